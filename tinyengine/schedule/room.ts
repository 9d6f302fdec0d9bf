import type { Scheduling } from '../target.js';

/**
 * The bytes that the arena may take although a smaller one exists. `sram`: 0. `balanced`: 110 % of the bound. `speed`:
 * the limit of the board. A number: that number.
 */
export function roomOf({ objective, mostBytes }: Scheduling, boundBytes: number): number {
  if (typeof objective === 'number') return objective;
  const most = mostBytes ?? Infinity;
  return { sram: 0, balanced: Math.min(balancedRoom(boundBytes), most), speed: most }[objective];
}

/** 110 % of the bound. */
export const balancedRoom = (boundBytes: number): number => Math.floor(1.1 * boundBytes);

/** An arena of at most this number of bytes need not get smaller. */
export const leastUseful = ({ objective }: Scheduling): number =>
  typeof objective === 'number' ? objective : objective === 'sram' ? 0 : Infinity;

/** Whether an arena exceeds its limit. Without a limit it never does. */
export const isOver = (arenaBytes: number, { mostBytes }: Scheduling): boolean => arenaBytes > (mostBytes ?? Infinity);
