import { elements, type Graph, type TensorData } from '../graph.js';
import type { Conv2d, DepthwiseConv2d, FullyConnected, Operator, TransposeConv } from '../operator.js';
import {
  addRequantisation,
  quantParamsOf,
  convolutionRequantisation,
  fitsClamp,
  hardSwishRequantisation,
  meanRequantisation,
  mulRequantisation,
  preluRequantisation,
  ratioRequantisation,
  slopeRequantisation,
  type Multiplier,
} from '../quantised.js';
import type { Judge } from './judge.js';

const int32 = 2 ** 31;

/** That no sum and no shifted sum of the operator can leave 32 bits, whatever its input: where TFLite would overflow, we refuse. */
export function checkArithmetic(operator: Operator, graph: Graph, judge: Judge): void {
  if ('activation' in operator && !fitsClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]!)))
    judge.refuse(`an output scale that has codes for ${operator.activation}`, 'one too small');
  switch (operator.kind) {
    case 'CONV_2D':
    case 'DEPTHWISE_CONV_2D':
    case 'FULLY_CONNECTED':
    case 'TRANSPOSE_CONV': {
      const { shifts } = convolutionRequantisation(graph, operator);
      const largest = largestSums(operator, graph);
      const bad = shifts.findIndex((shift, channel) => largest[channel]! * 2 ** Math.max(shift, 0) >= int32);
      if (bad >= 0)
        judge.refuse('sums that fit 32 bits', `channel ${bad} with up to ${largest[bad]} and shift ${shifts[bad]}`);
      return;
    }
    case 'ADD':
    case 'SUB': {
      const { shift } = addRequantisation(graph, operator).output;
      if (shift > 0) judge.refuse('an output scale that is not far below the inputs', `shift ${shift}`);
      return;
    }
    case 'MUL': {
      const { zeroPoints, output } = mulRequantisation(graph, operator);
      needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
      return;
    }
    case 'PRELU': {
      const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
      needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
      needRoom(255, positive, judge);
      return;
    }
    case 'RELU':
    case 'ABS':
    case 'QUANTIZE':
    case 'LEAKY_RELU': {
      if (graph.tensors[operator.inputs[0]!]!.type === 'float32') return;
      const [input, output] = [quantParamsOf(graph, operator.inputs[0]!), quantParamsOf(graph, operator.outputs[0]!)];
      needRoom(255, ratioRequantisation(input, output), judge);
      if (operator.kind === 'LEAKY_RELU') needRoom(255, slopeRequantisation(input, output, operator.alpha), judge);
      return;
    }
    case 'RELU6':
    case 'RELU_N1_TO_1': {
      const { scale } = quantParamsOf(graph, operator.inputs[0]!);
      if (!(scale > 2 ** -27)) judge.refuse('an input scale above 2^-27', `${scale}`);
      return;
    }
    case 'LOGISTIC':
    case 'TANH': {
      const { scale } = quantParamsOf(graph, operator.inputs[0]!);
      if (!(scale > 2 ** -27 && scale < 2 ** 4)) judge.refuse('an input scale above 2^-27 and below 16', `${scale}`);
      return;
    }
    case 'HARD_SWISH': {
      const [input, output] = [quantParamsOf(graph, operator.inputs[0]!), quantParamsOf(graph, operator.outputs[0]!)];
      const { shift } = hardSwishRequantisation(input, output).output;
      if (!(shift <= 0)) judge.refuse('an output scale of at least a 128th of the input scale', `shift ${shift}`);
      if (!(input.scale < 2 ** 16)) judge.refuse('an input scale below 65536', `${input.scale}`);
      return;
    }
    case 'MEAN': {
      const { count, shift } = meanRequantisation(graph, operator);
      if (count * 255 * 2 ** Math.max(shift, 0) >= int32)
        judge.refuse('sums that fit 32 bits', `${count} values with shift ${shift}`);
      return;
    }
    case 'SOFTMAX': {
      const scaled = operator.beta * quantParamsOf(graph, operator.inputs[0]!).scale * 2 ** 26;
      if (!(scaled > 1)) judge.refuse('beta times the input scale above 2^-26', `${scaled / 2 ** 26}`);
      return;
    }
    default:
      return;
  }
}

/** A value of some magnitude, rescaled, stays a bit clear of 32 bits, so that the zero point may be added. */
function needRoom(magnitude: number, { shift }: Multiplier, judge: Judge): void {
  if (!(magnitude * 2 ** Math.max(shift, 0) < int32 / 2))
    judge.refuse('an output scale that is not far below the inputs', `shift ${shift}`);
}

/** How far an int8 value can be from its zero point. */
const farthest = (zeroPoint: number): number => Math.max(127 - zeroPoint, zeroPoint + 128);

/**
 * Largest magnitude the sum of each output channel can have at any moment. The difference of a value and its zero point may be 0,
 * so the extremes of all products bound every part of the sum too.
 */
function largestSums(operator: Conv2d | DepthwiseConv2d | FullyConnected | TransposeConv, graph: Graph): Float64Array {
  const { shape, data } = graph.tensors[operator.inputs[1]!]! as { shape: readonly number[]; data: TensorData };
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  const [least, most] = [-128 - zeroPoint, 127 - zeroPoint];
  const depthwise = operator.kind === 'DEPTHWISE_CONV_2D';
  const channels = depthwise ? shape[3]! : shape[0]!;
  const taps = elements(shape) / channels;
  const [channelStep, tapStep] = depthwise ? [1, channels] : [taps, 1];
  const bias = operator.inputs[2] === -1 ? null : graph.tensors[operator.inputs[2]!]!.data;
  return Float64Array.from({ length: channels }, (_, channel) => {
    let high = bias?.[channel] ?? 0;
    let low = high;
    for (let tap = 0, at = channel * channelStep; tap < taps; tap++, at += tapStep) {
      const weight = data[at]!;
      high += weight * (weight > 0 ? most : least);
      low += weight * (weight > 0 ? least : most);
    }
    return Math.max(high, -low);
  });
}
