/**
 * Names come from strangers' models and end up in comments, terminals and pictures: what is left of one ends no comment, steers no terminal, and makes no
 * trigraph.
 */
export const printable = (name: string): string =>
  name
    .replaceAll(/[^\w .,:;/()[\]+=-]+/g, '?')
    .replaceAll(/\/+/g, '/')
    .slice(0, 80);

/** At most `width` characters, an ellipsis in place of the rest. */
export const clip = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;

/** `12,288`, on every machine alike. */
export const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
