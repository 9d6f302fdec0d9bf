import { exitStatus, McunetError, type ExitStatus } from '../../errors/error.js';
import { worst } from '../../pipeline/budgets.js';
import { planEnvironment, type EnvironmentPlan } from '../../pipeline/environment.js';
import { gateBuild, type Left } from '../../pipeline/gate.js';
import { gravest } from '../../pipeline/status.js';
import { tool } from '../../pipeline/tool.js';
import type { World } from '../../pipeline/world.js';
import { hookEnvironment, type HookOptions } from '../hook.js';
import type { CommonOptions, Handler } from '../program.js';
import { renderReport } from '../table.js';
import type { Terminal } from '../terminal.js';

interface Options extends CommonOptions, HookOptions {
  readonly elf: string;
  readonly map: string;
  readonly library: readonly string[];
}

/** What the PlatformIO hook runs after a link, good or not: measures what lies in the build folder and judges it by every manifest of the environment. */
export const gateCommand: Handler<Options> = async (world, terminal, options) => {
  const { elf, map, library: libraries } = options;
  const plans = await planEnvironment(world, hookEnvironment(world, options));
  const statuses: ExitStatus[] = [];
  for (const planned of plans) {
    if (plans.length > 1) terminal.out(`\n${planned.plan.manifest.file}: the network ${planned.plan.manifest.name}`);
    statuses.push(await judge(world, terminal, planned, { elf, map, libraries }).catch(explain(terminal)));
  }
  return gravest(statuses);
};

async function judge(
  world: World,
  terminal: Terminal,
  { plan, board }: EnvironmentPlan,
  left: Left,
): Promise<ExitStatus> {
  if (plan.project === null) {
    terminal.note(
      `mcunet: not judged: ${plan.manifest.file} says "platformio": null, so its budgets are those of our minimal firmware`,
    );
    return exitStatus.pass;
  }
  const report = await gateBuild(world, plan, board, left);
  if (report === null) return exitStatus.build;
  const verdict = worst([report.verdict]);
  terminal.out(renderReport({ version: 1, tool, commit: null, run: null, attempt: null, verdict, boards: [report] }));
  return report.verdict === 'fail' ? exitStatus.fail : exitStatus.pass;
}

/** What is wrong with one network keeps no other from being judged. */
const explain =
  (terminal: Terminal) =>
  (error: unknown): ExitStatus => {
    if (!(error instanceof McunetError)) throw error;
    terminal.note(error.message);
    return error.problem.status;
  };
