import { realpath } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { networkNameTwice, projectElsewhere } from '../errors/pipeline.js';
import { chooseEnvironment, claims, inProject, type ProjectEnvironments } from '../firmware/environments.js';
import type { ManifestBoard } from '../schemas/manifest.js';
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

/** What the manifests of an environment have to say about it. */
export interface EnvironmentPlans {
  /** In link order. */
  readonly plans: readonly EnvironmentPlan[];
  /** Why the other manifests say nothing: one sentence each. */
  readonly unplanned: readonly string[];
}

/**
 * The plans of the manifests that an environment names. Left out, with the reason, are those that mean other environments or boards.
 * @throws whatever is wrong with one of the manifests, or with all of them together
 */
export async function planEnvironment(world: World, environment: Environment): Promise<EnvironmentPlans> {
  const manifests = environment.environments.get(environment.name)?.manifests ?? [];
  const found = await Promise.all(manifests.map((manifest) => planManifest(world, environment, manifest)));
  const plans = found.filter((plan) => typeof plan !== 'string');
  refuseEqualNames(plans);
  return { plans, unplanned: found.filter((reason) => typeof reason === 'string') };
}

/** Where a plan's manifest lies in a project, as the project would name it. */
export const manifestIn = async (project: string, { folder, manifest }: Plan): Promise<string> =>
  inProject(project, join(await realpath(folder), basename(manifest.file)));

async function planManifest(
  world: World,
  { project, name, environments }: Environment,
  manifest: string,
): Promise<EnvironmentPlan | string> {
  const file = relative(world.directory, resolve(project, manifest));
  const plan = await planProject(world, { manifest: file, boards: [], project });
  const boards = plan.boards.map(({ entry }) => entry);
  const meant = plan.boards.filter(({ entry }) => claims(environments, manifest, entry, name));
  // What keeps a board from being checked keeps it from being built here as well.
  for (const { entry } of meant) chooseEnvironment(environments, { manifest, boards }, entry);
  const [board] = meant;
  if (board === undefined) return reasonOf(boards, manifest, name, environments.get(name)?.board ?? null);
  await mustBeOf(project, plan);
  const planned = { ...board, entry: { ...board.entry, environment: name } };
  const here = plan.project && { ...plan.project, environments: () => Promise.resolve(environments) };
  return { plan: { ...plan, project: here, boards: [planned] }, board: planned };
}

/** Why a manifest has nothing to say of an environment. */
function reasonOf(boards: readonly ManifestBoard[], manifest: string, name: string, board: string | null): string {
  const other = boards.find(({ id }) => id === board)?.environment;
  if (typeof other === 'string') return `${manifest} wants ${board} built as ${other}, and this is ${name}`;
  const what = board === null ? `${name} has no board` : `${name} is for ${board}`;
  return `${what}, and ${manifest} has only ${boards.map(({ id }) => id).join(', ')}`;
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
