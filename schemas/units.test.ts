import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFrequency, parseSize, parseTime } from './units.js';

test.each([
  ['12 kB', 12288],
  ['12kB', 12288],
  ['12 KB', 12288],
  ['12 KiB', 12288],
  ['1.5 kB', 1536],
  ['512 B', 512],
  ['1 MB', 1048576],
  ['0.25 MiB', 262144],
  [4096, 4096],
  [0, 0],
])('%j is %d bytes', (written, bytes) => {
  expect(parseSize(written)).toBe(bytes);
});

test.each([
  '12 kilo',
  '12',
  'kB',
  '-1 B',
  '1,5 kB',
  '0.3 B',
  '0.1 MB',
  '5000 MB',
  '1  kB',
  ' 1 kB',
  '1e3 B',
  1.5,
  -1,
  NaN,
  2 ** 33,
])('%j is no size', (written) => {
  expect(parseSize(written)).toBeNull();
});

test.each([
  ['50 ms', 50_000],
  ['1.5ms', 1500],
  ['2 s', 2_000_000],
  ['640 us', 640],
  [640, 640],
])('%j is %d microseconds', (written, microseconds) => {
  expect(parseTime(written)).toBe(microseconds);
});

test('half a microsecond is refused', () => {
  expect(parseTime('0.5 us')).toBeNull();
});

test('84 MHz are 84,000,000 Hz', () => {
  expect(parseFrequency('84 MHz')).toBe(84_000_000);
});

test('a size with a unit is exactly the number times the unit', () => {
  const units = fc.constantFrom(['B', 1] as const, ['kB', 1024] as const, ['MB', 1024 * 1024] as const);
  fc.assert(
    fc.property(fc.nat(4000), units, (amount, [unit, bytes]) => {
      expect(parseSize(`${amount} ${unit}`)).toBe(amount * bytes);
    }),
  );
});

test('quarters are exact', () => {
  fc.assert(
    fc.property(fc.nat(100_000), (quarters) => {
      expect(parseSize(`${quarters / 4} kB`)).toBe(quarters * 256);
    }),
  );
});

test('any text gives a whole number of bytes or null', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const bytes = parseSize(text);
      expect(bytes === null || Number.isInteger(bytes)).toBe(true);
    }),
  );
});
