import { clamp } from '../../graph/fixed-point.js';
import type { FeatureMap } from '../../graph/graph.js';
import { areaCells } from '../../graph/operators/area-resize.js';
import type { Window } from '../../graph/operator.js';
import type { Clamp } from '../../graph/quantised.js';
import type { Plain } from './plain.js';

/** For every output pixel, where the input pixels begin that it is made of. */
type Cells = readonly Int32Array[];

/** Those of a window that lie inside the feature map. */
export function windowCells(input: FeatureMap, output: FeatureMap, window: Window): Cells {
  const range = (start: number, taps: number, size: number) =>
    [Math.max(start, 0), Math.min(start + taps, size)] as const;
  return cells(input, output, (y, x) => [
    range(y * window.strideHeight - window.padding.top, window.height, input.height),
    range(x * window.strideWidth - window.padding.left, window.width, input.width),
  ]);
}

/** Those an output cell of AREA_RESIZE touches. */
export const resizeCells = (input: FeatureMap, output: FeatureMap): Cells =>
  cells(input, output, (y, x) => [areaCells(y, output.height, input.height), areaCells(x, output.width, input.width)]);

type Range = readonly [from: number, to: number];

function cells(
  input: FeatureMap,
  output: FeatureMap,
  rangesOf: (y: number, x: number) => readonly [Range, Range],
): Cells {
  return Array.from({ length: output.height * output.width }, (_, pixel) => {
    const [rows, columns] = rangesOf(Math.floor(pixel / output.width), pixel % output.width);
    const width = columns[1] - columns[0];
    return Int32Array.from({ length: (rows[1] - rows[0]) * width }, (_, cell) => {
      const [row, column] = [rows[0] + Math.floor(cell / width), columns[0] + (cell % width)];
      return (row * input.width + column) * input.channels;
    });
  });
}

/** The raw values divided to nearest with halves away from zero. */
export const averagePool = (places: Cells, channels: number, { min, max }: Clamp): Plain =>
  average(places, channels, (sum, count) => {
    const half = Math.floor(count / 2);
    return clamp(Math.trunc((sum > 0 ? sum + half : sum - half) / count), min, max);
  });

/** As unsigned values, rounded half up. */
export const areaResize = (places: Cells, channels: number): Plain =>
  average(places, channels, (sum, count) => Math.floor((sum + 128 * count + Math.floor(count / 2)) / count) - 128);

function average(places: Cells, channels: number, divide: (sum: number, count: number) => number): Plain {
  const sums = new Int32Array(channels);
  return (output, input) => {
    let next = 0;
    for (const place of places) {
      sums.fill(0);
      for (const cell of place)
        for (let channel = 0; channel < channels; channel++) sums[channel]! += input[cell + channel]!;
      for (let channel = 0; channel < channels; channel++) output[next++] = divide(sums[channel]!, place.length);
    }
  };
}

export const maxPool =
  (places: Cells, channels: number, { min, max }: Clamp): Plain =>
  (output, input) => {
    let next = 0;
    for (const place of places)
      for (let channel = 0; channel < channels; channel++) {
        let greatest = -128;
        for (const cell of place) greatest = Math.max(greatest, input[cell + channel]!);
        output[next++] = clamp(greatest, min, max);
      }
  };
