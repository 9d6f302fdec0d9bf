import type { Plan } from '../plan.js';
import type { SupernetSource } from '../source.js';
import type { World } from '../world.js';

/** What all steps of a search share, for all boards. */
export interface SearchContext {
  readonly world: World;
  readonly plan: Plan;
  readonly source: SupernetSource;
}
