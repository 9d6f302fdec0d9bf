import { emulatorOutputBroken } from '../errors/firmware.js';

/** What the emulated network computed and what that cost. */
export interface Emulation {
  /** One array a sample: the bytes of all outputs, one after another. */
  readonly outputs: readonly Int8Array[];
  /** Instructions retired by `N_run`, its return included, exactly; the largest of the samples. 0 without samples. */
  readonly instructions: number;
  /** Deepest stack of `N_run` over all samples, in whole words; what was reserved and never written is not seen. */
  readonly stackBytes: number;
}

/** Exit statuses of the harness (harness/semihosting.h). */
export const statuses = { ok: 0, fault: 90, arena: 91, stack: 92, input: 93, clock: 94, abort: 95 } as const;

/**
 * Reads what the harness printed: `nothing <clock>` for a call that does nothing, `sample <clock> <output bytes>` for each
 * sample, `stack <bytes>`; numbers in hexadecimal, the clock `scale` times the instructions.
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
  // A call of a function that only returns costs what `nothing` says; that one return is an instruction of the network's too.
  const instructions = runs.map(([, clock]) => (value(clock) - nothing) / scale + 1);
  return {
    outputs: runs.map(([, , bytes = '']) => new Int8Array(Buffer.from(bytes, 'hex'))),
    instructions: Math.max(0, ...instructions),
    stackBytes,
  };
}
