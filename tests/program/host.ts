import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { NetworkFile } from '../../schemas/types.js';
import { inTwos } from '../support/parallel.js';
import { programOf, type Program, type ProgramRun } from './program.js';

const run = promisify(execFile);

const strict = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-Wconversion', '-g'];
const sanitizers = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all'];

/**
 * Runs the generated C of all networks in one program on this machine, under the address and undefined-behaviour
 * sanitizers. Every arena is a heap block of exactly its size, so an access outside stops the program.
 * @returns outputs by network and run
 */
export async function runOnHost(networks: readonly ProgramRun[]): Promise<readonly (readonly Int8Array[])[]> {
  const program = programOf(networks, 'host', 'cortex-m4');
  return split(await onHost(program), networks, program.networks);
}

/**
 * Compiles and runs a program.
 * @param flags for everything except the networks' own C
 * @param left a file that the program writes
 * @returns what the program prints, or that file
 */
export async function onHost(program: Program, flags: readonly string[] = [], left?: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-host-'));
  try {
    for (const [name, contents] of program.files) writeFileSync(join(folder, name), contents);
    // tables need no optimisation, which would take time
    const own = program.units.map((source) => ({ source, object: join(folder, `${source}.o`), level: ['-O0'] }));
    const level = ['-O1', ...flags];
    const shared = program.shared.map((source) => ({ source, object: keptObject(program, source, level), level }));
    const absent = [...own, ...shared].filter(({ object }) => !existsSync(object));
    await inTwos(absent, async ({ source, object, level }) => {
      const made = `${object}.${process.pid}`;
      await run('gcc', [...strict, ...level, ...sanitizers, '-c', source, '-o', made], { cwd: folder });
      renameSync(made, object);
    });
    const objects = [...own, ...shared].map(({ object }) => object);
    await run('gcc', [...sanitizers, ...objects, '-o', 'program'], { cwd: folder });
    const { stdout } = await run(join(folder, 'program'), { cwd: folder, encoding: 'buffer', maxBuffer: 2 ** 28 });
    return left === undefined ? stdout : readFileSync(join(folder, left));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The path of a source's object, shared by all programs. A kernel is compiled once for each of its forms. */
function keptObject({ files }: Program, source: string, flags: readonly string[]): string {
  const hash = createHash('sha256').update(flags.join(' ')).update(files.get(source)!);
  for (const [name, contents] of files) if (/^(?!net).*\.h$/.test(name)) hash.update(name).update(contents);
  mkdirSync('build/objects', { recursive: true });
  return resolve('build/objects', `${hash.digest('hex')}.o`);
}

/**
 * Runs networks that may go wrong, each in a process of its own.
 * @param runs how often each network runs
 * @returns by network, its outputs by run; null if its process was stopped
 */
export async function runApart(
  program: Program,
  runs: readonly number[],
): Promise<readonly (readonly Int8Array[] | null)[]> {
  const shared = program.shared.map((name) => (name === 'main.c' ? 'apart.c' : name));
  const printed = await onHost({ ...program, shared });
  let at = 0;
  return program.networks.map((network, i) => {
    if (printed[at++] === 0) return null;
    const outputs = outputsAt(printed, at, network, runs[i]!);
    at += outputs.reduce((sum, { length }) => sum + length, 0);
    return outputs;
  });
}

function split(
  printed: Buffer,
  runs: readonly ProgramRun[],
  networks: readonly NetworkFile[],
): readonly (readonly Int8Array[])[] {
  let at = 0;
  return runs.map(({ inputs }, i) => {
    const outputs = outputsAt(printed, at, networks[i]!, inputs.length);
    at += outputs.reduce((sum, { length }) => sum + length, 0);
    return outputs;
  });
}

/** The outputs of a network, run by run, from a position on. */
function outputsAt(printed: Buffer, from: number, { outputs }: NetworkFile, runs: number): readonly Int8Array[] {
  const size = outputs.reduce((sum, { bytes }) => sum + bytes, 0);
  return Array.from({ length: runs }, (_, run) => {
    const at = from + run * size;
    return Int8Array.from(printed.subarray(at, at + size), (byte) => (byte << 24) >> 24);
  });
}
