/*
 * Refuses commits that change dist/ together with other files, because the generated lines would hide the others.
 * - `node scripts/dist-commits.js [BASE [HEAD]]`: the commits of HEAD that BASE lacks; origin/main and HEAD if absent
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/**
 * Finds the commits that mix dist/ with other files.
 * @param {string} log what `git log --no-merges --name-only -z --format=%x01%h` prints
 * @returns {string[]} their abbreviated names
 */
export function mixedCommits(log) {
  const commits = log.split('\x01').map((commit) => commit.split('\0').map((name) => name.trim()));
  return commits
    .filter(([, ...files]) => {
      const named = files.filter((name) => name !== '');
      const generated = named.filter((name) => name.startsWith('dist/'));
      return generated.length > 0 && generated.length < named.length;
    })
    .map(([commit]) => commit);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [base = 'origin/main', head = 'HEAD'] = process.argv.slice(2);
  const words = ['log', '--no-merges', '--name-only', '-z', '--format=%x01%h', '--end-of-options', `${base}..${head}`];
  const { status, stdout, stderr } = spawnSync('git', words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) stop(2, `expected two commits: ${stderr.trim()}`);
  const mixed = mixedCommits(stdout);
  if (mixed.length > 0)
    stop(1, `expected dist/ in commits of its own, found it with other files in ${mixed.join(', ')}`);
}

function stop(code, line) {
  process.stderr.write(`${line.replaceAll(/\p{C}/gu, '?')}\n`);
  process.exit(code);
}
