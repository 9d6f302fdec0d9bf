import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { projectFiles } from '../../data/project-files.js';
import { exitStatus } from '../../errors/error.js';
import { fileInvalid } from '../../errors/manifest.js';
import { manifestExists, noBoardToCheck } from '../../errors/pipeline.js';
import { standingAt } from '../../files/folder.js';
import { writeWhole } from '../../files/write.js';
import type { ProjectEnvironments } from '../../firmware/environments.js';
import { projectEnvironments } from '../../firmware/platformio.js';
import { findTools, requirePlatformio } from '../../firmware/tools.js';
import { findBoard, ownBoardIds } from '../../pipeline/own-boards.js';
import type { World } from '../../pipeline/world.js';
import { jsonText } from '../../schemas/json-text.js';
import { inspectManifest } from '../../schemas/load.js';
import type { CommonOptions, Handler } from '../command.js';
import { sketchesIn, usesNetwork } from '../init/application.js';
import { boardsAlone, boardsOfApplication, type BoardChoices } from '../init/boards.js';
import { fitBoard, type BoardEntry } from '../init/fit.js';
import type { LeftOut } from '../init/left-out.js';
import { chooseModel, type ModelChoice } from '../init/model.js';
import { actionReference, repository } from '../repository.js';
import { initWorkflow } from './init-workflow.js';

interface Options extends CommonOptions {
  readonly model?: string;
}

/**
 * `mcunet init` writes a manifest for the model and the boards of this folder, and a workflow. It prints lines for platformio.ini.
 * `mcunet check` accepts its manifest. It reports what it left out, and overwrites nothing.
 */
export const initCommand: Handler<Options> = async (
  world,
  terminal,
  { manifest, model: wanted, board: named, json },
) => {
  const path = resolve(world.directory, manifest);
  if ((await standingAt(path)) !== 'nothing') throw manifestExists(manifest);
  const folder = dirname(path);
  const files = projectFiles(folder);
  const model = await chooseModel(
    files,
    wanted === undefined ? null : fromFolder(folder, resolve(world.directory, wanted)),
  );
  const environments = await environmentsOf(world, folder);
  const includes = environments !== null && (await usesNetwork(folder, model.name));
  const own = { files, path: '.' };
  for (const id of named) await findBoard({ id, place: { file: '--board' } }, own);
  const choices = chooseBoards(named, environments ?? new Map(), await ownBoardIds(own), includes);
  const fitted = await Promise.all(
    choices.boards.map((choice) => fitBoard({ ...world, directory: folder }, model, choice, choices.isBuilt)),
  );
  const boards = fitted.filter((board): board is BoardEntry => 'budgets' in board);
  const leftOut = [
    ...model.leftOut,
    ...(environments === null ? await sketchesLeftOut(folder) : []),
    ...choices.leftOut,
    ...fitted.filter((board): board is LeftOut => !('budgets' in board)),
  ];
  if (boards.length === 0) throw noBoardToCheck(model.path, leftOut.map(sentence));

  const alone = environments !== null && !choices.isBuilt;
  const text = `${jsonText(manifestOf(model, boards, alone))}\n`;
  const { problems } = inspectManifest(text, manifest);
  if (problems.length > 0) throw fileInvalid(problems);
  const written = await writeFiles(world, path, text);
  if (json) {
    terminal.json({ manifest, workflow: workflowFile, model: model.path, boards: boards.map(({ id }) => id), leftOut });
    return exitStatus.pass;
  }
  terminal.out([
    `${[manifest, ...written].join(' and ')} written for ${model.path} on ${boards.map(({ id }) => id).join(', ')}`,
    ...leftOut.map((one) => `left out: ${sentence(one)}`),
    `check with: mcunet check${manifest === 'mcunet.json' ? '' : ` --manifest ${manifest}`}`,
    ...(environments === null ? [] : forPlatformio(alone, includes, model.name)),
  ]);
  return exitStatus.pass;
};

const workflowFile = join('.github', 'workflows', 'mcunet.yml');

const sentence = ({ what, why }: LeftOut): string => `${what} (${why})`;

/** A path relative to the manifest's folder, with forward slashes. */
const fromFolder = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

/** The environments of the PlatformIO project; null without a project. @throws TOOL_MISSING, because only PlatformIO can read them */
async function environmentsOf(world: World, folder: string): Promise<ProjectEnvironments | null> {
  if (!existsSync(join(folder, 'platformio.ini'))) return null;
  const surrounding = world.environment as NodeJS.ProcessEnv;
  const platformio = requirePlatformio(await findTools(surrounding, folder));
  return projectEnvironments({ platformio, project: folder, surrounding });
}

/** Chooses the application if it runs the network and one of its boards can be checked, else the minimal firmware. */
function chooseBoards(
  named: readonly string[],
  environments: ProjectEnvironments,
  own: readonly string[],
  includes: boolean,
): BoardChoices & { readonly isBuilt: boolean } {
  const built = includes ? boardsOfApplication(named, environments, own) : null;
  if (built !== null && built.boards.length > 0) return { ...built, isBuilt: true };
  return { ...boardsAlone(named, environments, own), isBuilt: false };
}

async function sketchesLeftOut(folder: string): Promise<readonly LeftOut[]> {
  const why = 'an application needs a platformio.ini: put one beside it, with `src_dir = .` under [platformio]';
  return (await sketchesIn(folder)).map((name) => ({ what: `the sketch ${name}`, why }));
}

const manifestOf = ({ path, name }: ModelChoice, boards: readonly BoardEntry[], alone: boolean): object => ({
  version: 1,
  name,
  network: { model: path },
  ...(alone && { platformio: null }),
  boards: Object.fromEntries(
    boards.map(({ id, environment, budgets }) => [id, { ...(environment !== null && { environment }), budgets }]),
  ),
});

/** Writes the manifest last, so that its existence means success. Returns the names of the other written files. */
async function writeFiles(world: World, path: string, text: string): Promise<readonly string[]> {
  const hasWorkflow = (await standingAt(join(world.directory, workflowFile))) !== 'nothing';
  const workflow = initWorkflow(actionReference, fromFolder(world.directory, path));
  if (!hasWorkflow) await writeWhole(join(world.directory, workflowFile), workflow, world.directory);
  await writeWhole(path, text, world.directory);
  return hasWorkflow ? [] : [workflowFile];
}

function forPlatformio(alone: boolean, includes: boolean, name: string): readonly string[] {
  const reason = includes ? 'no board of the project can be checked' : `no source file includes <${name}.h> yet`;
  return [
    alone
      ? `a minimal firmware is checked in place of the project: ${reason}; when that has changed, remove "platformio": null`
      : 'the SRAM and Flash budgets have room for the application: tighten them after the first check',
    'to build with PlatformIO alone, add to each environment of platformio.ini:',
    `  lib_deps = https://github.com/${repository}.git`,
  ];
}
