interface Turned {
  readonly shape: readonly number[];
  readonly order: readonly number[];
}

/**
 * Shapes and orders of the vectors `transpose_*`, which leave them out. The order follows from the name, where n, h, w,
 * c are 0 to 3. Of the shapes that turn the input into the output, one is listed.
 * `alike` is an equivalent transpose of one feature map, for vectors with several batches.
 */
export const transposes: Readonly<Record<string, Turned & { readonly alike?: Turned }>> = {
  default: { shape: [4, 3, 3, 22], order: [3, 2, 1, 0] },
  matrix: { shape: [5, 20], order: [1, 0], alike: { shape: [1, 1, 5, 20], order: [0, 1, 3, 2] } },
  nchw: { shape: [4, 9, 3, 19], order: [0, 3, 1, 2], alike: { shape: [1, 9, 3, 19], order: [0, 3, 1, 2] } },
  ncwh: { shape: [5, 4, 3, 9], order: [0, 3, 2, 1], alike: { shape: [1, 4, 3, 9], order: [0, 3, 2, 1] } },
  nhcw: { shape: [1, 1, 128, 128], order: [0, 1, 3, 2], alike: { shape: [1, 1, 128, 128], order: [0, 1, 3, 2] } },
  nwhc: { shape: [1, 19, 3, 64], order: [0, 2, 1, 3], alike: { shape: [1, 19, 3, 64], order: [0, 2, 1, 3] } },
  chwn: { shape: [5, 6, 8, 17], order: [3, 1, 2, 0], alike: { shape: [1, 5, 48, 17], order: [0, 3, 2, 1] } },
  wchn: { shape: [4, 3, 9, 7], order: [2, 3, 1, 0], alike: { shape: [1, 4, 3, 63], order: [0, 3, 2, 1] } },
};
