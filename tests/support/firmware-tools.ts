import { findTools } from '../../firmware/tools.js';

/** The tools of this machine, looked for as every command does. */
export const tools = await findTools(process.env, process.cwd());

const names = { platformio: 'pio', compiler: 'arm-none-eabi-gcc', emulator: 'qemu-system-arm' } as const;

/** What is absent of the tools that build and emulate firmware, as `needing` takes it. */
export const absentTools: readonly string[] = Object.entries(names).flatMap(([tool, name]) =>
  tools[tool as keyof typeof names] === null ? [name] : [],
);
