import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, isValid, windowOf } from '../../tests/networks/graphs.js';
import { runOnHost } from '../../tests/program/host.js';
import { randomInt8, randomNetworks } from '../../tests/networks/random.js';
import { balanced, wholePorts } from '../target.js';
import { planNetwork } from '../plan.js';
import { checkGraph } from '../graph/check.js';
import { elements, type Graph, type TensorData } from '../graph/graph.js';
import { lower } from '../passes/lower.js';
import { interpret } from '../reference/interpret.js';
import { recompute } from './recompute.js';
import { regionBetween } from './region.js';
import { inStrips } from './strips.js';
import { absentGcc, needing } from '../../tests/support/needs.js';
import { onM4, rowsOf } from '../../tests/schedules/target.js';

const same = { top: 1, left: 1, bottom: 1, right: 1 };
const pointwise = (inputs: number, outputs: number) =>
  ({ kind: 'CONV_2D', activation: 'RELU6', window: windowOf(1), weights: [outputs, 1, 1, inputs] }) as const;
const depthwise = (channels: number, stride: number) =>
  ({
    kind: 'DEPTHWISE_CONV_2D',
    activation: 'RELU6',
    multiplier: 1,
    window: windowOf(3, { strideHeight: stride, strideWidth: stride, padding: same }),
    weights: [1, 3, 3, channels],
  }) as const;
/** Two inverted residual blocks. Their widest tensors are in the middle and decide the peak. */
const blocks: Graph = lower(
  chain(
    [1, 24, 24, 4],
    ...[pointwise(4, 48), depthwise(48, 2), pointwise(48, 8), pointwise(8, 64), depthwise(64, 1), pointwise(64, 8)],
    { kind: 'MEAN', axes: [1, 2], keepDims: true },
  ),
);

describe('a region in strips of columns', () => {
  test('computes the same bytes for random networks, for every region and number of strips', () => {
    let stripped = 0;
    fc.assert(
      fc.property(
        randomNetworks.filter(isValid),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 2, max: 5 }),
        (network, a, b, count) => {
          const graph = lower(network);
          const tensors = [...graph.inputs, ...graph.operators.map(({ outputs }) => outputs[0]!)];
          if (tensors.length < 2) return;
          const from = a % (tensors.length - 1);
          const to = from + 1 + (b % (tensors.length - 1 - from));
          const region = regionBetween(graph, tensors[from]!, tensors[to]!);
          const strips = region && inStrips(graph, region, count);
          if (!strips) return;
          stripped += 1;
          checkGraph(strips.graph);
          const inputs = inputsOf(graph);
          const [expected, found] = [interpret(graph, inputs), interpret(strips.graph, inputs)];
          for (const output of graph.outputs) expect(found[output]).toEqual(expected[output]);
        },
      ),
      { seed: 17, numRuns: 1_500 },
    );
    expect(stripped).toBeGreaterThan(100);
  });

  test('is refused if an operator outside reads a tensor inside', () => {
    const [first, second] = blocks.operators.map(({ outputs }) => outputs[0]!);
    expect(regionBetween(blocks, blocks.inputs[0]!, second!)?.operators).toHaveLength(2);
    expect(regionBetween({ ...blocks, outputs: [...blocks.outputs, first!] }, blocks.inputs[0]!, second!)).toBeNull();
  });
});

describe('recomputation', () => {
  needing(absentGcc).test(
    'lowers the peak, reports the extra multiplications, and computes the same bytes',
    async () => {
      const [plain, stripped] = [false, true].map((again) =>
        planNetwork(blocks, onM4({ ...balanced, objective: 'sram', recompute: again })),
      );
      expect(stripped!.program.arenaBytes).toBeLessThan(0.9 * plain!.program.arenaBytes);
      expect(plain!.recomputedMacs).toBe(0);
      expect(stripped!.recomputedMacs).toBeGreaterThan(0);
      const inputs = inputsOf(blocks);
      const run = { graph: stripped!.graph, inputs: [inputs[0] as Int8Array] };
      const [outputs] = await runOnHost([run]);
      expect([...outputs![0]!]).toEqual([...interpret(blocks, inputs)[blocks.outputs[0]!]!]);
    },
  );

  test('leaves a network unchanged if no strips help', () => {
    const small = lower(chain([1, 4, 1, 3], pointwise(3, 2)));
    expect(recompute(small, (graph) => rowsOf(graph, wholePorts))).toEqual({ graph: small, complete: [] });
  });
});

const inputsOf = (graph: Graph): readonly TensorData[] =>
  graph.inputs.map((id, index) => {
    const { shape, type } = graph.tensors[id]!;
    const values = randomInt8(elements(shape), index + 1);
    return type === 'uint8' ? new Uint8Array(values.buffer) : values;
  });
