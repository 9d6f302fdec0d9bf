import { cost, type Cost, type Target } from '../tinyengine/cost.js';
import { canonical, type Genome } from './genome.js';
import type { Space } from './space.js';
import { shapeGraph } from './shape.js';
import { structure, type InputSize } from './structure.js';

export type CostOf = (genome: Genome) => Cost;

/** The costs of a space's networks, each computed once for all boards with the same core and scheduling. */
export function createCosts(space: Space, size: InputSize): (target: Target) => CostOf {
  const known = new Map<string, Cost>();
  return (target) => (genome) => {
    const key = `${JSON.stringify(target.scheduling)} ${target.core} ${canonical(genome)}`;
    const found = known.get(key) ?? cost(shapeGraph(structure(space, genome, size)), target);
    known.set(key, found);
    return found;
  };
}
