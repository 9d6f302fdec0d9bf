import { McunetError, type Problem } from '../../errors/error.js';
import { jobNotSuccessful, nothingPlanned, reportForeign, reportMissing, reportTwice } from '../../errors/gate.js';
import { boardNotInManifest } from '../../errors/pipeline.js';
import type { Manifest } from '../../schemas/manifest.js';
import type { Project, Report } from '../../schemas/types.js';
import type { Baseline } from '../baseline.js';
import { worstVerdict } from '../budgets.js';
import type { PlannedBoard } from '../plan.js';
import { tool } from '../tool.js';
import { judgeReported, withoutFigures, type Judged } from './judge-reported.js';

/** What a gate expects before it reads any report. */
export interface Expected {
  /** The gate's own manifest, whose budgets decide, whatever a report says. */
  readonly manifest: Manifest;
  readonly project: Project;
  /** The boards of the manifest: all, or those that were selected. */
  readonly boards: readonly PlannedBoard[];
  /** Ids of the boards that an earlier job planned; null where there was no such job. */
  readonly planned: readonly string[] | null;
  /** The commit that this gate decides about; null: any, as long as all reports agree. */
  readonly commit: string | null;
  readonly run: string | null;
  readonly attempt: number | null;
  /** Result of every earlier job. */
  readonly jobs: Readonly<Record<string, string>>;
  readonly baseline: Baseline;
}

interface Merged {
  readonly report: Report;
  /** Each board of the report, with its failures. */
  readonly boards: readonly Judged[];
  /** Problems that belong to no board. */
  readonly problems: readonly Problem[];
}

/**
 * Merges the reports of a matrix of jobs, with their verdict. It passes only if every board has a fresh report of this
 * project for this commit, and its figures meet all budgets of the manifest. Every earlier job must have succeeded. A
 * missing, duplicate or foreign report fails.
 * @param reports by board: its job's reports, or why one can't be used
 */
export function mergeReports(
  expected: Expected,
  reports: ReadonlyMap<string, readonly (Report | McunetError)[]>,
): Merged {
  const judged = expected.boards.map((board) => judgeBoard(expected, board, reports.get(board.id) ?? []));
  const problems = [
    ...(expected.planned?.length === 0 ? [nothingPlanned()] : []),
    ...Object.entries(expected.jobs).flatMap(([job, result]) =>
      result === 'success' ? [] : [jobNotSuccessful(job, result)],
    ),
  ];
  const { project, commit, run, attempt } = expected;
  const boards = judged.map(({ report }) => report);
  const verdict = worstVerdict([...boards.map((board) => board.verdict), ...problems.map(() => 'fail' as const)]);
  return { report: { version: 1, tool, project, commit, run, attempt, verdict, boards }, boards: judged, problems };
}

function judgeBoard(expected: Expected, board: PlannedBoard, reports: readonly (Report | McunetError)[]): Judged {
  const { id } = board;
  const [report, ...more] = reports;
  if (report === undefined) return withoutFigures(id, reportMissing(id));
  if (more.length > 0) return withoutFigures(id, reportTwice(id));
  if (report instanceof McunetError) return withoutFigures(id, report);
  const refused = foreignness(expected, report) ?? unknownBoard(expected.manifest, report);
  if (refused !== null) return withoutFigures(id, refused);
  const own = report.boards.find((one) => one.board === id);
  return own === undefined
    ? withoutFigures(id, reportMissing(id))
    : judgeReported(board, expected.manifest.data.metric, own, expected.baseline(id));
}

/**
 * Why a report is not about the gate's project, commit, run or attempt; null where it is. A board whose job was not run
 * again keeps its report of an earlier attempt. That report counts only where the result of its job is known. Otherwise
 * an old pass could replace a new failure.
 */
export function foreignness({ project, commit, run, attempt, jobs }: Expected, report: Report): McunetError | null {
  const { manifest, name, sha256 } = report.project;
  if (manifest !== project.manifest) return reportForeign('the project at', project.manifest, manifest);
  if (name !== project.name) return reportForeign('the project', project.name, name);
  if (sha256 !== project.sha256) return reportForeign('the manifest with hash', short(project.sha256), short(sha256));
  if (commit !== null && report.commit !== commit) return reportForeign('commit', commit, report.commit ?? 'none');
  if (run !== null && report.run !== run) return reportForeign('run', run, report.run ?? 'none');
  if (attempt === null || report.attempt === attempt) return null;
  const earlier = report.attempt !== null && report.attempt < attempt && Object.keys(jobs).length > 0;
  return earlier ? null : reportForeign('attempt', String(attempt), String(report.attempt ?? 'none'));
}

const short = (sha256: string): string => sha256.slice(0, 12);

/**
 * The error for a report with a board that is not in the manifest; null where there is none. Ids are compared exactly.
 */
export function unknownBoard({ boards, file }: Manifest, report: Report): McunetError | null {
  const known = boards.map(({ id }) => id);
  const unknown = report.boards.find(({ board }) => !known.includes(board));
  return unknown === undefined ? null : boardNotInManifest(unknown.board, file, known);
}
