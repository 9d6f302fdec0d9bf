import fc from 'fast-check';
import { lower } from '../../tinyengine/passes/lower.js';
import { place } from '../../tinyengine/schedule/place.js';
import type { Scheduled } from '../../tinyengine/schedule/schedule.js';
import { simulate } from '../../tinyengine/schedule/simulate.js';
import { isValid } from '../networks/graphs.js';
import { randomNetworks } from '../networks/random.js';
import { rowGraph } from '../../tinyengine/schedule/row-graph.js';
import type { RowNeeds } from '../../tinyengine/kernels/kernel.js';
import { layersOnM4 } from './target.js';

/** A schedule, and the needs of the kernels that it was made for. */
export interface RandomSchedule extends Scheduled {
  readonly needs: readonly RowNeeds[];
}

/** Mostly the needs of the portable kernels. */
const randomNeeds = fc.record({
  kept: fc.constantFrom(0, 0, 0, 4, 24),
  perStep: fc.constantFrom(0, 0, 0, 12, 40),
  rowsAtOnce: fc.constantFrom(1, 1, 2, 3),
  alignment: fc.constantFrom(4, 4, 4, 8, 16),
});

/**
 * Random networks under random policies: any cuts, any bands, inputs and outputs whole or row by row. Their kernels
 * have random scratch, rows per call and alignment.
 */
export const randomSchedules: fc.Arbitrary<RandomSchedule> = fc
  .record({
    network: randomNetworks.filter(isValid),
    input: fc.boolean(),
    output: fc.boolean(),
    cuts: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    bands: fc.array(fc.constantFrom(1, 1, 2, 3, 100), { minLength: 6, maxLength: 6 }),
    asked: fc.array(randomNeeds, { minLength: 6, maxLength: 6 }),
  })
  .map(({ network, input, output, cuts, bands, asked }) => {
    const graph = lower(network);
    const needs = layersOnM4(graph).map(({ accumulates, scratch }, operator): RowNeeds => {
      const { kept, perStep, rowsAtOnce, alignment } = asked[operator % asked.length]!;
      return {
        accumulates,
        rowsAtOnce,
        scratch: { kept: scratch.kept + kept, perStep },
        alignment: { scratch: alignment, rows: 1 },
      };
    });
    const rows = rowGraph(graph, needs, { input, output });
    const schedule = simulate(rows, {
      cuts: new Set(rows.tensors.flatMap((_, tensor) => (cuts[tensor] ? [tensor] : []))),
      bands: new Map(rows.operators.flatMap((_, operator) => (bands[operator] ? [[operator, bands[operator]]] : []))),
    });
    return { schedule, placement: place(schedule), boundBytes: schedule.peakBytes, needs };
  });
