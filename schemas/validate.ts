import { Ajv2020, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import { explain, type Violation } from './explain.js';
import type { JsonDocument } from './json.js';
import { schemas } from './schemas.js';
import type { Files } from './types.js';

const options: Options = {
  verbose: true,
  useDefaults: true,
  allowUnionTypes: true,
  schemas: Object.values(schemas),
  keywords: ['expected'],
};
const all = new Ajv2020({ ...options, allErrors: true });
const first = new Ajv2020(options);

// What people write is told all its mistakes at once; what programs write is larger, and wrong only where someone meddled.
const validators = { manifest: all, board: all, platformioBoard: all, lock: first, network: first, report: first };
/** No file of a person has as many; a stranger's is not looked through for more. */
const most = 1000;

/**
 * What a document breaks of its schema; nothing where it has the type its schema says.
 * Writes the schema's defaults into the document's value.
 */
export function validate(kind: keyof Files, document: JsonDocument): readonly Violation[] {
  const check = validators[kind].getSchema(schemas[kind].$id) as ValidateFunction;
  if (check(document.value)) return [];
  return explain(
    `${kind.replace(/[A-Z]/g, '_$&').toUpperCase()}_INVALID`,
    (check.errors ?? []).slice(0, most),
    document,
  );
}
