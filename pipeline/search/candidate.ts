import { createFloatKernels } from '../../tinyengine/evaluate/float.js';
import { calibrate } from '../../tinynas/calibrate.js';
import { encodeCalibration } from '../../tinynas/calibration.js';
import { parseGenome } from '../../tinynas/genome.js';
import type { Needs } from '../../tinynas/limits.js';
import { buildNetwork } from '../../tinynas/network.js';
import { structure } from '../../tinynas/structure.js';
import { measureFirmware } from '../measure.js';
import type { BoardNetwork } from '../network.js';
import type { PlannedBoard } from '../plan.js';
import type { SupernetSource } from '../source.js';
import type { Application } from './application.js';
import type { SearchContext } from './context.js';

/**
 * A network of the search space in the form that is built, before it is locked.
 * @param mostBytes bytes left for the arena
 */
export function candidateNetwork(
  { supernet, size }: SupernetSource,
  canonical: string,
  calibration: string,
  mostBytes: number | null,
): BoardNetwork {
  const graph = buildNetwork(supernet, parseGenome(canonical, supernet.space), calibration, size);
  return { graph, label: canonical, sha256: supernet.sha256, locked: null, mostBytes };
}

/** Computes the calibration of an architecture again, to the same bits. */
export async function calibrationFor(
  { supernet, size, calibration }: SupernetSource,
  canonical: string,
): Promise<string> {
  const layout = structure(supernet.space, parseGenome(canonical, supernet.space), size);
  return encodeCalibration(calibrate(supernet, layout, calibration.images, await createFloatKernels()).calibration);
}

/** The memory and time that a network adds to the application in the real link. */
export async function linkedNeeds(
  { world, plan }: SearchContext,
  board: PlannedBoard,
  application: Application,
  network: BoardNetwork,
): Promise<Needs> {
  const { sram, flash, instructions } = await measureFirmware(world, plan, board, network);
  return { sramBytes: sram - application.sram, flashBytes: (flash ?? 0) - application.flash, instructions };
}
