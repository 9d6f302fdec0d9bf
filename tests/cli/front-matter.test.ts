import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mcunet } from './caller.js';

const fixtures = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures');
const hostile = "mo'del */?? é$(x).tflite";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mcunet-front-'));
  await mkdir(join(folder, 'models'));
  await cp(join(fixtures, 'bring-your-own/model.tflite'), join(folder, 'models/model.tflite'));
  await cp(join(fixtures, 'bring-your-own/model.tflite'), join(folder, hostile));
  await cp(join(fixtures, 'digits'), join(folder, 'digits'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const noGain = 'recompute gains nothing: no strips of columns lower the peak of this network\n';

test.each([
  ['a model', ['--model', 'models/model.tflite']],
  ['a model at an absolute path', ['--model', '/models/model.tflite']],
  ['a model whose path is hostile', ['--model', hostile]],
  ['a schedule with options', ['--model', 'models/model.tflite', '--objective', '900B', '--rows', 'both']],
  ['strips and a name', ['--model', 'models/model.tflite', '--recompute', '--name', 'wake'], noGain],
  ['a manifest', ['--manifest', 'digits/mcunet.json']],
])('the command at the head of the C of %s makes the same library', async (_, options, stderr = '') => {
  const given = options.map((option) => option.replace(/^\//, `${folder}/`));
  const args = ['generate', '--board', 'nucleo_f412zg', '--quiet', ...given, '--out', 'first'];
  expect(await mcunet(folder, args)).toMatchObject({ status: 0, stderr });
  const first = await filesIn(join(folder, 'first'));
  await rm(join(folder, 'first'), { recursive: true });
  const [program, ...words] = wordsOf(first);
  expect(program).toBe('mcunet');
  expect(words.filter((word) => word.includes(folder))).toEqual([]);

  expect(await mcunet(folder, words)).toMatchObject({ status: 0, stderr });
  const out = words[words.indexOf('--out') + 1]!;
  await rename(join(folder, out), join(folder, 'second'));
  expect(await filesIn(join(folder, 'second'))).toEqual(first);
  await rm(join(folder, 'second'), { recursive: true });
});

async function filesIn(place: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(files.map(async (file) => [file.slice(place.length), await readFile(file, 'utf8')] as const)),
  );
}

/** The words that bash reads from the command at the head of the C, copied without the comment marks. */
function wordsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const text = [...files.values()].find((own) => /^ \* command {2}/m.test(own))!;
  const [, first, more] = /^ \* command {2}(.*)\n((?: \* {10}.*\n)*)/m.exec(text)!;
  const command = [first, ...more!.split('\n').map((line) => line.slice(' *          '.length))].join('\n');
  return execFileSync('bash', ['-c', `mcunet() { printf '%s\\0' mcunet "$@"; }\n${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}
