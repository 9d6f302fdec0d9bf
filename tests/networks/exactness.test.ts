import { beforeAll, expect, test } from 'vitest';
import { writableKinds } from '../../tinyengine/tflite/operators.js';
import { casesOf, draw, type Case } from './cases.js';
import { absentEmulator, runEmulated } from '../program/emulator.js';
import { runOnHost } from '../program/host.js';
import { absentOracle } from '../support/oracle.js';
import type { ProgramRun } from '../program/program.js';
import { schedulings } from '../schedules/schedulings.js';
import { expectExact } from './shrink.js';
import { absentGcc, needing } from '../support/needs.js';

const seed = 20_261_127;

needing(absentOracle).describe('random networks as C compute the bytes of TensorFlow Lite Micro', () => {
  let cases: readonly Case[] = [];
  beforeAll(() => {
    cases = casesOf(draw(seed, 500));
  });

  needing(absentGcc).test('500 on this machine, in arenas of exactly their size, under the sanitizers', async () => {
    await expectExact(cases, seed, runOnHost);
  });

  needing(absentEmulator).test.each(['mps2_an386', 'mps2_m0plus'])(
    '100 on %s, using all of their arenas, nothing else, and no more stack than they say',
    async (board) => {
      const some = cases.filter((_, i) => i % 5 === 0);
      expect(some).toHaveLength(100);
      await expectExact(some, seed, (runs) => onBoard(runs, board));
    },
  );

  test('of every operator, scheduled in every way, none of them refused by its interpreter', () => {
    const kinds = new Set(cases.flatMap(({ graph }) => graph.operators.map(({ kind }) => kind)));
    // float32 is only at the border, and TensorFlow Lite Micro has no RELU_N1_TO_1
    const expected = writableKinds.filter((kind) => kind !== 'DEQUANTIZE' && kind !== 'RELU_N1_TO_1');
    expect(expected.length).toBeGreaterThanOrEqual(29);
    expect([...kinds].sort()).toEqual(expected);
    expect(new Set(cases.map(({ scheduling }) => scheduling))).toEqual(new Set(schedulings));
    expect(cases.flatMap(({ refusal }) => refusal ?? [])).toEqual([]);
  });
});

/** Stack of the test's own callbacks, which belong to the application. `network.json` does not count them. */
const callbackBytes = 32;

async function onBoard(runs: readonly ProgramRun[], board: string): Promise<readonly (readonly Int8Array[])[]> {
  const networks = await runEmulated(runs, board);
  for (const { network, touchedBytes, stackBytes } of networks) {
    expect(network.arenaBytes - touchedBytes).toBeLessThan(16);
    const callbacks = network.rows === 'none' ? 0 : callbackBytes;
    expect(stackBytes).toBeLessThanOrEqual(Math.min(1024, network.stackBytes! + callbacks));
  }
  return networks.map(({ outputs }) => outputs);
}
