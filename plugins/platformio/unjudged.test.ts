import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { application, check, pio, writeHookProject, type Printed } from '../../tests/support/platformio-project.js';
import { absentTools } from '../../tests/support/firmware-tools.js';
import { needing } from '../../tests/support/needs.js';

// Builds are slow on a busy machine.
vi.setConfig({ testTimeout: 1_800_000, hookTimeout: 1_800_000 });

const board = 'nucleo_f412zg';
const judged = 'mcunet: checking budgets';
const upload = `Import("env")
env.AlwaysBuild(env.Alias("upload", None, lambda target, source, env: open("uploaded", "w").close()))
`;
const settings = `extra_scripts = upload.py
[env:firmware]
board = ${board}
[env:other]
board = pico
build_src_filter = +<bare.c>
[env:debugged]
board = ${board}
custom_mcunet_manifest = debugged.json
build_type = debug
[env:beside]
board = ${board}
build_type = debug
[env:named]
board = ${board}
custom_mcunet_manifest = named.json
build_src_filter = +<bare.c>
`;
const bare = 'int main(void) { for (;;) {} }\n';

/** The one line about the verdict that a build printed on stderr. */
function reason({ stdout, stderr }: Printed): string {
  expect(stdout).not.toContain('mcunet: ');
  const lines = stderr.split('\n').filter((line) => line.includes('mcunet'));
  expect(lines).toEqual([expect.stringMatching(/^mcunet: not judged: \S/)]);
  return lines[0]!.replace('mcunet: not judged: ', '');
}

needing(absentTools).describe('a build that is not judged', () => {
  let temporary: string;
  let project: string;
  const run = (...parameters: readonly string[]): Promise<Printed> => pio(project, ['run', ...parameters]);

  beforeAll(async () => {
    temporary = await mkdtemp(join(tmpdir(), 'mcunet-unjudged-'));
    const boards = { [board]: { environment: 'firmware', budgets: { sram: '64 kB' } } };
    const files = { 'upload.py': upload, 'src/main.c': application, 'src/bare.c': '' };
    project = await writeHookProject(join(temporary, 'project'), { settings, boards, files });
    await writeFile(join(project, 'src', 'bare.c'), `__attribute__((weak)) ${bare}`);
    const manifest = JSON.parse(await readFile(join(project, 'mcunet.json'), 'utf8')) as object;
    const named = { ...manifest, boards: { [board]: { environment: 'firmware' } } };
    await writeFile(join(project, 'named.json'), JSON.stringify(named));
    const debugged = { ...manifest, boards: { [board]: { environment: 'debugged' } } };
    await writeFile(join(project, 'debugged.json'), JSON.stringify(debugged));
  });
  afterAll(() => rm(temporary, { recursive: true, force: true }));

  test('says so if the manifest lacks its board, and is unchanged', async () => {
    const printed = await run('-e', 'other');
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toBe(`other is for pico, and mcunet.json has only ${board}`);
  });

  test('says so if the manifest names another environment of its board', async () => {
    const printed = await run('-e', 'named');
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toBe(`named.json builds ${board} as firmware, and this is named`);
  });

  test('says so in an environment that the manifest does not name, and still has the network', async () => {
    const printed = await run('-e', 'beside');
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toBe(`mcunet.json builds ${board} as firmware, and this is beside`);
    expect(printed.stdout).toContain('wake.o');
  });

  test('says so if the project has no manifest', async () => {
    const without = join(temporary, 'without');
    await cp(project, without, { recursive: true, filter: (path) => !/mcunet\.json$|\.pio$/.test(path) });
    const printed = await pio(without, ['run', '-e', 'other']);
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toBe(`there is no mcunet.json in ${without}`);
  });

  test('says so in `pio ci`, which copies sources and no manifest; that of another project is refused', async () => {
    const own = await readFile(join(project, 'platformio.ini'), 'utf8');
    const without = own.replace('extra_scripts = upload.py\n', '').replace('build_src_filter = +<bare.c>\n', '');
    const absolute = `${without}[env:absolute]\nboard = ${board}\ncustom_mcunet_manifest = ${project}/mcunet.json\n`;
    await writeFile(join(project, 'ci.ini'), absolute);
    const printed = await pio(project, ['ci', 'src/bare.c', '-c', 'ci.ini', '-e', 'other']);
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toMatch(/^there is no mcunet\.json in \S/);
    const named = await pio(project, ['ci', 'src/main.c', '-c', 'ci.ini', '-e', 'absolute']);
    expect(named.status).toBe(1);
    expect(named.stderr).toContain(`found one of ${project}`);
  });

  test.each([
    { asked: ['-e', 'firmware', '-t', 'sizedata'], says: '`-t sizedata` builds an image for the debugger' },
    { asked: ['-e', 'firmware', '-t', '__debug'], says: '`-t debug` builds an image for the debugger' },
    {
      asked: ['-e', 'debugged'],
      says: 'debugged has `build_type = debug`, which builds an image for the debugger',
    },
    { asked: ['-e', 'firmware', '-t', 'compiledb'], says: '`-t compiledb` describes the build and links nothing' },
    { asked: ['-e', 'firmware', '-t', 'buildprog'], says: 'no size check belongs to `-t buildprog`' },
  ])('says so for `pio run $asked`', async ({ asked, says }) => {
    const printed = await run(...asked);
    expect(printed.status, printed.stderr).toBe(0);
    expect(reason(printed)).toBe(says);
  });

  test('leaves stdout to the requested description', async () => {
    const described = await run('-e', 'firmware', '-t', 'idedata');
    expect(described.stderr).toBe('mcunet: not judged: `-t idedata` describes the build and links nothing');
    const document = described.stdout.split('\n').find((line) => line.startsWith('{'))!;
    expect(JSON.parse(document)).toMatchObject({ env_name: 'firmware' });
    for (const words of [
      ['project', 'metadata', '-e', 'firmware', '--json-output'],
      ['project', 'config', '--json-output'],
    ])
      expect(JSON.parse((await pio(project, words)).stdout)).toBeTruthy();
  });

  test('is not uploaded if it fails, because the verdict comes first', async () => {
    const manifest = await readFile(join(project, 'mcunet.json'), 'utf8');
    await writeFile(join(project, 'mcunet.json'), manifest.replace('64 kB', '1 B'));
    const refused = await run('-e', 'firmware', '-t', 'upload');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('over budget');
    expect(existsSync(join(project, 'uploaded'))).toBe(false);
    await writeFile(join(project, 'mcunet.json'), manifest);
    const accepted = await run('-e', 'firmware', '-t', 'upload');
    expect(accepted.status, accepted.stderr).toBe(0);
    expect(accepted.stdout).toContain(judged);
    expect(existsSync(join(project, 'uploaded'))).toBe(true);
  });

  test('fails if Node is too old or missing, in one sentence and without a stack', async () => {
    const old = join(temporary, 'node');
    await writeFile(old, '#!/bin/sh\necho v16.20.2\n');
    await chmod(old, 0o755);
    for (const [node, found] of [
      [old, `v16.20.2 at ${old}`],
      [join(temporary, 'nowhere'), `none at ${join(temporary, 'nowhere')} (MCUNET_NODE)`],
    ] as const) {
      const { status, stdout, stderr } = await pio(project, ['run', '-e', 'firmware'], { MCUNET_NODE: node });
      expect(status).toBe(1);
      expect(stderr).toContain(
        `mcunet: Node.js 20 or newer is needed, found ${found}: install it from https://nodejs.org, or name another in MCUNET_NODE\n`,
      );
      expect(stdout + stderr).not.toMatch(/Traceback|SyntaxError/);
    }
  });

  test('is an error of `mcunet check`, in the same words', async () => {
    const { status, stdout } = await check(project, ['--manifest', 'debugged.json']);
    expect(status).toBe(2);
    expect(stdout).toContain('not judged: debugged has `build_type = debug`, which builds an image for the debugger');
  });

  test('is never the one that `mcunet check` runs, which has its own verdict', async () => {
    const { status, stdout, stderr } = await check(project, ['--board', board, '--manifest', 'named.json']);
    expect(status, stderr).toBe(0);
    expect(stdout + stderr).not.toContain('not judged');
  });
});
