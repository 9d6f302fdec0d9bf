import { readFileSync } from 'node:fs';
import { readLock } from '../schemas/load.js';
import { balanced, type Core } from '../tinyengine/core.js';
import { createCosts, type Costs } from '../tinynas/costs.js';
import { evolve } from '../tinynas/evolve.js';
import type { Genome } from '../tinynas/genome.js';
import { createLandscape } from '../tinynas/landscape.js';
import type { Limits } from '../tinynas/limits.js';
import { narrow } from '../tinynas/narrow.js';
import { createRandom } from '../tinynas/random.js';
import { readSupernet } from '../tinynas/supernet.js';
import { table } from './table.js';

const fixture = 'fixtures/digits';
const size = { height: 28, width: 28 };
const evaluations = 200;
const cores: Readonly<Record<string, Core>> = {
  nucleo_f746zg: 'cortex-m7',
  nucleo_f412zg: 'cortex-m4',
  nano33ble: 'cortex-m4',
};

/** What costs take in a search of the digits for each board of the demo; networks are scored by their computation, so that nothing else takes time. */
export async function searchLines(): Promise<readonly string[]> {
  const { space } = readSupernet(readFileSync(`${fixture}/digits.supernet.safetensors`), 'digits');
  const lock = readLock(readFileSync(`${fixture}/mcunet.lock.json`, 'utf8'), 'mcunet.lock.json');
  const rows: string[][] = [];
  for (const [board, core] of Object.entries(cores)) {
    const { sram, flash } = lock.boards[board]!.limits;
    const limits: Limits = { sramBytes: sram, flashBytes: flash, instructions: null, reservedStackBytes: 2048 };
    const costs = createCosts(space, size)({ core, scheduling: { ...balanced, mostBytes: sram } });
    const watch = stopwatch(costs, limits);
    const randomFor = (name: string) => createRandom(1, name);
    const subSpaces = narrow(space, {
      macsOf: costs.macs,
      isAllowed: watch.isAllowed,
      mayBeAllowed: (genome) => costs.mayFit(genome, limits),
      randomFor,
    });
    const { landscape, seeds } = createLandscape(space, size, subSpaces, watch.isAllowed);
    const measure = (genomes: readonly Genome[]) => Promise.resolve(genomes.map(costs.macs));
    await evolve(landscape, { seeds, evaluations, random: randomFor('evolution'), measure });
    const { low, high, exact } = costs.tally;
    const decisions = low + high + exact;
    rows.push([
      ...[board, decisions, low, high, exact].map(String),
      (watch.total() / decisions).toFixed(2),
      watch.worst().toFixed(0),
    ]);
  }
  return [
    'Decisions whether a network fits, in a search of the digits: by the least it may need, by the most, or by its exact cost. CPU time.',
    '',
    ...table([['board', 'decisions', 'too large', 'small enough', 'exact', 'mean ms', 'worst ms'], ...rows]),
  ];
}

/** Decides, and adds up the milliseconds of CPU time that takes. */
function stopwatch(costs: Costs, limits: Limits) {
  let [total, worst] = [0, 0];
  return {
    isAllowed: (genome: Genome): boolean => {
      const start = process.cpuUsage();
      const decision = costs.fit(genome, limits);
      const { user, system } = process.cpuUsage(start);
      const milliseconds = (user + system) / 1000;
      total += milliseconds;
      worst = Math.max(worst, milliseconds);
      return decision;
    },
    total: () => total,
    worst: () => worst,
  };
}
