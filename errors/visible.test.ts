import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attacks, hostileText, ordinary, unsafeIn } from '../tests/support/hostile.js';
import { clip, visible } from './visible.js';

describe('a character that steers is shown as an escape:', () => {
  test.each([
    ['a line feed', 'a\nb', 'a\\nb'],
    ['a carriage return', 'a\rb', 'a\\rb'],
    ['a tab', 'a\tb', 'a\\tb'],
    ['an escape sequence', '\x1b[31mred', '\\x1b[31mred'],
    ['NUL', '\0', '\\x00'],
    ['DEL', '\x7f', '\\x7f'],
    ['C1, which some terminals take for an escape', '\x9b31m', '\\x9b31m'],
    ['a direction override', '\u202egpj.exe', '\\u202egpj.exe'],
    ['a direction isolate', '\u2066\u2069', '\\u2066\\u2069'],
    ['an Arabic letter mark', '\u061c', '\\u061c'],
    ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
    ['a line and a paragraph separator', '\u2028\u2029', '\\u2028\\u2029'],
    ['a byte order mark', '\ufeff', '\\ufeff'],
    ['a soft hyphen', 'a\u00adb', 'a\\xadb'],
    ['a half of a pair', '\ud83d.', '\\ud83d.'],
    ['a tag', '\u{e0041}', '\\u{e0041}'],
    ['a filler that looks like nothing', '\u3164', '\\u3164'],
    ['a code that is no character', '\uffff', '\\uffff'],
  ])('%s', (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});

test.each(ordinary)('ordinary text stays as it is: %s', (text) => {
  expect(visible(text)).toBe(text);
});

test('any text becomes one line without steering characters', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(unsafeIn(visible(text))).toEqual([]);
      expect(visible(text)).not.toContain('\n');
    }),
    { seed: 51, numRuns: 500 },
  );
});

test('a text that is visible already is unchanged', () => {
  for (const attack of attacks) expect(visible(visible(attack))).toBe(visible(attack));
});

test('a long text is clipped to the given length, and never within a surrogate pair', () => {
  expect(clip('abcdef', 6)).toBe('abcdef');
  expect(clip('abcdefg', 6)).toBe('abcde…');
  expect(clip('abcd🚀efg', 6)).toBe('abcd…');
});
