import type { Sections } from './sections.js';

/** An idea of which buffers are awkward, to be put first among those that could lie at the same offset. */
interface Ranking {
  /** How awkward each buffer is: a logarithm, so that adding to it weighs the same for all. */
  readonly awkward: Float64Array;
  /** First of all those that are alive when most is missing. */
  readonly tightFirst: boolean;
}

/** Ideas that have each solved problems that defeated the others. */
export function rankingsOf({ from, to, duration, size }: Sections): readonly Ranking[] {
  const bytes = size.map((value) => Math.log(Math.max(1, value)));
  const sections = size.map((_, buffer) => Math.log(to[buffer]! - from[buffer]!));
  return [
    { awkward: sections.map((value, buffer) => value + 2 * bytes[buffer]!), tightFirst: true },
    { awkward: duration.map(Math.log), tightFirst: true },
    { awkward: sections, tightFirst: false },
    { awkward: sections.map((value, buffer) => value + bytes[buffer]!), tightFirst: true },
  ];
}
