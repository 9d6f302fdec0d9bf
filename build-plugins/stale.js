// Removes files of an earlier build from the output folder.
import { readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const removeStale = () => ({
  name: 'mcunet-remove-stale',
  writeBundle({ dir }, bundle) {
    for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && !Object.hasOwn(bundle, relative(dir, file).split(sep).join('/'))) rmSync(file);
    }
  },
});
