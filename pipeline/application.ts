import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readElf } from '../firmware/elf.js';
import { readMap } from '../firmware/map.js';
import { measure } from '../firmware/measure.js';
import { boardFolder, buildFirmware } from './build.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { SupernetSource } from './source.js';
import { standInOf } from './standin.js';
import type { World } from './world.js';

/** Bytes the application alone takes of a firmware, the C library and the reserved stack included. */
export interface Application {
  readonly sram: number;
  readonly flash: number;
}

/** Builds the firmware around a stand-in for the network and subtracts what the stand-in takes. */
export async function measureApplication(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  source: SupernetSource,
): Promise<Application> {
  world.progress({ kind: 'stage', board: board.id, stage: 'build around a stand-in' });
  const folder = join(boardFolder(plan, board.id), 'application');
  const { outcome, folder: library, network } = await buildFirmware(world, plan, board, standInOf(source), folder);
  const {
    sram,
    flash,
    network: share,
  } = measure({
    map: readMap(await readFile(outcome.map, 'latin1'), outcome.map),
    sections: outcome.kind === 'built' ? readElf(await readFile(outcome.elf), outcome.elf) : null,
    board: board.board,
    stackBytes: 0,
    library,
    linkerSays: outcome.memoryUsage,
  });
  return { sram: sram - share.sram - network.arenaBytes, flash: flash - share.flash };
}
