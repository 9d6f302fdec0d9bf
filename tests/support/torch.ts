import { findTrainingPython } from '../../tinynas/train.js';

/** The Python that trains; null where none has PyTorch. */
export const python = await findTrainingPython(process.env).catch(() => null);

/** As `needing` takes it. */
export const absentTorch: readonly string[] = python === null ? ['torch'] : [];
