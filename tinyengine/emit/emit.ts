import type { Graph } from '../graph/graph.js';
import { drawMemory, printable } from '../schedule/draw.js';
import type { Scheduled } from '../schedule/schedule.js';
import { emitHeader } from './header.js';
import { kernelFiles } from './kernels.js';
import type { Layer } from './layer.js';
import { operatorNames } from './names.js';
import { inputsOf, outputsOf } from './ports.js';
import { emitLayer } from './run.js';
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

/** The C of a scheduled network: header, run function, constants, and the kernels it calls. The same network gives the same bytes. */
export function emit(
  name: string,
  graph: Graph,
  scheduled: Scheduled,
  layers: readonly Layer[],
  origin: Origin,
): readonly GeneratedFile[] {
  const { placement } = scheduled;
  const names = operatorNames(graph);
  return [
    { path: `src/${name}.h`, contents: emitHeader(name, placement.arenaBytes, inputsOf(graph), outputsOf(graph)) },
    { path: `src/${name}.c`, contents: emitSource(name, graph, scheduled, layers, names, origin) },
    { path: `src/${name}_weights.c`, contents: emitWeights(name.toLowerCase(), layers, names) },
    ...kernelFiles(layers),
  ];
}

function emitSource(
  name: string,
  graph: Graph,
  { schedule, placement }: Scheduled,
  layers: readonly Layer[],
  names: readonly string[],
  origin: Origin,
): string {
  const lower = name.toLowerCase();
  const offsetOf = (tensor: number): number => placement.offsets[schedule.firstRow.get(tensor)!]!;
  const accessors = [
    ...inputsOf(graph).map((port, i) => ({ ...port, function: `${lower}_input_${i}` })),
    ...outputsOf(graph).map((port, i) => ({ ...port, function: `${lower}_output_${i}` })),
  ].map(
    ({ function: accessor, type, tensor }) =>
      `${type}_t *${accessor}(void *arena) { return (${type}_t *)arena + ${offsetOf(tensor)}; }`,
  );
  return [
    ...frontMatter(name, graph, { schedule, placement }, origin),
    `#include "${name}.h"`,
    '#include "mcunet_kernels.h"',
    ...(graph.operators.some(({ kind }) => kind === 'RESHAPE') ? ['#include <string.h>'] : []),
    '',
    ...parameterDeclarations(lower, layers, names),
    '',
    ...layers.map((layer, index) => `${emitLayer(lower, graph, layer, names[index]!, offsetOf)}\n`),
    `void ${lower}_run(void *arena) {`,
    ...schedule.steps.map(({ operator }) => `  ${names[operator]}(arena);`),
    '}',
    '',
    ...accessors,
    '',
  ].join('\n');
}

function frontMatter(
  name: string,
  graph: Graph,
  { schedule, placement }: Scheduled,
  origin: Origin,
): readonly string[] {
  const { tool, model, sha256, board, command } = origin;
  const facts = { made: `by ${tool} for ${board}`, model, sha256, command };
  return [
    `/* ${name}`,
    ' *',
    ...Object.entries(facts).map(([key, value]) => ` * ${key.padEnd(8)} ${printable(value)}`),
    ' *',
    ` * ${placement.arenaBytes} bytes of arena:`,
    ...drawMemory(graph, schedule, placement).map((line) => ` * ${line}`.trimEnd()),
    ' */',
  ];
}
