import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { McunetError } from '../../errors/error.js';
import { exampleNetwork } from '../../scripts/example-network.js';
import { numbers } from '../../tests/networks/random.js';
import { sharedFile } from '../../tests/support/shared.js';
import { exportTflite } from './export.js';
import { printGraph } from '../graph/print.js';
import { lower } from '../passes/lower.js';
import { importTflite } from './import.js';

const mutations = 2_000;

/** The project's small model, in which a change often hits structure, and the real models if they are present. */
const models = [
  exportTflite(exampleNetwork()),
  ...['mlperf-tiny-kws', 'tflm-micro-speech', 'tflm-person-detect', 'mlperf-tiny-vww', 'mcunet-vww1']
    .map((name) => sharedFile(`models/${name}.tflite`))
    .filter((path) => existsSync(path))
    .map((path) => new Uint8Array(readFileSync(path))),
];

/** Damages a model: it is truncated, or some bits are flipped, or some words become extreme. */
function mutate(model: Uint8Array, random: () => number): Uint8Array {
  const below = (limit: number) => Math.floor(random() * limit);
  const kind = below(4);
  if (kind === 0) return model.slice(0, below(model.length));
  const bytes = model.slice();
  const view = new DataView(bytes.buffer);
  for (let count = 1 + below(3); count > 0; count--) {
    const position = below(bytes.length - 4);
    if (kind < 3) bytes[position]! ^= 1 << below(8);
    else view.setUint32(position, [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, bytes.length, position][below(7)]!, true);
  }
  return bytes;
}

describe('hostile bytes', () => {
  test(`${mutations} damaged models are networks or mistakes, never a crash, a hang or endless memory`, () => {
    const random = numbers(1);
    const counts = { networks: 0, mistakes: 0 };
    for (let run = 0; run < mutations; run++) {
      const bytes = mutate(models[run % models.length]!, random);
      try {
        const graph = importTflite(bytes, 'model.tflite');
        expect(printGraph(lower(graph))).toContain('network model');
        counts.networks++;
      } catch (error) {
        if (!(error instanceof McunetError)) throw new Error(`mutation ${run} is a defect`, { cause: error });
        counts.mistakes++;
      }
    }
    // without many of both, the mutations would prove little
    expect(Math.min(counts.networks, counts.mistakes)).toBeGreaterThan(mutations / 50);
    expect(process.memoryUsage().rss).toBeLessThan(2 ** 30);
  });
});
