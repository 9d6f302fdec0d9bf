import { statisticsInvalid } from '../errors/search.js';
import type { Layer, Structure } from './structure.js';

/** What the calibration images say about one layer's output; all numbers are exact float32. */
export interface LayerCalibration {
  /** Of a convolution's output before batch normalisation, one a channel; empty for other layers. */
  readonly means: Float32Array;
  readonly variances: Float32Array;
  /** Least and greatest value of the finished output, 0 included; null where the layer's own arithmetic says it. */
  readonly range: { readonly minimum: number; readonly maximum: number } | null;
}

/** One entry a layer. With the supernet and the genome it decides every integer of the network, without images. */
export type Calibration = readonly LayerCalibration[];

/** How many channels' moments a layer stores. */
const momentsOf = (layer: Layer): number =>
  layer.kind === 'convolution' || layer.kind === 'depthwise' ? layer.output.channels : 0;

/** Whether a layer's range is measured: RELU6 outputs lie in 0 … 6, resizing and averaging keep the range of what they read. */
export const isRangeMeasured = (layer: Layer): boolean =>
  layer.kind === 'add' || layer.kind === 'linear' || ('activation' in layer && layer.activation === 'NONE');

/** Base64 of the little-endian float32 numbers, layer by layer: means, variances, minimum, maximum. */
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

/**
 * The calibration of a network from `encodeCalibration`'s text.
 * @throws CALIBRATION_INVALID when it was not made for this network.
 */
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
