/** The value a standard normal variable lies within with 95 % probability. */
const z95 = 1.959964;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The Wilson 95 % interval of a proportion: where the true accuracy lies when `correct` of `n` samples were (Wilson 1927). */
export function wilson(correct: number, n: number): Interval {
  const p = correct / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // At 0 and n correct one end is exact; without this it is off in the last bit.
  return { low: correct === 0 ? 0 : centre - half, high: correct === n ? 1 : centre + half };
}
