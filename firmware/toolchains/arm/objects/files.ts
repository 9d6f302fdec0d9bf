import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { objectsTooLarge, objectUnreadable, tooManyObjects } from '../../../../errors/emulator.js';
import { archiveMembers, isArchive } from './archive.js';
import { readObject, type ArmObject } from './object.js';

const bytesLimit = 256 * 2 ** 20;
const objectLimit = 4096;

/**
 * Reads what the objects at these paths, and those in archives among them, declare about themselves. Only one file is
 * in memory at a time.
 * @throws EMULATOR_UNSUPPORTED for a file that is no object of an Arm core
 */
export async function readObjectFiles(paths: readonly string[]): Promise<readonly ArmObject[]> {
  const found: ArmObject[] = [];
  let [seen, bytes] = [0, 0];
  const readWhole = async (path: string, name: string): Promise<Uint8Array> => {
    const facts = await stat(path).catch(() => null);
    if (facts === null || !facts.isFile()) throw objectUnreadable(name, 'there is no such file');
    bytes += facts.size;
    if (bytes > bytesLimit) throw objectsTooLarge(bytesLimit);
    return readFile(path);
  };
  const add = (contents: Uint8Array, name: string): void => {
    if (++seen > objectLimit) throw tooManyObjects(objectLimit);
    const object = readObject(contents, name);
    if (object !== null) found.push(object);
  };
  for (const path of paths) {
    const name = basename(path);
    const contents = await readWhole(path, name);
    if (!isArchive(contents)) {
      add(contents, name);
      continue;
    }
    for (const member of archiveMembers(contents, (reason) => objectUnreadable(name, reason))) {
      const shown = `${name}(${basename(member.name)})`;
      add(member.contents ?? (await readWhole(resolve(dirname(path), member.name), shown)), shown);
    }
  }
  return found;
}
