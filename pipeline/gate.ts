import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { McunetError } from '../errors/error.js';
import { readMap } from '../firmware/map.js';
import { measure, overflows } from '../firmware/measure.js';
import { libraryObjects } from '../firmware/platformio.js';
import { readNetwork } from '../schemas/load.js';
import type { BoardReport } from '../schemas/types.js';
import { top1 } from './accuracy.js';
import { accuracyOf, reportBoard } from './check-board.js';
import { chooseNetworks } from './choose.js';
import { measureBuilt } from './measure.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** What somebody else's build left: image (absent after a failed link), map, and the libraries that were compiled into it. */
export interface Left {
  readonly elf: string;
  readonly map: string;
  /** Folders of all generated libraries in link order; the network's own is named like the network. */
  readonly libraries: readonly string[];
}

/**
 * Judges a firmware that PlatformIO built by itself. A searched network's accuracy is the lock's measured figure. null: the link failed for another reason than
 * memory, and the linker has said it all. @throws FIRMWARE_WITHOUT_NETWORK
 */
export async function gateBuild(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  left: Left,
): Promise<BoardReport | null> {
  const map = readMap(await readFile(left.map, 'latin1'), left.map);
  const built = existsSync(left.elf);
  if (!built && overflows(measure({ map, sections: null, board: board.board, stackBytes: 0 })).length === 0)
    return null;
  const { networks } = await chooseNetworks(world, plan, 'frozen');
  const chosen = networks.get(board.id)!;
  if (chosen instanceof McunetError) throw chosen;
  const library = left.libraries.find((folder) => basename(folder) === plan.manifest.name)!;
  const described = join(library, 'network.json');
  const network = readNetwork(await readFile(described, 'utf8'), described);
  const objects = libraryObjects(map, world.directory, left.libraries);
  const linked = { map: left.map, memoryUsage: new Map<string, number>(), objects, milliseconds: 0 };
  const outcome = built
    ? ({ kind: 'built', elf: left.elf, binary: null, ...linked } as const)
    : ({ kind: 'overflow', overflows: [], ...linked } as const);
  const measured = await measureBuilt(
    world,
    plan,
    board,
    chosen,
    { folder: library, network, outcome },
    dirname(library),
  );
  const accuracy = chosen.locked?.test ? top1(chosen.locked.test) : await accuracyOf(world, plan, chosen);
  return reportBoard(board, chosen, measured, accuracy);
}
