import { emulatorOutputBroken } from '../errors/firmware.js';

/** What the emulated network computed, and what that cost. */
export interface Emulation {
  /** One array per sample: the bytes of all outputs, one after another. */
  readonly outputs: readonly Int8Array[];
  /**
   * Exact count of the instructions that `N_run` retired, its return included; the maximum over the samples. 0 without
   * samples.
   */
  readonly instructions: number;
  /**
   * Deepest stack of `N_run` over all samples, in bytes, rounded up to whole words. Stack that was reserved and never
   * written is not seen.
   */
  readonly stackBytes: number;
}

/** Exit statuses of the harness (harness/semihosting.h). */
export const statuses = { ok: 0, fault: 90, arena: 91, stack: 92, input: 93, clock: 94, abort: 95 } as const;

/**
 * Parses what the harness printed. The lines are `nothing <clock>` for a call that does nothing, `sample <clock>
 * <output bytes>` for each sample, and `stack <bytes>`. Numbers are hexadecimal. The clock counts `scale` units per
 * instruction.
 * @throws EMULATOR_* where lines are missing
 */
export function parseRun(text: string, scale: number, samples: number): Emulation {
  const lines = text.split('\n').map((line) => line.split(' '));
  const value = (word: string | undefined) => Number.parseInt(word ?? '', 16);
  const named = (name: string) => lines.filter(([first]) => first === name);
  const nothing = value(named('nothing')[0]?.[1]);
  const stackBytes = value(named('stack')[0]?.[1]);
  const runs = named('sample');
  if (runs.length !== samples || Number.isNaN(nothing) || Number.isNaN(stackBytes))
    throw emulatorOutputBroken(runs.length, samples);
  // `nothing` is the cost of a function that only returns. Its one return instruction also belongs to the network.
  const instructions = runs.map(([, clock]) => (value(clock) - nothing) / scale + 1);
  return {
    outputs: runs.map(([, , bytes = '']) => new Int8Array(Buffer.from(bytes, 'hex'))),
    instructions: Math.max(0, ...instructions),
    stackBytes,
  };
}
