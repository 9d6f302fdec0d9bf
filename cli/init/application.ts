import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readRegular } from '../../files/read.js';

const sources = /\.(c|cc|cpp|cxx|h|hpp|ino)$/i;
/** Folders of build outputs, downloads and tests, which are no part of the application. */
const skipped = /^(\.|node_modules$|test$)/;
/** Most files that are searched. A firmware has fewer, but a wrong folder may have any number. */
const mostFiles = 5000;
const largestSource = 2 ** 20;

/** The Arduino sketches directly in a folder. */
export async function sketchesIn(folder: string): Promise<readonly string[]> {
  return (await entriesOf(folder)).map(({ name }) => name).filter((name) => /\.(ino|pde)$/i.test(name));
}

/** Whether a source file of a project includes the generated header of a network, `#include <NAME.h>`. */
export async function usesNetwork(project: string, name: string): Promise<boolean> {
  const include = new RegExp(String.raw`^\s*#\s*include\s*[<"]${name}\.h[>"]`, 'm');
  const waiting = [project];
  let read = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop())
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.test(entry.name)) waiting.push(path);
      if (!entry.isFile() || !sources.test(entry.name)) continue;
      if ((read += 1) > mostFiles) return false;
      const text = await readRegular(path, { limit: largestSource, links: 'refuse' });
      if (text.kind === 'bytes' && include.test(text.bytes.toString('latin1'))) return true;
    }
  return false;
}

const entriesOf = (folder: string): Promise<readonly Dirent[]> =>
  readdir(folder, { withFileTypes: true }).catch(() => []);
