import { isFlash, isSram } from '../schemas/regions.js';
import type { BoardFile } from '../schemas/types.js';

/** Bytes of all regions that count as SRAM. */
export const sramCapacity = ({ regions }: BoardFile): number => sum(regions.filter(isSram));

/** Bytes of Flash an application may use: the regions, or the partition where there is one. */
export function flashCapacity({ regions, flashLimit }: BoardFile): number {
  return flashLimit ?? sum(regions.filter(isFlash));
}

const sum = (regions: readonly { readonly size: number }[]): number =>
  regions.reduce((total, { size }) => total + size, 0);
