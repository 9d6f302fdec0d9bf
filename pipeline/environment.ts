import { relative } from 'node:path';
import type { Manifest } from '../schemas/manifest.js';
import { planProject, type Plan } from './plan.js';
import type { World } from './world.js';

/** Why a manifest has nothing to say of an environment: one sentence. */
export interface Unplanned {
  readonly unplanned: string;
}

interface Asked {
  readonly manifest: string;
  readonly board: string;
  readonly environment: string;
}

/**
 * The plan of one PlatformIO environment, called in its project's folder: the manifest's board that names it, else the one with its board's id. Where the manifest
 * means another environment of that board, or does not have the board at all, the hook leaves the build alone and says so.
 */
export async function planEnvironment(world: World, asked: Asked): Promise<Plan | Unplanned> {
  const { manifest, board, environment } = asked;
  const plan = await planProject(world, { manifest, boards: [], project: world.directory });
  const named = plan.boards.find(({ entry }) => entry.environment === environment);
  const found = named ?? plan.boards.find(({ id, entry }) => id === board && entry.environment === null);
  if (found === undefined) return { unplanned: unplanned(plan.manifest, asked) };
  // What is built is known here, also where the manifest leaves it open: the application is measured in this environment of this project.
  const here = { path: relative(plan.folder, world.directory) || '.', place: found.entry.place };
  const platformio = plan.manifest.platformio ?? { project: here };
  const entry = { ...found.entry, environment };
  return { ...plan, manifest: { ...plan.manifest, platformio }, boards: [{ ...found, entry }] };
}

function unplanned({ boards }: Manifest, { manifest, board, environment }: Asked): string {
  const other = boards.find(({ id }) => id === board)?.environment;
  if (typeof other === 'string') return `${manifest} wants ${board} built as ${other}, and this is ${environment}`;
  const what = board === '' ? `${environment} has no board` : `${environment} is for ${board}`;
  return `${what}, and ${manifest} has only ${boards.map(({ id }) => id).join(', ')}`;
}
