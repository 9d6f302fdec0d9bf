import type { Cost, Target } from '../tinyengine/cost.js';
import { estimate, type Estimate } from '../tinyengine/estimate.js';
import { canonical, type Genome } from './genome.js';
import { fits, type Limits } from './limits.js';
import { shapeGraph } from './shape.js';
import type { Space } from './space.js';
import { structure, type InputSize } from './structure.js';

/** What the networks of a space need on one core, each looked at once. */
export interface Costs {
  /** The cost of the code that would be emitted. */
  readonly of: (genome: Genome) => Cost;
  /** Multiply-accumulates of one inference. */
  readonly macs: (genome: Genome) => number;
  /** Whether that cost is within limits: as if it had been computed, which it mostly need not be. */
  readonly fit: (genome: Genome, limits: Limits) => boolean;
  /** False where even the least that a network may need is too much. */
  readonly mayFit: (genome: Genome, limits: Limits) => boolean;
  /** How decisions have come about. */
  readonly tally: Tally;
}

/** Decisions by what was enough for them. */
export interface Tally {
  low: number;
  high: number;
  exact: number;
}

/** The costs of a space's networks, for all boards with the same core and scheduling. */
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
  // made again rather than kept: a search looks at thousands
  const estimateOf = (genome: Genome): Estimate => estimate(shapeGraph(structure(space, genome, size)), target);
  const of = remember((genome) => estimateOf(genome).exact());
  const decisions = new Map<string, boolean>();
  const tally: Tally = { low: 0, high: 0, exact: 0 };
  const decide = (genome: Genome, limits: Limits): boolean => {
    const own = estimateOf(genome);
    const by = isOver(own, limits) ? 'low' : isWithin(own, limits) ? 'high' : 'exact';
    tally[by] += 1;
    return by === 'high' || (by === 'exact' && fits(of(genome), limits));
  };
  return {
    of,
    macs: remember((genome) => estimateOf(genome).macs),
    fit: (genome, limits) => {
      const key = `${JSON.stringify(limits)} ${canonical(genome)}`;
      const decision = decisions.get(key) ?? decide(genome, limits);
      decisions.set(key, decision);
      return decision;
    },
    mayFit: (genome, limits) => !isOver(estimateOf(genome), limits),
    tally,
  };
}

/** Whether even the least that a network may need is too much. */
function isOver({ flashBytes, instructions, stackBytes, isArenaAbove }: Estimate, limits: Limits): boolean {
  if (exceeds(flashBytes.low, limits.flashBytes) || exceeds(instructions.low, limits.instructions)) return true;
  return limits.sramBytes !== null && isArenaAbove(arenaWithin(limits.sramBytes, stackBytes, limits));
}

/** Whether even the most that a network may need is little enough. */
function isWithin({ flashBytes, instructions, stackBytes, isArenaWithin }: Estimate, limits: Limits): boolean {
  if (exceeds(flashBytes.high, limits.flashBytes) || exceeds(instructions.high, limits.instructions)) return false;
  return limits.sramBytes === null || isArenaWithin(arenaWithin(limits.sramBytes, stackBytes, limits));
}

const exceeds = (needed: number, limit: number | null): boolean => limit !== null && needed > limit;

/** Bytes of SRAM that are left for the arena. */
const arenaWithin = (sramBytes: number, stackBytes: number, { reservedStackBytes = 0 }: Limits): number =>
  sramBytes - Math.max(0, stackBytes - reservedStackBytes);

function remember<Result>(compute: (genome: Genome) => Result): (genome: Genome) => Result {
  const known = new Map<string, Result>();
  return (genome) => {
    const key = canonical(genome);
    const result = known.get(key) ?? compute(genome);
    known.set(key, result);
    return result;
  };
}
