import { findTools } from '../../firmware/tools.js';

/** The tools of this machine, found as every command finds them. */
export const tools = await findTools(process.env, process.cwd());

/** The toolchain of Cortex-M. */
export const { compiler, emulator } = tools.toolchains['arm']!;

const found = { pio: tools.platformio, 'arm-none-eabi-gcc': compiler, 'qemu-system-arm': emulator };

/** The tools for building and emulating firmware that are absent, as `needing` expects it. */
export const absentTools: readonly string[] = Object.entries(found).flatMap(([name, program]) =>
  program === null ? [name] : [],
);
