import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { McunetError } from '../../errors/error.js';
import { readSupernet } from '../supernet.js';
import { trainSupernet, type Training, type TrainingProgress } from '../train.js';
import { needing } from '../../tests/support/needs.js';
import { absentTorch } from '../../tests/support/torch.js';

const here = dirname(fileURLToPath(import.meta.url));
const fixture = join(here, '../../fixtures/digits');
const folder = mkdtempSync(join(tmpdir(), 'mcunet-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Four steps of the fixture's recipe on a small set of images. */
const short: Training = {
  directory: folder,
  recipe: join(fixture, 'training/recipe.json'),
  images: join(fixture, 'data/validation.x.npy'),
  labels: join(fixture, 'data/validation.y.npy'),
  out: 'net.safetensors',
  steps: 4,
};

test('the trainer has no files but those that it imports', () => {
  const imported = (name: string): readonly string[] =>
    [...readFileSync(join(here, `${name}.py`), 'utf8').matchAll(/^ *(?:from|import) (\w+)/gm)]
      .map((match) => match[1]!)
      .filter((module) => existsSync(join(here, `${module}.py`)));
  const used = new Set(['main']);
  for (const name of used) for (const module of imported(name)) used.add(module);
  expect(readdirSync(here).filter((file) => file.endsWith('.py'))).toEqual(
    [...used].map((name) => `${name}.py`).sort(),
  );
});

const refusal = (training: Training, environment = process.env): Promise<McunetError> =>
  trainSupernet(training, environment, () => undefined).then(
    () => expect.fail('it trained'),
    (error: unknown) => (error instanceof McunetError ? error : expect.fail(String(error))),
  );

function recipe(changes: Record<string, unknown>): string {
  const original = JSON.parse(readFileSync(short.recipe, 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'recipe.json'), JSON.stringify({ ...original, ...changes }));
  return 'recipe.json';
}

needing(absentTorch).describe('training', () => {
  test('the same recipe and data give the same bytes, which the search can read', async () => {
    const lines: TrainingProgress[] = [];
    await trainSupernet({ ...short, log: 'log.jsonl' }, process.env, (line) => lines.push(line));
    await trainSupernet({ ...short, out: 'again.safetensors' }, process.env, () => undefined);
    const bytes = readFileSync(join(folder, 'net.safetensors'));
    expect(bytes.equals(readFileSync(join(folder, 'again.safetensors')))).toBe(true);
    const supernet = readSupernet(bytes, 'net.safetensors');
    expect(JSON.parse(supernet.recipe)).toMatchObject({ seed: 1, steps: 4, batch: 128 });
    expect(lines).toMatchObject([{ step: 4, steps: 4 }]);
    expect(JSON.parse(readFileSync(join(folder, 'log.jsonl'), 'utf8'))).toMatchObject({ step: 4 });
    expect(readdirSync(folder).sort()).toEqual(['again.safetensors', 'log.jsonl', 'net.safetensors']);
  });

  test('nothing is written through a link beside the output', async () => {
    mkdirSync(join(folder, 'linked'));
    writeFileSync(join(folder, 'linked/target'), 'untouched');
    symlinkSync('target', join(folder, 'linked/net.safetensors.part'));
    await trainSupernet({ ...short, out: 'linked/net.safetensors', steps: 1 }, process.env, () => undefined);
    expect(readFileSync(join(folder, 'linked/target'), 'utf8')).toBe('untouched');
    expect(readSupernet(readFileSync(join(folder, 'linked/net.safetensors')), 'net').space.classes).toBe(10);
  });

  test('another seed gives other weights', async () => {
    await trainSupernet(
      { ...short, recipe: recipe({ seed: 2 }), out: 'other.safetensors', steps: 1 },
      process.env,
      () => undefined,
    );
    await trainSupernet({ ...short, out: 'first.safetensors', steps: 1 }, process.env, () => undefined);
    const [other, first] = ['other', 'first'].map((name) => {
      const file = `${name}.safetensors`;
      return readSupernet(readFileSync(join(folder, file)), file).tensors.get('stem.weight')!.values;
    });
    expect(other).not.toEqual(first);
  });

  test.each([
    ['an unknown key', { learningrate: 0.1 }, "unknown key 'learningrate'"],
    ['a wrong type', { batch: '128' }, 'batch: expected a whole number of 2 to 65536'],
    [
      'an unknown augmentation',
      { augmentation: 'clutter' },
      'expected one of none, shift, shift-mirror, cluttered-digits',
    ],
    ['a batch larger than the data', { batch: 4096 }, 'expected at least one batch of 4096 images, found 2000'],
  ])('a recipe with %s is refused and nothing is written', async (_, changes, sentence) => {
    const before = readdirSync(folder).filter((name) => name !== 'recipe.json');
    const { problem } = await refusal({ ...short, recipe: recipe(changes), out: 'none.safetensors' });
    expect(problem).toMatchObject({ code: 'TRAIN_INPUT_INVALID', status: 2 });
    expect(problem.message).toContain(sentence);
    expect(readdirSync(folder).filter((name) => name !== 'recipe.json')).toEqual(before);
  });

  test.each<[string, Partial<Training>, string]>([
    ['that are missing', { images: 'absent.npy' }, 'absent.npy: expected an array in .npy format'],
    ['that are not images', { images: short.labels }, 'expected uint8 [N, 28, 28, 1], found uint8 [2000]'],
    ['with images as labels', { labels: short.images }, 'expected 2000 whole numbers'],
    ['with half a step', { steps: 0.5 }, "--steps: invalid int value: '0.5'"],
    ['with no step', { steps: 0 }, 'steps: expected a whole number of 1 to'],
    ['without an output folder', { out: 'absent/net.safetensors' }, 'expected a file in a folder that exists'],
  ])('data %s are refused with one sentence', async (_, changes, sentence) => {
    const { problem } = await refusal({ ...short, ...changes });
    expect(problem.message).toContain(sentence);
    expect(problem.message).not.toContain('Traceback');
  });
});

test('a Python without PyTorch is refused with the command that installs it', async () => {
  const { problem } = await refusal(short, { ...process.env, MCUNET_PYTHON: 'no-such-python' });
  expect(problem).toMatchObject({ code: 'TRAIN_PYTHON_MISSING', status: 3 });
  expect(problem.message).toContain('no-such-python');
  expect(problem.next?.join()).toContain('python3-torch');
});

test('training that is killed reports the signal, and leaves no file', async () => {
  const python = join(folder, 'killed-python');
  writeFileSync(python, '#!/bin/sh\n[ "$1" = -c ] && exit 0\necho out of memory >&2\nkill -9 $$\n', { mode: 0o755 });
  const { problem } = await refusal({ ...short, out: 'killed.safetensors' }, { ...process.env, MCUNET_PYTHON: python });
  expect(problem).toMatchObject({
    code: 'TRAIN_FAILED',
    message: 'training ended with SIGKILL: out of memory',
    status: 3,
  });
  expect(readdirSync(folder)).not.toContain('killed.safetensors');
});
