import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { BoardFile } from '../schemas/types.js';
import boardFiles from './boards?files';
import main from './minimal/main.c?text';
import platformFiles from './platform?files';
import { toolchains } from './toolchains/toolchains.js';

/**
 * Writes a PlatformIO project that holds only the network: vector table, one inference, a loop. It serves manifests
 * that name no project.
 * @param folder the project; created if absent
 * @param shared folder for our platform, shared by all projects. The platform's folder name changes with its contents.
 * @returns the environment to build, which has the board's id as its name
 */
export async function writeMinimalProject(options: {
  readonly folder: string;
  readonly shared: string;
  readonly board: BoardFile;
  readonly name: string;
}): Promise<string> {
  const { folder, board, name } = options;
  const platform = await writePlatform(resolve(options.shared));
  await mkdir(join(folder, 'src'), { recursive: true });
  const settings = [
    `[env:${board.id}]`,
    `platform = symlink://${platform}`,
    `board = ${board.id}`,
    `build_flags = -Wl,--defsym=_stack_size=${board.stack}`,
  ];
  await writeFile(join(folder, 'platformio.ini'), `${settings.join('\n')}\n`);
  const source = main.replaceAll('network', name.toLowerCase()).replaceAll('NETWORK', name.toUpperCase());
  await writeFile(join(folder, 'src', 'main.c'), source.replace(/<.*\.h>/, `<${name}.h>`));
  return board.id;
}

/**
 * The files of the platform's folder and of the two that it reads, by path. `NAME` stands for the platform's folder.
 */
const files: Readonly<Record<string, string>> = {
  ...renamed(platformFiles, (path) => `platform/${path.replace(/^mcunet_baremetal\//, 'NAME/')}`),
  ...renamed(boardFiles, (path) => `boards/${path}`),
  ...Object.fromEntries(toolchains.map(({ name, programs }) => [`toolchains/${name}.json`, JSON.stringify(programs)])),
};

/**
 * PlatformIO identifies a linked platform by its folder's name alone, so equal names must mean equal platforms in one
 * place.
 */
async function writePlatform(shared: string): Promise<string> {
  const digest = createHash('sha256')
    .update(JSON.stringify([shared, files]))
    .digest('hex')
    .slice(0, 12);
  const name = `mcunet_baremetal_${digest}`;
  const folder = join(shared, name);
  const platform = join(folder, 'platform', name);
  if (existsSync(folder)) return platform;
  // Boards are built in parallel, and any of them may write this folder first.
  const temporary = `${folder}.${randomUUID()}`;
  for (const [path, text] of Object.entries(files)) {
    const file = join(temporary, path.replace('NAME', name));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  await rename(temporary, folder).catch(async (reason: unknown) => {
    await rm(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw reason;
  });
  return platform;
}

function renamed(texts: Readonly<Record<string, string>>, name: (path: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([path, text]) => [name(path), text]));
}
