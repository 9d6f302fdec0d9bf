import { expect, test } from 'vitest';
import { buildFailed, regionOverflows } from './build-failure.js';

const build = { platformio: { path: '/venv/bin/pio' }, project: '/project', environment: 'ble' };
const finished = {
  status: 1,
  timedOut: false,
  missing: false,
  tooMuchOutput: false,
  stdout: '',
  stderr: '',
  milliseconds: 1,
};
const problemOf = (output: Partial<typeof finished>) => buildFailed({ ...finished, ...output }, build).problem;

test('a build that prints without end is stopped, and the error says how much it printed', () => {
  expect(problemOf({ tooMuchOutput: true })).toMatchObject({
    code: 'FIRMWARE_OUTPUT',
    message: 'the build of ble printed more than 64 MiB and was ended',
  });
});

test.each([
  {
    what: 'a download without a network',
    stdout: 'Platform Manager: Installing nordicnrf52\n',
    stderr: 'HTTPClientError: \n',
    expected: { code: 'PLATFORMIO_OFFLINE', status: 3, message: 'PlatformIO cannot download nordicnrf52' },
  },
  {
    what: 'an unknown environment',
    stdout: '',
    stderr: "Error: UnknownEnvNamesError: Unknown environment names 'zz'. Valid names are 'b, a'\n",
    expected: { code: 'PLATFORMIO_ENVIRONMENT', status: 2, next: ['its environments: a, b'] },
  },
  {
    what: 'a compiler that bash does not find',
    stdout: '',
    stderr: 'sh: line 1: arm-none-eabi-gcc: command not found\n*** [.pio/build/x/src/main.o] Error 127\n',
    expected: { code: 'TOOL_MISSING', status: 3 },
  },
  {
    what: "PlatformIO's own size check",
    stdout: '',
    stderr:
      'Error: The program size (2000 bytes) is greater than maximum allowed (1000 bytes)\n*** [checkprogsize] Explicit exit, status 1\n',
    expected: { code: 'PLATFORMIO_SIZE', status: 1 },
  },
  {
    what: 'an error in C++ behind warnings and notes',
    stdout: 'Compiling .pio/build/x/src/a.o\n',
    stderr:
      "src/a.cpp: In function 'int f()':\nsrc/a.cpp:3:7: warning: unused variable 'b'\nsrc/a.cpp:9: error: expected ';'\nsrc/a.cpp:12:1: error: second\n*** [.pio/build/x/src/a.o] Error 1\n",
    expected: { code: 'FIRMWARE_BUILD', status: 4, place: { file: 'src/a.cpp', line: 9 } },
  },
  {
    what: 'two definitions of one name',
    stdout: '',
    stderr:
      "/usr/bin/ld: .pio/build/x/src/b.o: in function `f':\nsrc/b.c:1: multiple definition of `f'; src/a.c:1: first defined here\ncollect2: error: ld returned 1 exit status\n",
    expected: { code: 'FIRMWARE_BUILD', status: 4, message: expect.stringContaining("multiple definition of `f'") },
  },
])('$what is classified', ({ stdout, stderr, expected }) => {
  expect(problemOf({ stdout, stderr })).toMatchObject(expected);
});

test('a time limit says what was being installed', () => {
  const stdout = 'Tool Manager: Installing toolchain-gccarmnoneeabi\n';
  expect(problemOf({ timedOut: true, stdout }).message).toMatch('while installing toolchain-gccarmnoneeabi');
});

test('every region that overflows is found, with its bytes', () => {
  const stderr = "ld: region `RAM' overflowed by 80848 bytes\nld: region `FLASH' overflowed by 1 byte\n";
  expect(regionOverflows(stderr)).toEqual([
    { region: 'RAM', bytes: 80848 },
    { region: 'FLASH', bytes: 1 },
  ]);
});

test.each([
  ['region RAM overflowed with stack', 'RAM'],
  ['region FLASH overflowed with .data and user data', 'FLASH'],
  ['region RAM overflowed', 'RAM'],
  ['IRAM0 segment data does not fit.', 'IRAM0'],
  ['Not enough RAM for heap and stack', 'RAM'],
  ['stack does not fit', 'memory'],
])('the assertion "%s" of a linker script means that %s overflows by an unknown number of bytes', (says, region) => {
  for (const linker of ['/usr/bin/ld', 'C:\\Program Files\\arm\\arm-none-eabi-ld.exe', '/opt/gcc/bin/ld.bfd'])
    expect(regionOverflows(`${linker}: ${says}\ncollect2: error: ld returned 1 exit status\n`)).toEqual([
      { region, bytes: null },
    ]);
});

test("the linker's own count takes precedence over an assertion, and each region is named once", () => {
  const stderr = `ld: x.elf section \`.bss' will not fit in region \`RAM'
ld: region RAM overflowed with stack
ld: region \`RAM' overflowed by 12 bytes
`;
  expect(regionOverflows(stderr)).toEqual([{ region: 'RAM', bytes: 12 }]);
});

test.each([
  "/usr/bin/ld: main.c:(.text+0x2): undefined reference to `stack_overflow'",
  "/usr/bin/ld: src/b.o: multiple definition of `overflow'; src/a.o: first defined here",
  '/usr/bin/ld: warning: the stack does not fit',
  'src/main.c:3:5: error: integer overflow in expression',
  'src/main.c:(.text+0x2): relocation truncated to fit: R_ARM_THM_CALL',
])('"%s" is no region that overflows', (line) => {
  expect(regionOverflows(`${line}\ncollect2: error: ld returned 1 exit status\n`)).toEqual([]);
});
