import { isFlash } from '../schemas/regions.js';
import type { BoardRegion } from '../schemas/types.js';
import type { LinkerRegion } from './map.js';
import { boundsOf, contains, elsewhere, type Home, type Placed } from './placement.js';

type Kind = BoardRegion['kind'];

/**
 * What kind of memory a region is. What was linked says more than the board's file, and that more than the attributes of the script:
 * sections that are copied here run in RAM, and contents that are copied from here are kept in Flash.
 */
export function kindOf({ region, held }: Home, boardRegions: readonly BoardRegion[]): Kind {
  const known = boardRegions.find((one) => contains(boundsOf(one), region.origin));
  const isCopiedTo = held.some(({ copy, section }) => copy === 'run' && isCopied(section));
  if (isCopiedTo) return known === undefined || isFlash(known) ? ramAt(region) : known.kind;
  if (known !== undefined) return known.kind;
  if (held.some(({ copy }) => copy === 'load')) return 'flash';
  return isKept(region, held) ? 'flash' : ramAt(region);
}

/** The Armv7-M memory map (Architecture Reference Manual, B3.1): SRAM from here on, and memory outside the chip. */
const sramStart = 0x2000_0000;
const sramEnd = 0x4000_0000;
const externalStart = 0x6000_0000;

const ramAt = ({ name, origin }: LinkerRegion): Kind =>
  name !== elsewhere && origin >= externalStart ? 'psram' : 'sram';

/** Whether contents are programmed where they are: what a script only reads, and constants where nothing says that it is RAM. */
function isKept({ attributes, origin }: LinkerRegion, held: readonly Placed[]): boolean {
  const constants = held.length > 0 && held.every(isConstant);
  const isNamed = attributes !== '' && !attributes.startsWith('!');
  if (isNamed && !attributes.includes('w')) return true;
  // Memory that may be written, is not for code and holds nothing but constants is an EEPROM.
  if (isNamed) return constants && !attributes.includes('x');
  return constants && (origin < sramStart || origin >= sramEnd);
}

const isCopied = ({ load, address }: Placed['section']): boolean => load !== null && load !== address;

const isConstant = ({ hasContents, section }: Placed): boolean => hasContents && !section.writable;
