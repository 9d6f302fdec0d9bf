import { schedulingOf } from './generate.js';
import { join } from 'node:path';
import { McunetError } from '../errors/error.js';
import type { Manifest } from '../schemas/manifest.js';
import type { LockedBoard } from '../schemas/types.js';
import { createFloatKernels } from '../tinyengine/evaluate/float.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { calibrate } from '../tinynas/calibrate.js';
import { encodeCalibration } from '../tinynas/calibration.js';
import { reselect, type Evaluated } from '../tinynas/choose.js';
import { parseGenome } from '../tinynas/genome.js';
import { needsOf, shortfallsOf, type Limits, type Needs } from '../tinynas/limits.js';
import { buildNetwork } from '../tinynas/network.js';
import { search, type BoardResult, type Found, type Infeasible } from '../tinynas/search.js';
import { folderStore } from '../tinynas/store.js';
import { structure } from '../tinynas/structure.js';
import { countCorrect } from './accuracy.js';
import { measureApplication, type Application } from './application.js';
import { flashCapacity, sramCapacity } from './capacity.js';
import { eachBoard } from './each-board.js';
import { explainInfeasible, type LeastInfeasible } from './infeasible.js';
import { instructionsWithin, latencyOf } from './latency.js';
import { measureFirmware } from './measure.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { SupernetSource } from './source.js';
import type { World } from './world.js';

/** How often the real link may correct a prediction before we say that nothing fits. */
const corrections = 3;

/**
 * TinyNAS for boards without a usable lock entry: measures what each application takes, searches within what is left, builds the winner, and where
 * the linked firmware is larger than predicted chooses again among the networks already measured.
 */
export async function searchBoards(
  world: World,
  plan: Plan,
  source: SupernetSource,
  boards: readonly PlannedBoard[],
): Promise<ReadonlyMap<string, LockedBoard | McunetError>> {
  const applications = await eachBoard(world, boards, (board) => measureApplication(world, plan, board, source));
  const ready = boards.filter(({ id }) => !(applications.get(id) instanceof McunetError));
  const limits = new Map(
    ready.map((board) => [board.id, limitsOf(plan, board, applications.get(board.id) as Application)]),
  );
  const results = new Map(
    (await runSearch(world, plan, source, ready, limits)).map((result) => [result.board, result]),
  );
  return eachBoard(world, boards, async (board) => {
    const application = applications.get(board.id)!;
    if (application instanceof McunetError) throw application;
    return settle(world, plan, source, board, {
      application,
      limits: limits.get(board.id)!,
      result: results.get(board.id)!,
    });
  });
}

async function runSearch(
  world: World,
  plan: Plan,
  source: SupernetSource,
  boards: readonly PlannedBoard[],
  limits: ReadonlyMap<string, Limits>,
): Promise<readonly BoardResult[]> {
  if (boards.length === 0) return [];
  const { supernet, calibration, validation } = source;
  return search({
    supernet,
    data: { calibration: calibration.images, validation: validation.images, labels: validation.labels! },
    boards: boards.map((planned) => ({
      id: planned.id,
      core: planned.board.core,
      scheduling: schedulingOf(plan.manifest, planned, limits.get(planned.id)!.sramBytes),
      limits: limits.get(planned.id)!,
    })),
    ...searchSettings(plan.manifest),
    workers: world.workers,
    store: folderStore(join(plan.work, 'store')),
    progress: (event) => world.progress({ kind: 'search', ...event }),
  });
}

/** What the manifest's `search` says; a signal that ends a search where it limits its time. */
export const searchSettings = ({ search: { seed, evaluations, time } }: Manifest) => ({
  seed,
  evaluations,
  ...(time !== null && { signal: AbortSignal.timeout(time / 1000) }),
});

/** What the budgets, or else the board itself, leave beside the application; of SRAM no more than the manifest wants. */
function limitsOf({ manifest }: Plan, { entry, board }: PlannedBoard, application: Application): Limits {
  const { sram, flash, latency } = entry.budgets;
  const { objective } = manifest.network;
  const left = Math.min(sram.max?.value ?? Infinity, sramCapacity(board)) - application.sram;
  return {
    sramBytes: typeof objective === 'number' ? Math.min(left, objective) : left,
    flashBytes: Math.min(flash.max?.value ?? Infinity, flashCapacity(board)) - application.flash,
    instructions: latency.max === null ? null : instructionsWithin(latency.max.value, board),
    reservedStackBytes: board.stack,
  };
}

interface Searched {
  readonly application: Application;
  readonly limits: Limits;
  readonly result: BoardResult;
}

/** Builds the winner; where its firmware is over a limit, corrects the limits by what the prediction missed and takes the next best. */
async function settle(
  world: World,
  plan: Plan,
  source: SupernetSource,
  board: PlannedBoard,
  searched: Searched,
): Promise<LockedBoard> {
  const { application, result } = searched;
  if (result.kind === 'infeasible')
    throw explainInfeasible(
      board,
      application,
      await linkedLeastInfeasible(world, plan, source, board, searched, result),
    );
  let limits = searched.limits;
  let missed: LeastInfeasible | null = null;
  for (let round = 0; round <= corrections; round += 1) {
    const choice = reselect(result.evaluated, limits);
    if (choice === null) break;
    const calibration = await calibrationOf(source, result, choice);
    const graph = buildNetwork(
      source.supernet,
      parseGenome(choice.canonical, source.supernet.space),
      calibration,
      source.size,
    );
    const chosen = {
      graph,
      label: choice.canonical,
      sha256: source.supernet.sha256,
      locked: null,
      mostBytes: searched.limits.sramBytes,
    };
    const needs = await linkedNeeds(world, plan, board, application, chosen);
    if (fitsWithin(needs, searched.limits))
      return lockedBoard(world, source, board, searched, { choice, calibration, graph });
    limits = corrected(searched.limits, needs, needsOf(choice.cost, limits));
    missed = {
      what: 'the last network that was linked',
      canonical: choice.canonical,
      validation: { correct: choice.correct, n: source.validation.images.count },
      shortfalls: shortfallsOf(needs, searched.limits),
    };
  }
  if (missed === null) throw new Error(`the search for ${board.id} found a network, and none to choose`);
  throw explainInfeasible(board, application, missed);
}

/** Links the nearest network too, so that a budget as large as we say is really enough. */
async function linkedLeastInfeasible(
  world: World,
  plan: Plan,
  source: SupernetSource,
  board: PlannedBoard,
  { application, limits }: Searched,
  { canonical, validation, needs }: Infeasible,
): Promise<LeastInfeasible> {
  const { supernet, size } = source;
  const graph = buildNetwork(
    supernet,
    parseGenome(canonical, supernet.space),
    await calibrationFor(source, canonical),
    size,
  );
  const chosen = { graph, label: canonical, sha256: supernet.sha256, locked: null, mostBytes: limits.sramBytes };
  const linked = await linkedNeeds(world, plan, board, application, chosen);
  const most = (resource: keyof Needs): number => Math.max(needs[resource], linked[resource]);
  const shortfalls = shortfallsOf(
    { sramBytes: most('sramBytes'), flashBytes: most('flashBytes'), instructions: most('instructions') },
    limits,
  );
  return { what: 'the smallest network', canonical, validation, shortfalls };
}

/** What the network added to the application in the real link. */
async function linkedNeeds(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  application: Application,
  chosen: BoardNetwork,
): Promise<Needs> {
  const { sram, flash, instructions } = await measureFirmware(world, plan, board, chosen);
  return { sramBytes: sram - application.sram, flashBytes: (flash ?? 0) - application.flash, instructions };
}

const fitsWithin = (needs: Needs, limits: Limits): boolean => shortfallsOf(needs, limits).length === 0;

function corrected(limits: Limits, linked: Needs, predicted: Needs): Limits {
  const less = (resource: keyof Needs): number | null => {
    const limit = limits[resource];
    return limit === null ? null : limit - Math.max(0, linked[resource] - predicted[resource]);
  };
  return {
    ...limits,
    sramBytes: less('sramBytes'),
    flashBytes: less('flashBytes'),
    instructions: less('instructions'),
  };
}

/** The winner brings its calibration along; one that takes its place is calibrated again, to the same bits. */
const calibrationOf = async (source: SupernetSource, found: Found, { canonical }: Evaluated): Promise<string> =>
  canonical === found.canonical ? found.calibration : calibrationFor(source, canonical);

async function calibrationFor({ supernet, size, calibration }: SupernetSource, canonical: string): Promise<string> {
  const layout = structure(supernet.space, parseGenome(canonical, supernet.space), size);
  return encodeCalibration(calibrate(supernet, layout, calibration.images, await createFloatKernels()).calibration);
}

async function lockedBoard(
  world: World,
  source: SupernetSource,
  { board }: PlannedBoard,
  { application, limits }: Searched,
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
