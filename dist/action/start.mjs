import { realpath, mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { isAbsolute, resolve, join, relative, sep } from 'node:path';
import { warning, error, setOutput, summary, getInput } from './core.mjs';
import { renderProblem, visible, McunetError, defect, exitStatus, createProgress, writeLines } from '../chunks/start.mjs';
import { describeExceeded, shorten } from '../chunks/pipeline.mjs';
import { inputMissing, inputInvalid, outsideWorkspace } from '../chunks/errors.mjs';
import { platformioVersion } from '../chunks/requirements.mjs';
import { randomUUID, createHash } from 'node:crypto';
import { isBelow, makeFolder } from '../chunks/files.mjs';

const most = 10;
const longest = 4e3;
function annotate$1(boards) {
  const all = boards.flatMap(ofBoard).sort((a, b) => b.excess - a.excess);
  const some = (severity) => all.filter(({ annotation }) => annotation.severity === severity).slice(0, most).map(({ annotation }) => annotation);
  return [...some("error"), ...some("warning")];
}
function annotateProblem(problem) {
  const { place, ...rest } = problem;
  return {
    severity: "error",
    title: `mcunet: ${problem.code}`,
    message: cut(renderProblem(rest)),
    place: place ?? null
  };
}
function annotateMistakes({ related = [], ...first }) {
  const all = [first, ...related];
  return all.slice(0, most).map((one, index) => annotateProblem(index === most - 1 ? { ...one, related: all.slice(most) } : one));
}
const unbounded = Number.MAX_VALUE;
function ofBoard({ report: board, exceeded: all }) {
  const name = visible(board.board);
  const title = `mcunet: ${name}`;
  if (board.error !== null) {
    const { code, message, place = null, next = [] } = board.error;
    const text = cut([`${message} (${code})`, ...next].map(visible).join("\n"));
    return [{ annotation: { severity: "error", title, message: `${name}: ${text}`, place }, excess: unbounded }];
  }
  return all.map((exceeded) => ({
    annotation: {
      severity: exceeded.verdict === "fail" ? "error" : "warning",
      title,
      message: cut(visible(`${name}: ${describeExceeded(exceeded)}`)),
      place: exceeded.place
    },
    excess: excessOf(exceeded)
  }));
}
function excessOf({ measured, bound }) {
  return measured === null || bound === null || bound === 0 ? unbounded : Math.abs(measured / bound - 1);
}
const cut = (text) => text.length <= longest ? text : `${text.slice(0, longest - 1)}\u2026`;

const modes$1 = ["check", "plan", "board", "report"];
const searches = ["auto", "frozen", "always"];
const comments = ["on-change", "always", "on-failure", "never"];
function readInputs(read) {
  const mode = oneOf("mode", modes$1, read("mode") || "check");
  const board = read("board");
  if (mode === "board" && board === "") throw inputMissing("board", mode);
  if (board !== "") checkBoard("board", board);
  const platformioVersion$1 = read("platformio-version") || platformioVersion;
  if (!/^\d{1,4}(\.\d{1,4}){2}$/.test(platformioVersion$1))
    throw inputInvalid("platformio-version", `a version such as ${platformioVersion}`, platformioVersion$1);
  return {
    mode,
    manifest: read("manifest") || "mcunet.json",
    workingDirectory: read("working-directory") || ".",
    board: board === "" ? null : board,
    boards: mode === "report" ? readBoards(read("boards")) : [],
    needs: mode === "report" ? readNeeds(read("needs")) : null,
    baseline: read("baseline") || null,
    search: oneOf("search", searches, read("search") || "auto"),
    comment: oneOf("comment", comments, read("comment") || "on-change"),
    token: read("token"),
    platformioVersion: platformioVersion$1
  };
}
function oneOf(name, allowed, found) {
  const value = allowed.find((one) => one === found);
  if (value === void 0) throw inputInvalid(name, `one of ${allowed.join(", ")}`, found, allowed);
  return value;
}
function checkBoard(name, found) {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(found)) throw inputInvalid(name, "a board id", found);
}
function readBoards(text) {
  if (text === "") return [];
  const value = parse("boards", text);
  if (!Array.isArray(value) || value.length > 64 || !value.every((one) => typeof one === "string"))
    throw inputInvalid("boards", "the output `boards` of the plan, a JSON list of ids", text);
  for (const id of value) checkBoard("boards", id);
  return [...new Set(value)];
}
function readNeeds(text) {
  if (text === "") return null;
  const value = parse("needs", text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw inputInvalid("needs", "toJSON(needs)", text);
  return Object.fromEntries(
    Object.entries(value).map(([job, one]) => {
      const result = typeof one === "object" && one !== null && "result" in one ? one.result : void 0;
      if (typeof result !== "string") throw inputInvalid("needs", "toJSON(needs)", text);
      return [job, result];
    })
  );
}
function parse(name, text) {
  try {
    return JSON.parse(text);
  } catch {
    throw inputInvalid(name, "JSON", text);
  }
}

async function withoutCommands(stream, work) {
  const token = randomUUID();
  stream.write(`::stop-commands::${token}
`);
  try {
    return await work();
  } finally {
    stream.write(`
::${token}::
`);
  }
}

const commands = { error: error, warning: warning };
const longestSummary = 9e5;
async function publish(outcome, inRepository) {
  await attempt("setting the outputs", () => {
    for (const [name, value] of Object.entries(outcome.outputs)) setOutput(name, value);
  });
  for (const annotation of outcome.annotations) annotate(annotation, inRepository);
  if (outcome.summary !== "")
    await attempt(
      "writing the job summary",
      () => summary.addRaw(shorten(outcome.summary, longestSummary), true).write()
    );
  for (const { what, run } of outcome.afterwards) await attempt(what, run);
}
function annotate({ severity, title, message, place }, inRepository) {
  const file = place === null ? null : inRepository(place.file);
  const { line, column } = place ?? {};
  commands[severity](message.split("\n").map(visible).join("\n"), {
    title: visible(title),
    ...file !== null && {
      file,
      ...line !== void 0 && { startLine: line, ...column !== void 0 && { startColumn: column } }
    }
  });
}
async function attempt(what, work) {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    warning(visible(`${what} failed: ${reason}`), { title: "mcunet" });
  }
}

async function openWorkspace(root, workingDirectory, files) {
  const real = await realpath(root);
  const directory = await inside(real, real, workingDirectory);
  for (const file of files) await inside(real, directory, file);
  return { root: real, directory };
}
async function inside(root, from, path) {
  if (isAbsolute(path)) throw outsideWorkspace(path);
  const full = resolve(from, path);
  const found = await realpath(full).catch(() => full);
  if (!isBelow(root, found)) throw outsideWorkspace(path);
  return found;
}
async function openWorkFolder(temporary, { directory }, manifest) {
  const name = createHash("sha256").update(resolve(directory, manifest)).digest("hex").slice(0, 16);
  const folder = join(temporary, "mcunet", `work-${name}`);
  await makeFolder(folder, temporary);
  return folder;
}
function inRepository(root, workingDirectory, file) {
  const way = relative(root, resolve(root, workingDirectory, file)).split(sep).join("/");
  return way === "" || way.startsWith("../") || isAbsolute(way) ? null : way;
}

const modes = {
  check: async () => (await import('./check.mjs')).check,
  board: async () => (await import('./check.mjs')).check,
  plan: async () => (await import('./plan.mjs')).plan,
  report: async () => (await import('./report.mjs')).report
};
async function runAction(environment, stream, decide) {
  const outcome = await withoutCommands(stream, () => work(environment, stream)).catch(explain);
  decide(outcome.status);
  await publish(outcome, (file) => inRepository(rootOf(environment), getInput("working-directory") || ".", file));
  return outcome.status;
}
async function work(environment, stream) {
  const inputs = readInputs(getInput);
  const { manifest, baseline } = inputs;
  const files = [manifest, ...baseline === null ? [] : [baseline]];
  const workspace = await openWorkspace(rootOf(environment), inputs.workingDirectory, files);
  const now = () => performance.now();
  const mode = await modes[inputs.mode]();
  return mode({
    inputs,
    workspace,
    temporary: environment["RUNNER_TEMP"] || await mkdtemp(join(tmpdir(), "mcunet-")),
    log: writeLines(stream),
    world: {
      directory: workspace.directory,
      environment,
      workers: availableParallelism(),
      now,
      progress: createProgress({ write: (text) => stream.write(text) }, false, now)
    }
  });
}
const rootOf = (environment) => environment["GITHUB_WORKSPACE"] ?? process.cwd();
function explain(error) {
  const problem = error instanceof McunetError ? error.problem : defect(error);
  return {
    status: problem.status,
    outputs: { result: problem.status === exitStatus.fail ? "fail" : "error" },
    summary: "",
    annotations: annotateMistakes(problem),
    afterwards: []
  };
}

export { annotate$1 as annotate, annotateProblem, openWorkFolder, runAction };
