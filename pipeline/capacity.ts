import { isFlash, isSram } from '../schemas/regions.js';
import type { BoardFile } from '../schemas/types.js';

/** Bytes of all regions that count as SRAM. */
export const sramCapacity = ({ regions }: BoardFile): number => sum(regions.filter(isSram));

/** Bytes of Flash that an application may use: all regions, or the partition where the board has one. */
export function flashCapacity({ regions, flashLimit }: BoardFile): number {
  return flashLimit ?? sum(regions.filter(isFlash));
}

const sum = (regions: readonly { readonly size: number }[]): number =>
  regions.reduce((total, { size }) => total + size, 0);
