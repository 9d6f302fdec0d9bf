import { isRigid, roundUp } from './row-graph.js';
import type { Schedule } from './types.js';

/** Bytes that lie `at` bytes from the start of their block and are taken from step `first` to step `last`. */
export interface Part {
  readonly at: number;
  readonly bytes: number;
  readonly first: number;
  readonly last: number;
  /** The rows that lie there, one after another in time. */
  readonly rows: readonly number[];
}

/** What is placed as a whole: a row and those written over it, or all rows of an input or output. */
export interface Block {
  readonly parts: readonly Part[];
  readonly bytes: number;
}

/** The blocks of a schedule. Rows of inputs and outputs follow one another, yet each is free again after its own last step. */
export function blocksOf({ rows, first, last, over }: Schedule): readonly Block[] {
  const above = new Int32Array(over.length).fill(-1);
  over.forEach((below, row) => {
    if (below >= 0) above[below] = row;
  });
  const partOf = (root: number, at: number): Part => {
    const chain: number[] = [];
    for (let row = root; row >= 0; row = above[row]!) chain.push(row);
    return { at, bytes: rows.bytes[root]!, first: first[root]!, last: last[chain.at(-1)!]!, rows: chain };
  };
  const rootOf = (row: number): number => {
    let root = row;
    while (over[root]! >= 0) root = over[root]!;
    return root;
  };
  const rigid = rows.tensors.flatMap((_, tensor) =>
    isRigid(rows, tensor) && rows.heights[tensor]! > 1 ? [tensor] : [],
  );
  const taken = new Set<number>();
  const together = rigid.map((tensor): Block => {
    const parts = Array.from({ length: rows.heights[tensor]! }, (_, y) => {
      const root = rootOf(rows.firstRow[tensor]! + y);
      taken.add(root);
      return partOf(root, y * rows.rowBytes[tensor]!);
    });
    return { parts, bytes: roundUp(rows.heights[tensor]! * rows.rowBytes[tensor]!) };
  });
  const single = Array.from(first.keys()).filter((row) => first[row]! >= 0 && over[row]! < 0 && !taken.has(row));
  return [...together, ...single.map((row): Block => ({ parts: [partOf(row, 0)], bytes: rows.bytes[row]! }))];
}
