import { resolve } from 'node:path';
import { fileRefused } from '../../errors/files.js';
import { reportFileMissing } from '../../errors/gate.js';
import { readText } from '../../files/read.js';
import { largestFiles, readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';

/** A report from a file. @throws REPORT_NOT_FOUND, FILE_UNREADABLE for what is no regular file or too large, REPORT_INVALID, JSON_* */
export async function readReportFile(directory: string, file: string): Promise<Report> {
  const options = { limit: largestFiles.report, links: 'follow' } as const;
  const text = await readText(resolve(directory, file), options, (reason) => fileRefused(file, reason));
  if (text === null) throw reportFileMissing(file);
  return readReport(text, file);
}
