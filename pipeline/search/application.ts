import { join } from 'node:path';
import { boardFolder, buildFirmware } from '../build.js';
import { applicationBytes, measureImage } from '../../firmware/measure-image.js';
import type { PlannedBoard } from '../plan.js';
import { standInOf } from '../standin.js';
import type { SearchContext } from './context.js';

/** Bytes of a firmware that the application alone takes, with the C library and the reserved stack. */
export interface Application {
  readonly sram: number;
  readonly flash: number;
}

/** Builds the firmware with a stand-in for the network and subtracts what the stand-in takes. */
export async function measureApplication(
  { world, plan, source }: SearchContext,
  board: PlannedBoard,
): Promise<Application> {
  world.progress({ kind: 'stage', board: board.id, stage: 'build around a stand-in' });
  const folder = join(boardFolder(plan, board.id), 'application');
  const built = await buildFirmware(world, plan, board, standInOf(source), folder);
  return applicationBytes(await measureImage(built, board.board, 0));
}
