import type { Violation } from './explain.js';
import { keysOf, type JsonDocument } from './json.js';
import type { ManifestFile } from './types.js';
import { validate } from './validate.js';

/** The smallest manifest that follows the schema. */
const empty = { version: 1, name: 'unnamed', network: {}, boards: {} };

/** Removing a value may make its parent invalid, and so on outwards. The depth of the schema limits the rounds. */
const mostRounds = 5;

/**
 * Removes the values that violate the schema from a manifest. Defaults and `empty` replace them.
 * The result only serves to find further mistakes in the remaining values.
 */
export function soundPart(document: JsonDocument, violations: readonly Violation[]): ManifestFile {
  let value = document.value;
  let left = violations;
  for (let round = 0; round < mostRounds; round += 1) {
    const unusable = left.flatMap(({ unusable: pointer }) => (pointer === null ? [] : [pointer]));
    if (unusable.length === 0) return value as ManifestFile;
    value = { ...structuredClone(empty), ...without(value, unusable) };
    left = validate('manifest', { ...document, value });
  }
  // An untrusted file with more violations than one validation reports.
  value = structuredClone(empty);
  validate('manifest', { ...document, value });
  return value as ManifestFile;
}

function without(value: unknown, pointers: readonly string[]): object {
  if (pointers.includes('')) return {};
  const rest = structuredClone(value) as object;
  for (const pointer of pointers) {
    const keys = keysOf(pointer);
    const parent = keys.slice(0, -1).reduce<unknown>((part, key) => (hasKey(part, key) ? part[key] : undefined), rest);
    const last = keys.at(-1)!;
    if (hasKey(parent, last)) Reflect.deleteProperty(parent, last);
  }
  return rest;
}

const hasKey = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key);
