import { elements, type Graph, type TensorData } from '../../tinyengine/graph/graph.js';
import { randomInt8 } from './numbers.js';

/** Values for every input of a network, in the type of its tensor. */
export const randomInputs = (graph: Graph, seed: number): readonly TensorData[] =>
  graph.inputs.map((id, position) => {
    const { shape, type } = graph.tensors[id]!;
    const bytes = randomInt8(elements(shape), seed + 1009 * position);
    return type === 'uint8' ? new Uint8Array(bytes.buffer) : bytes;
  });

/** The same of nothing but least and largest values. */
export const extremeInputs = (graph: Graph, seed: number): readonly TensorData[] =>
  randomInputs(graph, seed).map((values) =>
    values instanceof Uint8Array
      ? values.map((value) => (value < 128 ? 0 : 255))
      : values.map((value) => (value < 0 ? -128 : 127)),
  );

/** The bytes of several arrays, one after the other, as a sample of the evaluator or of the firmware has them. */
export const joined = (arrays: readonly ArrayBufferView[]): Int8Array =>
  new Int8Array(
    Buffer.concat(arrays.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))),
  );

/** The other way round: the values of each input, in the type of its tensor, from the bytes of a sample. */
export function splitInputs(graph: Graph, sample: Int8Array): readonly TensorData[] {
  let at = 0;
  return graph.inputs.map((id) => {
    const { shape, type } = graph.tensors[id]!;
    const bytes = sample.slice(at, (at += elements(shape)));
    return type === 'uint8' ? new Uint8Array(bytes.buffer) : bytes;
  });
}
