import type { BoardFile, BoardRegion } from '../schemas/types.js';
import type { Section } from './elf.js';
import type { LinkerRegion } from './map.js';

/** How full a region is. */
export interface RegionUse {
  /** The linker script's name. */
  readonly name: string;
  readonly kind: BoardRegion['kind'];
  readonly origin: number;
  /** Bytes: what the linker script gives, never more than the board has there. */
  readonly size: number;
  /** Bytes that are taken: up to the highest end, with what is placed at the region's top counted by its size. */
  readonly used: number;
  /** Highest end minus origin, alignment gaps included: the number the linker compares and prints. */
  readonly extent: number;
  /** Largest first; initialised data appear where they live and where they are loaded from. */
  readonly sections: readonly Placed[];
}

export interface Placed {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly hasContents: boolean;
  /** The contents stay here, or are loaded from here. */
  readonly forGood: boolean;
}

interface Home extends LinkerRegion {
  readonly held: Placed[];
}

/** Distributes the sections of an image over the regions it was linked for, whether or not they fit. */
export function chargeRegions(
  regions: readonly LinkerRegion[],
  sections: readonly Section[],
  board: BoardFile,
): readonly RegionUse[] {
  const homes: readonly Home[] = regions.map((region) => ({ ...region, held: [] }));
  const spills: { readonly end: number; readonly home: Home }[] = [];
  const put = (placed: Placed) => {
    const home = overflowing(spills, placed.address) ?? homes.find((region) => contains(region, placed.address));
    if (home === undefined) return;
    home.held.push(placed);
    const end = placed.address + placed.size;
    if (end >= home.origin + home.length) spills.push({ end, home });
  };
  for (const { name, address, size, load } of sections) {
    put({ name, address, size, hasContents: load !== null, forGood: load === address });
    if (load !== null && load !== address) put({ name, address: load, size, hasContents: true, forGood: true });
  }
  return homes.map((home) => regionUse(home, board));
}

const contains = ({ origin, length }: LinkerRegion, address: number): boolean =>
  address >= origin && address < origin + length;

/** A section that starts where an overflowing one ended belongs to the same region, whatever region that address is in. */
const overflowing = (spills: readonly { readonly end: number; readonly home: Home }[], address: number) =>
  spills.find(({ end }) => address >= end && address - end < 64)?.home;

function regionUse(home: Home, board: BoardFile): RegionUse {
  const { name, origin, length, held } = home;
  const known = board.regions.find((region) => region.origin !== undefined && contains(bounds(region), origin));
  const limit = known === undefined ? length : Math.min(length, bounds(known).origin + known.size - origin);
  return {
    name,
    kind: known?.kind ?? kindByUse(home),
    origin,
    size: limit,
    used: usedBytes(home),
    extent: highestEnd(held, origin) - origin,
    sections: [...held].sort((a, b) => b.size - a.size || a.address - b.address),
  };
}

const bounds = ({ name, origin = '', size }: BoardRegion): LinkerRegion => ({
  name,
  origin: Number.parseInt(origin, 16),
  length: size,
});

/** Of a region that no file describes: Arm's memory map has SRAM here; elsewhere Flash is what holds contents for good. */
function kindByUse({ origin, held }: Home): BoardRegion['kind'] {
  if (origin >= 0x20000000 && origin < 0x40000000) return 'sram';
  return held.some(({ forGood }) => forGood) ? 'flash' : origin < 0x20000000 ? 'sram' : 'psram';
}

const highestEnd = (held: readonly Placed[], origin: number): number =>
  held.reduce((end, { address, size }) => Math.max(end, address + size), origin);

/** A stack reserved at the top of a region leaves a hole that nobody uses; it is not counted. */
function usedBytes({ origin, length, held }: Home): number {
  const top = trailing(held, origin + length);
  const rest = held.filter((placed) => !top.includes(placed));
  const topBytes = top.reduce((sum, { size }) => sum + size, 0);
  return highestEnd(rest, origin) - origin + topBytes;
}

/** The sections without contents that lie back to back up to exactly `end`. */
function trailing(held: readonly Placed[], end: number): readonly Placed[] {
  const last = held.find((placed) => !placed.hasContents && placed.size > 0 && placed.address + placed.size === end);
  return last === undefined ? [] : [last, ...trailing(held, last.address)];
}
