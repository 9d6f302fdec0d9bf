import { existsSync } from 'node:fs';
import { resolve, dirname, relative, sep, join } from 'node:path';
import { projectFiles } from '../data.mjs';
import { manifestExists, noBoardToCheck, jsonText, exitStatus } from '../start.mjs';
import { fileInvalid } from '../errors.mjs';
import { standingAt, writeWhole } from '../files.mjs';
import { requirePlatformio, findTools, projectEnvironments } from '../firmware.mjs';
import { findBoard, ownBoardIds } from '../pipeline.mjs';
import { inspectManifest } from '../schemas.mjs';
import { chooseModel, usesNetwork, fitBoard, boardsOfApplication, boardsAlone, sketchesIn, actionReference, repository } from '../cli.mjs';
import { initWorkflow } from './init-workflow.mjs';

const initCommand = async (world, terminal, { manifest, model: wanted, board: named, json }) => {
  const path = resolve(world.directory, manifest);
  if (await standingAt(path) !== "nothing") throw manifestExists(manifest);
  const folder = dirname(path);
  const files = projectFiles(folder);
  const model = await chooseModel(
    files,
    wanted === void 0 ? null : fromFolder(folder, resolve(world.directory, wanted))
  );
  const environments = await environmentsOf(world, folder);
  const includes = environments !== null && await usesNetwork(folder, model.name);
  const own = { files, path: "." };
  for (const id of named) await findBoard({ id, place: { file: "--board" } }, own);
  const choices = chooseBoards(named, environments ?? /* @__PURE__ */ new Map(), await ownBoardIds(own), includes);
  const fitted = await Promise.all(
    choices.boards.map((choice) => fitBoard({ ...world, directory: folder }, model, choice, choices.isBuilt))
  );
  const boards = fitted.filter((board) => "budgets" in board);
  const leftOut = [
    ...model.leftOut,
    ...environments === null ? await sketchesLeftOut(folder) : [],
    ...choices.leftOut,
    ...fitted.filter((board) => !("budgets" in board))
  ];
  if (boards.length === 0) throw noBoardToCheck(model.path, leftOut.map(sentence));
  const alone = environments !== null && !choices.isBuilt;
  const text = `${jsonText(manifestOf(model, boards, alone))}
`;
  const { problems } = inspectManifest(text, manifest);
  if (problems.length > 0) throw fileInvalid(problems);
  const written = await writeFiles(world, path, text);
  if (json) {
    terminal.json({ manifest, workflow: workflowFile, model: model.path, boards: boards.map(({ id }) => id), leftOut });
    return exitStatus.pass;
  }
  terminal.out([
    `${[manifest, ...written].join(" and ")} written for ${model.path} on ${boards.map(({ id }) => id).join(", ")}`,
    ...leftOut.map((one) => `left out: ${sentence(one)}`),
    `check with: mcunet check${manifest === "mcunet.json" ? "" : ` --manifest ${manifest}`}`,
    ...environments === null ? [] : forPlatformio(alone, includes, model.name)
  ]);
  return exitStatus.pass;
};
const workflowFile = join(".github", "workflows", "mcunet.yml");
const sentence = ({ what, why }) => `${what} (${why})`;
const fromFolder = (folder, path) => relative(folder, path).split(sep).join("/");
async function environmentsOf(world, folder) {
  if (!existsSync(join(folder, "platformio.ini"))) return null;
  const surrounding = world.environment;
  const platformio = requirePlatformio(await findTools(surrounding, folder));
  return projectEnvironments({ platformio, project: folder, surrounding });
}
function chooseBoards(named, environments, own, includes) {
  const built = includes ? boardsOfApplication(named, environments, own) : null;
  if (built !== null && built.boards.length > 0) return { ...built, isBuilt: true };
  return { ...boardsAlone(named, environments, own), isBuilt: false };
}
async function sketchesLeftOut(folder) {
  const why = "an application needs a platformio.ini: put one beside it, with `src_dir = .` under [platformio]";
  return (await sketchesIn(folder)).map((name) => ({ what: `the sketch ${name}`, why }));
}
const manifestOf = ({ path, name }, boards, alone) => ({
  version: 1,
  name,
  network: { model: path },
  ...alone && { platformio: null },
  boards: Object.fromEntries(
    boards.map(({ id, environment, budgets }) => [id, { ...environment !== null && { environment }, budgets }])
  )
});
async function writeFiles(world, path, text) {
  const hasWorkflow = await standingAt(join(world.directory, workflowFile)) !== "nothing";
  const workflow = initWorkflow(actionReference, fromFolder(world.directory, path));
  if (!hasWorkflow) await writeWhole(join(world.directory, workflowFile), workflow, world.directory);
  await writeWhole(path, text, world.directory);
  return hasWorkflow ? [] : [workflowFile];
}
function forPlatformio(alone, includes, name) {
  const reason = includes ? "no board of the project can be checked" : `no source file includes <${name}.h> yet`;
  return [
    alone ? `a minimal firmware is checked in place of the project: ${reason}; when that has changed, remove "platformio": null` : "the SRAM and Flash budgets have room for the application: tighten them after the first check",
    "to build with PlatformIO alone, add to each environment of platformio.ini:",
    `  lib_deps = https://github.com/${repository}.git`
  ];
}

export { initCommand };
