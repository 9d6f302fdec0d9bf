import { distance } from 'fastest-levenshtein';
import { unknownBoard } from '../errors/firmware.js';
import type { BoardFile } from '../schemas/types.js';
import boardFiles from './boards?files';

const boards: ReadonlyMap<string, BoardFile> = new Map(
  Object.values(boardFiles)
    .map((text) => JSON.parse(text) as BoardFile)
    .map((board) => [board.id, board]),
);

/** Ids of all boards we know, sorted. */
export const boardIds = (): readonly string[] => [...boards.keys()].sort();

/** The board with this id, which is PlatformIO's where it has one. Throws BOARD_UNKNOWN with the nearest id. */
export function loadBoard(id: string): BoardFile {
  const board = boards.get(id);
  if (board === undefined) throw unknownBoard(id, nearest(id), boardIds());
  return board;
}

function nearest(id: string): string | undefined {
  const ranked = boardIds()
    .map((known) => ({ known, edits: distance(id.toLowerCase(), known) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= Math.max(3, id.length / 2) ? best.known : undefined;
}
