import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { McunetError } from '../errors/error.js';
import { networkNotLinked } from '../errors/firmware.js';
import { readMap } from '../firmware/map.js';
import { measure, overflows } from '../firmware/measure.js';
import { isObjectOf } from '../firmware/network-share.js';
import { readNetwork } from '../schemas/load.js';
import type { BoardReport } from '../schemas/types.js';
import type { BoardBaseline } from './budgets.js';
import { accuracyOf, reportBoard } from './check-board.js';
import { chooseNetworks } from './choose.js';
import { measureBuilt } from './measure.js';
import type { Plan, PlannedBoard } from './plan.js';
import { top1 } from './top1.js';
import type { World } from './world.js';

/** What somebody else's build left: image (absent after a failed link), map, and the library that was compiled into it. */
export interface Left {
  readonly elf: string;
  readonly map: string;
  readonly library: string;
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
  baseline: BoardBaseline,
): Promise<BoardReport | null> {
  const map = readMap(await readFile(left.map, 'latin1'), left.map);
  const built = existsSync(left.elf);
  if (
    !built &&
    overflows(measure({ map, image: null, boardRegions: board.board.regions, stackBytes: 0, network: null })).length ===
      0
  )
    return null;
  const { networks } = await chooseNetworks(world, plan, 'frozen');
  const chosen = networks.get(board.id)!;
  if (chosen instanceof McunetError) throw chosen;
  const described = join(left.library, 'network.json');
  const network = readNetwork(await readFile(described, 'utf8'), described);
  // Objects are named as the linker was called: in the project's folder.
  const objects = map.objects
    .filter((object) => isObjectOf(left.library, object))
    .map((object) => resolve(world.directory, object));
  if (objects.length === 0) throw networkNotLinked(network.name, `${network.name.toLowerCase()}_run`, 'run');
  const linked = { map: left.map, memoryUsage: new Map<string, number>(), objects, milliseconds: 0 };
  const outcome = built
    ? ({ kind: 'built', elf: left.elf, binary: null, ...linked } as const)
    : ({ kind: 'overflow', overflows: [], ...linked } as const);
  const measured = await measureBuilt(
    world,
    plan,
    board,
    chosen,
    { folder: left.library, network, outcome },
    dirname(left.library),
  );
  const accuracy = chosen.locked?.test ? top1(chosen.locked.test) : await accuracyOf(world, plan, chosen);
  return reportBoard(board, chosen, measured, accuracy, baseline);
}
