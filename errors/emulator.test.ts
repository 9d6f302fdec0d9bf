import { expect, test } from 'vitest';
import { harnessNotLinked, objectIsBitcode, whyNotEmulated } from './emulator.js';
import { unknownBoard } from './firmware.js';

const folder = '/usr/lib/gcc/arm-none-eabi/12.2.1/../../../arm-none-eabi/bin/ld:';

test.each([
  [
    `${folder} warning: a.o uses variable-size enums\n${folder} cannot find -lc: No such file`,
    'cannot find -lc: No such file',
  ],
  [
    `${folder} error: a.o: conflicting CPU architectures 13/16\n${folder} failed to merge a.o`,
    'a.o: conflicting CPU architectures 13/16',
  ],
  ['arm-none-eabi-gcc: fatal error: cannot read spec file', 'cannot read spec file'],
  ['', 'the compiler printed no error'],
])('a link that fails with %j gives its first error', (stderr, expected) => {
  expect(whyNotEmulated(harnessNotLinked(stderr, 'arm-none-eabi-gcc'))).toBe(
    `the objects do not link with the emulator's harness: ${expected}`,
  );
});

test('a reason is one line of at most 400 characters, whatever the name of a file', () => {
  const reason = whyNotEmulated(objectIsBitcode(`a\n\u001b[31m${'b'.repeat(5000)}`))!;
  expect(reason).toMatch(/^a \[31mb+$/);
  expect(reason).toHaveLength(400);
});

test('an error of another kind gives no reason', () => {
  expect(whyNotEmulated(unknownBoard('x', []))).toBeNull();
  expect(whyNotEmulated(new Error('x'))).toBeNull();
});
