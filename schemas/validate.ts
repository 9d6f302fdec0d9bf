import board from './board.schema.json?all-mistakes';
import { explain, type Violation } from './explain.js';
import type { JsonDocument } from './json.js';
import lock from './lock.schema.json?first-mistake';
import manifest from './mcunet.schema.json?all-mistakes';
import network from './network.schema.json?first-mistake';
import platformioBoard from './platformio-board.schema.json?all-mistakes';
import report from './report.schema.json?first-mistake';
import type { Files } from './types.js';

// Files that people write get all mistakes at once. Files that programs write are larger, and get the first one only.
const validators = { manifest, board, platformioBoard, lock, network, report };
/** Most violations that are explained. An untrusted file may have any number. */
const most = 1000;

/**
 * Validates a document and returns its violations; none means that its value has the type of the schema.
 * It inserts the schema's defaults into the document's value.
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
