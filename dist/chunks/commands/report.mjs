import { resolve } from 'node:path';
import { writeWhole } from '../files.mjs';
import { planProject, readReportFile, readBaseline, unknownBoard, foreignness, mergeReports, statusOfVerdict } from '../pipeline.mjs';
import { formatFile } from '../schemas.mjs';
import { renderReport } from '../cli.mjs';

const reportCommand = async (world, terminal, options) => {
  const { files, manifest, board: wanted, out, json } = options;
  const plan = await planProject(world, { manifest, boards: wanted });
  const reports = await Promise.all(files.map((file) => readReportFile(world.directory, file)));
  const [first] = reports;
  const expected = {
    manifest: plan.manifest,
    project: await plan.identity(),
    boards: plan.boards,
    planned: null,
    // All reports must be of the first one's commit and run.
    commit: first?.commit ?? null,
    run: first?.run ?? null,
    attempt: null,
    jobs: {},
    baseline: await readBaseline(world.directory, options.baseline ?? null, plan.manifest)
  };
  for (const report2 of reports) {
    const unknown = unknownBoard(plan.manifest, report2);
    if (unknown !== null) throw foreignness(expected, report2) ?? unknown;
  }
  const { report } = mergeReports(expected, groupByBoard(reports));
  if (out !== void 0) await writeWhole(resolve(world.directory, out), formatFile("report", report), world.directory);
  if (json) terminal.json(report);
  else terminal.out(renderReport(report));
  return statusOfVerdict(report.verdict);
};
function groupByBoard(reports) {
  const ids = [...new Set(reports.flatMap(({ boards }) => boards.map(({ board }) => board)))];
  return new Map(ids.map((id) => [id, reports.filter(({ boards }) => boards.some(({ board }) => board === id))]));
}

export { reportCommand };
