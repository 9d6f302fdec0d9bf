import type { BoardRegion } from '../schemas/types.js';
import type { Section } from './elf.js';
import type { LinkerRegion } from './map.js';
import { boundsOf, contains, defaultRegion, placeSections, type RegionContents, type Placed } from './placement.js';
import { kindOf } from './region-kind.js';

/** How full a region is, in bytes. */
export interface RegionUse {
  /** The region's name in the linker script. */
  readonly name: string;
  readonly kind: BoardRegion['kind'];
  readonly origin: number;
  /** The size in the linker script, but never more than the board's. */
  readonly size: number;
  /** Bytes in use: all sections with their alignment gaps, without holes, and with reserved memory. */
  readonly used: number;
  /** Highest end minus origin: the number that the linker compares and prints. */
  readonly extent: number;
  /** Sections, largest first. Initialised data appear where they run and where they are loaded from. */
  readonly sections: readonly Placed[];
}

/**
 * Assigns the sections of an image to the regions it was linked for, whether or not they fit.
 * @param linkerUsage bytes used of each region, which take precedence after a failed link; null for an image
 */
export function chargeRegions(
  regions: readonly LinkerRegion[],
  sections: readonly Section[],
  boardRegions: readonly BoardRegion[],
  linkerUsage: ReadonlyMap<string, number> | null,
): readonly RegionUse[] {
  return placeSections(regions, boardRegions, sections, linkerUsage).map((home) =>
    regionUse(home, boardRegions, linkerUsage?.get(home.region.name) ?? null),
  );
}

function regionUse(home: RegionContents, boardRegions: readonly BoardRegion[], said: number | null): RegionUse {
  const { region, held } = home;
  const known = boardRegions.map(boundsOf).find((one) => contains(one, region.origin));
  const end = region.origin + region.length;
  // A map does not show which memory is reserved, and the linker does not count it.
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
 * Bytes that sections take, and their extent. A section at the top of a region (a stack, a configuration word) takes
 * its own size. So does a section after a hole that no alignment explains: the hole is unused.
 */
function bytesUsed({ name, origin, length }: LinkerRegion, held: readonly Placed[]): readonly [number, number] {
  const top = trailing(held, origin + length);
  const rest = held.filter((placed) => !top.includes(placed)).sort((one, other) => one.address - other.address);
  const isRegion = name !== defaultRegion;
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

/** True if aligning an address can have left a gap of this size below it. */
const isAlignment = (address: number, gap: number): boolean => gap < (address & -address) >>> 0;

/** The sections that follow each other without a gap and end exactly at `end`. */
function trailing(held: readonly Placed[], end: number): readonly Placed[] {
  const last = held.find(({ address, size }) => size > 0 && address + size === end);
  return last === undefined ? [] : [last, ...trailing(held, last.address)];
}
