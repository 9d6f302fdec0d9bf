import { createFloatKernels } from '../tinyengine/evaluate/float.js';
import { serve } from '../tinyengine/evaluate/serve.js';
import type { Genome } from './genome.js';
import type { SearchData } from './images.js';
import { measureGenome, type Measurement } from './measurement.js';
import type { SharedWeights } from './supernet.js';

/** One network to measure. Weights and images are in memory that all threads share, so a job is small. */
export interface Job {
  readonly genome: Genome;
  readonly weights: SharedWeights;
  readonly data: SearchData;
}

const kernels = createFloatKernels();

serve(async ({ genome, weights, data }: Job): Promise<Measurement> =>
  measureGenome(weights, data, genome, await kernels),
);
