import { featureMapOf, type Graph } from '../../graph/graph.js';
import type { Concatenation, Resize, Slice, Transpose } from '../../graph/operator.js';
import { channelwise, everything, type ChannelRules, type Interval } from './rules.js';

/** Channels of one input behind those of the other, or of all inputs together. */
export const concatenation: ChannelRules<Concatenation> = {
  interval: ({ axis }, _, inputs) => {
    const joined = (end: keyof Interval) => Int8Array.from(inputs.flatMap((input) => [...input![end]]));
    if (axis === 3) return { low: joined('low'), high: joined('high') };
    return {
      low: inputs[0]!.low.map((_, channel) => Math.min(...inputs.map((input) => input!.low[channel]!))),
      high: inputs[0]!.high.map((_, channel) => Math.max(...inputs.map((input) => input!.high[channel]!))),
    };
  },
  links: (operator, graph) => {
    if (operator.axis !== 3) return channelwise(operator);
    const firsts = firstChannels(operator, graph);
    return {
      needs: (channel, need) => {
        const input = firsts.findLastIndex((first) => first <= channel);
        need(input, channel - firsts[input]!);
      },
      entails: (input, channel, need) => need(firsts[input]! + channel),
      atLeast: 1,
    };
  },
};

/** Where the channels of each input begin in the output. */
function firstChannels({ inputs }: Concatenation, graph: Graph): readonly number[] {
  let next = 0;
  return inputs.map((id) => (next += featureMapOf(graph, id).channels) - featureMapOf(graph, id).channels);
}

/** Some channels of its input, all those between the first and the last where any is to go. */
export const slice: ChannelRules<Slice> = {
  interval: ({ begin, size, strides }, _, [input]) => {
    const picked = (end: Int8Array) =>
      Int8Array.from({ length: size[3]! }, (_, channel) => end[begin[3]! + channel * strides[3]!]!);
    return { low: picked(input!.low), high: picked(input!.high) };
  },
  links: ({ begin, size, strides }) => {
    if (strides[3] !== 1) return null;
    const [first, count] = [begin[3]!, size[3]!];
    return {
      needs: (channel, need) => need(0, first + channel),
      entails: (_, channel, need) => {
        if (channel >= first && channel < first + count) need(channel - first);
      },
      atLeast: 1,
    };
  },
  fitted: (operator, { kept }) => {
    const stay = (channels: Uint8Array): number => channels.reduce((sum, one) => sum + one, 0);
    const first = stay(kept[operator.inputs[0]!]!.subarray(0, operator.begin[3]));
    return {
      ...operator,
      begin: operator.begin.with(3, first),
      size: operator.size.with(3, stay(kept[operator.outputs[0]!]!)),
    };
  },
};

/** Where channels stay the last dimension, they stay what they are. */
export const transpose: ChannelRules<Transpose> = {
  interval: ({ order, outputs }, graph, [input]) => (order[3] === 3 ? input! : everything(graph, outputs[0]!)),
  links: (operator) => (operator.order[3] === 3 ? channelwise(operator) : null),
};

/** A cell of the input, or a value between four of them. */
export const resize: ChannelRules<Resize> = { interval: (_, __, [input]) => input!, links: channelwise };
