import type { ChannelRules, Interval } from '../channels.js';
import type { Descriptor } from '../descriptor.js';
import { clamp } from '../fixed-point.js';
import { featureMapOf, type Graph, type Tensor, type TensorId } from '../graph.js';
import type { Operator } from '../operator.js';
import { quantParamsOf } from '../quantised.js';

type Binary<O extends Operator> = NonNullable<Descriptor<O>['binary']>;

/** Channel c of the output is computed from channel c of either input, or from its only channel. */
export const pairwiseChannels = <O extends Operator>(binary: Binary<O>): ChannelRules<O> => ({
  interval: (operator, graph, inputs) => {
    const [first, second] = inputs.map((known, at) => known ?? constantInterval(graph.tensors[operator.inputs[at]!]!));
    return combined(operator, graph, binary(operator, graph), first!, second!);
  },
  links: ({ inputs, outputs }, graph) => ({
    needs: (channel, need) => inputs.forEach((id, input) => need(input, serves(graph, id, outputs[0]!) ? channel : 0)),
    entails: (input, channel, need) => {
      if (serves(graph, inputs[input]!, outputs[0]!)) need(channel);
    },
    atLeast: 1,
  }),
  fitted: (operator, { graph, kept }, add) => {
    const output = operator.outputs[0]!;
    const inputs = operator.inputs.map((id) => {
      const tensor = graph.tensors[id]!;
      return tensor.data && serves(graph, id, output) ? add(keptValues(tensor, kept[output]!)) : id;
    });
    return { ...operator, inputs };
  },
});

/** Whether an input has as many channels as the output. */
const serves = (graph: Graph, input: TensorId, output: TensorId): boolean =>
  featureMapOf(graph, input).channels === featureMapOf(graph, output).channels;

/**
 * Every kind is monotonic in each of its values; PRELU is on either side of the first value's zero point. So the
 * extremes are at the ends.
 */
function combined(
  operator: Operator,
  graph: Graph,
  combination: (first: number, second: number) => number,
  first: Interval,
  second: Interval,
): Interval {
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]!);
  const channels = Array.from({ length: featureMapOf(graph, operator.outputs[0]!).channels }, (_, channel) => {
    const [a, b] = [endsOf(first, channel), endsOf(second, channel)];
    const firsts = [...a, ...[zeroPoint - 1, zeroPoint].map((value) => clamp(value, a[0], a[1]))];
    return firsts.flatMap((value) => b.map((other) => combination(value, other)));
  });
  return {
    low: Int8Array.from(channels, (values) => Math.min(...values)),
    high: Int8Array.from(channels, (values) => Math.max(...values)),
  };
}

/** The ends of a channel's interval, or of the only channel's. */
function endsOf({ low, high }: Interval, channel: number): readonly [least: number, most: number] {
  const at = low.length === 1 ? 0 : channel;
  return [low[at]!, high[at]!];
}

function constantInterval({ shape, data }: Tensor): Interval {
  const channels = shape.at(-1) ?? 1;
  const [low, high] = [new Int8Array(channels).fill(127), new Int8Array(channels).fill(-128)];
  data!.forEach((value, index) => {
    const channel = index % channels;
    low[channel] = Math.min(low[channel]!, value);
    high[channel] = Math.max(high[channel]!, value);
  });
  return { low, high };
}

function keptValues(tensor: Tensor, kept: Uint8Array): Tensor {
  const data = Int8Array.from(tensor.data!).filter((_, index) => kept[index % kept.length]);
  const channels = (data.length / tensor.data!.length) * kept.length;
  return { ...tensor, shape: tensor.shape.toSpliced(-1, 1, channels), data };
}
