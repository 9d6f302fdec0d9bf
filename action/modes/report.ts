import { join } from 'node:path';
import { renderReport } from '../../cli/table.js';
import { exitStatus, type Problem } from '../../errors/error.js';
import { writeWhole } from '../../files/write.js';
import { budgetedMetrics } from '../../pipeline/report/budgeted.js';
import { renderMarkdown } from '../../pipeline/report/markdown.js';
import { mergeReports, type MetricName } from '../../pipeline/report/merge.js';
import { readManifestFile } from '../../pipeline/plan.js';
import { formatFile } from '../../schemas/format.js';
import { readManifest } from '../../schemas/load.js';
import { annotateProblem } from '../annotations.js';
import { artifactClient, downloadReports, reportFile } from '../artifacts.js';
import { writeComment } from '../comment.js';
import { resultOf, type Job, type Outcome } from '../job.js';

/** `mode: report`: the gate of a matrix. Collects what the boards' jobs left, decides, and says so in one place. */
export async function report({ inputs, workspace, world, temporary, say }: Job): Promise<Outcome> {
  const { environment } = world;
  const reports =
    inputs.boards.length === 0 ? new Map() : await downloadReports(await artifactClient(), inputs.boards, temporary);
  const merged = mergeReports(
    {
      boards: inputs.boards,
      commit: environment['GITHUB_SHA'] ?? null,
      run: environment['GITHUB_RUN_ID'] ?? null,
      attempt: Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1),
      jobs: inputs.needs ?? {},
      budgeted: await budgetedOf(join(workspace.directory, inputs.manifest), inputs.manifest),
    },
    reports,
  );
  const { verdict, boards } = merged.report;
  say(renderReport(merged.report));
  const path = join(temporary, 'mcunet', reportFile);
  await writeWhole(path, formatFile('report', merged.report));
  const markdown = renderMarkdown(merged);
  const failed = verdict !== 'pass' && verdict !== 'warn';
  // What a board's own job has found is annotated by that job.
  const gateProblems = boards.flatMap(({ error }): Problem[] =>
    error?.code.startsWith('REPORT_') ? [{ ...error, status: exitStatus.fail }] : [],
  );
  return {
    status: failed ? exitStatus.fail : exitStatus.pass,
    outputs: { result: resultOf(verdict), 'report-path': path },
    summary: markdown,
    annotations: [...merged.problems, ...gateProblems].slice(0, 10).map(annotateProblem),
    afterwards: [
      {
        what: 'the comment (it needs pull-requests: write)',
        run: () => writeComment(inputs, inputs.manifest, markdown, failed),
      },
    ],
  };
}

/** Where the job has a checkout, its manifest says what must have been measured. */
async function budgetedOf(path: string, file: string): Promise<ReadonlyMap<string, readonly MetricName[]>> {
  const text = await readManifestFile(path, file);
  return text === null ? new Map() : budgetedMetrics(readManifest(text, file));
}
