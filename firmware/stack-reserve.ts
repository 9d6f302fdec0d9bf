import type { LinkMap } from './map.js';
import type { RegionUse } from './regions.js';

/** Symbols with which linker scripts set the stack reserve: ours, ST's, CMSIS's. */
const names = ['_stack_size', '_Min_Stack_Size', '__STACK_SIZE', '__stack_size__', '__StackSize'];

/** Bytes of stack that a linker script reserves in a region. A symbol without a section reserves nothing. */
export function stackReserve({ assignments }: LinkMap, regions: readonly RegionUse[]): number {
  const sections = regions
    .flatMap(({ sections }) => sections)
    .filter(({ name, hasContents }) => !hasContents && /stack/i.test(name));
  const counted = sections.reduce((sum, { size }) => sum + size, 0);
  const named = names.map((name) => assignments.get(name)).find((value) => value !== undefined);
  return named === undefined ? counted : Math.min(named, counted);
}
