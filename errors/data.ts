import { exitStatus, McunetError, type Place } from './error.js';
import { suggest } from './suggestion.js';
import { clip } from './visible.js';

/** A file that a manifest or a command line names: its path as written, and the place of that text. */
export interface Source {
  readonly path: string;
  readonly place: Place;
}

const inputError = (code: string, { place }: Source, message: string, next: readonly string[] = []): McunetError =>
  new McunetError({ code, message, place, next, status: exitStatus.input });

export const fileMissing = (source: Source): McunetError =>
  inputError('FILE_MISSING', source, `"${source.path}" does not exist`, [
    'correct the path; it is relative to the manifest',
  ]);

export const fileOutside = (source: Source): McunetError =>
  inputError('PATH_OUTSIDE', source, `"${source.path}" leads out of the project folder`, [
    'copy it into the project; a link must not lead out of it',
  ]);

export const fileUnreadable = (source: Source, reason: string): McunetError =>
  inputError('FILE_UNREADABLE', source, `expected "${source.path}" to be a file that can be read: ${reason}`);

export const fileTooLarge = (source: Source, bytes: number, limit: number): McunetError =>
  inputError('FILE_TOO_LARGE', source, `expected at most ${limit} bytes in "${source.path}", found ${bytes}`);

/** The unpacked values exceed the memory limit. */
export const dataTooLarge = (source: Source, bytes: number, limit: number): McunetError =>
  inputError('DATA_TOO_LARGE', source, `"${source.path}" unpacks to ${bytes} bytes, more than the limit of ${limit}`, [
    'measure on fewer samples',
  ]);

export const dataFormat = (source: Source): McunetError =>
  inputError('DATA_FORMAT', source, `"${source.path}" has no known format`, [
    'use .npy, .npz, IDX (also as .gz), and a folder of PNG or JPEG images per class',
  ]);

export const dataCorrupt = (source: Source, what: string): McunetError =>
  inputError('DATA_CORRUPT', source, `"${source.path}" cannot be read: ${what}`);

export const dataType = (source: Source, found: string, expected: string): McunetError =>
  inputError('DATA_TYPE', source, `expected ${expected} in "${source.path}", found ${found}`);

export const dataEmpty = (source: Source): McunetError =>
  inputError('DATA_EMPTY', source, `"${source.path}" has no samples`);

export const dataShape = (source: Source, found: string, expected: string): McunetError =>
  inputError('DATA_SHAPE', source, `expected samples of ${expected} in "${source.path}", found ${found}`);

const listed = (names: readonly string[]): string =>
  names.length === 0
    ? 'no array'
    : [...names.slice(0, 8).map((name) => clip(name, 60)), ...(names.length > 8 ? ['…'] : [])].join(', ');

/** No single array of a .npz can be chosen. @param wanted null where the path names none; then `usual` is expected */
export const arrayUnclear = (
  source: Source,
  wanted: string | null,
  usual: string,
  found: readonly string[],
): McunetError =>
  inputError(
    'DATA_FORMAT',
    source,
    `expected an array "${wanted ?? usual}" in "${source.path}", found ${listed(found)}`,
    [
      ...(wanted === null ? [] : [suggest(wanted, found)].filter((line) => line !== null)),
      'name one as in "data.npz#x"',
    ],
  );

export const labelsMissing = (source: Source): McunetError =>
  inputError('LABELS_MISSING', source, `expected labels for "${source.path}", which has none`, [
    'add "labels" beside "inputs"; only a folder of images per class has its own',
  ]);

export const labelsLength = (source: Source, labels: number, inputs: number): McunetError =>
  inputError('LABELS_LENGTH', source, `expected ${inputs} labels in "${source.path}", one per sample, found ${labels}`);

export const labelOutside = (source: Source, label: number, index: number, expected: string): McunetError =>
  inputError('LABELS_OUTSIDE', source, `expected ${expected} in "${source.path}", found ${label} for sample ${index}`);

export const imageInvalid = (source: Source, image: string, what: string): McunetError =>
  inputError('IMAGE_INVALID', source, `"${source.path}/${image}": ${what}`);
