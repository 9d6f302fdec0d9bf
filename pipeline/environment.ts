import { realpath } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { McunetError } from '../errors/error.js';
import { fileInvalid } from '../errors/manifest.js';
import { networkNameTwice, projectElsewhere } from '../errors/pipeline.js';
import { chooseEnvironment, claims, inProject, type ProjectEnvironments } from '../firmware/environments.js';
import { attempt, mistakesOf } from './attempt.js';
import { planProject, type Plan, type PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** One environment of a PlatformIO project, and the contents of the project's platformio.ini. */
export interface Environment {
  /** The project's folder, absolute. */
  readonly project: string;
  readonly name: string;
  readonly environments: ProjectEnvironments;
}

/** The plan of one manifest for one environment. */
export interface EnvironmentPlan {
  readonly plan: Plan;
  readonly board: PlannedBoard;
  /**
   * Why the firmware of this environment contains the network but is not judged by the manifest; null where it is
   * judged.
   */
  readonly unjudged: string | null;
}

/** The plans of an environment's manifests. */
interface EnvironmentPlans {
  /** Plans in link order. */
  readonly plans: readonly EnvironmentPlan[];
  /** Why the other manifests have no plan: one sentence each. */
  readonly unplanned: readonly string[];
}

/**
 * Plans the manifests that an environment names. Manifests for other boards are left out, with the reason.
 * @throws all mistakes of the manifests, by themselves and together
 */
export async function planEnvironment(world: World, environment: Environment): Promise<EnvironmentPlans> {
  const manifests = environment.environments.get(environment.name)?.manifests ?? [];
  const found = await Promise.all(
    manifests.map((manifest) => attempt(() => planManifest(world, environment, manifest))),
  );
  const mistakes = found.flatMap(mistakesOf);
  if (mistakes.length > 0) throw fileInvalid(mistakes);
  const sound = found.filter((one): one is EnvironmentPlan | string => !(one instanceof McunetError));
  const plans = sound.filter((plan) => typeof plan !== 'string');
  refuseEqualNames(plans);
  return { plans, unplanned: sound.filter((reason) => typeof reason === 'string') };
}

/** A plan's manifest as a path of the project, as platformio.ini would name it. */
export const manifestIn = async (project: string, { folder, manifest }: Plan): Promise<string> =>
  inProject(project, join(await realpath(folder), basename(manifest.file)));

async function planManifest(
  world: World,
  { project, name, environments }: Environment,
  manifest: string,
): Promise<EnvironmentPlan | string> {
  const file = relative(world.directory, resolve(project, manifest));
  const plan = await planProject(world, { manifest: file, boards: [], project, reads: 'network' });
  const boards = plan.boards.map(({ entry }) => entry);
  const meant = plan.boards.filter(({ entry }) => claims(environments, manifest, entry, name));
  // A mistake that stops a check of a board stops its build here as well.
  for (const { entry } of meant) chooseEnvironment(environments, { manifest, boards }, entry);
  const id = environments.get(name)?.board ?? null;
  const board = meant[0] ?? plan.boards.find((other) => other.id === id);
  if (board === undefined) {
    const what = id === null ? `${name} has no board` : `${name} is for ${id}`;
    return `${what}, and ${manifest} has only ${boards.map((other) => other.id).join(', ')}`;
  }
  await refuseOtherProject(project, plan);
  const unjudged = whyUnjudged(plan, manifest, board, name);
  // A search measures the firmware that is judged, so an unjudged environment does not replace it.
  const planned = unjudged === null ? { ...board, entry: { ...board.entry, environment: name } } : board;
  const here = plan.project && { ...plan.project, environments: () => Promise.resolve(environments) };
  return { plan: { ...plan, project: here, boards: [planned] }, board: planned, unjudged };
}

/** Why an environment beside the one that is checked, for instance for a debugger, has the network but no verdict. */
function whyUnjudged(
  { project }: Plan,
  manifest: string,
  { id, entry }: PlannedBoard,
  environment: string,
): string | null {
  if (project === null) return `${manifest} has "platformio": null, so its budgets are those of our minimal firmware`;
  return entry.environment === null || entry.environment === environment
    ? null
    : `${manifest} builds ${id} as ${entry.environment}, and this is ${environment}`;
}

/** Refuses a manifest of another project: the command line would build and judge another firmware for it. */
async function refuseOtherProject(project: string, { manifest, files, project: named }: Plan): Promise<void> {
  if (manifest.platformio === null) return;
  const meant = named === null ? null : await files.path(named.entry);
  const here = await realpath(project);
  if (meant !== here) throw projectElsewhere(manifest.file, meant, here);
}

/** Refuses equal names, since a network's names in C are in lower and upper case. */
function refuseEqualNames(plans: readonly EnvironmentPlan[]): void {
  const files = new Map<string, string>();
  for (const { plan } of plans) {
    const { name, file } = plan.manifest;
    const first = files.get(name.toLowerCase());
    if (first !== undefined) throw networkNameTwice(name, first, file);
    files.set(name.toLowerCase(), file);
  }
}
