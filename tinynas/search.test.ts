import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { barData, randomSupernet, tinySpace, wideSpace } from '../tests/support/supernet.js';
import { createFloatKernels } from '../tinyengine/evaluate/float.js';
import { balanced } from '../tinyengine/target.js';
import { cost } from '../tinyengine/cost/cost.js';
import { createCosts } from './costs.js';
import { canonical, largest, neighbours, randomGenome, smallest, type Genome } from './genome.js';
import { fits, type Limits } from './limits.js';
import { countBits, measureGenome } from './measurement.js';
import {
  search,
  type BoardResult,
  type Found,
  type SearchBoard,
  type SearchProgress,
  type SearchRequest,
} from './search.js';
import { createRandom } from './random.js';
import { folderStore, memoryStore, type Store } from './store.js';

const root = mkdtempSync(join(tmpdir(), 'mcunet-search-'));
afterAll(() => rmSync(root, { recursive: true }));

const free: Limits = { sramBytes: null, flashBytes: null, instructions: null };
const target = { core: 'cortex-m4', scheduling: balanced } as const;
const size = { height: 12, width: 12 };
const board = (id: string, limits: Partial<Limits> = {}): SearchBoard => ({
  id,
  ...target,
  limits: { ...free, ...limits },
});

const tiny = {
  supernet: randomSupernet(tinySpace),
  data: barData(tinySpace),
  seed: 1,
  evaluations: 200,
  workers: 1,
} as const;
const wide = {
  supernet: randomSupernet(wideSpace, 2),
  data: barData(wideSpace),
  seed: 1,
  evaluations: 20,
  workers: 1,
} as const;
const tinyCost = createCosts(tinySpace, size)(target).of;
const wideCosts = createCosts(wideSpace, size)(target);
const wideCost = wideCosts.of;

const run = async (
  request: Omit<SearchRequest, 'boards'>,
  ...boards: readonly SearchBoard[]
): Promise<readonly Found[]> => (await search({ ...request, boards })).map(found);
function found(result: BoardResult): Found {
  if (result.kind !== 'found') throw new Error(`nothing fits ${result.board}`);
  return result;
}

/** Every network of the tiny space, found by one-gene steps. */
function everyGenome(): readonly Genome[] {
  const all = new Map([[canonical(smallest(tinySpace)), smallest(tinySpace)]]);
  for (const genome of all.values()) for (const next of neighbours(genome, tinySpace)) all.set(canonical(next), next);
  return [...all.values()];
}

/** A limit in the middle of the needs of the wide space's networks. */
function middle(resource: 'arenaBytes' | 'flashBytes' | 'instructions'): number {
  const [low, high] = [wideCost(smallest(wideSpace))[resource], wideCost(largest(wideSpace))[resource]];
  return Math.round(low + (high - low) / 3);
}

describe('a search', () => {
  test('of a space small enough finds the true best of all networks that fit', async () => {
    const kernels = await createFloatKernels();
    const flashBytes = Math.round(
      (tinyCost(smallest(tinySpace)).flashBytes + tinyCost(largest(tinySpace)).flashBytes) / 2,
    );
    const limits = { ...free, flashBytes };
    const fitting = everyGenome().filter((genome) => fits(tinyCost(genome), limits));
    expect(fitting.length).toBeGreaterThan(5);
    expect(fitting.length).toBeLessThan(everyGenome().length);
    const correct = await Promise.all(
      fitting.map(async (genome) =>
        countBits((await measureGenome(tiny.supernet, tiny.data, genome, kernels)).correct),
      ),
    );

    const [result] = await run(tiny, board('one', limits));
    expect(result!.validation).toEqual({ correct: Math.max(...correct), n: 40 });
    expect(result!.evaluated).toHaveLength(fitting.length);
    expect(result!.exhausted).toBe(true);
    expect(Object.fromEntries(result!.evaluated.map((each) => [each.canonical, each.correct]))).toEqual(
      Object.fromEntries(fitting.map((genome, index) => [canonical(genome), correct[index]])),
    );
  });

  test('measures the requested number of distinct networks, all of which fit', async () => {
    const limits = { ...free, flashBytes: middle('flashBytes'), instructions: middle('instructions') };
    const [result] = await run(wide, board('one', limits));
    expect(new Set(result!.evaluated.map((each) => each.canonical)).size).toBe(20);
    expect(result!.evaluated.every((each) => fits(each.cost, limits))).toBe(true);
    expect(result!.exhausted).toBe(false);
    expect(fits(result!.cost, limits)).toBe(true);
    expect(result!.evaluated[0]).toMatchObject({ canonical: result!.canonical, correct: result!.validation.correct });
  });

  test('finds all that fit where limits leave only the smallest few', async () => {
    const { flashBytes } = tinyCost(smallest(tinySpace));
    const fitting = everyGenome().filter((genome) => tinyCost(genome).flashBytes <= flashBytes + 40);
    const [result] = await run(tiny, board('one', { flashBytes: flashBytes + 40 }));
    expect(result!.evaluated.map((each) => each.canonical).sort()).toEqual(fitting.map(canonical).sort());
  });

  test('gives the same result with one worker and with two, from an empty store and from a full one', async () => {
    const boards = [board('small', { flashBytes: middle('flashBytes') }), board('large')];
    const store = folderStore(join(root, 'store'));
    const cold = await run({ ...wide, store }, ...boards);
    expect(await run({ ...wide, workers: 2 }, ...boards)).toEqual(cold);
    expect(await run({ ...wide, store }, ...boards)).toEqual(cold);
  });

  test('gives the same result for a board alone, among others, and in any order; equal limits give equal networks', async () => {
    const [one, two] = [
      board('one', { flashBytes: middle('flashBytes') }),
      board('two', { sramBytes: middle('arenaBytes'), reservedStackBytes: 1000 }),
    ];
    const [first, second, third] = await run(wide, one, two, { ...one, id: 'three' });
    expect(await run(wide, two, one)).toEqual([second, first]);
    expect(await run(wide, two)).toEqual([second]);
    expect({ ...third, board: 'one' }).toEqual(first);
  });

  test('takes another path from another seed', async () => {
    const names = async (seed: number) =>
      (await run({ ...wide, seed }, board('one')))[0]!.evaluated.map((each) => each.canonical);
    expect(await names(2)).not.toEqual(await names(1));
  });

  test('reports its progress, network by network, and the best so far', async () => {
    const told: SearchProgress[] = [];
    const [result] = await run({ ...wide, progress: (event) => told.push(event) }, board('one'));
    expect(told.map(({ done, total }) => `${done}/${total}`)).toEqual(
      Array.from({ length: 20 }, (_, index) => `${index + 1}/20`),
    );
    const bests = told.map(({ best }) => best);
    expect(bests).toEqual([...bests].sort((a, b) => a - b));
    expect(bests.at(-1)).toBe(result!.validation.correct / 40);
  });

  test('rejects a store whose best network turns out to be wrong', async () => {
    const store = memoryStore();
    const [honest] = await run({ ...wide, store }, board('one'));
    const lying: Store = {
      ...store,
      get: (key) => {
        const entry = store.get(key);
        return (
          entry && {
            ...entry,
            correct: entry.correct.map(
              (byte, index) => (key.canonical.startsWith('r8') ? 255 : byte) & (index < 5 ? 255 : 0),
            ),
          }
        );
      },
    };
    expect(await run({ ...wide, store: lying }, board('one'))).toEqual([honest]);
  });

  test('that is cut short gives no result and reports it', async () => {
    const controller = new AbortController();
    const store = memoryStore();
    const progress = ({ done }: { done: number }): void => {
      if (done === 12) controller.abort(new Error('time is up'));
    };
    const cut = search({ ...wide, store, boards: [board('one')], progress, signal: controller.signal });
    await expect(cut).rejects.toMatchObject({ problem: { code: 'SEARCH_CUT_SHORT', status: 3 } });
    await expect(cut).rejects.toThrow('after 12 of 20 networks');
    expect(await run({ ...wide, store }, board('one'))).toEqual(await run(wide, board('one')));
  });
});

describe('a budget that no network fits', () => {
  const least = Math.min(...everyGenome().map((genome) => tinyCost(genome).flashBytes));
  const impossible = (limits: Partial<Limits>) => search({ ...tiny, boards: [board('one', limits)] });

  test('gives the least infeasible network, its needs and its accuracy', async () => {
    const [result] = await impossible({ flashBytes: least - 1 });
    expect(result).toMatchObject({
      kind: 'infeasible',
      shortfalls: [{ resource: 'flashBytes', needed: least, limit: least - 1 }],
    });
    expect(result!.validation.n).toBe(40);
    const [would] = await impossible({ flashBytes: least });
    expect(would).toMatchObject({ kind: 'found' });
  });

  test('names every limit that is too low', async () => {
    const [result] = await impossible({ sramBytes: 1, flashBytes: 1, instructions: 1 });
    expect(result).toMatchObject({
      shortfalls: [{ resource: 'sramBytes' }, { resource: 'flashBytes' }, { resource: 'instructions' }],
    });
  });

  test('is detected by measuring only the least infeasible network', async () => {
    const measured: string[] = [];
    const store = memoryStore();
    const counting: Store = {
      ...store,
      put: (key, measurement) => {
        measured.push(key.canonical);
        store.put(key, measurement);
      },
    };
    const [result] = await search({ ...tiny, store: counting, boards: [board('one', { sramBytes: 10 })] });
    expect(measured).toEqual([canonical(result!.genome)]);
  });
});

test('every network needs at least as much as the smallest of its resolution and width, which shows that a budget is infeasible', () => {
  const random = createRandom(1, 'costs');
  for (let round = 0; round < 60; round += 1) {
    const genome = randomGenome(wideSpace, random);
    const { resolution, width } = genome;
    const least = wideCost({ ...smallest(wideSpace), resolution, width });
    const needed = wideCost(genome);
    for (const resource of ['stackBytes', 'flashBytes', 'instructions'] as const) {
      expect(needed[resource], `${resource} of ${canonical(genome)}`).toBeGreaterThanOrEqual(least[resource]);
    }
    expect(1.1 * needed.arenaBytes, canonical(genome)).toBeGreaterThanOrEqual(least.arenaBytes);
    const limits = { ...free, sramBytes: needed.arenaBytes, reservedStackBytes: needed.stackBytes };
    expect(wideCosts.mayFit({ ...smallest(wideSpace), resolution, width }, limits), canonical(genome)).toBe(true);
  }
});

test('the cost in the search is the cost of the resulting network', async () => {
  const [result] = await run(wide, board('one'));
  expect(cost(result!.graph, target)).toEqual(wideCost(result!.genome));
});
