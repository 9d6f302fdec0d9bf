import type { Sections } from './sections.js';

/** A heuristic that says which buffers to try first among those that could have the same offset. */
interface Ranking {
  /** The difficulty of each buffer as a logarithm, so that adding a number has the same effect on all buffers. */
  readonly difficulty: Float64Array;
  /** Whether buffers come first that are alive where the most bytes are missing. */
  readonly tightFirst: boolean;
}

/** Four heuristics. Each has solved problems on which the others failed. */
export function rankingsOf({ from, to, duration, size }: Sections): readonly Ranking[] {
  const bytes = size.map((value) => Math.log(Math.max(1, value)));
  const sections = size.map((_, buffer) => Math.log(to[buffer]! - from[buffer]!));
  return [
    { difficulty: sections.map((value, buffer) => value + 2 * bytes[buffer]!), tightFirst: true },
    { difficulty: duration.map(Math.log), tightFirst: true },
    { difficulty: sections, tightFirst: false },
    { difficulty: sections.map((value, buffer) => value + bytes[buffer]!), tightFirst: true },
  ];
}
