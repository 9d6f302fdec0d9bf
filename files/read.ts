import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';

/** What reading a file gave. Callers decide what each means; nothing but absence is absence. */
type Read =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'refused'; readonly reason: string };

/** A link is refused where the path itself may come from a stranger, and followed where it was resolved before. */
interface ReadOptions {
  /** Most bytes that are read. */
  readonly limit: number;
  readonly links: 'follow' | 'refuse';
}

// Windows lacks the last two: undefined counts as 0 in a bitwise or.
const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;

/**
 * Reads a regular file of at most `limit` bytes. Never waits for a pipe, and asks the file that it opened, not the name:
 * what is checked is what is read. Never throws for what the file is.
 */
export async function readRegular(path: string, { limit, links }: ReadOptions): Promise<Read> {
  let file: FileHandle;
  try {
    file = await open(path, openFlags(links));
  } catch (error) {
    return explainOpen(error as NodeJS.ErrnoException);
  }
  try {
    return await readOpened(file, limit);
  } catch (error) {
    return { kind: 'refused', reason: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    await file.close();
  }
}

/** The text of a file, as `readRegular`. null: there is no such file. @throws what `refuse` makes of any other reason */
export async function readText(
  path: string,
  options: ReadOptions,
  refuse: (reason: string) => Error,
): Promise<string | null> {
  const read = await readRegular(path, options);
  if (read.kind === 'absent') return null;
  if (read.kind === 'bytes') return read.bytes.toString('utf8');
  throw refuse(reasonOf(read, options.limit));
}

/** Why a file was not read, in words. */
export const reasonOf = (read: Exclude<Read, { kind: 'bytes' }>, limit: number): string => {
  if (read.kind === 'absent') return 'it does not exist';
  return read.kind === 'refused' ? read.reason : `it has ${read.size} bytes, more than the limit of ${limit}`;
};

/** For opening what is to be read, without waiting for a pipe's other end. */
export const openFlags = (links: ReadOptions['links']): number =>
  O_RDONLY | O_NONBLOCK | (links === 'refuse' ? O_NOFOLLOW : 0);

/** A socket cannot be opened; a link that must not be followed gives ELOOP, on some systems EMLINK. */
function explainOpen({ code, message }: NodeJS.ErrnoException): Read {
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  if (code === 'ELOOP' || code === 'EMLINK') return { kind: 'refused', reason: 'it is a symbolic link' };
  if (code === 'ENXIO') return { kind: 'refused', reason: 'it is no regular file' };
  return { kind: 'refused', reason: code ?? message };
}

async function readOpened(file: FileHandle, limit: number): Promise<Read> {
  const status = await file.stat();
  if (status.isDirectory()) return { kind: 'refused', reason: 'it is a folder' };
  if (!status.isFile()) return { kind: 'refused', reason: 'it is no regular file' };
  if (status.size > limit) return { kind: 'too large', size: status.size };
  // One byte more than it had: a file that grows meanwhile is noticed, and not read on.
  const buffer = Buffer.allocUnsafe(status.size + 1);
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, Math.min(buffer.length - length, largestStep), length);
    if (bytesRead === 0) return { kind: 'bytes', bytes: buffer.subarray(0, length) };
    length += bytesRead;
  }
  return { kind: 'refused', reason: 'it grows while it is read' };
}

/** The system reads no more than 2 GiB at once. */
const largestStep = 2 ** 30;
