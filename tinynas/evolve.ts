import { fitRidge, type Predictor } from './predict.js';
import type { Random } from './random.js';

/** Which candidates satisfy the limits. */
export interface Rules<Candidate> {
  readonly isFeasible: (candidate: Candidate) => boolean;
  /** False where bounds prove that it does not. Most candidates are never measured, and a certain answer takes far longer. */
  readonly mayBeFeasible: (candidate: Candidate) => boolean;
}

/** The world a search moves in: candidates, how they vary, which are allowed. Nothing here knows what a candidate is. */
export interface Landscape<Candidate> {
  /** Equal for equal candidates. */
  readonly key: (candidate: Candidate) => string;
  /** A vector for the predictor, of one length. */
  readonly features: (candidate: Candidate) => readonly number[];
  readonly mutate: (candidate: Candidate, random: Random) => Candidate;
  readonly crossover: (mother: Candidate, father: Candidate, random: Random) => Candidate;
  /** Everything one step away; from any allowed candidate, steps over allowed ones lead to all of them (as far as costs grow with genes). */
  readonly neighbours: (candidate: Candidate) => readonly Candidate[];
  readonly rules: Rules<Candidate>;
  /** Whether stage 1 thinks it worth proposing; others are only visited when too few of these fit. */
  readonly isPromising: (candidate: Candidate) => boolean;
}

interface Scored<Candidate> {
  readonly candidate: Candidate;
  readonly key: string;
  readonly score: number;
}

interface EvolveOptions<Candidate> {
  /** Where to start: allowed candidates, the most useful first. */
  readonly seeds: readonly Candidate[];
  /** How many distinct candidates to measure. */
  readonly evaluations: number;
  readonly random: Random;
  /** Scores in the order given. */
  readonly measure: (batch: readonly Candidate[]) => Promise<readonly number[]>;
}

/** Part of the evaluations spent on the seeds, and rounds the rest is split into: settled on NAS-Bench-Macro and the digits, where the results hardly change around these. */
const seedShare = 0.3;
const rounds = 10;
/** Part of a round that is random variation of good candidates instead of the predictor's favourites. */
const wildShare = 0.1;
/** As in MCUNet (arXiv 2007.10319, section 4): population 100, half crossover and half mutation; predictions are cheap, so few generations a round do. */
const population = { size: 100, parents: 25, generations: 10 };

/**
 * Measures `evaluations` distinct allowed candidates, or all there are: first the seeds, then round after round those that a predictor,
 * fitted to everything measured so far, finds best in a small evolution. A candidate's score does not depend on when it is measured,
 * so equal arguments give equal results.
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
  await measureAll(spread(landscape, seeds, new Set(), first));
  const perRound = Math.ceil((evaluations - first) / rounds);
  while (measured.size < evaluations) {
    const count = Math.min(perRound, evaluations - measured.size);
    const ranked = [...measured.values()].sort(byScore);
    const proposals = propose(landscape, ranked, count, random);
    // Where few candidates are allowed, evolution keeps finding the same ones; a walk from step to step finds the rest.
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

/** The seeds, cut or filled up to `count` by a walk from them. */
function spread<Candidate>(
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

/** Up to `count` allowed candidates that are not known yet, nearest to the starting points first, which come the best first. */
function walk<Candidate>(
  landscape: Landscape<Candidate>,
  starts: readonly Candidate[],
  known: ReadonlySet<string>,
  count: number,
): readonly Candidate[] {
  const seen = new Set(known);
  const found: Candidate[] = [];
  const queue = [...starts];
  // The queue grows while it is walked.
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

/** `count` new allowed candidates, or fewer: mostly those predicted best. */
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
  const wild = Math.min(Math.floor(count * wildShare), Math.max(0, bred.length - count));
  take(count - wild, () => 0);
  take(wild, () => random.integer(bred.length));
  return proposals;
}

/** Evolution on predicted scores: the best of all generations, best first, without those that bounds rule out. */
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
    // Even a quick look costs far more than a prediction, so only at those that would be kept.
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
