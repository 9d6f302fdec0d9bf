import fc from 'fast-check';
import { samePadding } from '../../../tinyengine/graph/padding.js';
import type { Layer } from '../builder.js';
import { activations } from '../codes.js';
import { fitting, windows } from '../windows.js';
import { chain, windowOf } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';
import type { Graph } from '../../../tinyengine/graph/graph.js';

const kinds = fc.constantFrom('AVERAGE_POOL_2D', 'MAX_POOL_2D');

/** Every window overlaps the feature map. Its padding is arbitrary. */
const pools: fc.Arbitrary<Layer> = fc
  .record({ kind: kinds, window: windows, activation: activations })
  .map(({ kind, window: drawn, activation }) => (builder) => {
    const input = builder.current();
    const [, height, width] = builder.shape(input);
    const { padding, ...window } = fitting({ ...drawn, dilationHeight: 1, dilationWidth: 1 }, height, width);
    const inside = (cells: number, taps: number) => Math.min(cells, taps - 1);
    const within = {
      top: inside(padding.top, window.height),
      left: inside(padding.left, window.width),
      bottom: inside(padding.bottom, window.height),
      right: inside(padding.right, window.width),
    };
    builder.operator(
      { kind, window: { ...window, padding: within }, activation, inputs: [input] },
      builder.quantisation(input),
    );
  });

/** Pools with the paddings that TensorFlow Lite can express. */
const wordedPools: fc.Arbitrary<Layer> = fc
  .record({ kind: kinds, window: windows, activation: activations, same: fc.boolean() })
  .map(({ kind, window: drawn, activation, same }) => (builder) => {
    const input = builder.current();
    const [, height, width] = builder.shape(input);
    const window = fitting({ ...drawn, before: 0, after: 0, dilationHeight: 1, dilationWidth: 1 }, height, width);
    const [top, bottom] = samePadding(height, window.height, 1, window.strideHeight);
    const [left, right] = samePadding(width, window.width, 1, window.strideWidth);
    const padding = same ? { top, left, bottom, right } : window.padding;
    builder.operator(
      { kind, window: { ...window, padding }, activation, inputs: [input] },
      builder.quantisation(input),
    );
  });

/** Over the whole feature map, a pool adds up one row after another. */
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

export default {
  writableOnly: [wordedPools],
  unwritable: [pools],
  measured: [
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
  ],
} satisfies OperatorNetworks;
