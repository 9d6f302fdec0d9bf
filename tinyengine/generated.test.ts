import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chain, quantParamsOf, isValid, windowOf } from '../tests/networks/graphs.js';
import { joined, splitInputs } from '../tests/networks/inputs.js';
import { runOnHost } from '../tests/program/host.js';
import { elementwiseNetworks, randomInt8, randomNetworks } from '../tests/networks/random.js';
import { libraryOf, type ProgramRun } from '../tests/program/program.js';
import { elements, type Graph } from './graph/graph.js';
import { lower } from './passes/lower.js';
import { interpret } from './reference/interpret.js';
import { absentGcc, needing } from '../tests/support/needs.js';

needing(absentGcc).describe(
  'the generated C under the sanitizers, warnings as errors, computes what the reference interpreter does',
  () => {
    test.each([
      ['80 random networks', randomNetworks, 80],
      ['40 of element-wise operators', elementwiseNetworks, 40],
    ] as const)('for %s', async (_, networks, numRuns) => {
      const graphs = fc.sample(networks.filter(isValid), { seed: 20_26, numRuns }).map(lower);
      await compare(
        graphs.map((graph, i) => ({ graph, inputs: [0, 1].map((k) => randomInt8(inputBytes(graph), 2 * i + k)) })),
      );
    });

    test('for pixels and scores that the application passes as uint8', async () => {
      const graph = chain(
        [1, 4, 4, 3],
        { kind: 'QUANTIZE', code: quantParamsOf(0.05, -3) },
        { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' },
        { kind: 'QUANTIZE', type: 'uint8', code: quantParamsOf(0.05, 125) },
      );
      const picture = { ...graph.tensors[0]!, type: 'uint8', quantisation: quantParamsOf(0.05, 125) } as const;
      const unsigned = { ...graph, tensors: [picture, ...graph.tensors.slice(1)] };
      await compare([{ graph: unsigned, inputs: [Int8Array.from({ length: 48 }, (_, i) => i * 5)] }]);
      const { files } = libraryOf(unsigned, 'bytes');
      const header = files.find(({ path }) => path === 'src/bytes.h')!.contents;
      expect(header).toContain('uint8_t *bytes_input_0(void *arena);');
      expect(header).toContain('uint8_t *bytes_output_0(void *arena);');
    });

    test('for operators that are rare in random networks', async () => {
      const graphs = [
        chain([1, 9, 7, 3], { kind: 'AREA_RESIZE', shape: [1, 4, 5, 3] }),
        chain([1, 28, 28, 1], { kind: 'AREA_RESIZE', shape: [1, 20, 20, 1] }),
        chain([1, 5, 4, 6], { kind: 'MEAN', axes: [1, 2], keepDims: true }),
        chain([1, 5, 4, 6], { kind: 'MEAN', axes: [2], keepDims: false }),
        chain([1, 5, 4, 6], { kind: 'MEAN', axes: [3], keepDims: true }),
        chain(
          [1, 4, 4, 2],
          { kind: 'PAD', padding: { top: 1, left: 2, bottom: 0, right: 1 } },
          { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' },
        ),
        chain([1, 3, 2, 5], { kind: 'SOFTMAX', beta: 1, code: { scales: [1 / 256], zeroPoints: [-128], axis: 0 } }),
        chain([1, 6, 6, 4], {
          kind: 'CONV_2D',
          activation: 'RELU6',
          window: windowOf(3, { dilationHeight: 2, dilationWidth: 2 }),
          weights: [6, 3, 3, 2],
        }),
        // equal scores, so that each probability is less than half of 1/256
        chain(
          [1, 1, 1, 700],
          { kind: 'SLICE', begin: [0, 0, 0, 3], size: [1, 1, 1, 1], strides: [1, 1, 1, 1] },
          { kind: 'RESIZE_NEAREST_NEIGHBOR', alignCorners: false, halfPixelCenters: false, shape: [1, 1, 700, 1] },
          { kind: 'RESHAPE', shape: [1, 1, 1, 700] },
          { kind: 'SOFTMAX', beta: 1, code: quantParamsOf(1 / 256, -128) },
        ),
        ...movements(),
      ];
      await compare(graphs.map((graph, i) => ({ graph, inputs: [randomInt8(inputBytes(lower(graph)), 100 + i)] })));
    });
  },
);

/** Larger feature maps than random networks have, and the extreme cases of resizes and slices. */
function movements(): readonly Graph[] {
  const neither = { alignCorners: false, halfPixelCenters: false };
  const window = {
    ...windowOf(5, { strideHeight: 3, strideWidth: 2 }),
    padding: { top: 1, left: 1, bottom: 1, right: 2 },
  };
  return [
    chain([1, 13, 11, 3], { kind: 'RESIZE_NEAREST_NEIGHBOR', ...neither, shape: [1, 39, 7, 3] }),
    chain([1, 13, 11, 3], {
      kind: 'RESIZE_NEAREST_NEIGHBOR',
      alignCorners: true,
      halfPixelCenters: true,
      shape: [1, 7, 29, 3],
    }),
    chain([1, 13, 11, 3], { kind: 'RESIZE_BILINEAR', ...neither, alignCorners: true, shape: [1, 40, 5, 3] }),
    chain([1, 40, 33, 2], { kind: 'RESIZE_BILINEAR', ...neither, halfPixelCenters: true, shape: [1, 7, 90, 2] }),
    chain([1, 1, 1, 3], { kind: 'RESIZE_BILINEAR', ...neither, halfPixelCenters: true, shape: [1, 50, 50, 3] }),
    chain(
      [1, 20, 20, 5],
      { kind: 'SLICE', begin: [0, 19, 17, 4], size: [1, 10, 6, 3], strides: [1, -2, -3, -2] },
      { kind: 'SLICE', begin: [0, 1, 0, 0], size: [1, 3, 6, 3], strides: [1, 3, 1, 1] },
    ),
    chain([1, 9, 8, 5], {
      kind: 'TRANSPOSE_CONV',
      window,
      activation: 'RELU6',
      weights: [6, 5, 5, 5],
      shape: [1, 27, 17, 6],
      code: quantParamsOf(0.02, -5),
    }),
  ];
}

async function compare(runs: readonly ProgramRun[]): Promise<void> {
  const outputs = await runOnHost(runs);
  runs.forEach(({ graph, inputs }, i) => {
    const lowered = lower(graph);
    inputs.forEach((input, k) => {
      const values = interpret(lowered, splitInputs(lowered, input));
      expect(outputs[i]![k]).toEqual(joined(lowered.outputs.map((id) => values[id]!)));
    });
  });
}

const inputBytes = (graph: Graph): number =>
  graph.inputs.reduce((sum, id) => sum + elements(graph.tensors[id]!.shape), 0);
