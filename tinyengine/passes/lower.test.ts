import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missing, sharedFile } from '../../tests/shared.js';
import { importTflite } from '../import/tflite.js';
import { interpret } from '../reference/interpret.js';
import { lower } from './lower.js';

const models = {
  'mlperf-tiny-kws': [1, 49, 10, 1],
  'mlperf-tiny-vww': [1, 96, 96, 3],
  'tflm-person-detect': [1, 96, 96, 1],
  'tflm-micro-speech': [1, 49, 40, 1],
};

describe('lowering', () => {
  for (const [model, shape] of Object.entries(models)) {
    const [network, input] = [`models/${model}.tflite`, `golden/${model}.input.bin`];
    test.skipIf(missing(network, input))(`keeps every operator's bytes of ${model}`, () => {
      const imported = importTflite(readFileSync(sharedFile(network)), `${model}.tflite`);
      const lowered = lower(imported);
      expect(lowered.tensors[lowered.inputs[0]!]!.shape).toEqual(shape);
      expect(lowered.operators.map(({ kind }) => kind)).not.toContain('RESHAPE');
      const values = new Int8Array(readFileSync(sharedFile(input))).slice(
        0,
        shape.reduce((a, b) => a * b),
      );
      const [before, after] = [interpret(imported, [values]), interpret(lowered, [values])];
      for (const operator of lowered.operators) {
        const old = imported.operators.find(({ index }) => index === operator.index)!;
        expect(after[operator.outputs[0]!]).toEqual(before[old.outputs[0]!]);
      }
      expect(lower(lowered)).toEqual(lowered);
    });
  }
});
