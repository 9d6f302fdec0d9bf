import type { Box } from '../boxes.js';
import { isScratch } from '../owners.js';
import type { MemoryPicture, NamedStage } from '../picture.js';
import { clip } from '../../../errors/visible.js';
import { grouped } from '../printable.js';
import { labelOf } from '../words.js';
import { box, lettersIn, line, text, title } from './elements.js';
import { ticks, type Scale } from './scale.js';
import { colourOf } from './style.js';

/** Limits the size of the picture. The largest boxes are drawn. */
const mostBoxes = 4_000;

/** Draws the arena from its first byte up, over the steps, with the stages above and the running layers below. */
export function memoryMap(picture: MemoryPicture, scale: Scale): readonly string[] {
  const { arenaBytes, boundBytes, stages, peak, boxes } = picture;
  const { left, right, top, bottom, x, y } = scale;
  const omitted = Math.max(0, boxes.length - mostBoxes);
  return [
    ...ticks(arenaBytes, 6).flatMap((bytes) => [
      line('grid', left, y(bytes), right, y(bytes)),
      text('muted right', left - 6, y(bytes) + 4, grouped(bytes)),
    ]),
    ...stages.flatMap((stage, index) => stageParts(stage, index, scale)),
    ...rowParts(picture, scale),
    ...workParts(picture, scale),
    line('frame', left, bottom, right, bottom),
    line('frame bound', left, y(boundBytes), right, y(boundBytes)),
    text('muted', right + 4, y(boundBytes) + 4, 'bound'),
    line('mark', x(peak.step + 0.5), top - 4, x(peak.step + 0.5), bottom),
    text('muted right', left - 6, top - 8, 'address'),
    ...(omitted > 0 ? [text('muted right', right, top - 24, `${grouped(omitted)} smaller rows are not drawn`)] : []),
  ];
}

function stageParts(
  { from, to, peakBytes, names }: NamedStage,
  index: number,
  { x, top, bottom }: Scale,
): readonly string[] {
  const [x1, x2] = [x(from), x(to)];
  const layers = names[0] === names[1] ? names[0] : `${names[0]} … ${names[1]}`;
  const words =
    [`${index + 1}  ${layers}`, String(index + 1)].find(({ length }) => length <= lettersIn(x2 - x1 - 8)) ?? '';
  return [
    `<g class="band">${box(x1 + 0.5, top - 18, Math.max(0.5, x2 - x1 - 1), 14, title(`stage ${index + 1}: ${layers}, steps ${from}..${to - 1}, at most ${grouped(peakBytes)} B`))}</g>`,
    ...(words === '' ? [] : [text('muted', x1 + 5, top - 7.5, words)]),
    ...(index === 0 ? [] : [line('frame', x1, top - 18, x1, bottom)]),
  ];
}

/** Draws rows in the colour of their tensor, with an edge if there is room for one. */
function rowParts({ owners, boxes }: MemoryPicture, { x, y }: Scale): readonly string[] {
  const area = ({ bytes, begin, end }: Box): number => bytes * (end - begin);
  const drawn = boxes.length <= mostBoxes ? boxes : [...boxes].sort((a, b) => area(b) - area(a)).slice(0, mostBoxes);
  return [...byOwner(drawn)].map(([owner, own]) => {
    const { name, kind } = owners[owner]!;
    const label = labelOf(owners[owner]!);
    const who = label.includes(name) ? label : `${label} (${clip(name, 40)})`;
    const parts = own.map(({ from, to, offset, bytes, begin, end }) => {
      const rows = isScratch({ kind }) ? '' : from === to ? `, row ${from}` : `, rows ${from}..${to}`;
      const steps = `steps ${Math.floor(begin)}..${Math.ceil(end) - 1}`;
      return box(
        x(begin),
        y(offset + bytes),
        x(end) - x(begin),
        y(offset) - y(offset + bytes),
        title(`${who}${rows}: ${grouped(bytes)} B at ${grouped(offset)}, ${steps}`),
      );
    });
    const roomy = own.every(({ bytes, begin, end }) => y(0) - y(bytes) > 3 && x(end) - x(begin) > 3);
    return `<g class="${colourOf(owners[owner]!)}${roomy ? ' edge' : ''}">${parts.join('\n')}</g>`;
  });
}

/** Draws a strip that shows which layer each step computes. If several share half a pixel, the first one is drawn. */
function workParts({ work, owners, live }: MemoryPicture, { x, bottom }: Scale): readonly string[] {
  const column = (step: number): number => Math.floor(2 * x(step));
  const shown = work.filter(({ from }, index) => index === 0 || column(from) > column(work[index - 1]!.from));
  const ends = shown.map((_, index) => shown[index + 1]?.from ?? live.length);
  const strips = shown.map((own, index) => ({ ...own, end: ends[index]! }));
  return [...byOwner(strips)].map(([owner, own]) => {
    const parts = own.map(({ from, to, end, name }) => {
      const steps = from === to - 1 ? `step ${from}` : `steps ${from}..${to - 1}`;
      return box(x(from), bottom + 6, x(end) - x(from), 12, title(`${steps}: ${name}`));
    });
    return `<g class="${colourOf(owners[owner]!)}">${parts.join('\n')}</g>`;
  });
}

function byOwner<T extends { readonly owner: number }>(all: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const each of all) {
    const group = groups.get(each.owner);
    if (group === undefined) groups.set(each.owner, [each]);
    else group.push(each);
  }
  return groups;
}
