import fc from 'fast-check';
import type { Graph } from '../tinyengine/graph/graph.js';
import { createBuilder, perTensor, type Layer } from './networks/builder.js';
import { size, zeroPoints } from './networks/codes.js';
import { areaResizes, pads } from './networks/movement.js';
import { pairwiseLayers } from './networks/pairwise.js';
import { pools, wordedPools } from './networks/pools.js';
import { means, softmaxes } from './networks/reductions.js';
import { unaryLayers, unitClamps } from './networks/unary.js';
import { weightedLayers } from './networks/weighted.js';

export { numbers, randomInt8 } from './networks/numbers.js';

const seldom = fc.constantFrom(false, false, false, true);

/** Operators of every kind; a new family is one more entry. */
const families = [...weightedLayers, ...pairwiseLayers, ...unaryLayers, means, softmaxes, pads] as const;

/** Small int8 networks of any mixture of layers, in four dimensions, with branches; weights follow the seed. */
const networksOf = (layers: readonly fc.Arbitrary<Layer>[]): fc.Arbitrary<Graph> =>
  fc
    .record({
      height: size(8),
      width: size(8),
      channels: size(17),
      zeroPoint: zeroPoints,
      unsigned: fc.record({ input: seldom, output: seldom }),
      // mostly one layer behind the other
      layers: fc.array(fc.tuple(fc.constantFrom(0, 0, 0, 0, 1, 2), fc.oneof(...layers)), {
        minLength: 1,
        maxLength: 5,
      }),
      seed: fc.nat(),
    })
    .map(({ height, width, channels, zeroPoint, unsigned, layers: list, seed }) => {
      const builder = createBuilder(seed);
      const scale = 0.02 + builder.next() / 10;
      const shape = [1, height, width, channels];
      if (unsigned.input) {
        const image = builder.input(shape, perTensor(scale, zeroPoint + 128), 'uint8');
        builder.operator({ kind: 'QUANTIZE', inputs: [image] }, perTensor(scale, zeroPoint));
      } else builder.input(shape, perTensor(scale, zeroPoint));
      for (const [back, append] of list) {
        builder.branch(back);
        append(builder);
      }
      if (unsigned.output) {
        const last = builder.current();
        builder.operator({ kind: 'QUANTIZE', inputs: [last] }, perTensor(builder.scale(last), 7), { type: 'uint8' });
      }
      return builder.graph();
    });

/** Networks of everything we compile. */
export const randomNetworks = networksOf([...families, unitClamps, pools, areaResizes]);

/** Pairs and functions of one value only. */
export const elementwiseNetworks = networksOf([...pairwiseLayers, ...unaryLayers, unitClamps]);

/** Those that can be written as a `.tflite`. */
export const writableNetworks = networksOf([...families, wordedPools]);
