import type { BoardRegion } from '../schemas/types.js';
import type { LinkerRegion } from './map.js';
import { boundsOf, contains, type Home, type Placed } from './placement.js';

type Kind = BoardRegion['kind'];

/**
 * What kind of memory a region is. What was linked says more than the board's file, and that more than the attributes of the script:
 * sections that are copied here run in RAM, and contents that are copied from here are kept in Flash.
 */
export function kindOf({ region, held }: Home, boardRegions: readonly BoardRegion[]): Kind {
  const known = boardRegions.find((one) => contains(boundsOf(one), region.origin))?.kind;
  const isCopiedTo = held.some(({ copy, section }) => copy === 'run' && section.load !== null && isCopied(section));
  if (isCopiedTo) return known === undefined || known === 'flash' || known === 'rom' ? 'sram' : known;
  if (known !== undefined) return known;
  if (held.some(({ copy }) => copy === 'load')) return 'flash';
  return writableBy(region.attributes) ? writableKind(region, held) : readOnlyKind(region, held);
}

const isCopied = ({ load, address }: Placed['section']): boolean => load !== null && load !== address;

/** `xrw` and `rw` hold what is written; `!rx` takes everything but code and constants. */
const writableBy = (attributes: string): boolean =>
  attributes.startsWith('!') ? !attributes.includes('w') : attributes.includes('w');

/** Memory that may be written, is not for code and holds nothing but constants is programmed where it is: an EEPROM. */
const writableKind = ({ attributes }: LinkerRegion, held: readonly Placed[]): Kind =>
  !attributes.includes('x') && held.length > 0 && held.every(isConstant) ? 'flash' : 'sram';

/** What a script only reads is Flash; where it says nothing, the first section that is written to decides. */
const readOnlyKind = ({ attributes }: LinkerRegion, held: readonly Placed[]): Kind =>
  (attributes !== '' && !attributes.startsWith('!')) || (held.length > 0 && held.every(isConstant)) ? 'flash' : 'sram';

const isConstant = ({ hasContents, section }: Placed): boolean => hasContents && !section.writable;
