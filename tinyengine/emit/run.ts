import { elements, pictureOf, type Graph, type TensorId } from '../graph/graph.js';
import type { Conv2d, DepthwiseConv2d, Operator, Pool2d } from '../graph/operator.js';
import { describe } from '../graph/operators.js';
import { printable } from '../schedule/draw.js';
import type { Layer } from './layer.js';

/** Where a whole tensor begins in the arena. */
export type OffsetOf = (tensor: TensorId) => number;

/** A function that computes one layer, all rows of it. */
export function emitLayer(name: string, graph: Graph, layer: Layer, own: string, offsetOf: OffsetOf): string {
  const { operator } = layer;
  const comment = `/* ${operator.index}  ${printable(operator.name)}: ${printable(describe(operator, graph))} */`;
  return [
    comment,
    `static void ${own}(int8_t *arena) {`,
    ...body(graph, operator, `&${name}_${own}`, offsetOf).map((line) => `  ${line}`),
    '}',
  ].join('\n');
}

function body(graph: Graph, operator: Operator, parameters: string, offsetOf: OffsetOf): readonly string[] {
  const at = (tensor: TensorId): string => (offsetOf(tensor) === 0 ? 'arena' : `arena + ${offsetOf(tensor)}`);
  const rowBytes = (tensor: TensorId): number => pictureOf(graph, tensor).width * pictureOf(graph, tensor).channels;
  const row = (tensor: TensorId): string => `${at(tensor)} + y * ${rowBytes(tensor)}`;
  const [input, output] = [operator.inputs[0]!, operator.outputs[0]!];
  const [source, target] = [pictureOf(graph, input), pictureOf(graph, output)];
  const eachRow = (...lines: readonly string[]): readonly string[] => [
    `for (int y = 0; y < ${target.height}; y++) {`,
    ...lines.map((line) => `  ${line}`),
    '}',
  ];
  const gather = (first: string, count: number, dilation: number): string =>
    `mcunet_window_s8(rows, ${at(input)}, ${source.height}, ${rowBytes(input)}, ${first}, ${count}, ${dilation});`;
  const windowed = (kernel: string, { window }: Conv2d | DepthwiseConv2d | Pool2d): readonly string[] => [
    `const int8_t *rows[${window.height}];`,
    ...eachRow(
      gather(minus(times('y', window.strideHeight), window.padding.top), window.height, window.dilationHeight),
      `${kernel}(${row(output)}, rows, ${parameters});`,
    ),
  ];
  switch (operator.kind) {
    case 'CONV_2D':
      return windowed('mcunet_convolve_s8', operator);
    case 'DEPTHWISE_CONV_2D':
      return windowed('mcunet_convolve_depthwise_s8', operator);
    case 'AVERAGE_POOL_2D':
      return windowed('mcunet_average_pool_s8', operator);
    case 'MAX_POOL_2D':
      return windowed('mcunet_max_pool_s8', operator);
    case 'FULLY_CONNECTED':
      return [
        `const int8_t *rows[${source.height}];`,
        gather('0', source.height, 1),
        `mcunet_connect_s8(${at(output)}, rows, ${parameters});`,
      ];
    case 'ADD':
      return eachRow(`mcunet_add_s8(${row(output)}, ${row(input)}, ${row(operator.inputs[1]!)}, ${parameters});`);
    case 'MEAN': {
      const rows = operator.axes.includes(1) ? source.height : 1;
      return [
        `const int8_t *rows[${rows}];`,
        ...eachRow(gather(rows === 1 ? 'y' : '0', rows, 1), `mcunet_mean_s8(${row(output)}, rows, ${parameters});`),
      ];
    }
    case 'SOFTMAX':
      return eachRow(`mcunet_softmax_s8(${row(output)}, ${row(input)}, ${parameters});`);
    case 'AREA_RESIZE': {
      const most = Math.ceil(source.height / target.height) + 1;
      return [
        `const int8_t *rows[${most}];`,
        ...eachRow(
          `int from = y * ${source.height} / ${target.height}, to = ((y + 1) * ${source.height} + ${target.height - 1}) / ${target.height};`,
          gather('from', 0, 1).replace(', 0, 1)', ', to - from, 1)'),
          `mcunet_area_resize_s8(${row(output)}, rows, to - from, ${parameters});`,
        ),
      ];
    }
    case 'PAD':
      return [
        'const int8_t *rows[1];',
        ...eachRow(
          gather(minus('y', operator.padding.top), 1, 1),
          `mcunet_pad_s8(${row(output)}, rows[0], ${parameters});`,
        ),
      ];
    case 'RESHAPE':
      return [`memcpy(${at(output)}, ${at(input)}, ${elements(graph.tensors[output]!.shape)});`];
    case 'QUANTIZE':
    case 'DEQUANTIZE':
      throw new Error(`${operator.kind} is left in a lowered network`);
  }
}

const times = (text: string, factor: number): string => (factor === 1 ? text : `${text} * ${factor}`);
const minus = (text: string, amount: number): string => (amount === 0 ? text : `${text} - ${amount}`);
