import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { bytesOf, counting, npy } from '../tests/support/data-files.js';
import { problemOf } from '../tests/support/mistakes.js';
import { parseNpy } from './npy.js';

const source = { path: 'x.npy', place: { file: 'mcunet.json', line: 3, column: 5 } };
const parse = (bytes: Uint8Array) => parseNpy(bytes, source);

test.each([1, 2, 3] as const)('an array of version %d is read with its shape', (version) => {
  expect(parse(npy('|u1', [2, 3], counting(6), { version }))).toEqual({
    shape: [2, 3],
    type: 'uint8',
    values: Uint8Array.of(0, 1, 2, 3, 4, 5),
  });
});

test('a scalar and one dimension are accepted as shapes', () => {
  expect(parse(npy('|i1', [], counting(1))).shape).toEqual([]);
  expect(parse(npy('|i1', [3], counting(3))).shape).toEqual([3]);
});

test('float32 keeps its bits at any alignment in memory', () => {
  const values = Float32Array.of(0.1, -1.5, 3e38);
  const bytes = npy('<f4', [3], bytesOf(values));
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(parse(shifted.subarray(1)).values).toEqual(values);
});

test.each([
  ['>f4', [1], 4, 'found >f4'],
  ['<c8', [1], 8, 'found <c8'],
  ['|O', [1], 8, 'found |O'],
  ['<U3', [1], 12, 'found <U3'],
])('%s is refused by name', (descr, shape, bytes, message) => {
  const problem = problemOf(() => parse(npy(descr, shape, counting(bytes))));
  expect(problem).toMatchObject({ code: 'DATA_TYPE', place: source.place });
  expect(problem.message).toContain(message);
});

test('a type of many letters is not quoted in full', () => {
  const { message } = problemOf(() => parse(npy('x'.repeat(9000), [1], counting(1))));
  expect(message.length).toBeLessThan(200);
});

test('Fortran order is refused for two dimensions or more', () => {
  expect(problemOf(() => parse(npy('|u1', [2, 2], counting(4), { fortran: true }))).message).toContain('C order');
  expect(parse(npy('|u1', [4], counting(4), { fortran: true })).shape).toEqual([4]);
});

test.each([
  ['fewer', 5],
  ['more', 7],
])('%s values than the header promises are refused', (_, length) => {
  const problem = problemOf(() => parse(npy('|u1', [2, 3], counting(length))));
  expect(problem.code).toBe('DATA_CORRUPT');
  expect(problem.message).toContain(`declares 6 bytes of values, ${length} follow`);
});

test('a shape beyond all memory is refused without an allocation', () => {
  expect(problemOf(() => parse(npy('<f4', [2 ** 40, 2 ** 40], counting(4)))).code).toBe('DATA_CORRUPT');
});

test('records of several fields are refused', () => {
  const bytes = Buffer.from(npy('|u1', [1], counting(1)));
  const text = bytes.toString('latin1').replace("'|u1'", "[('a'");
  expect(problemOf(() => parse(Buffer.from(text, 'latin1'))).code).toBe('DATA_TYPE');
});

test('every integer array that is written is read back', () => {
  const kinds = fc.constantFrom(
    ['|u1', Uint8Array] as const,
    ['|i1', Int8Array] as const,
    ['<i2', Int16Array] as const,
    ['<u4', Uint32Array] as const,
    ['<i8', BigInt64Array] as const,
  );
  const shapes = fc.array(fc.nat(5), { maxLength: 4 });
  fc.assert(
    fc.property(
      kinds,
      shapes,
      fc.constantFrom(1, 2, 3),
      fc.uint8Array({ minLength: 5000, maxLength: 5000 }),
      (kind, shape, version, noise) => {
        const [descr, array] = kind;
        const count = shape.reduce((product, size) => product * size, 1);
        const values = new array(noise.slice(0, count * array.BYTES_PER_ELEMENT).buffer);
        const read = parse(npy(descr, shape, bytesOf(values), { version: version }));
        expect(read.shape).toEqual(shape);
        expect(read.values).toEqual(values);
      },
    ),
    { numRuns: 200 },
  );
});

test('arbitrary and damaged bytes give an array or a McunetError', () => {
  const good = npy('<f4', [2, 3], counting(24));
  const damaged = fc
    .tuple(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length))
    .map(([at, byte, end]) => Uint8Array.from(good, (old, index) => (index === at ? byte : old)).subarray(0, end));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), damaged), (bytes) => {
      try {
        parse(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(McunetError);
      }
    }),
    { numRuns: 2000 },
  );
});
