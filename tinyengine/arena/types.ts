/** Bytes that are needed for some time. Where all sizes are multiples of an alignment, all offsets that are found here are too. */
export interface Buffer {
  /** Alive from `lower` up to, not including, `upper`; time is any count that grows, such as steps. */
  readonly lower: number;
  readonly upper: number;
  readonly size: number;
  /** Where it must lie. */
  readonly fixed?: number;
  /** The buffers of a group move together: each lies `at` bytes above the group's base. If one of them is fixed, all are. */
  readonly rigid?: { readonly group: number; readonly at: number };
}

/** Where each buffer lies, and the bytes needed for that. */
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
