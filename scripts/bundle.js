// Proves that dist/ is what the sources build: builds it, and compares with what was there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const committed = digest('dist');
const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--silent'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
if (digest('dist') !== committed) {
  process.stderr.write('dist/ is not what the sources build: commit the result of `npm run build`\n');
  process.exit(1);
}

function digest(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, folder)).sort())
    hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}
