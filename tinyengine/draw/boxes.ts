import type { Scheduled } from '../schedule/schedule.js';
import { livesOf } from '../schedule/lives.js';
import { ownerOf } from './owners.js';

/** Consecutive rows of one owner with equal lives: a rectangle of time and memory. */
export interface Box {
  /** Index into `MemoryPicture.owners`. */
  readonly owner: number;
  /** Rows of the tensor, both included. */
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  readonly bytes: number;
  /** In steps, `end` excluded. A row that is written over another one begins in the middle of the step. */
  readonly begin: number;
  readonly end: number;
}

/**
 * The rectangles that the rows of a placement cover. Rows with neighbouring bytes and equal lives are merged:
 *
 *     row 1 ▐██▌  →  ▐██▌
 *     row 0 ▐██▌     ▐██▌ rows 0..1
 */
export function boxesOf({ schedule, placement }: Scheduled): readonly Box[] {
  const { rows, first, over } = schedule;
  const lives = livesOf(schedule);
  const { bytes, firstRow, tensors } = rows;
  const owner = ownerOf(rows);
  const isOverwritten = new Uint8Array(first.length);
  for (const below of over) if (below >= 0) isOverwritten[below] = 1;
  const boxes: Box[] = [];
  for (let row = 0; row < first.length; row += 1) {
    const own = owner(row);
    const y = own < tensors.length ? row - firstRow[own]! : 0;
    for (const life of lives(row))
      boxes.push({
        owner: own,
        from: y,
        to: y,
        offset: placement.offsets[row]!,
        bytes: bytes[row]!,
        begin: life.first + (over[row]! < 0 ? 0 : 0.5),
        end: life.last + (isOverwritten[row] ? 0.5 : 1),
      });
  }
  boxes.sort((a, b) => a.owner - b.owner || a.begin - b.begin || a.end - b.end || a.offset - b.offset);
  return merged(boxes);
}

function merged(sorted: readonly Box[]): readonly Box[] {
  const boxes: Box[] = [];
  for (const box of sorted) {
    const before = boxes.at(-1);
    const continues =
      before?.owner === box.owner &&
      before.begin === box.begin &&
      before.end === box.end &&
      before.offset + before.bytes === box.offset &&
      (before.to + 1 === box.from || before.from - 1 === box.to);
    if (continues)
      boxes[boxes.length - 1] = {
        ...before,
        from: Math.min(before.from, box.from),
        to: Math.max(before.to, box.to),
        bytes: before.bytes + box.bytes,
      };
    else boxes.push(box);
  }
  return boxes;
}
