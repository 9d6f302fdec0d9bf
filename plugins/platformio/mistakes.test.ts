import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { pio, writeHookProject } from '../../tests/support/platformio-project.js';
import { needing } from '../../tests/support/needs.js';

// Builds are slow on a busy machine.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 });

needing(absentTools).describe('a build with mistakes in its manifests', () => {
  let temporary: string;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-mistakes-'));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  test('reports all of them, of every named manifest, and builds nothing', async () => {
    const settings = '[env:sensor]\nboard = pico\ncustom_mcunet_manifest = mcunet.json, second.json\n';
    const boards = { pico: { budgets: { sram: '12 kilo' } }, nano33bel: {} };
    const project = await writeHookProject(join(temporary, 'project'), { settings, boards });
    const second =
      '{\n"version": 1, "name": "while",\n"network": { "model": "gone.tflite" }, "boards": { "pico": {} } }\n';
    await writeFile(join(project, 'second.json'), second);
    const { status, stderr } = await pio(project, ['run']);
    expect(status).not.toBe(0);
    expect(stderr.match(/^\S+\.json:\d+:\d+ .*$/gm)).toEqual([
      expect.stringMatching(/^mcunet\.json:\d+:\d+ .*found "12 kilo"/),
      expect.stringMatching(/^mcunet\.json:\d+:\d+ .*unknown board "nano33bel"/),
      expect.stringMatching(/^second\.json:2:23 .*a keyword of C/),
      expect.stringMatching(/^second\.json:3:23 .*"gone\.tflite" does not exist/),
    ]);
    expect(stderr).toContain('did you mean "nano33ble"?');
    expect(existsSync(join(project, '.pio/build/sensor/firmware.elf'))).toBe(false);
  });
});
