import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { parseNpy } from '../../data/npy.js';
import { createEvaluator } from '../../tinyengine/evaluate/evaluator.js';
import { createFloatKernels } from '../../tinyengine/evaluate/float.js';
import { calibrate } from '../../tinynas/calibrate.js';
import { encodeCalibration } from '../../tinynas/calibration.js';
import { canonical, largest, randomGenome, smallest } from '../../tinynas/genome.js';
import type { Images } from '../../tinynas/images.js';
import { buildNetwork } from '../../tinynas/network.js';
import { createRandom } from '../../tinynas/random.js';
import { structure } from '../../tinynas/structure.js';
import { readSupernet } from '../../tinynas/supernet.js';
import { needing } from '../support/needs.js';
import { absentTorch, python, withTrainer } from '../support/torch.js';

const here = dirname(fileURLToPath(import.meta.url));
const checkpoint = join(here, '../../fixtures/digits/digits.supernet.safetensors');
const calibrationImages = join(here, '../../fixtures/digits/data/calibration.x.npy');
const folder = mkdtempSync(join(tmpdir(), 'mcunet-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Scores {
  readonly genome: string;
  readonly float: readonly (readonly number[])[];
  readonly int8: readonly (readonly number[])[];
}

/** Every image runs through twenty networks twice in Python. */
const count = 48;

function readImages(file: string): Images {
  const { shape, values } = parseNpy(readFileSync(file), { path: file, place: { file } });
  const [, height, width, channels] = shape as readonly [number, number, number, number];
  const pixels = (values as Uint8Array).subarray(0, count * height * width * channels);
  return { count, height, width, channels, values: Int8Array.from(pixels, (pixel) => pixel - 128) };
}

needing(absentTorch).test(
  'the independent implementations of search and trainer agree on twenty networks: float to 1e-4, int8 exactly',
  async () => {
    const supernet = readSupernet(readFileSync(checkpoint), checkpoint);
    const images = readImages(calibrationImages);
    const random = createRandom(1, 'parity');
    const others = Array.from({ length: 18 }, () => randomGenome(supernet.space, random));
    const kernels = await createFloatKernels();
    const networks = [largest(supernet.space), smallest(supernet.space), ...others].map((genome) => {
      const run = calibrate(supernet, structure(supernet.space, genome, images), images, kernels);
      return { genome, logits: run.logits, calibration: encodeCalibration(run.calibration) };
    });
    const [given, answer] = [join(folder, 'networks.json'), join(folder, 'logits.json')];
    const rows = networks.map(({ genome, calibration }) => ({ genome: canonical(genome), calibration }));
    writeFileSync(given, JSON.stringify(rows));
    const files = [
      '--checkpoint',
      checkpoint,
      '--networks',
      given,
      '--images',
      calibrationImages,
      '--out',
      answer,
      '--count',
      `${count}`,
    ];
    execFileSync(python!, ['-B', join(here, 'parity.py'), ...files], { env: withTrainer });
    const scores = JSON.parse(readFileSync(answer, 'utf8')) as readonly Scores[];

    expect(scores.map(({ genome }) => genome)).toEqual(rows.map(({ genome }) => genome));
    for (const [index, { genome, logits, calibration }] of networks.entries()) {
      const { float, int8 } = scores[index]!;
      expect(float.flat()).toHaveLength(logits.length);
      const difference = Math.max(...float.flat().map((score, at) => Math.abs(score - logits[at]!)));
      expect(difference, canonical(genome)).toBeLessThan(1e-4);
      const evaluator = await createEvaluator(buildNetwork(supernet, genome, calibration, images));
      expect([...evaluator.run(images.values, images.count)], canonical(genome)).toEqual(int8.flat());
    }
  },
);
