import { createRandom } from '../../tinynas/random.js';
import type { Images, SearchData } from '../../tinynas/images.js';
import type { Space } from '../../tinynas/space.js';
import { expectedShapes, readSupernet, type Supernet } from '../../tinynas/supernet.js';

/**
 * A space like that of the digits, small enough to try every network: 2 resolutions × 2 widths × 6 × 2 = 48 networks.
 */
export const tinySpace: Space = {
  version: 1,
  input: { height: 12, width: 12, channels: 1, scale: 1 / 255, zeroPoint: -128 },
  classes: 4,
  resolutions: [8, 12],
  widths: [0.5, 1],
  divisor: 4,
  bnEpsilon: 1e-5,
  stem: { channels: 8, kernel: 3, stride: 2 },
  stages: [
    { channels: 8, stride: 1, depths: [1, 2], kernels: [3, 5], expansions: [2] },
    { channels: 12, stride: 2, depths: [1], kernels: [3], expansions: [2, 3] },
  ],
};

/** A space with too many networks to try them all: 2 × 2 × 84 × 84. */
export const wideSpace: Space = {
  ...tinySpace,
  stages: [
    { channels: 8, stride: 1, depths: [1, 2, 3], kernels: [3, 5], expansions: [2, 3] },
    { channels: 12, stride: 2, depths: [1, 2, 3], kernels: [3, 5], expansions: [2, 3] },
  ],
};

/** The bytes of a checkpoint with random weights. */
export function supernetBytes(space: Space, seed = 1): Uint8Array {
  const random = createRandom(seed, 'weights');
  const draw = (): number => random.integer(2001) / 1000 - 1;
  const tensors = [...expectedShapes(space)].map(([name, shape]) => {
    const count = shape.reduce((product, size) => product * size, 1);
    const base = name.endsWith('gamma') ? 1 : 0;
    const spread = shape.length === 1 ? 0.3 : 1 / Math.sqrt(count / shape[0]!);
    return { name, shape, values: Float32Array.from({ length: count }, () => base + spread * draw()) };
  });
  return safetensors(tensors, { format: 'mcunet-supernet', version: '1', space: JSON.stringify(space), recipe: '{}' });
}

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export function safetensors(tensors: readonly Named[], metadata: Readonly<Record<string, string>>): Uint8Array {
  let end = 0;
  const entries = tensors.map(({ name, shape, values }) => {
    const start = end;
    end += values.byteLength;
    return [name, { dtype: 'F32', shape, data_offsets: [start, end] }];
  });
  return withHeader(
    { __metadata__: metadata, ...Object.fromEntries(entries) },
    Buffer.concat(tensors.map(({ values }) => bytesOf(values))),
  );
}

/** A safetensors file: header length, header, data. */
export function withHeader(header: unknown, data: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, data]);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

export const randomSupernet = (space: Space, seed = 1): Supernet =>
  readSupernet(supernetBytes(space, seed), 'random.safetensors');

/**
 * Images of `classes` classes: a bright bar in noise, at a place that the class decides. Random networks separate some
 * classes, with varying accuracy.
 */
export function barImages(
  { input, classes }: Space,
  count: number,
  seed: number,
): { images: Images; labels: Uint8Array } {
  const { height, width, channels } = input;
  const random = createRandom(seed, 'bars');
  const labels = Uint8Array.from({ length: count }, () => random.integer(classes));
  const values = Int8Array.from({ length: count * height * width * channels }, (_, index) => {
    const row = Math.floor(index / (width * channels)) % height;
    const label = labels[Math.floor(index / (height * width * channels))]!;
    return Math.floor((row * classes) / height) === label ? random.integer(128) : random.integer(150) - 128;
  });
  return { images: { count, height, width, channels, values }, labels };
}

export function barData(space: Space, count = 40): SearchData {
  const { images, labels } = barImages(space, count, 2);
  return { calibration: barImages(space, 16, 1).images, validation: images, labels };
}
