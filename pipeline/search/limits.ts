import { shortfallsOf, type Limits, type Needs } from '../../tinynas/limits.js';
import { flashCapacity, sramCapacity } from '../capacity.js';
import { instructionsWithin } from '../latency.js';
import type { Plan, PlannedBoard } from '../plan.js';
import type { Application } from './application.js';

/**
 * The budgets, or else the board's memory, less what the application takes. A smaller SRAM limit of the manifest also
 * applies.
 */
export function limitsOf({ manifest }: Plan, { entry, board }: PlannedBoard, application: Application): Limits {
  const { sram, flash, latency } = entry.budgets;
  const { objective } = manifest.network;
  const left = Math.min(sram.max?.value ?? Infinity, sramCapacity(board)) - application.sram;
  return {
    sramBytes: typeof objective === 'number' ? Math.min(left, objective) : left,
    flashBytes: Math.min(flash.max?.value ?? Infinity, flashCapacity(board)) - application.flash,
    instructions: latency.max === null ? null : instructionsWithin(latency.max.value, board),
    reservedStackBytes: board.stack,
  };
}

export const fitsWithin = (needs: Needs, limits: Limits): boolean => shortfallsOf(needs, limits).length === 0;

/**
 * Tightens limits by the error of a prediction. A network that is predicted to meet them meets the given limits once it
 * is linked.
 */
export function corrected(limits: Limits, linked: Needs, predicted: Needs): Limits {
  const less = (resource: keyof Needs): number | null => {
    const limit = limits[resource];
    return limit === null ? null : limit - Math.max(0, linked[resource] - predicted[resource]);
  };
  return {
    ...limits,
    sramBytes: less('sramBytes'),
    flashBytes: less('flashBytes'),
    instructions: less('instructions'),
  };
}
