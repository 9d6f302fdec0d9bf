import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { runtimeToken, start, type Server } from '../tests/github/server.js';
import { artifactClient, uploadBoard, type BoardFiles } from './artifacts.js';

const made: string[] = [];
let folder: string;
let files: BoardFiles;
/** A stand-in of the artifact service, which the real client talks to. */
let server: Server;
beforeEach(async () => {
  server = await start();
  // The client prints commands, which a runner of these tests would execute.
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', runtimeToken());
  vi.stubEnv('ACTIONS_RESULTS_URL', `${server.url}/`);
  folder = await mkdtemp(join(tmpdir(), 'mcunet-upload-'));
  made.push(folder);
  files = {
    report: await put('report.json'),
    firmware: [
      await put('firmware/firmware.elf'),
      await put('firmware/firmware.map'),
      await put('library/net/src/net.c'),
    ],
  };
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server.close();
});
afterAll(() => Promise.all(made.map((one) => rm(one, { recursive: true }))));

async function put(path: string): Promise<string> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, path);
  return file;
}

const project = { manifest: 'mcunet.json', name: 'net', sha256: 'a'.repeat(64) };

/** The names of the files in each archive of the artifact service. */
async function upload(attempt = 1, given: BoardFiles = files): Promise<Readonly<Record<string, readonly string[]>>> {
  await uploadBoard(await artifactClient(), 'pico', folder, given, attempt, project);
  const archives = server.state.artifacts.map(async ({ id, name }) => {
    const bytes = await (await fetch(`${server.url}/blob/${id}.zip`)).arrayBuffer();
    return [name, Object.keys(unzipSync(new Uint8Array(bytes))).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(archives));
}
const refused = async (): Promise<unknown> => {
  const { code, place } = await problemOfPromise(upload());
  expect(server.state.artifacts).toEqual([]);
  return [code, relative(folder, place!.file)];
};

test('only the named files are uploaded', async () => {
  await put('firmware/secret.txt');
  await put('library/evil/library.json');
  await symlink('/etc', join(folder, 'library/net/linked'));
  expect(await upload()).toEqual({
    'mcunet-report-pico': ['report.json'],
    'mcunet-firmware-pico': ['firmware/firmware.elf', 'firmware/firmware.map', 'library/net/src/net.c'],
  });
});

test('a firmware of an earlier run is not uploaded', async () => {
  expect(await upload(1, { ...files, firmware: [] })).toEqual({ 'mcunet-report-pico': ['report.json'] });
});

test.each(['report.json', 'firmware/firmware.elf', 'library/net/src/net.c'])(
  'nothing is uploaded where %s became a link',
  async (name) => {
    await rm(join(folder, name));
    await symlink('/etc/hostname', join(folder, name));
    expect(await refused()).toEqual(['FILE_UNREADABLE', name]);
  },
);

test('nothing is uploaded if a parent folder became a link, a file became a folder, or a file was removed', async () => {
  const gone = ['FILE_UNREADABLE', 'library/net/src/net.c'];
  await rename(join(folder, 'library/net'), join(folder, 'moved'));
  await symlink(join(folder, 'moved'), join(folder, 'library/net'));
  expect(await refused()).toEqual(gone);
  await rm(join(folder, 'library/net'));
  expect(await refused()).toEqual(gone);
  await mkdir(join(folder, 'library/net/src/net.c'), { recursive: true });
  expect(await refused()).toEqual(gone);
});

test('a later attempt replaces artifacts of an earlier one, and a first attempt replaces none', async () => {
  await upload(1, { ...files, firmware: [] });
  await expect(upload(1)).rejects.toThrow('already exists');
  expect(Object.keys(await upload(2)).sort()).toEqual(['mcunet-firmware-pico', 'mcunet-report-pico']);
});
