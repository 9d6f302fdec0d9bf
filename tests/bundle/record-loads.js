// With `node --import`: writes the address of each module that is loaded into the file that MCUNET_LOADS names.
import { appendFileSync } from 'node:fs';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url);

export function load(url, context, nextLoad) {
  appendFileSync(process.env.MCUNET_LOADS, `${url}\n`);
  return nextLoad(url, context);
}
