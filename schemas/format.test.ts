import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBytes, formatFraction, formatKilobytes, formatTime } from './format.js';
import { parseSize } from './units.js';

test('sizes, times and fractions are printed with their units', () => {
  expect(formatBytes(12698)).toBe('12,698 B');
  expect(formatKilobytes(12698)).toBe('12.5 kB');
  expect(formatKilobytes(12288)).toBe('12.0 kB');
  expect(formatTime(640)).toBe('640 us');
  expect(formatTime(14_230)).toBe('14.2 ms');
  expect(formatTime(1_250_000)).toBe('1.25 s');
  expect(formatFraction(0.901)).toBe('90.1 %');
});

test('a size one byte over a budget of whole kilobytes never prints as the budget', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4000 }), (kilobytes) => {
      const bytes = kilobytes * 1024;
      expect(formatKilobytes(bytes + 1)).not.toBe(formatKilobytes(bytes));
      expect(parseSize(formatKilobytes(bytes))).toBe(bytes);
    }),
  );
});
