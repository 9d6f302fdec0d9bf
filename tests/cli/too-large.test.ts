import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Operator, Window } from '../../tinyengine/graph/operator.js';
import { chain, quantParamsOf, windowOf } from '../networks/graphs.js';
import { modelFile, type OneOperator } from '../tflite/model-file.js';
import { withPorts } from '../program/ports.js';
import { mcunet } from './caller.js';

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-large-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

const pool = (window: Partial<Window>) =>
  ({ kind: 'MAX_POOL_2D', activation: 'NONE', window: windowOf(1, window) }) as const;
const resized = (kind: 'RESIZE_BILINEAR' | 'RESIZE_NEAREST_NEIGHBOR', height: number, width: number): Graph =>
  chain([1, 2, 2, 1], { kind, alignCorners: false, halfPixelCenters: false, shape: [1, height, width, 1] });
const padded = (side: number): OneOperator => ({
  name: 'PAD',
  inputs: [{ shape: [1, 2, 2, 1] }, { shape: [4, 2], values: [0, 0, side, side, 0, 0, 0, 0] }],
  outputs: [{ shape: [1, 2 + 2 * side, 2, 1] }],
  options: [22],
});

/** A pool of one cell, with the given stride in the file. */
const strided = (stride: number): OneOperator => ({
  name: 'MAX_POOL_2D',
  inputs: [{ shape: [1, 4, 4, 1] }],
  outputs: [{ shape: [1, 1, 1, 1] }],
  options: [5, { 1: stride, 2: stride, 3: 1, 4: 1 }],
});

/** Models that are too large, and the message for each, by what is too large. */
const models: Readonly<Record<string, readonly [model: Graph | OneOperator, message: string]>> = {
  'a picture of 10^10 places': [
    resized('RESIZE_BILINEAR', 100_000, 100_000),
    'tensor 1 "value_0": expected at most 16777216 values, found [1,100000,100000,1]',
  ],
  'sides whose product is beyond 2^53': [
    resized('RESIZE_NEAREST_NEIGHBOR', 2 ** 31 - 1, 2 ** 31 - 1),
    'tensor 1 "value_0": expected at most 16777216 values',
  ],
  'a picture of 2^24 rows': [
    resized('RESIZE_BILINEAR', 2 ** 24, 1),
    'resize_0: a dimension of 16777216 is more than the 65535 the kernels can count',
  ],
  'a column of 2^24 rows': [
    chain([1, 2 ** 24, 1, 1], { kind: 'ABS' }),
    'input: a dimension of 16777216 is more than the 65535 the kernels can count',
  ],
  'an input of 1 GB': [
    chain([1, 4_096, 4_096, 64], { kind: 'ABS' }),
    'tensor 0 "input": expected at most 16777216 values, found [1,4096,4096,64]',
  ],
  '320 MB in 20 tensors': [
    chain([1, 4_096, 4_096, 1], ...Array.from({ length: 20 }, () => ({ kind: 'ABS' }) as const)),
    'expected at most 268,435,456 values in all tensors, most of them in "input", found 352,321,536',
  ],
  'more bytes alive than offsets reach': [
    withPorts(chain([1, 2_048, 4_096, 1], pool({}), { kind: 'ABS' }), { through: true }),
    'at most 16,776,960 bytes of arena',
  ],
  'millions of rows in all': [
    chain([1, 65_535, 1, 1], ...Array.from({ length: 20 }, () => pool({}))),
    'at most 1,048,576 rows in all tensors',
  ],
  'more work than an hour of a microcontroller': [
    chain([1, 4_096, 4_096, 1], pool({ height: 64, width: 64 })),
    'at most 17,179,869,184 multiplications and comparisons, most of them in operator 0 MAX_POOL_2D',
  ],
  'weights of 4 GB that the file does not contain': [
    weightless([65_536, 1, 1, 65_536]),
    'expected at most 16777216 values, found [65536,1,1,65536]',
  ],
  'a padding of 2^31': [padded(2 ** 31 - 1), '4 pairs of paddings'],
  'a padding of 2^23 on each side': [padded(2 ** 23), 'expected at most 16777216 values'],
  'a stride of 2^31': [strided(2 ** 31 - 1), 'a stride of 1 to 1024'],
};

function weightless(shape: readonly number[]): Graph {
  const graph = chain([1, 1, 1, 2], {
    kind: 'CONV_2D',
    activation: 'NONE',
    window: windowOf(1),
    weights: [2, 1, 1, 2],
  });
  const [weights] = (graph.operators[0] as Operator).inputs.slice(1);
  return {
    ...graph,
    tensors: graph.tensors.with(weights!, { ...graph.tensors[weights!]!, shape, quantisation: quantParamsOf(0.01, 0) }),
  };
}

test.each(Object.entries(models))(
  '%s is refused by name by every command, with little memory and no library left behind',
  async (_, [model, message]) => {
    const folder = await mkdtemp(join(temporary, 'model-'));
    await writeFile(join(folder, 'model.tflite'), 'tensors' in model ? exportTflite(model) : modelFile(model));
    const before = process.memoryUsage().rss;
    for (const command of [['generate', '--out', 'out'], ['check'], ['explain']]) {
      const ended = await mcunet(folder, [...command, '--model', 'model.tflite', '--board', 'nucleo_f412zg']);
      // a mistake of a board is reported on stdout
      const said = ended.stderr + ended.stdout;
      expect(said).toContain(message);
      expect(said).not.toMatch(/^\s+at .*[:(]/m);
      expect(ended.status).toBe(2);
    }
    expect(process.memoryUsage().rss - before).toBeLessThan(2 ** 29);
    expect(await readdir(folder)).not.toContain('out');
  },
);
