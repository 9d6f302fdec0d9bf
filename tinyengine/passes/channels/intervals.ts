import { everything, type Interval } from '../../graph/channels.js';
import type { Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { descriptorOf } from '../../graph/operators.js';

/**
 * Finds the range of every channel over all possible inputs. It goes forward from inputs of any value, and computes an
 * operator's extremes from those of its inputs.
 *
 * @param graph a lowered graph
 * @returns intervals by tensor; null for constants
 */
export function intervalsOf(graph: Graph): readonly (Interval | null)[] {
  const intervals = graph.tensors.map((): Interval | null => null);
  for (const id of graph.inputs) intervals[id] = everything(graph, id);
  for (const operator of graph.operators) {
    const output = operator.outputs[0]!;
    const inputs = intervalsOfInputs(operator, intervals);
    intervals[output] = descriptorOf(operator).channels?.interval(operator, graph, inputs) ?? everything(graph, output);
  }
  return intervals;
}

export const intervalsOfInputs = (
  { inputs }: Operator,
  intervals: readonly (Interval | null)[],
): readonly (Interval | null)[] => inputs.map((id) => intervals[id] ?? null);
