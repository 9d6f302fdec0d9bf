import type { Graph } from '../graph/graph.js';
import { describe } from '../graph/operators.js';
import type { Layer } from '../kernels/kernel.js';
import { structBytes, type Program, type ProgramOperator } from '../program/program.js';
import { asciiName } from './ascii.js';
import { comment } from './fold.js';
import { sizeAssertions } from './sizes.js';
import { inlineStruct, struct } from './struct.js';
import { initialiser } from './text.js';

/** Prints the tables of a program as constant arrays. Their types are those of `mcunet_run.h`. */
export function emitTables(
  name: string,
  graph: Graph,
  program: Program,
  layers: readonly Layer[],
  names: readonly string[],
): readonly string[] {
  const { rows, operators, tensors, windows, offsets, rowOffsets, order, shift } = program;
  const hasRowOffsets = rowOffsets.length > 0;
  const network = struct({
    ...{ operators: 'operators', tensors: 'tensors', windows: 'windows', offsets: 'offsets' },
    ...{ row_offsets: hasRowOffsets ? 'row_offsets' : 'NULL', order: 'order', shift },
  });
  return [
    ...sizeAssertions(new Map(Object.entries(structBytes))),
    '',
    `/* Offsets of rows in the arena, in units of ${2 ** shift} bytes. */`,
    ...array('uint16_t offsets', offsets.length, [initialiser(offsets)]),
    '',
    ...(hasRowOffsets
      ? [
          '/* First input rows of the windows that do not move evenly. */',
          ...array('int16_t row_offsets', rowOffsets.length, [initialiser(rowOffsets)]),
          '',
        ]
      : []),
    '/* Where the rows of each tensor are. */',
    ...array(
      'mcunet_rows_s8 tensors',
      tensors.length,
      tensors.flatMap(({ height, first, stride }, index) => [
        ...comment(asciiName(graph.tensors[rows.tensors[index]!]!.name), '  '),
        ...inlineStruct({ height, first, stride: stride ?? 'MCUNET_OFFSETS' }, '  ', ','),
      ]),
    ),
    '',
    '/* The input rows that each operator reads. */',
    ...array(
      'mcunet_window_s8 windows',
      windows.length,
      windows.flatMap(({ rows: of, count, first, stride, dilation }) =>
        inlineStruct({ rows: of, count, first, stride: stride ?? 'MCUNET_ROW_OFFSETS', dilation }, '  ', ','),
      ),
    ),
    '',
    '/* The operators, with their numbers and names in the model. */',
    ...array(
      'mcunet_operator_s8 operators',
      operators.length,
      operators.flatMap((own) =>
        own.operator < 0
          ? [...comment(`rows of input ${own.windows}`, '  '), ...operatorLines('NULL', 'NULL', own)]
          : [
              ...comment(commentOf(graph, own.operator), '  '),
              ...operatorLines(layers[own.operator]!.kernel, `&${name}_${names[own.operator]}`, own),
            ],
      ),
    ),
    '',
    '/* The order of all steps, as blocks of {length, repeat, operators ...}. */',
    ...array('uint8_t order', order.length, [initialiser(order)]),
    '',
    `static const mcunet_network_s8 network = ${network[0]}`,
    ...network.slice(1, -1),
    '};',
  ];
}

const array = (declaration: string, length: number, lines: readonly string[]): readonly string[] => [
  `static const ${declaration}[${length}] = {`,
  ...lines,
  '};',
];

/** @throws Error if the kernel computes several rows per call, because `mcunet_run_s8` calls it once per row */
function operatorLines(kernel: string, params: string, own: ProgramOperator): readonly string[] {
  const { output, window, scratch, height, band, rowsAtOnce, windows, port } = own;
  if (rowsAtOnce !== 1) throw new Error(`${kernel} computes ${rowsAtOnce} rows a call, the driver calls it for one`);
  const fields = { kernel, params, output, window, scratch: scratch ?? 'MCUNET_NONE', height, band, windows };
  return inlineStruct({ ...fields, port: port === null ? 0 : port + 1 }, '  ', ',');
}

function commentOf(graph: Graph, index: number): string {
  const operator = graph.operators[index]!;
  return `${operator.index} ${asciiName(operator.name)}: ${describe(operator, graph)}`;
}
