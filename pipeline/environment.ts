import { planProject, type Plan } from './plan.js';
import type { World } from './world.js';

/**
 * The plan of one PlatformIO environment: the manifest's board that names it, else the one with its board's id. null where the manifest means another environment of
 * that board, or does not have the board at all: the hook then leaves the build alone.
 */
export async function planEnvironment(
  world: World,
  { manifest, board, environment }: { readonly manifest: string; readonly board: string; readonly environment: string },
): Promise<Plan | null> {
  const plan = await planProject(world, { manifest, boards: [] });
  const named = plan.boards.find(({ entry }) => entry.environment === environment);
  const found = named ?? plan.boards.find(({ id, entry }) => id === board && entry.environment === null);
  return found === undefined ? null : { ...plan, boards: [found] };
}
