/*
 * Runs `npm test`: checks types and style, compares committed bundles with a fresh build, then runs all test files.
 * It counts skipped tests by absent need at the end, and fails if MCUNET_REQUIRE demands such a need.
 * - `node scripts/test.js`: everything
 * - `node scripts/test.js --job unit`: the test files of one job of CI
 * - `node scripts/test.js tests/cli`: the test files whose path contains these words
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks, jobOf, jobs } from './jobs.js';
import { refusalsOf, skippedOf, summaryOf } from './skipped.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [option, job] = process.argv.slice(2);
const only = option === '--job' ? filesOf(job) : process.argv.slice(2);

if (only.length === 0) for (const check of checks) if (!succeeds('npm', ['run', '--silent', check])) process.exit(1);
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

function filesOf(name) {
  if (!jobs.includes(name)) fail(`--job: expected one of ${jobs.join(', ')}, found ${name ?? 'nothing'}`);
  const { status, stdout } = spawnSync('npx', ['vitest', 'list', '--filesOnly', '--json'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) fail('vitest could not list the test files');
  const files = JSON.parse(stdout).map(({ file }) => file);
  return files.filter((file) => jobOf(readFileSync(file, 'utf8')) === name);
}

function succeeds(program, args) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
