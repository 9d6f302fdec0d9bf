import type { BoardFile } from '../schemas/types.js';

/**
 * Latency in whole microseconds, rounded up: instructions × the board's cycles per instruction ÷ its clock. It is an
 * estimate without caches and wait states.
 */
export function latencyOf(instructions: number, { cyclesPerInstruction, clock }: BoardFile): number {
  return Math.ceil((instructions * cyclesPerInstruction.value * 1e6) / clock);
}

/** The most instructions whose latency is at most `microseconds`. */
export function instructionsWithin(microseconds: number, board: BoardFile): number {
  const guess = Math.floor((microseconds * board.clock) / (board.cyclesPerInstruction.value * 1e6));
  // The division may round up or down, so `latencyOf` decides.
  return [guess + 1, guess, guess - 1].find((instructions) => latencyOf(instructions, board) <= microseconds) ?? 0;
}
