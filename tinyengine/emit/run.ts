import type { Graph } from '../graph/graph.js';
import type { Program } from '../program/program.js';
import { fold } from './fold.js';
import { inputsOf, outputsOf, type Port } from './ports.js';
import { inlineStruct } from './struct.js';

/** The signature of `N_run`, or of `N_run_rows` if the application delivers or takes rows. */
const signature = (name: string, { rows: { ports } }: Program): string => {
  if (!ports.input && !ports.output) return `void ${name}_run(void *arena)`;
  const callbacks = [
    ...(ports.input ? [`${name}_next_row *next_row`] : []),
    ...(ports.output ? [`${name}_row_done *row_done`] : []),
  ];
  return `void ${name}_run_rows(${['void *arena', ...callbacks, 'void *context'].join(', ')})`;
};

/** The run function as N.h declares it. */
export const runDeclaration = (name: string, program: Program): readonly string[] =>
  fold(`${signature(name, program)};`, '    ');

/** Prints the run function. It reserves memory for the driver's counters and row pointers, then calls the driver. */
export function emitRun(name: string, program: Program): readonly string[] {
  const { operators, pointers, rows } = program;
  const { input, output } = rows.ports;
  const byRows = input || output;
  const ports = { next_row: input ? 'next_row' : 'NULL', row_done: output ? 'row_done' : 'NULL', context: 'context' };
  return [
    ...fold(`MCUNET_RUN ${signature(name, program)} {`, '    '),
    `  uint16_t done[${operators.length}] = {0};`,
    `  const int8_t *rows[${pointers}];`,
    ...(byRows ? [`  const mcunet_ports_s8 ports = ${inlineStruct(ports, '', ';').join('')}`] : []),
    `  mcunet_run_s8(arena, &network, done, rows, ${byRows ? '&ports' : 'NULL'});`,
    '}',
  ];
}

/** Prints the functions that return the addresses of whole inputs and outputs. */
export function emitAccessors(name: string, graph: Graph, program: Program): readonly string[] {
  const { ports } = program.rows;
  const accessor = (kind: 'input' | 'output', { type, tensor }: Port, index: number): readonly string[] => {
    const { first } = program.tensors[program.rows.tensors.indexOf(tensor)]!;
    const offset = program.offsets[first]! * 2 ** program.shift;
    return [`${type}_t *${name}_${kind}_${index}(void *arena) {`, `  return (${type}_t *)arena + ${offset};`, '}'];
  };
  return [
    ...(ports.input ? [] : inputsOf(graph).flatMap((port, index) => accessor('input', port, index))),
    ...(ports.output ? [] : outputsOf(graph).flatMap((port, index) => accessor('output', port, index))),
  ];
}
