import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderNotOurs } from '../errors/pipeline.js';
import type { NetworkFile } from '../schemas/types.js';
import type { Manifest } from '../schemas/manifest.js';
import { compile } from '../tinyengine/compile.js';
import { rowPorts, type Scheduling } from '../tinyengine/core.js';
import type { Ingredient } from './build.js';
import type { Plan, PlannedBoard } from './plan.js';
import { tool } from './tool.js';
import { readOrNull, writeFolder } from './write.js';

/** Compiles a network into a folder that is empty, absent or ours already. */
export async function generateInto(
  plan: Plan,
  board: PlannedBoard,
  ingredient: Ingredient,
  folder: string,
  name: string,
): Promise<NetworkFile> {
  await mustBeOurs(folder);
  const { files, network } = compile(ingredient.graph, { ...compileOptions(plan, board, ingredient), name });
  await writeFolder(folder, files);
  return network;
}

export function compileOptions({ manifest }: Plan, { id, board }: PlannedBoard, { label, sha256 }: Ingredient) {
  return {
    name: manifest.name,
    board: id,
    core: board.core,
    scheduling: schedulingOf(manifest),
    source: { model: label, sha256 },
    tool,
    command: `mcunet generate --board ${id}`,
  };
}

/** How the manifest's network is scheduled. */
export const schedulingOf = ({ network }: Manifest): Scheduling => ({
  objective: network.objective,
  rows: rowPorts(network.rows),
  recompute: network.recompute,
});

/** Generated files replace generated files; anything else in the folder is somebody's work. */
async function mustBeOurs(folder: string): Promise<void> {
  const entries = await readdir(folder).catch(() => []);
  const foreign = entries.find((entry) => !['library.json', 'network.json', 'src'].includes(entry));
  if (foreign !== undefined || (entries.length > 0 && (await readOrNull(join(folder, 'network.json'))) === null))
    throw folderNotOurs(folder, foreign ?? entries[0]!);
}
