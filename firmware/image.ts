import harness from './harness?files';
import type { Machine } from './machines.js';
import type { Target } from './target.js';

/** The files of an image by name: start-up, host services and instruments, at the machine's addresses. */
export const harnessFiles = (machine: Machine): Readonly<Record<string, string>> => ({
  ...harness,
  'memory.ld': `MEMORY {\n${machine.memory.join('\n')}\n}\n`,
});

/** What the compiler makes `harness.elf` with, beside the sources; in the folder of these files. */
export const imageArguments = ({ flags, machine, trapsUnaligned }: Target): readonly string[] => [
  ...flags,
  ...['-std=gnu11', '-O2', '-ffunction-sections', '-fdata-sections', `-DCLOCK_READS=${machine.clock.reads}`],
  // Armv6-M code runs on an Armv7-M core: what Armv6-M refuses has to fault there too.
  ...(trapsUnaligned ? ['-DTRAP_UNALIGNED'] : []),
  ...['-nostartfiles', '--specs=nano.specs', '-Wl,--gc-sections', '-T', 'link.ld', '-o', 'harness.elf'],
];

/** One instruction a nanosecond of the emulated clock; no devices but the host's files. */
export const emulatorArguments = (machine: string): readonly string[] => [
  ...['-M', machine, '-display', 'none', '-monitor', 'none', '-serial', 'none'],
  ...['-semihosting-config', 'enable=on,target=native', '-icount', 'shift=0', '-kernel', 'harness.elf'],
];
