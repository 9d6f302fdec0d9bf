import { readFile } from 'node:fs/promises';
import { exitStatus } from '../../errors/error.js';
import { planEnvironment } from '../../pipeline/environment.js';
import { gateBuild } from '../../pipeline/gate.js';
import { readBaseline } from '../../pipeline/baseline.js';
import { tool } from '../../pipeline/tool.js';
import type { CommonOptions, Handler } from '../program.js';
import { renderReport } from '../table.js';

interface Options extends CommonOptions {
  readonly environment: string;
  readonly elf: string;
  readonly map: string;
  readonly library: string;
  readonly baseline?: string;
  readonly linkerOutput?: string;
}

/** What the PlatformIO hook runs after a link, good or not: measures what lies in the build folder and judges it by the manifest. */
export const gateCommand: Handler<Options> = async (
  world,
  terminal,
  { manifest, board: boards, environment, elf, map, library, baseline: named, linkerOutput: noted },
) => {
  const plan = await planEnvironment(world, { manifest, board: boards[0] ?? '', environment });
  if ('unplanned' in plan) {
    terminal.note([`mcunet: not judged: ${plan.unplanned}`]);
    return exitStatus.pass;
  }
  const board = plan.boards[0]!;
  const baseline = await readBaseline(world.directory, named ?? null, plan.manifest);
  const linkerOutput = noted === undefined ? null : await readLinkerOutput(noted);
  const report = await gateBuild(world, plan, board, { elf, map, library, linkerOutput }, baseline(board.id));
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
  return report.verdict === 'fail' ? exitStatus.fail : exitStatus.pass;
};

/** Printed by a tool, so of any size: the linker's table and its last word are at the end. */
async function readLinkerOutput(file: string): Promise<string> {
  const most = 16 * 1024 * 1024;
  return (await readFile(file)).subarray(-most).toString('utf8');
}
