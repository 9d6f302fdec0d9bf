import { inputInvalid, inputMissing } from '../errors/action.js';
import { platformioVersion as testedVersion } from '../requirements/platformio.js';

const modes = ['check', 'plan', 'board', 'report'] as const;
const searches = ['auto', 'frozen', 'always'] as const;
const comments = ['on-change', 'always', 'on-failure', 'never'] as const;

/** The checked inputs of the step, from `with:`. */
export interface Inputs {
  readonly mode: (typeof modes)[number];
  /** Path relative to the working directory. */
  readonly manifest: string;
  /** Path relative to the workspace. */
  readonly workingDirectory: string;
  /** Id of the board; null except in `mode: board`. */
  readonly board: string | null;
  /** In `mode: report`, the boards that `plan` expects; empty if it has none. */
  readonly boards: readonly string[];
  /** In `mode: report`, the result of each earlier job; null if absent. */
  readonly needs: Readonly<Record<string, string>> | null;
  /** Path of a report.json to compare with, relative to the working directory; null if absent. */
  readonly baseline: string | null;
  readonly search: (typeof searches)[number];
  readonly comment: (typeof comments)[number];
  readonly token: string;
  readonly platformioVersion: string;
}

/**
 * Reads and checks the inputs, which GitHub does not check. Only `mode` and `token` have defaults in action.yml.
 * @param read returns the value of an input, '' if absent
 * @throws INPUT_INVALID, INPUT_MISSING
 */
export function readInputs(read: (name: string) => string): Inputs {
  const mode = oneOf('mode', modes, read('mode') || 'check');
  const board = read('board');
  if (mode === 'board' && board === '') throw inputMissing('board', mode);
  if (board !== '') checkBoard('board', board);
  const platformioVersion = read('platformio-version') || testedVersion;
  if (!/^\d{1,4}(\.\d{1,4}){2}$/.test(platformioVersion))
    throw inputInvalid('platformio-version', `a version such as ${testedVersion}`, platformioVersion);
  return {
    mode,
    manifest: read('manifest') || 'mcunet.json',
    workingDirectory: read('working-directory') || '.',
    board: board === '' ? null : board,
    boards: mode === 'report' ? readBoards(read('boards')) : [],
    needs: mode === 'report' ? readNeeds(read('needs')) : null,
    baseline: read('baseline') || null,
    search: oneOf('search', searches, read('search') || 'auto'),
    comment: oneOf('comment', comments, read('comment') || 'on-change'),
    token: read('token'),
    platformioVersion,
  };
}

function oneOf<Value extends string>(name: string, allowed: readonly Value[], found: string): Value {
  const value = allowed.find((one) => one === found);
  if (value === undefined) throw inputInvalid(name, `one of ${allowed.join(', ')}`, found, allowed);
  return value;
}

function checkBoard(name: string, found: string): void {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(found)) throw inputInvalid(name, 'a board id', found);
}

/** Parses the list of boards. The empty output of a failed job is an empty list, for which the gate fails with a message. */
function readBoards(text: string): readonly string[] {
  if (text === '') return [];
  const value = parse('boards', text);
  if (!Array.isArray(value) || value.length > 64 || !value.every((one) => typeof one === 'string'))
    throw inputInvalid('boards', 'the output `boards` of the plan, a JSON list of ids', text);
  for (const id of value) checkBoard('boards', id);
  return [...new Set(value)];
}

/** Parses `toJSON(needs)`, such as `{ "plan": { "result": "success", "outputs": {} } }`. */
function readNeeds(text: string): Readonly<Record<string, string>> | null {
  if (text === '') return null;
  const value = parse('needs', text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw inputInvalid('needs', 'toJSON(needs)', text);
  return Object.fromEntries(
    Object.entries(value).map(([job, one]: [string, unknown]) => {
      const result = typeof one === 'object' && one !== null && 'result' in one ? one.result : undefined;
      if (typeof result !== 'string') throw inputInvalid('needs', 'toJSON(needs)', text);
      return [job, result];
    }),
  );
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw inputInvalid(name, 'JSON', text);
  }
}
