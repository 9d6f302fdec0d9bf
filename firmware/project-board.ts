import { boardInvalid } from '../errors/firmware.js';
import { fileInvalid } from '../errors/manifest.js';
import type { Problem } from '../errors/error.js';
import { parseJson, type JsonDocument } from '../schemas/json.js';
import { checkedBoard, checkedPlatformioBoard } from '../schemas/load.js';
import type { BoardFile } from '../schemas/types.js';
import { runsOn } from './boards.js';
import { fromPlatformio, isCpuOf } from './platformio-board.js';
import { toolchainOf } from './toolchains/toolchains.js';

/** Limit in bytes: ten times the longest board of PlatformIO's platforms. */
export const largestBoardFile = 64 * 1024;

/**
 * Reads a board of the user's own, in our form (it has a `version`) or in PlatformIO's.
 * @param file the name for messages; the id is its stem
 * @throws BOARD_INVALID, PLATFORMIO_BOARD_INVALID, JSON_*, each with its place
 */
export function readProjectBoard(id: string, text: string, file: string): BoardFile {
  const document = parseJson(text, file, largestBoardFile);
  if (!isOurs(document.value)) return fromPlatformio(id, checkedPlatformioBoard(document), document);
  const board = checkedBoard(document);
  const problems = contradictions(id, board, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return board;
}

const isOurs = (value: unknown): boolean => typeof value === 'object' && value !== null && 'version' in value;

function contradictions(id: string, board: BoardFile, document: JsonDocument): readonly Problem[] {
  const { core, emulator, flags } = board;
  const invalid = (pointer: string, expected: string, found: string): Problem =>
    boardInvalid(document.place(pointer), expected, JSON.stringify(found));
  const { coreOption } = toolchainOf(core);
  const cpu = flags.find((flag) => flag.startsWith(coreOption));
  return [
    ...(board.id === id ? [] : [invalid('/id', `"${id}", the name of the file`, board.id)]),
    ...(cpu === undefined || isCpuOf(core, cpu)
      ? []
      : [invalid('/flags', `${coreOption}${core}, the core of this board`, cpu)]),
    ...(emulator === null || runsOn(emulator, core)
      ? []
      : [invalid('/emulator', `a machine that runs code of ${core}, or null`, emulator)]),
    ...misplacedRegions(board, document),
  ];
}

/** Problems of regions that leave the address space or overlap. */
function misplacedRegions({ regions }: BoardFile, document: JsonDocument): readonly Problem[] {
  const spans = regions.flatMap(({ name, origin, size }, index) =>
    origin === undefined
      ? []
      : [{ name, pointer: `/regions/${index}`, start: Number(origin), end: Number(origin) + size }],
  );
  return spans.flatMap((span, index) => {
    const earlier = spans.slice(0, index).find(({ start, end }) => span.start < end && start < span.end);
    if (earlier !== undefined)
      return [
        boardInvalid(
          document.place(span.pointer),
          `a region beside ${earlier.name}`,
          `${span.name}, which overlaps it`,
        ),
      ];
    if (span.end <= 2 ** 32) return [];
    return [
      boardInvalid(document.place(span.pointer), 'a region that ends within 4 GiB', `${span.name}, which does not`),
    ];
  });
}
