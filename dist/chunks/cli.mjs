import { standingOf, headline, sramCapacity, flashCapacity, attempt, planModel, chooseNetworks, compileOptions, mistakesOf, largestFile } from './pipeline.mjs';
import { signed, formatBytes, nameOf } from './schemas.mjs';
import { visible, argumentInvalid, McunetError, modelNeeded, packageFile } from './start.mjs';
import { projectEnvironment, boardIds } from './firmware.mjs';
import { readdir } from 'node:fs/promises';
import { join, basename } from 'node:path';
import { readRegular } from './files.mjs';
import { compile, importTflite } from './tinyengine.mjs';
import { fileInvalid } from './errors.mjs';

function columns(cells) {
  const rows = cells.map((row) => row.map(visible));
  const widths = rows.reduce((all, row) => row.map((cell, i) => Math.max(all[i] ?? 0, cell.length)), []);
  return rows.map(
    (row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd()
  );
}

function renderReport(report, problems = []) {
  const measured = report.boards.filter(({ error }) => error === null);
  const table = columns([
    ["", "network", "SRAM", "Flash", `accuracy${samples(measured)}`, "latency", ""],
    ...measured.map((board) => boardCells(board))
  ]);
  const details = [
    ...report.boards.flatMap((board) => [...errorLines(board), ...board.notes.map((note) => `  ${note}`)]),
    ...problems.map(({ message }) => `  ${message}`)
  ];
  return [
    "",
    ...measured.length > 0 ? table.map((line) => `  ${line}`.trimEnd()) : [],
    "",
    ...withGap(details),
    verdictLine(report, problems)
  ];
}
function samples(boards) {
  const counts = new Set(boards.flatMap(({ metrics }) => metrics.accuracy?.n ? [metrics.accuracy.n] : []));
  return counts.size === 1 ? ` (n = ${[...counts][0]})` : "";
}
const withGap = (lines) => lines.length > 0 ? [...lines, ""] : [];
function boardCells(report) {
  const { board, network, metrics } = report;
  const standing = standingOf(report);
  return [
    board,
    network === null ? "" : networkCell(network.model, network.macs),
    sizeCell(metrics.sram),
    sizeCell(metrics.flash),
    accuracyCell(metrics.accuracy),
    latencyCell(metrics.latency),
    standing === report.verdict && standing !== "pass" ? standing.toUpperCase() : standing
  ];
}
function networkCell(model, macs) {
  const [, resolution, width] = /^r(\d+)-w([\d.]+)-/.exec(model) ?? [];
  return `${width === void 0 ? model : `r${resolution} w${width}`} ${(macs / 1e6).toFixed(2)}M`;
}
function sizeCell(metric) {
  if (metric === null) return "";
  const change = comparison(metric, (value, baseline) => signed(value - baseline, formatBytes));
  if (metric.value === null) return `not measured${change}`;
  const bound = metric.budget ?? metric.limit;
  if (bound === null) return `${kilobytes(metric.value)} kB${change}`;
  return `${kilobytes(metric.value)} / ${kilobytes(bound)} kB ${percent(metric.value, bound)}${change}`;
}
function accuracyCell(metric) {
  if (metric === null) return "";
  const format = (value) => metric.unit === "top1" ? hundredths(value) : value.toFixed(4);
  const change = comparison(metric, (_, baseline) => `was ${format(baseline)}`);
  if (metric.value === null) return `not measured${change}`;
  const bound = metric.budget;
  if (metric.unit !== "top1")
    return `${metric.unit} ${format(metric.value)}${bound === null ? "" : ` (budget ${bound})`}${change}`;
  const interval = metric.low === null || metric.high === null ? "" : ` [${hundredths(metric.low)}, ${hundredths(metric.high)}]`;
  return `${hundredths(metric.value)} %${interval}${bound === null ? "" : ` \u2265 ${hundredths(bound)}`}${change}`;
}
function latencyCell(metric) {
  if (metric === null) return "";
  const change = comparison(metric, (value, baseline) => signed(value - baseline, microseconds));
  if (metric.value === null) return `not measured${change}`;
  return `${milliseconds(metric.value)}${metric.budget === null ? "" : ` / ${milliseconds(metric.budget)}`} ms${change}`;
}
function comparison({ value, baseline, uncompared }, describe) {
  if (uncompared !== null) return ` n/a (${uncompared})`;
  return value === null || baseline === null ? "" : ` (${describe(value, baseline)})`;
}
function errorLines({ board, error }) {
  if (error === null) return [];
  const place = error.place ? `${[error.place.file, error.place.line, error.place.column].filter((part) => part !== void 0).join(":")}  ` : "";
  return [`  ${board}: ${place}${error.message}`, ...(error.next ?? []).map((line) => `    ${line}`)];
}
function verdictLine(report, problems) {
  const word = { pass: "PASS", warn: "WARN", fail: "FAIL", error: "FAIL" }[report.verdict];
  return `${word}  ${headline(report, problems)}`;
}
const kilobytes = (bytes) => (bytes / 1024).toFixed(bytes < 100 * 1024 ? 1 : 0);
const percent = (value, bound) => `${Math.round(100 * value / bound)}%`;
const hundredths = (fraction) => (100 * fraction).toFixed(1);
const microseconds = (amount) => `${amount.toLocaleString("en-US")} us`;
const milliseconds = (microseconds2) => (microseconds2 / 1e3).toFixed(1);

function hookEnvironment({ directory }, { environment, environments }) {
  const read = Object.entries(parse(environments)).map(
    ([name, options]) => [name, projectEnvironment(directory, Object(options))]
  );
  return { project: directory, name: environment, environments: new Map(read) };
}
function parse(environments) {
  try {
    return Object(JSON.parse(environments));
  } catch {
    throw argumentInvalid("--environments", "JSON", environments);
  }
}

const sources = /\.(c|cc|cpp|cxx|h|hpp|ino)$/i;
const skipped = /^(\.|node_modules$|test$)/;
const mostFiles = 5e3;
const largestSource = 2 ** 20;
async function sketchesIn(folder) {
  return (await entriesOf(folder)).map(({ name }) => name).filter((name) => /\.(ino|pde)$/i.test(name));
}
async function usesNetwork(project, name) {
  const include = new RegExp(String.raw`^\s*#\s*include\s*[<"]${name}\.h[>"]`, "m");
  const waiting = [project];
  let read = 0;
  for (let folder = waiting.pop(); folder !== void 0; folder = waiting.pop())
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !skipped.test(entry.name)) waiting.push(path);
      if (!entry.isFile() || !sources.test(entry.name)) continue;
      if ((read += 1) > mostFiles) return false;
      const text = await readRegular(path, { limit: largestSource, links: "refuse" });
      if (text.kind === "bytes" && include.test(text.bytes.toString("latin1"))) return true;
    }
  return false;
}
const entriesOf = (folder) => readdir(folder, { withFileTypes: true }).catch(() => []);

const example = "nucleo_f412zg";
function boardsAlone(named, environments, own) {
  const used = named.length > 0 ? [...new Set(named)] : boardsOf(environments);
  const boards = used.filter((id) => boardIds().includes(id));
  const leftOut = used.filter((id) => !boards.includes(id)).map((id) => ({
    what: `board ${id}`,
    why: own.includes(id) ? "a board of boards/*.json is checked only with an application, and no source file includes the network" : unknown(id)
  }));
  const assumed = {
    what: "your board",
    why: `${example} is assumed: name another with --board, \`mcunet boards\` lists them`
  };
  return boards.length > 0 || named.length > 0 ? { boards: boards.map((id) => ({ id, environment: null })), leftOut } : { boards: [{ id: example, environment: null }], leftOut: [...leftOut, assumed] };
}
function boardsOfApplication(named, environments, own) {
  const boards = [];
  const leftOut = [];
  for (const id of named.length > 0 ? new Set(named) : boardsOf(environments)) {
    const all = [...environments].filter(([, { board }]) => board === id);
    const usable = all.filter(([name, { buildType }]) => isName(name) && buildType !== "debug");
    const [first, ...others] = usable.map(([name]) => name);
    if (!boardIds().includes(id) && !own.includes(id)) leftOut.push({ what: `board ${id}`, why: unknown(id) });
    else if (first === void 0) leftOut.push({ what: `board ${id}`, why: whyUnusable(all.map(([name]) => name)) });
    else {
      boards.push({ id, environment: all.length > 1 ? first : null });
      leftOut.push(
        ...others.map((name) => ({
          what: `environment ${name}`,
          why: `a board of a manifest has one environment, and ${id} has ${first}`
        }))
      );
    }
  }
  return { boards, leftOut };
}
const boardsOf = (environments) => [...new Set([...environments.values()].flatMap(({ board }) => board ?? []))].sort();
const isName = (name) => /^[\w-]{1,64}$/.test(name);
const whyUnusable = (names) => names.length === 0 ? "no environment of platformio.ini has it" : `its environments build for the debugger or have names that PlatformIO does not build: ${names.join(", ")}`;
const unknown = (id) => `unknown: describe its core, clock and memory in boards/${id}.json, as PlatformIO does, and add it to "boards"`;

const kilobyte = 1024;
const needOf = ({ arenaBytes, stackBytes, flashBytes }, { stack }) => ({
  sram: arenaBytes + Math.max(stack, stackBytes ?? 0),
  flash: flashBytes
});
const firmware = { sram: kilobyte, flash: 8 * kilobyte };
function shortage(need, board) {
  const short = (name, wanted, capacity) => wanted > capacity ? [`it needs about ${wanted} bytes of ${name}, the board has ${capacity}`] : [];
  const all = [
    ...short("SRAM", need.sram + firmware.sram, sramCapacity(board)),
    ...short("Flash", need.flash + firmware.flash, flashCapacity(board))
  ];
  return all.length === 0 ? null : all.join("; ");
}
function budgetsFor(need, board, withApplication) {
  const budget = (own, around, capacity, step) => {
    const wanted = withApplication ? own + (capacity - own) / 2 : own * 1.25 + around;
    return `${Math.min(Math.ceil(wanted / (step * kilobyte)) * step, Math.floor(capacity / kilobyte))} kB`;
  };
  return {
    sram: budget(need.sram, firmware.sram, sramCapacity(board), 1),
    flash: budget(need.flash, firmware.flash, flashCapacity(board), 4)
  };
}

async function fitBoard(world, model, choice, withApplication) {
  const measured = await attempt(() => measure(world, model, choice.id));
  const why = measured instanceof McunetError ? measured.problem.message : shortage(measured.need, measured.board);
  if (measured instanceof McunetError || why !== null) return { what: `board ${choice.id}`, why };
  return { ...choice, budgets: budgetsFor(measured.need, measured.board, withApplication) };
}
async function measure(world, { path, name }, id) {
  const plan = await planModel(world, { model: path, name, boards: [id] });
  const [planned] = plan.boards;
  const chosen = (await chooseNetworks(world, plan, "frozen")).networks.get(id);
  if (chosen instanceof McunetError) throw chosen;
  const { network } = compile(chosen.graph, compileOptions(plan, planned, chosen));
  return { need: needOf(network, planned.board), board: planned.board };
}

async function chooseModel(files, named) {
  const here = await files.list({ path: ".", place: { file: "." } });
  const others = here.filter((name) => name.endsWith(".tflite") && name !== named);
  const paths = named === null ? others : [named];
  if (paths.length === 0) throw modelNeeded();
  const read = await Promise.all(paths.map((path2) => attempt(() => compilable(files, path2))));
  const chosen = read.findIndex((model) => !(model instanceof McunetError));
  if (chosen < 0) throw fileInvalid(read.flatMap(mistakesOf));
  const path = paths[chosen];
  const reasons = new Map(paths.map((other, index) => [other, mistakesOf(read[index])[0]?.message]));
  return {
    path,
    name: nameOf(basename(path)),
    leftOut: others.filter((other) => other !== path).map((other) => ({
      what: other,
      why: reasons.get(other) ?? `a manifest has one network: mcunet init --model ${other} --manifest ${nameOf(other)}.json`
    }))
  };
}
async function compilable(files, path) {
  importTflite(await files.read({ path, place: { file: path } }, largestFile), basename(path));
}

const [, slug = ""] = /github\.com\/(.+)\.git$/.exec(packageFile.repository.url) ?? [];
const repository = slug;
const actionReference = `${slug}@v${packageFile.version.split(".")[0]}`;

export { actionReference, boardsAlone, boardsOfApplication, chooseModel, columns, fitBoard, hookEnvironment, renderReport, repository, sketchesIn, usesNetwork };
