import { renderPlace, clip, visible, McunetError, locate, manifestNotFound, boardNotInManifest, networkNameTwice, projectElsewhere, packageFile, rowPorts, folderNotOurs, inputMismatch, lockStale, firmwareDiffers, nothingFits, exitStatus, boardNeeded, argumentInvalid, objectives } from './start.mjs';
import { formatFraction, formatBytes, formatTime, signed, isInside, inspectManifest, readLock, largestFiles, isFlash, isSram, formatFile, readReport, nameOf, schemas, measureWord, readNetwork } from './schemas.mjs';
import { posix, dirname, join, basename, relative, sep, isAbsolute, resolve } from 'node:path';
import { standingAt, isBelow, readText, readRegular, writeWhole, makeFolder, freshFolder } from './files.mjs';
import { unknownBoard as unknownBoard$1, workFolderForeign, fileInvalid, fileRefused, boardWithoutProject, reportFileMissing, baselineForeign, baselineMetric, reportOfOtherAccuracy, nothingPlanned, jobNotSuccessful, reportMissing, reportTwice, reportForeign, mapMissing } from './errors.mjs';
import { boardIds, loadBoard, largestBoardFile, readProjectBoard, isTracked, projectEnvironments, requirePlatformio, findTools, inProject, claims, chooseEnvironment, buildProject, writeMinimalProject, readOutput, coreFolder, applicationBytes, measureImage, costOnBoard, overflows, networkBytes, readMap, libraryObjects, readMemoryUsage, regionOverflows, measure } from './firmware.mjs';
import { fileOf, projectFiles, readSplit as readSplit$1, matchShape, matchLabels, quantiseSamples } from './data.mjs';
import { existsSync } from 'node:fs';
import { compile, featureMap, importTflite, lower, featureMapOf, withInputSize, evaluateSamples, createEvaluator, createFloatKernels } from './tinyengine.mjs';
import { readSupernet, contractVersion, buildNetwork, parseGenome, wilson, shortfallsOf, correctBits, countBits, structure, encodeCalibration, calibrate, reselect, needsOf, search, folderStore } from './tinynas.mjs';
import { homedir } from 'node:os';
import { realpath, readdir, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

function describeExceeded(exceeded) {
  const { metric, measured, bound, place } = exceeded;
  const name = { sram: "SRAM", flash: "Flash", latency: "latency", accuracy: "accuracy" }[metric];
  const where = `(${renderPlace(place)})`;
  if (measured === null || bound === null)
    return `${name} was not measured, and has ${describeBudget(exceeded)} ${where}`;
  const difference = amount$1(metric, Math.abs(measured - bound));
  const side = measured < bound ? "under" : "over";
  return `${name} ${amount$1(metric, measured)} is ${difference} ${side} ${boundOf$1(exceeded, bound)} ${where}`;
}
function describeBudget({ metric, verdict, bound, relative }) {
  if (relative !== null) return `a limit on how far it may be from its baseline`;
  return `a ${verdict === "warn" ? "warning level" : "budget"} of ${amount$1(metric, bound ?? 0)}`;
}
function boundOf$1({ metric, verdict, relative }, bound) {
  if (relative === null) return `its ${verdict === "warn" ? "warning level" : "budget"} of ${amount$1(metric, bound)}`;
  const { allowance, baseline, smallerIsBetter } = relative;
  const allowed = allowance.percent ? `${allowance.value} %` : amount$1(metric, allowance.value);
  const move = smallerIsBetter ? "grow" : "drop";
  return `${amount$1(metric, bound)}: its baseline of ${amount$1(metric, baseline ?? 0)} may ${move} by ${allowed}`;
}
function amount$1(metric, value) {
  if (metric === "accuracy") return String(Number(value.toPrecision(6)));
  return `${value.toLocaleString("en-US")} ${metric === "latency" ? "us" : "B"}`;
}

const ratio = (numerator, denominator) => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator)
});
function decimal(value) {
  const [, whole = "", fraction = "", exponent = "0"] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(exponent) - fraction.length;
  const digits = BigInt(whole + fraction);
  return shift >= 0 ? { numerator: digits * 10n ** BigInt(shift), denominator: 1n } : { numerator: digits, denominator: 10n ** BigInt(-shift) };
}
const plus = (a, b) => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator
});
const minus = (a, b) => plus(a, { ...b, numerator: -b.numerator });
const percentOf = (a, percent) => ({
  numerator: a.numerator * percent.numerator,
  denominator: a.denominator * percent.denominator * 100n
});
const isLess = (a, b) => a.numerator * b.denominator < b.numerator * a.denominator;
const toNumber = ({ numerator, denominator }) => Number(numerator * places / denominator) / Number(places);
const places = 10n ** 18n;

function judgeMetric({
  metric,
  measured,
  baseline,
  without,
  smallerIsBetter,
  hard,
  warn,
  relative
}) {
  const value = measured?.value ?? null;
  const misses = (limit) => value === null || (smallerIsBetter ? value > limit.value : value < limit.value);
  const absolute = (limit, verdict) => limit === null || !misses(limit) ? [] : [{ metric, verdict, measured: value, bound: limit.value, place: limit.place, relative: null }];
  const moved = (allowance) => {
    if (measured !== null && baseline === null) return [];
    const last = baseline && lastThatPasses(baseline.exact, allowance, smallerIsBetter);
    if (measured !== null && last !== null && !isBeyond(measured.exact, last, smallerIsBetter)) return [];
    const { place } = allowance;
    const about = { allowance, baseline: baseline?.value ?? null, smallerIsBetter };
    return [{ metric, verdict: "fail", measured: value, bound: last && boundOf(metric, last), place, relative: about }];
  };
  const failed = [...absolute(hard, "fail"), ...relative === null ? [] : moved(relative)];
  const exceeded = failed.length > 0 ? failed : absolute(warn, "warn");
  const uncompared = relative === null || baseline !== null ? null : without;
  const none = hard === null && warn === null && relative === null;
  const judged = hard !== null || warn !== null || baseline !== null || failed.length > 0;
  return {
    verdict: exceeded[0]?.verdict ?? "pass",
    exceeded,
    baseline: baseline?.value ?? null,
    uncompared,
    state: none ? "none" : judged ? "judged" : "not compared"
  };
}
function lastThatPasses(baseline, { value, percent }, smallerIsBetter) {
  const allowed = percent ? percentOf(baseline, decimal(value)) : decimal(value);
  return smallerIsBetter ? plus(baseline, allowed) : minus(baseline, allowed);
}
const isBeyond = (value, last, smallerIsBetter) => smallerIsBetter ? isLess(last, value) : isLess(value, last);
const boundOf = (metric, last) => metric === "accuracy" ? toNumber(last) : Number(last.numerator / last.denominator);

const noBaseline = "no baseline";
function judge(measured, budgets, capacity, baseline) {
  const sram = judgeAmount("sram", measured.sram, budgets.sram, baseline);
  const flash = judgeAmount("flash", measured.flash, budgets.flash, baseline);
  const latency = judgeAmount("latency", measured.latency, budgets.latency, baseline);
  const accuracy = judgeAccuracy(measured.accuracy, budgets.accuracy, baseline);
  const all = [sram, flash, latency, accuracy];
  return {
    metrics: {
      sram: amountMetric(measured.sram, "B", capacity.sram, budgets.sram, sram),
      flash: amountMetric(measured.flash, "B", capacity.flash, budgets.flash, flash),
      accuracy: accuracyMetric(measured.accuracy, budgets.accuracy, accuracy),
      latency: amountMetric(measured.latency, "us", null, budgets.latency, latency)
    },
    exceeded: all.flatMap(({ exceeded }) => exceeded),
    budgets: stateOf(all),
    verdict: worstVerdict(all.map(({ verdict }) => verdict))
  };
}
const order = ["pass", "warn", "fail", "error"];
function worstVerdict(verdicts) {
  return verdicts.reduce((a, b) => order.indexOf(b) > order.indexOf(a) ? b : a, "pass");
}
const passes = (verdict) => verdict === "pass" || verdict === "warn";
function stateOf(all) {
  const states = all.map(({ state }) => state);
  return ["judged", "not compared"].find((state) => states.includes(state)) ?? "none";
}
function judgeAmount(metric, measured, { max, warn, maxIncrease }, baseline) {
  const before = typeof baseline === "string" ? null : baseline[metric];
  return judgeMetric({
    metric,
    measured: measured === null ? null : { value: measured, exact: decimal(measured) },
    baseline: before === null ? null : { value: before, exact: decimal(before) },
    without: typeof baseline === "string" ? baseline : `the baseline has no ${metric}`,
    smallerIsBetter: true,
    hard: max,
    warn,
    relative: maxIncrease
  });
}
function judgeAccuracy(measured, { min, max, warn, maxDrop }, baseline) {
  const before = typeof baseline === "string" ? null : baseline.accuracy;
  const smallerIsBetter = measured === null ? max !== null && min === null : measured.metric === "mse";
  return judgeMetric({
    metric: "accuracy",
    measured: measured && figureOf(measured),
    baseline: before && figureOf(before),
    without: typeof baseline === "string" ? baseline : "the baseline has no accuracy",
    smallerIsBetter,
    hard: smallerIsBetter ? max : min,
    warn,
    relative: maxDrop
  });
}
const figureOf = ({ value, correct, n }) => ({
  value,
  exact: correct === null ? decimal(value) : ratio(correct, n)
});
function amountMetric(value, unit, limit, { max }, { verdict, baseline, uncompared, state }) {
  if (value === null && state === "none") return null;
  return { value, unit, budget: max?.value ?? null, limit, baseline, uncompared, verdict };
}
function accuracyMetric(accuracy, { min, max }, { verdict, baseline, uncompared, state }) {
  if (accuracy === null && state === "none") return null;
  const none = { value: null, n: 0, correct: null, low: null, high: null };
  const { value, n, correct, low, high } = accuracy ?? none;
  return {
    value,
    unit: accuracy?.metric ?? (max === null ? "top1" : "mse"),
    // The schema allows only one of the two, by the metric.
    budget: (min ?? max)?.value ?? null,
    limit: null,
    baseline,
    uncompared,
    verdict,
    n,
    correct,
    low,
    high
  };
}

const standingOf = ({ verdict, budgets }) => verdict !== "pass" || budgets === "judged" ? verdict : budgets === "none" ? "no budget" : "not compared";
function headline({ boards, verdict }, problems) {
  const part = (holds, text) => {
    const count = boards.filter(holds).length;
    return count === 0 ? [] : [`${count} of ${boards.length} boards ${text}`];
  };
  const stands = (...wanted) => (board) => wanted.includes(standingOf(board));
  const close = boards.filter(stands("warn")).length;
  const parts = passes(verdict) ? [
    ...part(stands("pass", "warn"), `within budget${close === 0 ? "" : `, ${close} close to it`}`),
    ...part(stands("no budget"), "without a budget"),
    ...part(stands("not compared"), "without a baseline to compare with")
  ] : [
    ...part(({ verdict: verdict2, error }) => verdict2 === "fail" && error === null, "over budget"),
    ...part(({ error }) => error !== null, "not measured"),
    ...problems.length === 0 ? [] : [`${problems.length} more to fix`]
  ];
  return parts.join(", ");
}

function markdownText(text) {
  return Array.from(visible(text), (character) => {
    if (!special.has(character)) return character;
    const reference = `&#${character.codePointAt(0)};`;
    return character === "@" || character === "#" ? `${reference}&#8203;` : reference;
  }).join("");
}
const markdownTextUpTo = (length, text) => markdownText(clip(text, length));
const special = new Set("\\`*_{}[]()<>#+-.!|~&@$:\"'=");

function renderMarkdown(report, problems) {
  const details = [...problems.map(problemLine), ...report.boards.flatMap(boardLines)];
  return [
    `### mcunet: ${signs[report.verdict]} ${headline(report, problems)}`,
    "",
    ...report.boards.length > 0 ? table(report.boards) : [],
    ...details.map((line) => `- ${line}`),
    ...details.length > 0 ? [""] : []
  ].join("\n");
}
function renderLine(board) {
  const [name, , sram, flash, accuracy2, latency] = cells(board);
  const figures = Object.entries({ SRAM: sram, Flash: flash, accuracy: accuracy2, latency }).filter(([, value]) => value !== "");
  return [
    `${signs[standingOf(board)]} **${name}** ${words[standingOf(board)]}`,
    ...figures.map(([key, value]) => `${key} ${value}`)
  ].join(" \xB7 ");
}
function shorten(markdown, length) {
  if (markdown.length <= length) return markdown;
  const rest = "\n\nThe rest is left out here; the report has it.\n";
  return markdown.slice(0, markdown.lastIndexOf("\n", length - rest.length)) + rest;
}
const signs = {
  pass: "\u2705",
  warn: "\u26A0\uFE0F",
  fail: "\u274C",
  error: "\u274C",
  "no budget": "\u2796",
  "not compared": "\u2796"
};
const words = {
  pass: "pass",
  warn: "close to its budget",
  fail: "over its budget",
  error: "not measured",
  "no budget": "no budget",
  "not compared": "not compared"
};
const textLimit = 1e3;
function table(boards) {
  const rows = boards.map(cells);
  const line = (row) => `| ${row.join(" | ")} |`;
  return [
    line(["board", "network", "SRAM", "Flash", "accuracy", "latency", ""]),
    "|---|---|---:|---:|---:|---:|---|",
    ...rows.map(line),
    ""
  ];
}
function cells(report) {
  const { board, network, metrics } = report;
  return [
    markdownTextUpTo(64, board),
    network === null ? "" : markdownTextUpTo(64, network.model),
    amount(metrics.sram, formatBytes, formatBytes),
    amount(metrics.flash, formatBytes, formatBytes),
    accuracy(metrics.accuracy),
    amount(metrics.latency, formatTime, (change) => `${change.toLocaleString("en-US")} us`),
    `${signs[standingOf(report)]} ${standingOf(report)}`
  ];
}
function amount(metric, format, formatChange) {
  if (metric === null) return "";
  const value = metric.value === null ? "not measured" : format(metric.value);
  const text = metric.budget === null ? value : `${value} of ${format(metric.budget)}`;
  return emphasised(metric, text + comparison(metric, (value2, baseline) => signed(value2 - baseline, formatChange)));
}
function accuracy(metric) {
  if (metric === null) return "";
  const format = metric.unit === "top1" ? formatFraction : (value2) => `${metric.unit} ${value2.toFixed(4)}`;
  const value = metric.value === null ? "not measured" : format(metric.value);
  const interval = metric.low === null || metric.high === null ? "" : ` (${formatFraction(metric.low)} to ${formatFraction(metric.high)})`;
  const bound = metric.budget === null ? "" : `, budget ${format(metric.budget)}`;
  return emphasised(metric, value + interval + bound + comparison(metric, (_, baseline) => `was ${format(baseline)}`));
}
const emphasised = ({ verdict }, text) => verdict === "fail" ? `**${text}**` : text;
function comparison({ value, baseline, uncompared }, describe) {
  if (uncompared !== null) return `, n/a (${markdownTextUpTo(64, uncompared)})`;
  return value === null || baseline === null ? "" : `, ${describe(value, baseline)}`;
}
const problemLine = ({ message }) => markdownTextUpTo(textLimit, message);
function boardLines({ board, notes, error }) {
  const name = `**${markdownTextUpTo(64, board)}**`;
  const place = error?.place === void 0 ? "" : `${renderPlace(error.place)} `;
  const problem = error === null ? [] : [`${name}: ${markdownTextUpTo(textLimit, `${place}${error.message}`)}`];
  const next = (error?.next ?? []).slice(0, 8).map((line) => `&emsp;${markdownTextUpTo(textLimit, line.trim())}`);
  return [...problem, ...next, ...notes.slice(0, 16).map((note) => markdownTextUpTo(textLimit, note))];
}

async function attempt(call) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof McunetError) return error;
    throw error;
  }
}
function mistakesOf(outcome) {
  if (!(outcome instanceof McunetError)) return [];
  const { related = [], ...problem } = outcome.problem;
  return [problem, ...related];
}

const sha256 = (content) => createHash("sha256").update(content).digest("hex");

async function missingFiles(manifest, files, reads) {
  const named = filesOf(manifest, reads).filter(({ path }) => isInside(path));
  const found = await Promise.all(named.map((entry) => attempt(() => files.path(fileOf(entry)))));
  return found.flatMap(mistakesOf);
}
function filesOf({ network, data, platformio }, reads) {
  if (reads === "nothing") return [];
  const { calibration, validation, test } = data;
  const isSearched = network.kind === "supernet";
  return [
    network.source,
    ...platformio === null || platformio === "beside" ? [] : [platformio.project],
    ...isSearched ? [calibration, validation].flatMap(ofSplit) : [],
    ...isSearched || reads === "accuracy" ? ofSplit(test) : []
  ];
}
const ofSplit = (split) => split === null ? [] : [split.inputs, ...split.labels === null ? [] : [split.labels]];

async function findBoard({ id, place }, project) {
  if (boardIds().includes(id)) return loadBoard(id);
  const own = isId(id) ? await readOwn(id, place, project) : null;
  if (own !== null) return own;
  const known = [...boardIds(), ...await ownBoardIds(project)];
  return locate(place, () => {
    throw unknownBoard$1(id, known);
  });
}
async function ownBoardIds({ files, path }) {
  const source = { path: posix.join(path, "boards"), place: { file: "boards" } };
  const names = await files.list(source).catch((error) => {
    if (error instanceof McunetError) return [];
    throw error;
  });
  const ids = names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
  return ids.filter((id) => isId(id) && !boardIds().includes(id));
}
const isId = (id) => /^[\w-]{1,64}$/.test(id);
async function readOwn(id, place, { files, path }) {
  const source = { path: posix.join(path, "boards", `${id}.json`), place };
  const bytes = await files.read(source, largestBoardFile).catch((error) => {
    if (error instanceof McunetError && error.problem.code === "FILE_MISSING") return null;
    throw error;
  });
  return bytes === null ? null : readProjectBoard(id, Buffer.from(bytes).toString("utf8"), source.path);
}

async function identify(world, file, name, sha256) {
  const folder = await realFolder(dirname(file));
  const roots = [world.environment["GITHUB_WORKSPACE"], repositoryAround(folder), world.directory];
  for (const root of roots) {
    const path = root && pathBelow(await realFolder(root), join(folder, basename(file)));
    if (path) return { manifest: path, name, sha256 };
  }
  return { manifest: basename(file), name, sha256 };
}
const realFolder = (path) => realpath(path).catch(() => path);
function pathBelow(root, path) {
  const below = relative(root, path);
  return below === ".." || below.startsWith(`..${sep}`) || isAbsolute(below) ? null : below.split(sep).join("/");
}
function repositoryAround(folder) {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? void 0 : repositoryAround(above);
}

const workFolderName = ".mcunet";
async function openWork({ environment }, folder) {
  if (await isTracked(dirname(folder), basename(folder), environment))
    throw workFolderForeign(folder, "files that git tracks");
  const standing = await standingAt(folder);
  if (standing === "nothing") return folder;
  if (standing !== "folder") throw workFolderForeign(folder, standing === "file" ? "a file" : standing);
  const foreign = await findForeign(folder);
  if (foreign !== null) throw workFolderForeign(folder, `what is neither file nor folder at ${foreign}`);
  return folder;
}
const buildFolders = ["build", ".pio"];
async function findForeign(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() && !entry.isFile()) return path;
    if (!entry.isDirectory() || buildFolders.includes(entry.name)) continue;
    const foreign = await findForeign(path);
    if (foreign !== null) return foreign;
  }
  return null;
}

async function planProject(world, options) {
  const path = resolve(world.directory, options.manifest);
  const text = await readManifestFile(path, options.manifest);
  if (text === null) throw manifestNotFound(options.manifest);
  const folder = dirname(path);
  const files = projectFiles(folder);
  const { manifest, boards } = await readProject(text, folder, files, options);
  const lockFile = lockFileOf(path);
  const tools = once(() => findTools(world.environment, options.work ?? folder));
  return {
    manifest,
    sourceOption: ["--manifest", pathFrom(world.directory, path)],
    folder,
    files,
    project: projectOf(world, manifest, files, tools),
    boards,
    identity: once(() => identify(world, path, manifest.name, sha256(text))),
    unlocked: "refuse",
    lock: await readLockFile(lockFile),
    lockFile,
    work: options.work ?? await openWork(world, join(folder, workFolderName)),
    tools
  };
}
async function readManifestFile(path, name) {
  const refuse = (reason) => fileRefused(name, reason);
  const real = await realpath(path).catch(() => path);
  const folder = await realpath(dirname(path)).catch(() => dirname(path));
  if (!isBelow(folder, real)) throw refuse("it is a link that leaves its folder");
  return readText(real, { limit: largestFiles.manifest, links: "refuse" }, refuse);
}
async function readLockFile(path) {
  const name = basename(path);
  const text = await readText(
    path,
    { limit: largestFiles.lock, links: "refuse" },
    (reason) => fileRefused(name, reason, ["restore the file from version control, or remove it and run `mcunet search`"])
  );
  return text === null ? null : readLock(text, name);
}
function projectOf({ environment }, { file, platformio }, files, tools) {
  const beside = existsSync(join(files.root, "platformio.ini")) ? { path: ".", place: { file } } : null;
  const entry = platformio === "beside" ? beside : platformio?.project ?? null;
  if (entry === null) return null;
  const ask = async () => projectEnvironments({
    platformio: requirePlatformio(await tools()),
    project: await files.path(entry),
    surrounding: environment
  });
  return { entry, environments: once(ask) };
}
const pathFrom = (folder, path) => relative(folder, path).split(sep).join("/");
const lockFileOf = (manifest) => manifest.replace(/(\.json)?$/, ".lock.json");
async function readProject(text, folder, files, options) {
  const { manifest, problems } = inspectManifest(text, options.manifest);
  const project = boardsProject(folder, manifest, options);
  const wanted = manifest.boards.filter(({ id }) => options.boards.length === 0 || options.boards.includes(id));
  const boards = await Promise.all(wanted.map((entry) => attempt(() => planBoard(entry, project))));
  const missing = await missingFiles(manifest, files, options.reads ?? "nothing");
  const mistakes = [...problems, ...boards.flatMap(mistakesOf), ...missing];
  if (mistakes.length > 0) throw fileInvalid(mistakes);
  rejectUnknown(manifest, options.boards);
  return { manifest, boards };
}
function rejectUnknown({ boards, file }, wanted) {
  const known = boards.map(({ id }) => id);
  const unknown = wanted.find((id) => !known.includes(id));
  if (unknown !== void 0) throw boardNotInManifest(unknown, file, known);
}
const boardsProject = (folder, { platformio }, { project }) => project === void 0 ? {
  files: projectFiles(folder),
  path: platformio === null || platformio === "beside" ? "." : insideOr(".", platformio.project.path)
} : { files: projectFiles(project), path: "." };
const insideOr = (other, path) => isInside(path) ? path : other;
async function planBoard(entry, project) {
  const board = await findBoard(entry, project);
  return {
    id: entry.id,
    entry,
    board: { ...board, clock: entry.clock ?? board.clock, stack: entry.stack ?? board.stack }
  };
}
function once(make) {
  let made = null;
  return () => (made ??= { result: make() }).result;
}

async function planEnvironment(world, environment) {
  const manifests = environment.environments.get(environment.name)?.manifests ?? [];
  const found = await Promise.all(
    manifests.map((manifest) => attempt(() => planManifest(world, environment, manifest)))
  );
  const mistakes = found.flatMap(mistakesOf);
  if (mistakes.length > 0) throw fileInvalid(mistakes);
  const sound = found.filter((one) => !(one instanceof McunetError));
  const plans = sound.filter((plan) => typeof plan !== "string");
  refuseEqualNames(plans);
  return { plans, unplanned: sound.filter((reason) => typeof reason === "string") };
}
const manifestIn = async (project, { folder, manifest }) => inProject(project, join(await realpath(folder), basename(manifest.file)));
async function planManifest(world, { project, name, environments }, manifest) {
  const file = relative(world.directory, resolve(project, manifest));
  const plan = await planProject(world, { manifest: file, boards: [], project, reads: "network" });
  const boards = plan.boards.map(({ entry }) => entry);
  const meant = plan.boards.filter(({ entry }) => claims(environments, manifest, entry, name));
  for (const { entry } of meant) chooseEnvironment(environments, { manifest, boards }, entry);
  const id = environments.get(name)?.board ?? null;
  const board = meant[0] ?? plan.boards.find((other) => other.id === id);
  if (board === void 0) {
    const what = id === null ? `${name} has no board` : `${name} is for ${id}`;
    return `${what}, and ${manifest} has only ${boards.map((other) => other.id).join(", ")}`;
  }
  await refuseOtherProject(project, plan);
  const unjudged = whyUnjudged(plan, manifest, board, name);
  const planned = unjudged === null ? { ...board, entry: { ...board.entry, environment: name } } : board;
  const here = plan.project && { ...plan.project, environments: () => Promise.resolve(environments) };
  return { plan: { ...plan, project: here, boards: [planned] }, board: planned, unjudged };
}
function whyUnjudged({ project }, manifest, { id, entry }, environment) {
  if (project === null) return `${manifest} has "platformio": null, so its budgets are those of our minimal firmware`;
  return entry.environment === null || entry.environment === environment ? null : `${manifest} builds ${id} as ${entry.environment}, and this is ${environment}`;
}
async function refuseOtherProject(project, { manifest, files, project: named }) {
  if (manifest.platformio === null) return;
  const meant = named === null ? null : await files.path(named.entry);
  const here = await realpath(project);
  if (meant !== here) throw projectElsewhere(manifest.file, meant, here);
}
function refuseEqualNames(plans) {
  const files = /* @__PURE__ */ new Map();
  for (const { plan } of plans) {
    const { name, file } = plan.manifest;
    const first = files.get(name.toLowerCase());
    if (first !== void 0) throw networkNameTwice(name, first, file);
    files.set(name.toLowerCase(), file);
  }
}

const sramCapacity = ({ regions }) => sum(regions.filter(isSram));
function flashCapacity({ regions, flashLimit }) {
  return flashLimit ?? sum(regions.filter(isFlash));
}
const sum = (regions) => regions.reduce((total, { size }) => total + size, 0);

const tool = `mcunet ${packageFile.version}`;

async function writeFolder(folder, files, below = dirname(folder)) {
  await makeFolder(folder, below);
  await removeOthers(folder, new Set(files.map(({ path }) => path)));
  for (const { path, contents } of files) await writeIfChanged(join(folder, path), contents, folder);
}
async function keepOnly(folder, names) {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (!names.includes(entry.name) || !entry.isDirectory()) await remove(join(folder, entry.name));
}
async function writeIfChanged(path, contents, below = dirname(path)) {
  const read = await readRegular(path, { limit: Buffer.byteLength(contents), links: "refuse" });
  if (read.kind !== "bytes" || !read.bytes.equals(Buffer.from(contents))) await writeWhole(path, contents, below);
}
async function removeOthers(folder, wanted, at = folder) {
  for (const entry of await readdir(at, { withFileTypes: true })) {
    const path = join(at, entry.name);
    const name = relative(folder, path).split(sep).join("/");
    const leads = [...wanted].some((one) => one.startsWith(`${name}/`));
    if (entry.isDirectory() && leads) await removeOthers(folder, wanted, path);
    else if (!entry.isFile() || !wanted.has(name)) await remove(path);
  }
}
const remove = (path) => rm(path, { recursive: true, force: true });

async function generateInto(plan, board, network, place, name) {
  const { folder, below } = place;
  await refuseForeignFiles(folder);
  const compiled = compile(network.graph, compileOptions(plan, board, network, name));
  await writeFolder(folder, compiled.files, below);
  return compiled.network;
}
function compileOptions(plan, planned, { label, sha256, mostBytes }, name = plan.manifest.name) {
  return {
    name,
    board: planned.id,
    core: planned.board.core,
    scheduling: schedulingOf(plan.manifest, planned, mostBytes),
    source: { model: label, sha256 },
    tool,
    command: commandOf(plan, planned.id, name)
  };
}
function commandOf({ sourceOption, manifest }, board, name) {
  const { objective, rows, recompute } = manifest.network;
  return [
    ...["mcunet", "generate", ...sourceOption, "--board", board],
    ...["--objective", typeof objective === "number" ? `${objective}B` : objective, "--rows", rows],
    ...recompute ? ["--recompute"] : [],
    ...["--name", name, "--out", `mcunet-${name}`]
  ];
}
const schedulingOf = ({ network }, { board, entry }, mostBytes) => ({
  // A search accepts no network that needs more memory. For an accepted network a number means the fastest schedule
  // within it.
  objective: network.kind === "supernet" && typeof network.objective === "number" ? "speed" : network.objective,
  rows: rowPorts(network.rows),
  recompute: network.recompute,
  mostBytes: mostBytes ?? Math.min(entry.budgets.sram.max?.value ?? Infinity, sramCapacity(board))
});
async function refuseForeignFiles(folder) {
  if (await standingAt(folder) !== "folder") return;
  const entries = await readdir(folder);
  const foreign = entries.find((entry) => !["library.json", "network.json", "src"].includes(entry));
  if (foreign !== void 0 || entries.length > 0 && await standingAt(join(folder, "network.json")) !== "file")
    throw folderNotOurs(folder, foreign ?? entries[0]);
}

const names = {
  supernet: "another supernet",
  space: "another search space",
  model: "another model",
  input: "another input size",
  data: "other data",
  contract: "another arithmetic contract"
};
function staleness(lock, board, today) {
  if (lock === null) return ["there is no lock"];
  const changed = Object.keys(names).filter(
    (key) => !isDeepStrictEqual(lock.network[key], today[key])
  );
  if (changed.length > 0) return changed.map((key) => names[key]);
  return lock.boards[board] === void 0 ? ["the lock does not have this board"] : [];
}
function withBoards(lock, network, search, boards) {
  const kept = Object.entries(lock?.boards ?? {}).filter(([board]) => staleness(lock, board, network).length === 0);
  const all = Object.entries({ ...Object.fromEntries(kept), ...boards }).sort(([a], [b]) => a < b ? -1 : 1);
  return { version: 1, network, search, boards: Object.fromEntries(all) };
}
const writeLock = (path, lock) => writeIfChanged(path, formatFile("lock", lock));

async function readSplit(plan, entry, port, outputs) {
  const { files, manifest } = plan;
  const { inputs, labels, sha256 } = await readSplit$1(files, entry, outputs === null ? null : manifest.data.metric);
  matchShape(inputs, port.shape);
  if (labels !== null && outputs !== null) matchLabels(labels, outputs);
  const values = quantiseSamples(inputs, port, manifest.data.normalise);
  const bytes = new Int8Array(values.buffer, values.byteOffset, values.length);
  return {
    images: { count: inputs.count, ...featureMap([1, ...port.shape]), values: bytes },
    labels: labels?.values ?? null,
    sha256
  };
}

const largestFile = 16 * 1024 * 1024;
async function readModel(plan) {
  const { source } = plan.manifest.network;
  const bytes = await plan.files.read(source, largestFile);
  return {
    graph: forSensor(plan, importTflite(bytes, source.path)),
    label: basename(source.path),
    sha256: sha256(bytes),
    locked: null,
    mostBytes: null
  };
}
function forSensor({ manifest }, graph) {
  const { height, width, channels, place } = { ...manifest.input, place: manifest.network.source.place };
  if (height === null && width === null && channels === null) return graph;
  const lowered = lower(graph);
  const [input, ...more] = lowered.inputs.map((id) => featureMapOf(lowered, id));
  if (input === void 0 || more.length > 0)
    throw inputMismatch(
      `expected a network of one input to fit to the manifest's input, found ${lowered.inputs.length}`,
      place
    );
  if (channels !== null && channels !== input.channels)
    throw inputMismatch(
      `expected ${input.channels} channels as the network takes, found ${channels} in the manifest's input`,
      place
    );
  return withInputSize(lowered, { height: height ?? input.height, width: width ?? input.width });
}
async function readSource(plan) {
  const { manifest, files } = plan;
  const { path } = manifest.network.source;
  const supernet = readSupernet(await files.read(manifest.network.source, largestFile), path);
  const { input } = supernet.space;
  const size = { height: manifest.input.height ?? input.height, width: manifest.input.width ?? input.width };
  const port = { shape: [size.height, size.width, input.channels], scale: input.scale, zeroPoint: input.zeroPoint };
  const [calibration, validation, test] = await Promise.all([
    readSplit(plan, manifest.data.calibration, port, null),
    readSplit(plan, manifest.data.validation, port, supernet.space.classes),
    manifest.data.test && readSplit(plan, manifest.data.test, port, supernet.space.classes)
  ]);
  const identity = {
    supernet: supernet.sha256,
    space: supernet.spaceSha256,
    model: null,
    input: { ...size, channels: input.channels },
    data: { calibration: calibration.sha256, validation: validation.sha256, test: test?.sha256 ?? null },
    contract: `tflite-micro-double-rounding/${contractVersion}`
  };
  return { supernet, size, calibration, validation, test, identity };
}

async function lockedNetworks(plan) {
  if (plan.manifest.network.kind === "model") {
    const model = await readModel(plan);
    return new Map(plan.boards.map(({ id }) => [id, model]));
  }
  const source = await readSource(plan);
  return new Map(
    plan.boards.map(({ id }) => {
      const reasons = staleness(plan.lock, id, source.identity);
      const isStale = reasons.length > 0;
      return [
        id,
        isStale ? lockStale(id, plan.manifest.file, reasons) : fromLock(plan, id, plan.lock.boards[id], source)
      ];
    })
  );
}
function fromLock(plan, id, locked, { supernet, size }) {
  const { architecture, calibration, limits } = locked;
  try {
    const graph = locate(
      { file: basename(plan.lockFile), pointer: `/boards/${id}` },
      () => buildNetwork(supernet, parseGenome(architecture, supernet.space), calibration, size)
    );
    return { graph, label: architecture, sha256: supernet.sha256, locked, mostBytes: limits.sram };
  } catch (error) {
    if (error instanceof McunetError) return error;
    throw error;
  }
}

function standInOf({ supernet, size }) {
  const { input, classes } = supernet.space;
  const graph = standIn(
    tensor([1, size.height, size.width, input.channels], input),
    tensor([1, classes], { scale: 1, zeroPoint: 0 })
  );
  return { graph, label: "stand-in", sha256: "", locked: null, mostBytes: null };
}
function standIn(input, output) {
  const [, height = 1, width = 1, channels = 1] = input.shape.length === 4 ? input.shape : [1, 1, 1, input.shape.at(-1)];
  const outputs = output.shape.at(-1) ?? 1;
  const activation = { type: "int8", data: null };
  const one = { scales: [1], zeroPoints: [0], axis: 0 };
  const tensors = [
    { ...activation, name: "input", shape: [1, height, width, channels], quantisation: input.quantisation },
    { ...activation, name: "mean", shape: [1, 1, 1, channels], quantisation: input.quantisation },
    {
      name: "weights",
      shape: [outputs, channels],
      type: "int8",
      quantisation: one,
      data: new Int8Array(outputs * channels)
    },
    { ...activation, name: "output", shape: [1, outputs], quantisation: output.quantisation }
  ];
  const padding = { top: 0, left: 0, bottom: 0, right: 0 };
  const window = { height, width, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1, padding };
  return {
    name: "stand-in",
    tensors,
    operators: [
      { kind: "AVERAGE_POOL_2D", index: 0, name: "mean", inputs: [0], outputs: [1], window, activation: "NONE" },
      { kind: "FULLY_CONNECTED", index: 1, name: "output", inputs: [1, 2, -1], outputs: [3], activation: "NONE" }
    ],
    inputs: [0],
    outputs: [3]
  };
}
const tensor = (shape, { scale, zeroPoint }) => ({
  name: "port",
  shape,
  type: "int8",
  quantisation: { scales: [scale], zeroPoints: [zeroPoint], axis: 0 },
  data: null
});

async function writeLibrary(plan, board, network, parent, below) {
  const compiled = compile(network.graph, compileOptions(plan, board, network));
  const folder = join(parent, plan.manifest.name);
  await writeFolder(folder, compiled.files, below);
  return { folder, network: compiled.network, files: compiled.files.map(({ path }) => join(folder, path)) };
}
async function librariesOf(world, plan, environment, own, parent) {
  const manifest = await manifestIn(environment.project, plan);
  const named = environment.environments.get(environment.name)?.manifests ?? [];
  if (!named.includes(manifest) || named.length === 1) return [own.folder];
  const folders = [];
  for (const other of (await planEnvironment(world, environment)).plans) {
    const isOwn = await manifestIn(environment.project, other.plan) === manifest;
    folders.push(isOwn ? own.folder : await writeOther(other, plan, parent));
  }
  return folders;
}
async function writeOther({ plan, board }, { unlocked, work }, parent) {
  const chosen = (await lockedNetworks(plan)).get(board.id);
  if (chosen instanceof McunetError && unlocked === "refuse") throw chosen;
  const network = chosen instanceof McunetError ? standInOf(await readSource(plan)) : chosen;
  return (await writeLibrary(plan, board, network, parent, work)).folder;
}

const boardFolder = (plan, id) => join(plan.work, "boards", id);
async function buildFirmware(world, plan, board, network, folder) {
  const parent = join(folder, "library");
  await makeFolder(parent, plan.work);
  const library = await writeLibrary(plan, board, network, parent, plan.work);
  const kept = join(folder, "firmware");
  await freshFolder(kept, plan.work);
  const environment = await environmentOf(plan, board);
  const libraries = environment === null ? [library.folder] : await librariesOf(world, plan, environment, library, parent);
  await keepOnly(
    parent,
    libraries.map((path) => basename(path))
  );
  const outcome = await buildProject({
    platformio: requirePlatformio(await plan.tools()),
    ...environment === null ? await minimalProject(world, plan, board, folder) : {
      project: environment.project,
      environment: environment.name,
      scripts: environment.environments.get(environment.name)?.scripts ?? []
    },
    libraries,
    buildFolder: join(folder, "build"),
    surrounding: world.environment
  });
  return { ...library, outcome, firmware: outcome.kind === "built" ? await keepFirmware(outcome, kept) : [] };
}
async function environmentOf(plan, board) {
  if (plan.project === null) return null;
  const project = await plan.files.path(plan.project.entry);
  const environments = await plan.project.environments();
  const manifest = await manifestIn(project, plan);
  const name = chooseEnvironment(environments, { manifest, boards: plan.manifest.boards }, board.entry);
  return { project, name, environments };
}
async function minimalProject(world, plan, { id, board }, folder) {
  if (!boardIds().includes(id)) throw boardWithoutProject(id);
  const project = join(folder, "project");
  await freshFolder(project, plan.work);
  const shared = await platformFolder(world, plan);
  const environment = await writeMinimalProject({ folder: project, shared, board, name: plan.manifest.name });
  return { project, environment };
}
async function platformFolder({ environment }, plan) {
  const platformio = requirePlatformio(await plan.tools());
  const core = coreFolder(platformio, environment) ?? join(homedir(), ".platformio");
  return join(core, "mcunet");
}
async function keepFirmware({ elf, binary, map }, folder) {
  const files = { "firmware.elf": elf, "firmware.map": map, ...binary !== null && { "firmware.bin": binary } };
  return Promise.all(
    Object.entries(files).map(async ([name, file]) => {
      const copy = join(folder, name);
      await writeWhole(copy, await readOutput(file));
      return copy;
    })
  );
}

function top1({ correct, n }) {
  return { metric: "top1", value: correct / n, n, correct, ...wilson(correct, n) };
}

const measurementsOf = ({ sram, flash, latency, accuracy }) => ({
  sram: sram?.value ?? null,
  flash: flash?.value ?? null,
  latency: latency?.value ?? null,
  accuracy: accuracy && accuracyOf$1(accuracy)
});
function accuracyOf$1({ unit, value, n, correct }) {
  if (value === null) return null;
  if (correct !== null) return top1({ correct, n });
  return { metric: unit, value, n, correct: null, low: null, high: null };
}

async function readReportFile(directory, file) {
  const options = { limit: largestFiles.report, links: "follow" };
  const text = await readText(resolve(directory, file), options, (reason) => fileRefused(file, reason));
  if (text === null) throw reportFileMissing(file);
  return readReport(text, file);
}

const withoutBaseline = () => noBaseline;
async function readBaseline(directory, file, { name, data }) {
  if (file === null) return withoutBaseline;
  const { project, boards } = await readReportFile(directory, file);
  if (project.name !== name) throw baselineForeign(file, name, project.name);
  const found = /* @__PURE__ */ new Map();
  for (const board of boards) {
    const measured = measurementsOf(board.metrics);
    if (measured.accuracy !== null && measured.accuracy.metric !== data.metric)
      throw baselineMetric(file, board.board, data.metric, measured.accuracy.metric);
    found.set(board.board, board.error === null ? measured : "not measured in the baseline");
  }
  return (board) => found.get(board) ?? "the baseline lacks this board";
}

async function eachBoard({ workers }, boards, work) {
  const results = /* @__PURE__ */ new Map();
  const waiting = [...boards];
  const lane = async () => {
    for (let board = waiting.shift(); board !== void 0; board = waiting.shift()) {
      const one = board;
      results.set(
        one.id,
        await Promise.resolve().then(() => work(one)).catch(problemOf)
      );
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, boards.length) }, lane));
  return new Map(boards.map(({ id }) => [id, results.get(id)]));
}
function problemOf(error) {
  if (error instanceof McunetError) return error;
  throw error;
}

async function measureApplication({ world, plan, source }, board) {
  world.progress({ kind: "stage", board: board.id, stage: "build around a stand-in" });
  const folder = join(boardFolder(plan, board.id), "application");
  const built = await buildFirmware(world, plan, board, standInOf(source), folder);
  return applicationBytes(await measureImage(built, board.board, 0));
}

function latencyOf(instructions, { cyclesPerInstruction, clock }) {
  return Math.ceil(instructions * cyclesPerInstruction.value * 1e6 / clock);
}
function instructionsWithin(microseconds, board) {
  const guess = Math.floor(microseconds * board.clock / (board.cyclesPerInstruction.value * 1e6));
  return [guess + 1, guess, guess - 1].find((instructions) => latencyOf(instructions, board) <= microseconds) ?? 0;
}

function limitsOf({ manifest }, { entry, board }, application) {
  const { sram, flash, latency } = entry.budgets;
  const { objective } = manifest.network;
  const left = Math.min(sram.max?.value ?? Infinity, sramCapacity(board)) - application.sram;
  return {
    sramBytes: typeof objective === "number" ? Math.min(left, objective) : left,
    flashBytes: Math.min(flash.max?.value ?? Infinity, flashCapacity(board)) - application.flash,
    instructions: latency.max === null ? null : instructionsWithin(latency.max.value, board),
    reservedStackBytes: board.stack
  };
}
const fitsWithin = (needs, limits) => shortfallsOf(needs, limits).length === 0;
function corrected(limits, linked, predicted) {
  const less = (resource) => {
    const limit = limits[resource];
    return limit === null ? null : limit - Math.max(0, linked[resource] - predicted[resource]);
  };
  return {
    ...limits,
    sramBytes: less("sramBytes"),
    flashBytes: less("flashBytes"),
    instructions: less("instructions")
  };
}

async function countCorrect(world, graph, split) {
  const outputs = await outputsOf(world, graph, split);
  const bits = correctBits(outputs.values, outputs.classes, split.labels);
  return { correct: countBits(bits), n: split.images.count };
}
async function measureAccuracy(world, graph, split, metric) {
  if (metric === "top1") return top1(await countCorrect(world, graph, split));
  const { values, classes, scale, zeroPoint } = await outputsOf(world, graph, split);
  const real = Float64Array.from(values, (q) => (q - zeroPoint) * scale);
  const value = metric === "auc" ? areaUnderCurve(real, classes, split.labels) : meanSquaredError(real, classes, split.labels);
  return { metric, value, n: split.images.count, correct: null, low: null, high: null };
}
async function outputsOf({ workers }, graph, { images }) {
  const lowered = lower(graph);
  const output = lowered.tensors[lowered.outputs[0]];
  const bytes = await evaluateSamples(lowered, images.values, images.count, workers);
  const values = output.type === "uint8" ? new Uint8Array(bytes.buffer) : bytes;
  const [scale = 1, zeroPoint = 0] = [output.quantisation?.scales[0], output.quantisation?.zeroPoints[0]];
  return { values, classes: values.length / images.count, scale, zeroPoint };
}
function areaUnderCurve(scores, classes, labels) {
  const ofSample = Array.from(labels, (label, i) => ({
    positive: label !== 0,
    score: classes === 1 ? scores[i] : scores[i * classes + 1] - scores[i * classes]
  })).sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < ofSample.length; ) {
    let to = from;
    while (to < ofSample.length && ofSample[to].score === ofSample[from].score) to += 1;
    const positives2 = ofSample.slice(from, to).filter(({ positive }) => positive).length;
    ranks += positives2 * (from + 1 + to) / 2;
    from = to;
  }
  const positives = ofSample.filter(({ positive }) => positive).length;
  return (ranks - positives * (positives + 1) / 2) / (positives * (ofSample.length - positives));
}
function meanSquaredError(outputs, perSample, labels) {
  const sum = outputs.reduce((total, value, i) => total + (value - labels[Math.floor(i / perSample)]) ** 2, 0);
  return sum / outputs.length;
}

const emulatedSamples = 3;
async function measureFirmware(world, plan, board, network) {
  const folder = boardFolder(plan, board.id);
  world.progress({ kind: "stage", board: board.id, stage: "build" });
  return measureBuilt(world, plan, board, network, await buildFirmware(world, plan, board, network, folder), folder);
}
async function measureBuilt(world, plan, board, { graph }, built, folder) {
  const { network } = built;
  const inputs = sampleInputs(graph);
  world.progress({ kind: "stage", board: board.id, stage: "run in the emulator" });
  const emulated = join(folder, "emulated");
  await freshFolder(emulated, folder);
  const cost = await costOnBoard({
    firmware: built,
    board: board.board,
    name: plan.manifest.name,
    tools: await plan.tools(),
    inputs,
    workFolder: emulated
  });
  const { memory, instructions, stackBytes, run, notEmulated } = cost;
  if (run !== null) await compareOutputs(board.id, graph, inputs, run);
  return {
    ...memory,
    network: { ...network, instructions, stackBytes },
    refused: built.outcome.kind === "overflow" ? built.outcome.overflows : [],
    instructions,
    latency: latencyOf(instructions, board.board),
    stackBytes,
    notEmulated,
    kept: built.firmware.length === 0 ? [] : [...built.firmware, ...built.files],
    samples: run === null ? 0 : inputs.length
  };
}
function sampleInputs(graph) {
  const lowered = lower(graph);
  const bytes = lowered.inputs.reduce(
    (sum, id) => sum + lowered.tensors[id].shape.reduce((product, size) => product * size, 1),
    0
  );
  let state = 1;
  return Array.from(
    { length: emulatedSamples },
    () => Int8Array.from({ length: bytes }, () => {
      state = Math.imul(state, 1664525) + 1013904223 >>> 0;
      return state >> 24;
    })
  );
}
async function compareOutputs(board, graph, inputs, { outputs }) {
  const evaluator = await createEvaluator(lower(graph));
  inputs.forEach((input, sample) => {
    const expected = evaluator.run(input, 1);
    if (Buffer.compare(
      Buffer.from(expected.buffer, expected.byteOffset, expected.length),
      Buffer.from(outputs[sample])
    ) !== 0)
      throw firmwareDiffers(board, sample);
  });
}

function candidateNetwork({ supernet, size }, canonical, calibration, mostBytes) {
  const graph = buildNetwork(supernet, parseGenome(canonical, supernet.space), calibration, size);
  return { graph, label: canonical, sha256: supernet.sha256, locked: null, mostBytes };
}
async function calibrationFor({ supernet, size, calibration }, canonical) {
  const layout = structure(supernet.space, parseGenome(canonical, supernet.space), size);
  return encodeCalibration(calibrate(supernet, layout, calibration.images, await createFloatKernels()).calibration);
}
async function linkedNeeds({ world, plan }, board, application, network) {
  const { sram, flash, instructions } = await measureFirmware(world, plan, board, network);
  return { sramBytes: sram - application.sram, flashBytes: (flash ?? 0) - application.flash, instructions };
}

function explainInfeasible(planned, application, least) {
  const { id, entry, board } = planned;
  const { what, canonical, validation, shortfalls } = least;
  const accuracy = formatFraction(validation.correct / validation.n);
  const budgets = {
    sramBytes: entry.budgets.sram,
    flashBytes: entry.budgets.flash,
    instructions: entry.budgets.latency
  };
  const first = shortfalls.map(({ resource }) => budgets[resource].max).find((limit) => limit !== null);
  const lines = shortfalls.flatMap((shortfall) => linesOf(shortfall, application, planned));
  return nothingFits(
    id,
    [...lines, `the closest network is ${canonical}, ${accuracy} on the validation images`],
    first?.place ?? entry.place
  );
  function linesOf({ resource, needed, limit }, used, { board: file }) {
    if (resource === "instructions") {
      const enough2 = latencyOf(needed, file);
      return [`latency: ${formatTime(enough2)} needed \xB7 what would work: a budget of ${enough2} us`];
    }
    const [name, own] = resource === "sramBytes" ? ["SRAM", used.sram] : ["Flash", used.flash];
    const enough = own + needed;
    const less = needed - limit;
    const alternative = less < own ? `, or ${formatBytes(less)} less in the application of ${board.id}` : "";
    return [
      `${name}: the application uses ${formatBytes(own)} \xB7 ${what} needs ${formatBytes(needed)}, ${formatBytes(Math.max(0, limit))} are left`,
      `what would work: a budget of ${formatBytes(enough)} (${enough})${alternative}`
    ];
  }
}

const corrections = 3;
async function settle(context, searched) {
  const { board, result } = searched;
  if (result.kind === "infeasible") throw explain(searched, await linkedLeast(context, searched, result));
  let limits = searched.limits;
  let missed = null;
  for (let round = 0; round <= corrections; round += 1) {
    const choice = reselect(result.evaluated, limits);
    if (choice === null) break;
    const calibration = await calibrationOf(context, result, choice);
    const network = candidateNetwork(context.source, choice.canonical, calibration, searched.limits.sramBytes);
    const needs = await linkedNeeds(context, board, searched.application, network);
    if (fitsWithin(needs, searched.limits))
      return lockedBoard(context, searched, { choice, calibration, graph: network.graph });
    limits = corrected(searched.limits, needs, needsOf(choice.cost, limits));
    missed = {
      what: "the last network that was linked",
      canonical: choice.canonical,
      validation: { correct: choice.correct, n: context.source.validation.images.count },
      shortfalls: shortfallsOf(needs, searched.limits)
    };
  }
  if (missed === null) throw new Error(`the search for ${board.id} found a network, and none to choose`);
  throw explain(searched, missed);
}
const explain = ({ board, application }, least) => explainInfeasible(board, application, least);
async function linkedLeast(context, { board, application, limits }, { canonical, validation, needs }) {
  const calibration = await calibrationFor(context.source, canonical);
  const network = candidateNetwork(context.source, canonical, calibration, limits.sramBytes);
  const linked = await linkedNeeds(context, board, application, network);
  const most = (resource) => Math.max(needs[resource], linked[resource]);
  const shortfalls = shortfallsOf(
    { sramBytes: most("sramBytes"), flashBytes: most("flashBytes"), instructions: most("instructions") },
    limits
  );
  return { what: "the smallest network", canonical, validation, shortfalls };
}
const calibrationOf = async ({ source }, found, { canonical }) => canonical === found.canonical ? found.calibration : calibrationFor(source, canonical);
async function lockedBoard({ world, source }, { board: { board }, application, limits }, { choice, calibration, graph }) {
  const { sramBytes, flashBytes, instructions } = needsOf(choice.cost, limits);
  const test = source.test && await countCorrect(world, graph, source.test);
  return {
    architecture: choice.canonical,
    calibration,
    validation: { correct: choice.correct, n: source.validation.images.count },
    test,
    arena: choice.cost.arenaBytes,
    predicted: { sram: sramBytes, flash: flashBytes, instructions, latency: latencyOf(instructions, board) },
    application: { sram: application.sram, flash: application.flash },
    limits: {
      sram: limits.sramBytes,
      flash: limits.flashBytes,
      latency: limits.instructions === null ? null : latencyOf(limits.instructions, board)
    }
  };
}

async function searchBoards(world, plan, source, boards) {
  const context = { world, plan, source };
  const measured = await eachBoard(world, boards, async (board) => {
    const application = await measureApplication(context, board);
    return { board, application, limits: limitsOf(plan, board, application) };
  });
  const results = await runSearch(
    context,
    [...measured.values()].flatMap((one) => one instanceof McunetError ? [] : [one])
  );
  return eachBoard(world, boards, async ({ id }) => {
    const ready = measured.get(id);
    if (ready instanceof McunetError) throw ready;
    return settle(context, { ...ready, result: results.get(id) });
  });
}
async function runSearch({ world, plan, source }, boards) {
  if (boards.length === 0) return /* @__PURE__ */ new Map();
  const { supernet, calibration, validation } = source;
  const results = await search({
    supernet,
    data: { calibration: calibration.images, validation: validation.images, labels: validation.labels },
    boards: boards.map(({ board, limits }) => ({
      id: board.id,
      core: board.board.core,
      scheduling: schedulingOf(plan.manifest, board, limits.sramBytes),
      limits
    })),
    ...searchSettings(plan.manifest),
    workers: world.workers,
    store: folderStore(join(plan.work, "store")),
    progress: (event) => world.progress({ kind: "search", ...event })
  });
  return new Map(results.map((result) => [result.board, result]));
}
const searchSettings = ({ search: { seed, evaluations, time } }) => ({
  seed,
  evaluations,
  ...time !== null && { signal: AbortSignal.timeout(time / 1e3) }
});

async function chooseNetworks(world, plan, mode) {
  if (plan.manifest.network.kind === "model" || mode === "frozen")
    return { networks: await lockedNetworks(plan), lock: null };
  const source = await readSource(plan);
  const wanted = plan.boards.filter(
    ({ id }) => mode === "always" || staleness(plan.lock, id, source.identity).length > 0
  );
  if (wanted.length === 0) return { networks: await lockedNetworks(plan), lock: null };
  const found = await searchBoards(world, { ...plan, unlocked: "stand-in" }, source, wanted);
  const entries = [...found].flatMap(
    ([board, result]) => result instanceof McunetError ? [] : [[board, result]]
  );
  const { seed, evaluations } = plan.manifest.search;
  const lock = withBoards(plan.lock, source.identity, { seed, evaluations }, Object.fromEntries(entries));
  const networks = plan.boards.map(({ id }) => {
    const error = found.get(id);
    return [id, error instanceof McunetError ? error : fromLock(plan, id, lock.boards[id], source)];
  });
  if (entries.length === 0) return { networks: new Map(networks), lock: null };
  await writeLock(plan.lockFile, lock);
  return { networks: new Map(networks), lock };
}

const mostNamed = 3;
function reportedRegions({ regions, refused }) {
  const counted = regions.map(({ name, kind, used, extent, size }) => ({ name, kind, used, extent, size }));
  const over = overflows({ regions }).map(({ name }) => name);
  const uncounted = refused.filter(({ region }) => !over.includes(region));
  const beyond = (name) => uncounted.find(({ region }) => region === name)?.bytes ?? 1;
  const isRefused = (name) => uncounted.some(({ region }) => region === name);
  const unknown = uncounted.filter(({ region }) => regions.every(({ name }) => name !== region));
  return [
    ...counted.map((one) => isRefused(one.name) ? { ...one, extent: one.size + beyond(one.name) } : one),
    ...unknown.map(({ region: name }) => ({ name, kind: "unknown", used: 0, extent: beyond(name), size: 0 }))
  ];
}
const memoryNotes = (board, measured) => [
  ...uncountedNotes(board, measured),
  ...overflows(measured).map(
    ({ name, bytes, size }) => `${board}: region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(bytes)}`
  ),
  ...arenaNotes(board, measured),
  ...measured.regions.filter((region) => isFlash(region) && region.used < region.extent).map(
    ({ name, used, extent }) => `${board}: region ${name} holds ${formatBytes(used)} and extends to ${formatBytes(extent)} from its start`
  )
];
function uncountedNotes(board, { regions, refused }) {
  const over = overflows({ regions }).map(({ name }) => name);
  return refused.filter(({ region }) => !over.includes(region)).map(({ region, bytes }) => {
    const amount = bytes === null ? "an unknown number of bytes" : formatBytes(bytes);
    return `${board}: the linker refuses the image: region ${region} is exceeded by ${amount}`;
  });
}
function arenaNotes(board, { arena, network: { name, arenaBytes } }) {
  const { object, counted, added } = arena;
  if (object === null)
    return [
      `${board}: no object of the image is the arena of "${name}": its ${formatBytes(added)} are added to SRAM`,
      `  the arena is found if it is static: static ${name.toUpperCase()}_ARENA(arena);`
    ];
  if (counted === 0)
    return [`${board}: the arena of ${formatBytes(arenaBytes)} is in ${object.region}, which is not SRAM`];
  return object.size === arenaBytes ? [] : [`${board}: ${object.name} of ${formatBytes(object.size)} holds the arena of ${formatBytes(arenaBytes)}`];
}
function memoryShares(metric, measured) {
  const { arena, stackBeyond } = measured;
  const parts = metric === "sram" ? `arena ${formatBytes(arena.counted)}, stack beyond the reserve ${formatBytes(stackBeyond)}` : "weights, parameters, kernels, code";
  const largest = measured.application.filter((one) => one.metric === metric).slice(0, mostNamed);
  return [
    `  application ${formatBytes(applicationBytes(measured)[metric])} \xB7 network ${formatBytes(networkBytes(measured)[metric])} (${parts})`,
    ...largest.length === 0 ? [] : [`  largest besides the network: ${largest.map(shareText).join(", ")}`]
  ];
}
const shareText = ({ name, size, object }) => `${name} ${formatBytes(size)} (${object})`;

const recomputeNote = ({ strips }) => strips === false ? ["recompute gains nothing: no strips of columns lower the peak of this network"] : [];

async function checkBoard(world, plan, board, chosen, baseline) {
  const [measured, accuracy] = await Promise.all([
    measureFirmware(world, plan, board, chosen),
    accuracyOf(world, plan, chosen)
  ]);
  return { report: reportBoard(board, chosen, measured, accuracy, baseline), kept: measured.kept };
}
async function accuracyOf(world, plan, { graph }) {
  const { test, metric } = plan.manifest.data;
  if (test === null) return null;
  const lowered = lower(graph);
  const input = lowered.tensors[lowered.inputs[0]];
  const outputs = lowered.tensors[lowered.outputs[0]].shape.reduce((product, size) => product * size, 1);
  const [scale = 1, zeroPoint = 0] = [input.quantisation?.scales[0], input.quantisation?.zeroPoints[0]];
  const type = input.type === "uint8" ? "uint8" : "int8";
  const split = await readSplit(plan, test, { shape: input.shape.slice(1), scale, zeroPoint, type }, outputs);
  return metric === "top1" ? top1(await countCorrect(world, graph, split)) : measureAccuracy(world, graph, split, metric);
}
function reportBoard({ id, entry, board }, chosen, measured, accuracy, baseline) {
  const { sram, flash, latency, network } = measured;
  const capacity = { sram: sramCapacity(board), flash: flashCapacity(board) };
  const figures = { sram, flash, latency, accuracy };
  const { metrics, exceeded, budgets, verdict } = judge(figures, entry.budgets, capacity, baseline);
  const regions = reportedRegions(measured);
  return {
    board: id,
    verdict: overflows({ regions }).length > 0 ? "fail" : verdict,
    budgets,
    metrics,
    regions,
    network,
    notes: [
      ...memoryNotes(id, measured),
      ...recomputeNote(network).map((note) => `${id}: ${note}`),
      ...exceeded.flatMap((one) => explainExceeded(id, one, chosen, measured)),
      measured.notEmulated === null ? `${id}: ${measured.samples} samples ran in the emulator with the evaluator's bits; latency is an estimate from ${measured.instructions.toLocaleString("en-US")} instructions` : `${id}: not emulated (${measured.notEmulated}): instructions and stack are predictions`
    ],
    error: null
  };
}
function explainExceeded(board, exceeded, chosen, measured) {
  const { metric } = exceeded;
  return [
    `${board}: ${describeExceeded(exceeded)}`,
    ...metric === "sram" || metric === "flash" ? memoryShares(metric, measured) : [],
    ...nextStep(board, exceeded, chosen)
  ];
}
function nextStep(board, { metric }, { locked }) {
  if (locked === null) return [];
  return metric === "accuracy" ? [`  it is the best network that was found for ${board}: more SRAM, Flash or time would allow a better one`] : [`  the locked network does not fit today's budget: run \`mcunet search --board ${board}\` for one that does`];
}

function failedBoard(board, { problem }) {
  const { code, message, place, next } = problem;
  const verdict = problem.status === 1 ? "fail" : "error";
  const none = { sram: null, flash: null, accuracy: null, latency: null };
  return {
    board,
    verdict,
    budgets: "none",
    metrics: none,
    regions: [],
    network: null,
    notes: [],
    error: { code, message, ...place && { place }, ...next && { next } }
  };
}

function networkOf(networks, board) {
  const network = networks.get(board);
  if (network instanceof McunetError) throw network;
  return network;
}

const worstFirst = [
  exitStatus.defect,
  exitStatus.environment,
  exitStatus.build,
  exitStatus.input,
  exitStatus.fail
];
function worstStatus(statuses) {
  return worstFirst.find((status) => statuses.includes(status)) ?? exitStatus.pass;
}
const statusOfVerdict = (verdict) => passes(verdict) ? exitStatus.pass : exitStatus.fail;

function workflowRun({ environment }) {
  const attempt = Number(environment["GITHUB_RUN_ATTEMPT"]);
  return {
    commit: environment["GITHUB_SHA"] ?? null,
    run: environment["GITHUB_RUN_ID"] ?? null,
    attempt: Number.isInteger(attempt) && attempt > 0 ? attempt : null
  };
}

async function check(world, plan, { search, baseline = withoutBaseline }) {
  const { networks } = await chooseNetworks(world, plan, search);
  const checked = await eachBoard(
    world,
    plan.boards,
    (board) => checkBoard(world, plan, board, networkOf(networks, board.id), baseline(board.id))
  );
  const boards = [...checked].map(
    ([id, result]) => result instanceof McunetError ? failedBoard(id, result) : result.report
  );
  const report = assembleReport(world, await plan.identity(), boards);
  await writeWhole(join(plan.work, "report.json"), formatFile("report", report));
  const kept = [...checked].map(([id, result]) => [id, result instanceof McunetError ? [] : result.kept]);
  return { report, status: worstStatus([...checked.values()].map(statusOf)), kept: new Map(kept) };
}
const statusOf = (result) => result instanceof McunetError ? result.problem.status : statusOfVerdict(result.report.verdict);
function assembleReport(world, project, boards) {
  const verdict = worstVerdict(boards.map((board) => board.verdict));
  return { version: 1, tool, project, ...workflowRun(world), verdict, boards };
}

const mostNotes = 256;
function judgeReported({ id, entry, board }, metric, reported, baseline) {
  if (reported.error !== null) return withoutFigures(id, errorOf(reported));
  const measured = measurementsOf(reported.metrics);
  const found = measured.accuracy?.metric ?? metric;
  if (found !== metric) return withoutFigures(id, reportOfOtherAccuracy(id, metric, found));
  const capacity = { sram: sramCapacity(board), flash: flashCapacity(board) };
  const { metrics, exceeded, budgets, verdict } = judge(measured, entry.budgets, capacity, baseline);
  const overflowing = overflows(reported);
  const own = [...overflowing.map(describeOverflow), ...exceeded.map(describeExceeded)].map((text) => `${id}: ${text}`);
  return {
    report: {
      board: id,
      verdict: overflowing.length > 0 ? "fail" : verdict,
      budgets,
      metrics,
      regions: reported.regions,
      network: reported.network,
      // The gate's notes come first, so that they are shown however many a report has.
      notes: [...own, ...reported.notes.filter((note) => !own.includes(note))].slice(0, mostNotes),
      error: null
    },
    exceeded,
    unreported: exceeded.filter((one) => reported.metrics[one.metric]?.verdict !== one.verdict)
  };
}
const withoutFigures = (board, error) => ({
  report: failedBoard(board, error),
  exceeded: [],
  unreported: []
});
const errorOf = ({ error, verdict }) => new McunetError({ ...error, status: verdict === "error" ? exitStatus.input : exitStatus.fail });
const describeOverflow = ({ name, size, bytes }) => `region ${name} of ${formatBytes(size)} is exceeded by ${formatBytes(bytes)}`;

function mergeReports(expected, reports) {
  const judged = expected.boards.map((board) => judgeBoard(expected, board, reports.get(board.id) ?? []));
  const problems = [
    ...expected.planned?.length === 0 ? [nothingPlanned()] : [],
    ...Object.entries(expected.jobs).flatMap(
      ([job, result]) => result === "success" ? [] : [jobNotSuccessful(job, result)]
    )
  ];
  const { project, commit, run, attempt } = expected;
  const boards = judged.map(({ report }) => report);
  const verdict = worstVerdict([...boards.map((board) => board.verdict), ...problems.map(() => "fail")]);
  return { report: { version: 1, tool, project, commit, run, attempt, verdict, boards }, boards: judged, problems };
}
function judgeBoard(expected, board, reports) {
  const { id } = board;
  const [report, ...more] = reports;
  if (report === void 0) return withoutFigures(id, reportMissing(id));
  if (more.length > 0) return withoutFigures(id, reportTwice(id));
  if (report instanceof McunetError) return withoutFigures(id, report);
  const refused = foreignness(expected, report) ?? unknownBoard(expected.manifest, report);
  if (refused !== null) return withoutFigures(id, refused);
  const own = report.boards.find((one) => one.board === id);
  return own === void 0 ? withoutFigures(id, reportMissing(id)) : judgeReported(board, expected.manifest.data.metric, own, expected.baseline(id));
}
function foreignness({ project, commit, run, attempt, jobs }, report) {
  const { manifest, name, sha256 } = report.project;
  if (manifest !== project.manifest) return reportForeign("the project at", project.manifest, manifest);
  if (name !== project.name) return reportForeign("the project", project.name, name);
  if (sha256 !== project.sha256) return reportForeign("the manifest with hash", short(project.sha256), short(sha256));
  if (commit !== null && report.commit !== commit) return reportForeign("commit", commit, report.commit ?? "none");
  if (run !== null && report.run !== run) return reportForeign("run", run, report.run ?? "none");
  if (attempt === null || report.attempt === attempt) return null;
  const earlier = report.attempt !== null && report.attempt < attempt && Object.keys(jobs).length > 0;
  return earlier ? null : reportForeign("attempt", String(attempt), String(report.attempt ?? "none"));
}
const short = (sha256) => sha256.slice(0, 12);
function unknownBoard({ boards, file }, report) {
  const known = boards.map(({ id }) => id);
  const unknown = report.boards.find(({ board }) => !known.includes(board));
  return unknown === void 0 ? null : boardNotInManifest(unknown.board, file, known);
}

async function planModel(world, options) {
  const path = resolve(world.directory, options.model);
  const place = { file: options.model };
  if (options.boards.length === 0) throw boardNeeded();
  const budgets = {
    sram: budget("--sram", options.sram, "size"),
    flash: budget("--flash", options.flash, "size"),
    latency: budget("--latency", options.latency, "time"),
    accuracy: { min: null, max: null, warn: null, maxDrop: null }
  };
  const folder = dirname(path);
  const files = projectFiles(folder);
  const name = options.name ?? nameOf(basename(path));
  const source = { path: basename(path), place };
  return {
    manifest: {
      file: options.model,
      name,
      network: {
        kind: "model",
        source,
        objective: readObjective(options.objective ?? "balanced"),
        rows: options.rows ?? "none",
        recompute: options.recompute ?? false
      },
      input: { height: null, width: null, channels: null },
      data: { calibration: null, validation: null, test: null, metric: "top1", normalise: null },
      platformio: null,
      boards: options.boards.map((id) => ({ id, place, budgets, environment: null, stack: null, clock: null })),
      search: { seed: 1, evaluations: 1, time: null }
    },
    sourceOption: ["--model", pathFrom(world.directory, path)],
    folder,
    files,
    boards: await Promise.all(
      options.boards.map(
        (id) => planBoard(
          { id, place, budgets, environment: null, stack: null, clock: null },
          { files: projectFiles(world.directory), path: "." }
        )
      )
    ),
    project: null,
    unlocked: "refuse",
    identity: once(async () => identify(world, path, name, sha256(await files.read(source, largestFile)))),
    lock: null,
    lockFile: join(folder, "mcunet.lock.json"),
    work: await openWork(world, join(world.directory, workFolderName)),
    tools: once(() => findTools(world.environment, world.directory))
  };
}
const withScheduling = (plan, { objective, rows, recompute }) => ({
  ...plan,
  manifest: {
    ...plan.manifest,
    network: {
      ...plan.manifest.network,
      ...objective === void 0 ? {} : { objective: readObjective(objective) },
      ...rows === void 0 ? {} : { rows },
      ...recompute === void 0 ? {} : { recompute }
    }
  }
});
function budget(option, word, unit) {
  const none = { max: null, warn: null, maxIncrease: null };
  if (word === void 0) return none;
  const measured = measureWord(word, unit);
  if ("expected" in measured) throw argumentInvalid(option, measured.expected, word);
  const max = { value: measured.value, place: { file: option } };
  return { ...none, max };
}
function readObjective(word) {
  const named = objectives.find((name) => name === word);
  if (named !== void 0) return named;
  const { expected } = schemas.manifest.properties.network.properties.objective;
  const measured = measureWord(word, "size", expected);
  if ("value" in measured) return measured.value;
  throw argumentInvalid("--objective", measured.expected, word, objectives);
}

async function gateBuild(world, plan, board, artifacts, baseline) {
  if (!existsSync(artifacts.map)) throw mapMissing(artifacts.map);
  const map = readMap((await readOutput(artifacts.map)).toString("latin1"), artifacts.map);
  const built = existsSync(artifacts.elf);
  const refused = built ? [] : refusedRegions(artifacts, map, board);
  if (!built && refused.length === 0) return null;
  const { networks } = await chooseNetworks(world, plan, "frozen");
  const chosen = networkOf(networks, board.id);
  const folder = artifacts.libraries.find((library2) => basename(library2) === plan.manifest.name);
  const described = join(folder, "network.json");
  const network = readNetwork((await readOutput(described)).toString("utf8"), described);
  const objects = libraryObjects(map, world.directory, artifacts.libraries);
  const linked = {
    map: artifacts.map,
    memoryUsage: readMemoryUsage(artifacts.linkerOutput ?? ""),
    objects,
    milliseconds: 0
  };
  const outcome = built ? { kind: "built", elf: artifacts.elf, binary: null, ...linked } : { kind: "overflow", overflows: refused, ...linked };
  const parent = dirname(folder);
  await makeFolder(parent, world.directory);
  const library = { folder, network, files: [], firmware: [] };
  const measured = await measureBuilt(world, plan, board, chosen, { ...library, outcome }, parent);
  return reportBoard(board, chosen, measured, await accuracyOf(world, plan, chosen), baseline);
}
function refusedRegions({ linkerOutput }, map, { board }) {
  if (linkerOutput !== null) return regionOverflows(linkerOutput);
  const measured = measure({ map, image: null, boardRegions: board.regions, stackBytes: 0, network: null });
  return overflows(measured).map(({ name, bytes }) => ({ region: name, bytes }));
}

export { attempt, boardFolder, buildFirmware, check, chooseNetworks, compileOptions, describeExceeded, eachBoard, findBoard, flashCapacity, foreignness, gateBuild, generateInto, headline, judgeReported, largestFile, mergeReports, mistakesOf, networkOf, ownBoardIds, passes, planEnvironment, planModel, planProject, readBaseline, readReportFile, recomputeNote, renderLine, renderMarkdown, sha256, shorten, sramCapacity, standingOf, statusOfVerdict, unknownBoard, withScheduling, workflowRun, worstStatus, writeLibrary };
