import { McunetError, type Problem } from '../../errors/error.js';
import {
  jobNotSuccessful,
  metricMissing,
  nothingPlanned,
  reportForeign,
  reportMissing,
  reportTwice,
} from '../../errors/gate.js';
import type { BoardReport, Report } from '../../schemas/types.js';
import { worst } from '../budgets.js';
import { failedBoard } from '../check-board.js';
import { tool } from '../tool.js';

/** What a gate knows before it reads any report. */
export interface Expected {
  /** Of the plan. */
  readonly boards: readonly string[];
  /** What this gate decides about; null: whatever the reports say, as long as they agree. */
  readonly commit: string | null;
  readonly run: string | null;
  readonly attempt: number | null;
  /** Result of every job before this one. */
  readonly jobs: Readonly<Record<string, string>>;
  /** The budgeted metrics of each board, where the manifest is at hand. */
  readonly budgeted: ReadonlyMap<string, readonly MetricName[]>;
}

export type MetricName = 'sram' | 'flash' | 'accuracy' | 'latency';
export const metricNames: readonly MetricName[] = ['sram', 'flash', 'accuracy', 'latency'];

export interface Merged {
  readonly report: Report;
  /** What belongs to no board. */
  readonly problems: readonly Problem[];
}

/**
 * The reports of a matrix as one, and its verdict. It passes only when every planned board has a fresh report for this commit that
 * holds all budgets, and every job before succeeded: whatever is missing, doubled or foreign fails.
 * @param reports by board: what its job left, or why that can't be used
 */
export function mergeReports(
  expected: Expected,
  reports: ReadonlyMap<string, readonly (Report | McunetError)[]>,
): Merged {
  const boards = expected.boards.map((board) => boardOf(expected, board, reports.get(board) ?? []));
  const problems = [
    ...(expected.boards.length === 0 ? [nothingPlanned()] : []),
    ...Object.entries(expected.jobs).flatMap(([job, result]) =>
      result === 'success' ? [] : [jobNotSuccessful(job, result)],
    ),
  ];
  const { commit, run, attempt } = expected;
  const verdict = worst([...boards.map((board) => board.verdict), ...problems.map(() => 'fail' as const)]);
  return { report: { version: 1, tool, commit, run, attempt, verdict, boards }, problems };
}

function boardOf(expected: Expected, board: string, reports: readonly (Report | McunetError)[]): BoardReport {
  const [report, ...more] = reports;
  if (report === undefined) return failedBoard(board, reportMissing(board));
  if (more.length > 0) return failedBoard(board, reportTwice(board));
  if (report instanceof McunetError) return failedBoard(board, report);
  const own = report.boards.filter((one) => one.board === board);
  if (own[0] === undefined) return failedBoard(board, reportMissing(board));
  const foreign = own.length > 1 ? reportTwice(board) : foreignness(expected, report);
  return foreign === null ? judgeAgain(own[0], expected.budgeted.get(board) ?? []) : failedBoard(board, foreign);
}

/**
 * A board whose job was not run again keeps its report of an earlier attempt. That is as good as a new one only where the result
 * of its job is known: else an old pass could stand in for a new failure.
 */
function foreignness({ commit, run, attempt, jobs }: Expected, report: Report): McunetError | null {
  if (commit !== null && report.commit !== commit) return reportForeign('commit', commit, report.commit ?? 'none');
  if (run !== null && report.run !== run) return reportForeign('run', run, report.run ?? 'none');
  if (attempt === null || report.attempt === attempt) return null;
  const earlier = report.attempt !== null && report.attempt < attempt && Object.keys(jobs).length > 0;
  return earlier ? null : reportForeign('attempt', String(attempt), String(report.attempt ?? 'none'));
}

/** The figures decide, not the verdict that came with them; a budget without a figure fails. */
function judgeAgain(board: BoardReport, budgeted: readonly MetricName[]): BoardReport {
  if (board.error !== null) return { ...board, verdict: worst([board.verdict, 'fail']) };
  const missing = metricNames
    .filter((name) => (board.metrics[name]?.value ?? null) === null)
    .filter((name) => budgeted.includes(name) || (board.metrics[name]?.budget ?? null) !== null);
  const broken = metricNames.some((name) => exceeds(board, name));
  return {
    ...board,
    verdict: worst([board.verdict, ...(broken || missing.length > 0 ? (['fail'] as const) : [])]),
    notes: [...board.notes, ...missing.map((name) => metricMissing(board.board, name).message)],
  };
}

function exceeds({ metrics }: BoardReport, name: MetricName): boolean {
  const metric = metrics[name];
  if (metric === null || metric.value === null || metric.budget === null) return metric?.verdict === 'fail';
  const smallerIsWorse = metric.unit === 'top1' || metric.unit === 'auc';
  return smallerIsWorse ? metric.value < metric.budget : metric.value > metric.budget;
}
