import { fileURLToPath } from 'node:url';
import { findTrainingPython } from '../../tinynas/train.js';

/** The Python with PyTorch; null if there is none. */
export const python = await findTrainingPython(process.env).catch(() => null);

/** PyTorch if it is absent, as `needing` expects it. */
export const absentTorch: readonly string[] = python === null ? ['torch'] : [];

/** The environment in which Python imports the trainer's modules. */
export const withTrainer = {
  ...process.env,
  PYTHONPATH: fileURLToPath(new URL('../../tinynas/train', import.meta.url)),
};
