import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Hashes the path and the bytes of every file in a folder, at any depth.
 * @param {string} folder
 * @returns {string} SHA-256, in hexadecimal digits
 */
export function digestOf(folder) {
  const hash = createHash('sha256');
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const file of entries.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    const bytes = readFileSync(file);
    hash.update(`${relative(folder, file)}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
