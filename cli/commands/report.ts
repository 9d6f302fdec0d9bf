import { resolve } from 'node:path';
import { exitStatus, McunetError } from '../../errors/error.js';
import { fileRefused } from '../../errors/files.js';
import { reportFileMissing } from '../../errors/gate.js';
import { readText } from '../../files/read.js';
import { writeWhole } from '../../files/write.js';
import { mergeReports } from '../../pipeline/report/merge.js';
import { formatFile } from '../../schemas/format.js';
import { largestFiles, readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';
import type { CommonOptions, Handler } from '../program.js';
import { renderReport } from '../table.js';

interface Options extends CommonOptions {
  readonly files: readonly string[];
  readonly out?: string;
}

/** `mcunet report FILE…`: merges and decides. With --board, exactly these boards are expected; else those of the files. */
export const reportCommand: Handler<Options> = async (world, terminal, { files, board: wanted, out, json }) => {
  const reports = await Promise.all(files.map((file) => readOne(world.directory, file)));
  const byBoard = groupByBoard(reports);
  const [first] = reports;
  const expected = {
    boards: wanted.length > 0 ? wanted : [...byBoard.keys()],
    // Whatever the first is about, the others have to be about too.
    commit: first?.commit ?? null,
    run: first?.run ?? null,
    attempt: null,
    jobs: {},
    budgeted: new Map(),
  };
  const { report, problems } = mergeReports(expected, byBoard);
  if (out !== undefined) await writeWhole(resolve(world.directory, out), formatFile('report', report), world.directory);
  terminal.out(json ? JSON.stringify(report, null, 2) : renderReport(report));
  for (const { message } of problems) terminal.note(message);
  return report.verdict === 'pass' || report.verdict === 'warn' ? exitStatus.pass : exitStatus.fail;
};

async function readOne(directory: string, file: string): Promise<Report> {
  const options = { limit: largestFiles.report, links: 'follow' } as const;
  const text = await readText(resolve(directory, file), options, (reason) => fileRefused(file, reason));
  if (text === null) throw reportFileMissing(file);
  return readReport(text, file);
}

function groupByBoard(reports: readonly Report[]): ReadonlyMap<string, readonly (Report | McunetError)[]> {
  const ids = [...new Set(reports.flatMap(({ boards }) => boards.map(({ board }) => board)))];
  return new Map(ids.map((id) => [id, reports.filter(({ boards }) => boards.some(({ board }) => board === id))]));
}
