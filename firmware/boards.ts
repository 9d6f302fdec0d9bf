import { unknownBoard } from '../errors/firmware.js';
import type { BoardFile, CoreName } from '../schemas/types.js';
import boardFiles from './boards?files';

const boards: ReadonlyMap<string, BoardFile> = new Map(
  Object.values(boardFiles)
    .map((text) => JSON.parse(text) as BoardFile)
    .map((board) => [board.id, board]),
);

/** Ids of all boards we know, sorted. */
export const boardIds = (): readonly string[] => [...boards.keys()].sort();

/** All cores code is generated for. */
export const cores: readonly CoreName[] = [...new Set([...boards.values()].map(({ core }) => core))].sort();

/** The emulated board of a core: what is known of every board with it. */
export const boardOfCore = (wanted: CoreName): BoardFile =>
  [...boards.values()].find(({ id, core }) => core === wanted && id.startsWith('mps'))!;

/** Whether an emulated machine runs code of a core. */
export const runsOn = (machine: string, wanted: CoreName): boolean =>
  [...boards.values()].some(({ emulator, core }) => emulator === machine && core === wanted);

/** The board with this id, which is PlatformIO's where it has one. @throws BOARD_UNKNOWN with the nearest id */
export function loadBoard(id: string): BoardFile {
  const board = boards.get(id);
  if (board === undefined) throw unknownBoard(id, boardIds());
  return board;
}
