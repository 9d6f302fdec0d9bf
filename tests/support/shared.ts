import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of models, expected tensors and data that lies beside a checkout; a clone alone has none. Everything is run from the root. */
const folder = resolve('..', 'shared');

/** Path of a file of the shared folder, which may not exist. */
export const sharedFile = (name: string): string => join(folder, name);

/** Those of some files of the shared folder that are absent, as `needing` takes them. */
export const absentShared = (...names: readonly string[]): readonly string[] =>
  names.filter((name) => !existsSync(sharedFile(name))).map((name) => `../shared/${name}`);

/** What to say where files are absent. */
export const neededBecause = (names: readonly string[]): string =>
  `needs ${names.map((name) => `../shared/${name}`).join(', ')}`;
