import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { boardWithoutProject } from '../errors/firmware.js';
import { freshFolder, makeFolder } from '../files/folder.js';
import { writeWhole } from '../files/write.js';
import { boardIds } from '../firmware/boards.js';
import { coreFolder } from '../firmware/core-folder.js';
import { chooseEnvironment } from '../firmware/environments.js';
import { writeMinimalProject } from '../firmware/minimal.js';
import { readOutput } from '../firmware/output.js';
import { buildProject, type BuildOutcome } from '../firmware/platformio.js';
import { requirePlatformio } from '../firmware/tools.js';
import { manifestIn, type Environment } from './environment.js';
import { librariesOf, writeLibrary, type Library } from './libraries.js';
import type { BoardNetwork } from './network.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';
import { keepOnly } from './write.js';

export interface Built extends Library {
  readonly outcome: BuildOutcome;
  /**
   * Absolute paths of the firmware's files that this build left: image, map and binary. Empty where nothing was linked.
   */
  readonly firmware: readonly string[];
}

/** The folder with all files of a board: `library/`, `build/`, `firmware/`, `emulated/`. */
export const boardFolder = (plan: Plan, id: string): string => join(plan.work, 'boards', id);

/**
 * Generates the C and builds the firmware with PlatformIO, in `folder`. Of earlier runs it uses only PlatformIO's build
 * folder.
 */
export async function buildFirmware(
  world: World,
  plan: Plan,
  board: PlannedBoard,
  network: BoardNetwork,
  folder: string,
): Promise<Built> {
  const parent = join(folder, 'library');
  await makeFolder(parent, plan.work);
  const library = await writeLibrary(plan, board, network, parent, plan.work);
  const kept = join(folder, 'firmware');
  await freshFolder(kept, plan.work);
  const environment = await environmentOf(plan, board);
  const libraries =
    environment === null ? [library.folder] : await librariesOf(world, plan, environment, library, parent);
  // PlatformIO runs the scripts of every library in this folder.
  await keepOnly(
    parent,
    libraries.map((path) => basename(path)),
  );
  const outcome = await buildProject({
    platformio: requirePlatformio(await plan.tools()),
    ...(environment === null
      ? await minimalProject(world, plan, board, folder)
      : {
          project: environment.project,
          environment: environment.name,
          scripts: environment.environments.get(environment.name)?.scripts ?? [],
        }),
    libraries,
    buildFolder: join(folder, 'build'),
    surrounding: world.environment,
  });
  return { ...library, outcome, firmware: outcome.kind === 'built' ? await keepFirmware(outcome, kept) : [] };
}

/** The environment of the user's project for a board; null where there is no project. */
export async function environmentOf(plan: Plan, board: PlannedBoard): Promise<Environment | null> {
  if (plan.project === null) return null;
  const project = await plan.files.path(plan.project.entry);
  const environments = await plan.project.environments();
  const manifest = await manifestIn(project, plan);
  const name = chooseEnvironment(environments, { manifest, boards: plan.manifest.boards }, board.entry);
  return { project, name, environments };
}

async function minimalProject(
  world: World,
  plan: Plan,
  { id, board }: PlannedBoard,
  folder: string,
): Promise<{ readonly project: string; readonly environment: string }> {
  if (!boardIds().includes(id)) throw boardWithoutProject(id);
  const project = join(folder, 'project');
  await freshFolder(project, plan.work);
  const shared = await platformFolder(world, plan);
  const environment = await writeMinimalProject({ folder: project, shared, board, name: plan.manifest.name });
  return { project, environment };
}

/**
 * The folder for our platform, beside PlatformIO's packages. PlatformIO remembers one place per platform name for all
 * projects, and the place must outlive a project.
 */
async function platformFolder({ environment }: World, plan: Plan): Promise<string> {
  const platformio = requirePlatformio(await plan.tools());
  const core = coreFolder(platformio, environment) ?? join(homedir(), '.platformio');
  return join(core, 'mcunet');
}

/** Copies the files of a build that a workflow keeps into an empty folder. */
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
