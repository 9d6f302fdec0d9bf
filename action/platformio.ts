import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { platformioNotInstalled } from '../errors/action.js';
import { findProgram } from '../firmware/find-program.js';
import { basicEnvironment, runProcess } from '../firmware/process.js';
import { findTools, inVirtualEnvironment } from '../firmware/tools.js';
import { sconsVersion } from '../requirements/platformio.js';

type Environment = Readonly<Record<string, string | undefined>>;

const installTime = 10 * 60_000;

/**
 * Provides PlatformIO: the job's own, else one in a virtual environment, which the runner's cache keeps.
 * Returns the environment variables with which the pipeline finds it.
 * @throws PLATFORMIO_INSTALL
 */
export async function providePlatformio(
  environment: Environment,
  folder: string,
  version: string,
  log: (lines: readonly string[]) => void,
): Promise<Environment> {
  const { platformio } = await findTools(environment, folder);
  if (platformio !== null) return environment;
  const base = environment['RUNNER_TOOL_CACHE'] || environment['RUNNER_TEMP'] || folder;
  const home = join(base, 'mcunet', `platformio-${version}`);
  const pio = inVirtualEnvironment(home, 'pio');
  if (!existsSync(pio)) {
    log([`setting up PlatformIO ${version} in ${home}`]);
    await restoreOrInstall(environment, home, version, log);
  }
  return { ...environment, MCUNET_PIO: pio };
}

async function restoreOrInstall(
  environment: Environment,
  home: string,
  version: string,
  log: (lines: readonly string[]) => void,
): Promise<void> {
  const cache = await import('@actions/cache');
  const python = await pythonVersion(environment);
  // A virtual environment contains its own path and that of its Python.
  const key = ['mcunet-platformio', process.platform, process.arch, python, version, sconsVersion, home]
    .join('-')
    .replaceAll(',', ';');
  const available = cache.isFeatureAvailable();
  const restored = available ? await attempt(() => cache.restoreCache([home], key), log) : undefined;
  if (restored !== undefined && existsSync(inVirtualEnvironment(home, 'pio'))) return;
  await install(environment, home, version);
  if (available) await attempt(() => cache.saveCache([home], key), log);
}

/** Tries an operation of the cache, which is only an optimisation. Returns undefined if it fails. */
async function attempt<Result>(
  work: () => Promise<Result>,
  log: (lines: readonly string[]) => void,
): Promise<Result | undefined> {
  try {
    return await work();
  } catch (error) {
    log([`the cache failed: ${error instanceof Error ? error.message : String(error)}`]);
    return undefined;
  }
}

async function install(environment: Environment, home: string, version: string): Promise<void> {
  await runStep(environment, 'python3 -m venv', systemPython(environment), ['-m', 'venv', home]);
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input'];
  const packages = [`platformio==${version}`, `scons==${sconsVersion}`];
  await runStep(environment, 'pip install', inVirtualEnvironment(home, 'python'), [...pip, ...packages]);
}

async function pythonVersion(environment: Environment): Promise<string> {
  const { stdout } = await runStep(environment, 'python3', systemPython(environment), [
    '-c',
    'import sys; print(sys.version.split()[0])',
  ]);
  return stdout.trim();
}

const systemPython = (environment: Environment): string =>
  findProgram('python3', environment) ?? findProgram('python', environment) ?? 'python3';

async function runStep(
  environment: Environment,
  name: string,
  program: string,
  args: readonly string[],
): Promise<{ readonly stdout: string }> {
  const finished = await runProcess({
    program,
    arguments: args,
    folder: environment['RUNNER_TEMP'] ?? '/',
    environment: { ...basicEnvironment(environment), ...indexOf(environment) },
    timeout: installTime,
  });
  if (finished.status === 0) return finished;
  throw platformioNotInstalled(name, finished.missing ? `no program ${program}` : finished.stderr || finished.stdout);
}

/** Passes the job's package index on to pip. */
function indexOf(environment: Environment): Record<string, string> {
  const names = Object.keys(environment).filter((name) =>
    /^(PIP_|HTTPS?_PROXY$|NO_PROXY$|SSL_CERT_FILE$|REQUESTS_CA_BUNDLE$)/i.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, environment[name] ?? '']));
}
