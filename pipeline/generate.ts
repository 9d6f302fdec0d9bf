import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { folderNotOurs } from '../errors/pipeline.js';
import { standingAt } from '../files/folder.js';
import type { NetworkFile } from '../schemas/types.js';
import type { Manifest } from '../schemas/manifest.js';
import { compile } from '../tinyengine/compile.js';
import { rowPorts, type Scheduling } from '../tinyengine/target.js';
import { sramCapacity } from './capacity.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import { tool } from './tool.js';
import { writeFolder } from './write.js';

/**
 * Compiles a network into a folder that is empty, absent or ours already.
 * @param place no folder on the way from `below` to `folder` may be a link
 * @throws FOLDER_NOT_EMPTY, PLACE_TAKEN, and what the compiler refuses
 */
export async function generateInto(
  plan: Plan,
  board: PlannedBoard,
  network: BoardNetwork,
  place: { readonly folder: string; readonly below: string },
  name: string,
): Promise<NetworkFile> {
  const { folder, below } = place;
  await mustBeOurs(folder);
  const compiled = compile(network.graph, compileOptions(plan, board, network, name));
  await writeFolder(folder, compiled.files, below);
  return compiled.network;
}

export function compileOptions(
  plan: Plan,
  planned: PlannedBoard,
  { label, sha256, mostBytes }: BoardNetwork,
  name = plan.manifest.name,
) {
  return {
    name,
    board: planned.id,
    core: planned.board.core,
    scheduling: schedulingOf(plan.manifest, planned, mostBytes),
    source: { model: label, sha256 },
    tool,
    command: commandOf(plan, planned.id, name),
  };
}

/**
 * The words of the command that makes the same C, for its front. They say all that decides its bytes, and name a folder of their own: where the C is written
 * must not change it.
 */
function commandOf({ asked, manifest }: Plan, board: string, name: string): readonly string[] {
  const { objective, rows, recompute } = manifest.network;
  return [
    ...['mcunet', 'generate', ...asked, '--board', board],
    ...['--objective', typeof objective === 'number' ? `${objective}B` : objective, '--rows', rows],
    ...(recompute ? ['--recompute'] : []),
    ...['--name', name, '--out', `mcunet-${name}`],
  ];
}

/** How the manifest's network is scheduled for a board, where `mostBytes` are left for its arena. */
export const schedulingOf = (
  { network }: Manifest,
  { board, entry }: PlannedBoard,
  mostBytes: number | null,
): Scheduling => ({
  // a search takes no network that needs more, so that for what it takes a number is the fastest within it
  objective: network.kind === 'supernet' && typeof network.objective === 'number' ? 'speed' : network.objective,
  rows: rowPorts(network.rows),
  recompute: network.recompute,
  mostBytes: mostBytes ?? Math.min(entry.budgets.sram.max?.value ?? Infinity, sramCapacity(board)),
});

/** Generated files replace generated files; anything else in the folder is somebody's work. What is no folder is refused when it is written. */
async function mustBeOurs(folder: string): Promise<void> {
  if ((await standingAt(folder)) !== 'folder') return;
  const entries = await readdir(folder);
  const foreign = entries.find((entry) => !['library.json', 'network.json', 'src'].includes(entry));
  if (foreign !== undefined || (entries.length > 0 && (await standingAt(join(folder, 'network.json'))) !== 'file'))
    throw folderNotOurs(folder, foreign ?? entries[0]!);
}
