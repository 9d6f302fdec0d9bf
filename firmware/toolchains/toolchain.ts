import type { BoardFile, CoreName } from '../../schemas/types.js';

/**
 * Names of programs and packages. They are in a JSON file, which set-up, tests and the PlatformIO platform read too.
 */
export interface Programs {
  /** Prefix of the names of its cores. */
  readonly cores: string;
  /** Prefix of the names of compiler and binary utilities. */
  readonly prefix: string;
  /** Debian packages of the C compiler and its library. */
  readonly packages: readonly string[];
  /** Further Debian packages for C++. */
  readonly cppPackages: readonly string[];
  /** Name of QEMU's program. */
  readonly emulator: string;
  readonly emulatorPackages: readonly string[];
}

/** An emulated machine, and how all code in its image is compiled. */
export interface Target {
  /** QEMU's name of the machine. */
  readonly name: string;
  /** Compiler flags that choose core and ABI. */
  readonly flags: readonly string[];
  /** True where the code is for a core that faults on unaligned accesses. */
  readonly trapsUnaligned: boolean;
  /** Lines of the linker's MEMORY command: VECTORS, where the core starts, then CODE and RAM. */
  readonly memory: readonly string[];
  /**
   * Nanoseconds, which equal instructions, per count of the timer, as the fraction `reads / scale` (harness/clock.h).
   */
  readonly clock: { readonly reads: number; readonly scale: number };
}

/** Compiler and emulator for a family of cores. */
export interface Toolchain {
  /** The name of its JSON file. */
  readonly name: string;
  readonly programs: Programs;
  /** QEMU's names of its machines, the least capable first. */
  readonly machines: readonly string[];
  /** The compiler option that names the core: `-mcpu=`. */
  readonly coreOption: string;
  /** True if a compiler flag chooses core, floating point or ABI. */
  choosesCore: (flag: string) => boolean;
  /**
   * The target for code that is not compiled yet, by the board's own flags.
   * @throws EMULATOR_UNSUPPORTED where its core is not emulated
   */
  targetOfBoard: (board: BoardFile) => Target;
  /**
   * The target for objects and archives at these paths.
   * @throws EMULATOR_UNSUPPORTED where no machine runs them, or the board has none
   */
  targetOfObjects: (paths: readonly string[], board: BoardFile) => Promise<Target>;
  /** Start-up, host services and instruments by file name, with the linker script `link.ld`. */
  harnessFiles: (target: Target) => Readonly<Record<string, string>>;
  compileArguments: (target: Target) => readonly string[];
  linkArguments: (script: string) => readonly string[];
  emulatorArguments: (target: Target, image: string) => readonly string[];
}

/** The name of the C compiler. */
export const compilerOf = ({ programs }: Toolchain): string => `${programs.prefix}gcc`;

/** Returns a test for the toolchain of a core. */
export const isFor =
  (core: CoreName) =>
  ({ programs }: Toolchain): boolean =>
    core.startsWith(programs.cores);
