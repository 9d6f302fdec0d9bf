import { exitStatus, type ExitStatus } from '../errors/error.js';

const worstFirst: readonly ExitStatus[] = [
  exitStatus.defect,
  exitStatus.environment,
  exitStatus.build,
  exitStatus.input,
  exitStatus.fail,
];

/** The worst of several exit statuses; 0 when there is none. */
export function worstStatus(statuses: readonly ExitStatus[]): ExitStatus {
  return worstFirst.find((status) => statuses.includes(status)) ?? exitStatus.pass;
}
