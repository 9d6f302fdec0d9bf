import { livesOf } from './lives.js';
import { isRigid, roundUp } from './row-graph.js';
import type { Schedule } from './types.js';

/** Bytes that begin `at` bytes above the start of their block and are taken from step `first` to step `last`. */
interface Part {
  readonly at: number;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
}

/** A block with more parts than these has neighbouring parts joined where possible. */
const manyParts = 2_000;

/** Rows that are placed together, as one unit. */
export interface Block {
  readonly parts: readonly Part[];
  readonly bytes: number;
}

/**
 * The blocks of a schedule. Each row has its block and its distance in bytes from the block's start; its block is -1 if
 * the row has no bytes.
 */
interface Blocks {
  readonly blocks: readonly Block[];
  readonly blockOf: Int32Array;
  readonly at: Int32Array;
}

/**
 * Groups rows into blocks. A row and the rows written over it are one block. So are neighbouring rows of a tensor with
 * equal lives, so a whole tensor makes few blocks.
 * The rows of an input or output are consecutive in one block, but each is free after its own last step.
 */
export function blocksOf(schedule: Schedule): Blocks {
  const { rows, first, last, over } = schedule;
  const lives = livesOf(schedule);
  const roots = rootsOf(over);
  const ends = endsOfChains(last, roots);
  const blockOf = new Int32Array(over.length).fill(-1);
  const at = new Int32Array(over.length);
  const blocks: Block[] = [];
  const put = (row: number, offset: number): Part => {
    [blockOf[row], at[row]] = [blocks.length, offset];
    return { at: offset, bytes: rows.bytes[row]!, first: first[row]!, last: ends[row]! };
  };

  rows.tensors.forEach((_, tensor) => {
    if (!isRigid(rows, tensor) || rows.heights[tensor] === 1) return;
    const parts = Array.from({ length: rows.heights[tensor]! }, (__, y) =>
      put(roots[rows.firstRow[tensor]! + y]!, y * rows.rowBytes[tensor]!),
    );
    blocks.push(wholeUnits(parts.length > manyParts ? joined(parts) : parts, rows.unit));
  });
  for (let row = 0; row < first.length; row += 1) {
    if (first[row]! < 0 || over[row]! >= 0 || blockOf[row]! >= 0) continue;
    const part = put(row, 0);
    if (rows.tensorOf[row]! < 0) {
      blocks.push({ parts: lives(row).map((life) => ({ ...part, ...life })), bytes: part.bytes });
      continue;
    }
    let bytes = part.bytes;
    for (; isAlike(row, row + 1); row += 1) bytes += put(row + 1, bytes).bytes;
    blocks.push({ parts: [{ ...part, bytes }], bytes });
  }
  for (let row = 0; row < over.length; row += 1)
    if (over[row]! >= 0) [blockOf[row], at[row]] = [blockOf[roots[row]!]!, at[roots[row]!]!];
  return { blocks, blockOf, at };

  function isAlike(row: number, next: number): boolean {
    return (
      rows.tensorOf[row]! >= 0 &&
      rows.tensorOf[row] === rows.tensorOf[next] &&
      over[next]! < 0 &&
      blockOf[next]! < 0 &&
      first[row] === first[next] &&
      ends[row] === ends[next]
    );
  }
}

/** Joins neighbouring parts with equal lives. Placing a block with thousands of parts would take quadratic time. */
function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (before?.first === part.first && before.last === part.last)
      all[all.length - 1] = { ...before, bytes: before.bytes + part.bytes };
    else all.push(part);
  }
  return all;
}

/** Rounds parts to whole units where rows do not end at units. A unit is taken as long as any row in it. */
function wholeUnits(parts: readonly Part[], unit: number): Block {
  const end = parts.at(-1)!;
  if (parts.every(({ bytes }) => bytes % unit === 0)) return { parts, bytes: end.at + end.bytes };
  const borders = parts.flatMap(({ at, bytes }) => [Math.floor(at / unit) * unit, roundUp(at + bytes, unit)]);
  const distinct = [...new Set(borders)].sort((a, b) => a - b);
  let from = 0;
  const units = distinct.slice(1).map((end, index): Part => {
    const at = distinct[index]!;
    while (parts[from]!.at + parts[from]!.bytes <= at) from += 1;
    let to = from + 1;
    while (to < parts.length && parts[to]!.at < end) to += 1;
    const inside = parts.slice(from, to);
    const first = Math.min(...inside.map((part) => part.first));
    const last = Math.max(...inside.map((part) => part.last));
    return { at, bytes: end - at, first, last };
  });
  return { parts: units, bytes: distinct.at(-1)! };
}

/** For each row, the row at the bottom of its chain of overwritten rows; the row itself if it overwrites none. */
function rootsOf(over: Int32Array): Int32Array {
  const roots = new Int32Array(over.length);
  for (let row = 0; row < over.length; row += 1) {
    let root = row;
    while (over[root]! >= 0) root = over[root]!;
    roots[row] = root;
  }
  return roots;
}

/** For each row, the last step of the last row that is written over it. */
function endsOfChains(last: Int32Array, roots: Int32Array): Int32Array {
  const ends = last.slice();
  for (let row = 0; row < last.length; row += 1) ends[roots[row]!] = Math.max(ends[roots[row]!]!, last[row]!);
  return ends;
}
