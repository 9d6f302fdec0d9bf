import { relative } from 'node:path';
import { planProject, type Plan } from './plan.js';
import type { World } from './world.js';

/**
 * The plan of one PlatformIO environment, called in its project's folder: the manifest's board that names it, else the one with its board's id. null where the manifest
 * means another environment of that board, or does not have the board at all: the hook then leaves the build alone.
 */
export async function planEnvironment(
  world: World,
  { manifest, board, environment }: { readonly manifest: string; readonly board: string; readonly environment: string },
): Promise<Plan | null> {
  const plan = await planProject(world, { manifest, boards: [] });
  const named = plan.boards.find(({ entry }) => entry.environment === environment);
  const found = named ?? plan.boards.find(({ id, entry }) => id === board && entry.environment === null);
  if (found === undefined) return null;
  // What is built is known here, also where the manifest leaves it open: the application is measured in this environment of this project.
  const here = { path: relative(plan.folder, world.directory) || '.', place: found.entry.place };
  const platformio = plan.manifest.platformio ?? { project: here };
  const entry = { ...found.entry, environment };
  return { ...plan, manifest: { ...plan.manifest, platformio }, boards: [{ ...found, entry }] };
}
