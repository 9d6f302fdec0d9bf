import { join } from 'node:path';
import { McunetError, type ExitStatus } from '../errors/error.js';
import { writeWhole } from '../files/write.js';
import { formatFile } from '../schemas/format.js';
import type { BoardReport, Project, Report } from '../schemas/types.js';
import { chooseNetworks, type SearchMode } from './choose.js';
import { checkBoard, type CheckedBoard } from './check-board.js';
import { failedBoard } from './report/failed-board.js';
import { eachBoard } from './each-board.js';
import { withoutBaseline, type Baseline } from './baseline.js';
import { networkOf } from './network.js';
import type { Plan } from './plan.js';
import { statusOfVerdict, worstStatus } from './status.js';
import { worstVerdict } from './budgets.js';
import { tool } from './tool.js';
import { workflowRun } from './workflow-run.js';
import type { World } from './world.js';

export interface Checked {
  readonly report: Report;
  readonly status: ExitStatus;
  /** Absolute paths of the firmware and C that this run made, by board; empty where nothing was linked. */
  readonly kept: ReadonlyMap<string, readonly string[]>;
}

/**
 * Does this commit still fit? Every board gets its network (locked, searched or from a model file), its C, its
 * firmware, its measurements and its verdict. Writes `report.json` into the work folder, and the lock if it had to
 * search.
 */
export async function check(
  world: World,
  plan: Plan,
  { search, baseline = withoutBaseline }: { readonly search: SearchMode; readonly baseline?: Baseline },
): Promise<Checked> {
  const { networks } = await chooseNetworks(world, plan, search);
  const checked = await eachBoard(world, plan.boards, (board) =>
    checkBoard(world, plan, board, networkOf(networks, board.id), baseline(board.id)),
  );
  const boards = [...checked].map(([id, result]) =>
    result instanceof McunetError ? failedBoard(id, result) : result.report,
  );
  const report = assembleReport(world, await plan.identity(), boards);
  await writeWhole(join(plan.work, 'report.json'), formatFile('report', report));
  const kept = [...checked].map(([id, result]) => [id, result instanceof McunetError ? [] : result.kept] as const);
  return { report, status: worstStatus([...checked.values()].map(statusOf)), kept: new Map(kept) };
}

const statusOf = (result: CheckedBoard | McunetError): ExitStatus =>
  result instanceof McunetError ? result.problem.status : statusOfVerdict(result.report.verdict);

function assembleReport(world: World, project: Project, boards: readonly BoardReport[]): Report {
  const verdict = worstVerdict(boards.map((board) => board.verdict));
  return { version: 1, tool, project, ...workflowRun(world), verdict, boards };
}
