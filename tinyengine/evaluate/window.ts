import type { FeatureMap } from '../graph/graph.js';
import type { Window } from '../graph/operator.js';

/** Where a window's taps are in a feature map with border, in steps of one value. */
export interface Taps {
  /** The output's height and width. */
  readonly height: number;
  readonly width: number;
  /**
   * The first tap of every output pixel, row by row. The last one is repeated up to a multiple of 4, the kernels'
   * block.
   */
  readonly pixels: Uint32Array;
  /** The distance from there to each tap of the window, row by row. */
  readonly taps: Uint32Array;
}

/** The size of the feature map with the window's border. */
export function bordered({ height, width, channels }: FeatureMap, { padding }: Window): FeatureMap {
  return { height: height + padding.top + padding.bottom, width: width + padding.left + padding.right, channels };
}

/** @param feature map with its border; `channels` is the distance of two neighbouring pixels in memory */
export function prepareTaps({ height, width, channels }: FeatureMap, window: Window): Taps {
  const positions = (size: number, taps: number, dilation: number, stride: number): number =>
    Math.max(0, Math.floor((size - (taps - 1) * dilation - 1) / stride) + 1);
  const rows = positions(height, window.height, window.dilationHeight, window.strideHeight);
  const columns = positions(width, window.width, window.dilationWidth, window.strideWidth);
  const count = rows * columns;
  return {
    height: rows,
    width: columns,
    pixels: Uint32Array.from({ length: Math.ceil(count / 4) * 4 }, (_, index) => {
      const pixel = Math.min(index, count - 1);
      const [y, x] = [Math.floor(pixel / columns), pixel % columns];
      return (y * window.strideHeight * width + x * window.strideWidth) * channels;
    }),
    taps: Uint32Array.from({ length: window.height * window.width }, (_, tap) => {
      const [y, x] = [Math.floor(tap / window.width), tap % window.width];
      return (y * window.dilationHeight * width + x * window.dilationWidth) * channels;
    }),
  };
}

/**
 * Joins taps that are adjacent in memory to runs: a row of an undilated window, or all of a 1 × 1 window. The kernels
 * multiply run by run, so an undilated window needs no copy of its pixels.
 */
export function runsOf(taps: Uint32Array, window: Window): { readonly runs: Uint32Array; readonly tapsPerRun: number } {
  const tapsPerRun = window.dilationWidth === 1 ? window.width : 1;
  return { runs: taps.filter((_, tap) => tap % tapsPerRun === 0), tapsPerRun };
}

/** The window of a layer that reads one pixel at a time. */
export const onePixel: Window = {
  ...{ height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },
  padding: { top: 0, left: 0, bottom: 0, right: 0 },
};
