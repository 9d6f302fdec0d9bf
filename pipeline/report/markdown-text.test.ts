import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, unsafeIn } from '../../tests/support/hostile.js';
import { markdownText, markdownTextUpTo } from './markdown-text.js';

test.each([
  ['a|b', 'a&#124;b'],
  ['<img src=x>', '&#60;img src&#61;x&#62;'],
  ['[a](b)', '&#91;a&#93;&#40;b&#41;'],
  ['`a`', '&#96;a&#96;'],
  ['&lt;', '&#38;lt;'],
  ['@octocat', '&#64;&#8203;octocat'],
  ['#12', '&#35;&#8203;12'],
])('%j is text: %s', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('a long text is cut before it is escaped', () => {
  expect(markdownTextUpTo(3, 'a|bc')).toBe('a&#124;…');
  expect(markdownTextUpTo(4, 'a|bc')).toBe('a&#124;bc');
});

test('a name is shown on one line, with control characters as escapes and markup as text', () => {
  expect(markdownText('a\n| b\u202e')).toBe('a&#92;n&#124; b&#92;u202e');
});

test('no text changes the page or leaves its cell', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const shown = markdownText(text);
      // The character references that break up mentions are ours.
      expect(unsafeIn(shown.replaceAll('&#8203;', ''))).toEqual([]);
      expect(shown.replaceAll(/&#\d+;/g, '')).not.toMatch(/[\n\\`*_{}[\]()<>#+.!|~@$:"'=-]/);
    }),
    { seed: 54, numRuns: 300 },
  );
});

test('a text is clipped before its characters are written out', () => {
  expect(markdownTextUpTo(3, '<<<<<')).toBe('&#60;&#60;…');
});
