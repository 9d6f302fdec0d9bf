import { readFile } from 'node:fs/promises';
import { exitStatus, McunetError, problemLines } from '../start.mjs';
import { planEnvironment, worstStatus, readBaseline, gateBuild, statusOfVerdict } from '../pipeline.mjs';
import { hookEnvironment, renderReport } from '../cli.mjs';

const gateCommand = async (world, terminal, options) => {
  const { elf, map, library: libraries, baseline = null, linkerOutput: noted } = options;
  const linkerOutput = noted === void 0 ? null : await readLinkerOutput(noted);
  const { plans } = await planEnvironment(world, hookEnvironment(world, options));
  const statuses = [];
  for (const planned of plans.filter(({ unjudged }) => unjudged === null)) {
    const { manifest } = planned.plan;
    if (plans.length > 1) terminal.out(["", `${manifest.file}: the network ${manifest.name}`]);
    const artifacts = { elf, map, libraries, linkerOutput };
    statuses.push(await judge(world, terminal, planned, artifacts, baseline).catch(explain(terminal)));
  }
  return worstStatus(statuses);
};
async function judge(world, terminal, { plan, board }, artifacts, named) {
  const baseline = await readBaseline(world.directory, named, plan.manifest);
  const report = await gateBuild(world, plan, board, artifacts, baseline(board.id));
  if (report === null) return exitStatus.build;
  terminal.out(
    renderReport({
      project: await plan.identity(),
      verdict: report.verdict,
      boards: [report]
    })
  );
  return statusOfVerdict(report.verdict);
}
async function readLinkerOutput(file) {
  return (await readFile(file)).subarray(-16777216).toString("utf8");
}
const explain = (terminal) => (error) => {
  if (!(error instanceof McunetError)) throw error;
  terminal.note(problemLines(error.problem));
  return error.problem.status;
};

export { gateCommand };
