import { createHash } from 'node:crypto';
import { join } from 'node:path/posix';
import { dataEmpty, dataTooLarge, fileTooLarge, imageInvalid, type Source } from '../errors/data.js';
import { decodeImage, readImageSize, type ImageSize } from './image.js';
import type { ProjectFiles } from './project-files.js';

/** A folder's images as one array of uint8 [count, height, width, channels], and the class of each. */
export interface ImageFolder {
  readonly shape: readonly [number, number, number, number];
  readonly values: Uint8Array;
  /** Index into `classes` per image; null for a folder without folders of classes. */
  readonly labels: Int32Array | null;
  /** Names of the folders, sorted. */
  readonly classes: readonly string[];
  /** Hash of names and bytes of all images, in their order. */
  readonly sha256: string;
}

/** Limits in bytes: `files` of all files that are read, `values` of the array in memory. */
interface ImageLimits {
  readonly files: number;
  readonly values: number;
}

/**
 * Reads a folder of images, or of one folder of images per class. Images are PNG or JPEG, all of one size.
 * They are read in the order of their names. @throws IMAGE_INVALID, DATA_EMPTY, DATA_TOO_LARGE, FILE_*
 */
export async function readImageFolder(files: ProjectFiles, source: Source, limits: ImageLimits): Promise<ImageFolder> {
  const { images, classes } = await listImages(files, source);
  const [first] = images;
  if (!first) throw dataEmpty(source);
  const read = async (name: string): Promise<Uint8Array> => files.read(inside(source, name), limits.files);

  const size = sizeOf(await read(first.name), first.name, source);
  const imageBytes = size.width * size.height * size.channels;
  if (images.length * imageBytes > limits.values) throw dataTooLarge(source, images.length * imageBytes, limits.values);
  const values = new Uint8Array(images.length * imageBytes);
  const hash = createHash('sha256');
  let total = 0;
  for (const [index, { name }] of images.entries()) {
    const bytes = await read(name);
    total += bytes.length;
    if (total > limits.files) throw fileTooLarge(source, total, limits.files);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    requireSize(sizeOf(bytes, name, source), size, name, source);
    values.set(decode(bytes, size, name, source), index * imageBytes);
  }
  return {
    shape: [images.length, size.height, size.width, size.channels],
    values,
    labels: classes.length === 0 ? null : Int32Array.from(images, ({ label }) => label),
    classes,
    sha256: hash.digest('hex'),
  };
}

interface Listed {
  readonly images: readonly { readonly name: string; readonly label: number }[];
  readonly classes: readonly string[];
}

async function listImages(files: ProjectFiles, source: Source): Promise<Listed> {
  const names = await files.list(source);
  const folders: string[] = [];
  for (const name of names) if (await files.isFolder(inside(source, name))) folders.push(name);
  if (folders.length === 0) return { images: names.map((name) => ({ name, label: 0 })), classes: [] };
  const stray = names.find((name) => !folders.includes(name));
  if (stray !== undefined) throw imageInvalid(source, stray, 'expected only folders beside folders, one per class');
  const images: { name: string; label: number }[] = [];
  for (const [label, folder] of folders.entries())
    for (const name of await files.list(inside(source, folder))) images.push({ name: join(folder, name), label });
  return { images, classes: folders };
}

const inside = ({ path, place }: Source, name: string): Source => ({ path: join(path, name), place });

function sizeOf(bytes: Uint8Array, name: string, source: Source): ImageSize {
  const size = readImageSize(bytes);
  if (typeof size === 'string') throw imageInvalid(source, name, size);
  return size;
}

function requireSize(found: ImageSize, expected: ImageSize, name: string, source: Source): void {
  const text = ({ width, height, channels }: ImageSize): string => `${width}x${height} with ${channels} channels`;
  if (text(found) !== text(expected))
    throw imageInvalid(source, name, `expected ${text(expected)} as in the first image, found ${text(found)}`);
}

function decode(bytes: Uint8Array, size: ImageSize, name: string, source: Source): Uint8Array {
  try {
    return decodeImage(bytes, size);
  } catch (error) {
    throw imageInvalid(source, name, `it cannot be decoded: ${(error as Error).message}`);
  }
}
