import { roundHalfAway } from './fixed-point.js';

/** How the cells of two grids are aligned, as in the operator. */
export interface Grid {
  readonly alignCorners: boolean;
  readonly halfPixelCenters: boolean;
}

/**
 * Which of `size` cells RESIZE_NEAREST_NEIGHBOR takes for cell `index` of `count`. Computed in float32, as TFLite's
 * GetNearestNeighbor does.
 */
export function nearestCell(
  { alignCorners, halfPixelCenters }: Grid,
  index: number,
  size: number,
  count: number,
): number {
  const scale = alignCorners && count > 1 ? Math.fround((size - 1) / (count - 1)) : Math.fround(size / count);
  const place = Math.fround((index + (halfPixelCenters ? 0.5 : 0)) * scale);
  return Math.min(alignCorners ? roundHalfAway(place) : Math.floor(place), size - 1);
}

/** Cell x of the output has its centre at (x * step + offset) / 1024 of the input. */
interface BilinearScale {
  readonly step: number;
  readonly offset: number;
}

/** TFLite's ResizeBilinearInteger: steps are rounded to 10 bits, and all divisions truncate. */
export function bilinearScale({ alignCorners, halfPixelCenters }: Grid, size: number, count: number): BilinearScale {
  const corners = alignCorners && count > 1 ? 1 : 0;
  const [from, to] = [size - corners, count - corners];
  const step = Math.floor((1024 * from + Math.floor(to / 2)) / to);
  return { step, offset: halfPixelCenters ? Math.floor(step / 2) - 512 : 0 };
}

/** The two cells on either side of output cell `index`, and the weight of `upper` in 1/1024. */
export function bilinearPlace({ step, offset }: BilinearScale, index: number, size: number) {
  const place = index * step + offset;
  const lower = Math.max(Math.trunc(place / 1024), 0);
  return { lower, upper: Math.min(Math.trunc((place + 1023) / 1024), size - 1), weight: place - 1024 * lower };
}
