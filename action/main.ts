import { runAction } from './run.js';

// Not process.exit(), which would cut off pending output to the log.
const decide = (status: number): void => {
  process.exitCode = status;
};
decide(await runAction(process.env, process.stdout, decide));
