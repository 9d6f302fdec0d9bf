import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { randomInt8 } from '../../tests/networks/random.js';
import { elements, type Graph } from '../graph/graph.js';
import { importTflite } from '../tflite/import.js';
import { lower } from '../passes/lower.js';
import { createEvaluator } from './evaluator.js';
import { evaluateSamples } from './evaluate.js';
import { needing } from '../../tests/support/needs.js';

const network = (name: string): Graph =>
  lower(importTflite(readFileSync(sharedFile(`models/${name}.tflite`)), `${name}.tflite`));
const int8 = (name: string): Int8Array => new Int8Array(readFileSync(sharedFile(name)));

interface Golden {
  readonly count: number;
  readonly cases: readonly { readonly outputs: readonly (readonly number[])[] }[];
}

describe('a network in WebAssembly gives the outputs of TensorFlow Lite Micro', () => {
  const models = ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech'];
  for (const model of models) {
    const files = [`models/${model}.tflite`, `golden/${model}.json`, `golden/${model}.input.bin`] as const;
    needing(absentShared(...files)).test(`for ${model}`, async () => {
      const graph = network(model);
      const { cases, count } = JSON.parse(readFileSync(sharedFile(files[1]), 'utf8')) as Golden;
      const outputs = (await createEvaluator(graph)).run(int8(files[2]), count);
      expect([...outputs]).toEqual(cases.flatMap((each) => each.outputs.flat()));
    });
  }

  const keywords = ['models/mlperf-tiny-kws.tflite', 'data/kws/x.bin', 'data/kws/golden-output.bin'] as const;
  needing(absentShared(...keywords)).test('for all 1,000 recorded keywords, on one thread and on two', async () => {
    const graph = network('mlperf-tiny-kws');
    const [inputs, expected] = [int8(keywords[1]), int8(keywords[2])];
    for (const workers of [1, 2]) {
      const outputs = await evaluateSamples(graph, inputs, 1000, workers);
      expect(Buffer.compare(Buffer.from(outputs.buffer), Buffer.from(expected))).toBe(0);
    }
  });
});

describe('samples', () => {
  const model = 'models/mlperf-tiny-kws.tflite';
  needing(absentShared(model)).test(
    'give the same outputs for any number of threads, even if it does not divide the samples',
    async () => {
      const graph = network('mlperf-tiny-kws');
      const inputs = randomInt8(1001 * elements(graph.tensors[graph.inputs[0]!]!.shape), 7);
      const [one, three] = [
        await evaluateSamples(graph, inputs, 1001, 1),
        await evaluateSamples(graph, inputs, 1001, 3),
      ];
      expect(one.length).toBe(12 * 1001);
      expect(Buffer.compare(Buffer.from(one.buffer), Buffer.from(three.buffer))).toBe(0);
    },
  );

  needing(absentShared(model)).test(
    'that are not a whole number of inputs are refused with the number expected',
    async () => {
      await expect(evaluateSamples(network('mlperf-tiny-kws'), new Int8Array(489), 1, 2)).rejects.toMatchObject({
        problem: {
          code: 'EVALUATION_WRONG_INPUTS',
          message: 'expected 490 bytes of input values for 1 samples, found 489',
        },
      });
    },
  );

  needing(absentShared(model)).test('of a network that needs more memory than allowed are refused', async () => {
    await expect(createEvaluator(network('mlperf-tiny-kws'), 2 ** 17)).rejects.toMatchObject({
      problem: { code: 'EVALUATION_OVER_MEMORY' },
    });
  });

  needing(absentShared(model)).test('of a network that is not int8 throughout are refused', async () => {
    const graph = network('mlperf-tiny-kws');
    const tensors = graph.tensors.map((tensor, id) =>
      graph.inputs.includes(id) ? { ...tensor, type: 'float32' as const } : tensor,
    );
    await expect(createEvaluator({ ...graph, tensors })).rejects.toMatchObject({
      problem: { code: 'EVALUATION_UNSUPPORTED', message: expect.stringContaining('of type float32') },
    });
  });
});
