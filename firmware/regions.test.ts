import { expect, test } from 'vitest';
import { loadBoard } from './boards.js';
import type { Section } from './elf.js';
import { readMap } from './map.js';
import { measure, overflows } from './measure.js';
import { chargeRegions } from './regions.js';

const board = loadBoard('nucleo_f412zg');
const regions = [
  { name: 'FLASH', origin: 0x0800_0000, length: 0x10_0000 },
  { name: 'RAM', origin: 0x2000_0000, length: 0x4_0000 },
];
const text: Section = { name: '.text', address: 0x0800_0000, size: 1000, load: 0x0800_0000 };
const data: Section = { name: '.data', address: 0x2000_0000, size: 320, load: 0x0800_03f0 };
const bss: Section = { name: '.bss', address: 0x2000_0140, size: 9000, load: null };
const map = (sections: readonly Section[]) => ({
  folder: '/project/.pio/build/board',
  regions,
  sections,
  contributions: [],
  objects: [],
  symbols: new Map<string, number>(),
});

test('initialised data cost Flash and SRAM, gaps count, and stack beyond the reserve is added', () => {
  const result = measure({ map: map([]), sections: [text, data, bss], board, stackBytes: 570 });
  expect(result).toMatchObject({ flash: 0x3f0 + 320, sram: 320 + 9000 + 570, stackReserve: 0, stackBeyond: 570 });
});

test('a stack reserved at the top of a region counts by its size, not by the hole below it', () => {
  const stack: Section = { name: '.stack_dummy', address: 0x2004_0000 - 2048, size: 2048, load: null };
  const result = measure({ map: map([]), sections: [text, data, bss, stack], board, stackBytes: 570 });
  expect(result).toMatchObject({ sram: 320 + 9000 + 2048, stackReserve: 2048, stackBeyond: 0 });
  expect(result.regions[1]).toMatchObject({ used: 11368, extent: 0x4_0000 });
});

test('a region filled to the last byte is full', () => {
  const rest: Section = { name: '.noinit', address: 0x2000_0140, size: 0x4_0000 - 320, load: null };
  const ram = chargeRegions(regions, [data, rest], board)[1]!;
  expect(ram).toMatchObject({ used: 0x4_0000, extent: 0x4_0000 });
});

test('what follows an overflowing section belongs to the same region, even at an address of another', () => {
  const close = [
    regions[0]!,
    { name: 'RAM', origin: 0x2000_0000, length: 0x100 },
    { name: 'RAM2', origin: 0x2000_0100, length: 0x1000 },
  ];
  const sections: readonly Section[] = [
    { name: '.bss', address: 0x2000_0000, size: 0x180, load: null },
    { name: '._user_heap_stack', address: 0x2000_0180, size: 0x400, load: null },
    { name: '.ram2', address: 0x2000_0100, size: 8, load: null },
  ];
  const result = measure({ map: { ...map([]), regions: close }, sections, board, stackBytes: 0 });
  expect(overflows(result)).toEqual([{ name: 'RAM', bytes: 0x480 }]);
  expect(result.regions[2]).toMatchObject({ used: 8 });
});

test('a linker script that gives more than the board has is held to the board', () => {
  const generous = [{ name: 'RAM', origin: 0x2000_0000, length: 0x8_0000 }];
  const big: Section = { name: '.bss', address: 0x2000_0000, size: 0x5_0000, load: null };
  const result = measure({ map: { ...map([]), regions: generous }, sections: [big], board, stackBytes: 0 });
  expect(overflows(result)).toEqual([{ name: 'RAM', bytes: 0x1_0000 }]);
});

test('after a failed link the linker has the last word', () => {
  const linkerSays = new Map([['RAM', 300_000]]);
  const failed = measure({ map: map([data, bss]), sections: null, board, stackBytes: 0, linkerSays });
  expect(overflows(failed)).toEqual([{ name: 'RAM', bytes: 300_000 - 0x4_0000 }]);
});

test('a map is read with names that push their numbers to the next line', () => {
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
    { name: '.bss', address: 0x2000_0000, size: 0x28, load: null },
    { name: '.a_section_with_a_long_name', address: 0x2000_0028, size: 4, load: 0x2000_0028 },
  ]);
  expect(read.contributions.map(({ name, size }) => [name, size])).toEqual([
    ['.bss.a_name_longer_than_that', 0x20],
    ['.bss.b', 8],
  ]);
  expect(read.symbols.get('_Min_Stack_Size')).toBe(0x400);
  expect(() => readMap('anything else', 'a.map')).toThrow(/linker map/);
});

test.each([
  ['.pio/build/board/src/main.o', 'src/main.o'],
  ['/project/.pio/build/board/src/main.o', 'src/main.o'],
  ['/usr/lib/arm/libc_nano.a(lib_a-memset.o)', 'libc_nano.a(lib_a-memset.o)'],
])('%s is shown as %s', (object, shown) => {
  const contribution = { name: '.bss.x', address: bss.address, size: 4, object };
  const withObject = { ...map([]), contributions: [contribution] };
  const { application } = measure({ map: withObject, sections: [bss], board, stackBytes: 0 });
  expect(application.map((share) => share.object)).toEqual([shown]);
});

test.each([
  ['SRAM with initialised data', 0x2000_0000, { name: '.data', load: 0x0800_0000 }, 'sram'],
  ['SRAM that holds all of the image', 0x2400_0000, { name: '.text', load: 0x2400_0000 }, 'sram'],
  ['core-coupled memory', 0x1000_0000, { name: '.ccm', load: null }, 'sram'],
  ['core-coupled memory with initialised data', 0x1000_0000, { name: '.ccm', load: 0x0800_0000 }, 'sram'],
  ['Flash', 0x0800_0000, { name: '.text', load: 0x0800_0000 }, 'flash'],
  ['Flash on a bus', 0x1000_0000, { name: '.text', load: 0x1000_0000 }, 'flash'],
  ['memory outside the chip', 0xc000_0000, { name: '.sdram', load: null }, 'psram'],
] as const)('a region that no file describes is %s by its address and its contents', (_, origin, section, kind) => {
  const capacities = { ...board, regions: board.regions.map(({ name, kind, size }) => ({ name, kind, size })) };
  const unknown = { name: 'X', origin, length: 0x8_0000 };
  const [use] = chargeRegions([unknown], [{ ...section, address: origin, size: 64 }], capacities);
  expect(use).toMatchObject({ kind, size: 0x8_0000, used: 64 });
});
