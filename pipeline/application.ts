import { join } from 'node:path';
import { boardFolder, buildFirmware } from './build.js';
import { applicationBytes, measureImage } from './measure-image.js';
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
  const built = await buildFirmware(world, plan, board, standInOf(source), folder);
  return applicationBytes(await measureImage(built, board.board, 0));
}
