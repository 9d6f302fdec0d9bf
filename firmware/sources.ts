import { existsSync } from 'node:fs';
import { join } from 'node:path';

const suffixes = ['.c', '.cpp', '.cc', '.cxx', '.ino', '.S', '.s'];

/**
 * The project's file that an object was compiled from: `src/main.o` gives `src/main.c`. Returns the object where there
 * is no such file.
 */
export function sourceOf(project: string, object: string): string {
  const stem = object.replace(/\.o$/, '');
  const candidates = [stem, ...suffixes.map((suffix) => stem + suffix)].filter((path) => /\.\w+$/.test(path));
  return candidates.find((path) => existsSync(join(project, path))) ?? object;
}
