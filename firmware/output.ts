import { fileRefused } from '../errors/files.js';
import { readRegular, reasonOf } from '../files/read.js';

/** Limit in bytes. Images with all their debug information are far smaller. */
const largest = 512 * 2 ** 20;

/**
 * Reads a file that a build left. The file is untrusted: a project's scripts may have replaced it.
 * @throws FILE_UNREADABLE
 */
export async function readOutput(path: string): Promise<Buffer> {
  const read = await readRegular(path, { limit: largest, links: 'refuse' });
  if (read.kind === 'bytes') return read.bytes;
  throw fileRefused(path, reasonOf(read, largest));
}
