import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { absentShared, sharedFile } from '../tests/support/shared.js';
import { evolve, type Landscape } from './evolve.js';
import { createRandom } from './random.js';
import { needing } from '../tests/support/needs.js';

/** A landscape of rows of digits with `choices` values each. The predictor sees them one-hot. */
function digits(
  length: number,
  choices: number,
  isFeasible: (candidate: string) => boolean,
  mayBeFeasible = isFeasible,
): Landscape<string> {
  const values = Array.from({ length: choices }, (_, value) => String(value));
  const rebuild = (candidate: string, draw: (digit: string, place: number) => string): string =>
    Array.from(candidate).map(draw).join('');
  return {
    key: (candidate) => candidate,
    features: (candidate) => Array.from(candidate).flatMap((digit) => values.map((value) => (value === digit ? 1 : 0))),
    mutate: (candidate, random) =>
      rebuild(candidate, (digit) => (random.chance(1 / length) ? random.pick(values) : digit)),
    crossover: (mother, father, random) =>
      rebuild(mother, (digit, place) => (random.chance(0.5) ? digit : father[place]!)),
    neighbours: (candidate) =>
      Array.from({ length }, (_, place) =>
        values.map((value) => candidate.slice(0, place) + value + candidate.slice(place + 1)),
      )
        .flat()
        .filter((each) => each !== candidate),
    rules: { isFeasible, mayBeFeasible },
    isPromising: () => true,
  };
}

const sum = (candidate: string): number => Array.from(candidate).reduce((total, digit) => total + Number(digit), 0);

describe('evolution', () => {
  const measure = (batch: readonly string[]): Promise<readonly number[]> =>
    Promise.resolve(batch.map((each) => -Math.abs(sum(each) - 9)));

  test('measures exactly the requested number of distinct candidates, all of them feasible', async () => {
    const landscape = digits(6, 4, (candidate) => sum(candidate) <= 10);
    const scored = await evolve(landscape, {
      seeds: ['000000'],
      evaluations: 70,
      random: createRandom(1, 'test'),
      measure,
    });
    expect(new Set(scored.map(({ key }) => key)).size).toBe(70);
    expect(scored.every(({ candidate }) => landscape.rules.isFeasible(candidate))).toBe(true);
  });

  test('finds every feasible candidate where there are fewer than requested', async () => {
    const landscape = digits(6, 4, (candidate) => sum(candidate) <= 2);
    const scored = await evolve(landscape, {
      seeds: ['000000'],
      evaluations: 200,
      random: createRandom(1, 'test'),
      measure,
    });
    expect(scored).toHaveLength(1 + 6 + 6 + 15);
  });

  test('measures only feasible candidates where bounds exclude none', async () => {
    const landscape = digits(
      8,
      4,
      (candidate) => sum(candidate) <= 9,
      () => true,
    );
    const scored = await evolve(landscape, {
      seeds: ['00000000'],
      evaluations: 70,
      random: createRandom(1, 'test'),
      measure,
    });
    expect(scored).toHaveLength(70);
    expect(scored.every(({ candidate }) => landscape.rules.isFeasible(candidate))).toBe(true);
  });

  test('is the same from the same seed, and another from another', async () => {
    const landscape = digits(8, 4, () => true);
    const run = (seed: number) =>
      evolve(landscape, { seeds: ['00000000'], evaluations: 50, random: createRandom(seed, 'test'), measure });
    expect(await run(1)).toEqual(await run(1));
    expect(await run(2)).not.toEqual(await run(1));
  });

  test('measures no candidate twice', async () => {
    const batches: string[] = [];
    const counting = (batch: readonly string[]) => (batches.push(...batch), measure(batch));
    const landscape = digits(5, 3, () => true);
    await evolve(landscape, {
      seeds: ['00000', '00001', '00000'],
      evaluations: 60,
      random: createRandom(3, 'test'),
      measure: counting,
    });
    expect(new Set(batches).size).toBe(batches.length);
  });
});

const table = 'data/nas-bench-macro/nas-bench-macro_cifar10.json.gz';

/**
 * The table has 6,561 networks, trained three times each. The search sees one training (noise 0.15 points), and the
 * others rank six finalists. Regret is the difference in points between the best feasible network's mean accuracy and
 * that of the chosen one.
 */
needing(absentShared(table)).describe('on NAS-Bench-Macro', () => {
  type Entry = Readonly<{ test_acc: readonly number[]; mean_acc: number; flops: number; params: number }>;
  const oneHot = (value: number, length: number) => Array.from({ length }, (_, index) => (index === value ? 1 : 0));
  // Choices, live blocks of each stage, and cost: the same kind of features as our own.
  const featuresOf = (name: string, { flops, params }: Entry): readonly number[] => [
    ...Array.from(name).flatMap((digit) => oneHot(Number(digit), 3)),
    ...[name.slice(0, 2), name.slice(2, 5), name.slice(5)].flatMap((stage) =>
      oneHot(stage.replaceAll('0', '').length, 4),
    ),
    Math.log(flops / 1e8),
    Math.log(params / 2e6),
  ];
  const load = (): Readonly<Record<string, Entry>> =>
    JSON.parse(gunzipSync(readFileSync(sharedFile(table))).toString()) as Record<string, Entry>;

  test.each([
    ['flops', 0.1, 0.05],
    ['flops', 0.25, 0.05],
    ['flops', 0.5, 0.05],
    ['flops', 0.75, 0.05],
    ['flops', 1, 0.15],
    ['params', 0.1, 0.15],
    ['params', 0.25, 0.15],
    ['params', 0.5, 0.15],
    ['params', 0.75, 0.15],
  ] as const)(
    '88 evaluations under the %s quantile %d regret at most %d points on average, and half of random search',
    async (resource, quantile, mark) => {
      const networks = load();
      const names = Object.keys(networks).sort();
      const costs = names.map((name) => networks[name]![resource]).sort((a, b) => a - b);
      const limit = costs[Math.min(costs.length - 1, Math.floor(quantile * costs.length))]!;
      const allowed = names.filter((name) => networks[name]![resource] <= limit);
      const best = Math.max(...allowed.map((name) => networks[name]!.mean_acc));
      const landscape = {
        ...digits(8, 3, (name) => networks[name]![resource] <= limit),
        features: (name: string) => featuresOf(name, networks[name]!),
      };
      const finish = (scored: readonly { key: string; score: number }[]): number => {
        const finalists = Array.from(scored)
          .sort((a, b) => b.score - a.score)
          .slice(0, 6);
        return best - Math.max(...finalists.map(({ key }) => networks[key]!.mean_acc));
      };

      const seeds = Array.from({ length: 20 }, (_, seed) => 1000 + seed);
      const regrets = await Promise.all(
        seeds.map(async (seed) => {
          const random = createRandom(seed, 'nas-bench');
          const training = random.integer(3);
          const accuracy = (name: string): number => networks[name]!.test_acc[training]!;
          const some = (count: number): readonly string[] => {
            const drawn = new Set<string>();
            while (drawn.size < count) drawn.add(random.pick(allowed));
            return [...drawn];
          };
          const guided = await evolve(landscape, {
            seeds: some(32),
            evaluations: 88,
            random,
            measure: (batch) => Promise.resolve(batch.map(accuracy)),
          });
          return { guided: finish(guided), random: finish(some(88).map((key) => ({ key, score: accuracy(key) }))) };
        }),
      );
      const mean = (values: readonly number[]): number =>
        values.reduce((total, value) => total + value, 0) / values.length;
      const guided = mean(regrets.map((each) => each.guided));
      const random = mean(regrets.map((each) => each.random));
      if (process.env['SHOW'])
        console.log(
          resource,
          quantile,
          guided.toFixed(3),
          Math.max(...regrets.map((each) => each.guided)).toFixed(3),
          random.toFixed(3),
        );
      expect(guided).toBeLessThanOrEqual(mark);
      expect(guided).toBeLessThanOrEqual(random / 2);
    },
  );
});
