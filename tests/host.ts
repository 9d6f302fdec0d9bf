import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile, type Compiled } from '../tinyengine/compile.js';
import { balanced } from '../tinyengine/core.js';
import type { Graph } from '../tinyengine/graph/graph.js';

/** A network and the inputs to run it on; one array holds all inputs of one run. */
export interface HostRun {
  readonly graph: Graph;
  readonly inputs: readonly Int8Array[];
}

const strict = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-Wconversion', '-g', '-O1'];
const sanitizers = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all'];

/** The library of one network. */
export const compileForHost = (graph: Graph, name: string): Compiled =>
  compile(graph, {
    name,
    board: 'host',
    core: 'cortex-m4',
    scheduling: balanced,
    source: { model: 'test', sha256: '' },
    tool: 'mcunet',
    command: 'test',
  });

/**
 * The generated C of all networks in one program on this machine, under the address and undefined-behaviour sanitizers; every arena is a heap block of exactly
 * its size, so that a byte outside ends the program. @returns outputs by network and run
 */
export function runOnHost(networks: readonly HostRun[]): readonly (readonly Int8Array[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-host-'));
  try {
    const compiled = networks.map(({ graph }, i) => compileForHost(graph, `net${i}`));
    // Kernels come with every network and are the same files.
    const files = new Map(
      compiled.flatMap(({ files: own }) => own.map(({ path, contents }) => [path, contents] as const)),
    );
    for (const [path, contents] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), contents);
    }
    writeFileSync(join(folder, 'main.c'), mainOf(networks));
    writeFileSync(
      join(folder, 'inputs.bin'),
      Buffer.concat(networks.flatMap(({ inputs }) => inputs.map((input) => Buffer.from(input)))),
    );
    const sources = [...files.keys()].filter((path) => path.endsWith('.c'));
    execFileSync('gcc', [...strict, ...sanitizers, '-I', 'src', 'main.c', ...sources, '-o', 'program'], {
      cwd: folder,
      stdio: 'pipe',
    });
    const printed = execFileSync(join(folder, 'program'), ['inputs.bin'], { cwd: folder, maxBuffer: 2 ** 28 });
    return split(
      printed,
      networks,
      compiled.map(({ network }) => network.outputs.reduce((sum, { bytes }) => sum + bytes, 0)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mainOf(networks: readonly HostRun[]): string {
  const each = networks.map(({ graph, inputs }, i) => {
    const ports = (kind: 'input' | 'output', count: number, action: string): string =>
      Array.from(
        { length: count },
        (_, k) =>
          `${action}(net${i}_${kind}_${k}(arena), 1, NET${i}_${kind.toUpperCase()}_${k}_BYTES, ${kind === 'input' ? 'in' : 'stdout'});`,
      ).join(' ');
    return `  for (int run = 0; run < ${inputs.length}; run++) { void *arena = malloc(NET${i}_ARENA_BYTES); ${ports('input', graph.inputs.length, 'got += fread')} net${i}_run(arena); ${ports('output', graph.outputs.length, 'fwrite')} free(arena); }`;
  });
  const includes = networks.map((_, i) => `#include "net${i}.h"`);
  return [
    '#include <stdio.h>',
    '#include <stdlib.h>',
    ...includes,
    'int main(int count, char **names) {',
    '  FILE *in = fopen(names[count - 1], "rb");',
    '  size_t got = 0;',
    ...each,
    '  return got == 0;',
    '}',
    '',
  ].join('\n');
}

function split(
  printed: Buffer,
  networks: readonly HostRun[],
  sizes: readonly number[],
): readonly (readonly Int8Array[])[] {
  let at = 0;
  return networks.map(({ inputs }, i) =>
    inputs.map(() => {
      const output = Int8Array.from(printed.subarray(at, at + sizes[i]!), (byte) => (byte << 24) >> 24);
      at += sizes[i]!;
      return output;
    }),
  );
}
