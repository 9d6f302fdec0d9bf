import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { missing, sharedFile } from '../../tests/shared.js';
import { checkGraph } from '../graph/check.js';
import { elements, type Graph, type TensorData } from '../graph/graph.js';
import { openModel } from '../import/model.js';
import { readOperator } from '../import/operators.js';
import { readParameter, tensorReader } from '../import/tensor.js';
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
        const found = written.map((id) => [String(id), crc(values[id]!)]);
        expect(Object.fromEntries(found)).toEqual(expected.tensors);
        expect(graph.outputs.map((id) => Array.from(values[id]!))).toEqual(expected.outputs);
      });
    });
  }

  // the one operator of it that networks may not have yet is done here, between the two halves
  const [network, golden] = ['models/mcunet-vww1.tflite', 'golden/mcunet-vww1.json'];
  test.skipIf(missing(network, golden))('on every operator of mcunet-vww1 around its TRANSPOSE', () => {
    const model = openModel(readFileSync(sharedFile(network)), 'mcunet-vww1.tflite');
    const tensor = tensorReader(model);
    const at = model.operators.findIndex(({ name }) => name === 'TRANSPOSE');
    const transpose = model.operators[at]!;
    const half = (part: typeof model.operators, inputs: readonly number[], outputs: readonly number[]): Graph => ({
      name: 'half',
      tensors: Array.from({ length: model.tensorCount }, (_, id) => tensor(id)),
      operators: part.map((operator) => readOperator(model, operator, tensor)),
      inputs,
      outputs,
    });
    const head = half(model.operators.slice(0, at), model.inputs, transpose.inputs.slice(0, 1));
    const tail = half(model.operators.slice(at + 1), transpose.outputs, model.outputs);
    checkGraph(head);
    const { input, count, cases } = JSON.parse(readFileSync(sharedFile(golden), 'utf8')) as Golden;
    const raw = readFileSync(sharedFile(`golden/${input}`));
    const all = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
    const size = all.length / count;
    cases.forEach((expected, index) => {
      const before = interpret(head, [all.subarray(index * size, (index + 1) * size)]);
      const source = transpose.inputs[0]!;
      const turned = swap(before[source]!, tensor(source).shape, readParameter(model, transpose.inputs[1]!)!);
      const after = interpret(tail, [turned]);
      const found = [head, tail].flatMap((graph, part) =>
        graph.operators.map(({ outputs: [id] }) => [String(id), crc((part === 0 ? before : after)[id!]!)] as const),
      );
      const whole = Object.fromEntries([...found, [String(transpose.outputs[0]), crc(turned)]]);
      expect(whole).toEqual(expected.tensors);
      expect(Array.from(after[model.outputs[0]!]!)).toEqual(expected.outputs[0]!.map(Math.fround));
    });
  });
});

/** [1,A,B,C] with its dimensions in another order, the batch first. */
function swap(values: TensorData, shape: readonly number[], order: readonly number[]): Int8Array {
  const steps = shape.map((_, axis) => elements(shape.slice(axis + 1)));
  const [, a, b, c] = order as [number, number, number, number];
  const result: number[] = [];
  for (let i = 0; i < shape[a]!; i++)
    for (let j = 0; j < shape[b]!; j++)
      for (let k = 0; k < shape[c]!; k++) result.push(values[i * steps[a]! + j * steps[b]! + k * steps[c]!]!);
  return Int8Array.from(result);
}

const crc = (values: ArrayBufferView): string => crc32(bytes(values)).toString(16).padStart(8, '0');
const bytes = (values: ArrayBufferView): Uint8Array =>
  new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
