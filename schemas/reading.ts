import type { Place, Problem } from '../errors/error.js';
import { pathLeaves, valueInvalid } from '../errors/manifest.js';
import { describe, type Violation } from './explain.js';
import type { JsonDocument } from './json.js';
import type { FileEntry } from './manifest.js';
import { measure, type Unit } from './measures.js';
import { isInside } from './path.js';

/** The state of reading a manifest: its positions and the problems found so far. */
export interface Reading {
  readonly document: JsonDocument;
  /** Whether the value at a pointer, or an enclosing one, violates the schema. Such a value causes no further problem. */
  readonly isUnusable: (pointer: string) => boolean;
  readonly report: (problem: Problem) => void;
  readonly invalid: (place: Place, expected: string, found: string) => void;
  readonly problems: readonly Problem[];
}

export function startReading(document: JsonDocument, violations: readonly Violation[]): Reading {
  const problems: Problem[] = [];
  const unusable = violations.flatMap(({ unusable: pointer }) => (pointer === null ? [] : [pointer]));
  const report = (problem: Problem): void => void problems.push(problem);
  return {
    document,
    isUnusable: (pointer) => unusable.some((one) => pointer === one || pointer.startsWith(`${one}/`)),
    report,
    invalid: (place, expected, found) => report(valueInvalid('MANIFEST_INVALID', place, expected, found)),
    problems,
  };
}

/** Reads a measure in bytes, microseconds or hertz. Returns null for an absent value, and for an invalid one after a report. */
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

/** Reads a path and reports one that leaves the project. */
export function readPath(path: string, pointer: string, { document, report }: Reading): FileEntry {
  const place = document.place(pointer);
  if (!isInside(path)) report(pathLeaves(place, path));
  return { path, place };
}
