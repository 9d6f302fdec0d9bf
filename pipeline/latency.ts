import type { BoardFile } from '../schemas/types.js';

/** Whole microseconds, rounded up: instructions × the board's cycles per instruction ÷ its clock. An estimate: no caches, no wait states. */
export function latencyOf(instructions: number, { cyclesPerInstruction, clock }: BoardFile): number {
  return Math.ceil((instructions * cyclesPerInstruction.value * 1e6) / clock);
}

/** The most instructions that still take at most so many microseconds. */
export function instructionsWithin(microseconds: number, board: BoardFile): number {
  const guess = Math.floor((microseconds * board.clock) / (board.cyclesPerInstruction.value * 1e6));
  // Division may round either way; the first formula decides.
  return [guess + 1, guess, guess - 1].find((instructions) => latencyOf(instructions, board) <= microseconds) ?? 0;
}
