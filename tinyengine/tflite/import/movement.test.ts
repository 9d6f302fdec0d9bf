import { describe, expect, test } from 'vitest';
import { randomInputs } from '../../../tests/networks/inputs.js';
import { problemOf } from '../../../tests/support/mistakes.js';
import { modelFile, type FileTensor, type OneOperator } from '../../../tests/tflite/model-file.js';
import { runOracleOnFiles, absentOracle } from '../../../tests/support/oracle.js';
import { interpret } from '../../reference/interpret.js';
import { importTflite } from '../import.js';
import { needing } from '../../../tests/support/needs.js';

const read = (model: OneOperator) => importTflite(modelFile(model), 'model.tflite');
const tensor = (...shape: readonly number[]): FileTensor => ({ shape });
const numbers = (...values: readonly number[]): FileTensor => ({ shape: [values.length], values });

const split = (axis: number, ...outputs: readonly FileTensor[]): OneOperator => ({
  name: 'SPLIT',
  inputs: [{ shape: [], values: [axis] }, tensor(1, 4, 6, 3)],
  outputs,
  options: [35, { 0: outputs.length }],
});
const splitV = (sizes: readonly number[], ...outputs: readonly FileTensor[]): OneOperator => ({
  name: 'SPLIT_V',
  inputs: [tensor(1, 4, 6, 3), numbers(...sizes), { shape: [], values: [-2] }],
  outputs,
  options: [79, { 0: outputs.length }],
});
const slice = (begin: readonly number[], size: readonly number[], output: FileTensor): OneOperator => ({
  name: 'SLICE',
  inputs: [tensor(1, 4, 6, 3), numbers(...begin), numbers(...size)],
  outputs: [output],
  options: [48],
});
/** Masks as in the options: begin, end, ellipsis, new axis, shrink. */
const strided = (
  lists: readonly [begin: readonly number[], end: readonly number[], strides: readonly number[]],
  masks: Readonly<Record<number, number | boolean>>,
  output: FileTensor,
): OneOperator => ({
  name: 'STRIDED_SLICE',
  inputs: [tensor(1, 4, 6, 3), ...lists.map((list) => numbers(...list))],
  outputs: [output],
  options: [32, masks],
});
const reshaping = (
  name: string,
  code: number,
  input: FileTensor,
  output: FileTensor,
  ...more: readonly FileTensor[]
) => ({
  ...{ name, inputs: [input, ...more], outputs: [output] },
  options: [code] as const,
});

const models: readonly (readonly [title: string, model: OneOperator, kinds: readonly string[]])[] = [
  [
    'SPLIT of the width',
    split(2, tensor(1, 4, 2, 3), tensor(1, 4, 2, 3), tensor(1, 4, 2, 3)),
    ['SLICE', 'SLICE', 'SLICE'],
  ],
  ['SPLIT of the height, counted from the end', split(-3, tensor(1, 2, 6, 3), tensor(1, 2, 6, 3)), ['SLICE', 'SLICE']],
  [
    'SPLIT_V',
    splitV([1, 3, 2], tensor(1, 4, 1, 3), tensor(1, 4, 3, 3), tensor(1, 4, 2, 3)),
    ['SLICE', 'SLICE', 'SLICE'],
  ],
  ['SPLIT_V with a rest', splitV([4, -1], tensor(1, 4, 4, 3), tensor(1, 4, 2, 3)), ['SLICE', 'SLICE']],
  ['SLICE to the end', slice([0, 1, 2, 0], [1, 2, -1, 2], tensor(1, 2, 4, 2)), ['SLICE']],
  [
    'STRIDED_SLICE with steps and ends counted from the end',
    strided(
      [
        [0, -3, 0, 0],
        [1, -1, 6, 3],
        [1, 1, 2, 2],
      ],
      {},
      tensor(1, 2, 3, 2),
    ),
    ['SLICE'],
  ],
  [
    'STRIDED_SLICE with masks, beyond the end',
    strided(
      [
        [0, 9, 1, 1],
        [1, 9, 9, 9],
        [1, 3, 2, 1],
      ],
      { 0: 0b11, 1: 0b11 },
      tensor(1, 2, 3, 2),
    ),
    ['SLICE'],
  ],
  [
    'STRIDED_SLICE backwards',
    strided(
      [
        [0, 3, 5, 9],
        [1, 0, 0, -9],
        [1, -1, -2, -1],
      ],
      { 1: 0b100 },
      tensor(1, 3, 3, 3),
    ),
    ['SLICE'],
  ],
  [
    'STRIDED_SLICE backwards with begin masked',
    strided(
      [
        [0, 0, 0, 0],
        [1, 1, 6, 3],
        [1, -1, 1, 1],
      ],
      { 0: 0b10 },
      tensor(1, 2, 6, 3),
    ),
    ['SLICE'],
  ],
  [
    'STRIDED_SLICE that shrinks',
    strided(
      [
        [0, 2, 0, -1],
        [1, 3, 6, 0],
        [1, 1, 1, 1],
      ],
      { 4: 0b1010 },
      tensor(1, 6),
    ),
    ['SLICE', 'RESHAPE'],
  ],
  ['SQUEEZE', reshaping('SQUEEZE', 30, tensor(1, 1, 6, 3), tensor(6, 3)), ['RESHAPE']],
  ['EXPAND_DIMS', reshaping('EXPAND_DIMS', 52, tensor(1, 6), tensor(1, 1, 6), numbers(1)), ['RESHAPE']],
];

describe('an operator of a file that becomes several', () => {
  test.each(models)('%s', (_, model, kinds) => {
    expect(read(model).operators.map(({ kind }) => kind)).toEqual(kinds);
  });

  needing(absentOracle).test('computes the bytes of TensorFlow Lite Micro', () => {
    const asked = models.map(([, model]) => {
      const graph = read(model);
      const inputs = randomInputs(graph, 4);
      const values = interpret(graph, inputs);
      const expected = graph.outputs.map((id) => new Uint8Array(values[id]!.buffer));
      return { file: modelFile(model), runs: [inputs], expected };
    });
    const answers = runOracleOnFiles(asked);
    asked.forEach(({ expected }, at) => expect(answers[at], models[at]![0]).toEqual([expected]));
  });

  test('has an operator for each output that is read', () => {
    const { outputs, ...graph } = read(split(2, tensor(1, 4, 3, 3), tensor(1, 4, 3, 3)));
    expect(outputs).toHaveLength(2);
    expect(graph.operators.map(({ index, name }) => [index, name])).toEqual([
      [0, 'split_0_0'],
      [0, 'split_0_1'],
    ]);
  });
});

describe('a model is refused', () => {
  const half = tensor(1, 4, 3, 3);
  const whole = [
    [0, 0, 0, 0],
    [1, 4, 6, 3],
    [1, 1, 1, 1],
  ] as const;
  test.each<readonly [title: string, model: OneOperator, message: RegExp]>([
    ['with parts that are not equal', split(1, half, half, half), /expected 3 equal parts/],
    ['with an axis beyond the input', split(4, half, half), /an axis below 4, found 4/],
    ['with sizes that do not add up to the whole', splitV([2, 3], half, half), /2 parts of 6, found \[2,3\]/],
    ['with two rests', splitV([-1, -1], half, half), /expected 2 parts of 6/],
    ['with a slice beyond the input', slice([0, 3, 0, 0], [1, 2, 6, 3], tensor(1, 2, 6, 3)), /places of the 4/],
    ['with a slice in three dimensions', slice([0, 0, 0], [1, 4, 6], tensor(1, 4, 6)), /begin, size and strides for/],
    ['with a stride of 0', strided([whole[0], whole[1], [1, 0, 1, 1]], {}, half), /begin, end and strides/],
    ['with a slice of nothing', strided([[0, 3, 0, 0], [1, 2, 6, 3], whole[2]], {}, half), /places of the 4/],
    ['with an ellipsis', strided(whole, { 2: 1 }, half), /a slice without an ellipsis/],
    ['with new axes', strided(whole, { 3: 1 }, half), /a slice without new axes/],
    ['with ends that are lengths', strided(whole, { 5: true }, half), /ends counted from 0/],
    [
      'with a computed value around the feature map',
      {
        ...{ name: 'PADV2', outputs: [tensor(1, 5, 3, 3)], options: [43] as const },
        inputs: [half, { shape: [4, 2], values: [0, 0, 1, 0, 0, 0, 0, 0] }, tensor()],
      },
      /a constant value of the scale and zero point/,
    ],
    [
      'with a concatenation that clamps',
      { name: 'CONCATENATION', inputs: [half, half], outputs: [tensor(1, 4, 6, 3)], options: [10, { 0: 2, 1: true }] },
      /a concatenation without activation/,
    ],
    [
      'with a concatenation of another scale',
      {
        ...{ name: 'CONCATENATION', outputs: [tensor(1, 4, 6, 3)], options: [10, { 0: 2 }] as const },
        inputs: [half, { ...half, scale: 0.1 }],
      },
      /the same scale and zero point/,
    ],
    [
      'with an order of some dimensions',
      {
        ...{ name: 'TRANSPOSE', inputs: [half, numbers(0, 1, 1, 2)], options: [26] as const },
        outputs: [tensor(1, 4, 4, 3)],
      },
      /an order of the dimensions of \[1,4,3,3\]/,
    ],
    [
      'with both aligned corners and half-pixel centres',
      {
        ...{ name: 'RESIZE_BILINEAR', inputs: [half, numbers(8, 6)], outputs: [tensor(1, 8, 6, 3)] },
        options: [15, { 2: true, 3: true }],
      },
      /aligned corners or half-pixel centres/,
    ],
    [
      'with an output so large that TFLite reads outside the input',
      {
        name: 'RESIZE_BILINEAR',
        inputs: [tensor(1, 1, 1, 1), numbers(2000, 1)],
        outputs: [tensor(1, 2000, 1, 1)],
        options: [15],
      },
      /a height that is not far above 1, found 2000/,
    ],
  ])('%s', (_, model, message) => {
    expect(problemOf(() => read(model)).message).toMatch(message);
  });
});
