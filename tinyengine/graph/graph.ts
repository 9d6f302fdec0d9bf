import type { Operator } from './operator.js';
import type { DataType, Tensor, TensorId } from './tensor.js';

export type { DataType, Quantisation, Tensor, TensorData, TensorId } from './tensor.js';

/** A network: readonly, printable, in execution order. Passes return a new one. */
export interface Graph {
  readonly name: string;
  readonly tensors: readonly Tensor[];
  readonly operators: readonly Operator[];
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

/** The number of values of a tensor of this shape; 1 for the empty shape. */
export const elements = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** A tensor's shape as height × width × channels. */
export interface FeatureMap {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/**
 * Returns a shape as a feature map. [1,H,W,C] is H rows of W*C values. Missing dimensions count as 1: [1,C] and [C] are
 * 1 × 1 × C, [1,W,C] is 1 × W × C. Leading dimensions multiply the height; they are 1 in every network we compile.
 */
export function featureMap(shape: readonly number[]): FeatureMap {
  const channels = shape.at(-1) ?? 1;
  const width = shape.at(-2) ?? 1;
  return { height: elements(shape.slice(0, -2)), width, channels };
}

/** Returns the shape of a tensor of a graph as a feature map. */
export const featureMapOf = (graph: Graph, id: TensorId): FeatureMap => featureMap(graph.tensors[id]!.shape);

/** Bytes of an element. */
export const elementBytes: Readonly<Record<DataType, number>> = { int8: 1, uint8: 1, int16: 2, int32: 4, float32: 4 };

/** Bytes of a row of a tensor: all columns and channels at one height. */
export function rowBytesOf(graph: Graph, id: TensorId): number {
  const { width, channels } = featureMapOf(graph, id);
  return width * channels * elementBytes[graph.tensors[id]!.type];
}
