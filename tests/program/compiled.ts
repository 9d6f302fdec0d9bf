import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { absentPrograms } from '../support/needs.js';
import type { Compiled } from '../../tinyengine/compile.js';

const run = promisify(execFile);

const programs = { gcc: 'arm-none-eabi-gcc', clang: 'clang' } as const;
export type CompilerName = keyof typeof programs;

/** What is absent for a compiler, as `needing` expects it. */
export const absentCompiler = (name: CompilerName): readonly string[] => absentPrograms(programs[name]);

/**
 * The flags with which a compiler makes objects of a bare-metal Arm core. Clang uses the headers of gcc's C library.
 */
async function usualArguments(compiler: CompilerName): Promise<readonly string[]> {
  if (compiler === 'gcc') return ['-mthumb'];
  const { stdout } = await run(programs.gcc, ['-print-file-name=libc.a']);
  return ['--target=arm-none-eabi', '-mthumb', '-isystem', join(dirname(stdout.trim()), '../include')];
}

/** Writes the files of a library into a folder. */
export async function writeLibraryFiles(files: Compiled['files'], folder: string): Promise<void> {
  for (const { path, contents } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/**
 * Compiles the C of a library's `src` to objects in `folder`. The flags of `special` for a file come after the others.
 */
export async function compileObjects(
  compiler: CompilerName,
  library: string,
  folder: string,
  flags: readonly string[],
  special: Readonly<Record<string, readonly string[]>> = {},
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const source = join(library, 'src');
  const all = (await readdir(source)).filter((name) => name.endsWith('.c'));
  const usual = [...(await usualArguments(compiler)), '-O2', '-ffunction-sections', ...flags];
  const compile = async (names: readonly string[], more: readonly string[]) => {
    const files = names.map((name) => join(source, name));
    await run(programs[compiler], [...usual, ...more, '-c', ...files], { cwd: folder });
  };
  await compile(
    all.filter((name) => !(name in special)),
    [],
  );
  for (const [name, more] of Object.entries(special)) await compile([name], more);
  return all.map((name) => join(folder, name.replace(/c$/, 'o')));
}
