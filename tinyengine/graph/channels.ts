import { featureMapOf, type Graph, type Tensor, type TensorId } from './graph.js';
import type { Operator } from './operator.js';

/** Least and greatest int8 value of every channel of a tensor, over all possible inputs. */
export interface Interval {
  readonly low: Int8Array;
  readonly high: Int8Array;
}

/** What is known about a network's channels. Both lists are by tensor, with null for constants. */
export interface Channels {
  readonly graph: Graph;
  readonly intervals: readonly (Interval | null)[];
  /** 1 for every channel that stays. */
  readonly kept: readonly (Uint8Array | null)[];
}

/** How an operator's output channels depend on its input channels. */
export interface Links {
  /** Calls back with the input channels that an output channel is computed from. */
  readonly needs: (channel: number, need: (input: number, channel: number) => void) => void;
  /** Calls back with the output channels that must stay as long as a channel of an input stays. */
  readonly entails: (input: number, channel: number, need: (channel: number) => void) => void;
  /** The least number of output channels with which the operator keeps its kind. */
  readonly atLeast: number;
}

/**
 * What elimination needs from a kind of operator. Without rules, outputs can have any value, and every channel is
 * needed.
 */
export interface ChannelRules<O extends Operator> {
  /** Interval of the output, from those of the inputs. The interval of a constant input is null. */
  readonly interval: (operator: O, graph: Graph, inputs: readonly (Interval | null)[]) => Interval;
  /** Null if every channel of inputs and output must stay. */
  readonly links: (operator: O, graph: Graph, inputs: readonly (Interval | null)[]) => Links | null;
  /** The operator with constants and attributes for the channels that stay. Absent if it has none. */
  readonly fitted?: (operator: O, channels: Channels, add: (constant: Tensor) => TensorId) => Operator;
}

/** The interval of all int8 values. */
export const everything = (graph: Graph, id: TensorId): Interval => {
  const { channels } = featureMapOf(graph, id);
  return { low: new Int8Array(channels).fill(-128), high: new Int8Array(channels).fill(127) };
};

/** Links of operators that compute channel c from channel c of every input. */
export const channelwise = ({ inputs }: Operator): Links => ({
  needs: (channel, need) => inputs.forEach((_, input) => need(input, channel)),
  entails: (_, channel, need) => need(channel),
  atLeast: 1,
});

/** Interval of operators whose output values are values of the input, or between them. */
export const sameInterval = (_: Operator, __: Graph, [input]: readonly (Interval | null)[]): Interval => input!;

/** Interval of operators that are a monotonically increasing function of one value. */
export const mapInterval = ({ low, high }: Interval, value: (value: number) => number): Interval => ({
  low: low.map(value),
  high: high.map(value),
});

/** How many channels stay. */
export const channelCount = (kept: Uint8Array): number => kept.reduce((sum, one) => sum + one, 0);
