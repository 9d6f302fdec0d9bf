import { join } from 'node:path';
import { McunetError } from '../errors/error.js';
import { compile } from '../tinyengine/compile.js';
import type { NetworkFile } from '../schemas/types.js';
import { manifestIn, planEnvironment, type Environment, type EnvironmentPlan } from './environment.js';
import { compileOptions } from './generate.js';
import { lockedNetworks } from './locked.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import { readSource } from './source.js';
import { standInOf } from './standin.js';
import type { World } from './world.js';
import { writeFolder } from './write.js';

/** A generated library in its folder, which has the network's name. */
export interface Library {
  readonly folder: string;
  readonly network: NetworkFile;
  /** Absolute paths of all its files. */
  readonly files: readonly string[];
}

/**
 * Compiles a network for a board into `parent/NAME`. Files that are up to date stay unchanged, and other files are
 * removed.
 * @param below from here on no folder on the way may be a link
 */
export async function writeLibrary(
  plan: Plan,
  board: PlannedBoard,
  network: BoardNetwork,
  parent: string,
  below: string,
): Promise<Library> {
  const compiled = compile(network.graph, compileOptions(plan, board, network));
  const folder = join(parent, plan.manifest.name);
  await writeFolder(folder, compiled.files, below);
  return { folder, network: compiled.network, files: compiled.files.map(({ path }) => join(folder, path)) };
}

/**
 * The folders of all libraries of a firmware, in link order. They are a plan's own library, and those of the
 * environment's other manifests, which are written below `parent`. A manifest is therefore judged in the firmware that
 * contains the networks of all.
 * @throws the mistakes of these manifests; LOCK_STALE where a verdict needs a network that is not locked yet
 */
export async function librariesOf(
  world: World,
  plan: Plan,
  environment: Environment,
  own: Library,
  parent: string,
): Promise<readonly string[]> {
  const manifest = await manifestIn(environment.project, plan);
  const named = environment.environments.get(environment.name)?.manifests ?? [];
  if (!named.includes(manifest) || named.length === 1) return [own.folder];
  const folders: string[] = [];
  for (const other of (await planEnvironment(world, environment)).plans) {
    const isOwn = (await manifestIn(environment.project, other.plan)) === manifest;
    folders.push(isOwn ? own.folder : await writeOther(other, plan, parent));
  }
  return folders;
}

async function writeOther({ plan, board }: EnvironmentPlan, { unlocked, work }: Plan, parent: string): Promise<string> {
  const chosen = (await lockedNetworks(plan)).get(board.id)!;
  if (chosen instanceof McunetError && unlocked === 'refuse') throw chosen;
  const network = chosen instanceof McunetError ? standInOf(await readSource(plan)) : chosen;
  return (await writeLibrary(plan, board, network, parent, work)).folder;
}
