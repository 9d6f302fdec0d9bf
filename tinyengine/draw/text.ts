import type { MemoryPicture } from './picture.js';
import { clip } from '../../errors/visible.js';
import type { Glyphs } from './glyphs.js';
import { wordsOf } from './words.js';

/** The number of tensors that the table names. The others share a line. */
const mostOwners = 20;
const mostShares = 8;
const width = 96;

/**
 * Draws memory as a few lines of text: tensors with their rows and bytes, bytes alive over time, and the owners of the
 * peak. It is printed at the head of generated C and by `mcunet explain`.
 */
export const drawMemory = (picture: MemoryPicture, glyphs: Glyphs): readonly string[] =>
  [...ownersText(picture, glyphs), '', ...overTime(picture, glyphs), '', ...peakText(picture, glyphs)].map((line) =>
    clip(line, width, glyphs.more).trimEnd(),
  );

/** The tensors that take most, in the order of the network. */
function ownersText({ owners }: MemoryPicture, { more }: Glyphs): readonly string[] {
  const size = ({ mostRows, rowBytes }: MemoryPicture['owners'][number]): number => mostRows * rowBytes;
  const alive = owners.filter(({ rows }) => rows > 0);
  const largest = new Set([...alive].sort((a, b) => size(b) - size(a)).slice(0, mostOwners));
  const rest = alive.length - largest.size;
  const layerWidth = Math.min(
    20,
    alive.reduce((most, { layer }) => Math.max(most, layer.length), 2),
  );
  const line = ([count, bytes, atOnce, steps, layer, name]: readonly string[]): string =>
    `${count!.padStart(6)} ${bytes!.padStart(8)} ${atOnce!.padStart(8)}  ${steps!.padEnd(11)} ${clip(layer!, layerWidth, more).padEnd(layerWidth)} ${name}`;
  const least = Math.min(...[...largest].map(size));
  return [
    line(['rows', 'bytes', 'at once', 'steps', 'of', 'tensor']),
    ...alive
      .filter((owner) => largest.has(owner))
      .map(({ rows, rowBytes, mostRows, first, last, layer, name }) =>
        line([String(rows), String(rowBytes), String(mostRows), `${first}..${last}`, layer, name]),
      ),
    ...(rest > 0 ? [`${more.padStart(6)} ${rest} more, none with more than ${least} bytes at once`] : []),
  ];
}

const [graphHeight, graphWidth] = [4, 72];

function overTime({ live, arenaBytes, peak, stages }: MemoryPicture, glyphs: Glyphs): readonly string[] {
  const columns = Math.min(graphWidth, live.length);
  const full = glyphs.bars.length - 1;
  const columnOf = (step: number): number => Math.floor((step * columns) / live.length);
  const values = new Float64Array(columns);
  live.forEach((bytes, step) => (values[columnOf(step)] = Math.max(values[columnOf(step)]!, bytes)));
  const lines = Array.from({ length: graphHeight }, (_, index) => {
    const floor = graphHeight - 1 - index;
    const bars = Array.from(
      values,
      (value) => glyphs.bars[Math.round(full * Math.min(1, Math.max(0, (value / arenaBytes) * graphHeight - floor)))],
    );
    return `${String(Math.round((arenaBytes * (floor + 1)) / graphHeight)).padStart(8)} ${glyphs.tick}${bars.join('')}`;
  });
  const axis = new Array<string>(columns).fill(glyphs.axis);
  for (const { from } of stages.slice(1)) axis[columnOf(from)] = glyphs.cut;
  axis[columnOf(peak.step)] = glyphs.peak;
  const cuts = stages.length > 1 ? `, ${glyphs.cut} a tensor is complete` : '';
  return [
    `bytes alive over ${live.length} steps, ${glyphs.peak} the peak${cuts}`,
    ...lines,
    `${'0'.padStart(8)} ${glyphs.corner}${axis.join('')}`,
  ];
}

/** The peak and the shares that add up to it. */
function peakText(picture: MemoryPicture, { more }: Glyphs): readonly string[] {
  const { bytes, step, doing, shares } = picture.peak;
  const rest = shares.slice(mostShares);
  const restBytes = rest.reduce((sum, share) => sum + share.bytes, 0);
  return [
    `peak: ${bytes} bytes at step ${step}, ${doing}`,
    ...shares.slice(0, mostShares).map((share) => {
      const [who, why] = wordsOf(picture, share);
      return `${String(share.bytes).padStart(8)}  ${clip(who, 44, more).padEnd(44)} ${why}`;
    }),
    ...(rest.length > 0 ? [`${String(restBytes).padStart(8)}  ${rest.length} more`] : []),
  ];
}
