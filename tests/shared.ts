import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of models, expected tensors and data that lies beside a checkout; tests that need it skip by name without it. Everything is run from the root. */
const folder = resolve('..', 'shared');

/** Path of a file of the shared folder, which may not exist. */
export const sharedFile = (name: string): string => join(folder, name);

/** For `test.skipIf(...missing(...))`: true and the reason in the title when a file is absent. In CI an absent file is a failure. */
export function missing(...names: readonly string[]): boolean {
  const absent = names.filter((name) => !existsSync(sharedFile(name)));
  if (absent.length === 0) return false;
  const message = neededBecause(absent);
  if (process.env['CI']) throw new Error(message);
  console.warn(`skipped: ${message}`);
  return true;
}

/** What to say where files are absent. */
export const neededBecause = (names: readonly string[]): string =>
  `needs ${names.map((name) => `../shared/${name}`).join(', ')}`;
