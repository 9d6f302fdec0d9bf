/** A number as C takes it, in plain decimals: no exponent, all digits that a float32 needs. */
export function plainDecimal(value: number): string {
  const shortest = String(Math.fround(value) === value ? Number(value.toPrecision(9)) : value);
  if (!shortest.includes('e')) return shortest.includes('.') ? shortest : `${shortest}.0`;
  const digits = Math.max(1, 12 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(100, digits)).replace(/0+$/, '').replace(/\.$/, '.0');
}

/** INT32_MIN has no literal of its own: 2147483648 is no int. */
const literal = (value: number): string => (value === -(2 ** 31) ? '(-2147483647 - 1)' : String(value));

/** The values of an array, a few a line. */
export function initialiser(values: ArrayLike<number>): string {
  const lines: string[] = [];
  for (let from = 0; from < values.length; from += 24) {
    const line = Array.from({ length: Math.min(24, values.length - from) }, (_, i) => literal(values[from + i]!));
    lines.push(`  ${line.join(', ')},`);
  }
  return lines.join('\n');
}
