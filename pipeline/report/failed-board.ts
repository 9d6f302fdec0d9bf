import type { McunetError } from '../../errors/error.js';
import type { BoardReport } from '../../schemas/types.js';

/** The report of a board that could not be measured, with the reason. */
export function failedBoard(board: string, { problem }: McunetError): BoardReport {
  const { code, message, place, next } = problem;
  const verdict = problem.status === 1 ? 'fail' : 'error';
  const none = { sram: null, flash: null, accuracy: null, latency: null };
  return {
    board,
    verdict,
    budgets: 'none',
    metrics: none,
    regions: [],
    network: null,
    notes: [],
    error: { code, message, ...(place && { place }), ...(next && { next }) },
  };
}
