import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitStatus, McunetError } from '../../errors/error.js';
import { reportFileMissing } from '../../errors/gate.js';
import { mergeReports } from '../../pipeline/report/merge.js';
import { writeWhole } from '../../pipeline/write.js';
import { formatFile } from '../../schemas/format.js';
import { readReport } from '../../schemas/load.js';
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
  if (out !== undefined) await writeWhole(resolve(world.directory, out), formatFile('report', report));
  if (json) terminal.json(report);
  else terminal.out(renderReport(report));
  terminal.note(problems.map(({ message }) => message));
  return report.verdict === 'pass' || report.verdict === 'warn' ? exitStatus.pass : exitStatus.fail;
};

async function readOne(directory: string, file: string): Promise<Report> {
  const text = await readFile(resolve(directory, file), 'utf8').catch(() => {
    throw reportFileMissing(file);
  });
  return readReport(text, file);
}

function groupByBoard(reports: readonly Report[]): ReadonlyMap<string, readonly (Report | McunetError)[]> {
  const ids = [...new Set(reports.flatMap(({ boards }) => boards.map(({ board }) => board)))];
  return new Map(ids.map((id) => [id, reports.filter(({ boards }) => boards.some(({ board }) => board === id))]));
}
