import { dirname } from 'node:path';
import { mapInvalid } from '../errors/firmware.js';
import type { Section } from './elf.js';

/** A line of the linker script's MEMORY command. */
export interface LinkerRegion {
  readonly name: string;
  readonly origin: number;
  readonly length: number;
  /** What the script allows in the region without naming it: `xrw`, `!w`; empty where it has no attributes. */
  readonly attributes: string;
}

/** The part of an output section that comes from one object file. */
export interface Contribution {
  /** The input section. With -fdata-sections it ends in the symbol: `.bss.rx_buffer`. */
  readonly name: string;
  readonly address: number;
  readonly size: number;
  /** Path as the linker received it; `library.a(member.o)` for a member of an archive. */
  readonly object: string;
}

export interface LinkMap {
  /** Folder of the map, which is the build folder of the environment. */
  readonly folder: string;
  readonly regions: readonly LinkerRegion[];
  /**
   * Output sections that take memory on the device. Whether a section has contents and is writable is guessed from its
   * name.
   */
  readonly sections: readonly Section[];
  readonly contributions: readonly Contribution[];
  /** Objects and archives that were linked, in link order. */
  readonly objects: readonly string[];
  /** Values that the linker script assigns to names. */
  readonly assignments: ReadonlyMap<string, number>;
  /** Addresses of global functions and objects, by name. */
  readonly globals: ReadonlyMap<string, number>;
}

/**
 * After `> RAM AT> FLASH` the linker prints a load address for sections without contents too. Only their names identify
 * them.
 */
const withoutContents = /bss|noinit|heap|stack|COMMON/i;
const writable = /(?<!ro)data|bss|noinit|heap|stack|COMMON/i;
const notOnTheDevice = /^\.(debug|comment|ARM\.attributes|stab|note\.GNU|line|symtab|strtab|shstrtab|rel)/;

const outputSection =
  /^([^\s*(][^\s]*)(?:\n)?[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)(?:[ \t]+load address 0x([0-9a-f]+))?[ \t]*$/gm;
const inputSection = /^ ([^\s*(][^\s]*)(?:\n)?[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)[ \t]+(\S.*)$/gm;
const assignment = /^[ \t]+0x([0-9a-f]+)[ \t]+([A-Za-z_.$][\w.$]*) = /gm;
const global = /^ {16}0x([0-9a-f]+) +([A-Za-z_.$][\w.$]*)$/gm;

/** Parses a GNU ld map. A failed link writes one too. @throws MAP_INVALID */
export function readMap(text: string, file: string): LinkMap {
  const [before, body] = split(text, 'Linker script and memory map');
  const [, configuration] = split(before, 'Memory Configuration');
  if (body === undefined || configuration === undefined) throw mapInvalid(file);
  const contributions = [...body.matchAll(inputSection)]
    .map(([, name = '', address, size, object = '']) => ({ name, address: hex(address), size: hex(size), object }))
    .filter(({ name, size, object }) => size > 0 && !notOnTheDevice.test(name) && !object.startsWith('load address'));
  return {
    folder: dirname(file),
    regions: [...configuration.matchAll(/^(\S+)[ \t]+0x([0-9a-f]+)[ \t]+0x([0-9a-f]+)[ \t]*(\S*)/gm)]
      .map(([, name = '', origin, length, attributes = '']) => ({
        name,
        origin: hex(origin),
        length: hex(length),
        attributes,
      }))
      .filter(({ name }) => name !== '*default*'),
    sections: [...body.matchAll(outputSection)]
      .map(([, name = '', address, size, load]) => ({ name, address: hex(address), size: hex(size), load }))
      .filter(({ name, size }) => size > 0 && !notOnTheDevice.test(name))
      .map(({ name, address, size, load }): Section => {
        const inside = contributions.filter((one) => one.address >= address && one.address < address + size);
        const names = [name, ...inside.map((one) => one.name)];
        const isEmpty = withoutContents.test(name) || (inside.length > 0 && names.slice(1).every(isWithoutContents));
        const from = load === undefined ? address : hex(load);
        return { name, address, size, load: isEmpty ? null : from, writable: names.some(isWritable), setAside: false };
      }),
    contributions,
    objects: [...body.matchAll(/^LOAD (.+)$/gm)].map(([, path = '']) => path),
    assignments: new Map([...body.matchAll(assignment)].map(([, value, name = '']) => [name, hex(value)])),
    globals: new Map([...body.matchAll(global)].map(([, address, name = '']) => [name, hex(address)])),
  };
}

const isWithoutContents = (name: string): boolean => withoutContents.test(name);
const isWritable = (name: string): boolean => writable.test(name);
const hex = (digits: string | undefined): number => Number.parseInt(digits ?? '', 16);

function split(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

const units: Readonly<Record<string, number>> = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 };

/**
 * Bytes used of each region, from the table that `--print-memory-usage` prints, also for a failed link. The table uses
 * a larger unit only where the number is a whole multiple, so the bytes are exact.
 */
export function readMemoryUsage(output: string): ReadonlyMap<string, number> {
  const line = /^[ \t]*(\S+):[ \t]+(\d+) (B|KB|MB|GB)[ \t]+\d+ (?:B|KB|MB|GB)[ \t]+[\d.]+%/gm;
  return new Map(
    [...output.matchAll(line)].map(([, name = '', count, unit = '']) => [name, Number(count) * (units[unit] ?? 1)]),
  );
}
