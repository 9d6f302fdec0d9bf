import { resolve } from 'node:path';
import { fileRefused } from '../../errors/files.js';
import { reportFileMissing } from '../../errors/gate.js';
import { readText } from '../../files/read.js';
import { largestFiles, readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';

/**
 * Reads a report from a file.
 * @throws REPORT_NOT_FOUND, REPORT_INVALID, JSON_*
 * @throws FILE_UNREADABLE for a file that is not regular or is too large
 */
export async function readReportFile(directory: string, file: string): Promise<Report> {
  const options = { limit: largestFiles.report, links: 'follow' } as const;
  const text = await readText(resolve(directory, file), options, (reason) => fileRefused(file, reason));
  if (text === null) throw reportFileMissing(file);
  return readReport(text, file);
}
