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
  /** `run`: the program uses it here, `load`: only its contents are here. */
  readonly copy: 'run' | 'load';
}

/** A region and what is placed in it. */
export interface Home {
  readonly region: LinkerRegion;
  readonly held: readonly Placed[];
}

/** The linker's name for memory that no region describes; what is written to and what is kept there are told apart. */
export const elsewhere = '*default*';
const everywhere = { name: elsewhere, origin: 0, length: 0xffff_ffff };
const elsewhereInRam: LinkerRegion = { ...everywhere, attributes: 'w' };
const elsewhereInFlash: LinkerRegion = { ...everywhere, attributes: 'r' };

/**
 * Puts every section of an image, linked or not, into a region: of the linker script, else of the board, else into `*default*`.
 * @param linkerSays after a failed link: bytes used of each region (`readMemoryUsage`); null for an image
 */
export function placeSections(
  regions: readonly LinkerRegion[],
  boardRegions: readonly BoardRegion[],
  sections: readonly Section[],
  linkerSays: ReadonlyMap<string, number> | null,
): readonly Home[] {
  const ofBoard = boardRegions.map(boundsOf);
  const held = new Map<LinkerRegion, Placed[]>(regions.map((region) => [region, []]));
  const spills: { readonly end: number; readonly region: LinkerRegion }[] = [];
  const put = (placed: Placed): void => {
    const region =
      (linkerSays === null ? undefined : spilled(spills, placed.address)) ??
      narrowest(regions, placed.address, linkerSays) ??
      narrowest(ofBoard, placed.address, null);
    const homes = region === undefined ? homesElsewhere(placed) : [region];
    for (const home of homes) held.set(home, [...(held.get(home) ?? []), placed]);
    const end = placed.address + placed.size;
    if (region !== undefined && linkerSays !== null && overflows(region, end, linkerSays)) spills.push({ end, region });
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
  // Of a board that only its project describes the linker alone knows where memory is.
  origin: origin === undefined ? NaN : Number.parseInt(origin, 16),
  length: size,
  attributes: '',
});

export const contains = ({ origin, length }: LinkerRegion, address: number): boolean =>
  address >= origin && address < origin + length;

/** Regions of one script may overlap; one that the linker says is empty holds nothing. */
function narrowest(
  regions: readonly LinkerRegion[],
  address: number,
  linkerSays: ReadonlyMap<string, number> | null,
): LinkerRegion | undefined {
  const around = regions.filter((region) => contains(region, address));
  const used = around.filter(({ name }) => linkerSays?.get(name) !== 0);
  return (used.length > 0 ? used : around).reduce<LinkerRegion | undefined>(
    (best, region) => (best === undefined || region.length < best.length ? region : best),
    undefined,
  );
}

/** Contents are kept somewhere, and what is written to takes RAM; without a region data may do both at one address. */
const homesElsewhere = ({ copy, hasContents, section }: Placed): readonly LinkerRegion[] => {
  const isCopied = section.load !== null && section.load !== section.address;
  const runsInRam = copy === 'run' && (!hasContents || section.writable || isCopied);
  const isKept = hasContents && !(copy === 'run' && isCopied);
  return [...(runsInRam ? [elsewhereInRam] : []), ...(isKept ? [elsewhereInFlash] : [])];
};

const overflows = ({ name, origin, length }: LinkerRegion, end: number, linkerSays: ReadonlyMap<string, number>) =>
  end >= origin + length && (linkerSays.get(name) ?? Infinity) > length;

/** A section that starts where an overflowing one ended belongs to the same region, whatever region that address is in. */
const spilled = (spills: readonly { readonly end: number; readonly region: LinkerRegion }[], address: number) =>
  spills.find(({ end }) => address >= end && address - end < 64)?.region;
