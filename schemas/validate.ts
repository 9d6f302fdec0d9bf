import board from './board.schema.json?all-mistakes';
import { explain, type Violation } from './explain.js';
import type { JsonDocument } from './json.js';
import lock from './lock.schema.json?first-mistake';
import manifest from './mcunet.schema.json?all-mistakes';
import network from './network.schema.json?first-mistake';
import platformioBoard from './platformio-board.schema.json?all-mistakes';
import report from './report.schema.json?first-mistake';
import type { Files } from './types.js';

// What people write is told all its mistakes at once; what programs write is larger, and wrong only where someone meddled.
const validators = { manifest, board, platformioBoard, lock, network, report };
/** No file of a person has as many; a stranger's is not looked through for more. */
const most = 1000;

/**
 * What a document breaks of its schema; nothing where it has the type its schema says.
 * Writes the schema's defaults into the document's value.
 */
export function validate(kind: keyof Files, document: JsonDocument): readonly Violation[] {
  const check = validators[kind];
  if (check(document.value)) return [];
  return explain(
    `${kind.replace(/[A-Z]/g, '_$&').toUpperCase()}_INVALID`,
    (check.errors ?? []).slice(0, most),
    document,
  );
}
