import { featureMapOf, type Graph, type TensorId } from './graph.js';
import type { Operator, OperatorKind, OperatorOf } from './operator.js';
import { areaResize } from './operators/area-resize.js';
import { concatenation } from './operators/concatenation.js';
import { convolution } from './operators/convolution.js';
import { depthwise } from './operators/depthwise.js';
import { fullyConnected } from './operators/fully-connected.js';
import { mean } from './operators/mean.js';
import { pad } from './operators/pad.js';
import { pairwise } from './operators/pairwise.js';
import { pool } from './operators/pool.js';
import { dequantize } from './operators/dequantize.js';
import { reshape } from './operators/reshape.js';
import { resizeBilinear, resizeNearest } from './operators/resize.js';
import type { OperatorRules, RowRange, RowWindow } from './operators/rules.js';
import { slice } from './operators/slice.js';
import { softmax } from './operators/softmax.js';
import { transposeConvolution } from './operators/transpose-convolution.js';
import { transpose } from './operators/transpose.js';
import { unary } from './operators/unary.js';

export { areaCells } from './operators/area-resize.js';
export type { RowRange, RowWindow } from './operators/rules.js';

const rules: { readonly [K in OperatorKind]: OperatorRules<OperatorOf<K>> } = {
  CONV_2D: convolution,
  DEPTHWISE_CONV_2D: depthwise,
  FULLY_CONNECTED: fullyConnected,
  ADD: pairwise,
  SUB: pairwise,
  MUL: pairwise,
  MAXIMUM: pairwise,
  MINIMUM: pairwise,
  PRELU: pairwise,
  RELU: unary,
  RELU6: unary,
  RELU_N1_TO_1: unary,
  LEAKY_RELU: unary,
  LOGISTIC: unary,
  TANH: unary,
  HARD_SWISH: unary,
  ABS: unary,
  TABLE: unary,
  AVERAGE_POOL_2D: pool,
  MAX_POOL_2D: pool,
  MEAN: mean,
  PAD: pad,
  RESHAPE: reshape,
  SOFTMAX: softmax,
  QUANTIZE: unary,
  DEQUANTIZE: dequantize,
  AREA_RESIZE: areaResize,
  CONCATENATION: concatenation,
  SLICE: slice,
  TRANSPOSE: transpose,
  RESIZE_NEAREST_NEIGHBOR: resizeNearest,
  RESIZE_BILINEAR: resizeBilinear,
  TRANSPOSE_CONV: transposeConvolution,
};

// every table entry takes exactly its own kind, which the compiler cannot follow through the look-up
const rulesOf = (operator: Operator) => rules[operator.kind] as OperatorRules<Operator>;

/** Shape the operator's output must have, given its inputs' shapes. */
export const outputShape = (operator: Operator, graph: Graph): readonly number[] =>
  rulesOf(operator).outputShape(operator, graph);

/** Multiply-accumulates with weights, as TFLite counts them: CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED and TRANSPOSE_CONV only. */
export const macs = (operator: Operator, graph: Graph): number => rulesOf(operator).macs(operator, graph);

/** Rows of the feature map of `operator.inputs[input]` that an output row is computed from. */
export const rowWindow = (operator: Operator, graph: Graph, input: number): RowWindow =>
  rulesOf(operator).rows(operator, graph, input);

/** Whether an output row may be written over the row of an input that it is computed from. */
export const overwrites = (operator: Operator, graph: Graph, input: number): boolean =>
  rulesOf(operator).overwrites?.(operator, graph, input) ?? false;

/** Rows [from, to) of the feature map of `operator.inputs[input]` that output rows [y0, y1) depend on; y0 < y1. */
export function rowsNeeded(operator: Operator, graph: Graph, input: number, y0: number, y1: number): RowRange {
  const { height } = featureMapOf(graph, operator.inputs[input]!);
  const { first, count, dilation, countAt = () => count } = rowWindow(operator, graph, input);
  const inside = (row: number): number => Math.min(Math.max(row, 0), height);
  const from = inside(first(y0));
  return [from, Math.max(from, inside(first(y1 - 1) + (countAt(y1 - 1) - 1) * dilation + 1))];
}

/** `3x3 convolution, stride 2, RELU6, 96x96x3 -> 48x48x8`, for comments, tables and messages. */
export const describe = (operator: Operator, graph: Graph): string =>
  `${rulesOf(operator).title(operator, graph)}, ${describePicture(graph, operator.inputs[0]!)} -> ${describePicture(graph, operator.outputs[0]!)}`;

function describePicture(graph: Graph, id: TensorId): string {
  const { height, width, channels } = featureMapOf(graph, id);
  return height === 1 && width === 1 ? `${channels}` : `${height}x${width}x${channels}`;
}
