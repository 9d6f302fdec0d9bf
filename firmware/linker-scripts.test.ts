import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { binaryBytes, elfRows, loadRanges, type ElfRow } from '../tests/support/binutils.js';
import { absentPrograms, needing } from '../tests/support/needs.js';
import { regionOverflows } from './build-failure.js';
import { readElf } from './elf.js';
import { readMap, readMemoryUsage } from './map.js';
import { measure, overflows } from './measure.js';
import type { RegionUse } from './regions.js';

// A case is a folder with a linker script. GNU's own tools give the expected figures, and no board file is used.
const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures', 'linker-scripts');
const cases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'link.ld')));
const compiler = 'arm-none-eabi-gcc';

/** The contents of `case.json` beside a linker script. */
interface Case {
  /** Names of the regions of each kind. */
  readonly ram: readonly string[];
  readonly flash: readonly string[];
  /** Definitions that make the application too large, each in a link of its own. */
  readonly overflow: readonly string[];
  /** The region whose last section follows an unused hole. */
  readonly hole?: string;
  /** Sections to leave out for a binary image of one piece, and the regions of that image. */
  readonly remove?: readonly string[];
  readonly binary?: readonly string[];
  /** Offset in its region at which the binary image starts. */
  readonly binaryFrom?: number;
  /** Bytes of Flash that the linker's table leaves out, because they are loaded by address. */
  readonly unseen?: number;
  readonly noRegions?: boolean;
  readonly onlyRam?: boolean;
}

const read = (name: string): Case => JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as Case;
const bytesOf = (rows: readonly ElfRow[]): number => rows.reduce((sum, { size }) => sum + size, 0);
const setAside = (rows: readonly ElfRow[]): number => bytesOf(rows.filter(({ allocated }) => !allocated));
const named = (names: readonly string[], regions: readonly RegionUse[]) =>
  regions.filter(({ name }) => names.includes(name));
const extentOf = (regions: readonly RegionUse[]): number => regions.reduce((sum, { extent }) => sum + extent, 0);

/** Bytes between the last section of a region and the end of all before it. */
function holeBytes({ origin, extent }: RegionUse, file: string, rows: readonly ElfRow[]): number {
  const inside = rows.filter(({ address }) => address >= origin && address < origin + extent);
  const last = Math.max(...inside.map(({ address }) => address));
  const ends = inside.filter(({ address }) => address < last).map(({ address, size }) => address + size);
  const loaded = loadRanges(file).filter(([from]) => from >= origin && from < last);
  return last - Math.max(origin, ...ends, ...loaded.map(([, to]) => to));
}

needing(absentPrograms(compiler)).describe('the memory of a firmware', () => {
  let work: string;
  let links = 0;
  beforeAll(() => {
    work = mkdtempSync(join(tmpdir(), 'mcunet-scripts-'));
  });
  afterAll(() => rmSync(work, { recursive: true }));

  function link(name: string, definitions: readonly string[]) {
    const stem = join(work, `${name}-${links++}`);
    const flags = ['-mcpu=cortex-m4', '-mthumb', '-O2', '-nostdlib', '-ffunction-sections', '-fdata-sections'];
    const linker = [`-Wl,-Map=${stem}.map`, '-Wl,--print-memory-usage', '-Wl,--gc-sections'];
    const source = [join(folder, 'application.c'), '-T', join(folder, name, 'link.ld'), '-o', `${stem}.elf`];
    const defined = definitions.map((definition) => `-D${definition}`);
    const { status, stdout, stderr } = spawnSync(compiler, [...flags, ...linker, ...defined, ...source], {
      encoding: 'utf8',
    });
    const map = readMap(readFileSync(`${stem}.map`, 'latin1'), `${stem}.map`);
    const image = status === 0 ? readElf(readFileSync(`${stem}.elf`), `${stem}.elf`) : null;
    const table = readMemoryUsage(stdout);
    const measured = measure({ map, image, boardRegions: [], stackBytes: 0, network: null, linkerUsage: table });
    return { file: `${stem}.elf`, status, stderr, table, measured };
  }

  describe.each(cases)('%s:', (name) => {
    const { ram, flash, overflow, hole, remove, binary = flash, binaryFrom = 0, unseen = 0, ...special } = read(name);
    const sumOf = (table: ReadonlyMap<string, number>, names: readonly string[]): number =>
      names.reduce((sum, region) => sum + (table.get(region) ?? 0), 0);

    test('regions are what the linker prints, SRAM is what is placed, and Flash what is programmed', () => {
      const { file, status, stderr, table, measured } = link(name, []);
      expect(status, stderr).toBe(0);
      const { regions } = measured;
      const rows = elfRows(file);
      for (const { name: region, kind, extent } of regions) {
        if (special.noRegions === true) continue;
        expect([region, extent]).toEqual([region, table.get(region)! + (flash.includes(region) ? unseen : 0)]);
        if (extent > 0) expect([region, kind]).toEqual([region, ram.includes(region) ? 'sram' : 'flash']);
      }
      // Every section is placed where it runs, also one that is not part of the image.
      const placed = regions.flatMap(({ sections }) => sections.filter(({ copy }) => copy === 'run'));
      const sections = [...new Set(placed.map(({ section }) => section))];
      expect(sections.map((section) => [section.name, section.size]).sort()).toEqual(
        rows.map((row) => [row.name, row.size]).sort(),
      );
      const gap = hole === undefined ? 0 : holeBytes(named([hole], regions)[0]!, file, rows);
      const inFlash = named(flash, regions).filter(({ kind }) => kind === 'flash');
      if (special.onlyRam === true) expect(measured.flash).toBeNull();
      else {
        expect(extentOf(named(binary, inFlash))).toBe(binaryFrom + binaryBytes(file, remove));
        expect(measured.flash).toBe(extentOf(inFlash) - (flash.includes(hole ?? '') ? gap : 0));
      }
      const inRam =
        special.noRegions === true ? bytesOf(rows.filter(({ address }) => address >= 0x2000_0000)) : sumOf(table, ram);
      expect(measured.sram).toBe(inRam - (ram.includes(hole ?? '') ? gap : 0) + setAside(rows));
    });

    test.each(overflow)("with %s the reported overflow equals the linker's", (definition) => {
      const { status, stderr, table, measured } = link(name, [definition]);
      expect(status).not.toBe(0);
      const said = regionOverflows(stderr);
      expect(said.length).toBeGreaterThan(0);
      expect(overflows(measured).map(({ name: region, bytes }) => ({ region, bytes }))).toEqual(
        expect.arrayContaining([...said]),
      );
      for (const { name: region, extent } of measured.regions)
        expect([region, extent]).toEqual([region, table.get(region)]);
      // With a hole the linker's table shows only the extent.
      if (hole !== undefined) return;
      expect(measured.sram).toBe(sumOf(table, ram) + setAside(elfRows(link(name, []).file)));
      expect(measured.flash ?? 0).toBe(special.onlyRam === true ? 0 : sumOf(table, flash) + unseen);
    });
  });
});
