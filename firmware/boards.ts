import { unknownBoard } from '../errors/firmware.js';
import type { BoardFile, CoreName } from '../schemas/types.js';
import boardFiles from './boards?files';

const boards: ReadonlyMap<string, BoardFile> = new Map(
  Object.values(boardFiles)
    .map((text) => JSON.parse(text) as BoardFile)
    .map((board) => [board.id, board]),
);

/** Ids of all boards with a file in `boards/`, sorted. */
export const boardIds = (): readonly string[] => [...boards.keys()].sort();

/** All cores that code is generated for. */
export const cores: readonly CoreName[] = [...new Set([...boards.values()].map(({ core }) => core))].sort();

/** The emulated MPS2 or MPS3 board with this core. It stands for every board with the core. */
export const boardOfCore = (wanted: CoreName): BoardFile =>
  [...boards.values()].find(({ id, core }) => core === wanted && id.startsWith('mps'))!;

/** True if a machine of the emulator runs code of a core. */
export const runsOn = (machine: string, wanted: CoreName): boolean =>
  [...boards.values()].some(({ emulator, core }) => emulator === machine && core === wanted);

/**
 * The board with this id. It is PlatformIO's id where PlatformIO has the board.
 * @throws BOARD_UNKNOWN with the closest id
 */
export function loadBoard(id: string): BoardFile {
  const board = boards.get(id);
  if (board === undefined) throw unknownBoard(id, boardIds());
  return board;
}
