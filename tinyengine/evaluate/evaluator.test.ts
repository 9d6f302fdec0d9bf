import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined, randomInputs, splitInputs } from '../../tests/networks/inputs.js';
import { randomNetworks } from '../../tests/networks/random.js';
import { type Graph, type Tensor } from '../graph/graph.js';
import { interpret } from '../reference/interpret.js';
import { createEvaluator } from './evaluator.js';

/** What the reference interpreter makes of the same samples. */
function interpreted(graph: Graph, samples: Int8Array, count: number): readonly number[] {
  const size = samples.length / count;
  return Array.from({ length: count }, (_, sample) => {
    const values = interpret(graph, splitInputs(graph, samples.subarray(sample * size, (sample + 1) * size)));
    return [...joined(graph.outputs.map((id) => values[id]!))];
  }).flat();
}

const inputsFor = (graph: Graph, count: number): Int8Array =>
  joined(Array.from({ length: count }, (_, sample) => randomInputs(graph, count + sample)).flat());

describe('a network in WebAssembly', () => {
  test('gives what the reference interpreter gives, bit for bit, in every tensor of random networks', async () => {
    await fc.assert(
      fc.asyncProperty(randomNetworks, async (network) => {
        const graph = { ...network, outputs: network.operators.flatMap(({ outputs }) => outputs) };
        const samples = inputsFor(graph, 2);
        const evaluator = await createEvaluator(graph);
        expect([...evaluator.run(samples, 2)]).toEqual(interpreted(graph, samples, 2));
      }),
      { numRuns: 300 },
    );
  });

  test('does so too where memory is reused because only the last tensor is wanted', async () => {
    await fc.assert(
      fc.asyncProperty(randomNetworks, async (graph) => {
        const samples = inputsFor(graph, 3);
        const evaluator = await createEvaluator(graph);
        expect([...evaluator.run(samples, 3)]).toEqual(interpreted(graph, samples, 3));
      }),
      { numRuns: 100 },
    );
  });

  test('takes the inputs of a sample one after the other, and leaves them as they were', async () => {
    const tensor = (name: string, zeroPoint: number): Tensor => ({
      ...{ name, shape: [1, 1, 1, 3], type: 'int8', data: null },
      quantisation: { scales: [0.5], zeroPoints: [zeroPoint], axis: 0 },
    });
    const graph: Graph = {
      name: 'sum',
      tensors: [tensor('x', 0), tensor('y', 1), tensor('x + y', 0)],
      operators: [{ kind: 'ADD', index: 0, name: 'sum', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
      ...{ inputs: [0, 1], outputs: [2, 0] },
    };
    const samples = Int8Array.of(1, 2, 3, 10, 20, 30, -1, -2, -3, 120, 120, 127);
    const outputs = [10, 21, 32, 1, 2, 3, 118, 117, 123, -1, -2, -3];
    expect([...(await createEvaluator(graph)).run(samples, 2)]).toEqual(outputs);
    expect([...samples]).toEqual([1, 2, 3, 10, 20, 30, -1, -2, -3, 120, 120, 127]);
  });
});
