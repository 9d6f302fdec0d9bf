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

/** A board as the gate judges it. */
export interface Judged {
  readonly report: BoardReport;
  readonly exceeded: readonly Exceeded[];
  /** Those of them that the board's own report lacks. */
  readonly unreported: readonly Exceeded[];
}

const mostNotes = 256;

/**
 * Judges the measurements of a report by the gate's manifest. Only figures, regions and explanations come from the
 * report. Budgets, limits, baseline and verdict are the gate's own.
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
      // The gate's notes come first, so that they are shown however many a report has.
      notes: [...own, ...reported.notes.filter((note) => !own.includes(note))].slice(0, mostNotes),
      error: null,
    },
    exceeded,
    unreported: exceeded.filter((one) => reported.metrics[one.metric]?.verdict !== one.verdict),
  };
}

/** A board without a usable report, and the reason. */
export const withoutFigures = (board: string, error: McunetError): Judged => ({
  report: failedBoard(board, error),
  exceeded: [],
  unreported: [],
});

/** The error of a board that has one. Whatever verdict the report claims, the board has no figures. */
const errorOf = ({ error, verdict }: BoardReport): McunetError =>
  new McunetError({ ...error!, status: verdict === 'error' ? exitStatus.input : exitStatus.fail });

const describeOverflow = ({ name, size, bytes }: Overflow): string =>
  `region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(bytes)}`;
