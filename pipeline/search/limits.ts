import { shortfallsOf, type Limits, type Needs } from '../../tinynas/limits.js';
import { flashCapacity, sramCapacity } from '../capacity.js';
import { instructionsWithin } from '../latency.js';
import type { Plan, PlannedBoard } from '../plan.js';
import type { Application } from './application.js';

/** What the budgets, or else the board itself, leave beside the application; of SRAM no more than the manifest wants. */
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

/** Limits less what a prediction missed: a network that is predicted to be within them is within the given ones when it is linked. */
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
