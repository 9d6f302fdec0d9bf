import { runAction } from './run.js';

// Not process.exit(): it would cut off what is still being written to the log.
const decide = (status: number): void => {
  process.exitCode = status;
};
decide(await runAction(process.env, process.stdout, decide));
