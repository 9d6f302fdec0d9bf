import { sha256 } from '../pipeline/hash.js';
import type { Project } from '../schemas/types.js';

/**
 * The name of a board's artifact, for one project of a repository. With the manifest at the root it is `mcunet-KIND-BOARD`.
 * Any other manifest appends a dot, which no board id has, its shortened path, and a hash that makes the name unique.
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
