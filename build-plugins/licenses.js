// Writes dist/licenses.txt: name, version, licence and licence text of every package with code in the bundles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** SPDX identifiers of the licences that allow redistribution of a package inside of ours. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];

export function licenses() {
  return {
    name: 'mcunet-licenses',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      // Workers and validators are bundled before, each into one module of ours.
      const within = modules.flatMap((id) => this.getModuleInfo(id).meta.packaged ?? []);
      const files = [...modules, ...within].filter((id) => id.includes('node_modules'));
      const folders = new Set(files.map((id) => packageAround(dirname(id.replace('\0', '')))));
      const entries = new Set([...folders].map(entryOf).sort());
      const source = [...entries].join(`\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source });
    },
  };
}

/** The folder of a file's package. A package.json without a version only sets the module type of a folder. */
function packageAround(folder) {
  const file = join(folder, 'package.json');
  return existsSync(file) && readJson(file).version ? folder : packageAround(dirname(folder));
}

function entryOf(folder) {
  const { name, version, license = 'no licence' } = readJson(join(folder, 'package.json'));
  const identifiers = /^\(?[\w.-]+( AND [\w.-]+)*\)?$/.test(license) ? license.match(/[\w.-]+/g) : [];
  const unknown = identifiers.filter((identifier) => identifier !== 'AND' && !allowed.includes(identifier));
  if (identifiers.length === 0 || unknown.length > 0)
    throw new Error(`${name} ${version} may not be bundled: expected ${allowed.join(', ')}, found ${license}`);
  const text = licenseFiles(folder) || licenseInReadme(folder);
  if (text === '') throw new Error(`${name} ${version} may not be bundled: its package has no licence text`);
  return `${name} ${version}: ${license}\n\n${text}\n`;
}

const licenseFiles = (folder) =>
  filesNamed(folder, /^(licen[cs]e|notice|copying)\b/i)
    .map(readText)
    .join('\n\n');

/** The read-me's section about the licence, up to the next heading. */
function licenseInReadme(folder) {
  const [readme] = filesNamed(folder, /^readme\b/i);
  const section = readme && /^#+ *licen[cs]e\b[^]*?(?=^#|(?![^]))/im.exec(readText(readme));
  const { author } = readJson(join(folder, 'package.json'));
  return section ? `${section[0].trim()}\n\nCopyright: ${author?.name ?? author}` : '';
}

const filesNamed = (folder, pattern) =>
  readdirSync(folder)
    .filter((file) => pattern.test(file))
    .sort()
    .map((file) => join(folder, file));

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const readText = (file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim();
