import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compilerOf, type Target, type Toolchain } from '../../firmware/toolchains/toolchain.js';
import { toolchainOf } from '../../firmware/toolchains/toolchains.js';
import type { BoardFile } from '../../schemas/types.js';
import type { Scheduling } from '../../tinyengine/target.js';
import { planNetwork } from '../../tinyengine/plan.js';
import { shareConstants } from '../../tinyengine/emit/constants.js';
import { emit } from '../../tinyengine/emit/emit.js';
import { operatorNames } from '../../tinyengine/emit/names.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { driver } from '../../tinyengine/kernels/files.js';
import type { Family } from '../../tinyengine/kernels/kernel.js';
import { versionFile, versionHeader } from '../../tinyengine/kernels/version.js';
import shared from '../../tinyengine/kernels/shared?files';
import main from './main.c?text';

/** Instructions and stack of a sample in the emulator. */
export interface Run {
  readonly instructions: number;
  readonly stackBytes: number;
}

/**
 * A network and its scheduling. One whose inputs and outputs are delivered by rows is compiled for its size, but not
 * run.
 */
export interface Sample {
  readonly graph: Graph;
  readonly scheduling: Scheduling;
}

export const isRun = ({ scheduling: { rows } }: Sample): boolean => !rows.input && !rows.output;

/**
 * All samples in one image, built twice: with the kernels of a family, and with empty kernels to measure the driver
 * alone.
 */
export class Image {
  readonly #objects: readonly string[];
  readonly #flags: readonly string[];
  readonly #toolchain: Toolchain;
  readonly #target: Target;

  constructor(
    readonly folder: string,
    readonly board: BoardFile,
    readonly family: Family,
    samples: readonly Sample[],
  ) {
    this.#toolchain = toolchainOf(board.core);
    this.#target = this.#toolchain.targetOfBoard(board);
    this.#flags = [...this.#toolchain.compileArguments(this.#target), '-fstack-usage', '-I', folder, '-L', folder];
    const files = { ...shared, ...family.files, [versionFile]: versionHeader([family]) };
    const headers = Object.entries(files).filter(([path]) => /\.(h|inc)$/.test(path));
    const networks = samples.flatMap(({ graph, scheduling }, at) => this.#sources(graph, scheduling, `s${at}`));
    const harness = this.#toolchain.harnessFiles(this.#target);
    const own = [...Object.entries(harness).filter(([path]) => !/^(main|binding)\./.test(path)), ['main.c', main]];
    for (const [path, text] of [...headers, ...networks, ...own] as [string, string][]) this.#write(path, text);
    this.#write('samples.h', sampleTable(samples));
    const sources = [...networks, ...own].map(([path]) => path).filter((path) => /\.[cS]$/.test(path));
    this.#objects = this.#build('.', sources);
  }

  /** Runs the samples with the kernels and the driver. */
  run(): readonly Run[] {
    return this.#emulate('kernels', [driverSource, ...sourcesOf(this.family)]);
  }

  /** Runs the samples with empty kernels and the driver. */
  runEmpty(): readonly Run[] {
    const empty = this.family.kernels.map(({ name }) => [`${name}.c`, emptyKernel(name)] as const);
    return this.#emulate('empty', [driverSource, ...empty]);
  }

  #emulate(folder: string, sources: readonly (readonly [string, string])[]): readonly Run[] {
    for (const [path, text] of sources) this.#write(join(folder, path), text);
    const objects = this.#build(
      folder,
      sources.map(([path]) => path),
    );
    const elf = join(this.folder, `${folder}.elf`);
    const link = this.#toolchain.linkArguments(join(this.folder, 'link.ld'));
    execFileSync(this.#compiler, [...this.#flags, ...link, '-o', elf, ...this.#objects, ...objects]);
    const text = execFileSync(this.#toolchain.programs.emulator, this.#toolchain.emulatorArguments(this.#target, elf), {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first, ...lines] = text.trim().split('\n');
    const nothing = Number.parseInt(first!.split(' ')[1]!, 16);
    return lines.map((line): Run => {
      const [clock, stackBytes] = line.split(' ').map((word) => Number.parseInt(word, 16)) as [number, number];
      return { instructions: (clock - nothing) / this.#target.clock.scale + 1, stackBytes };
    });
  }

  get #compiler(): string {
    return compilerOf(this.#toolchain);
  }

  /**
   * A network's own sources, without driver and kernels. `compile` is not used, because it reads the measurements that
   * are made here.
   */
  #sources(graph: Graph, scheduling: Scheduling, name: string): readonly (readonly [string, string])[] {
    const planned = planNetwork(graph, { core: this.board.core, scheduling }, [this.family]);
    const names = operatorNames(planned.graph);
    const origin = { tool: 'mcunet', model: 'sample', sha256: '', board: this.board.id, command: ['calibrate'] };
    return emit(name, planned, names, shareConstants(planned.layers, names), origin)
      .filter(({ path }) => path.startsWith('src/s'))
      .map(({ path, contents }) => [path.replace('src/', ''), contents]);
  }

  #write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  #build(folder: string, sources: readonly string[]): readonly string[] {
    const cwd = join(this.folder, folder);
    execFileSync(this.#compiler, [...this.#flags, '-c', ...sources], { cwd });
    return sources.map((path) => join(cwd, path.replace(/\.[cS]$/, '.o')));
  }
}

const driverSource = [`${driver}.c`, shared[`${driver}.c`]!] as const;

const sourcesOf = ({ files }: Family): readonly (readonly [path: string, text: string])[] =>
  Object.entries(files).filter(([path]) => /\.[cS]$/.test(path));

const emptyKernel = (name: string): string =>
  `#include "mcunet_kernels.h"
void ${name}(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {
  (void)out, (void)rows, (void)scratch, (void)params, (void)y;
}
`;

function sampleTable(samples: readonly Sample[]): string {
  const run = samples.flatMap((sample, at) => (isRun(sample) ? [at] : []));
  return [
    ...run.map((at) => `#include "s${at}.h"`),
    `enum { SAMPLES = ${run.length} };`,
    'static const struct { void (*run)(void *); uint32_t arena_bytes; } samples[SAMPLES] = {',
    ...run.map((at) => `  {s${at}_run, S${at}_ARENA_BYTES},`),
    '};',
    '',
  ].join('\n');
}
