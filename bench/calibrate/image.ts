import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import harness from '../../firmware/harness?files';
import { machines, type MachineName } from '../../firmware/machines.js';
import type { BoardFile } from '../../schemas/types.js';
import type { Scheduling } from '../../tinyengine/target.js';
import { planNetwork } from '../../tinyengine/plan.js';
import { shareConstants } from '../../tinyengine/emit/constants.js';
import { emit } from '../../tinyengine/emit/emit.js';
import { operatorNames } from '../../tinyengine/emit/names.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { driver } from '../../tinyengine/kernels/files.js';
import type { Family } from '../../tinyengine/kernels/kernel.js';
import shared from '../../tinyengine/kernels/shared?files';
import main from './main.c?text';

export const compiler = 'arm-none-eabi-gcc';

/** What a sample took in the emulator. */
export interface Run {
  readonly instructions: number;
  readonly stackBytes: number;
}

/** A network and how it is scheduled. One whose rows come and go one by one is compiled, for its size, and not run. */
export interface Sample {
  readonly graph: Graph;
  readonly scheduling: Scheduling;
}

export const isRun = ({ scheduling: { rows } }: Sample): boolean => !rows.input && !rows.output;

/** All samples in one image, built twice: with the kernels of a family, and with hollow ones that return at once, which leave the driver alone. */
export class Image {
  readonly #objects: readonly string[];
  readonly #flags: readonly string[];

  constructor(
    readonly folder: string,
    readonly board: BoardFile,
    readonly family: Family,
    samples: readonly Sample[],
  ) {
    this.#flags = [
      ...board.flags,
      ...['-std=gnu11', '-O2', '-ffunction-sections', '-fdata-sections', '-fstack-usage'],
      `-DCLOCK_READS=${this.#machine.clock.reads}`,
      ...(board.core === 'cortex-m0plus' ? ['-DTRAP_UNALIGNED'] : []),
      ...['-I', folder, '-L', folder],
    ];
    const headers = Object.entries({ ...shared, ...family.files }).filter(([path]) => /\.(h|inc)$/.test(path));
    const networks = samples.flatMap(({ graph, scheduling }, at) => this.#sources(graph, scheduling, `s${at}`));
    const own = [...Object.entries(harness).filter(([path]) => !/^(main|binding)\./.test(path)), ['main.c', main]];
    for (const [path, text] of [...headers, ...networks, ...own] as [string, string][]) this.#write(path, text);
    this.#write('memory.ld', `MEMORY {\n${this.#machine.memory.join('\n')}\n}\n`);
    this.#write('samples.h', sampleTable(samples));
    const sources = [...networks, ...own].map(([path]) => path!).filter((path) => /\.[cS]$/.test(path));
    this.#objects = this.#build('.', sources);
  }

  /** Every kernel, and the driver. */
  run(): readonly Run[] {
    return this.#emulate('kernels', [driverSource, ...sourcesOf(this.family)]);
  }

  /** Kernels that do nothing, and the driver. */
  runHollow(): readonly Run[] {
    const hollow = this.family.kernels.map(({ name }) => [`${name}.c`, hollowKernel(name)] as const);
    return this.#emulate('hollow', [driverSource, ...hollow]);
  }

  #emulate(folder: string, sources: readonly (readonly [string, string])[]): readonly Run[] {
    for (const [path, text] of sources) this.#write(join(folder, path), text);
    const objects = this.#build(
      folder,
      sources.map(([path]) => path),
    );
    const elf = join(this.folder, `${folder}.elf`);
    const link = ['-nostartfiles', '--specs=nano.specs', '-Wl,--gc-sections', '-T', join(this.folder, 'link.ld')];
    execFileSync(compiler, [...this.#flags, ...link, '-o', elf, ...this.#objects, ...objects]);
    const text = execFileSync('qemu-system-arm', [...emulatorArguments(this.board.emulator!), elf], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [first, ...lines] = text.trim().split('\n');
    const nothing = Number.parseInt(first!.split(' ')[1]!, 16);
    return lines.map((line): Run => {
      const [clock, stackBytes] = line.split(' ').map((word) => Number.parseInt(word, 16)) as [number, number];
      return { instructions: (clock - nothing) / this.#machine.clock.scale + 1, stackBytes };
    });
  }

  get #machine() {
    return machines[this.board.emulator as MachineName];
  }

  /** A network's own sources: everything in C but the kernels. Not by `compile`, which says what is only being measured. */
  #sources(graph: Graph, scheduling: Scheduling, name: string): readonly (readonly [string, string])[] {
    const planned = planNetwork(graph, { core: this.board.core, scheduling }, [this.family]);
    const names = operatorNames(planned.graph);
    const origin = { tool: 'mcunet', model: 'sample', sha256: '', board: this.board.id, command: 'calibrate' };
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
    execFileSync(compiler, [...this.#flags, '-c', ...sources], { cwd });
    return sources.map((path) => join(cwd, path.replace(/\.[cS]$/, '.o')));
  }
}

const driverSource = [`${driver}.c`, shared[`${driver}.c`]!] as const;

const sourcesOf = ({ files }: Family): readonly (readonly [path: string, text: string])[] =>
  Object.entries(files).filter(([path]) => /\.[cS]$/.test(path));

const hollowKernel = (name: string): string =>
  `#include "mcunet_kernels.h"
void ${name}(int8_t *out, const int8_t *const *rows, void *scratch, const void *parameters, int y) {
  (void)out, (void)rows, (void)scratch, (void)parameters, (void)y;
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

/** One instruction a nanosecond of the emulated clock; no devices but the host's files. */
const emulatorArguments = (machine: string): readonly string[] => [
  ...['-M', machine, '-display', 'none', '-monitor', 'none', '-serial', 'none'],
  ...['-semihosting-config', 'enable=on,target=native', '-icount', 'shift=0', '-kernel'],
];
