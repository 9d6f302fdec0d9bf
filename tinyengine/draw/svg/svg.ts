import type { MemoryPicture } from '../picture.js';
import { clip } from '../../../errors/visible.js';
import { grouped } from '../printable.js';
import { overhead } from '../words.js';
import { at, escaped, lettersIn, text } from './elements.js';
import { legend } from './legend.js';
import { liveBytes } from './live.js';
import { memoryMap } from './map.js';
import { peakPanel } from './panel.js';
import { scaleOf } from './scale.js';
import { style } from './style.js';

/** The start of every SVG of this project. */
export const svgStart = '<svg xmlns="http://www.w3.org/2000/svg" class="mcunet"';

const width = 960;
const [left, right] = [72, 662];

/**
 * Draws memory over time as a self-contained SVG. Every row is a rectangle from its first to its last step, at its
 * offset in the arena. The picture also shows the running layers, the bytes alive, and the owners of the peak. It is
 * readable on white and on black. The same picture gives the same bytes.
 */
export function drawSvg(picture: MemoryPicture, heading: string): string {
  const { arenaBytes, boundBytes, live, stages } = picture;
  const map = scaleOf({ left, right, top: 88, bottom: 398 }, live.length, arenaBytes);
  const curve = scaleOf({ left, right, top: 440, bottom: 520 }, live.length, arenaBytes);
  const { height, parts } = legend(picture, left, 560, width - 24);
  const facts = [
    `arena ${grouped(arenaBytes)} B`,
    `bound ${grouped(boundBytes)} B (${overhead(picture)})`,
    `${grouped(live.length)} steps`,
    `${stages.length} ${stages.length === 1 ? 'stage' : 'stages'}`,
  ].join(' · ');
  const name = clip(heading, lettersIn(width - 48) - 20);
  return [
    `${svgStart} viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" role="img">`,
    `<title>${escaped(name)}</title><desc>${escaped(`Memory over time: ${facts}`)}</desc>`,
    style,
    `<rect class="surface" width="${width}" height="${at(height)}" rx="6"/>`,
    text('head', 24, 30, name),
    text('muted', 24, 48, facts),
    ...memoryMap(picture, map),
    ...liveBytes(picture, curve),
    ...peakPanel(picture, right + 44, map.top, width - 24),
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
