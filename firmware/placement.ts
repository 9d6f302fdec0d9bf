import type { BoardRegion } from '../schemas/types.js';
import type { Section } from './elf.js';
import type { LinkerRegion } from './map.js';

/** A section at one of its addresses: where it runs, or where its contents are loaded from. */
export interface Placed {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly hasContents: boolean;
  readonly section: Section;
  /** `run`: the program uses the section here. `load`: only its contents are here. */
  readonly copy: 'run' | 'load';
}

/** A region and the sections that are placed in it. */
export interface RegionContents {
  readonly region: LinkerRegion;
  readonly held: readonly Placed[];
}

/** The linker's name for memory outside all regions. It is split here into writable sections and stored contents. */
export const defaultRegion = '*default*';
const everywhere = { name: defaultRegion, origin: 0, length: 0xffff_ffff };
const defaultRam: LinkerRegion = { ...everywhere, attributes: 'w' };
const defaultFlash: LinkerRegion = { ...everywhere, attributes: 'r' };

/**
 * Assigns every section of an image, linked or not, to a region of the linker script, else of the board, else to
 * `*default*`.
 * @param linkerUsage bytes used of each region after a failed link (`readMemoryUsage`); null for an image
 */
export function placeSections(
  regions: readonly LinkerRegion[],
  boardRegions: readonly BoardRegion[],
  sections: readonly Section[],
  linkerUsage: ReadonlyMap<string, number> | null,
): readonly RegionContents[] {
  const ofBoard = boardRegions.map(boundsOf);
  const held = new Map<LinkerRegion, Placed[]>(regions.map((region) => [region, []]));
  const spills: { readonly end: number; readonly region: LinkerRegion }[] = [];
  const put = (placed: Placed): void => {
    const region =
      (linkerUsage === null ? undefined : overflowedInto(spills, placed.address)) ??
      smallestRegion(regions, placed.address, linkerUsage) ??
      smallestRegion(ofBoard, placed.address, null);
    const targets = region === undefined ? defaultRegionsOf(placed) : [region];
    for (const target of targets) held.set(target, [...(held.get(target) ?? []), placed]);
    const end = placed.address + placed.size;
    if (region !== undefined && linkerUsage !== null && overflows(region, end, linkerUsage))
      spills.push({ end, region });
  };
  for (const section of sections) {
    const { name, address, size, load } = section;
    put({ name, address, size, hasContents: load !== null, section, copy: 'run' });
    if (load !== null && load !== address) put({ name, address: load, size, hasContents: true, section, copy: 'load' });
  }
  return [...held].map(([region, placed]) => ({ region, held: placed }));
}

export const boundsOf = ({ name, origin, size }: BoardRegion): LinkerRegion => ({
  name,
  // Where only the project describes a board, only the linker script has the addresses of memory.
  origin: origin === undefined ? NaN : Number.parseInt(origin, 16),
  length: size,
  attributes: '',
});

export const contains = ({ origin, length }: LinkerRegion, address: number): boolean =>
  address >= origin && address < origin + length;

/**
 * Chooses the smallest region at an address, since regions of one script may overlap. Regions that the linker reports
 * as empty are skipped.
 */
function smallestRegion(
  regions: readonly LinkerRegion[],
  address: number,
  linkerUsage: ReadonlyMap<string, number> | null,
): LinkerRegion | undefined {
  const around = regions.filter((region) => contains(region, address));
  const used = around.filter(({ name }) => linkerUsage?.get(name) !== 0);
  return (used.length > 0 ? used : around).reduce<LinkerRegion | undefined>(
    (best, region) => (best === undefined || region.length < best.length ? region : best),
    undefined,
  );
}

/**
 * A section outside all regions. Its contents are stored, and a writable section takes RAM; data may do both at one
 * address.
 */
const defaultRegionsOf = ({ copy, hasContents, section }: Placed): readonly LinkerRegion[] => {
  const isCopied = section.load !== null && section.load !== section.address;
  const runsInRam = copy === 'run' && (!hasContents || section.writable || isCopied);
  const isKept = hasContents && !(copy === 'run' && isCopied);
  return [...(runsInRam ? [defaultRam] : []), ...(isKept ? [defaultFlash] : [])];
};

const overflows = ({ name, origin, length }: LinkerRegion, end: number, linkerUsage: ReadonlyMap<string, number>) =>
  end >= origin + length && (linkerUsage.get(name) ?? Infinity) > length;

/**
 * A section that starts at the end of an overflowing section belongs to the same region, whatever region has the
 * address.
 */
const overflowedInto = (spills: readonly { readonly end: number; readonly region: LinkerRegion }[], address: number) =>
  spills.find(({ end }) => address >= end && address - end < 64)?.region;
