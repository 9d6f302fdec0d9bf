/**
 * Limits of a network. Each is far beyond any microcontroller, and keeps an untrusted model from exhausting the machine
 * that reads it.
 */
export const limits = {
  bytes: 16 * 2 ** 20,
  tensors: 10_000,
  operators: 4_096,
  dimensions: 4,
  /** Values of one tensor. */
  elements: 2 ** 24,
  /** Values of all computed tensors together. */
  allElements: 2 ** 28,
  /** Rows of all computed tensors together, in a network that is scheduled. */
  rows: 2 ** 20,
  /** Taps of a convolution, or cells of a pool. */
  windowCells: 2 ** 16,
  stride: 2 ** 10,
  /** Inputs of a concatenation. */
  concatenated: 64,
  /** Steps of the innermost loops of one inference. */
  work: 2 ** 34,
  /** Values of one row of a softmax, whose sum of exponentials is an int32. */
  softmax: 4_095,
} as const;
