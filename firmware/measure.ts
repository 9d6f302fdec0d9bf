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
  /** null when the link failed, and the map has to do. */
  readonly image: Image | null;
  /** Memory of the board; what the linker knows of a region comes first. */
  readonly boardRegions: readonly BoardRegion[];
  /** Deepest stack of one inference, bytes. */
  readonly stackBytes: number;
  readonly network: { readonly name: string; readonly arenaBytes: number; readonly library: LinkedLibrary } | null;
  /** The linker's own table (`readMemoryUsage`): after a failed link it has the last word. */
  readonly linkerSays?: ReadonlyMap<string, number>;
}

export interface Measurement {
  readonly regions: readonly RegionUse[];
  /** Bytes over all SRAM regions, of the inference's stack what the linker script does not reserve, and an arena that the image does not show. */
  readonly sram: number;
  /** Bytes over all Flash regions, by load addresses; null where the image keeps nothing in Flash. */
  readonly flash: number | null;
  /** Stack that the linker script reserves, counted in its region. */
  readonly stackReserve: number;
  /** Stack of the inference beyond the reserve, counted in `sram` and in no region. */
  readonly stackBeyond: number;
  readonly arena: ArenaUse;
  /** What the network's objects bring: bytes by metric. The arena is the application's. */
  readonly share: { readonly sram: number; readonly flash: number };
  /** What keeps the network from being in the image. */
  readonly missing: 'run' | 'weights' | null;
  /** What else fills the memory, largest first. */
  readonly application: readonly Share[];
}

/** Where the arena is; bytes. */
interface ArenaUse {
  /** null: it is no object of the image. */
  readonly object: (ArenaObject & { readonly region: string }) | null;
  /** What `sram` counts of it: nothing where it is in memory of another kind. */
  readonly counted: number;
  /** What no region shows, and `sram` counts all the same. */
  readonly added: number;
}

export interface Share {
  /** `.bss.rx_buffer`, or the output section. */
  readonly name: string;
  /** Object file, below the build folder: `src/main.o`. */
  readonly object: string;
  readonly size: number;
  readonly metric: 'sram' | 'flash';
}

/** Measures an image, linked or not, exactly as the linker counts. */
export function measure(request: MeasureRequest): Measurement {
  const { map, image, boardRegions, stackBytes, network } = request;
  const said = image === null ? (request.linkerSays ?? new Map<string, number>()) : null;
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

/** A region over its size. */
export interface Overflow {
  readonly name: string;
  /** Bytes: of the region, and beyond it. */
  readonly size: number;
  readonly bytes: number;
}

/** Regions over their size, worst first. */
export const overflows = ({
  regions,
}: {
  readonly regions: readonly Pick<RegionUse, 'name' | 'used' | 'extent' | 'size'>[];
}): readonly Overflow[] =>
  regions
    // The linker's number where it has one; it does not count what is set aside.
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

/** The region in which a section runs that has this address. */
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

/** Initialised data cost both: they are in SRAM when the program runs and are loaded from Flash. */
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

/** An object of the build below its folder, `src/main.o`, however the linker was given it; of the compiler's, the last part. */
function shortObject(object: string, folder: string): string {
  const path = object.replaceAll('\\', '/');
  const parts = folder.split(/[\\/]/);
  const prefixes = parts.map((_, index) => `${parts.slice(index).join('/')}/`);
  const prefix = prefixes.find((candidate) => candidate.length > 1 && path.startsWith(candidate));
  if (prefix !== undefined) return path.slice(prefix.length);
  return path.startsWith('/') ? path.slice(path.lastIndexOf('/') + 1) : path;
}
