import { join } from 'node:path';
import { renderReport } from '../chunks/cli.mjs';
import { boardNotInManifest } from '../chunks/start.mjs';
import { writeWhole } from '../chunks/files.mjs';
import { planProject, readBaseline, mergeReports, workflowRun, renderMarkdown, statusOfVerdict, passes } from '../chunks/pipeline.mjs';
import { formatFile } from '../chunks/schemas.mjs';
import { openWorkFolder, annotateProblem, annotate } from './start.mjs';
import { downloadReports, artifactClient, reportFile, writeComment, resultOf } from './shared.mjs';

async function report({ inputs, workspace, world, temporary, log }) {
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
      baseline
    },
    await downloadReports(await artifactClient(), ids, project, temporary)
  );
  const { verdict } = merged.report;
  log(renderReport(merged.report, merged.problems));
  const path = join(temporary, "mcunet", reportFile);
  await writeWhole(path, formatFile("report", merged.report));
  const markdown = renderMarkdown(merged.report, merged.problems);
  const failed = !passes(verdict);
  return {
    status: statusOfVerdict(verdict),
    outputs: { result: resultOf(verdict), "report-path": path },
    summary: markdown,
    annotations: [...merged.problems.map(annotateProblem), ...annotate(merged.boards.filter(isNews).map(unreported))],
    afterwards: [
      {
        what: "the comment (it needs pull-requests: write)",
        run: () => writeComment(inputs, project, markdown, failed)
      }
    ]
  };
}
function rejectUnknown({ manifest }, planned) {
  const known = manifest.boards.map(({ id }) => id);
  const unknown = planned.find((id) => !known.includes(id));
  if (unknown !== void 0) throw boardNotInManifest(unknown, manifest.file, known);
}
const isNews = ({ report: { error } }) => error === null || error.code.startsWith("REPORT_");
const unreported = ({ report: report2, unreported: exceeded }) => ({
  report: report2,
  exceeded
});

export { report };
