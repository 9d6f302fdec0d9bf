import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveMembers, isArchive } from './archive.js';

const header = (name: string, size: number): string =>
  `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'644'.padEnd(8)}${String(size).padEnd(10)}\`\n`;
const stored = (name: string, contents: string): string =>
  header(name, contents.length) + contents + '\n'.repeat(contents.length % 2);

class Broken extends Error {}
const members = (archive: string): readonly (readonly [string, string | undefined])[] =>
  [...archiveMembers(Buffer.from(archive, 'latin1'), (found) => new Broken(found))].map(({ name, contents }) => [
    name,
    contents === null ? undefined : Buffer.from(contents).toString('latin1'),
  ]);

const longNames = 'a_name_of_many_letters.o/\nfolder/another_long_name.o/\n';
const gnu = [
  '!<arch>\n',
  stored('/', 'odd'),
  stored('//', longNames),
  ...[stored('short.o/', 'abc'), stored('/0', 'defg'), stored('/26', 'h')],
].join('');

test("GNU's archives have short and long names, and a table that is not a member", () => {
  expect(members(gnu)).toEqual([
    ['short.o', 'abc'],
    ['a_name_of_many_letters.o', 'defg'],
    ['folder/another_long_name.o', 'h'],
  ]);
});

test('thin archives name their files and store only their tables', () => {
  const thin = `!<thin>\n${stored('/', 'abc')}${stored('//', longNames)}${header('/0', 5000)}${header('/26           /', 1)}`;
  expect(members(thin)).toEqual([
    ['a_name_of_many_letters.o', undefined],
    ['folder/another_long_name.o', undefined],
  ]);
});

test("BSD's archives store long names before the contents", () => {
  const bsd = `!<arch>\n${stored('#1/12', '__.SYMDEF\0\0\0abcd')}${stored('#1/8', 'a b.o\0\0\0defg')}${stored('c.o', 'h')}`;
  expect(members(bsd)).toEqual([
    ['a b.o', 'defg'],
    ['c.o', 'h'],
  ]);
});

test('an archive may have no files, and other files are not archives', () => {
  expect(members('!<arch>\n')).toEqual([]);
  expect(isArchive(Buffer.from('!<thin>\n'))).toBe(true);
  expect(isArchive(Buffer.from('!<arch>'))).toBe(false);
  expect(isArchive(new Uint8Array())).toBe(false);
});

test.each([
  ['cut off in a header', gnu.slice(0, 50)],
  ['cut off in a file', gnu.slice(0, -2)],
  ['with a header that does not end', gnu.replaceAll('`', ' ')],
  ['with a size that is no number', `!<arch>\n${stored('a.o/', 'ab').replace('2 ', '-2')}`],
  ['with a missing long name', `!<arch>\n${stored('/5', 'ab')}`],
  ['with an endless name', `!<arch>\n${stored('//', `${'a'.repeat(5000)}/\n`)}${stored('/0', 'ab')}`],
  ['with a name longer than its file', `!<arch>\n${stored('#1/99', 'ab')}`],
])('an archive %s is broken', (_, archive) => {
  expect(() => members(archive)).toThrow(Broken);
});

test("a damaged archive gives files or the caller's error", () => {
  const damage = fc.array(fc.record({ at: fc.nat(gnu.length - 1), value: fc.nat(255) }), { maxLength: 6 });
  fc.assert(
    fc.property(damage, fc.nat(gnu.length), (changes, length) => {
      const bytes = Buffer.from(gnu.slice(0, length), 'latin1');
      for (const { at, value } of changes) if (at < length) bytes[at] = value;
      try {
        expect([...archiveMembers(bytes, (found) => new Broken(found))].length).toBeLessThan(10);
      } catch (error) {
        expect(error).toBeInstanceOf(Broken);
      }
    }),
    { numRuns: 5000 },
  );
});
