import { columns } from './ascii.js';

/** Prints a number in plain decimals, as C accepts it: no exponent, and all digits that a float32 needs. */
export function plainDecimal(value: number): string {
  const shortest = String(Math.fround(value) === value ? Number(value.toPrecision(9)) : value);
  if (!shortest.includes('e')) return shortest.includes('.') ? shortest : `${shortest}.0`;
  const digits = Math.max(1, 12 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(100, digits)).replace(/0+$/, '').replace(/\.$/, '.0');
}

/** INT32_MIN has no literal, because 2147483648 does not fit an int. */
const literal = (value: number): string => (value === -(2 ** 31) ? '(-2147483647 - 1)' : String(value));

/** Prints the values of an array, in lines of at most 120 columns. */
export function initialiser(values: ArrayLike<number>): string {
  const lines: string[] = [];
  let line = ' ';
  for (const value of Array.from(values)) {
    const next = ` ${literal(value)},`;
    if (line.length + next.length > columns) {
      lines.push(line);
      line = ' ';
    }
    line += next;
  }
  return values.length === 0 ? '' : [...lines, line].join('\n');
}
