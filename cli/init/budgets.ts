import { flashCapacity, sramCapacity } from '../../pipeline/capacity.js';
import type { BoardFile, NetworkFile } from '../../schemas/types.js';

const kilobyte = 1024;

/** Bytes. */
export interface Room {
  readonly sram: number;
  readonly flash: number;
}

/** What the network takes of a board by itself: arena and stack, code and constants. */
export const needOf = ({ arenaBytes, stackBytes, flashBytes }: NetworkFile, { stack }: BoardFile): Room => ({
  sram: arenaBytes + Math.max(stack, stackBytes ?? 0),
  flash: flashBytes,
});

/** What startup code and the C library of the minimal firmware take at most. */
const firmware: Room = { sram: kilobyte, flash: 8 * kilobyte };

/** What is missing for the minimal firmware on a board; null where it fits. */
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
 * First budgets, for people to tighten. In the minimal firmware: what the network needs and a quarter more, so that a small change of the model
 * passes and a large one does not, plus the firmware around it. With an application, whose needs only a build knows: half of what
 * the network leaves of the board. Whole kilobytes (of Flash 4), and never more than the board has.
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
