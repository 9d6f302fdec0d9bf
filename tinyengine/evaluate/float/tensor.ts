/**
 * A batch of float32 feature maps in the kernels' memory, [count, height, width, channels]. It stays there until it is
 * released, and must not be used afterwards.
 */
export interface FloatTensor {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly address: number;
}

export type FloatShape = Omit<FloatTensor, 'address'>;
