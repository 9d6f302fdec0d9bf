import { createHash } from 'node:crypto';
import { createPool } from '../tinyengine/evaluate/pool.js';
import { decodeCalibration } from './calibration.js';
import { canonical, type Genome } from './genome.js';
import type { Images, SearchData } from './images.js';
import type { Measurement } from './measurement.js';
import type { Store } from './store.js';
import { structure } from './structure.js';
import type { SharedWeights, Supernet } from './supernet.js';
import type { Job } from './worker.js';
import source from './worker.ts?worker';

interface MeasurerOptions {
  readonly supernet: Supernet;
  readonly data: SearchData;
  readonly workers: number;
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

/** Measures networks on worker threads, each once. Measurements in the store are not repeated. */
export interface Measurer {
  /**
   * Returns measurements in the order of the genomes, and calls `done` after each.
   * @throws the signal's reason when it is aborted
   */
  readonly measure: (
    genomes: readonly Genome[],
    done?: (measurement: Measurement) => void,
  ) => Promise<readonly Measurement[]>;
  /**
   * Measures a network again if its figures came from the store. Returns false if they were wrong. Everything from the
   * store is then forgotten, and conclusions from it must be repeated.
   */
  readonly confirm: (genome: Genome) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export function createMeasurer({ supernet, data, workers, store, signal }: MeasurerOptions): Measurer {
  const pool = createPool<Job, Measurement>(source, workers);
  const shared = { weights: shareWeights(supernet), data: shareData(data) };
  const keyOf = (name: string) => ({ supernet: supernet.sha256, data: digest, canonical: name });
  const digest = digestOf(data);
  const known = new Map<string, Promise<Measurement>>();
  const stored = new Map<string, Measurement>();
  let isTrusted = true;

  const run = async (genome: Genome, name: string): Promise<Measurement> => {
    signal?.throwIfAborted();
    const result = await pool.run({ genome, ...shared }, signal ? { signal } : {});
    store.put(keyOf(name), result);
    return result;
  };
  const lookUp = (genome: Genome, name: string): Measurement | null => {
    const found = isTrusted ? store.get(keyOf(name)) : null;
    if (found === null || !isSound(found, genome, supernet, data)) return null;
    stored.set(name, found);
    return found;
  };
  const measureOne = (genome: Genome): Promise<Measurement> => {
    const name = canonical(genome);
    const found = lookUp(genome, name);
    const result = known.get(name) ?? (found ? Promise.resolve(found) : run(genome, name));
    known.set(name, result);
    return result;
  };

  return {
    measure: async (genomes, done = () => undefined) => {
      return Promise.all(
        genomes.map(async (genome) => {
          const measurement = await measureOne(genome);
          done(measurement);
          return measurement;
        }),
      );
    },
    confirm: async (genome) => {
      const name = canonical(genome);
      const before = stored.get(name);
      if (before === undefined) return true;
      const now = await run(genome, name);
      stored.delete(name);
      if (now.calibration === before.calibration && Buffer.compare(now.correct, before.correct) === 0) return true;
      for (const each of [name, ...stored.keys()]) known.delete(each);
      stored.clear();
      isTrusted = false;
      return false;
    },
    close: () => pool.close(),
  };
}

function isSound(
  { correct, calibration }: Measurement,
  genome: Genome,
  { space }: Supernet,
  { validation }: SearchData,
): boolean {
  if (correct.length !== Math.ceil(validation.count / 8)) return false;
  try {
    decodeCalibration(calibration, structure(space, genome, validation));
    return true;
  } catch {
    return false;
  }
}

/** Hash of all data that decide a measurement. */
function digestOf({ calibration, validation, labels }: SearchData): string {
  const hash = createHash('sha256');
  for (const { count, height, width, channels, values } of [calibration, validation]) {
    hash.update(`${count}x${height}x${width}x${channels}:`).update(values);
  }
  return hash.update(Int32Array.from(labels)).digest('hex');
}

/** Copies the weights into memory that all threads share, so that jobs copy none. */
const shareWeights = ({ space, tensors }: Supernet): SharedWeights => ({
  space,
  tensors: new Map(
    [...tensors].map(([name, { shape, values }]) => [name, { shape, values: share(values, Float32Array) }]),
  ),
});

const shareData = ({ calibration, validation, labels }: SearchData): SearchData => ({
  calibration: shareImages(calibration),
  validation: shareImages(validation),
  labels: share(Int32Array.from(labels), Int32Array),
});

const shareImages = (images: Images): Images => ({ ...images, values: share(images.values, Int8Array) });

type Numbers = Float32Array | Int32Array | Int8Array;

function share<Values extends Numbers>(values: Values, type: new (buffer: SharedArrayBuffer) => Values): Values {
  const shared = new type(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}
