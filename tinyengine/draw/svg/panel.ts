import type { MemoryPicture } from '../picture.js';
import { clip } from '../../../errors/visible.js';
import { grouped } from '../printable.js';
import { wordsOf } from '../words.js';
import { box, lettersIn, text } from './elements.js';
import { colourOf } from './style.js';

const mostShares = 9;

/** Draws the owners of the bytes at the peak, and why the bytes are alive. The shares add up to the peak. */
export function peakPanel(picture: MemoryPicture, left: number, top: number, right: number): readonly string[] {
  const { bytes, step, doing, shares } = picture.peak;
  const shown = shares.slice(0, mostShares);
  const letters = lettersIn(right - left);
  const bottom = top + 40 + 30 * shown.length;
  const rest = shares.length - shown.length;
  return [
    text('accent strong', left, top - 8, `Peak: ${grouped(bytes)} B at step ${grouped(step)}`),
    text('muted', left, top + 8, clip(doing, letters)),
    ...shown.flatMap((share, index) => {
      const y = top + 36 + 30 * index;
      const [who, why] = wordsOf(picture, share);
      return [
        `<g class="${colourOf(picture.owners[share.owner]!)}">${box(left, y - 9, 10, 10)}</g>`,
        text('right', left + 60, y, grouped(share.bytes)),
        text('', left + 68, y, clip(who, lettersIn(right - left - 68))),
        text('muted', left + 68, y + 13, clip(why, lettersIn(right - left - 68))),
      ];
    }),
    ...(rest > 0 ? [text('muted', left + 68, bottom, `and ${rest} more`)] : []),
  ];
}
