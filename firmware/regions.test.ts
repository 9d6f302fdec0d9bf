import { expect, test } from 'vitest';
import { loadBoard } from './boards.js';
import type { Section } from './elf.js';
import { readMap, type LinkerRegion, type LinkMap } from './map.js';
import { measure, overflows } from './measure.js';
import { chargeRegions } from './regions.js';

const board = loadBoard('nucleo_f412zg');
const regions: readonly LinkerRegion[] = [
  { name: 'FLASH', origin: 0x0800_0000, length: 0x10_0000, attributes: 'xr' },
  { name: 'RAM', origin: 0x2000_0000, length: 0x4_0000, attributes: 'xrw' },
];
const section = (name: string, address: number, size: number, load: number | null, writable = true): Section => ({
  ...{ name, address, size, load, writable },
  setAside: false,
});
const text = section('.text', 0x0800_0000, 1000, 0x0800_0000, false);
const data = section('.data', 0x2000_0000, 320, 0x0800_03f0);
const bss = section('.bss', 0x2000_0140, 9000, null);
const map = (sections: readonly Section[]): LinkMap => ({
  folder: '/project/.pio/build/board',
  regions,
  sections,
  contributions: [],
  objects: [],
  assignments: new Map(),
  globals: new Map(),
});
/** Measures the memory of an image with these sections, for the board. */
const measured = (sections: readonly Section[], stackBytes = 0, linked = map([])) =>
  measure({ map: linked, image: { sections, symbols: [] }, boardRegions: board.regions, stackBytes, network: null });

test('initialised data cost Flash and SRAM, gaps count, and stack beyond the reserve is added', () => {
  const result = measured([text, data, bss], 570);
  expect(result).toMatchObject({ flash: 0x3f0 + 320, sram: 320 + 9000 + 570, stackReserve: 0, stackBeyond: 570 });
});

test('a stack reserved at the top of a region counts by its size, not by the hole below it', () => {
  const stack = section('.stack_dummy', 0x2004_0000 - 2048, 2048, null);
  const result = measured([text, data, bss, stack], 570);
  expect(result).toMatchObject({ sram: 320 + 9000 + 2048, stackReserve: 2048, stackBeyond: 0 });
  expect(result.regions[1]).toMatchObject({ used: 11368, extent: 0x4_0000 });
});

test('a region filled to the last byte is full', () => {
  const rest = section('.noinit', 0x2000_0140, 0x4_0000 - 320, null);
  const ram = chargeRegions(regions, [data, rest], board.regions, null)[1]!;
  expect(ram).toMatchObject({ used: 0x4_0000, extent: 0x4_0000 });
});

test('what follows an overflowing section belongs to the same region, even at an address of another', () => {
  const close = [
    regions[0]!,
    { name: 'RAM', origin: 0x2000_0000, length: 0x100, attributes: 'xrw' },
    { name: 'RAM2', origin: 0x2000_0100, length: 0x1000, attributes: 'xrw' },
  ];
  const sections: readonly Section[] = [
    section('.bss', 0x2000_0000, 0x180, null),
    section('._user_heap_stack', 0x2000_0180, 0x400, null),
    section('.ram2', 0x2000_0100, 8, null),
  ];
  const result = measure({
    ...{ map: { ...map(sections), regions: close }, image: null, boardRegions: board.regions },
    ...{ stackBytes: 0, network: null, linkerUsage: new Map([['RAM', 0x580]]) },
  });
  expect(overflows(result)).toEqual([{ name: 'RAM', size: 0x100, bytes: 0x480 }]);
  expect(result.regions[2]).toMatchObject({ used: 8 });
});

test("a linker script with more memory than the board is limited to the board's", () => {
  const generous = [{ name: 'RAM', origin: 0x2000_0000, length: 0x8_0000, attributes: 'xrw' }];
  const big = section('.bss', 0x2000_0000, 0x5_0000, null);
  const result = measured([big], 0, { ...map([]), regions: generous });
  expect(overflows(result)).toEqual([{ name: 'RAM', size: 0x4_0000, bytes: 0x1_0000 }]);
});

test("after a failed link the linker's figures take precedence", () => {
  const linkerUsage = new Map([['RAM', 300_000]]);
  const failed = measure({
    ...{ map: map([data, bss]), image: null, boardRegions: board.regions },
    ...{ stackBytes: 0, network: null, linkerUsage },
  });
  expect(overflows(failed)).toEqual([{ name: 'RAM', size: 0x4_0000, bytes: 300_000 - 0x4_0000 }]);
});

test('a map is read where long names move their numbers to the next line', () => {
  const mapText = `Memory Configuration

Name             Origin             Length             Attributes
RAM              0x20000000         0x00040000         xrw
*default*        0x00000000         0xffffffff

Linker script and memory map

LOAD .pio/build/x/src/main.o
                0x00000400                        _Min_Stack_Size = 0x400

.bss            0x20000000       0x28 load address 0x08000100
 .bss.a_name_longer_than_that
                0x20000000       0x20 .pio/build/x/src/main.o
 .bss.b         0x20000020        0x8 .pio/build/x/src/main.o

.a_section_with_a_long_name
                0x20000028        0x4
.debug_info     0x00000000       0x99
`;
  const read = readMap(mapText, 'a.map');
  expect(read.sections).toEqual([
    section('.bss', 0x2000_0000, 0x28, null),
    section('.a_section_with_a_long_name', 0x2000_0028, 4, 0x2000_0028, false),
  ]);
  expect(read.contributions.map(({ name, size }) => [name, size])).toEqual([
    ['.bss.a_name_longer_than_that', 0x20],
    ['.bss.b', 8],
  ]);
  expect(read.assignments.get('_Min_Stack_Size')).toBe(0x400);
  expect(() => readMap('anything else', 'a.map')).toThrow(/linker map/);
});

test.each([
  ['.pio/build/board/src/main.o', 'src/main.o'],
  ['/project/.pio/build/board/src/main.o', 'src/main.o'],
  ['/usr/lib/arm/libc_nano.a(lib_a-memset.o)', 'libc_nano.a(lib_a-memset.o)'],
])('%s is shown as %s', (object, shown) => {
  const contribution = { name: '.bss.x', address: bss.address, size: 4, object };
  const withObject = { ...map([]), contributions: [contribution] };
  const { application } = measured([bss], 0, withObject);
  expect(application.map((share) => share.object)).toEqual([shown]);
});

test.each([
  ['SRAM with initialised data', 0x2000_0000, '', '.data', 0x0800_0000, 'sram'],
  ['SRAM that holds all of the image', 0x2400_0000, '', '.text', 0x2400_0000, 'sram'],
  ['core-coupled memory', 0x1000_0000, '', '.ccm', null, 'sram'],
  ['core-coupled memory with initialised data', 0x1000_0000, '', '.ccm', 0x0800_0000, 'sram'],
  ['Flash', 0x0800_0000, '', '.text', 0x0800_0000, 'flash'],
  ['Flash on a bus', 0x1000_0000, '', '.text', 0x1000_0000, 'flash'],
  ['Flash by its attributes', 0x2000_0000, 'xr', '.text', 0x2000_0000, 'flash'],
  ['memory outside the chip', 0xc000_0000, '', '.sdram', null, 'psram'],
  ['memory outside the chip with initialised data', 0x6000_0000, 'xrw', '.sdram', 0x0800_0000, 'psram'],
] as const)('a region that no file describes is %s', (_, origin, attributes, name, load, kind) => {
  const capacities = board.regions.map(({ name: own, kind: has, size }) => ({ name: own, kind: has, size }));
  const unknown = { name: 'X', origin, length: 0x8_0000, attributes };
  const [use] = chargeRegions([unknown], [section(name, origin, 64, load, name !== '.text')], capacities, null);
  expect(use).toMatchObject({ kind, size: 0x8_0000, used: 64 });
});
