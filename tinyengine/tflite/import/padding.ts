import type { Padding } from '../../graph/operator.js';

/** TFLite's SAME along one dimension: ceil(size / stride) places, the odd cell at the end. */
export function samePadding(
  size: number,
  taps: number,
  dilation: number,
  stride: number,
): [before: number, after: number] {
  const extent = (taps - 1) * dilation + 1;
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + extent - size, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}

export const noPadding: Padding = { top: 0, left: 0, bottom: 0, right: 0 };
