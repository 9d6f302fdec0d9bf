// Checks the demo project: searches networks that the lock lacks, builds three firmwares, emulates them and prints the verdict.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const result = spawnSync(
  process.execPath,
  [join(root, 'dist/cli.js'), 'check', '--search', 'always', ...process.argv.slice(2)],
  {
    cwd: join(root, 'fixtures/digits'),
    stdio: 'inherit',
  },
);
process.exit(result.status ?? 70);
