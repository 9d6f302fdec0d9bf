import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip as gunzipWithCallback } from 'node:zlib';
import {
  dataCorrupt,
  dataEmpty,
  dataFormat,
  dataTooLarge,
  dataType,
  labelsLength,
  labelsMissing,
  type Source,
} from '../errors/data.js';
import type { Metric, SplitEntry } from '../schemas/manifest.js';
import type { NumberArray } from './array.js';
import { isIdx, parseIdx } from './idx.js';
import { readImageFolder, type ImageFolder } from './images.js';
import { toLabels, type Labels } from './labels.js';
import { isNpy, parseNpy } from './npy.js';
import { isZip, parseNpz } from './npz.js';
import type { ProjectFiles } from './project-files.js';

/** Samples as the project stores them, one after another, row-major. */
export interface Samples {
  readonly count: number;
  /** Shape of one sample: [height, width, channels], or fewer dimensions. */
  readonly shape: readonly number[];
  readonly type: 'uint8' | 'int8' | 'float32';
  readonly values: Uint8Array | Int8Array | Float32Array;
  /** Hash of the file's bytes, or of names and bytes of a folder. */
  readonly sha256: string;
  /** Their origin, for messages. */
  readonly source: Source;
}

/** A split of the data. `labels` is null only where the caller needs none. */
interface Split {
  readonly inputs: Samples;
  readonly labels: Labels | null;
  /** Hash of inputs and labels together. */
  readonly sha256: string;
}

const gunzip = promisify<Uint8Array, { maxOutputLength: number }, Uint8Array>(gunzipWithCallback);
const fileLimit = 4 * 1024 ** 3;
const memoryLimit = 1024 ** 3;

/**
 * Reads samples and their labels, one per sample. @param metric null for calibration: then no labels are read
 * @throws FILE_*, PATH_OUTSIDE, DATA_*, LABELS_*, IMAGE_INVALID
 */
export async function readSplit(files: ProjectFiles, entry: SplitEntry, metric: Metric | null): Promise<Split> {
  const inputs = await read(files, entry.inputs, 'inputs');
  const samples = toSamples(inputs, entry.inputs);
  if (metric === null) return { inputs: samples, labels: null, sha256: samples.sha256 };
  const labels = await labelsOf(files, entry, inputs, metric);
  const source = entry.labels ?? entry.inputs;
  if (labels.count !== samples.count) throw labelsLength(source, labels.count, samples.count);
  const sha256 = createHash('sha256').update(`${samples.sha256} ${labels.sha256}`).digest('hex');
  return { inputs: samples, labels, sha256 };
}

/** Reads labels from a file. @throws as `readSplit` */
export async function readLabels(files: ProjectFiles, source: Source, metric: Metric = 'top1'): Promise<Labels> {
  const { array, sha256 } = await read(files, source, 'labels');
  return toLabels(array, metric, sha256, source);
}

interface Loaded {
  readonly array: NumberArray;
  readonly folder: ImageFolder | null;
  readonly sha256: string;
}

/** Labels of a folder of images are the names of its folders. An archive may have labels beside the samples. */
async function labelsOf(files: ProjectFiles, entry: SplitEntry, inputs: Loaded, metric: Metric): Promise<Labels> {
  if (entry.labels) return readLabels(files, entry.labels, metric);
  const { labels, classes, sha256 } = inputs.folder ?? {};
  if (labels && classes && sha256 !== undefined)
    return toLabels({ shape: [labels.length], type: 'int32', values: labels }, metric, sha256, entry.inputs);
  const [archive] = splitName(entry.inputs.path);
  if (/\.npz$/i.test(archive)) return readLabels(files, { ...entry.inputs, path: archive }, metric);
  throw labelsMissing(entry.inputs);
}

const usual = { inputs: ['x', 'inputs', 'images'], labels: ['y', 'labels'] };

/** The first bytes decide the format, not the name. */
async function read(files: ProjectFiles, source: Source, role: keyof typeof usual): Promise<Loaded> {
  const [path, name] = splitName(source.path);
  const file = { ...source, path };
  if (await files.isFolder(file)) {
    const folder = await readImageFolder(files, file, { files: fileLimit, values: memoryLimit });
    return { array: { shape: folder.shape, type: 'uint8', values: folder.values }, folder, sha256: folder.sha256 };
  }
  // The whole file is kept in memory, packed or not.
  const stored = await files.read(file, memoryLimit);
  const sha256 = createHash('sha256')
    .update(stored)
    .update(name === null ? '' : `#${name}`)
    .digest('hex');
  const bytes = await unpacked(stored, source);
  if (bytes.length > memoryLimit) throw dataTooLarge(source, bytes.length, memoryLimit);
  return { array: parse(bytes, name, role, source), folder: null, sha256 };
}

/** The file of samples or labels, without the name of an array. */
export const fileOf = (source: Source): Source => ({ ...source, path: splitName(source.path)[0] });

/** `data.npz#x` → the archive and the array's name. */
function splitName(path: string): readonly [string, string | null] {
  const [, archive, name] = /^(.*\.npz)#(.+)$/i.exec(path) ?? [];
  return archive === undefined || name === undefined ? [path, null] : [archive, name];
}

async function unpacked(bytes: Uint8Array, source: Source): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return gunzip(bytes, { maxOutputLength: memoryLimit }).catch((cause: unknown) => {
    const error = cause as NodeJS.ErrnoException;
    if (error.code === 'ERR_BUFFER_TOO_LARGE') throw dataTooLarge(source, memoryLimit + 1, memoryLimit);
    throw dataCorrupt(source, 'it is not a whole .gz file');
  });
}

function parse(bytes: Uint8Array, name: string | null, role: keyof typeof usual, source: Source): NumberArray {
  if (isNpy(bytes)) return parseNpy(bytes, source);
  if (isZip(bytes)) return parseNpz(bytes, { name, usual: usual[role], limit: memoryLimit }, source);
  if (isIdx(bytes)) return parseIdx(bytes, source);
  throw dataFormat(source);
}

function toSamples({ array: { shape, type, values }, sha256 }: Loaded, source: Source): Samples {
  if (type !== 'uint8' && type !== 'int8' && type !== 'float32')
    throw dataType(source, type, 'uint8, int8 or float32 samples');
  const [count = 0, ...sampleShape] = shape;
  if (values.length === 0) throw dataEmpty(source);
  return { count, shape: sampleShape, type, values: values as Samples['values'], sha256, source };
}
