import { schemas } from './schemas.js';
import { parseFrequency, parseSize, parseTime } from './units.js';

/** Bytes, microseconds or hertz of what is written, or what was expected in its place. */
export type Measured = { readonly value: number } | { readonly expected: string };

export type Unit = keyof typeof units;
const { size, time, frequency } = schemas.manifest.$defs;
const units = {
  size: { parse: parseSize, schema: size, whole: 'a whole number of bytes, 4 GiB at most' },
  time: { parse: parseTime, schema: time, whole: 'a whole number of microseconds' },
  frequency: { parse: parseFrequency, schema: frequency, whole: 'a whole number of hertz' },
};

/**
 * A value of a manifest: a number, or a text with its unit.
 * @param expected what to say where it has another form than the schema gives it
 */
export function measure(
  written: string | number,
  unit: Unit,
  expected: string = units[unit].schema.expected,
): Measured {
  const { parse, schema, whole } = units[unit];
  const value = parse(written);
  if (value !== null) return { value };
  const hasForm = schema.anyOf.some(
    (form) => 'pattern' in form && typeof written === 'string' && new RegExp(form.pattern).test(written),
  );
  return { expected: hasForm ? whole : expected };
}

/** A word of a command line: digits alone are the number that a manifest has without quotes. */
export const measureWord = (word: string, unit: Unit, expected?: string): Measured =>
  measure(/^\d+$/.test(word) ? Number(word) : word, unit, expected);
