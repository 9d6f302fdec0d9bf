import { clamp, rescale } from '../../graph/fixed-point.js';
import type { AreaResize, Mean, Pad, Pool2d, Reshape, Table } from '../../graph/operator.js';
import { quantParamsOf, meanRequantisation, poolClamp } from '../../graph/quantised.js';
import { channelwise, everything, type ChannelRules, type Interval } from './rules.js';

/** Average or maximum of cells of the feature map, clamped. */
export const pool: ChannelRules<Pool2d> = {
  interval: (operator, graph, [input]) => {
    const { min, max } = poolClamp(graph, operator);
    return mapped(input!, (value) => clamp(value, min, max));
  },
  links: channelwise,
};

/** Averages over height and width; over channels no channel is left to follow. */
export const mean: ChannelRules<Mean> = {
  interval: (operator, graph, [input]) => {
    if (!keepsChannels(operator)) return everything(graph, operator.outputs[0]!);
    const { count, inputZeroPoint, outputZeroPoint, multiplier, shift, min, max } = meanRequantisation(graph, operator);
    return mapped(input!, (value) =>
      clamp(rescale(count * (value - inputZeroPoint), multiplier, shift) + outputZeroPoint, min, max),
    );
  },
  links: (operator) => (keepsChannels(operator) ? channelwise(operator) : null),
};

const keepsChannels = ({ axes, keepDims }: Mean): boolean => keepDims && !axes.includes(3);

/** The values of its input and, around them, one more. */
export const pad: ChannelRules<Pad> = {
  interval: ({ inputs, padding, value }, graph, [input]) => {
    const fill = value ?? quantParamsOf(graph, inputs[0]!).zeroPoint;
    if (Object.values(padding).every((amount) => amount === 0)) return input!;
    return {
      low: input!.low.map((least) => Math.min(least, fill)),
      high: input!.high.map((most) => Math.max(most, fill)),
    };
  },
  links: channelwise,
};

/** An average lies between the values it is made of. */
export const areaResize: ChannelRules<AreaResize> = { interval: (_, __, [input]) => input!, links: channelwise };

/** uint8 counts as the int8 of the same bits, here as everywhere behind the tables that alone read and write it. */
export const table: ChannelRules<Table> = {
  interval: ({ table }, _, [input]) => {
    const ends = Array.from(input!.low, (low, channel) => {
      const [least, most] = [low, input!.high[channel]!];
      let [smallest, largest] = [127, -128];
      for (let value = least; value <= most; value++) {
        smallest = Math.min(smallest, table[value & 0xff]!);
        largest = Math.max(largest, table[value & 0xff]!);
      }
      return [smallest, largest] as const;
    });
    return { low: Int8Array.from(ends, ([low]) => low), high: Int8Array.from(ends, ([, high]) => high) };
  },
  links: channelwise,
};

/** Where the last dimension stays, the channels do. */
export const reshape: ChannelRules<Reshape> = {
  interval: (operator, graph, [input]) => {
    const output = everything(graph, operator.outputs[0]!);
    return output.low.length === input!.low.length ? input! : output;
  },
  links: (operator, graph, [input]) =>
    graph.tensors[operator.outputs[0]!]!.shape.at(-1) === input!.low.length ? channelwise(operator) : null,
};

const mapped = ({ low, high }: Interval, value: (value: number) => number): Interval => ({
  low: low.map(value),
  high: high.map(value),
});
