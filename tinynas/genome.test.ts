import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tinySpace, wideSpace } from '../tests/support/supernet.js';
import {
  canonical,
  crossover,
  largest,
  mutate,
  neighbours,
  parseGenome,
  randomGenome,
  smallest,
  type Genome,
} from './genome.js';
import { createRandom, type Random } from './random.js';

const random = fc.integer().map((seed) => createRandom(seed, 'test'));
const genome = random.map((stream) => randomGenome(wideSpace, stream));

/** All genomes that one-gene steps reach from the smallest network. */
function reachable(space: typeof tinySpace): ReadonlyMap<string, Genome> {
  const queue = [smallest(space)];
  const found = new Map(queue.map((each) => [canonical(each), each]));
  for (const each of queue) {
    for (const next of neighbours(each, space)) {
      if (found.has(canonical(next))) continue;
      found.set(canonical(next), next);
      queue.push(next);
    }
  }
  return found;
}

test('the canonical string contains resolution, width, and the blocks of each stage', () => {
  const stages = [
    [
      { expansion: 3, kernel: 5 },
      { expansion: 2, kernel: 3 },
    ],
    [{ expansion: 3, kernel: 3 }],
  ];
  expect(canonical({ resolution: 20, width: 0.75, stages })).toBe('r20-w0.75-3k5.2k3|3k3');
});

test('a canonical string identifies exactly its network', () => {
  fc.assert(
    fc.property(genome, (each) => {
      expect(parseGenome(canonical(each), wideSpace)).toEqual(each);
    }),
  );
});

test('mutation and crossover stay inside the space', () => {
  const inside = (each: Genome): void => expect(parseGenome(canonical(each), wideSpace)).toEqual(each);
  fc.assert(
    fc.property(genome, genome, random, (mother: Genome, father: Genome, stream: Random) => {
      inside(mutate(mother, wideSpace, stream));
      inside(crossover(mother, father, stream));
    }),
  );
});

test('one-gene steps lead from the smallest network to every network of the space', () => {
  const found = reachable(tinySpace);
  expect(found.size).toBe(2 * 2 * (2 + 4) * 2);
  expect([...found.keys()]).toContain(canonical(largest(tinySpace)));
});

test('every neighbour differs from the network and from the other neighbours', () => {
  fc.assert(
    fc.property(genome, (each) => {
      const names = neighbours(each, wideSpace).map(canonical);
      expect(new Set([...names, canonical(each)]).size).toBe(names.length + 1);
    }),
  );
});

test.each([
  ['', 'it is not written that way'],
  ['r8-w0.5-2k3|2k3 ', 'it is not written that way'],
  ['r9-w0.5-2k3|2k3', 'resolution 9 is none of 8, 12'],
  ['r8-w0.75-2k3|2k3', 'width 0.75 is none of 0.5, 1'],
  ['r8-w0.5-2k3', 'it has 1 stages instead of 2'],
  ['r8-w0.5-2k3.2k3.2k3|2k3', 'stage 0 has 3 blocks instead of 1 or 2'],
  ['r8-w0.5-2k7|2k3', 'stage 0 offers no block 2k7'],
  ['r8-w0.5-|2k3', 'it is not written that way'],
  ['r08-w0.50-2k3|2k3', 'it would be written r8-w0.5-2k3|2k3'],
])('the string "%s" is refused: %s', (text, reason) => {
  expect(() => parseGenome(text, tinySpace)).toThrow(
    expect.objectContaining({ problem: expect.objectContaining({ code: 'ARCHITECTURE_INVALID' }) }),
  );
  expect(() => parseGenome(text, tinySpace)).toThrow(reason);
});
