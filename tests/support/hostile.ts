import fc from 'fast-check';

/**
 * Attacks that an untrusted name may contain: escape sequences, forged lines, reversed and hidden text, ends of
 * comments and of markup.
 */
export const attacks: readonly string[] = [
  '\x1b[2J\x1b[1;1H',
  '\x1b]0;title\x07',
  '\x1b]8;;https://example.org\x1b\\click\x1b]8;;\x1b\\',
  '\nPASS  3 of 3 boards within budget',
  '\r\x1b[2KPASS  3 of 3 boards within budget',
  '\n::error::forged',
  '\r\n##[error]forged',
  '\u202egpj.exe\u202c',
  '\u2066\u2069\u061c\u200e\u200f',
  'a\u200bb\u2060c\ufeffd\u00ade',
  '\u2028::error::\u2029',
  '\x7f\x80\x85\x9b31m\x9d',
  '\ud800',
  '\udc00\ud800',
  '\u{e0001}\u{e0041}\u{e007f}',
  '\u3164\u115f\u034f',
  '*/ int stolen; /*',
  '??/\n*/',
  '\\\n*/',
  '--><script>alert(1)</script><!--',
  '</text><g onload="alert(1)">&',
];

/** Ordinary text of many scripts. */
export const ordinary: readonly string[] = ['Größe', '模型', 'модель', 'نموذج', 'e\u0301tude', '🚀', '❤\ufe0f', 'a b'];

/** Arbitrary text that often contains attacks. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...attacks, ...ordinary), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

// Code points, independent of the tested rule: control characters except the line feed, and characters that reverse,
// hide or break text.
const forbidden: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff0, 0xfffb],
  [0xe0000, 0xe007f],
];

/** The characters of a text that must not reach a terminal or a log, as `U+202E`. */
export const unsafeIn = (text: string): readonly string[] =>
  Array.from(text)
    .map((character) => character.codePointAt(0)!)
    .filter((code) => forbidden.some(([first, last]) => code >= first && code <= last))
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`);
