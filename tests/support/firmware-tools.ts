import { findTools } from '../../firmware/tools.js';

/** The tools of this machine, looked for as every command does. */
export const tools = await findTools(process.env, process.cwd());

/** The toolchain of Cortex-M. */
export const { compiler, emulator } = tools.toolchains['arm']!;

const found = { pio: tools.platformio, 'arm-none-eabi-gcc': compiler, 'qemu-system-arm': emulator };

/** What is absent of the tools that build and emulate firmware, as `needing` takes it. */
export const absentTools: readonly string[] = Object.entries(found).flatMap(([name, program]) =>
  program === null ? [name] : [],
);
