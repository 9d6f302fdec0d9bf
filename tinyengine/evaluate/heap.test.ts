import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHeap, heapStart } from './heap.js';

describe('a heap', () => {
  test('returns aligned addresses that never overlap memory in use', () => {
    const steps = fc.array(fc.record({ bytes: fc.integer({ min: 0, max: 100 }), release: fc.option(fc.nat()) }));
    fc.assert(
      fc.property(steps, (list) => {
        const heap = createHeap();
        const used: { readonly from: number; readonly to: number }[] = [];
        for (const { bytes, release } of list) {
          const from = heap.allocate(bytes);
          expect(from % 16).toBe(0);
          expect(used.filter((other) => from < other.to && other.from < from + bytes)).toEqual([]);
          used.push({ from, to: from + bytes });
          expect(heap.end).toBeGreaterThanOrEqual(from + bytes);
          if (release !== null) heap.release(used.splice(release % used.length, 1)[0]!.from);
        }
      }),
    );
  });

  test('joins released memory, so that one large piece fits in place of small ones', () => {
    const heap = createHeap();
    const [first, second, third] = [heap.allocate(100), heap.allocate(100), heap.allocate(100)];
    heap.allocate(1);
    const { end } = heap;
    for (const address of [first, third, second]) heap.release(address);
    expect(heap.allocate(300)).toBe(heapStart);
    expect(heap.end).toBe(end);
  });

  test('refuses to release an address that it did not return', () => {
    expect(() => createHeap().release(heapStart)).toThrow('not in use');
  });
});
