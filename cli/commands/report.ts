import { resolve } from 'node:path';
import { McunetError } from '../../errors/error.js';
import { writeWhole } from '../../files/write.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { planProject } from '../../pipeline/plan.js';
import { foreignness, mergeReports, unknownBoard, type Expected } from '../../pipeline/report/merge.js';
import { readReportFile } from '../../pipeline/report/read-file.js';
import { statusOfVerdict } from '../../pipeline/status.js';
import { formatFile } from '../../schemas/format.js';
import type { Report } from '../../schemas/types.js';
import type { CommonOptions, Handler } from '../command.js';
import { renderReport } from '../table.js';

interface Options extends CommonOptions {
  readonly files: readonly string[];
  readonly baseline?: string;
  readonly out?: string;
}

/** `mcunet report FILE…` judges the measurements in the files by the manifest. It expects the manifest's boards, or those of --board. */
export const reportCommand: Handler<Options> = async (world, terminal, options) => {
  const { files, manifest, board: wanted, out, json } = options;
  const plan = await planProject(world, { manifest, boards: wanted });
  const reports = await Promise.all(files.map((file) => readReportFile(world.directory, file)));
  const [first] = reports;
  const expected: Expected = {
    manifest: plan.manifest,
    project: await plan.identity(),
    boards: plan.boards,
    planned: null,
    // All reports must be of the first one's commit and run.
    commit: first?.commit ?? null,
    run: first?.run ?? null,
    attempt: null,
    jobs: {},
    baseline: await readBaseline(world.directory, options.baseline ?? null, plan.manifest),
  };
  for (const report of reports) {
    // The loop over the manifest's boards would never reach this report.
    const unknown = unknownBoard(plan.manifest, report);
    if (unknown !== null) throw foreignness(expected, report) ?? unknown;
  }
  const { report } = mergeReports(expected, groupByBoard(reports));
  if (out !== undefined) await writeWhole(resolve(world.directory, out), formatFile('report', report), world.directory);
  if (json) terminal.json(report);
  else terminal.out(renderReport(report));
  return statusOfVerdict(report.verdict);
};

function groupByBoard(reports: readonly Report[]): ReadonlyMap<string, readonly (Report | McunetError)[]> {
  const ids = [...new Set(reports.flatMap(({ boards }) => boards.map(({ board }) => board)))];
  return new Map(ids.map((id) => [id, reports.filter(({ boards }) => boards.some(({ board }) => board === id))]));
}
