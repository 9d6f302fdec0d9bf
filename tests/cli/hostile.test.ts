import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { BoardReport } from '../../schemas/types.js';
import { npy } from '../support/data-files.js';
import { chain, windowOf } from '../networks/graphs.js';
import { attacks, hostileText, unsafeIn } from '../support/hostile.js';
import { supernetBytes, tinySpace } from '../support/supernet.js';
import { mcunet, type Ended } from './caller.js';

const temporary = mkdtempSync(join(tmpdir(), 'mcunet-hostile-'));
afterAll(() => rm(temporary, { recursive: true, force: true }));

const model = chain([1, 4, 4, 2], { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' });
const named = (graph: Graph, name: string): Graph => ({
  ...graph,
  tensors: graph.tensors.map((tensor, id) => ({ ...tensor, name: `${name}${id}` })),
});

/** Turns a text into a file name that all supported systems accept: no slash, no NUL, valid and short. */
const asFileName = (text: string): string => `a${text.slice(0, 40).replaceAll(/[/\0]|\p{Cs}/gu, '-')}`;

const manifest = (changes: object): string =>
  JSON.stringify({ version: 1, name: 'net', network: { model: 'model.tflite' }, boards: { pico: {} }, ...changes });

const report = (text: string): string => {
  const clipped = text.slice(0, 200);
  const board: BoardReport = {
    board: 'pico',
    verdict: 'error',
    budgets: 'none',
    metrics: { sram: null, flash: null, accuracy: null, latency: null },
    regions: [],
    network: null,
    notes: [clipped],
    error: { code: 'X', message: clipped, place: { file: clipped, line: 1 }, next: [clipped] },
  };
  return JSON.stringify({
    version: 1,
    tool: clipped,
    commit: clipped,
    run: clipped,
    attempt: 1,
    verdict: 'fail',
    boards: [board],
  });
};

interface Way {
  /** What contains the text. */
  readonly what: string;
  /** Files of the project by name. */
  readonly files: (text: string) => Readonly<Record<string, string | Uint8Array>>;
  readonly command: (text: string) => readonly string[];
}

const searched = {
  network: { supernet: 'net.safetensors' },
  data: { calibration: { inputs: 'x.npy' }, validation: { inputs: 'x.npy', labels: 'y.npy' } },
};
const explain = ['explain', '--board', 'pico', '--model'];

const ways: readonly Way[] = [
  {
    what: 'a key of the manifest',
    files: (text) => ({ 'mcunet.json': manifest({ [text]: 1 }) }),
    command: () => ['check'],
  },
  {
    what: 'a path of the manifest',
    files: (text) => ({ 'mcunet.json': manifest({ network: { model: text } }) }),
    command: () => ['check'],
  },
  {
    what: 'a size of the manifest',
    files: (text) => ({ 'mcunet.json': manifest({ budgets: { sram: text } }) }),
    command: () => ['check'],
  },
  {
    what: 'a board of the manifest',
    files: (text) => ({ 'mcunet.json': manifest({ boards: { [text]: {} } }) }),
    command: () => ['search'],
  },
  {
    what: 'a manifest that is not JSON',
    files: (text) => ({ 'mcunet.json': `{ ${text}` }),
    command: () => ['check'],
  },
  {
    what: 'a lock',
    files: (text) => ({
      'mcunet.json': manifest({}),
      'mcunet.lock.json': JSON.stringify({ version: 1, network: {}, search: null, boards: {}, [text]: 1 }),
    }),
    command: () => ['search'],
  },
  {
    what: 'the type in the header of an array',
    files: (text) => ({
      'mcunet.json': manifest(searched),
      'net.safetensors': supernetBytes(tinySpace),
      'x.npy': npy(text.replaceAll(/[^\0-\xff]|['"]/g, ''), [1, 12, 12, 1], new Uint8Array(144)),
    }),
    command: () => ['search'],
  },
  {
    what: 'a report',
    files: (text) => ({ 'report.json': report(text) }),
    command: () => ['report', 'report.json'],
  },
  {
    what: 'a tensor of a model',
    files: (text) => ({ 'model.tflite': exportTflite(named(model, text)) }),
    command: () => [...explain, 'model.tflite'],
  },
  {
    what: 'the file name of a model',
    files: (text) => ({ [`${asFileName(text)}.tflite`]: exportTflite(model) }),
    command: (text) => [...explain, `${asFileName(text)}.tflite`],
  },
  {
    what: 'the file name of a model that C is generated from',
    files: (text) => ({ [`${asFileName(text)}.tflite`]: exportTflite(model) }),
    command: (text) => ['generate', '--out', 'out', '--board', 'pico', '--model', `${asFileName(text)}.tflite`],
  },
  {
    what: 'the file name of a model that init finds',
    files: (text) => ({ [`${asFileName(text)}.tflite`]: exportTflite(model) }),
    command: () => ['init'],
  },
  { what: 'an option', files: () => ({}), command: (text) => ['check', `--${text}`] },
  { what: 'a board on the command line', files: () => ({}), command: (text) => [...explain, 'x', '--board', text] },
  { what: 'a choice', files: () => ({}), command: (text) => ['check', '--search', text] },
  { what: 'a command', files: () => ({}), command: (text) => [`x${text}`] },
  { what: 'a superfluous argument', files: () => ({}), command: (text) => ['boards', `x${text}`] },
  { what: 'a manifest on the command line', files: () => ({}), command: (text) => ['check', '--manifest', text] },
];

let runs = 0;
async function show(way: Way, text: string, more: readonly string[] = []): Promise<Ended> {
  const folder = join(temporary, String((runs += 1)));
  await mkdir(folder);
  for (const [name, contents] of Object.entries(way.files(text))) await writeFile(join(folder, name), contents);
  const ended = await mcunet(folder, [...way.command(text), ...more], { PATH: '' });
  rmSync(folder, { recursive: true });
  return ended;
}

const forged = /^(PASS|::|##\[)/m;

describe.each(ways)('$what', (way) => {
  test('never reaches the terminal raw, and forges no line', async () => {
    for (const attack of attacks) {
      const { stdout, stderr } = await show(way, attack);
      expect(unsafeIn(stdout + stderr), JSON.stringify(attack)).toEqual([]);
      expect(stdout + stderr, JSON.stringify(attack)).not.toMatch(forged);
    }
  });

  test('is escaped in JSON', async () => {
    for (const attack of attacks) {
      const { stdout } = await show(way, attack, ['--json']);
      expect(unsafeIn(stdout), JSON.stringify(attack)).toEqual([]);
      if (stdout !== '') expect(() => JSON.parse(stdout) as unknown).not.toThrow();
    }
  });
});

test('for any text in any place, the output has no control character and no stack trace', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...ways), hostileText, async (way, text) => {
      const { stdout, stderr, status } = await show(way, text);
      expect(unsafeIn(stdout + stderr)).toEqual([]);
      expect(status).not.toBe(70);
    }),
    { seed: 53, numRuns: 200 },
  );
});
