import type { Owners } from './owners.js';

/** Bytes from … to - 1 of the arena. */
export type Range = readonly [from: number, to: number];

export const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** A map of the arena: which owner's value each byte holds. Addresses are bytes from its start. */
interface Arena {
  /** Writes the owner's value. @throws Error if a byte is outside the arena */
  readonly write: (owner: number, address: number, bytes: number) => Range;
  /**
   * Reads the owner's value. @throws Error naming the owner and `when`, if a byte belongs to another owner or is
   * outside the arena
   */
  readonly read: (owner: number, address: number, bytes: number, when: string) => Range;
}

/** Creates an arena of `arenaBytes` bytes in which nothing has been written. */
export function createArena(arenaBytes: number, { nameOf }: Owners): Arena {
  const owners = new Int32Array(arenaBytes).fill(-1);
  const rangeOf = (owner: number, address: number, bytes: number): Range => {
    if (!(address >= 0 && address + bytes <= arenaBytes)) throw new Error(`${nameOf(owner)} is outside the arena`);
    return [address, address + bytes];
  };
  return {
    write: (owner, address, bytes) => {
      const [from, to] = rangeOf(owner, address, bytes);
      owners.fill(owner, from, to);
      return [from, to];
    },
    read: (owner, address, bytes, when) => {
      const [from, to] = rangeOf(owner, address, bytes);
      for (let byte = from; byte < to; byte += 1) {
        const found = owners[byte]!;
        if (found === owner) continue;
        const other = found < 0 ? 'what nothing has written' : nameOf(found);
        throw new Error(`${when}: byte ${byte} of the arena holds ${other}, expected ${nameOf(owner)}`);
      }
      return [from, to];
    },
  };
}
