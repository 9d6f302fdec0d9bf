import { visible } from '../errors/visible.js';
import { jsonText } from '../schemas/json-text.js';

/**
 * Where a command writes: results to `out` (stdout), everything else to `note` (stderr). It takes lines and not text, and shows each on one line: a line
 * feed in a name of a file can't make a second one.
 */
export interface Terminal {
  readonly out: (lines: readonly string[]) => void;
  /** A value as one JSON document on stdout. */
  readonly json: (value: unknown) => void;
  readonly note: (lines: readonly string[]) => void;
  readonly arguments: readonly string[];
}

interface Stream {
  write: (text: string) => unknown;
}

export function createTerminal(stdout: Stream, stderr: Stream, argumentList: readonly string[]): Terminal {
  return {
    out: writeLines(stdout),
    json: (value) => void stdout.write(`${jsonText(value)}\n`),
    note: writeLines(stderr),
    arguments: argumentList,
  };
}

/** Writes lines to a stream: all text for people leaves through here. */
export const writeLines =
  (stream: Stream) =>
  (lines: readonly string[]): void =>
    void stream.write(lines.map((line) => `${visible(line)}\n`).join(''));
