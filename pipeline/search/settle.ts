import type { McunetError } from '../../errors/error.js';
import type { LockedBoard } from '../../schemas/types.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { reselect, type Evaluated } from '../../tinynas/choose.js';
import { needsOf, shortfallsOf, type Limits, type Needs } from '../../tinynas/limits.js';
import type { BoardResult, Found, Infeasible } from '../../tinynas/search.js';
import { countCorrect } from '../accuracy.js';
import { latencyOf } from '../latency.js';
import type { PlannedBoard } from '../plan.js';
import type { Application } from './application.js';
import { calibrationFor, candidateNetwork, linkedNeeds } from './candidate.js';
import type { SearchContext } from './context.js';
import { explainInfeasible, type LeastInfeasible } from './infeasible.js';
import { corrected, fitsWithin } from './limits.js';

/** How often the real link may correct a prediction before the search gives up. */
const corrections = 3;

/** The result of a search for a board, and its inputs. */
export interface Searched {
  readonly board: PlannedBoard;
  readonly application: Application;
  readonly limits: Limits;
  readonly result: BoardResult;
}

/**
 * Builds the best network. Where its firmware exceeds a limit, it corrects the limits by the error of the prediction
 * and takes the next best.
 * @throws NOTHING_FITS with a budget that would be enough
 */
export async function settle(context: SearchContext, searched: Searched): Promise<LockedBoard> {
  const { board, result } = searched;
  if (result.kind === 'infeasible') throw explain(searched, await linkedLeast(context, searched, result));
  let limits = searched.limits;
  let missed: LeastInfeasible | null = null;
  for (let round = 0; round <= corrections; round += 1) {
    const choice = reselect(result.evaluated, limits);
    if (choice === null) break;
    const calibration = await calibrationOf(context, result, choice);
    const network = candidateNetwork(context.source, choice.canonical, calibration, searched.limits.sramBytes);
    const needs = await linkedNeeds(context, board, searched.application, network);
    if (fitsWithin(needs, searched.limits))
      return lockedBoard(context, searched, { choice, calibration, graph: network.graph });
    limits = corrected(searched.limits, needs, needsOf(choice.cost, limits));
    missed = {
      what: 'the last network that was linked',
      canonical: choice.canonical,
      validation: { correct: choice.correct, n: context.source.validation.images.count },
      shortfalls: shortfallsOf(needs, searched.limits),
    };
  }
  if (missed === null) throw new Error(`the search for ${board.id} found a network, and none to choose`);
  throw explain(searched, missed);
}

const explain = ({ board, application }: Searched, least: LeastInfeasible): McunetError =>
  explainInfeasible(board, application, least);

/** Links the least infeasible network too, so that the budget in the message is really enough. */
async function linkedLeast(
  context: SearchContext,
  { board, application, limits }: Searched,
  { canonical, validation, needs }: Infeasible,
): Promise<LeastInfeasible> {
  const calibration = await calibrationFor(context.source, canonical);
  const network = candidateNetwork(context.source, canonical, calibration, limits.sramBytes);
  const linked = await linkedNeeds(context, board, application, network);
  const most = (resource: keyof Needs): number => Math.max(needs[resource], linked[resource]);
  const shortfalls = shortfallsOf(
    { sramBytes: most('sramBytes'), flashBytes: most('flashBytes'), instructions: most('instructions') },
    limits,
  );
  return { what: 'the smallest network', canonical, validation, shortfalls };
}

/** The best network has its calibration with it. A network that replaces it is calibrated again. */
const calibrationOf = async ({ source }: SearchContext, found: Found, { canonical }: Evaluated): Promise<string> =>
  canonical === found.canonical ? found.calibration : calibrationFor(source, canonical);

async function lockedBoard(
  { world, source }: SearchContext,
  { board: { board }, application, limits }: Searched,
  { choice, calibration, graph }: { readonly choice: Evaluated; readonly calibration: string; readonly graph: Graph },
): Promise<LockedBoard> {
  const { sramBytes, flashBytes, instructions } = needsOf(choice.cost, limits);
  const test = source.test && (await countCorrect(world, graph, source.test));
  return {
    architecture: choice.canonical,
    calibration,
    validation: { correct: choice.correct, n: source.validation.images.count },
    test,
    arena: choice.cost.arenaBytes,
    predicted: { sram: sramBytes, flash: flashBytes, instructions, latency: latencyOf(instructions, board) },
    application: { sram: application.sram, flash: application.flash },
    limits: {
      sram: limits.sramBytes,
      flash: limits.flashBytes,
      latency: limits.instructions === null ? null : latencyOf(limits.instructions, board),
    },
  };
}
