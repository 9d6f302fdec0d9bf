/*
 * Refuses commits whose subject is longer than 72 characters, where tools cut it off.
 * - `node scripts/subjects.js [BASE [HEAD]]`: the commits of HEAD that BASE lacks; origin/main and HEAD if absent
 */
import { spawnSync } from 'node:child_process';

const longest = 72;
const [base = 'origin/main', head = 'HEAD'] = process.argv.slice(2);

const { status, stdout, stderr } = spawnSync(
  'git',
  ['log', '--no-merges', '--format=%h %s', '--end-of-options', `${base}..${head}`],
  { encoding: 'utf8' },
);
if (status !== 0)
  stop(2, [`expected two commits, found ${visible(base)} and ${visible(head)}`, visible(stderr.trim())]);
const long = stdout
  .split('\n')
  .map((line) => ({ commit: line.split(' ', 1)[0], subject: line.slice(line.indexOf(' ') + 1) }))
  .filter(({ subject }) => [...subject].length > longest);
if (long.length > 0)
  stop(1, [
    `expected subjects of at most ${longest} characters; shorten them with: git rebase -i ${visible(base)}`,
    ...long.map(({ commit, subject }) => `${commit} has ${[...subject].length}: ${visible(subject)}`),
  ]);

/** Removes characters that steer a terminal. */
function visible(text) {
  return text.replaceAll(/\p{C}/gu, '?');
}

function stop(code, lines) {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(code);
}
