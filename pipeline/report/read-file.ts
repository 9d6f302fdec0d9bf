import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reportFileMissing } from '../../errors/gate.js';
import { readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';

/** Bytes; a report of 64 boards has far fewer. */
export const largestReport = 4 * 2 ** 20;

/** A report from a file. @throws REPORT_NOT_FOUND for what is no regular file or too large, REPORT_INVALID, JSON_* */
export async function readReportFile(directory: string, file: string): Promise<Report> {
  const path = resolve(directory, file);
  // Reading from a pipe or a device might never end.
  const information = await stat(path).catch(() => null);
  if (!information?.isFile() || information.size > largestReport) throw reportFileMissing(file, largestReport);
  return readReport(await readFile(path, 'utf8'), file);
}
