/** A first-fit allocator of 16-byte aligned addresses in a memory that grows at its end. Sizes are in bytes. */
export interface Heap {
  allocate: (bytes: number) => number;
  /** Releases an address that `allocate` returned. @throws Error for any other address */
  release: (address: number) => void;
  /** The end of the highest address that was ever returned: the size that the memory must have. */
  readonly end: number;
}

/** The compiler's own data is below this address. Its exact value does not matter. */
export const heapStart = 65536;

export function createHeap(start = heapStart): Heap {
  const used = new Map<number, number>();
  const free: { address: number; bytes: number }[] = [];
  let end = start;

  const allocate = (bytes: number): number => {
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    const hole = free.findIndex((block) => block.bytes >= size);
    const address = hole < 0 ? end : free[hole]!.address;
    if (hole < 0) end += size;
    else if (free[hole]!.bytes === size) free.splice(hole, 1);
    else free[hole] = { address: address + size, bytes: free[hole]!.bytes - size };
    used.set(address, size);
    return address;
  };

  const release = (address: number): void => {
    const bytes = used.get(address);
    if (bytes === undefined) throw new Error(`address ${address} is not in use`);
    used.delete(address);
    const next = free.findIndex((block) => block.address > address);
    const at = next < 0 ? free.length : next;
    free.splice(at, 0, { address, bytes });
    merge(at + 1);
    merge(at);
  };

  // joins a hole with the one before it if they are adjacent
  const merge = (at: number): void => {
    const [before, hole] = [free[at - 1], free[at]];
    if (!before || !hole || before.address + before.bytes !== hole.address) return;
    free.splice(at - 1, 2, { address: before.address, bytes: before.bytes + hole.bytes });
  };

  return {
    allocate,
    release,
    get end() {
      return end;
    },
  };
}
