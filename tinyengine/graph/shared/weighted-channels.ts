import type { ChannelRules, Channels, Interval, Links } from '../channels.js';
import type { Graph, Quantisation, Tensor } from '../graph.js';
import { quantParamsOf, convolutionRequantisation } from '../quantised.js';
import { requantise } from './requantise.js';
import { filtersOf, groupOf, stepsOf, type Filters } from './filters.js';
import type { Weighted } from './weighted.js';

/**
 * Rules for sums of products. An output channel needs the inputs that it reads with a weight other than 0, unless they
 * are constants that its bias can absorb. Groups stay or go as a whole; a depthwise convolution has one for each input
 * channel.
 */
export const weightedChannels: ChannelRules<Weighted> = {
  interval: sumInterval,
  links: (operator, graph, inputs) => {
    const filters = filtersOf(operator, graph);
    return filters.groups > 1 || operator.kind === 'DEPTHWISE_CONV_2D'
      ? grouped(operator, filters)
      : dense(operator, graph, filters, inputs[0]!);
  },
  fitted: (operator, channels, add) => {
    const [weights, bias] = [keptWeights(operator, channels), keptBias(operator, channels)];
    return { ...operator, inputs: [operator.inputs[0]!, add(weights), bias ? add(bias) : -1] };
  },
};

/** Sums the extremes of each product, then requantises them, which keeps their order. */
function sumInterval(operator: Weighted, graph: Graph, inputs: readonly (Interval | null)[]): Interval {
  const { low, high } = inputs[0]!;
  const filters = filtersOf(operator, graph);
  const rescale = convolutionRequantisation(graph, operator);
  const bias = biasOf(operator, graph);
  const { inputZeroPoint } = rescale;
  const [lows, highs] = [new Int8Array(filters.outputs), new Int8Array(filters.outputs)];
  for (let output = 0; output < filters.outputs; output++) {
    let [least, most] = [bias?.[output] ?? 0, bias?.[output] ?? 0];
    eachWeight(operator, graph, filters, output, (weight, input, padded) => {
      const [a, b] = [weight * (low[input]! - inputZeroPoint), weight * (high[input]! - inputZeroPoint)];
      const nothing = padded ? 0 : a;
      least += Math.min(a, b, nothing);
      most += Math.max(a, b, nothing);
    });
    lows[output] = requantise(least, output, rescale);
    highs[output] = requantise(most, output, rescale);
  }
  return { low: lows, high: highs };
}

function dense(operator: Weighted, graph: Graph, filters: Filters, { low, high }: Interval): Links {
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  return {
    needs: (channel, need) =>
      eachWeight(operator, graph, filters, channel, (_, input, padded) => {
        const sameEverywhere = low[input] === high[input] && (!padded || low[input] === zeroPoint);
        if (!sameEverywhere) need(0, input);
      }),
    entails: () => undefined,
    atLeast: 1,
  };
}

function grouped({ kind }: Weighted, { outputs, groups, depth }: Filters): Links {
  const each = outputs / groups;
  return {
    needs: (channel, need) => {
      const first = Math.floor(channel / each) * depth;
      for (let input = first; input < first + depth; input++) need(0, input);
    },
    entails: (_, channel, need) => {
      const first = Math.floor(channel / depth) * each;
      for (let output = first; output < first + each; output++) need(output);
    },
    // with one group left it would be an ordinary convolution
    atLeast: kind === 'DEPTHWISE_CONV_2D' ? 1 : each + 1,
  };
}

/**
 * Calls back with the weights of an output channel that affect the output: the value, its input channel, and whether
 * its tap reads padding too.
 */
function eachWeight(
  operator: Weighted,
  graph: Graph,
  filters: Filters,
  output: number,
  visit: (weight: number, input: number, padded: boolean) => void,
): void {
  const data = graph.tensors[operator.inputs[1]!]!.data!;
  const { outputs, taps, depth, sees } = filters;
  const steps = stepsOf(operator.kind, outputs, taps, depth);
  const firstInput = groupOf(filters, output) * depth;
  for (let tap = 0; tap < taps; tap++) {
    const view = sees(tap);
    if (view === 'padding') continue;
    const from = output * steps.output + tap * steps.tap;
    for (let input = 0; input < depth; input++) {
      const weight = data[from + input * steps.input]!;
      if (weight !== 0) visit(weight, firstInput + input, view !== 'feature map');
    }
  }
}

const biasOf = ({ inputs }: Weighted, graph: Graph) => (inputs[2] === -1 ? null : graph.tensors[inputs[2]!]!.data!);

function keptWeights(operator: Weighted, { graph, kept }: Channels): Tensor {
  const filters = filtersOf(operator, graph);
  const old = graph.tensors[operator.inputs[1]!]!;
  const [keptInputs, outputs] = [kept[operator.inputs[0]!]!, positions(kept[operator.outputs[0]!]!)];
  // all groups that stay are complete, so the first one is representative
  const firstInput = groupOf(filters, outputs[0]!) * filters.depth;
  const inputs = positions(keptInputs.subarray(firstInput, firstInput + filters.depth));
  const { taps } = filters;
  const from = stepsOf(operator.kind, filters.outputs, taps, filters.depth);
  const to = stepsOf(operator.kind, outputs.length, taps, inputs.length);
  const data = new Int8Array(outputs.length * taps * inputs.length);
  outputs.forEach((output, o) => {
    for (let tap = 0; tap < taps; tap++)
      inputs.forEach((input, i) => {
        data[o * to.output + tap * to.tap + i * to.input] =
          old.data![output * from.output + tap * from.tap + input * from.input]!;
      });
  });
  return {
    ...old,
    shape: shapeFor(operator, old.shape, outputs.length, taps * inputs.length),
    data,
    quantisation: keptScales(old.quantisation!, outputs),
  };
}

function shapeFor({ kind }: Weighted, old: readonly number[], outputs: number, products: number): readonly number[] {
  if (kind === 'FULLY_CONNECTED') return [outputs, products];
  const [, height, width] = old as [number, number, number];
  return kind === 'DEPTHWISE_CONV_2D'
    ? [1, height, width, outputs]
    : [outputs, height, width, products / (height * width)];
}

/**
 * The bias plus the products of the removed constants. It fits 32 bits, because it is between the extremes that
 * `checkGraph` has checked.
 */
function keptBias(operator: Weighted, { graph, intervals, kept }: Channels): Tensor | null {
  const filters = filtersOf(operator, graph);
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  const { low } = intervals[operator.inputs[0]!]!;
  const keptInputs = kept[operator.inputs[0]!]!;
  const outputs = positions(kept[operator.outputs[0]!]!);
  const old = biasOf(operator, graph);
  const data = Int32Array.from(outputs, (output) => {
    let sum = old?.[output] ?? 0;
    eachWeight(operator, graph, filters, output, (weight, input) => {
      if (!keptInputs[input]) sum += weight * (low[input]! - zeroPoint);
    });
    return sum;
  });
  if (!old && data.every((value) => value === 0)) return null;
  const { name, quantisation } = old
    ? graph.tensors[operator.inputs[2]!]!
    : { name: `${operator.name}_bias`, quantisation: null };
  return {
    name,
    shape: [data.length],
    type: 'int32',
    quantisation: quantisation && keptScales(quantisation, outputs),
    data,
  };
}

function keptScales(quantisation: Quantisation, outputs: readonly number[]): Quantisation {
  const { scales, zeroPoints } = quantisation;
  if (scales.length === 1) return quantisation;
  const those = (all: readonly number[]) => outputs.map((output) => all[output]!);
  return { ...quantisation, scales: those(scales), zeroPoints: those(zeroPoints) };
}

const positions = (kept: Uint8Array): readonly number[] => [...kept.keys()].filter((channel) => kept[channel]);
