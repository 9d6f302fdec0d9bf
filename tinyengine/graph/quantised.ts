import { quantiseMultiplier, roundHalfAway, type Multiplier } from './fixed-point.js';
import { elements, type Graph, type Quantisation, type TensorId } from './graph.js';
import type { Activation, OperatorOf } from './operator.js';
import type { Weighted } from './shared/weighted.js';
import { softmaxExponentials } from './softmax.js';

export type { Multiplier } from './fixed-point.js';

/* The only place where scales become integers. As of October 2026, TensorFlow Lite Micro computes with doubles in every
 * kernel, except for the bounds of clamps. Before, some kernels used floats, which differs next to ties. Each function
 * names the kernel of its formula. tests/ties/ties.test.ts checks them against the interpreter. */

/** The int8 values that an operator may write, including its fused activation. */
export interface Clamp {
  readonly min: number;
  readonly max: number;
}

/** Scale and zero point of a tensor with one of each. */
export interface QuantParams {
  readonly scale: number;
  readonly zeroPoint: number;
}

function quantisationOf(graph: Graph, id: TensorId): Quantisation {
  const tensor = graph.tensors[id]!;
  if (!tensor.quantisation) throw new Error(`tensor ${id} "${tensor.name}" has no quantisation`);
  return tensor.quantisation;
}

export function quantParamsOf(graph: Graph, id: TensorId): QuantParams {
  const { scales, zeroPoints } = quantisationOf(graph, id);
  return { scale: scales[0]!, zeroPoint: zeroPoints[0]! };
}

/**
 * The clamp of a fused activation, and of RELU6 alone. The bounds are quotients of floats (kernel_util, Quantize;
 * FloatToQuantizedType).
 */
export function activationClamp(activation: Activation, { scale, zeroPoint }: QuantParams): Clamp {
  const quantised = (real: number) => zeroPoint + roundHalfAway(Math.fround(real / scale));
  switch (activation) {
    case 'NONE':
      return { min: -128, max: 127 };
    case 'RELU':
      return { min: Math.max(-128, quantised(0)), max: 127 };
    case 'RELU6':
      return { min: Math.max(-128, quantised(0)), max: Math.min(127, quantised(6)) };
    case 'RELU_N1_TO_1':
      return { min: Math.max(-128, quantised(-1)), max: Math.min(127, quantised(1)) };
  }
}

/** Whether the bounds of a fused activation are int32 before they are clamped to int8. TFLite refuses others. */
export function fitsClamp(activation: Activation, { scale }: QuantParams): boolean {
  const bound = activation === 'RELU6' ? 6 : activation === 'RELU_N1_TO_1' ? 1 : 0;
  return bound / scale < 2 ** 31;
}

/** From accumulator to output: rescale by the channel's multiplier and shift, add the output's zero point, clamp. */
export interface ConvolutionRequantisation extends Clamp {
  /** Subtracted from every input value. */
  readonly inputZeroPoint: number;
  readonly outputZeroPoint: number;
  /** One entry per output channel, even if the weights have one scale. */
  readonly multipliers: readonly number[];
  readonly shifts: readonly number[];
}

/** input * weights / output, for every weight scale (conv, depthwise_conv, fully_connected, transpose_conv). */
export function convolutionRequantisation(graph: Graph, operator: Weighted): ConvolutionRequantisation {
  const input = quantParamsOf(graph, operator.inputs[0]!);
  const output = quantParamsOf(graph, operator.outputs[0]!);
  const { scales } = quantisationOf(graph, operator.inputs[1]!);
  const channels = graph.tensors[operator.outputs[0]!]!.shape.at(-1)!;
  const distinct = scales.map((scale) => quantiseMultiplier((input.scale * scale) / output.scale));
  const all = Array.from({ length: channels }, (_, channel) => distinct[distinct.length === 1 ? 0 : channel]!);
  return {
    inputZeroPoint: input.zeroPoint,
    outputZeroPoint: output.zeroPoint,
    multipliers: all.map(({ multiplier }) => multiplier),
    shifts: all.map(({ shift }) => shift),
    ...activationClamp(operator.activation, output),
  };
}

/**
 * Rescales (x - zeroPoint) << 20 for either input. Rescales the sum or difference, adds the output's zero point, and
 * clamps.
 */
export interface AddRequantisation extends Clamp {
  readonly leftShift: number;
  readonly inputs: readonly [Multiplier & { readonly zeroPoint: number }, Multiplier & { readonly zeroPoint: number }];
  /** The factor of the second input after rescaling. */
  readonly sign: 1 | -1;
  readonly output: Multiplier & { readonly zeroPoint: number };
}

/** Either input / (2 * the larger scale), and that / output (add, sub). */
export function addRequantisation(graph: Graph, operator: OperatorOf<'ADD' | 'SUB'>): AddRequantisation {
  const [first, second, output] = pairCodes(graph, operator);
  const leftShift = 20;
  const twice = 2 * Math.max(first.scale, second.scale);
  const scaled = ({ scale, zeroPoint }: QuantParams) => ({ zeroPoint, ...quantiseMultiplier(scale / twice) });
  return {
    leftShift,
    inputs: [scaled(first), scaled(second)],
    sign: operator.kind === 'SUB' ? -1 : 1,
    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(twice / (2 ** leftShift * output.scale)) },
    ...activationClamp(operator.activation, output),
  };
}

/** Rescales the product of both differences to the zero points, adds the output's zero point, and clamps. */
export interface MulRequantisation extends Clamp {
  readonly zeroPoints: readonly [number, number];
  readonly output: Multiplier & { readonly zeroPoint: number };
}

/** input * input / output (mul). */
export function mulRequantisation(graph: Graph, operator: OperatorOf<'MUL'>): MulRequantisation {
  const [first, second, output] = pairCodes(graph, operator);
  return {
    zeroPoints: [first.zeroPoint, second.zeroPoint],
    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier((first.scale * second.scale) / output.scale) },
    ...activationClamp(operator.activation, output),
  };
}

/** As MUL if the first difference is negative. Otherwise the first difference alone is rescaled by `positive`. */
export interface PreluRequantisation extends MulRequantisation {
  readonly positive: Multiplier;
}

/** input * slope / output below 0, otherwise input / output (prelu). */
export function preluRequantisation(graph: Graph, operator: OperatorOf<'PRELU'>): PreluRequantisation {
  const [input, , output] = pairCodes(graph, operator);
  const product = mulRequantisation(graph, { ...operator, kind: 'MUL', activation: 'NONE' });
  return { ...product, positive: quantiseMultiplier(input.scale / output.scale) };
}

const pairCodes = (graph: Graph, { inputs, outputs }: { inputs: readonly TensorId[]; outputs: readonly TensorId[] }) =>
  [quantParamsOf(graph, inputs[0]!), quantParamsOf(graph, inputs[1]!), quantParamsOf(graph, outputs[0]!)] as const;

/**
 * rescale(sum - count * inputZeroPoint) + outputZeroPoint, clamped. Multiplier and shift include the division by
 * `count`.
 */
export interface MeanRequantisation extends Multiplier, Clamp {
  readonly count: number;
  readonly inputZeroPoint: number;
  readonly outputZeroPoint: number;
}

/** input / output, divided by the count (reduce). */
export function meanRequantisation(graph: Graph, operator: OperatorOf<'MEAN'>): MeanRequantisation {
  const input = quantParamsOf(graph, operator.inputs[0]!);
  const output = quantParamsOf(graph, operator.outputs[0]!);
  const { shape } = graph.tensors[operator.inputs[0]!]!;
  const count = elements(operator.axes.map((axis) => shape[axis]!));
  const { multiplier, shift } = quantiseMultiplier(input.scale / output.scale);
  const fold = Math.min(31 - Math.clz32(count), 32, 31 + shift);
  return {
    count,
    inputZeroPoint: input.zeroPoint,
    outputZeroPoint: output.zeroPoint,
    // up to 2^63 before the division, which truncates
    multiplier: Number((BigInt(multiplier) << BigInt(fold)) / BigInt(count)),
    shift: shift - fold,
    min: -128,
    max: 127,
  };
}

/** The int8 value of a PAD's padding. */
export const padValue = (graph: Graph, { value, inputs }: OperatorOf<'PAD'>): number =>
  value ?? quantParamsOf(graph, inputs[0]!).zeroPoint;

export const poolClamp = (graph: Graph, operator: OperatorOf<'AVERAGE_POOL_2D'>): Clamp =>
  activationClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]!));

/** input / output (quantize, activations, elementwise, leaky_relu). */
export const ratioRequantisation = (input: QuantParams, output: QuantParams): Multiplier =>
  quantiseMultiplier(input.scale / output.scale);

/** For values of LEAKY_RELU below the zero point: input * alpha / output (leaky_relu). */
export const slopeRequantisation = (input: QuantParams, output: QuantParams, alpha: number): Multiplier =>
  quantiseMultiplier((input.scale * alpha) / output.scale);

/** For LOGISTIC and TANH: to fixed point with 27 fraction bits (logistic, tanh). */
export const curveRequantisation = ({ scale }: QuantParams): Multiplier => quantiseMultiplier(scale * 2 ** 27);

/** To the output's scale, and to the scale in which 3 is 2^15. */
export interface HardSwishRequantisation {
  readonly output: Multiplier;
  readonly gate: Multiplier;
}

/** input / 128 over either scale (hard_swish). */
export function hardSwishRequantisation(input: QuantParams, output: QuantParams): HardSwishRequantisation {
  const fine = input.scale / 128;
  return { output: quantiseMultiplier(fine / output.scale), gate: quantiseMultiplier(fine / (3 / 32768)) };
}

/** exp of x - max for every difference that counts; see `softmaxExponentials`. */
export const softmaxTable = (graph: Graph, operator: OperatorOf<'SOFTMAX'>): Int32Array =>
  softmaxExponentials(softmaxRequantisation(quantParamsOf(graph, operator.inputs[0]!), operator.beta));

/** beta * input, to fixed point with 26 fraction bits (softmax). */
export const softmaxRequantisation = ({ scale }: Pick<QuantParams, 'scale'>, beta: number): Multiplier =>
  quantiseMultiplier(Math.min(beta * scale * 2 ** 26, 2 ** 31 - 1));
