import { fileURLToPath } from 'node:url';
import { findTrainingPython } from '../../tinynas/train.js';

/** The Python that trains; null where none has PyTorch. */
export const python = await findTrainingPython(process.env).catch(() => null);

/** As `needing` takes it. */
export const absentTorch: readonly string[] = python === null ? ['torch'] : [];

/** The environment in which Python imports the trainer's modules. */
export const withTrainer = {
  ...process.env,
  PYTHONPATH: fileURLToPath(new URL('../../tinynas/train', import.meta.url)),
};
