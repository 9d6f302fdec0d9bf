import type { Descriptor } from '../descriptor.js';
import { clamp, rescale, type Multiplier } from '../fixed-point.js';
import type { Graph, TensorId } from '../graph.js';
import type { Operator } from '../operator.js';
import { quantParamsOf, ratioRequantisation, type Clamp, type QuantParams } from '../quantised.js';
import { sameRow } from './rows.js';
import { sameShape, shapeOfInput } from './shapes.js';
import { needRoom } from './sums.js';

/** The common part of all operators that compute one value from one value. */
export const unary = {
  operands: 'one',
  outputShape: shapeOfInput,
  rows: sameRow,
  overwrites: sameShape,
} satisfies Partial<Descriptor<Operator>>;

/** Scales and zero points of input and output. */
export const codesOf = ({ inputs, outputs }: Operator, graph: Graph): readonly [QuantParams, QuantParams] => [
  quantParamsOf(graph, inputs[0]!),
  quantParamsOf(graph, outputs[0]!),
];

/**
 * A function of a value, made from one of its difference to the input's zero point. The result of the latter lacks the
 * output's zero point.
 *
 * @returns values of the output's type
 */
export function ofDifference(operator: Operator, graph: Graph, curve: (difference: number) => number) {
  const [input, output] = codesOf(operator, graph);
  const { min, max } = rangeOf(graph, operator.outputs[0]!);
  return (value: number): number => clamp(curve(value - input.zeroPoint) + output.zeroPoint, min, max);
}

export const rescaled =
  ({ multiplier, shift }: Multiplier) =>
  (value: number): number =>
    rescale(value, multiplier, shift);

/** Rescales from the input's scale to the output's. */
export const toOutputScale = (operator: Operator, graph: Graph): ((difference: number) => number) =>
  rescaled(ratioRequantisation(...codesOf(operator, graph)));

/** Checks that any int8 or uint8 difference fits 32 bits in the output's scale. */
export const checkRatio: NonNullable<Descriptor<Operator>['checkArithmetic']> = (operator, graph, judge) =>
  needRoom(255, ratioRequantisation(...codesOf(operator, graph)), judge);

/** The range of a byte's type. */
export const rangeOf = (graph: Graph, id: TensorId): Clamp =>
  graph.tensors[id]!.type === 'uint8' ? { min: 0, max: 255 } : { min: -128, max: 127 };
