import fc from 'fast-check';
import type { Graph } from '../../../tinyengine/graph/graph.js';
import type { Layer } from '../builder.js';
import { size } from '../codes.js';
import { chain } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';

const areaResizes: fc.Arbitrary<Layer> = fc
  .record({ height: size(6), width: size(6) })
  .map(({ height, width }) => (builder) => {
    const input = builder.current();
    const [batch, rows, columns, channels] = builder.shape(input);
    const shape = [batch, Math.min(rows, height), Math.min(columns, width), channels];
    builder.operator({ kind: 'AREA_RESIZE', inputs: [input] }, builder.quantisation(input), { shape });
  });

const resizes: fc.Arbitrary<Layer> = fc
  .record({
    kind: fc.constantFrom('RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'),
    height: size(11),
    width: size(11),
    centres: fc.constantFrom('corners', 'half', 'neither'),
  })
  .map(({ kind, height, width, centres }) => (builder) => {
    const input = builder.current();
    const [batch, , , channels] = builder.shape(input);
    const grid = { alignCorners: centres === 'corners', halfPixelCenters: centres === 'half' };
    builder.operator({ kind, ...grid, inputs: [input] }, builder.quantisation(input), {
      shape: [batch, height, width, channels],
    });
  });

const areaResized = (size: number, to: number, channels: number): Graph =>
  chain([1, size, size, channels], { kind: 'AREA_RESIZE', shape: [1, to, to, channels] });

const resized = (
  kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR',
  size: number,
  to: number,
  channels: number,
): Graph =>
  chain([1, size, size, channels], {
    ...{ kind, alignCorners: false, halfPixelCenters: true, shape: [1, to, to, channels] },
  });

export default {
  layers: [resizes],
  unwritable: [areaResizes],
  measured: [
    areaResized(28, 24, 1),
    areaResized(28, 20, 1),
    areaResized(28, 16, 1),
    areaResized(16, 12, 3),
    areaResized(10, 4, 2),
    areaResized(9, 7, 4),
    ...(['RESIZE_NEAREST_NEIGHBOR', 'RESIZE_BILINEAR'] as const).flatMap((kind) => [
      resized(kind, 6, 12, 8),
      resized(kind, 10, 5, 3),
      resized(kind, 4, 12, 16),
      resized(kind, 8, 9, 1),
    ]),
  ],
} satisfies OperatorNetworks;
