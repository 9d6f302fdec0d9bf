import { exitStatus } from '../../errors/error.js';
import { boardIds, loadBoard } from '../../firmware/boards.js';
import { formatKilobytes } from '../../schemas/format.js';
import { isFlash, isSram } from '../../schemas/regions.js';
import type { BoardFile } from '../../schemas/types.js';
import { columns } from '../columns.js';
import type { CommonOptions, Handler } from '../command.js';

/** `mcunet boards`: what is known, with the memory the budgets are compared with. */
export const boardsCommand: Handler<CommonOptions> = (_world, terminal, { json }) => {
  const boards = boardIds().map(loadBoard);
  if (json) terminal.json(boards);
  else terminal.out(columns([['board', 'core', 'clock', 'SRAM', 'Flash', 'name'], ...boards.map(cells)]));
  return Promise.resolve(exitStatus.pass);
};

function cells(board: BoardFile): readonly string[] {
  const total = (wanted: (region: BoardFile['regions'][number]) => boolean): string =>
    formatKilobytes(board.regions.filter(wanted).reduce((sum, { size }) => sum + size, 0));
  return [
    board.id,
    board.core,
    `${board.clock / 1e6} MHz`,
    total(isSram),
    total(isFlash),
    `${board.name}${board.emulator === null ? '' : `, emulated by ${board.emulator}`}`,
  ];
}
