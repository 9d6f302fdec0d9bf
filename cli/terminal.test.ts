import { describe, expect, test } from 'vitest';
import { columns } from './columns.js';
import { createProgress } from './progress.js';
import { createTerminal } from './terminal.js';

function written(isTTY = false) {
  const stream = { text: '', isTTY, write: (text: string) => void (stream.text += text) };
  return stream;
}

describe('the output of a command', () => {
  test('has one line per given line, with results on stdout and the rest on stderr', () => {
    const [stdout, stderr] = [written(), written()];
    const terminal = createTerminal(stdout, stderr, []);
    terminal.out(['a\nPASS', 'b\x1b[0m']);
    terminal.note(['c\r\u202e']);
    expect([stdout.text, stderr.text]).toEqual(['a\\nPASS\nb\\x1b[0m\n', 'c\\r\\u202e\n']);
  });

  test('as JSON is one document', () => {
    const stdout = written();
    createTerminal(stdout, written(), []).json({ name: '\u202e\n' });
    expect(stdout.text).toBe('{\n  "name": "\\u202e\\n"\n}\n');
  });

  test('in columns is aligned by the displayed width', () => {
    expect(
      columns([
        ['a\n', 'x'],
        ['abc', 'y'],
      ]),
    ).toEqual(['a\\n  x', 'abc  y']);
  });
});

describe('progress', () => {
  test.each([true, false])('cleans the names in its line and keeps its own escape codes (a terminal: %s)', (isTTY) => {
    const stderr = written(isTTY);
    const progress = createProgress(stderr, false, () => 0);
    const board = 'pico\x1b[2J\nPASS';
    progress({ kind: 'stage', board, stage: 'build' });
    progress({ kind: 'search', board, done: 0, total: 2, best: null });
    expect(stderr.text).toContain('pico\\x1b[2J\\nPASS');
    const own = stderr.text.replaceAll('\r\x1b[2K', '');
    expect([own.includes('\x1b'), own.includes('\nPASS')]).toEqual([false, false]);
  });
});
