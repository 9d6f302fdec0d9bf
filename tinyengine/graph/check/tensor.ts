import { elements, type Graph, type Quantisation, type TensorId } from '../graph.js';
import { limits } from '../limits.js';
import type { Judge } from './judge.js';

const arrays = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  int32: Int32Array,
  float32: Float32Array,
} as const;
const zeroPointRange = { int8: [-128, 127], uint8: [0, 255], int16: [0, 0], int32: [0, 0], float32: [0, 0] } as const;

/** Checks shape, type, quantisation and values of one tensor by itself. */
export function checkTensor(graph: Graph, id: TensorId, { refuse, contradict }: Judge): void {
  const tensor = graph.tensors[id];
  if (!tensor) return contradict(`a tensor below ${graph.tensors.length}`, `${id}`);
  const { shape, type, data, quantisation } = tensor;
  if (shape.some((size) => !Number.isInteger(size) || size < 1)) contradict('dimensions of at least 1', `[${shape}]`);
  if (shape.length > limits.dimensions) refuse(`at most ${limits.dimensions} dimensions`, `[${shape}]`);
  if (elements(shape) > limits.elements) refuse(`at most ${limits.elements} values`, `[${shape}]`);
  if (data) {
    if (!(data instanceof arrays[type])) contradict(`${type} values`, data.constructor.name);
    if (data.length !== elements(shape)) contradict(`${elements(shape)} values`, `${data.length}`);
  } else {
    if (type === 'int32') refuse('int8, uint8 or float32 values', type);
    if (shape.length === 4 && shape[0] !== 1) refuse('a batch of 1', `[${shape}]`);
    if (graph.inputs.includes(id) && shape.length > 1 && shape[0] !== 1) refuse('a batch of 1', `[${shape}]`);
  }
  if (quantisation) checkQuantisation(quantisation, shape, zeroPointRange[type], data !== null, { refuse, contradict });
  else if (type === 'int8' || type === 'uint8') refuse('a quantisation', 'none');
}

function checkQuantisation(
  { scales, zeroPoints, axis }: Quantisation,
  shape: readonly number[],
  [lowest, highest]: readonly [number, number],
  constant: boolean,
  { refuse, contradict }: Judge,
): void {
  const entries = scales.length;
  if (entries === 0 || zeroPoints.length !== entries)
    contradict('as many zero points as scales', `${zeroPoints.length} and ${entries}`);
  if (entries > 1 && !constant) refuse('one scale for what is computed', `${entries}`);
  if (entries > 1 && shape[axis] !== entries)
    contradict(`a scale for each of the ${shape[axis] ?? 'absent'} channels of dimension ${axis}`, `${entries}`);
  // scales and their reciprocals must be float32 numbers
  const badScale = scales.find((scale) => !(Number.isFinite(scale) && scale >= 2 ** -126 && scale < 2 ** 127));
  if (badScale !== undefined) contradict('scales that are positive and finite', `${badScale}`);
  const badZero = zeroPoints.find((zero) => !Number.isInteger(zero) || zero < lowest || zero > highest);
  if (badZero !== undefined) contradict(`zero points from ${lowest} to ${highest}`, `${badZero}`);
  if (entries > 1 && zeroPoints.some((zero) => zero !== 0)) refuse('zero points of 0 per channel', 'others');
}
