import { distance } from './fastest-levenshtein.mjs';

const steering = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const visible = (text) => text.replaceAll(steering, escapeOf);
const clip = (text, length, mark = "\u2026") => text.length <= length ? text : `${text.slice(0, Math.max(0, length - mark.length)).replace(/[\ud800-\udbff]$/, "")}${mark}`;
function escapeOf(character) {
  const code = character.codePointAt(0);
  const digits = code.toString(16);
  if (code > 65535) return `\\u{${digits}}`;
  return named[character] ?? (code < 256 ? `\\x${digits.padStart(2, "0")}` : `\\u${digits.padStart(4, "0")}`);
}
const named = { "\n": "\\n", "\r": "\\r", "	": "\\t" };

const everyMilliseconds = 1e4;
const barWidth = 24;
function createProgress(stream, quiet, now) {
  if (quiet) return () => void 0;
  const show = stream.isTTY ? rewritten(stream, now) : occasional(stream, now);
  return (event) => show({ ...event, board: visible(event.board) });
}
function rewritten(stream, now) {
  const started = /* @__PURE__ */ new Map();
  return (event) => {
    if (event.kind === "stage") {
      stream.write(`\r\x1B[2K  ${event.board}  ${event.stage}`);
      return;
    }
    const start = started.get(event.board) ?? now();
    started.set(event.board, start);
    const left = event.done === 0 ? "" : `${clock((now() - start) / event.done * (event.total - event.done))} left`;
    const filled = Math.round(barWidth * event.done / event.total);
    const bar = "\u2501".repeat(filled).padEnd(barWidth);
    stream.write(`\r\x1B[2K  ${event.board}  search  ${bar}  ${searched(event)}  ${left}`);
    if (event.done === event.total) stream.write("\n");
  };
}
function occasional(stream, now) {
  let last = -Infinity;
  return (event) => {
    const finished = event.kind === "search" && event.done === event.total;
    if (event.kind === "search" && !finished && now() - last < everyMilliseconds) return;
    last = now();
    stream.write(
      event.kind === "stage" ? `${event.board}  ${event.stage}
` : `${event.board}  search ${searched(event)}
`
    );
  };
}
function searched({ done, total, best }) {
  return `${done}/${total}${best === null ? "" : `  best ${(100 * best).toFixed(1)} %`}`;
}
function clock(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1e3);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const jsonText = (value) => JSON.stringify(value, null, 2).replaceAll(
  steering,
  (character) => character === "\n" ? character : Array.from({ length: character.length }, (_, at) => unit(character, at)).join("")
);
const unit = (character, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;

function createTerminal(stdout, stderr, argumentList) {
  return {
    out: writeLines(stdout),
    json: (value) => void stdout.write(`${jsonText(value)}
`),
    note: writeLines(stderr),
    arguments: argumentList
  };
}
const writeLines = (stream) => (lines) => void stream.write(lines.map((line) => `${visible(line)}
`).join(""));

const exitStatus = { pass: 0, fail: 1, input: 2, environment: 3, build: 4, defect: 70 };
class McunetError extends Error {
  constructor(problem, options) {
    super(renderProblem(problem), options);
    this.problem = problem;
  }
  problem;
  name = "McunetError";
}
const longestLine = 2e3;
function problemLines(problem) {
  const { place, message, next = [], related = [] } = problem;
  const pointer = place?.pointer ? ` at ${place.pointer}` : "";
  const where = place ? `${renderPlace(place)}  ` : "";
  const lines = [`${where}${message}${pointer}`, ...next.map((line) => `    ${line}`)];
  return [...lines.map((line) => visible(clip(line, longestLine))), ...related.flatMap(problemLines)];
}
const renderProblem = (problem) => problemLines(problem).join("\n");
function renderPlace({ file, line, column }) {
  return [file, line, column].filter((part) => part !== void 0).join(":");
}
function locate(place, call) {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof McunetError) || error.problem.place !== void 0) throw error;
    throw new McunetError({ ...error.problem, place }, { cause: error });
  }
}

const defect = (error) => ({
  code: "DEFECT",
  message: `this is a defect of mcunet, please report it with these lines: ${String(error)}`,
  next: error instanceof Error ? callsOf(error) : [],
  status: exitStatus.defect
});
function callsOf({ message, stack = "" }) {
  const at = stack.indexOf(message);
  return at < 0 ? [] : stack.slice(at + message.length).split("\n").map((line) => line.trim()).filter(Boolean);
}

const mostEdits = 2;
const longestName = 64;
function suggest(name, known) {
  if (name.length > longestName) return null;
  const [nearest] = known.map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) })).filter(({ edits }) => edits <= mostEdits && edits < name.length).sort((a, b) => a.edits - b.edits);
  return nearest === void 0 ? null : `did you mean "${nearest.candidate}"?`;
}

var version = "0.1.0";
var repository = {
	url: "git+https://github.com/OWNER/mcunet.git"
};
var packageFile = {
	version: version,
	repository: repository};

const manifestNotFound = (file) => new McunetError({
  code: "MANIFEST_NOT_FOUND",
  message: "this manifest does not exist",
  place: { file },
  next: ["run `mcunet init` to write one, or name it with --manifest"],
  status: exitStatus.input
});
const boardNotInManifest = (board, file, known) => new McunetError({
  code: "BOARD_NOT_IN_MANIFEST",
  message: `the manifest has no board "${board}", only ${known.join(", ")}`,
  place: { file, pointer: "/boards" },
  next: [suggest(board, known) ?? "correct the id, or add the board to the manifest"],
  status: exitStatus.input
});
const lockStale = (board, file, reasons) => new McunetError({
  code: "LOCK_STALE",
  message: `found no up-to-date lock for ${board}: ${reasons.join(", ")}`,
  place: { file },
  next: [`run \`mcunet search --board ${board}\` and commit the lock; --search frozen never searches`],
  status: exitStatus.input
});
const firmwareDiffers = (board, sample) => new McunetError({
  code: "FIRMWARE_DIFFERS",
  message: `the generated C computes other bytes than the evaluator for sample ${sample} on ${board}`,
  next: ["this is a defect of mcunet: please report it with the model"],
  status: exitStatus.defect
});
const nothingFits = (board, lines, place) => new McunetError({
  code: "NOTHING_FITS",
  message: `${board}: no network of this space fits beside the application`,
  ...place && { place },
  next: lines,
  status: exitStatus.fail
});
function argumentInvalid(option, expected, found, words = []) {
  const meant = suggest(found, words);
  return new McunetError({
    code: "ARGUMENT_INVALID",
    message: `expected ${expected} for ${option}, found "${clip(found, 80)}"`,
    ...meant !== null && { next: [meant] },
    status: exitStatus.input
  });
}
const boardNeeded = () => new McunetError({
  code: "BOARD_NEEDED",
  message: "expected --board ID beside --model, found none",
  next: ["`mcunet boards` lists the known boards"],
  status: exitStatus.input
});
const folderNotOurs = (folder, found) => new McunetError({
  code: "FOLDER_NOT_EMPTY",
  message: `expected an empty folder or generated files at ${folder}, found "${found}"`,
  next: ["name another folder with --out"],
  status: exitStatus.input
});
const fileNotOurs = (file, found) => new McunetError({
  code: "FILE_NOT_OURS",
  message: `expected no file, or a picture that mcunet drew, at ${file}, found ${found}`,
  next: ["name another file with --svg"],
  status: exitStatus.input
});
const manifestExists = (file) => new McunetError({
  code: "MANIFEST_EXISTS",
  message: "the manifest exists already and is not overwritten",
  place: { file },
  next: ["edit it, or name another with --manifest"],
  status: exitStatus.input
});
const noBoardToCheck = (model, reasons) => new McunetError({
  code: "BOARD_NONE",
  message: `no board to check ${clip(model, 80)} on`,
  next: [...reasons, "name another board with --board"],
  status: exitStatus.input
});
const modelNeeded = () => new McunetError({
  code: "MODEL_NEEDED",
  message: "expected a .tflite in this folder, found none",
  next: ["name one: mcunet init --model path/to/model.tflite"],
  status: exitStatus.input
});
const inputMismatch = (message, place) => new McunetError({ code: "INPUT_MISMATCH", message, place, status: exitStatus.input });
const networkNameTwice = (name, first, second) => new McunetError({
  code: "NETWORK_NAME_TWICE",
  message: `expected networks of different names in one firmware, found "${name}" in ${first} too`,
  place: { file: second, pointer: "/name" },
  next: ['give one of them another "name"; the generated C has every name in lower and in upper case'],
  status: exitStatus.input
});
const projectElsewhere = (file, meant, here) => new McunetError({
  code: "PROJECT_ELSEWHERE",
  message: `expected a manifest of the project ${here}, found one of ${meant ?? "no project"}`,
  place: { file, pointer: "/platformio" },
  next: ['put it beside the platformio.ini, or above it with "platformio": { "project": "path/to/the/project" }'],
  status: exitStatus.input
});

const objectives = ["sram", "balanced", "speed"];
const rowsNames = ["none", "input", "output", "both"];
const rowsName = ({ input, output }) => input ? output ? "both" : "input" : output ? "output" : "none";
const rowPorts = (name) => ({
  input: name === "input" || name === "both",
  output: name === "output" || name === "both"
});

export { McunetError, argumentInvalid, boardNeeded, boardNotInManifest, clip, createProgress, createTerminal, defect, exitStatus, fileNotOurs, firmwareDiffers, folderNotOurs, inputMismatch, jsonText, locate, lockStale, manifestExists, manifestNotFound, modelNeeded, networkNameTwice, noBoardToCheck, nothingFits, objectives, packageFile, problemLines, projectElsewhere, renderPlace, renderProblem, rowPorts, rowsName, rowsNames, steering, suggest, visible, writeLines };
