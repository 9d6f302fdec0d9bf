import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist');
const recorder = new URL('record-loads.js', import.meta.url).href;

interface Loads {
  readonly status: number | null;
  readonly output: string;
  /** The files of dist/ that were loaded, in order. */
  readonly files: readonly string[];
  /** Their bytes in total. */
  readonly bytes: number;
}

/** Runs a program of dist/ and returns which files of dist/ it loaded. */
export function loadsOf(
  words: readonly [entry: string, ...parameters: string[]],
  environment: Readonly<Record<string, string>> = {},
): Loads {
  const folder = mkdtempSync(join(tmpdir(), 'mcunet-loads-'));
  try {
    const [entry, ...parameters] = words;
    const record = join(folder, 'loads');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', recorder, join(dist, entry), ...parameters],
      { encoding: 'utf8', env: { PATH: process.env['PATH'], MCUNET_LOADS: record, ...environment } },
    );
    const urls = readFileSync(record, 'utf8').trimEnd().split('\n');
    const paths = urls.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url));
    const loaded = paths.filter((path) => path.startsWith(dist));
    return {
      status,
      output: stdout + stderr,
      files: loaded.map((path) => relative(dist, path)),
      bytes: loaded.reduce((sum, path) => sum + statSync(path).size, 0),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
