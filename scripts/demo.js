// The main job on the demo project: search what the lock lacks, build three firmwares, run samples in the emulator, print the verdict.
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
