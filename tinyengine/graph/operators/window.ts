import type { Graph } from '../graph.js';
import type { Conv2d, DepthwiseConv2d, Pool2d, Window } from '../operator.js';
import { shapeOfInput, type RowWindow } from './rules.js';

/** From the first to the last tap of a dilated window. */
const extent = (taps: number, dilation: number): number => (taps - 1) * dilation + 1;

/** Places of a window along `size` cells and both paddings; 0 or less where it does not fit. */
export const windowPlaces = (size: number, padding: number, taps: number, dilation: number, stride: number): number =>
  Math.floor((size + padding - extent(taps, dilation)) / stride) + 1;

/** [batch, height, width] of what a window makes of a four-dimensional input. */
export function windowOutput(operator: Conv2d | DepthwiseConv2d | Pool2d, graph: Graph): readonly number[] {
  const [batch, height, width] = shapeOfInput(operator, graph);
  const { window } = operator;
  const { top, bottom, left, right } = window.padding;
  return [
    batch!,
    windowPlaces(height!, top + bottom, window.height, window.dilationHeight, window.strideHeight),
    windowPlaces(width!, left + right, window.width, window.dilationWidth, window.strideWidth),
  ];
}

/** Rows under the taps of a window. */
export const windowRows = ({ window }: Conv2d | DepthwiseConv2d | Pool2d): RowWindow => ({
  count: window.height,
  dilation: window.dilationHeight,
  first: (y) => y * window.strideHeight - window.padding.top,
});

/** `, stride 2, dilation 2, padding 0,0,1,1` (top, left, bottom, right): what differs from the simplest window. */
export function describeWindow({ strideHeight, strideWidth, dilationHeight, dilationWidth, padding }: Window): string {
  const pair = (word: string, height: number, width: number) =>
    height === 1 && width === 1 ? '' : `, ${word} ${height === width ? height : `${height}x${width}`}`;
  const { top, left, bottom, right } = padding;
  const around = top || left || bottom || right ? `, padding ${top},${left},${bottom},${right}` : '';
  return pair('stride', strideHeight, strideWidth) + pair('dilation', dilationHeight, dilationWidth) + around;
}

export const describeActivation = ({ activation }: { readonly activation: string }): string =>
  activation === 'NONE' ? '' : `, ${activation}`;
