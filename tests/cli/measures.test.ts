import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { McunetError } from '../../errors/error.js';
import { planModel } from '../../pipeline/plan-model.js';
import type { World } from '../../pipeline/world.js';
import { readManifest } from '../../schemas/load.js';
import { mcunet } from './caller.js';

const folder = mkdtempSync(join(tmpdir(), 'mcunet-measures-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Option = 'sram' | 'flash' | 'latency' | 'objective';
const options: readonly Option[] = ['sram', 'flash', 'latency', 'objective'];

/** The result of a call: its value, or the sentence of its error without what was found. */
async function outcome(call: () => unknown): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof McunetError)) throw error;
    return error.problem.message.replace(/ for --\w+/, '').replace(/, found [^]*$/, '');
  }
}

async function onTheCommandLine(option: Option, word: string): Promise<unknown> {
  const world: World = { directory: folder, environment: {}, workers: 1, now: () => 0, progress: () => undefined };
  const { manifest } = await planModel(world, { model: 'm.tflite', boards: ['pico'], [option]: word });
  return option === 'objective' ? manifest.network.objective : manifest.boards[0]!.budgets[option].max!.value;
}

/** Converts a word of the command line to a value of the manifest. A word of digits becomes a number. */
function inTheManifest(option: Option, word: string): unknown {
  const value = /^\d+$/.test(word) ? Number(word) : word;
  const network = { model: 'm.tflite', ...(option === 'objective' && { objective: value }) };
  const budgets = option === 'objective' ? {} : { [option]: { max: value } };
  const text = JSON.stringify({ version: 1, name: 'net', network, boards: { pico: { budgets } } });
  const manifest = readManifest(text, 'mcunet.json');
  return option === 'objective' ? manifest.network.objective : manifest.boards[0]!.budgets[option].max!.value;
}

describe('a size or time on the command line', () => {
  test.each<[Option, string, number]>([
    ['sram', '8192', 8192],
    ['sram', '8kB', 8192],
    ['flash', '65536', 65536],
    ['latency', '1500', 1500],
    ['latency', '1.5ms', 1500],
    ['objective', '300', 300],
  ])('--%s %s is %d', async (option, word, value) => {
    expect(await onTheCommandLine(option, word)).toBe(value);
  });

  test('has the value it has in a manifest, or is refused with the same sentence', async () => {
    const units = fc.constantFrom('', ' ', 'B', 'kB', ' kB', 'MB', 'GB', 'us', 'ms', ' s', 'kilo', '%');
    const amounts = fc.oneof(
      fc.nat(2 ** 33).map(String),
      fc.constantFrom('0.5', '1.25', '-1', '1e3', '99999999999', ''),
    );
    const word = fc.oneof(
      fc.tuple(amounts, units).map((parts) => parts.join('')),
      fc.constantFrom('sram', 'balanced', 'speed', 'sped', 'much'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...options), word, async (option, text) => {
        const found = await outcome(() => onTheCommandLine(option, text));
        expect(found).toEqual(await outcome(() => inTheManifest(option, text)));
      }),
      { seed: 9, numRuns: 1_000 },
    );
  });

  test('that is refused names the option, what was expected and what was found', async () => {
    const words = ['check', '--model', 'm.tflite', '--board', 'pico', '--sram', '8 kilo'];
    const { status, stderr } = await mcunet(folder, words);
    expect([status, stderr]).toEqual([
      2,
      'expected a size such as "12 kB" or a whole number of bytes for --sram, found "8 kilo"\n',
    ]);
  });
});
