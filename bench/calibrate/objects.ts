import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arm } from '../../firmware/toolchains/arm.js';

/** Bytes of each section of an object with this prefix in its name. */
export function sections(object: string, prefix: string): ReadonlyMap<string, number> {
  const lines = execFileSync(`${arm.programs.prefix}size`, ['-A', object], { encoding: 'utf8' }).split('\n');
  const found = lines.map((line) => line.trim().split(/\s+/)).filter(([name]) => name?.startsWith(prefix));
  return new Map(found.map(([name, bytes]) => [name!, Number(bytes)]));
}

/** Bytes of code and constants in an object. */
export const flashBytes = (object: string): number =>
  [...sections(object, '.text').values(), ...sections(object, '.rodata').values()].reduce((sum, own) => sum + own, 0);

/**
 * Bytes of a function's frame, from the .su file that gcc writes beside the object. The function's name there ends in
 * the version.
 */
export function frameBytes(object: string, name: string): number {
  const lines = readFileSync(object.replace(/\.o$/, '.su'), 'utf8').split('\n');
  const pattern = new RegExp(`:${name}_[0-9a-f]{8}$`);
  const line = lines.find((own) => pattern.test(own.split('\t')[0]!));
  return Number(line?.split('\t')[1] ?? 0);
}
