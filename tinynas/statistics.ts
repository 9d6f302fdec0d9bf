/** The 97.5 % quantile of the standard normal distribution. */
const z95 = 1.959964;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The Wilson 95 % interval of the accuracy when `correct` of `n` samples were correct (Wilson 1927). */
export function wilson(correct: number, n: number): Interval {
  const p = correct / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z95 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  // At 0 and at n one end is exact; the formula would miss it in the last bit.
  return { low: correct === 0 ? 0 : centre - half, high: correct === n ? 1 : centre + half };
}
