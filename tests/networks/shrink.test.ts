import { describe, expect, test } from 'vitest';
import { balanced } from '../../tinyengine/target.js';
import type { Case } from './cases.js';
import { chain } from './graphs.js';
import { firstFailure, type Runner } from './shrink.js';

const cases = Array.from({ length: 20 }, (_, at): Case => {
  const bytes = [Int8Array.of(at)];
  return { graph: chain([1, 1, 1, 1]), at, inputs: bytes, expected: bytes, refusal: null, scheduling: balanced };
});
/** Returns the input of every network as its output. */
const exact: Runner = (runs) => Promise.resolve(runs.map(({ inputs }) => inputs));

describe('among networks in one program', () => {
  test('none is wrong if all compute the expected bytes', async () => {
    expect(await firstFailure(cases, exact)).toBeNull();
  });

  test('the first with another byte is found', async () => {
    const run: Runner = (runs) =>
      Promise.resolve(runs.map(({ inputs }) => inputs.map((input) => input.map((byte) => Math.min(byte, 12)))));
    expect((await firstFailure(cases, run))?.at).toBe(13);
  });

  test('the one that stops the program is found', async () => {
    const run: Runner = (runs) =>
      runs.some(({ inputs }) => inputs[0]![0] === 13) ? Promise.reject(new Error('ended')) : exact(runs);
    expect((await firstFailure(cases, run))?.at).toBe(13);
  });

  test('a program that only stops with many of them does not count as exact', async () => {
    const run: Runner = (runs) => (runs.length > 5 ? Promise.reject(new Error('too many')) : exact(runs));
    await expect(firstFailure(cases, run)).rejects.toThrow('too many');
  });
});
