import type { BoardFile, CoreName } from '../../schemas/types.js';

/** Names of programs and packages. They are in a JSON file, which set-up, the tests and the PlatformIO platform read too. */
export interface Programs {
  /** How the names of its cores begin. */
  readonly cores: string;
  /** How the names of the compiler and of the binary utilities begin. */
  readonly prefix: string;
  /** Debian packages of the C compiler and its library. */
  readonly packages: readonly string[];
  /** Further Debian packages for C++. */
  readonly cppPackages: readonly string[];
  /** QEMU's program. */
  readonly emulator: string;
  readonly emulatorPackages: readonly string[];
}

/** An emulated machine, and how everything in its image is compiled. */
export interface Target {
  /** QEMU's name of the machine. */
  readonly name: string;
  /** Compiler flags that choose core and ABI. */
  readonly flags: readonly string[];
  /** Whether the code is for a core that faults where an access is not aligned. */
  readonly trapsUnaligned: boolean;
  /** Lines of the linker's MEMORY command: VECTORS where the core starts, CODE, RAM. */
  readonly memory: readonly string[];
  /** Nanoseconds, and so instructions, per count of the timer as a fraction: `reads / scale` (harness/clock.h). */
  readonly clock: { readonly reads: number; readonly scale: number };
}

/** Compiler and emulator for a family of cores. */
export interface Toolchain {
  /** That of its JSON file. */
  readonly name: string;
  readonly programs: Programs;
  /** QEMU's names of its machines, the least capable first. */
  readonly machines: readonly string[];
  /** The compiler option that names the core: `-mcpu=`. */
  readonly coreOption: string;
  /** Whether a compiler flag chooses core, floating point or ABI. */
  choosesCore(flag: string): boolean;
  /** For code that is yet to be compiled: the board's own flags. @throws EMULATOR_UNSUPPORTED where its core is not emulated */
  targetOfBoard(board: BoardFile): Target;
  /** For objects and archives at these paths. @throws EMULATOR_UNSUPPORTED where no machine runs them, or the board has none */
  targetOfObjects(paths: readonly string[], board: BoardFile): Promise<Target>;
  /** Start-up, host services and instruments by their file names, with the linker script `link.ld`. */
  harnessFiles(target: Target): Readonly<Record<string, string>>;
  compileArguments(target: Target): readonly string[];
  linkArguments(script: string): readonly string[];
  emulatorArguments(target: Target, image: string): readonly string[];
}

/** The name of the C compiler. */
export const compilerOf = ({ programs }: Toolchain): string => `${programs.prefix}gcc`;

/** Whether a toolchain is the one of a core. */
export const isFor =
  (core: CoreName) =>
  ({ programs }: Toolchain): boolean =>
    core.startsWith(programs.cores);
