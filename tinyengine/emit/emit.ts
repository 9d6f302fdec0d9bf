import { memoryPicture } from '../draw/picture.js';
import { printable } from '../draw/printable.js';
import { drawMemory } from '../draw/text.js';
import type { Graph } from '../graph/graph.js';
import type { Program } from '../program/program.js';
import type { Scheduled } from '../schedule/schedule.js';
import type { Constants } from './constants.js';
import { emitHeader } from './header.js';
import { kernelFiles } from './kernels.js';
import type { Layer } from './layer.js';
import { inputsOf, outputsOf } from './ports.js';
import { emitAccessors, emitRun } from './run.js';
import { emitTables } from './tables.js';
import { emitWeights, parameterDeclarations } from './weights.js';

/** A file of the generated library: path relative to its folder, with slashes. */
export interface GeneratedFile {
  readonly path: string;
  readonly contents: string;
}

/** What the front of the generated C says about where it comes from. */
export interface Origin {
  readonly tool: string;
  readonly model: string;
  readonly sha256: string;
  readonly board: string;
  readonly command: string;
}

/** A network that is ready to be printed. */
export interface Planned {
  readonly graph: Graph;
  readonly layers: readonly Layer[];
  readonly scheduled: Scheduled;
  readonly program: Program;
  /** Whether pictures are computed in strips of columns. */
  readonly inStrips: boolean;
  /** Multiplications that compute again what was computed before. */
  readonly recomputedMacs: number;
}

/** The C of a scheduled network: header, run function, constants, and the kernels it calls. The same network gives the same bytes. */
export function emit(
  name: string,
  planned: Planned,
  names: readonly string[],
  constants: Constants,
  origin: Origin,
): readonly GeneratedFile[] {
  const { graph, layers, program } = planned;
  return [
    { path: `src/${name}.h`, contents: emitHeader(name, program, inputsOf(graph), outputsOf(graph)) },
    { path: `src/${name}.c`, contents: emitSource(name, planned, names, origin) },
    { path: `src/${name}_weights.c`, contents: emitWeights(name.toLowerCase(), layers, names, constants) },
    ...kernelFiles(layers),
  ];
}

function emitSource(name: string, planned: Planned, names: readonly string[], origin: Origin): string {
  const { graph, layers, program } = planned;
  const lower = name.toLowerCase();
  return [
    ...frontMatter(name, planned, origin),
    `#include "${name}.h"`,
    '#include "mcunet_run.h"',
    '',
    ...parameterDeclarations(lower, layers, names),
    '',
    ...emitTables(lower, graph, program, layers, names),
    '',
    ...emitRun(lower, program),
    '',
    ...emitAccessors(lower, graph, program),
    '',
  ].join('\n');
}

function frontMatter(name: string, { scheduled, program }: Planned, origin: Origin): readonly string[] {
  const { tool, model, sha256, board, command } = origin;
  const facts = { made: `by ${tool} for ${board}`, model, sha256, command };
  return [
    `/* ${name}`,
    ' *',
    ...Object.entries(facts).map(([key, value]) => ` * ${key.padEnd(8)} ${printable(value)}`),
    ' *',
    ` * ${program.arenaBytes} bytes of arena:`,
    ...drawMemory(memoryPicture(scheduled)).map((line) => ` * ${line}`.trimEnd()),
    ' */',
  ];
}
