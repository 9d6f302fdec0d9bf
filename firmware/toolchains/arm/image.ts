import harness from '../../harness?files';
import type { Target } from '../toolchain.js';

/** The files of an image by name: start-up, host services and instruments, with the machine's addresses. */
export const harnessFiles = ({ memory }: Target): Readonly<Record<string, string>> => ({
  ...harness,
  'memory.ld': `MEMORY {\n${memory.join('\n')}\n}\n`,
});

/** Compiler arguments for the sources of an image. */
export const compileArguments = ({ flags, clock, trapsUnaligned }: Target): readonly string[] => [
  ...flags,
  ...['-std=gnu11', '-O2', '-ffunction-sections', '-fdata-sections', `-DCLOCK_READS=${clock.reads}`],
  // Armv6-M code runs on an Armv7-M core. Accesses that fault on Armv6-M must fault there too.
  ...(trapsUnaligned ? ['-DTRAP_UNALIGNED'] : []),
];

/** Linker arguments for the harness's script. */
export const linkArguments = (script: string): readonly string[] => [
  ...['-nostartfiles', '--specs=nano.specs', '-Wl,--gc-sections', '-T', script],
];

/** Emulator arguments: one instruction takes one emulated nanosecond, and the only device is the host's file access. */
export const emulatorArguments = ({ name }: Target, image: string): readonly string[] => [
  ...['-M', name, '-display', 'none', '-monitor', 'none', '-serial', 'none'],
  ...['-semihosting-config', 'enable=on,target=native', '-icount', 'shift=0', '-kernel', image],
];
