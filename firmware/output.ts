import { fileRefused } from '../errors/files.js';
import { readRegular, reasonOf } from '../files/read.js';

/** Images with all their debug information stay far below: bytes. */
const largest = 512 * 2 ** 20;

/**
 * The bytes of what a build left. A project's scripts may have put anything in its place.
 * @throws FILE_UNREADABLE
 */
export async function readOutput(path: string): Promise<Buffer> {
  const read = await readRegular(path, { limit: largest, links: 'refuse' });
  if (read.kind === 'bytes') return read.bytes;
  throw fileRefused(path, reasonOf(read, largest));
}
