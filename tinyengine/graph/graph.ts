import type { Operator } from './operator.js';

/** Index into `Graph.tensors`. */
export type TensorId = number;

export type DataType = 'int8' | 'uint8' | 'int16' | 'int32' | 'float32';
export type TensorData = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

/** Bytes of an element. */
export const elementBytes: Readonly<Record<DataType, number>> = { int8: 1, uint8: 1, int16: 2, int32: 4, float32: 4 };

/** An affine code: real = scale * (q - zeroPoint), per tensor or per channel of `axis`. */
export interface Quantisation {
  /** One entry, or one a channel. Values read from a model are exact float32 numbers. */
  readonly scales: readonly number[];
  /** As many as `scales`; all equal 0 when per channel. */
  readonly zeroPoints: readonly number[];
  /** Dimension of `shape` the entries belong to; 0 when there is one entry. */
  readonly axis: number;
}

/** A tensor of the network, row-major; four dimensions are [batch, height, width, channels]. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: DataType;
  readonly quantisation: Quantisation | null;
  /** The values of a constant (weights: OHWI, depthwise 1HWC, fully connected [out, in]; bias int32), null for what is computed. */
  readonly data: TensorData | null;
}

/** A network: readonly, printable, in execution order. Passes return a new one. */
export interface Graph {
  readonly name: string;
  readonly tensors: readonly Tensor[];
  readonly operators: readonly Operator[];
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

export const elements = (shape: readonly number[]): number => shape.reduce((product, size) => product * size, 1);

/** How a tensor is seen by whoever works row by row. */
export interface FeatureMap {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/**
 * [1,H,W,C] is H rows of W*C values; fewer dimensions lack the first ones: [1,C] and [C] are 1 × 1 × C, [1,W,C] is 1 × W × C.
 * No value is lost: leading dimensions (1 in every network we compile) multiply the height.
 */
export function featureMap(shape: readonly number[]): FeatureMap {
  const channels = shape.at(-1) ?? 1;
  const width = shape.at(-2) ?? 1;
  return { height: elements(shape.slice(0, -2)), width, channels };
}

/** The same for a tensor of a graph. */
export const featureMapOf = (graph: Graph, id: TensorId): FeatureMap => featureMap(graph.tensors[id]!.shape);

/** Bytes of a row of a tensor: all columns and channels at one height. */
export function rowBytesOf(graph: Graph, id: TensorId): number {
  const { width, channels } = featureMapOf(graph, id);
  return width * channels * elementBytes[graph.tensors[id]!.type];
}
