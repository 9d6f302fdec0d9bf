import { featureMapOf, type Graph, type Tensor, type TensorId } from './graph.js';
import type { Operator } from './operator.js';

/** Least and greatest int8 value of every channel of a tensor, whatever the network is given. */
export interface Interval {
  readonly low: Int8Array;
  readonly high: Int8Array;
}

/** What is known about a network's channels; both lists by tensor, null for constants. */
export interface Channels {
  readonly graph: Graph;
  readonly intervals: readonly (Interval | null)[];
  /** 1 for every channel that stays. */
  readonly kept: readonly (Uint8Array | null)[];
}

/** Which channels hang together. */
export interface Links {
  /** Calls back with the input channels that an output channel is computed from. */
  readonly needs: (channel: number, need: (input: number, channel: number) => void) => void;
  /** Calls back with the output channels that are there as long as a channel of an input is. */
  readonly entails: (input: number, channel: number, need: (channel: number) => void) => void;
  /** Output channels that must stay at least, for the operator to remain what it is. */
  readonly atLeast: number;
}

/** What elimination asks about a kind of operator. One without rules has outputs of any value, and needs every channel. */
export interface ChannelRules<O extends Operator> {
  /** Interval of the output, from those of the inputs; null for constants. */
  readonly interval: (operator: O, graph: Graph, inputs: readonly (Interval | null)[]) => Interval;
  /** Null where every channel of inputs and output is to stay. */
  readonly links: (operator: O, graph: Graph, inputs: readonly (Interval | null)[]) => Links | null;
  /** The operator with constants and attributes for the channels that stay; absent where there are none. */
  readonly fitted?: (operator: O, channels: Channels, add: (constant: Tensor) => TensorId) => Operator;
}

/** Any value. */
export const everything = (graph: Graph, id: TensorId): Interval => {
  const { channels } = featureMapOf(graph, id);
  return { low: new Int8Array(channels).fill(-128), high: new Int8Array(channels).fill(127) };
};

/** For operators that make channel c from channel c of every input. */
export const channelwise = ({ inputs }: Operator): Links => ({
  needs: (channel, need) => inputs.forEach((_, input) => need(input, channel)),
  entails: (_, channel, need) => need(channel),
  atLeast: 1,
});

/** For operators whose output has values of the input, or values between them. */
export const sameInterval = (_: Operator, __: Graph, [input]: readonly (Interval | null)[]): Interval => input!;

/** For operators that are a rising function of one value. */
export const mapInterval = ({ low, high }: Interval, value: (value: number) => number): Interval => ({
  low: low.map(value),
  high: high.map(value),
});

/** How many channels stay. */
export const channelCount = (kept: Uint8Array): number => kept.reduce((sum, one) => sum + one, 0);
