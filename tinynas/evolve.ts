import { fitRidge, type Predictor } from './predict.js';
import type { Random } from './random.js';

/** Which candidates meet the limits. */
export interface Rules<Candidate> {
  readonly isFeasible: (candidate: Candidate) => boolean;
  /**
   * False if bounds prove that a candidate exceeds the limits. Most candidates are never measured, and an exact
   * decision takes far longer.
   */
  readonly mayBeFeasible: (candidate: Candidate) => boolean;
}

/** What evolution needs to know of candidates: how they vary and which are feasible. Their type is left open. */
export interface Landscape<Candidate> {
  /** Equal for equal candidates only. */
  readonly key: (candidate: Candidate) => string;
  /** A feature vector for the predictor, of constant length. */
  readonly features: (candidate: Candidate) => readonly number[];
  readonly mutate: (candidate: Candidate, random: Random) => Candidate;
  readonly crossover: (mother: Candidate, father: Candidate, random: Random) => Candidate;
  /**
   * All candidates that are one step away. Steps over feasible candidates reach all of them from any of them, as far as
   * costs grow with genes.
   */
  readonly neighbours: (candidate: Candidate) => readonly Candidate[];
  readonly rules: Rules<Candidate>;
  /** True for candidates that stage 1 prefers. Others are visited only when too few of these fit. */
  readonly isPromising: (candidate: Candidate) => boolean;
}

interface Scored<Candidate> {
  readonly candidate: Candidate;
  readonly key: string;
  readonly score: number;
}

interface EvolveOptions<Candidate> {
  /** Feasible candidates to start with, the most useful first. */
  readonly seeds: readonly Candidate[];
  /** Number of distinct candidates to measure. */
  readonly evaluations: number;
  readonly random: Random;
  /** Measures a batch and returns its scores in the same order. */
  readonly measure: (batch: readonly Candidate[]) => Promise<readonly number[]>;
}

/**
 * The part of the evaluations spent on the seeds, and the number of rounds for the rest. They were tuned on
 * NAS-Bench-Macro and the digits, where results hardly change around these values.
 */
const seedShare = 0.3;
const rounds = 10;
/** The part of a round that is chosen at random among good candidates instead of by prediction. */
const explorationShare = 0.1;
/**
 * As in MCUNet (arXiv 2007.10319, section 4): population 100, half crossover and half mutation. Each round fits a new
 * predictor, so a few generations are enough.
 */
const population = { size: 100, parents: 25, generations: 10 };

/**
 * Measures `evaluations` distinct feasible candidates, or all if there are fewer. It measures the seeds first. In each
 * round a small evolution then finds the candidates with the best predicted scores, by a predictor fitted to all
 * measurements so far. A candidate's score does not depend on when it is measured, so equal arguments give equal
 * results.
 */
export async function evolve<Candidate>(
  landscape: Landscape<Candidate>,
  { seeds, evaluations, random, measure }: EvolveOptions<Candidate>,
): Promise<readonly Scored<Candidate>[]> {
  const measured = new Map<string, Scored<Candidate>>();
  const measureAll = async (batch: readonly Candidate[]): Promise<void> => {
    const scores = await measure(batch);
    for (const [index, candidate] of batch.entries()) {
      const key = landscape.key(candidate);
      measured.set(key, { candidate, key, score: scores[index]! });
    }
  };

  const first = Math.ceil(evaluations * seedShare);
  await measureAll(firstBatch(landscape, seeds, new Set(), first));
  const perRound = Math.ceil((evaluations - first) / rounds);
  while (measured.size < evaluations) {
    const count = Math.min(perRound, evaluations - measured.size);
    const ranked = [...measured.values()].sort(byScore);
    const proposals = propose(landscape, ranked, count, random);
    // If few candidates are feasible, evolution finds the same ones again. A walk from neighbour to neighbour finds the
    // others.
    const known = new Set([...measured.keys(), ...proposals.map(landscape.key)]);
    const rest =
      proposals.length < count
        ? walk(landscape, [...ranked.map(({ candidate }) => candidate), ...proposals], known, count - proposals.length)
        : [];
    if (proposals.length + rest.length === 0) break;
    await measureAll([...proposals, ...rest]);
  }
  return [...measured.values()].sort(byScore);
}

/** The seeds, cut to `count`, or extended to it by a walk from them. */
function firstBatch<Candidate>(
  landscape: Landscape<Candidate>,
  seeds: readonly Candidate[],
  known: ReadonlySet<string>,
  count: number,
): readonly Candidate[] {
  const distinct = [...new Map(seeds.map((candidate) => [landscape.key(candidate), candidate])).values()];
  if (distinct.length >= count) return distinct.slice(0, count);
  const taken = new Set([...known, ...distinct.map(landscape.key)]);
  return [...distinct, ...walk(landscape, distinct, taken, count - distinct.length)];
}

/** Up to `count` feasible candidates that are not known yet, by a breadth-first walk from the starting points. */
function walk<Candidate>(
  landscape: Landscape<Candidate>,
  starts: readonly Candidate[],
  known: ReadonlySet<string>,
  count: number,
): readonly Candidate[] {
  const seen = new Set(known);
  const found: Candidate[] = [];
  const queue = [...starts];
  // The queue grows during this loop.
  for (const candidate of queue) {
    for (const neighbour of landscape.neighbours(candidate)) {
      const key = landscape.key(neighbour);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!landscape.rules.isFeasible(neighbour)) continue;
      found.push(neighbour);
      queue.push(neighbour);
      if (found.length === count) return found;
    }
  }
  return found;
}

/** Up to `count` new feasible candidates, mostly those with the best predicted scores. */
function propose<Candidate>(
  landscape: Landscape<Candidate>,
  ranked: readonly Scored<Candidate>[],
  count: number,
  random: Random,
): readonly Candidate[] {
  const predict = fitRidge(
    ranked.map(({ candidate }) => landscape.features(candidate)),
    ranked.map(({ score }) => score),
  );
  const known = new Set(ranked.map(({ key }) => key));
  const bred = breed(landscape, ranked, predict, random).filter(({ key }) => !known.has(key));
  const proposals: Candidate[] = [];
  const take = (wanted: number, choose: () => number): void => {
    for (const end = proposals.length + wanted; proposals.length < end && bred.length > 0;) {
      const [{ candidate }] = bred.splice(choose(), 1) as [Scored<Candidate>];
      if (landscape.rules.isFeasible(candidate)) proposals.push(candidate);
    }
  };
  const explored = Math.min(Math.floor(count * explorationShare), Math.max(0, bred.length - count));
  take(count - explored, () => 0);
  take(explored, () => random.integer(bred.length));
  return proposals;
}

/** Evolves candidates by predicted score. Returns all that it kept, best first, without those that bounds rule out. */
function breed<Candidate>(
  landscape: Landscape<Candidate>,
  ranked: readonly Scored<Candidate>[],
  predict: Predictor,
  random: Random,
): readonly Scored<Candidate>[] {
  const score = (candidate: Candidate, key: string): Scored<Candidate> => {
    return { candidate, key, score: predict(landscape.features(candidate)) };
  };
  let best = ranked.map(({ candidate, key }) => score(candidate, key)).sort(byScore);
  const seen = new Set(best.map(({ key }) => key));
  for (let generation = 0; generation < population.generations; generation += 1) {
    const parents = best.slice(0, population.parents).map(({ candidate }) => candidate);
    const children: Scored<Candidate>[] = [];
    for (let child = 0; child < population.size; child += 1) {
      const mother = random.pick(parents);
      const candidate =
        child % 2 === 0 ? landscape.mutate(mother, random) : landscape.crossover(mother, random.pick(parents), random);
      const key = landscape.key(candidate);
      if (seen.has(key) || !landscape.isPromising(candidate)) continue;
      seen.add(key);
      children.push(score(candidate, key));
    }
    // Computing bounds costs far more than a prediction, so only candidates above the threshold are checked.
    const threshold = best[2 * population.size - 1]?.score ?? -Infinity;
    const allowed = children.filter(
      (child) => child.score > threshold && landscape.rules.mayBeFeasible(child.candidate),
    );
    best = [...best, ...allowed].sort(byScore);
  }
  return best;
}

const byScore = (a: Scored<unknown>, b: Scored<unknown>): number =>
  b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
