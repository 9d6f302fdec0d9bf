import { exitStatus, McunetError } from './error.js';

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** A network, or its calibration batch, needs more memory on this machine than the limit. */
export const evaluationOverMemory = (subject: string, needed: number, limit: number): McunetError =>
  new McunetError({
    code: 'EVALUATION_OVER_MEMORY',
    message: `running ${subject} here needs ${mebibytes(needed)} of memory, but the limit is ${mebibytes(limit)}`,
    next: ['use a smaller input, a narrower network or fewer samples at a time'],
    status: exitStatus.input,
  });

export const evaluationUnsupported = (network: string, found: string): McunetError =>
  new McunetError({
    code: 'EVALUATION_UNSUPPORTED',
    message: `expected ${network} to be an int8 network of batch 1 with its constants inside, found ${found}`,
    next: ['convert the network with full int8 quantisation and a fixed batch of 1'],
    status: exitStatus.input,
  });

export const evaluationWrongInputs = (expected: number, found: number, count: number): McunetError =>
  new McunetError({
    code: 'EVALUATION_WRONG_INPUTS',
    message: `expected ${expected} bytes of input values for ${count} samples, found ${found}`,
    next: ['check the shape of the data against the input of the network'],
    status: exitStatus.input,
  });

export const jobTimedOut = (milliseconds: number): McunetError =>
  new McunetError({
    code: 'EVALUATION_TIMED_OUT',
    message: `a network took longer than its limit of ${milliseconds} ms`,
    next: ['allow more time or use a smaller network'],
    status: exitStatus.environment,
  });
