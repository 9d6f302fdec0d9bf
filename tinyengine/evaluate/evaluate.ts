import { evaluationWrongInputs } from '../../errors/evaluate.js';
import { elements, type Graph } from '../graph/graph.js';
import { macs } from '../graph/operators.js';
import type { EvaluationJob } from './evaluate.worker.js';
import source from './evaluate.worker.ts?worker';
import { createEvaluator } from './evaluator.js';
import { createPool } from './pool.js';

/** Multiply-accumulates that are worth a thread of their own. They take about 50 ms, as long as starting a thread. */
const worthOneThread = 1e9;

/**
 * Runs a network on many samples, exactly as the firmware does, on as many threads as the work is worth.
 *
 * @param graph a lowered graph: bytes from input to output, batch 1
 * @param inputs `count` samples of [the values of `graph.inputs`, one input after the other]
 * @returns `count` times [the values of `graph.outputs`], with uint8 values as their bytes. The result does not depend
 *   on the number of threads.
 */
export async function evaluateSamples(
  graph: Graph,
  inputs: Int8Array | Uint8Array,
  count: number,
  workers: number,
): Promise<Int8Array> {
  const size = graph.inputs.reduce((sum, id) => sum + elements(graph.tensors[id]!.shape), 0);
  if (inputs.length !== count * size) throw evaluationWrongInputs(count * size, inputs.length, count);
  const threads = Math.min(workers, Math.floor((count * totalMacs(graph)) / worthOneThread), count);
  if (threads <= 1) return (await createEvaluator(graph)).run(inputs, count);

  const pool = createPool<EvaluationJob, Int8Array>(source, threads);
  try {
    const parts = Array.from({ length: threads }, (_, part) => {
      const [from, to] = [part, part + 1].map((index) => Math.round((count * index) / threads)) as [number, number];
      const samples = new Int8Array(inputs.slice(from * size, to * size).buffer);
      return pool.run({ graph, inputs: samples, count: to - from });
    });
    return concatenated(await Promise.all(parts));
  } finally {
    await pool.close();
  }
}

const totalMacs = (graph: Graph): number => graph.operators.reduce((sum, operator) => sum + macs(operator, graph), 0);

function concatenated(parts: readonly Int8Array[]): Int8Array {
  const whole = new Int8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) {
    whole.set(part, next);
    next += part.length;
  }
  return whole;
}
