import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NetworkFile } from '../../schemas/types.js';
import { xmlElements } from '../support/xml.js';
import { mcunet } from './caller.js';

const model = resolve('fixtures/bring-your-own/model.tflite');
const line = ['explain', '--model', model, '--board', 'pico'];
let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-explain-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

describe('explain', () => {
  test('blames the peak on layers, and shows bound, stages and layers', async () => {
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

  test('draws a picture, and draws it anew over itself', async () => {
    for (let round = 0; round < 2; round += 1)
      expect((await mcunet(temporary, [...line, '--svg', 'pictures/memory.svg'])).status).toBe(0);
    const svg = await readFile(join(temporary, 'pictures/memory.svg'), 'utf8');
    expect(xmlElements(svg)[0]).toBe('svg');
    expect(svg).toContain('model.tflite on pico');
  });

  test.each([
    ['another file', 'another file', 'found another file\n'],
    ['a folder', 'a folder', 'found another thing: it is a folder\n'],
    ['a file on the way', 'another file/below.svg', 'another file, found a file\n'],
  ])('leaves %s alone', async (_, file, found) => {
    await mkdir(join(temporary, 'a folder'), { recursive: true });
    await writeFile(join(temporary, 'another file'), '<svg>by hand</svg>');
    expect(await mcunet(temporary, [...line, '--svg', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(found) as string,
    });
    expect(await readFile(join(temporary, 'another file'), 'utf8')).toBe('<svg>by hand</svg>');
  });

  test('draws one board at a time', async () => {
    expect(await mcunet(temporary, [...line, '--board', 'nano33ble', '--svg', 'two.svg'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('one board to draw for') as string,
    });
  });
});
