import type { MemoryPicture } from './picture.js';
import { clip } from '../../errors/visible.js';
import { wordsOf } from './words.js';

/** Tensors that the table names; the others share a line. */
const mostOwners = 20;
const mostShares = 8;
const width = 96;

/** Memory as text of few lines, for the front of generated C and `mcunet explain`: who takes how much and when, bytes alive over time, and whose they are at the peak. */
export const drawMemory = (picture: MemoryPicture): readonly string[] =>
  [...ownersText(picture), '', ...overTime(picture), '', ...peakText(picture)].map((line) =>
    clip(line, width).trimEnd(),
  );

/** Those that take most, in the order of the network. */
function ownersText({ owners }: MemoryPicture): readonly string[] {
  const size = ({ mostRows, rowBytes }: MemoryPicture['owners'][number]): number => mostRows * rowBytes;
  const alive = owners.filter(({ rows }) => rows > 0);
  const largest = new Set([...alive].sort((a, b) => size(b) - size(a)).slice(0, mostOwners));
  const rest = alive.length - largest.size;
  const layerWidth = Math.min(
    20,
    alive.reduce((most, { layer }) => Math.max(most, layer.length), 2),
  );
  const line = ([count, bytes, atOnce, steps, layer, name]: readonly string[]): string =>
    `${count!.padStart(6)} ${bytes!.padStart(8)} ${atOnce!.padStart(8)}  ${steps!.padEnd(11)} ${clip(layer!, layerWidth).padEnd(layerWidth)} ${name}`;
  const least = Math.min(...[...largest].map(size));
  return [
    line(['rows', 'bytes', 'at once', 'steps', 'of', 'tensor']),
    ...alive
      .filter((owner) => largest.has(owner))
      .map(({ rows, rowBytes, mostRows, first, last, layer, name }) =>
        line([String(rows), String(rowBytes), String(mostRows), `${first}..${last}`, layer, name]),
      ),
    ...(rest > 0 ? [`${'…'.padStart(6)} ${rest} more, none with more than ${least} bytes at once`] : []),
  ];
}

const eighths = ' ▁▂▃▄▅▆▇█';
const [graphHeight, graphWidth] = [4, 72];

function overTime({ live, arenaBytes, peak, stages }: MemoryPicture): readonly string[] {
  const columns = Math.min(graphWidth, live.length);
  const columnOf = (step: number): number => Math.floor((step * columns) / live.length);
  const values = new Float64Array(columns);
  live.forEach((bytes, step) => (values[columnOf(step)] = Math.max(values[columnOf(step)]!, bytes)));
  const lines = Array.from({ length: graphHeight }, (_, index) => {
    const floor = graphHeight - 1 - index;
    const bars = Array.from(
      values,
      (value) => eighths[Math.round(8 * Math.min(1, Math.max(0, (value / arenaBytes) * graphHeight - floor)))],
    );
    return `${String(Math.round((arenaBytes * (floor + 1)) / graphHeight)).padStart(8)} ┤${bars.join('')}`;
  });
  const axis = new Array<string>(columns).fill('─');
  for (const { from } of stages.slice(1)) axis[columnOf(from)] = '┬';
  axis[columnOf(peak.step)] = '▲';
  const cuts = stages.length > 1 ? ', ┬ a tensor is complete' : '';
  return [`bytes alive over ${live.length} steps, ▲ the peak${cuts}`, ...lines, `${'0'.padStart(8)} ┼${axis.join('')}`];
}

/** The peak, step by step down to its bytes: they add up. */
function peakText(picture: MemoryPicture): readonly string[] {
  const { bytes, step, doing, shares } = picture.peak;
  const rest = shares.slice(mostShares);
  const restBytes = rest.reduce((sum, share) => sum + share.bytes, 0);
  return [
    `peak: ${bytes} bytes at step ${step}, ${doing}`,
    ...shares.slice(0, mostShares).map((share) => {
      const [who, why] = wordsOf(picture, share);
      return `${String(share.bytes).padStart(8)}  ${clip(who, 44).padEnd(44)} ${why}`;
    }),
    ...(rest.length > 0 ? [`${String(restBytes).padStart(8)}  ${rest.length} more`] : []),
  ];
}
