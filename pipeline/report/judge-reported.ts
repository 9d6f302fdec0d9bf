import { McunetError, exitStatus } from '../../errors/error.js';
import { reportOfOtherAccuracy } from '../../errors/gate.js';
import { overflows, type Overflow } from '../../firmware/measure.js';
import { formatBytes } from '../../schemas/format.js';
import type { Metric } from '../../schemas/manifest.js';
import type { BoardReport } from '../../schemas/types.js';
import { judge, type BoardBaseline } from '../budgets.js';
import { flashCapacity, sramCapacity } from '../capacity.js';
import { describeExceeded, type Exceeded } from '../exceeded.js';
import type { PlannedBoard } from '../plan.js';
import { failedBoard } from './failed-board.js';
import { measurementsOf } from './measurements.js';

/** A board as the gate sees it. */
export interface Judged {
  readonly report: BoardReport;
  readonly exceeded: readonly Exceeded[];
  /** Those of them that the board's own report does not have. */
  readonly unsaid: readonly Exceeded[];
}

const mostNotes = 256;

/**
 * Judges what a report has measured by the manifest at hand. Of the report only figures, regions and explanations are taken:
 * budgets, limits, baseline and verdict are the gate's own.
 */
export function judgeReported(
  { id, entry, board }: PlannedBoard,
  metric: Metric,
  reported: BoardReport,
  baseline: BoardBaseline,
): Judged {
  if (reported.error !== null) return withoutFigures(id, errorOf(reported));
  const measured = measurementsOf(reported.metrics);
  const found = measured.accuracy?.metric ?? metric;
  if (found !== metric) return withoutFigures(id, reportOfOtherAccuracy(id, metric, found));
  const capacity = { sram: sramCapacity(board), flash: flashCapacity(board) };
  const { metrics, exceeded, budgets, verdict } = judge(measured, entry.budgets, capacity, baseline);
  const overflowing = overflows(reported);
  const own = [...overflowing.map(describeOverflow), ...exceeded.map(describeExceeded)].map((text) => `${id}: ${text}`);
  return {
    report: {
      board: id,
      verdict: overflowing.length > 0 ? 'fail' : verdict,
      budgets,
      metrics,
      regions: reported.regions,
      network: reported.network,
      // Ours first: however many a report brings, these are seen.
      notes: [...own, ...reported.notes.filter((note) => !own.includes(note))].slice(0, mostNotes),
      error: null,
    },
    exceeded,
    unsaid: exceeded.filter((one) => reported.metrics[one.metric]?.verdict !== one.verdict),
  };
}

/** A board without a usable report, and why. */
export const withoutFigures = (board: string, error: McunetError): Judged => ({
  report: failedBoard(board, error),
  exceeded: [],
  unsaid: [],
});

/** Whatever verdict a board with an error claims, it has none of the figures that are asked for. */
const errorOf = ({ error, verdict }: BoardReport): McunetError =>
  new McunetError({ ...error!, status: verdict === 'error' ? exitStatus.input : exitStatus.fail });

const describeOverflow = ({ name, size, bytes }: Overflow): string =>
  `region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(bytes)}`;
