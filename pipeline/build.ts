import { homedir } from 'node:os';
import { join } from 'node:path';
import { boardWithoutProject } from '../errors/firmware.js';
import { freshFolder, makeFolder } from '../files/folder.js';
import { writeWhole } from '../files/write.js';
import { boardIds } from '../firmware/boards.js';
import { coreFolder } from '../firmware/core-folder.js';
import { chooseEnvironment } from '../firmware/environments.js';
import { writeMinimalProject } from '../firmware/minimal.js';
import { buildProject, projectEnvironments, type BuildOutcome } from '../firmware/platformio.js';
import { readOutput } from '../firmware/output.js';
import { requireTool } from '../firmware/tools.js';
import type { NetworkFile } from '../schemas/types.js';
import { compile } from '../tinyengine/compile.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { compileOptions } from './generate.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';
import { keepOnly, writeFolder } from './write.js';

/** What is built into a firmware, and what the C says about its origin. */
export interface Ingredient {
  readonly graph: Graph;
  readonly label: string;
  readonly sha256: string;
  /** What a search had left for the arena; null: what budget and board say. */
  readonly mostBytes: number | null;
}

/** A generated library in its folder. */
export interface Library {
  /** Named like the network; the only folder in its parent, which PlatformIO searches for libraries. */
  readonly folder: string;
  readonly network: NetworkFile;
  /** All its files, absolute. */
  readonly files: readonly string[];
}

export interface Built extends Library {
  readonly outcome: BuildOutcome;
  /** What this build left of the firmware, absolute: image, map and binary; empty where nothing was linked. */
  readonly firmware: readonly string[];
}

/**
 * Compiles a network for a board into `parent/NAME`; files that are right already are left alone, others are removed.
 * @param below from here on no folder on the way may be a link
 */
export async function writeLibrary(
  plan: Plan,
  board: PlannedBoard,
  ingredient: Ingredient,
  parent: string,
  below: string,
): Promise<Library> {
  const { files, network } = compile(ingredient.graph, compileOptions(plan, board, ingredient));
  const folder = join(parent, plan.manifest.name);
  await writeFolder(folder, files, below);
  return { folder, network, files: files.map(({ path }) => join(folder, path)) };
}

/** Where everything of a board lies: `library/`, `build/`, `firmware/`, `emulated/`. */
export const boardFolder = (plan: Plan, id: string): string => join(plan.work, 'boards', id);

/** Generates the C and builds the firmware with PlatformIO, in `folder`. Of earlier runs only PlatformIO's build folder is used. */
export async function buildFirmware(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  ingredient: Ingredient,
  folder: string,
): Promise<Built> {
  const libraries = join(folder, 'library');
  await makeFolder(libraries, plan.work);
  // PlatformIO searches it, and runs the scripts of every library that it finds.
  await keepOnly(libraries, plan.manifest.name);
  const library = await writeLibrary(plan, board, ingredient, libraries, plan.work);
  const kept = join(folder, 'firmware');
  await freshFolder(kept, plan.work);
  const { project, environment } = await projectOf(world, plan, board, folder);
  const outcome = await buildProject({
    platformio: requireTool(await plan.tools(), 'platformio'),
    project,
    environment,
    library: library.folder,
    buildFolder: join(folder, 'build'),
    // Our own hook, should the project have it, leaves generating and judging to us.
    extraEnvironment: { MCUNET_LIBRARY: library.folder },
    surrounding: world.environment as NodeJS.ProcessEnv,
  });
  return { ...library, outcome, firmware: outcome.kind === 'built' ? await keepFirmware(outcome, kept) : [] };
}

/** The user's project and the environment of this board, or our minimal one. */
export async function projectOf(
  world: World,
  plan: Plan,
  { id, entry, board }: PlannedBoard,
  folder: string,
): Promise<{ project: string; environment: string }> {
  const { platformio, name } = plan.manifest;
  if (platformio === null) {
    if (!boardIds().includes(id)) throw boardWithoutProject(id);
    const project = join(folder, 'project');
    await freshFolder(project, plan.work);
    return {
      project,
      environment: await writeMinimalProject({
        folder: project,
        shared: await platformFolder(world, plan),
        board,
        name,
      }),
    };
  }
  const project = await plan.files.path(platformio.project);
  if (entry.environment !== null) return { project, environment: entry.environment };
  const environments = await projectEnvironments({
    platformio: requireTool(await plan.tools(), 'platformio'),
    project,
    surrounding: world.environment as NodeJS.ProcessEnv,
  });
  return { project, environment: chooseEnvironment(environments, id, undefined) };
}

/** Beside PlatformIO's packages: it remembers one place for a platform of one name, whichever project asked, and also after that project is gone. */
async function platformFolder({ environment }: World, plan: Plan): Promise<string> {
  const platformio = requireTool(await plan.tools(), 'platformio');
  const core = coreFolder(platformio, environment as NodeJS.ProcessEnv) ?? join(homedir(), '.platformio');
  return join(core, 'mcunet');
}

/** What a workflow keeps of a build, in an empty folder. */
async function keepFirmware(
  { elf, binary, map }: Extract<BuildOutcome, { kind: 'built' }>,
  folder: string,
): Promise<readonly string[]> {
  const files = { 'firmware.elf': elf, 'firmware.map': map, ...(binary !== null && { 'firmware.bin': binary }) };
  return Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      const copy = join(folder, name);
      await writeWhole(copy, await readOutput(file));
      return copy;
    }),
  );
}
