import { elements, type Graph, type TensorData } from '../../tinyengine/graph/graph.js';
import { randomInt8 } from './numbers.js';

/** Random values for every input of a network, in the type of its tensor. */
export const randomInputs = (graph: Graph, seed: number): readonly TensorData[] =>
  graph.inputs.map((id, position) => {
    const { shape, type } = graph.tensors[id]!;
    const bytes = randomInt8(elements(shape), seed + 1009 * position);
    return type === 'uint8' ? new Uint8Array(bytes.buffer) : bytes;
  });

/** Values for every input that are all least or greatest. */
export const extremeInputs = (graph: Graph, seed: number): readonly TensorData[] =>
  randomInputs(graph, seed).map((values) =>
    values instanceof Uint8Array
      ? values.map((value) => (value < 128 ? 0 : 255))
      : values.map((value) => (value < 0 ? -128 : 127)),
  );

/** The bytes of several arrays, one after another, as a sample for the evaluator or the firmware. */
export const joined = (arrays: readonly ArrayBufferView[]): Int8Array =>
  new Int8Array(
    Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
  );

/** Splits the bytes of a sample into the values of each input, in the type of its tensor. */
export function splitInputs(graph: Graph, sample: Int8Array): readonly TensorData[] {
  let at = 0;
  return graph.inputs.map((id) => {
    const { shape, type } = graph.tensors[id]!;
    const bytes = sample.slice(at, (at += elements(shape)));
    return type === 'uint8' ? new Uint8Array(bytes.buffer) : bytes;
  });
}
