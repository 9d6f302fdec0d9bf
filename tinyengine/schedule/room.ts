import type { Scheduling } from '../target.js';

/** Bytes that the arena may have though there is a smaller one: none, a tenth more than any must have, as many as there are, or a number given. */
export function roomOf({ objective, mostBytes }: Scheduling, boundBytes: number): number {
  if (typeof objective === 'number') return objective;
  const most = mostBytes ?? Infinity;
  return { sram: 0, balanced: Math.min(balancedRoom(boundBytes), most), speed: most }[objective];
}

/** A tenth more than any arena must have. */
export const balancedRoom = (boundBytes: number): number => Math.floor(1.1 * boundBytes);

/** Bytes below which an arena need not be. */
export const leastUseful = ({ objective }: Scheduling): number =>
  typeof objective === 'number' ? objective : objective === 'sram' ? 0 : Infinity;

/** Whether an arena is larger than it may be. */
export const isOver = (arenaBytes: number, { mostBytes }: Scheduling): boolean => arenaBytes > (mostBytes ?? Infinity);
