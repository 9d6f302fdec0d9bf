import type { ElfSymbol } from './elf.js';
import type { Contribution } from './map.js';

/** An object of the image that is large enough to be a network's arena. */
export interface ArenaObject {
  readonly name: string;
  readonly address: number;
  readonly size: number;
}

/**
 * Finds the object that is a network's arena. It takes an object that `NAME_ARENA` declared, else one of exactly the
 * arena's size, else a larger one whose name contains "arena". Returns null where no object of the image is the arena.
 * The arena is then on the stack or in a heap.
 */
export function findArena(
  name: string,
  arenaBytes: number,
  contributions: readonly Contribution[],
  symbols: readonly ElfSymbol[],
): ArenaObject | null {
  const declared = contributions.find(
    (one) => one.name === `.bss.${name.toLowerCase()}_arena` && one.size >= arenaBytes,
  );
  if (declared !== undefined) return described(declared);
  const objects = [
    ...symbols.filter(({ kind }) => kind === 'object'),
    // An image without symbols is searched by its sections, if every object has a section of its own.
    ...contributions.filter((one) => /^(?:\.bss|\.data|COMMON|\.dtcm|\.noinit)\b/.test(one.name)),
  ].filter(({ size }) => size >= arenaBytes);
  const exact = objects.filter(({ size }) => size === arenaBytes);
  const found = exact.find(isCalledArena) ?? exact[0] ?? objects.find(isCalledArena);
  return found === undefined ? null : described(found);
}

/** `.bss.arena` becomes `arena` where every object has a section of its own. */
const described = ({ name, address, size }: ArenaObject): ArenaObject => ({
  name: name.replace(/^\.\w+\.(?=\w)/, ''),
  ...{ address, size },
});

const isCalledArena = ({ name }: ArenaObject): boolean => /arena/i.test(name);
