/** Index into `Graph.tensors`. */
export type TensorId = number;

export type DataType = 'int8' | 'uint8' | 'int16' | 'int32' | 'float32';
export type TensorData = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

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
