import { steering } from '../../errors/visible.js';

const longest = 80;

/**
 * A name from a model, safe in C comments, terminals and pictures. It ends no comment, steers no terminal, and makes no trigraph or joined line.
 * Letters of all scripts stay, and so does ASCII but for `*`, `?` and the backslash.
 */
export const printable = (name: string): string =>
  name
    .slice(0, longest)
    .replaceAll(steering, '?')
    .replaceAll(/(?:[^\p{L}\p{M}\p{N} -~]|[*?\\])+/gu, '?')
    .replaceAll(/\/+/g, '/');

/** `12,288`, on every machine alike. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
