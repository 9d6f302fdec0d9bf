import { readFile } from 'node:fs/promises';
import { exitStatus, McunetError, problemLines, type ExitStatus } from '../../errors/error.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { planEnvironment, type EnvironmentPlan } from '../../pipeline/environment.js';
import { gateBuild, type BuildArtifacts } from '../../pipeline/gate.js';
import { statusOfVerdict, worstStatus } from '../../pipeline/status.js';
import { tool } from '../../pipeline/tool.js';
import type { World } from '../../pipeline/world.js';
import { hookEnvironment, type HookOptions } from '../hook.js';
import type { CommonOptions, Handler } from '../command.js';
import { renderReport } from '../table.js';
import type { Terminal } from '../terminal.js';

interface Options extends CommonOptions, HookOptions {
  readonly elf: string;
  readonly map: string;
  readonly library: readonly string[];
  readonly baseline?: string;
  readonly linkerOutput?: string;
}

/** The PlatformIO hook runs this after a link, successful or not. It measures the build folder and judges it by every manifest of the environment. */
export const gateCommand: Handler<Options> = async (world, terminal, options) => {
  const { elf, map, library: libraries, baseline = null, linkerOutput: noted } = options;
  const linkerOutput = noted === undefined ? null : await readLinkerOutput(noted);
  const { plans } = await planEnvironment(world, hookEnvironment(world, options));
  const statuses: ExitStatus[] = [];
  for (const planned of plans.filter(({ unjudged }) => unjudged === null)) {
    const { manifest } = planned.plan;
    if (plans.length > 1) terminal.out(['', `${manifest.file}: the network ${manifest.name}`]);
    const artifacts = { elf, map, libraries, linkerOutput };
    statuses.push(await judge(world, terminal, planned, artifacts, baseline).catch(explain(terminal)));
  }
  return worstStatus(statuses);
};

async function judge(
  world: World,
  terminal: Terminal,
  { plan, board }: EnvironmentPlan,
  artifacts: BuildArtifacts,
  named: string | null,
): Promise<ExitStatus> {
  const baseline = await readBaseline(world.directory, named, plan.manifest);
  const report = await gateBuild(world, plan, board, artifacts, baseline(board.id));
  if (report === null) return exitStatus.build;
  terminal.out(
    renderReport({
      version: 1,
      tool,
      project: await plan.identity(),
      commit: null,
      run: null,
      attempt: null,
      verdict: report.verdict,
      boards: [report],
    }),
  );
  return statusOfVerdict(report.verdict);
}

/** Reads the end of the linker's output, which may have any size. The table of memory and the last error are at the end. */
async function readLinkerOutput(file: string): Promise<string> {
  const most = 16 * 1024 * 1024;
  return (await readFile(file)).subarray(-most).toString('utf8');
}

/** Prints a network's problem and continues, so that the other networks are judged too. */
const explain =
  (terminal: Terminal) =>
  (error: unknown): ExitStatus => {
    if (!(error instanceof McunetError)) throw error;
    terminal.note(problemLines(error.problem));
    return error.problem.status;
  };
