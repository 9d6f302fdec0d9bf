import { exitStatus, McunetError, type Problem } from './error.js';

// A gate passes only with complete reports of this run. Each of these makes it fail; none is a defect.

export const reportMissing = (board: string): McunetError =>
  new McunetError({
    code: 'REPORT_MISSING',
    message: `expected a report of ${board}, found none`,
    next: ['see the log of its job'],
    status: exitStatus.fail,
  });

export const reportUnreadable = (board: string, reason: string): McunetError =>
  new McunetError({
    code: 'REPORT_UNREADABLE',
    message: `the report of ${board} can't be used: ${reason}`,
    next: ['see the log of its job'],
    status: exitStatus.fail,
  });

export const reportForeign = (what: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'REPORT_FOREIGN',
    message: `expected a report for ${what} ${expected}, found one for ${found}`,
    next: ['run the board again, then the gate'],
    status: exitStatus.fail,
  });

export const reportOfOtherAccuracy = (board: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'REPORT_INVALID',
    message: `expected the accuracy of ${board} as ${expected}, as in the manifest, found ${found}`,
    next: ['run the board again, then the gate'],
    status: exitStatus.fail,
  });

export const reportTwice = (board: string): McunetError =>
  new McunetError({
    code: 'REPORT_TWICE',
    message: `expected one report of ${board}, found several`,
    status: exitStatus.fail,
  });

export const nothingPlanned = (): Problem => ({
  code: 'BOARDS_EMPTY',
  message: 'expected at least one board, found none',
  next: ['pass the output `boards` of the plan to the report'],
  status: exitStatus.fail,
});

export const jobNotSuccessful = (job: string, result: string): Problem => ({
  code: 'JOB_FAILED',
  message: `expected the job ${job} to succeed, found "${result}"`,
  status: exitStatus.fail,
});

export const baselineForeign = (file: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'BASELINE_FOREIGN',
    message: `expected a baseline of the project "${expected}", found one of "${found}"`,
    place: { file },
    next: ['name a report.json that `mcunet check` wrote for this project'],
    status: exitStatus.input,
  });

export const baselineMetric = (file: string, board: string, expected: string, found: string): McunetError =>
  new McunetError({
    code: 'BASELINE_METRIC',
    message: `expected a baseline whose accuracy of ${board} is ${expected}, as in the manifest, found ${found}`,
    place: { file },
    next: ['measure the baseline again with the metric of the manifest'],
    status: exitStatus.input,
  });

export const reportFileMissing = (file: string): McunetError =>
  new McunetError({
    code: 'REPORT_NOT_FOUND',
    message: 'this report does not exist',
    place: { file },
    next: ['`mcunet check` writes .mcunet/report.json'],
    status: exitStatus.input,
  });
