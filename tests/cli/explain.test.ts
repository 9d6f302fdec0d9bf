import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NetworkFile } from '../../schemas/types.js';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { chain, windowOf } from '../networks/graphs.js';
import { needing } from '../support/needs.js';
import { xmlElements } from '../support/xml.js';
import { mcunet } from './caller.js';

const model = resolve('fixtures/bring-your-own/model.tflite');
const line = ['explain', '--model', model, '--board', 'pico'];
const same = { top: 1, left: 1, bottom: 1, right: 1 };
/** A network that is wide in the middle, where strips make rows shorter. */
const wide = chain(
  [1, 24, 24, 4],
  { kind: 'CONV_2D', activation: 'RELU6', window: windowOf(1), weights: [48, 1, 1, 4] },
  {
    ...{ kind: 'DEPTHWISE_CONV_2D', activation: 'RELU6', multiplier: 1, weights: [1, 3, 3, 48] },
    window: windowOf(3, { strideHeight: 2, strideWidth: 2, padding: same }),
  },
  { kind: 'CONV_2D', activation: 'RELU6', window: windowOf(1), weights: [8, 1, 1, 48] },
  { kind: 'MEAN', axes: [1, 2], keepDims: true },
);
let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-explain-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('explain', () => {
  test('names the layers of the peak, and shows bound, stages and layers', async () => {
    const least = [...line, '--objective', 'sram'];
    const { stdout, status } = await mcunet(temporary, least);
    const [network] = JSON.parse((await mcunet(temporary, [...least, '--json'])).stdout) as [NetworkFile];
    expect(status).toBe(0);
    const over = (100 * (network.arenaBytes / network.boundBytes - 1)).toFixed(1);
    expect(stdout).toContain(`arena ${network.arenaBytes} B, +${over} % over ${network.boundBytes} B`);
    const [, layer] = /\npeak: \d+ bytes at step \d+, (\w+) (?:computes|takes in) /.exec(stdout)!;
    expect(layer).toBe(network.layers[network.stages[0]!.peakLayer]!.name);
    expect(stdout).toMatch(/\d+ rows of image \(input\) +wait for conv_0\n/);
    expect(stdout).toMatch(/stage +steps +peak B +at layer\nconv_0 … softmax_6 +\d+ +\d+ +\w+\n/);
    for (const { name } of network.layers) expect(stdout).toContain(`\n${name} `);
    for (const each of stdout.split('\n')) expect(each.length).toBeLessThanOrEqual(100);
  });

  test('draws a picture, and replaces it on the next run', async () => {
    for (let round = 0; round < 2; round += 1)
      expect((await mcunet(temporary, [...line, '--svg', 'pictures/memory.svg'])).status).toBe(0);
    const svg = await readFile(join(temporary, 'pictures/memory.svg'), 'utf8');
    expect(xmlElements(svg)[0]).toBe('svg');
    expect(svg).toContain('model.tflite on pico');
  });

  test.each([
    ['another file', 'another file', 'found another file\n'],
    ['a folder', 'a folder', 'found a folder\n'],
    ['a file in place of a folder', 'another file/below.svg', 'another file, found a file\n'],
  ])('does not overwrite %s', async (_, file, found) => {
    await mkdir(join(temporary, 'a folder'), { recursive: true });
    await writeFile(join(temporary, 'another file'), '<svg>by hand</svg>');
    expect(await mcunet(temporary, [...line, '--svg', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(found) as string,
    });
    expect(await readFile(join(temporary, 'another file'), 'utf8')).toBe('<svg>by hand</svg>');
  });

  test('says if strips of columns gain nothing, and says nothing if they do', async () => {
    const note = 'recompute gains nothing: no strips of columns lower the peak of this network';
    await writeFile(join(temporary, 'wide.tflite'), exportTflite(wide));
    const wideLine = ['explain', '--model', 'wide.tflite', '--board', 'pico', '--objective', 'sram'];
    const generate = ['generate', '--model', model, '--board', 'pico', '--out', 'recomputed'];
    expect((await mcunet(temporary, [...line, '--recompute'])).stdout).toContain(`\n${note}\n`);
    expect((await mcunet(temporary, [...generate, '--recompute'])).stderr).toContain(note);
    expect((await mcunet(temporary, [...wideLine, '--recompute'])).stdout).not.toContain('gains nothing');
    expect((await mcunet(temporary, line)).stdout).not.toContain('gains nothing');
  });

  needing(absentTools).test('says the same in the verdict of a check', async () => {
    const words = ['check', '--quiet', '--model', model, '--board', 'pico', '--recompute'];
    const environment = { ...process.env, MCUNET_PIO: tools.platformio?.path };
    const { status, stdout } = await mcunet(temporary, words, environment);
    expect([status, stdout]).toEqual([0, expect.stringContaining('pico: recompute gains nothing')]);
  });

  test('draws one board at a time', async () => {
    expect(await mcunet(temporary, [...line, '--board', 'nano33ble', '--svg', 'two.svg'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('one board to draw for') as string,
    });
  });
});
