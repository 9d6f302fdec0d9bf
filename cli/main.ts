import { run } from './run.js';

// Not process.exit(): it would cut off what is still being written to a pipe.
process.exitCode = await run(process);
