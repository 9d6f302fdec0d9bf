import type { BoardRegion } from '../schemas/types.js';
import type { Section } from './elf.js';
import type { LinkerRegion } from './map.js';
import { boundsOf, contains, elsewhere, placeSections, type Home, type Placed } from './placement.js';
import { kindOf } from './region-kind.js';

/** How full a region is; bytes. */
export interface RegionUse {
  /** The linker script's name. */
  readonly name: string;
  readonly kind: BoardRegion['kind'];
  readonly origin: number;
  /** What the linker script gives, never more than the board has there. */
  readonly size: number;
  /** Bytes that are taken: all sections with their alignment gaps, without holes, and what is set aside. */
  readonly used: number;
  /** Highest end minus origin: the number that the linker compares and prints. */
  readonly extent: number;
  /** Largest first; initialised data appear where they run and where they are loaded from. */
  readonly sections: readonly Placed[];
}

/**
 * Distributes the sections of an image over the regions it was linked for, whether or not they fit.
 * @param linkerSays after a failed link: bytes used of each region, which then has the last word; null for an image
 */
export function chargeRegions(
  regions: readonly LinkerRegion[],
  sections: readonly Section[],
  boardRegions: readonly BoardRegion[],
  linkerSays: ReadonlyMap<string, number> | null,
): readonly RegionUse[] {
  return placeSections(regions, boardRegions, sections, linkerSays).map((home) =>
    regionUse(home, boardRegions, linkerSays?.get(home.region.name) ?? null),
  );
}

function regionUse(home: Home, boardRegions: readonly BoardRegion[], said: number | null): RegionUse {
  const { region, held } = home;
  const known = boardRegions.map(boundsOf).find((one) => contains(one, region.origin));
  const end = region.origin + region.length;
  // A map does not say what is set aside; the linker counts none of it.
  const isSetAside = ({ address, section }: Placed): boolean =>
    section.setAside || (said !== null && address >= region.origin + said);
  const setAside = bytesOf(held.filter(isSetAside));
  const linked = held.filter((placed) => !isSetAside(placed));
  const [used, extent] = bytesUsed(region, linked);
  return {
    name: region.name,
    kind: kindOf(home, boardRegions),
    origin: region.origin,
    size: (known === undefined ? end : Math.min(end, known.origin + known.length)) - region.origin,
    used: used + (said === null ? 0 : said - extent) + setAside,
    extent: said ?? extent,
    sections: [...held].sort((one, other) => other.size - one.size || one.address - other.address),
  };
}

const bytesOf = (held: readonly Placed[]): number => held.reduce((sum, { size }) => sum + size, 0);

/**
 * Bytes that sections take, and how far they reach. What is placed at a region's top (a stack, a configuration word) takes its own size. So does
 * what follows a hole that no alignment explains: nothing uses the hole.
 */
function bytesUsed({ name, origin, length }: LinkerRegion, held: readonly Placed[]): readonly [number, number] {
  const top = trailing(held, origin + length);
  const rest = held.filter((placed) => !top.includes(placed)).sort((one, other) => one.address - other.address);
  const isRegion = name !== elsewhere;
  let [end, holes] = [origin, 0];
  for (const { address, size } of rest) {
    const gap = address - end;
    const isHole = isRegion ? end > origin && !isAlignment(address, gap) : true;
    if (gap > 0 && isHole) holes += gap;
    end = Math.max(end, address + size);
  }
  const used = end - origin - holes + bytesOf(top);
  return [used, !isRegion ? used : top.length > 0 ? length : end - origin];
}

/** Whether aligning an address can have left a gap below it. */
const isAlignment = (address: number, gap: number): boolean => gap < (address & -address) >>> 0;

/** The sections back to back up to exactly `end`. */
function trailing(held: readonly Placed[], end: number): readonly Placed[] {
  const last = held.find(({ address, size }) => size > 0 && address + size === end);
  return last === undefined ? [] : [last, ...trailing(held, last.address)];
}
