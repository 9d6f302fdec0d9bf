import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect } from 'vitest';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import type { DataType, TensorData } from '../graph/graph.js';
import { importTflite } from '../tflite/import.js';
import { interpret } from './interpret.js';
import { needing } from '../../tests/support/needs.js';

interface Golden {
  readonly input: string;
  readonly count: number;
  readonly cases: readonly {
    readonly tensors: Readonly<Record<string, string>>;
    readonly outputs: readonly number[][];
  }[];
}

const models = ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech', 'mcunet-vww1'];

describe('the interpreter equals the TensorFlow Lite Micro reference kernels', () => {
  for (const model of models) {
    const [network, golden] = [`models/${model}.tflite`, `golden/${model}.json`];
    needing(absentShared(network, golden)).test(`on every operator of ${model}, in all cases`, () => {
      const graph = importTflite(readFileSync(sharedFile(network)), `${model}.tflite`);
      const { input, count, cases } = JSON.parse(readFileSync(sharedFile(golden), 'utf8')) as Golden;
      const inputs = readFileSync(sharedFile(`golden/${input}`));
      const size = inputs.length / count;
      expect(cases).toHaveLength(3);
      cases.forEach((expected, index) => {
        const bytes = Uint8Array.from(inputs.subarray(index * size, (index + 1) * size));
        const values = interpret(graph, [asTyped(bytes, graph.tensors[graph.inputs[0]!]!.type)]);
        const written = graph.operators.map(({ outputs }) => outputs[0]!);
        const found = written.map((id) => [String(id), crc(values[id]!)]);
        expect(Object.fromEntries(found)).toEqual(expected.tensors);
        expect(graph.outputs.map((id) => Array.from(values[id]!))).toEqual(
          expected.outputs.map((output) => output.map(Math.fround)),
        );
      });
    });
  }
});

const asTyped = ({ buffer }: Uint8Array<ArrayBuffer>, type: DataType): TensorData =>
  type === 'float32' ? new Float32Array(buffer) : new Int8Array(buffer);

const crc = (values: ArrayBufferView): string => crc32(bytes(values)).toString(16).padStart(8, '0');
const bytes = (values: ArrayBufferView): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
