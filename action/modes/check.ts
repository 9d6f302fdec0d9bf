import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { renderReport } from '../../cli/table.js';
import { boardFolder } from '../../pipeline/build.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { check as checkProject } from '../../pipeline/check.js';
import { planProject, type Plan } from '../../pipeline/plan.js';
import { judgeReported } from '../../pipeline/report/judge-reported.js';
import { renderLine, renderMarkdown } from '../../pipeline/report/markdown.js';
import { writeWhole } from '../../pipeline/write.js';
import { formatFile } from '../../schemas/format.js';
import type { Report } from '../../schemas/types.js';
import { annotate } from '../annotations.js';
import { artifactClient, reportFile, uploadBoard } from '../artifacts.js';
import { resultOf, type Job, type Outcome } from '../job.js';
import { bringPlatformio } from '../platformio.js';

/** `mode: check` and `mode: board`: the whole pipeline, for all boards of the manifest or for one of a matrix. */
export async function check(job: Job): Promise<Outcome> {
  const { inputs, workspace, say } = job;
  const environment = await bringPlatformio(job.world.environment, workspace.directory, inputs.platformioVersion, say);
  const world = { ...job.world, environment };
  const plan = await planProject(world, {
    manifest: inputs.manifest,
    boards: inputs.board === null ? [] : [inputs.board],
  });
  const baseline = await readBaseline(workspace.directory, inputs.baseline, plan.manifest);
  const { report, status } = await checkProject(world, plan, { search: inputs.search, baseline });
  say(renderReport(report));
  // A report has no places of budgets: the gate's own rule, asked once more, has.
  const found = plan.boards.map((board, index) =>
    judgeReported(board, plan.manifest.data.metric, report.boards[index]!, baseline(board.id)),
  );
  return {
    status,
    outputs: {
      result: resultOf(report.verdict),
      'report-path': join(plan.work, reportFile),
      'firmware-path': firmwarePath(plan),
    },
    summary:
      inputs.mode === 'board'
        ? report.boards.map((board) => `${renderLine(board)}\n`).join('\n')
        : renderMarkdown(report, []),
    annotations: annotate(found),
    afterwards: report.boards.map(({ board }) => ({
      what: `keeping the report and the firmware of ${board}`,
      run: () => keep(plan, report, board),
    })),
  };
}

/** Every board has its own artifacts, so that a gate finds them the same way in both modes. */
async function keep(plan: Plan, report: Report, board: string): Promise<void> {
  const boards = report.boards.filter((one) => one.board === board);
  const folder = boardFolder(plan, board);
  await writeWhole(join(folder, reportFile), formatFile('report', { ...report, verdict: boards[0]!.verdict, boards }));
  await uploadBoard(await artifactClient(), board, folder, report.attempt ?? 1, report.project);
}

/** The folder of the one board's firmware, or of all boards'; '' where nothing was built. */
function firmwarePath(plan: Plan): string {
  const [only, ...more] = plan.boards;
  const path =
    only === undefined || more.length > 0 ? join(plan.work, 'boards') : join(boardFolder(plan, only.id), 'firmware');
  return existsSync(path) ? path : '';
}
