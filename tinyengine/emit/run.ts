import type { Graph } from '../graph/graph.js';
import type { Program } from '../program/program.js';
import { inputsOf, outputsOf, type Port } from './ports.js';

/** What an inference is called with: the run function's parameters, one a line of N.h. */
export interface RunSignature {
  readonly name: string;
  readonly parameters: string;
}

/** `N_run`, or `N_run_rows` where the application delivers or takes rows. */
export function runSignature(name: string, { rows: { ports } }: Program): RunSignature {
  if (!ports.input && !ports.output) return { name: `${name}_run`, parameters: 'void *arena' };
  const callbacks = [
    ...(ports.input ? [`${name}_next_row *next_row`] : []),
    ...(ports.output ? [`${name}_row_done *row_done`] : []),
  ];
  return { name: `${name}_run_rows`, parameters: ['void *arena', ...callbacks, 'void *context'].join(', ') };
}

/** One inference: room for what the driver counts and points to, then the walk over the tables. */
export function emitRun(name: string, program: Program): readonly string[] {
  const { operators, pointers, rows } = program;
  const { input, output } = rows.ports;
  const signature = runSignature(name, program);
  const byRows = input || output;
  return [
    `MCUNET_RUN void ${signature.name}(${signature.parameters}) {`,
    `  uint16_t done[${operators.length}] = {0};`,
    `  const int8_t *rows[${pointers}];`,
    ...(byRows
      ? [`  const mcunet_ports_s8 ports = {${input ? 'next_row' : 'NULL'}, ${output ? 'row_done' : 'NULL'}, context};`]
      : []),
    `  mcunet_run_s8(arena, &network, done, rows, ${byRows ? '&ports' : 'NULL'});`,
    '}',
  ];
}

/** Where whole inputs and outputs lie. */
export function emitAccessors(name: string, graph: Graph, program: Program): readonly string[] {
  const { ports } = program.rows;
  const accessor = (kind: 'input' | 'output', { type, tensor }: Port, index: number): string => {
    const { first } = program.tensors[program.rows.tensors.indexOf(tensor)]!;
    const offset = program.offsets[first]! * 2 ** program.shift;
    return `${type}_t *${name}_${kind}_${index}(void *arena) { return (${type}_t *)arena + ${offset}; }`;
  };
  return [
    ...(ports.input ? [] : inputsOf(graph).map((port, index) => accessor('input', port, index))),
    ...(ports.output ? [] : outputsOf(graph).map((port, index) => accessor('output', port, index))),
  ];
}
