import { run } from './run.js';

// Not process.exit(), which would cut off pending output to a pipe.
process.exitCode = await run(process);
