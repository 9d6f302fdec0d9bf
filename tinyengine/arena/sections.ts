import type { Buffer } from './types.js';

/**
 * Time split wherever a buffer begins or ends. The live buffers do not change within a section, so a packing is valid
 * if it is valid in each section.
 *
 *   time     0   2   5   9            a is alive in sections 0 and 1,
 *   a        [-------)                b in 1 and 2
 *   b            [-------)
 *   section    0   1   2
 */
export interface Sections {
  readonly count: number;
  /** For each buffer, its sections `from` … `to` - 1. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** For each buffer, the time from `lower` to `upper`. */
  readonly duration: Float64Array;
  readonly size: Float64Array;
  /** For each buffer, its fixed offset, or -1. */
  readonly fixed: Float64Array;
  /** For each buffer, the others that are alive at the same time. */
  readonly neighbours: readonly Int32Array[];
  /** For each section, the buffers alive in it. */
  readonly alive: readonly Int32Array[];
}

export function sectionsOf(buffers: readonly Buffer[]): Sections {
  const times = [...new Set(buffers.flatMap(({ lower, upper }) => [lower, upper]))].sort((a, b) => a - b);
  const sectionAt = new Map(times.map((time, section) => [time, section]));
  const count = Math.max(0, times.length - 1);
  const [from, to] = [new Int32Array(buffers.length), new Int32Array(buffers.length)];
  buffers.forEach(({ lower, upper }, index) => {
    from[index] = sectionAt.get(lower)!;
    to[index] = sectionAt.get(upper)!;
  });
  const neighbours = buffers.map((): number[] => []);
  const alive = Array.from({ length: count }, (): number[] => []);
  for (let a = 0; a < buffers.length; a += 1) {
    const [begin, end, own] = [from[a]!, to[a]!, neighbours[a]!];
    for (let b = 0; b < buffers.length; b += 1) if (begin < to[b]! && from[b]! < end && a !== b) own.push(b);
    for (let section = begin; section < end; section += 1) alive[section]!.push(a);
  }
  return {
    count,
    from,
    to,
    duration: Float64Array.from(buffers, ({ lower, upper }) => upper - lower),
    size: Float64Array.from(buffers, ({ size }) => size),
    fixed: fixedOf(buffers),
    neighbours: neighbours.map((own) => Int32Array.from(own)),
    alive: alive.map((own) => Int32Array.from(own)),
  };
}

export const fixedOf = (buffers: readonly Buffer[]): Float64Array =>
  Float64Array.from(buffers, ({ fixed }) => fixed ?? -1);
