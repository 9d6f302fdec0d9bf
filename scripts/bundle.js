// Checks that dist/ equals a fresh build of the sources.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const dist = join(root, 'dist');
const committed = digestOf(dist);
const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
if (digestOf(dist) !== committed) {
  process.stderr.write('dist/ differs from a build of the sources: commit the result of `npm run build`\n');
  process.exit(1);
}
