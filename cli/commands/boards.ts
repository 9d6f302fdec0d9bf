import { projectFiles } from '../../data/project-files.js';
import { McunetError, problemLines } from '../../errors/error.js';
import { boardIds, loadBoard } from '../../firmware/boards.js';
import { attempt } from '../../pipeline/attempt.js';
import { findBoard, ownBoardIds } from '../../pipeline/own-boards.js';
import { worstStatus } from '../../pipeline/status.js';
import type { World } from '../../pipeline/world.js';
import { formatKilobytes } from '../../schemas/format.js';
import { isFlash, isSram } from '../../schemas/regions.js';
import type { BoardFile } from '../../schemas/types.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

/** `mcunet boards` lists the built-in boards, then those that the project in this folder describes, each with its memory. */
export const boardsCommand: Handler<CommonOptions> = async (world, terminal, { json }) => {
  const known = boardIds().map(loadBoard);
  const found = await ownBoards(world);
  const own = found.filter((board): board is BoardFile => !(board instanceof McunetError));
  const mistakes = found.filter((board) => board instanceof McunetError);
  const rows = [
    ...known.map((board) => cells(board, '')),
    ...own.map((board) => cells(board, `boards/${board.id}.json`)),
  ];
  if (json) terminal.json([...known, ...own]);
  else terminal.out(columns([['board', 'core', 'clock', 'SRAM', 'Flash', 'name'], ...rows]));
  for (const { problem } of mistakes) terminal.note(problemLines(problem));
  return worstStatus(mistakes.map(({ problem }) => problem.status));
};

async function ownBoards({ directory }: World): Promise<readonly (BoardFile | McunetError)[]> {
  const project = { files: projectFiles(directory), path: '.' };
  const ids = await ownBoardIds(project);
  return Promise.all(ids.map((id) => attempt(() => findBoard({ id, place: { file: `boards/${id}.json` } }, project))));
}

function cells(board: BoardFile, file: string): readonly string[] {
  const total = (wanted: (region: BoardFile['regions'][number]) => boolean): string =>
    formatKilobytes(board.regions.filter(wanted).reduce((sum, { size }) => sum + size, 0));
  const details = [board.name, file, board.emulator === null ? '' : `emulated by ${board.emulator}`];
  return [
    board.id,
    board.core,
    `${board.clock / 1e6} MHz`,
    total(isSram),
    total(isFlash),
    details.filter((text) => text !== '').join(', '),
  ];
}
