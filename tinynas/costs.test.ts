import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinySpace, wideSpace } from '../tests/support/supernet.js';
import { balanced, type Scheduling } from '../tinyengine/target.js';
import { estimate } from '../tinyengine/cost/estimate.js';
import { createCosts } from './costs.js';
import { canonical, randomGenome, type Genome } from './genome.js';
import { fits, needsOf, type Limits } from './limits.js';
import { createRandom } from './random.js';
import { shapeGraph } from './shape.js';
import type { Space } from './space.js';
import { structure } from './structure.js';

const size = { height: 12, width: 12 };
/** A space with larger feature maps, strides that do not divide them, and channels whose rows have any alignment. */
const oddSpace: Space = {
  ...wideSpace,
  resolutions: [11, 21, 30],
  divisor: 1,
  stages: [...wideSpace.stages, { channels: 9, stride: 2, depths: [1, 2], kernels: [3, 7], expansions: [1, 4] }],
};
const schedulings: readonly Scheduling[] = [
  balanced,
  { ...balanced, objective: 'sram' },
  { ...balanced, objective: 'speed', mostBytes: 2000 },
  { ...balanced, rows: { input: true, output: true } },
];
const networks = fc
  .record({
    space: fc.constantFrom(tinySpace, wideSpace, oddSpace),
    seed: fc.nat(),
    scheduling: fc.constantFrom(...schedulings),
  })
  .map(({ space, seed, scheduling }) => {
    const target = { core: 'cortex-m4', scheduling } as const;
    return { space, target, genome: randomGenome(space, createRandom(seed, 'genome')) };
  });

test('a decision by bounds equals the decision by exact cost', () => {
  const tally = { quick: 0, thorough: 0, exact: 0 };
  const parts = fc.record({
    sramBytes: fc.integer({ min: 70, max: 140 }),
    flashBytes: fc.integer({ min: 90, max: 140 }),
    instructions: fc.integer({ min: 95, max: 140 }),
    reservedStackBytes: fc.nat(500),
  });
  fc.assert(
    fc.property(networks, parts, ({ space, target, genome }, { reservedStackBytes, ...percent }) => {
      const costs = createCosts(space, size)(target);
      const needs = needsOf(costs.of(genome), { ...unlimited, reservedStackBytes });
      const part = (resource: keyof typeof percent): number => Math.floor((needs[resource] * percent[resource]) / 100);
      const limits: Limits = {
        sramBytes: part('sramBytes'),
        flashBytes: part('flashBytes'),
        instructions: part('instructions'),
        reservedStackBytes,
      };
      expect(costs.fit(genome, limits), canonical(genome)).toBe(fits(costs.of(genome), limits));
      for (const by of ['quick', 'thorough', 'exact'] as const) tally[by] += costs.tally[by];
    }),
    { seed: 3, numRuns: 400 },
  );
  // Each way of deciding is used, or this would prove nothing about it.
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(20);
});

test('an estimate never contradicts the exact cost', () => {
  fc.assert(
    fc.property(networks, ({ space, target, genome }) => {
      const own = estimateOf(space, genome, target);
      const exact = own.exact();
      expect({ macs: own.macs, stackBytes: own.stackBytes }).toEqual({
        macs: exact.macs,
        stackBytes: exact.stackBytes,
      });
      for (const resource of ['flashBytes', 'instructions'] as const) {
        expect(own[resource].low).toBeLessThanOrEqual(exact[resource]);
        expect(own[resource].high).toBeGreaterThanOrEqual(exact[resource]);
      }
      for (const ask of ['byBounds', 'bySearch'] as const) {
        expect(own.arenaFits(exact.arenaBytes)[ask]()).not.toBe(false);
        expect(own.arenaFits(exact.arenaBytes - 1)[ask]()).not.toBe(true);
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('a network that may be computed in strips is never judged without a schedule', () => {
  const own = estimateOf(wideSpace, randomGenome(wideSpace, createRandom(1, 'genome')), {
    core: 'cortex-m4',
    scheduling: { ...balanced, recompute: true },
  });
  const { byBounds, bySearch } = own.arenaFits(1e6);
  expect([byBounds(), bySearch(), own.flashBytes.high]).toEqual([null, null, Infinity]);
});

const unlimited: Limits = { sramBytes: null, flashBytes: null, instructions: null };

const estimateOf = (space: Space, genome: Genome, target: Parameters<typeof estimate>[1]) =>
  estimate(shapeGraph(structure(space, genome, size)), target);
