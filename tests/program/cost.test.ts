import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLock } from '../../schemas/load.js';
import { measureFirmware } from '../../pipeline/measure.js';
import { planModel } from '../../pipeline/plan-model.js';
import type { World } from '../../pipeline/world.js';
import { balanced } from '../../tinyengine/target.js';
import { cost } from '../../tinyengine/cost/cost.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { importTflite } from '../../tinyengine/tflite/import.js';
import { parseGenome } from '../../tinynas/genome.js';
import { buildNetwork } from '../../tinynas/network.js';
import { readSupernet } from '../../tinynas/supernet.js';
import { absentShared, sharedFile } from '../support/shared.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-cost-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

/** Compares the search's costs of a network with the linker and the emulator. */
needing(absentTools).describe('the cost that the search uses', () => {
  test.each(['nucleo_f746zg', 'nucleo_f412zg', 'nano33ble'])(
    "of the demo's network for %s is near the firmware",
    async (board) => {
      const fixture = join(root, 'fixtures/digits');
      const supernet = readSupernet(await readFile(join(fixture, 'digits.supernet.safetensors')), 'digits');
      const locked = readLock(await readFile(join(fixture, 'mcunet.lock.json'), 'utf8'), 'mcunet.lock.json').boards[
        board
      ]!;
      const genome = parseGenome(locked.architecture!, supernet.space);
      await verify(buildNetwork(supernet, genome, locked.calibration!, { height: 28, width: 28 }));
    },
  );

  const models = ['mlperf-tiny-kws', 'tflm-person-detect'];
  needing(absentShared(...models.map((name) => `models/${name}.tflite`))).test.each(models)(
    'of %s is near the firmware',
    async (name) => {
      await verify(importTflite(await readFile(sharedFile(`models/${name}.tflite`)), name));
    },
  );
});

async function verify(graph: Graph): Promise<void> {
  const world: World = {
    directory: temporary,
    environment: { ...process.env, MCUNET_PIO: tools.platformio!.path },
    workers: 1,
    now: () => 0,
    progress: () => undefined,
  };
  const plan = await planModel(world, { model: 'unused.tflite', boards: ['nucleo_f412zg'], name: 'net' });
  const predicted = cost(graph, { core: 'cortex-m4', scheduling: balanced });
  const measured = await measureFirmware(world, plan, plan.boards[0]!, {
    graph,
    label: 'network',
    sha256: '',
    locked: null,
    mostBytes: null,
  });
  // The arena is exact. Code and time are predictions.
  expect(predicted.arenaBytes).toBe(measured.network.arenaBytes);
  expect(predicted.stackBytes).toBeGreaterThanOrEqual(measured.stackBytes);
  expect(predicted.stackBytes).toBeLessThanOrEqual(measured.stackBytes + 64);
  expect(predicted.flashBytes).toBeGreaterThanOrEqual(measured.share.flash);
  expect(predicted.flashBytes).toBeLessThan(1.02 * measured.share.flash);
  expect(Math.abs(predicted.instructions / measured.instructions - 1)).toBeLessThan(0.03);
}
