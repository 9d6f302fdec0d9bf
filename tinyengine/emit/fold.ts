import { columns } from './ascii.js';

/** Code in lines of at most 120 columns, broken behind commas and `<=`; all lines but the first begin with `next`. */
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

/** A comment in lines of at most 120 columns, broken at spaces. */
export function comment(text: string, indent = ''): readonly string[] {
  const lines = [`${indent}/*`];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length + ' */'.length <= columns) lines[lines.length - 1] = longer;
    else lines.push(`${indent} * ${word}`);
  }
  return [...lines.slice(0, -1), `${lines.at(-1)} */`];
}
