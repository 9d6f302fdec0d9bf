import type { Cost } from '../tinyengine/cost/cost.js';
import type { Target } from '../tinyengine/target.js';
import { estimate, type Estimate, type Range } from '../tinyengine/cost/estimate.js';
import type { Feasibility } from '../tinyengine/schedule/arena-fits.js';
import { canonical, type Genome } from './genome.js';
import { fits, type Limits } from './limits.js';
import { shapeGraph } from './shape.js';
import type { Space } from './space.js';
import { structure, type InputSize } from './structure.js';

/** What the networks of a space need on one core. Each result is computed once. */
export interface Costs {
  /** The cost of the code that would be emitted. */
  readonly of: (genome: Genome) => Cost;
  /** Multiply-accumulates of one inference. */
  readonly macs: (genome: Genome) => number;
  /** True if the exact cost is within limits. Bounds decide in most cases, without computing the cost. */
  readonly fit: (genome: Genome, limits: Limits) => boolean;
  /** False if bounds prove that the cost exceeds the limits. */
  readonly mayFit: (genome: Genome, limits: Limits) => boolean;
  /** Number of decisions by method. */
  readonly tally: Tally;
}

/** Number of decisions by the method that was enough. */
interface Tally {
  /** Decided by bounds. */
  quick: number;
  /** Decided by a search for the least arena. */
  thorough: number;
  /** Decided by the exact cost. */
  exact: number;
}

/** The costs of a space's networks, shared by all boards with the same core and scheduling. */
export function createCosts(space: Space, size: InputSize): (target: Target) => Costs {
  const known = new Map<string, Costs>();
  return (target) => {
    const key = `${target.core} ${JSON.stringify(target.scheduling)}`;
    const costs = known.get(key) ?? costsOn(space, size, target);
    known.set(key, costs);
    return costs;
  };
}

function costsOn(space: Space, size: InputSize, target: Target): Costs {
  // Computed again instead of stored, because a search looks at thousands of networks.
  const estimateOf = (genome: Genome): Estimate => estimate(shapeGraph(structure(space, genome, size)), target);
  const of = memoize((genome) => estimateOf(genome).exact());
  const tally: Tally = { quick: 0, thorough: 0, exact: 0 };
  /** Decisions so far; null where bounds were not enough. */
  const decisions = new Map<string, boolean | null>();
  /** Tries one method after another until one decides. */
  const decide = (genome: Genome, limits: Limits, mayCompute: boolean): boolean | null => {
    const key = `${JSON.stringify(limits)} ${canonical(genome)}`;
    const known = decisions.get(key);
    if (typeof known === 'boolean' || (known === null && !mayCompute)) return known;
    const { byBounds, bySearch } = feasibilityOf(estimateOf(genome), limits);
    const exactly = (): boolean => fits(of(genome), limits);
    const methods = mayCompute ? { quick: byBounds, thorough: bySearch, exact: exactly } : { quick: byBounds };
    let answer: boolean | null = null;
    for (const [by, decideBy] of Object.entries(methods)) {
      answer = decideBy();
      if (answer === null) continue;
      tally[by as keyof Tally] += 1;
      break;
    }
    decisions.set(key, answer);
    return answer;
  };
  return {
    of,
    macs: memoize((genome) => estimateOf(genome).macs),
    fit: (genome, limits) => decide(genome, limits, true)!,
    mayFit: (genome, limits) => decide(genome, limits, false) !== false,
    tally,
  };
}

/** Decides whether a network is within limits, as far as its estimate allows. */
function feasibilityOf({ flashBytes, instructions, stackBytes, arenaFits }: Estimate, limits: Limits): Feasibility {
  const exceed = (side: keyof Range): boolean =>
    exceeds(flashBytes[side], limits.flashBytes) || exceeds(instructions[side], limits.instructions);
  if (exceed('low')) return answered(false);
  const { sramBytes } = limits;
  const arena = sramBytes === null ? answered(true) : arenaFits(arenaWithin(sramBytes, stackBytes, limits));
  return exceed('high') ? { byBounds: () => (arena.byBounds() === false ? false : null), bySearch: () => null } : arena;
}

const answered = (answer: boolean): Feasibility => ({ byBounds: () => answer, bySearch: () => answer });

const exceeds = (needed: number, limit: number | null): boolean => limit !== null && needed > limit;

/** Bytes of SRAM that remain for the arena. */
const arenaWithin = (sramBytes: number, stackBytes: number, { reservedStackBytes = 0 }: Limits): number =>
  sramBytes - Math.max(0, stackBytes - reservedStackBytes);

function memoize<Result>(compute: (genome: Genome) => Result): (genome: Genome) => Result {
  const known = new Map<string, Result>();
  return (genome) => {
    const key = canonical(genome);
    const result = known.get(key) ?? compute(genome);
    known.set(key, result);
    return result;
  };
}
