/*
 * Sets the owner of the repository and the version in every tracked file that names them.
 * The current owner and version come from package.json. `npm run build` updates `dist/`.
 * - `node scripts/release.js ACCOUNT VERSION`, such as `octocat 1.2.3`
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [owner = '', version = ''] = process.argv.slice(2);
if (!/^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(owner)) stop(`expected the name of a GitHub account, found "${owner}"`);
if (!/^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}$/.test(version)) stop(`expected a version as 1.2.3, found "${version}"`);

const today = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const slug = /github\.com\/(.+)\.git$/.exec(today.repository.url)[1];
const released = `${owner}/${slug.split('/')[1]}`;
const major = `v${version.split('.')[0]}`;

const changed = trackedTexts().filter(([file, text]) => {
  const after = withVersion(file, withRepository(text));
  if (after !== text) writeFileSync(join(root, file), after);
  return after !== text;
});
process.stdout.write(`${changed.map(([file]) => file).join('\n')}
${released} ${version} is set. Next: npm run build; commit; tag v${version}, and move the tag ${major} there
`);

/** @returns {[string, string][]} path and contents of text files; links and binary files are skipped */
function trackedTexts() {
  return execFileSync('git', ['ls-files', '-z', '--stage', '--', ':!dist'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((entry) => entry.startsWith('100'))
    .map((entry) => entry.slice(entry.indexOf('\t') + 1))
    .map((file) => [file, readFileSync(join(root, file))])
    .filter(([, bytes]) => !bytes.includes(0))
    .map(([file, bytes]) => [file, bytes.toString('utf8')]);
}

/** Replaces the repository's name, but not inside of a longer name, which is another repository. */
function withRepository(text) {
  const named = new RegExp(`(?<![\\w-])${slug.replaceAll('.', '\\.')}(?![\\w-])(?:((?:/[\\w-]+)*)@v\\d+)?`, 'g');
  return text.replace(named, (all, path) => (path === undefined ? released : `${released}${path}@${major}`));
}

/** Replaces the package's version. In npm's lock, its first two occurrences are those of the package itself. */
function withVersion(file, text) {
  if (file === 'CHANGELOG.md') return withHeading(text);
  let left = { 'package.json': 1, 'library.json': 1, 'package-lock.json': 2 }[file] ?? 0;
  return text.replaceAll(`"version": "${today.version}"`, (same) => (left-- > 0 ? `"version": "${version}"` : same));
}

/** Adds the version's heading below "Unreleased", unless it exists already. */
function withHeading(text) {
  if (text.includes(`## [${version}]`)) return text;
  const links = `https://github.com/${released}`;
  return text
    .replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - ${new Date().toISOString().slice(0, 10)}\n`)
    .replace(
      /^\[Unreleased\]: .*$/m,
      `[Unreleased]: ${links}/compare/v${version}...HEAD\n[${version}]: ${links}/releases/tag/v${version}`,
    );
}

function stop(problem) {
  process.stderr.write(`${problem}\n  node scripts/release.js ACCOUNT VERSION\n`);
  process.exit(2);
}
