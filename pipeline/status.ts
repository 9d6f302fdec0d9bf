import { exitStatus, type ExitStatus } from '../errors/error.js';

const gravestFirst: readonly ExitStatus[] = [
  exitStatus.defect,
  exitStatus.environment,
  exitStatus.build,
  exitStatus.input,
  exitStatus.fail,
];

/** Of several boards' exit statuses the one that counts; 0 when there is none. */
export function gravest(statuses: readonly ExitStatus[]): ExitStatus {
  return gravestFirst.find((status) => statuses.includes(status)) ?? exitStatus.pass;
}
