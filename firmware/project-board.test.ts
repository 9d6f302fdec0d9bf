import { expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import boardFiles from './boards?files';
import { boardIds, cores, loadBoard } from './boards.js';
import { coreOfMicrocontroller } from './microcontrollers.js';
import { largestBoardFile, readProjectBoard } from './project-board.js';

const theirs = {
  name: 'Anemone',
  vendor: 'ACME',
  url: 'https://example.org',
  build: { mcu: 'stm32f412zgt6', cpu: 'cortex-m4', f_cpu: '84000000L', extra_flags: '-DSTM32F4', variant: 'X' },
  upload: { maximum_size: 1048576, maximum_ram_size: 262144, protocol: 'stlink' },
};
const ours = JSON.parse(boardFiles['nano33ble.json']!) as Record<string, unknown>;

const read = (value: unknown, id = 'anemone') =>
  readProjectBoard(id, typeof value === 'string' ? value : JSON.stringify(value, null, 2), `boards/${id}.json`);
const build = (changes: object) => ({ ...theirs, build: { ...theirs.build, ...changes } });
const upload = (changes: object) => ({ ...theirs, upload: { ...theirs.upload, ...changes } });

test("PlatformIO's own file of a board gives core, clock, flags, emulator and sizes", () => {
  expect(read(theirs)).toEqual({
    version: 1,
    id: 'anemone',
    name: 'ACME Anemone',
    core: 'cortex-m4',
    flags: ['-mcpu=cortex-m4', '-mthumb', '-mfpu=fpv4-sp-d16', '-mfloat-abi=hard'],
    clock: 84_000_000,
    cyclesPerInstruction: loadBoard('mps2_an386').cyclesPerInstruction,
    stack: 0,
    regions: [
      { name: 'FLASH', kind: 'flash', size: 1048576 },
      { name: 'RAM', kind: 'sram', size: 262144 },
    ],
    emulator: 'mps2-an386',
  });
});

test.each(cores)('%s is named by build.cpu, whatever the microcontroller is called', (core) => {
  const board = read(build({ cpu: core, mcu: 'nothing' }));
  expect(board).toMatchObject({ core, emulator: expect.any(String) });
  expect(board.flags).toContain(`-mcpu=${core}`);
});

test.each([
  ['rp2040', 'cortex-m0plus'],
  ['stm32g071rbt6', 'cortex-m0plus'],
  ['STM32F103C8T6', 'cortex-m3'],
  ['nrf52840', 'cortex-m4'],
  ['stm32l476rgt6', 'cortex-m4'],
  ['stm32h743zit6', 'cortex-m7'],
  ['stm32u575zit6q', 'cortex-m33'],
] as const)('the core of %s is %s without build.cpu', (mcu, core) => {
  expect(read(build({ cpu: undefined, mcu })).core).toBe(core);
});

test.each(['stm32f030r8', 'esp32', 'atmega328p', 'stm32h747xi', 'gd32vf103', ''])('"%s" names no core', (mcu) => {
  expect(coreOfMicrocontroller(mcu)).toBeUndefined();
});

test('flags that choose floating point come before those of the core; others do not reach the compiler', () => {
  const flags = '-mfloat-abi=softfp -mcpu=cortex-m4+nofp -fplugin=evil.so -march=x -DX -wrapper sh';
  expect(read(build({ extra_flags: flags })).flags).toEqual([
    '-mcpu=cortex-m4+nofp',
    '-mthumb',
    '-mfpu=fpv4-sp-d16',
    '-mfloat-abi=softfp',
  ]);
  expect(read(build({ extra_flags: flags.split(' ') }))).toEqual(read(build({ extra_flags: flags })));
});

test.each([
  ['84000000L', 84_000_000],
  ['64000000UL', 64_000_000],
  ['16000000', 16_000_000],
  [48_000_000, 48_000_000],
])('a clock may be written as %j', (written, clock) => {
  expect(read(build({ f_cpu: written })).clock).toBe(clock);
});

test('a file of our own form is taken as it is', () => {
  expect(read({ ...ours, id: 'anemone' })).toEqual({ ...ours, id: 'anemone' });
  expect(read({ ...ours, id: 'anemone', emulator: null }).emulator).toBeNull();
});

test.each(boardIds())('the file of %s passes the reader', (id) => {
  expect(read(boardFiles[`${id}.json`], id)).toEqual(JSON.parse(boardFiles[`${id}.json`]!));
});

const region = (name: string, origin: string, size: number) => ({ name, kind: 'sram', origin, size });

test.each([
  ['negative RAM', upload({ maximum_ram_size: -1 }), '14:25', 'a whole number of bytes'],
  ['half a byte', upload({ maximum_size: 1.5 }), '13:21', 'a whole number of bytes'],
  ['no RAM at all', upload({ maximum_ram_size: 0 }), '14:25', 'a whole number of bytes'],
  ['more Flash than the address space', upload({ maximum_size: 1e300 }), '13:21', 'a whole number of bytes'],
  ['a size as text', upload({ maximum_size: '1M' }), '13:21', 'a whole number of bytes'],
  ['no sizes', { ...theirs, upload: {} }, '12:13', '"maximum_size"'],
  ['nothing to upload', { ...theirs, upload: undefined }, '1:1', '"upload"'],
  ['an unknown core', build({ cpu: 'cortex-a7' }), '7:12', 'one of cortex-m0plus'],
  ['an unknown family', build({ cpu: undefined, mcu: 'esp32' }), '6:12', '"cpu", or an "mcu" of a known family'],
  ['no core', build({ cpu: undefined, mcu: undefined }), '5:12', 'found "neither"'],
  ['two cores', build({ extra_flags: '-mcpu=cortex-m7' }), '9:20', '-mcpu=cortex-m4, the core of this board'],
  [
    'a core whose name begins alike',
    build({ cpu: 'cortex-m3', flags: '-mcpu=cortex-m33' }),
    '11:14',
    '-mcpu=cortex-m3,',
  ],
  ['a clock of 0 Hz', build({ f_cpu: '0L' }), '8:14', 'a clock in hertz'],
  ['a clock in words', build({ f_cpu: 'fast' }), '8:14', 'a clock in hertz'],
  ['endless flags', build({ extra_flags: '-mx '.repeat(5000) }), '9:20', 'flags as a text'],
  ['another id than the file', ours, '4:9', '"anemone", the name of the file'],
  [
    'overlapping regions',
    own({ regions: [region('A', '0x20000000', 64), region('B', '0x2000003f', 1)] }),
    ':',
    'a region beside A',
  ],
  ['a region beyond the address space', own({ regions: [region('A', '0xfffffff0', 17)] }), ':', 'ends within 4 GiB'],
  ['a negative region', own({ regions: [region('A', '0x20000000', -64)] }), ':', 'at least 1'],
  ['an address in words', own({ regions: [region('A', 'high', 64)] }), ':', 'a text that matches'],
  ['an unknown machine', own({ emulator: 'pentium' }), ':', 'a machine that runs code of cortex-m4, or null'],
  ['a machine of another core', own({ emulator: 'mps2-an505' }), ':', 'a machine that runs code of cortex-m4, or null'],
  ['flags of another core', own({ flags: ['-mcpu=cortex-m7'] }), ':', '-mcpu=cortex-m4'],
  ['an unknown key', own({ color: 'red' }), ':', 'unknown key "color"'],
  ['a later version', own({ version: 2 }), ':', 'expected 1, found 2'],
  ['a list', [], '1:1', 'an object'],
  ['a number', 7, '1:1', 'an object'],
  ['nothing', 'null', '1:1', 'an object'],
  ['no JSON', '{ "name": ', '1:11', 'not JSON'],
  ['a key given twice', '{ "name": "a", "name": "b" }', '1:16', 'given twice'],
  ['deeply nested brackets', '['.repeat(100), '1:65', 'inside each other'],
  ['a whole book', ' '.repeat(largestBoardFile + 1), '', `at most ${largestBoardFile} bytes`],
] as const)('%s is refused with its place', (_, value, place, message) => {
  let error: unknown;
  try {
    read(value);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(McunetError);
  const { problem, message: shown } = error as McunetError;
  expect(problem.status).toBe(2);
  expect(shown).toMatch(/^boards\/anemone\.json/);
  expect(shown).toContain(`boards/anemone.json${place === '' || place === ':' ? place : `:${place} `}`);
  expect(shown).toContain(message);
});

function own(changes: object): object {
  return { ...ours, id: 'anemone', ...changes };
}
