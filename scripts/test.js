// What `npm test` proves, in order: types and style, committed bundles equal to a fresh build, behaviour. What was
// skipped is counted at the end, by what is absent; what MCUNET_REQUIRE demands may not be skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './digest.js';
import { refusalsOf, skippedOf, summaryOf } from './skipped.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);

if (only.length === 0) {
  run('npm', ['run', '--silent', 'lint']);
  const committed = digestOf(join(root, 'dist'));
  run('npm', ['run', '--silent', 'build', '--', '--silent']);
  if (digestOf(join(root, 'dist')) !== committed)
    fail('dist/ is not what the sources build: commit the result of `npm run build`');
}
const report = join(root, 'build/tests.json');
rmSync(report, { force: true });
const passed = succeeds('npx', [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...only,
]);
const skipped = existsSync(report) ? skippedOf(JSON.parse(readFileSync(report, 'utf8'))) : [];
process.stdout.write(`${summaryOf(skipped).join('\n')}\n`);
const refusals = refusalsOf(skipped, process.env.MCUNET_REQUIRE ?? '');
if (refusals.length > 0) fail(refusals.join('\n'));
if (!passed) process.exit(1);

function run(program, args) {
  if (!succeeds(program, args)) process.exit(1);
}

function succeeds(program, args) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
