import { channelCount, type Interval, type Links } from '../../graph/channels.js';
import type { Graph, TensorId } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { descriptorOf } from '../../graph/operators.js';
import { intervalsOfInputs } from './intervals.js';

/**
 * Finds the channels that must stay: all of the network's inputs and outputs, and all channels that those depend on or
 * are linked to. An operator left without channels keeps its first.
 *
 * @returns by tensor, 1 for each channel that stays; null for constants
 */
export function keptChannels(
  graph: Graph,
  intervals: readonly (Interval | null)[],
): readonly (Uint8Array<ArrayBuffer> | null)[] {
  const kept = intervals.map((interval) => interval && new Uint8Array(interval.low.length));
  const { linked, rigid } = split(graph, intervals);
  const { writers, readers } = neighbours(linked);
  const open: (readonly [TensorId, channel: number])[] = [];
  const keep = (id: TensorId, channel: number): void => {
    const channels = kept[id];
    if (!channels || channels[channel]) return;
    channels[channel] = 1;
    open.push([id, channel]);
  };
  const follow = (): void => {
    for (let next = open.pop(); next; next = open.pop()) {
      const [id, channel] = next;
      const writer = writers.get(id);
      writer?.links.needs(channel, (input, needed) => keep(writer.operator.inputs[input]!, needed));
      for (const { operator, links, input } of readers.get(id) ?? [])
        links.entails(input, channel, (entailed) => keep(operator.outputs[0]!, entailed));
    }
  };

  const around = rigid.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
  for (const id of new Set([...graph.inputs, ...graph.outputs, ...around]))
    kept[id]?.forEach((_, channel) => keep(id, channel));
  follow();
  for (const { operator, links } of linked.toReversed()) {
    const output = operator.outputs[0]!;
    const channels = kept[output]!;
    for (
      let gone = channels.indexOf(0);
      gone >= 0 && channelCount(channels) < links.atLeast;
      gone = channels.indexOf(0)
    ) {
      keep(output, gone);
      follow();
    }
  }
  return kept;
}

interface Linked {
  readonly operator: Operator;
  readonly links: Links;
}

/** Separates operators whose channels are linked from those that must keep all channels. */
function split(graph: Graph, intervals: readonly (Interval | null)[]) {
  const linked: Linked[] = [];
  const rigid: Operator[] = [];
  for (const operator of graph.operators) {
    const links = descriptorOf(operator).channels?.links(operator, graph, intervalsOfInputs(operator, intervals));
    if (links) linked.push({ operator, links });
    else rigid.push(operator);
  }
  return { linked, rigid };
}

function neighbours(linked: readonly Linked[]) {
  const writers = new Map(linked.map((one) => [one.operator.outputs[0]!, one]));
  const readers = new Map<TensorId, (Linked & { readonly input: number })[]>();
  for (const one of linked)
    one.operator.inputs.forEach((id, input) => {
      const others = readers.get(id);
      if (others) others.push({ ...one, input });
      else readers.set(id, [{ ...one, input }]);
    });
  return { writers, readers };
}
