import { exitStatus } from '../../errors/error.js';
import type { CommonOptions, Handler } from '../program.js';

export const reportCommand: Handler<CommonOptions> = () => Promise.resolve(exitStatus.defect);
