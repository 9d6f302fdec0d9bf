import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * The folder beside the checkout with models, expected tensors and data. A clone alone does not have it. Tests run in
 * the root of the checkout.
 */
const folder = resolve('..', 'shared');

/** Path of a file of the shared folder. The file may be absent. */
export const sharedFile = (name: string): string => join(folder, name);

/** The given files of the shared folder that are absent, as `needing` expects it. */
export const absentShared = (...names: readonly string[]): readonly string[] =>
  names.filter((name) => !existsSync(sharedFile(name))).map((name) => `../shared/${name}`);

/** The reason for skipping if files are absent. */
export const neededBecause = (names: readonly string[]): string =>
  `needs ${names.map((name) => `../shared/${name}`).join(', ')}`;
