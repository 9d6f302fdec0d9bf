import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from './table.js';

type Environment = Readonly<Record<string, string>>;

/** CPU time of the most frequent commands, from `dist/`: user and system together, the mean of ten. */
export function startLines(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-starts-'));
  try {
    const output = join(folder, 'output');
    copyFileSync('fixtures/bring-your-own/mcunet.json', join(folder, 'mcunet.json'));
    writeFileSync(output, '');
    const plan = { INPUT_MODE: 'plan', GITHUB_WORKSPACE: folder, GITHUB_OUTPUT: output, RUNNER_TEMP: folder };
    return table([
      ['start', 'CPU time'],
      ['`node -e 0`', cpuTime(['-e', '0'])],
      ['`mcunet --version`', cpuTime(['dist/cli.js', '--version'])],
      ['`mcunet --help`', cpuTime(['dist/cli.js', '--help'])],
      ["the action's `plan`", cpuTime(['dist/action.js'], plan)],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// The last line of `times` has the CPU time of the shell's children: `0m0.052s 0m0.011s`.
const tenTimes = 'for i in 0 1 2 3 4 5 6 7 8 9; do "$@" > /dev/null 2>&1; done; times';

function cpuTime(words: readonly string[], environment: Environment = {}): string {
  const told = execFileSync('sh', ['-c', tenTimes, 'sh', process.execPath, ...words], {
    env: { PATH: process.env['PATH'], ...environment },
    encoding: 'utf8',
  });
  const used = [
    ...told
      .trim()
      .split('\n')
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  const seconds = used.reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  return `${Math.round((1000 * seconds) / 10)} ms`;
}
