import { pictureOf, type Graph } from '../graph/graph.js';
import { accesses } from './accesses.js';

/**
 * Bytes that no schedule by rows can do without: the whole inputs, the whole outputs, and for every output row the rows it is computed from.
 * (A schedule that computes nothing twice needs more where several operators run interleaved.)
 */
export function lowerBound(graph: Graph): number {
  const rowBytes = (tensor: number): number => {
    const { width, channels } = pictureOf(graph, tensor);
    return width * channels;
  };
  const whole = (tensors: readonly number[]): number =>
    tensors.reduce((sum, tensor) => sum + pictureOf(graph, tensor).height * rowBytes(tensor), 0);
  const steps = graph.operators.flatMap(({ outputs }, operator) =>
    Array.from({ length: pictureOf(graph, outputs[0]!).height }, (_, y) => {
      const { reads, writes } = accesses(graph, { operator, y, rows: 1 });
      // An operator may read one tensor twice, as a + a does.
      const once = new Map([writes, ...reads].map((rows) => [rows.tensor, rows]));
      return [...once.values()].reduce((sum, { tensor, from, to }) => sum + (to - from) * rowBytes(tensor), 0);
    }),
  );
  return steps.reduce((most, bytes) => Math.max(most, bytes), Math.max(whole(graph.inputs), whole(graph.outputs)));
}
