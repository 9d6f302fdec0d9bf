import { join } from 'node:path';
import { renderReport } from '../../cli/table.js';
import { writeWhole } from '../../files/write.js';
import { boardFolder } from '../../pipeline/build.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { check as checkProject, type Checked } from '../../pipeline/check.js';
import { planProject, type Plan } from '../../pipeline/plan.js';
import { judgeReported } from '../../pipeline/report/judge-reported.js';
import { renderLine, renderMarkdown } from '../../pipeline/report/markdown.js';
import { formatFile } from '../../schemas/format.js';
import { annotate } from '../annotations.js';
import { artifactClient, reportFile, uploadBoard } from '../artifacts.js';
import { resultOf, type Job, type Outcome } from '../job.js';
import { providePlatformio } from '../platformio.js';
import { openWorkFolder } from '../workspace.js';

/** `mode: check` and `mode: board` run the whole pipeline, for all boards of the manifest or for one of a matrix. */
export async function check(job: Job): Promise<Outcome> {
  const { inputs, workspace, temporary, log } = job;
  const options = {
    manifest: inputs.manifest,
    boards: inputs.board === null ? [] : [inputs.board],
    work: await openWorkFolder(temporary, workspace, inputs.manifest),
    reads: 'accuracy' as const,
  };
  // Checks the whole project first, so that a mistake is reported before the installation, which takes minutes.
  const { manifest } = await planProject(job.world, options);
  const baseline = await readBaseline(workspace.directory, inputs.baseline, manifest);
  const environment = await providePlatformio(job.world.environment, temporary, inputs.platformioVersion, log);
  const world = { ...job.world, environment };
  const plan = await planProject(world, options);
  const checked = await checkProject(world, plan, { search: inputs.search, baseline });
  const { report, status } = checked;
  log(renderReport(report));
  // A report has no places of budgets, so the gate's rule judges again with them.
  const found = plan.boards.map((board, index) =>
    judgeReported(board, manifest.data.metric, report.boards[index]!, baseline(board.id)),
  );
  return {
    status,
    outputs: {
      result: resultOf(report.verdict),
      'report-path': join(plan.work, reportFile),
      'firmware-path': firmwarePath(plan, checked),
    },
    summary:
      inputs.mode === 'board'
        ? report.boards.map((board) => `${renderLine(board)}\n`).join('\n')
        : renderMarkdown(report, []),
    annotations: annotate(found),
    afterwards: report.boards.map(({ board }) => ({
      what: `keeping the report and the firmware of ${board}`,
      run: () => keep(plan, checked, board),
    })),
  };
}

/** Uploads the artifacts of one board, so that a gate finds them the same way in both modes. */
async function keep(plan: Plan, { report, kept }: Checked, board: string): Promise<void> {
  const boards = report.boards.filter((one) => one.board === board);
  const folder = boardFolder(plan, board);
  const file = join(folder, reportFile);
  await writeWhole(file, formatFile('report', { ...report, verdict: boards[0]!.verdict, boards }), plan.work);
  const files = { report: file, firmware: kept.get(board)! };
  await uploadBoard(await artifactClient(), board, folder, files, report.attempt ?? 1, report.project);
}

/** The folder of the board's firmware, or of several boards; '' if this run built none. */
function firmwarePath(plan: Plan, { kept }: Checked): string {
  if ([...kept.values()].every((files) => files.length === 0)) return '';
  const [only, ...more] = plan.boards;
  return only === undefined || more.length > 0
    ? join(plan.work, 'boards')
    : join(boardFolder(plan, only.id), 'firmware');
}
