import { exitStatus, McunetError, type Place, type Problem } from './error.js';
import { suggest } from './suggestion.js';

interface Output {
  readonly status: number | undefined;
  readonly timedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

export const unknownBoard = (id: string, known: readonly string[]): McunetError =>
  new McunetError({
    code: 'BOARD_UNKNOWN',
    message: `unknown board "${id}"`,
    next: [
      suggest(id, known) ?? `known boards: ${known.join(', ')}`,
      'describe a board of your own in boards/ID.json of the PlatformIO project',
    ],
    status: exitStatus.input,
  });

/** A value of a board's file is unknown or contradicts another. */
export const boardInvalid = (place: Place, expected: string, found: string, next: readonly string[] = []): Problem => ({
  code: 'BOARD_INVALID',
  message: `expected ${expected}, found ${found}`,
  place,
  next,
  status: exitStatus.input,
});

export const boardWithoutProject = (board: string): McunetError =>
  new McunetError({
    code: 'BOARD_WITHOUT_PROJECT',
    message: `expected a PlatformIO project for your own board ${board}, found none: the minimal firmware supports only the boards that \`mcunet boards\` lists`,
    next: ['name the project in the manifest: "platformio": { "project": "." }'],
    status: exitStatus.input,
  });

/** @param install the command that installs the program */
export const toolNotFound = (program: string, install: string): McunetError =>
  new McunetError({
    code: 'TOOL_MISSING',
    message: `expected the program ${program}, found none`,
    next: [
      install,
      ...(program.endsWith('pio') ? ['then run `mcunet doctor --prepare`, so that builds need no internet'] : []),
      '`mcunet doctor` lists what is needed',
    ],
    status: exitStatus.environment,
  });

export const harnessNotBuilt = (output: Output): McunetError =>
  new McunetError({
    code: 'EMULATOR_HARNESS',
    message: output.timedOut
      ? 'compiling the generated code for the emulator took longer than its time limit'
      : `the generated code does not compile for the emulator: ${firstError(output.stderr)}`,
    status: output.timedOut ? exitStatus.environment : exitStatus.defect,
  });

/** Meanings of the harness's exit statuses (firmware/harness/semihosting.h). */
const endings: Readonly<Record<number, string>> = {
  91: 'the network wrote outside its arena',
  92: 'the network used more than 64 kB of stack',
  94: 'one inference took more than 600 million instructions',
  95: "the network's code overwrote the guard of its stack, or called abort",
};

/** The emulated run failed: a defect of the generated code, or a time limit that a slow machine may reach. */
export function emulationFailed(board: string, output: Output): McunetError {
  if (output.timedOut)
    return new McunetError({
      code: 'EMULATOR_TIMEOUT',
      message: `the emulated run for ${board} took longer than its time limit`,
      next: ['run it again on an idle machine, or with fewer samples'],
      status: exitStatus.environment,
    });
  const fault = /^fault ([0-9a-f]+) ([0-9a-f]+)/m.exec(output.stdout);
  const ending = fault
    ? `the network's code faulted (CFSR 0x${fault[1]}, at 0x${fault[2]} of harness.elf)`
    : (endings[output.status ?? -1] ?? `the emulator ended with ${output.status}: ${lastLine(output.stderr)}`);
  return new McunetError({ code: 'EMULATOR_FAILED', message: `${board}: ${ending}`, status: exitStatus.defect });
}

export const inputRejected = (bytes: number): McunetError =>
  new McunetError({
    code: 'EMULATOR_INPUT',
    message: `the samples for the emulated network have ${bytes} bytes, which is not the size of its inputs`,
    status: exitStatus.input,
  });

export const emulatorOutputBroken = (found: number, expected: number): McunetError =>
  new McunetError({
    code: 'EMULATOR_OUTPUT',
    message: `expected the results of ${expected} samples from the emulator, found ${found}`,
    status: exitStatus.defect,
  });

const firstError = (text: string): string => /^.*\berror: .*$/im.exec(text)?.[0] ?? lastLine(text);
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

export const elfInvalid = (file: string, what: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_IMAGE',
    message: `expected a 32-bit ELF image; ${what}`,
    place: { file },
    next: ['build the firmware again'],
    status: exitStatus.build,
  });

export const mapInvalid = (file: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_MAP',
    message: 'expected a linker map of GNU ld with its memory configuration',
    place: { file },
    next: ['build the firmware again with GNU ld'],
    status: exitStatus.build,
  });

export const mapMissing = (file: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_MAP',
    message: 'the build wrote no linker map, so its memory cannot be measured',
    place: { file },
    next: ['use GNU ld, and a platform that passes LINKFLAGS to it'],
    status: exitStatus.build,
  });

/** The build hook prints the same words. @param kind PlatformIO's build type: `debug`, `test` or both */
export const debugNotJudged = (environment: string, kind: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_DEBUG',
    message: `not judged: ${environment} has \`build_type = ${kind}\`, which builds an image for the ${kind.includes('debug') ? 'debugger' : 'tests'}`,
    next: [
      'name another environment: "environment" of the board in the manifest; or remove `build_type`: `pio debug` builds its own image',
    ],
    status: exitStatus.input,
  });

/** The network is missing from the firmware, so the firmware is not judged. */
export const networkNotLinked = (name: string, run: string, missing: 'run' | 'weights'): McunetError =>
  new McunetError({
    code: 'FIRMWARE_WITHOUT_NETWORK',
    message:
      missing === 'run'
        ? `the firmware does not contain the network "${name}": the linker placed no ${run}`
        : `the firmware contains ${run} without the weights of the network "${name}"`,
    next: [
      missing === 'run'
        ? `include <${name}.h> in the application and call ${run}`
        : `remove any other definition of ${run}: only the generated library defines it`,
    ],
    status: exitStatus.input,
  });

export const environmentsUnreadable = (project: string): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_PROJECT',
    message: 'PlatformIO did not print the configuration of the project as JSON',
    place: { file: project },
    next: ['run `pio project config --json-output` in the project'],
    status: exitStatus.environment,
  });

export const coreNotPrepared = (core: string, stderr: string, install: string): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_CORE',
    message: `PlatformIO's core folder ${core} could not be prepared: ${lastLine(stderr)}`,
    // This message of PlatformIO already names a command.
    next: stderr.includes('pip install') ? [] : [`install PlatformIO again: ${install}`],
    status: exitStatus.environment,
  });

export const buildTimedOut = (environment: string, downloading: string | undefined): McunetError =>
  new McunetError({
    code: 'FIRMWARE_TIMEOUT',
    message: `the build of ${environment} took longer than its time limit${downloading ? ` while installing ${downloading}` : ''}`,
    next: ['run `pio run` once by hand: the first build installs the platform'],
    status: exitStatus.environment,
  });

export const buildTooNoisy = (environment: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_OUTPUT',
    message: `the build of ${environment} printed more than 64 MiB and was ended`,
    next: ['run `pio run` in the project to see what it prints'],
    status: exitStatus.environment,
  });

export const environmentUnknown = (name: string, known: readonly string[]): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_ENVIRONMENT',
    message: `platformio.ini has no environment "${name}"`,
    next: [
      suggest(name, known) ??
        (known.length > 0 ? `its environments: ${known.join(', ')}` : 'names have letters, digits, _ and - only'),
    ],
    status: exitStatus.input,
  });

export const environmentMissing = (
  board: string,
  known: ReadonlyMap<string, { readonly board: string | null }>,
): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_ENVIRONMENT',
    message: `no environment of platformio.ini has the board ${board}`,
    next: [
      `add one with \`board = ${board}\`, or name it: "environment" of the board in the manifest`,
      'or build the minimal firmware instead of this project: "platformio": null in the manifest',
      `environments: ${[...known].map(([name, { board: id }]) => `${name} (${id ?? 'no board'})`).join(', ') || 'none'}`,
    ],
    status: exitStatus.input,
  });

export const environmentShared = (name: string, boards: readonly string[]): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_ENVIRONMENT',
    message: `expected one board of the manifest for the environment ${name}, found ${boards.join(' and ')}`,
    next: ['give each board an environment of its own: "environment" of the board in the manifest'],
    status: exitStatus.input,
  });

export const environmentAmbiguous = (board: string, names: readonly string[]): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_ENVIRONMENT',
    message: `several environments of platformio.ini have the board ${board}: ${names.join(', ')}`,
    next: ['name the one to build: "environment" of the board in the manifest'],
    status: exitStatus.input,
  });

export const platformioProblem = (
  code: string,
  message: string,
  status: 'input' | 'environment' | 'fail',
  next: string,
): McunetError =>
  new McunetError({ code, message: `PlatformIO: ${message}`, next: [next], status: exitStatus[status] });

export const downloadNeeded = (what: string | undefined): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_OFFLINE',
    message: `PlatformIO cannot download ${what ?? 'a package'}`,
    next: [
      what?.includes('tool-scons')
        ? 'run `mcunet doctor --prepare`: PlatformIO then uses the SCons of the Python environment'
        : 'connect to a network and run `pio pkg install` in the project',
    ],
    status: exitStatus.environment,
  });

/** The application does not compile or link. @param found its first error with its place; null where none was recognised */
export const applicationBroken = (
  environment: string,
  found: { readonly message: string; readonly place?: Place } | null,
  output: string,
): McunetError =>
  new McunetError({
    code: 'FIRMWARE_BUILD',
    message: `the firmware of ${environment} does not build: ${found?.message ?? lastLine(output)}`,
    ...(found?.place === undefined ? {} : { place: found.place }),
    next: [`run \`pio run -e ${environment}\` in the project to see everything`],
    status: exitStatus.build,
  });
