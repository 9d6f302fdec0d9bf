/** Index into `Graph.tensors`. */
export type TensorId = number;

export type DataType = 'int8' | 'uint8' | 'int16' | 'int32' | 'float32';
export type TensorData = Int8Array | Uint8Array | Int16Array | Int32Array | Float32Array;

/** An affine quantisation: real = scale * (q - zeroPoint), per tensor or per channel of `axis`. */
export interface Quantisation {
  /** One entry, or one per channel. Values read from a model are exact float32 numbers. */
  readonly scales: readonly number[];
  /** As many as `scales`; all 0 if per channel. */
  readonly zeroPoints: readonly number[];
  /** The dimension of `shape` that the entries belong to; 0 if there is one entry. */
  readonly axis: number;
}

/** A tensor of the network, row-major. Four dimensions are [batch, height, width, channels]. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: DataType;
  readonly quantisation: Quantisation | null;
  /**
   * The values of a constant; null for a computed tensor. Weights are OHWI, depthwise 1HWC, fully connected [out, in];
   * a bias is int32.
   */
  readonly data: TensorData | null;
}
