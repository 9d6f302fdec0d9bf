import { visible } from '../../../errors/visible.js';

/** Escapes text for XML. Characters that XML forbids are written out. */
export const escaped = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Formats a coordinate with at most two decimals. */
export const at = (value: number): string => String(Math.round(100 * value) / 100);

export const title = (text: string): string => `<title>${escaped(text)}</title>`;

/** A rectangle by its corner and size, in the shortest form, because a picture has hundreds of them. */
export const box = (x: number, y: number, width: number, height: number, inside = ''): string => {
  const path = `<path d="M${at(x)} ${at(y)}h${at(width)}v${at(height)}h-${at(width)}z"`;
  return inside === '' ? `${path}/>` : `${path}>${inside}</path>`;
};

export const line = (style: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<path class="${style}" d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}"/>`;

export const text = (style: string, x: number, y: number, words: string): string =>
  `<text class="${style}" x="${at(x)}" y="${at(y)}">${escaped(words)}</text>`;

/** About how many letters of 11 pixels fit into a width. */
export const lettersIn = (width: number): number => Math.max(0, Math.floor(width / 6.4));
