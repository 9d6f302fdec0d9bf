import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** A section as readelf prints it. */
export interface ElfRow {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly allocated: boolean;
}

const run = (tool: string, ...words: readonly string[]): string =>
  execFileSync(`arm-none-eabi-${tool}`, words, { encoding: 'utf8' });
const hex = (text: string): number => Number.parseInt(text, 16);

/** The sections of an image that are allocated, and sections with an address that a linker script reserves. */
export const elfRows = (file: string): readonly ElfRow[] =>
  [
    ...run('readelf', '-SW', file).matchAll(
      /^ +\[ *\d+\] (\S+) +\S+ +(\S{8}) \S+ (\S{6}) \S\S +(\S*) +\d+ +\d+ +\d+$/gm,
    ),
  ]
    .map(([, name = '', address = '', size = '', flags = '']) => ({
      ...{ name, address: hex(address), size: hex(size) },
      allocated: flags.includes('A'),
    }))
    .filter(({ allocated, address, size }) => size > 0 && (allocated || address > 0));

/** The first and last address of each loaded segment of an image. */
export const loadRanges = (file: string): readonly (readonly [from: number, to: number])[] =>
  [...run('readelf', '-lW', file).matchAll(/^ +LOAD +\S+ \S+ 0x(\S+) 0x(\S+)/gm)].map(
    ([, from = '', size = '']) => [hex(from), hex(from) + hex(size)] as const,
  );

/** Bytes of the binary image that is programmed, without the removed sections. */
export function binaryBytes(file: string, remove: readonly string[] = []): number {
  const left = remove.map((section) => `--remove-section=${section}`);
  run('objcopy', '-O', 'binary', ...left, file, `${file}.bin`);
  return statSync(`${file}.bin`).size;
}
