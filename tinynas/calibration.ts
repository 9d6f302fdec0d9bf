import { statisticsInvalid } from '../errors/search.js';
import type { Layer, Structure } from './structure.js';

/** Statistics of one layer's output over the calibration images. All numbers are exact float32. */
export interface LayerCalibration {
  /** Means of a convolution's output before batch normalisation, one per channel; empty for other layers. */
  readonly means: Float32Array;
  readonly variances: Float32Array;
  /** Minimum and maximum of the finished output, 0 included; null where the layer's arithmetic determines them. */
  readonly range: { readonly minimum: number; readonly maximum: number } | null;
}

/** One entry per layer. With the supernet and the genome it determines every integer of the network, without images. */
export type Calibration = readonly LayerCalibration[];

/** Number of channels whose moments a layer stores. */
const momentsOf = (layer: Layer): number =>
  layer.kind === 'convolution' || layer.kind === 'depthwise' ? layer.output.channels : 0;

/**
 * True if a layer's range is measured. RELU6 outputs are in 0 … 6, and resizing and averaging keep their input's range.
 */
export const isRangeMeasured = (layer: Layer): boolean =>
  layer.kind === 'add' || layer.kind === 'linear' || ('activation' in layer && layer.activation === 'NONE');

/** Encodes the numbers as base64 of little-endian float32, layer by layer: means, variances, minimum, maximum. */
export function encodeCalibration(calibration: Calibration): string {
  const values = calibration.flatMap(({ means, variances, range }) => [
    ...means,
    ...variances,
    ...(range ? [range.minimum, range.maximum] : []),
  ]);
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, 4 * index);
  return bytes.toString('base64');
}

/** Decodes the text of `encodeCalibration`. @throws CALIBRATION_INVALID when it was made for another network */
export function decodeCalibration(text: string, { canonical, layers }: Structure): Calibration {
  const bytes = Buffer.from(text, 'base64');
  const expected = layers.reduce((sum, layer) => sum + 2 * momentsOf(layer) + (isRangeMeasured(layer) ? 2 : 0), 0);
  if (bytes.length !== 4 * expected) {
    throw statisticsInvalid(canonical, `it has ${bytes.length} bytes where the network needs ${4 * expected}`);
  }
  const values = Float32Array.from({ length: expected }, (_, index) => bytes.readFloatLE(4 * index));
  let next = 0;
  const take = (count: number): Float32Array => values.slice(next, (next += count));
  const calibration = layers.map((layer) => {
    const count = momentsOf(layer);
    const [means, variances] = [take(count), take(count)];
    const [minimum, maximum] = isRangeMeasured(layer) ? take(2) : [];
    return { means, variances, range: minimum === undefined || maximum === undefined ? null : { minimum, maximum } };
  });
  for (const { variances, range } of calibration) {
    const sound =
      variances.every((variance) => variance >= 0) && (range === null || (range.minimum <= 0 && range.maximum >= 0));
    if (!sound) throw statisticsInvalid(canonical, 'a variance or a range is impossible');
  }
  if (!values.every(Number.isFinite)) throw statisticsInvalid(canonical, 'a value is not a finite number');
  return calibration;
}
