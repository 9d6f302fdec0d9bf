import { exitStatus, McunetError } from './error.js';

const code = 'EMULATOR_UNSUPPORTED';

/**
 * The emulated run is not possible. All other measurements of the firmware still are.
 * The reason may quote untrusted files. Control characters are replaced, and the text is cut at 400 characters.
 */
function notEmulated(reason: string): McunetError {
  const message = reason.replace(/\p{C}+/gu, ' ').slice(0, 400);
  return new McunetError({ code, message, status: exitStatus.environment });
}

/** The reason why the emulated run is not possible; null for an error of another kind. */
export const whyNotEmulated = (error: unknown): string | null =>
  error instanceof McunetError && error.problem.code === code ? error.problem.message : null;

export const boardNotEmulated = (board: string): McunetError =>
  notEmulated(`no emulated machine has the core of ${board}`);

export const programNotOnPath = (program: string): McunetError => notEmulated(`no ${program} on PATH`);

export const machineUnknown = (program: string, machine: string): McunetError =>
  notEmulated(`this ${program} has no machine ${machine}: QEMU 7.2 or newer is needed`);

export const objectUnreadable = (object: string, found: string): McunetError =>
  notEmulated(`${object} cannot be read as an object file: ${found}`);

export const objectsTooLarge = (limit: number): McunetError =>
  notEmulated(`the network's object files are larger than ${limit / 2 ** 20} MiB`);

export const tooManyObjects = (limit: number): McunetError =>
  notEmulated(`the network has more than ${limit} object files`);

export const objectIsBitcode = (object: string): McunetError =>
  notEmulated(`${object} is LLVM bitcode, which gcc does not link: build without clang's -flto`);

export const objectNotArm = (object: string, found: string): McunetError =>
  notEmulated(`${object} is not for a 32-bit little-endian Arm core: ${found}`);

export const objectWithoutAttributes = (object: string): McunetError =>
  notEmulated(`${object} does not name its core: keep its section .ARM.attributes`);

export const architectureNotEmulated = (object: string, architecture: number, profile: number): McunetError =>
  notEmulated(
    `${object} is not compiled for a Cortex-M that is emulated (Tag_CPU_arch ${architecture}, Tag_CPU_arch_profile ${profile})`,
  );

export const fpuNotEmulated = (object: string, fpu: number): McunetError =>
  notEmulated(`${object} is compiled for a floating-point unit that no Cortex-M has (Tag_FP_arch ${fpu})`);

export const callConventionUnknown = (object: string, convention: number): McunetError =>
  notEmulated(`${object} passes floating-point arguments by an unknown convention (Tag_ABI_VFP_args ${convention})`);

export const baseRegisterNeeded = (object: string): McunetError =>
  notEmulated(`${object} finds its data through r9, which only its own loader sets: build without -frwpi`);

export const floatAbisDiffer = (hard: string, base: string): McunetError =>
  notEmulated(
    `${hard} passes floating-point arguments in FPU registers and ${base} does not: build both with one -mfloat-abi`,
  );

export const machineLacking = (needed: string): McunetError =>
  notEmulated(`no emulated machine runs code for ${needed}`);

/** The harness does not link with the objects. @param stderr of compiler and linker @param compiler its program name */
export function harnessNotLinked(stderr: string, compiler: string): McunetError {
  const [, made, expected] = /generated with LTO version (\S+) instead of the expected (\S+)/.exec(stderr) ?? [];
  if (made !== undefined)
    return notEmulated(
      `the objects hold link-time code of another gcc (LTO version ${made}, the one on PATH reads ${expected}): put the build's ${compiler} on PATH, or omit -flto`,
    );
  const symbol = /undefined reference to `([^']+)'/.exec(stderr)?.[1];
  if (symbol !== undefined)
    return notEmulated(`the objects need ${symbol}, which neither they nor the emulator's harness defines`);
  return notEmulated(`the objects do not link with the emulator's harness: ${firstComplaint(stderr)}`);
}

/** The first error that compiler or linker print, else the first line that is no warning; without the program's path. */
function firstComplaint(stderr: string): string {
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !/\bwarning: |: in function /i.test(line));
  const line = lines.find((one) => /\berror: /i.test(one)) ?? lines[0] ?? 'the compiler printed no error';
  return line.replace(/^.*?(\berror: |\bld(\.exe)?: (?!.*\berror: ))/i, '').trim();
}
