import { matchShape, quantiseSamples } from '../data/quantise.js';
import { readSplit as readFiles } from '../data/samples.js';
import { matchLabels } from '../data/labels.js';
import type { SplitEntry } from '../schemas/manifest.js';
import type { Images } from '../tinynas/images.js';
import { featureMap } from '../tinyengine/graph/graph.js';
import type { Plan } from './plan.js';

/** Samples, quantised as the network's input. */
export interface Split {
  readonly images: Images;
  /** Labels of the samples; null for calibration. */
  readonly labels: ArrayLike<number> | null;
  /** SHA-256 of inputs and labels. */
  readonly sha256: string;
}

/** The input port: the feature map that the sensor delivers, and its quantisation. */
interface InputPort {
  readonly shape: readonly number[];
  readonly scale: number;
  readonly zeroPoint: number;
  readonly type?: 'int8' | 'uint8';
}

/**
 * Reads one split of the manifest's data.
 * @param outputs number of the network's outputs, for the check of labels; null where there are no labels
 */
export async function readSplit(
  plan: Plan,
  entry: SplitEntry,
  port: InputPort,
  outputs: number | null,
): Promise<Split> {
  const { files, manifest } = plan;
  const { inputs, labels, sha256 } = await readFiles(files, entry, outputs === null ? null : manifest.data.metric);
  matchShape(inputs, port.shape);
  if (labels !== null && outputs !== null) matchLabels(labels, outputs);
  const values = quantiseSamples(inputs, port, manifest.data.normalise);
  // Bytes of a uint8 network are stored as int8. Readers use the type of the network's input.
  const bytes = new Int8Array(values.buffer, values.byteOffset, values.length);
  return {
    images: { count: inputs.count, ...featureMap([1, ...port.shape]), values: bytes },
    labels: labels?.values ?? null,
    sha256,
  };
}
