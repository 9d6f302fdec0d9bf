import type { Fields } from '../kernels/kernel.js';
import { fold } from './fold.js';

/** Prints a designated initialiser, on one line if it fits: `{.height = 6, .first = 0, .stride = 48}`. */
export const inlineStruct = (fields: Fields, indent: string, end = ''): readonly string[] =>
  fold(`${indent}${inline(fields)}${end}`, `${indent} `);

/** Prints a designated initialiser with one line per field. */
export const struct = (fields: Fields): readonly string[] => [
  '{',
  ...Object.entries(fields).flatMap(([name, value]) => {
    const start = `  .${name} = `;
    return fold(`${start}${valueText(value)},`, ' '.repeat(start.length + 1));
  }),
  '}',
];

const inline = (fields: Fields): string =>
  `{${Object.entries(fields)
    .map(([name, value]) => `.${name} = ${valueText(value)}`)
    .join(', ')}}`;

const valueText = (value: number | string | Fields): string =>
  typeof value === 'object' ? inline(value) : String(value);
