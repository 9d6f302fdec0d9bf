import { realpath } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { networkNameTwice, projectElsewhere } from '../errors/pipeline.js';
import { chooseEnvironment, claims, inProject, type ProjectEnvironments } from '../firmware/environments.js';
import { planProject, type Plan, type PlannedBoard } from './plan.js';
import type { World } from './world.js';

/** One environment of a PlatformIO project, and what the project says about all of them. */
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
}

/**
 * The plans of the manifests that an environment names, in link order. Left out are those that mean other environments or boards.
 * @throws whatever is wrong with one of the manifests, or with all of them together
 */
export async function planEnvironment(world: World, environment: Environment): Promise<readonly EnvironmentPlan[]> {
  const manifests = environment.environments.get(environment.name)?.manifests ?? [];
  const plans = await Promise.all(manifests.map((manifest) => planManifest(world, environment, manifest)));
  const found = plans.filter((plan) => plan !== null);
  refuseEqualNames(found);
  return found;
}

/** Where a plan's manifest lies in a project, as the project would name it. */
export const manifestIn = async (project: string, { folder, manifest }: Plan): Promise<string> =>
  inProject(project, join(await realpath(folder), basename(manifest.file)));

async function planManifest(
  world: World,
  { project, name, environments }: Environment,
  manifest: string,
): Promise<EnvironmentPlan | null> {
  const file = relative(world.directory, resolve(project, manifest));
  const plan = await planProject(world, { manifest: file, boards: [] });
  const boards = plan.boards.map(({ entry }) => entry);
  const meant = plan.boards.filter(({ entry }) => claims(environments, manifest, entry, name));
  // What keeps a board from being checked keeps it from being built here as well.
  for (const { entry } of meant) chooseEnvironment(environments, { manifest, boards }, entry);
  const [board] = meant;
  if (board === undefined) return null;
  await mustBeOf(project, plan);
  const planned = { ...board, entry: { ...board.entry, environment: name } };
  const here = plan.project && { ...plan.project, environments: () => Promise.resolve(environments) };
  return { plan: { ...plan, project: here, boards: [planned] }, board: planned };
}

/** Else the command line would build another firmware for this manifest, and judge that. */
async function mustBeOf(project: string, { manifest, files, project: named }: Plan): Promise<void> {
  if (manifest.platformio === null) return;
  const meant = named === null ? null : await files.path(named.entry);
  const here = await realpath(project);
  if (meant !== here) throw projectElsewhere(manifest.file, meant, here);
}

/** Names of one network in C are in lower and upper case. */
function refuseEqualNames(plans: readonly EnvironmentPlan[]): void {
  const files = new Map<string, string>();
  for (const { plan } of plans) {
    const { name, file } = plan.manifest;
    const first = files.get(name.toLowerCase());
    if (first !== undefined) throw networkNameTwice(name, first, file);
    files.set(name.toLowerCase(), file);
  }
}
