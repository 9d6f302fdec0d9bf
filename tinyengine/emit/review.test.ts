import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reservedBecause } from '../../schemas/identifier.js';
import { absentCompiler, writeLibraryFiles } from '../../tests/program/compiled.js';
import { measured } from '../../tests/networks/operators.js';
import { elementwiseNetworks, randomNetworks } from '../../tests/networks/random.js';
import { chain, isValid, windowOf } from '../../tests/networks/graphs.js';
import { libraryOf } from '../../tests/program/program.js';
import { attacks, ordinary } from '../../tests/support/hostile.js';
import { absentGcc, absentPrograms, needing } from '../../tests/support/needs.js';
import { compile, type Compiled } from '../compile.js';
import type { Graph } from '../graph/graph.js';
import { layersOf } from '../kernels/choose.js';
import { lower } from '../passes/lower.js';
import { balanced } from '../target.js';

const run = promisify(execFile);
const strict = ['-Wall', '-Wextra', '-Werror', '-Wconversion', '-Wpedantic'];
const c = ['-std=c11', ...strict, '-fsyntax-only'];
const cpp = ['-x', 'c++', '-std=c++11', ...strict, '-fsyntax-only'];

const languages = [
  ['C', c],
  ['C++', cpp],
] as const;

const longest = 'a'.repeat(48);
const bothPorts = { ...balanced, rows: { input: true, output: true } };

/** Networks with all kinds of operators, one with names of the greatest length, and one that passes rows. */
const libraries = (): readonly Compiled[] => [
  ...fc
    .sample(randomNetworks.filter(isValid), { seed: 61, numRuns: 60 })
    .concat(fc.sample(elementwiseNetworks.filter(isValid), { seed: 62, numRuns: 8 }))
    .map((graph, i) => libraryOf(lower(graph), `net${i}`)),
  ...[...attacks, ...ordinary, 'n'.repeat(999)].map((text, i) => hostileLibrary(text, `named${i}`)),
  ...[...networkOfKernel.values()].map((graph, i) => libraryOf(graph, `kernel${i}`)),
  libraryOf(convolution, longest),
  libraryOf(convolution, 'byRows', 'cortex-m4', bothPorts),
];

const convolution = chain([1, 6, 6, 3], {
  kind: 'CONV_2D',
  window: windowOf(3),
  activation: 'RELU',
  weights: [4, 3, 3, 3],
});

/** By kernel, the last measured network that calls it. */
const networkOfKernel = new Map(
  measured.map(lower).map((graph) => [layersOf(graph, { core: 'cortex-m4', scheduling: balanced })[0]!.kernel, graph]),
);

const hostileLibrary = (text: string, name: string): Compiled =>
  compile(named(convolution, text), {
    name,
    board: text,
    core: 'cortex-m4',
    scheduling: balanced,
    source: { model: text, sha256: text },
    tool: text,
    command: ['mcunet', 'generate', '--model', text],
  });

const named = (graph: Graph, text: string): Graph => ({
  ...graph,
  tensors: graph.tensors.map((tensor) => ({ ...tensor, name: text })),
  name: text,
});

let all: readonly Compiled[];
let folder: string;
let files: readonly (readonly [name: string, text: string])[];

beforeAll(async () => {
  all = libraries();
  folder = await mkdtemp(join(tmpdir(), 'mcunet-review-'));
  for (const { files: own } of all) await writeLibraryFiles(own, folder);
  files = all.flatMap(({ files: own }) =>
    own
      .filter(({ path }) => /\.[ch]$/.test(path))
      .map(({ path, contents }) => [path.replace('src/', ''), contents] as const),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const sources = (): readonly string[] =>
  [...new Set(files.map(([name]) => name))].filter((name) => name.endsWith('.c'));
const headers = (): readonly string[] =>
  [...new Set(files.map(([name]) => name))].filter((name) => name.endsWith('.h'));
const compileAll = (compiler: string, flags: readonly string[], names: readonly string[]) =>
  run(compiler, [...flags, ...names], { cwd: join(folder, 'src'), maxBuffer: 2 ** 26 });

/** Compiles a text together with the libraries. */
async function compileText(compiler: string, flags: readonly string[], text: string): Promise<unknown> {
  const file = join(folder, 'src', 'application.inc');
  await writeFile(file, text);
  const language = flags.includes('c++') ? [] : ['-x', 'c'];
  return run(compiler, [...language, ...flags, file], { cwd: join(folder, 'src') });
}

describe('generated C', () => {
  test('calls every kernel in one of the networks of this test', () => {
    const known = files.find(([name]) => name === 'mcunet_version.h')![1].match(/(?<=#define )\w+/g)!;
    const called = sources().filter((name) => name.startsWith('mcunet_'));
    expect(called.sort()).toEqual(known.map((name) => `${name}.c`));
  });

  test('is ASCII in lines of at most 120 columns, without trailing blanks', () => {
    const broken = files.flatMap(([name, text]) =>
      text
        .split('\n')
        .filter((line) => !/^[\x20-\x7e]{0,120}$/.test(line) || line.endsWith(' '))
        .map((line) => [name, line]),
    );
    expect(broken).toEqual([]);
  });

  test('draws arrows in comments as arrows', () => {
    const [, text] = files.find(([name]) => name === 'byRows.c')!;
    expect(text).toContain('/* 0 operator_0: 3x3 convolution, RELU, 6x6x3 -> 4x4x4 */');
  });

  test('names every field of a struct that it initialises', () => {
    const structs = /^ *(?:(?:static )?const mcunet_\w+ \w+(?:\[\d+\])? = )?\{.*/gm;
    const positional = files
      .flatMap(([, text]) => text.match(structs) ?? [])
      .filter((line) => /\{[^.}]+[,}]/.test(line));
    expect(positional).toEqual([]);
  });

  test('uses compiler attributes only in macros that an application may define', () => {
    const lines = new Set(files.flatMap(([, text]) => text.match(/.*__attribute__.*/g) ?? []));
    const macros = [...lines].map((line) => /^#define (MCUNET_\w+)/.exec(line)?.[1] ?? line);
    expect(macros.sort()).toEqual(['MCUNET_ARENA_ATTRIBUTES', 'MCUNET_KERNEL', 'MCUNET_RUN']);
    for (const macro of macros)
      expect(
        files.filter(
          ([, text]) => text.includes(`#define ${macro}`) && !text.includes(`#ifndef ${macro}\n#define ${macro}`),
        ),
      ).toEqual([]);
  });

  test('has no identifier that is a keyword of C++ only', () => {
    const found = new Set(
      files.flatMap(([, text]) => text.replaceAll(/\/\*[^]*?\*\/|"[^"\n]*"/g, '').match(/[A-Za-z_]\w*/g) ?? []),
    );
    const keywords = [...found].filter((word) => reservedBecause(word)?.startsWith('a keyword'));
    const common = `auto break case char const continue default do double else enum extern float for goto if inline int long
      register return short signed sizeof static struct switch typedef union unsigned void volatile while`;
    // static_assert is used only if a macro says that the compiler is for C++
    expect(keywords.filter((word) => !common.split(/\s+/).includes(word))).toEqual(['static_assert']);
  });
});

const compilers = [
  ['gcc', absentGcc],
  ['clang', absentPrograms('clang')],
  ['arm-none-eabi-gcc', absentPrograms('arm-none-eabi-gcc')],
] as const;

describe.each(compilers)('to %s, generated C', (compiler, absent) => {
  needing(absent).test('is C11 without a warning, with the sizes of structs that network.json counts', async () => {
    const own = sources().filter((name) => !name.startsWith('named'));
    await compileAll(compiler, c, own);
  });

  needing(absent).test('needs no attributes, if the application defines the macros for them', async () => {
    const none = ['-DMCUNET_KERNEL=', '-DMCUNET_RUN=', '-DMCUNET_ARENA_ATTRIBUTES(name)='];
    await compileText(compiler, [...c, ...none], applicationOf('byRows'));
    const own = sources().filter((name) => /^(mcunet_|byRows)/.test(name));
    await compileAll(compiler, [...c, ...none], own);
  });

  // the C++ headers of gcc come with the compiler for Arm
  needing(absent).test.each(languages.slice(0, compiler === 'gcc' ? 1 : 2))(
    'is refused in %s if its arena is over the limit of the application',
    async (_, flags) => {
      const bytes = all.at(-1)!.network.arenaBytes;
      const limited = (limit: number) =>
        compileText(compiler, [...flags, `-DBYROWS_ARENA_LIMIT=${limit}`], applicationOf('byRows'));
      await limited(bytes);
      await expect(limited(bytes - 1)).rejects.toThrow('the arena is over the limit');
    },
  );

  needing(absent).test('is refused if int is too small', async () => {
    const small = '#include <stddef.h>\n#include <stdint.h>\n#define int short\n#include "mcunet_kernels.h"\n';
    await expect(compileText(compiler, c, small)).rejects.toThrow('the kernels need int of at least 32 bits');
  });
});

describe.each(compilers.slice(1))('to %s, headers', (compiler, absent) => {
  needing(absent).test('are C++ without a warning', async () => {
    const own = headers().filter((name) => !/^mcunet_(broadcast|requantise)\.h$/.test(name));
    await compileText(compiler, cpp, own.map((name) => `#include "${name}"\n`).join(''));
  });
});

needing(absentCompiler('gcc')).test('a struct with another size than network.json counts is refused', async () => {
  const kernels = files.find(([name]) => name === 'mcunet_kernels.h')![1].replace('#pragma once\n', '');
  const weights = files.find(([name]) => name === 'byRows_weights.c')![1].replace('#include "mcunet_kernels.h"\n', '');
  const larger = kernels.replace('uint16_t filter_channels, group_outputs;', '$& int16_t more[2];');
  const message = 'mcunet_convolve_params_s8) == 48';
  await compileText('arm-none-eabi-gcc', c, kernels + weights);
  await expect(compileText('arm-none-eabi-gcc', c, larger + weights)).rejects.toThrow(message);
});

const applicationOf = (name: string): string =>
  `#include "${name}.h"\nextern uint8_t *where(void);\nstatic ${name.toUpperCase()}_ARENA(arena);\nuint8_t *where(void) { return arena; }\n`;
