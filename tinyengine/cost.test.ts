import { expect, test } from 'vitest';
import { cores } from './core.js';
import kernels from './kernels/portable?files';
import measured from './kernels/portable/measured.json' with { type: 'json' };

test.each(cores)('every kernel has been measured on %s, and nothing else', (core) => {
  const files = Object.keys(kernels).filter((path) => path.endsWith('.c'));
  const costs = measured.cores[core].kernels;
  expect(Object.keys(costs).sort()).toEqual(files.map((path) => path.replace(/\.c$/, '')).sort());
  for (const [name, { bytes, instructions, stackBytes }] of Object.entries(costs)) {
    expect(bytes, name).toBeGreaterThan(0);
    expect(Math.max(...instructions), name).toBeGreaterThan(0);
    expect(Math.min(...instructions), name).toBeGreaterThanOrEqual(0);
    expect(stackBytes > 0, name).toBe(name !== 'mcunet_run_s8');
  }
});
