import { printable } from '../draw/printable.js';
import type { Graph } from '../graph/graph.js';
import { describe } from '../graph/operators.js';
import type { Program, ProgramOperator, ProgramRows, ProgramWindow } from '../program/program.js';
import type { Layer } from '../kernels/kernel.js';
import { initialiser } from './text.js';

/** The tables of a program as constant arrays, each with a comment on what it says; their types are those of `mcunet_run.h`. */
export function emitTables(
  name: string,
  graph: Graph,
  program: Program,
  layers: readonly Layer[],
  names: readonly string[],
): readonly string[] {
  const { rows, operators, tensors, windows, places, starts, order, shift } = program;
  return [
    `/* Where rows lie, in units of ${2 ** shift} bytes. */`,
    ...array('uint16_t places', places.length, [initialiser(places)]),
    '',
    ...(starts.length === 0
      ? []
      : [
          '/* First rows of windows that do not move evenly. */',
          ...array('int16_t starts', starts.length, [initialiser(starts)]),
          '',
        ]),
    '/* height, first place, stride in bytes */',
    ...array(
      'mcunet_rows_s8 tensors',
      tensors.length,
      tensors.map((own, index) => `  ${rowsText(own)}, /* ${printable(graph.tensors[rows.tensors[index]!]!.name)} */`),
    ),
    '',
    '/* tensor, rows, first one, stride, dilation */',
    ...array(
      'mcunet_window_s8 windows',
      windows.length,
      windows.map((own) => `  ${windowText(own)},`),
    ),
    '',
    '/* kernel, parameters, tensor written, first window, place of the sums, steps, steps at once, windows, port */',
    ...array(
      'mcunet_operator_s8 operators',
      operators.length,
      operators.map((own) =>
        own.operator < 0
          ? `  ${operatorText('NULL', 'NULL', own)}, /* rows of input ${own.windows} */`
          : `  ${operatorText(layers[own.operator]!.kernel, `&${name}_${names[own.operator]}`, own)}, /* ${commentOf(graph, own.operator)} */`,
      ),
    ),
    '',
    '/* Which operator computes its next rows, step by step: {length, repeat, operators ...}. */',
    ...array('uint8_t order', order.length, [initialiser(order)]),
    '',
    `static const mcunet_network_s8 network = {operators, tensors, windows, places, ${starts.length === 0 ? 'NULL' : 'starts'}, order, ${shift}};`,
  ];
}

const array = (declaration: string, length: number, lines: readonly string[]): readonly string[] => [
  `static const ${declaration}[${length}] = {`,
  ...lines,
  '};',
];

const rowsText = ({ height, first, stride }: ProgramRows): string =>
  `{${height}, ${first}, ${stride ?? 'MCUNET_PLACED'}}`;

const windowText = ({ rows, count, first, stride, dilation }: ProgramWindow): string =>
  `{${rows}, ${count}, ${first}, ${stride ?? 'MCUNET_LISTED'}, ${dilation}}`;

/** @throws Error where a kernel computes several rows in one call: `mcunet_run_s8` calls it for each row */
function operatorText(kernel: string, parameters: string, own: ProgramOperator): string {
  if (own.rowsAtOnce !== 1)
    throw new Error(`${kernel} computes ${own.rowsAtOnce} rows a call, the driver calls it for one`);
  const { output, window, scratch, height, band, windows, port } = own;
  const fields = [output, window, scratch ?? 'MCUNET_NONE', height, band, windows, port === null ? 0 : port + 1];
  return `{${[kernel, parameters, ...fields].join(', ')}}`;
}

function commentOf(graph: Graph, index: number): string {
  const operator = graph.operators[index]!;
  return `${operator.index}  ${printable(operator.name)}: ${printable(describe(operator, graph))}`;
}
