import { exitStatus, McunetError } from './error.js';

const install = [
  'apt-get install python3-torch, or pip install torch numpy',
  'set MCUNET_PYTHON to the Python that has them',
];

export const trainerMissing = (tried: readonly string[]): McunetError =>
  new McunetError({
    code: 'TRAIN_PYTHON_MISSING',
    message: `expected a Python with PyTorch and numpy, found none (tried ${tried.join(', ')})`,
    next: install,
    status: exitStatus.environment,
  });

/** The trainer checks recipe and data itself. Its sentence names the file, the expectation and the finding. */
export const trainingRefused = (sentence: string): McunetError =>
  new McunetError({
    code: 'TRAIN_INPUT_INVALID',
    message: sentence,
    next: ['correct the recipe or the data and train again'],
    status: exitStatus.input,
  });

export const trainingEnded = (how: string, lines: string): McunetError =>
  new McunetError({
    code: 'TRAIN_FAILED',
    message: `training ended with ${how}: ${lines}`,
    next: ['if the run was killed, it usually needs more memory: use a smaller batch'],
    status: exitStatus.environment,
  });
