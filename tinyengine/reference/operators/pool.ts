import { clamp } from '../../graph/fixed-point.js';
import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { poolClamp, type Clamp } from '../../graph/quantised.js';
import { featureMapsOf, type Run, type Runs } from '../run.js';

interface Pool {
  readonly batches: number;
  readonly input: FeatureMap;
  readonly output: FeatureMap;
  readonly window: Window;
  readonly clamp: Clamp;
}

/** AVERAGE_POOL_2D: the sum of the raw values inside the feature map, divided to nearest with halves away from zero. */
export const averagePool = (values: ArrayLike<number>, pool: Pool): Int8Array =>
  poolWith(values, pool, (cells) => {
    const sum = cells.reduce((total, cell) => total + cell, 0);
    const half = Math.floor(cells.length / 2);
    return Math.trunc((sum > 0 ? sum + half : sum - half) / cells.length);
  });

/** MAX_POOL_2D over the cells inside the feature map. */
export const maxPool = (values: ArrayLike<number>, pool: Pool): Int8Array =>
  poolWith(values, pool, (cells) => cells.reduce((max, cell) => Math.max(max, cell), -128));

function poolWith(values: ArrayLike<number>, pool: Pool, combine: (cells: readonly number[]) => number): Int8Array {
  const { batches, input, output, window } = pool;
  const result = new Int8Array(batches * output.height * output.width * output.channels);
  let next = 0;
  for (let batch = 0; batch < batches; batch++)
    for (let y = 0; y < output.height; y++)
      for (let x = 0; x < output.width; x++)
        for (let channel = 0; channel < output.channels; channel++) {
          const cells: number[] = [];
          for (let i = 0; i < window.height; i++) {
            const row = y * window.strideHeight - window.padding.top + i;
            if (row < 0 || row >= input.height) continue;
            for (let j = 0; j < window.width; j++) {
              const column = x * window.strideWidth - window.padding.left + j;
              if (column < 0 || column >= input.width) continue;
              cells.push(values[((batch * input.height + row) * input.width + column) * input.channels + channel]!);
            }
          }
          result[next++] = clamp(combine(cells), pool.clamp.min, pool.clamp.max);
        }
  return result;
}

const runWith =
  (pool: typeof averagePool): Run<Pool2d> =>
  (operator, graph, read) =>
    pool(read(0), {
      ...featureMapsOf(operator, graph),
      window: operator.window,
      clamp: poolClamp(graph, operator),
    });

export default { AVERAGE_POOL_2D: runWith(averagePool), MAX_POOL_2D: runWith(maxPool) } satisfies Runs;
