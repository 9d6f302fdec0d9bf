import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError } from '../../errors/error.js';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { onM4 } from '../../tests/schedules/target.js';
import { planNetwork } from '../plan.js';
import { exportTflite } from '../tflite/export.js';
import { importTflite } from '../tflite/import.js';

/** Sizes from one to far beyond every limit; small ones are more frequent. */
const size = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 4, max: 31 }))
  .map(([share, bits]) => Math.min(2 ** 31 - 1, Math.floor(2 ** (bits * share ** 2))));

const links = fc.oneof(
  fc.constant({ kind: 'ABS' } as const),
  fc.record({ height: size, width: size, strides: fc.tuple(size, size) }).map(({ height, width, strides }) => {
    const window = { ...windowOf(1), height, width, strideHeight: strides[0], strideWidth: strides[1] };
    return { kind: 'MAX_POOL_2D', activation: 'NONE', window } as const;
  }),
  fc
    .record({ kind: fc.constantFrom('RESIZE_BILINEAR', 'RESIZE_NEAREST_NEIGHBOR'), height: size, width: size })
    .map(({ kind, height, width }) => {
      return { kind, alignCorners: false, halfPixelCenters: false, shape: [1, height, width, 3] } as const;
    }),
  fc.record({ top: size, left: size, bottom: size, right: size }).map((padding) => ({ kind: 'PAD', padding }) as const),
);

test('networks of any size are planned or refused by name, without memory in proportion to their size', () => {
  const counts = { planned: 0, refused: 0 };
  const { rss } = process.memoryUsage();
  fc.assert(
    fc.property(size, size, fc.array(links, { minLength: 1, maxLength: 4 }), (height, width, operators) => {
      try {
        const model = exportTflite(chain([1, height, width, 3], ...operators));
        expect(planNetwork(importTflite(model, 'huge.tflite'), onM4()).program.arenaBytes).toBeGreaterThan(0);
        counts.planned += 1;
      } catch (error) {
        if (!(error instanceof McunetError)) throw error;
        counts.refused += 1;
      }
    }),
    { seed: 5, numRuns: 1_000 },
  );
  // without many of both, this test would prove little
  expect(Math.min(counts.planned, counts.refused)).toBeGreaterThan(100);
  expect(process.memoryUsage().rss - rss).toBeLessThan(2 ** 29);
});
