import { exitStatus, McunetError, renderPlace, type Place, type Problem } from './error.js';
import { suggest } from './suggestion.js';
import { clip } from './visible.js';

const status = exitStatus.input;
/** Most mistakes that are shown. An untrusted file may have any number. */
const shown = 50;
/** From this number on, the count is not exact: the search for mistakes is limited. */
const many = 500;

/**
 * One error for all mistakes of a file, in the file's order, the first 50 in full.
 * Mistakes in the files that it names come after its own.
 */
export function fileInvalid(problems: readonly Problem[]): McunetError {
  const [first, ...others] = inOrder(problems) as [Problem, ...Problem[]];
  if (others.length === 0) return new McunetError(first);
  const related = others.slice(0, shown - 1);
  const left = others.length - related.length;
  const message = `and ${left < many ? left : 'many'} more ${left === 1 ? 'mistake' : 'mistakes'}`;
  return new McunetError({
    ...first,
    related: left === 0 ? related : [...related, { code: first.code, message, status }],
  });
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const files = [...new Set(problems.map(({ place }) => place?.file))];
  const rank = ({ place }: Problem): number => files.indexOf(place?.file);
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

export const jsonTooLarge = (file: string, bytes: number, limit: number): Problem => ({
  code: 'JSON_TOO_LARGE',
  message: `expected at most ${limit} bytes, found ${bytes}`,
  place: { file },
  status,
});

export const jsonTooDeep = (place: Place, limit: number): Problem => ({
  code: 'JSON_TOO_DEEP',
  message: `expected at most ${limit} objects and arrays inside each other`,
  place,
  status,
});

export const jsonSyntax = (place: Place, expected: string, found: string, next: readonly string[]): Problem => ({
  code: 'JSON_SYNTAX',
  message: `not JSON: expected ${expected}, found ${found}`,
  place,
  next,
  status,
});

export const keyTwice = (place: Place, key: string, first: Place): Problem => ({
  code: 'JSON_DUPLICATE_KEY',
  message: `key "${key}" given twice, first at ${renderPlace(first)}`,
  place,
  next: ['keep one of the two'],
  status,
});

export const keyUnknown = (code: string, place: Place, key: string, known: readonly string[]): Problem => ({
  code,
  message: `unknown key "${clip(key, 60)}"`,
  place,
  next: [suggest(key, known) ?? `expected one of ${known.join(', ')}`],
  status,
});

export const keyMissing = (code: string, place: Place, key: string): Problem => ({
  code,
  message: `expected the key "${key}", which is missing`,
  place,
  status,
});

export const valueInvalid = (
  code: string,
  place: Place,
  expected: string,
  found: string,
  next: readonly string[] = [],
): Problem => ({ code, message: `expected ${expected}, found ${found}`, place, next, status });

/** A path is absolute, leaves the project or is malformed. */
export const pathLeaves = (place: Place, path: string): Problem => ({
  code: 'PATH_OUTSIDE',
  message: `expected a path inside the project folder, found "${path}"`,
  place,
  next: ['write it relative to the folder of the manifest, without ".."'],
  status,
});

export const nameReserved = (place: Place, name: string, reason: string): Problem => ({
  code: 'MANIFEST_INVALID',
  message: `expected a name that C does not reserve, found "${name}", ${reason}`,
  place,
  next: [`for example "${name}_net"`],
  status,
});

export const networkUnclear = (place: Place, found: 'both' | 'neither'): Problem => ({
  code: 'MANIFEST_INVALID',
  message: `expected exactly one of "supernet" and "model", found ${found}`,
  place,
  next: ['"supernet" is searched for the best network that fits; "model" is compiled unchanged'],
  status,
});

export const dataMissing = (place: Place, split: string, reason: string): Problem => ({
  code: 'MANIFEST_INVALID',
  message: `expected data.${split}, which is missing: ${reason}`,
  place,
  next: [`add "${split}" to "data", for example { "inputs": "data/${split}.x.npy" }`],
  status,
});

/** A lock mixes the parts of a supernet and of a model, or lacks both. */
export const lockInconsistent = (place: Place, what: string): Problem => ({
  code: 'LOCK_INVALID',
  message: what,
  place,
  next: ['restore the file from version control, or write it again with `mcunet search --search always`'],
  status,
});
