import { createEvaluator } from '../tinyengine/evaluate/evaluator.js';
import type { FloatKernels } from '../tinyengine/evaluate/float.js';
import { calibrate } from './calibrate.js';
import { encodeCalibration } from './calibration.js';
import type { Genome } from './genome.js';
import type { SearchData } from './images.js';
import { quantise } from './quantise.js';
import { structure } from './structure.js';
import type { SharedWeights } from './supernet.js';

/** The result of a network. It depends on supernet, genome and data, not on a board. */
export interface Measurement {
  /** One bit per validation image, least significant first: 1 where the network classifies it correctly. */
  readonly correct: Uint8Array;
  /** The text of `encodeCalibration`. */
  readonly calibration: string;
}

/** Calibrates, quantises and evaluates one network with the same integers as its firmware. */
export async function measureGenome(
  weights: SharedWeights,
  data: SearchData,
  genome: Genome,
  kernels: FloatKernels,
): Promise<Measurement> {
  const layout = structure(weights.space, genome, data.validation);
  const { calibration } = calibrate(weights, layout, data.calibration, kernels);
  const evaluator = await createEvaluator(quantise(weights, layout, calibration));
  const scores = evaluator.run(data.validation.values, data.validation.count);
  return {
    correct: correctBits(scores, weights.space.classes, data.labels),
    calibration: encodeCalibration(calibration),
  };
}

/** Compares the arg max of each row of scores with its label. In a tie the lowest class wins. */
export function correctBits(scores: ArrayLike<number>, classes: number, labels: ArrayLike<number>): Uint8Array {
  const bits = new Uint8Array(Math.ceil(labels.length / 8));
  for (let image = 0; image < labels.length; image += 1) {
    let best = 0;
    for (let label = 1; label < classes; label += 1) {
      if (scores[image * classes + label]! > scores[image * classes + best]!) best = label;
    }
    if (best === labels[image]) bits[image >> 3]! |= 1 << (image & 7);
  }
  return bits;
}

/** Number of bits that are set. */
export const countBits = (bits: Uint8Array): number => bits.reduce((sum, byte) => sum + bitsOfByte[byte]!, 0);

const bitsOfByte = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);
