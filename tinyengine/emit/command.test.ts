import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../../tests/support/hostile.js';
import { commandLines } from './command.js';

test('a command of plain words is printed as it is typed', () => {
  expect(commandLines(['mcunet', 'generate', '--board', 'pico'], 80)).toEqual(['mcunet generate --board pico']);
});

test('a long command continues after a backslash', () => {
  expect(commandLines(['mcunet', 'generate', '--board', 'pico'], 20)).toEqual(['mcunet generate \\', '--board pico']);
});

test('a word longer than a line continues without a space', () => {
  expect(commandLines(['--model', 'a-long-name.tflite'], 12)).toEqual(['--model \\', 'a-long-nam\\', 'e.tflite']);
});

test('bash reads any words back, from lines of ASCII that end no comment', () => {
  const words = fc.array(fc.oneof(fc.string({ maxLength: 90 }), hostileText).map(asArgument), { maxLength: 5 });
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 109 }), (given, width) => {
      const lines = commandLines(['printf', '%s\\0', ...given], width);
      for (const line of lines) expect(line).toMatch(new RegExp(`^[\\x20-\\x7e]{0,${width}}$`));
      expect(lines.join('\n')).not.toMatch(/\*|\?/);
      const printed = execFileSync('bash', ['-c', lines.join('\n')], { encoding: 'utf8' });
      expect(printed).toBe(given.length === 0 ? '\0' : given.map((word) => `${word}\0`).join(''));
    }),
    { seed: 71, numRuns: 100 },
  );
});

/** What a process can receive as an argument: valid UTF-8 without a zero byte. */
const asArgument = (text: string): string => Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '');
