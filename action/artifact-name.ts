import { sha256 } from '../pipeline/hash.js';
import type { Project } from '../schemas/types.js';

/**
 * The name of what a board's job keeps, for one project of a repository. The manifest at the root has the plain name. Any other has its path
 * in the name after a dot, which no board id has: readable and short, and told apart by the path's hash.
 */
export function artifactName(kind: 'report' | 'firmware', board: string, { manifest }: Project): string {
  const plain = `mcunet-${kind}-${board}`;
  if (manifest === 'mcunet.json') return plain;
  const readable = manifest
    .replace(/\.json$/, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 40);
  return `${plain}.${readable}-${sha256(manifest).slice(0, 16)}`;
}
