import { exitStatus, McunetError } from './error.js';
import { clip } from './visible.js';

/** The checkpoint's bytes do not follow the format. */
export const supernetCorrupt = (file: string, what: string): McunetError =>
  new McunetError({
    code: 'SUPERNET_CORRUPT',
    message: `expected a supernet checkpoint (.safetensors with float32 tensors and a search space); ${what}`,
    place: { file },
    next: ['restore the file from version control, or train it again with `mcunet train`'],
    status: exitStatus.input,
  });

/** The search space in the checkpoint's metadata breaks a rule. */
export const spaceInvalid = (file: string, what: string): McunetError =>
  new McunetError({
    code: 'SPACE_INVALID',
    message: `the search space in the checkpoint's metadata is not valid: ${what}`,
    place: { file },
    next: ['correct the space and train again with `mcunet train`'],
    status: exitStatus.input,
  });

/** A canonical string, such as one in a lock, names no network of the space. */
export const genomeInvalid = (text: string, what: string): McunetError =>
  new McunetError({
    code: 'ARCHITECTURE_INVALID',
    message: `expected an architecture of this search space such as r20-w0.75-3k5.2k3|3k3, found "${clip(text, 80)}": ${what}`,
    next: ['search again with `mcunet search` if the supernet has changed'],
    status: exitStatus.input,
  });

/** Stored calibration statistics do not belong to this network. */
export const statisticsInvalid = (canonical: string, what: string): McunetError =>
  new McunetError({
    code: 'CALIBRATION_INVALID',
    message: `the calibration stored for ${canonical} cannot be used: ${what}`,
    next: ['search again with `mcunet search`'],
    status: exitStatus.input,
  });

/** The activations of a supernet's network overflow float32 on the calibration images. */
export const networkOverflows = (canonical: string, layer: string): McunetError =>
  new McunetError({
    code: 'SUPERNET_OVERFLOWS',
    message: `the network ${canonical} cannot be calibrated: the output of ${layer} is not finite on the calibration images`,
    next: ['train the supernet again with `mcunet train`; its weights have diverged'],
    status: exitStatus.input,
  });

/** The supernet cannot be measured with these images or labels. */
export const imagesUnfit = (what: string): McunetError =>
  new McunetError({
    code: 'DATA_UNFIT',
    message: `the data does not fit the supernet: ${what}`,
    status: exitStatus.input,
  });

/** A time limit or an interruption ended the search. An incomplete search decides nothing. */
export const searchCutShort = (board: string, measured: number, wanted: number): McunetError =>
  new McunetError({
    code: 'SEARCH_CUT_SHORT',
    message: `the search for ${board} was cut short after ${measured} of ${wanted} networks; nothing is decided and no lock is written`,
    next: [
      'run it again: the cache keeps all measurements',
      'raise search.time or lower search.evaluations in the manifest',
    ],
    status: exitStatus.environment,
  });
