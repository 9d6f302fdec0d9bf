// A worker thread for the tests of the pool. It behaves as its job says.
import { exitStatus, McunetError } from '../../errors/error.js';
import { serve } from '../../tinyengine/evaluate/serve.js';

export type MisbehavingJob =
  | { readonly behaviour: 'square'; readonly value: number; readonly delay?: number }
  | { readonly behaviour: 'refuse' | 'break' | 'crash' | 'exit' }
  /** Never ends. `begun` becomes 1 when it begins. */
  | { readonly behaviour: 'never'; readonly begun?: Int32Array };

serve(async (job: MisbehavingJob): Promise<number> => {
  switch (job.behaviour) {
    case 'square':
      await new Promise((resolve) => setTimeout(resolve, job.delay ?? 0));
      return job.value ** 2;
    case 'refuse':
      throw new McunetError({ code: 'NO', message: 'not today', next: ['ask tomorrow'], status: exitStatus.input });
    case 'break':
      throw new TypeError('the cup is broken');
    case 'crash':
      setImmediate(() => {
        throw new Error('outside the job');
      });
      return new Promise(() => undefined);
    case 'exit':
      return process.exit(3);
    case 'never':
      if (job.begun) Atomics.store(job.begun, 0, 1);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return 0;
  }
});
