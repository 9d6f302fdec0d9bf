import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isValid } from '../../tests/networks/graphs.js';
import { randomNetworks } from '../../tests/networks/random.js';
import { onM4 } from '../../tests/schedules/target.js';
import { balanced, rowPorts, rowsNames, type Objective } from '../target.js';
import { planNetwork } from '../plan.js';
import type { Graph } from '../graph/graph.js';

const networks = randomNetworks.filter(isValid);

/**
 * Of the given networks, those for which some objective finds a smaller arena than `sram`, or finds none within the
 * bytes of `sram`.
 */
function beaten(drawn: readonly Graph[], from: number): readonly string[] {
  return drawn.flatMap((graph, index) => {
    const at = from + index;
    const scheduling = { ...balanced, rows: rowPorts(rowsNames[at % rowsNames.length]!), recompute: at % 8 > 5 };
    const arena = (objective: Objective): number =>
      planNetwork(graph, onM4({ ...scheduling, objective })).program.arenaBytes;
    const least = arena('sram');
    const others: readonly Objective[] = ['balanced', 'speed', least, Math.ceil(1.05 * least)];
    return others.filter((objective) => arena(objective) < least).map((objective) => `network ${at}, ${objective}`);
  });
}

test('no objective takes fewer bytes than sram, and all of them take what sram needs', () => {
  expect(beaten(fc.sample(networks, { seed: 1, numRuns: 400 }), 0)).toEqual([]);
});

// networks whose bands packed better than single rows, and networks that needed strips to fit in the bytes of the
// objective
test.each([552, 564, 576, 1092, 1269])('nor does any of network %i', (at) => {
  expect(beaten(fc.sample(networks, { seed: 1, path: `${at}`, numRuns: 1 }), at)).toEqual([]);
});
