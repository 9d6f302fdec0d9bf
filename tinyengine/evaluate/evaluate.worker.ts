import type { Graph } from '../graph/graph.js';
import { createEvaluator } from './evaluator.js';
import { serve } from './serve.js';

/** Samples of one network for one thread. */
export interface EvaluationJob {
  readonly graph: Graph;
  readonly inputs: Int8Array;
  readonly count: number;
}

serve(async ({ graph, inputs, count }: EvaluationJob) => (await createEvaluator(graph)).run(inputs, count));
