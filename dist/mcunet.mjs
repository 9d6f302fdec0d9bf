import { run } from './chunks/program.mjs';

process.exitCode = await run(process);
