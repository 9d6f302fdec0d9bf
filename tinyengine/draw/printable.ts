import { steering } from '../../errors/visible.js';

const longest = 80;

/**
 * Names come from strangers' models and end up in comments, terminals and pictures: what is left of one ends no comment, steers no terminal, and makes no
 * trigraph. Letters of all scripts stay.
 */
export const printable = (name: string): string =>
  name
    .slice(0, longest)
    .replaceAll(steering, '?')
    .replaceAll(/[^\p{L}\p{M}\p{N}_ .,:;/()[\]+=-]+/gu, '?')
    .replaceAll(/\/+/g, '/');

/** `12,288`, on every machine alike. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
