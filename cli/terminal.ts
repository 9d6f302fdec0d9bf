import { visible } from '../errors/visible.js';
import { jsonText } from '../schemas/json-text.js';

/**
 * The output of a command: results go to `out` (stdout), everything else to `note` (stderr). Both take lines.
 * Each is printed as one line, because a line feed in a file's name is escaped.
 */
export interface Terminal {
  readonly out: (lines: readonly string[]) => void;
  /** Prints a value as one JSON document on stdout. */
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

/** Writes lines to a stream, escaped. All text for people goes through this function. */
export const writeLines =
  (stream: Stream) =>
  (lines: readonly string[]): void =>
    void stream.write(lines.map((line) => `${visible(line)}\n`).join(''));
