import { schemas } from './schemas.js';
import { parseFrequency, parseSize, parseTime } from './units.js';

/** A measure in bytes, microseconds or hertz, or a description of the expected value. */
export type Measured = { readonly value: number } | { readonly expected: string };

export type Unit = keyof typeof units;
const { size, time, frequency } = schemas.manifest.$defs;
const units = {
  size: { parse: parseSize, schema: size, whole: 'a whole number of bytes, 4 GiB at most' },
  time: { parse: parseTime, schema: time, whole: 'a whole number of microseconds' },
  frequency: { parse: parseFrequency, schema: frequency, whole: 'a whole number of hertz' },
};

/**
 * Parses a value of a manifest: a number, or a text with its unit.
 * @param expected the description for an invalid value; by default that of the schema
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

/** Parses a word of a command line, where digits alone are a number. */
export const measureWord = (word: string, unit: Unit, expected?: string): Measured =>
  measure(/^\d+$/.test(word) ? Number(word) : word, unit, expected);
