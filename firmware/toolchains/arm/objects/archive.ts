import { bytesOf } from './bytes.js';

/** A member of an archive. Contents are null in a thin archive, which stores only the path of the file. */
export interface Member {
  readonly name: string;
  readonly contents: Uint8Array | null;
}

const headerBytes = 60;
const nameLimit = 4096;
const magics: Readonly<Record<string, 'whole' | 'thin'>> = { '!<arch>\n': 'whole', '!<thin>\n': 'thin' };
/** True for the archive's own tables, GNU's and BSD's. */
const isIndex = (name: string): boolean => ['/', '/SYM64/', '__.SYMDEF', '__.SYMDEF SORTED'].includes(name);

const startOf = (contents: Uint8Array): string => Buffer.from(contents.subarray(0, 8)).toString('latin1');

export const isArchive = (contents: Uint8Array): boolean => magics[startOf(contents)] !== undefined;

/**
 * Yields the members of an archive of `ar`, GNU's or BSD's, in order.
 * @param broken makes the error for a damaged archive from the reason
 */
export function* archiveMembers(contents: Uint8Array, broken: (found: string) => Error): Generator<Member> {
  const bytes = bytesOf(contents, broken);
  const latin1 = (offset: number, size: number) => Buffer.from(bytes.part(offset, size)).toString('latin1');
  const field = (offset: number, size: number) => latin1(offset, size).trimEnd();
  const thin = magics[startOf(contents)] === 'thin';
  let longNames = '';
  for (let at = 8; at < bytes.length;) {
    const [title, digits] = [field(at, 16), field(at + 48, 10)];
    if (latin1(at + 58, 2) !== '`\n' || !/^\d+$/.test(digits)) throw broken('a header in the archive is damaged');
    const [start, size] = [at + headerBytes, Number(digits)];
    const own = isIndex(title) || title === '//';
    const stored = thin && !own ? 0 : size;
    if (title === '//') longNames = latin1(start, size);
    else if (!own) {
      // BSD's long names come before the contents.
      const before = Number(/^#1\/(\d+)$/.exec(title)?.[1] ?? 0);
      if (before > size) throw broken('a name in the archive is longer than its file');
      const name = before > 0 ? latin1(start, before).replace(/\0+$/, '') : nameOf(title, longNames, broken);
      const contents = thin ? null : bytes.part(start + before, size - before);
      if (!isIndex(name)) yield { name, contents };
    }
    at = start + stored + (stored % 2);
  }
}

/**
 * The name in a header: `name/`, or `/12`, the offset of a long name in the table. A long name ends with `/` and a new
 * line. In thin archives GNU ar sometimes leaves another `/` at the end of the field.
 */
function nameOf(title: string, longNames: string, broken: (found: string) => Error): string {
  const offset = /^\/(\d+)(?: |$)/.exec(title)?.[1];
  if (offset === undefined) return title.replace(/\/$/, '');
  const [name, rest] = longNames.slice(Number(offset), Number(offset) + nameLimit).split('\n', 2);
  if (name === undefined || rest === undefined) throw broken('a long name in the archive does not end');
  return name.replace(/\/$/, '');
}
