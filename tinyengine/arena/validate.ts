import type { Buffer, Packing } from './types.js';

/**
 * Returns the first fault of a packing, or null. It compares every pair: slow, but too simple to share a mistake with
 * the packer.
 */
export function faultOf(buffers: readonly Buffer[], { offsets, height }: Packing): string | null {
  if (offsets.length !== buffers.length) return `${buffers.length} buffers have ${offsets.length} offsets`;
  for (const [i, buffer] of buffers.entries()) {
    const offset = offsets[i]!;
    if (!Number.isInteger(offset) || offset < 0) return `buffer ${i} is at ${offset}`;
    if (offset + buffer.size > height) return `buffer ${i} ends at ${offset + buffer.size}, above ${height}`;
    if (buffer.fixed !== undefined && offset !== buffer.fixed)
      return `buffer ${i} is at ${offset}, fixed at ${buffer.fixed}`;
    for (const [j, other] of buffers.slice(0, i).entries()) {
      const apart = buffer.lower >= other.upper || other.lower >= buffer.upper;
      const beside = offset >= offsets[j]! + other.size || offsets[j]! >= offset + buffer.size;
      if (!apart && !beside) return `buffers ${j} and ${i} share bytes while both are alive`;
      const together = buffer.rigid !== undefined && buffer.rigid.group === other.rigid?.group;
      if (together && offset - buffer.rigid.at !== offsets[j]! - other.rigid.at)
        return `buffers ${j} and ${i} of a group have moved apart`;
    }
  }
  return null;
}
