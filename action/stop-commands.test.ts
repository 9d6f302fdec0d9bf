import { expect, test } from 'vitest';
import { withoutCommands } from './stop-commands.js';

function stream() {
  const written: string[] = [];
  return { write: (text: string) => void written.push(text), lines: () => written.join('').split('\n') };
}

/** The token after which a runner executes commands again. */
const tokenOf = ([first]: readonly string[]): string => /^::stop-commands::([0-9a-f-]{36})$/.exec(first ?? '')![1]!;

test('commands are stopped before any output, and resumed after it', async () => {
  const out = stream();
  const result = await withoutCommands(out, () => {
    out.write('::error::a lie\n  ::set-output name=result::pass\n');
    return 7;
  });
  const lines = out.lines();
  expect(result).toBe(7);
  expect(lines.indexOf('::error::a lie')).toBeGreaterThan(0);
  expect(lines.filter((line) => line !== '').at(-1)).toBe(`::${tokenOf(lines)}::`);
});

test('commands are resumed after a failure, and after output without an end of line', async () => {
  const out = stream();
  const failing = withoutCommands(out, () => {
    out.write('unfinished');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(out.lines().slice(1)).toEqual(['unfinished', `::${tokenOf(out.lines())}::`, '']);
});

test('each call has another token', async () => {
  const [one, two] = [stream(), stream()];
  await withoutCommands(one, () => 0);
  await withoutCommands(two, () => 0);
  expect(tokenOf(one.lines())).not.toBe(tokenOf(two.lines()));
});
