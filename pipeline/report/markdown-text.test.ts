import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownText, markdownTextUpTo } from './markdown-text.js';

test.each([
  ['a|b', 'a&#124;b'],
  ['<img src=x>', '&#60;img src&#61;x&#62;'],
  ['[a](b)', '&#91;a&#93;&#40;b&#41;'],
  ['`a`', '&#96;a&#96;'],
  ['&lt;', '&#38;lt;'],
  ['line\nnext\r\nlast', 'line next last'],
  ['@octocat', '&#64;&#8203;octocat'],
  ['#12', '&#35;&#8203;12'],
  ['a\u202eb\u0000c', 'a b c'],
])('%j is text: %s', (text, markdown) => {
  expect(markdownText(text)).toBe(markdown);
});

test('nothing of a text is markup, and nothing of it is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const markdown = markdownText(text);
      expect(markdown.replaceAll(/&#\d+;/g, '')).not.toMatch(/[\\`*_{}[\]()<>#+\-.!|~&@$:"'=\n\r]/);
      const read = markdown
        .replaceAll('&#8203;', '')
        .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
      expect(read).toBe(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, ' '));
    }),
  );
});

test('a long text is cut before it is escaped', () => {
  expect(markdownTextUpTo(3, 'a|bc')).toBe('a&#124;…');
  expect(markdownTextUpTo(4, 'a|bc')).toBe('a&#124;bc');
});
