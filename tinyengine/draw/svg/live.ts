import type { MemoryPicture } from '../picture.js';
import { grouped } from '../printable.js';
import { at, line, text } from './elements.js';
import { ticks, type Scale } from './scale.js';

/** Draws the bytes alive over the steps, and the bound as a line. */
export function liveBytes({ live, boundBytes, peak }: MemoryPicture, scale: Scale): readonly string[] {
  const { left, right, bottom, x, y } = scale;
  const top = y(peak.bytes);
  const words = `peak ${grouped(peak.bytes)} B`;
  const isLate = peak.step > live.length / 2;
  return [
    text('muted right', left - 6, scale.top + 4, 'alive'),
    line('frame bound', left, y(boundBytes), right, y(boundBytes)),
    `<path class="area" d="M${at(left)} ${at(bottom)}${outline(live, scale)}L${at(right)} ${at(bottom)}z"/>`,
    line('frame', left, bottom, right, bottom),
    line('mark', x(peak.step + 0.5), top, x(peak.step + 0.5), bottom),
    text(`accent strong${isLate ? ' right' : ''}`, x(peak.step + 0.5) + (isLate ? -5 : 5), top - 5, words),
    ...ticks(live.length - 1, 10).map((step) => text('muted middle', x(step + 0.5), bottom + 14, grouped(step))),
    text('muted right', left - 12, bottom + 14, 'step'),
  ];
}

/** A step curve through the highest value of each pixel. */
function outline(live: Float64Array, { left, right, y }: Scale): string {
  const columns = Math.min(live.length, Math.floor(right - left));
  const most = new Float64Array(columns);
  live.forEach((bytes, step) => {
    const column = Math.floor((step * columns) / live.length);
    most[column] = Math.max(most[column]!, bytes);
  });
  const stairs = Array.from(
    most,
    (bytes, column) => `V${at(y(bytes))}H${at(left + ((right - left) * (column + 1)) / columns)}`,
  );
  return stairs.join('');
}
