import { exitStatus, type ExitStatus } from '../errors/error.js';
import type { Verdict } from '../schemas/types.js';
import { passes } from './budgets.js';

const worstFirst: readonly ExitStatus[] = [
  exitStatus.defect,
  exitStatus.environment,
  exitStatus.build,
  exitStatus.input,
  exitStatus.fail,
];

/** The worst of several exit statuses; 0 where there are none. */
export function worstStatus(statuses: readonly ExitStatus[]): ExitStatus {
  return worstFirst.find((status) => statuses.includes(status)) ?? exitStatus.pass;
}

/** The exit status of a verdict. */
export const statusOfVerdict = (verdict: Verdict): ExitStatus => (passes(verdict) ? exitStatus.pass : exitStatus.fail);
