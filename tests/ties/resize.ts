import { roundHalfAway } from '../../tinyengine/graph/fixed-point.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import { beginningWith } from './draw.js';
import type { Tie } from './search.js';

const grids = [
  { alignCorners: false, halfPixelCenters: false },
  { alignCorners: false, halfPixelCenters: true },
  { alignCorners: true, halfPixelCenters: false },
] as const;
type Grid = (typeof grids)[number];

/** Cell of the input for a column of the output, where `round` rounds every operation. */
function cell(
  { alignCorners, halfPixelCenters }: Grid,
  at: number,
  from: number,
  to: number,
  round: (x: number) => number,
) {
  const scale = round(alignCorners && to > 1 ? (from - 1) / (to - 1) : from / to);
  const place = round((at + (halfPixelCenters ? 0.5 : 0)) * scale);
  return Math.min(alignCorners ? roundHalfAway(place) : Math.floor(place), from - 1);
}

/**
 * Columns for which float32 and double give different cells, the first one of each size, for `count` sizes of each
 * grid.
 */
export const nearestTies = (count: number): readonly Tie[] =>
  grids.flatMap((grid) => {
    const ties: Tie[] = [];
    for (let from = 2; from < 120 && ties.length < count; from += 1)
      for (let to = 2; to < 200 && ties.length < count; to += 1) {
        const bytes = (at: number) => ({
          floats: cell(grid, at, from, to, Math.fround),
          doubles: cell(grid, at, from, to, (x) => x),
        });
        const at = Array.from({ length: to }, (_, x) => x).find((x) => bytes(x).floats !== bytes(x).doubles);
        if (at !== undefined) ties.push({ ...network(grid, from, to), at, byte: bytes(at) });
      }
    return ties;
  });

function network(grid: Grid, from: number, to: number): Pick<Tie, 'graph' | 'inputs'> {
  const builder = createBuilder(1);
  const input = builder.input([1, from, 1, 1], perTensor(0.1, 0));
  const operator = { kind: 'RESIZE_NEAREST_NEIGHBOR', ...grid, inputs: [input] };
  builder.operator(operator, perTensor(0.1, 0), { shape: [1, to, 1, 1] });
  return { graph: builder.graph(), inputs: [beginningWith(0, from)] };
}
