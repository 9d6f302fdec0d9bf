import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Absolute path of a program on PATH, or of an executable file at a path; undefined where there is none. */
export function findProgram(name: string, environment: NodeJS.ProcessEnv): string | undefined {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = isAbsolute(name) ? [''] : (environment['PATH'] ?? '').split(delimiter).filter(isAbsolute);
  return folders.flatMap((at) => suffixes.map((suffix) => join(at, name + suffix))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
