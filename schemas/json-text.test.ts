import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, unsafeIn } from '../tests/support/hostile.js';
import { jsonText } from './json-text.js';

test('JSON is indented by two spaces', () => {
  expect(jsonText({ a: [1, 'ö'] })).toBe('{\n  "a": [\n    1,\n    "ö"\n  ]\n}');
});

test('DEL, C1, direction marks and tags are escaped', () => {
  expect(jsonText('\x7f\x9b\u202e\u2028\u{e0041}')).toBe('"\\u007f\\u009b\\u202e\\u2028\\udb40\\udc41"');
});

test('any keys and texts parse to the same value, and contain no steering character', () => {
  fc.assert(
    fc.property(fc.dictionary(hostileText, hostileText), (value) => {
      const text = jsonText(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(unsafeIn(text)).toEqual([]);
      expect(text.split('\n')).toHaveLength(Object.keys(value).length === 0 ? 1 : Object.keys(value).length + 2);
    }),
    { seed: 52, numRuns: 300 },
  );
});
