import fc from 'fast-check';
import type { Graph, Tensor } from '../../tinyengine/graph/graph.js';
import { quantParamsOf } from '../networks/graphs.js';

/** Unusual inputs and outputs that a file may have. */
interface Ports {
  /** Rows of an additional input that no operator reads. */
  readonly idle?: number;
  /** The first input is also an output. */
  readonly through?: boolean;
  /** The last output is listed twice. */
  readonly twice?: boolean;
}

const seldom = fc.constantFrom(false, false, false, false, false, true);

/** In most cases nothing unusual. */
export const oddPorts: fc.Arbitrary<Ports> = fc.record({
  idle: fc.constantFrom(0, 0, 0, 0, 1, 3),
  through: seldom,
  twice: seldom,
});

/** Adds such ports to a network. `exportTflite` writes it, and `importTflite` reads it with copies of such outputs. */
export function withPorts(graph: Graph, { idle = 0, through = false, twice = false }: Ports): Graph {
  const unread: Tensor = {
    name: 'unread',
    ...{ shape: [1, idle, 2, 3], type: 'int8', quantisation: quantParamsOf(0.1, 1), data: null },
  };
  const int8 = (id: number): boolean => graph.tensors[id]!.type === 'int8';
  return {
    ...graph,
    tensors: idle > 0 ? [...graph.tensors, unread] : graph.tensors,
    inputs: idle > 0 ? [graph.tensors.length, ...graph.inputs] : graph.inputs,
    outputs: [
      ...graph.outputs,
      ...(through ? graph.inputs.filter(int8).slice(0, 1) : []),
      ...(twice ? graph.outputs.filter(int8).slice(-1) : []),
    ],
  };
}
