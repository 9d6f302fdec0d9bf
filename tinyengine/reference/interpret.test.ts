import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { missing, sharedFile } from '../../tests/shared.js';
import { importTflite } from '../import/tflite.js';
import { interpret } from './interpret.js';

interface Golden {
  readonly input: string;
  readonly count: number;
  readonly cases: readonly {
    readonly tensors: Readonly<Record<string, string>>;
    readonly outputs: readonly number[][];
  }[];
}

const models = ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech'];

describe('the interpreter equals the TensorFlow Lite Micro reference kernels', () => {
  for (const model of models) {
    const [network, golden] = [`models/${model}.tflite`, `golden/${model}.json`];
    test.skipIf(missing(network, golden))(`on every operator of ${model}, in all cases`, () => {
      const graph = importTflite(readFileSync(sharedFile(network)), `${model}.tflite`);
      const { input, count, cases } = JSON.parse(readFileSync(sharedFile(golden), 'utf8')) as Golden;
      const inputs = readFileSync(sharedFile(`golden/${input}`));
      const size = inputs.length / count;
      expect(cases).toHaveLength(3);
      cases.forEach((expected, index) => {
        const values = interpret(graph, [new Int8Array(inputs.subarray(index * size, (index + 1) * size))]);
        const written = graph.operators.map(({ outputs }) => outputs[0]!);
        const found = written.map((id) => [String(id), crc32(bytes(values[id]!)).toString(16).padStart(8, '0')]);
        expect(Object.fromEntries(found)).toEqual(expected.tensors);
        expect(graph.outputs.map((id) => Array.from(values[id]!))).toEqual(expected.outputs);
      });
    });
  }
});

const bytes = (values: ArrayBufferView): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
