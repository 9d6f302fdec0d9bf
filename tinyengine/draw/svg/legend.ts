import type { MemoryPicture } from '../picture.js';
import { clip } from '../../../errors/visible.js';
import { labelOf } from '../words.js';
import { box, lettersIn, text } from './elements.js';
import { colourOf } from './style.js';

const columns = 4;
const mostEntries = 40;

/** Draws the colours by layer, in the order of the network, and returns the height of the page. */
export function legend(
  { owners }: MemoryPicture,
  left: number,
  top: number,
  right: number,
): { readonly height: number; readonly parts: readonly string[] } {
  const alive = owners.filter(({ rows }) => rows > 0);
  const shown = alive.slice(0, mostEntries);
  const column = (right - left) / columns;
  const lines = Math.ceil(shown.length / columns);
  const rest = alive.length - shown.length;
  const bottom = top + 16 * lines;
  return {
    height: bottom + (rest > 0 ? 22 : 6),
    parts: [
      ...shown.flatMap((owner, position) => {
        const [x, y] = [left + column * Math.floor(position / lines), top + 16 * (position % lines)];
        return [
          `<g class="${colourOf(owner)}">${box(x, y - 9, 10, 10)}</g>`,
          text('', x + 15, y, clip(labelOf(owner), lettersIn(column - 20))),
        ];
      }),
      ...(rest > 0 ? [text('muted', left, bottom + 4, `and ${rest} more, in the same colours again`)] : []),
    ],
  };
}
