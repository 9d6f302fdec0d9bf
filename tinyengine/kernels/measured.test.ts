import { expect, test } from 'vitest';
import { cores } from '../target.js';
import { familiesOf } from './families.js';

test.each(cores)('every kernel of every family, and no other, has been measured on %s', (core) => {
  for (const { kernels, costs } of familiesOf(core)) {
    const own = costs[core] ?? {};
    expect(Object.keys(own).sort()).toEqual(kernels.map(({ name }) => name).sort());
    for (const [name, { bytes, stackBytes, instructions }] of Object.entries(own))
      expect([name, bytes > 0, stackBytes > 0, Math.max(...instructions) > 0]).toEqual([name, true, true, true]);
  }
});

test.each(cores)('every kernel of every family of %s has a source, and every source a kernel', (core) => {
  for (const { kernels, files } of familiesOf(core)) {
    const sources = Object.keys(files).filter((path) => /\.[cS]$/.test(path));
    expect(sources.sort()).toEqual(kernels.map(({ name }) => `${name}.c`).sort());
  }
});
