import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Finding } from '../../firmware/doctor.js';
import { mcunet } from '../../tests/cli/caller.js';
import { pio, platformio, root, writeHookProject } from '../../tests/support/platformio-project.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';

// Builds are slow on a busy machine.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 });

// Nothing listens on this port, so that any network access fails at once.
const offline = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '' };

needing(absentTools).describe('mcunet doctor', () => {
  let temporary: string;
  let fresh: string;
  let home: string;
  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet doctor '));
    [fresh, home] = [join(temporary, 'fresh'), join(temporary, 'home')];
    await mkdir(home);
    await freshEnvironment(fresh);
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  /** A new virtual environment after `pip install platformio scons`; the packages are those of the set-up. */
  async function freshEnvironment(folder: string): Promise<void> {
    const theirs = join(dirname(platformio.path), 'python');
    execFileSync(theirs, ['-m', 'venv', '--without-pip', folder]);
    const ask = 'import sysconfig; print(sysconfig.get_paths()["purelib"])';
    const [packages, own] = [theirs, join(folder, 'bin/python')].map((python) =>
      execFileSync(python, ['-c', ask], { encoding: 'utf8' }).trim(),
    );
    await writeFile(join(own!, 'set-up.pth'), `${packages}\n`);
    const script = join(folder, 'bin', 'pio');
    const start = `import sys; from platformio.__main__ import main; sys.exit(main())`;
    await writeFile(script, `#!/bin/sh\nexec "${folder}/bin/python" -c '${start}' "$@"\n`);
    await chmod(script, 0o755);
  }
  const doctor = async (...words: readonly string[]): Promise<readonly Finding[]> => {
    const environment = { PATH: process.env['PATH'], HOME: home, MCUNET_PIO: join(fresh, 'bin', 'pio') };
    const { status, stdout, stderr } = await mcunet(temporary, ['doctor', '--json', ...words], environment);
    expect(status, stderr).toBe(0);
    return JSON.parse(stdout) as readonly Finding[];
  };
  const packages = (findings: readonly Finding[]): Finding =>
    findings.find(({ name }) => name === 'PlatformIO packages')!;

  test('says that PlatformIO from pip needs a network, and names the command after which it does not', async () => {
    const before = packages(await doctor());
    expect(before).toMatchObject({ found: null, required: false });
    expect(existsSync(join(home, '.platformio/packages'))).toBe(false);
    const [, command = ''] = /^mcunet (doctor --\w+) {3}\(/.exec(before.advice ?? '') ?? [];
    expect(command).toBe('doctor --prepare');
    expect(packages(await doctor(...command.split(' ').slice(1)))).toEqual({
      name: 'PlatformIO packages',
      found: { path: join(home, '.platformio'), version: 'ready' },
      required: false,
      advice: null,
    });
    expect(packages(await doctor()).advice).toBeNull();

    const project = await writeHookProject(join(temporary, 'project'), {
      settings: '[env:firmware]\nboard = nucleo_f412zg\n',
      boards: { nucleo_f412zg: { budgets: { sram: '64 kB' } } },
    });
    const environment = { HOME: home, PLATFORMIO_CORE_DIR: '', ...offline };
    const built = await pio(project, ['run'], environment, join(fresh, 'bin', 'pio'));
    expect(built.status, built.stdout + built.stderr).toBe(0);
    expect(built.stdout).toContain('1 of 1 boards within budget');
    expect(built.stdout + built.stderr).not.toMatch(/Tool Manager: Installing|upgrading/);
  });

  test('leaves settings and downloads of a folder in use as they are', async () => {
    const core = join(temporary, 'used');
    const downloaded = join(core, 'packages/tool-scons/package.json');
    await mkdir(dirname(downloaded), { recursive: true });
    await writeFile(downloaded, '{ "name": "tool-scons", "version": "4.30000.0" }');
    const state = { last_version: '5.0.0', cid: 'x', settings: { enable_telemetry: true } };
    await writeFile(join(core, 'appstate.json'), JSON.stringify(state));
    const python = join(fresh, 'bin', 'python');
    execFileSync(python, [join(root, 'firmware/offline_core.py'), core]);
    expect(await readFile(downloaded, 'utf8')).toContain('4.30000.0');
    const written = JSON.parse(await readFile(join(core, 'appstate.json'), 'utf8')) as typeof state;
    expect(written).toMatchObject({ last_version: platformio.version, cid: 'x', settings: { enable_telemetry: true } });
    const [beside, ...others] = (await readdir(join(core, 'packages'))).filter((name) => name !== 'tool-scons');
    expect(beside).toMatch(/^tool-scons@\d+\.\d+\.\d+$/);
    expect(others).toEqual([]);
  });

  test('names the command that is missing where the Python environment has no SCons', async () => {
    const bare = join(temporary, 'bare');
    await freshEnvironment(bare);
    const environment = {
      PATH: process.env['PATH'],
      HOME: join(temporary, 'nobody'),
      MCUNET_PIO: join(bare, 'bin', 'pio'),
    };
    const site = execFileSync(
      join(bare, 'bin/python'),
      ['-c', 'import sysconfig; print(sysconfig.get_paths()["purelib"])'],
      {
        encoding: 'utf8',
      },
    ).trim();
    const lacking = `import importlib.metadata as m\n_version = m.version\ndef version(name):\n    if name == "scons":\n        raise m.PackageNotFoundError(name)\n    return _version(name)\nm.version = version\n`;
    await writeFile(join(site, 'sitecustomize.py'), lacking);
    const { status, stderr } = await mcunet(temporary, ['doctor', '--prepare'], environment);
    expect(status).toBe(3);
    expect(stderr).toMatch(
      /could not be prepared: scons is missing: \S.*python\S* -m pip install scons==\d+\.\d+\.\d+/,
    );
    expect(stderr).not.toContain('Traceback');
  });
});
