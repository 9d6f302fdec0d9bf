/*
 * Checks the commits that a branch adds: the length of their subjects, and that dist/ changes in commits of its own.
 * - `node scripts/commits.js [BASE [HEAD]]`: the commits of HEAD that BASE lacks; origin/main and HEAD if absent
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const statuses = ['subjects.js', 'dist-commits.js'].map((script) => {
  const { status } = spawnSync(process.execPath, [join(folder, script), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  return status ?? 70;
});
process.exit(Math.max(...statuses));
