import {
  applicationBroken,
  buildTimedOut,
  buildTooNoisy,
  downloadNeeded,
  environmentUnknown,
  platformioProblem,
  toolNotFound,
} from '../errors/firmware.js';
import type { McunetError, Place } from '../errors/error.js';
import { installCommand } from './install.js';
import type { Finished } from './process.js';

interface Build {
  readonly platformio: { readonly path: string };
  readonly project: string;
  readonly environment: string;
}

/** A memory region that is too small for the image, as the linker reports it. */
export interface Overflow {
  readonly region: string;
  /** null where an ASSERT of the linker script reports it: its text has no number. */
  readonly bytes: number | null;
}

/**
 * The regions that the linker reports as too small, each once. GNU ld's own count takes precedence over an ASSERT of
 * the linker script.
 */
export function regionOverflows(stderr: string): readonly Overflow[] {
  const counted = [...stderr.matchAll(/region `([^']+)' overflowed by (\d+) bytes?/g)];
  const found = new Map(counted.map(([, region = '', bytes]): [string, number | null] => [region, Number(bytes)]));
  for (const region of regionsOfAsserts(stderr)) if (!found.has(region)) found.set(region, null);
  return [...found].map(([region, bytes]) => ({ region, bytes }));
}

const linkerLine = /^(?:.*[\\/])?[\w.-]{0,64}ld(?:\.\w{1,8}){0,2}: (?!warning:)(.*)$/gm;
const aboutMemory =
  /\boverflow(?:s|ed)?\b|\b(?:does|do|will|can) ?not fit\b|\bnot enough (?:memory|room|space|ram|flash)\b/i;
const aboutSymbols = /undefined reference to|multiple definition of/;

/**
 * Matches texts such as `region RAM overflowed with stack` (CMSIS, Nordic, Raspberry Pi) and `IRAM0 segment data does
 * not fit` (Espressif).
 */
function regionsOfAsserts(stderr: string): readonly string[] {
  return [...stderr.matchAll(linkerLine)]
    .map(([, says = '']) => says)
    .filter((says) => aboutMemory.test(says) && !aboutSymbols.test(says))
    .map((says) => (/\bregion [`'"]?([\w.]+)/.exec(says) ?? /\b([A-Z][A-Z0-9_]+)\b/.exec(says))?.[1] ?? 'memory');
}

/**
 * Classifies a failed build by PlatformIO's output, from the most certain sign to the least. The order of the two
 * streams is unknown, so both are searched. PlatformIO's own exit status only shows that it failed.
 */
export function buildFailed(finished: Finished, build: Build): McunetError {
  if (finished.missing) return missing(build.platformio.path);
  if (finished.timedOut) return buildTimedOut(build.environment, downloading(finished.stdout));
  if (finished.tooMuchOutput) return buildTooNoisy(build.environment);
  const text = `${finished.stderr}\n${finished.stdout}`;
  const first = (pattern: RegExp) => pattern.exec(text) ?? undefined;

  const unknownEnvironment = first(/Unknown environment names '([^']*)'. Valid names are '([^']*)'/);
  if (unknownEnvironment) return environmentUnknown(unknownEnvironment[1] ?? '', names(unknownEnvironment[2]));
  for (const { pattern, code, status, next } of projectProblems) {
    const found = first(pattern);
    if (found) return platformioProblem(code, found[0].trim(), status, next);
  }
  if (first(/HTTPClientError|InternetConnectionError|Could not find the package|UnknownPackageError/))
    return downloadNeeded(downloading(finished.stdout));
  const compiler = first(/sh: (?:line )?\d+: (\S+): (?:command )?not found/);
  if (compiler && first(/\*\*\* \[.*\] Error 127/)) return missing(compiler[1]!);
  if (first(/\*\*\* \[.*\] sh: No such file or directory/)) return missing('sh');
  return applicationBroken(build.environment, firstCompilerError(text), text);
}

const missing = (program: string): McunetError => toolNotFound(program, installCommand(program));

type Status = Parameters<typeof platformioProblem>[2];

const projectProblems: readonly { pattern: RegExp; code: string; status: Status; next: string }[] = [
  {
    pattern: /Unknown board ID '[^']*'/,
    code: 'PLATFORMIO_BOARD',
    status: 'input',
    next: 'correct `board` in platformio.ini, or `platform`, which defines the boards',
  },
  {
    pattern: /This board doesn't support .* framework!?/,
    code: 'PLATFORMIO_FRAMEWORK',
    status: 'input',
    next: 'correct `framework` in platformio.ini',
  },
  {
    pattern:
      /(?:NotPlatformIOProjectError|InvalidProjectConfError|UndefinedEnvPlatformError|ProjectEnvsNotAvailableError): .*/,
    code: 'PLATFORMIO_PROJECT',
    status: 'input',
    next: "correct platformio.ini, or the manifest's `platformio.project`",
  },
  {
    pattern: /(?:UnknownPlatform|IncompatiblePlatform)\w*: .*/,
    code: 'PLATFORMIO_PLATFORM',
    status: 'environment',
    next: 'correct `platform` in platformio.ini, or install it with `pio pkg install`',
  },
  {
    pattern: /PackageException: Can not create a symbolic link for .*/,
    code: 'PLATFORMIO_SYMLINK',
    status: 'input',
    next: 'a `symlink://` path is relative to the project folder',
  },
  {
    pattern: /\*\*\* missing SConscript file '.*'/,
    code: 'PLATFORMIO_SCRIPT',
    status: 'input',
    next: 'correct `extra_scripts` in platformio.ini',
  },
  {
    pattern: /Error: The program size \(.*\) is greater than maximum allowed \(.*\)/,
    code: 'PLATFORMIO_SIZE',
    status: 'fail',
    next: 'raise `board_upload.maximum_size` or make the application smaller',
  },
  {
    pattern: /An unexpected error occurred. Further steps:/,
    code: 'PLATFORMIO_DEFECT',
    status: 'environment',
    next: 'run `pio run` in the project to see its report',
  },
];

/** The first error of compiler or linker: its text and its place. */
function firstCompilerError(text: string): { readonly message: string; readonly place?: Place } | null {
  const compiler = /^(\S[^\n:]*):(\d+):(?:(\d+):)? (?:fatal )?error: (.*)$/m.exec(text);
  if (compiler) {
    const [, file = '', line, column, message = ''] = compiler;
    const place = { file, line: Number(line), ...(column === undefined ? {} : { column: Number(column) }) };
    return { message, place };
  }
  const symbol = /(?:undefined reference to|multiple definition of) `[^']*'/.exec(text);
  if (symbol) return { message: symbol[0] };
  const linker = /^\S*ld(?:\.\w+)?: (?!warning)(.*)$/m.exec(text) ?? /^(\*\*\* .*)$/m.exec(text);
  return linker ? { message: linker[1] ?? '' } : null;
}

const downloading = (stdout: string): string | undefined =>
  [...stdout.matchAll(/(?:Platform|Tool|Library) Manager: Installing (\S.*)/g)].at(-1)?.[1];

const names = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .sort();
