import { columns } from './ascii.js';

/**
 * Folds code into lines of at most 120 columns, after commas and before `<=`. All lines but the first begin with
 * `next`.
 */
export function fold(text: string, next: string): readonly string[] {
  const [first = '', ...pieces] = text.split(/(?<=,|<=) /);
  const lines = [first];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)} ${piece}`;
    if (longer.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(next + piece);
  }
  return lines;
}

/** Folds a comment into lines of at most 120 columns, at spaces. */
export function comment(text: string, indent = ''): readonly string[] {
  const lines = [`${indent}/*`];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length + ' */'.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(`${indent} * ${word}`);
  }
  return [...lines.slice(0, -1), `${lines.at(-1)} */`];
}
