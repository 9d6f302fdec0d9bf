import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { openFlags } from '../files/read.js';
import type { Measurement } from './measurement.js';

/**
 * Version of slicing, calibration, quantisation and integer arithmetic. Increase it with every change that alters a
 * network's outputs. Earlier measurements are then ignored, and locks are stale.
 */
export const contractVersion = '1';

/** All that decides a measurement. */
interface MeasurementKey {
  /** Hash of the checkpoint. */
  readonly supernet: string;
  /** Hash of calibration images, validation images and labels. */
  readonly data: string;
  readonly canonical: string;
}

/**
 * Measurements already made, shared by all boards. The store only saves work: a missing network is measured again, to
 * the same bits.
 */
export interface Store {
  readonly get: (key: MeasurementKey) => Measurement | null;
  readonly put: (key: MeasurementKey, measurement: Measurement) => void;
}

export function memoryStore(): Store {
  const entries = new Map<string, Measurement>();
  return {
    get: (key) => entries.get(digest(key)) ?? null,
    put: (key, measurement) => entries.set(digest(key), measurement),
  };
}

/**
 * A store in a folder, with a file per measurement, named by its key's hash. Files are only added, so two stores are
 * merged by copying their files together. An entry that is damaged or does not contain its own key counts as missing.
 */
export function folderStore(folder: string): Store {
  const pathOf = (name: string): string => join(folder, name.slice(0, 2), `${name}.json`);
  return {
    get: (key) => {
      const name = digest(key);
      return readEntry(pathOf(name), name);
    },
    put: (key, measurement) => {
      const name = digest(key);
      writeEntry(pathOf(name), name, measurement);
    },
  };
}

interface Entry {
  readonly key: string;
  readonly correct: string;
  readonly calibration: string;
  /** Hash over the three fields above. It detects damage, not malice: the best network is always measured again. */
  readonly sha256: string;
}

const largestEntry = 4 * 1024 * 1024;

function readEntry(path: string, name: string): Measurement | null {
  try {
    const { key, correct, calibration, sha256 } = JSON.parse(readSmall(path)) as Partial<Entry>;
    if (typeof correct !== 'string' || typeof calibration !== 'string' || key !== name) return null;
    return sha256 === checksum(key, correct, calibration)
      ? { correct: new Uint8Array(Buffer.from(correct, 'base64')), calibration }
      : null;
  } catch {
    return null;
  }
}

/** The text of a regular file of at most an entry's size; empty for other files. Opening a link throws. */
function readSmall(path: string): string {
  const file = openSync(path, openFlags('refuse'));
  try {
    const status = fstatSync(file);
    return status.isFile() && status.size <= largestEntry ? readFileSync(file, 'utf8') : '';
  } finally {
    closeSync(file);
  }
}

/** Writes an entry atomically: to a temporary file that is then renamed. A store that can't be written is ignored. */
function writeEntry(path: string, key: string, { correct, calibration }: Measurement): void {
  const bits = Buffer.from(correct).toString('base64');
  const entry: Entry = { key, correct: bits, calibration, sha256: checksum(key, bits, calibration) };
  const partial = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!lstatSync(dirname(path)).isDirectory()) return;
    writeFileSync(partial, JSON.stringify(entry), { flag: 'wx' });
    renameSync(partial, path);
  } catch {
    if (existsSync(partial)) rmSync(partial);
  }
}

const digest = ({ supernet, data, canonical }: MeasurementKey): string =>
  hash([contractVersion, supernet, data, canonical]);
const checksum = (...parts: readonly string[]): string => hash(parts);
const hash = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');
