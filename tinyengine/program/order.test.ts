import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeOrder, encodeOrder } from './order.js';

test('an order with repetitions takes few bytes', () => {
  expect([...encodeOrder([0, 1, 2, 2, 0, 1, 2, 2, 0, 1, 2, 2])]).toEqual([4, 3, 0, 1, 2, 2, 0]);
});

test('every order survives encoding and decoding, also with repeats and operator numbers of two bytes', () => {
  const patterns = fc.array(
    fc.tuple(fc.array(fc.nat(300), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 150 })),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(patterns, (blocks) => {
      const order = blocks.flatMap(([block, repeat]) => Array.from({ length: repeat }, () => block).flat());
      expect([...decodeOrder(encodeOrder(order))]).toEqual(order);
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('an order without an end is refused', () => {
  expect(() => [...decodeOrder(Uint8Array.from([1, 1, 0]))]).toThrow(/no end/);
});

test.each([
  ['a block that is longer than the rest', [3, 1, 0, 0], /no end/],
  ['a block that is repeated 0 times, whose operators the driver would read as lengths', [1, 0, 0, 0], /0 times/],
  ['a number of more than 4 bytes', [1, 1, 0x80, 0x80, 0x80, 0x80, 0, 0], /more than 4 bytes/],
])('an order with %s is refused', (_, bytes, message) => {
  expect(() => [...decodeOrder(Uint8Array.from(bytes))]).toThrow(message);
});
