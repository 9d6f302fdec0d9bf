import { exitStatus, McunetError, type Place } from './error.js';
import { suggest } from './suggestion.js';
import { clip } from './visible.js';

export const manifestNotFound = (file: string): McunetError =>
  new McunetError({
    code: 'MANIFEST_NOT_FOUND',
    message: 'this manifest does not exist',
    place: { file },
    next: ['run `mcunet init` to write one, or name it with --manifest'],
    status: exitStatus.input,
  });

export const boardNotInManifest = (board: string, file: string, known: readonly string[]): McunetError =>
  new McunetError({
    code: 'BOARD_NOT_IN_MANIFEST',
    message: `the manifest has no board "${board}", only ${known.join(', ')}`,
    place: { file, pointer: '/boards' },
    next: [suggest(board, known) ?? 'correct the id, or add the board to the manifest'],
    status: exitStatus.input,
  });

export const lockStale = (board: string, file: string, reasons: readonly string[]): McunetError =>
  new McunetError({
    code: 'LOCK_STALE',
    message: `found no up-to-date lock for ${board}: ${reasons.join(', ')}`,
    place: { file },
    next: [`run \`mcunet search --board ${board}\` and commit the lock; --search frozen never searches`],
    status: exitStatus.input,
  });

export const firmwareDiffers = (board: string, sample: number): McunetError =>
  new McunetError({
    code: 'FIRMWARE_DIFFERS',
    message: `the generated C computes other bytes than the evaluator for sample ${sample} on ${board}`,
    next: ['this is a defect of mcunet: please report it with the model'],
    status: exitStatus.defect,
  });

/** No network fits. @param lines the scarce resource, the need of the smallest network, and a sufficient budget */
export const nothingFits = (board: string, lines: readonly string[], place: Place | undefined): McunetError =>
  new McunetError({
    code: 'NOTHING_FITS',
    message: `${board}: no network of this space fits beside the application`,
    ...(place && { place }),
    next: lines,
    status: exitStatus.fail,
  });

/** @param words the accepted words, for a suggestion; empty where any text may be valid */
export function argumentInvalid(
  option: string,
  expected: string,
  found: string,
  words: readonly string[] = [],
): McunetError {
  const meant = suggest(found, words);
  return new McunetError({
    code: 'ARGUMENT_INVALID',
    message: `expected ${expected} for ${option}, found "${clip(found, 80)}"`,
    ...(meant !== null && { next: [meant] }),
    status: exitStatus.input,
  });
}

export const boardNeeded = (): McunetError =>
  new McunetError({
    code: 'BOARD_NEEDED',
    message: 'expected --board ID beside --model, found none',
    next: ['`mcunet boards` lists the known boards'],
    status: exitStatus.input,
  });

export const folderNotOurs = (folder: string, found: string): McunetError =>
  new McunetError({
    code: 'FOLDER_NOT_EMPTY',
    message: `expected an empty folder or generated files at ${folder}, found "${found}"`,
    next: ['name another folder with --out'],
    status: exitStatus.input,
  });

export const fileNotOurs = (file: string, found: string): McunetError =>
  new McunetError({
    code: 'FILE_NOT_OURS',
    message: `expected no file, or a picture that mcunet drew, at ${file}, found ${found}`,
    next: ['name another file with --svg'],
    status: exitStatus.input,
  });

export const manifestExists = (file: string): McunetError =>
  new McunetError({
    code: 'MANIFEST_EXISTS',
    message: 'the manifest exists already and is not overwritten',
    place: { file },
    next: ['edit it, or name another with --manifest'],
    status: exitStatus.input,
  });

/** `init` cannot check any of the boards that it found or that the user named. @param reasons one per board */
export const noBoardToCheck = (model: string, reasons: readonly string[]): McunetError =>
  new McunetError({
    code: 'BOARD_NONE',
    message: `no board to check ${clip(model, 80)} on`,
    next: [...reasons, 'name another board with --board'],
    status: exitStatus.input,
  });

export const modelNeeded = (): McunetError =>
  new McunetError({
    code: 'MODEL_NEEDED',
    message: 'expected a .tflite in this folder, found none',
    next: ['name one: mcunet init --model path/to/model.tflite'],
    status: exitStatus.input,
  });

export const inputMismatch = (message: string, place: Place): McunetError =>
  new McunetError({ code: 'INPUT_MISMATCH', message, place, status: exitStatus.input });

export const networkNameTwice = (name: string, first: string, second: string): McunetError =>
  new McunetError({
    code: 'NETWORK_NAME_TWICE',
    message: `expected networks of different names in one firmware, found "${name}" in ${first} too`,
    place: { file: second, pointer: '/name' },
    next: ['give one of them another "name"; the generated C has every name in lower and in upper case'],
    status: exitStatus.input,
  });

/** @param meant the project of the manifest; null where it has none */
export const projectElsewhere = (file: string, meant: string | null, here: string): McunetError =>
  new McunetError({
    code: 'PROJECT_ELSEWHERE',
    message: `expected a manifest of the project ${here}, found one of ${meant ?? 'no project'}`,
    place: { file, pointer: '/platformio' },
    next: ['put it beside the platformio.ini, or above it with "platformio": { "project": "path/to/the/project" }'],
    status: exitStatus.input,
  });
