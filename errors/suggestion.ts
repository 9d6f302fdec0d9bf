import { distance } from 'fastest-levenshtein';

/** Letters that may be wrong, missing or too many. */
const mostEdits = 2;
/** No name of ours is longer, and the distance of long texts takes long. */
const longestName = 64;

/**
 * `did you mean "sram"?`: the known name that a refused one was meant for, upper or lower case alike. The one rule for keys, words, boards,
 * environments and options. Null where no name is within two edits, or shares no letter with it.
 */
export function suggest(name: string, known: readonly string[]): string | null {
  if (name.length > longestName) return null;
  const [nearest] = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= mostEdits && edits < name.length)
    .sort((a, b) => a.edits - b.edits);
  return nearest === undefined ? null : `did you mean "${nearest.candidate}"?`;
}
