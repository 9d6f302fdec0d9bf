import fc from 'fast-check';
import type { Padding } from '../../tinyengine/graph/operator.js';
import type { Layer } from './builder.js';
import { size } from './codes.js';

export const pads: fc.Arbitrary<Layer> = fc
  .record({ before: fc.nat(2), after: fc.nat(2) })
  .map(({ before, after }) => (builder) => {
    const padding: Padding = { top: before, left: after, bottom: after, right: before };
    const input = builder.current();
    builder.operator({ kind: 'PAD', padding, inputs: [input] }, builder.quantisation(input));
  });

export const areaResizes: fc.Arbitrary<Layer> = fc
  .record({ height: size(6), width: size(6) })
  .map(({ height, width }) => (builder) => {
    const input = builder.current();
    const [batch, rows, columns, channels] = builder.shape(input);
    const shape = [batch, Math.min(rows, height), Math.min(columns, width), channels];
    builder.operator({ kind: 'AREA_RESIZE', inputs: [input] }, builder.quantisation(input), { shape });
  });
