import { runAction } from './run.js';

// Not process.exit(): it would cut off what is still being written to the log. And no `await` here: in one bundle it would keep what is imported later
// from ever being loaded.
const decide = (status: number): void => {
  process.exitCode = status;
};
void runAction(process.env, process.stdout, decide).then(decide);
