import { describe, expect, test } from 'vitest';
import { quantParamsOf, windowOf } from '../../tests/networks/graphs.js';
import type { Graph, Quantisation, Tensor } from './graph.js';
import type { Operator } from './operator.js';
import { activationClamp, addRequantisation, convolutionRequantisation, meanRequantisation } from './quantised.js';

// The expected integers were computed with NumPy's float32 and float64, from the formulas of TensorFlow Lite Micro.

/** Tensors with these quantisations. The last one is the output. */
const graphOf = (shape: readonly number[], ...codes: readonly Quantisation[]): Graph => ({
  name: 'codes',
  tensors: codes.map((quantisation): Tensor => ({ name: '', shape, type: 'int8', quantisation, data: null })),
  operators: [],
  inputs: [0],
  outputs: [codes.length - 1],
});
const base = { index: 0, name: 'a', outputs: [2], activation: 'NONE' } as const;

describe('multipliers', () => {
  const graph = graphOf([1, 1, 1, 2], quantParamsOf(0.1, -128), quantParamsOf(0.003, 0), quantParamsOf(0.05, 7));

  const products = {
    inputZeroPoint: -128,
    outputZeroPoint: 7,
    multipliers: [1649267456, 1649267456],
    shifts: [-7, -7],
    ...{ min: -128, max: 127 },
  };

  test('of a fully connected operator come from a double product', () => {
    expect(convolutionRequantisation(graph, { ...base, kind: 'FULLY_CONNECTED', inputs: [0, 1, -1] })).toEqual(
      products,
    );
  });

  test('of a convolution come from a double product, one for each channel', () => {
    const conv: Operator = { ...base, kind: 'CONV_2D', inputs: [0, 1, -1], window: windowOf(1) };
    expect(convolutionRequantisation(graph, conv)).toEqual(products);
  });

  test('of an addition bring both inputs to twice the larger scale', () => {
    const sum = graphOf([1], quantParamsOf(0.1, 1), quantParamsOf(0.03, 2), quantParamsOf(0.07, 3));
    expect(addRequantisation(sum, { ...base, kind: 'ADD', inputs: [0, 1] })).toMatchObject({
      inputs: [
        { zeroPoint: 1, multiplier: 1073741824, shift: 0 },
        { zeroPoint: 2, multiplier: 1288490141, shift: -2 },
      ],
      output: { zeroPoint: 3, multiplier: 1533916908, shift: -18 },
    });
  });

  test('of a mean hold the division by the number of values, truncated', () => {
    const mean = graphOf([1, 5, 6, 2], quantParamsOf(0.1, 1), quantParamsOf(0.1, 1), quantParamsOf(0.02, 3));
    const operator = { ...base, kind: 'MEAN', inputs: [0], axes: [1, 2], keepDims: true } as const;
    expect(meanRequantisation(mean, operator)).toMatchObject({ count: 30, multiplier: 715827909, shift: -1 });
  });
});

test.each([
  ['RELU', 0.04, -20, { min: -20, max: 127 }],
  ['RELU6', 0.04, -20, { min: -20, max: 127 }],
  ['RELU6', 0.03, -128, { min: -128, max: 72 }],
  ['RELU6', 0.5, 100, { min: 100, max: 112 }],
  ['RELU_N1_TO_1', 0.04, -20, { min: -45, max: 5 }],
  ['RELU_N1_TO_1', 0.03, -128, { min: -128, max: -95 }],
  ['NONE', 0.03, -128, { min: -128, max: 127 }],
] as const)('%s with scale %d and zero point %d clamps to %o', (activation, scale, zeroPoint, clamp) => {
  expect(activationClamp(activation, { scale: Math.fround(scale), zeroPoint })).toEqual(clamp);
});
