import { distance } from 'fastest-levenshtein';

/** Letters that may be wrong, missing or superfluous. */
const mostEdits = 2;
/** Characters of the longest known name. A limit, because the time of a distance is quadratic in the length. */
const longestName = 64;

/**
 * `did you mean "sram"?`: suggests the nearest known name, ignoring case. Keys, words, boards, environments and options use this one rule.
 * Returns null where no name is within two edits, or none shares a letter with `name`.
 */
export function suggest(name: string, known: readonly string[]): string | null {
  if (name.length > longestName) return null;
  const [nearest] = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= mostEdits && edits < name.length)
    .sort((a, b) => a.edits - b.edits);
  return nearest === undefined ? null : `did you mean "${nearest.candidate}"?`;
}
