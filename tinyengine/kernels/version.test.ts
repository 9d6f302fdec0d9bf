import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { joined, randomInputs } from '../../tests/networks/inputs.js';
import { libraryOf } from '../../tests/program/program.js';
import { absentGcc, needing } from '../../tests/support/needs.js';
import type { GeneratedFile } from '../emit/file.js';
import type { Graph } from '../graph/graph.js';
import { interpret } from '../reference/interpret.js';
import { versioned, versionFile } from './version.js';

const run = promisify(execFile);

const network: Graph = chain(
  [1, 6, 6, 3],
  { kind: 'CONV_2D', window: windowOf(3), activation: 'RELU', weights: [4, 3, 3, 3] },
  { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' },
);
const inputs = randomInputs(network, 1);
const values = interpret(network, inputs);
const expected = joined(network.outputs.map((id) => values[id]!));

const changedStruct = 'uint16_t kernel_height, kernel_width, stride, dilation, left;';
const swapped = 'uint16_t left, dilation, kernel_width, stride, kernel_height;';

/**
 * The files of a library by name, as another version of the generator would write them: a struct has its fields in
 * another order.
 */
function ofAnotherVersion(files: readonly GeneratedFile[], names: 'renamed' | 'kept'): readonly GeneratedFile[] {
  const changed = files.map(({ path, contents }) => ({ path, contents: contents.replace(changedStruct, swapped) }));
  if (names === 'kept') return changed;
  const own = new Map(changed.map(({ path, contents }) => [path.replace('src/', ''), contents]));
  const kernels = [...own].filter(([name]) => name.startsWith('mcunet_') && name !== versionFile);
  const header = { path: `src/${versionFile}`, contents: versioned(Object.fromEntries(kernels)) };
  return changed.map((file) => (file.path === header.path ? header : file));
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-version-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/**
 * Links two libraries and a program that runs both. Each is in a folder of its own, as in a build system.
 * @returns what the program prints, and the kernels that are linked
 */
async function linked(
  name: string,
  first: readonly GeneratedFile[],
  second: readonly GeneratedFile[],
): Promise<{ readonly outputs: readonly Int8Array[]; readonly kernels: readonly string[] }> {
  const place = join(folder, name);
  const objects: string[] = [];
  for (const [library, files] of [first, second].entries()) {
    const own = join(place, String(library));
    await mkdir(join(own, 'src'), { recursive: true });
    for (const { path, contents } of files) await writeFile(join(own, path), contents);
    const sources = files.filter(({ path }) => path.endsWith('.c')).map(({ path }) => path);
    await run('gcc', ['-std=c11', '-O1', '-c', ...sources], { cwd: own });
    objects.push(...sources.map((path) => join(own, path.replace(/^src\/(.*)c$/, '$1o'))));
  }
  await writeFile(join(place, 'main.c'), application);
  const program = join(place, 'program');
  await run('gcc', ['-I', '0/src', '-I', '1/src', 'main.c', ...objects, '-o', program], { cwd: place });
  const { stdout } = await run(program, { encoding: 'buffer' });
  const { stdout: symbols } = await run('nm', [program]);
  return {
    outputs: [0, 1].map((i) => Int8Array.from(stdout.subarray(i * expected.length, (i + 1) * expected.length), asInt8)),
    kernels: symbols.match(/(?<= W )mcunet_\w+/g) ?? [],
  };
}

const asInt8 = (byte: number): number => (byte << 24) >> 24;

const application = `#include <stdio.h>
#include <string.h>
#include "first.h"
#include "second.h"
static const int8_t input[] = {${joined(inputs).join(', ')}};
static FIRST_ARENA(one);
static SECOND_ARENA(two);
int main(void) {
  memcpy(first_input_0(one), input, sizeof input);
  memcpy(second_input_0(two), input, sizeof input);
  first_run(one);
  second_run(two);
  fwrite(first_output_0(one), 1, FIRST_OUTPUT_0_BYTES, stdout);
  fwrite(second_output_0(two), 1, SECOND_OUTPUT_0_BYTES, stdout);
  return 0;
}
`;

const [first, second] = ['first', 'second'].map((name) => libraryOf(network, name).files) as [
  readonly GeneratedFile[],
  readonly GeneratedFile[],
];

needing(absentGcc).test('two networks of one version share their functions', async () => {
  const { outputs, kernels } = await linked('same', first, second);
  expect(outputs).toEqual([expected, expected]);
  expect(kernels.map((name) => name.replace(/_[0-9a-f]{8}$/, ''))).toEqual([
    'mcunet_convolve_s8',
    'mcunet_max_pool_s8',
    'mcunet_run_s8',
  ]);
});

needing(absentGcc).test.each([
  ['first', ofAnotherVersion(first, 'renamed'), second],
  ['last', first, ofAnotherVersion(second, 'renamed')],
])(
  'networks of two versions compute the right values with functions of their own, the other one %s',
  async (name, ...two) => {
    const { outputs, kernels } = await linked(name, ...two);
    expect(outputs).toEqual([expected, expected]);
    expect(kernels).toHaveLength(6);
  },
);

needing(absentGcc).test(
  'only the names keep the versions apart: with the same names, one of them is wrong',
  async () => {
    const { outputs, kernels } = await linked('kept', first, ofAnotherVersion(second, 'kept'));
    expect(kernels).toHaveLength(3);
    expect(outputs).not.toEqual([expected, expected]);
  },
);

test('any change of a source or header changes every name', () => {
  const files = { 'mcunet_a.c': 'a', 'mcunet_b.S': 'b', 'mcunet.h': 'h' };
  const names = (changed: Readonly<Record<string, string>>) => versioned(changed).match(/mcunet_[ab]_\w+/g)!;
  const before = names(files);
  expect(before).toHaveLength(2);
  expect(names(Object.fromEntries(Object.entries(files).reverse()))).toEqual(before);
  for (const name of Object.keys(files))
    for (const after of names({ ...files, [name]: 'other' })) expect(before).not.toContain(after);
});
