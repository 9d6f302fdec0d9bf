import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantParamsOf } from '../../tests/networks/graphs.js';
import type { Graph, Quantisation } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { softmaxRequantisation } from '../graph/quantised.js';
import { softmaxExponentials } from '../graph/softmax.js';
import { areaResize } from './operators/area-resize.js';
import { dequantize, quantize } from './operators/border.js';
import { interpret } from './interpret.js';
import { pad } from './operators/pad.js';
import { softmaxRows } from './operators/softmax.js';

/** Exponentials for a beta of 1. */
const exponentials = (scale: number): Int32Array => softmaxExponentials(softmaxRequantisation({ scale }, 1));

describe('softmax', () => {
  test('is within one step of the real function', () => {
    const rows = fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 1, maxLength: 40 });
    const scales = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(rows, scales, (row, scale) => {
        const found = softmaxRows(row, row.length, exponentials(scale));
        const powers = row.map((value) => Math.exp((value - Math.max(...row)) * scale));
        const total = powers.reduce((sum, power) => sum + power, 0);
        row.forEach((_, at) => {
          const expected = Math.min(127, (256 * powers[at]!) / total - 128);
          expect(Math.abs(found[at]! - expected)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('computes every row independently', () => {
    const table = exponentials(0.1);
    const [first, second] = [softmaxRows([5, 9, -7], 3, table), softmaxRows([100, 90, 95], 3, table)];
    expect(softmaxRows([5, 9, -7, 100, 90, 95], 3, table)).toEqual(Int8Array.of(...first, ...second));
  });

  test('needs no exponential beyond the end of the table', () => {
    // at scale 1, a value 16 below the largest has no weight: exp(-16) is less than 2^-23
    expect(exponentials(1)).toHaveLength(16);
    expect(Array.from(softmaxRows([127, -128], 2, exponentials(1)))).toEqual([127, -128]);
  });
});

describe('the area average', () => {
  const size = (height: number, width: number) => ({ height, width, channels: 1 });

  test('halves a feature map by means of four cells, rounded half up', () => {
    const featureMap = [0, 1, 10, 10, 1, 0, 10, 11];
    expect(Array.from(areaResize(featureMap, size(2, 4), size(1, 2)))).toEqual([1, 10]);
    expect(Array.from(areaResize([-3, -2], size(1, 2), size(1, 1)))).toEqual([-2]);
  });

  test('shares cells between neighbours if sizes do not divide', () => {
    expect(Array.from(areaResize([0, 30, 60], size(1, 3), size(1, 2)))).toEqual([15, 45]);
  });

  test('repeats cells if the feature map grows', () => {
    expect(Array.from(areaResize([7, -9], size(1, 2), size(1, 4)))).toEqual([7, 7, -9, -9]);
  });
});

test('padding surrounds a feature map with the zero point', () => {
  const padded = pad([1, 2, 3, 4], { height: 2, width: 1, channels: 2 }, { top: 1, left: 1, bottom: 0, right: 0 }, -5);
  expect(Array.from(padded)).toEqual([-5, -5, -5, -5, -5, -5, 1, 2, -5, -5, 3, 4]);
});

test('the border rounds halves away from zero and inverts exactly', () => {
  const code = { scale: 0.5, zeroPoint: 3 };
  const quantised = quantize([0.25, -0.25, 100, -100, 1], code);
  expect(Array.from(quantised)).toEqual([4, 2, 127, -128, 5]);
  expect(Array.from(dequantize(quantised, code))).toEqual([0.5, -0.5, 62, -65.5, 1]);
});

describe('a function of one value is within a step of the real function', () => {
  const scales = [0.01, 0.05, 0.1, 0.3];
  const clamped = (real: number, scale: number, zeroPoint: number): number =>
    Math.min(127, Math.max(-128, real / scale + zeroPoint));
  const functions: readonly (readonly [operator: object, code: Quantisation, of: (x: number) => number])[] = [
    [{ kind: 'LOGISTIC' }, quantParamsOf(1 / 256, -128), (x) => 1 / (1 + Math.exp(-x))],
    [{ kind: 'TANH' }, quantParamsOf(1 / 128, 0), Math.tanh],
    [{ kind: 'HARD_SWISH' }, quantParamsOf(0.04, -100), (x) => (x * Math.min(6, Math.max(0, x + 3))) / 6],
    [{ kind: 'LEAKY_RELU', alpha: 0.2 }, quantParamsOf(0.04, -50), (x) => Math.max(x, 0.2 * x)],
    [{ kind: 'RELU' }, quantParamsOf(0.03, -90), (x) => Math.max(x, 0)],
    [{ kind: 'ABS' }, quantParamsOf(0.03, -128), Math.abs],
    [{ kind: 'QUANTIZE' }, quantParamsOf(0.07, 5), (x) => x],
  ];
  test.each(functions)('%o', (operator, code, of) => {
    const values = Int8Array.from({ length: 256 }, (_, at) => at - 128);
    for (const scale of scales) {
      const value = { name: 'value', shape: [256], type: 'int8', data: null } as const;
      const graph: Graph = {
        name: 'function',
        tensors: [quantParamsOf(scale, 7), code].map((quantisation) => ({ ...value, quantisation })),
        operators: [{ index: 0, name: 'it', inputs: [0], outputs: [1], ...operator } as unknown as Operator],
        inputs: [0],
        outputs: [1],
      };
      const found = interpret(graph, [values])[1]!;
      values.forEach((q, at) => {
        const expected = clamped(of((q - 7) * scale), code.scales[0]!, code.zeroPoints[0]!);
        expect(Math.abs(found[at]! - expected)).toBeLessThanOrEqual(1);
      });
    }
  });
});
