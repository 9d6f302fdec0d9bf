import { readFileSync } from 'node:fs';
import type { Buffer } from '../../tinyengine/arena/types.js';
import { sharedFile } from '../support/shared.js';

/** Hard packing problems (MiniMalloc's). Each has a solution of 1,048,576 bytes. */
export const allocationCapacity = 1_048_576;
export const allocationFiles: readonly string[] = Array.from('ABCDEFGHIJK').map(
  (letter) => `data/allocation/${letter}.${allocationCapacity}.csv`,
);

/** Reads the buffers of a problem: lines of `id,lower,upper,size` after a header line. */
export function readAllocation(file: string): readonly Buffer[] {
  const [, ...lines] = readFileSync(sharedFile(file), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [, lower, upper, size] = line.split(',').map(Number);
    return { lower: lower!, upper: upper!, size: size! };
  });
}
