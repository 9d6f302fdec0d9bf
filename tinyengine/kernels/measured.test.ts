import { expect, test } from 'vitest';
import { cores } from '../target.js';
import { driver } from './files.js';
import kernels from './portable?files';
import measured from './portable/measured.json' with { type: 'json' };

const sources = Object.keys(kernels).filter((path) => path.endsWith('.c'));
const names = sources.map((path) => path.slice(0, -2));

test.each(cores)('every kernel, and no other, has been measured on %s', (core) => {
  const own = measured.cores[core].kernels as Readonly<
    Record<string, { bytes: number; stackBytes?: number; instructions: number[] }>
  >;
  expect(Object.keys(own).sort()).toEqual([...names].sort());
  for (const [name, { bytes, stackBytes, instructions }] of Object.entries(own)) {
    // what a kernel uses beside the driver's own
    expect([name, bytes > 0, Math.max(...instructions) > 0, stackBytes! > 0]).toEqual([
      name,
      true,
      true,
      name !== driver,
    ]);
  }
});
