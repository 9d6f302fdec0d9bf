import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Window } from '../graph/operator.js';
import { createFloatKernels } from './float.js';
import type { FloatTensor } from './float/tensor.js';

const kernels = await createFloatKernels();
type Shape = Omit<FloatTensor, 'address'>;

const shapes = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  height: fc.integer({ min: 1, max: 7 }),
  width: fc.integer({ min: 1, max: 7 }),
  channels: fc.integer({ min: 1, max: 13 }),
});
const windows = fc
  .record({
    height: fc.integer({ min: 1, max: 5 }),
    width: fc.integer({ min: 1, max: 5 }),
    strideHeight: fc.integer({ min: 1, max: 2 }),
    strideWidth: fc.integer({ min: 1, max: 2 }),
    dilationHeight: fc.integer({ min: 1, max: 2 }),
    dilationWidth: fc.integer({ min: 1, max: 2 }),
    before: fc.nat(2),
  })
  .map(({ before, ...window }): Window => ({
    ...window,
    // wide enough below and to the right for any window to fit any feature map
    padding: { top: before, left: before, bottom: 2 * window.height, right: 2 * window.width },
  }));

// Values whose sums are inexact, so that another order of adding would show.
const values = (length: number, seed: number): Float32Array =>
  Float32Array.from({ length }, (_, index) => Math.sin((index + 1) * 12.9898 + seed) * 3);
const sizeOf = ({ count, height, width, channels }: Shape): number => count * height * width * channels;

/** Multiplies and adds one float32 after another, tap by tap, channel by channel. */
function slowConvolve(shape: Shape, x: Float32Array, w: Float32Array, outputs: number, window: Window, depth: boolean) {
  const { padding } = window;
  const rows = shape.height + padding.top + padding.bottom - (window.height - 1) * window.dilationHeight - 1;
  const columns = shape.width + padding.left + padding.right - (window.width - 1) * window.dilationWidth - 1;
  const [height, width] = [Math.floor(rows / window.strideHeight) + 1, Math.floor(columns / window.strideWidth) + 1];
  const result: number[] = [];
  for (let n = 0; n < shape.count; n++)
    for (let y = 0; y < height; y++)
      for (let v = 0; v < width; v++)
        for (let output = 0; output < outputs; output++) {
          let sum = 0;
          for (let ky = 0; ky < window.height; ky++)
            for (let kx = 0; kx < window.width; kx++)
              for (let c = depth ? output : 0; c < (depth ? output + 1 : shape.channels); c++) {
                const row = y * window.strideHeight + ky * window.dilationHeight - padding.top;
                const column = v * window.strideWidth + kx * window.dilationWidth - padding.left;
                if (row < 0 || row >= shape.height || column < 0 || column >= shape.width) continue;
                const tap = ky * window.width + kx;
                const weight = depth
                  ? w[tap * outputs + c]!
                  : w[(output * window.height * window.width + tap) * shape.channels + c]!;
                const value = x[((n * shape.height + row) * shape.width + column) * shape.channels + c]!;
                sum = Math.fround(sum + Math.fround(value * weight));
              }
          result.push(sum);
        }
  return { values: result, shape: { count: shape.count, height, width, channels: outputs } };
}

describe('a convolution of a float batch', () => {
  test('equals multiplying and adding one product after another, to the bit, for any window and number of channels', () => {
    fc.assert(
      fc.property(shapes, windows, fc.integer({ min: 1, max: 21 }), (shape, window, outputs) => {
        const x = values(sizeOf(shape), 1);
        const w = values(outputs * window.height * window.width * shape.channels, 2);
        const expected = slowConvolve(shape, x, w, outputs, window, false);
        const output = kernels.convolve(kernels.write(shape, x), w, window);
        expect(output).toMatchObject(expected.shape);
        expect([...kernels.read(output)]).toEqual(expected.values);
        kernels.clear();
      }),
      { numRuns: 60 },
    );
  });

  test('with one filter per channel does so too', () => {
    fc.assert(
      fc.property(shapes, windows, (shape, window) => {
        const x = values(sizeOf(shape), 3);
        const w = values(window.height * window.width * shape.channels, 4);
        const expected = slowConvolve(shape, x, w, shape.channels, window, true);
        const output = kernels.depthwise(kernels.write(shape, x), w, window);
        expect(output).toMatchObject(expected.shape);
        expect([...kernels.read(output)]).toEqual(expected.values);
        kernels.clear();
      }),
      { numRuns: 60 },
    );
  });
});

describe('the statistics of a float batch', () => {
  const shape = { count: 3, height: 5, width: 4, channels: 6 };

  test('are the mean and the population variance of every channel', () => {
    const x = values(sizeOf(shape), 5);
    const { means, variances } = kernels.moments(kernels.write(shape, x));
    for (let channel = 0; channel < shape.channels; channel++) {
      const of = [...x].filter((_, index) => index % shape.channels === channel);
      const mean = of.reduce((sum, value) => sum + value, 0) / of.length;
      const variance = of.reduce((sum, value) => sum + (value - mean) ** 2, 0) / of.length;
      expect(means[channel]).toBeCloseTo(mean, 6);
      expect(variances[channel]).toBeCloseTo(variance, 6);
    }
    kernels.clear();
  });

  test('keep a small variance beside a large mean', () => {
    const x = Float32Array.from({ length: sizeOf(shape) }, (_, index) => 1000 + (index % 7 === 0 ? 1 / 64 : 0));
    const exact = [...x].filter((_, index) => index % shape.channels === 0);
    const share = exact.filter((value) => value > 1000).length / exact.length;
    const { variances } = kernels.moments(kernels.write(shape, x));
    expect(variances[0]! / ((share * (1 - share)) / 4096)).toBeCloseTo(1, 5);
    kernels.clear();
  });

  test('span 0 even where every value is positive', () => {
    const x = Float32Array.from({ length: sizeOf(shape) }, (_, index) => 2 + index);
    expect(kernels.range(kernels.write(shape, x))).toEqual({ minimum: 0, maximum: 2 + x.length - 1 });
    kernels.clear();
  });
});

describe('a float batch', () => {
  const shape = { count: 2, height: 3, width: 3, channels: 5 };
  const x = values(sizeOf(shape), 6);

  test('is scaled, shifted and clamped to 0 and 6 channel by channel', () => {
    const tensor = kernels.write(shape, x);
    const [factors, offsets] = [values(5, 7), values(5, 8)];
    kernels.normalise(tensor, factors, offsets, 'RELU6');
    const expected = x.map((value, index) =>
      Math.min(6, Math.max(0, Math.fround(Math.fround(value * factors[index % 5]!) + offsets[index % 5]!))),
    );
    expect([...kernels.read(tensor)]).toEqual([...expected]);
    kernels.clear();
  });

  test('is added to another, pooled to its mean, and passed through a linear layer', () => {
    const tensor = kernels.write(shape, x);
    expect([...kernels.read(kernels.add(tensor, tensor))]).toEqual([...x.map((value) => value * 2)]);
    const pooled = kernels.averagePool(tensor);
    const mean = [...x.slice(0, 45)].filter((_, index) => index % 5 === 4).reduce((sum, value) => sum + value, 0) / 9;
    expect(kernels.read(pooled)[4]).toBeCloseTo(mean, 5);
    const scores = kernels.linear(pooled, new Float32Array([1, 2, 3, 4, 5]), new Float32Array([0.5]));
    const [a, b, c, d, e] = kernels.read(pooled) as unknown as [number, number, number, number, number];
    expect(kernels.read(scores)[0]).toBeCloseTo(0.5 + a + 2 * b + 3 * c + 4 * d + 5 * e, 4);
    expect(scores).toMatchObject({ count: 2, height: 1, width: 1, channels: 1 });
    kernels.clear();
  });

  test('that needs more memory than allowed is an error that states the bytes, and leaves the kernels usable', async () => {
    const small = await createFloatKernels(2 ** 20);
    expect(() =>
      small.write({ count: 256, height: 28, width: 28, channels: 16 }, new Float32Array(256 * 12544)),
    ).toThrow(/calibration batch here needs 12\.3 MiB of memory, but the limit is 1\.0 MiB/);
    expect([...small.read(small.write(shape, x))]).toEqual([...x]);
  });
});
