import { channelwise } from '../channels.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { rangeOf, unary } from '../shared/unary.js';

/**
 * Any function of one value. TFLite has no such operator. Entry b is the byte written for byte b, as they are in
 * memory, for int8 and uint8.
 */
export interface Table extends OperatorBase {
  readonly kind: 'TABLE';
  readonly table: Int8Array;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly TABLE: Table;
  }
}

const descriptor: Descriptor<Table> = {
  ...unary,
  title: () => 'table',
  reads: ['int8', 'uint8'],
  writes: () => ['int8', 'uint8'],
  check: ({ table }, _, judge) => {
    if (!(table instanceof Int8Array) || table.length !== 256)
      judge.contradict('a table of 256 bytes', `${(table as ArrayLike<number>).length}`);
  },
  // uint8 counts as the int8 with the same bits, as in all code after the tables, which alone read and write it
  channels: {
    interval: ({ table }, _, [input]) => {
      const extremes = Array.from(input!.low, (low, channel) => {
        let [smallest, largest] = [127, -128];
        for (let value = low; value <= input!.high[channel]!; value++) {
          smallest = Math.min(smallest, table[value & 0xff]!);
          largest = Math.max(largest, table[value & 0xff]!);
        }
        return [smallest, largest] as const;
      });
      return { low: Int8Array.from(extremes, ([low]) => low), high: Int8Array.from(extremes, ([, high]) => high) };
    },
    links: channelwise,
  },
  unary: ({ table, outputs }, graph) => {
    const bytes = rangeOf(graph, outputs[0]!).min < 0 ? table : new Uint8Array(table);
    return (value) => bytes[value & 0xff]!;
  },
};

export default { TABLE: descriptor } satisfies Descriptors;
