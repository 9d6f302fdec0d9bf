import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { emulationFailed } from '../../errors/firmware.js';
import { loadBoard } from '../../firmware/boards.js';
import { statuses } from '../../firmware/emulated-run.js';
import { basicEnvironment, runProcess } from '../../firmware/process.js';
import { compilerOf } from '../../firmware/toolchains/toolchain.js';
import { arm } from '../../firmware/toolchains/arm.js';
import type { NetworkFile } from '../../schemas/types.js';
import { absentPrograms } from '../support/needs.js';
import { programOf, type ProgramRun } from './program.js';

const run = promisify(execFile);

const compiler = compilerOf(arm);
const { emulator } = arm.programs;
const strict = ['-Wall', '-Wextra', '-Werror', '-Wconversion'];
/** Files of the harness that the test's program replaces. */
const notOurs = ['main.c', 'binding.c'];

/** What is absent of the programs that emulate, as `needing` expects it. */
export const absentEmulator: readonly string[] = absentPrograms(compiler, emulator);

/** What a network did on the emulated core in all its runs. */
export interface EmulatedNetwork {
  /** By run. */
  readonly outputs: readonly Int8Array[];
  readonly stackBytes: number;
  /** End of the highest byte of the arena that was written. */
  readonly touchedBytes: number;
  /** The costs that the generator states in `network.json`. */
  readonly network: NetworkFile;
}

/**
 * Runs the generated C of all networks in one image on the emulated core of a board. Every arena is filled with noise
 * and guarded at both ends. Every network has a painted stack of its own. Unaligned accesses trap where the core does
 * not support them.
 * @throws Error if a network faults, or leaves its arena or stack
 */
export async function runEmulated(networks: readonly ProgramRun[], id: string): Promise<readonly EmulatedNetwork[]> {
  const board = loadBoard(id);
  const target = arm.targetOfBoard(board);
  const program = programOf(networks, 'emulated', board.core);
  const harness = new Map(Object.entries(arm.harnessFiles(target)).filter(([name]) => !notOurs.includes(name)));
  const sources = [...program.units, ...program.shared, ...[...harness.keys()].filter((name) => /\.[cS]$/.test(name))];
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-emulated-'));
  try {
    for (const [name, contents] of [...harness, ...program.files]) writeFileSync(join(folder, name), contents);
    await run(
      compiler,
      [
        ...arm.compileArguments(target),
        ...arm.linkArguments('link.ld'),
        ...['-o', 'harness.elf'],
        ...strict,
        ...sources,
      ],
      { cwd: folder },
    );
    const finished = await runProcess({
      program: emulator,
      arguments: arm.emulatorArguments(target, 'harness.elf'),
      folder,
      environment: basicEnvironment(process.env),
      timeout: 1_800_000,
    });
    if (finished.status !== statuses.ok) throw emulationFailed(id, finished);
    return read(finished.stdout, networks, program.networks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Parses the output: `sample <output bytes>` for each run, and `used <stack> <arena>` after those of a network. */
function read(text: string, runs: readonly ProgramRun[], networks: readonly NetworkFile[]): readonly EmulatedNetwork[] {
  const lines = text.split('\n').map((line) => line.split(' '));
  const samples = lines.filter(([word]) => word === 'sample');
  const used = lines.filter(([word]) => word === 'used');
  let at = 0;
  return networks.map((network, i) => ({
    network,
    outputs: runs[i]!.inputs.map(() => new Int8Array(Buffer.from(samples[at++]![1]!, 'hex'))),
    stackBytes: Number.parseInt(used[i]![1]!, 16),
    touchedBytes: Number.parseInt(used[i]![2]!, 16),
  }));
}
