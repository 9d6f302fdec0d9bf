// For `node --import`: appends the URL of each loaded module to the file that MCUNET_LOADS names.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export function load(url, context, nextLoad) {
  appendFileSync(process.env.MCUNET_LOADS, `${url}\n`);
  return nextLoad(url, context);
}
