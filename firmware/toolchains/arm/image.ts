import harness from '../../harness?files';
import type { Target } from '../toolchain.js';

/** The files of an image by name: start-up, host services and instruments, at the machine's addresses. */
export const harnessFiles = ({ memory }: Target): Readonly<Record<string, string>> => ({
  ...harness,
  'memory.ld': `MEMORY {\n${memory.join('\n')}\n}\n`,
});

/** How the sources of an image are compiled. */
export const compileArguments = ({ flags, clock, trapsUnaligned }: Target): readonly string[] => [
  ...flags,
  ...['-std=gnu11', '-O2', '-ffunction-sections', '-fdata-sections', `-DCLOCK_READS=${clock.reads}`],
  // Armv6-M code runs on an Armv7-M core: what Armv6-M refuses has to fault there too.
  ...(trapsUnaligned ? ['-DTRAP_UNALIGNED'] : []),
];

/** How an image is linked by the harness's script. */
export const linkArguments = (script: string): readonly string[] => [
  ...['-nostartfiles', '--specs=nano.specs', '-Wl,--gc-sections', '-T', script],
];

/** One instruction a nanosecond of the emulated clock; no devices but the host's files. */
export const emulatorArguments = ({ name }: Target, image: string): readonly string[] => [
  ...['-M', name, '-display', 'none', '-monitor', 'none', '-serial', 'none'],
  ...['-semihosting-config', 'enable=on,target=native', '-icount', 'shift=0', '-kernel', image],
];
