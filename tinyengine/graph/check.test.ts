import { expect, describe, test } from 'vitest';
import { exampleNetwork } from '../../scripts/example-network.js';
import { chain, quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import { problemOf } from '../../tests/support/mistakes.js';
import { checkGraph } from './check.js';
import type { Graph, Quantisation } from './graph.js';
import type { Operator } from './operator.js';
import { printGraph } from './print.js';

const conv = {
  kind: 'CONV_2D',
  window: windowOf(3),
  activation: 'NONE',
  weights: [4, 3, 3, 3],
  code: quantParamsOf(0.3, 5),
} as const;

describe('checking a network', () => {
  test('accepts a valid one', () => {
    expect(() => checkGraph(exampleNetwork())).not.toThrow();
    expect(() => checkGraph(chain([1, 6, 5, 3], { kind: 'QUANTIZE' }, conv, { kind: 'DEQUANTIZE' }))).not.toThrow();
  });

  const featureMap = chain([1, 6, 5, 3], conv);
  const unsignedPicture: Graph = {
    ...featureMap,
    tensors: featureMap.tensors.map((tensor, id) =>
      id === 0 ? { ...tensor, type: 'uint8', quantisation: quantParamsOf(0.05, 128) } : tensor,
    ),
  };
  const good = chain([1, 6, 5, 3], conv, conv4to4());
  const cases: readonly (readonly [title: string, graph: Graph, message: RegExp])[] = [
    [
      'a QUANTIZE of float32 inside',
      {
        ...chain([1, 6, 5, 3], { kind: 'QUANTIZE' }, { kind: 'DEQUANTIZE' }, { kind: 'QUANTIZE' }, conv),
        outputs: [2, 5],
      },
      /QUANTIZE of float32 at the start of the network only/,
    ],
    ['uint8 where something else than QUANTIZE reads it', unsignedPicture, /expected CONV_2D of int8, found uint8/],
    [
      'a DEQUANTIZE inside',
      { ...chain([1, 6, 5, 3], conv, { kind: 'DEQUANTIZE' }), outputs: [2] },
      /DEQUANTIZE at the end of the network only/,
    ],
    [
      'a window that does not fit',
      chain([1, 2, 2, 3], { ...conv, shape: [1, 1, 1, 4] }),
      /a window that fits 2 \+ 0 cells, found 3 taps/,
    ],
    [
      'a pool with a window outside the feature map',
      chain([1, 4, 4, 1], {
        kind: 'MAX_POOL_2D',
        activation: 'NONE',
        window: windowOf(2, { padding: { top: 2, left: 0, bottom: 0, right: 0 } }),
      }),
      /windows that see some of the feature map/,
    ],
    [
      'a clamp beyond the range of the scale',
      chain([1, 6, 5, 3], { ...conv, activation: 'RELU6', code: quantParamsOf(1e-9, 0) }),
      /an output scale that has codes for RELU6/,
    ],
    ['weights of another number of channels', chain([1, 6, 5, 4], { ...conv }), /weights for groups of 4 channels/],
    [
      'inputs of an addition that differ',
      sum(0.05, [1, 6, 5, 2]),
      /dimensions that are equal or 1, from the last on, found \[1,6,5,3\] and \[1,6,5,2\]/,
    ],
    [
      'axes out of order',
      chain([1, 6, 5, 3], { kind: 'MEAN', axes: [2, 1], keepDims: true }),
      /axes of \[1,6,5,3\], ascending/,
    ],
    [
      'names twice',
      { ...good, operators: good.operators.map((operator) => ({ ...operator, name: 'twice' })) },
      /a name of its own, found twice/,
    ],
    [
      'a name that is not an identifier',
      { ...good, operators: good.operators.map((operator) => ({ ...operator, name: `${operator.index}; evil()` })) },
      /a name that C can use/,
    ],
    [
      'an unread input of real numbers, because its quantisation is unknown',
      {
        ...good,
        inputs: [0, 99],
        tensors: [
          ...good.tensors,
          ...new Array<Graph['tensors'][0]>(100).fill({ ...good.tensors[0]!, type: 'float32', quantisation: null }),
        ],
      },
      /expected a QUANTIZE that reads it, found none/,
    ],
    ['a tensor that does not exist', { ...good, inputs: [0, 99] }, /a tensor below/],
    [
      'more work than a microcontroller does in an hour',
      chain([1, 4096, 4096, 1], {
        kind: 'MAX_POOL_2D',
        activation: 'NONE',
        window: windowOf(100, { padding: { top: 50, left: 50, bottom: 49, right: 49 } }),
      }),
      /multiplications and comparisons/,
    ],
    [
      'an addition whose output scale is far below its inputs',
      sum(1e-8),
      /an output scale that is not far below the inputs/,
    ],
    [
      'a product whose output scale is far below its inputs',
      pair('MUL', quantParamsOf(1e-9, 0)),
      /not far below the inputs/,
    ],
    [
      'a PRELU whose output scale is far below its inputs',
      pair('PRELU', quantParamsOf(1e-12, 0)),
      /not far below the inputs/,
    ],
    [
      'a maximum that changes the quantisation',
      pair('MAXIMUM', quantParamsOf(0.05, 1)),
      /the same scale and zero point on both sides/,
    ],
    [
      'a function of values beyond any scale',
      chain([1, 4], { kind: 'ABS', code: quantParamsOf(2 ** -30, 0) }),
      /an output scale that is not far below the inputs/,
    ],
    [
      'a quotient of scales beyond float32',
      scaled({ kind: 'RELU' }, 2 ** 126, 2 ** -126),
      /an output scale that is not far below the inputs/,
    ],
    ['a HARD_SWISH of huge values', scaled({ kind: 'HARD_SWISH' }, 2 ** 126, 2 ** 126), /an input scale below 65536/],
    [
      'a HARD_SWISH to a scale far below its input',
      scaled({ kind: 'HARD_SWISH' }, 1, 2 ** -8),
      /at least a 128th of the input scale/,
    ],
    ['a RELU6 that changes the quantisation', scaled({ kind: 'RELU6' }, 1, 2), /the same scale and zero point/],
    ['a RELU6 of tiny values', scaled({ kind: 'RELU6' }, 2 ** -30, 2 ** -30), /an input scale above 2\^-27/],
    [
      'a LOGISTIC to another quantisation',
      scaled({ kind: 'LOGISTIC' }, 1, 1 / 128),
      /an output of scale 1\/256 and zero point -128/,
    ],
    [
      'a TANH to another quantisation',
      scaled({ kind: 'TANH' }, 1, 1 / 256),
      /an output of scale 1\/128 and zero point 0/,
    ],
    ['a TANH of tiny values', scaled({ kind: 'TANH' }, 2 ** -28, 1 / 128), /an input scale above 2\^-27/],
    ['a slope that is not a number', scaled({ kind: 'LEAKY_RELU', alpha: NaN }, 1, 1), /an alpha of at least 0/],
    [
      'a table that is too short',
      scaled({ kind: 'TABLE', table: new Int8Array(9) }, 1, 1),
      /a table of 256 bytes, found 9/,
    ],
    ['two constants', twoConstants(), /an input that is computed, found the constant "value"/],
    [
      'a pool that changes the quantisation',
      chain([1, 4, 4, 1], {
        kind: 'AVERAGE_POOL_2D',
        activation: 'NONE',
        window: windowOf(1),
        code: quantParamsOf(0.01, -3),
      }),
      /the same scale and zero point/,
    ],
  ];
  test.each(cases)('refuses %s', (_, graph, message) => {
    expect(problemOf(() => checkGraph(graph)).message).toMatch(message);
  });
});

test('a network prints the same way every time', () => {
  expect(printGraph(exampleNetwork())).toMatchInlineSnapshot(`
    "network model
    input  %0 [1,12,12,1] int8 scale 0.0039215689 zero -128  "image"
    conv_0  3x3 convolution, stride 2, padding 0,0,1,1, RELU6, 12x12x1 -> 6x6x8
      %1 [1,6,6,8] int8 scale 0.023529412 zero -128 <- %0, %8 [8,3,3,1] int8 8 scales, %9 [8] int32 8 scales
    depthwise_1  3x3 depthwise, padding 1,1,1,1, RELU6, 6x6x8 -> 6x6x8
      %2 [1,6,6,8] int8 scale 0.023529412 zero -128 <- %1, %10 [1,3,3,8] int8 8 scales, %11 [8] int32 8 scales
    conv_2  1x1 convolution, 6x6x8 -> 6x6x16
      %3 [1,6,6,16] int8 scale 0.050000001 zero 3 <- %2, %12 [16,1,1,8] int8 16 scales, %13 [16] int32 16 scales
    pool_3  6x6 average pool, stride 6, 6x6x16 -> 16
      %4 [1,1,1,16] int8 scale 0.050000001 zero 3 <- %3
    reshape_4  reshape, 16 -> 16
      %5 [1,16] int8 scale 0.050000001 zero 3 <- %4
    dense_5  fully connected, 16 -> 4
      %6 [1,4] int8 scale 0.039999999 zero -5 <- %5, %14 [4,16] int8 scale 0.0040000002 zero 0, %15 [4] int32 scale 0.00020000001 zero 0
    softmax_6  softmax, 4 -> 4
      %7 [1,4] int8 scale 0.00390625 zero -128 <- %6
    output  %7  "classes""
  `);
});

function conv4to4() {
  return { ...conv, window: windowOf(1), weights: [4, 1, 1, 4] } as const;
}

/** An addition of two inputs, both [1,6,5,3] unless `second` is given. */
const sum = (scale: number, second?: readonly number[]): Graph => pair('ADD', quantParamsOf(scale, 0), second);

function pair(
  kind: 'ADD' | 'SUB' | 'MUL' | 'MAXIMUM' | 'MINIMUM' | 'PRELU',
  output: Quantisation,
  second: readonly number[] = [1, 6, 5, 3],
): Graph {
  const value = {
    name: 'value',
    shape: [1, 6, 5, 3],
    type: 'int8',
    quantisation: quantParamsOf(0.05, 0),
    data: null,
  } as const;
  return {
    name: 'pair',
    tensors: [value, { ...value, shape: second }, { ...value, quantisation: output }],
    operators: [{ kind, index: 0, name: 'pair', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
    inputs: [0, 1],
    outputs: [2],
  };
}

/** A sum of constants after a valid network. */
function twoConstants(): Graph {
  const { tensors } = pair('ADD', quantParamsOf(0.05, 0));
  const constant = { ...tensors[0]!, data: new Int8Array(90) };
  return {
    name: 'constants',
    tensors: [tensors[0]!, tensors[1]!, constant, constant, tensors[2]!],
    operators: [
      { kind: 'ABS', index: 0, name: 'fine', inputs: [0], outputs: [1] },
      { kind: 'ADD', index: 1, name: 'add', inputs: [2, 3], outputs: [4], activation: 'NONE' },
    ],
    inputs: [0],
    outputs: [1, 4],
  };
}

/** One operator between two scales, with zero points 0. */
function scaled(operator: object, from: number, to: number): Graph {
  const value = { name: 'value', shape: [1, 4], type: 'int8', data: null } as const;
  return {
    name: 'scaled',
    tensors: [from, to].map((scale) => ({ ...value, quantisation: quantParamsOf(scale, 0) })),
    operators: [{ index: 0, name: 'it', inputs: [0], outputs: [1], ...operator } as unknown as Operator],
    inputs: [0],
    outputs: [1],
  };
}
