import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { problemOf } from '../tests/support/mistakes.js';
import { parseJson } from './json.js';

const parse = (text: string) => parseJson(text, 'a.json');

test('a value has its own place, and an absent one that of its parent', () => {
  const { place, keyPlace } = parse('{\n  "a": [1, { "b/c": true }]\n}');
  expect(place('/a/1/b~1c')).toEqual({ file: 'a.json', line: 2, column: 21, pointer: '/a/1/b~1c' });
  expect(place('/a/7')).toMatchObject({ line: 2, column: 8 });
  expect(keyPlace('/a/1/b~1c')).toMatchObject({ line: 2, column: 14 });
});

test.each([
  ['{"a": 1,}', 1, 9, 'expected a key in double quotes, found "}"'],
  ['[1,\n]', 2, 1, 'expected a value, found "]"'],
  ['{"a" 1}', 1, 6, 'expected ":", found "1"'],
  ['{"a": 1 "b": 2}', 1, 9, 'expected ",", found'],
  ['{"a": tru}', 1, 7, 'found "tru"'],
  ['// comment\n{}', 1, 1, 'expected no comment'],
  ['{"a": "b\n"}', 1, 7, 'closing double quote'],
  ['{"a": 1', 1, 8, 'found the end of the file'],
  ['', 1, 1, 'found the end of the file'],
  ['{} {}', 1, 4, 'expected the end of the file'],
])('%j is refused at its place', (text, line, column, message) => {
  const problem = problemOf(() => parse(text));
  expect(problem).toMatchObject({ code: 'JSON_SYNTAX', place: { line, column } });
  expect(problem.message).toContain(message);
});

test('a superfluous comma is refused with its place', () => {
  expect(problemOf(() => parse('{"a": 1,}')).next).toEqual(['remove the comma before it']);
});

test('a key given twice names both places', () => {
  const { duplicates, value, place } = parse('{ "x": { "a": 1,\n "b": 2,\n "a": 3 } }');
  const [problem, ...more] = duplicates;
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ code: 'JSON_DUPLICATE_KEY', place: { line: 3, column: 2, pointer: '/x' } });
  expect(problem?.message).toBe('key "a" given twice, first at a.json:1:10');
  expect([value, place('/x/a')]).toEqual([{ x: { a: 3, b: 2 } }, expect.objectContaining({ line: 3, column: 7 })]);
});

test('more than a megabyte is refused before it is read', () => {
  expect(problemOf(() => parse(`"${'a'.repeat(1024 * 1024)}"`)).code).toBe('JSON_TOO_LARGE');
});

test('64 levels are read, 65 and a hundred thousand are refused', () => {
  expect(parse('['.repeat(64) + ']'.repeat(64)).value).toBeInstanceOf(Array);
  expect(problemOf(() => parse('['.repeat(65) + ']'.repeat(65)))).toMatchObject({
    code: 'JSON_TOO_DEEP',
    place: { line: 1, column: 65 },
  });
  expect(problemOf(() => parse('{"a":'.repeat(100_000))).code).toBe('JSON_TOO_DEEP');
});

test('brackets in a text do not count as levels', () => {
  expect(parse(JSON.stringify('['.repeat(100))).value).toBe('['.repeat(100));
});

test('a byte order mark is accepted', () => {
  expect(parse('\uFEFF[1]').value).toEqual([1]);
});

test('any JSON gives the same value as JSON.parse', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(parse(text).value).toEqual(JSON.parse(text));
    }),
  );
});

test('any text gives a value or a problem with its place, and is refused whenever JSON.parse refuses it', () => {
  const symbols = fc.constantFrom(...'{}[]:,"\\/ \n01-.eE+tfn'.split(''), 'null', 'true', '"a"', '\u2028', '\uFEFF');
  const text = fc.oneof(
    fc.string(),
    fc.array(symbols, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (input) => {
      const accepted = succeeds(() => parse(input));
      if (accepted) JSON.parse(input.replace(/^\uFEFF/, ''));
    }),
    { numRuns: 2000 },
  );
});

function succeeds(call: () => unknown): boolean {
  try {
    call();
    return true;
  } catch (error) {
    if (error instanceof McunetError) return false;
    throw error;
  }
}
