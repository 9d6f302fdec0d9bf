import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { sharedFile } from '../support/shared.js';
import { addition, extremum, multiplication } from './pairs.js';
import { pooling } from './pools.js';
import { transposition } from './transposes.js';
import { bytesOf, dataOf, type Expressed, type Vector } from './vector.js';
import { weightedLayer } from './weighted.js';

/** All of CMSIS-NN's vectors in the shared folder. */
export const readVectors = (): readonly Vector[] =>
  readdirSync(sharedFile('vectors')).map(
    (name) => JSON.parse(readFileSync(join(sharedFile('vectors'), name), 'utf8')) as Vector,
  );

/**
 * Expresses a vector as a network of one layer. It takes a few layers if no single layer may have its clamp or its
 * dimensions.
 */
export function express(vector: Vector): Expressed {
  const { name, config } = vector;
  if (/^(maximum|minimum)_/.test(name)) return extremum(vector);
  const graph = networkOf(vector);
  const size = bytesOf(graph, graph.inputs);
  const given =
    name === 'add' || name === 'mul'
      ? [...dataOf(vector, 'input1'), ...dataOf(vector, 'input2')]
      : [...dataOf(vector, 'input_tensor'), ...dataOf(vector, 'input')];
  const batches = /^transpose_/.test(name) ? given.length / size : (config['input_batches'] ?? config['input_n'] ?? 1);
  const inputs = Array.from({ length: batches }, (_, b) => Int8Array.from(given.slice(b * size, (b + 1) * size)));
  const reference = dataOf(vector, vector['output_ref'] === undefined ? 'output' : 'output_ref');
  return { graph, inputs, expected: reference.slice(0, batches * bytesOf(graph, graph.outputs)) };
}

function networkOf(vector: Vector): Graph {
  if (vector.name === 'add') return addition(vector);
  if (vector.name === 'mul') return multiplication(vector);
  if (/^transpose_/.test(vector.name)) return transposition(vector);
  return /pool/.test(vector.name) ? pooling(vector) : weightedLayer(vector);
}
