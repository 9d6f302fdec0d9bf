import type { BoardRegion } from '../schemas/types.js';
import { isFlash, isSram } from '../schemas/regions.js';
import { findArena, type ArenaObject } from './arena.js';
import type { Image } from './elf.js';
import type { LinkMap } from './map.js';
import { missingOf, partsOf, type LinkedLibrary, type Part } from './network-share.js';
import { chargeRegions, type RegionUse } from './regions.js';
import { stackReserve } from './stack-reserve.js';

interface MeasureRequest {
  readonly map: LinkMap;
  /** null after a failed link: the map replaces it. */
  readonly image: Image | null;
  /** Memory of the board. Where the linker reports a region, its figures take precedence. */
  readonly boardRegions: readonly BoardRegion[];
  /** Deepest stack of one inference, in bytes. */
  readonly stackBytes: number;
  readonly network: { readonly name: string; readonly arenaBytes: number; readonly library: LinkedLibrary } | null;
  /**
   * Bytes used of each region, from the linker's own table (`readMemoryUsage`). After a failed link it takes
   * precedence.
   */
  readonly linkerUsage?: ReadonlyMap<string, number>;
}

export interface Measurement {
  readonly regions: readonly RegionUse[];
  /**
   * Bytes of all SRAM regions. It includes inference stack beyond the linker script's reserve, and an arena that is no
   * object of the image.
   */
  readonly sram: number;
  /** Bytes of all Flash regions, by load address; null where the image has nothing in Flash. */
  readonly flash: number | null;
  /** Bytes of stack that the linker script reserves. They are counted in their region. */
  readonly stackReserve: number;
  /** Bytes of inference stack beyond the reserve. They are counted in `sram` and in no region. */
  readonly stackBeyond: number;
  readonly arena: ArenaUse;
  /** Bytes that the network's objects add, by metric. The arena belongs to the application. */
  readonly share: { readonly sram: number; readonly flash: number };
  /** What part of the network is missing from the image; null where the network is complete. */
  readonly missing: 'run' | 'weights' | null;
  /** Other contents of the memory, largest first. */
  readonly application: readonly Share[];
}

/** Where the arena is, and its bytes. */
interface ArenaUse {
  /** null: no object of the image is the arena. */
  readonly object: (ArenaObject & { readonly region: string }) | null;
  /** The part that `sram` counts: 0 where the arena is in memory of another kind. */
  readonly counted: number;
  /** The part that is in no region and that `sram` counts nevertheless. */
  readonly added: number;
}

export interface Share {
  /** Name as in `.bss.rx_buffer`, or of the output section. */
  readonly name: string;
  /** Object file, relative to the build folder: `src/main.o`. */
  readonly object: string;
  readonly size: number;
  readonly metric: 'sram' | 'flash';
}

/** Measures an image, linked or not, exactly as the linker counts. */
export function measure(request: MeasureRequest): Measurement {
  const { map, image, boardRegions, stackBytes, network } = request;
  const said = image === null ? (request.linkerUsage ?? new Map<string, number>()) : null;
  const regions = chargeRegions(map.regions, (image ?? map).sections, boardRegions, said);
  const symbols = image?.symbols ?? [];
  const parts = partsOf(map.contributions, symbols, network?.library ?? null);
  const reserve = stackReserve(map, regions);
  const stackBeyond = Math.max(0, stackBytes - reserve);
  const arena = network === null ? noArena : arenaUse(network, request, regions);
  const shares = parts.flatMap((part) => sharesOf(part, map, regions));
  const sumOf = (metric: Share['metric']): number =>
    shares
      .filter(({ part, share }) => part.ofNetwork && share.metric === metric)
      .reduce((sum, one) => sum + one.share.size, 0);
  const total = (wanted: (region: RegionUse) => boolean): number =>
    regions.filter(wanted).reduce((sum, { used }) => sum + used, 0);
  const flash = total(isFlash);
  return {
    regions,
    sram: total(isSram) + stackBeyond + arena.added,
    flash: flash > 0 ? flash : null,
    stackReserve: reserve,
    stackBeyond,
    arena,
    share: { sram: sumOf('sram'), flash: sumOf('flash') },
    missing: network === null ? null : missingOf(map, parts, symbols, network.library),
    application: shares
      .filter(({ part }) => !part.ofNetwork && part.address !== arena.object?.address)
      .map(({ share }) => share)
      .sort((one, other) => other.size - one.size || one.name.localeCompare(other.name)),
  };
}

/** A region that is over its size. */
export interface Overflow {
  readonly name: string;
  /** Size of the region and the overflow, in bytes. */
  readonly size: number;
  readonly bytes: number;
}

/** The regions that are over their size, largest overflow first. */
export const overflows = ({
  regions,
}: {
  readonly regions: readonly Pick<RegionUse, 'name' | 'used' | 'extent' | 'size'>[];
}): readonly Overflow[] =>
  regions
    // The linker's number takes precedence, but it leaves out reserved memory.
    .map(({ name, extent, used, size }) => ({ name, size, bytes: (extent > size ? extent : used) - size }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes);

const noArena: ArenaUse = { object: null, counted: 0, added: 0 };

function arenaUse(
  { name, arenaBytes }: NonNullable<MeasureRequest['network']>,
  { map, image }: MeasureRequest,
  regions: readonly RegionUse[],
): ArenaUse {
  const isInRam = ({ address }: { readonly address: number }): boolean => {
    const region = regionAt(address, regions);
    return region !== null && !isFlash(region);
  };
  const object = findArena(name, arenaBytes, map.contributions.filter(isInRam), (image?.symbols ?? []).filter(isInRam));
  if (object === null) return { object: null, counted: arenaBytes, added: arenaBytes };
  const region = regionAt(object.address, regions)!;
  return { object: { ...object, region: region.name }, counted: isSram(region) ? arenaBytes : 0, added: 0 };
}

/** The region in which the section at this address runs. */
const regionAt = (address: number, regions: readonly RegionUse[]): RegionUse | null =>
  regions.find(({ sections }) =>
    sections.some(
      (placed) => placed.copy === 'run' && address >= placed.address && address < placed.address + placed.size,
    ),
  ) ?? null;

interface Attributed {
  readonly part: Part;
  readonly share: Share;
}

/**
 * Splits a contribution into shares by region. Initialised data take both SRAM and Flash: they run in SRAM and are
 * loaded from Flash.
 */
function sharesOf(part: Part, { folder }: LinkMap, regions: readonly RegionUse[]): readonly Attributed[] {
  const { address, size, name, object } = part;
  const home = regions
    .flatMap(({ sections }) => sections)
    .find((placed) => placed.copy === 'run' && address >= placed.address && address < placed.address + placed.size);
  if (home === undefined) return [];
  const homes = regions.filter(({ sections }) => sections.some(({ section }) => section === home.section));
  return (['sram', 'flash'] as const)
    .filter((metric) => homes.some(metric === 'sram' ? isSram : isFlash))
    .map((metric) => ({ part, share: { name, object: shortObject(object, folder), size, metric } }));
}

/** Short path of an object: `src/main.o` below the build folder, or the file name for an object of the compiler's. */
function shortObject(object: string, folder: string): string {
  const path = object.replaceAll('\\', '/');
  const parts = folder.split(/[\\/]/);
  const prefixes = parts.map((_, index) => `${parts.slice(index).join('/')}/`);
  const prefix = prefixes.find((candidate) => candidate.length > 1 && path.startsWith(candidate));
  if (prefix !== undefined) return path.slice(prefix.length);
  return path.startsWith('/') ? path.slice(path.lastIndexOf('/') + 1) : path;
}
