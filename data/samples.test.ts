import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { encode as encodePng } from 'fast-png';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import jpeg from 'jpeg-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import type { Metric } from '../schemas/manifest.js';
import { bytesOf, counting, idx, npy } from '../tests/support/data-files.js';
import { problemOf, problemOfPromise } from '../tests/support/mistakes.js';
import { matchLabels } from './labels.js';
import { projectFiles } from './project-files.js';
import { readLabels, readSplit } from './samples.js';

let root = '';
beforeAll(async () => void (root = await mkdtemp(join(tmpdir(), 'mcunet-data-'))));
afterAll(() => rm(root, { recursive: true }));

const place = { file: 'mcunet.json', line: 4, column: 2 };
const source = (path: string) => ({ path, place });
const put = async (path: string, bytes: Uint8Array): Promise<string> => {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), bytes);
  return path;
};
const samples = async (path: string) =>
  (await readSplit(projectFiles(root), { inputs: source(path), labels: null }, null)).inputs;
const split = (inputs: string, labels: string | null, metric: Metric = 'top1') =>
  readSplit(projectFiles(root), { inputs: source(inputs), labels: labels === null ? null : source(labels) }, metric);
const mistake = (promise: Promise<unknown>) => problemOfPromise(promise);

test('.npy samples keep shape, type and the hash of their file', async () => {
  const bytes = npy('|u1', [2, 3, 1], counting(6));
  expect(await samples(await put('a.npy', bytes))).toMatchObject({
    count: 2,
    shape: [3, 1],
    type: 'uint8',
    values: counting(6),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
});

test('float32 samples stay float32', async () => {
  const values = Float32Array.of(0.1, 0.2);
  expect((await samples(await put('f.npy', npy('<f4', [2], bytesOf(values))))).values).toEqual(values);
});

test('IDX samples and labels are read, packed or not, with big-endian values', async () => {
  const inputs = await put('t10k-images', idx(0x08, [2, 2, 2], counting(8)));
  const labels = await put('t10k-labels.gz', gzipSync(idx(0x0c, [2], Uint8Array.of(0, 0, 0, 3, 0, 0, 1, 0))));
  const read = await split(inputs, labels);
  expect(read.inputs).toMatchObject({ count: 2, shape: [2, 2], values: counting(8) });
  expect(read.labels?.values).toEqual(Int32Array.of(3, 256));
});

test('an archive has samples as x and labels as y, or as the named arrays', async () => {
  const archive = zipSync({
    'x.npy': npy('|i1', [2, 2], counting(4)),
    'y.npy': npy('<i8', [2], bytesOf(BigInt64Array.of(1n, 0n))),
    'z.npy': npy('|u1', [1], Uint8Array.of(9)),
  });
  const path = await put('all.npz', archive);
  const read = await split(path, null);
  expect(read.inputs.values).toEqual(Int8Array.of(0, 1, 2, 3));
  expect(read.labels?.values).toEqual(Int32Array.of(1, 0));
  expect((await samples(`${path}#z`)).values).toEqual(Uint8Array.of(9));
  expect(await mistake(samples(`${path}#w`))).toMatchObject({
    code: 'DATA_FORMAT',
    message: expect.stringContaining('found x, y, z'),
  });
});

test('a message lists only a few arrays of an archive, and clips long names', async () => {
  const long = Array.from({ length: 500 }, (_, index) => [
    `${index}${'x'.repeat(500)}.npy`,
    npy('|i1', [1], counting(1)),
  ]);
  const path = await put('many.npz', zipSync(Object.fromEntries(long) as Record<string, Uint8Array>));
  const { message } = await mistake(samples(path));
  expect(message).toMatch(/^expected an array "x" in .*, found 0x+…, 1x+…, /);
  expect(message.length).toBeLessThan(1000);
});

test('a folder of images per class gives samples, labels and classes in the order of their names', async () => {
  const grey = (value: number) => encodePng({ width: 2, height: 3, channels: 1, data: new Uint8Array(6).fill(value) });
  await put('faces/no/b.png', grey(2));
  await put('faces/no/a.png', grey(1));
  await put('faces/yes/a.png', grey(3));
  await put('faces/.hidden', counting(1));
  const { inputs, labels } = await split('faces', null);
  expect(inputs).toMatchObject({ count: 3, shape: [3, 2, 1], type: 'uint8' });
  expect([...inputs.values]).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
  expect(labels?.values).toEqual(Int32Array.of(0, 0, 1));
});

test('the hash of a folder changes with the bytes and with the name of an image', async () => {
  const image = (value: number) => encodePng({ width: 1, height: 1, channels: 1, data: Uint8Array.of(value) });
  const hashes = new Set<string>();
  for (const [folder, name, value] of [
    ['h1', 'a', 1],
    ['h2', 'a', 2],
    ['h3', 'b', 1],
  ] as const) {
    await put(`${folder}/${name}.png`, image(value));
    hashes.add((await samples(folder)).sha256);
  }
  await put('h4/a.png', image(1));
  expect(hashes.size).toBe(3);
  expect(hashes).toContain((await samples('h4')).sha256);
});

test('colour, palette and JPEG images are pixels [height, width, channels]', async () => {
  const red = {
    width: 16,
    height: 8,
    data: new Uint8Array(16 * 8 * 4).map((_, index) => [200, 10, 10, 255][index % 4]!),
  };
  await put('jpegs/a.jpg', jpeg.encode(red, 100).data);
  const { shape, values } = await samples('jpegs');
  expect(shape).toEqual([8, 16, 3]);
  expect(Math.abs(values[0]! - 200)).toBeLessThan(4);
  expect(Math.abs(values[1]! - 10)).toBeLessThan(4);
  await put('colours/a.png', encodePng({ width: 1, height: 2, channels: 3, data: counting(6) }));
  expect(await samples('colours')).toMatchObject({ shape: [2, 1, 3], values: counting(6) });
});

test.each([
  [
    'another size',
    'sizes',
    [
      [2, 2, 1],
      [2, 3, 1],
    ],
    'expected 2x2 with 1 channels as in the first image, found 2x3',
  ],
  [
    'another kind',
    'kinds',
    [
      [2, 2, 1],
      [2, 2, 3],
    ],
    'found 2x2 with 3 channels',
  ],
  ['an alpha channel', 'alpha', [[2, 2, 4]], 'without alpha channel'],
] as const)('an image of %s is refused by name', async (_, folder, sizes, message) => {
  for (const [index, [width, height, channels]] of sizes.entries())
    await put(
      `${folder}/${index}.png`,
      encodePng({ width, height, channels, data: new Uint8Array(width * height * channels) }),
    );
  const problem = await mistake(samples(folder));
  expect(problem.code).toBe('IMAGE_INVALID');
  expect(problem.message).toContain(`${folder}/${sizes.length - 1}.png`);
  expect(problem.message).toContain(message);
});

test('a file that is no image, an empty folder and a stray file are refused', async () => {
  await put('text/readme.txt', counting(5));
  await mkdir(join(root, 'empty'));
  await put('stray/a/1.png', counting(1));
  await put('stray/2.png', counting(1));
  expect((await mistake(samples('text'))).message).toContain('expected a PNG or JPEG image');
  expect((await mistake(samples('empty'))).code).toBe('DATA_EMPTY');
  expect((await mistake(samples('stray'))).message).toContain('2.png');
});

test('a large file with a small declared image is refused by its size', async () => {
  const png = Buffer.from(encodePng({ width: 2, height: 2, channels: 1, data: counting(4) }));
  const bomb = Buffer.concat([png.subarray(0, 33), Buffer.alloc(400_000), png.subarray(33)]);
  await put('bomb/a.png', bomb);
  expect((await mistake(samples('bomb'))).message).toContain('too many for 4 values');
});

test.each([
  ['../outside.npy', 'PATH_OUTSIDE'],
  ['/etc/passwd', 'PATH_OUTSIDE'],
  ['link-out.npy', 'PATH_OUTSIDE'],
  ['link-folder/passwd', 'PATH_OUTSIDE'],
  ['absent.npy', 'FILE_MISSING'],
  ['absent/x.npy', 'FILE_MISSING'],
  ['pipe', 'FILE_UNREADABLE'],
])('%s is refused: %s', async (path, code) => {
  await symlink('/etc/passwd', join(root, 'link-out.npy')).catch(() => undefined);
  await symlink('/etc', join(root, 'link-folder')).catch(() => undefined);
  if (path === 'pipe') execFileSync('mkfifo', [join(root, 'pipe')]);
  expect(await mistake(samples(path))).toMatchObject({ code, place, status: 2 });
});

test('a link that stays inside the project is followed', async () => {
  await put('real.npy', npy('|u1', [1], counting(1)));
  await symlink('real.npy', join(root, 'link-in.npy'));
  expect((await samples('link-in.npy')).count).toBe(1);
});

test('a file beyond one gigabyte is refused unread', async () => {
  await put('huge.npy', counting(1));
  await truncate(join(root, 'huge.npy'), 1024 ** 3 + 1);
  expect((await mistake(samples('huge.npy'))).code).toBe('FILE_TOO_LARGE');
});

test('an archive that declares an impossible size is refused before unpacking', async () => {
  const archive = Buffer.from(zipSync({ 'x.npy': npy('|u1', [64], counting(64)) }));
  const directory = archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  archive.writeUInt32LE(0x3fffffff, directory + 24);
  expect((await mistake(samples(await put('promise.npz', archive)))).code).toBe('DATA_CORRUPT');
});

test.each([
  ['labels of another length', [2], [0, 1, 0], 'LABELS_LENGTH', 'expected 2 labels'],
  ['no samples', [0], [], 'DATA_EMPTY', 'has no samples'],
] as const)('%s are refused', async (_, shape, labels, code, message) => {
  const inputs = await put('p.npy', npy('|u1', [...shape, 2], counting(2 * shape[0])));
  const problem = await mistake(
    split(inputs, await put('q.npy', npy('|u1', [labels.length], Uint8Array.from(labels)))),
  );
  expect(problem.code).toBe(code);
  expect(problem.message).toContain(message);
});

test.each([
  ['float32 labels', npy('<f4', [1], bytesOf(Float32Array.of(1))), 'top1', 'DATA_TYPE'],
  ['negative labels', npy('|i1', [1], Uint8Array.of(255)), 'top1', 'LABELS_OUTSIDE'],
  ['labels as vectors', npy('|u1', [1, 2], counting(2)), 'top1', 'DATA_SHAPE'],
  ['a third class for auc', npy('|u1', [1], Uint8Array.of(2)), 'auc', 'LABELS_OUTSIDE'],
  ['a target that is no number', npy('<f4', [1], bytesOf(Float32Array.of(NaN))), 'mse', 'LABELS_OUTSIDE'],
] as const)('%s are refused', async (name, bytes, metric, code) => {
  const path = await put(`labels-${name}.npy`, bytes);
  expect((await mistake(readLabels(projectFiles(root), source(path), metric))).code).toBe(code);
});

test('a class the network has no output for is named', async () => {
  const labels = await readLabels(
    projectFiles(root),
    source(await put('c.npy', npy('<i4', [3], bytesOf(Int32Array.of(0, 9, 10))))),
  );
  expect(() => matchLabels(labels, 11)).not.toThrow();
  expect(problemOf(() => matchLabels(labels, 10)).message).toContain('found 10 for sample 2');
});

test('samples without labels are refused where labels are needed', async () => {
  expect((await mistake(split(await put('u.npy', npy('|u1', [1], counting(1))), null))).code).toBe('LABELS_MISSING');
});

test.each([
  ['int32', npy('<i4', [1], counting(4)), 'DATA_TYPE'],
  ['text', Buffer.from('0,1,2\n'), 'DATA_FORMAT'],
  ['nothing', new Uint8Array(), 'DATA_FORMAT'],
  ['half a .gz', gzipSync(counting(200)).subarray(0, 20), 'DATA_CORRUPT'],
  ['half an archive', zipSync({ 'x.npy': npy('|u1', [64], counting(64)) }).subarray(0, 100), 'DATA_CORRUPT'],
])('samples of %s are refused', async (name, bytes, code) => {
  expect((await mistake(samples(await put(`bad-${name}`, bytes)))).code).toBe(code);
});

test('any bytes are read or refused with a McunetError', async () => {
  const image = encodePng({ width: 3, height: 3, channels: 1, data: counting(9) });
  const seeds = [
    idx(0x0d, [1, 2], counting(8)),
    gzipSync(idx(0x08, [2], counting(2))),
    zipSync({ 'x.npy': npy('|u1', [64], counting(64)) }),
  ].map((bytes) => ['noise', Uint8Array.from(bytes)] as const);
  const photo = jpeg.encode({ width: 8, height: 8, data: new Uint8Array(256).fill(77) }, 50).data;
  const images = [image, photo].map((bytes) => ['noisy/a', Uint8Array.from(bytes)] as const);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...seeds, ...images),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      fc.double({ min: 0.2, max: 1, noNaN: true }),
      async ([path, bytes], changes, part) => {
        const damaged = bytes.slice(0, Math.ceil(bytes.length * part));
        for (const [at, byte] of changes) damaged[at % damaged.length] = byte;
        await put(path, damaged);
        try {
          await samples(path.split('/')[0]!);
        } catch (error) {
          expect(error).toBeInstanceOf(McunetError);
        }
      },
    ),
    { numRuns: 500 },
  );
});
