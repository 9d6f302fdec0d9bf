/** Predicts the score of a feature vector. */
export type Predictor = (features: readonly number[]) => number;

/**
 * Ridge regression: least squares with a penalty on the squared coefficients. The mean of the scores is the intercept.
 * Of the predictors tried on NAS-Bench-Macro it ranks unseen networks best for 30 to 250 examples, and it uses no
 * randomness.
 * @param rows one feature vector per example, all of the same length
 * @param penalty weight of the squared coefficients; 0.3 suits one-hot genes
 */
export function fitRidge(rows: readonly (readonly number[])[], scores: readonly number[], penalty = 0.3): Predictor {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const size = rows[0]!.length;
  const normal = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? penalty : 0)),
  );
  const target = Array.from({ length: size }, () => 0);
  for (const [example, row] of rows.entries()) {
    for (let i = 0; i < size; i += 1) {
      const value = row[i]!;
      if (value === 0) continue;
      target[i]! += value * (scores[example]! - mean);
      for (let j = 0; j <= i; j += 1) normal[i]![j]! += value * row[j]!;
    }
  }
  const coefficients = solve(normal, target);
  return (features) => features.reduce((sum, value, index) => sum + value * coefficients[index]!, mean);
}

/**
 * Solves A x = b for a symmetric positive definite A, and reads only its lower half. Cholesky: A = L Lᵀ, then L y = b,
 * Lᵀ x = y.
 */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const size = right.length;
  const lower = matrix.map((row) => [...row]);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = lower[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  }
  const x = [...right];
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= lower[i]![k]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i]! -= lower[k]![i]! * x[k]!;
    x[i]! /= lower[i]![i]!;
  }
  return x;
}
