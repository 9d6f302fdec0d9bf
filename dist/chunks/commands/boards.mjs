import { projectFiles } from '../data.mjs';
import { McunetError, problemLines } from '../start.mjs';
import { boardIds, loadBoard } from '../firmware.mjs';
import { worstStatus, ownBoardIds, attempt, findBoard } from '../pipeline.mjs';
import { formatKilobytes, isSram, isFlash } from '../schemas.mjs';
import { columns } from '../cli.mjs';

const boardsCommand = async (world, terminal, { json }) => {
  const known = boardIds().map(loadBoard);
  const found = await ownBoards(world);
  const own = found.filter((board) => !(board instanceof McunetError));
  const mistakes = found.filter((board) => board instanceof McunetError);
  const rows = [
    ...known.map((board) => cells(board, "")),
    ...own.map((board) => cells(board, `boards/${board.id}.json`))
  ];
  if (json) terminal.json([...known, ...own]);
  else terminal.out(columns([["board", "core", "clock", "SRAM", "Flash", "name"], ...rows]));
  for (const { problem } of mistakes) terminal.note(problemLines(problem));
  return worstStatus(mistakes.map(({ problem }) => problem.status));
};
async function ownBoards({ directory }) {
  const project = { files: projectFiles(directory), path: "." };
  const ids = await ownBoardIds(project);
  return Promise.all(ids.map((id) => attempt(() => findBoard({ id, place: { file: `boards/${id}.json` } }, project))));
}
function cells(board, file) {
  const total = (wanted) => formatKilobytes(board.regions.filter(wanted).reduce((sum, { size }) => sum + size, 0));
  const details = [board.name, file, board.emulator === null ? "" : `emulated by ${board.emulator}`];
  return [
    board.id,
    board.core,
    `${board.clock / 1e6} MHz`,
    total(isSram),
    total(isFlash),
    details.filter((text) => text !== "").join(", ")
  ];
}

export { boardsCommand };
