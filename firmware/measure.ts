import { basename } from 'node:path';
import type { BoardFile, BoardRegion } from '../schemas/types.js';
import type { Section } from './elf.js';
import type { Contribution, LinkMap } from './map.js';
import { chargeRegions, type RegionUse } from './regions.js';

export interface MeasureRequest {
  readonly map: LinkMap;
  /** Sections of the image; null when the link failed, and the map has to do. */
  readonly sections: readonly Section[] | null;
  readonly board: BoardFile;
  /** Deepest stack of one inference, bytes. */
  readonly stackBytes: number;
  /** Folder of the generated library; what its objects bring is the network's. */
  readonly library?: string;
  /** The linker's own table (`readMemoryUsage`): after a failed link it has the last word. */
  readonly linkerSays?: ReadonlyMap<string, number>;
}

export interface Measurement {
  readonly regions: readonly RegionUse[];
  /** Bytes over all SRAM regions, and of the inference's stack what the linker script's reserve does not cover. */
  readonly sram: number;
  /** Bytes over all Flash regions, by load addresses. */
  readonly flash: number;
  /** Stack that the linker script reserves, counted in its region. */
  readonly stackReserve: number;
  /** Stack of the inference beyond the reserve, counted in `sram` and in no region. */
  readonly stackBeyond: number;
  /** What the generated objects bring: bytes by metric. The arena is the application's. */
  readonly network: { readonly sram: number; readonly flash: number };
  /** What else fills the memory, largest first. */
  readonly application: readonly Share[];
}

export interface Share {
  /** `.bss.rx_buffer`, or the output section. */
  readonly name: string;
  /** Object file, below the build folder: `src/main.o`. */
  readonly object: string;
  readonly size: number;
  readonly metric: 'sram' | 'flash';
}

const sramKinds: readonly BoardRegion['kind'][] = ['sram', 'tcm', 'ccm'];
const flashKinds: readonly BoardRegion['kind'][] = ['flash', 'rom'];

/** Measures an image, linked or not, exactly as the linker counts. */
export function measure(request: MeasureRequest): Measurement {
  const { map, board, stackBytes, library, linkerSays } = request;
  const charged = chargeRegions(map.regions, request.sections ?? map.sections, board);
  const regions = request.sections === null ? charged.map((region) => corrected(region, linkerSays)) : charged;
  const total = (kinds: readonly BoardRegion['kind'][]) =>
    regions.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { used }) => sum + used, 0);
  const stackReserve = reserveOf(map, regions);
  const stackBeyond = Math.max(0, stackBytes - stackReserve);
  const shares = map.contributions.flatMap((contribution) => sharesOf(contribution, request, regions));
  const own = shares.filter(({ contribution }) => isNetwork(contribution, library));
  return {
    regions,
    sram: total(sramKinds) + stackBeyond,
    flash: total(flashKinds),
    stackReserve,
    stackBeyond,
    network: { sram: sum(own, 'sram'), flash: sum(own, 'flash') },
    application: shares
      .filter(({ contribution }) => !isNetwork(contribution, library))
      .map(({ share }) => share)
      .sort((a, b) => b.size - a.size || a.name.localeCompare(b.name)),
  };
}

/** Regions over their size, worst first: name and bytes beyond. */
export const overflows = ({ regions }: Measurement): readonly { readonly name: string; readonly bytes: number }[] =>
  regions
    .filter(({ extent, size }) => extent > size)
    .map(({ name, extent, size }) => ({ name, bytes: extent - size }))
    .sort((a, b) => b.bytes - a.bytes);

function corrected(region: RegionUse, linkerSays: ReadonlyMap<string, number> | undefined): RegionUse {
  const said = linkerSays?.get(region.name);
  if (said === undefined || said === region.extent) return region;
  return { ...region, extent: said, used: region.used + said - region.extent };
}

/** Names that linker scripts give to the stack they reserve: ours, ST's, CMSIS's. Else sections that are called so. */
const reserveSymbols = ['_stack_size', '_Min_Stack_Size', '__STACK_SIZE', '__stack_size__'];

function reserveOf({ symbols }: LinkMap, regions: readonly RegionUse[]): number {
  const named = reserveSymbols.map((name) => symbols.get(name)).find((value) => value !== undefined);
  if (named !== undefined) return named;
  const sections = regions.flatMap((region) => region.sections).filter(({ name }) => /stack/i.test(name));
  return sections.reduce((total, { size }) => total + size, 0);
}

interface Attributed {
  readonly contribution: Contribution;
  readonly share: Share;
}

/** Initialised data cost both: they live in SRAM and are loaded from Flash. */
function sharesOf(
  contribution: Contribution,
  { map, sections }: MeasureRequest,
  regions: readonly RegionUse[],
): readonly Attributed[] {
  const { address, size, name, object } = contribution;
  const home = (sections ?? map.sections).find(
    (section) => address >= section.address && address < section.address + section.size,
  );
  if (home === undefined) return [];
  const copies = home.load === null || home.load === home.address ? [home.address] : [home.address, home.load];
  return copies.flatMap((copy) => {
    const metric = metricAt(copy, home, regions);
    return metric === null
      ? []
      : [{ contribution, share: { name, object: shortObject(object, map.folder), size, metric } }];
  });
}

function metricAt(address: number, section: Section, regions: readonly RegionUse[]): Share['metric'] | null {
  const region = regions.find(({ sections }) =>
    sections.some((placed) => placed.name === section.name && placed.address === address),
  );
  if (region === undefined) return null;
  if (sramKinds.includes(region.kind)) return 'sram';
  return flashKinds.includes(region.kind) ? 'flash' : null;
}

const sum = (shares: readonly Attributed[], metric: Share['metric']): number =>
  shares.filter(({ share }) => share.metric === metric).reduce((total, { share }) => total + share.size, 0);

/** PlatformIO compiles a library into `<build>/lib<three digits>/<its folder's name>/`, or an archive beside it. */
export function isObjectOf(library: string, object: string): boolean {
  const name = basename(library).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`[\\\\/]lib[0-9a-f]{3}[\\\\/](?:${name}[\\\\/]|lib${name}\\.a)`).test(object);
}

const isNetwork = ({ object }: Contribution, library: string | undefined): boolean =>
  library !== undefined && isObjectOf(library, object);

/** An object of the build below its folder, `src/main.o`, however the linker was given it; of the compiler's, the last part. */
function shortObject(object: string, folder: string): string {
  const path = object.replaceAll('\\', '/');
  const parts = folder.split(/[\\/]/);
  const prefixes = parts.map((_, index) => `${parts.slice(index).join('/')}/`);
  const prefix = prefixes.find((candidate) => candidate.length > 1 && path.startsWith(candidate));
  if (prefix !== undefined) return path.slice(prefix.length);
  return path.startsWith('/') ? path.slice(path.lastIndexOf('/') + 1) : path;
}
