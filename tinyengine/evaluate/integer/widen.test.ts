import fc from 'fast-check';
import { expect, test } from 'vitest';
import base64 from '../assembly/integer.as.ts?wasm';
import { instantiate, reserve } from '../instance.js';
import { slack, type IntegerExports } from './layer.js';

const kernels = await instantiate<IntegerExports>(base64);
reserve(kernels.memory, 3 * 65536, 2 ** 20, 'the test');
const [input, output, zeroPoint] = [65536, 2 * 65536, -3];

const small = fc.integer({ min: 0, max: 5 });
const featureMaps = fc.record({
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
  channels: fc.integer({ min: 1, max: 20 }),
  ...{ top: small, left: small, bottom: small, right: small },
});
type Shape = typeof featureMaps extends fc.Arbitrary<infer Value> ? Value : never;

/** The expected operand: pixels of `stride` values minus the zero point, with 0 around them. */
function expected({ rows, columns, channels, top, left, bottom, right }: Shape, stride: number, values: Int8Array) {
  const width = left + columns + right;
  return Array.from({ length: (top + rows + bottom) * width * stride }, (_, index): number | null => {
    const [pixel, channel] = [Math.floor(index / stride), index % stride];
    const [y, x] = [Math.floor(pixel / width) - top, (pixel % width) - left];
    if (y < 0 || y >= rows || x < 0 || x >= columns) return 0;
    return channel < channels ? values[(y * columns + x) * channels + channel]! - zeroPoint : null;
  });
}

function check(shape: Shape, stride: number, widen: () => void): void {
  const values = Int8Array.from(
    { length: shape.rows * shape.columns * shape.channels },
    (_, index) => (index * 37) % 127,
  );
  new Int8Array(kernels.memory.buffer).set(values, input);
  const wanted = expected(shape, stride, values);
  const end = 2 * wanted.length + slack;
  const after = new Uint8Array(kernels.memory.buffer, output + end, 4096).fill(0xa5);
  widen();
  const found = new Int16Array(kernels.memory.buffer, output, wanted.length);
  // the padding of a pixel up to its stride is not used, so any value is correct
  expect(Array.from(found, (value, index) => (wanted[index] === null ? null : value))).toEqual(wanted);
  expect(after.every((byte) => byte === 0xa5)).toBe(true);
}

test('a widened feature map has its border, and nothing is written more than 16 bytes after it', () => {
  fc.assert(
    fc.property(featureMaps, (shape) => {
      const { rows, columns, channels, top, left, bottom, right } = shape;
      const border = [top, left * channels, bottom, right * channels];
      check(shape, channels, () => kernels.widen(output, input, rows, columns * channels, ...border, zeroPoint));
    }),
  );
});

test('so does one whose pixels are padded to whole vectors', () => {
  fc.assert(
    fc.property(featureMaps, (shape) => {
      const { rows, columns, channels, top, left, bottom, right } = shape;
      const stride = Math.ceil(channels / 8) * 8;
      const sizes = [rows, columns, channels, 1, stride, top, left, bottom, right];
      check(shape, stride, () => kernels.widenRepeated(output, input, ...sizes, zeroPoint));
    }),
  );
});
