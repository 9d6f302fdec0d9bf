import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { importTflite } from '../tflite/import.js';
import { interpret } from '../reference/interpret.js';
import { lower } from './lower.js';
import { rowsNeeded } from '../../tests/networks/rows-needed.js';
import { needing } from '../../tests/support/needs.js';

const models = {
  'mlperf-tiny-kws': [1, 49, 10, 1],
  'mlperf-tiny-vww': [1, 96, 96, 3],
  'tflm-person-detect': [1, 96, 96, 1],
  'tflm-micro-speech': [1, 49, 40, 1],
};

describe('lowering', () => {
  for (const [model, shape] of Object.entries(models)) {
    const [network, input] = [`models/${model}.tflite`, `golden/${model}.input.bin`];
    needing(absentShared(network, input)).test(`keeps every operator's bytes of ${model}`, () => {
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

  const [network, input] = ['models/mcunet-vww1.tflite', 'golden/mcunet-vww1.input.bin'];
  needing(absentShared(network, input)).test(
    'leaves mcunet-vww1 no TRANSPOSE, and a MEAN over W that goes row by row',
    () => {
      const imported = importTflite(readFileSync(sharedFile(network)), 'mcunet-vww1.tflite');
      const lowered = lower(imported);
      const [mean, second, ...others] = lowered.operators.filter(({ kind }) => !/CONV|ADD/.test(kind));
      expect(others.map(({ kind }) => kind)).toEqual(['FULLY_CONNECTED']);
      expect([mean, second]).toMatchObject([{ axes: [2] }, { axes: [1] }]);
      expect([0, 1, 2].map((y) => rowsNeeded(mean!, lowered, 0, y, y + 1))).toEqual([0, 1, 2].map((y) => [y, y + 1]));

      const bytes = Uint8Array.from(readFileSync(sharedFile(input)));
      const size = imported.tensors[imported.inputs[0]!]!.shape.reduce((a, b) => a * b);
      const floats = new Float32Array(bytes.buffer, 0, size);
      const before = interpret(imported, [floats]);
      const quantised = before[imported.operators[0]!.outputs[0]!]!;
      const after = interpret(lowered, [quantised]);
      for (const operator of lowered.operators) {
        const old = imported.operators.find(({ index }) => index === operator.index)!;
        const [now, then] = [after[operator.outputs[0]!]!, before[old.outputs[0]!]!];
        // after the TRANSPOSE, a row of channels is what a column was before
        const expected = operator === mean ? columnsOf(then, 3) : Array.from(then);
        expect(Array.from(now)).toEqual(expected);
      }
    },
  );
});

/** The values of rows of `width`, column by column. */
const columnsOf = (values: ArrayLike<number>, width: number): readonly number[] =>
  Array.from({ length: width }, (_, column) =>
    Array.from({ length: values.length / width }, (_, row) => values[row * width + column]!),
  ).flat();
