import { isFlash } from '../schemas/regions.js';
import type { BoardRegion } from '../schemas/types.js';
import type { LinkerRegion } from './map.js';
import { boundsOf, contains, defaultRegion, type RegionContents, type Placed } from './placement.js';

type Kind = BoardRegion['kind'];

/**
 * Decides what kind of memory a region is. The linked sections take precedence over the board's file, and the file over
 * the attributes in the script. Sections that are copied here run in RAM. Contents that are copied from here are stored
 * in Flash.
 */
export function kindOf({ region, held }: RegionContents, boardRegions: readonly BoardRegion[]): Kind {
  const known = boardRegions.find((one) => contains(boundsOf(one), region.origin));
  const isCopiedTo = held.some(({ copy, section }) => copy === 'run' && isCopied(section));
  if (isCopiedTo) return known === undefined || isFlash(known) ? ramAt(region) : known.kind;
  if (known !== undefined) return known.kind;
  if (held.some(({ copy }) => copy === 'load')) return 'flash';
  return isKept(region, held) ? 'flash' : ramAt(region);
}

/** The Armv7-M memory map (Architecture Reference Manual, B3.1): the start of SRAM, and of memory outside the chip. */
const sramStart = 0x2000_0000;
const sramEnd = 0x4000_0000;
const externalStart = 0x6000_0000;

const ramAt = ({ name, origin }: LinkerRegion): Kind =>
  name !== defaultRegion && origin >= externalStart ? 'psram' : 'sram';

/**
 * True if contents are programmed in place: read-only sections, and constants where nothing marks the region as RAM.
 */
function isKept({ attributes, origin }: LinkerRegion, held: readonly Placed[]): boolean {
  const constants = held.length > 0 && held.every(isConstant);
  const isNamed = attributes !== '' && !attributes.startsWith('!');
  if (isNamed && !attributes.includes('w')) return true;
  // Memory that is writable, not executable and holds only constants is an EEPROM.
  if (isNamed) return constants && !attributes.includes('x');
  return constants && (origin < sramStart || origin >= sramEnd);
}

const isCopied = ({ load, address }: Placed['section']): boolean => load !== null && load !== address;

const isConstant = ({ hasContents, section }: Placed): boolean => hasContents && !section.writable;
