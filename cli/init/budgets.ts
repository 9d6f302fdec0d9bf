import { flashCapacity, sramCapacity } from '../../pipeline/capacity.js';
import type { BoardFile, NetworkFile } from '../../schemas/types.js';

const kilobyte = 1024;

/** Amounts of memory, in bytes. */
export interface Room {
  readonly sram: number;
  readonly flash: number;
}

/** The memory of the network alone, in bytes: arena and stack, code and constants. */
export const needOf = ({ arenaBytes, stackBytes, flashBytes }: NetworkFile, { stack }: BoardFile): Room => ({
  sram: arenaBytes + Math.max(stack, stackBytes ?? 0),
  flash: flashBytes,
});

/** Upper bound of startup code and C library of the minimal firmware, in bytes. */
const firmware: Room = { sram: kilobyte, flash: 8 * kilobyte };

/** Why the minimal firmware does not fit a board, as a clause for a message; null if it fits. */
export function shortage(need: Room, board: BoardFile): string | null {
  const short = (name: string, wanted: number, capacity: number): readonly string[] =>
    wanted > capacity ? [`it needs about ${wanted} bytes of ${name}, the board has ${capacity}`] : [];
  const all = [
    ...short('SRAM', need.sram + firmware.sram, sramCapacity(board)),
    ...short('Flash', need.flash + firmware.flash, flashCapacity(board)),
  ];
  return all.length === 0 ? null : all.join('; ');
}

/**
 * Proposes first budgets, for people to tighten. They are whole kilobytes (Flash: multiples of 4), and at most what the board has.
 * For the minimal firmware: 5/4 of the network's need plus the rest of the firmware. A small change of the model passes, a large one fails.
 * With an application, whose need is unknown before a build: the network's need plus half of the remaining memory.
 */
export function budgetsFor(need: Room, board: BoardFile, withApplication: boolean): { sram: string; flash: string } {
  const budget = (own: number, around: number, capacity: number, step: number): string => {
    const wanted = withApplication ? own + (capacity - own) / 2 : own * 1.25 + around;
    return `${Math.min(Math.ceil(wanted / (step * kilobyte)) * step, Math.floor(capacity / kilobyte))} kB`;
  };
  return {
    sram: budget(need.sram, firmware.sram, sramCapacity(board), 1),
    flash: budget(need.flash, firmware.flash, flashCapacity(board), 4),
  };
}
