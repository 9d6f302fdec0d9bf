import { searchCutShort } from '../errors/search.js';
import { cost, type Cost } from '../tinyengine/cost/cost.js';
import type { Target } from '../tinyengine/target.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { rank, type Evaluated } from './choose.js';
import { createCosts, type Costs } from './costs.js';
import { evolve, type Rules } from './evolve.js';
import { parseGenome, type Genome } from './genome.js';
import { checkData, type SearchData } from './images.js';
import { leastInfeasible, type LeastInfeasible } from './infeasible.js';
import { createLandscape } from './landscape.js';
import { fits, type Limits } from './limits.js';
import { createMeasurer, type Measurer } from './measure.js';
import { countBits, type Measurement } from './measurement.js';
import { narrow } from './narrow.js';
import { buildNetwork } from './network.js';
import { createRandom, type Random } from './random.js';
import { memoryStore, type Store } from './store.js';
import type { Supernet } from './supernet.js';

export interface SearchBoard extends Target {
  readonly id: string;
  /** What is left for the network: the application's share is already subtracted. */
  readonly limits: Limits;
}

export interface SearchRequest {
  readonly supernet: Supernet;
  readonly data: SearchData;
  readonly boards: readonly SearchBoard[];
  readonly seed: number;
  /** Number of distinct networks to measure for each board, including those in the store. */
  readonly evaluations: number;
  readonly workers: number;
  readonly store?: Store;
  readonly progress?: (event: SearchProgress) => void;
  /** Ends the search with an error. Its measurements stay in the store. */
  readonly signal?: AbortSignal;
}

export interface SearchProgress {
  readonly board: string;
  /** Number of networks measured for this board, and the total. */
  readonly done: number;
  readonly total: number;
  /** Part of the validation images that the best network so far classifies correctly. */
  readonly best: number;
}

/** Images classified correctly, and all images. */
export interface Score {
  readonly correct: number;
  readonly n: number;
}

export interface Found {
  readonly kind: 'found';
  readonly board: string;
  readonly genome: Genome;
  readonly canonical: string;
  readonly graph: Graph;
  /** The calibration from which `buildNetwork` builds the graph again without images. */
  readonly calibration: string;
  readonly validation: Score;
  readonly cost: Cost;
  /** All measured networks that fit, best first. `reselect` chooses among them again. */
  readonly evaluated: readonly Evaluated[];
  /** True if fewer networks fit than were requested. All of them were measured. */
  readonly exhausted: boolean;
}

export interface Infeasible extends LeastInfeasible {
  readonly kind: 'infeasible';
  readonly board: string;
  /** The accuracy of the least infeasible network. */
  readonly validation: Score;
}

export type BoardResult = Found | Infeasible;

/**
 * Finds the most accurate network for each board, as MCUNet does. Stage 1 narrows the space to resolutions and widths
 * that suit the limits. Stage 2 evolves networks within them. All are measured on the validation images with the same
 * integers as the firmware. A board's result depends only on supernet, data, its own limits, seed and evaluations.
 * Other boards, workers, store and time have no effect.
 * @throws SEARCH_CUT_SHORT when the signal is aborted
 * @throws DATA_UNFIT when the images do not suit the supernet
 */
export async function search(request: SearchRequest): Promise<readonly BoardResult[]> {
  const { supernet, data, boards, workers, signal, store = memoryStore() } = request;
  checkData(data, supernet.space);
  const costsOn = createCosts(supernet.space, data.validation);
  const measurer = createMeasurer({ supernet, data, workers, store, signal });
  const results: BoardResult[] = [];
  try {
    for (const board of boards) results.push(await searchBoard(board, request, costsOn(board), measurer));
  } finally {
    await measurer.close();
  }
  return results;
}

async function searchBoard(
  board: SearchBoard,
  request: SearchRequest,
  costs: Costs,
  measurer: Measurer,
): Promise<BoardResult> {
  const { data, evaluations, signal, progress = () => undefined } = request;
  let [done, best] = [0, 0];
  const attempt = (): Promise<BoardResult> => {
    done = 0;
    return conclude(board, request, costs, measurer, ({ correct }) => {
      done += 1;
      best = Math.max(best, countBits(correct) / data.validation.count);
      progress({ board: board.id, done, total: evaluations, best });
    });
  };
  try {
    const result = await attempt();
    return (await measurer.confirm(result.genome)) ? result : await attempt();
  } catch (error) {
    throw signal?.aborted ? searchCutShort(board.id, done, evaluations) : error;
  }
}

async function conclude(
  board: SearchBoard,
  request: SearchRequest,
  costs: Costs,
  measurer: Measurer,
  measured: (measurement: Measurement) => void,
): Promise<BoardResult> {
  const { supernet, data, seed, evaluations } = request;
  const randomFor = (name: string): Random => createRandom(seed, name);
  const rules: Rules<Genome> = {
    isFeasible: (genome) => costs.fit(genome, board.limits),
    mayBeFeasible: (genome) => costs.mayFit(genome, board.limits),
  };
  const subSpaces = narrow(supernet.space, { macsOf: costs.macs, rules, randomFor });
  if (subSpaces.length === 0) return explainInfeasible(board, request, costs, measurer);

  const { landscape, seeds } = createLandscape(supernet.space, data.validation, subSpaces, rules);
  const scored = await evolve(landscape, {
    seeds,
    evaluations,
    random: randomFor('evolution'),
    measure: async (genomes) => (await measurer.measure(genomes, measured)).map(({ correct }) => countBits(correct)),
  });
  const evaluated = scored
    .map(({ candidate, key, score }) => ({ canonical: key, correct: score, cost: costs.of(candidate) }))
    .sort(rank(board.limits));
  return decide(board, request, evaluated, measurer);
}

/** The best measured network that fits with its real weights. */
async function decide(
  board: SearchBoard,
  { supernet, data, evaluations }: SearchRequest,
  evaluated: readonly Evaluated[],
  measurer: Measurer,
): Promise<Found> {
  for (const { canonical, correct } of evaluated) {
    const genome = parseGenome(canonical, supernet.space);
    const [{ calibration }] = (await measurer.measure([genome])) as [Measurement];
    const graph = buildNetwork(supernet, genome, calibration, data.validation);
    const real = cost(graph, board);
    // The search used stand-in weights. If the real ones need more bytes and exceed a limit, the next best network
    // replaces it.
    if (!fits(real, board.limits)) continue;
    return {
      kind: 'found',
      board: board.id,
      genome,
      canonical,
      graph,
      calibration,
      validation: { correct, n: data.validation.count },
      cost: real,
      evaluated,
      exhausted: evaluated.length < evaluations,
    };
  }
  throw new Error(`none of ${evaluated.length} networks fits ${board.id} with its real weights`);
}

async function explainInfeasible(
  board: SearchBoard,
  { supernet, data }: SearchRequest,
  costs: Costs,
  measurer: Measurer,
): Promise<Infeasible> {
  const found = leastInfeasible(supernet.space, costs, board.limits);
  const [{ correct }] = (await measurer.measure([found.genome])) as [Measurement];
  return {
    kind: 'infeasible',
    board: board.id,
    ...found,
    validation: { correct: countBits(correct), n: data.validation.count },
  };
}
