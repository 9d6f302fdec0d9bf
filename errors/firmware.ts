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
      'a board of your own is described by boards/ID.json in the PlatformIO project',
    ],
    status: exitStatus.input,
  });

/** A value of a board's file that contradicts another, or says nothing we know. */
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
    message: `expected a PlatformIO project for ${board}, a board of your own, found none: the minimal firmware is for the boards that mcunet knows itself`,
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
      ...(program.endsWith('pio') ? ['then `mcunet doctor --prepare`, and it builds without a network'] : []),
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

/** What the harness's exit statuses say (firmware/harness/semihosting.h). */
const endings: Readonly<Record<number, string>> = {
  91: 'the network wrote outside its arena',
  92: 'the network used more than 64 kB of stack',
  94: 'one inference took more than 600 million instructions',
  95: "the network's code ended itself: it overwrote the guard of its stack, or called abort",
};

/** The generated code misbehaves, which is ours; or the emulator ran out of time, which may be the machine's. */
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
    message: `the samples given to the emulated network have ${bytes} bytes, which is not the size of its inputs`,
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
    next: ['build the firmware again; the linker has to be GNU ld'],
    status: exitStatus.build,
  });

export const mapMissing = (file: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_MAP',
    message: 'the build wrote no linker map, so its memory can not be measured',
    place: { file },
    next: ['the linker has to be GNU ld, called by the platform with its LINKFLAGS'],
    status: exitStatus.build,
  });

/** Said by the build hook too, in the same words. @param kind PlatformIO's build type: `debug`, `test` or both */
export const debugNotJudged = (environment: string, kind: string): McunetError =>
  new McunetError({
    code: 'FIRMWARE_DEBUG',
    message: `not judged: ${environment} has \`build_type = ${kind}\`, which builds an image for the ${kind.includes('debug') ? 'debugger' : 'tests'}`,
    next: [
      'name another environment: "environment" of the board in the manifest; or take `build_type` out: `pio debug` builds its own image',
    ],
    status: exitStatus.input,
  });

/** A firmware is judged with its network in it, or not at all. */
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
        : `remove what defines ${run} beside the generated library`,
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
    // The program's own words end in a command where one would help.
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
      'or build our minimal firmware instead of this project: "platformio": null in the manifest',
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
    message: `PlatformIO needs to download ${what ?? 'a package'} and can't`,
    next: [
      what?.includes('tool-scons')
        ? 'run `mcunet doctor --prepare`: SCons of the Python environment then takes its place'
        : 'connect to a network and run `pio pkg install` in the project',
    ],
    status: exitStatus.environment,
  });

/** The application's own mistake: its first error, where it is. */
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
