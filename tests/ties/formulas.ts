import { quantiseMultiplier, rescale } from '../../tinyengine/graph/fixed-point.js';

/** Precisions for a formula of three float32 numbers: every operation in float32, only the product, or none. */
type Precision = 'floats' | 'float product' | 'doubles';

const float = Math.fround;

export const quotient = (precision: 'floats' | 'doubles', a: number, b: number): number =>
  precision === 'floats' ? float(a / b) : a / b;

/** a * b / c in a given precision. */
export function productOver(precision: Precision, a: number, b: number, c: number): number {
  const product = precision === 'doubles' ? a * b : float(a * b);
  return precision === 'floats' ? float(product / c) : product / c;
}

/** `sum` times a real number, with the kernels' multiplier and shift. */
export function times(sum: number, real: number): number {
  const { multiplier, shift } = quantiseMultiplier(real);
  return rescale(sum, multiplier, shift);
}

/** By precision, the byte that a formula gives. */
export const each = <P extends Precision>(
  precisions: readonly P[],
  byte: (precision: P) => (scale: number) => number,
): Readonly<Record<string, (scale: number) => number>> =>
  Object.fromEntries(precisions.map((precision) => [precision, byte(precision)]));

export const two = ['doubles', 'floats'] as const;
export const three = ['doubles', 'float product', 'floats'] as const;
