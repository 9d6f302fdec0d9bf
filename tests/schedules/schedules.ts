import fc from 'fast-check';
import { lower } from '../../tinyengine/passes/lower.js';
import { place } from '../../tinyengine/schedule/place.js';
import type { Scheduled } from '../../tinyengine/schedule/schedule.js';
import { simulate } from '../../tinyengine/schedule/simulate.js';
import { isValid } from '../networks/graphs.js';
import { randomNetworks } from '../networks/random.js';
import { rowsOf } from './target.js';

/** Random networks under any policy there may be: cuts and steps of several rows as they fall, inputs and outputs whole or row by row. */
export const randomSchedules: fc.Arbitrary<Scheduled> = fc
  .record({
    network: randomNetworks.filter(isValid),
    input: fc.boolean(),
    output: fc.boolean(),
    cuts: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    bands: fc.array(fc.constantFrom(1, 1, 2, 3, 100), { minLength: 6, maxLength: 6 }),
  })
  .map(({ network, input, output, cuts, bands }) => {
    const rows = rowsOf(lower(network), { input, output });
    const schedule = simulate(rows, {
      cuts: new Set(rows.tensors.flatMap((_, tensor) => (cuts[tensor] ? [tensor] : []))),
      bands: new Map(rows.operators.flatMap((_, operator) => (bands[operator] ? [[operator, bands[operator]]] : []))),
    });
    return { schedule, placement: place(schedule), boundBytes: schedule.peakBytes };
  });
