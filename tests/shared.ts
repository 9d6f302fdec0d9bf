import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of models, expected tensors and data that lies beside a checkout; tests that need it skip by name without it. */
const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'shared');

/** Path of a file of the shared folder, which may not exist. */
export const sharedFile = (name: string): string => join(folder, name);

/** For `test.skipIf(...missing(...))`: true and the reason in the title when a file is absent. In CI an absent file is a failure. */
export function missing(...names: readonly string[]): boolean {
  const absent = names.filter((name) => !existsSync(sharedFile(name)));
  if (absent.length === 0) return false;
  const message = `needs ${absent.map((name) => `../shared/${name}`).join(', ')}`;
  if (process.env['CI']) throw new Error(message);
  console.warn(`skipped: ${message}`);
  return true;
}
