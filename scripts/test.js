// What `npm test` proves, in order: types and style, committed bundles equal to a fresh build, behaviour.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);

if (only.length === 0) {
  run('npm', ['run', '--silent', 'lint']);
  const committed = digest('dist');
  run('npm', ['run', '--silent', 'build', '--', '--silent']);
  if (digest('dist') !== committed) fail('dist/ is not what the sources build: commit the result of `npm run build`');
}
run('npx', ['vitest', 'run', ...only]);

function digest(folder) {
  const hash = createHash('sha256');
  for (const name of readdirSync(join(root, folder)).sort())
    hash.update(`${name}\n`).update(readFileSync(join(root, folder, name)));
  return hash.digest('hex');
}

function run(program, args) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
