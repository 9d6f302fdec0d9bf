import { steering } from '../../errors/visible.js';

const longest = 80;

/**
 * Makes a name from a model safe in C comments, terminals and pictures. It cannot end a comment, control a terminal, or
 * form a trigraph or a joined line.
 * Letters of all scripts stay, and so does ASCII except `*`, `?` and the backslash.
 */
export const printable = (name: string): string =>
  name
    .slice(0, longest)
    .replaceAll(steering, '?')
    .replaceAll(/(?:[^\p{L}\p{M}\p{N} -~]|[*?\\])+/gu, '?')
    .replaceAll(/\/+/g, '/');

/** Groups digits in threes, `12,288`, independent of the locale. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
