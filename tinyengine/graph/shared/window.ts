import type { Judge } from '../check/judge.js';
import { elements, type Graph, type Tensor } from '../graph.js';
import { limits } from '../limits.js';
import type { Operator, Window } from '../operator.js';
import type { RowWindow } from './rows.js';
import { shapeOfInput, shapeOfOutput } from './shapes.js';

type Windowed = Operator & { readonly window: Window };

/** The distance from the first to the last tap of a dilated window, plus one. */
const extent = (taps: number, dilation: number): number => (taps - 1) * dilation + 1;

/** Positions of a window along `size` cells and both paddings; 0 or less if it does not fit. */
export const windowPositions = (
  size: number,
  padding: number,
  taps: number,
  dilation: number,
  stride: number,
): number => Math.floor((size + padding - extent(taps, dilation)) / stride) + 1;

/** [batch, height, width] of the output of a window over a four-dimensional input. */
export function windowOutput(operator: Windowed, graph: Graph): readonly number[] {
  const [batch, height, width] = shapeOfInput(operator, graph);
  const { window } = operator;
  const { top, bottom, left, right } = window.padding;
  return [
    batch!,
    windowPositions(height!, top + bottom, window.height, window.dilationHeight, window.strideHeight),
    windowPositions(width!, left + right, window.width, window.dilationWidth, window.strideWidth),
  ];
}

/** Rows under the taps of a window. */
export const windowRows = ({ window }: Windowed): RowWindow => ({
  count: window.height,
  dilation: window.dilationHeight,
  first: (y) => y * window.strideHeight - window.padding.top,
});

/** The number of cells that a window reads at all positions, for all output channels. */
export const windowWork = (operator: Windowed, graph: Graph): number =>
  elements(shapeOfOutput(operator, graph)) * operator.window.height * operator.window.width;

/** `, stride 2, dilation 2, padding 0,0,1,1` (top, left, bottom, right): the differences from the simplest window. */
export function describeWindow({ strideHeight, strideWidth, dilationHeight, dilationWidth, padding }: Window): string {
  const pair = (word: string, height: number, width: number) =>
    height === 1 && width === 1 ? '' : `, ${word} ${height === width ? height : `${height}x${width}`}`;
  const { top, left, bottom, right } = padding;
  const around = top || left || bottom || right ? `, padding ${top},${left},${bottom},${right}` : '';
  return pair('stride', strideHeight, strideWidth) + pair('dilation', dilationHeight, dilationWidth) + around;
}

export const describeActivation = ({ activation }: { readonly activation: string }): string =>
  activation === 'NONE' ? '' : `, ${activation}`;

/** The window fits, moves, and always overlaps the feature map. */
export function checkWindow({ window }: Windowed, { shape }: Tensor, judge: Judge): void {
  const { padding } = window;
  const sides = [
    [shape[1]!, padding.top, padding.bottom, window.height, window.dilationHeight, window.strideHeight],
    [shape[2]!, padding.left, padding.right, window.width, window.dilationWidth, window.strideWidth],
  ] as const;
  for (const [size, before, after, taps, dilation, stride] of sides) {
    const numbers = [before, after, taps, dilation, stride];
    if (numbers.some((n) => !Number.isInteger(n)) || before < 0 || after < 0 || taps < 1 || dilation < 1 || stride < 1)
      judge.contradict('a window of whole taps, dilation and stride', numbers.join(', '));
    const positions = windowPositions(size, before + after, taps, dilation, stride);
    if (positions < 1)
      judge.contradict(`a window that fits ${size} + ${before + after} cells`, `${taps} taps ${dilation} apart`);
    const last = (positions - 1) * stride - before;
    if (before > (taps - 1) * dilation || last >= size)
      judge.refuse(
        'windows that see some of the feature map',
        `${before} and ${after} cells of padding around ${size}`,
      );
  }
  if (window.height * window.width > limits.windowCells)
    judge.refuse(`windows of at most ${limits.windowCells} cells`, `${window.height} x ${window.width}`);
}
