/**
 * Finds factors f >= 0 that bring the sum of f[i] * x[i] close to y, with every sample weighted by 1 / y (relative
 * error). It solves the normal equations by Gaussian elimination. A factor that comes out negative is dropped, and the
 * others are fitted again.
 */
export function leastSquares(samples: readonly (readonly number[])[], values: readonly number[]): readonly number[] {
  const count = samples[0]!.length;
  let used = Array.from({ length: count }, (_, i) => i).filter((i) => samples.some((x) => x[i] !== 0));
  for (;;) {
    const rows = samples.map((x, s) => used.map((i) => x[i]! / values[s]!));
    const factors = solve(
      used.map((_, i) =>
        used.map((__, j) => rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0) * (i === j ? 1 + 1e-9 : 1)),
      ),
      used.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0)),
    );
    const least = factors.indexOf(Math.min(...factors));
    if (factors[least]! >= 0)
      return Array.from({ length: count }, (_, i) => (used.includes(i) ? factors[used.indexOf(i)]! : 0));
    used = used.filter((_, position) => position !== least);
  }
}

function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let pivot = 0; pivot < rows.length; pivot += 1) {
    const best = rows
      .slice(pivot)
      .reduce((at, row, i) => (Math.abs(row[pivot]!) > Math.abs(rows[at]![pivot]!) ? i + pivot : at), pivot);
    [rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!];
    for (let row = 0; row < rows.length; row += 1) {
      if (row === pivot || rows[pivot]![pivot] === 0) continue;
      const factor = rows[row]![pivot]! / rows[pivot]![pivot]!;
      for (let column = pivot; column <= rows.length; column += 1)
        rows[row]![column]! -= factor * rows[pivot]![column]!;
    }
  }
  return rows.map((row, i) => (row[i] === 0 ? 0 : row.at(-1)! / row[i]!));
}
