import { exitStatus, McunetError } from './error.js';

/** The bytes are no TensorFlow Lite flatbuffer, or an offset points outside of it. */
export const corruptModel = (file: string, found: string): McunetError =>
  new McunetError({
    code: 'MODEL_CORRUPT',
    message: `expected a TensorFlow Lite model, found ${found}`,
    place: { file },
    next: ['export the model again; if it was downloaded, check that it is complete'],
    status: exitStatus.input,
  });

export const modelOverLimit = (file: string, subject: string, found: number, limit: number): McunetError =>
  new McunetError({
    code: 'MODEL_OVER_LIMIT',
    message: `expected at most ${limit.toLocaleString('en')} ${subject}, found ${found.toLocaleString('en')}`,
    place: { file },
    next: ['no network of this size runs on a microcontroller; use a smaller one'],
    status: exitStatus.input,
  });

/** @param operator index and name: `7 LOG_SOFTMAX` */
export const unsupportedOperator = (
  file: string,
  operator: string,
  output: string,
  supported: readonly string[],
): McunetError =>
  new McunetError({
    code: 'MODEL_UNSUPPORTED_OPERATOR',
    message: `operator ${operator} is not supported (output of "${output}")`,
    place: { file },
    next: [
      `supported: ${supported.join(', ')}`,
      'convert the network without this operator, or end the network before it and compute the rest in the application',
    ],
    status: exitStatus.input,
  });

/** A well-formed model uses something that mcunet does not compile. */
export const unsupportedModel = (
  file: string,
  subject: string,
  expected: string,
  found: string,
  next = 'convert the model with full int8 quantisation, fixed shapes and a batch of 1',
): McunetError =>
  new McunetError({
    code: 'MODEL_UNSUPPORTED',
    message: `${subject}: expected ${expected}, found ${found}`,
    place: { file },
    next: [next],
    status: exitStatus.input,
  });

/** The parts of a model contradict each other: shapes, sizes, order. */
export const inconsistentModel = (file: string, subject: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'MODEL_INCONSISTENT',
    message: `${subject}: expected ${expected}, found ${found}`,
    place: { file },
    next: ['the model is damaged or was made by a faulty converter; export it again'],
    status: exitStatus.input,
  });
