import { exitStatus, McunetError, type Place } from './error.js';

export const manifestNotFound = (file: string): McunetError =>
  new McunetError({
    code: 'MANIFEST_NOT_FOUND',
    message: 'there is no such manifest',
    place: { file },
    next: ['run `mcunet init` to write one, or name it with --manifest'],
    status: exitStatus.input,
  });

export const boardNotInManifest = (board: string, file: string, known: readonly string[]): McunetError =>
  new McunetError({
    code: 'BOARD_NOT_IN_MANIFEST',
    message: `the manifest has no board "${board}", only ${known.join(', ')}`,
    place: { file, pointer: '/boards' },
    status: exitStatus.input,
  });

export const lockStale = (board: string, file: string, reasons: readonly string[]): McunetError =>
  new McunetError({
    code: 'LOCK_STALE',
    message: `${board} is not locked for what is here now: ${reasons.join(', ')}`,
    place: { file },
    next: [`run \`mcunet search --board ${board}\` and commit the lock; --search frozen never searches`],
    status: exitStatus.input,
  });

export const noEnvironment = (board: string, project: string, place: Place): McunetError =>
  new McunetError({
    code: 'ENVIRONMENT_NOT_FOUND',
    message: `no environment of ${project}/platformio.ini has the board "${board}"`,
    place,
    next: [`add one with \`board = ${board}\`, or name it as "environment" of the board`],
    status: exitStatus.input,
  });

export const severalEnvironments = (board: string, environments: readonly string[], place: Place): McunetError =>
  new McunetError({
    code: 'ENVIRONMENT_AMBIGUOUS',
    message: `${environments.length} environments have the board "${board}": ${environments.join(', ')}`,
    place,
    next: ['say which as "environment" of the board'],
    status: exitStatus.input,
  });

export const firmwareDiffers = (board: string, sample: number): McunetError =>
  new McunetError({
    code: 'FIRMWARE_DIFFERS',
    message: `the generated C computes other bytes than the evaluator for sample ${sample} on ${board}`,
    next: ['this is a defect of mcunet: please report it with the model'],
    status: exitStatus.defect,
  });

export const interfaceChanged = (message: string, place: Place): McunetError =>
  new McunetError({ code: 'INPUT_MISMATCH', message, place, status: exitStatus.input });

/** Nothing fits: which resource is short, what the smallest network needs, and what would do. */
export const nothingFits = (board: string, lines: readonly string[], place: Place | undefined): McunetError =>
  new McunetError({
    code: 'NOTHING_FITS',
    message: `${board}: no network of this space fits beside the application`,
    ...(place && { place }),
    next: lines,
    status: exitStatus.fail,
  });
