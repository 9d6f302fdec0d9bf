import type { Place, Problem } from '../errors/error.js';
import { pathLeaves, valueInvalid } from '../errors/manifest.js';
import { describe } from './explain.js';
import type { JsonDocument } from './json.js';
import type { FileEntry } from './manifest.js';
import { measure, type Unit } from './measures.js';
import { isInside } from './path.js';

/** A manifest being read: where its values stand, and the mistakes found so far. */
export interface Reading {
  readonly document: JsonDocument;
  readonly report: (problem: Problem) => void;
  readonly invalid: (place: Place, expected: string, found: string) => void;
}

export const startReading = (document: JsonDocument, report: (problem: Problem) => void): Reading => ({
  document,
  report,
  invalid: (place, expected, found) => report(valueInvalid('MANIFEST_INVALID', place, expected, found)),
});

/** Bytes, microseconds or hertz of what is written; null where nothing is, or nothing that can be. */
export function readMeasure(
  written: string | number | undefined,
  pointer: string,
  unit: Unit,
  { document, invalid }: Reading,
): number | null {
  if (written === undefined) return null;
  const measured = measure(written, unit);
  if ('value' in measured) return measured.value;
  invalid(document.place(pointer), measured.expected, describe(written));
  return null;
}

/** A path that does not leave the project. */
export function readPath(path: string, pointer: string, { document, report }: Reading): FileEntry {
  const place = document.place(pointer);
  if (!isInside(path)) report(pathLeaves(place, path));
  return { path, place };
}
