import type { Padding, Window } from './operator.js';

export const noPadding: Padding = { top: 0, left: 0, bottom: 0, right: 0 };

/**
 * TFLite's SAME along one dimension: ceil(size / stride) positions, with the odd cell after. Source: padding.h,
 * ComputePaddingWithOffset.
 *
 * @param size cells of the dimension
 * @returns cells to add before and after
 */
export function samePadding(
  size: number,
  taps: number,
  dilation: number,
  stride: number,
): readonly [before: number, after: number] {
  const extent = (taps - 1) * dilation + 1;
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + extent - size, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

/** TFLite's SAME for a window that moves over a feature map. */
export function samePaddingOf(
  { height, width }: { readonly height: number; readonly width: number },
  window: Omit<Window, 'padding'>,
): Padding {
  const [top, bottom] = samePadding(height, window.height, window.dilationHeight, window.strideHeight);
  const [left, right] = samePadding(width, window.width, window.dilationWidth, window.strideWidth);
  return { top, left, bottom, right };
}
