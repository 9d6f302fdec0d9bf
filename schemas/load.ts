import type { Problem } from '../errors/error.js';
import { fileInvalid, lockInconsistent } from '../errors/manifest.js';
import { parseJson, pointerTo, type JsonDocument } from './json.js';
import type { Manifest } from './manifest.js';
import { normalise } from './normalise.js';
import { startReading } from './reading.js';
import { reportContradictions } from './report.js';
import { soundPart } from './sound-part.js';
import type { BoardFile, Files, Lock, NetworkFile, PlatformioBoard, Report } from './types.js';
import { validate } from './validate.js';

export { parseJson } from './json.js';

const megabyte = 1024 * 1024;

/** Size limit of each kind of file, in bytes. */
export const largestFiles = {
  manifest: megabyte,
  board: megabyte,
  platformioBoard: megabyte,
  lock: 4 * megabyte,
  network: 4 * megabyte,
  report: 4 * megabyte,
} as const;

/**
 * Reads a manifest: applies defaults, converts sizes to bytes and times to microseconds, and combines each board's budgets.
 * @param file its name for messages
 * @throws MANIFEST_INVALID, JSON_*, PATH_OUTSIDE, with all mistakes of the file at once
 */
export function readManifest(text: string, file: string): Manifest {
  const { manifest, problems } = inspectManifest(text, file);
  if (problems.length > 0) throw fileInvalid(problems);
  return manifest;
}

/**
 * Reads a manifest as `readManifest` does, for a caller that collects further mistakes. If there are problems, only boards and paths may be used.
 * Values that violate the schema are omitted, so that they cause no further problems.
 * @throws JSON_* if the text is no JSON
 */
export function inspectManifest(
  text: string,
  file: string,
): { readonly manifest: Manifest; readonly problems: readonly Problem[] } {
  const document = parseJson(text, file, largestFiles.manifest);
  const violations = validate('manifest', document);
  const broken = [...document.duplicates, ...violations.map(({ problem }) => problem)];
  const reading = startReading(document, violations);
  const manifest = normalise(soundPart(document, violations), reading);
  return { manifest, problems: [...broken, ...reading.problems] };
}

/** Checks a parsed board's file. @throws BOARD_INVALID */
export const checkedBoard = (document: JsonDocument): BoardFile => checked('board', document);

/** Checks PlatformIO's parsed file of a board. @throws PLATFORMIO_BOARD_INVALID */
export const checkedPlatformioBoard = (document: JsonDocument): PlatformioBoard => checked('platformioBoard', document);

/** Reads network.json. @throws NETWORK_INVALID, JSON_* */
export const readNetwork = (text: string, file: string): NetworkFile => read('network', text, file).value;

/** Reads report.json, which may be untrusted. @throws REPORT_INVALID, JSON_* */
export function readReport(text: string, file: string): Report {
  const { value, document } = read('report', text, file);
  const problems = reportContradictions(value, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return value;
}

/** Reads the lock. Its `boards` have no prototype, so that any id can be looked up. @throws LOCK_INVALID, JSON_* */
export function readLock(text: string, file: string): Lock {
  const { value, document } = read('lock', text, file);
  const problems = contradictions(value, document);
  if (problems.length > 0) throw fileInvalid(problems);
  return { ...value, boards: Object.assign(Object.create(null), value.boards) as Lock['boards'] };
}

function read<Kind extends keyof Files>(
  kind: Kind,
  text: string,
  file: string,
): { readonly value: Files[Kind]; readonly document: JsonDocument } {
  const document = parseJson(text, file, largestFiles[kind]);
  return { value: checked(kind, document), document };
}

function checked<Kind extends keyof Files>(kind: Kind, document: JsonDocument): Files[Kind] {
  const problems = [...document.duplicates, ...validate(kind, document).map(({ problem }) => problem)];
  if (problems.length > 0) throw fileInvalid(problems);
  return document.value as Files[Kind];
}

function contradictions({ network, search, boards }: Lock, document: JsonDocument): readonly Problem[] {
  const searched = network.supernet !== null;
  const problem = (pointer: string, what: string): Problem => lockInconsistent(document.place(pointer), what);
  const problems: Problem[] = [];
  if (searched === (network.model !== null))
    problems.push(problem('/network', 'expected the hash of either a supernet or a model'));
  if (searched !== (network.space !== null) || searched !== (search !== null))
    problems.push(problem('/network', 'expected a space and a search with a supernet, and neither with a model'));
  for (const [id, { architecture, calibration, validation, test }] of Object.entries(boards)) {
    const at = pointerTo('/boards', id);
    if (searched !== (architecture !== null) || searched !== (calibration !== null))
      problems.push(
        problem(at, 'expected an architecture and its calibration with a supernet, and neither with a model'),
      );
    for (const [name, score] of Object.entries({ validation, test }))
      if (score && score.correct > score.n)
        problems.push(
          problem(pointerTo(at, name), `expected at most ${score.n} correct samples, found ${score.correct}`),
        );
  }
  return problems;
}
