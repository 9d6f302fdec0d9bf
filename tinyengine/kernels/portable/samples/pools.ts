import { chain, windowOf } from '../../../../tests/networks/graphs.js';
import type { Graph } from '../../../graph/graph.js';

/** Over the whole feature map it takes one row after the other. */
const pool = (
  kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D',
  size: number,
  channels: number,
  window: number,
  stride: number,
): Graph =>
  chain([1, size, size, channels], {
    kind,
    activation: 'NONE',
    window: windowOf(window, { strideHeight: stride, strideWidth: stride }),
  });

const mean = (size: number, channels: number, axes: readonly number[]): Graph =>
  chain([1, size, size, channels], { kind: 'MEAN', axes, keepDims: true });

export default [
  ...(['AVERAGE_POOL_2D', 'MAX_POOL_2D'] as const).flatMap((kind) => [
    pool(kind, 8, 8, 2, 2),
    pool(kind, 9, 6, 3, 2),
    pool(kind, 12, 3, 3, 1),
    pool(kind, 10, 16, 5, 5),
    pool(kind, 6, 9, 2, 1),
    pool(kind, 4, 40, 4, 4),
    pool(kind, 7, 20, 7, 7),
    pool(kind, 10, 5, 10, 10),
    pool(kind, 12, 48, 12, 12),
    pool(kind, 14, 3, 14, 14),
  ]),
  mean(7, 20, [1, 2]),
  mean(4, 40, [1, 2]),
  mean(9, 5, [1, 2]),
  mean(14, 12, [1, 2]),
  mean(6, 8, [1]),
  mean(12, 30, [1, 2]),
  mean(2, 9, [1]),
  mean(3, 4, [1, 3]),
  mean(6, 8, [2]),
  mean(10, 3, [3]),
  mean(8, 12, [2, 3]),
] satisfies readonly Graph[];
