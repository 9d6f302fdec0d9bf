/**
 * Bytes that are needed for some time. If all sizes are multiples of an alignment, so are all offsets that the packer
 * finds.
 */
export interface Buffer {
  /** Alive from `lower` to `upper`, exclusive. Time is any increasing count, such as steps. */
  readonly lower: number;
  readonly upper: number;
  readonly size: number;
  /** The offset that it must have. Absent: the packer chooses. */
  readonly fixed?: number;
  /**
   * The buffers of a group move together: each is `at` bytes above the group's base. If one of them is fixed, all are.
   */
  readonly rigid?: { readonly group: number; readonly at: number };
}

/** The offset of each buffer, and the bytes that all of them take. */
export interface Packing {
  readonly offsets: readonly number[];
  readonly height: number;
}

/** The times and sizes of some buffers. */
export interface Extents {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly size: Float64Array;
}
