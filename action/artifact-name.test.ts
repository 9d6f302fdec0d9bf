import fc from 'fast-check';
import { expect, test } from 'vitest';
import { project } from '../tests/support/reports.js';
import { artifactName } from './artifact-name.js';

const nameOf = (manifest: string, board = 'pico'): string => artifactName('report', board, { ...project, manifest });

test('the manifest at the root of the repository has the plain names', () => {
  expect(artifactName('report', 'pico', project)).toBe('mcunet-report-pico');
  expect(artifactName('firmware', 'pico', project)).toBe('mcunet-firmware-pico');
});

test('any other manifest has its path in the name', () => {
  expect(nameOf('apps/wake/mcunet.json')).toMatch(/^mcunet-report-pico\.apps-wake-mcunet-[0-9a-f]{16}$/);
});

test('similar paths have different names', () => {
  const paths = [
    'a/b.json',
    'a-b.json',
    'a_b.json',
    'A/b.json',
    'a/b',
    'a//b.json',
    `${'x'.repeat(50)}1`,
    `${'x'.repeat(50)}2`,
  ];
  expect(new Set(paths.map((path) => nameOf(path))).size).toBe(paths.length);
});

test('no board of the root has the name of another project', () => {
  const board = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
  fc.assert(
    fc.property(board, board, fc.string({ minLength: 1 }), (own, other, path) => {
      fc.pre(path !== 'mcunet.json');
      expect(nameOf(path, own)).not.toBe(nameOf('mcunet.json', other));
    }),
  );
});

test('any path gives a valid artifact name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1024 }), (path) => {
      expect(nameOf(path, 'b'.repeat(64))).toMatch(/^[A-Za-z0-9._-]{1,150}$/);
    }),
  );
});
