import { exitStatus, McunetError, type Problem } from './error.js';

// What keeps a gate from passing. All of these are failures of the gate, not defects: it passes only on complete, fresh figures.

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

export const reportTwice = (board: string): McunetError =>
  new McunetError({
    code: 'REPORT_TWICE',
    message: `expected one report of ${board}, found several`,
    status: exitStatus.fail,
  });

export const metricMissing = (board: string, metric: string): Problem => ({
  code: 'METRIC_MISSING',
  message: `${board} has a budget for ${metric}, and its report no measurement of it`,
  status: exitStatus.fail,
});

export const nothingPlanned = (): Problem => ({
  code: 'BOARDS_EMPTY',
  message: 'expected at least one board, found none',
  next: ['give the output `boards` of the plan to the report'],
  status: exitStatus.fail,
});

export const jobNotSuccessful = (job: string, result: string): Problem => ({
  code: 'JOB_FAILED',
  message: `expected the job ${job} to succeed, found "${result}"`,
  status: exitStatus.fail,
});

export const reportFileMissing = (file: string): McunetError =>
  new McunetError({
    code: 'REPORT_NOT_FOUND',
    message: 'there is no such report',
    place: { file },
    next: ['`mcunet check` writes .mcunet/report.json'],
    status: exitStatus.input,
  });
