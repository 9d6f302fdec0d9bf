import type { Graph } from '../../tinyengine/graph/graph.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { joined, randomInputs, splitInputs } from './inputs.js';

/** `count` samples of all inputs, one after another, as the evaluator expects them. */
export const samplesFor = (graph: Graph, count: number): Int8Array =>
  joined(Array.from({ length: count }, (_, sample) => randomInputs(graph, count + sample)).flat());

/** The reference interpreter's outputs for the same samples. @param run another version of the interpreter */
export function interpreted(graph: Graph, samples: Int8Array, count: number, run = interpret): readonly number[] {
  const size = samples.length / count;
  return Array.from({ length: count }, (_, sample) => {
    const values = run(graph, splitInputs(graph, samples.subarray(sample * size, (sample + 1) * size)));
    return [...joined(graph.outputs.map((id) => values[id]!))];
  }).flat();
}
