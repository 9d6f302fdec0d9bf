import { exitStatus, McunetError } from './error.js';
import { clip } from './visible.js';

export const modelTooLarge = (operator: string, size: number, limit: number): McunetError =>
  new McunetError({
    code: 'MODEL_TOO_LARGE',
    message: `${operator}: a dimension of ${size} is more than the ${limit} the kernels can count`,
    next: ['use a smaller network'],
    status: exitStatus.input,
  });

export const arenaOverLimit = (network: string, least: number, limit: number): McunetError =>
  new McunetError({
    code: 'ARENA_OVER_LIMIT',
    message: `${network}: the least arena takes ${least} bytes, which is more than the ${limit} bytes of the objective`,
    next: [
      `allow at least ${least} bytes`,
      'use a smaller network',
      'let the application deliver the input row by row',
    ],
    status: exitStatus.fail,
  });

export const nameInvalid = (name: string, reason: string): McunetError =>
  new McunetError({
    code: 'NAME_INVALID',
    message: `expected a C identifier as the name of the generated code, found "${clip(name, 80)}": ${reason}`,
    next: ['use letters, digits and underscores, and begin with no digit: --name my_network'],
    status: exitStatus.input,
  });
