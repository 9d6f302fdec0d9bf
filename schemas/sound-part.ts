import type { Violation } from './explain.js';
import { keysOf, type JsonDocument } from './json.js';
import type { ManifestFile } from './types.js';
import { validate } from './validate.js';

/** What a manifest has to have. */
const empty = { version: 1, name: 'unnamed', network: {}, boards: {} };

/** Without a value, the object around it may lack a key that it needs, and so on outwards: no further than the schema is deep. */
const mostRounds = 5;

/**
 * What is left of a manifest without the values that break its schema. The schema's defaults and the empty manifest are in their place.
 * Only what is written in the file is worth a look: the rest is never used.
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
  // A stranger's file, with more violations than are looked for at once.
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
