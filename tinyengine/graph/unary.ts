import { clamp, rescale, type Multiplier } from './fixed-point.js';
import type { Graph, TensorId } from './graph.js';
import { hardSwish } from './hard-swish.js';
import type { Unary } from './operator.js';
import {
  activationClamp,
  quantParamsOf,
  curveRequantisation,
  hardSwishRequantisation,
  ratioRequantisation,
  slopeRequantisation,
  type Clamp,
} from './quantised.js';
import { logistic, tanh } from './sigmoid.js';

/** What a unary operator makes of a value, both in the codes of their tensors, in TensorFlow Lite Micro's arithmetic. */
export function unaryFunction(graph: Graph, operator: Unary): (value: number) => number {
  const [input, output] = [quantParamsOf(graph, operator.inputs[0]!), quantParamsOf(graph, operator.outputs[0]!)];
  const { min, max } = rangeOf(graph, operator.outputs[0]!);
  const written = (value: number): number => clamp(value + output.zeroPoint, min, max);
  const [scaled, same] = [rescaled(ratioRequantisation(input, output)), input.scale === output.scale];
  /** A curve of the difference to the input's zero point, whose value lacks the output's. */
  const ofDifference = (curve: (difference: number) => number) => (value: number) =>
    written(curve(value - input.zeroPoint));

  switch (operator.kind) {
    case 'TABLE': {
      const bytes = min < 0 ? operator.table : new Uint8Array(operator.table);
      return (value) => bytes[value & 0xff]!;
    }
    case 'QUANTIZE':
      return ofDifference(scaled);
    case 'RELU':
      return ofDifference((difference) => Math.max(scaled(difference), 0));
    case 'RELU6':
    case 'RELU_N1_TO_1': {
      const { min: least, max: most } = activationClamp(operator.kind, input);
      return (value) => clamp(value, least, most);
    }
    case 'LEAKY_RELU': {
      const sloped = rescaled(slopeRequantisation(input, output, operator.alpha));
      return ofDifference((difference) => (difference < 0 ? sloped(difference) : scaled(difference)));
    }
    case 'ABS':
      return ofDifference((difference) => (same ? Math.abs(difference) : scaled(Math.abs(difference))));
    case 'LOGISTIC':
      return ofDifference(logistic(curveRequantisation(input)));
    case 'TANH':
      return ofDifference(tanh(curveRequantisation(input)));
    case 'HARD_SWISH':
      return ofDifference(hardSwish(hardSwishRequantisation(input, output)));
  }
}

/** The same for all values: entry b is the byte for byte b, as they lie in memory. */
export function unaryTable(graph: Graph, operator: Unary): Int8Array {
  const { min } = rangeOf(graph, operator.inputs[0]!);
  const of = unaryFunction(graph, operator);
  return Int8Array.from({ length: 256 }, (_, byte) => of(min < 0 ? (byte << 24) >> 24 : byte));
}

const rescaled =
  ({ multiplier, shift }: Multiplier) =>
  (value: number): number =>
    rescale(value, multiplier, shift);

const rangeOf = (graph: Graph, id: TensorId): Clamp =>
  graph.tensors[id]!.type === 'uint8' ? { min: 0, max: 255 } : { min: -128, max: 127 };
