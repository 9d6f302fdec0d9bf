import { join } from 'node:path';
import { renderReport } from '../../cli/table.js';
import { boardNotInManifest } from '../../errors/pipeline.js';
import { writeWhole } from '../../files/write.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { passes } from '../../pipeline/budgets.js';
import { planProject, type Plan } from '../../pipeline/plan.js';
import type { Judged } from '../../pipeline/report/judge-reported.js';
import { renderMarkdown } from '../../pipeline/report/markdown.js';
import { mergeReports } from '../../pipeline/report/merge.js';
import { statusOfVerdict } from '../../pipeline/status.js';
import { workflowRun } from '../../pipeline/workflow-run.js';
import { formatFile } from '../../schemas/format.js';
import { annotate, annotateProblem } from '../annotations.js';
import { artifactClient, downloadReports, reportFile } from '../artifacts.js';
import { writeComment } from '../comment.js';
import { resultOf, type Job, type Outcome } from '../job.js';
import { openWorkFolder } from '../workspace.js';

/** `mode: report` is the gate of a matrix. It collects the reports of all jobs and judges them by the manifest of its own checkout. */
export async function report({ inputs, workspace, world, temporary, log }: Job): Promise<Outcome> {
  const wanted = inputs.board === null ? [] : [inputs.board];
  const work = await openWorkFolder(temporary, workspace, inputs.manifest);
  const plan = await planProject(world, { manifest: inputs.manifest, boards: wanted, work });
  rejectUnknown(plan, inputs.boards);
  const baseline = await readBaseline(workspace.directory, inputs.baseline, plan.manifest);
  const project = await plan.identity();
  const ids = plan.boards.map(({ id }) => id);
  const merged = mergeReports(
    {
      manifest: plan.manifest,
      project,
      boards: plan.boards,
      planned: inputs.boards,
      ...workflowRun(world),
      jobs: inputs.needs ?? {},
      baseline,
    },
    await downloadReports(await artifactClient(), ids, project, temporary),
  );
  const { verdict } = merged.report;
  log(renderReport(merged.report, merged.problems));
  const path = join(temporary, 'mcunet', reportFile);
  await writeWhole(path, formatFile('report', merged.report));
  const markdown = renderMarkdown(merged.report, merged.problems);
  const failed = !passes(verdict);
  return {
    status: statusOfVerdict(verdict),
    outputs: { result: resultOf(verdict), 'report-path': path },
    summary: markdown,
    annotations: [...merged.problems.map(annotateProblem), ...annotate(merged.boards.filter(isNews).map(unreported))],
    afterwards: [
      {
        what: 'the comment (it needs pull-requests: write)',
        run: () => writeComment(inputs, project, markdown, failed),
      },
    ],
  };
}

/** Refuses planned boards that are not in the manifest of this checkout. Boards of the manifest are expected even if not planned. */
function rejectUnknown({ manifest }: Plan, planned: readonly string[]): void {
  const known = manifest.boards.map(({ id }) => id);
  const unknown = planned.find((id) => !known.includes(id));
  if (unknown !== undefined) throw boardNotInManifest(unknown, manifest.file, known);
}

// The board's own job has annotated all other findings.
const isNews = ({ report: { error } }: Judged): boolean => error === null || error.code.startsWith('REPORT_');
const unreported = ({ report, unreported: exceeded }: Judged): Parameters<typeof annotate>[0][number] => ({
  report,
  exceeded,
});
