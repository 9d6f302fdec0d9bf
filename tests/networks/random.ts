import fc from 'fast-check';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { createBuilder, perTensor, type Layer } from './builder.js';
import { size, zeroPoints } from './codes.js';
import { joins, layers, residuals, unwritable, writableOnly } from './operators.js';
import pairwise from './operators/pairwise.js';
import unary from './operators/unary.js';

export { numbers, randomInt8, type Numbers } from './numbers.js';

const seldom = fc.constantFrom(false, false, false, true);

/** Which tensor a layer reads, counted back from the last one. */
const lastOne = fc.constant(0);
const mostlyLastOne = fc.constantFrom(0, 0, 0, 0, 1, 2);

const featureMaps = fc.record({ height: size(8), width: size(8), channels: size(17) });
/** Adds feature maps that are lines, columns or lists. */
const oddFeatureMaps = fc.oneof(
  { arbitrary: featureMaps, weight: 3 },
  fc.record({ height: fc.constant(1), width: size(40), channels: size(5) }),
  fc.record({ height: size(40), width: fc.constant(1), channels: size(5) }),
  fc.record({ height: fc.constant(1), width: fc.constant(1), channels: size(90) }),
);

/** Small int8 networks of any mixture of layers, in four dimensions. The seed decides the weights. */
const networksOf = (
  drawn: readonly fc.Arbitrary<Layer>[],
  back: fc.Arbitrary<number> = mostlyLastOne,
  featureMap: fc.Arbitrary<{
    readonly height: number;
    readonly width: number;
    readonly channels: number;
  }> = featureMaps,
): fc.Arbitrary<Graph> =>
  fc
    .record({
      featureMap,
      zeroPoint: zeroPoints,
      unsigned: fc.record({ input: seldom, output: seldom }),
      layers: fc.array(fc.tuple(back, fc.oneof(...drawn)), { minLength: 1, maxLength: 5 }),
      // an output that other layers may read too
      shown: back,
      seed: fc.nat(),
    })
    .map(({ featureMap: { height, width, channels }, zeroPoint, unsigned, layers: list, shown, seed }) => {
      const builder = createBuilder(seed);
      const scale = 0.02 + builder.next() / 10;
      const shape = [1, height, width, channels];
      if (unsigned.input) {
        const image = builder.input(shape, perTensor(scale, zeroPoint + 128), 'uint8');
        builder.operator({ kind: 'QUANTIZE', inputs: [image] }, perTensor(scale, zeroPoint));
      } else builder.input(shape, perTensor(scale, zeroPoint));
      for (const [steps, append] of list) {
        builder.branch(steps);
        append(builder);
      }
      if (unsigned.output) {
        const last = builder.current();
        builder.operator({ kind: 'QUANTIZE', inputs: [last] }, perTensor(builder.scale(last), 7), { type: 'uint8' });
      }
      return withOutput(builder.graph(), shown);
    });

function withOutput(graph: Graph, back: number): Graph {
  const written = graph.operators.flatMap(({ outputs }) => outputs);
  const chosen = written.at(-1 - (back % written.length))!;
  return { ...graph, outputs: [...new Set([...graph.outputs, chosen])] };
}

const everything = [...layers, ...joins, ...unwritable] as const;

/** Networks of all supported operators, with branches, several inputs and outputs. */
export const randomNetworks = networksOf(everything);

/** Such networks, some with feature maps that are lines, columns or lists. */
export const randomOddNetworks = networksOf(everything, mostlyLastOne, oddFeatureMaps);

/** Networks with one input and one output, and no branches except residual blocks. */
export const randomChains = networksOf([...layers, ...residuals, ...unwritable], lastOne);

/** Networks of functions of one and of two values only. */
export const elementwiseNetworks = networksOf([...pairwise.joins, ...unary.layers, ...unary.unwritable]);

const writable = [...layers, ...joins, ...writableOnly] as const;

/** Networks that can be written as a `.tflite`. */
export const writableNetworks = networksOf(writable);

/** Networks that can be written as a `.tflite`, some with lines, columns or lists. */
export const oddNetworks = networksOf(writable, mostlyLastOne, oddFeatureMaps);
