import { steering, clip, jsonText, rowsName, McunetError, visible } from './start.mjs';
import { createHash } from 'node:crypto';
import { modelTooLarge, nameInvalid, modelOverLimit, inconsistentModel, unsupportedModel, arenaOverLimit, corruptModel, unsupportedOperator, jobTimedOut, evaluationOverMemory, evaluationUnsupported, evaluationWrongInputs } from './errors.mjs';
import { isIdentifier, reservedBecause } from './schemas.mjs';
import { basename, extname } from 'node:path';
import { uniformInt, xoroshiro128plus } from './libraries.mjs';
import { Worker } from 'node:worker_threads';

const longest$1 = 80;
const printable = (name) => name.slice(0, longest$1).replaceAll(steering, "?").replaceAll(/(?:[^\p{L}\p{M}\p{N} -~]|[*?\\])+/gu, "?").replaceAll(/\/+/g, "/");
const grouped$1 = (value) => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");

const columns$1 = 120;
const ascii = (text) => text.replaceAll(/[^\x20-\x7e]/gu, (character) => {
  const code = character.codePointAt(0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
});
const asciiName = (name) => clip(ascii(printable(name)), 80, "...");

function plainDecimal(value) {
  const shortest = String(Math.fround(value) === value ? Number(value.toPrecision(9)) : value);
  if (!shortest.includes("e")) return shortest.includes(".") ? shortest : `${shortest}.0`;
  const digits = Math.max(1, 12 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(100, digits)).replace(/0+$/, "").replace(/\.$/, ".0");
}
const literal = (value) => value === -2147483648 ? "(-2147483647 - 1)" : String(value);
function initialiser(values) {
  const lines = [];
  let line = " ";
  for (const value of Array.from(values)) {
    const next = ` ${literal(value)},`;
    if (line.length + next.length > columns$1) {
      lines.push(line);
      line = " ";
    }
    line += next;
  }
  return values.length === 0 ? "" : [...lines, line].join("\n");
}

function shareConstants(layers, names) {
  const known = /* @__PURE__ */ new Map();
  return layers.map(
    ({ constants }, index) => constants.map(({ name, type, length, values }) => {
      const text = `${type} ${initialiser(values())}`;
      const shared = known.get(text);
      if (shared !== void 0) return { name, symbol: shared, definition: null };
      const symbol = `${names[index]}_${name}`;
      known.set(text, symbol);
      const definition = `static const ${type} ${symbol}[${length}] = {
${text.slice(type.length + 1)}
};`;
      return { name, symbol, definition };
    })
  );
}

function stagesOf({ rows, policy, steps, first, live }) {
  const ends = [...policy.cuts].map((tensor) => first[rows.firstRow[tensor] + rows.needed[tensor] - 1] + 1).filter((end) => end > 0 && end < steps.length).sort((a, b) => a - b);
  const bounds = [.../* @__PURE__ */ new Set([0, ...ends, steps.length])];
  return bounds.slice(1).map((to, index) => {
    const from = bounds[index];
    const own = live.subarray(from, to);
    const peakBytes = own.reduce((most, bytes) => Math.max(most, bytes), 0);
    return { from, to, peakBytes, peakStep: from + own.indexOf(peakBytes) };
  });
}

const manyLives = 2e3;
function livesOf({ rows, steps, first, last }) {
  const runs = /* @__PURE__ */ new Map();
  for (const { scratch, keepsScratch } of rows.operators) if (scratch >= 0 && !keepsScratch) runs.set(scratch, []);
  if (runs.size > 0)
    steps.forEach(({ operator }, step) => {
      const own = runs.get(rows.operators[operator].scratch);
      const before = own?.at(-1);
      if (before?.last === step - 1) own[own.length - 1] = { ...before, last: step };
      else own?.push({ first: step, last: step });
    });
  return (row) => {
    if (first[row] < 0) return [];
    const own = runs.get(row);
    return own !== void 0 && own.length <= manyLives ? own : [{ first: first[row], last: last[row] }];
  };
}

const tensorName = ({ graph, tensors }, tensor) => printable(graph.tensors[tensors[tensor]].name);
function operatorName(rows, operator) {
  const { index, output } = rows.operators[operator];
  return index < 0 ? tensorName(rows, output) : printable(rows.graph.operators[index].name);
}

function ownersOf$1({ rows, first, last }) {
  const { tensors, operators, firstRow, heights, rowBytes, inputs, outputs, bytes } = rows;
  const lives = (base, count) => {
    const begins = first.slice(base, base + count).filter((step) => step >= 0);
    const ends = last.slice(base, base + count).filter((_, row) => first[base + row] >= 0);
    return { rows: begins.length, mostRows: mostAtOnce(begins, ends), first: least(begins), last: most(ends) };
  };
  const kinds = new Map([
    ...outputs.map((tensor) => [tensor, "output"]),
    ...inputs.map((tensor) => [tensor, "input"])
  ]);
  return [
    ...tensors.map((_, tensor) => ({
      layer: kinds.get(tensor) === "input" ? tensorName(rows, tensor) : operatorName(rows, rows.writers[tensor]),
      name: tensorName(rows, tensor),
      kind: kinds.get(tensor) ?? "tensor",
      tensor,
      rowBytes: rowBytes[tensor],
      ...lives(firstRow[tensor], heights[tensor])
    })),
    ...operators.flatMap(({ scratch, accumulates, output }, operator) => {
      if (scratch < 0) return [];
      const [kind, layer] = [accumulates ? "sums" : "scratch", operatorName(rows, operator)];
      const name = `${kind} of ${layer}`;
      return [{ layer, name, kind, tensor: output, rowBytes: bytes[scratch], ...lives(scratch, 1) }];
    })
  ];
}
const isScratch = ({ kind }) => kind === "sums" || kind === "scratch";
function ownerOf({ tensors, tensorOf }) {
  const scratch = tensorOf.indexOf(-1);
  return (row) => tensorOf[row] < 0 ? tensors.length + row - scratch : tensorOf[row];
}
function mostAtOnce(begins, ends) {
  const [sortedBegins, sortedEnds] = [begins.toSorted(), ends.toSorted()];
  let [alive, atMost, over] = [0, 0, 0];
  for (const begin of sortedBegins) {
    for (; sortedEnds[over] < begin; over += 1) alive -= 1;
    alive += 1;
    atMost = Math.max(atMost, alive);
  }
  return atMost;
}
const least = (steps) => steps.reduce((a, b) => Math.min(a, b), steps[0] ?? -1);
const most = (steps) => steps.reduce((a, b) => Math.max(a, b), -1);

function boxesOf({ schedule, placement }) {
  const { rows, first, over } = schedule;
  const lives = livesOf(schedule);
  const { bytes, firstRow, tensors } = rows;
  const owner = ownerOf(rows);
  const isOverwritten = new Uint8Array(first.length);
  for (const below of over) if (below >= 0) isOverwritten[below] = 1;
  const boxes = [];
  for (let row = 0; row < first.length; row += 1) {
    const own = owner(row);
    const y = own < tensors.length ? row - firstRow[own] : 0;
    for (const life of lives(row))
      boxes.push({
        owner: own,
        from: y,
        to: y,
        offset: placement.offsets[row],
        bytes: bytes[row],
        begin: life.first + (over[row] < 0 ? 0 : 0.5),
        end: life.last + (isOverwritten[row] ? 0.5 : 1)
      });
  }
  boxes.sort((a, b) => a.owner - b.owner || a.begin - b.begin || a.end - b.end || a.offset - b.offset);
  return merged(boxes);
}
function merged(sorted) {
  const boxes = [];
  for (const box of sorted) {
    const before = boxes.at(-1);
    const continues = before?.owner === box.owner && before.begin === box.begin && before.end === box.end && before.offset + before.bytes === box.offset && (before.to + 1 === box.from || before.from - 1 === box.to);
    if (continues)
      boxes[boxes.length - 1] = {
        ...before,
        from: Math.min(before.from, box.from),
        to: Math.max(before.to, box.to),
        bytes: before.bytes + box.bytes
      };
    else boxes.push(box);
  }
  return boxes;
}

function peakOf$1(schedule) {
  const { live, steps, peakBytes } = schedule;
  const step = live.indexOf(peakBytes);
  return { bytes: peakBytes, step, doing: doingOf(schedule, steps[step]), shares: sharesOf(schedule, step) };
}
function sharesOf(schedule, time) {
  const { rows, steps, first, last, over } = schedule;
  const owner = ownerOf(rows);
  const read = rowsRead(schedule, steps[time]);
  const readers = firstReaders(schedule);
  const kept = new Set(rows.ports.output ? [] : rows.outputs);
  const sums = new Set(rows.operators.flatMap(({ accumulates, scratch }) => accumulates ? [scratch] : []));
  const lives = livesOf(schedule);
  const shares = /* @__PURE__ */ new Map();
  for (let row = 0; row < first.length; row += 1) {
    if (!lives(row).some((life) => life.first <= time && time <= life.last)) continue;
    if (over[row] >= 0 && first[row] === time) continue;
    const tensor = rows.tensorOf[row];
    const [reason, reader] = reasonOf(row, tensor);
    const key = `${owner(row)} ${reason} ${reader}`;
    const known = shares.get(key) ?? {
      owner: owner(row),
      rows: 0,
      bytes: 0,
      reason,
      reader: reader < 0 ? null : operatorName(rows, reader)
    };
    shares.set(key, { ...known, rows: known.rows + 1, bytes: known.bytes + rows.bytes[row] });
  }
  return [...shares.values()].sort((a, b) => b.bytes - a.bytes || a.owner - b.owner);
  function reasonOf(row, tensor) {
    if (tensor < 0) return [sums.has(row) ? "sums" : "scratch", -1];
    const reader = kept.has(tensor) ? -1 : steps[last[row]]?.operator ?? -1;
    if (read.has(row)) return ["read", reader];
    if (first[row] === time && rows.writers[tensor] >= 0) return ["computed", reader];
    if (kept.has(tensor)) return ["output", -1];
    if (last[row] === time) return ["unread", -1];
    if (readers[tensor] >= 0 && readers[tensor] < reader) return ["skip", reader];
    return [schedule.policy.cuts.has(tensor) ? "complete" : "waits", reader];
  }
}
function rowsRead({ rows }, step) {
  const read = /* @__PURE__ */ new Set();
  if (step === void 0) return read;
  for (const { tensor, first, count, dilation } of rows.operators[step.operator].reads)
    for (let y = step.y; y < step.y + step.rows; y += 1)
      for (let k = 0; k < count[y]; k += 1) {
        const row = first[y] + k * dilation;
        if (row >= 0 && row < rows.heights[tensor]) read.add(rows.firstRow[tensor] + row);
      }
  return read;
}
function firstReaders({ rows }) {
  const readers = new Int32Array(rows.tensors.length).fill(-1);
  rows.operators.forEach(({ reads }, operator) => {
    for (const { tensor } of reads) if (readers[tensor] < 0) readers[tensor] = operator;
  });
  return readers;
}
function doingOf({ rows }, step) {
  if (step === void 0) return "nothing is computed";
  const { index, output, accumulates, height } = rows.operators[step.operator];
  const which = step.rows === 1 ? `row ${step.y} of ${height}` : `rows ${step.y}..${step.y + step.rows - 1} of ${height}`;
  if (index < 0) return `${which} of ${tensorName(rows, output)} arrives`;
  return `${operatorName(rows, step.operator)} ${accumulates ? "takes in" : "computes"} ${which}`;
}

function memoryPicture(scheduled) {
  const { schedule, placement, boundBytes } = scheduled;
  const { rows, steps, live } = schedule;
  const nameAt = (step) => steps[step] ? operatorName(rows, steps[step].operator) : "";
  return {
    arenaBytes: placement.arenaBytes,
    boundBytes,
    live,
    owners: ownersOf$1(schedule),
    boxes: boxesOf(scheduled),
    work: workOf(scheduled, nameAt),
    stages: stagesOf(schedule).map((stage) => ({ ...stage, names: [nameAt(stage.from), nameAt(stage.to - 1)] })),
    peak: peakOf$1(schedule)
  };
}
function workOf({ schedule }, nameAt) {
  const { steps, rows } = schedule;
  const starts = steps.flatMap(({ operator }, step) => operator === steps[step - 1]?.operator ? [] : [step]);
  return starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? steps.length,
    name: nameAt(from),
    owner: rows.operators[steps[from].operator].output
  }));
}

const blocks = { bars: " \u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588", tick: "\u2524", corner: "\u253C", axis: "\u2500", cut: "\u252C", peak: "\u25B2", more: "\u2026" };
const asciiGlyphs = {
  bars: " .:|#",
  tick: "|",
  corner: "+",
  axis: "-",
  cut: "+",
  peak: "^",
  more: "..."
};

function wordsOf({ owners }, { owner, rows, reason, reader }) {
  const { kind, rows: all } = owners[owner];
  const label = labelOf(owners[owner]);
  const some = rows === all ? `all ${rows} rows of` : `${rows} ${rows === 1 ? "row" : "rows"} of`;
  return [all === 1 ? label : `${some} ${label}`, whyOf(kind === "input", reason, reader, rows)];
}
function labelOf({ layer, name, kind }) {
  if (kind === "tensor") return layer;
  if (isScratch({ kind })) return name;
  return layer === kind ? layer : `${layer} (${kind})`;
}
function whyOf(isInput, reason, reader, rows) {
  const wait = rows === 1 ? "waits" : "wait";
  switch (reason) {
    case "computed":
      return isInput ? "arrives in this step" : "computed in this step";
    case "read":
      return "read in this step";
    case "sums":
      return "until all rows are in";
    case "scratch":
      return "used by the kernel";
    case "complete":
      return `complete before ${reader}`;
    case "skip":
      return `skip connection to ${reader}`;
    case "waits":
      return `${wait} for ${reader}`;
    case "unread":
      return "not read by anyone";
    case "output":
      return "kept for the application";
  }
}
function overhead({ arenaBytes, boundBytes }) {
  return boundBytes === 0 ? "+0.0 %" : `+${(100 * (arenaBytes / boundBytes - 1)).toFixed(1)} %`;
}

const mostOwners = 20;
const mostShares$1 = 8;
const width$1 = 96;
const drawMemory = (picture, glyphs) => [...ownersText(picture, glyphs), "", ...overTime(picture, glyphs), "", ...peakText(picture, glyphs)].map(
  (line) => clip(line, width$1, glyphs.more).trimEnd()
);
function ownersText({ owners }, { more }) {
  const size = ({ mostRows, rowBytes }) => mostRows * rowBytes;
  const alive = owners.filter(({ rows }) => rows > 0);
  const largest = new Set([...alive].sort((a, b) => size(b) - size(a)).slice(0, mostOwners));
  const rest = alive.length - largest.size;
  const layerWidth = Math.min(
    20,
    alive.reduce((most, { layer }) => Math.max(most, layer.length), 2)
  );
  const line = ([count, bytes, atOnce, steps, layer, name]) => `${count.padStart(6)} ${bytes.padStart(8)} ${atOnce.padStart(8)}  ${steps.padEnd(11)} ${clip(layer, layerWidth, more).padEnd(layerWidth)} ${name}`;
  const least = Math.min(...[...largest].map(size));
  return [
    line(["rows", "bytes", "at once", "steps", "of", "tensor"]),
    ...alive.filter((owner) => largest.has(owner)).map(
      ({ rows, rowBytes, mostRows, first, last, layer, name }) => line([String(rows), String(rowBytes), String(mostRows), `${first}..${last}`, layer, name])
    ),
    ...rest > 0 ? [`${more.padStart(6)} ${rest} more, none with more than ${least} bytes at once`] : []
  ];
}
const [graphHeight, graphWidth] = [4, 72];
function overTime({ live, arenaBytes, peak, stages }, glyphs) {
  const columns = Math.min(graphWidth, live.length);
  const full = glyphs.bars.length - 1;
  const columnOf = (step) => Math.floor(step * columns / live.length);
  const values = new Float64Array(columns);
  live.forEach((bytes, step) => values[columnOf(step)] = Math.max(values[columnOf(step)], bytes));
  const lines = Array.from({ length: graphHeight }, (_, index) => {
    const floor = graphHeight - 1 - index;
    const bars = Array.from(
      values,
      (value) => glyphs.bars[Math.round(full * Math.min(1, Math.max(0, value / arenaBytes * graphHeight - floor)))]
    );
    return `${String(Math.round(arenaBytes * (floor + 1) / graphHeight)).padStart(8)} ${glyphs.tick}${bars.join("")}`;
  });
  const axis = new Array(columns).fill(glyphs.axis);
  for (const { from } of stages.slice(1)) axis[columnOf(from)] = glyphs.cut;
  axis[columnOf(peak.step)] = glyphs.peak;
  const cuts = stages.length > 1 ? `, ${glyphs.cut} a tensor is complete` : "";
  return [
    `bytes alive over ${live.length} steps, ${glyphs.peak} the peak${cuts}`,
    ...lines,
    `${"0".padStart(8)} ${glyphs.corner}${axis.join("")}`
  ];
}
function peakText(picture, { more }) {
  const { bytes, step, doing, shares } = picture.peak;
  const rest = shares.slice(mostShares$1);
  const restBytes = rest.reduce((sum, share) => sum + share.bytes, 0);
  return [
    `peak: ${bytes} bytes at step ${step}, ${doing}`,
    ...shares.slice(0, mostShares$1).map((share) => {
      const [who, why] = wordsOf(picture, share);
      return `${String(share.bytes).padStart(8)}  ${clip(who, 44, more).padEnd(44)} ${why}`;
    }),
    ...rest.length > 0 ? [`${String(restBytes).padStart(8)}  ${rest.length} more`] : []
  ];
}

function commandLines(words, width) {
  const lines = [];
  let line = "";
  words.forEach((word, index) => {
    piecesOf(word, width - 2).forEach((piece, part) => {
      const space = index > 0 && part === 0 ? " " : "";
      if (line.length + space.length + piece.length <= width - 2) {
        line += space + piece;
        return;
      }
      lines.push(`${line}${space}\\`);
      line = piece;
    });
  });
  return [...lines, line];
}
function piecesOf(word, width) {
  const isPlain = /^[\w@%+=:,./-]+$/.test(word);
  const units = isPlain ? Array.from(word) : Array.from(Buffer.from(word, "utf8"), quoted);
  const most = isPlain ? width : width - "$''".length;
  const pieces = [""];
  for (const unit of units) {
    if (pieces.at(-1).length + unit.length > most) pieces.push("");
    pieces.push(`${pieces.pop()}${unit}`);
  }
  return isPlain ? pieces : pieces.map((piece) => `$'${piece}'`);
}
function quoted(byte) {
  const character = String.fromCharCode(byte);
  return /[\w @%+=:,./-]/.test(character) ? character : `\\x${byte.toString(16).padStart(2, "0")}`;
}

function fold$1(text, next) {
  const [first = "", ...pieces] = text.split(/(?<=,|<=) /);
  const lines = [first];
  for (const piece of pieces) {
    const longer = `${lines.at(-1)} ${piece}`;
    if (longer.length <= columns$1) lines[lines.length - 1] = longer;
    else lines.push(next + piece);
  }
  return lines;
}
function comment(text, indent = "") {
  const lines = [`${indent}/*`];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length + " */".length <= columns$1) lines[lines.length - 1] = longer;
    else lines.push(`${indent} * ${word}`);
  }
  return [...lines.slice(0, -1), `${lines.at(-1)} */`];
}

const elements = (shape) => shape.reduce((product, size) => product * size, 1);
function featureMap(shape) {
  const channels = shape.at(-1) ?? 1;
  const width = shape.at(-2) ?? 1;
  return { height: elements(shape.slice(0, -2)), width, channels };
}
const featureMapOf = (graph, id) => featureMap(graph.tensors[id].shape);
const elementBytes = { int8: 1, uint8: 1, int16: 2, int32: 4, float32: 4 };
function rowBytesOf(graph, id) {
  const { width, channels } = featureMapOf(graph, id);
  return width * channels * elementBytes[graph.tensors[id].type];
}

const int32Min = -2147483648;
const int32Max$1 = 2 ** 31 - 1;
function quantiseMultiplier(real) {
  if (real === 0) return { multiplier: 0, shift: 0 };
  const { fraction, exponent } = splitReal(real);
  const rounded = Math.floor(fraction * 2 ** 31 + 0.5);
  const carried = rounded === 2 ** 31;
  const shift = carried ? exponent + 1 : exponent;
  if (shift < -31) return { multiplier: 0, shift: 0 };
  return { multiplier: carried ? 2 ** 30 : rounded, shift };
}
function splitReal(real) {
  let exponent = Math.max(-1022, Math.floor(Math.log2(real)) + 1);
  let fraction = real * 2 ** -exponent;
  for (; fraction >= 1; fraction /= 2) exponent++;
  for (; fraction < 0.5; fraction *= 2) exponent--;
  return { fraction, exponent };
}
function doublingHighMultiply(a, b) {
  if (a === int32Min && b === int32Min) return int32Max$1;
  const low = b & 65535;
  const high = (b - low) / 65536;
  return Math.floor((a * high + Math.floor((a * low + 2 ** 30) / 65536)) / 32768);
}
function divideByPowerOfTwo(x, exponent) {
  const divisor = 2 ** exponent;
  const below = Math.floor(x / divisor);
  const remainder = x - below * divisor;
  const half = divisor / 2;
  return remainder > half || remainder === half && x >= 0 ? below + 1 : below;
}
function rescale$1(x, multiplier, shift) {
  const shifted = shift > 0 ? x << shift : x;
  return divideByPowerOfTwo(doublingHighMultiply(shifted, multiplier), shift < 0 ? -shift : 0);
}
const roundHalfAway = (x) => x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5);
const clamp$2 = (x, min, max) => x < min ? min : x > max ? max : x;
const saturateInt32 = (x) => clamp$2(x, int32Min, int32Max$1);

const expMinusEighth = 1895147668;
const oneThird = 715827883;
const barrel = [
  [-2, 1672461947],
  [-1, 1302514674],
  [0, 790015084],
  [1, 290630308],
  [2, 39332535],
  [3, 720401],
  [4, 242]
];
const newtonConstant = 1515870810;
const newtonSlope = -1010580540;
function expNegative(a, integerBits) {
  if (a === 0) return 2 ** 31 - 1;
  const fractionBits = 31 - integerBits;
  const quarter = 2 ** (fractionBits - 2);
  const part = (a & quarter - 1) - quarter;
  const x = part * 2 ** integerBits + 2 ** 28;
  const x2 = doublingHighMultiply(x, x);
  const x3 = doublingHighMultiply(x2, x);
  const x4 = doublingHighMultiply(x2, x2);
  const tail = divideByPowerOfTwo(doublingHighMultiply(divideByPowerOfTwo(x4, 2) + x3, oneThird) + x2, 1);
  const start = saturateInt32(expMinusEighth + doublingHighMultiply(x + tail, expMinusEighth));
  const remainder = part - a;
  return barrel.reduce(
    (result, [e, factor]) => e >= integerBits || (remainder & 2 ** (fractionBits + e)) === 0 ? result : doublingHighMultiply(result, factor),
    start
  );
}
const reciprocal = (x) => saturateInt32(twiceReciprocal(x) * 2);
const reflected = (x) => saturateInt32((twiceReciprocal(x) - 2 ** 29) * 4);
function twiceReciprocal(x) {
  const half = Math.floor((x + 2 ** 31) / 2);
  let result = newtonConstant + doublingHighMultiply(half, newtonSlope);
  for (let step = 0; step < 3; step++) {
    const error = 2 ** 29 - doublingHighMultiply(half, result);
    result = result + saturateInt32(doublingHighMultiply(result, error) * 4) | 0;
  }
  return result;
}

function softmaxExponentials({ multiplier, shift }) {
  const furthest = Math.min(255, Math.floor(31 * 2 ** 26 / 2 ** shift));
  return Int32Array.from(
    { length: furthest + 1 },
    (_, d) => expNegative(doublingHighMultiply(-d * 2 ** shift, multiplier), 5)
  );
}

function quantisationOf(graph, id) {
  const tensor = graph.tensors[id];
  if (!tensor.quantisation) throw new Error(`tensor ${id} "${tensor.name}" has no quantisation`);
  return tensor.quantisation;
}
function quantParamsOf(graph, id) {
  const { scales, zeroPoints } = quantisationOf(graph, id);
  return { scale: scales[0], zeroPoint: zeroPoints[0] };
}
function activationClamp(activation, { scale, zeroPoint }) {
  const quantised = (real) => zeroPoint + roundHalfAway(Math.fround(real / scale));
  switch (activation) {
    case "NONE":
      return { min: -128, max: 127 };
    case "RELU":
      return { min: Math.max(-128, quantised(0)), max: 127 };
    case "RELU6":
      return { min: Math.max(-128, quantised(0)), max: Math.min(127, quantised(6)) };
    case "RELU_N1_TO_1":
      return { min: Math.max(-128, quantised(-1)), max: Math.min(127, quantised(1)) };
  }
}
function fitsClamp(activation, { scale }) {
  const bound = activation === "RELU6" ? 6 : activation === "RELU_N1_TO_1" ? 1 : 0;
  return bound / scale < 2 ** 31;
}
function convolutionRequantisation(graph, operator) {
  const input = quantParamsOf(graph, operator.inputs[0]);
  const output = quantParamsOf(graph, operator.outputs[0]);
  const { scales } = quantisationOf(graph, operator.inputs[1]);
  const channels = graph.tensors[operator.outputs[0]].shape.at(-1);
  const distinct = scales.map((scale) => quantiseMultiplier(input.scale * scale / output.scale));
  const all = Array.from({ length: channels }, (_, channel) => distinct[distinct.length === 1 ? 0 : channel]);
  return {
    inputZeroPoint: input.zeroPoint,
    outputZeroPoint: output.zeroPoint,
    multipliers: all.map(({ multiplier }) => multiplier),
    shifts: all.map(({ shift }) => shift),
    ...activationClamp(operator.activation, output)
  };
}
function addRequantisation(graph, operator) {
  const [first, second, output] = pairCodes(graph, operator);
  const leftShift = 20;
  const twice = 2 * Math.max(first.scale, second.scale);
  const scaled = ({ scale, zeroPoint }) => ({ zeroPoint, ...quantiseMultiplier(scale / twice) });
  return {
    leftShift,
    inputs: [scaled(first), scaled(second)],
    sign: operator.kind === "SUB" ? -1 : 1,
    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(twice / (2 ** leftShift * output.scale)) },
    ...activationClamp(operator.activation, output)
  };
}
function mulRequantisation(graph, operator) {
  const [first, second, output] = pairCodes(graph, operator);
  return {
    zeroPoints: [first.zeroPoint, second.zeroPoint],
    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(first.scale * second.scale / output.scale) },
    ...activationClamp(operator.activation, output)
  };
}
function preluRequantisation(graph, operator) {
  const [input, , output] = pairCodes(graph, operator);
  const product = mulRequantisation(graph, { ...operator, activation: "NONE" });
  return { ...product, positive: quantiseMultiplier(input.scale / output.scale) };
}
const pairCodes = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, inputs[1]), quantParamsOf(graph, outputs[0])];
function meanRequantisation(graph, operator) {
  const input = quantParamsOf(graph, operator.inputs[0]);
  const output = quantParamsOf(graph, operator.outputs[0]);
  const { shape } = graph.tensors[operator.inputs[0]];
  const count = elements(operator.axes.map((axis) => shape[axis]));
  const { multiplier, shift } = quantiseMultiplier(input.scale / output.scale);
  const fold = Math.min(31 - Math.clz32(count), 32, 31 + shift);
  return {
    count,
    inputZeroPoint: input.zeroPoint,
    outputZeroPoint: output.zeroPoint,
    // up to 2^63 before the division, which truncates
    multiplier: Number((BigInt(multiplier) << BigInt(fold)) / BigInt(count)),
    shift: shift - fold,
    min: -128,
    max: 127
  };
}
const padValue = (graph, { value, inputs }) => value ?? quantParamsOf(graph, inputs[0]).zeroPoint;
const poolClamp = (graph, operator) => activationClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]));
const ratioRequantisation = (input, output) => quantiseMultiplier(input.scale / output.scale);
const slopeRequantisation = (input, output, alpha) => quantiseMultiplier(input.scale * alpha / output.scale);
const curveRequantisation = ({ scale }) => quantiseMultiplier(scale * 2 ** 27);
function hardSwishRequantisation(input, output) {
  const fine = input.scale / 128;
  return { output: quantiseMultiplier(fine / output.scale), gate: quantiseMultiplier(fine / (3 / 32768)) };
}
const softmaxTable = (graph, operator) => softmaxExponentials(softmaxRequantisation(quantParamsOf(graph, operator.inputs[0]), operator.beta));
const softmaxRequantisation = ({ scale }, beta) => quantiseMultiplier(Math.min(beta * scale * 2 ** 26, 2 ** 31 - 1));

const inputsOf = (graph) => graph.inputs.map((tensor) => port(graph, tensor));
const outputsOf = (graph) => graph.outputs.map((tensor) => port(graph, tensor));
function port(graph, tensor) {
  const { name, shape, type } = graph.tensors[tensor];
  if (type !== "int8" && type !== "uint8") throw new Error(`"${name}" is ${type} in a lowered network`);
  return {
    tensor,
    name,
    featureMap: featureMapOf(graph, tensor),
    type,
    ...quantParamsOf(graph, tensor),
    bytes: elements(shape) * elementBytes[type]
  };
}

const inlineStruct = (fields, indent, end = "") => fold$1(`${indent}${inline(fields)}${end}`, `${indent} `);
const struct = (fields) => [
  "{",
  ...Object.entries(fields).flatMap(([name, value]) => {
    const start = `  .${name} = `;
    return fold$1(`${start}${valueText(value)},`, " ".repeat(start.length + 1));
  }),
  "}"
];
const inline = (fields) => `{${Object.entries(fields).map(([name, value]) => `.${name} = ${valueText(value)}`).join(", ")}}`;
const valueText = (value) => typeof value === "object" ? inline(value) : String(value);

const signature = (name, { rows: { ports } }) => {
  if (!ports.input && !ports.output) return `void ${name}_run(void *arena)`;
  const callbacks = [
    ...ports.input ? [`${name}_next_row *next_row`] : [],
    ...ports.output ? [`${name}_row_done *row_done`] : []
  ];
  return `void ${name}_run_rows(${["void *arena", ...callbacks, "void *context"].join(", ")})`;
};
const runDeclaration = (name, program) => fold$1(`${signature(name, program)};`, "    ");
function emitRun(name, program) {
  const { operators, pointers, rows } = program;
  const { input, output } = rows.ports;
  const byRows = input || output;
  const ports = { next_row: input ? "next_row" : "NULL", row_done: output ? "row_done" : "NULL", context: "context" };
  return [
    ...fold$1(`MCUNET_RUN ${signature(name, program)} {`, "    "),
    `  uint16_t done[${operators.length}] = {0};`,
    `  const int8_t *rows[${pointers}];`,
    ...byRows ? [`  const mcunet_ports_s8 ports = ${inlineStruct(ports, "", ";").join("")}`] : [],
    `  mcunet_run_s8(arena, &network, done, rows, ${byRows ? "&ports" : "NULL"});`,
    "}"
  ];
}
function emitAccessors(name, graph, program) {
  const { ports } = program.rows;
  const accessor = (kind, { type, tensor }, index) => {
    const { first } = program.tensors[program.rows.tensors.indexOf(tensor)];
    const offset = program.offsets[first] * 2 ** program.shift;
    return [`${type}_t *${name}_${kind}_${index}(void *arena) {`, `  return (${type}_t *)arena + ${offset};`, "}"];
  };
  return [
    ...ports.input ? [] : inputsOf(graph).flatMap((port, index) => accessor("input", port, index)),
    ...ports.output ? [] : outputsOf(graph).flatMap((port, index) => accessor("output", port, index))
  ];
}

function emitHeader(name, program, inputs, outputs) {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  const { ports } = program.rows;
  return [
    ...comment(`The network ${name}. Tensors are [height, width, channels], and real = scale * (q - zero_point).`),
    "#pragma once",
    "#include <stdint.h>",
    "",
    "#ifdef __cplusplus",
    'extern "C" {',
    "#endif",
    "",
    ...ports.input ? ["/* The application delivers the inputs row by row. */", `#define ${upper}_INPUTS_BY_ROWS 1`, ""] : [],
    ...ports.output ? ["/* The application takes the outputs row by row. */", `#define ${upper}_OUTPUTS_BY_ROWS 1`, ""] : [],
    ...arena(lower, upper, program.arenaBytes),
    "",
    ...macros(`${upper}_INPUT`, inputs),
    "",
    ...macros(`${upper}_OUTPUT`, outputs),
    "",
    ...ports.input ? nextRow(lower) : accessors("Write each input here before a run. A run may overwrite it.", `${lower}_input`, inputs),
    ...ports.output ? rowDone(lower) : [],
    "/* Runs one inference. */",
    ...runDeclaration(lower, program),
    "",
    ...ports.output ? [] : accessors("Read each output here after a run.", `${lower}_output`, outputs),
    "#ifdef __cplusplus",
    "}",
    "#endif",
    ""
  ].join("\n");
}
const arena = (lower, upper, bytes) => [
  "/* All memory of one inference except the stack, aligned to 16 bytes. */",
  `#define ${upper}_ARENA_BYTES ${bytes}`,
  "",
  ...comment(`Define ${upper}_ARENA_LIMIT to refuse a network whose arena has more bytes.`),
  `#if defined(${upper}_ARENA_LIMIT) && defined(__cplusplus)`,
  ...fold$1(`static_assert(${upper}_ARENA_BYTES <= ${upper}_ARENA_LIMIT, "the arena is over the limit");`, "    "),
  `#elif defined(${upper}_ARENA_LIMIT)`,
  ...fold$1(`_Static_assert(${upper}_ARENA_BYTES <= ${upper}_ARENA_LIMIT, "the arena is over the limit");`, "    "),
  "#endif",
  "",
  `/* Declares the arena in a section of its own: static ${upper}_ARENA(arena);`,
  " * A compiler without these attributes needs its own definition of MCUNET_ARENA_ATTRIBUTES. */",
  "#ifndef MCUNET_ARENA_ATTRIBUTES",
  "#define MCUNET_ARENA_ATTRIBUTES(name) __attribute__((aligned(16), section(name)))",
  "#endif",
  `#define ${upper}_ARENA(name) \\`,
  `  MCUNET_ARENA_ATTRIBUTES(".bss.${lower}_arena") \\`,
  `  uint8_t name[${upper}_ARENA_BYTES]`
];
const macros = (prefix, ports) => [
  `#define ${prefix}S ${ports.length}`,
  ...ports.flatMap(({ featureMap, scale, zeroPoint, bytes }, i) => {
    const values = {
      BYTES: bytes,
      HEIGHT: featureMap.height,
      WIDTH: featureMap.width,
      CHANNELS: featureMap.channels,
      SCALE: plainDecimal(scale),
      ZERO_POINT: zeroPoint
    };
    return Object.entries(values).map(([key, value]) => `#define ${prefix}_${i}_${key} ${value}`);
  })
];
const accessors = (use, prefix, ports) => [
  `/* ${use} */`,
  ...ports.map(({ type }, i) => `${type}_t *${prefix}_${i}(void *arena);`),
  ""
];
const nextRow = (name) => [
  "/* Writes row y of an input, [width, channels], to `row`. It is called when a row is needed: once for each needed row,",
  " * in ascending order. */",
  ...fold$1(`typedef void ${name}_next_row(void *context, int input, int y, int8_t *row);`, "    "),
  ""
];
const rowDone = (name) => [
  "/* Takes row y of an output, [width, channels]. `row` is valid during the call only. It is called once for each row, in",
  " * ascending order. */",
  ...fold$1(`typedef void ${name}_row_done(void *context, int output, int y, const int8_t *row);`, "    "),
  ""
];

var shared = {"mcunet_kernels.h":"/* Kernels for int8 networks in portable C11. They compute the same integers as the reference kernels of TensorFlow Lite\n * Micro.\n *\n * A kernel computes one row of its output: width * channels values, channels innermost. Its input rows may be anywhere\n * in memory. Kernels allocate nothing and keep no state. Only `scratch` has an alignment, of 4 bytes. `out` and the\n * input rows do not overlap, unless the kernel's comment allows it.\n *\n * Names: the kernel mcunet_<op>_s8 takes a mcunet_<op>_params_s8.\n * Argument order: output, inputs, working memory, parameters, row number.\n */\n#pragma once\n#include <stddef.h>\n#include <stdint.h>\n#include \"mcunet_version.h\"\n\n#ifdef __cplusplus\nextern \"C\" {\n#else\n_Static_assert(sizeof(int) >= 4, \"the kernels need int of at least 32 bits\");\n#endif\n\n/* Networks of one firmware bring the same kernels, and the linker keeps one of each. Where the compiler has no weak\n * functions, define MCUNET_KERNEL as empty, and compile the mcunet_*.c of one network only. */\n#ifndef MCUNET_KERNEL\n#define MCUNET_KERNEL __attribute__((weak))\n#endif\n\n/* out:     row y of the output\n * rows:    the input rows that the operator's window covers, input after input; NULL for a row outside the feature map\n * scratch: working memory, for the kernels that ask for it\n * params:  the kernel's parameter struct\n *\n * The kernels named mcunet_<op>_rows_s8 compute one output row from all input rows. The driver calls them for each\n * input row y, and rows[0] is that row. They keep accumulators in `scratch` and write `out` after the last row. */\ntypedef void mcunet_kernel(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y);\n\n/* Requantisation of an accumulator: real multiplier = multiplier / 2^31 * 2^shift.\n * Range: multiplier 0 or [2^30, 2^31 - 1], shift [-31, 30]; a positive shift goes to the left. */\ntypedef struct {\n  const int32_t *multipliers; /* [out_channels] */\n  const int8_t *shifts;       /* [out_channels] */\n  int8_t zero_point, min, max;\n} mcunet_per_channel_quant_s8;\n\ntypedef struct {\n  int32_t multiplier;\n  int8_t shift, zero_point;\n} mcunet_per_tensor_quant_s8;\n\n/* A window that slides over a feature map. The windows of the output columns interior_first to\n * interior_first + interior_count - 1 are inside the input. */\ntypedef struct {\n  uint16_t in_width, in_channels, out_width, out_channels;\n  uint16_t kernel_height, kernel_width, stride, dilation, left; /* left: columns of padding */\n  uint16_t interior_first, interior_count;\n  int16_t input_zero_point; /* [-128, 127], the value of the padding */\n} mcunet_window_shape_s8;\n\n/* CONV_2D\n * weights: [out_channels, kernel_height, kernel_width, filter_channels], range [-128, 127]\n * bias:    [out_channels], with the input zero point folded in: bias[o] - input_zero_point * sum(weights[o])\n * groups:  in_channels / filter_channels, each with group_outputs output channels */\ntypedef struct {\n  mcunet_window_shape_s8 shape;\n  uint16_t filter_channels, group_outputs;\n  const int8_t *weights;\n  const int32_t *bias;\n  mcunet_per_channel_quant_s8 output;\n} mcunet_convolve_params_s8;\nmcunet_kernel mcunet_convolve_s8;\n\n/* DEPTHWISE_CONV_2D: output channel c reads input channel c / multiplier.\n * weights: [kernel_height, kernel_width, out_channels]\n * bias:    [out_channels], with the input zero point folded in */\ntypedef struct {\n  mcunet_window_shape_s8 shape;\n  uint16_t multiplier;\n  const int8_t *weights;\n  const int32_t *bias;\n  mcunet_per_channel_quant_s8 output;\n} mcunet_convolve_depthwise_params_s8;\nmcunet_kernel mcunet_convolve_depthwise_s8;\n\n/* FULLY_CONNECTED over `height` input rows of `row_bytes` values.\n * weights: [outputs, height * row_bytes]\n * bias:    [outputs], with the input zero point folded in\n * scratch: int32_t[outputs], for mcunet_fully_connected_rows_s8 only */\ntypedef struct {\n  uint16_t height, outputs;\n  uint32_t row_bytes;\n  const int8_t *weights;\n  const int32_t *bias;\n  mcunet_per_channel_quant_s8 output;\n} mcunet_fully_connected_params_s8;\nmcunet_kernel mcunet_fully_connected_s8;\nmcunet_kernel mcunet_fully_connected_rows_s8;\n\n/* An operand of a binary operator: an input row, or a constant. */\ntypedef struct {\n  const int8_t *constant; /* NULL for an input */\n  uint16_t row_bytes;     /* distance of the constant's rows; 0 if all rows use the same values */\n  uint16_t pitch;         /* distance of the values of two neighbouring runs */\n} mcunet_operand_s8;\n\n/* Broadcast of two operands: an output row has `runs` runs of `length` values. A step is 1, or 0 if the operand has one\n * value for the whole run. */\ntypedef struct {\n  mcunet_operand_s8 first, second;\n  uint16_t runs, length;\n  uint8_t first_step, second_step;\n} mcunet_broadcast_params_s8;\n\n/* ADD (sign 1) and SUB (sign -1), each term in 20 fractional bits:\n * out = clamp(output(first((a - za) << 20) + sign * second((b - zb) << 20)) + zero_point)\n * `out` may be one of the rows. */\ntypedef struct {\n  mcunet_broadcast_params_s8 broadcast;\n  mcunet_per_tensor_quant_s8 first, second, output;\n  int8_t sign, min, max;\n} mcunet_add_params_s8;\nmcunet_kernel mcunet_add_s8;\n\n/* MUL: out = clamp(output((a - first_zero) * (b - second_zero)) + zero_point). `out` may be one of the rows. */\ntypedef struct {\n  mcunet_broadcast_params_s8 broadcast;\n  mcunet_per_tensor_quant_s8 output;\n  int8_t first_zero, second_zero, min, max;\n} mcunet_multiply_params_s8;\nmcunet_kernel mcunet_multiply_s8;\n\n/* PRELU: as MUL where a < first_zero, otherwise out = clamp(positive(a - first_zero) + zero_point).\n * `out` may be one of the rows. */\ntypedef struct {\n  mcunet_broadcast_params_s8 broadcast;\n  mcunet_per_tensor_quant_s8 output;\n  int32_t positive_multiplier;\n  int8_t positive_shift, first_zero, second_zero;\n} mcunet_prelu_params_s8;\nmcunet_kernel mcunet_prelu_s8;\n\n/* MAXIMUM and MINIMUM take mcunet_broadcast_params_s8. `out` may be one of the rows. */\nmcunet_kernel mcunet_maximum_s8;\nmcunet_kernel mcunet_minimum_s8;\n\n/* A function of one value: out = lut[in], for `values` values of a row. `in` and `out` may be int8 or uint8.\n * lut: [256], indexed by the byte of the input. `out` may be the row. */\ntypedef struct {\n  const int8_t *lut;\n  uint32_t values;\n} mcunet_lut_params_s8;\nmcunet_kernel mcunet_lut_s8;\n\n/* AVERAGE_POOL_2D and MAX_POOL_2D. Padding does not count. The mean is rounded to nearest, halves away from zero.\n * scratch: int32_t[out_width * out_channels] for mcunet_average_pool_rows_s8,\n *          int8_t[out_width * out_channels] for mcunet_max_pool_rows_s8 */\ntypedef struct {\n  mcunet_window_shape_s8 shape;\n  uint16_t in_height;\n  int8_t min, max;\n} mcunet_pool_params_s8;\nmcunet_kernel mcunet_average_pool_s8;\nmcunet_kernel mcunet_max_pool_s8;\nmcunet_kernel mcunet_average_pool_rows_s8;\nmcunet_kernel mcunet_max_pool_rows_s8;\n\n/* MEAN over `height` rows. It also covers the width if out_width is 1, and the channels if out_channels is 1.\n * scratch: int32_t[out_width * out_channels], for mcunet_mean_rows_s8 only */\ntypedef struct {\n  uint16_t height, width, channels, out_width, out_channels;\n  int32_t input_zero_sum; /* input zero point times the number of values in a mean */\n  mcunet_per_tensor_quant_s8 output;\n} mcunet_mean_params_s8;\nmcunet_kernel mcunet_mean_s8;\nmcunet_kernel mcunet_mean_rows_s8;\n\n/* SOFTMAX over the channels of each of `width` pixels.\n * exponentials: [exponential_count], Q0.31; exponentials[d] belongs to a value that is d below the largest one.\n * `out` may be the row. */\ntypedef struct {\n  uint16_t width, channels;\n  uint16_t exponential_count;\n  const int32_t *exponentials;\n} mcunet_softmax_params_s8;\nmcunet_kernel mcunet_softmax_s8;\n\n/* Area average, for images from a sensor. Output column j is the mean of the input columns from\n * floor(j * in_width / out_width) to ceil((j + 1) * in_width / out_width) - 1, and rows alike. Halves round up. */\ntypedef struct {\n  uint16_t in_height, out_height, in_width, out_width, channels;\n} mcunet_area_resize_params_s8;\nmcunet_kernel mcunet_area_resize_s8;\n\n/* PAD: `left` pixels of zero_point, the row, `right` pixels. If the row is NULL, all pixels are zero_point. */\ntypedef struct {\n  uint16_t in_width, channels, left, right;\n  int8_t zero_point;\n} mcunet_pad_params_s8;\nmcunet_kernel mcunet_pad_s8;\n\n/* RESHAPE: output row y has the `length` bytes from byte y * length of the input. The first of `rows` has the first of\n * these bytes. */\ntypedef struct {\n  uint32_t row_bytes, length;\n} mcunet_copy_params_s8;\nmcunet_kernel mcunet_copy_s8;\n\n/* CONCATENATION: for each position, lengths[i] bytes of each input i. An input whose row is NULL adds nothing.\n * lengths: [inputs] */\ntypedef struct {\n  uint16_t inputs, positions;\n  const uint32_t *lengths;\n} mcunet_concatenate_params_s8;\nmcunet_kernel mcunet_concatenate_s8;\n\n/* SLICE and STRIDED_SLICE: value (x, c) of output row y is value first + x * column_step + c * channel_step of\n * rows[first_row + y * row_step]. Steps may be negative. */\ntypedef struct {\n  uint16_t width, channels;\n  int16_t first_row, row_step;\n  int32_t first, column_step, channel_step;\n} mcunet_slice_params_s8;\nmcunet_kernel mcunet_slice_s8;\n\n/* How far the input moves for one step in a dimension of the output: by rows, or by values in a row. The other one is\n * 0. */\ntypedef struct {\n  uint16_t rows;\n  uint32_t values;\n} mcunet_transpose_step_s8;\n\n/* TRANSPOSE: down, right and in are the steps to the next row, column and channel of the output. */\ntypedef struct {\n  uint16_t width, channels;\n  mcunet_transpose_step_s8 down, right, in;\n} mcunet_transpose_params_s8;\nmcunet_kernel mcunet_transpose_s8;\n\n/* SPACE_TO_DEPTH: a pixel of the output is `run_bytes` values of each of the `block_size` rows, one after another. */\ntypedef struct {\n  uint16_t width, block_size, run_bytes;\n} mcunet_space_to_depth_params_s8;\nmcunet_kernel mcunet_space_to_depth_s8;\n\n/* RESIZE_NEAREST_NEIGHBOR: output column x is input column columns[x].\n * columns: [width] */\ntypedef struct {\n  uint16_t width, channels;\n  const uint16_t *columns;\n} mcunet_resize_nearest_params_s8;\nmcunet_kernel mcunet_resize_nearest_s8;\n\n/* Output index i is at (i * step + offset) / 1024 in an input of `size` rows or columns. */\ntypedef struct {\n  int32_t size, step, offset;\n} mcunet_grid_s8;\n\n/* RESIZE_BILINEAR, rounded to nearest, halves away from zero. */\ntypedef struct {\n  uint16_t width, channels;\n  mcunet_grid_s8 rows, columns;\n} mcunet_resize_bilinear_params_s8;\nmcunet_kernel mcunet_resize_bilinear_s8;\n\n/* TRANSPOSE_CONV: tap (i, j) of input pixel (r, c) adds to output pixel\n * (r * stride_height - top + i, c * stride_width - left + j).\n * weights: [out_channels, kernel_height, kernel_width, in_channels]\n * bias:    [out_channels], without the zero point, because outputs have different numbers of taps */\ntypedef struct {\n  uint16_t in_width, in_channels, out_width, out_channels;\n  uint16_t kernel_height, kernel_width, stride_height, stride_width, top, left;\n  int16_t input_zero_point;\n  const int8_t *weights;\n  const int32_t *bias;\n  mcunet_per_channel_quant_s8 output;\n} mcunet_convolve_transposed_params_s8;\nmcunet_kernel mcunet_convolve_transposed_s8;\n\n#ifdef __cplusplus\n}\n#endif\n","mcunet_requantise.h":"/* Requantisation in fixed point, as in TensorFlow Lite Micro: a doubling high multiply, then a division by a power of\n * two. Each of the two rounds to nearest. */\n#pragma once\n#include \"mcunet_kernels.h\"\n\n/* floor((a * b + 2^30) / 2^31). Range: b >= 0, so the result never saturates. */\nstatic inline int32_t mcunet_doubling_high_multiply(int32_t a, int32_t b) {\n  return (int32_t)(((int64_t)a * b + (INT64_C(1) << 30)) >> 31);\n}\n\n/* x / 2^exponent, halves away from zero. Range: exponent [0, 31]. */\nstatic inline int32_t mcunet_divide_by_power_of_two(int32_t x, int exponent) {\n  int32_t mask = (int32_t)((UINT32_C(1) << exponent) - 1u);\n  int32_t remainder = x & mask;\n  int32_t threshold = (int32_t)((uint32_t)mask >> 1) + (x < 0);\n  return (x >> exponent) + (remainder > threshold);\n}\n\n/* value * multiplier / 2^31 * 2^shift. Range: multiplier 0 or [2^30, 2^31 - 1], shift [-31, 30]. */\nstatic inline int32_t mcunet_requantise(int32_t value, int32_t multiplier, int shift) {\n  int left = shift > 0 ? shift : 0;\n  int right = shift > 0 ? 0 : -shift;\n  int32_t shifted = (int32_t)((uint32_t)value << left);\n  return mcunet_divide_by_power_of_two(mcunet_doubling_high_multiply(shifted, multiplier), right);\n}\n\nstatic inline int8_t mcunet_clamp(int32_t value, int8_t min, int8_t max) {\n  return (int8_t)(value < min ? min : value > max ? max : value);\n}\n\n/* The int8 value of a channel, from its accumulator. */\nstatic inline int8_t mcunet_requantise_channel(int32_t accumulator, const mcunet_per_channel_quant_s8 *output,\n                                               int channel) {\n  int32_t value = mcunet_requantise(accumulator, output->multipliers[channel], output->shifts[channel]);\n  return mcunet_clamp(value + output->zero_point, output->min, output->max);\n}\n","mcunet_run.h":"/* A network as tables, and the driver that runs it. The tables say where rows are in the arena, which rows an operator\n * reads and writes, and in which order rows are computed. All networks of a firmware share the driver. */\n#pragma once\n#include \"mcunet_kernels.h\"\n\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n/* The rows of a tensor in the arena. With a stride, row y is y * stride bytes behind row 0, which is at\n * offsets[first]. Without one, row y is at offsets[first + y]. */\ntypedef struct {\n  uint16_t height, first;\n  uint32_t stride; /* in bytes, or MCUNET_OFFSETS */\n} mcunet_rows_s8;\n#define MCUNET_OFFSETS UINT32_MAX\n\n/* The input rows that an operator reads for its row y: `count` rows, `dilation` apart. The first one is\n * y * stride + first. Without a stride, it is row_offsets[first + y]. Rows outside the feature map are NULL. */\ntypedef struct {\n  uint16_t rows; /* index in `tensors` */\n  uint16_t count;\n  int16_t first;\n  uint16_t stride; /* in rows, or MCUNET_ROW_OFFSETS */\n  uint16_t dilation;\n} mcunet_window_s8;\n#define MCUNET_ROW_OFFSETS UINT16_MAX\n\n/* An operator. Each of its steps computes its next `band` rows of `height`. An operator without a kernel asks the\n * application for rows of a network input. */\ntypedef struct {\n  mcunet_kernel *kernel;\n  const void *params;\n  uint16_t output;  /* index in `tensors` */\n  uint16_t window;  /* index of its first window in `windows` */\n  uint16_t scratch; /* index in `offsets`, or MCUNET_NONE */\n  uint16_t height, band;\n  uint8_t windows; /* number of windows; without a kernel, number of the network input */\n  uint8_t port;    /* 1 + the network output that the application takes row by row, or 0 */\n} mcunet_operator_s8;\n#define MCUNET_NONE UINT16_MAX\n\n/* order: blocks of {length, repeat, operators ...}. Each operator in a block stands for its next step. Length 0 ends\n * the order. Numbers are LEB128: 7 bits a byte, the lowest first, and the highest bit is set if more follow. */\ntypedef struct {\n  const mcunet_operator_s8 *operators;\n  const mcunet_rows_s8 *tensors;\n  const mcunet_window_s8 *windows;\n  const uint16_t *offsets; /* from the start of the arena, in units of 1 << shift bytes */\n  const int16_t *row_offsets;\n  const uint8_t *order;\n  uint8_t shift;\n} mcunet_network_s8;\n\n/* Keeps a network's run function in the image, so that a build can measure it. Where the compiler has no such\n * attribute, define MCUNET_RUN as empty. */\n#ifndef MCUNET_RUN\n#define MCUNET_RUN __attribute__((noinline))\n#endif\n\n/* The application's functions for inputs and outputs that it handles row by row. An unused function may be NULL. */\ntypedef struct {\n  void (*next_row)(void *context, int input, int y, int8_t *row);\n  void (*row_done)(void *context, int output, int y, const int8_t *row);\n  void *context;\n} mcunet_ports_s8;\n\n/* Runs one inference.\n * arena: aligned to 16 bytes\n * done:  a zero for each operator\n * rows:  space for all row pointers that one operator needs\n * ports: NULL if the application handles inputs and outputs as a whole */\nvoid mcunet_run_s8(int8_t *arena, const mcunet_network_s8 *network, uint16_t *done, const int8_t **rows,\n                   const mcunet_ports_s8 *ports);\n\n#ifdef __cplusplus\n}\n#endif\n","mcunet_run_s8.c":"#include \"mcunet_run.h\"\n\n/* Tests compile this with -DMCUNET_TRACE=function. The function sees the operator, number and address of each row. */\n#ifdef MCUNET_TRACE\nvoid MCUNET_TRACE(int op, int y, const int8_t *row);\n#else\n#define MCUNET_TRACE(op, y, row) ((void)0)\n#endif\n\n/* The next number of the order, in LEB128. */\nstatic uint32_t number(const uint8_t **order) {\n  uint32_t value = 0, byte;\n  int bits = 0;\n  do {\n    byte = *(*order)++;\n    value |= (byte & 127u) << bits;\n    bits += 7;\n  } while (byte & 128u);\n  return value;\n}\n\nstatic int8_t *at_offset(int8_t *arena, const mcunet_network_s8 *network, uint32_t entry) {\n  return arena + ((uint32_t)network->offsets[entry] << network->shift);\n}\n\nstatic int8_t *row_of(int8_t *arena, const mcunet_network_s8 *network, const mcunet_rows_s8 *rows, uint32_t y) {\n  if (rows->stride == MCUNET_OFFSETS) return at_offset(arena, network, rows->first + y);\n  return at_offset(arena, network, rows->first) + y * rows->stride;\n}\n\n/* Pointers to the rows under a window for row y. Returns the end of the pointers. */\nstatic const int8_t **gather(const int8_t **rows, int8_t *arena, const mcunet_network_s8 *network,\n                             const mcunet_window_s8 *window, int y) {\n  const mcunet_rows_s8 *from = &network->tensors[window->rows];\n  int row = window->stride == MCUNET_ROW_OFFSETS ? network->row_offsets[window->first + y]\n                                                 : y * window->stride + window->first;\n  for (int k = 0; k < window->count; k++, row += window->dilation) {\n    *rows++ = row >= 0 && row < from->height ? row_of(arena, network, from, (uint32_t)row) : NULL;\n  }\n  return rows;\n}\n\nstatic void compute(int8_t *arena, const mcunet_network_s8 *network, const mcunet_operator_s8 *op, int y,\n                    const int8_t **rows, const mcunet_ports_s8 *ports) {\n  /* an operator that computes one row from all input rows writes row 0 */\n  const mcunet_rows_s8 *written = &network->tensors[op->output];\n  int8_t *out = row_of(arena, network, written, y < written->height ? (uint32_t)y : 0);\n  if (op->kernel == NULL) {\n    ports->next_row(ports->context, op->windows, y, out);\n    return;\n  }\n  const int8_t **end = rows;\n  for (int i = 0; i < op->windows; i++) end = gather(end, arena, network, &network->windows[op->window + i], y);\n  void *scratch = op->scratch == MCUNET_NONE ? NULL : at_offset(arena, network, op->scratch);\n  op->kernel(out, rows, scratch, op->params, y);\n  if (scratch == NULL || y == op->height - 1)\n    MCUNET_TRACE((int)(op - network->operators), scratch == NULL ? y : 0, out);\n  if (op->port > 0 && y - op->height + written->height >= 0) {\n    ports->row_done(ports->context, op->port - 1, y - op->height + written->height, out);\n  }\n}\n\nMCUNET_KERNEL void mcunet_run_s8(int8_t *arena, const mcunet_network_s8 *network, uint16_t *done, const int8_t **rows,\n                                 const mcunet_ports_s8 *ports) {\n  const uint8_t *order = network->order;\n  for (uint32_t length; (length = number(&order)) > 0;) {\n    uint32_t repeat = number(&order);\n    const uint8_t *block = order;\n    for (; repeat > 0; repeat--) {\n      order = block;\n      for (uint32_t i = 0; i < length; i++) {\n        uint32_t index = number(&order);\n        const mcunet_operator_s8 *op = &network->operators[index];\n        for (int n = op->band; n > 0 && done[index] < op->height; n--)\n          compute(arena, network, op, done[index]++, rows, ports);\n      }\n    }\n  }\n}\n","measured.json":"{\n  \"compiler\": \"12.2.1\",\n  \"flags\": \"-O2\",\n  \"cores\": {\n    \"cortex-m0plus\": {\n      \"driver\": {\n        \"bytes\": 700,\n        \"instructions\": [61.41, 94.432, 30.177, 27.714, 90.238],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 36,\n      \"portBytes\": 12,\n      \"stackBytes\": 140\n    },\n    \"cortex-m3\": {\n      \"driver\": {\n        \"bytes\": 656,\n        \"instructions\": [37.26, 73.974, 19.69, 17.851, 56.736],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 44,\n      \"portBytes\": 8,\n      \"stackBytes\": 124\n    },\n    \"cortex-m4\": {\n      \"driver\": {\n        \"bytes\": 660,\n        \"instructions\": [38.251, 73.991, 20.744, 18.763, 57.811],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 40,\n      \"portBytes\": 8,\n      \"stackBytes\": 132\n    },\n    \"cortex-m7\": {\n      \"driver\": {\n        \"bytes\": 644,\n        \"instructions\": [38.253, 73.992, 19.743, 18.762, 56.809],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 40,\n      \"portBytes\": 12,\n      \"stackBytes\": 132\n    },\n    \"cortex-m33\": {\n      \"driver\": {\n        \"bytes\": 652,\n        \"instructions\": [37.257, 74.971, 20.691, 17.853, 56.739],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 44,\n      \"portBytes\": 8,\n      \"stackBytes\": 132\n    },\n    \"cortex-m55\": {\n      \"driver\": {\n        \"bytes\": 648,\n        \"instructions\": [34.242, 74.965, 23.698, 17.855, 58.749],\n        \"stackBytes\": 0\n      },\n      \"runBytes\": 44,\n      \"portBytes\": 8,\n      \"stackBytes\": 132\n    }\n  }\n}\n"};

const driver = "mcunet_run_s8";
const functionsOf = (layers) => [.../* @__PURE__ */ new Set([driver, ...layers.map(({ kernel }) => kernel)])].sort();
const headersOf = (layers) => [
  ...new Set(layers.flatMap(({ family }) => family.header ?? []))
];
function sharedFiles(layers) {
  const called = new Set(functionsOf(layers));
  const folders = /* @__PURE__ */ new Set([shared, ...layers.map(({ family }) => family.files)]);
  return [...folders].flatMap((files) => Object.entries(files)).filter(([name]) => isHeader(name) || called.has(name.replace(sourceEnding, ""))).sort(([a], [b]) => a < b ? -1 : 1);
}
const sourceEnding = /\.[cS]$/;
const isHeader = (name) => /\.(h|inc)$/.test(name);

const everything = (graph, id) => {
  const { channels } = featureMapOf(graph, id);
  return { low: new Int8Array(channels).fill(-128), high: new Int8Array(channels).fill(127) };
};
const channelwise = ({ inputs }) => ({
  needs: (channel, need) => inputs.forEach((_, input) => need(input, channel)),
  entails: (_, channel, need) => need(channel),
  atLeast: 1
});
const sameInterval = (_, __, [input]) => input;
const mapInterval = ({ low, high }, value) => ({
  low: low.map(value),
  high: high.map(value)
});
const channelCount = (kept) => kept.reduce((sum, one) => sum + one, 0);

function needRank(tensor, rank, judge) {
  if (tensor.shape.length !== rank)
    judge.contradict(`"${tensor.name}" to have ${rank} dimensions`, `[${tensor.shape}]`);
}
function needSameCode(input, output, judge) {
  const [from, to] = [input.quantisation, output.quantisation];
  if (from && to && from.scales[0] === to.scales[0] && from.zeroPoints[0] === to.zeroPoints[0]) return;
  judge.refuse("the same scale and zero point on both sides", "different ones");
}
function needCode(output, scale, zeroPoint, judge) {
  const { scales, zeroPoints } = output.quantisation;
  if (scales[0] !== scale || zeroPoints[0] !== zeroPoint)
    judge.refuse(`an output of scale 1/${1 / scale} and zero point ${zeroPoint}`, `${scales[0]} and ${zeroPoints[0]}`);
}
const equal$1 = (a, b) => a.length === b.length && a.every((size, axis) => size === b[axis]);

const sameRow = () => ({ count: 1, dilation: 1, first: (y) => y });
const allRows = (operator, graph, input) => ({
  count: featureMapOf(graph, operator.inputs[input]).height,
  dilation: 1,
  first: () => 0
});
function runs(height, runOf) {
  const countAt = (y) => runOf(y)[1] - runOf(y)[0];
  let count = 0;
  for (let y = 0; y < height; y += 1) count = Math.max(count, countAt(y));
  return { count, dilation: 1, first: (y) => runOf(y)[0], countAt };
}

const inputOf = (operator, graph) => graph.tensors[operator.inputs[0]];
const outputOf = (operator, graph) => graph.tensors[operator.outputs[0]];
const shapeOfInput = (operator, graph) => inputOf(operator, graph).shape;
const shapeOfOutput = (operator, graph) => outputOf(operator, graph).shape;
function resampledShape(operator, graph) {
  const [, height, width] = shapeOfOutput(operator, graph);
  const [batch, , , channels] = shapeOfInput(operator, graph);
  return [batch, height, width, channels];
}
const sameShape = (operator, graph, input) => {
  const [from, to] = [featureMapOf(graph, operator.inputs[input]), featureMapOf(graph, operator.outputs[0])];
  return from.height === to.height && from.width === to.width && from.channels === to.channels;
};

const areaCells = (index, count, size) => [
  Math.floor(index * size / count),
  Math.ceil((index + 1) * size / count)
];
const areaResize$2 = {
  title: () => "area-average resize",
  operands: "one",
  check: (operator, graph, judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    needSameCode(input, output, judge);
  },
  outputShape: resampledShape,
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]), featureMapOf(graph, operator.outputs[0])];
    return runs(to.height, (y) => areaCells(y, to.height, from.height));
  },
  // an average is between the averaged values
  channels: { interval: sameInterval, links: channelwise }
};
var areaResize_default$1 = { AREA_RESIZE: areaResize$2 };

var module2$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  areaCells: areaCells,
  default: areaResize_default$1
});

const featureMaps$1 = (graph, { inputs, outputs }) => [
  featureMapOf(graph, inputs[0]),
  featureMapOf(graph, outputs[0])
];
function small$1(operator, ...sizes) {
  const size = Math.max(...sizes);
  if (size > 65535) throw modelTooLarge(operator.name, size, 65535);
}

var areaResize_default = [
  { name: "mcunet_area_resize_s8", kinds: ["AREA_RESIZE"], plan: areaResize$1 }
];
function areaResize$1(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  small$1(operator, input.height, output.height, input.width, output.width, input.channels);
  const cells = (from, to) => Array.from({ length: to }, (_, index) => areaCells(index, to, from)).reduce(
    (sum, [first, end]) => sum + end - first,
    0
  );
  const rowReads = cells(input.height, output.height);
  return {
    constants: [],
    parameters: {
      type: "mcunet_area_resize_params_s8",
      bytes: 10,
      fields: () => ({
        in_height: input.height,
        out_height: output.height,
        in_width: input.width,
        out_width: output.width,
        channels: input.channels
      })
    },
    work: [
      rowReads * cells(input.width, output.width) * input.channels,
      rowReads * output.width * input.channels,
      elements([output.height, output.width, output.channels]),
      output.height * output.width,
      output.height
    ]
  };
}

var module0$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: areaResize_default
});

var concatenation_default$2 = [
  { name: "mcunet_concatenate_s8", kinds: ["CONCATENATION"], plan: concatenation$3 }
];
function concatenation$3(graph, operator) {
  const { inputs, axis } = operator;
  const [, output] = featureMaps$1(graph, operator);
  const positions = axis === 3 ? output.width : 1;
  const lengths = inputs.map((id) => {
    const { width, channels } = featureMapOf(graph, id);
    return width * channels / positions;
  });
  small$1(operator, positions);
  return {
    constants: [{ name: "lengths", type: "uint32_t", length: lengths.length, values: () => lengths }],
    parameters: {
      type: "mcunet_concatenate_params_s8",
      bytes: 8,
      fields: () => ({ inputs: inputs.length, positions, lengths: "$lengths" })
    },
    work: [
      output.height * output.width * output.channels,
      output.height * positions * (axis === 1 ? 1 : inputs.length),
      output.height
    ]
  };
}

var module1$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: concatenation_default$2
});

function weighted$1(graph, operator, bias) {
  const weights = graph.tensors[operator.inputs[1]].data;
  const channels = graph.tensors[operator.outputs[0]].shape.at(-1);
  const requantisation = () => convolutionRequantisation(graph, operator);
  return [
    { name: "weights", type: "int8_t", length: weights.length, values: () => weights },
    { name: "bias", type: "int32_t", length: channels, values: bias },
    { name: "multipliers", type: "int32_t", length: channels, values: () => requantisation().multipliers },
    { name: "shifts", type: "int8_t", length: channels, values: () => requantisation().shifts }
  ];
}
function foldedBias(graph, operator, weightSum) {
  const weights = graph.tensors[operator.inputs[1]].data;
  const bias = (operator.inputs[2] ?? -1) < 0 ? null : graph.tensors[operator.inputs[2]].data;
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]);
  const channels = graph.tensors[operator.outputs[0]].shape.at(-1);
  return Int32Array.from(
    { length: channels },
    (_, channel) => (bias?.[channel] ?? 0) - zeroPoint * weightSum(weights, channel)
  );
}
function sumOf(values, from, count, step) {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += values[from + i * step];
  return sum;
}
function weightedFields(graph, operator) {
  const { outputZeroPoint, min, max } = convolutionRequantisation(graph, operator);
  const output = { multipliers: "$multipliers", shifts: "$shifts", zero_point: outputZeroPoint, min, max };
  return { weights: "$weights", bias: "$bias", output };
}

function interiorOf({ width, strideWidth, padding }, input, output) {
  const first = Math.min(output.width, Math.ceil(padding.left / strideWidth));
  const end = Math.min(output.width, Math.floor((input.width - width + padding.left) / strideWidth) + 1);
  return { first, count: Math.max(0, end - first) };
}
function windowShape(graph, operator, { first, count }) {
  const [input, output] = featureMaps$1(graph, operator);
  const { height, width, strideWidth, dilationWidth, padding } = operator.window;
  const sizes = {
    in_width: input.width,
    in_channels: input.channels,
    out_width: output.width,
    out_channels: output.channels,
    kernel_height: height,
    kernel_width: width,
    stride: strideWidth,
    dilation: dilationWidth,
    left: padding.left,
    interior_first: first,
    interior_count: count
  };
  small$1(operator, ...Object.values(sizes));
  return () => ({ ...sizes, input_zero_point: quantParamsOf(graph, operator.inputs[0]).zeroPoint });
}

var convolution_default$2 = [{ name: "mcunet_convolve_s8", kinds: ["CONV_2D"], plan: convolution$3 }];
function convolution$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const filter = graph.tensors[operator.inputs[1]].shape;
  const [filters, kernelHeight, kernelWidth, depth] = filter;
  const grouped = depth !== input.channels;
  const interior = grouped || operator.window.dilationWidth !== 1 ? { first: 0, count: 0 } : interiorOf(operator.window, input, output);
  const shape = windowShape(graph, operator, interior);
  const groupOutputs = filters / (input.channels / depth);
  const taps = kernelHeight * kernelWidth * depth;
  const inside = output.height * even(interior.count) * even(filters);
  const border = output.height * (output.width - interior.count) * filters;
  return {
    constants: weighted$1(
      graph,
      operator,
      () => foldedBias(graph, operator, (values, channel) => sumOf(values, channel * taps, taps, 1))
    ),
    parameters: {
      type: "mcunet_convolve_params_s8",
      bytes: 48,
      fields: () => ({
        shape: shape(),
        filter_channels: depth,
        group_outputs: groupOutputs,
        ...weightedFields(graph, operator)
      })
    },
    work: [
      inside * taps,
      inside,
      inside * kernelHeight,
      border * taps,
      border * kernelHeight * kernelWidth,
      border,
      output.height
    ]
  };
}
const even = (count) => 2 * Math.ceil(count / 2);

var module2$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: convolution_default$2
});

var copy_default = [{ name: "mcunet_copy_s8", kinds: ["RESHAPE"], plan: copy }];
function copy(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const [row, length] = [input.width * input.channels, output.width * output.channels];
  return {
    constants: [],
    parameters: { type: "mcunet_copy_params_s8", bytes: 8, fields: () => ({ row_bytes: row, length }) },
    work: [output.height * length, output.height]
  };
}

var module3$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: copy_default
});

var depthwise_default$1 = [
  { name: "mcunet_convolve_depthwise_s8", kinds: ["DEPTHWISE_CONV_2D"], plan: depthwise$4 }
];
function depthwise$4(graph, operator) {
  const [, output] = featureMaps$1(graph, operator);
  const { window, multiplier } = operator;
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const taps = window.height * window.width;
  const fours = multiplier === 1 ? output.channels - output.channels % 4 : 0;
  const pixels = output.height * output.width;
  const [fast, slow] = [pixels * fours, pixels * (output.channels - fours)];
  return {
    constants: weighted$1(
      graph,
      operator,
      () => foldedBias(graph, operator, (values, channel) => sumOf(values, channel, taps, output.channels))
    ),
    parameters: {
      type: "mcunet_convolve_depthwise_params_s8",
      bytes: 48,
      fields: () => ({ shape: shape(), multiplier, ...weightedFields(graph, operator) })
    },
    work: [fast * taps, fast * window.height, fast, slow * taps, slow, pixels, output.height]
  };
}

var module4$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: depthwise_default$1
});

const keepingSums = (plan, size) => ({
  suits: (graph, operator) => {
    const [from, to] = featureMaps$1(graph, operator);
    const row = rowBytesOf(graph, operator.inputs[0]);
    return to.height === 1 && sumBytes(graph, operator, size) + row < from.height * row;
  },
  plan: (graph, operator) => ({
    ...plan(graph, operator),
    scratch: { kept: sumBytes(graph, operator, size), perStep: 0 },
    accumulates: true
  })
});
function sumBytes(graph, operator, size) {
  const [, { width, channels }] = featureMaps$1(graph, operator);
  return size * width * channels;
}

var fullyConnected_default$2 = [
  { name: "mcunet_fully_connected_rows_s8", kinds: ["FULLY_CONNECTED"], ...keepingSums(fullyConnected$3, 4) },
  { name: "mcunet_fully_connected_s8", kinds: ["FULLY_CONNECTED"], plan: fullyConnected$3 }
];
function fullyConnected$3(graph, operator) {
  const input = featureMapOf(graph, operator.inputs[0]);
  const [outputs, depth] = graph.tensors[operator.inputs[1]].shape;
  const rowBytes = input.width * input.channels;
  if (input.height * rowBytes !== depth)
    throw new Error(`${operator.name} is connected to ${input.height * rowBytes} values, expected ${depth}`);
  small$1(operator, input.height, outputs);
  return {
    constants: weighted$1(
      graph,
      operator,
      () => foldedBias(graph, operator, (values, channel) => sumOf(values, channel * depth, depth, 1))
    ),
    parameters: {
      type: "mcunet_fully_connected_params_s8",
      bytes: 28,
      fields: () => ({
        height: input.height,
        outputs,
        row_bytes: rowBytes,
        ...weightedFields(graph, operator)
      })
    },
    work: [outputs * depth, outputs * input.height, outputs, 1]
  };
}

var module5$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: fullyConnected_default$2
});

var lut_default = [{ name: "mcunet_lut_s8", kinds: ["TABLE"], plan: lut }];
function lut(graph, operator) {
  const { height, width, channels } = featureMapOf(graph, operator.outputs[0]);
  const values = width * channels;
  return {
    constants: [{ name: "lut", type: "int8_t", length: 256, values: () => operator.table }],
    parameters: { type: "mcunet_lut_params_s8", bytes: 8, fields: () => ({ lut: "$lut", values }) },
    work: [height * values, height]
  };
}

var module6$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: lut_default
});

var mean_default$1 = [
  { name: "mcunet_mean_rows_s8", kinds: ["MEAN"], ...keepingSums(mean$4, 4) },
  { name: "mcunet_mean_s8", kinds: ["MEAN"], plan: mean$4 }
];
function mean$4(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const rows = operator.axes.includes(1) ? input.height : 1;
  small$1(operator, input.height, input.width, input.channels);
  const fields = () => {
    const { count, inputZeroPoint, outputZeroPoint, multiplier, shift } = meanRequantisation(graph, operator);
    return {
      height: rows,
      width: input.width,
      channels: input.channels,
      out_width: output.width,
      out_channels: output.channels,
      input_zero_sum: count * inputZeroPoint,
      output: { multiplier, shift, zero_point: outputZeroPoint }
    };
  };
  const outputs = elements([output.height, output.width, output.channels]);
  return {
    constants: [],
    parameters: { type: "mcunet_mean_params_s8", bytes: 24, fields },
    work: [elements([input.height, input.width, input.channels]), outputs * rows, outputs, output.height]
  };
}

var module7$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: mean_default$1
});

var pad_default$2 = [{ name: "mcunet_pad_s8", kinds: ["PAD"], plan: pad$3 }];
function pad$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const { left, right } = operator.padding;
  small$1(operator, input.width, input.channels, left, right);
  return {
    constants: [],
    parameters: {
      type: "mcunet_pad_params_s8",
      bytes: 10,
      fields: () => ({
        in_width: input.width,
        channels: input.channels,
        left,
        right,
        zero_point: padValue(graph, operator)
      })
    },
    work: [output.height * output.width * output.channels, output.height]
  };
}

var module8$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pad_default$2
});

var pairwise_default = [
  { name: "mcunet_add_s8", kinds: ["ADD", "SUB"], plan: pairwise$2 },
  { name: "mcunet_multiply_s8", kinds: ["MUL"], plan: pairwise$2 },
  { name: "mcunet_maximum_s8", kinds: ["MAXIMUM"], plan: pairwise$2 },
  { name: "mcunet_minimum_s8", kinds: ["MINIMUM"], plan: pairwise$2 },
  { name: "mcunet_prelu_s8", kinds: ["PRELU"], plan: pairwise$2 }
];
function pairwise$2(graph, operator) {
  const { height, width, channels } = featureMapOf(graph, operator.outputs[0]);
  const walk = walkOf(graph, operator);
  const constant = operator.inputs.map((id) => graph.tensors[id].data).find((data) => data !== null);
  return {
    constants: constant ? [{ name: "operand", type: "int8_t", length: constant.length, values: () => constant }] : [],
    parameters: parametersOf(graph, operator, walk),
    work: [height * width * channels, height * walk.runs, height]
  };
}
function walkOf(graph, operator) {
  const { width, channels } = featureMapOf(graph, operator.outputs[0]);
  const featureMaps = operator.inputs.map((id) => featureMapOf(graph, id));
  const whole = featureMaps.every((own) => own.width === width && own.channels === channels);
  const joined = whole && width * channels <= 65535;
  const [runs, length] = joined ? [1, width * channels] : [width, channels];
  small$1(operator, runs, length);
  const operand = (id) => {
    const { data } = graph.tensors[id];
    const own = featureMapOf(graph, id);
    const rowBytes = data && own.height > 1 ? own.width * own.channels : 0;
    small$1(operator, rowBytes);
    return {
      constant: data ? "$operand" : "NULL",
      row_bytes: rowBytes,
      pitch: !joined && own.width > 1 ? own.channels : 0
    };
  };
  const [first, second] = operator.inputs.map(operand);
  const [firstStep, secondStep] = featureMaps.map((own) => Number(joined || own.channels > 1));
  return { runs, fields: { first, second, runs, length, first_step: firstStep, second_step: secondStep } };
}
function parametersOf(graph, operator, { fields: broadcast }) {
  const quant = ({ multiplier, shift, zeroPoint }) => ({
    multiplier,
    shift,
    zero_point: zeroPoint
  });
  switch (operator.kind) {
    case "ADD":
    case "SUB": {
      const fields = () => {
        const { inputs, output, sign, min, max } = addRequantisation(graph, operator);
        const [first, second] = inputs;
        return { broadcast, first: quant(first), second: quant(second), output: quant(output), sign, min, max };
      };
      return { type: "mcunet_add_params_s8", bytes: 52, fields };
    }
    case "MUL": {
      const fields = () => {
        const { zeroPoints, output, min, max } = mulRequantisation(graph, operator);
        const [first, second] = zeroPoints;
        return { broadcast, output: quant(output), first_zero: first, second_zero: second, min, max };
      };
      return { type: "mcunet_multiply_params_s8", bytes: 36, fields };
    }
    case "PRELU": {
      const fields = () => {
        const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
        const [first, second] = zeroPoints;
        return {
          broadcast,
          output: quant(output),
          positive_multiplier: positive.multiplier,
          positive_shift: positive.shift,
          first_zero: first,
          second_zero: second
        };
      };
      return { type: "mcunet_prelu_params_s8", bytes: 40, fields };
    }
    case "MAXIMUM":
    case "MINIMUM":
      return { type: "mcunet_broadcast_params_s8", bytes: 24, fields: () => broadcast };
  }
}

var module9$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pairwise_default
});

var pool_default$2 = [
  { name: "mcunet_average_pool_rows_s8", kinds: ["AVERAGE_POOL_2D"], ...poolOfRows(4) },
  { name: "mcunet_average_pool_s8", kinds: ["AVERAGE_POOL_2D"], plan: pool$3 },
  { name: "mcunet_max_pool_rows_s8", kinds: ["MAX_POOL_2D"], ...poolOfRows(1) },
  { name: "mcunet_max_pool_s8", kinds: ["MAX_POOL_2D"], plan: pool$3 }
];
function pool$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const shape = windowShape(graph, operator, { first: 0, count: 0 });
  const fields = () => {
    const { min, max } = poolClamp(graph, operator);
    return { shape: shape(), in_height: input.height, min, max };
  };
  const outputs = elements([output.height, output.width, output.channels]);
  const { height, width } = operator.window;
  return {
    constants: [],
    parameters: { type: "mcunet_pool_params_s8", bytes: 28, fields },
    work: [
      outputs * Math.min(height, input.height) * Math.min(width, input.width),
      outputs * height,
      outputs,
      output.height
    ]
  };
}
function poolOfRows(sumBytes) {
  const { suits, plan } = keepingSums(pool$3, sumBytes);
  const coversAllRows = (graph, { window, inputs }) => window.height - window.padding.top >= featureMapOf(graph, inputs[0]).height;
  return { plan, suits: (graph, operator, target) => coversAllRows(graph, operator) && suits(graph, operator) };
}

var module10$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pool_default$2
});

function nearestCell({ alignCorners, halfPixelCenters }, index, size, count) {
  const scale = alignCorners && count > 1 ? Math.fround((size - 1) / (count - 1)) : Math.fround(size / count);
  const place = Math.fround((index + (halfPixelCenters ? 0.5 : 0)) * scale);
  return Math.min(alignCorners ? roundHalfAway(place) : Math.floor(place), size - 1);
}
function bilinearScale({ alignCorners, halfPixelCenters }, size, count) {
  const corners = alignCorners && count > 1 ? 1 : 0;
  const [from, to] = [size - corners, count - corners];
  const step = Math.floor((1024 * from + Math.floor(to / 2)) / to);
  return { step, offset: halfPixelCenters ? Math.floor(step / 2) - 512 : 0 };
}
function bilinearPlace({ step, offset }, index, size) {
  const place = index * step + offset;
  const lower = Math.max(Math.trunc(place / 1024), 0);
  return { lower, upper: Math.min(Math.trunc((place + 1023) / 1024), size - 1), weight: place - 1024 * lower };
}

var resize$2 = [
  { name: "mcunet_resize_nearest_s8", kinds: ["RESIZE_NEAREST_NEIGHBOR"], plan: resizeNearest$1 },
  { name: "mcunet_resize_bilinear_s8", kinds: ["RESIZE_BILINEAR"], plan: resizeBilinear$1 }
];
function resizeNearest$1(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  small$1(operator, input.width, output.width, output.channels);
  const columns = () => Array.from({ length: output.width }, (_, x) => nearestCell(operator, x, input.width, output.width));
  return {
    constants: [{ name: "columns", type: "uint16_t", length: output.width, values: columns }],
    parameters: {
      type: "mcunet_resize_nearest_params_s8",
      bytes: 8,
      fields: () => ({ width: output.width, channels: output.channels, columns: "$columns" })
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height]
  };
}
function resizeBilinear$1(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  small$1(operator, input.height, input.width, output.height, output.width, output.channels);
  const grid = (side) => {
    const { step, offset } = bilinearScale(operator, input[side], output[side]);
    return { size: input[side], step, offset };
  };
  return {
    constants: [],
    parameters: {
      type: "mcunet_resize_bilinear_params_s8",
      bytes: 28,
      fields: () => ({
        width: output.width,
        channels: output.channels,
        rows: grid("height"),
        columns: grid("width")
      })
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height]
  };
}

var module11$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: resize$2
});

var slice_default$2 = [{ name: "mcunet_slice_s8", kinds: ["SLICE"], plan: slice$3 }];
function slice$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const [, top, left, channel] = operator.begin;
  const [, down, right, inwards] = operator.strides;
  small$1(operator, output.width, output.channels, 2 * input.height);
  const [firstRow, rowStep] = down < 0 ? [top, down] : [0, 0];
  const fields = {
    ...{ width: output.width, channels: output.channels, first_row: firstRow, row_step: rowStep },
    ...{ first: left * input.channels + channel, column_step: right * input.channels, channel_step: inwards }
  };
  return {
    constants: [],
    parameters: { type: "mcunet_slice_params_s8", bytes: 20, fields: () => fields },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height]
  };
}

var module12$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: slice_default$2
});

var softmax_default$2 = [{ name: "mcunet_softmax_s8", kinds: ["SOFTMAX"], plan: softmax$3 }];
function softmax$3(graph, operator) {
  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]);
  small$1(operator, width, channels);
  const table = softmaxTable(graph, operator);
  return {
    constants: [{ name: "exponentials", type: "int32_t", length: table.length, values: () => table }],
    parameters: {
      type: "mcunet_softmax_params_s8",
      bytes: 12,
      fields: () => ({ width, channels, exponential_count: table.length, exponentials: "$exponentials" })
    },
    work: [height * width * channels, height * width, height]
  };
}

var module13$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: softmax_default$2
});

var spaceToDepth_default$2 = [
  { name: "mcunet_space_to_depth_s8", kinds: ["SPACE_TO_DEPTH"], plan: spaceToDepth$3 }
];
function spaceToDepth$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const { blockSize } = operator;
  const runBytes = blockSize * input.channels;
  small$1(operator, output.width, blockSize, runBytes);
  return {
    constants: [],
    parameters: {
      type: "mcunet_space_to_depth_params_s8",
      bytes: 6,
      fields: () => ({ width: output.width, block_size: blockSize, run_bytes: runBytes })
    },
    work: [
      output.height * output.width * output.channels,
      output.height * output.width * blockSize,
      output.height * output.width,
      output.height
    ]
  };
}

var module14$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: spaceToDepth_default$2
});

var transpose_default$2 = [{ name: "mcunet_transpose_s8", kinds: ["TRANSPOSE"], plan: transpose$3 }];
function transpose$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const { order } = operator;
  small$1(operator, input.height, output.width, output.channels);
  const steps = {
    1: { rows: order[1] === 1 ? 0 : 1, values: 0 },
    2: { rows: 0, values: input.channels },
    3: { rows: 0, values: 1 }
  };
  const [down, right, inwards] = [order[1], order[2], order[3]].map((axis) => steps[axis]);
  return {
    constants: [],
    parameters: {
      type: "mcunet_transpose_params_s8",
      bytes: 28,
      fields: () => ({ width: output.width, channels: output.channels, down, right, in: inwards })
    },
    work: [output.height * output.width * output.channels, output.height * output.width, output.height]
  };
}

var module15$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transpose_default$2
});

var transposeConvolution_default$2 = [
  { name: "mcunet_convolve_transposed_s8", kinds: ["TRANSPOSE_CONV"], plan: transposeConvolution$3 }
];
function transposeConvolution$3(graph, operator) {
  const [input, output] = featureMaps$1(graph, operator);
  const { height, width, strideHeight, strideWidth, padding } = operator.window;
  const sizes = {
    ...{ in_width: input.width, in_channels: input.channels, out_width: output.width, out_channels: output.channels },
    ...{ kernel_height: height, kernel_width: width, stride_height: strideHeight, stride_width: strideWidth },
    ...{ top: padding.top, left: padding.left }
  };
  small$1(operator, ...Object.values(sizes));
  const [, , bias] = operator.inputs;
  const values = () => bias === void 0 || bias < 0 ? new Int32Array(output.channels) : Int32Array.from(graph.tensors[bias].data);
  const outputs = output.height * output.width * output.channels;
  const taps = input.height * input.width * height * width * output.channels;
  return {
    constants: weighted$1(graph, operator, values),
    parameters: {
      type: "mcunet_convolve_transposed_params_s8",
      bytes: 44,
      fields: () => ({
        ...sizes,
        input_zero_point: quantParamsOf(graph, operator.inputs[0]).zeroPoint,
        ...weightedFields(graph, operator)
      })
    },
    work: [taps * input.channels, taps, outputs, output.height]
  };
}

var module16$3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transposeConvolution_default$2
});

var portableKernels = { "area-resize": module0$3, "concatenation": module1$3, "convolution": module2$2, "copy": module3$3, "depthwise": module4$3, "fully-connected": module5$3, "lut": module6$3, "mean": module7$3, "pad": module8$3, "pairwise": module9$3, "pool": module10$3, "resize": module11$3, "slice": module12$3, "softmax": module13$3, "space-to-depth": module14$3, "transpose": module15$3, "transpose-convolution": module16$3 };

var portableFiles = {"mcunet_add_s8.c":"#include \"mcunet_broadcast.h\"\n#include \"mcunet_requantise.h\"\n\nstatic int32_t scaled(int8_t value, const mcunet_per_tensor_quant_s8 *scale) {\n  int32_t shifted = (int32_t)((uint32_t)(value - scale->zero_point) << 20);\n  return mcunet_requantise(shifted, scale->multiplier, scale->shift);\n}\n\nstatic int8_t sum(int8_t first, int8_t second, const void *params) {\n  const mcunet_add_params_s8 *layer = params;\n  int32_t total = scaled(first, &layer->first) + layer->sign * scaled(second, &layer->second);\n  int32_t value = mcunet_requantise(total, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;\n  return mcunet_clamp(value, layer->min, layer->max);\n}\n\nMCUNET_KERNEL void mcunet_add_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  mcunet_broadcast(out, rows, y, &((const mcunet_add_params_s8 *)params)->broadcast, sum, params);\n}\n","mcunet_area_resize_s8.c":"#include \"mcunet_kernels.h\"\n\nMCUNET_KERNEL void mcunet_area_resize_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                         int y) {\n  (void)scratch;\n  const mcunet_area_resize_params_s8 *layer = params;\n  int height = ((y + 1) * layer->in_height + layer->out_height - 1) / layer->out_height -\n               y * layer->in_height / layer->out_height;\n  for (int j = 0; j < layer->out_width; j++) {\n    int from = j * layer->in_width / layer->out_width;\n    int to = ((j + 1) * layer->in_width + layer->out_width - 1) / layer->out_width;\n    int32_t count = (to - from) * height;\n    for (int channel = 0; channel < layer->channels; channel++) {\n      int32_t sum = 128 * count;\n      for (int i = 0; i < height; i++) {\n        for (int x = from; x < to; x++) sum += rows[i][x * layer->channels + channel];\n      }\n      *out++ = (int8_t)((sum + count / 2) / count - 128);\n    }\n  }\n}\n","mcunet_average_pool_rows_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nMCUNET_KERNEL void mcunet_average_pool_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch,\n                                               const void *params, int y) {\n  const mcunet_pool_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int32_t *sums = scratch;\n  for (int x = 0; x < shape->out_width; x++) {\n    int column = x * shape->stride - shape->left;\n    int from = column < 0 ? 0 : column;\n    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;\n    int32_t count = (to - from) * layer->in_height;\n    for (int channel = 0; channel < shape->in_channels; channel++, sums++, out++) {\n      int32_t sum = y == 0 ? 0 : *sums;\n      const int8_t *value = rows[0] + from * shape->in_channels + channel;\n      for (int j = from; j < to; j++, value += shape->in_channels) sum += *value;\n      *sums = sum;\n      if (y == layer->in_height - 1)\n        *out = mcunet_clamp((sum > 0 ? sum + count / 2 : sum - count / 2) / count, layer->min, layer->max);\n    }\n  }\n}\n","mcunet_average_pool_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nMCUNET_KERNEL void mcunet_average_pool_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                          int y) {\n  (void)scratch, (void)y;\n  const mcunet_pool_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  for (int x = 0; x < shape->out_width; x++) {\n    int column = x * shape->stride - shape->left;\n    int from = column < 0 ? 0 : column;\n    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;\n    for (int channel = 0; channel < shape->in_channels; channel++) {\n      int32_t sum = 0, count = 0;\n      for (int i = 0; i < shape->kernel_height; i++) {\n        if (rows[i] == NULL) continue;\n        count += to - from;\n        const int8_t *value = rows[i] + from * shape->in_channels + channel;\n        for (int j = from; j < to; j++, value += shape->in_channels) sum += *value;\n      }\n      int32_t mean = (sum > 0 ? sum + count / 2 : sum - count / 2) / count;\n      *out++ = mcunet_clamp(mean, layer->min, layer->max);\n    }\n  }\n}\n","mcunet_broadcast.h":"/* Broadcasting of two operands, for all kernels of binary operators. */\n#pragma once\n#include \"mcunet_kernels.h\"\n\n/* The operand's values for row y. An input takes the next of `rows`. */\nstatic inline const int8_t *mcunet_operand_row(const mcunet_operand_s8 *operand, const int8_t *const **rows, int y) {\n  if (operand->constant == NULL) return *(*rows)++;\n  return operand->constant + (size_t)y * operand->row_bytes;\n}\n\n/* One row of `out`, value by value: combination(a, b, layer). `out` may be one of the rows. */\nstatic inline void mcunet_broadcast(int8_t *out, const int8_t *const *rows, int y,\n                                    const mcunet_broadcast_params_s8 *broadcast,\n                                    int8_t (*combination)(int8_t, int8_t, const void *), const void *layer) {\n  const int8_t *first = mcunet_operand_row(&broadcast->first, &rows, y),\n               *second = mcunet_operand_row(&broadcast->second, &rows, y);\n  int first_step = broadcast->first_step, second_step = broadcast->second_step;\n  for (int run = 0; run < broadcast->runs; run++, first += broadcast->first.pitch, second += broadcast->second.pitch) {\n    const int8_t *a = first, *b = second, *end = out + broadcast->length;\n    for (; out < end; a += first_step, b += second_step) *out++ = combination(*a, *b, layer);\n  }\n}\n","mcunet_concatenate_s8.c":"#include \"mcunet_kernels.h\"\n#include <string.h>\n\nMCUNET_KERNEL void mcunet_concatenate_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                         int y) {\n  (void)scratch, (void)y;\n  const mcunet_concatenate_params_s8 *layer = params;\n  for (int position = 0; position < layer->positions; position++) {\n    for (int i = 0; i < layer->inputs; i++) {\n      if (rows[i] == NULL) continue;\n      size_t length = layer->lengths[i];\n      memcpy(out, rows[i] + (size_t)position * length, length);\n      out += length;\n    }\n  }\n}\n","mcunet_convolve_depthwise_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\n/* One value of an output channel. */\nstatic int8_t one_channel(const int8_t *const *rows, const mcunet_convolve_depthwise_params_s8 *layer, int column,\n                          int channel, int in_channel) {\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  const int8_t *weight = layer->weights + channel;\n  int32_t accumulator = layer->bias[channel];\n  for (int i = 0; i < shape->kernel_height; i++) {\n    for (int j = 0; j < shape->kernel_width; j++, weight += shape->out_channels) {\n      int x = column + j * shape->dilation;\n      int inside = rows[i] != NULL && x >= 0 && x < shape->in_width;\n      accumulator += *weight * (inside ? rows[i][x * shape->in_channels + in_channel] : shape->input_zero_point);\n    }\n  }\n  return mcunet_requantise_channel(accumulator, &layer->output, channel);\n}\n\n/* Four neighbouring channels, which share the address of each tap. */\nstatic void four_channels(int8_t *out, const int8_t *const *rows, const mcunet_convolve_depthwise_params_s8 *layer,\n                          int column, int channel) {\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  const int8_t *weight = layer->weights + channel;\n  const int32_t *bias = layer->bias + channel;\n  int32_t a0 = bias[0], a1 = bias[1], a2 = bias[2], a3 = bias[3];\n  for (int i = 0; i < shape->kernel_height; i++) {\n    for (int j = 0; j < shape->kernel_width; j++, weight += shape->out_channels) {\n      int x = column + j * shape->dilation;\n      if (rows[i] != NULL && x >= 0 && x < shape->in_width) {\n        const int8_t *value = rows[i] + x * shape->in_channels + channel;\n        a0 += value[0] * weight[0];\n        a1 += value[1] * weight[1];\n        a2 += value[2] * weight[2];\n        a3 += value[3] * weight[3];\n      } else {\n        a0 += shape->input_zero_point * weight[0];\n        a1 += shape->input_zero_point * weight[1];\n        a2 += shape->input_zero_point * weight[2];\n        a3 += shape->input_zero_point * weight[3];\n      }\n    }\n  }\n  out[0] = mcunet_requantise_channel(a0, &layer->output, channel);\n  out[1] = mcunet_requantise_channel(a1, &layer->output, channel + 1);\n  out[2] = mcunet_requantise_channel(a2, &layer->output, channel + 2);\n  out[3] = mcunet_requantise_channel(a3, &layer->output, channel + 3);\n}\n\nMCUNET_KERNEL void mcunet_convolve_depthwise_s8(int8_t *out, const int8_t *const *rows, void *scratch,\n                                                const void *params, int y) {\n  (void)scratch, (void)y;\n  const mcunet_convolve_depthwise_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int fours = layer->multiplier == 1 ? shape->out_channels & ~3 : 0;\n  for (int x = 0; x < shape->out_width; x++, out += shape->out_channels) {\n    int column = x * shape->stride - shape->left;\n    for (int channel = 0; channel < fours; channel += 4) four_channels(out + channel, rows, layer, column, channel);\n    int in_channel = fours, left = layer->multiplier;\n    for (int channel = fours; channel < shape->out_channels; channel++) {\n      out[channel] = one_channel(rows, layer, column, channel, in_channel);\n      if (--left == 0) {\n        in_channel++;\n        left = layer->multiplier;\n      }\n    }\n  }\n}\n","mcunet_convolve_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nstatic int32_t sum(const int8_t *weights, int count) {\n  int32_t total = 0;\n  for (int i = 0; i < count; i++) total += weights[i];\n  return total;\n}\n\nstatic int32_t dot(const int8_t *values, const int8_t *weights, int count) {\n  int32_t total = 0;\n  for (int i = 0; i < count; i++) total += values[i] * weights[i];\n  return total;\n}\n\n/* One output value, for columns that may be outside the feature map, dilated taps and grouped channels. */\nstatic int8_t any_value(const int8_t *const *rows, const mcunet_convolve_params_s8 *layer, int column, int channel,\n                        int group) {\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int depth = layer->filter_channels;\n  const int8_t *weights = layer->weights + channel * shape->kernel_height * shape->kernel_width * depth;\n  int32_t accumulator = layer->bias[channel];\n  for (int i = 0; i < shape->kernel_height; i++) {\n    for (int j = 0; j < shape->kernel_width; j++, weights += depth) {\n      int x = column + j * shape->dilation;\n      if (rows[i] != NULL && x >= 0 && x < shape->in_width) {\n        accumulator += dot(rows[i] + x * shape->in_channels + group * depth, weights, depth);\n      } else {\n        accumulator += shape->input_zero_point * sum(weights, depth);\n      }\n    }\n  }\n  return mcunet_requantise_channel(accumulator, &layer->output, channel);\n}\n\nstatic void any_pixel(int8_t *out, const int8_t *const *rows, const mcunet_convolve_params_s8 *layer, int x) {\n  int column = x * layer->shape.stride - layer->shape.left;\n  int group = 0;\n  for (int channel = 0, left = layer->group_outputs; channel < layer->shape.out_channels; channel++, left--) {\n    if (left == 0) {\n      group++;\n      left = layer->group_outputs;\n    }\n    out[x * layer->shape.out_channels + channel] = any_value(rows, layer, column, channel, group);\n  }\n}\n\n/* Two pixels by two channels, so that each loaded value is used twice. The two pixels may be the same, and so may the\n * two channels: a value is then written twice. */\nstatic void interior_square(int8_t *out, const int8_t *const *rows, const mcunet_convolve_params_s8 *layer,\n                            const int pixels[2], const int channels[2]) {\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int length = shape->kernel_width * shape->in_channels;\n  const int8_t *w0 = layer->weights + channels[0] * shape->kernel_height * length;\n  const int8_t *w1 = layer->weights + channels[1] * shape->kernel_height * length;\n  int offset0 = (pixels[0] * shape->stride - shape->left) * shape->in_channels;\n  int offset1 = (pixels[1] * shape->stride - shape->left) * shape->in_channels;\n  int32_t a00 = layer->bias[channels[0]], a01 = layer->bias[channels[1]], a10 = a00, a11 = a01;\n  for (int i = 0; i < shape->kernel_height; i++) {\n    if (rows[i] == NULL) {\n      int32_t outside0 = shape->input_zero_point * sum(w0, length),\n              outside1 = shape->input_zero_point * sum(w1, length);\n      a00 += outside0;\n      a10 += outside0;\n      a01 += outside1;\n      a11 += outside1;\n      w0 += length;\n      w1 += length;\n      continue;\n    }\n    const int8_t *x0 = rows[i] + offset0, *x1 = rows[i] + offset1;\n    const int8_t *end = x0 + length;\n    while (x0 < end) {\n      int32_t v0 = *x0++, v1 = *x1++, u0 = *w0++, u1 = *w1++;\n      a00 += v0 * u0;\n      a01 += v0 * u1;\n      a10 += v1 * u0;\n      a11 += v1 * u1;\n    }\n  }\n  int8_t *out0 = out + pixels[0] * shape->out_channels, *out1 = out + pixels[1] * shape->out_channels;\n  out0[channels[0]] = mcunet_requantise_channel(a00, &layer->output, channels[0]);\n  out0[channels[1]] = mcunet_requantise_channel(a01, &layer->output, channels[1]);\n  out1[channels[0]] = mcunet_requantise_channel(a10, &layer->output, channels[0]);\n  out1[channels[1]] = mcunet_requantise_channel(a11, &layer->output, channels[1]);\n}\n\nMCUNET_KERNEL void mcunet_convolve_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                      int y) {\n  (void)scratch, (void)y;\n  const mcunet_convolve_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int first = shape->interior_first, end = first + shape->interior_count;\n  for (int x = 0; x < first; x++) any_pixel(out, rows, layer, x);\n  for (int x = first; x < end; x += 2) {\n    int pixels[2] = {x, x + 1 < end ? x + 1 : x};\n    for (int channel = 0; channel < shape->out_channels; channel += 2) {\n      int channels[2] = {channel, channel + 1 < shape->out_channels ? channel + 1 : channel};\n      interior_square(out, rows, layer, pixels, channels);\n    }\n  }\n  for (int x = end; x < shape->out_width; x++) any_pixel(out, rows, layer, x);\n}\n","mcunet_convolve_transposed_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\n/* The sum over all input pixels whose window reaches an output pixel: every stride-th tap, from the last pixel\n * backwards. `last_row` points to the last input row. Pixels outside the feature map add nothing. */\nstatic int32_t sum(const int8_t *const *last_row, const mcunet_convolve_transposed_params_s8 *layer, int first_tap,\n                   int x, const int8_t *weights) {\n  int last_column = (x + layer->left) / layer->stride_width, first_column_tap = (x + layer->left) % layer->stride_width;\n  int32_t total = 0;\n  for (int i = first_tap; i < layer->kernel_height; i += layer->stride_height, last_row--) {\n    if (*last_row == NULL) continue;\n    int column = last_column;\n    for (int j = first_column_tap; j < layer->kernel_width && column >= 0; j += layer->stride_width, column--) {\n      if (column >= layer->in_width) continue;\n      const int8_t *value = *last_row + column * layer->in_channels;\n      const int8_t *weight = weights + (i * layer->kernel_width + j) * layer->in_channels;\n      for (int channel = 0; channel < layer->in_channels; channel++) {\n        total += (value[channel] - layer->input_zero_point) * weight[channel];\n      }\n    }\n  }\n  return total;\n}\n\nMCUNET_KERNEL void mcunet_convolve_transposed_s8(int8_t *out, const int8_t *const *rows, void *scratch,\n                                                 const void *params, int y) {\n  (void)scratch;\n  const mcunet_convolve_transposed_params_s8 *layer = params;\n  int first_tap = (y + layer->top) % layer->stride_height;\n  int count = (layer->kernel_height - first_tap + layer->stride_height - 1) / layer->stride_height;\n  for (int x = 0; x < layer->out_width; x++) {\n    const int8_t *weights = layer->weights;\n    for (int o = 0; o < layer->out_channels;\n         o++, weights += layer->kernel_height * layer->kernel_width * layer->in_channels) {\n      *out++ = mcunet_requantise_channel(layer->bias[o] + sum(rows + count - 1, layer, first_tap, x, weights),\n                                         &layer->output, o);\n    }\n  }\n}\n","mcunet_copy_s8.c":"#include \"mcunet_kernels.h\"\n#include <string.h>\n\nMCUNET_KERNEL void mcunet_copy_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  const mcunet_copy_params_s8 *layer = params;\n  uint32_t skipped = (uint32_t)y * layer->length % layer->row_bytes, left = layer->length;\n  for (; left > 0; rows++, skipped = 0) {\n    uint32_t count = layer->row_bytes - skipped < left ? layer->row_bytes - skipped : left;\n    memcpy(out, *rows + skipped, count);\n    out += count;\n    left -= count;\n  }\n}\n","mcunet_fully_connected_rows_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nMCUNET_KERNEL void mcunet_fully_connected_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch,\n                                                  const void *params, int y) {\n  const mcunet_fully_connected_params_s8 *layer = params;\n  int32_t *sums = scratch;\n  for (int o = 0; o < layer->outputs; o++) {\n    const int8_t *weight = layer->weights + ((size_t)o * layer->height + (size_t)y) * layer->row_bytes;\n    const int8_t *value = rows[0], *end = value + layer->row_bytes;\n    int32_t sum = y == 0 ? layer->bias[o] : sums[o];\n    while (value < end) sum += *value++ * *weight++;\n    sums[o] = sum;\n    if (y == layer->height - 1) out[o] = mcunet_requantise_channel(sum, &layer->output, o);\n  }\n}\n","mcunet_fully_connected_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\n/* Two outputs at a time share the loads of the input. If their number is odd, the last one is computed twice. */\nMCUNET_KERNEL void mcunet_fully_connected_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                             int y) {\n  (void)scratch, (void)y;\n  const mcunet_fully_connected_params_s8 *layer = params;\n  size_t depth = layer->height * (size_t)layer->row_bytes;\n  for (int o = 0; o < layer->outputs; o += 2) {\n    int next = o + 1 < layer->outputs ? o + 1 : o;\n    const int8_t *w0 = layer->weights + (size_t)o * depth, *w1 = layer->weights + (size_t)next * depth;\n    int32_t a0 = layer->bias[o], a1 = layer->bias[next];\n    for (int row = 0; row < layer->height; row++) {\n      const int8_t *value = rows[row], *end = value + layer->row_bytes;\n      while (value < end) {\n        int32_t v = *value++;\n        a0 += v * *w0++;\n        a1 += v * *w1++;\n      }\n    }\n    out[o] = mcunet_requantise_channel(a0, &layer->output, o);\n    out[next] = mcunet_requantise_channel(a1, &layer->output, next);\n  }\n}\n","mcunet_lut_s8.c":"#include \"mcunet_kernels.h\"\n\nMCUNET_KERNEL void mcunet_lut_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch, (void)y;\n  const mcunet_lut_params_s8 *layer = params;\n  const int8_t *in = rows[0], *end = in + layer->values, *lut = layer->lut;\n  while (in < end) *out++ = lut[(uint8_t)*in++];\n}\n","mcunet_max_pool_rows_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nMCUNET_KERNEL void mcunet_max_pool_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                           int y) {\n  const mcunet_pool_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  int8_t *largest = scratch;\n  for (int x = 0; x < shape->out_width; x++) {\n    int column = x * shape->stride - shape->left;\n    int from = column < 0 ? 0 : column;\n    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;\n    for (int channel = 0; channel < shape->in_channels; channel++, largest++, out++) {\n      if (y == 0) *largest = -128;\n      const int8_t *value = rows[0] + from * shape->in_channels + channel;\n      for (int j = from; j < to; j++, value += shape->in_channels) {\n        if (*value > *largest) *largest = *value;\n      }\n      if (y == layer->in_height - 1) *out = mcunet_clamp(*largest, layer->min, layer->max);\n    }\n  }\n}\n","mcunet_max_pool_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nMCUNET_KERNEL void mcunet_max_pool_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                      int y) {\n  (void)scratch, (void)y;\n  const mcunet_pool_params_s8 *layer = params;\n  const mcunet_window_shape_s8 *shape = &layer->shape;\n  for (int x = 0; x < shape->out_width; x++) {\n    int column = x * shape->stride - shape->left;\n    int from = column < 0 ? 0 : column;\n    int to = column + shape->kernel_width < shape->in_width ? column + shape->kernel_width : shape->in_width;\n    for (int channel = 0; channel < shape->in_channels; channel++) {\n      int8_t largest = -128;\n      for (int i = 0; i < shape->kernel_height; i++) {\n        if (rows[i] == NULL) continue;\n        const int8_t *value = rows[i] + from * shape->in_channels + channel;\n        for (int j = from; j < to; j++, value += shape->in_channels) {\n          if (*value > largest) largest = *value;\n        }\n      }\n      *out++ = mcunet_clamp(largest, layer->min, layer->max);\n    }\n  }\n}\n","mcunet_maximum_s8.c":"#include \"mcunet_broadcast.h\"\n\nstatic int8_t larger(int8_t first, int8_t second, const void *params) {\n  (void)params;\n  return first > second ? first : second;\n}\n\nMCUNET_KERNEL void mcunet_maximum_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  mcunet_broadcast(out, rows, y, params, larger, NULL);\n}\n","mcunet_mean_rows_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\n/* The sum of `width` columns and `channels` channels of an input row, from `value` on. */\nstatic int32_t part(const int8_t *value, const mcunet_mean_params_s8 *layer, int width, int channels) {\n  int32_t sum = 0;\n  for (int i = 0; i < width; i++, value += layer->channels) {\n    for (int j = 0; j < channels; j++) sum += value[j];\n  }\n  return sum;\n}\n\nMCUNET_KERNEL void mcunet_mean_rows_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                       int y) {\n  const mcunet_mean_params_s8 *layer = params;\n  int32_t *sums = scratch;\n  int width = layer->out_width == layer->width ? 1 : layer->width;\n  int channels = layer->out_channels == layer->channels ? 1 : layer->channels;\n  for (int x = 0; x < layer->out_width; x++) {\n    for (int channel = 0; channel < layer->out_channels; channel++, sums++, out++) {\n      int32_t sum = y == 0 ? -layer->input_zero_sum : *sums;\n      sum += part(rows[0] + x * layer->channels + channel, layer, width, channels);\n      *sums = sum;\n      if (y < layer->height - 1) continue;\n      *out = mcunet_clamp(\n          mcunet_requantise(sum, layer->output.multiplier, layer->output.shift) + layer->output.zero_point, -128, 127);\n    }\n  }\n}\n","mcunet_mean_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\n/* The sum of all rows, `width` columns and `channels` channels, from (x, channel) on. */\nstatic int32_t sum(const int8_t *const *rows, const mcunet_mean_params_s8 *layer, int x, int channel, int width,\n                   int channels) {\n  int32_t total = 0;\n  for (int row = 0; row < layer->height; row++) {\n    for (int i = x; i < x + width; i++) {\n      const int8_t *value = rows[row] + i * layer->channels + channel;\n      for (int j = 0; j < channels; j++) total += value[j];\n    }\n  }\n  return total;\n}\n\nMCUNET_KERNEL void mcunet_mean_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch, (void)y;\n  const mcunet_mean_params_s8 *layer = params;\n  int width = layer->out_width == layer->width ? 1 : layer->width;\n  int channels = layer->out_channels == layer->channels ? 1 : layer->channels;\n  for (int x = 0; x < layer->out_width; x++) {\n    for (int channel = 0; channel < layer->out_channels; channel++) {\n      int32_t total = sum(rows, layer, x, channel, width, channels) - layer->input_zero_sum;\n      int32_t mean = mcunet_requantise(total, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;\n      *out++ = mcunet_clamp(mean, -128, 127);\n    }\n  }\n}\n","mcunet_minimum_s8.c":"#include \"mcunet_broadcast.h\"\n\nstatic int8_t smaller(int8_t first, int8_t second, const void *params) {\n  (void)params;\n  return first < second ? first : second;\n}\n\nMCUNET_KERNEL void mcunet_minimum_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  mcunet_broadcast(out, rows, y, params, smaller, NULL);\n}\n","mcunet_multiply_s8.c":"#include \"mcunet_broadcast.h\"\n#include \"mcunet_requantise.h\"\n\nstatic int8_t product(int8_t first, int8_t second, const void *params) {\n  const mcunet_multiply_params_s8 *layer = params;\n  int32_t exact = (first - layer->first_zero) * (second - layer->second_zero);\n  int32_t value = mcunet_requantise(exact, layer->output.multiplier, layer->output.shift) + layer->output.zero_point;\n  return mcunet_clamp(value, layer->min, layer->max);\n}\n\nMCUNET_KERNEL void mcunet_multiply_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                      int y) {\n  (void)scratch;\n  mcunet_broadcast(out, rows, y, &((const mcunet_multiply_params_s8 *)params)->broadcast, product, params);\n}\n","mcunet_pad_s8.c":"#include \"mcunet_kernels.h\"\n#include <string.h>\n\nMCUNET_KERNEL void mcunet_pad_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch, (void)y;\n  const mcunet_pad_params_s8 *layer = params;\n  size_t left = (size_t)layer->left * layer->channels, middle = (size_t)layer->in_width * layer->channels;\n  size_t right = (size_t)layer->right * layer->channels;\n  if (rows[0] == NULL) {\n    memset(out, layer->zero_point, left + middle + right);\n    return;\n  }\n  memset(out, layer->zero_point, left);\n  memcpy(out + left, rows[0], middle);\n  memset(out + left + middle, layer->zero_point, right);\n}\n","mcunet_prelu_s8.c":"#include \"mcunet_broadcast.h\"\n#include \"mcunet_requantise.h\"\n\nstatic int8_t sloped(int8_t first, int8_t second, const void *params) {\n  const mcunet_prelu_params_s8 *layer = params;\n  int32_t difference = first - layer->first_zero;\n  int32_t value = difference >= 0 ? mcunet_requantise(difference, layer->positive_multiplier, layer->positive_shift)\n                                  : mcunet_requantise(difference * (second - layer->second_zero),\n                                                      layer->output.multiplier, layer->output.shift);\n  return mcunet_clamp(value + layer->output.zero_point, -128, 127);\n}\n\nMCUNET_KERNEL void mcunet_prelu_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  mcunet_broadcast(out, rows, y, &((const mcunet_prelu_params_s8 *)params)->broadcast, sloped, params);\n}\n","mcunet_resize_bilinear_s8.c":"#include \"mcunet_kernels.h\"\n\ntypedef struct {\n  int32_t lower, upper, weight; /* weight of `upper`, in 1/1024 */\n} neighbours;\n\nstatic neighbours around(const mcunet_grid_s8 *grid, int index) {\n  int32_t position = index * grid->step + grid->offset;\n  int32_t lower = position < 0 ? 0 : position / 1024, upper = (position + 1023) / 1024;\n  neighbours found = {lower, upper < grid->size ? upper : grid->size - 1, position - 1024 * lower};\n  return found;\n}\n\nMCUNET_KERNEL void mcunet_resize_bilinear_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                             int y) {\n  (void)scratch;\n  const mcunet_resize_bilinear_params_s8 *layer = params;\n  neighbours row = around(&layer->rows, y);\n  const int8_t *above = rows[0], *below = rows[row.upper - row.lower];\n  for (int x = 0; x < layer->width; x++) {\n    neighbours column = around(&layer->columns, x);\n    int32_t left = column.lower * layer->channels, right = column.upper * layer->channels;\n    for (int channel = 0; channel < layer->channels; channel++, left++, right++) {\n      int32_t top = above[left] * (1024 - column.weight) + above[right] * column.weight;\n      int32_t bottom = below[left] * (1024 - column.weight) + below[right] * column.weight;\n      int32_t sum = top * (1024 - row.weight) + bottom * row.weight;\n      *out++ = (int8_t)((sum + (sum > 0 ? 1 << 19 : -(1 << 19))) / (1 << 20));\n    }\n  }\n}\n","mcunet_resize_nearest_s8.c":"#include \"mcunet_kernels.h\"\n#include <string.h>\n\nMCUNET_KERNEL void mcunet_resize_nearest_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                            int y) {\n  (void)scratch, (void)y;\n  const mcunet_resize_nearest_params_s8 *layer = params;\n  for (int x = 0; x < layer->width; x++, out += layer->channels) {\n    memcpy(out, rows[0] + (size_t)layer->columns[x] * layer->channels, layer->channels);\n  }\n}\n","mcunet_slice_s8.c":"#include \"mcunet_kernels.h\"\n\nMCUNET_KERNEL void mcunet_slice_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch;\n  const mcunet_slice_params_s8 *layer = params;\n  const int8_t *row = rows[layer->first_row + y * layer->row_step];\n  for (int x = 0; x < layer->width; x++) {\n    int32_t at = layer->first + x * layer->column_step;\n    for (int channel = 0; channel < layer->channels; channel++, at += layer->channel_step) *out++ = row[at];\n  }\n}\n","mcunet_softmax_s8.c":"#include \"mcunet_kernels.h\"\n#include \"mcunet_requantise.h\"\n\nstatic int32_t saturate(int64_t value) {\n  return value > INT32_MAX ? INT32_MAX : value < INT32_MIN ? INT32_MIN : (int32_t)value;\n}\n\n/* floor((a * b + 2^30) / 2^31), saturated. Factors of the iteration have either sign. */\nstatic int32_t multiply(int32_t a, int32_t b) { return saturate(((int64_t)a * b + (INT64_C(1) << 30)) >> 31); }\n\n/* 1 / (1 + x) in Q0.31, by gemmlowp's Newton iteration. Range: x in [0, 1), Q0.31. */\nstatic int32_t reciprocal(int32_t x) {\n  int32_t half = (int32_t)(((int64_t)x + INT32_MAX + 1) / 2);\n  int32_t result = 1515870810 + multiply(half, -1010580540);\n  for (int step = 0; step < 3; step++) {\n    int32_t error = (INT32_C(1) << 29) - multiply(half, result);\n    result = (int32_t)((uint32_t)result + (uint32_t)saturate((int64_t)multiply(result, error) * 4));\n  }\n  return saturate((int64_t)result * 2);\n}\n\nstatic int leading_zeros(uint32_t value) {\n  int count = 0;\n  for (; count < 32 && !(value >> 31); count++) value <<= 1;\n  return count;\n}\n\nstatic void softmax(int8_t *out, const int8_t *in, const mcunet_softmax_params_s8 *layer) {\n  int8_t largest = -128;\n  for (int i = 0; i < layer->channels; i++) {\n    if (in[i] > largest) largest = in[i];\n  }\n  int32_t sum = 0; /* Q12.19 */\n  for (int i = 0; i < layer->channels; i++) {\n    int below = largest - in[i];\n    if (below < layer->exponential_count) sum += mcunet_divide_by_power_of_two(layer->exponentials[below], 12);\n  }\n  int headroom = leading_zeros((uint32_t)sum);\n  /* a shift of 32 or more gives 0: more than 511 values are equal */\n  int shift = 12 - headroom + 23;\n  int32_t scale = reciprocal((int32_t)(((uint32_t)sum << headroom) - (UINT32_C(1) << 31)));\n  for (int i = 0; i < layer->channels; i++) {\n    int below = largest - in[i];\n    int32_t value = -128;\n    if (below < layer->exponential_count && shift < 32) {\n      value += mcunet_divide_by_power_of_two(multiply(scale, layer->exponentials[below]), shift);\n    }\n    out[i] = mcunet_clamp(value, -128, 127);\n  }\n}\n\nMCUNET_KERNEL void mcunet_softmax_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params, int y) {\n  (void)scratch, (void)y;\n  const mcunet_softmax_params_s8 *layer = params;\n  for (int x = 0; x < layer->width; x++) softmax(out + x * layer->channels, rows[0] + x * layer->channels, layer);\n}\n","mcunet_space_to_depth_s8.c":"#include \"mcunet_kernels.h\"\n\nMCUNET_KERNEL void mcunet_space_to_depth_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                            int y) {\n  (void)scratch, (void)y;\n  const mcunet_space_to_depth_params_s8 *layer = params;\n  for (int x = 0; x < layer->width; x++) {\n    for (int i = 0; i < layer->block_size; i++) {\n      const int8_t *run = rows[i] + (int32_t)x * layer->run_bytes;\n      for (int at = 0; at < layer->run_bytes; at++) *out++ = run[at];\n    }\n  }\n}\n","mcunet_transpose_s8.c":"#include \"mcunet_kernels.h\"\n\nMCUNET_KERNEL void mcunet_transpose_s8(int8_t *out, const int8_t *const *rows, void *scratch, const void *params,\n                                       int y) {\n  (void)scratch;\n  const mcunet_transpose_params_s8 *layer = params;\n  const mcunet_transpose_step_s8 *down = &layer->down, *right = &layer->right, *in = &layer->in;\n  for (int x = 0; x < layer->width; x++) {\n    for (int channel = 0; channel < layer->channels; channel++) {\n      const int8_t *row = rows[y * down->rows + x * right->rows + channel * in->rows];\n      *out++ = row[(uint32_t)y * down->values + (uint32_t)x * right->values + (uint32_t)channel * in->values];\n    }\n  }\n}\n","measured.json":"{\n  \"compiler\": \"12.2.1\",\n  \"flags\": \"-O2\",\n  \"cores\": {\n    \"cortex-m0plus\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 596,\n        \"instructions\": [269.86, 33.687, 38.259],\n        \"stackBytes\": 100\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 292,\n        \"instructions\": [0, 46.2, 34.277, 135.87, 26.082],\n        \"stackBytes\": 72\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 264,\n        \"instructions\": [8.063, 16.137, 96.411, 733.52],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 276,\n        \"instructions\": [3.7123, 30.184, 85.401, 44.463],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0, 51.659, 153.48],\n        \"stackBytes\": 52\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1508,\n        \"instructions\": [13.842, 35.359, 68.051, 29.259, 200.28, 66.581, 0],\n        \"stackBytes\": 132\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1720,\n        \"instructions\": [6.8416, 126.35, 5.0094, 6.4333, 39.497, 193.85, 0],\n        \"stackBytes\": 268\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 600,\n        \"instructions\": [15.809, 46.161, 183.65, 343.05],\n        \"stackBytes\": 148\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 72,\n        \"instructions\": [0, 197.28],\n        \"stackBytes\": 44\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 312,\n        \"instructions\": [7.0188, 45.009, 51.93, 289.52],\n        \"stackBytes\": 84\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 516,\n        \"instructions\": [5.7693, 22.733, 43.584, 594.37],\n        \"stackBytes\": 100\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 32,\n        \"instructions\": [6, 9],\n        \"stackBytes\": 12\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 224,\n        \"instructions\": [10.845, 15.717, 40.307, 598.15],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 252,\n        \"instructions\": [8.3307, 36.683, 18.06, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 180,\n        \"instructions\": [14.094, 26.905, 33.696],\n        \"stackBytes\": 48\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 392,\n        \"instructions\": [14.937, 63.332, 60.457, 0],\n        \"stackBytes\": 84\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 436,\n        \"instructions\": [7.0462, 0, 188.52, 0],\n        \"stackBytes\": 100\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 180,\n        \"instructions\": [14.08, 27.701, 33.172],\n        \"stackBytes\": 48\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 348,\n        \"instructions\": [108.89, 31.372, 42.405],\n        \"stackBytes\": 92\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 96,\n        \"instructions\": [0.20021, 185.46],\n        \"stackBytes\": 52\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 476,\n        \"instructions\": [104.46, 28.891, 32.309],\n        \"stackBytes\": 92\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 328,\n        \"instructions\": [34.993, 57.264, 54.78],\n        \"stackBytes\": 64\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 60,\n        \"instructions\": [2.6204, 26.691, 44.701],\n        \"stackBytes\": 44\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 80,\n        \"instructions\": [9, 13, 17],\n        \"stackBytes\": 20\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 912,\n        \"instructions\": [137.67, 659.9, 23.452],\n        \"stackBytes\": 164\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [7, 14, 10, 14],\n        \"stackBytes\": 24\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 120,\n        \"instructions\": [32, 9, 18],\n        \"stackBytes\": 32\n      }\n    },\n    \"cortex-m3\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 488,\n        \"instructions\": [87.088, 25.639, 24.969],\n        \"stackBytes\": 72\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 204,\n        \"instructions\": [5.9999, 8.0002, 15, 23, 22.001],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 244,\n        \"instructions\": [6.7037, 8.459, 36.086, 549.05],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 208,\n        \"instructions\": [4.2386, 20.924, 16.26, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [0.37378, 34.218, 39.367],\n        \"stackBytes\": 32\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1252,\n        \"instructions\": [6.8834, 16.267, 26.744, 17.483, 94.756, 57.946, 0],\n        \"stackBytes\": 104\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1468,\n        \"instructions\": [2.4696, 51.031, 3.8706, 4.4083, 26.739, 87.216, 0.53234],\n        \"stackBytes\": 212\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 520,\n        \"instructions\": [11.426, 33.268, 75.656, 221.11],\n        \"stackBytes\": 112\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 68,\n        \"instructions\": [0.40079, 75.765],\n        \"stackBytes\": 24\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 264,\n        \"instructions\": [5.0109, 25.517, 9.0387, 155.4],\n        \"stackBytes\": 48\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 460,\n        \"instructions\": [3.638, 13.071, 9.2126, 323.73],\n        \"stackBytes\": 72\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 36,\n        \"instructions\": [5, 9],\n        \"stackBytes\": 4\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 196,\n        \"instructions\": [10.483, 12.487, 26.342, 371.87],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 188,\n        \"instructions\": [6.3005, 19.512, 7.7706, 0],\n        \"stackBytes\": 48\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [10.997, 34.493, 10.787, 7.5315],\n        \"stackBytes\": 56\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 328,\n        \"instructions\": [4.8112, 0, 86.778, 0],\n        \"stackBytes\": 64\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 304,\n        \"instructions\": [44.69, 19.149, 31.24],\n        \"stackBytes\": 56\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0.62477, 79.58],\n        \"stackBytes\": 48\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 404,\n        \"instructions\": [38.642, 22.54, 23.63],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [35, 33, 38],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 52,\n        \"instructions\": [0.59594, 29.475, 12.343],\n        \"stackBytes\": 16\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 76,\n        \"instructions\": [8, 8, 12],\n        \"stackBytes\": 12\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 568,\n        \"instructions\": [60.911, 213.61, 9.7268],\n        \"stackBytes\": 56\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [6, 9, 8, 8],\n        \"stackBytes\": 20\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 88,\n        \"instructions\": [19, 6, 7],\n        \"stackBytes\": 16\n      }\n    },\n    \"cortex-m4\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 488,\n        \"instructions\": [87.088, 25.639, 24.969],\n        \"stackBytes\": 72\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 208,\n        \"instructions\": [5.9999, 8.0002, 15, 23, 22.001],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 244,\n        \"instructions\": [6.7037, 8.459, 36.086, 549.05],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 220,\n        \"instructions\": [4.2386, 20.924, 16.26, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [0.24931, 33.676, 40.278],\n        \"stackBytes\": 32\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1276,\n        \"instructions\": [5.8827, 14.346, 25.25, 17.428, 96.345, 52.597, 0],\n        \"stackBytes\": 96\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1460,\n        \"instructions\": [2.47, 50.253, 3.8675, 4.4053, 26.747, 89.337, 0.98809],\n        \"stackBytes\": 212\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 528,\n        \"instructions\": [11.456, 33.325, 77.993, 235.07],\n        \"stackBytes\": 112\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 68,\n        \"instructions\": [0.2791, 78.863],\n        \"stackBytes\": 24\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 256,\n        \"instructions\": [5.0109, 24.517, 9.0253, 155.43],\n        \"stackBytes\": 48\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 468,\n        \"instructions\": [3.6398, 13.151, 10.283, 326.71],\n        \"stackBytes\": 72\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 36,\n        \"instructions\": [5, 10],\n        \"stackBytes\": 8\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 196,\n        \"instructions\": [10.483, 12.487, 26.342, 371.87],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 200,\n        \"instructions\": [6.31, 19.442, 7.8188, 0],\n        \"stackBytes\": 48\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [10.997, 34.493, 10.787, 7.5315],\n        \"stackBytes\": 56\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 324,\n        \"instructions\": [4.7778, 0, 85.106, 0],\n        \"stackBytes\": 64\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 300,\n        \"instructions\": [51.689, 19.195, 34.216],\n        \"stackBytes\": 64\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0.60043, 77.812],\n        \"stackBytes\": 44\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 404,\n        \"instructions\": [38.642, 22.54, 22.63],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 308,\n        \"instructions\": [33, 32, 37],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 52,\n        \"instructions\": [0.45945, 30.077, 10.947],\n        \"stackBytes\": 16\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 76,\n        \"instructions\": [8, 8, 12],\n        \"stackBytes\": 12\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 576,\n        \"instructions\": [60.91, 215.61, 10.728],\n        \"stackBytes\": 56\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [6, 9, 8, 8],\n        \"stackBytes\": 20\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 88,\n        \"instructions\": [19, 6, 7],\n        \"stackBytes\": 16\n      }\n    },\n    \"cortex-m7\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 488,\n        \"instructions\": [87.088, 25.639, 24.969],\n        \"stackBytes\": 72\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 212,\n        \"instructions\": [5.9999, 8.0002, 15, 26, 22.001],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 248,\n        \"instructions\": [6.7459, 7.8871, 37.13, 584.23],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 232,\n        \"instructions\": [4.231, 20.994, 18.638, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [0.24931, 33.676, 40.278],\n        \"stackBytes\": 32\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1276,\n        \"instructions\": [6.3993, 15.531, 27.039, 16.797, 100.51, 55.741, 0],\n        \"stackBytes\": 112\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1472,\n        \"instructions\": [2.4672, 51.415, 3.5777, 4.383, 26.349, 88.746, 0],\n        \"stackBytes\": 212\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 520,\n        \"instructions\": [11.46, 33.175, 79.021, 196.81],\n        \"stackBytes\": 112\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 72,\n        \"instructions\": [0.28254, 78.195],\n        \"stackBytes\": 24\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 252,\n        \"instructions\": [5.0109, 23.518, 9.0118, 155.46],\n        \"stackBytes\": 48\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 468,\n        \"instructions\": [3.6398, 13.151, 10.283, 326.71],\n        \"stackBytes\": 72\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 36,\n        \"instructions\": [5, 9],\n        \"stackBytes\": 4\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 192,\n        \"instructions\": [8.5294, 12.99, 28.205, 353.16],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 188,\n        \"instructions\": [6.3005, 19.512, 7.7706, 0],\n        \"stackBytes\": 48\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [10.997, 34.493, 10.787, 7.5315],\n        \"stackBytes\": 56\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 324,\n        \"instructions\": [4.7981, 0, 85.218, 0],\n        \"stackBytes\": 64\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 300,\n        \"instructions\": [51.689, 19.195, 34.216],\n        \"stackBytes\": 64\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0.60043, 77.812],\n        \"stackBytes\": 44\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 404,\n        \"instructions\": [38.642, 22.54, 22.63],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [33.994, 30.346, 32.369],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 52,\n        \"instructions\": [0.45945, 30.077, 10.947],\n        \"stackBytes\": 16\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 76,\n        \"instructions\": [8, 8, 12],\n        \"stackBytes\": 12\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 568,\n        \"instructions\": [60.914, 218.33, 10.997],\n        \"stackBytes\": 56\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [6, 9, 8, 8],\n        \"stackBytes\": 20\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 88,\n        \"instructions\": [19, 6, 7],\n        \"stackBytes\": 16\n      }\n    },\n    \"cortex-m33\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 488,\n        \"instructions\": [87.088, 25.639, 24.969],\n        \"stackBytes\": 72\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 204,\n        \"instructions\": [5.9999, 8.0002, 15, 23, 22.001],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 244,\n        \"instructions\": [6.7037, 8.459, 36.086, 549.05],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 208,\n        \"instructions\": [4.2386, 20.924, 16.26, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [0.37378, 34.218, 39.367],\n        \"stackBytes\": 32\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1252,\n        \"instructions\": [6.8834, 16.267, 26.744, 17.483, 94.756, 57.946, 0],\n        \"stackBytes\": 104\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1472,\n        \"instructions\": [2.4694, 51.293, 3.8778, 4.4094, 26.734, 87.194, 2.7381],\n        \"stackBytes\": 212\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 524,\n        \"instructions\": [11.426, 33.268, 75.656, 221.11],\n        \"stackBytes\": 112\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 68,\n        \"instructions\": [0.40079, 75.765],\n        \"stackBytes\": 24\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 264,\n        \"instructions\": [5.0109, 25.517, 9.0387, 155.4],\n        \"stackBytes\": 48\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 468,\n        \"instructions\": [3.6404, 13.178, 10.639, 328.7],\n        \"stackBytes\": 72\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 36,\n        \"instructions\": [5, 9],\n        \"stackBytes\": 4\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 196,\n        \"instructions\": [10.483, 12.487, 26.342, 371.87],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 188,\n        \"instructions\": [6.3005, 19.512, 7.7706, 0],\n        \"stackBytes\": 48\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [10.997, 34.493, 10.787, 7.5315],\n        \"stackBytes\": 56\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 328,\n        \"instructions\": [4.8112, 0, 86.778, 0],\n        \"stackBytes\": 64\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 116,\n        \"instructions\": [10, 14, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 304,\n        \"instructions\": [44.69, 19.149, 31.24],\n        \"stackBytes\": 56\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0.62477, 79.58],\n        \"stackBytes\": 48\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 404,\n        \"instructions\": [38.642, 22.54, 23.63],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 320,\n        \"instructions\": [35, 33, 38],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 52,\n        \"instructions\": [0.59594, 29.475, 12.343],\n        \"stackBytes\": 16\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 76,\n        \"instructions\": [8, 8, 12],\n        \"stackBytes\": 12\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 568,\n        \"instructions\": [60.911, 213.61, 9.7268],\n        \"stackBytes\": 56\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [6, 9, 8, 8],\n        \"stackBytes\": 20\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 88,\n        \"instructions\": [19, 6, 7],\n        \"stackBytes\": 16\n      }\n    },\n    \"cortex-m55\": {\n      \"mcunet_add_s8\": {\n        \"bytes\": 556,\n        \"instructions\": [93.861, 25.046, 26.464],\n        \"stackBytes\": 80\n      },\n      \"mcunet_area_resize_s8\": {\n        \"bytes\": 216,\n        \"instructions\": [4, 9, 15, 22, 23],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_rows_s8\": {\n        \"bytes\": 240,\n        \"instructions\": [4.5975, 11.839, 32.763, 457.33],\n        \"stackBytes\": 56\n      },\n      \"mcunet_average_pool_s8\": {\n        \"bytes\": 212,\n        \"instructions\": [2.3192, 21.376, 19.887, 0],\n        \"stackBytes\": 56\n      },\n      \"mcunet_concatenate_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [0.37378, 34.218, 39.367],\n        \"stackBytes\": 32\n      },\n      \"mcunet_convolve_depthwise_s8\": {\n        \"bytes\": 1320,\n        \"instructions\": [4.9738, 13.341, 27.969, 16.444, 95.541, 51.188, 0],\n        \"stackBytes\": 96\n      },\n      \"mcunet_convolve_s8\": {\n        \"bytes\": 1640,\n        \"instructions\": [2.2197, 53.512, 4.7002, 3.328, 33.451, 98.802, 0],\n        \"stackBytes\": 232\n      },\n      \"mcunet_convolve_transposed_s8\": {\n        \"bytes\": 548,\n        \"instructions\": [9.4343, 36.334, 76.253, 239.83],\n        \"stackBytes\": 112\n      },\n      \"mcunet_copy_s8\": {\n        \"bytes\": 68,\n        \"instructions\": [0.39943, 74.808],\n        \"stackBytes\": 24\n      },\n      \"mcunet_fully_connected_rows_s8\": {\n        \"bytes\": 292,\n        \"instructions\": [4.0118, 28.587, 11.192, 165.66],\n        \"stackBytes\": 56\n      },\n      \"mcunet_fully_connected_s8\": {\n        \"bytes\": 500,\n        \"instructions\": [3.1245, 12.4, 18.172, 298.33],\n        \"stackBytes\": 80\n      },\n      \"mcunet_lut_s8\": {\n        \"bytes\": 36,\n        \"instructions\": [4, 8],\n        \"stackBytes\": 8\n      },\n      \"mcunet_max_pool_rows_s8\": {\n        \"bytes\": 208,\n        \"instructions\": [9.5405, 9.7176, 27.753, 418.59],\n        \"stackBytes\": 48\n      },\n      \"mcunet_max_pool_s8\": {\n        \"bytes\": 200,\n        \"instructions\": [4.3862, 19.928, 8.4254, 0],\n        \"stackBytes\": 48\n      },\n      \"mcunet_maximum_s8\": {\n        \"bytes\": 128,\n        \"instructions\": [9, 16, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_mean_rows_s8\": {\n        \"bytes\": 340,\n        \"instructions\": [11.924, 39.075, 0, 0],\n        \"stackBytes\": 64\n      },\n      \"mcunet_mean_s8\": {\n        \"bytes\": 344,\n        \"instructions\": [3.8061, 0, 93.279, 0],\n        \"stackBytes\": 72\n      },\n      \"mcunet_minimum_s8\": {\n        \"bytes\": 128,\n        \"instructions\": [9, 16, 17],\n        \"stackBytes\": 28\n      },\n      \"mcunet_multiply_s8\": {\n        \"bytes\": 328,\n        \"instructions\": [46.69, 19.163, 32.233],\n        \"stackBytes\": 72\n      },\n      \"mcunet_pad_s8\": {\n        \"bytes\": 92,\n        \"instructions\": [0.62477, 79.58],\n        \"stackBytes\": 48\n      },\n      \"mcunet_prelu_s8\": {\n        \"bytes\": 452,\n        \"instructions\": [40.349, 21.918, 23.96],\n        \"stackBytes\": 64\n      },\n      \"mcunet_resize_bilinear_s8\": {\n        \"bytes\": 324,\n        \"instructions\": [35, 34, 39],\n        \"stackBytes\": 56\n      },\n      \"mcunet_resize_nearest_s8\": {\n        \"bytes\": 52,\n        \"instructions\": [0.59594, 29.475, 12.343],\n        \"stackBytes\": 16\n      },\n      \"mcunet_slice_s8\": {\n        \"bytes\": 76,\n        \"instructions\": [8, 8, 12],\n        \"stackBytes\": 12\n      },\n      \"mcunet_softmax_s8\": {\n        \"bytes\": 612,\n        \"instructions\": [62.915, 216.33, 14.996],\n        \"stackBytes\": 72\n      },\n      \"mcunet_space_to_depth_s8\": {\n        \"bytes\": 84,\n        \"instructions\": [6, 9, 8, 8],\n        \"stackBytes\": 20\n      },\n      \"mcunet_transpose_s8\": {\n        \"bytes\": 88,\n        \"instructions\": [19, 6, 7],\n        \"stackBytes\": 16\n      }\n    }\n  }\n}\n"};

var cores$1 = {
	"cortex-m0plus": {
		mcunet_add_s8: {
			bytes: 596,
			instructions: [
				269.86,
				33.687,
				38.259
			],
			stackBytes: 100
		},
		mcunet_area_resize_s8: {
			bytes: 292,
			instructions: [
				0,
				46.2,
				34.277,
				135.87,
				26.082
			],
			stackBytes: 72
		},
		mcunet_average_pool_rows_s8: {
			bytes: 264,
			instructions: [
				8.063,
				16.137,
				96.411,
				733.52
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 276,
			instructions: [
				3.7123,
				30.184,
				85.401,
				44.463
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 92,
			instructions: [
				0,
				51.659,
				153.48
			],
			stackBytes: 52
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1508,
			instructions: [
				13.842,
				35.359,
				68.051,
				29.259,
				200.28,
				66.581,
				0
			],
			stackBytes: 132
		},
		mcunet_convolve_s8: {
			bytes: 1720,
			instructions: [
				6.8416,
				126.35,
				5.0094,
				6.4333,
				39.497,
				193.85,
				0
			],
			stackBytes: 268
		},
		mcunet_convolve_transposed_s8: {
			bytes: 600,
			instructions: [
				15.809,
				46.161,
				183.65,
				343.05
			],
			stackBytes: 148
		},
		mcunet_copy_s8: {
			bytes: 72,
			instructions: [
				0,
				197.28
			],
			stackBytes: 44
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 312,
			instructions: [
				7.0188,
				45.009,
				51.93,
				289.52
			],
			stackBytes: 84
		},
		mcunet_fully_connected_s8: {
			bytes: 516,
			instructions: [
				5.7693,
				22.733,
				43.584,
				594.37
			],
			stackBytes: 100
		},
		mcunet_lut_s8: {
			bytes: 32,
			instructions: [
				6,
				9
			],
			stackBytes: 12
		},
		mcunet_max_pool_rows_s8: {
			bytes: 224,
			instructions: [
				10.845,
				15.717,
				40.307,
				598.15
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 252,
			instructions: [
				8.3307,
				36.683,
				18.06,
				0
			],
			stackBytes: 56
		},
		mcunet_maximum_s8: {
			bytes: 180,
			instructions: [
				14.094,
				26.905,
				33.696
			],
			stackBytes: 48
		},
		mcunet_mean_rows_s8: {
			bytes: 392,
			instructions: [
				14.937,
				63.332,
				60.457,
				0
			],
			stackBytes: 84
		},
		mcunet_mean_s8: {
			bytes: 436,
			instructions: [
				7.0462,
				0,
				188.52,
				0
			],
			stackBytes: 100
		},
		mcunet_minimum_s8: {
			bytes: 180,
			instructions: [
				14.08,
				27.701,
				33.172
			],
			stackBytes: 48
		},
		mcunet_multiply_s8: {
			bytes: 348,
			instructions: [
				108.89,
				31.372,
				42.405
			],
			stackBytes: 92
		},
		mcunet_pad_s8: {
			bytes: 96,
			instructions: [
				0.20021,
				185.46
			],
			stackBytes: 52
		},
		mcunet_prelu_s8: {
			bytes: 476,
			instructions: [
				104.46,
				28.891,
				32.309
			],
			stackBytes: 92
		},
		mcunet_resize_bilinear_s8: {
			bytes: 328,
			instructions: [
				34.993,
				57.264,
				54.78
			],
			stackBytes: 64
		},
		mcunet_resize_nearest_s8: {
			bytes: 60,
			instructions: [
				2.6204,
				26.691,
				44.701
			],
			stackBytes: 44
		},
		mcunet_slice_s8: {
			bytes: 80,
			instructions: [
				9,
				13,
				17
			],
			stackBytes: 20
		},
		mcunet_softmax_s8: {
			bytes: 912,
			instructions: [
				137.67,
				659.9,
				23.452
			],
			stackBytes: 164
		},
		mcunet_space_to_depth_s8: {
			bytes: 92,
			instructions: [
				7,
				14,
				10,
				14
			],
			stackBytes: 24
		},
		mcunet_transpose_s8: {
			bytes: 120,
			instructions: [
				32,
				9,
				18
			],
			stackBytes: 32
		}
	},
	"cortex-m3": {
		mcunet_add_s8: {
			bytes: 488,
			instructions: [
				87.088,
				25.639,
				24.969
			],
			stackBytes: 72
		},
		mcunet_area_resize_s8: {
			bytes: 204,
			instructions: [
				5.9999,
				8.0002,
				15,
				23,
				22.001
			],
			stackBytes: 56
		},
		mcunet_average_pool_rows_s8: {
			bytes: 244,
			instructions: [
				6.7037,
				8.459,
				36.086,
				549.05
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 208,
			instructions: [
				4.2386,
				20.924,
				16.26,
				0
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 84,
			instructions: [
				0.37378,
				34.218,
				39.367
			],
			stackBytes: 32
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1252,
			instructions: [
				6.8834,
				16.267,
				26.744,
				17.483,
				94.756,
				57.946,
				0
			],
			stackBytes: 104
		},
		mcunet_convolve_s8: {
			bytes: 1468,
			instructions: [
				2.4696,
				51.031,
				3.8706,
				4.4083,
				26.739,
				87.216,
				0.53234
			],
			stackBytes: 212
		},
		mcunet_convolve_transposed_s8: {
			bytes: 520,
			instructions: [
				11.426,
				33.268,
				75.656,
				221.11
			],
			stackBytes: 112
		},
		mcunet_copy_s8: {
			bytes: 68,
			instructions: [
				0.40079,
				75.765
			],
			stackBytes: 24
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 264,
			instructions: [
				5.0109,
				25.517,
				9.0387,
				155.4
			],
			stackBytes: 48
		},
		mcunet_fully_connected_s8: {
			bytes: 460,
			instructions: [
				3.638,
				13.071,
				9.2126,
				323.73
			],
			stackBytes: 72
		},
		mcunet_lut_s8: {
			bytes: 36,
			instructions: [
				5,
				9
			],
			stackBytes: 4
		},
		mcunet_max_pool_rows_s8: {
			bytes: 196,
			instructions: [
				10.483,
				12.487,
				26.342,
				371.87
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 188,
			instructions: [
				6.3005,
				19.512,
				7.7706,
				0
			],
			stackBytes: 48
		},
		mcunet_maximum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_mean_rows_s8: {
			bytes: 320,
			instructions: [
				10.997,
				34.493,
				10.787,
				7.5315
			],
			stackBytes: 56
		},
		mcunet_mean_s8: {
			bytes: 328,
			instructions: [
				4.8112,
				0,
				86.778,
				0
			],
			stackBytes: 64
		},
		mcunet_minimum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_multiply_s8: {
			bytes: 304,
			instructions: [
				44.69,
				19.149,
				31.24
			],
			stackBytes: 56
		},
		mcunet_pad_s8: {
			bytes: 92,
			instructions: [
				0.62477,
				79.58
			],
			stackBytes: 48
		},
		mcunet_prelu_s8: {
			bytes: 404,
			instructions: [
				38.642,
				22.54,
				23.63
			],
			stackBytes: 56
		},
		mcunet_resize_bilinear_s8: {
			bytes: 320,
			instructions: [
				35,
				33,
				38
			],
			stackBytes: 56
		},
		mcunet_resize_nearest_s8: {
			bytes: 52,
			instructions: [
				0.59594,
				29.475,
				12.343
			],
			stackBytes: 16
		},
		mcunet_slice_s8: {
			bytes: 76,
			instructions: [
				8,
				8,
				12
			],
			stackBytes: 12
		},
		mcunet_softmax_s8: {
			bytes: 568,
			instructions: [
				60.911,
				213.61,
				9.7268
			],
			stackBytes: 56
		},
		mcunet_space_to_depth_s8: {
			bytes: 84,
			instructions: [
				6,
				9,
				8,
				8
			],
			stackBytes: 20
		},
		mcunet_transpose_s8: {
			bytes: 88,
			instructions: [
				19,
				6,
				7
			],
			stackBytes: 16
		}
	},
	"cortex-m4": {
		mcunet_add_s8: {
			bytes: 488,
			instructions: [
				87.088,
				25.639,
				24.969
			],
			stackBytes: 72
		},
		mcunet_area_resize_s8: {
			bytes: 208,
			instructions: [
				5.9999,
				8.0002,
				15,
				23,
				22.001
			],
			stackBytes: 56
		},
		mcunet_average_pool_rows_s8: {
			bytes: 244,
			instructions: [
				6.7037,
				8.459,
				36.086,
				549.05
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 220,
			instructions: [
				4.2386,
				20.924,
				16.26,
				0
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 84,
			instructions: [
				0.24931,
				33.676,
				40.278
			],
			stackBytes: 32
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1276,
			instructions: [
				5.8827,
				14.346,
				25.25,
				17.428,
				96.345,
				52.597,
				0
			],
			stackBytes: 96
		},
		mcunet_convolve_s8: {
			bytes: 1460,
			instructions: [
				2.47,
				50.253,
				3.8675,
				4.4053,
				26.747,
				89.337,
				0.98809
			],
			stackBytes: 212
		},
		mcunet_convolve_transposed_s8: {
			bytes: 528,
			instructions: [
				11.456,
				33.325,
				77.993,
				235.07
			],
			stackBytes: 112
		},
		mcunet_copy_s8: {
			bytes: 68,
			instructions: [
				0.2791,
				78.863
			],
			stackBytes: 24
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 256,
			instructions: [
				5.0109,
				24.517,
				9.0253,
				155.43
			],
			stackBytes: 48
		},
		mcunet_fully_connected_s8: {
			bytes: 468,
			instructions: [
				3.6398,
				13.151,
				10.283,
				326.71
			],
			stackBytes: 72
		},
		mcunet_lut_s8: {
			bytes: 36,
			instructions: [
				5,
				10
			],
			stackBytes: 8
		},
		mcunet_max_pool_rows_s8: {
			bytes: 196,
			instructions: [
				10.483,
				12.487,
				26.342,
				371.87
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 200,
			instructions: [
				6.31,
				19.442,
				7.8188,
				0
			],
			stackBytes: 48
		},
		mcunet_maximum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_mean_rows_s8: {
			bytes: 320,
			instructions: [
				10.997,
				34.493,
				10.787,
				7.5315
			],
			stackBytes: 56
		},
		mcunet_mean_s8: {
			bytes: 324,
			instructions: [
				4.7778,
				0,
				85.106,
				0
			],
			stackBytes: 64
		},
		mcunet_minimum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_multiply_s8: {
			bytes: 300,
			instructions: [
				51.689,
				19.195,
				34.216
			],
			stackBytes: 64
		},
		mcunet_pad_s8: {
			bytes: 92,
			instructions: [
				0.60043,
				77.812
			],
			stackBytes: 44
		},
		mcunet_prelu_s8: {
			bytes: 404,
			instructions: [
				38.642,
				22.54,
				22.63
			],
			stackBytes: 56
		},
		mcunet_resize_bilinear_s8: {
			bytes: 308,
			instructions: [
				33,
				32,
				37
			],
			stackBytes: 56
		},
		mcunet_resize_nearest_s8: {
			bytes: 52,
			instructions: [
				0.45945,
				30.077,
				10.947
			],
			stackBytes: 16
		},
		mcunet_slice_s8: {
			bytes: 76,
			instructions: [
				8,
				8,
				12
			],
			stackBytes: 12
		},
		mcunet_softmax_s8: {
			bytes: 576,
			instructions: [
				60.91,
				215.61,
				10.728
			],
			stackBytes: 56
		},
		mcunet_space_to_depth_s8: {
			bytes: 84,
			instructions: [
				6,
				9,
				8,
				8
			],
			stackBytes: 20
		},
		mcunet_transpose_s8: {
			bytes: 88,
			instructions: [
				19,
				6,
				7
			],
			stackBytes: 16
		}
	},
	"cortex-m7": {
		mcunet_add_s8: {
			bytes: 488,
			instructions: [
				87.088,
				25.639,
				24.969
			],
			stackBytes: 72
		},
		mcunet_area_resize_s8: {
			bytes: 212,
			instructions: [
				5.9999,
				8.0002,
				15,
				26,
				22.001
			],
			stackBytes: 56
		},
		mcunet_average_pool_rows_s8: {
			bytes: 248,
			instructions: [
				6.7459,
				7.8871,
				37.13,
				584.23
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 232,
			instructions: [
				4.231,
				20.994,
				18.638,
				0
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 84,
			instructions: [
				0.24931,
				33.676,
				40.278
			],
			stackBytes: 32
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1276,
			instructions: [
				6.3993,
				15.531,
				27.039,
				16.797,
				100.51,
				55.741,
				0
			],
			stackBytes: 112
		},
		mcunet_convolve_s8: {
			bytes: 1472,
			instructions: [
				2.4672,
				51.415,
				3.5777,
				4.383,
				26.349,
				88.746,
				0
			],
			stackBytes: 212
		},
		mcunet_convolve_transposed_s8: {
			bytes: 520,
			instructions: [
				11.46,
				33.175,
				79.021,
				196.81
			],
			stackBytes: 112
		},
		mcunet_copy_s8: {
			bytes: 72,
			instructions: [
				0.28254,
				78.195
			],
			stackBytes: 24
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 252,
			instructions: [
				5.0109,
				23.518,
				9.0118,
				155.46
			],
			stackBytes: 48
		},
		mcunet_fully_connected_s8: {
			bytes: 468,
			instructions: [
				3.6398,
				13.151,
				10.283,
				326.71
			],
			stackBytes: 72
		},
		mcunet_lut_s8: {
			bytes: 36,
			instructions: [
				5,
				9
			],
			stackBytes: 4
		},
		mcunet_max_pool_rows_s8: {
			bytes: 192,
			instructions: [
				8.5294,
				12.99,
				28.205,
				353.16
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 188,
			instructions: [
				6.3005,
				19.512,
				7.7706,
				0
			],
			stackBytes: 48
		},
		mcunet_maximum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_mean_rows_s8: {
			bytes: 320,
			instructions: [
				10.997,
				34.493,
				10.787,
				7.5315
			],
			stackBytes: 56
		},
		mcunet_mean_s8: {
			bytes: 324,
			instructions: [
				4.7981,
				0,
				85.218,
				0
			],
			stackBytes: 64
		},
		mcunet_minimum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_multiply_s8: {
			bytes: 300,
			instructions: [
				51.689,
				19.195,
				34.216
			],
			stackBytes: 64
		},
		mcunet_pad_s8: {
			bytes: 92,
			instructions: [
				0.60043,
				77.812
			],
			stackBytes: 44
		},
		mcunet_prelu_s8: {
			bytes: 404,
			instructions: [
				38.642,
				22.54,
				22.63
			],
			stackBytes: 56
		},
		mcunet_resize_bilinear_s8: {
			bytes: 320,
			instructions: [
				33.994,
				30.346,
				32.369
			],
			stackBytes: 56
		},
		mcunet_resize_nearest_s8: {
			bytes: 52,
			instructions: [
				0.45945,
				30.077,
				10.947
			],
			stackBytes: 16
		},
		mcunet_slice_s8: {
			bytes: 76,
			instructions: [
				8,
				8,
				12
			],
			stackBytes: 12
		},
		mcunet_softmax_s8: {
			bytes: 568,
			instructions: [
				60.914,
				218.33,
				10.997
			],
			stackBytes: 56
		},
		mcunet_space_to_depth_s8: {
			bytes: 84,
			instructions: [
				6,
				9,
				8,
				8
			],
			stackBytes: 20
		},
		mcunet_transpose_s8: {
			bytes: 88,
			instructions: [
				19,
				6,
				7
			],
			stackBytes: 16
		}
	},
	"cortex-m33": {
		mcunet_add_s8: {
			bytes: 488,
			instructions: [
				87.088,
				25.639,
				24.969
			],
			stackBytes: 72
		},
		mcunet_area_resize_s8: {
			bytes: 204,
			instructions: [
				5.9999,
				8.0002,
				15,
				23,
				22.001
			],
			stackBytes: 56
		},
		mcunet_average_pool_rows_s8: {
			bytes: 244,
			instructions: [
				6.7037,
				8.459,
				36.086,
				549.05
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 208,
			instructions: [
				4.2386,
				20.924,
				16.26,
				0
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 84,
			instructions: [
				0.37378,
				34.218,
				39.367
			],
			stackBytes: 32
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1252,
			instructions: [
				6.8834,
				16.267,
				26.744,
				17.483,
				94.756,
				57.946,
				0
			],
			stackBytes: 104
		},
		mcunet_convolve_s8: {
			bytes: 1472,
			instructions: [
				2.4694,
				51.293,
				3.8778,
				4.4094,
				26.734,
				87.194,
				2.7381
			],
			stackBytes: 212
		},
		mcunet_convolve_transposed_s8: {
			bytes: 524,
			instructions: [
				11.426,
				33.268,
				75.656,
				221.11
			],
			stackBytes: 112
		},
		mcunet_copy_s8: {
			bytes: 68,
			instructions: [
				0.40079,
				75.765
			],
			stackBytes: 24
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 264,
			instructions: [
				5.0109,
				25.517,
				9.0387,
				155.4
			],
			stackBytes: 48
		},
		mcunet_fully_connected_s8: {
			bytes: 468,
			instructions: [
				3.6404,
				13.178,
				10.639,
				328.7
			],
			stackBytes: 72
		},
		mcunet_lut_s8: {
			bytes: 36,
			instructions: [
				5,
				9
			],
			stackBytes: 4
		},
		mcunet_max_pool_rows_s8: {
			bytes: 196,
			instructions: [
				10.483,
				12.487,
				26.342,
				371.87
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 188,
			instructions: [
				6.3005,
				19.512,
				7.7706,
				0
			],
			stackBytes: 48
		},
		mcunet_maximum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_mean_rows_s8: {
			bytes: 320,
			instructions: [
				10.997,
				34.493,
				10.787,
				7.5315
			],
			stackBytes: 56
		},
		mcunet_mean_s8: {
			bytes: 328,
			instructions: [
				4.8112,
				0,
				86.778,
				0
			],
			stackBytes: 64
		},
		mcunet_minimum_s8: {
			bytes: 116,
			instructions: [
				10,
				14,
				17
			],
			stackBytes: 28
		},
		mcunet_multiply_s8: {
			bytes: 304,
			instructions: [
				44.69,
				19.149,
				31.24
			],
			stackBytes: 56
		},
		mcunet_pad_s8: {
			bytes: 92,
			instructions: [
				0.62477,
				79.58
			],
			stackBytes: 48
		},
		mcunet_prelu_s8: {
			bytes: 404,
			instructions: [
				38.642,
				22.54,
				23.63
			],
			stackBytes: 56
		},
		mcunet_resize_bilinear_s8: {
			bytes: 320,
			instructions: [
				35,
				33,
				38
			],
			stackBytes: 56
		},
		mcunet_resize_nearest_s8: {
			bytes: 52,
			instructions: [
				0.59594,
				29.475,
				12.343
			],
			stackBytes: 16
		},
		mcunet_slice_s8: {
			bytes: 76,
			instructions: [
				8,
				8,
				12
			],
			stackBytes: 12
		},
		mcunet_softmax_s8: {
			bytes: 568,
			instructions: [
				60.911,
				213.61,
				9.7268
			],
			stackBytes: 56
		},
		mcunet_space_to_depth_s8: {
			bytes: 84,
			instructions: [
				6,
				9,
				8,
				8
			],
			stackBytes: 20
		},
		mcunet_transpose_s8: {
			bytes: 88,
			instructions: [
				19,
				6,
				7
			],
			stackBytes: 16
		}
	},
	"cortex-m55": {
		mcunet_add_s8: {
			bytes: 556,
			instructions: [
				93.861,
				25.046,
				26.464
			],
			stackBytes: 80
		},
		mcunet_area_resize_s8: {
			bytes: 216,
			instructions: [
				4,
				9,
				15,
				22,
				23
			],
			stackBytes: 56
		},
		mcunet_average_pool_rows_s8: {
			bytes: 240,
			instructions: [
				4.5975,
				11.839,
				32.763,
				457.33
			],
			stackBytes: 56
		},
		mcunet_average_pool_s8: {
			bytes: 212,
			instructions: [
				2.3192,
				21.376,
				19.887,
				0
			],
			stackBytes: 56
		},
		mcunet_concatenate_s8: {
			bytes: 84,
			instructions: [
				0.37378,
				34.218,
				39.367
			],
			stackBytes: 32
		},
		mcunet_convolve_depthwise_s8: {
			bytes: 1320,
			instructions: [
				4.9738,
				13.341,
				27.969,
				16.444,
				95.541,
				51.188,
				0
			],
			stackBytes: 96
		},
		mcunet_convolve_s8: {
			bytes: 1640,
			instructions: [
				2.2197,
				53.512,
				4.7002,
				3.328,
				33.451,
				98.802,
				0
			],
			stackBytes: 232
		},
		mcunet_convolve_transposed_s8: {
			bytes: 548,
			instructions: [
				9.4343,
				36.334,
				76.253,
				239.83
			],
			stackBytes: 112
		},
		mcunet_copy_s8: {
			bytes: 68,
			instructions: [
				0.39943,
				74.808
			],
			stackBytes: 24
		},
		mcunet_fully_connected_rows_s8: {
			bytes: 292,
			instructions: [
				4.0118,
				28.587,
				11.192,
				165.66
			],
			stackBytes: 56
		},
		mcunet_fully_connected_s8: {
			bytes: 500,
			instructions: [
				3.1245,
				12.4,
				18.172,
				298.33
			],
			stackBytes: 80
		},
		mcunet_lut_s8: {
			bytes: 36,
			instructions: [
				4,
				8
			],
			stackBytes: 8
		},
		mcunet_max_pool_rows_s8: {
			bytes: 208,
			instructions: [
				9.5405,
				9.7176,
				27.753,
				418.59
			],
			stackBytes: 48
		},
		mcunet_max_pool_s8: {
			bytes: 200,
			instructions: [
				4.3862,
				19.928,
				8.4254,
				0
			],
			stackBytes: 48
		},
		mcunet_maximum_s8: {
			bytes: 128,
			instructions: [
				9,
				16,
				17
			],
			stackBytes: 28
		},
		mcunet_mean_rows_s8: {
			bytes: 340,
			instructions: [
				11.924,
				39.075,
				0,
				0
			],
			stackBytes: 64
		},
		mcunet_mean_s8: {
			bytes: 344,
			instructions: [
				3.8061,
				0,
				93.279,
				0
			],
			stackBytes: 72
		},
		mcunet_minimum_s8: {
			bytes: 128,
			instructions: [
				9,
				16,
				17
			],
			stackBytes: 28
		},
		mcunet_multiply_s8: {
			bytes: 328,
			instructions: [
				46.69,
				19.163,
				32.233
			],
			stackBytes: 72
		},
		mcunet_pad_s8: {
			bytes: 92,
			instructions: [
				0.62477,
				79.58
			],
			stackBytes: 48
		},
		mcunet_prelu_s8: {
			bytes: 452,
			instructions: [
				40.349,
				21.918,
				23.96
			],
			stackBytes: 64
		},
		mcunet_resize_bilinear_s8: {
			bytes: 324,
			instructions: [
				35,
				34,
				39
			],
			stackBytes: 56
		},
		mcunet_resize_nearest_s8: {
			bytes: 52,
			instructions: [
				0.59594,
				29.475,
				12.343
			],
			stackBytes: 16
		},
		mcunet_slice_s8: {
			bytes: 76,
			instructions: [
				8,
				8,
				12
			],
			stackBytes: 12
		},
		mcunet_softmax_s8: {
			bytes: 612,
			instructions: [
				62.915,
				216.33,
				14.996
			],
			stackBytes: 72
		},
		mcunet_space_to_depth_s8: {
			bytes: 84,
			instructions: [
				6,
				9,
				8,
				8
			],
			stackBytes: 20
		},
		mcunet_transpose_s8: {
			bytes: 88,
			instructions: [
				19,
				6,
				7
			],
			stackBytes: 16
		}
	}
};
var portableCosts = {
	cores: cores$1
};

const portable = {
  name: "portable",
  kernels: kernelsIn(portableKernels),
  header: null,
  files: portableFiles,
  costs: portableCosts.cores
};
const families$1 = {
  "cortex-m0plus": [portable],
  "cortex-m3": [portable],
  "cortex-m4": [portable],
  "cortex-m7": [portable],
  "cortex-m33": [portable],
  "cortex-m55": [portable]
};
const allFamilies = [...new Set(Object.values(families$1).flat())];
const familiesOf = (core) => families$1[core];
function kernelsIn(modules) {
  return Object.values(modules).flatMap((module) => module["default"]);
}

const versionFile = "mcunet_version.h";
const versionHeader = (families) => versioned(
  [.../* @__PURE__ */ new Set([...allFamilies, ...families])].reduce((files, family) => ({ ...files, ...family.files }), shared)
);
function versioned(files) {
  const names = Object.keys(files).sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\0${files[name]}\0`);
  const version = hash.digest("hex").slice(0, 8);
  const functions = names.filter((name) => sourceEnding.test(name)).map((name) => name.replace(sourceEnding, ""));
  return [
    "/* The functions of all networks, as the linker sees them. Networks that were generated by one version of mcunet share",
    " * them. Those of another version have functions of their own, because structs and tables may differ. */",
    "#pragma once",
    ...functions.map((name) => `#define ${name} ${name}_${version}`),
    ""
  ].join("\n");
}

const int32Limit = 2 ** 31;
function needRoom(magnitude, { shift }, judge) {
  if (!(magnitude * 2 ** Math.max(shift, 0) < int32Limit / 2))
    judge.refuse("an output scale that is not far below the inputs", `shift ${shift}`);
}
const farthest = (zeroPoint) => Math.max(127 - zeroPoint, zeroPoint + 128);
function largestSums(operator, graph) {
  const { shape, data } = graph.tensors[operator.inputs[1]];
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]);
  const [least, most] = [-128 - zeroPoint, 127 - zeroPoint];
  const depthwise = operator.kind === "DEPTHWISE_CONV_2D";
  const channels = depthwise ? shape[3] : shape[0];
  const taps = elements(shape) / channels;
  const [channelStep, tapStep] = depthwise ? [1, channels] : [taps, 1];
  const bias = operator.inputs[2] === -1 ? null : graph.tensors[operator.inputs[2]].data;
  return Float64Array.from({ length: channels }, (_, channel) => {
    let high = bias?.[channel] ?? 0;
    let low = high;
    for (let tap = 0, at = channel * channelStep; tap < taps; tap++, at += tapStep) {
      const weight = data[at];
      high += weight * (weight > 0 ? most : least);
      low += weight * (weight > 0 ? least : most);
    }
    return Math.max(high, -low);
  });
}

const unary$1 = {
  operands: "one",
  outputShape: shapeOfInput,
  rows: sameRow,
  overwrites: sameShape
};
const codesOf$1 = ({ inputs, outputs }, graph) => [
  quantParamsOf(graph, inputs[0]),
  quantParamsOf(graph, outputs[0])
];
function ofDifference(operator, graph, curve) {
  const [input, output] = codesOf$1(operator, graph);
  const { min, max } = rangeOf(graph, operator.outputs[0]);
  return (value) => clamp$2(curve(value - input.zeroPoint) + output.zeroPoint, min, max);
}
const rescaled = ({ multiplier, shift }) => (value) => rescale$1(value, multiplier, shift);
const toOutputScale = (operator, graph) => rescaled(ratioRequantisation(...codesOf$1(operator, graph)));
const checkRatio = (operator, graph, judge) => needRoom(255, ratioRequantisation(...codesOf$1(operator, graph)), judge);
const rangeOf = (graph, id) => graph.tensors[id].type === "uint8" ? { min: 0, max: 255 } : { min: -128, max: 127 };

const abs$1 = {
  ...unary$1,
  title: () => "magnitude",
  checkArithmetic: checkRatio,
  unary: (operator, graph) => {
    const [input, output] = codesOf$1(operator, graph);
    const scaled = input.scale === output.scale ? (value) => value : toOutputScale(operator, graph);
    return ofDifference(operator, graph, (difference) => scaled(Math.abs(difference)));
  }
};
var abs_default = { ABS: abs$1 };

var module0$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: abs_default
});

const pairwiseChannels = (binary) => ({
  interval: (operator, graph, inputs) => {
    const [first, second] = inputs.map((known, at) => known ?? constantInterval(graph.tensors[operator.inputs[at]]));
    return combined(operator, graph, binary(operator, graph), first, second);
  },
  links: ({ inputs, outputs }, graph) => ({
    needs: (channel, need) => inputs.forEach((id, input) => need(input, serves(graph, id, outputs[0]) ? channel : 0)),
    entails: (input, channel, need) => {
      if (serves(graph, inputs[input], outputs[0])) need(channel);
    },
    atLeast: 1
  }),
  fitted: (operator, { graph, kept }, add) => {
    const output = operator.outputs[0];
    const inputs = operator.inputs.map((id) => {
      const tensor = graph.tensors[id];
      return tensor.data && serves(graph, id, output) ? add(keptValues(tensor, kept[output])) : id;
    });
    return { ...operator, inputs };
  }
});
const serves = (graph, input, output) => featureMapOf(graph, input).channels === featureMapOf(graph, output).channels;
function combined(operator, graph, combination, first, second) {
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]);
  const channels = Array.from({ length: featureMapOf(graph, operator.outputs[0]).channels }, (_, channel) => {
    const [a, b] = [endsOf(first, channel), endsOf(second, channel)];
    const firsts = [...a, ...[zeroPoint - 1, zeroPoint].map((value) => clamp$2(value, a[0], a[1]))];
    return firsts.flatMap((value) => b.map((other) => combination(value, other)));
  });
  return {
    low: Int8Array.from(channels, (values) => Math.min(...values)),
    high: Int8Array.from(channels, (values) => Math.max(...values))
  };
}
function endsOf({ low, high }, channel) {
  const at = low.length === 1 ? 0 : channel;
  return [low[at], high[at]];
}
function constantInterval({ shape, data }) {
  const channels = shape.at(-1) ?? 1;
  const [low, high] = [new Int8Array(channels).fill(127), new Int8Array(channels).fill(-128)];
  data.forEach((value, index) => {
    const channel = index % channels;
    low[channel] = Math.min(low[channel], value);
    high[channel] = Math.max(high[channel], value);
  });
  return { low, high };
}
function keptValues(tensor, kept) {
  const data = Int8Array.from(tensor.data).filter((_, index) => kept[index % kept.length]);
  const channels = data.length / tensor.data.length * kept.length;
  return { ...tensor, shape: tensor.shape.toSpliced(-1, 1, channels), data };
}

const pairwise$1 = (own) => ({
  ...own,
  operands: "two",
  check: (operator, graph, judge) => {
    checkShapes$1(operator, graph, judge);
    own.check?.(operator, graph, judge);
  },
  outputShape: ({ inputs }, graph) => broadcastShape(graph.tensors[inputs[0]].shape, graph.tensors[inputs[1]].shape),
  rows: (operator, graph, input) => featureMapOf(graph, operator.inputs[input]).height === 1 ? { ...sameRow(), first: () => 0 } : sameRow(),
  overwrites: sameShape,
  channels: pairwiseChannels(own.binary)
});
function broadcastShape(first, second) {
  const rank = Math.max(first.length, second.length);
  const size = (shape, axis) => shape[shape.length - rank + axis] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [one, other] = [size(first, axis), size(second, axis)];
    return one === 1 ? other : one;
  });
}
function checkShapes$1({ inputs }, graph, judge) {
  const [first, second] = inputs.map((id) => graph.tensors[id]);
  const rank = Math.min(first.shape.length, second.shape.length);
  const [ours, theirs] = [first, second].map(({ shape }) => shape.slice(shape.length - rank));
  if (ours.some((size, axis) => size !== theirs[axis] && size !== 1 && theirs[axis] !== 1))
    judge.contradict("dimensions that are equal or 1, from the last on", `[${first.shape}] and [${second.shape}]`);
  for (const { name, quantisation } of [first, second])
    if (quantisation.scales.length > 1) judge.refuse("one scale for each input", `those of "${name}"`);
}

const limits = {
  bytes: 16 * 2 ** 20,
  tensors: 1e4,
  operators: 4096,
  dimensions: 4,
  /** Values of one tensor. */
  elements: 2 ** 24,
  /** Values of all computed tensors together. */
  allElements: 2 ** 28,
  /** Rows of all computed tensors together, in a network that is scheduled. */
  rows: 2 ** 20,
  /** Taps of a convolution, or cells of a pool. */
  windowCells: 2 ** 16,
  stride: 2 ** 10,
  /** Inputs of a concatenation. */
  concatenated: 64,
  /** Steps of the innermost loops of one inference. */
  work: 2 ** 34,
  /** Values of one row of a softmax, whose sum of exponentials is an int32. */
  softmax: 4095
};

const extent = (taps, dilation) => (taps - 1) * dilation + 1;
const windowPositions = (size, padding, taps, dilation, stride) => Math.floor((size + padding - extent(taps, dilation)) / stride) + 1;
function windowOutput(operator, graph) {
  const [batch, height, width] = shapeOfInput(operator, graph);
  const { window } = operator;
  const { top, bottom, left, right } = window.padding;
  return [
    batch,
    windowPositions(height, top + bottom, window.height, window.dilationHeight, window.strideHeight),
    windowPositions(width, left + right, window.width, window.dilationWidth, window.strideWidth)
  ];
}
const windowRows = ({ window }) => ({
  count: window.height,
  dilation: window.dilationHeight,
  first: (y) => y * window.strideHeight - window.padding.top
});
const windowWork = (operator, graph) => elements(shapeOfOutput(operator, graph)) * operator.window.height * operator.window.width;
function describeWindow({ strideHeight, strideWidth, dilationHeight, dilationWidth, padding }) {
  const pair = (word, height, width) => height === 1 && width === 1 ? "" : `, ${word} ${height === width ? height : `${height}x${width}`}`;
  const { top, left, bottom, right } = padding;
  const around = top || left || bottom || right ? `, padding ${top},${left},${bottom},${right}` : "";
  return pair("stride", strideHeight, strideWidth) + pair("dilation", dilationHeight, dilationWidth) + around;
}
const describeActivation = ({ activation }) => activation === "NONE" ? "" : `, ${activation}`;
function checkWindow({ window }, { shape }, judge) {
  const { padding } = window;
  const sides = [
    [shape[1], padding.top, padding.bottom, window.height, window.dilationHeight, window.strideHeight],
    [shape[2], padding.left, padding.right, window.width, window.dilationWidth, window.strideWidth]
  ];
  for (const [size, before, after, taps, dilation, stride] of sides) {
    const numbers = [before, after, taps, dilation, stride];
    if (numbers.some((n) => !Number.isInteger(n)) || before < 0 || after < 0 || taps < 1 || dilation < 1 || stride < 1)
      judge.contradict("a window of whole taps, dilation and stride", numbers.join(", "));
    const positions = windowPositions(size, before + after, taps, dilation, stride);
    if (positions < 1)
      judge.contradict(`a window that fits ${size} + ${before + after} cells`, `${taps} taps ${dilation} apart`);
    const last = (positions - 1) * stride - before;
    if (before > (taps - 1) * dilation || last >= size)
      judge.refuse(
        "windows that see some of the feature map",
        `${before} and ${after} cells of padding around ${size}`
      );
  }
  if (window.height * window.width > limits.windowCells)
    judge.refuse(`windows of at most ${limits.windowCells} cells`, `${window.height} x ${window.width}`);
}

const add$1 = (word) => pairwise$1({
  title: (operator) => `${word}${describeActivation(operator)}`,
  checkArithmetic: (operator, graph, judge) => {
    const { shift } = addRequantisation(graph, operator).output;
    if (shift > 0) judge.refuse("an output scale that is not far below the inputs", `shift ${shift}`);
  },
  binary: (operator, graph) => addition$1(addRequantisation(graph, operator))
});
var add_default = { ADD: add$1("add"), SUB: add$1("subtract") };
function addition$1({ leftShift, inputs, sign, output, min, max }) {
  const scaled = (value, side) => {
    const { zeroPoint, multiplier, shift } = inputs[side];
    return rescale$1((value - zeroPoint) * 2 ** leftShift, multiplier, shift);
  };
  return (first, second) => {
    const sum = scaled(first, 0) + sign * scaled(second, 1);
    return clamp$2(rescale$1(sum, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}

var module1$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  addition: addition$1,
  default: add_default
});

const dimensionName = (axis, rank) => ["channels", "width", "height", "batch"][rank - 1 - axis] ?? `axis ${axis}`;
const isHeight = (axis, rank) => axis < rank - 2;
const isDimension = (axis, shape) => Number.isInteger(axis) && axis >= 0 && axis < shape.length;

const concatenation$2 = {
  title: (operator, graph) => {
    const along = dimensionName(operator.axis, shapeOfInput(operator, graph).length);
    return `${operator.inputs.length} concatenated along ${along}`;
  },
  operands: "any",
  check: (operator, graph, judge) => {
    for (const id of operator.inputs) needSameCode(graph.tensors[id], outputOf(operator, graph), judge);
    checkShapes(operator, graph, judge);
  },
  outputShape: (operator, graph) => {
    const along = operator.inputs.reduce((sum, id) => sum + (graph.tensors[id].shape[operator.axis] ?? 0), 0);
    return shapeOfInput(operator, graph).map((size, axis) => axis === operator.axis ? along : size);
  },
  // along the height, every output row is a row of one input, and outside all others
  rows: (operator, graph, input) => {
    const { length } = shapeOfInput(operator, graph);
    if (!isHeight(operator.axis, length)) return sameRow();
    const above = rowsAbove(operator, graph, input);
    return { count: 1, dilation: 1, first: (y) => y - above };
  },
  // along the channels, the outputs are those of one input after another; otherwise they combine all inputs
  channels: {
    interval: ({ axis }, _, inputs) => {
      const joined = (end) => Int8Array.from(inputs.flatMap((input) => [...input[end]]));
      if (axis === 3) return { low: joined("low"), high: joined("high") };
      return {
        low: inputs[0].low.map((_2, channel) => Math.min(...inputs.map((input) => input.low[channel]))),
        high: inputs[0].high.map((_2, channel) => Math.max(...inputs.map((input) => input.high[channel])))
      };
    },
    links: (operator, graph) => {
      if (operator.axis !== 3) return channelwise(operator);
      const firsts = firstChannels(operator, graph);
      return {
        needs: (channel, need) => {
          const input = firsts.findLastIndex((first) => first <= channel);
          need(input, channel - firsts[input]);
        },
        entails: (input, channel, need) => need(firsts[input] + channel),
        atLeast: 1
      };
    }
  }
};
var concatenation_default$1 = { CONCATENATION: concatenation$2 };
function checkShapes({ axis, inputs }, graph, judge) {
  const shapes = inputs.map((id) => graph.tensors[id].shape);
  const first = shapes[0];
  if (inputs.length > limits.concatenated) judge.refuse(`at most ${limits.concatenated} inputs`, `${inputs.length}`);
  if (!isDimension(axis, first)) judge.contradict(`an axis of [${first}]`, `${axis}`);
  const other = shapes.find(
    (shape) => shape.length !== first.length || shape.some((size, at) => at !== axis && size !== first[at])
  );
  if (other) judge.contradict(`inputs like [${first}] but for axis ${axis}`, `[${other}]`);
}
const rowsAbove = ({ inputs }, graph, input) => inputs.slice(0, input).reduce((sum, id) => sum + featureMapOf(graph, id).height, 0);
function firstChannels({ inputs }, graph) {
  let next = 0;
  return inputs.map((id) => (next += featureMapOf(graph, id).channels) - featureMapOf(graph, id).channels);
}

var module3$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: concatenation_default$1
});

function checkWeights(operator, graph, { rank, axis }, judge) {
  const weights = graph.tensors[operator.inputs[1]];
  if (!weights?.data) return judge.refuse("weights that are constants", "others");
  if (weights.type !== "int8") judge.refuse("int8 weights", weights.type);
  if (weights.shape.length !== rank) judge.contradict(`weights of ${rank} dimensions`, `[${weights.shape}]`);
  const { scales, zeroPoints, axis: scaledAxis } = weights.quantisation;
  if (scales.length > 1 && scaledAxis !== axis)
    judge.refuse(`a weight scale for each output channel`, `along dimension ${scaledAxis}`);
  if (zeroPoints.some((zero) => zero !== 0)) judge.refuse("weights with zero point 0", "another");
  const id = operator.inputs[2];
  if (id === -1) return;
  const bias = graph.tensors[id];
  if (!bias.data || bias.type !== "int32")
    return judge.refuse("a constant int32 bias", bias.data ? bias.type : "a computed one");
  const channels = weights.shape[axis];
  if (bias.data.length !== channels) judge.contradict(`a bias for ${channels} channels`, `[${bias.shape}]`);
  checkBiasScales(bias, graph.tensors[operator.inputs[0]], scales, judge);
}
function checkBiasScales(bias, input, weightScales, judge) {
  if (!bias.quantisation) return;
  const { scales } = bias.quantisation;
  const inputScale = input.quantisation.scales[0];
  const entries = Math.max(scales.length, weightScales.length);
  for (let entry = 0; entry < entries; entry++) {
    const found = scales[scales.length === 1 ? 0 : entry];
    const expected = inputScale * weightScales[weightScales.length === 1 ? 0 : entry];
    if (!(Math.abs(found - expected) <= 1e-3 * expected)) judge.contradict(`a bias scale of ${expected}`, `${found}`);
  }
}
function checkTaps({ height, width }, shape, judge) {
  if (shape[1] !== height || shape[2] !== width) judge.contradict(`weights of ${height} x ${width} taps`, `[${shape}]`);
}
function checkSums(operator, graph, judge) {
  const { shifts } = convolutionRequantisation(graph, operator);
  const largest = largestSums(operator, graph);
  const bad = shifts.findIndex((shift, channel) => largest[channel] * 2 ** Math.max(shift, 0) >= int32Limit);
  if (bad >= 0)
    judge.refuse("sums that fit 32 bits", `channel ${bad} with up to ${largest[bad]} and shift ${shifts[bad]}`);
}

function requantise(sum, channel, parameters) {
  const { multipliers, shifts, outputZeroPoint, min, max } = parameters;
  return clamp$2(rescale$1(sum, multipliers[channel], shifts[channel]) + outputZeroPoint, min, max);
}

function filtersOf(operator, graph) {
  const input = featureMapOf(graph, operator.inputs[0]);
  const { shape } = graph.tensors[operator.inputs[1]];
  switch (operator.kind) {
    case "CONV_2D": {
      const [outputs, height, width, depth] = shape;
      const sees = views(operator.window, input.height, input.width);
      return { outputs, groups: input.channels / depth, depth, taps: height * width, sees };
    }
    case "DEPTHWISE_CONV_2D": {
      const [, height, width, outputs] = shape;
      const sees = views(operator.window, input.height, input.width);
      return { outputs, groups: input.channels, depth: 1, taps: height * width, sees };
    }
    case "TRANSPOSE_CONV": {
      const [outputs, height, width, depth] = shape;
      return { outputs, groups: 1, depth, taps: height * width, sees: () => "feature map and padding" };
    }
    case "FULLY_CONNECTED": {
      const taps = input.height * input.width;
      return { outputs: shape[0], groups: 1, depth: input.channels, taps, sees: () => "feature map" };
    }
  }
}
const stepsOf$1 = (kind, outputs, taps, depth) => kind === "DEPTHWISE_CONV_2D" ? { output: 1, tap: outputs, input: 0 } : { output: taps * depth, tap: depth, input: 1 };
const groupOf = ({ outputs, groups }, output) => Math.floor(output / (outputs / groups));
function views(window, height, width) {
  const { padding } = window;
  const rows = along(height, window.height, window.dilationHeight, window.strideHeight, padding.top, padding.bottom);
  const columns = along(width, window.width, window.dilationWidth, window.strideWidth, padding.left, padding.right);
  return (tap) => {
    const [row, column] = [rows[Math.floor(tap / window.width)], columns[tap % window.width]];
    if (row === "padding" || column === "padding") return "padding";
    return row === "feature map" ? column : row;
  };
}
function along(size, taps, dilation, stride, before, after) {
  const positions = windowPositions(size, before + after, taps, dilation, stride);
  return Array.from({ length: taps }, (_, tap) => {
    const first = tap * dilation - before;
    const last = first + (positions - 1) * stride;
    const entering = first + Math.max(0, Math.ceil(-first / stride)) * stride;
    if (entering > last || entering >= size) return "padding";
    return first < 0 || last >= size ? "feature map and padding" : "feature map";
  });
}

const weightedChannels = {
  interval: sumInterval,
  links: (operator, graph, inputs) => {
    const filters = filtersOf(operator, graph);
    return filters.groups > 1 || operator.kind === "DEPTHWISE_CONV_2D" ? grouped(operator, filters) : dense(operator, graph, filters, inputs[0]);
  },
  fitted: (operator, channels, add) => {
    const [weights, bias] = [keptWeights(operator, channels), keptBias(operator, channels)];
    return { ...operator, inputs: [operator.inputs[0], add(weights), bias ? add(bias) : -1] };
  }
};
function sumInterval(operator, graph, inputs) {
  const { low, high } = inputs[0];
  const filters = filtersOf(operator, graph);
  const rescale = convolutionRequantisation(graph, operator);
  const bias = biasOf(operator, graph);
  const { inputZeroPoint } = rescale;
  const [lows, highs] = [new Int8Array(filters.outputs), new Int8Array(filters.outputs)];
  for (let output = 0; output < filters.outputs; output++) {
    let [least, most] = [bias?.[output] ?? 0, bias?.[output] ?? 0];
    eachWeight(operator, graph, filters, output, (weight, input, padded) => {
      const [a, b] = [weight * (low[input] - inputZeroPoint), weight * (high[input] - inputZeroPoint)];
      const nothing = padded ? 0 : a;
      least += Math.min(a, b, nothing);
      most += Math.max(a, b, nothing);
    });
    lows[output] = requantise(least, output, rescale);
    highs[output] = requantise(most, output, rescale);
  }
  return { low: lows, high: highs };
}
function dense(operator, graph, filters, { low, high }) {
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]);
  return {
    needs: (channel, need) => eachWeight(operator, graph, filters, channel, (_, input, padded) => {
      const sameEverywhere = low[input] === high[input] && (!padded || low[input] === zeroPoint);
      if (!sameEverywhere) need(0, input);
    }),
    entails: () => void 0,
    atLeast: 1
  };
}
function grouped({ kind }, { outputs, groups, depth }) {
  const each = outputs / groups;
  return {
    needs: (channel, need) => {
      const first = Math.floor(channel / each) * depth;
      for (let input = first; input < first + depth; input++) need(0, input);
    },
    entails: (_, channel, need) => {
      const first = Math.floor(channel / depth) * each;
      for (let output = first; output < first + each; output++) need(output);
    },
    // with one group left it would be an ordinary convolution
    atLeast: kind === "DEPTHWISE_CONV_2D" ? 1 : each + 1
  };
}
function eachWeight(operator, graph, filters, output, visit) {
  const data = graph.tensors[operator.inputs[1]].data;
  const { outputs, taps, depth, sees } = filters;
  const steps = stepsOf$1(operator.kind, outputs, taps, depth);
  const firstInput = groupOf(filters, output) * depth;
  for (let tap = 0; tap < taps; tap++) {
    const view = sees(tap);
    if (view === "padding") continue;
    const from = output * steps.output + tap * steps.tap;
    for (let input = 0; input < depth; input++) {
      const weight = data[from + input * steps.input];
      if (weight !== 0) visit(weight, firstInput + input, view !== "feature map");
    }
  }
}
const biasOf = ({ inputs }, graph) => inputs[2] === -1 ? null : graph.tensors[inputs[2]].data;
function keptWeights(operator, { graph, kept }) {
  const filters = filtersOf(operator, graph);
  const old = graph.tensors[operator.inputs[1]];
  const [keptInputs, outputs] = [kept[operator.inputs[0]], positions(kept[operator.outputs[0]])];
  const firstInput = groupOf(filters, outputs[0]) * filters.depth;
  const inputs = positions(keptInputs.subarray(firstInput, firstInput + filters.depth));
  const { taps } = filters;
  const from = stepsOf$1(operator.kind, filters.outputs, taps, filters.depth);
  const to = stepsOf$1(operator.kind, outputs.length, taps, inputs.length);
  const data = new Int8Array(outputs.length * taps * inputs.length);
  outputs.forEach((output, o) => {
    for (let tap = 0; tap < taps; tap++)
      inputs.forEach((input, i) => {
        data[o * to.output + tap * to.tap + i * to.input] = old.data[output * from.output + tap * from.tap + input * from.input];
      });
  });
  return {
    ...old,
    shape: shapeFor(operator, old.shape, outputs.length, taps * inputs.length),
    data,
    quantisation: keptScales(old.quantisation, outputs)
  };
}
function shapeFor({ kind }, old, outputs, products) {
  if (kind === "FULLY_CONNECTED") return [outputs, products];
  const [, height, width] = old;
  return kind === "DEPTHWISE_CONV_2D" ? [1, height, width, outputs] : [outputs, height, width, products / (height * width)];
}
function keptBias(operator, { graph, intervals, kept }) {
  const filters = filtersOf(operator, graph);
  const { zeroPoint } = quantParamsOf(graph, operator.inputs[0]);
  const { low } = intervals[operator.inputs[0]];
  const keptInputs = kept[operator.inputs[0]];
  const outputs = positions(kept[operator.outputs[0]]);
  const old = biasOf(operator, graph);
  const data = Int32Array.from(outputs, (output) => {
    let sum = old?.[output] ?? 0;
    eachWeight(operator, graph, filters, output, (weight, input) => {
      if (!keptInputs[input]) sum += weight * (low[input] - zeroPoint);
    });
    return sum;
  });
  if (!old && data.every((value) => value === 0)) return null;
  const { name, quantisation } = old ? graph.tensors[operator.inputs[2]] : { name: `${operator.name}_bias`, quantisation: null };
  return {
    name,
    shape: [data.length],
    type: "int32",
    quantisation: quantisation && keptScales(quantisation, outputs),
    data
  };
}
function keptScales(quantisation, outputs) {
  const { scales, zeroPoints } = quantisation;
  if (scales.length === 1) return quantisation;
  const those = (all) => outputs.map((output) => all[output]);
  return { ...quantisation, scales: those(scales), zeroPoints: those(zeroPoints) };
}
const positions = (kept) => [...kept.keys()].filter((channel) => kept[channel]);

const convolution$2 = {
  title: ({ window, activation }) => `${window.height}x${window.width} convolution${describeWindow(window)}${describeActivation({ activation })}`,
  operands: "one and weights",
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]];
    const groups = input.shape[3] / shape[3];
    if (!Number.isInteger(groups) || !Number.isInteger(shape[0] / groups))
      judge.contradict(`weights for groups of ${input.shape[3]} channels`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, input, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [...windowOutput(operator, graph), graph.tensors[operator.inputs[1]].shape[0]],
  macs: (operator, graph) => elements(shapeOfOutput(operator, graph)) * elements(graph.tensors[operator.inputs[1]].shape.slice(1)),
  rows: windowRows,
  channels: weightedChannels
};
var convolution_default$1 = { CONV_2D: convolution$2 };

var module4$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: convolution_default$1
});

const depthwise$3 = {
  title: (operator) => {
    const { window, multiplier } = operator;
    const times = multiplier === 1 ? "" : `, multiplier ${multiplier}`;
    return `${window.height}x${window.width} depthwise${describeWindow(window)}${times}${describeActivation(operator)}`;
  },
  operands: "one and weights",
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 3 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]];
    if (shape[0] !== 1 || shape[3] !== input.shape[3] * operator.multiplier)
      judge.contradict(`weights for ${input.shape[3]} channels times ${operator.multiplier}`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, input, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [
    ...windowOutput(operator, graph),
    shapeOfInput(operator, graph).at(-1) * operator.multiplier
  ],
  macs: windowWork,
  rows: windowRows,
  channels: weightedChannels
};
var depthwise_default = { DEPTHWISE_CONV_2D: depthwise$3 };

var module5$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: depthwise_default
});

const dequantize$1 = {
  title: () => "dequantize",
  operands: "one",
  writes: () => ["float32"],
  check: (operator, graph, judge) => {
    if (!graph.outputs.includes(operator.outputs[0]))
      judge.refuse("DEQUANTIZE at the end of the network only", "one inside");
  },
  outputShape: shapeOfInput,
  rows: sameRow
};
var dequantize_default = { DEQUANTIZE: dequantize$1 };

var module6$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: dequantize_default
});

const extremum$1 = (title, of) => pairwise$1({
  title: () => title,
  check: (operator, graph, judge) => {
    for (const id of operator.inputs) needSameCode(graph.tensors[id], outputOf(operator, graph), judge);
  },
  binary: () => of
});
var extremum_default = {
  MAXIMUM: extremum$1("maximum", Math.max),
  MINIMUM: extremum$1("minimum", Math.min)
};

var module7$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: extremum_default
});

const fullyConnected$2 = {
  title: (operator) => `fully connected${describeActivation(operator)}`,
  operands: "one and weights",
  check: (operator, graph, judge) => {
    checkWeights(operator, graph, { rank: 2, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]];
    const values = elements(shapeOfInput(operator, graph));
    if (values !== shape[1]) judge.contradict(`weights for the ${values} values of one input`, `[${shape}]`);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => [
    ...shapeOfOutput(operator, graph).slice(1).fill(1),
    graph.tensors[operator.inputs[1]].shape[0]
  ],
  macs: (operator, graph) => elements(graph.tensors[operator.inputs[1]].shape),
  rows: allRows,
  channels: weightedChannels
};
var fullyConnected_default$1 = { FULLY_CONNECTED: fullyConnected$2 };

var module8$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: fullyConnected_default$1
});

function hardSwish$3({ output, gate }) {
  const [outputFactor, gateFactor] = [inSixteenBits(output.multiplier), inSixteenBits(gate.multiplier)];
  return (difference) => {
    const fine = difference * 128;
    const scaled = roundedHighMultiply(fine, outputFactor);
    const opened = saturate$1(fine * 2 ** Math.max(gate.shift - 1, 0));
    const gated = roundedHighMultiply(opened, gateFactor);
    const saturated = gate.shift > 0 ? saturate$1(gated * 2) : roundedShift(gated, -gate.shift);
    const share = saturated + 2 ** 15 >> 1;
    const product = Math.trunc(share * scaled / 2 ** 15);
    return roundedShift(product, -output.shift);
  };
}
const saturate$1 = (value) => clamp$2(value, -32768, 2 ** 15 - 1);
const inSixteenBits = (multiplier) => Math.min(Math.floor((multiplier + 2 ** 15) / 2 ** 16), 2 ** 15 - 1);
const roundedHighMultiply = (a, b) => Math.floor((a * b + 2 ** 14) / 2 ** 15);
function roundedShift(value, places) {
  const mask = 2 ** places - 1 << 16 >> 16;
  return (value >> places) + Number((value & mask) > (mask >> 1) + Number(value < 0));
}

const descriptor$1 = {
  ...unary$1,
  title: () => "hard swish",
  checkArithmetic: (operator, graph, judge) => {
    const [input, output] = codesOf$1(operator, graph);
    const { shift } = hardSwishRequantisation(input, output).output;
    if (!(shift <= 0)) judge.refuse("an output scale of at least a 128th of the input scale", `shift ${shift}`);
    if (!(input.scale < 2 ** 16)) judge.refuse("an input scale below 65536", `${input.scale}`);
  },
  unary: (operator, graph) => ofDifference(operator, graph, hardSwish$3(hardSwishRequantisation(...codesOf$1(operator, graph))))
};
var hardSwish$2 = { HARD_SWISH: descriptor$1 };

var module9$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: hardSwish$2
});

const leakyRelu$1 = {
  ...unary$1,
  title: () => "leaky ReLU",
  check: ({ alpha }, _, judge) => {
    if (!(alpha >= 0 && alpha < 2 ** 16)) judge.refuse("an alpha of at least 0, below 65536", `${alpha}`);
  },
  checkArithmetic: (operator, graph, judge) => {
    checkRatio(operator, graph, judge);
    needRoom(255, slopeRequantisation(...codesOf$1(operator, graph), operator.alpha), judge);
  },
  unary: (operator, graph) => {
    const scaled = toOutputScale(operator, graph);
    const sloped = rescaled(slopeRequantisation(...codesOf$1(operator, graph), operator.alpha));
    return ofDifference(operator, graph, (difference) => difference < 0 ? sloped(difference) : scaled(difference));
  }
};
var leakyRelu_default = { LEAKY_RELU: leakyRelu$1 };

var module10$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: leakyRelu_default
});

const mean$3 = {
  title: (operator, graph) => {
    const rank = shapeOfInput(operator, graph).length;
    return `mean over ${operator.axes.map((axis) => dimensionName(axis, rank)).join(", ")}`;
  },
  operands: "one",
  check: (operator, graph, judge) => {
    const [{ axes }, shape] = [operator, shapeOfInput(operator, graph)];
    const ascending = axes.every((axis, at) => Number.isInteger(axis) && axis > (axes[at - 1] ?? -1));
    if (axes.length === 0 || !ascending || axes.at(-1) >= shape.length)
      judge.contradict(`axes of [${shape}], ascending`, `[${axes}]`);
  },
  checkArithmetic: (operator, graph, judge) => {
    const { count, shift } = meanRequantisation(graph, operator);
    if (count * 255 * 2 ** Math.max(shift, 0) >= int32Limit)
      judge.refuse("sums that fit 32 bits", `${count} values with shift ${shift}`);
  },
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.keepDims ? shape.map((size, axis) => operator.axes.includes(axis) ? 1 : size) : shape.filter((_, axis) => !operator.axes.includes(axis));
  },
  // computed row by row only if the rows stay rows: neither averaged, nor renumbered because dimensions are dropped
  rows: (operator, graph, input) => {
    const rank = shapeOfInput(operator, graph).length;
    const rowsStay = operator.keepDims && operator.axes.every((axis) => axis >= rank - 2);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  // a mean over channels leaves no channels to follow
  channels: {
    interval: (operator, graph, [input]) => {
      if (!keepsChannels(operator)) return everything(graph, operator.outputs[0]);
      const { count, inputZeroPoint, outputZeroPoint, multiplier, shift, min, max } = meanRequantisation(
        graph,
        operator
      );
      return mapInterval(
        input,
        (value) => clamp$2(rescale$1(count * (value - inputZeroPoint), multiplier, shift) + outputZeroPoint, min, max)
      );
    },
    links: (operator) => keepsChannels(operator) ? channelwise(operator) : null
  }
};
var mean_default = { MEAN: mean$3 };
const keepsChannels = ({ axes, keepDims }) => keepDims && !axes.includes(3);

var module11$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: mean_default
});

function multiplication({ zeroPoints, output, min, max }) {
  const [firstZero, secondZero] = zeroPoints;
  return (first, second) => {
    const product = (first - firstZero) * (second - secondZero);
    return clamp$2(rescale$1(product, output.multiplier, output.shift) + output.zeroPoint, min, max);
  };
}

const multiply$1 = pairwise$1({
  title: (operator) => `multiply${describeActivation(operator)}`,
  checkArithmetic: (operator, graph, judge) => {
    const { zeroPoints, output } = mulRequantisation(graph, operator);
    needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
  },
  binary: (operator, graph) => multiplication(mulRequantisation(graph, operator))
});
var multiply_default = { MUL: multiply$1 };

var module12$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: multiply_default
});

const pad$2 = {
  title: ({ padding: { top, left, bottom, right } }) => `pad, top ${top}, left ${left}, bottom ${bottom}, right ${right}`,
  operands: "one",
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    const amounts = Object.values(operator.padding);
    if (amounts.some((amount) => !Number.isInteger(amount) || amount < 0))
      judge.contradict("paddings of at least 0", `${amounts}`);
    const { value = 0 } = operator;
    if (!Number.isInteger(value) || value < -128 || value > 127)
      judge.contradict("a value from -128 to 127", `${value}`);
  },
  outputShape: (operator, graph) => {
    const { padding } = operator;
    const [batch, height, width, channels] = shapeOfInput(operator, graph);
    return [batch, height + padding.top + padding.bottom, width + padding.left + padding.right, channels];
  },
  rows: ({ padding }) => ({ count: 1, dilation: 1, first: (y) => y - padding.top }),
  // values of the input, and the padding's value around them
  channels: {
    interval: (operator, graph, [input]) => {
      const fill = padValue(graph, operator);
      if (Object.values(operator.padding).every((amount) => amount === 0)) return input;
      return {
        low: input.low.map((least) => Math.min(least, fill)),
        high: input.high.map((most) => Math.max(most, fill))
      };
    },
    links: channelwise
  }
};
var pad_default$1 = { PAD: pad$2 };

var module13$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pad_default$1
});

const pool$2 = {
  title: (operator) => {
    const { window, kind } = operator;
    const word = kind === "MAX_POOL_2D" ? "maximum" : "average";
    return `${window.height}x${window.width} ${word} pool${describeWindow(window)}${describeActivation(operator)}`;
  },
  operands: "one",
  check: (operator, graph, judge) => {
    const input = inputOf(operator, graph);
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    checkWindow(operator, input, judge);
  },
  outputShape: (operator, graph) => [...windowOutput(operator, graph), shapeOfInput(operator, graph).at(-1)],
  work: windowWork,
  rows: windowRows,
  channels: {
    interval: (operator, graph, [input]) => {
      const { min, max } = poolClamp(graph, operator);
      return mapInterval(input, (value) => clamp$2(value, min, max));
    },
    links: channelwise
  }
};
var pool_default$1 = { AVERAGE_POOL_2D: pool$2, MAX_POOL_2D: pool$2 };

var module14$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pool_default$1
});

const prelu = pairwise$1({
  title: () => "PReLU",
  checkArithmetic: (operator, graph, judge) => {
    const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
    needRoom(farthest(zeroPoints[0]) * farthest(zeroPoints[1]), output, judge);
    needRoom(255, positive, judge);
  },
  binary: (operator, graph) => {
    const parameters = preluRequantisation(graph, operator);
    const { zeroPoints, positive, output, min, max } = parameters;
    const product = multiplication(parameters);
    return (first, second) => {
      const difference = first - zeroPoints[0];
      if (difference < 0) return product(first, second);
      return clamp$2(rescale$1(difference, positive.multiplier, positive.shift) + output.zeroPoint, min, max);
    };
  }
});
var prelu_default = { PRELU: prelu };

var module15$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: prelu_default
});

const quantize$1 = {
  ...unary$1,
  title: () => "quantize",
  reads: ["int8", "uint8", "float32"],
  writes: (from) => from === "int8" ? ["int8", "uint8"] : ["int8"],
  check: (operator, graph, judge) => {
    if (inputOf(operator, graph).type !== "float32") return;
    if (!graph.inputs.includes(operator.inputs[0]))
      judge.refuse("QUANTIZE of float32 at the start of the network only", "one inside");
    if (graph.outputs.includes(operator.outputs[0]))
      judge.refuse("a network that computes with its input", "an output that is the quantised input");
  },
  checkArithmetic: (operator, graph, judge) => {
    if (inputOf(operator, graph).type !== "float32") checkRatio(operator, graph, judge);
  },
  unary: (operator, graph) => ofDifference(operator, graph, toOutputScale(operator, graph))
};
var quantize_default$1 = { QUANTIZE: quantize$1 };

var module16$2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: quantize_default$1
});

const relu = {
  ...unary$1,
  title: () => "ReLU",
  checkArithmetic: checkRatio,
  unary: (operator, graph) => {
    const scaled = toOutputScale(operator, graph);
    return ofDifference(operator, graph, (difference) => Math.max(scaled(difference), 0));
  }
};
const clampTo = (title) => ({
  ...unary$1,
  title: () => title,
  check: (operator, graph, judge) => needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge),
  checkArithmetic: (operator, graph, judge) => {
    const { scale } = quantParamsOf(graph, operator.inputs[0]);
    if (!(scale > 2 ** -27)) judge.refuse("an input scale above 2^-27", `${scale}`);
  },
  unary: ({ kind, inputs }, graph) => {
    const { min, max } = activationClamp(kind, quantParamsOf(graph, inputs[0]));
    return (value) => clamp$2(value, min, max);
  }
});
var relu_default = {
  RELU: relu,
  RELU6: clampTo("ReLU6"),
  RELU_N1_TO_1: clampTo("ReLU from -1 to 1")
};

var module17$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: relu_default
});

const reshape$2 = {
  title: () => "reshape",
  operands: "one",
  check: (operator, graph, judge) => needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge),
  outputShape: (operator, graph) => {
    const [from, to] = [shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    return elements(from) === elements(to) ? to : from;
  },
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]), featureMapOf(graph, operator.outputs[0])];
    const [fromRow, toRow] = [from.width * from.channels, to.width * to.channels];
    return runs(to.height, (y) => [Math.floor(y * toRow / fromRow), Math.ceil((y + 1) * toRow / fromRow)]);
  },
  // if the last dimension stays, the channels stay
  channels: {
    interval: (operator, graph, [input]) => {
      const output = everything(graph, operator.outputs[0]);
      return output.low.length === input.low.length ? input : output;
    },
    links: (operator, graph, [input]) => shapeOfOutput(operator, graph).at(-1) === input.low.length ? channelwise(operator) : null
  },
  source: () => (position) => position
};
var reshape_default = { RESHAPE: reshape$2 };

var module18$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: reshape_default
});

const resize$1 = {
  operands: "one",
  check: (operator, graph, judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    needSameCode(input, output, judge);
  },
  outputShape: resampledShape,
  // a cell of the input, or a value between four of them
  channels: { interval: sameInterval, links: channelwise }
};
const nearest$1 = {
  ...resize$1,
  title: () => "nearest-neighbour resize",
  rows: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    return { count: 1, dilation: 1, first: (y) => nearestCell(operator, y, from.height, to.height) };
  },
  source: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    return (position) => {
      const [channel, pixel] = [position % to.channels, Math.floor(position / to.channels)];
      const row = nearestCell(operator, Math.floor(pixel / to.width), from.height, to.height);
      const column = nearestCell(operator, pixel % to.width, from.width, to.width);
      return (row * from.width + column) * from.channels + channel;
    };
  }
};
const bilinear$1 = {
  ...resize$1,
  title: () => "bilinear resize",
  check: (operator, graph, judge) => {
    resize$1.check(operator, graph, judge);
    checkBilinear(operator, graph, judge);
  },
  rows: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    const scale = bilinearScale(operator, from.height, to.height);
    return runs(to.height, (y) => {
      const { lower, upper } = bilinearPlace(scale, y, from.height);
      return [lower, upper + 1];
    });
  }
};
var resize_default = { RESIZE_NEAREST_NEIGHBOR: nearest$1, RESIZE_BILINEAR: bilinear$1 };
const featureMaps = ({ inputs, outputs }, graph) => ({
  from: featureMapOf(graph, inputs[0]),
  to: featureMapOf(graph, outputs[0])
});
function checkBilinear(operator, graph, judge) {
  if (operator.alignCorners && operator.halfPixelCenters) judge.refuse("aligned corners or half-pixel centres", "both");
  const { from, to } = featureMaps(operator, graph);
  for (const side of ["height", "width"]) {
    const { lower } = bilinearPlace(bilinearScale(operator, from[side], to[side]), to[side] - 1, from[side]);
    if (lower >= from[side]) judge.refuse(`a ${side} that is not far above ${from[side]}`, `${to[side]}`);
  }
}

var module19$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: resize_default
});

const integerBits = 4;
function argument({ multiplier, shift }) {
  const radius = Math.floor(15 * 2 ** (31 - integerBits) / 2 ** shift);
  return (difference) => Math.abs(difference) >= radius ? null : rescale$1(difference, multiplier, shift);
}
function logistic$1(toArgument) {
  const argumentOf = argument(toArgument);
  return (difference) => {
    const a = argumentOf(difference);
    if (a === null) return difference > 0 ? 255 : 0;
    const positive = reciprocal(expNegative(-Math.abs(a), integerBits));
    const value = a === 0 ? 2 ** 30 : a > 0 ? positive : 2 ** 31 - 1 - positive;
    return divideByPowerOfTwo(value, 23);
  };
}
function tanh$1(toArgument) {
  const argumentOf = argument(toArgument);
  return (difference) => {
    const a = argumentOf(difference);
    if (a === null) return difference > 0 ? 127 : -128;
    const magnitude = a === 0 ? 0 : reflected(expNegative(-Math.abs(a), integerBits + 1));
    return divideByPowerOfTwo(a < 0 ? -magnitude : magnitude, 24);
  };
}

const sigmoid$1 = (title, code, curve) => ({
  ...unary$1,
  title: () => title,
  check: (operator, graph, judge) => needCode(outputOf(operator, graph), ...code, judge),
  checkArithmetic: (operator, graph, judge) => {
    const { scale } = quantParamsOf(graph, operator.inputs[0]);
    if (!(scale > 2 ** -27 && scale < 2 ** 4)) judge.refuse("an input scale above 2^-27 and below 16", `${scale}`);
  },
  unary: (operator, graph) => ofDifference(operator, graph, curve(curveRequantisation(quantParamsOf(graph, operator.inputs[0]))))
});
var sigmoid_default = {
  LOGISTIC: sigmoid$1("logistic", [1 / 256, -128], logistic$1),
  TANH: sigmoid$1("tanh", [1 / 128, 0], tanh$1)
};

var module20$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: sigmoid_default
});

function indicesAt(position, shape) {
  let rest = position;
  const indices = new Array(shape.length);
  for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
    indices[axis] = rest % shape[axis];
    rest = Math.floor(rest / shape[axis]);
  }
  return indices;
}
const positionOf = (indices, shape) => indices.reduce((position, index, axis) => position * shape[axis] + index, 0);

const channels$1 = {
  interval: ({ begin, size, strides }, _, [input]) => {
    const picked = (end) => Int8Array.from({ length: size[3] }, (_2, channel) => end[begin[3] + channel * strides[3]]);
    return { low: picked(input.low), high: picked(input.high) };
  },
  links: ({ begin, size, strides }) => {
    if (strides[3] !== 1) return null;
    const [first, count] = [begin[3], size[3]];
    return {
      needs: (channel, need) => need(0, first + channel),
      entails: (_, channel, need) => {
        if (channel >= first && channel < first + count) need(channel - first);
      },
      atLeast: 1
    };
  },
  fitted: (operator, { kept }) => ({
    ...operator,
    begin: operator.begin.with(3, channelCount(kept[operator.inputs[0]].subarray(0, operator.begin[3]))),
    size: operator.size.with(3, channelCount(kept[operator.outputs[0]]))
  })
};
const slice$2 = {
  title: ({ begin, size, strides }) => {
    const apart = strides.every((stride) => stride === 1) ? "" : `, ${strides.join()} apart`;
    return `slice of ${size.join()} from ${begin.join()}${apart}`;
  },
  operands: "one",
  check: (operator, graph, judge) => {
    needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge);
    checkIndices(operator, shapeOfInput(operator, graph), judge);
  },
  outputShape: ({ size }) => size,
  // if rows are reversed, the first row needs the last one, and no run of rows grows with y
  rows: (operator, graph, input) => {
    const [first, step] = sliceRows(operator, shapeOfInput(operator, graph));
    return step > 0 ? { count: 1, dilation: 1, first: (y) => first + y * step } : allRows(operator, graph, input);
  },
  channels: channels$1,
  source: (operator, graph) => {
    const [{ begin, size, strides }, shape] = [operator, shapeOfInput(operator, graph)];
    return (position) => positionOf(
      indicesAt(position, size).map((index, axis) => begin[axis] + index * strides[axis]),
      shape
    );
  }
};
var slice_default$1 = { SLICE: slice$2 };
function checkIndices({ begin, size, strides }, shape, judge) {
  if ([begin, size, strides].some(({ length }) => length !== shape.length))
    judge.contradict(`begin, size and strides for [${shape}]`, `[${begin}], [${size}] and [${strides}]`);
  shape.forEach((cells, axis) => {
    const [first, count, stride] = [begin[axis], size[axis], strides[axis]];
    const last = first + (count - 1) * stride;
    const whole = Number.isInteger(first) && Number.isInteger(count) && Number.isInteger(stride);
    if (!whole || count < 1 || stride === 0 || Math.min(first, last) < 0 || Math.max(first, last) >= cells)
      judge.contradict(`places of the ${cells} of dimension ${axis}`, `${count} from ${first}, ${stride} apart`);
  });
}
function sliceRows({ begin, strides }, shape) {
  const height = shape.length - 3;
  if (height < 0) return [0, 1];
  const before = begin.slice(0, height).reduce((sum, at, axis) => sum + at * elements(shape.slice(axis + 1, -2)), 0);
  return [before + begin[height], strides[height]];
}

var module21$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: slice_default$1
});

const softmax$2 = {
  title: () => "softmax",
  operands: "one",
  check: (operator, graph, judge) => {
    needCode(outputOf(operator, graph), 1 / 256, -128, judge);
    const { channels } = featureMapOf(graph, operator.inputs[0]);
    if (channels > limits.softmax) judge.refuse(`at most ${limits.softmax} classes`, `${channels}`);
  },
  checkArithmetic: (operator, graph, judge) => {
    const scaled = operator.beta * quantParamsOf(graph, operator.inputs[0]).scale * 2 ** 26;
    if (!(scaled > 1)) judge.refuse("beta times the input scale above 2^-26", `${scaled / 2 ** 26}`);
  },
  outputShape: shapeOfInput,
  rows: sameRow,
  overwrites: sameShape
};
var softmax_default$1 = { SOFTMAX: softmax$2 };

var module22$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: softmax_default$1
});

const channels = {
  interval: ({ blockSize }, _, [input]) => {
    const repeated = (end) => Int8Array.from({ length: blockSize ** 2 * end.length }, (_2, channel) => end[channel % end.length]);
    return { low: repeated(input.low), high: repeated(input.high) };
  },
  links: ({ blockSize }, _, [input]) => {
    const { length } = input.low;
    return {
      needs: (channel, need) => need(0, channel % length),
      entails: (_2, channel, need) => {
        for (let pixel = 0; pixel < blockSize ** 2; pixel += 1) need(pixel * length + channel);
      },
      atLeast: 1
    };
  }
};
const spaceToDepth$2 = {
  title: ({ blockSize }) => `space to depth, blocks of ${blockSize}x${blockSize}`,
  operands: "one",
  check: (operator, graph, judge) => {
    const [{ blockSize }, input] = [operator, inputOf(operator, graph)];
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    const [, height, width] = input.shape;
    if (!(blockSize >= 1 && Number.isInteger(height / blockSize) && Number.isInteger(width / blockSize)))
      judge.contradict(`a block size that divides ${height} x ${width}`, `${blockSize}`);
  },
  outputShape: (operator, graph) => {
    const { blockSize } = operator;
    const [batch, height, width, depth] = shapeOfInput(operator, graph);
    return [batch, height / blockSize, width / blockSize, blockSize ** 2 * depth];
  },
  rows: ({ blockSize }) => ({ count: blockSize, dilation: 1, first: (y) => y * blockSize }),
  channels,
  source: (operator, graph) => {
    const [{ blockSize }, from, to] = [operator, shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    return (position) => {
      const [batch, y, x, channel] = indicesAt(position, to);
      const [pixel, depth] = [Math.floor(channel / from[3]), channel % from[3]];
      const [row, column] = [Math.floor(pixel / blockSize), pixel % blockSize];
      return positionOf([batch, y * blockSize + row, x * blockSize + column, depth], from);
    };
  }
};
var spaceToDepth_default$1 = { SPACE_TO_DEPTH: spaceToDepth$2 };

var module23$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: spaceToDepth_default$1
});

const descriptor = {
  ...unary$1,
  title: () => "table",
  reads: ["int8", "uint8"],
  writes: () => ["int8", "uint8"],
  check: ({ table }, _, judge) => {
    if (!(table instanceof Int8Array) || table.length !== 256)
      judge.contradict("a table of 256 bytes", `${table.length}`);
  },
  // uint8 counts as the int8 with the same bits, as in all code after the tables, which alone read and write it
  channels: {
    interval: ({ table }, _, [input]) => {
      const extremes = Array.from(input.low, (low, channel) => {
        let [smallest, largest] = [127, -128];
        for (let value = low; value <= input.high[channel]; value++) {
          smallest = Math.min(smallest, table[value & 255]);
          largest = Math.max(largest, table[value & 255]);
        }
        return [smallest, largest];
      });
      return { low: Int8Array.from(extremes, ([low]) => low), high: Int8Array.from(extremes, ([, high]) => high) };
    },
    links: channelwise
  },
  unary: ({ table, outputs }, graph) => {
    const bytes = rangeOf(graph, outputs[0]).min < 0 ? table : new Uint8Array(table);
    return (value) => bytes[value & 255];
  }
};
var table$2 = { TABLE: descriptor };

var module24 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: table$2
});

const transpose$2 = {
  title: ({ order }) => `transpose ${order.join()}`,
  operands: "one",
  check: (operator, graph, judge) => {
    needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge);
    const [{ order }, shape] = [operator, shapeOfInput(operator, graph)];
    const all = shape.every((_, axis) => order.includes(axis));
    if (!all || order.length !== shape.length)
      judge.contradict(`an order of the dimensions of [${shape}]`, `[${order}]`);
  },
  outputShape: (operator, graph) => {
    const shape = shapeOfInput(operator, graph);
    return operator.order.map((axis) => shape[axis]);
  },
  rows: (operator, graph, input) => {
    const { order } = operator;
    const rowsStay = order.every((from, axis) => !isHeight(axis, order.length) || from === axis);
    return rowsStay ? sameRow() : allRows(operator, graph, input);
  },
  // channels keep their intervals if they stay the last dimension
  channels: {
    interval: ({ order, outputs }, graph, [input]) => order[3] === 3 ? input : everything(graph, outputs[0]),
    links: (operator) => operator.order[3] === 3 ? channelwise(operator) : null
  },
  source: (operator, graph) => {
    const [from, to] = [shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    const dimensionOf = from.map((_, axis) => operator.order.indexOf(axis));
    return (position) => {
      const indices = indicesAt(position, to);
      return positionOf(
        dimensionOf.map((dimension) => indices[dimension]),
        from
      );
    };
  }
};
var transpose_default$1 = { TRANSPOSE: transpose$2 };

var module25 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transpose_default$1
});

const transposeConvolution$2 = {
  title: (operator) => {
    const { window } = operator;
    const around = describeWindow(window) + describeActivation(operator);
    return `${window.height}x${window.width} transposed convolution${around}`;
  },
  operands: "one and weights",
  check: (operator, graph, judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    checkWeights(operator, graph, { rank: 4, axis: 0 }, judge);
    const { shape } = graph.tensors[operator.inputs[1]];
    if (shape[3] !== input.shape[3]) judge.contradict(`weights for ${input.shape[3]} channels`, `[${shape}]`);
    checkTaps(operator.window, shape, judge);
    checkWindow(operator, output, judge);
    checkPositions(operator, graph, judge);
  },
  checkArithmetic: checkSums,
  outputShape: (operator, graph) => {
    const [, height, width] = shapeOfOutput(operator, graph);
    return [shapeOfInput(operator, graph)[0], height, width, graph.tensors[operator.inputs[1]].shape[0]];
  },
  macs: (operator, graph) => elements(shapeOfInput(operator, graph)) * elements(graph.tensors[operator.inputs[1]].shape.slice(0, 3)),
  rows: ({ window, outputs }, graph) => runs(featureMapOf(graph, outputs[0]).height, (y) => rowsReaching(window, y)),
  channels: weightedChannels
};
var transposeConvolution_default$1 = { TRANSPOSE_CONV: transposeConvolution$2 };
function checkPositions({ window, inputs, outputs }, graph, judge) {
  const [input, output] = [featureMapOf(graph, inputs[0]), featureMapOf(graph, outputs[0])];
  const { top, bottom, left, right } = window.padding;
  const height = windowPositions(output.height, top + bottom, window.height, 1, window.strideHeight);
  const width = windowPositions(output.width, left + right, window.width, 1, window.strideWidth);
  if (window.dilationHeight !== 1 || window.dilationWidth !== 1)
    judge.refuse("taps side by side", `${window.dilationHeight} x ${window.dilationWidth} apart`);
  if (height !== input.height || width !== input.width)
    judge.contradict(`an input of ${height} x ${width} cells`, `${input.height} x ${input.width}`);
}
function rowsReaching({ height, strideHeight, padding }, y) {
  const from = Math.ceil((y + padding.top - height + 1) / strideHeight);
  return [from, Math.floor((y + padding.top) / strideHeight) + 1];
}

var module26 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transposeConvolution_default$1
});

var modules$2 = { "abs": module0$2, "add": module1$2, "area-resize": module2$3, "concatenation": module3$2, "convolution": module4$2, "depthwise": module5$2, "dequantize": module6$2, "extremum": module7$2, "fully-connected": module8$2, "hard-swish": module9$2, "leaky-relu": module10$2, "mean": module11$2, "multiply": module12$2, "pad": module13$2, "pool": module14$2, "prelu": module15$2, "quantize": module16$2, "relu": module17$1, "reshape": module18$1, "resize": module19$1, "sigmoid": module20$1, "slice": module21$1, "softmax": module22$1, "space-to-depth": module23$1, "table": module24, "transpose": module25, "transpose-convolution": module26 };

const descriptors = Object.assign({}, ...Object.values(modules$2).map((module) => module["default"]));
const operatorKinds = Object.keys(descriptors);
const descriptorOf = ({ kind }) => descriptors[kind];
const macs = (operator, graph) => descriptorOf(operator).macs?.(operator, graph) ?? 0;
const work = (operator, graph) => descriptorOf(operator).work?.(operator, graph) ?? macs(operator, graph);
const rowWindow = (operator, graph, input) => descriptorOf(operator).rows(operator, graph, input);
const overwrites = (operator, graph, input) => descriptorOf(operator).overwrites?.(operator, graph, input) ?? false;
const isUnary = (operator) => descriptorOf(operator).unary !== void 0;
const isPairwise = (operator) => descriptorOf(operator).binary !== void 0;
const unaryKinds = operatorKinds.filter((kind) => descriptors[kind].unary);
function unaryTable(graph, operator) {
  const of = descriptorOf(operator).unary?.(operator, graph);
  if (!of) throw new Error(`${operator.kind} is no function of one value`);
  const { min } = rangeOf(graph, operator.inputs[0]);
  return Int8Array.from({ length: 256 }, (_, byte) => of(min < 0 ? byte << 24 >> 24 : byte));
}
const describe = (operator, graph) => `${descriptorOf(operator).title(operator, graph)}, ${describeFeatureMap(graph, operator.inputs[0])} -> ${describeFeatureMap(graph, operator.outputs[0])}`;
function describeFeatureMap(graph, id) {
  const { height, width, channels } = featureMapOf(graph, id);
  return height === 1 && width === 1 ? `${channels}` : `${height}x${width}x${channels}`;
}

const mostOffsets = 65535;

const longest = 255;
function encodeOrder(operators) {
  const count = operators.length;
  const cost = new Float64Array(count + 1).fill(Infinity);
  const from = new Int32Array(count + 1);
  const period = new Int32Array(count + 1);
  const same = sameAhead(operators);
  cost[0] = 0;
  for (let position = 0; position < count; position += 1) {
    let bytes = 0;
    for (let length = 1; length <= Math.min(longest, count - position); length += 1) {
      bytes += sizeOf$3(operators[position + length - 1]);
      const most = 1 + Math.floor(same(length, position) / length);
      take(position, length, 1, bytes);
      if (most > 2) take(position, length, most - 1, bytes);
      if (most > 1) take(position, length, most, bytes);
    }
  }
  const blocks = [];
  for (let to = count; to > 0; to = from[to]) {
    const [start, length] = [from[to], period[to]];
    blocks.push([length, (to - start) / length, ...operators.slice(start, start + length)]);
  }
  return Uint8Array.from([...blocks.reverse().flat(), 0].flatMap(bytesOf$4));
  function take(position, length, repeat, bytes) {
    const to = position + repeat * length;
    const total = cost[position] + sizeOf$3(length) + sizeOf$3(repeat) + bytes;
    if (total >= cost[to]) return;
    cost[to] = total;
    from[to] = position;
    period[to] = length;
  }
}
const leastOrder = (operators) => 2 + operators + 1;
const mostOrder = (operators, steps) => Math.ceil(steps / longest) * (sizeOf$3(longest) + 1) + steps * sizeOf$3(operators - 1) + 1;
function* decodeOrder(order) {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let bits = 0; bits < 28; bits += 7) {
      const byte = order[at++];
      if (byte === void 0) throw new Error("the order of steps has no end");
      value += (byte & 127) * 2 ** bits;
      if (byte < 128) return value;
    }
    throw new Error("a number in the order of steps has more than 4 bytes");
  };
  for (let length = next(); length > 0; length = next()) {
    const repeat = next();
    if (repeat === 0) throw new Error("a block of steps that is repeated 0 times");
    const block = Array.from({ length }, next);
    for (let round = 0; round < repeat; round += 1) yield* block;
  }
}
function sameAhead(operators) {
  const runs = /* @__PURE__ */ new Map();
  const runOf = (length) => {
    const run = new Int32Array(operators.length + 1);
    for (let at = operators.length - length - 1; at >= 0; at -= 1)
      run[at] = operators[at] === operators[at + length] ? run[at + 1] + 1 : 0;
    runs.set(length, run);
    return run;
  };
  return (length, position) => (runs.get(length) ?? runOf(length))[position];
}
const sizeOf$3 = (value) => value < 128 ? 1 : value < 16384 ? 2 : 3;
function bytesOf$4(value) {
  return value < 128 ? [value] : [value & 127 | 128, ...bytesOf$4(value >> 7)];
}

function programOf(schedule, placement) {
  const { rows, steps, policy } = schedule;
  const { unit } = rows;
  const offsets = offsetsOf$1(unit);
  const tensors = rows.tensors.map((_, tensor) => {
    const [base, height] = [rows.firstRow[tensor], rows.heights[tensor]];
    const own = placement.offsets.subarray(base, base + height);
    const stride = strideOf(own);
    return {
      height: small(rows, tensor, height),
      first: offsets.add(stride === null ? own : own.subarray(0, 1)),
      stride
    };
  });
  const { windows, rowOffsets } = windowsOf$1(rows);
  let next = 0;
  const operators = rows.operators.map((operator, index) => {
    const window = next;
    next += operator.reads.length;
    const port = rows.ports.output ? rows.outputs.indexOf(operator.output) : -1;
    return {
      operator: operator.index,
      output: operator.output,
      window,
      windows: operator.index < 0 ? operator.output : operator.reads.length,
      scratch: operator.scratch < 0 ? null : offsets.add(placement.offsets.subarray(operator.scratch, operator.scratch + 1)),
      height: small(rows, operator.output, operator.height),
      band: Math.min(policy.bands.get(index) ?? 1, operator.height),
      rowsAtOnce: operator.rowsAtOnce,
      port: port < 0 || operator.index < 0 ? null : port
    };
  });
  return {
    rows,
    operators,
    tensors,
    windows,
    offsets: offsets.values,
    rowOffsets,
    order: encodeOrder(steps.map(({ operator }) => operator)),
    shift: Math.log2(unit),
    arenaBytes: placement.arenaBytes,
    pointers: pointersOf$1(rows)
  };
}
function windowsOf$1(rows) {
  const rowOffsets = [];
  const windows = rows.operators.flatMap(
    (operator) => operator.reads.map((read) => windowOf(rows, operator, read, rowOffsets))
  );
  return { windows, rowOffsets };
}
const pointersOf$1 = ({ operators }) => Math.max(
  1,
  ...operators.map(({ reads, rowsAtOnce }) => rowsAtOnce * reads.reduce((sum, read) => sum + rowsOf(read), 0))
);
const rowsOf = ({ count }) => count.reduce((most, own) => Math.max(most, own), 0);
function offsetsOf$1(unit) {
  const values = [];
  const known = /* @__PURE__ */ new Map();
  return {
    values,
    add: (given) => {
      const own = Array.from(given, (offset) => Math.max(0, offset) / unit);
      if (!own.every(Number.isInteger))
        throw new Error(`rows are at ${given.join(", ")}, which are no multiples of ${unit}`);
      const found = own.length === 1 ? known.get(own[0]) : void 0;
      if (found !== void 0) return found;
      const first = values.length;
      own.forEach((offset, index) => {
        if (!known.has(offset)) known.set(offset, first + index);
      });
      values.push(...own);
      return first;
    }
  };
}
function strideOf(given) {
  if (given.length === 1) return 0;
  const stride = given[1] - given[0];
  const even = given.every((offset, y) => offset >= 0 && offset === given[0] + y * stride);
  return even && stride >= 0 ? stride : null;
}
function windowOf(rows, operator, read, rowOffsets) {
  const { tensor, dilation } = read;
  const count = small(rows, tensor, rowsOf(read));
  const first = read.first[0] ?? 0;
  const stride = (read.first[1] ?? first) - first;
  const even = stride >= 0 && stride < 65535 && read.first.every((row, y) => row === first + y * stride);
  if (even && Math.abs(first) < 32768) return { rows: tensor, count, first, stride, dilation };
  const at = rowOffsets.length;
  for (const row of read.first) {
    small(rows, operator.output, 2 * Math.abs(row));
    rowOffsets.push(row);
  }
  small(rows, operator.output, 2 * at);
  return { rows: tensor, count, first: at, stride: null, dilation };
}
function small({ graph, tensors }, tensor, value) {
  if (value > mostOffsets) throw modelTooLarge(graph.tensors[tensors[tensor]].name, value, mostOffsets);
  return value;
}
const structBytes = { mcunet_rows_s8: 8, mcunet_window_s8: 10, mcunet_operator_s8: 20, mcunet_network_s8: 28 };
function programBytes({ operators, tensors, windows, offsets, rowOffsets, order }) {
  return tableBytes({
    operators: operators.length,
    tensors: tensors.length,
    windows: windows.length,
    offsets: offsets.length,
    rowOffsets: rowOffsets.length,
    order: order.length
  });
}
function programBytesWithin(rows) {
  const { windows, rowOffsets } = windowsOf$1(rows);
  const known = {
    operators: rows.operators.length,
    tensors: rows.tensors.length,
    windows: windows.length,
    rowOffsets: rowOffsets.length
  };
  const steps = rows.operators.reduce((sum, { height }) => sum + height, 0);
  return [
    tableBytes({ ...known, offsets: 1, order: leastOrder(rows.operators.length) }),
    tableBytes({ ...known, offsets: rows.bytes.length, order: mostOrder(rows.operators.length, steps) })
  ];
}
function tableBytes({ operators, tensors, windows, offsets, rowOffsets, order }) {
  return structBytes.mcunet_network_s8 + structBytes.mcunet_operator_s8 * operators + structBytes.mcunet_rows_s8 * tensors + wordBytes(structBytes.mcunet_window_s8 * windows) + wordBytes(2 * offsets) + wordBytes(2 * rowOffsets) + wordBytes(order);
}
const wordBytes = (bytes) => 4 * Math.ceil(bytes / 4);

const sizeAssertions = (sizes) => [
  "/* Where pointers have 4 bytes, structs have the sizes that network.json counts. */",
  "#if UINTPTR_MAX == UINT32_MAX",
  ...[...sizes].flatMap(
    ([type, bytes]) => fold$1(`_Static_assert(sizeof(${type}) == ${bytes}, "network.json counts ${bytes} bytes");`, "               ")
  ),
  "#endif"
];

function emitTables(name, graph, program, layers, names) {
  const { rows, operators, tensors, windows, offsets, rowOffsets, order, shift } = program;
  const hasRowOffsets = rowOffsets.length > 0;
  const network = struct({
    ...{ operators: "operators", tensors: "tensors", windows: "windows", offsets: "offsets" },
    ...{ row_offsets: hasRowOffsets ? "row_offsets" : "NULL", order: "order", shift }
  });
  return [
    ...sizeAssertions(new Map(Object.entries(structBytes))),
    "",
    `/* Offsets of rows in the arena, in units of ${2 ** shift} bytes. */`,
    ...array("uint16_t offsets", offsets.length, [initialiser(offsets)]),
    "",
    ...hasRowOffsets ? [
      "/* First input rows of the windows that do not move evenly. */",
      ...array("int16_t row_offsets", rowOffsets.length, [initialiser(rowOffsets)]),
      ""
    ] : [],
    "/* Where the rows of each tensor are. */",
    ...array(
      "mcunet_rows_s8 tensors",
      tensors.length,
      tensors.flatMap(({ height, first, stride }, index) => [
        ...comment(asciiName(graph.tensors[rows.tensors[index]].name), "  "),
        ...inlineStruct({ height, first, stride: stride ?? "MCUNET_OFFSETS" }, "  ", ",")
      ])
    ),
    "",
    "/* The input rows that each operator reads. */",
    ...array(
      "mcunet_window_s8 windows",
      windows.length,
      windows.flatMap(
        ({ rows: of, count, first, stride, dilation }) => inlineStruct({ rows: of, count, first, stride: stride ?? "MCUNET_ROW_OFFSETS", dilation }, "  ", ",")
      )
    ),
    "",
    "/* The operators, with their numbers and names in the model. */",
    ...array(
      "mcunet_operator_s8 operators",
      operators.length,
      operators.flatMap(
        (own) => own.operator < 0 ? [...comment(`rows of input ${own.windows}`, "  "), ...operatorLines("NULL", "NULL", own)] : [
          ...comment(commentOf(graph, own.operator), "  "),
          ...operatorLines(layers[own.operator].kernel, `&${name}_${names[own.operator]}`, own)
        ]
      )
    ),
    "",
    "/* The order of all steps, as blocks of {length, repeat, operators ...}. */",
    ...array("uint8_t order", order.length, [initialiser(order)]),
    "",
    `static const mcunet_network_s8 network = ${network[0]}`,
    ...network.slice(1, -1),
    "};"
  ];
}
const array = (declaration, length, lines) => [
  `static const ${declaration}[${length}] = {`,
  ...lines,
  "};"
];
function operatorLines(kernel, params, own) {
  const { output, window, scratch, height, band, rowsAtOnce, windows, port } = own;
  if (rowsAtOnce !== 1) throw new Error(`${kernel} computes ${rowsAtOnce} rows a call, the driver calls it for one`);
  const fields = { kernel, params, output, window, scratch: scratch ?? "MCUNET_NONE", height, band, windows };
  return inlineStruct({ ...fields, port: port === null ? 0 : port + 1 }, "  ", ",");
}
function commentOf(graph, index) {
  const operator = graph.operators[index];
  return `${operator.index} ${asciiName(operator.name)}: ${describe(operator, graph)}`;
}

function emitWeights(name, layers, names, constants) {
  const structs = layers.flatMap(({ parameters }, index) => {
    const symbols = new Map(constants[index].map(({ name: own, symbol }) => [`$${own}`, symbol]));
    const [open, ...lines] = struct(withSymbols(parameters.fields(), symbols));
    return [
      ...declaration(`const ${parameters.type}`, `${name}_${names[index]} = ${open}`),
      ...lines.slice(0, -1),
      "};"
    ];
  });
  return [
    ...comment(`Constants of the network ${name}. ${name}.c describes the layers.`),
    '#include "mcunet_kernels.h"',
    ...headersOf(layers).map((header) => `#include "${header}"`),
    "",
    ...parameterDeclarations(name, layers, names),
    "",
    ...sizeAssertions(new Map(layers.map(({ parameters: { type, bytes } }) => [type, bytes]))),
    "",
    ...constants.flat().flatMap(({ definition }) => definition ?? []),
    "",
    ...structs,
    ""
  ].join("\n");
}
const parameterDeclarations = (name, layers, names) => layers.flatMap(({ parameters }, index) => declaration(`extern const ${parameters.type}`, `${name}_${names[index]};`));
const declaration = (type, rest) => type.length + 1 + rest.length <= columns$1 ? [`${type} ${rest}`] : [type, `  ${rest}`];
const withSymbols = (fields, symbols) => Object.fromEntries(
  Object.entries(fields).map(([field, value]) => [
    field,
    typeof value === "object" ? withSymbols(value, symbols) : symbols.get(String(value)) ?? value
  ])
);

function emit(name, planned, names, constants, origin) {
  const { graph, layers, program } = planned;
  return [
    { path: `src/${name}.h`, contents: emitHeader(name, program, inputsOf(graph), outputsOf(graph)) },
    { path: `src/${name}.c`, contents: emitSource(name, planned, names, origin) },
    { path: `src/${name}_weights.c`, contents: emitWeights(name.toLowerCase(), layers, names, constants) },
    ...sharedFiles(layers).map(([file, contents]) => ({ path: `src/${file}`, contents })),
    { path: `src/${versionFile}`, contents: versionHeader(layers.map(({ family }) => family)) }
  ];
}
function emitSource(name, planned, names, origin) {
  const { graph, layers, program } = planned;
  const lower = name.toLowerCase();
  return [
    ...frontMatter(name, planned, origin),
    `#include "${name}.h"`,
    '#include "mcunet_run.h"',
    ...headersOf(layers).map((header) => `#include "${header}"`),
    "",
    ...parameterDeclarations(lower, layers, names),
    "",
    ...emitTables(lower, graph, program, layers, names),
    "",
    ...emitRun(lower, program),
    "",
    ...emitAccessors(lower, graph, program),
    ""
  ].join("\n");
}
function frontMatter(name, { scheduled, program }, origin) {
  const { tool, model, sha256, board, command } = origin;
  const facts = {
    made: `by ${asciiName(tool)}`,
    board: asciiName(board),
    model: asciiName(model),
    sha256: asciiName(sha256)
  };
  const start = " * command  ";
  return [
    `/* ${name}`,
    " *",
    ...Object.entries(facts).map(([key, value]) => ` * ${key.padEnd(8)} ${value}`.trimEnd()),
    ...commandLines(command, columns$1 - start.length).map((line, at) => (at === 0 ? start : " *          ") + line),
    " *",
    ` * ${program.arenaBytes} bytes of arena:`,
    ...drawMemory(memoryPicture(scheduled), asciiGlyphs).map(
      (line) => clip(` * ${ascii(line)}`.trimEnd(), columns$1, "...")
    ),
    " */"
  ];
}

function libraryFile({
  name,
  source
}) {
  const library = {
    name,
    version: "0.0.0",
    description: `The network ${name}, generated from ${source.model}`,
    frameworks: "*",
    platforms: "*"
  };
  return { path: "library.json", contents: `${jsonText(library)}
` };
}

function checkName(name) {
  const reason = isIdentifier(name) ? reservedBecause(name) : "no identifier";
  if (reason !== null) throw nameInvalid(name, reason);
}
function operatorNames$1(graph) {
  const taken = /* @__PURE__ */ new Set();
  return graph.operators.map(({ name, index }) => {
    const plain = name.toLowerCase().replaceAll(/[^a-z0-9_]+/g, "_").replace(/^(?=[0-9_])/, "layer").slice(0, 40) || "layer";
    const free = [plain, `${plain}_${index}`].find((candidate) => !taken.has(candidate)) ?? `${plain}_${taken.size}_${index}`;
    taken.add(free);
    return free;
  });
}

const plainNeeds = {
  scratch: { kept: 0, perStep: 0 },
  accumulates: false,
  rowsAtOnce: 1,
  alignment: { scratch: 4, rows: 1 }
};

function layersOf(graph, target, families = familiesOf(target.core)) {
  return graph.operators.map((operator) => {
    const { family, kernel, plan } = choose(graph, operator, target, families);
    return { operator, family, kernel: kernel.name, macs: macs(operator, graph), ...plainNeeds, ...plan };
  });
}
const macsOf = (layers) => layers.reduce((total, layer) => total + layer.macs, 0);
function choose(graph, operator, target, families) {
  for (const family of families)
    for (const kernel of family.kernels) {
      if (!kernel.kinds.includes(operator.kind) || kernel.suits?.(graph, operator, target) === false) continue;
      const plan = kernel.plan(graph, operator);
      if (hasAlignedRows(graph, operator, target, plan.alignment?.rows ?? 1)) return { family, kernel, plan };
    }
  throw new Error(`no kernel suits ${operator.name}, ${operator.kind} of a lowered network`);
}
function hasAlignedRows(graph, operator, target, alignment) {
  const { input, output } = target.scheduling.rows;
  const whole = /* @__PURE__ */ new Set([...input ? [] : graph.inputs, ...output ? [] : graph.outputs]);
  return [...operator.inputs, ...operator.outputs].filter((id) => whole.has(id) && featureMapOf(graph, id).height > 1).every((id) => rowBytesOf(graph, id) % alignment === 0);
}

function checkOperator(operator, graph, judge) {
  const { check, checkArithmetic, outputShape } = descriptorOf(operator);
  checkOperands(operator, graph, judge);
  checkTypes(operator, graph, judge);
  check?.(operator, graph, judge);
  const [expected, { shape }] = [outputShape(operator, graph), graph.tensors[operator.outputs[0]]];
  if (!equal$1(expected, shape)) judge.contradict(`an output of [${expected}]`, `[${shape}]`);
  if ("activation" in operator && !fitsClamp(operator.activation, quantParamsOf(graph, operator.outputs[0])))
    judge.refuse(`an output scale that has codes for ${operator.activation}`, "one too small");
  checkArithmetic?.(operator, graph, judge);
}
const counts$2 = {
  one: { inputs: 1, constants: 0 },
  "one and weights": { inputs: 3, constants: 0 },
  two: { inputs: 2, constants: 1 },
  any: { inputs: null, constants: 0 }
};
function checkOperands(operator, graph, judge) {
  const { inputs } = operator;
  const { inputs: expected, constants: most } = counts$2[descriptorOf(operator).operands];
  const count = expected ?? Math.max(1, inputs.length);
  if (inputs.length !== count) judge.contradict(`${count} inputs`, `${inputs.length}`);
  const constants = operandsOf(operator).filter((id) => graph.tensors[id]?.data);
  if (constants.length > most)
    judge.refuse("an input that is computed", `the constant "${graph.tensors[constants[0]].name}"`);
  if (operandsOf(operator).some((id) => !graph.tensors[id])) judge.contradict(`${count} inputs`, "an absent one");
}
const operandsOf = (operator) => descriptorOf(operator).operands === "one and weights" ? operator.inputs.slice(0, 1) : operator.inputs;
function checkTypes(operator, graph, judge) {
  const { reads = ["int8"], writes } = descriptorOf(operator);
  const typeOf = (id) => graph.tensors[id].type;
  for (const id of operandsOf(operator)) needType(`${operator.kind} of`, typeOf(id), reads, judge);
  const written = writes?.(typeOf(operator.inputs[0])) ?? ["int8"];
  needType(`an output of`, typeOf(operator.outputs[0]), written, judge);
}
function needType(what, found, allowed, judge) {
  if (!allowed.includes(found)) judge.refuse(`${what} ${allowed.join(" or ")}`, found);
}

const arrays$1 = {
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  int32: Int32Array,
  float32: Float32Array
};
const zeroPointRange = { int8: [-128, 127], uint8: [0, 255], int16: [0, 0], int32: [0, 0], float32: [0, 0] };
function checkTensor(graph, id, { refuse, contradict }) {
  const tensor = graph.tensors[id];
  if (!tensor) return contradict(`a tensor below ${graph.tensors.length}`, `${id}`);
  const { shape, type, data, quantisation } = tensor;
  if (shape.some((size) => !Number.isInteger(size) || size < 1)) contradict("dimensions of at least 1", `[${shape}]`);
  if (shape.length > limits.dimensions) refuse(`at most ${limits.dimensions} dimensions`, `[${shape}]`);
  if (elements(shape) > limits.elements) refuse(`at most ${limits.elements} values`, `[${shape}]`);
  if (data) {
    if (!(data instanceof arrays$1[type])) contradict(`${type} values`, data.constructor.name);
    if (data.length !== elements(shape)) contradict(`${elements(shape)} values`, `${data.length}`);
  } else {
    if (type === "int32") refuse("int8, uint8 or float32 values", type);
    if (shape.length === 4 && shape[0] !== 1) refuse("a batch of 1", `[${shape}]`);
    if (graph.inputs.includes(id) && shape.length > 1 && shape[0] !== 1) refuse("a batch of 1", `[${shape}]`);
  }
  if (quantisation) checkQuantisation(quantisation, shape, zeroPointRange[type], data !== null, { refuse, contradict });
  else if (type === "int8" || type === "uint8") refuse("a quantisation", "none");
}
function checkQuantisation({ scales, zeroPoints, axis }, shape, [lowest, highest], constant, { refuse, contradict }) {
  const entries = scales.length;
  if (entries === 0 || zeroPoints.length !== entries)
    contradict("as many zero points as scales", `${zeroPoints.length} and ${entries}`);
  if (entries > 1 && !constant) refuse("one scale for what is computed", `${entries}`);
  if (entries > 1 && shape[axis] !== entries)
    contradict(`a scale for each of the ${shape[axis] ?? "absent"} channels of dimension ${axis}`, `${entries}`);
  const badScale = scales.find((scale) => !(Number.isFinite(scale) && scale >= 2 ** -126 && scale < 2 ** 127));
  if (badScale !== void 0) contradict("scales that are positive and finite", `${badScale}`);
  const badZero = zeroPoints.find((zero) => !Number.isInteger(zero) || zero < lowest || zero > highest);
  if (badZero !== void 0) contradict(`zero points from ${lowest} to ${highest}`, `${badZero}`);
  if (entries > 1 && zeroPoints.some((zero) => zero !== 0)) refuse("zero points of 0 per channel", "others");
}

function checkGraph(graph, file = graph.name) {
  const atMost = (subject, found, limit) => {
    if (found > limit) throw modelOverLimit(file, subject, found, limit);
  };
  atMost("tensors", graph.tensors.length, limits.tensors);
  atMost("operators", graph.operators.length, limits.operators);
  const used = referenced(graph);
  for (const id of used) checkTensor(graph, id, judge(file, `tensor ${id} "${graph.tensors[id]?.name}"`));
  const size = (id) => elements(graph.tensors[id].shape);
  const byTensor = (id) => `values in all tensors, most of them in "${clip(graph.tensors[id].name, 80)}"`;
  allAtMost(file, [...used], size, limits.allElements, byTensor);
  checkOrder(graph, file);
  for (const operator of graph.operators) {
    const output = graph.tensors[operator.outputs[0]].name;
    const operatorJudge = judge(file, `operator ${operator.index} ${operator.kind} (output "${output}")`);
    checkOperator(operator, graph, operatorJudge);
  }
  const byOperator = ({ index, kind }) => `multiplications and comparisons, most of them in operator ${index} ${kind}`;
  allAtMost(file, graph.operators, (operator) => work(operator, graph), limits.work, byOperator);
}
function allAtMost(file, all, amount, limit, subject) {
  const found = sum$5(all.map(amount));
  if (found <= limit) return;
  const most = all.reduce((largest, one) => amount(one) > amount(largest) ? one : largest);
  throw modelOverLimit(file, subject(most), found, limit);
}
const sum$5 = (numbers) => numbers.reduce((total, number) => total + number, 0);
function judge(file, subject) {
  return {
    refuse: (expected, found) => {
      throw unsupportedModel(file, subject, expected, found);
    },
    contradict: (expected, found) => {
      throw inconsistentModel(file, subject, expected, found);
    }
  };
}
function referenced(graph) {
  const all = graph.operators.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
  return new Set([...graph.inputs, ...graph.outputs, ...all].filter((id) => id !== -1));
}
function checkOrder(graph, file) {
  const { contradict } = judge(file, "the network");
  const known = new Set(graph.inputs);
  const names = /* @__PURE__ */ new Set();
  const constant = (id) => graph.tensors[id].data !== null;
  if (graph.inputs.length === 0) contradict("an input", "none");
  if (graph.outputs.length === 0) contradict("an output", "none");
  if (known.size !== graph.inputs.length) contradict("different inputs", "one twice");
  if (new Set(graph.outputs).size !== graph.outputs.length) contradict("different outputs", "one twice");
  if (graph.inputs.some(constant)) contradict("inputs that the application writes", "a constant one");
  for (const { index, kind, name, inputs, outputs } of graph.operators) {
    const here = judge(file, `operator ${index} ${kind}`);
    if (names.has(name)) here.contradict("a name of its own", name);
    if (!/^[a-z_]\w*$/i.test(name)) here.contradict("a name that C can use", name);
    names.add(name);
    const early = inputs.find((id) => id !== -1 && !known.has(id) && !constant(id));
    if (early !== void 0) here.contradict("inputs computed before", `tensor ${early}, which is not`);
    if (outputs.length !== 1) here.contradict("1 output", `${outputs.length}`);
    const output = outputs[0];
    if (known.has(output) || constant(output))
      here.contradict("an output that nothing else writes", `tensor ${output}`);
    known.add(output);
  }
  const written = new Set(graph.operators.flatMap(({ outputs }) => outputs));
  const missing = graph.outputs.find((id) => !written.has(id));
  if (missing !== void 0) contradict("outputs that an operator writes", `tensor ${missing}, which none does`);
  const read = new Set(graph.operators.flatMap(({ inputs }) => inputs));
  const uncoded = graph.inputs.find((id) => !read.has(id) && graph.tensors[id].type === "float32");
  if (uncoded !== void 0)
    judge(file, `tensor ${uncoded} "${graph.tensors[uncoded].name}"`).refuse("a QUANTIZE that reads it", "none");
}

function intervalsOf(graph) {
  const intervals = graph.tensors.map(() => null);
  for (const id of graph.inputs) intervals[id] = everything(graph, id);
  for (const operator of graph.operators) {
    const output = operator.outputs[0];
    const inputs = intervalsOfInputs(operator, intervals);
    intervals[output] = descriptorOf(operator).channels?.interval(operator, graph, inputs) ?? everything(graph, output);
  }
  return intervals;
}
const intervalsOfInputs = ({ inputs }, intervals) => inputs.map((id) => intervals[id] ?? null);

function keptChannels(graph, intervals) {
  const kept = intervals.map((interval) => interval && new Uint8Array(interval.low.length));
  const { linked, rigid } = split$1(graph, intervals);
  const { writers, readers } = neighbours(linked);
  const open = [];
  const keep = (id, channel) => {
    const channels = kept[id];
    if (!channels || channels[channel]) return;
    channels[channel] = 1;
    open.push([id, channel]);
  };
  const follow = () => {
    for (let next = open.pop(); next; next = open.pop()) {
      const [id, channel] = next;
      const writer = writers.get(id);
      writer?.links.needs(channel, (input, needed) => keep(writer.operator.inputs[input], needed));
      for (const { operator, links, input } of readers.get(id) ?? [])
        links.entails(input, channel, (entailed) => keep(operator.outputs[0], entailed));
    }
  };
  const around = rigid.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
  for (const id of /* @__PURE__ */ new Set([...graph.inputs, ...graph.outputs, ...around]))
    kept[id]?.forEach((_, channel) => keep(id, channel));
  follow();
  for (const { operator, links } of linked.toReversed()) {
    const output = operator.outputs[0];
    const channels = kept[output];
    for (let gone = channels.indexOf(0); gone >= 0 && channelCount(channels) < links.atLeast; gone = channels.indexOf(0)) {
      keep(output, gone);
      follow();
    }
  }
  return kept;
}
function split$1(graph, intervals) {
  const linked = [];
  const rigid = [];
  for (const operator of graph.operators) {
    const links = descriptorOf(operator).channels?.links(operator, graph, intervalsOfInputs(operator, intervals));
    if (links) linked.push({ operator, links });
    else rigid.push(operator);
  }
  return { linked, rigid };
}
function neighbours(linked) {
  const writers = new Map(linked.map((one) => [one.operator.outputs[0], one]));
  const readers = /* @__PURE__ */ new Map();
  for (const one of linked)
    one.operator.inputs.forEach((id, input) => {
      const others = readers.get(id);
      if (others) others.push({ ...one, input });
      else readers.set(id, [{ ...one, input }]);
    });
  return { writers, readers };
}

const renameTensors = (operator, rename) => ({
  ...operator,
  inputs: operator.inputs.map((id) => id === -1 ? -1 : rename(id)),
  outputs: operator.outputs.map(rename)
});
const readersOf = (graph, id) => graph.operators.filter(({ inputs }) => inputs.includes(id));
const writerOf = (graph, id) => graph.operators.find(({ outputs }) => outputs.includes(id));

function dropDead(graph) {
  const isNeeded = new Uint8Array(graph.tensors.length);
  for (const output of graph.outputs) isNeeded[output] = 1;
  const operators = graph.operators.toReversed().filter(({ inputs, outputs }) => {
    if (!outputs.some((id) => isNeeded[id] === 1)) return false;
    for (const id of [...inputs, ...outputs]) if (id >= 0) isNeeded[id] = 1;
    return true;
  }).reverse();
  for (const input of graph.inputs) isNeeded[input] = 1;
  if (operators.length === graph.operators.length && isNeeded.every((needed) => needed === 1)) return graph;
  const kept = [...graph.tensors.keys()].filter((id) => isNeeded[id] === 1);
  const ids = new Map(kept.map((id, position) => [id, position]));
  const rename = (id) => ids.get(id);
  return {
    ...graph,
    tensors: kept.map((id) => graph.tensors[id]),
    operators: operators.map((operator) => renameTensors(operator, rename)),
    inputs: graph.inputs.map(rename),
    outputs: graph.outputs.map(rename)
  };
}

const mostChannels = 2 ** 20;
function eliminate(graph) {
  if (channelsOf(graph) > mostChannels) return graph;
  const intervals = intervalsOf(graph);
  const kept = keptChannels(graph, intervals);
  if (kept.every((channels) => channels?.every(Boolean) ?? true)) return graph;
  const eliminated = dropDead(shrink({ graph, intervals, kept }));
  try {
    checkGraph(eliminated);
  } catch (error) {
    throw new Error(`the elimination of channels broke ${graph.name}`, { cause: error });
  }
  return eliminated;
}
const channelsOf = (graph) => graph.operators.reduce((sum, { outputs }) => sum + featureMapOf(graph, outputs[0]).channels, 0);
function shrink(channels) {
  const { graph, kept } = channels;
  const whole = (id) => kept[id]?.every(Boolean) ?? true;
  const tensors = graph.tensors.map((tensor, id) => {
    const channel = kept[id];
    return channel ? { ...tensor, shape: [...tensor.shape.slice(0, -1), channelCount(channel)] } : tensor;
  });
  const add = (constant) => tensors.push(constant) - 1;
  const operators = graph.operators.map((operator) => {
    const { fitted } = descriptorOf(operator).channels ?? {};
    return !fitted || [...operator.inputs, ...operator.outputs].every(whole) ? operator : fitted(operator, channels, add);
  });
  return { ...graph, tensors, operators };
}

function absorbTranspose(graph) {
  const tensors = [...graph.tensors];
  const operators = graph.operators.map((operator) => {
    if (operator.kind !== "FULLY_CONNECTED") return operator;
    const [input, weights, bias] = operator.inputs;
    const turned = writerOf(graph, input);
    if (turned?.kind !== "TRANSPOSE") return operator;
    const columns = tensors.push(turnedBack(graph, graph.tensors[weights], turned)) - 1;
    return { ...operator, inputs: [turned.inputs[0], columns, bias] };
  });
  return { ...graph, tensors, operators };
}
function turnedBack(graph, weights, turned) {
  const depth = elements(graph.tensors[turned.inputs[0]].shape);
  const source = descriptorOf(turned).source(turned, graph);
  const sources = Array.from({ length: depth }, (_, at) => source(at));
  const data = new Int8Array(weights.data.length);
  for (let row = 0; row < data.length; row += depth)
    sources.forEach((from, at) => data[row + from] = weights.data[row + at]);
  return { ...weights, data };
}

function orderOf(operator, graph) {
  if (operator.kind === "TRANSPOSE") return operator.order;
  if (operator.kind !== "RESHAPE") return null;
  const [from, to] = [graph.tensors[operator.inputs[0]].shape, graph.tensors[operator.outputs[0]].shape];
  const axes = (shape, ones2) => [...shape.keys()].filter((axis) => shape[axis] === 1 === ones2);
  const [sizes, ones] = [axes(from, false), axes(from, true)];
  const kept = to.filter((size) => size !== 1);
  const same = from.length === to.length && kept.length === sizes.length;
  if (!same || !kept.every((size, at) => size === from[sizes[at]])) return null;
  return to.map((size) => (size === 1 ? ones : sizes).shift());
}
function movesNoByte(order, shape) {
  const large = order.filter((axis) => shape[axis] !== 1);
  return large.every((axis, at) => axis > (large[at - 1] ?? -1));
}
const composed = (first, second) => second.map((axis) => first[axis]);
const shapeBefore = (order, shape) => shape.map((_, axis) => shape[order.indexOf(axis)]);

function copiesToReshape(graph) {
  const operators = graph.operators.map((operator) => {
    if (!copies(operator, graph)) return operator;
    const { index, name, inputs, outputs } = operator;
    return { kind: "RESHAPE", index, name, inputs, outputs };
  });
  return { ...graph, operators };
}
function copies(operator, graph) {
  const { shape } = graph.tensors[operator.inputs[0]];
  switch (operator.kind) {
    case "CONCATENATION":
      return operator.inputs.length === 1;
    case "SLICE":
      return shape.every((size, axis) => operator.size[axis] === size && (size === 1 || operator.strides[axis] === 1));
    case "TRANSPOSE":
      return movesNoByte(operator.order, shape);
    case "RESIZE_NEAREST_NEIGHBOR":
    case "RESIZE_BILINEAR": {
      const [from, to] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];
      return ["height", "width"].every((side) => from[side] === to[side] && cellsStay(operator, from[side]));
    }
    default:
      return false;
  }
}
function cellsStay(operator, size) {
  if (operator.kind === "RESIZE_BILINEAR") {
    const { step, offset } = bilinearScale(operator, size, size);
    return step === 1024 && offset === 0;
  }
  return nearestCell(operator, 0, size, size) === 0;
}

function depthwiseToConvolution(graph) {
  const tensors = [...graph.tensors];
  const operators = graph.operators.map((operator) => {
    if (operator.kind !== "DEPTHWISE_CONV_2D" || featureMapOf(graph, operator.inputs[0]).channels !== 1)
      return operator;
    const { index, name, outputs, window, activation } = operator;
    const [input, weights, bias] = operator.inputs;
    const turned = tensors.push(turn$1(graph.tensors[weights])) - 1;
    return { kind: "CONV_2D", index, name, inputs: [input, turned, bias], outputs, window, activation };
  });
  return { ...graph, tensors, operators };
}
function turn$1(weights) {
  const [, height, width, outputs] = weights.shape;
  const taps = height * width;
  const data = Int8Array.from(weights.data, (_, at) => weights.data[at % taps * outputs + Math.floor(at / taps)]);
  const quantisation = weights.quantisation && { ...weights.quantisation, axis: 0 };
  return { ...weights, shape: [outputs, height, width, 1], data, quantisation };
}

function foldActivation(graph) {
  const clamps = new Map(
    graph.operators.filter(isRelu).flatMap((relu) => {
      const writer = writerOf(graph, relu.inputs[0]);
      return writer && takes(writer, relu, graph) ? [[writer, relu]] : [];
    })
  );
  const folded = new Set(clamps.values());
  const operators = graph.operators.filter((operator) => !folded.has(operator)).map((operator) => {
    const relu = clamps.get(operator);
    return relu ? { ...operator, activation: relu.kind, outputs: relu.outputs } : operator;
  });
  return { ...graph, operators };
}
const isRelu = (operator) => ["RELU", "RELU6", "RELU_N1_TO_1"].includes(operator.kind);
function takes(writer, relu, graph) {
  const between = relu.inputs[0];
  if (!("activation" in writer) || writer.activation !== "NONE") return false;
  const [from, to] = [quantParamsOf(graph, between), quantParamsOf(graph, relu.outputs[0])];
  const sameCode = from.scale === to.scale && from.zeroPoint === to.zeroPoint;
  return sameCode && fitsClamp(relu.kind, to) && !graph.outputs.includes(between) && readersOf(graph, between).length === 1;
}

function foldPad(graph) {
  return { ...graph, operators: graph.operators.map((operator) => fold(operator, graph)) };
}
function fold(operator, graph) {
  if (operator.kind !== "CONV_2D" && operator.kind !== "DEPTHWISE_CONV_2D") return operator;
  const [read, ...constants] = operator.inputs;
  const pad = writerOf(graph, read);
  if (pad?.kind !== "PAD" || pad.value !== void 0) return operator;
  const padding = sum$4(operator.window.padding, pad.padding);
  const folded = { ...operator, inputs: [pad.inputs[0], ...constants], window: { ...operator.window, padding } };
  return everyWindowSees(folded, graph) ? fold(folded, graph) : operator;
}
const sum$4 = (a, b) => ({
  top: a.top + b.top,
  left: a.left + b.left,
  bottom: a.bottom + b.bottom,
  right: a.right + b.right
});
function everyWindowSees({ window, inputs }, graph) {
  const { height, width } = featureMapOf(graph, inputs[0]);
  const { padding } = window;
  const sees = (size, before, after, taps, dilation, stride) => before <= (taps - 1) * dilation && (windowPositions(size, before + after, taps, dilation, stride) - 1) * stride - before < size;
  return sees(height, padding.top, padding.bottom, window.height, window.dilationHeight, window.strideHeight) && sees(width, padding.left, padding.right, window.width, window.dilationWidth, window.strideWidth);
}

function fourDimensions(graph) {
  const isPicture = ({ data, shape }) => data !== null || shape.length === 4;
  if (graph.tensors.every(isPicture) && graph.operators.every((operator) => operator.kind !== "MEAN" || operator.keepDims))
    return graph;
  const tensors = graph.tensors.map((tensor) => tensor.data ? tensor : { ...tensor, shape: asPicture(tensor.shape) });
  const operators = graph.operators.flatMap((operator) => {
    const added = 4 - graph.tensors[operator.inputs[0]].shape.length;
    if (operator.kind !== "MEAN") return [recounted(operator, added)];
    const axes = operator.axes.map((axis) => axis + added);
    const kept = tensors[operator.inputs[0]].shape.map((size, axis) => axes.includes(axis) ? 1 : size);
    const output = operator.outputs[0];
    const mean = { ...operator, axes, keepDims: true };
    if (same(kept, tensors[output].shape)) return [mean];
    const between = tensors.push({ ...tensors[output], shape: kept }) - 1;
    return [
      { ...mean, outputs: [between] },
      { kind: "RESHAPE", index: operator.index, name: `${operator.name}_rows`, inputs: [between], outputs: [output] }
    ];
  });
  return { ...graph, tensors, operators };
}
function recounted(operator, added) {
  const front = (value) => new Array(added).fill(value);
  switch (operator.kind) {
    case "CONCATENATION":
      return { ...operator, axis: operator.axis + added };
    case "SLICE": {
      const { begin, size, strides } = operator;
      return {
        ...operator,
        begin: [...front(0), ...begin],
        size: [...front(1), ...size],
        strides: [...front(1), ...strides]
      };
    }
    case "TRANSPOSE":
      return {
        ...operator,
        order: [...front(0).map((_, axis) => axis), ...operator.order.map((axis) => axis + added)]
      };
    default:
      return operator;
  }
}
function asPicture(shape) {
  const { height, width, channels } = featureMap(shape);
  return [1, height, width, channels];
}
const same = (a, b) => a.every((size, axis) => size === b[axis]);

function moveTranspose(graph) {
  const leading = leadingOn(graph);
  return graph.operators.reduce((current, { name }) => {
    const operator = current.operators.find((candidate) => candidate.name === name);
    return operator === void 0 ? current : joined$3(current, operator) ?? passed(current, operator, leading) ?? current;
  }, graph);
}
function joined$3(graph, operator) {
  const order = orderOf(operator, graph);
  const earlier = order && turnBefore(graph, operator, operator.inputs[0]);
  if (!order || !earlier || operator.kind === "RESHAPE" && earlier.kind === "RESHAPE") return null;
  const both = turn(
    graph,
    operator,
    composed(orderOf(earlier, graph), order),
    earlier.inputs[0],
    operator.outputs[0]
  );
  return replaced(graph, [earlier], operator, [both]);
}
function passed(graph, operator, leading) {
  if (operator.kind !== "MEAN" && !isUnary(operator) && !isPairwise(operator)) return null;
  const turnedIds = operator.inputs.filter((id) => !isScalar(graph, id));
  const turns = turnedIds.map((id) => turnBefore(graph, operator, id));
  const [first] = turns;
  if (!first || first.kind === "RESHAPE" && (operator.kind !== "MEAN" || graph.inputs.includes(first.inputs[0])))
    return null;
  const order = orderOf(first, graph);
  if (!turns.every((other) => other?.kind === first.kind && orderOf(other, graph).join() === order.join()))
    return null;
  const gains = operator.kind === "MEAN" || new Set(turnedIds).size > 1 || leading.has(operator.name);
  if (!gains) return null;
  const [between, output] = [first.outputs[0], operator.outputs[0]];
  const written = graph.tensors[output];
  const tensor = { ...written, shape: shapeBefore(order, written.shape) };
  const inputs = operator.inputs.map((id) => turnedIds.includes(id) ? writerOf(graph, id).inputs[0] : id);
  const moved = operator.kind === "MEAN" ? {
    ...operator,
    axes: operator.axes.map((axis) => order[axis]).sort((a, b) => a - b),
    inputs,
    outputs: [between]
  } : { ...operator, inputs, outputs: [between] };
  const next = { ...graph, tensors: graph.tensors.map((old, id) => id === between ? tensor : old) };
  const removed = turns.map((other) => other);
  return replaced(next, removed, operator, [moved, turn(next, first, order, between, output)]);
}
const isScalar = (graph, id) => graph.tensors[id].data?.length === 1;
function leadingOn(graph) {
  const readers = /* @__PURE__ */ new Map();
  for (const operator of graph.operators)
    for (const id of new Set(operator.inputs)) readers.set(id, [...readers.get(id) ?? [], operator]);
  const names = /* @__PURE__ */ new Set();
  for (const { name, outputs } of graph.operators.toReversed()) {
    const [reader, ...more] = readers.get(outputs[0]) ?? [];
    if (!reader || more.length > 0 || graph.outputs.includes(outputs[0])) continue;
    const arrives = reader.kind === "MEAN" || reader.kind === "TRANSPOSE" || reader.kind === "FULLY_CONNECTED";
    if (arrives || (reader.kind === "RESHAPE" || isUnary(reader)) && names.has(reader.name)) names.add(name);
  }
  return names;
}
function turnBefore(graph, operator, id) {
  const writer = writerOf(graph, id);
  if (!writer || graph.outputs.includes(id) || !orderOf(writer, graph)) return null;
  return readersOf(graph, id).every((reader) => reader === operator) ? writer : null;
}
function turn(graph, { index, name }, order, from, to) {
  const base = { index, name, inputs: [from], outputs: [to] };
  return movesNoByte(order, graph.tensors[from].shape) ? { ...base, kind: "RESHAPE" } : { ...base, kind: "TRANSPOSE", order };
}
const replaced = (graph, removed, old, by) => ({
  ...graph,
  operators: graph.operators.filter((operator) => !removed.includes(operator)).flatMap((operator) => operator === old ? by : [operator])
});

function removeReshape(graph) {
  const names = graph.operators.filter(({ kind }) => kind === "RESHAPE").map(({ name }) => name);
  return names.reduce((current, name) => {
    const reshape = current.operators.find((operator) => operator.name === name);
    return joined$2(current, reshape) ?? current;
  }, graph);
}
function joined$2(graph, reshape) {
  const [from, to] = [reshape.inputs[0], reshape.outputs[0]];
  if (graph.outputs.includes(to) && (graph.inputs.includes(from) || graph.outputs.includes(from))) return null;
  const tensor = oneTensor(graph, from, to, reshape);
  if (!tensor) return null;
  const rename = (id) => id === to ? from : id;
  return {
    ...graph,
    tensors: graph.tensors.map((old, id) => id === from ? tensor : old),
    operators: graph.operators.filter((operator) => operator !== reshape).map((operator) => operator.inputs.includes(to) ? renameTensors(operator, rename) : operator),
    outputs: graph.outputs.map(rename)
  };
}
function oneTensor(graph, from, to, reshape) {
  const [before, after] = [graph.tensors[from], graph.tensors[to]];
  const equal = before.shape.every((size, axis) => size === after.shape[axis]);
  if (equal || readersOf(graph, to).every(takesAnyShape)) return before;
  const others = readersOf(graph, from).filter((operator) => operator !== reshape);
  const free = graph.inputs.includes(from) && !graph.outputs.includes(from) && others.every(takesAnyShape);
  return free ? { ...before, shape: after.shape } : null;
}
const takesAnyShape = ({ kind }) => kind === "FULLY_CONNECTED" || kind === "RESHAPE";

function stripBorder(graph) {
  const isBorder = (kind, [from]) => kind === "QUANTIZE" && graph.tensors[from].type === "float32";
  const quantised = /* @__PURE__ */ new Map();
  for (const { kind, inputs: inputs2, outputs: outputs2 } of graph.operators)
    if (isBorder(kind, inputs2)) quantised.set(inputs2[0], [...quantised.get(inputs2[0]) ?? [], outputs2[0]]);
  const inputs = graph.inputs.flatMap((id) => quantised.get(id) ?? [id]);
  const outputs = [...graph.outputs];
  const tensors = [...graph.tensors];
  const operators = graph.operators.flatMap((operator) => {
    if (isBorder(operator.kind, operator.inputs)) return [];
    if (operator.kind !== "DEQUANTIZE") return [operator];
    const [from, to] = [operator.inputs[0], operator.outputs[0]];
    if (inputs.includes(from) || outputs.includes(from)) {
      tensors[to] = { ...tensors[from], name: tensors[to].name };
      return [{ ...operator, kind: "RESHAPE" }];
    }
    outputs[outputs.indexOf(to)] = from;
    return [];
  });
  return { ...graph, tensors, operators, inputs, outputs };
}

function tables(graph) {
  const known = /* @__PURE__ */ new Map();
  const equal = /* @__PURE__ */ new Map();
  const outputs = [...graph.outputs];
  const operators = graph.operators.flatMap((old) => {
    const operator = renameTensors(old, (id) => equal.get(id) ?? id);
    if (!isUnary(operator) || graph.tensors[operator.inputs[0]].type === "float32") return [operator];
    const table = joined$1(asTable(graph, operator), known.get(operator.inputs[0]));
    const [from, to] = [table.inputs[0], table.outputs[0]];
    const place = outputs.indexOf(to);
    const free = place < 0 || !(graph.inputs.includes(from) || outputs.includes(from));
    if (free && changesNothing(graph, table)) {
      equal.set(to, from);
      if (place >= 0) outputs[place] = from;
      return [];
    }
    if (!graph.outputs.includes(to) && readersOf(graph, to).every(isUnary)) known.set(to, table);
    return [table];
  });
  return { ...graph, operators, outputs };
}
function asTable(graph, operator) {
  const { index, name, inputs, outputs } = operator;
  return { kind: "TABLE", index, name, inputs, outputs, table: unaryTable(graph, operator) };
}
function joined$1(table, before) {
  if (!before) return table;
  return { ...table, inputs: before.inputs, table: before.table.map((byte) => table.table[byte & 255]) };
}
function changesNothing(graph, { table, inputs, outputs }) {
  const [from, to] = [graph.tensors[inputs[0]], graph.tensors[outputs[0]]];
  const code = ({ quantisation }) => `${quantisation.scales} ${quantisation.zeroPoints}`;
  return from.type === to.type && code(from) === code(to) && table.every((byte, index) => (byte & 255) === index);
}

const passes = [
  { pass: stripBorder, kinds: ["QUANTIZE", "DEQUANTIZE"] },
  { pass: fourDimensions },
  {
    pass: copiesToReshape,
    kinds: ["CONCATENATION", "SLICE", "TRANSPOSE", "RESIZE_NEAREST_NEIGHBOR", "RESIZE_BILINEAR"]
  },
  { pass: moveTranspose, kinds: ["TRANSPOSE", "RESHAPE"] },
  { pass: removeReshape, kinds: ["RESHAPE"] },
  { pass: absorbTranspose, kinds: ["TRANSPOSE"] },
  { pass: foldPad, kinds: ["PAD"] },
  { pass: foldActivation, kinds: ["RELU", "RELU6", "RELU_N1_TO_1"] },
  { pass: tables, kinds: unaryKinds },
  { pass: depthwiseToConvolution, kinds: ["DEPTHWISE_CONV_2D"] },
  { pass: dropDead }
];
const after = (graph, { pass, kinds }) => kinds === void 0 || graph.operators.some(({ kind }) => kinds.includes(kind)) ? pass(graph) : graph;
function lower(graph) {
  const lowered = lowerUnchecked(graph);
  try {
    checkGraph(lowered);
  } catch (error) {
    throw new Error(`the pass ${culprit(graph)} broke ${graph.name}`, { cause: error });
  }
  return lowered;
}
function lowerUnchecked(graph) {
  const round = (current) => passes.reduce(after, current);
  let lowered = round(graph);
  for (let next = round(lowered); next.operators.length < lowered.operators.length; next = round(next)) lowered = next;
  return lowered;
}
function culprit(graph) {
  let current = graph;
  for (const pass of passes) {
    current = after(current, pass);
    try {
      checkGraph(current);
    } catch {
      return pass.pass.name;
    }
  }
  return "before the first one";
}

const manyRows = 8e3;
const manyTouches = 5e5;
const isTooTall = ({ bytes, touches }) => bytes.length > manyRows || touches > manyTouches;
const simulated = 8e6;
const placed = 12e3;
const simulations = ({ touches }) => Math.ceil(simulated / touches);
const placings = ({ bytes }) => Math.ceil(placed / bytes.length);
function smallest({ needed, rowBytes }, tensors, most) {
  if (tensors.length <= most) return tensors;
  const size = (tensor) => needed[tensor] * rowBytes[tensor];
  const kept = new Set([...tensors].sort((a, b) => size(a) - size(b) || a - b).slice(0, most));
  return tensors.filter((tensor) => kept.has(tensor));
}

const arrival = {
  index: -1,
  reads: [],
  accumulates: false,
  rowsAtOnce: 1,
  scratch: -1,
  keepsScratch: false
};
const leastUnit = (needs) => needs.reduce((most, { alignment }) => Math.max(most, alignment.scratch, alignment.rows), 4);
const roundUp = (bytes, unit) => Math.ceil(bytes / unit) * unit;
function rowGraph(graph, needs, ports, unit = leastUnit(needs)) {
  const tensors = [...graph.inputs, ...graph.operators.map(({ outputs: outputs2 }) => outputs2[0])];
  const number = new Map(tensors.map((tensor, index) => [tensor, index]));
  const featureMaps = tensors.map((tensor) => featureMapOf(graph, tensor));
  const heights = featureMaps.map(({ height }) => height);
  const rowBytes = tensors.map((tensor) => rowBytesOf(graph, tensor));
  const firstRow = runningSums(heights);
  const rowCount = firstRow.at(-1) + heights.at(-1);
  const outputs = graph.outputs.map((tensor) => number.get(tensor));
  const needed = heights.map((height, tensor) => outputs.includes(tensor) ? height : 0);
  const reads = new Array(graph.operators.length);
  for (let index = graph.operators.length - 1; index >= 0; index -= 1) {
    const operator = graph.operators[index];
    const height = needed[number.get(operator.outputs[0])];
    const own = readsOf(graph, operator, needs[index], number, height);
    reads[index] = own;
    for (const { tensor, end } of own) needed[tensor] = Math.max(needed[tensor], end.at(-1) ?? 0);
  }
  const scratchBytes = needs.map(({ scratch }) => scratch.kept + scratch.perStep);
  let nextScratch = rowCount;
  const operators = graph.operators.map((operator, index) => {
    const output = number.get(operator.outputs[0]);
    const { accumulates, rowsAtOnce, scratch } = needs[index];
    return {
      index,
      reads: reads[index],
      output,
      height: accumulates ? heights[reads[index][0].tensor] : needed[output],
      accumulates,
      rowsAtOnce,
      scratch: scratchBytes[index] > 0 ? nextScratch++ : -1,
      keepsScratch: scratch.kept > 0
    };
  });
  const arrivals = ports.input ? graph.inputs.map((_, tensor) => {
    return { ...arrival, output: tensor, height: needed[tensor] };
  }) : [];
  const writers = tensors.map(
    (_, tensor) => tensor >= graph.inputs.length ? tensor - graph.inputs.length : ports.input ? graph.operators.length + tensor : -1
  );
  const rigid = (tensor) => tensor < graph.inputs.length && !ports.input || outputs.includes(tensor) && !ports.output;
  const numbered = {
    graph,
    ports,
    unit,
    tensors,
    heights,
    needed,
    rowBytes,
    firstRow,
    writers,
    operators: [...operators, ...arrivals],
    inputs: graph.inputs.map((_, tensor) => tensor),
    outputs,
    ...rowArrays(
      heights,
      (tensor) => rigid(tensor) && heights[tensor] > 1 ? rowBytes[tensor] : roundUp(rowBytes[tensor], unit),
      scratchBytes.filter((bytes) => bytes > 0).map((bytes) => roundUp(bytes, unit))
    )
  };
  const times = timesRead(numbered);
  return { ...numbered, timesRead: times, touches: times.reduce((sum, one) => sum + one, times.length) };
}
function rowArrays(heights, bytesOf, scratch) {
  const rows = heights.reduce((sum, height) => sum + height, 0);
  const bytes = new Int32Array(rows + scratch.length);
  const tensorOf = new Int32Array(rows + scratch.length).fill(-1);
  let row = 0;
  heights.forEach((height, tensor) => {
    bytes.fill(bytesOf(tensor), row, row + height);
    tensorOf.fill(tensor, row, row + height);
    row += height;
  });
  bytes.set(scratch, rows);
  return { bytes, tensorOf };
}
function timesRead({
  operators,
  firstRow,
  heights,
  ports,
  outputs,
  bytes
}) {
  const times = new Int32Array(bytes.length);
  for (const { reads } of operators)
    for (const { tensor, first, count, dilation } of reads) {
      const [base, height] = [firstRow[tensor], heights[tensor]];
      for (let y = 0; y < first.length; y += 1)
        for (let k = count[y], row = first[y]; k > 0; k -= 1, row += dilation)
          if (row >= 0 && row < height) times[base + row] += 1;
    }
  if (!ports.output)
    for (const output of outputs) for (let y = 0; y < heights[output]; y += 1) times[firstRow[output] + y] += 1;
  return times;
}
const isRigid = ({ inputs, outputs, ports }, tensor) => inputs.includes(tensor) && !ports.input || outputs.includes(tensor) && !ports.output;
function readsOf(graph, operator, { accumulates }, number, height) {
  return operator.inputs.flatMap((id, input) => {
    const tensor = number.get(id);
    if (tensor === void 0) return [];
    const rows = featureMapOf(graph, id).height;
    const window = accumulates ? { count: 1, dilation: 1, first: (y) => y } : rowWindow(operator, graph, input);
    const steps = accumulates ? rows : height;
    const [first, count, end] = [new Int32Array(steps), new Int32Array(steps), new Int32Array(steps)];
    for (let y = 0, most = 0; y < steps; y += 1) {
      first[y] = window.first(y);
      count[y] = window.countAt?.(y) ?? window.count;
      const last = first[y] + (count[y] - 1) * window.dilation;
      const inside = last < rows ? last : last - Math.ceil((last - rows + 1) / window.dilation) * window.dilation;
      end[y] = most = Math.max(most, inside + 1);
    }
    return [{ tensor, first, count, dilation: window.dilation, end, overwritten: overwrites(operator, graph, input) }];
  });
}
function runningSums(values) {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum - value;
  });
}

const overwritten = -1;
class RowSimulator {
  constructor(rows, observer = null) {
    this.rows = rows;
    this.observer = observer;
    const { tensors, operators, bytes } = rows;
    this.#done = new Int32Array(tensors.length);
    this.#taken = new Int32Array(operators.length);
    this.#unread = new Int32Array(bytes.length);
    this.#tied = new Uint8Array(bytes.length);
    this.#wanted = new Int32Array(tensors.length + 1);
    this.#count = new Int32Array(tensors.length + 1);
    this.#isCut = new Uint8Array(tensors.length);
    this.#band = new Int32Array(operators.length);
    this.reset();
  }
  rows;
  observer;
  /** Bytes alive between two steps. */
  #live = 0;
  /** Bytes of input rows that no operator reads. They are free after the first step. */
  #idle = 0;
  /** By tensor, its rows computed so far; by operator, its steps so far. */
  #done;
  #taken;
  /** By row, the number of reads that remain, and whether it stays alive with the rest of its tensor. */
  #unread;
  #tied;
  /** Rows whose last read was in the current step. */
  #dead = [];
  /**
   * A stack of requests, each needed for the one before it: a tensor and a number of its rows. It replaces recursion,
   * because untrusted networks can be very deep.
   */
  #wanted;
  #count;
  /** The policy as arrays, for fast access: whether a tensor is cut, and the rows per step of an operator. */
  #isCut;
  #band;
  /** Returns to the start. */
  reset() {
    const { writers, needed, timesRead, inputs, outputs, ports, bytes, firstRow, heights } = this.rows;
    writers.forEach((writer, tensor) => this.#done[tensor] = writer < 0 ? needed[tensor] : 0);
    this.#taken.fill(0);
    this.#unread.set(timesRead);
    this.#tied.fill(0);
    this.#live = this.#idle = 0;
    for (const tensor of [...inputs, ...outputs])
      if (isRigid(this.rows, tensor)) this.#tied.fill(1, firstRow[tensor], firstRow[tensor] + heights[tensor]);
    if (ports.input) return;
    for (const input of inputs)
      for (let row = firstRow[input]; row < firstRow[input] + heights[input]; row += 1) {
        this.#live += bytes[row];
        if (timesRead[row] === 0) this.#idle += bytes[row];
      }
  }
  /** Copies the state of another simulation of the same network. */
  startFrom(other) {
    this.#live = other.#live;
    this.#idle = other.#idle;
    this.#done.set(other.#done);
    this.#taken.set(other.#taken);
    this.#unread.set(other.#unread);
    this.#tied.set(other.#tied);
  }
  isComplete(tensor) {
    return this.#done[tensor] >= this.rows.needed[tensor];
  }
  /**
   * Continues until `tensor` is complete or the network ends. Stops early at a step with more than `limit` bytes alive.
   * @returns the most bytes alive on the way
   */
  go(policy, { tensor: end = -1, limit = Infinity } = {}) {
    const { outputs, needed, writers } = this.rows;
    this.#isCut.fill(0);
    this.#band.fill(1);
    for (const cut of policy.cuts) this.#isCut[cut] = 1;
    for (const [operator, rows] of policy.bands) this.#band[operator] = rows;
    let most = 0;
    for (const output of outputs) {
      this.#wanted[0] = output;
      this.#count[0] = needed[output];
      for (let depth = 0; depth >= 0; ) {
        const tensor = this.#wanted[depth];
        if (this.#done[tensor] >= this.#count[depth]) depth -= 1;
        else if (this.#isLacking(writers[tensor], depth + 1, policy.lastFirst)) depth += 1;
        else {
          most = Math.max(most, this.#step(writers[tensor]));
          if (most > limit || tensor === end && this.isComplete(end)) return most;
        }
      }
    }
    return most;
  }
  /** Whether an operator lacks rows for its next step. If so, pushes a request for them at `depth`. */
  #isLacking(index, depth, lastFirst) {
    const { reads, height } = this.rows.operators[index];
    const to = Math.min(this.#taken[index] + this.#band[index], height);
    const isLastFirst = lastFirst?.has(index) === true;
    for (let i = 0; i < reads.length; i += 1) {
      const { tensor, end } = reads[isLastFirst ? reads.length - 1 - i : i];
      if (end[to - 1] <= this.#done[tensor]) continue;
      this.#wanted[depth] = tensor;
      this.#count[depth] = this.#isCut[tensor] === 1 ? this.rows.needed[tensor] : end[to - 1];
      return true;
    }
    return false;
  }
  /** @returns bytes alive during the step */
  #step(index) {
    const { observer, rows } = this;
    const operator = rows.operators[index];
    const { output, height, accumulates, scratch, keepsScratch } = operator;
    const from = this.#taken[index];
    const to = Math.min(from + this.#band[index], height);
    this.#taken[index] = to;
    observer?.step(index, from, to - from);
    for (const read of operator.reads) this.#read(read, from, to);
    if (!accumulates) {
      for (let y = from; y < to; y += 1) this.#write(operator, y);
      this.#done[output] = to;
    } else if (to === height) {
      this.#write(operator, 0);
      this.#done[output] = 1;
    }
    let live = this.#live;
    if (scratch >= 0) {
      observer?.touch(scratch);
      if (!keepsScratch || from === 0) live += rows.bytes[scratch];
      if (keepsScratch) this.#live = live;
      if (keepsScratch && to === height) this.#dead.push(scratch);
    }
    observer?.live(live);
    while (this.#dead.length > 0) {
      const row = this.#dead.pop();
      if (this.#unread[row] === 0) this.#live -= rows.bytes[row];
    }
    this.#live -= this.#idle;
    this.#idle = 0;
    return live;
  }
  #read({ tensor, first, count, dilation }, from, to) {
    const { rows, observer } = this;
    const [base, height] = [rows.firstRow[tensor], rows.heights[tensor]];
    const unread = this.#unread;
    for (let y = from; y < to; y += 1) {
      for (let k = count[y], row = first[y]; k > 0; k -= 1, row += dilation) {
        if (row < 0 || row >= height) continue;
        observer?.touch(base + row);
        const left = unread[base + row] - 1;
        unread[base + row] = left;
        if (left === 0) this.#dead.push(base + row);
      }
    }
  }
  #write(operator, y) {
    const { rows } = this;
    const row = rows.firstRow[operator.output] + y;
    this.observer?.touch(row);
    if (!this.#isOver(operator, row, y)) this.#live += rows.bytes[row];
    if (this.#unread[row] === 0) this.#dead.push(row);
  }
  /**
   * Whether a row is written over a row that it is computed from. That row must end in this step, have as many bytes,
   * and not be overwritten by another one.
   * Rows of two tensors that must each stay contiguous never overwrite each other.
   */
  #isOver({ reads, output }, row, y) {
    const { rowBytes, firstRow, unit } = this.rows;
    for (const { tensor, first, overwritten: may } of reads) {
      if (!may || rowBytes[tensor] !== rowBytes[output]) continue;
      const below = firstRow[tensor] + first[y];
      const ties = this.#tied[below] + this.#tied[row];
      if (this.#unread[below] !== 0 || ties > 1 || ties === 1 && rowBytes[output] % unit !== 0) continue;
      this.#unread[below] = overwritten;
      this.#tied[row] = ties;
      this.observer?.over(row, below);
      return true;
    }
    return false;
  }
}

function simulate(rows, policy) {
  const steps = [];
  const live = [];
  const [first, last, over] = [0, 1, 2].map(() => new Int32Array(rows.bytes.length).fill(-1));
  const { firstRow, heights, ports } = rows;
  const fill = (array, tensor, step) => array.fill(step, firstRow[tensor], firstRow[tensor] + heights[tensor]);
  if (!ports.input) for (const input of rows.inputs) for (const array of [first, last]) fill(array, input, 0);
  const simulator = new RowSimulator(rows, {
    step: (operator, y, count) => steps.push({ operator, y, rows: count }),
    touch: (row) => {
      last[row] = steps.length - 1;
      if (first[row] === -1) first[row] = steps.length - 1;
    },
    over: (row, below) => over[row] = below,
    live: (bytes) => live.push(bytes)
  });
  const peakBytes = simulator.go(policy);
  if (!ports.output) for (const output of rows.outputs) fill(last, output, Math.max(0, steps.length - 1));
  return { rows, policy, steps, first, last, over, live: Float64Array.from(live), peakBytes };
}
const peakOf = (rows, policy, limit = Infinity) => new RowSimulator(rows).go(policy, { limit });

const noBands = /* @__PURE__ */ new Map();

function leastPeakCuts(rows, most = Infinity) {
  const candidates = smallest(rows, narrowTensors(rows), Math.floor(Math.sqrt(2 * simulations(rows))));
  const [start, end] = [0, candidates.length + 1];
  const cutsOf = (...points) => new Set(points.flatMap((point) => point === start || point === end ? [] : [candidates[point - 1]]));
  const read = readBytes(rows);
  const whole = (point) => point === start || point === end ? 0 : read[candidates[point - 1]];
  const best = Array.from({ length: end + 1 }, () => ({ peak: Infinity, stages: 0, from: -1 }));
  best[start] = { peak: 0, stages: 0, from: -1 };
  const [before, simulator] = [new RowSimulator(rows), new RowSimulator(rows)];
  let limit = Math.min(
    most,
    peakOf(rows, { cuts: /* @__PURE__ */ new Set(), bands: noBands }),
    peakOf(rows, { cuts: valleys(rows), bands: noBands })
  );
  for (let a = start; a < end; a += 1) {
    if (best[a].peak > limit) continue;
    before.reset();
    if (a > start) before.go({ cuts: cutsOf(a), bands: noBands }, { tensor: candidates[a - 1] });
    for (let b = a + 1; b <= end; b += 1) {
      const useful = Math.min(limit, best[b].peak);
      if (Math.max(best[a].peak, whole(a), whole(b)) > useful) continue;
      const goal = b === end ? { limit: useful } : { tensor: candidates[b - 1], limit: useful };
      if (goal.tensor !== void 0 && before.isComplete(goal.tensor)) continue;
      simulator.startFrom(before);
      const peak = Math.max(best[a].peak, simulator.go({ cuts: cutsOf(a, b), bands: noBands }, goal));
      const stages = best[a].stages + 1;
      if (peak < best[b].peak || peak === best[b].peak && stages < best[b].stages)
        best[b] = { peak, stages, from: a };
    }
    limit = Math.min(limit, best[end].peak);
  }
  const path = [];
  for (let point = best[end].from; point > start; point = best[point].from) path.push(point);
  return { tensors: cutsOf(...path), peakBytes: best[end].peak };
}
function withFreeCuts(rows, tensors, peakBytes) {
  const { operators, outputs, needed, rowBytes } = rows;
  const cuts = new Set(tensors);
  const candidates = operators.flatMap(({ index, output }) => {
    const isSmall = needed[output] * rowBytes[output] <= peakBytes / 2;
    return index < 0 || outputs.includes(output) || cuts.has(output) || !isSmall ? [] : [output];
  });
  for (const output of smallest(rows, candidates, simulations(rows))) {
    cuts.add(output);
    if (peakOf(rows, { cuts, bands: noBands }, peakBytes) > peakBytes) cuts.delete(output);
  }
  return cuts;
}
function valleys({ operators, outputs, needed, rowBytes }) {
  const size = (at) => {
    const { index, output } = operators[at] ?? { index: -1, output: -1 };
    return index < 0 ? Infinity : needed[output] * rowBytes[output];
  };
  const low = operators.filter(({ index, output }, at) => {
    return index >= 0 && !outputs.includes(output) && size(at) <= size(at - 1) && size(at) <= size(at + 1);
  });
  return new Set(low.map(({ output }) => output));
}
function readBytes({ tensors, operators, heights, rowBytes }) {
  const isRead = tensors.map((_, tensor) => new Uint8Array(heights[tensor]));
  for (const { reads } of operators)
    for (const { tensor, first, count, dilation } of reads)
      first.forEach((from, y) => {
        for (let k = 0; k < count[y]; k += 1) isRead[tensor][from + k * dilation] = 1;
      });
  return isRead.map((rows, tensor) => rows.reduce((sum, one) => sum + one, 0) * rowBytes[tensor]);
}
const fewOperators = 24;
function narrowTensors(rows) {
  const size = (tensor) => rows.needed[tensor] * rows.rowBytes[tensor];
  const inner = rows.operators.filter(({ index, output }) => index >= 0 && !rows.outputs.includes(output));
  const isNarrow = ({ reads, output }) => size(output) <= Math.max(0, ...reads.map(({ tensor }) => size(tensor))) && rows.operators.filter((reader) => reader.reads.some(({ tensor }) => tensor === output)).every((reader) => reader.reads.length > 1 || reader.accumulates || size(output) <= size(reader.output));
  return (inner.length <= fewOperators ? inner : inner.filter(isNarrow)).map(({ output }) => output);
}

function columnsRead(operator, { from, to }) {
  const { stride, left, extent } = horizontal(operator);
  return { from: from * stride - left, to: (to - 1) * stride - left + extent };
}
function horizontal(operator) {
  if (operator.kind === "PAD") return { stride: 1, left: operator.padding.left, extent: 1 };
  if (!("window" in operator)) return { stride: 1, left: 0, extent: 1 };
  const { strideWidth, padding, width, dilationWidth } = operator.window;
  return { stride: strideWidth, left: padding.left, extent: (width - 1) * dilationWidth + 1 };
}
function onColumns(operator, columns, { from, to }) {
  const read = columnsRead(operator, columns);
  const sides = { left: from - read.from, right: read.to - to };
  if (operator.kind === "PAD") return { ...operator, padding: { ...operator.padding, ...sides } };
  if (!("window" in operator)) return operator;
  const window = operator.window;
  return { ...operator, window: { ...window, padding: { ...window.padding, ...sides } } };
}
function isLocal(graph, operator) {
  switch (operator.kind) {
    case "CONV_2D":
    case "DEPTHWISE_CONV_2D":
    case "AVERAGE_POOL_2D":
    case "MAX_POOL_2D":
    case "PAD":
    case "TABLE":
      return true;
    default:
      return isPairwise(operator) && operator.inputs.every((id) => isWholeOrNarrow(graph, id, operator));
  }
}
function isWholeOrNarrow(graph, id, { outputs }) {
  const [from, to] = [featureMapOf(graph, id), featureMapOf(graph, outputs[0])];
  return graph.tensors[id].data === null ? from.width === to.width : from.width === 1;
}

function regionBetween(graph, from, to) {
  const inside = /* @__PURE__ */ new Set([to]);
  const operators = [];
  for (const operator of graph.operators.toReversed()) {
    if (!inside.has(operator.outputs[0])) continue;
    if (operator.outputs[0] === from || !isLocal(graph, operator)) return null;
    operators.push(operator);
    for (const id of operator.inputs) if (isComputed(graph, id) && id !== from) inside.add(id);
  }
  const written = new Set(operators.map(({ outputs }) => outputs[0]));
  const isClosed = [...inside].every((id) => written.has(id) && (id === to || !leaves(graph, id, operators)));
  const isJoined = operators.some(({ inputs }) => inputs.includes(from));
  const isInt8 = [from, ...inside].every((id) => graph.tensors[id].type === "int8");
  return isClosed && isJoined && isInt8 ? { from, to, operators: operators.reverse() } : null;
}
const isComputed = (graph, id) => id >= 0 && graph.tensors[id].data === null;
const leaves = (graph, id, inside) => graph.outputs.includes(id) || graph.operators.some((operator) => operator.inputs.includes(id) && !inside.includes(operator));

function inStrips(graph, region, count) {
  const { width } = featureMapOf(graph, region.to);
  if (count > width) return null;
  const tensors = [...graph.tensors];
  const add = (tensor) => tensors.push(tensor) - 1;
  const borders = Array.from({ length: count + 1 }, (_, index) => Math.round(index * width / count));
  const strips = borders.slice(1).map((to, index) => strip({ graph, region, add, suffix: `strip_${index}` }, { from: borders[index], to }));
  if (strips.includes(null)) return null;
  const parts = strips;
  const whole = region.operators.find(({ outputs }) => outputs[0] === region.to);
  const joined = {
    kind: "CONCATENATION",
    axis: 2,
    index: whole.index,
    name: `${whole.name}_strips`,
    inputs: parts.map(({ output }) => output),
    outputs: [region.to]
  };
  const position = graph.operators.indexOf(whole);
  const operators = graph.operators.flatMap((operator, index) => {
    if (index === position) return [...parts.flatMap((part) => part.operators), joined];
    return region.operators.includes(operator) ? [] : [operator];
  });
  return { graph: { ...graph, tensors, operators }, complete: parts.slice(0, -1).map(({ output }) => output) };
}
function strip(cutting, columns) {
  const { graph, region, add, suffix } = cutting;
  const needed = columnsNeeded(graph, region, columns);
  const operators = [];
  const made = /* @__PURE__ */ new Map();
  const partOf = (id, { from, to }) => {
    const tensor = graph.tensors[id];
    const [, height, , channels] = tensor.shape;
    return add({ ...tensor, name: `${tensor.name} ${suffix}`, shape: [1, height, to - from, channels] });
  };
  const crop = (id, source, start, { from, to }) => {
    const output = partOf(id, { from, to });
    const [, height, , channels] = graph.tensors[id].shape;
    operators.push({
      kind: "SLICE",
      index: -1,
      name: `columns_${output}_${suffix}`,
      inputs: [source],
      outputs: [output],
      begin: [0, 0, from - start, 0],
      size: [1, height, to - from, channels],
      strides: [1, 1, 1, 1]
    });
    return output;
  };
  for (const operator of region.operators) {
    const own = needed.get(operator.outputs[0]);
    const inputs = operator.inputs.map((id) => {
      if (!isComputed(graph, id)) return id;
      const want = inside(columnsRead(operator, own), featureMapOf(graph, id).width);
      if (want.from >= want.to) return null;
      const have = id === region.from ? { from: 0, to: featureMapOf(graph, id).width } : needed.get(id);
      const source = made.get(id) ?? id;
      return want.from === have.from && want.to === have.to ? source : crop(id, source, have.from, want);
    });
    if (inputs.includes(null)) return null;
    const [first] = operator.inputs;
    const read = inside(columnsRead(operator, own), featureMapOf(graph, first).width);
    const output = partOf(operator.outputs[0], own);
    made.set(operator.outputs[0], output);
    operators.push({
      ...onColumns(operator, own, read),
      name: `${operator.name}_${suffix}`,
      inputs,
      outputs: [output]
    });
  }
  return { operators, output: made.get(region.to) };
}
function columnsNeeded(graph, { to, operators }, columns) {
  const needed = /* @__PURE__ */ new Map([[to, columns]]);
  for (const operator of operators.toReversed()) {
    const own = needed.get(operator.outputs[0]);
    for (const id of operator.inputs) {
      if (!isComputed(graph, id)) continue;
      const read = inside(columnsRead(operator, own), featureMapOf(graph, id).width);
      const known = needed.get(id) ?? read;
      needed.set(id, { from: Math.min(known.from, read.from), to: Math.max(known.to, read.to) });
    }
  }
  return needed;
}
const inside = ({ from, to }, width) => ({
  from: Math.max(0, from),
  to: Math.min(width, to)
});

const counts$1 = [2, 3, 4, 6, 8];
const mostRegions = 3;
const mostEnds = 12;
function recompute(graph, rowsOf) {
  const plain = rowsOf(graph);
  const cuts = [...leastPeakCuts(plain).tensors].map((tensor) => plain.tensors[tensor]);
  let best = judge({ graph, complete: [] });
  for (let region = 0; region < mostRegions; region += 1) {
    const least = candidatesAround(best).map(judge).reduce((a, b) => isBetter(b, a) ? b : a, best);
    if (least.schedule.peakBytes >= best.schedule.peakBytes) break;
    best = least;
  }
  return { graph: best.graph, complete: best.complete };
  function judge(own) {
    const rows = rowsOf(own.graph);
    const schedules = [own.complete, [...own.complete, ...cuts]].map(
      (tensors) => simulate(rows, { cuts: new Set(tensors.map((id) => rows.tensors.indexOf(id))), bands: noBands })
    );
    const schedule = schedules.reduce((a, b) => b.peakBytes < a.peakBytes ? b : a);
    const work = own.graph.operators.reduce((sum, operator) => sum + macs(operator, own.graph), 0);
    return { ...own, schedule, macs: work };
  }
}
const isBetter = (a, b) => a.schedule.peakBytes < b.schedule.peakBytes || a.schedule.peakBytes === b.schedule.peakBytes && a.macs < b.macs;
function candidatesAround({ graph, complete, schedule }) {
  const { rows, steps, live, peakBytes } = schedule;
  const peak = rows.operators[steps[live.indexOf(peakBytes)].operator].index;
  if (peak < 0) return [];
  const outputs = graph.operators.map((operator) => operator.outputs[0]);
  const before = [...graph.inputs, ...outputs.slice(0, peak)].slice(-mostEnds);
  const starts = [.../* @__PURE__ */ new Set([...graph.inputs, ...before])];
  return starts.flatMap(
    (from) => outputs.slice(peak, peak + mostEnds).flatMap((to) => {
      const region = regionBetween(graph, from, to);
      if (region === null || !region.operators.includes(graph.operators[peak])) return [];
      return counts$1.flatMap((count) => {
        const strips = inStrips(graph, region, count);
        return strips === null ? [] : [{ graph: strips.graph, complete: [...complete, ...strips.complete] }];
      });
    })
  );
}

function lastOf(steps) {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const sizes$1 = [Infinity, 4, 2];
function growBands(rows, order, least, limit) {
  const grown = /* @__PURE__ */ new Map();
  let left = simulations(rows);
  for (const size of sizes$1) {
    const candidates = rows.operators.map(({ height, rowsAtOnce }, index) => ({ index, band: Math.min(roundUp(size, rowsAtOnce), height) })).filter(({ index, band }) => band > 1 && !grown.has(index) && mayBand(rows, rows.operators[index])).sort((a, b) => rows.operators[b.index].height - rows.operators[a.index].height || a.index - b.index);
    for (const { index, band } of candidates.slice(0, left)) {
      const bands = new Map([...grown, [index, band]]);
      const peak = peakOf(rows, { ...order, bands }, limit);
      if (least <= peak && peak <= limit) grown.set(index, band);
    }
    left = Math.max(0, left - candidates.length);
  }
  return [...grown];
}
const mayBand = (rows, { index, output }) => index >= 0 && (isRigid(rows, output) || !rows.outputs.includes(output));

class FirstFit {
  constructor(problem) {
    this.problem = problem;
    const { room, views } = problem.timeBuckets;
    this.offsets = new Float64Array(problem.buffers.length);
    this.#sorted = new Int32Array(room.at(-1));
    this.#end = new Int32Array(room.length - 1);
    this.#walked = new Int32Array(views.length / 2);
  }
  problem;
  /** The offset of each buffer in the last packing. */
  offsets;
  /** By bucket, its placed buffers, sorted by offset. One upward pass finds the first gap. */
  #sorted;
  #end;
  /** How many buffers of its bucket each view has passed. */
  #walked;
  #height = 0;
  /**
   * Places each block, in the given order, at the lowest base where it overlaps no placed buffer. Fixed blocks come
   * first. Stops as soon as the height reaches `ceiling`.
   * @returns the height in bytes
   */
  pack(order, ceiling = Infinity) {
    const { blocks, timeBuckets } = this.problem;
    this.#height = 0;
    this.#end.set(timeBuckets.room.subarray(0, -1));
    for (let block = 0; block < blocks.count; block += 1)
      if (blocks.fixed[block] >= 0) this.#putAll(block, blocks.fixed[block]);
    for (let i = 0; i < order.length && this.#height < ceiling; i += 1)
      if (blocks.fixed[order[i]] < 0) this.#putAll(order[i], this.#lowestBase(order[i]));
    return this.#height;
  }
  #putAll(block, base) {
    const { first, members, at } = this.problem.blocks;
    for (let member = first[block]; member < first[block + 1]; member += 1)
      this.#put(members[member], base + at[member]);
  }
  #put(buffer, offset) {
    const { size, timeBuckets } = this.problem;
    const { room, own } = timeBuckets;
    this.offsets[buffer] = offset;
    this.#height = Math.max(this.#height, offset + size[buffer]);
    for (let i = 2 * buffer; i < 2 * buffer + 2 && own[i] >= 0; i += 1) {
      const bucket = own[i];
      let place = this.#end[bucket];
      this.#end[bucket] = place + 1;
      for (; place > room[bucket] && this.offsets[this.#sorted[place - 1]] > offset; place -= 1)
        this.#sorted[place] = this.#sorted[place - 1];
      this.#sorted[place] = buffer;
    }
  }
  /**
   * Finds the lowest base that is free for all buffers of a block. If one view raises the base, the other views are
   * checked again.
   */
  #lowestBase(index) {
    const { blocks, timeBuckets } = this.problem;
    const { members, at } = blocks;
    const { views, first, room } = timeBuckets;
    const [begin, end] = [first[index], first[index + 1]];
    for (let view = begin; view < end; view += 2) this.#walked[view / 2] = room[views[view + 1]];
    let base = 0;
    for (let content = 0, view = begin; 2 * content < end - begin; view = view + 2 === end ? begin : view + 2) {
      const member = views[view];
      const raised = this.#raised(members[member], base + at[member], views[view + 1], view / 2) - at[member];
      content = raised > base ? 1 : content + 1;
      base = raised;
    }
    return base;
  }
  /**
   * Returns the lowest free offset in a bucket, at or above `from`. Buffers below it are skipped for good, because the
   * offsets of a view only rise.
   */
  #raised(buffer, from, bucket, view) {
    const { lower, upper, size } = this.problem;
    const { offsets } = this;
    const sorted = this.#sorted;
    const stop = this.#end[bucket];
    const [begin, end, bytes] = [lower[buffer], upper[buffer], size[buffer]];
    let offset = from;
    let i = this.#walked[view];
    for (; i < stop; i += 1) {
      const other = sorted[i];
      if (upper[other] <= begin || lower[other] >= end) continue;
      const taken = offsets[other];
      if (taken >= offset + bytes) break;
      offset = Math.max(offset, taken + size[other]);
    }
    this.#walked[view] = i;
    return offset;
  }
}

function lazy(compute) {
  let known = null;
  return () => known ??= compute();
}

const keys = [
  ({ bytes }, block) => -bytes[block],
  ({ bytes, lower, upper }, block) => -bytes[block] * (upper[block] - lower[block]),
  ({ lower, upper }, block) => lower[block] - upper[block],
  ({ lower }, block) => lower[block]
];
const ordersOf = (blocks) => keys.map((key) => lazy(() => sortedBy(blocks.bytes.map((_, block) => key(blocks, block)))));
const run = 8;
function sortedBy(key) {
  const { length } = key;
  let sorted = new Int32Array(length);
  for (let from = 0; from < length; from += run)
    for (let i = from; i < Math.min(from + run, length); i += 1) {
      let place = i;
      for (; place > from && key[sorted[place - 1]] > key[i]; place -= 1) sorted[place] = sorted[place - 1];
      sorted[place] = i;
    }
  let merged = new Int32Array(length);
  for (let width = run; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const [middle, end] = [Math.min(from + width, length), Math.min(from + 2 * width, length)];
      for (let to = from, left = from, right = middle; to < end; to += 1) {
        const isLeft = right >= end || left < middle && key[sorted[left]] <= key[sorted[right]];
        merged[to] = sorted[isLeft ? left++ : right++];
      }
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

const reach = 1.1;
const patience = 8;
function* repair({ size, blocks }, firstFit, start, { goal, enough, passes, lowest }) {
  let order = start;
  let height = firstFit.pack(order);
  let best = { offsets: Array.from(firstFit.offsets), height };
  yield best;
  let vain = 0;
  for (let pass = 0; pass < passes && best.height > Math.max(goal, enough); pass += 1) {
    if (best.height > reach * lowest || vain === patience) break;
    const key = new Float64Array(blocks.count);
    for (let position = 0; position < order.length; position += 1) {
      const block = order[position];
      key[block] = position - (sticksOut(block) ? blocks.count / 4 + 1 : 0);
    }
    order = sortedBy(key);
    height = firstFit.pack(order);
    vain += 1;
    if (height >= best.height) continue;
    vain = 0;
    yield best = { offsets: Array.from(firstFit.offsets), height };
  }
  return best;
  function sticksOut(block) {
    for (let member = blocks.first[block]; member < blocks.first[block + 1]; member += 1) {
      const buffer = blocks.members[member];
      if (firstFit.offsets[buffer] + size[buffer] > goal) return true;
    }
    return false;
  }
}

function rankingsOf({ from, to, duration, size }) {
  const bytes = size.map((value) => Math.log(Math.max(1, value)));
  const sections = size.map((_, buffer) => Math.log(to[buffer] - from[buffer]));
  return [
    { difficulty: sections.map((value, buffer) => value + 2 * bytes[buffer]), tightFirst: true },
    { difficulty: duration.map(Math.log), tightFirst: true },
    { difficulty: sections, tightFirst: false },
    { difficulty: sections.map((value, buffer) => value + bytes[buffer]), tightFirst: true }
  ];
}

const outcome = {
  /** The missing buffers do not fit any more. */
  tooHigh: 0,
  fits: 1,
  /** It fits, and raised no other buffer. */
  free: 2
};
class Skyline {
  constructor(sections, capacity) {
    this.sections = sections;
    this.capacity = capacity;
    const { count, from, to, size, fixed } = sections;
    this.offset = new Float64Array(size.length).fill(-1);
    this.lowest = fixed.map((offset) => Math.max(0, offset));
    this.blame = new Float64Array(size.length);
    this.missing = new Float64Array(count);
    this.crossing = new Int32Array(count + 1);
    this.#alive = sections.alive.map((buffers) => buffers.slice());
    this.#stale = new Int32Array(count);
    this.#isStale = new Uint8Array(count);
    size.forEach((bytes, buffer) => {
      for (let section = from[buffer]; section < to[buffer]; section += 1) this.missing[section] += bytes;
      for (let section = from[buffer] + 1; section < to[buffer]; section += 1) this.crossing[section] += 1;
    });
  }
  sections;
  capacity;
  /** The offset of each placed buffer; -1 for a missing one. */
  offset;
  /** For each missing buffer, the lowest offset above the placed buffers. */
  lowest;
  /** For each section, the bytes of its missing buffers. */
  missing;
  /**
   * For each section, how many missing buffers are alive both in it and in the one before. A section with 0 begins at a
   * seam.
   */
  crossing;
  /** For each buffer, how often there was no room for it. */
  blame;
  /** For each section, its buffers, nearly sorted by `lowest`. */
  #alive;
  #stale;
  #isStale;
  #trail = new Float64Array(1024);
  #end = 0;
  /** The current position in the trail, for `backTo`. */
  get mark() {
    return this.#end;
  }
  /** Places a buffer at its lowest offset. `backTo` undoes it, also if the result is `tooHigh`. */
  put(buffer) {
    const { neighbours, size, fixed, from, to } = this.sections;
    const [begin, end, bytes, offset] = [from[buffer], to[buffer], size[buffer], this.lowest[buffer]];
    const top = offset + bytes;
    const others = neighbours[buffer];
    this.#reserve(2 * others.length + 2);
    this.offset[buffer] = offset;
    for (let section = begin; section < end; section += 1) this.missing[section] -= bytes;
    for (let section = begin + 1; section < end; section += 1) this.crossing[section] -= 1;
    let fits = true;
    let stale = 0;
    let raised = 0;
    for (let i = 0; i < others.length && fits; i += 1) {
      const other = others[i];
      const old = this.lowest[other];
      if (this.offset[other] >= 0 || old >= top) continue;
      this.#trail[this.#end] = old;
      this.#trail[this.#end + 1] = other;
      this.#end += 2;
      raised += 1;
      this.lowest[other] = top;
      fits = top + size[other] <= this.capacity && fixed[other] < 0;
      if (!fits) this.blame[other] += 1;
      for (let section = from[other]; section < to[other]; section += 1) {
        if (this.#isStale[section] === 1) continue;
        this.#isStale[section] = 1;
        this.#stale[stale] = section;
        stale += 1;
      }
    }
    for (let i = 0; i < stale; i += 1) {
      const section = this.#stale[i];
      this.#isStale[section] = 0;
      fits &&= top + this.missing[section] <= this.capacity || this.#restFits(section);
    }
    this.#trail[this.#end] = raised;
    this.#trail[this.#end + 1] = buffer;
    this.#end += 2;
    if (!fits) return outcome.tooHigh;
    return raised === 0 ? outcome.free : outcome.fits;
  }
  backTo(mark) {
    const { size, from, to } = this.sections;
    while (this.#end > mark) {
      const buffer = this.#trail[this.#end - 1];
      let raised = this.#trail[this.#end - 2];
      this.#end -= 2;
      for (; raised > 0; raised -= 1) {
        this.lowest[this.#trail[this.#end - 1]] = this.#trail[this.#end - 2];
        this.#end -= 2;
      }
      this.offset[buffer] = -1;
      const [begin, end, bytes] = [from[buffer], to[buffer], size[buffer]];
      for (let section = begin; section < end; section += 1) this.missing[section] += bytes;
      for (let section = begin + 1; section < end; section += 1) this.crossing[section] += 1;
    }
  }
  /**
   * Tests whether the missing buffers of a section fit: it stacks them in the order of `lowest`. No order needs less,
   * as for jobs with release times on one machine. If they do not fit, all of them are blamed.
   */
  #restFits(section) {
    const alive = this.#alive[section];
    const { size } = this.sections;
    for (let i = 0; i < alive.length; i += 1) {
      const buffer = alive[i];
      const lowest = this.lowest[buffer];
      let place = i;
      for (; place > 0 && this.lowest[alive[place - 1]] > lowest; place -= 1) alive[place] = alive[place - 1];
      alive[place] = buffer;
    }
    let height = 0;
    for (const buffer of alive) {
      if (this.offset[buffer] < 0) height = Math.max(height, this.lowest[buffer]) + size[buffer];
    }
    if (height <= this.capacity) return true;
    for (const buffer of alive) if (this.offset[buffer] < 0) this.blame[buffer] += 1;
    return false;
  }
  #reserve(more) {
    if (this.#end + more <= this.#trail.length) return;
    const longer = new Float64Array(2 * (this.#end + more));
    longer.set(this.#trail);
    this.#trail = longer;
  }
}

class RangeMaximum {
  #levels = [];
  constructor(length) {
    for (let width = 1; width <= length; width *= 2) this.#levels.push(new Float64Array(length));
  }
  /** Reads the values from `from` to `to` - 1. Queries must stay in that range. */
  read(values, from, to) {
    this.#levels[0]?.set(values.subarray(from, to), from);
    for (let level = 1, half = 1; 2 * half <= to - from; level += 1, half *= 2) {
      const [below, own] = [this.#levels[level - 1], this.#levels[level]];
      for (let at = from; at <= to - 2 * half; at += 1) own[at] = Math.max(below[at], below[at + half]);
    }
  }
  /** Returns the maximum of the values from `from` to `to` - 1; the range has at least one value. */
  most(from, to) {
    const level = 31 - Math.clz32(to - from);
    const own = this.#levels[level];
    return Math.max(own[from], own[to - (1 << level)]);
  }
}

function search(sections, capacity, options) {
  const run = new Run(sections, capacity, options);
  const found = run.start();
  return {
    offsets: found ? Array.from(run.skyline.offset) : null,
    complete: found || !run.cutShort,
    nodes: run.nodes,
    blame: run.skyline.blame
  };
}
class Run {
  constructor(sections, capacity, options) {
    this.sections = sections;
    this.capacity = capacity;
    this.options = options;
    this.skyline = new Skyline(sections, capacity);
    this.#tight = new RangeMaximum(sections.count);
    this.#stack = new Int32Array(32 * (options.order.length + 1));
  }
  sections;
  capacity;
  options;
  skyline;
  nodes = 0;
  cutShort = false;
  /** Lists of buffers. Each call pushes its lists above those of its callers. */
  #stack;
  #tight;
  start() {
    const { length } = this.options.order;
    this.#stack.set(this.options.order);
    return this.#solveParts({ begin: 0, until: this.sections.count, first: 0, end: length }, length);
  }
  /** Splits a part at its seams and solves the pieces, which are independent. */
  #solveParts({ begin, until, first, end }, top) {
    const { from, to } = this.sections;
    const { offset, crossing } = this.skyline;
    for (let seam = begin + 1, previous = begin; seam <= until; seam += 1) {
      if (seam < until && crossing[seam] > 0) continue;
      let newTop = top;
      this.#reserve(top + end - first);
      for (let i = first; i < end; i += 1) {
        const buffer = this.#stack[i];
        if (offset[buffer] >= 0 || from[buffer] < previous || to[buffer] > seam) continue;
        this.#stack[newTop] = buffer;
        newTop += 1;
      }
      const part = { begin: previous, until: seam, first: top, end: newTop };
      if (this.options.tightFirst && newTop > top + 1) this.#sortByTightness(part);
      if (newTop > top && !this.#solve(part, newTop, 0, top)) return false;
      previous = seam;
    }
    return true;
  }
  /** Tries every buffer that may come next: none below `offset`, and at `offset` none before `next` on the stack. */
  #solve(part, top, offset, next) {
    const newTop = this.#pushCandidates(part, top, offset, next);
    if (newTop < top) return true;
    for (let i = top; i < newTop && !this.cutShort; i += 1) {
      if (this.nodes >= this.options.nodes) {
        this.cutShort = true;
        return false;
      }
      this.nodes += 1;
      const index = this.#stack[i];
      const buffer = this.#stack[index];
      const { mark } = this.skyline;
      const result = this.skyline.put(buffer);
      if (result !== outcome.tooHigh) {
        const solved = this.#leavesSeam(buffer) ? this.#solveParts(part, newTop) : this.#solve(part, newTop, this.skyline.offset[buffer], index);
        if (solved) return true;
      }
      this.skyline.backTo(mark);
      if (result === outcome.free) return false;
    }
    return false;
  }
  /**
   * Pushes the stack positions of the buffers that may come next, in the order to try. Returns the new top, or -1 if no
   * buffer is missing.
   */
  #pushCandidates({ begin, until, first, end }, top, offset, next) {
    const { lowest, missing, offset: placed } = this.skyline;
    const { size } = this.sections;
    let gap = Infinity;
    for (let i = first; i < end; i += 1) {
      const buffer = this.#stack[i];
      if (placed[buffer] < 0) gap = Math.min(gap, lowest[buffer] + size[buffer]);
    }
    if (gap === Infinity) return -1;
    let most = 0;
    for (let section = begin; section < until; section += 1) most = Math.max(most, missing[section]);
    const highest = this.capacity - most;
    this.#reserve(top + end - first);
    let newTop = top;
    for (let i = first; i < end; i += 1) {
      const buffer = this.#stack[i];
      const at = lowest[buffer];
      if (placed[buffer] >= 0 || at > highest || at >= gap) continue;
      if (at < offset || at === offset && i < next) continue;
      let place = newTop;
      for (; place > top && lowest[this.#stack[this.#stack[place - 1]]] > at; place -= 1)
        this.#stack[place] = this.#stack[place - 1];
      this.#stack[place] = i;
      newTop += 1;
    }
    return newTop;
  }
  #reserve(length) {
    if (length <= this.#stack.length) return;
    const longer = new Int32Array(2 * length);
    longer.set(this.#stack);
    this.#stack = longer;
  }
  #sortByTightness({ begin, until, first, end }) {
    const { from, to } = this.sections;
    this.#tight.read(this.skyline.missing, begin, until);
    const list = this.#stack.slice(first, end);
    const slack = Float64Array.from(list, (buffer) => -this.#tight.most(from[buffer], to[buffer]));
    sortedBy(slack).forEach((index, place) => this.#stack[first + place] = list[index]);
  }
  #leavesSeam(buffer) {
    const { from, to } = this.sections;
    for (let section = from[buffer] + 1; section < to[buffer]; section += 1)
      if (this.skyline.crossing[section] === 0) return true;
    return false;
  }
}

const firstNodes = 4e3;
const growth = 1.04;
const gains = [0, 2];
const memory = 0.9;
const noise = 0.05;
function searchWithRestarts(sections, capacity, nodes) {
  const random = xoroshiro128plus(1);
  const rankings = rankingsOf(sections);
  const blames = rankings.map(({ difficulty }) => new Float64Array(difficulty.length));
  let used = 0;
  for (let attempt = 0; used < nodes; attempt += 1) {
    const { difficulty, tightFirst } = rankings[attempt % rankings.length];
    const blame = blames[attempt % rankings.length];
    const gain = gains[Math.floor(attempt / rankings.length) % gains.length] / mostOf(blame);
    const key = difficulty.map((value, buffer) => {
      const shaken = value + noise * uniformInt(random, -1e3, 1e3) / 1e3;
      return -(shaken + gain * blame[buffer]);
    });
    const limit = Math.min(nodes - used, firstNodes * growth ** attempt);
    const found = search(sections, capacity, { order: sortedBy(key), tightFirst, nodes: limit });
    used += found.nodes;
    if (found.complete) return { offsets: found.offsets, complete: true, nodes: used };
    const most = mostOf(found.blame);
    found.blame.forEach((times, buffer) => blame[buffer] = memory * blame[buffer] + times / most);
  }
  return { offsets: null, complete: false, nodes: used };
}
function mostOf(blame) {
  return blame.reduce((most, value) => Math.max(most, value), 1);
}

const pairsCompared = 15e5;
const buffersSearched = { most: 2e3, usual: 400 };
const usual = (buffers) => ({
  passes: Math.min(10, Math.floor(pairsCompared / (1 + buffers ** 2))),
  nodes: buffers <= buffersSearched.usual ? 2e3 : 0
});
function* packings(problem, limits = {}) {
  const { buffers, blocks } = problem;
  const bound = problem.bound();
  const { passes, nodes, stopAt = 0, enough = 0, heights = Infinity } = { ...usual(buffers.length), ...limits };
  const goal = Math.max(bound, stopAt);
  const simple = yield* repaired(problem, { goal, enough, passes });
  const searchable = buffers.length <= buffersSearched.most && blocks.count === buffers.length;
  if (simple.height <= Math.max(goal, enough) || !searchable || nodes === 0) return { ...simple, bound, nodes: 0 };
  return yield* improve(problem, simple, { goal, enough, nodes, heights });
}
function* firstFits(problem, ceiling = Infinity) {
  const firstFit = new FirstFit(problem);
  let least = ceiling;
  for (const order of problem.orders) {
    const height = firstFit.pack(order(), least);
    if (height >= least) continue;
    yield least = height;
    if (height <= problem.bound()) return;
  }
}
function* repaired(problem, limits) {
  const firstFit = new FirstFit(problem);
  let best = null;
  for (const order of problem.orders) {
    const lowest = best?.height ?? Infinity;
    const packing = yield* repair(problem, firstFit, order(), { ...limits, lowest });
    if (packing.height < lowest) best = packing;
    if (best.height <= Math.max(limits.goal, limits.enough)) break;
  }
  return best;
}
function* improve(problem, start, { goal, enough, nodes, heights }) {
  const { buffers } = problem;
  const bound = problem.bound();
  const sections = problem.sections();
  const step = buffers.reduce((divisor, { size, fixed = 0 }) => gcd(gcd(size, fixed), divisor), 0);
  let best = start;
  let proven = bound;
  let least = goal;
  let used = 0;
  let capacity = goal;
  for (let tried = 0; least < best.height && best.height > enough && tried < heights; tried += 1) {
    const share = heights === 1 ? nodes : Math.ceil((nodes - used) / 2);
    if (share < buffers.length) break;
    const found = searchWithRestarts(sections, capacity, share);
    used += found.nodes;
    if (found.offsets !== null) yield best = { offsets: found.offsets, height: heightOf(buffers, found.offsets) };
    else {
      least = capacity + step;
      if (found.complete) proven = Math.max(proven, Math.min(least, best.height));
    }
    capacity = least + Math.floor((best.height - step - least) / step / 2) * step;
  }
  return { ...best, bound: proven, nodes: used };
}
function heightOf(buffers, offsets) {
  return buffers.reduce((height, { size }, index) => Math.max(height, offsets[index] + size), 0);
}
function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}

function blocksOf$1(buffers) {
  const blockOf = new Int32Array(buffers.length);
  const groups = /* @__PURE__ */ new Map();
  let count = 0;
  buffers.forEach(({ rigid }, index) => {
    const known = rigid && groups.get(rigid.group);
    if (rigid && known === void 0) groups.set(rigid.group, count);
    blockOf[index] = known ?? count++;
  });
  const first = new Int32Array(count + 1);
  for (const block of blockOf) first[block + 1] += 1;
  for (let block = 0; block < count; block += 1) first[block + 1] += first[block];
  const end = first.slice();
  const members = new Int32Array(buffers.length);
  const at = new Float64Array(buffers.length);
  const fixed = new Float64Array(count).fill(-1);
  const bytes = new Float64Array(count);
  const lower = new Float64Array(count).fill(Infinity);
  const upper = new Float64Array(count).fill(-Infinity);
  for (let index = 0; index < buffers.length; index += 1) {
    const buffer = buffers[index];
    const block = blockOf[index];
    const place = end[block]++;
    members[place] = index;
    at[place] = buffer.rigid?.at ?? 0;
    if (buffer.fixed !== void 0) fixed[block] = buffer.fixed - at[place];
    bytes[block] += buffer.size;
    lower[block] = Math.min(lower[block], buffer.lower);
    upper[block] = Math.max(upper[block], buffer.upper);
  }
  return { count, first, members, at, fixed, bytes, lower, upper };
}

function lowerBound({ lower, upper, size }, buffers) {
  const byEnd = sortedBy(upper);
  let alive = 0;
  let most = 0;
  let ended = 0;
  for (const index of sortedBy(lower)) {
    for (; upper[byEnd[ended]] <= lower[index]; ended += 1) alive -= size[byEnd[ended]];
    alive += size[index];
    most = Math.max(most, alive);
  }
  return buffers.reduce((height, { fixed, size: bytes }) => Math.max(height, (fixed ?? 0) + bytes), most);
}

const counts = [64, 16, 4, 1];
const fewBuffers = 16;
function timeBucketsOf({ lower, upper }, blocks) {
  const start = lower.reduce((least, time2) => Math.min(least, time2), Infinity);
  const time = upper.reduce((most, end) => Math.max(most, end), start + 1) - start;
  const levels = counts.filter((count) => count === 1 || count * fewBuffers <= lower.length);
  const spans = new Int32Array(2 * levels.length * lower.length);
  const own = new Int32Array(2 * lower.length).fill(-1);
  let base = 0;
  levels.forEach((count, level) => {
    const last = base + count - 1;
    for (let buffer = 0, at = 2 * level * lower.length; buffer < lower.length; buffer += 1, at += 2) {
      const from = base + Math.floor((lower[buffer] - start) * count / time);
      const to = Math.min(base + Math.floor((upper[buffer] - 1 - start) * count / time), last);
      [spans[at], spans[at + 1]] = [from, to];
      if (own[2 * buffer] >= 0 || to - from > 1) continue;
      own[2 * buffer] = from;
      if (to > from) own[2 * buffer + 1] = to;
    }
    base += count;
  });
  const room = new Int32Array(base + 1);
  for (const bucket of own) if (bucket >= 0) room[bucket + 1] += 1;
  for (let bucket = 0; bucket < base; bucket += 1) room[bucket + 1] += room[bucket];
  const views = [];
  const first = new Int32Array(blocks.count + 1);
  for (let block = 0; block < blocks.count; block += 1) {
    for (let member = blocks.first[block]; member < blocks.first[block + 1]; member += 1)
      for (let level = 0; level < levels.length; level += 1) {
        const at = 2 * (level * lower.length + blocks.members[member]);
        for (let bucket = spans[at]; bucket <= spans[at + 1]; bucket += 1)
          if (room[bucket + 1] > room[bucket]) views.push(member, bucket);
      }
    first[block + 1] = views.length;
  }
  return { room, own, views: Int32Array.from(views), first };
}

function sectionsOf(buffers) {
  const times = [...new Set(buffers.flatMap(({ lower, upper }) => [lower, upper]))].sort((a, b) => a - b);
  const sectionAt = new Map(times.map((time, section) => [time, section]));
  const count = Math.max(0, times.length - 1);
  const [from, to] = [new Int32Array(buffers.length), new Int32Array(buffers.length)];
  buffers.forEach(({ lower, upper }, index) => {
    from[index] = sectionAt.get(lower);
    to[index] = sectionAt.get(upper);
  });
  const neighbours = buffers.map(() => []);
  const alive = Array.from({ length: count }, () => []);
  for (let a = 0; a < buffers.length; a += 1) {
    const [begin, end, own] = [from[a], to[a], neighbours[a]];
    for (let b = 0; b < buffers.length; b += 1) if (begin < to[b] && from[b] < end && a !== b) own.push(b);
    for (let section = begin; section < end; section += 1) alive[section].push(a);
  }
  return {
    count,
    from,
    to,
    duration: Float64Array.from(buffers, ({ lower, upper }) => upper - lower),
    size: Float64Array.from(buffers, ({ size }) => size),
    fixed: fixedOf(buffers),
    neighbours: neighbours.map((own) => Int32Array.from(own)),
    alive: alive.map((own) => Int32Array.from(own))
  };
}
const fixedOf = (buffers) => Float64Array.from(buffers, ({ fixed }) => fixed ?? -1);

function problemOf(buffers) {
  const extents = extentsOf(buffers);
  const blocks = blocksOf$1(buffers);
  return {
    ...extents,
    buffers,
    blocks,
    timeBuckets: timeBucketsOf(extents, blocks),
    orders: ordersOf(blocks),
    sections: lazy(() => sectionsOf(buffers)),
    bound: lazy(() => lowerBound(extents, buffers))
  };
}
function extentsOf(buffers) {
  const lower = new Float64Array(buffers.length);
  const upper = new Float64Array(buffers.length);
  const size = new Float64Array(buffers.length);
  buffers.forEach((buffer, index) => {
    lower[index] = buffer.lower;
    upper[index] = buffer.upper;
    size[index] = buffer.size;
  });
  return { lower, upper, size };
}
const movedWithin = (problem, buffers) => ({
  ...problem,
  buffers,
  blocks: blocksOf$1(buffers),
  sections: lazy(() => ({ ...problem.sections(), fixed: fixedOf(buffers) }))
});

const manyParts = 2e3;
function blocksOf(schedule) {
  const { rows, first, last, over } = schedule;
  const lives = livesOf(schedule);
  const roots = rootsOf(over);
  const ends = endsOfChains(last, roots);
  const blockOf = new Int32Array(over.length).fill(-1);
  const at = new Int32Array(over.length);
  const blocks = [];
  const put = (row, offset) => {
    [blockOf[row], at[row]] = [blocks.length, offset];
    return { at: offset, bytes: rows.bytes[row], first: first[row], last: ends[row] };
  };
  rows.tensors.forEach((_, tensor) => {
    if (!isRigid(rows, tensor) || rows.heights[tensor] === 1) return;
    const parts = Array.from(
      { length: rows.heights[tensor] },
      (__, y) => put(roots[rows.firstRow[tensor] + y], y * rows.rowBytes[tensor])
    );
    blocks.push(wholeUnits(parts.length > manyParts ? joined(parts) : parts, rows.unit));
  });
  for (let row = 0; row < first.length; row += 1) {
    if (first[row] < 0 || over[row] >= 0 || blockOf[row] >= 0) continue;
    const part = put(row, 0);
    if (rows.tensorOf[row] < 0) {
      blocks.push({ parts: lives(row).map((life) => ({ ...part, ...life })), bytes: part.bytes });
      continue;
    }
    let bytes = part.bytes;
    for (; isAlike(row, row + 1); row += 1) bytes += put(row + 1, bytes).bytes;
    blocks.push({ parts: [{ ...part, bytes }], bytes });
  }
  for (let row = 0; row < over.length; row += 1)
    if (over[row] >= 0) [blockOf[row], at[row]] = [blockOf[roots[row]], at[roots[row]]];
  return { blocks, blockOf, at };
  function isAlike(row, next) {
    return rows.tensorOf[row] >= 0 && rows.tensorOf[row] === rows.tensorOf[next] && over[next] < 0 && blockOf[next] < 0 && first[row] === first[next] && ends[row] === ends[next];
  }
}
function joined(parts) {
  const all = [];
  for (const part of parts) {
    const before = all.at(-1);
    if (before?.first === part.first && before.last === part.last)
      all[all.length - 1] = { ...before, bytes: before.bytes + part.bytes };
    else all.push(part);
  }
  return all;
}
function wholeUnits(parts, unit) {
  const end = parts.at(-1);
  if (parts.every(({ bytes }) => bytes % unit === 0)) return { parts, bytes: end.at + end.bytes };
  const borders = parts.flatMap(({ at, bytes }) => [Math.floor(at / unit) * unit, roundUp(at + bytes, unit)]);
  const distinct = [...new Set(borders)].sort((a, b) => a - b);
  let from = 0;
  const units = distinct.slice(1).map((end2, index) => {
    const at = distinct[index];
    while (parts[from].at + parts[from].bytes <= at) from += 1;
    let to = from + 1;
    while (to < parts.length && parts[to].at < end2) to += 1;
    const inside = parts.slice(from, to);
    const first = Math.min(...inside.map((part) => part.first));
    const last = Math.max(...inside.map((part) => part.last));
    return { at, bytes: end2 - at, first, last };
  });
  return { parts: units, bytes: distinct.at(-1) };
}
function rootsOf(over) {
  const roots = new Int32Array(over.length);
  for (let row = 0; row < over.length; row += 1) {
    let root = row;
    while (over[root] >= 0) root = over[root];
    roots[row] = root;
  }
  return roots;
}
function endsOfChains(last, roots) {
  const ends = last.slice();
  for (let row = 0; row < last.length; row += 1) ends[roots[row]] = Math.max(ends[roots[row]], last[row]);
  return ends;
}

function* quickArenas(schedule, ceiling = Infinity) {
  if (schedule.peakBytes >= ceiling) return ceiling;
  const { blocks } = blocksOf(schedule);
  const upright = problemOf(buffersOf(blocks, false));
  let least = ceiling;
  for (const isFlipped of [false, true]) {
    for (const height of firstFits(isFlipped ? flippedOf(blocks, upright) : upright, least)) yield least = height;
    if (least <= upright.bound()) break;
  }
  return least;
}
const quickArena = (schedule, ceiling = Infinity) => lastOf(quickArenas(schedule, ceiling));
const place = (schedule, effort = {}) => lastOf(placements(schedule, effort));
function* placements(schedule, effort = {}) {
  const { blocks, blockOf, at } = blocksOf(schedule);
  const { offsets, height } = yield* lowest(blocks, effort);
  return { offsets: blockOf.map((block, row) => block < 0 ? -1 : offsets[block] + at[row]), arenaBytes: height };
}
function* lowest(blocks, effort) {
  const upright = problemOf(buffersOf(blocks, false));
  const packed = yield* lowestOf(upright, effort);
  const isEnough = packed.height <= (effort.enough ?? 0);
  const flipped = isEnough ? packed : yield* lowestOf(flippedOf(blocks, upright), effort);
  const { offsets, height } = flipped.height < packed.height ? flipped : packed;
  const firsts = firstBuffers(blocks);
  return {
    height,
    offsets: blocks.map(({ parts, bytes }, index) => {
      const part = parts[0];
      const offset = offsets[firsts[index]];
      return flipped.height < packed.height ? height - (offset - (bytes - part.at - part.bytes)) - bytes : offset - part.at;
    })
  };
}
function* lowestOf(problem, effort) {
  const found = packings(problem, effort);
  for (let step = found.next(); ; step = found.next()) {
    if (step.done) return step.value;
    yield step.value.height;
  }
}
const flippedOf = (blocks, upright) => movedWithin(upright, buffersOf(blocks, true));
function buffersOf(blocks, isFlipped) {
  const groups = blocks.reduce((count, { parts }) => parts.length > 1 ? count + 1 : count, 0);
  const buffers = [];
  blocks.forEach(({ parts, bytes }, group) => {
    for (const part of parts) {
      const buffer = { lower: part.first, upper: part.last + 1, size: part.bytes };
      const at = isFlipped ? bytes - part.at - part.bytes : part.at;
      if (parts.length === 1) buffers.push(buffer);
      else buffers.push(groups === 1 ? { ...buffer, fixed: at } : { ...buffer, rigid: { group, at } });
    }
  });
  return buffers;
}
function firstBuffers(blocks) {
  let next = 0;
  return blocks.map(({ parts }) => {
    next += parts.length;
    return next - parts.length;
  });
}

const trials = 40;
function* orderBranches(rows, cuts) {
  if (isSerial(rows)) return { cuts };
  const arenasOf = (lastFirst, ceiling) => quickArenas(simulate(rows, { cuts, lastFirst, bands: noBands }), ceiling);
  const joins = rows.operators.flatMap(({ reads }, index) => reads.length > 1 ? [index] : []).slice(0, Math.min(trials, placings(rows)));
  let best = /* @__PURE__ */ new Set();
  let least = yield* arenasOf(best, Infinity);
  for (const join of joins) {
    const candidate = /* @__PURE__ */ new Set([...best, join]);
    const bytes = yield* arenasOf(candidate, least);
    if (bytes < least) [best, least] = [candidate, bytes];
  }
  return { cuts, lastFirst: best };
}
const isSerial = ({ operators, inputs, needed }) => operators.every(({ index, reads }, at) => {
  const before = inputs.length + at - 1;
  return index <= 0 || reads.some(({ tensor, end }) => tensor === before && end.at(-1) === needed[before]);
});

const [mostTrials, rowsPlaced, rowsSimulated] = [12, 1e4, 1e6];
function* tryCuts(rows, cuts, ceiling = Infinity) {
  return { cuts, arena: yield* quickArenas(simulate(rows, { cuts, bands: noBands }), ceiling) };
}
function* refineCuts(rows, starts, enough) {
  const inner = rows.operators.flatMap(
    ({ index, output }) => index < 0 || rows.outputs.includes(output) ? [] : [output]
  );
  const tensors = smallest(rows, inner, simulations(rows));
  const seen = /* @__PURE__ */ new Set();
  let best = starts.reduce((a, b) => b.arena < a.arena ? b : a);
  const path = [best.cuts];
  let trialsLeft = Math.min(mostTrials, Math.ceil(rowsPlaced / rows.bytes.length));
  let rowsLeft = rowsSimulated;
  for (let moved = true; moved && best.arena > enough && trialsLeft > 0 && rowsLeft > 0; ) {
    moved = false;
    rowsLeft -= tensors.length * rows.bytes.length;
    const neighbours = tensors.map((tensor) => toggled(best.cuts, tensor)).filter((candidate) => {
      const key = [...candidate].sort((a, b) => a - b).join();
      return !seen.has(key) && seen.add(key);
    }).map((cuts) => ({ cuts, peak: peakOf(rows, { cuts, bands: noBands }, best.arena) })).sort((a, b) => a.peak - b.peak || a.cuts.size - b.cuts.size);
    for (const neighbour of neighbours) {
      if (neighbour.peak >= best.arena || trialsLeft === 0 || best.arena <= enough) break;
      trialsLeft -= 1;
      const tried = yield* tryCuts(rows, neighbour.cuts, best.arena);
      if (tried.arena >= best.arena) continue;
      [best, moved] = [tried, true];
      path.push(best.cuts);
    }
  }
  return path;
}
function toggled(cuts, tensor) {
  const next = new Set(cuts);
  if (!next.delete(tensor)) next.add(tensor);
  return next;
}

const thorough = (rows) => ({ passes: Math.min(15, 2 * placings(rows)), nodes: 4e3 });
const simple = { passes: 0, nodes: 0 };
const brief = ({ bytes }) => ({ passes: 0, nodes: 2 * bytes.length, heights: 1 });
function* leastArenas(rows, { tensors, peakBytes }, enough, complete = []) {
  const given = complete.map((id) => rows.tensors.indexOf(id));
  const starts = [];
  for (const cuts of [tensors, valleys(rows), withFreeCuts(rows, tensors, peakBytes)])
    starts.push(yield* tryCuts(rows, cuts));
  if (given.length > 0)
    for (const cuts of [new Set(given), /* @__PURE__ */ new Set([...tensors, ...given])]) starts.push(yield* tryCuts(rows, cuts));
  const first = starts.reduce((a, b) => b.arena < a.arena ? b : a);
  const order = yield* orderBranches(rows, first.cuts);
  const schedule = simulate(rows, { ...order, bands: noBands });
  const placement = yield* placements(schedule, first.arena <= enough ? simple : brief(rows));
  const early = { schedule, placement, order, path: [first.cuts], boundBytes: Math.min(peakBytes, schedule.peakBytes) };
  if (placement.arenaBytes <= enough) return early;
  const path = yield* refineCuts(rows, starts, enough);
  const late = yield* refined(rows, path.at(-1), peakBytes, enough);
  return { ...late.placement.arenaBytes <= placement.arenaBytes ? late : early, path };
}
function* refined(rows, cuts, peakBytes, enough) {
  const order = yield* orderBranches(rows, cuts);
  const single = simulate(rows, { ...order, bands: noBands });
  const boundBytes = Math.min(peakBytes, single.peakBytes);
  const bands = new Map(growBands(rows, order, boundBytes, single.peakBytes));
  const [banded, plain] = [quickArena(simulate(rows, { ...order, bands })), quickArena(single)];
  const schedule = simulate(rows, { ...order, bands: banded <= plain ? bands : noBands });
  const effort = { ...thorough(rows), enough: Math.min(enough, banded, plain) };
  return { schedule, placement: yield* placements(schedule, effort), order, boundBytes };
}

function roomOf({ objective, mostBytes }, boundBytes) {
  if (typeof objective === "number") return objective;
  const most = mostBytes ?? Infinity;
  return { sram: 0, balanced: Math.min(balancedRoom(boundBytes), most), speed: most }[objective];
}
const balancedRoom = (boundBytes) => Math.floor(1.1 * boundBytes);
const leastUseful = ({ objective }) => typeof objective === "number" ? objective : objective === "sram" ? 0 : Infinity;
const isOver = (arenaBytes, { mostBytes }) => arenaBytes > (mostBytes ?? Infinity);

function wholeTensors(schedule) {
  const { rows } = schedule;
  const [first, last] = [schedule.first.slice(), schedule.last.slice()];
  rows.tensors.forEach((_, tensor) => {
    const base = rows.firstRow[tensor];
    const end = base + rows.heights[tensor];
    let [from, to] = [Infinity, -1];
    for (let row = base; row < end; row += 1) {
      if (first[row] < 0) continue;
      from = Math.min(from, first[row]);
      to = Math.max(to, last[row]);
    }
    for (let row = base; row < end; row += 1) if (first[row] >= 0) [first[row], last[row]] = [from, to];
  });
  return { ...schedule, first, last };
}

const units = [4, 16, 64, 256];
function scheduleNetwork(graph, needs, scheduling, complete = []) {
  checkRows(graph);
  let bytes = 0;
  for (const unit of units.filter((own) => own >= leastUnit(needs))) {
    const most = mostOffsets * unit;
    const scheduled = scheduleRows(rowGraph(graph, needs, scheduling.rows, unit), scheduling, complete, most);
    bytes = typeof scheduled === "number" ? scheduled : scheduled.placement.arenaBytes;
    if (typeof scheduled !== "number" && bytes <= most) return scheduled;
  }
  throw modelOverLimit(graph.name, "bytes of arena", bytes, mostOffsets * units.at(-1));
}
function checkRows(graph) {
  const tensors = [...graph.inputs, ...graph.operators.flatMap(({ outputs }) => outputs)];
  let all = 0;
  for (const id of tensors) {
    const { height } = featureMapOf(graph, id);
    if (height > mostOffsets) throw modelTooLarge(graph.tensors[id].name, height, mostOffsets);
    all += height;
  }
  if (all > limits.rows) throw modelOverLimit(graph.name, "rows in all tensors", all, limits.rows);
}
function scheduleRows(rows, scheduling, complete, most) {
  if (isTooTall(rows)) {
    const bands = new Map(rows.operators.map(({ height }, index) => [index, height]));
    const schedule = simulate(rows, { cuts: /* @__PURE__ */ new Set(), bands });
    if (schedule.peakBytes > most) return schedule.peakBytes;
    return { schedule, placement: place(wholeTensors(schedule)), boundBytes: schedule.peakBytes };
  }
  const cuts = leastPeakCuts(rows);
  if (cuts.peakBytes > most) return cuts.peakBytes;
  const room = Math.max(cuts.peakBytes, roomOf(scheduling, cuts.peakBytes));
  return within(room, true) ?? within(cuts.peakBytes, false);
  function within(enough, mayFail) {
    const least = lastOf(leastArenas(rows, cuts, enough, complete));
    if (isOver(least.placement.arenaBytes, scheduling)) return least;
    const banded = withBands(rows, scheduling, least);
    const mayBeLess = cuts.peakBytes < least.placement.arenaBytes && least.placement.arenaBytes <= enough;
    if (banded === null && mayBeLess && mayFail) return null;
    const found = banded ?? least;
    return found.placement.arenaBytes > leastUseful(scheduling) ? lessWithBands(rows, least, found) : found;
  }
}
function lessWithBands(rows, { boundBytes, path }, found) {
  let best = found;
  for (const cuts of path.slice(0, Math.ceil(placings(rows) / 4))) {
    if (best.placement.arenaBytes <= boundBytes) break;
    const order = lastOf(orderBranches(rows, cuts));
    for (const limit of [best.placement.arenaBytes - rows.unit, balancedRoom(boundBytes)]) {
      const bands = mostBands(rows, order, growBands(rows, order, boundBytes, limit), limit);
      if (bands === null) continue;
      const placed = placedWith(rows, { ...order, bands });
      if (placed.placement.arenaBytes < best.placement.arenaBytes) best = placed;
    }
  }
  return { ...best, boundBytes };
}
function withBands(rows, scheduling, { order, boundBytes, placement }) {
  const limit = Math.max(placement.arenaBytes, roomOf(scheduling, boundBytes));
  const bands = mostBands(rows, order, growBands(rows, order, boundBytes, limit), limit);
  return bands && { ...placedWith(rows, { ...order, bands }), boundBytes };
}
function placedWith(rows, policy) {
  const schedule = simulate(rows, policy);
  return { schedule, placement: place(schedule) };
}
function mostBands(rows, order, bands, limit) {
  const first = (count) => new Map(bands.slice(0, count));
  const fits = (count) => quickArenas(simulate(rows, { ...order, bands: first(count) }), limit + 1).next().done !== true;
  let [fitting, over] = [0, bands.length + 1];
  let left = 1 + placings(rows);
  for (let count = bands.length; fitting + 1 < over && left > 0; count = Math.floor((fitting + over) / 2)) {
    left -= 1;
    if (fits(count)) fitting = count;
    else over = count;
  }
  return fitting === 0 ? null : first(fitting);
}

function planNetwork(graph, target, families) {
  const lowered = lower(graph);
  const smaller = eliminate(lowered);
  return planLowered(smaller, target, families);
}
function planLowered(graph, target, families = familiesOf(target.core)) {
  const planned = leastPlan(graph, target, families);
  const { objective } = target.scheduling;
  const { arenaBytes } = planned.program;
  if (typeof objective === "number" && arenaBytes > objective) throw arenaOverLimit(graph.name, arenaBytes, objective);
  return planned;
}
function leastPlan(graph, target, families) {
  const plain = planOf(graph, target, families);
  if (!target.scheduling.recompute) return plain;
  const rowsOf = (own) => rowGraph(own, layersOf(own, target, families), target.scheduling.rows);
  const { graph: strips, complete } = recompute(graph, rowsOf);
  if (complete.length === 0) return plain;
  const stripped = planOf(strips, target, families, complete);
  if (stripped.program.arenaBytes >= plain.program.arenaBytes) return plain;
  return { ...stripped, inStrips: true, recomputedMacs: macsOf(stripped.layers) - macsOf(plain.layers) };
}
function planOf(graph, target, families, complete = []) {
  const layers = layersOf(graph, target, families);
  const scheduled = scheduleNetwork(graph, layers, target.scheduling, complete);
  const program = programOf(scheduled.schedule, scheduled.placement);
  return { graph, layers, scheduled, program, inStrips: false, recomputedMacs: 0 };
}

var cores = {
	"cortex-m0plus": {
		driver: {
			bytes: 700,
			instructions: [
				61.41,
				94.432,
				30.177,
				27.714,
				90.238
			],
			stackBytes: 0
		},
		runBytes: 36,
		portBytes: 12,
		stackBytes: 140
	},
	"cortex-m3": {
		driver: {
			bytes: 656,
			instructions: [
				37.26,
				73.974,
				19.69,
				17.851,
				56.736
			],
			stackBytes: 0
		},
		runBytes: 44,
		portBytes: 8,
		stackBytes: 124
	},
	"cortex-m4": {
		driver: {
			bytes: 660,
			instructions: [
				38.251,
				73.991,
				20.744,
				18.763,
				57.811
			],
			stackBytes: 0
		},
		runBytes: 40,
		portBytes: 8,
		stackBytes: 132
	},
	"cortex-m7": {
		driver: {
			bytes: 644,
			instructions: [
				38.253,
				73.992,
				19.743,
				18.762,
				56.809
			],
			stackBytes: 0
		},
		runBytes: 40,
		portBytes: 12,
		stackBytes: 132
	},
	"cortex-m33": {
		driver: {
			bytes: 652,
			instructions: [
				37.257,
				74.971,
				20.691,
				17.853,
				56.739
			],
			stackBytes: 0
		},
		runBytes: 44,
		portBytes: 8,
		stackBytes: 132
	},
	"cortex-m55": {
		driver: {
			bytes: 648,
			instructions: [
				34.242,
				74.965,
				23.698,
				17.855,
				58.749
			],
			stackBytes: 0
		},
		runBytes: 44,
		portBytes: 8,
		stackBytes: 132
	}
};
var measured = {
	cores: cores
};

const sharedCosts = measured.cores;
function costsOf({ family, kernel }, core) {
  const costs = family.costs[core]?.[kernel];
  if (costs === void 0) throw new Error(`${kernel} of the family ${family.name} was not measured on ${core}`);
  return costs;
}
function calledFunctions(layers, core) {
  const bytes = new Map(layers.map((layer) => [layer.kernel, costsOf(layer, core).bytes]));
  bytes.set(driver, sharedCosts[core].driver.bytes);
  return functionsOf(layers).map((name) => ({ name, bytes: bytes.get(name) }));
}
function runBytes({ inputs, outputs, ports }, core) {
  const whole = (ports.input ? 0 : inputs.length) + (ports.output ? 0 : outputs.length);
  return sharedCosts[core].runBytes + whole * sharedCosts[core].portBytes;
}
const codeBytes = (rows, layers, core) => runBytes(rows, core) + sum$3(calledFunctions(layers, core).map(({ bytes }) => bytes));
function stackOf(rows, layers, core) {
  const deepest = layers.reduce((most, layer) => Math.max(most, costsOf(layer, core).stackBytes), 0);
  const callbacks = rows.ports.input || rows.ports.output ? 16 : 0;
  const tables = 4 * Math.ceil(rows.operators.length / 2) + 4 * pointersOf$1(rows);
  const own = sharedCosts[core].stackBytes + callbacks + tables + deepest;
  return 8 * Math.ceil(own / 8) + 8;
}
const layerInstructions = (layer, core) => instructionsOf(costsOf(layer, core), layer.work);
const driverInstructions = (rows, steps, core) => instructionsOf(sharedCosts[core].driver, driverWork(rows, steps));
function driverWork({ operators }, steps) {
  return [
    steps,
    sum$3(operators.map(({ height }) => height)),
    sum$3(operators.map(({ height, reads }) => height * reads.length)),
    sum$3(operators.map(({ height, reads }) => height * sum$3(reads.map(rowsOf)))),
    1
  ];
}
const instructionsOf = ({ instructions }, work) => Math.round(sum$3(work.map((amount, i) => amount * instructions[i])));
const sum$3 = (values) => values.reduce((total, value) => total + value, 0);

const weights = /* @__PURE__ */ new Set(["weights", "operand"]);
const parameters = /* @__PURE__ */ new Set(["bias", "multipliers", "shifts"]);
const sizes = { int8_t: 1, int16_t: 2, uint16_t: 2, int32_t: 4, uint32_t: 4 };
const bytesOf$3 = ({ type, length }) => wordBytes(sizes[type] * length);
function flashOf(layers, program, isShared = () => false) {
  const each = layers.map(({ constants, parameters: struct }, index) => {
    const own = constants.filter((_, position) => !isShared(index, position));
    const bytes = (isKind) => sum$2(own.filter(({ name }) => isKind(name)).map(bytesOf$3));
    return {
      weights: bytes((name) => weights.has(name)),
      parameters: wordBytes(struct.bytes) + bytes((name) => parameters.has(name)),
      tables: bytes((name) => !weights.has(name) && !parameters.has(name)),
      schedule: scheduleBytes(program, index)
    };
  });
  const order = programBytes(program) - sum$2(each.map(({ schedule }) => schedule));
  return { layers: each, order, bytes: order + sum$2(each.flatMap((layer) => Object.values(layer))) };
}
const constantBytes = ({ constants, parameters: struct }) => wordBytes(struct.bytes) + sum$2(constants.map(bytesOf$3));
function scheduleBytes({ operators, tensors }, index) {
  const { windows, output } = operators[index];
  const { stride, height } = tensors[output];
  const { mcunet_operator_s8: operator, mcunet_window_s8: window, mcunet_rows_s8: rows } = structBytes;
  return operator + window * windows + rows + (stride === null ? 2 * height : 0);
}
const sum$2 = (values) => values.reduce((total, value) => total + value, 0);

const cost = (graph, target, families) => costOf(planNetwork(graph, target, families), target.core);
const costOf = (planned, core) => breakdown(planned, core, flashOf(planned.layers, planned.program)).cost;
function breakdown({ layers, program, scheduled }, core, flash) {
  const kernels = calledFunctions(layers, core);
  const instructions = layers.map((layer) => layerInstructions(layer, core));
  const run = runBytes(program.rows, core);
  return {
    cost: {
      arenaBytes: program.arenaBytes,
      stackBytes: stackOf(program.rows, layers, core),
      flashBytes: flash.bytes + run + sum$1(kernels.map(({ bytes }) => bytes)),
      instructions: sum$1(instructions) + driverInstructions(program.rows, scheduled.schedule.steps.length, core),
      macs: macsOf(layers)
    },
    instructions,
    kernels,
    flash,
    runBytes: run
  };
}
const sum$1 = (values) => values.reduce((total, value) => total + value, 0);

function networkFile(planned, constants, described) {
  const { graph, layers, scheduled, program } = planned;
  const { name, board, core, scheduling, source } = described;
  const flash = flashOf(layers, program, (layer, constant) => constants[layer][constant].definition === null);
  const { cost, instructions, kernels, runBytes } = breakdown(planned, core, flash);
  return {
    version: 1,
    name,
    board,
    core,
    objective: scheduling.objective,
    rows: rowsName(scheduling.rows),
    model: source.model,
    sha256: source.sha256,
    arenaBytes: cost.arenaBytes,
    boundBytes: scheduled.boundBytes,
    stackBytes: cost.stackBytes,
    flashBytes: cost.flashBytes,
    instructions: cost.instructions,
    macs: cost.macs,
    strips: scheduling.recompute ? planned.inStrips : null,
    recomputedMacs: planned.recomputedMacs,
    inputs: inputsOf(graph).map(portOf),
    outputs: outputsOf(graph).map(portOf),
    stages: stages(scheduled.schedule),
    layers: layers.map((layer, index) => ({
      name: layer.operator.name,
      kind: layer.operator.kind,
      shape: graph.tensors[layer.operator.outputs[0]].shape,
      macs: layer.macs,
      instructions: instructions[index],
      weightBytes: flash.layers[index].weights,
      parameterBytes: flash.layers[index].parameters,
      tableBytes: flash.layers[index].tables,
      scheduleBytes: flash.layers[index].schedule,
      kernel: layer.kernel
    })),
    kernels,
    orderBytes: flash.order,
    runBytes
  };
}
function stages(schedule) {
  const layerAt = layersOfSteps(schedule);
  return stagesOf(schedule).map(({ from, to, peakBytes, peakStep }) => ({
    first: layerAt[from],
    last: layerAt[to - 1],
    steps: to - from,
    peakBytes,
    peakLayer: layerAt[peakStep]
  }));
}
function layersOfSteps({ rows, steps }) {
  const layers = steps.map(({ operator }) => rows.operators[operator].index);
  for (let step = layers.length - 2; step >= 0; step -= 1) if (layers[step] < 0) layers[step] = layers[step + 1];
  return layers;
}
const portOf = ({ name, featureMap, type, scale, zeroPoint, bytes }) => ({
  name,
  shape: [1, featureMap.height, featureMap.width, featureMap.channels],
  type,
  scale,
  zeroPoint,
  bytes
});

function entryOf(table, index, name) {
  const found = table[index];
  if (found === void 0) throw new Error(`entry ${index} of ${table.length} ${name}`);
  return found;
}
const offsetOf = ({ offsets, shift }, entry) => entryOf(offsets, entry, "offsets") * 2 ** shift;
function rowAddress(program, tensor, y) {
  const { first, stride } = entryOf(program.tensors, tensor, "tensors");
  return stride === null ? offsetOf(program, first + y) : offsetOf(program, first) + y * stride;
}
const writtenAddress = (program, { output }, y) => rowAddress(program, output, y < entryOf(program.tensors, output, "tensors").height ? y : 0);
const windowsOf = ({ windows }, operator) => Array.from({ length: operator.windows }, (_, i) => entryOf(windows, operator.window + i, "windows"));
const gather$1 = (program, operator, y) => windowsOf(program, operator).flatMap((window) => gatherWindow(program, window, y));
function gatherWindow(program, { rows, count, first, stride, dilation }, y) {
  const { height } = entryOf(program.tensors, rows, "tensors");
  const from = stride === null ? entryOf(program.rowOffsets, first + y, "rowOffsets") : y * stride + first;
  if (from + count * dilation > 2147483647) throw new Error(`row ${from} and ${count} more, ${dilation} apart`);
  return Array.from({ length: count }, (_, k) => {
    const row = from + k * dilation;
    return row >= 0 && row < height ? rowAddress(program, rows, row) : null;
  });
}

function fillInputs({ program, graph, ports, writeRow, readRow }) {
  if (ports.input) return;
  const rows = graph.inputs.flatMap((input) => wholeRows(program, graph, input));
  for (const { tensor, y, address } of rows) writeRow(tensor, y, address);
  for (const { tensor, y, address } of rows) readRow(tensor, y, address, "before the first step");
}
function takeIn({ graph, duties, writeRow }, input, y, address) {
  const tensor = graph.inputs[input];
  if (y >= (duties.needed.get(tensor) ?? 0)) throw new Error(`row ${y} of input ${input} is needed by nothing`);
  writeRow(tensor, y, address);
}
function handOver(replay, own, y, address, when) {
  const { program, graph, ports, delivered, readRow } = replay;
  const { port } = own;
  if (port === null) return;
  const row = y - own.height + entryOf(program.tensors, own.output, "tensors").height;
  if (row < 0) return;
  const tensor = graph.outputs[port];
  if (!ports.output || tensor === void 0) throw new Error(`${when} is delivered to output ${port}`);
  if (row !== delivered[port])
    throw new Error(`${when} is delivered as row ${row} of output ${port}, expected row ${delivered[port]}`);
  readRow(tensor, row, address, `${when}, delivered`);
  delivered[port] = row + 1;
}
function takeOutputs({ program, graph, ports, delivered, readRow }) {
  graph.outputs.forEach((output, port) => {
    const { height } = featureMapOf(graph, output);
    if (ports.output && delivered[port] !== height)
      throw new Error(`row ${delivered[port]} of "${graph.tensors[output].name}" is never delivered`);
    if (ports.output) return;
    for (const { tensor, y, address } of wholeRows(program, graph, output))
      readRow(tensor, y, address, "after the last step");
  });
}
function wholeRows(program, graph, tensor) {
  const [{ height }, rowBytes] = [featureMapOf(graph, tensor), rowBytesOf(graph, tensor)];
  const { first } = entryOf(program.tensors, program.rows.tensors.indexOf(tensor), "tensors");
  const address = offsetOf(program, first);
  return Array.from({ length: height }, (_, y) => ({ tensor, y, address: address + y * rowBytes }));
}

const overlap = (a, b) => a[0] < b[1] && b[0] < a[1];
function createArena(arenaBytes, { nameOf }) {
  const owners = new Int32Array(arenaBytes).fill(-1);
  const rangeOf = (owner, address, bytes) => {
    if (!(address >= 0 && address + bytes <= arenaBytes)) throw new Error(`${nameOf(owner)} is outside the arena`);
    return [address, address + bytes];
  };
  return {
    write: (owner, address, bytes) => {
      const [from, to] = rangeOf(owner, address, bytes);
      owners.fill(owner, from, to);
      return [from, to];
    },
    read: (owner, address, bytes, when) => {
      const [from, to] = rangeOf(owner, address, bytes);
      for (let byte = from; byte < to; byte += 1) {
        const found = owners[byte];
        if (found === owner) continue;
        const other = found < 0 ? "what nothing has written" : nameOf(found);
        throw new Error(`${when}: byte ${byte} of the arena holds ${other}, expected ${nameOf(owner)}`);
      }
      return [from, to];
    }
  };
}

function callKernel(replay, index, own, y, rows) {
  const duty = replay.duties.operators[own.operator];
  const which = rows === 1 ? `row ${y}` : `rows ${y}..${y + rows - 1}`;
  const call = { index, own, duty, y, rows, when: `${which} of ${duty.operator.name}` };
  const { height, needs } = duty;
  if (y + rows > height) throw new Error(`${call.when} is needed by nothing`);
  const scratch = useScratch(replay, call);
  const read = readRows(replay, call);
  if (needs.accumulates && y + rows < height) return;
  const written = writeRows(replay, call);
  for (const { row, range } of written) {
    checkOverwritten(replay, call, row, range, read);
    if (scratch.some((bytes) => overlap(bytes, range))) throw new Error(`${call.when} is written over its scratch`);
    if (rows > 1) replay.readRow(duty.output, row, range[0], `${call.when}, written`);
  }
}
function readRows(replay, call) {
  const { own, duty, y, rows } = call;
  return Array.from({ length: rows }, (_, k) => y + k).flatMap((of) => {
    const pointers = gather$1(replay.program, own, of);
    return duty.demands(of).flatMap((demand) => {
      const range = lookAt(replay, call, demand, pointers[demand.slot]);
      return range === null ? [] : [{ of, input: demand.input, range }];
    });
  });
}
function lookAt({ readRow, graph }, { when, duty }, demand, pointer) {
  const { tensor, row, isInside } = demand;
  const name = `row ${row} of "${graph.tensors[tensor].name}"`;
  if (pointer === void 0) throw new Error(`${when} gets no pointer for ${name}`);
  if (isInside && pointer === null) throw new Error(`${when} gets NULL for ${name}`);
  if (!isInside && pointer !== null)
    throw new Error(`${when} gets a pointer for ${name}, which is outside the feature map`);
  if (pointer === null) return null;
  checkAlignment(pointer, duty.needs.alignment.rows, `${when}: ${name}`);
  return readRow(tensor, row, pointer, when);
}
function writeRows(replay, { own, duty, y, rows, when }) {
  const { accumulates, alignment } = duty.needs;
  const ys = accumulates ? [y + rows - 1] : Array.from({ length: rows }, (_, k) => y + k);
  return ys.map((at) => {
    const [row, address] = [accumulates ? 0 : at, writtenAddress(replay.program, own, at)];
    checkAlignment(address, alignment.rows, when);
    return { row, range: replay.writeRow(duty.output, row, address) };
  });
}
function checkOverwritten({ graph }, { duty, when }, row, written, read) {
  for (const { of, input, range } of read) {
    if (!overlap(range, written)) continue;
    const isInPlace = range[0] === written[0] && of === row;
    if (!isInPlace || !overwrites(duty.operator, graph, input))
      throw new Error(`${when} is written over what it is computed from`);
  }
}
function useScratch({ program, writeKept, readKept, writeWork }, { own, index, duty, y, when }) {
  const { scratch, alignment } = duty.needs;
  const offset = own.scratch === null ? null : offsetOf(program, own.scratch);
  if (scratch.kept + scratch.perStep === 0) return [];
  if (offset === null) throw new Error(`${when} has no offset for its scratch`);
  checkAlignment(offset, alignment.scratch, `${when}: its scratch`);
  const kept = y === 0 ? writeKept(index, offset, scratch.kept) : readKept(index, offset, scratch.kept, when);
  return [kept, writeWork(index, offset + scratch.kept, scratch.perStep)];
}
function checkAlignment(address, alignment, what) {
  if (address % alignment !== 0) throw new Error(`${what} is at byte ${address}, which is no multiple of ${alignment}`);
}

const filledTensors = ({ inputs, operators }) => [
  ...inputs,
  ...operators.map(({ outputs }) => outputs[0])
];
function ownersOf(graph) {
  const tensors = filledTensors(graph);
  const first = /* @__PURE__ */ new Map();
  let rows = 0;
  for (const tensor of tensors) {
    first.set(tensor, rows);
    rows += featureMapOf(graph, tensor).height;
  }
  return {
    row: (tensor, y) => first.get(tensor) + y,
    kept: (operator) => rows + 2 * operator,
    work: (operator) => rows + 2 * operator + 1,
    nameOf: (owner) => {
      if (owner >= rows) {
        const what = (owner - rows) % 2 === 0 ? "the kept scratch" : "the scratch";
        return `${what} of operator ${Math.floor((owner - rows) / 2)}`;
      }
      const tensor = tensors.findLast((id) => first.get(id) <= owner);
      return `row ${owner - first.get(tensor)} of "${graph.tensors[tensor].name}"`;
    }
  };
}

function checkParts(program, graph, needs, ports) {
  const { rows, tensors, operators, pointers, arenaBytes } = program;
  if (rows.graph !== graph) throw new Error("the program is one of another network");
  if (rows.ports.input !== ports.input || rows.ports.output !== ports.output)
    throw new Error("the program has other ports than were asked for");
  const kernels = operators.filter(({ operator }) => operator >= 0).map(({ operator }) => operator);
  expectEach(kernels, graph.operators.length, "operator");
  const arrivals = operators.filter(({ operator }) => operator < 0).map(({ windows }) => windows);
  expectEach(arrivals, ports.input ? graph.inputs.length : 0, "delivered input");
  const ids = filledTensors(graph);
  if (tensors.length !== ids.length || rows.tensors.length !== ids.length || ids.some((id, i) => rows.tensors[i] !== id))
    throw new Error("the tensors of the program are not those of the network");
  for (const { operator, rowsAtOnce } of operators) {
    const expected = operator < 0 ? 1 : needs[operator].rowsAtOnce;
    if (rowsAtOnce !== expected)
      throw new Error(`operator ${operator} computes ${rowsAtOnce} rows a call, expected ${expected}`);
  }
  const most = Math.max(1, ...operators.map((own) => pointersOf(program, own)));
  if (pointers !== most) throw new Error(`there is room for ${pointers} pointers, but a kernel gets ${most}`);
  const mostBytes = bytesOf$2(graph, needs, 2 ** program.shift);
  if (arenaBytes > mostBytes) throw new Error(`the arena has ${arenaBytes} bytes, but all rows take ${mostBytes}`);
}
function expectEach(found, count, what) {
  const known = new Set(found);
  for (let index = 0; index < count; index += 1)
    if (!known.has(index)) throw new Error(`${what} ${index} has no entry`);
  if (found.length > count) throw new Error(`there are ${found.length} entries for ${count} of kind ${what}`);
}
const pointersOf = (program, own) => own.operator < 0 ? 0 : own.rowsAtOnce * windowsOf(program, own).reduce((sum, { count }) => sum + count, 0);
function bytesOf$2(graph, needs, unit) {
  const inUnits = (bytes) => Math.ceil(bytes / unit) * unit;
  const rows = filledTensors(graph).map((id) => featureMapOf(graph, id).height * inUnits(rowBytesOf(graph, id)));
  const scratch = needs.map(({ scratch: { kept, perStep } }) => inUnits(kept + perStep));
  return [...rows, ...scratch].reduce((total, bytes) => total + bytes, 0);
}

const uint8 = [0, 255];
const uint16 = [0, 65535];
const int16 = [-32768, 32767];
const structs = {
  tensors: { height: uint16, first: uint16, stride: [0, 4294967294] },
  windows: { rows: uint16, count: uint16, first: int16, stride: [0, 65534], dilation: uint16 },
  operators: {
    operator: [-1, 65535],
    output: uint16,
    window: uint16,
    scratch: [0, 65534],
    height: uint16,
    band: uint16,
    rowsAtOnce: [1, 255],
    windows: uint8,
    port: [0, 254]
  }
};
const arrays = { offsets: uint16, rowOffsets: int16 };
const numbers = { shift: [0, 15], pointers: [1, 2147483647], arenaBytes: [1, 2147483647] };
const nullable = /* @__PURE__ */ new Set(["tensors stride", "windows stride", "operators scratch", "operators port"]);
function checkRanges(program) {
  for (const [name, range] of Object.entries(numbers)) check(program[name], range, name);
  for (const [name, range] of Object.entries(arrays))
    program[name].forEach((value, index) => check(value, range, `${name} ${index}`));
  for (const [name, fields] of Object.entries(structs))
    program[name].forEach((entry, index) => {
      for (const [field, range] of Object.entries(fields)) {
        const value = entry[field] ?? null;
        if (value === null && nullable.has(`${name} ${field}`)) continue;
        check(value, range, `${field} of ${name} ${index}`);
      }
    });
}
function check(value, [least, most], what) {
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Error(`${what} is ${value}, expected an integer from ${least} to ${most}`);
}

function dutiesOf(graph, needs) {
  const needed = new Map(graph.outputs.map((id) => [id, featureMapOf(graph, id).height]));
  const operators = new Array(graph.operators.length);
  for (let index = operators.length - 1; index >= 0; index -= 1) {
    const operator = graph.operators[index];
    const duty = dutyOf(graph, operator, needs[index], needed.get(operator.outputs[0]) ?? 0);
    for (let y = 0; y < duty.height; y += 1)
      for (const { tensor, row, isInside } of duty.demands(y))
        if (isInside) needed.set(tensor, Math.max(needed.get(tensor) ?? 0, row + 1));
    operators[index] = duty;
  }
  return { operators, needed };
}
function dutyOf(graph, operator, needs, needed) {
  const inputs = operator.inputs.flatMap((id, input) => id >= 0 && graph.tensors[id].data === null ? [input] : []);
  const oneByOne = { count: 1, dilation: 1, first: (y) => y };
  let slots = 0;
  const windows = inputs.map((input) => {
    const window = needs.accumulates ? oneByOne : rowWindow(operator, graph, input);
    const tensor = operator.inputs[input];
    const slot = slots;
    slots += window.count;
    return { input, tensor, window, slot, rows: featureMapOf(graph, tensor).height };
  });
  return {
    operator,
    output: operator.outputs[0],
    height: needs.accumulates ? windows[0].rows : needed,
    needs,
    demands: (y) => windows.flatMap(
      ({ input, tensor, window, slot, rows }) => Array.from({ length: window.countAt?.(y) ?? window.count }, (_, k) => {
        const row = window.first(y) + k * window.dilation;
        return { slot: slot + k, input, tensor, row, isInside: row >= 0 && row < rows };
      })
    )
  };
}

function startReplay(program, graph, needs, ports) {
  const owners = ownersOf(graph);
  const arena = createArena(program.arenaBytes, owners);
  return {
    program,
    graph,
    ports,
    duties: dutiesOf(graph, needs),
    writeRow: (tensor, y, address) => arena.write(owners.row(tensor, y), address, rowBytesOf(graph, tensor)),
    readRow: (tensor, y, address, when) => arena.read(owners.row(tensor, y), address, rowBytesOf(graph, tensor), when),
    writeKept: (operator, address, bytes) => arena.write(owners.kept(operator), address, bytes),
    readKept: (operator, address, bytes, when) => arena.read(owners.kept(operator), address, bytes, when),
    writeWork: (operator, address, bytes) => arena.write(owners.work(operator), address, bytes),
    delivered: graph.outputs.map(() => 0),
    nameOf: owners.nameOf
  };
}

function verify(program, graph, needs, ports) {
  checkRanges(program);
  checkParts(program, graph, needs, ports);
  const replay = startReplay(program, graph, needs, ports);
  const done = program.operators.map(() => 0);
  const compute = (index, y, rows) => {
    const own = program.operators[index];
    if (own.operator < 0) {
      takeIn(replay, own.windows, y, writtenAddress(program, own, y));
      return;
    }
    callKernel(replay, index, own, y, rows);
    for (let row = y; row < y + rows; row += 1)
      handOver(replay, own, row, writtenAddress(program, own, row), `row ${row} of ${nameOf(own)}`);
  };
  const nameOf = ({ operator }) => graph.operators[operator].name;
  fillInputs(replay);
  for (const index of decodeOrder(program.order)) {
    const { band, height, rowsAtOnce } = entryOf(program.operators, index, "operators");
    if (band === 0 || done[index] >= height) throw new Error(`a step of operator ${index}, which has no rows left`);
    const end = Math.min(done[index] + band, height);
    for (let y = done[index]; y < end; y += rowsAtOnce) compute(index, y, Math.min(rowsAtOnce, end - y));
    done[index] = end;
  }
  takeOutputs(replay);
}

function compile(graph, options, families) {
  checkName(options.name);
  const planned = planNetwork(graph, options, families);
  verify(planned.program, planned.graph, planned.layers, options.scheduling.rows);
  const { name, board, source, tool, command } = options;
  const names = operatorNames$1(planned.graph);
  const constants = shareConstants(planned.layers, names);
  const sources = emit(name, planned, names, constants, { tool, ...source, board, command });
  const network = networkFile(planned, constants, options);
  const described = { path: "network.json", contents: `${jsonText(network)}
` };
  return { files: [libraryFile(options), described, ...sources], network, planned };
}

const noPadding = { top: 0, left: 0, bottom: 0, right: 0 };
function samePadding(size, taps, dilation, stride) {
  const extent = (taps - 1) * dilation + 1;
  const total = Math.max((Math.ceil(size / stride) - 1) * stride + extent - size, 0);
  const before = Math.floor(total / 2);
  return [before, total - before];
}
function samePaddingOf({ height, width }, window) {
  const [top, bottom] = samePadding(height, window.height, window.dilationHeight, window.strideHeight);
  const [left, right] = samePadding(width, window.width, window.dilationWidth, window.strideWidth);
  return { top, left, bottom, right };
}

const fileIdentifier = "TFL3";
const schemaVersion = 3;
const modelFields = { version: 0, operatorCodes: 1, subgraphs: 2, buffers: 4 };
const operatorCodeFields = { deprecatedBuiltinCode: 0, customCode: 1, builtinCode: 3 };
const subgraphFields = { tensors: 0, inputs: 1, outputs: 2, operators: 3};
const bufferFields = { data: 0, offset: 1};
const tensorFields = {
  shape: 0,
  type: 1,
  buffer: 2,
  name: 3,
  quantization: 4,
  isVariable: 5,
  sparsity: 6,
  shapeSignature: 7
};
const quantizationFields = {
  scale: 2,
  zeroPoint: 3,
  detailsType: 4,
  quantizedDimension: 6
};
const operatorFields = {
  opcodeIndex: 0,
  inputs: 1,
  outputs: 2,
  optionsType: 3,
  options: 4
};
const tensorTypes = [
  ...["float32", "float16", "int32", "uint8", "int64", "string", "bool", "int16", "complex64", "int8", "float64"],
  ...["complex128", "uint64", "resource", "variant", "uint32", "uint16", "int4", "bfloat16"]
];
const operatorNames = `
ADD AVERAGE_POOL_2D CONCATENATION CONV_2D DEPTHWISE_CONV_2D DEPTH_TO_SPACE DEQUANTIZE EMBEDDING_LOOKUP FLOOR
FULLY_CONNECTED HASHTABLE_LOOKUP L2_NORMALIZATION L2_POOL_2D LOCAL_RESPONSE_NORMALIZATION LOGISTIC LSH_PROJECTION
LSTM MAX_POOL_2D MUL RELU RELU_N1_TO_1 RELU6 RESHAPE RESIZE_BILINEAR RNN SOFTMAX SPACE_TO_DEPTH SVDF TANH
CONCAT_EMBEDDINGS SKIP_GRAM CALL CUSTOM EMBEDDING_LOOKUP_SPARSE PAD UNIDIRECTIONAL_SEQUENCE_RNN GATHER
BATCH_TO_SPACE_ND SPACE_TO_BATCH_ND TRANSPOSE MEAN SUB DIV SQUEEZE UNIDIRECTIONAL_SEQUENCE_LSTM STRIDED_SLICE
BIDIRECTIONAL_SEQUENCE_RNN EXP TOPK_V2 SPLIT LOG_SOFTMAX DELEGATE BIDIRECTIONAL_SEQUENCE_LSTM CAST PRELU MAXIMUM
ARG_MAX MINIMUM LESS NEG PADV2 GREATER GREATER_EQUAL LESS_EQUAL SELECT SLICE SIN TRANSPOSE_CONV SPARSE_TO_DENSE TILE
EXPAND_DIMS EQUAL NOT_EQUAL LOG SUM SQRT RSQRT SHAPE POW ARG_MIN FAKE_QUANT REDUCE_PROD REDUCE_MAX PACK LOGICAL_OR
ONE_HOT LOGICAL_AND LOGICAL_NOT UNPACK REDUCE_MIN FLOOR_DIV REDUCE_ANY SQUARE ZEROS_LIKE FILL FLOOR_MOD RANGE
RESIZE_NEAREST_NEIGHBOR LEAKY_RELU SQUARED_DIFFERENCE MIRROR_PAD ABS SPLIT_V UNIQUE CEIL REVERSE_V2 ADD_N GATHER_ND
COS WHERE RANK ELU REVERSE_SEQUENCE MATRIX_DIAG QUANTIZE MATRIX_SET_DIAG ROUND HARD_SWISH IF WHILE
NON_MAX_SUPPRESSION_V4 NON_MAX_SUPPRESSION_V5 SCATTER_ND SELECT_V2 DENSIFY SEGMENT_SUM BATCH_MATMUL
PLACEHOLDER_FOR_GREATER_OP_CODES CUMSUM CALL_ONCE BROADCAST_TO RFFT2D CONV_3D IMAG REAL COMPLEX_ABS HASHTABLE
HASHTABLE_FIND HASHTABLE_IMPORT HASHTABLE_SIZE REDUCE_ALL CONV_3D_TRANSPOSE VAR_HANDLE READ_VARIABLE ASSIGN_VARIABLE
BROADCAST_ARGS RANDOM_STANDARD_NORMAL BUCKETIZE RANDOM_UNIFORM MULTINOMIAL GELU DYNAMIC_UPDATE_SLICE RELU_0_TO_1
UNSORTED_SEGMENT_PROD UNSORTED_SEGMENT_MAX UNSORTED_SEGMENT_SUM ATAN2 UNSORTED_SEGMENT_MIN SIGN BITCAST BITWISE_XOR
RIGHT_SHIFT STABLEHLO_LOGISTIC STABLEHLO_ADD STABLEHLO_DIVIDE STABLEHLO_MULTIPLY STABLEHLO_MAXIMUM STABLEHLO_RESHAPE
STABLEHLO_CLAMP STABLEHLO_CONCATENATE STABLEHLO_BROADCAST_IN_DIM STABLEHLO_CONVOLUTION STABLEHLO_SLICE
STABLEHLO_CUSTOM_CALL STABLEHLO_REDUCE STABLEHLO_ABS STABLEHLO_AND STABLEHLO_COSINE STABLEHLO_EXPONENTIAL
STABLEHLO_FLOOR STABLEHLO_LOG STABLEHLO_MINIMUM STABLEHLO_NEGATE STABLEHLO_OR STABLEHLO_POWER STABLEHLO_REMAINDER
STABLEHLO_RSQRT STABLEHLO_SELECT STABLEHLO_SUBTRACT STABLEHLO_TANH STABLEHLO_SCATTER STABLEHLO_COMPARE
STABLEHLO_CONVERT STABLEHLO_DYNAMIC_SLICE STABLEHLO_DYNAMIC_UPDATE_SLICE STABLEHLO_PAD STABLEHLO_IOTA
STABLEHLO_DOT_GENERAL STABLEHLO_REDUCE_WINDOW STABLEHLO_SORT STABLEHLO_WHILE STABLEHLO_GATHER STABLEHLO_TRANSPOSE
DILATE STABLEHLO_RNG_BIT_GENERATOR REDUCE_WINDOW STABLEHLO_COMPOSITE STABLEHLO_SHIFT_LEFT STABLEHLO_CBRT
`.trim().split(/\s+/);

function tensorReader(model) {
  const tensors = /* @__PURE__ */ new Map();
  const values = /* @__PURE__ */ new Map();
  return (id) => {
    const known = tensors.get(id);
    if (known) return known;
    const tensor = readTensor(model, id, values);
    tensors.set(id, tensor);
    return tensor;
  };
}
const tensorSubject = (model, id) => `tensor ${id} "${model.tensorName(id)}"`;
function readTensor(model, id, values) {
  const table = model.tensor(id);
  const type = readType(model, id);
  if (!isSupported(type))
    throw unsupportedModel(model.file, tensorSubject(model, id), "int8, uint8, int32 or float32", type);
  if (table.table(tensorFields.sparsity))
    throw unsupportedModel(model.file, tensorSubject(model, id), "dense values", "sparse ones");
  if (table.uint8(tensorFields.isVariable) !== 0)
    throw unsupportedModel(model.file, tensorSubject(model, id), "a value that ends with the inference", "a variable");
  const shape = readShape(model, id);
  const buffer = table.uint32(tensorFields.buffer);
  const bytes = model.buffer(buffer);
  return {
    name: model.tensorName(id),
    shape,
    type,
    quantisation: readQuantisation(model, id, shape),
    data: bytes.length === 0 ? null : readData(bytes, type, elements(shape), values, buffer, model, id)
  };
}
function readParameter(model, id) {
  const bytes = model.buffer(model.tensor(id).uint32(tensorFields.buffer));
  const type = readType(model, id);
  const size = type === "int64" ? 8 : 4;
  if (bytes.length === 0 || bytes.length > 64 * size || type !== "int32" && type !== "int64") return null;
  if (bytes.length !== size * elements(readShape(model, id))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from(
    { length: bytes.length / size },
    (_, index) => size === 8 ? Number(view.getBigInt64(index * 8, true)) : view.getInt32(index * 4, true)
  );
}
const isSupported = (type) => ["int8", "uint8", "int32", "float32"].includes(type);
const readType = (model, id) => {
  const code = model.tensor(id).int8(tensorFields.type);
  return tensorTypes[code] ?? `type ${code}`;
};
function readShape(model, id) {
  const table = model.tensor(id);
  const shape = table.int32s(tensorFields.shape, 8) ?? [];
  const signature = table.int32s(tensorFields.shapeSignature, 8) ?? [];
  const open = signature.findIndex((size, axis) => size === -1 && !(axis === 0 && shape[0] === 1));
  if (open >= 0 || shape.includes(-1))
    throw unsupportedModel(
      model.file,
      tensorSubject(model, id),
      "a fixed shape",
      `[${signature.length ? signature : shape}]`
    );
  if (shape.some((size) => size <= 0))
    throw inconsistentModel(model.file, tensorSubject(model, id), "dimensions of at least 1", `[${shape}]`);
  if (elements(shape) > limits.elements)
    throw unsupportedModel(model.file, tensorSubject(model, id), `at most ${limits.elements} values`, `[${shape}]`);
  return shape;
}
function readQuantisation(model, id, shape) {
  const table = model.tensor(id).table(tensorFields.quantization);
  if (!table) return null;
  const most = Math.max(1, ...shape);
  const scales = table.float32s(quantizationFields.scale, most) ?? [];
  const zeroPoints = table.int64s(quantizationFields.zeroPoint, most) ?? [];
  const details = table.uint8(quantizationFields.detailsType);
  if (details !== 0)
    throw unsupportedModel(
      model.file,
      tensorSubject(model, id),
      "scales and zero points",
      `a quantisation of type ${details}`
    );
  if (scales.length === 0) return null;
  if (zeroPoints.length !== scales.length)
    throw inconsistentModel(
      model.file,
      tensorSubject(model, id),
      `${scales.length} zero points`,
      `${zeroPoints.length}`
    );
  return { scales, zeroPoints, axis: axisOf(table, scales.length, shape) };
}
const axisOf = (table, entries, shape) => entries === 1 || shape.length === 1 ? 0 : table.int32(quantizationFields.quantizedDimension);
const readers$1 = {
  int8: { size: 1, read: (bytes) => new Int8Array(bytes) },
  uint8: { size: 1, read: (bytes) => new Uint8Array(bytes) },
  int32: { size: 4, read: (bytes) => readWords(bytes, new Int32Array(bytes.length / 4), "getInt32") },
  float32: { size: 4, read: (bytes) => readWords(bytes, new Float32Array(bytes.length / 4), "getFloat32") }
};
function readWords(bytes, into, read) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < into.length; index++) into[index] = view[read](index * 4, true);
  return into;
}
function readData(bytes, type, count, values, buffer, model, id) {
  const { size, read } = readers$1[type];
  if (bytes.length !== count * size)
    throw inconsistentModel(model.file, tensorSubject(model, id), `${count * size} bytes`, `${bytes.length}`);
  const key = `${buffer} ${type}`;
  const data = values.get(key) ?? read(bytes);
  values.set(key, data);
  return data;
}

function distinctOutputs(model, tensor, extra) {
  const taken = new Set(model.inputs);
  const copies = [];
  const outputs = model.outputs.map((id) => {
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
    const whole = tensor(id);
    if (whole.type !== "int8")
      throw unsupportedModel(
        model.file,
        tensorSubject(model, id),
        "int8 where it is an output twice, or an input too",
        whole.type
      );
    const copy = extra(whole);
    const index = model.operators.length + copies.length;
    copies.push({ kind: "RESHAPE", index, name: `copy_${index}`, inputs: [id], outputs: [copy] });
    return copy;
  });
  return { outputs, copies };
}

class Flatbuffer {
  /** @param fail throws an error; its argument says what was found instead of a readable flatbuffer */
  constructor(bytes, fail) {
    this.bytes = bytes;
    this.fail = fail;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readable = 4 * bytes.length;
  }
  bytes;
  fail;
  view;
  readable;
  root(identifier) {
    if (this.bytes.length < 8) this.fail(`${this.bytes.length} bytes`);
    const found = String.fromCharCode(...this.bytes.subarray(4, 8));
    if (found !== identifier) this.fail(`no ${identifier} at byte 4`);
    return new Table(this, this.target(0));
  }
  /** The position that the unsigned offset at `position` points to. */
  target(position) {
    this.need(position, 4);
    const target = position + this.view.getUint32(position, true);
    this.need(target, 4);
    return target;
  }
  need(position, size) {
    if (position < 0 || position + size > this.bytes.length)
      this.fail(`an offset to byte ${position} of ${this.bytes.length}`);
  }
  /** Start and length of the vector at `position`, after a check that its bytes exist. */
  vector(position, elementSize) {
    this.need(position, 4);
    const length = this.view.getUint32(position, true);
    this.need(position + 4, length * elementSize);
    this.readable -= length * elementSize;
    if (this.readable < 0) this.fail("the same bytes used over and over");
    return { start: position + 4, length };
  }
}
class Table {
  constructor(buffer, position) {
    this.buffer = buffer;
    this.position = position;
    buffer.need(position, 4);
    this.vtable = position - buffer.view.getInt32(position, true);
    buffer.need(this.vtable, 4);
    this.vtableSize = buffer.view.getUint16(this.vtable, true);
    this.size = buffer.view.getUint16(this.vtable + 2, true);
    if (this.vtableSize < 4 || this.size < 4) buffer.fail(`a table without fields at byte ${position}`);
    buffer.need(this.vtable, this.vtableSize);
    buffer.need(position, this.size);
  }
  buffer;
  position;
  vtable;
  vtableSize;
  size;
  /** Byte position of a field of `size` bytes, or null if it is absent. */
  field(field, size) {
    const entry = 4 + 2 * field;
    if (entry + 2 > this.vtableSize) return null;
    const offset = this.buffer.view.getUint16(this.vtable + entry, true);
    if (offset === 0) return null;
    if (offset < 4 || offset + size > this.size) this.buffer.fail(`a field outside its table at byte ${this.position}`);
    return this.position + offset;
  }
  scalar(field, size, otherwise, read) {
    const position = this.field(field, size);
    return position === null ? otherwise : read(position);
  }
  int8(field, otherwise = 0) {
    return this.scalar(field, 1, otherwise, (position) => this.buffer.view.getInt8(position));
  }
  uint8(field, otherwise = 0) {
    return this.scalar(field, 1, otherwise, (position) => this.buffer.view.getUint8(position));
  }
  int32(field, otherwise = 0) {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getInt32(position, true));
  }
  uint32(field, otherwise = 0) {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getUint32(position, true));
  }
  float32(field, otherwise = 0) {
    return this.scalar(field, 4, otherwise, (position) => this.buffer.view.getFloat32(position, true));
  }
  /** Rounded to a double. */
  uint64(field, otherwise = 0) {
    return this.scalar(field, 8, otherwise, (position) => Number(this.buffer.view.getBigUint64(position, true)));
  }
  table(field) {
    const position = this.field(field, 4);
    return position === null ? null : new Table(this.buffer, this.buffer.target(position));
  }
  vector(field, elementSize) {
    const position = this.field(field, 4);
    return position === null ? null : this.buffer.vector(this.buffer.target(position), elementSize);
  }
  numbers(field, limit, size, read) {
    const vector = this.vector(field, size);
    if (vector && vector.length > limit)
      this.buffer.fail(`a list of ${vector.length} where at most ${limit} are expected`);
    return vector && Array.from({ length: vector.length }, (_, index) => read(vector.start + index * size));
  }
  int32s(field, limit) {
    return this.numbers(field, limit, 4, (position) => this.buffer.view.getInt32(position, true));
  }
  float32s(field, limit) {
    return this.numbers(field, limit, 4, (position) => this.buffer.view.getFloat32(position, true));
  }
  /** Rounded to doubles. */
  int64s(field, limit) {
    return this.numbers(field, limit, 8, (position) => Number(this.buffer.view.getBigInt64(position, true)));
  }
  /** A view of the file's own bytes. */
  bytes(field) {
    const vector = this.vector(field, 1);
    return vector && this.buffer.bytes.subarray(vector.start, vector.start + vector.length);
  }
  string(field) {
    const bytes = this.bytes(field);
    return bytes ? new TextDecoder().decode(bytes) : "";
  }
  /** The tables of a vector. Each is opened on access. */
  tables(field) {
    const vector = this.vector(field, 4);
    if (!vector) return { length: 0, at: () => this.buffer.fail("an entry of an absent list") };
    const { start, length } = vector;
    const at = (index) => {
      if (!(index >= 0 && index < length)) this.buffer.fail(`entry ${index} of a list of ${length}`);
      return new Table(this.buffer, this.buffer.target(start + index * 4));
    };
    return { length, at };
  }
}

const listLimit = 64;
function openModel(bytes, file) {
  const fail = (found) => {
    throw corruptModel(file, found);
  };
  const atMost = (subject, found, limit) => {
    if (found > limit) throw modelOverLimit(file, subject, found, limit);
  };
  atMost("bytes", bytes.length, limits.bytes);
  const model = new Flatbuffer(bytes, fail).root(fileIdentifier);
  const version = model.uint32(modelFields.version);
  if (version !== schemaVersion)
    throw unsupportedModel(file, "schema", `version ${schemaVersion}`, `version ${version}`);
  const subgraphs = model.tables(modelFields.subgraphs);
  if (subgraphs.length !== 1)
    throw unsupportedModel(
      file,
      "subgraphs",
      "1",
      `${subgraphs.length}`,
      "convert one function only, without control flow"
    );
  const subgraph = subgraphs.at(0);
  const tensors = subgraph.tables(subgraphFields.tensors);
  const operators = subgraph.tables(subgraphFields.operators);
  atMost("tensors", tensors.length, limits.tensors);
  atMost("operators", operators.length, limits.operators);
  const buffers = model.tables(modelFields.buffers);
  const codes = model.tables(modelFields.operatorCodes);
  const ids = (list, lowest) => {
    const bad = list?.find((id) => id < lowest || id >= tensors.length);
    if (bad !== void 0) fail(`tensor ${bad} of ${tensors.length}`);
    return list ?? [];
  };
  const nameOf = (code) => {
    const number = Math.max(
      code.int32(operatorCodeFields.builtinCode),
      code.int8(operatorCodeFields.deprecatedBuiltinCode)
    );
    const name = operatorNames[number] ?? `number ${number}`;
    return name === "CUSTOM" ? `CUSTOM ${printable(code.string(operatorCodeFields.customCode))}` : name;
  };
  const readOperator = (table, index) => ({
    index,
    name: nameOf(codes.at(table.uint32(operatorFields.opcodeIndex))),
    inputs: ids(table.int32s(operatorFields.inputs, listLimit), -1),
    outputs: ids(table.int32s(operatorFields.outputs, listLimit), 0),
    optionsCode: table.uint8(operatorFields.optionsType),
    options: table.table(operatorFields.options)
  });
  return {
    file,
    tensorCount: tensors.length,
    tensor: tensors.at,
    tensorName: (id) => printable(tensors.at(id).string(tensorFields.name)),
    buffer: (index) => {
      const buffer = buffers.at(index);
      if (buffer.uint64(bufferFields.offset) > 1)
        throw unsupportedModel(file, `buffer ${index}`, "its bytes inside the model", "them outside");
      return buffer.bytes(bufferFields.data) ?? new Uint8Array();
    },
    operators: Array.from({ length: operators.length }, (_, index) => readOperator(operators.at(index), index)),
    inputs: ids(subgraph.int32s(subgraphFields.inputs, listLimit), 0),
    outputs: ids(subgraph.int32s(subgraphFields.outputs, listLimit), 0)
  };
}

const int8 = (field, value) => (builder) => builder.addFieldInt8(field, value, 0);
const int32 = (field, value, otherwise = 0) => (builder) => builder.addFieldInt32(field, value, otherwise);
const float32 = (field, value) => (builder) => builder.addFieldFloat32(field, value, 0);
const reference = (field, offset) => (builder) => builder.addFieldOffset(field, offset, 0);
function table$1(builder, fields) {
  builder.startObject(16);
  for (const field of fields) field(builder);
  return builder.endObject();
}
function vector(builder, size, values, add) {
  builder.startVector(size, values.length, size);
  values.toReversed().forEach(add);
  return builder.endVector();
}
const int32s = (builder, values) => vector(builder, 4, values, (value) => builder.addInt32(value));

const field = (type) => (number, otherwise = 0) => ({ number, type, otherwise });
const byte = field("byte");
const int = field("int");
const float = field("float");
const options = (code, fields) => {
  const names = Object.keys(fields);
  return {
    code,
    read: (from) => Object.fromEntries(names.map((name) => [name, readers[fields[name].type](from, fields[name])])),
    of: (values) => ({
      code,
      write: (builder) => table$1(
        builder,
        names.map((name) => writers[fields[name].type](fields[name], values[name] ?? fields[name].otherwise))
      )
    })
  };
};
const readers = {
  byte: (from, { number, otherwise }) => from.int8(number, otherwise),
  int: (from, { number, otherwise }) => from.int32(number, otherwise),
  float: (from, { number, otherwise }) => from.float32(number, otherwise)
};
const writers = {
  byte: ({ number }, value) => int8(number, value),
  int: ({ number, otherwise }, value) => int32(number, value, otherwise),
  float: ({ number }, value) => float32(number, value)
};

function readAxis(reading, axis, position) {
  const rank = reading.input(position).shape.length;
  const found = axis < 0 ? axis + rank : axis;
  return found >= 0 && found < rank ? found : reading.contradict(`an axis below ${rank}`, `${axis}`);
}

const concatenation$1 = options(10, { axis: int(0), activation: byte(1) });
var concatenation_default = {
  CONCATENATION: {
    word: "concat",
    read: (reading) => {
      const values = reading.options(concatenation$1);
      if (values.activation !== 0)
        reading.refuse("a concatenation without activation", `activation ${values.activation}`);
      const axis = readAxis(reading, values.axis, 0);
      return { ...reading.base, kind: "CONCATENATION", inputs: reading.operator.inputs, axis };
    },
    write: { kind: "CONCATENATION", version: 2, options: ({ axis }) => concatenation$1.of({ axis }) }
  }
};

var module0$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: concatenation_default
});

const activations = ["NONE", "RELU", "RELU_N1_TO_1", "RELU6", "TANH", "SIGN_BIT"];
function readActivation(reading, { activation: code }) {
  const name = activations[code];
  return name && name !== "TANH" && name !== "SIGN_BIT" ? name : reading.refuse("a fused NONE, RELU, RELU6 or RELU_N1_TO_1", name ?? `activation ${code}`);
}
const activationCode = ({ activation }) => ({
  activation: activations.indexOf(activation)
});

const weighted = ({ operator: { inputs } }) => inputs.length === 2 ? [...inputs, -1] : inputs;

const paddingWords = ["SAME", "VALID"];
function paddingWord(window, graph, featureMap) {
  if (equal(window.padding, noPadding)) return "VALID";
  return equal(window.padding, samePaddingOf(featureMapOf(graph, featureMap), window)) ? "SAME" : null;
}
const equal = (a, b) => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

const windowFields = { padding: byte(0), strideWidth: int(1), strideHeight: int(2) };
function readWindow(reading, values, { height, width }, featureMap = sizeOf$2(reading.shape(0, 4))) {
  const { strideHeight, strideWidth, dilationHeight = 1, dilationWidth = 1 } = values;
  const bounded = (value, what) => value >= 1 && value <= limits.stride ? value : reading.refuse(`${what} of 1 to ${limits.stride}`, `${value}`);
  const window = {
    height,
    width,
    strideHeight: bounded(strideHeight, "a stride"),
    strideWidth: bounded(strideWidth, "a stride"),
    dilationHeight: bounded(dilationHeight, "a dilation"),
    dilationWidth: bounded(dilationWidth, "a dilation")
  };
  if (!(height >= 1 && width >= 1 && height * width <= limits.windowCells))
    reading.refuse(`a window of 1 to ${limits.windowCells} cells`, `${height} x ${width}`);
  const word = paddingWords[values.padding] ?? reading.contradict("padding SAME or VALID", `number ${values.padding}`);
  return { ...window, padding: word === "SAME" ? samePaddingOf(featureMap, window) : noPadding };
}
function windowValues({ kind, name, inputs, window }, graph, featureMap = inputs[0]) {
  const word = paddingWord(window, graph, featureMap);
  if (!word) throw new Error(`${name}: TensorFlow Lite has no padding of this kind for ${kind}`);
  const { strideHeight, strideWidth, dilationHeight, dilationWidth } = window;
  return { padding: paddingWords.indexOf(word), strideHeight, strideWidth, dilationHeight, dilationWidth };
}
const sizeOf$2 = (shape) => ({ height: shape[1], width: shape[2] });

const convolution$1 = options(1, {
  ...windowFields,
  dilationWidth: int(4, 1),
  dilationHeight: int(5, 1),
  activation: byte(3)
});
const depthwise$2 = options(2, {
  ...windowFields,
  dilationWidth: int(5, 1),
  dilationHeight: int(6, 1),
  multiplier: int(3),
  activation: byte(4)
});
var convolution_default = {
  CONV_2D: {
    word: "conv",
    read: (reading) => {
      const values = reading.options(convolution$1);
      const window = readWindow(reading, values, sizeOf$2(reading.shape(1, 4)));
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: "CONV_2D", inputs: weighted(reading), window, activation };
    },
    write: {
      kind: "CONV_2D",
      version: 3,
      options: (operator, graph) => convolution$1.of({ ...windowValues(operator, graph), ...activationCode(operator) })
    }
  },
  DEPTHWISE_CONV_2D: {
    word: "depthwise",
    read: (reading) => {
      const values = reading.options(depthwise$2);
      const weights = reading.shape(1, 4);
      const window = readWindow(reading, values, sizeOf$2(weights));
      const multiplier = weights[3] / reading.shape(0, 4)[3];
      if (!Number.isInteger(multiplier) || values.multiplier !== 0 && values.multiplier !== multiplier)
        reading.contradict(`a depth multiplier of ${multiplier} by its shapes`, `${values.multiplier}`);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: "DEPTHWISE_CONV_2D", inputs: weighted(reading), window, multiplier, activation };
    },
    write: {
      kind: "DEPTHWISE_CONV_2D",
      version: 3,
      options: (operator, graph) => {
        const { multiplier } = operator;
        return depthwise$2.of({ ...windowValues(operator, graph), multiplier, ...activationCode(operator) });
      }
    }
  }
};

var module1$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: convolution_default
});

const fullyConnected$1 = options(8, { activation: byte(0), weightsFormat: byte(1), keepDimensions: byte(2) });
var fullyConnected_default = {
  FULLY_CONNECTED: {
    word: "dense",
    read: (reading) => {
      const values = reading.options(fullyConnected$1);
      if (values.weightsFormat !== 0) reading.refuse("weights in the default order", `format ${values.weightsFormat}`);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: "FULLY_CONNECTED", inputs: weighted(reading), activation };
    },
    write: {
      kind: "FULLY_CONNECTED",
      version: 4,
      options: (operator, graph) => {
        const keepDimensions = Number(graph.tensors[operator.outputs[0]].shape.length > 2);
        return fullyConnected$1.of({ ...activationCode(operator), keepDimensions });
      }
    }
  }
};

var module2$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: fullyConnected_default
});

const first = ({ operator: { inputs } }) => inputs.slice(0, 1);
const firstOf = (inputs) => inputs.slice(0, 1);

const reducer = options(27, { keepDimensions: byte(0) });
var mean$2 = {
  MEAN: {
    word: "mean",
    read: (reading) => {
      const rank = reading.input(0).shape.length;
      const given = reading.parameter(1, "axes");
      if (given.some((axis) => axis < -rank || axis >= rank)) reading.contradict(`axes below ${rank}`, `[${given}]`);
      const axes = [...new Set(given.map((axis) => axis < 0 ? axis + rank : axis))].sort((a, b) => a - b);
      const keepDims = reading.operator.options !== null && reading.options(reducer).keepDimensions !== 0;
      return { ...reading.base, kind: "MEAN", inputs: first(reading), axes, keepDims };
    },
    write: {
      kind: "MEAN",
      version: 2,
      options: ({ keepDims }) => reducer.of({ keepDimensions: Number(keepDims) }),
      inputs: ({ axes }, _, inputs, constant) => [...inputs, constant(axes)]
    }
  }
};

var module3$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: mean$2
});

const pad$1 = options(22, {});
const padV2 = options(43, {});
var pad_default = {
  PAD: {
    word: "pad",
    read: readPad,
    write: {
      kind: "PAD",
      version: 2,
      when: ({ value }) => value === void 0,
      options: () => pad$1.of({}),
      inputs: ({ padding }, _, inputs, constant) => [...inputs, amountsOf(padding, constant)]
    }
  },
  PADV2: {
    word: "pad",
    read: (reading) => {
      const [{ quantisation }, { data, quantisation: other }] = [reading.input(0), reading.input(2)];
      const alike = quantisation?.scales[0] === other?.scales[0] && quantisation?.zeroPoints[0] === other?.zeroPoints[0];
      if (!(data instanceof Int8Array) || data.length !== 1 || !alike)
        return reading.refuse("a constant value of the scale and zero point it stands among", "another");
      const value = data[0];
      const withoutValue = readPad(reading);
      return value === quantisation?.zeroPoints[0] ? withoutValue : { ...withoutValue, value };
    },
    write: {
      kind: "PAD",
      version: 2,
      when: ({ value }) => value !== void 0,
      options: () => padV2.of({}),
      inputs: (operator, graph, inputs, constant) => [
        ...inputs,
        amountsOf(operator.padding, constant),
        valueOf(operator, graph, constant)
      ]
    }
  }
};
function readPad(reading) {
  reading.shape(0, 4);
  const amounts = reading.parameter(1, "paddings");
  if (amounts.length !== 8 || amounts.some((amount) => amount < 0 || amount > limits.elements))
    reading.contradict("4 pairs of paddings, none negative", `[${amounts}]`);
  const [batchBefore, batchAfter, top, bottom, left, right, before, after] = amounts;
  if (batchBefore || batchAfter || before || after) reading.refuse("paddings of height and width only", `[${amounts}]`);
  return { ...reading.base, kind: "PAD", inputs: first(reading), padding: { top, left, bottom, right } };
}
const amountsOf = ({ top, bottom, left, right }, constant) => constant([0, 0, top, bottom, left, right, 0, 0], { shape: [4, 2] });
function valueOf({ inputs, value }, graph, constant) {
  const { type, quantisation } = graph.tensors[inputs[0]];
  return constant([value], { type, quantisation, data: Int8Array.of(value) });
}

var module4$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pad_default
});

const add = options(11, { activation: byte(0) });
const multiply = options(21, { activation: byte(0) });
const subtract = options(28, { activation: byte(0) });
const maximumMinimum = options(39, {});
var pairwise = {
  ADD: {
    word: "add",
    read: (reading) => {
      const activation = readActivation(reading, reading.options(add));
      return { ...reading.base, kind: "ADD", inputs: reading.operator.inputs, activation };
    },
    write: { kind: "ADD", version: 2, options: (operator) => add.of(activationCode(operator)) }
  },
  SUB: {
    word: "subtract",
    read: (reading) => {
      const activation = readActivation(reading, reading.options(subtract));
      return { ...reading.base, kind: "SUB", inputs: reading.operator.inputs, activation };
    },
    write: { kind: "SUB", version: 2, options: (operator) => subtract.of(activationCode(operator)) }
  },
  MUL: {
    word: "multiply",
    read: (reading) => {
      const activation = readActivation(reading, reading.options(multiply));
      return { ...reading.base, kind: "MUL", inputs: reading.operator.inputs, activation };
    },
    write: { kind: "MUL", version: 2, options: (operator) => multiply.of(activationCode(operator)) }
  },
  MAXIMUM: {
    word: "maximum",
    read: (reading) => ({ ...reading.base, kind: "MAXIMUM", inputs: reading.operator.inputs }),
    write: { kind: "MAXIMUM", version: 2, options: () => maximumMinimum.of({}) }
  },
  MINIMUM: {
    word: "minimum",
    read: (reading) => ({ ...reading.base, kind: "MINIMUM", inputs: reading.operator.inputs }),
    write: { kind: "MINIMUM", version: 2, options: () => maximumMinimum.of({}) }
  },
  PRELU: {
    word: "prelu",
    read: (reading) => ({ ...reading.base, kind: "PRELU", inputs: reading.operator.inputs }),
    write: { kind: "PRELU", version: 1 }
  }
};

var module5$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pairwise
});

const pool$1 = options(5, { ...windowFields, filterHeight: int(4), filterWidth: int(3), activation: byte(5) });
var pool_default = {
  AVERAGE_POOL_2D: {
    word: "pool",
    read: (reading) => ({ ...readPool(reading), kind: "AVERAGE_POOL_2D" }),
    write: { kind: "AVERAGE_POOL_2D", version: 2, options: written }
  },
  MAX_POOL_2D: {
    word: "pool",
    read: (reading) => ({ ...readPool(reading), kind: "MAX_POOL_2D" }),
    write: { kind: "MAX_POOL_2D", version: 2, options: written }
  }
};
function readPool(reading) {
  const values = reading.options(pool$1);
  const window = readWindow(reading, values, { height: values.filterHeight, width: values.filterWidth });
  return { ...reading.base, inputs: first(reading), window, activation: readActivation(reading, values) };
}
function written(operator, graph) {
  const { height: filterHeight, width: filterWidth } = operator.window;
  return pool$1.of({ ...windowValues(operator, graph), filterHeight, filterWidth, ...activationCode(operator) });
}

var module6$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pool_default
});

const dequantize = options(38, {});
const quantize = options(89, {});
var quantize_default = {
  QUANTIZE: {
    word: "quantize",
    read: (reading) => ({ ...reading.base, kind: "QUANTIZE", inputs: first(reading) }),
    write: { kind: "QUANTIZE", version: 2, options: () => quantize.of({}) }
  },
  DEQUANTIZE: {
    word: "dequantize",
    read: (reading) => ({ ...reading.base, kind: "DEQUANTIZE", inputs: first(reading) }),
    write: { kind: "DEQUANTIZE", version: 2, options: () => dequantize.of({}) }
  }
};

var module7$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: quantize_default
});

const reshapeOptions = { code: 17, newShape: 0 };
const read$1 = (reading) => ({
  ...reading.base,
  kind: "RESHAPE",
  inputs: first(reading)
});
var reshape$1 = {
  RESHAPE: {
    word: "reshape",
    read: read$1,
    dependences: firstOf,
    write: {
      kind: "RESHAPE",
      version: 1,
      options: ({ outputs }, graph) => ({
        code: reshapeOptions.code,
        write: (builder) => {
          const shape = int32s(builder, graph.tensors[outputs[0]].shape);
          return table$1(builder, [reference(reshapeOptions.newShape, shape)]);
        }
      })
    }
  },
  SQUEEZE: { word: "reshape", read: read$1 },
  EXPAND_DIMS: { word: "reshape", read: read$1 }
};

var module8$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: reshape$1
});

const nearest = options(74, { alignCorners: byte(0), halfPixelCenters: byte(1) });
const bilinear = options(15, { alignCorners: byte(2), halfPixelCenters: byte(3) });
var resize = {
  RESIZE_NEAREST_NEIGHBOR: {
    word: "resize",
    read: (reading) => ({ ...readResize(reading, nearest), kind: "RESIZE_NEAREST_NEIGHBOR" }),
    dependences: firstOf,
    write: {
      kind: "RESIZE_NEAREST_NEIGHBOR",
      version: 3,
      options: (operator) => nearest.of(gridOf(operator)),
      inputs: writtenInputs
    }
  },
  RESIZE_BILINEAR: {
    word: "resize",
    read: (reading) => ({ ...readResize(reading, bilinear), kind: "RESIZE_BILINEAR" }),
    dependences: firstOf,
    write: {
      kind: "RESIZE_BILINEAR",
      version: 3,
      options: (operator) => bilinear.of(gridOf(operator)),
      inputs: writtenInputs
    }
  }
};
function readResize(reading, fields) {
  const { alignCorners, halfPixelCenters } = reading.options(fields);
  return {
    ...reading.base,
    inputs: first(reading),
    alignCorners: alignCorners !== 0,
    halfPixelCenters: halfPixelCenters !== 0
  };
}
const gridOf = ({ alignCorners, halfPixelCenters }) => ({
  alignCorners: Number(alignCorners),
  halfPixelCenters: Number(halfPixelCenters)
});
function writtenInputs({ outputs }, graph, inputs, constant) {
  return [...inputs, constant(graph.tensors[outputs[0]].shape.slice(1, 3))];
}

var module9$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: resize
});

function sliceIndices(shape, { begin, end, strides, beginMask, endMask, shrinkAxisMask }) {
  const lists = [begin, end, strides];
  if (lists.some(({ length }) => length !== shape.length) || strides.includes(0)) return null;
  const indices = shape.map((cells, axis) => {
    const stride = strides[axis];
    const set = (mask) => (mask & 1 << axis) !== 0;
    const [lowest, highest] = stride > 0 ? [0, cells] : [-1, cells - 1];
    const inside = (at) => Math.min(Math.max(at < 0 ? at + cells : at, lowest), highest);
    const [first, beyond] = stride > 0 ? [lowest, highest] : [highest, lowest];
    const from = set(beginMask) ? first : inside(begin[axis]);
    if (set(shrinkAxisMask)) return { from, count: 1, stride: 1 };
    const to = set(endMask) ? beyond : inside(end[axis]);
    return { from, count: Math.ceil((to - from) / stride), stride };
  });
  return {
    begin: indices.map(({ from }) => from),
    size: indices.map(({ count }) => count),
    strides: indices.map(({ stride }) => stride)
  };
}
const endOf = ({ begin, size, strides }) => begin.map((first, axis) => first + size[axis] * strides[axis]);
const endMaskOf = (slice) => endOf(slice).reduce((mask, end, axis) => mask | (end < 0 ? 1 << axis : 0), 0);

const slice$1 = options(48, {});
const stridedSlice = options(32, {
  beginMask: int(0),
  endMask: int(1),
  ellipsisMask: int(2),
  newAxisMask: int(3),
  shrinkAxisMask: int(4),
  offset: byte(5)
});
var slice_default = {
  SLICE: {
    word: "slice",
    read: (reading) => {
      const { shape } = reading.input(0);
      const begin = reading.parameter(1, "begin");
      const size = reading.parameter(2, "size").map((cells, axis) => cells === -1 ? shape[axis] - begin[axis] : cells);
      return { ...reading.base, kind: "SLICE", inputs: first(reading), begin, size, strides: begin.map(() => 1) };
    },
    write: {
      kind: "SLICE",
      version: 2,
      when: ({ strides }) => strides.every((stride) => stride === 1),
      options: () => slice$1.of({}),
      inputs: ({ begin, size }, _, inputs, constant) => [...inputs, constant(begin), constant(size)]
    }
  },
  STRIDED_SLICE: {
    word: "slice",
    // a RESHAPE removes the dimensions that it shrinks
    read: (reading) => {
      const values = reading.options(stridedSlice);
      if (values.ellipsisMask !== 0) reading.refuse("a slice without an ellipsis", "one");
      if (values.newAxisMask !== 0) reading.refuse("a slice without new axes", "some");
      if (values.offset !== 0) reading.refuse("ends counted from 0", "from the beginning");
      const input = reading.input(0);
      const indices = sliceIndices(input.shape, {
        begin: reading.parameter(1, "begin"),
        end: reading.parameter(2, "end"),
        strides: reading.parameter(3, "strides"),
        ...values
      });
      if (!indices) return reading.contradict(`begin, end and strides for [${input.shape}]`, "others");
      const whole = { ...reading.base, kind: "SLICE", inputs: first(reading), ...indices };
      if (values.shrinkAxisMask === 0) return whole;
      const between = reading.extra({ ...input, name: `${whole.name}_whole`, shape: indices.size });
      return [
        { ...whole, outputs: [between] },
        { ...reading.base, kind: "RESHAPE", name: `${whole.name}_shrunk`, inputs: [between] }
      ];
    },
    write: {
      kind: "SLICE",
      version: 2,
      when: ({ strides }) => strides.some((stride) => stride !== 1),
      options: (operator) => stridedSlice.of({ endMask: endMaskOf(operator) }),
      inputs: (operator, _, inputs, constant) => [
        ...inputs,
        constant(operator.begin),
        constant(endOf(operator)),
        constant(operator.strides)
      ]
    }
  }
};

var module10$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: slice_default
});

const softmax$1 = options(9, { beta: float(0) });
var softmax_default = {
  SOFTMAX: {
    word: "softmax",
    read: (reading) => {
      const { beta } = reading.options(softmax$1);
      return { ...reading.base, kind: "SOFTMAX", inputs: first(reading), beta };
    },
    write: { kind: "SOFTMAX", version: 2, options: ({ beta }) => softmax$1.of({ beta }) }
  }
};

var module11$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: softmax_default
});

const spaceToDepth$1 = options(19, { blockSize: int(0) });
var spaceToDepth_default = {
  SPACE_TO_DEPTH: {
    word: "blocks",
    read: (reading) => {
      const { blockSize } = reading.options(spaceToDepth$1);
      return { ...reading.base, kind: "SPACE_TO_DEPTH", inputs: first(reading), blockSize };
    },
    write: { kind: "SPACE_TO_DEPTH", version: 2, options: ({ blockSize }) => spaceToDepth$1.of({ blockSize }) }
  }
};

var module12$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: spaceToDepth_default
});

var split = {
  /** Equal parts. The axis is the first input. */
  SPLIT: {
    word: "split",
    read: (reading) => {
      const axis = axisAt(reading, 0, 1);
      const parts = reading.base.outputs.length;
      const size = reading.input(1).shape[axis] / parts;
      if (!Number.isInteger(size)) reading.contradict(`${parts} equal parts`, `[${reading.input(1).shape}]`);
      return slices(reading, 1, axis, new Array(parts).fill(size));
    }
  },
  /** Parts of the given sizes. One size may be -1: the rest. */
  SPLIT_V: {
    word: "split",
    read: (reading) => {
      const axis = axisAt(reading, 2, 0);
      const given = reading.parameter(1, "sizes");
      const whole = reading.input(0).shape[axis];
      const rest = whole - given.filter((size) => size !== -1).reduce((sum, size) => sum + size, 0);
      const sizes = given.map((size) => size === -1 ? rest : size);
      if (sizes.length !== reading.base.outputs.length || sizes.reduce((sum, size) => sum + size, 0) !== whole)
        reading.contradict(`${reading.base.outputs.length} parts of ${whole}`, `[${given}]`);
      return slices(reading, 0, axis, sizes);
    }
  }
};
function slices(reading, position, axis, sizes) {
  const { shape } = reading.input(position);
  const { name, outputs } = reading.base;
  let next = 0;
  return sizes.map((cells, part) => {
    const at = next;
    next += cells;
    return {
      ...reading.base,
      kind: "SLICE",
      name: `${name}_${part}`,
      inputs: [reading.operator.inputs[position]],
      outputs: [outputs[part]],
      begin: shape.map((_, dimension) => dimension === axis ? at : 0),
      size: shape.map((whole, dimension) => dimension === axis ? cells : whole),
      strides: shape.map(() => 1)
    };
  });
}
function axisAt(reading, from, of) {
  const given = reading.parameter(from, "axis");
  if (given.length !== 1) reading.contradict("one axis", `[${given}]`);
  return readAxis(reading, given[0], of);
}

var module13$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: split
});

const transpose$1 = options(26, {});
var transpose_default = {
  TRANSPOSE: {
    word: "transpose",
    read: (reading) => {
      const order = reading.parameter(1, "order").map((axis) => readAxis(reading, axis, 0));
      return { ...reading.base, kind: "TRANSPOSE", inputs: first(reading), order };
    },
    write: {
      kind: "TRANSPOSE",
      version: 2,
      options: () => transpose$1.of({}),
      inputs: ({ order }, _, inputs, constant) => [...inputs, constant(order)]
    }
  }
};

var module14$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transpose_default
});

const transposeConvolution$1 = options(49, { ...windowFields, activation: byte(3) });
var transposeConvolution_default = {
  TRANSPOSE_CONV: {
    word: "deconv",
    read: (reading) => {
      const values = reading.options(transposeConvolution$1);
      const [, weights, featureMap, bias = -1] = reading.operator.inputs;
      const taps = sizeOf$2(reading.shape(1, 4));
      const window = readWindow(reading, values, taps, sizeOf$2(reading.output(4)));
      reading.shape(2, 4);
      const activation = readActivation(reading, values);
      return { ...reading.base, kind: "TRANSPOSE_CONV", inputs: [featureMap, weights, bias], window, activation };
    },
    dependences: (inputs) => inputs.slice(1),
    write: {
      kind: "TRANSPOSE_CONV",
      version: 4,
      options: (operator, graph) => transposeConvolution$1.of({
        ...windowValues(operator, graph, operator.outputs[0]),
        ...activationCode(operator)
      }),
      inputs: ({ outputs }, graph, [featureMap, weights, ...bias], constant) => [
        constant(graph.tensors[outputs[0]].shape),
        weights,
        featureMap,
        ...bias
      ]
    }
  }
};

var module15$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transposeConvolution_default
});

const leakyRelu = options(75, { alpha: float(0) });
const abs = options(78, {});
const hardSwish$1 = options(91, {});
var unary = {
  RELU: {
    word: "relu",
    read: (reading) => ({ ...reading.base, kind: "RELU", inputs: first(reading) }),
    write: { kind: "RELU", version: 2 }
  },
  RELU6: {
    word: "relu",
    read: (reading) => ({ ...reading.base, kind: "RELU6", inputs: first(reading) }),
    write: { kind: "RELU6", version: 2 }
  },
  RELU_N1_TO_1: {
    word: "relu",
    read: (reading) => ({ ...reading.base, kind: "RELU_N1_TO_1", inputs: first(reading) }),
    write: { kind: "RELU_N1_TO_1", version: 1 }
  },
  LEAKY_RELU: {
    word: "relu",
    read: (reading) => {
      const { alpha } = reading.options(leakyRelu);
      return { ...reading.base, kind: "LEAKY_RELU", inputs: first(reading), alpha };
    },
    write: { kind: "LEAKY_RELU", version: 2, options: ({ alpha }) => leakyRelu.of({ alpha }) }
  },
  LOGISTIC: {
    word: "logistic",
    read: (reading) => ({ ...reading.base, kind: "LOGISTIC", inputs: first(reading) }),
    write: { kind: "LOGISTIC", version: 2 }
  },
  TANH: {
    word: "tanh",
    read: (reading) => ({ ...reading.base, kind: "TANH", inputs: first(reading) }),
    write: { kind: "TANH", version: 2 }
  },
  HARD_SWISH: {
    word: "swish",
    read: (reading) => ({ ...reading.base, kind: "HARD_SWISH", inputs: first(reading) }),
    write: { kind: "HARD_SWISH", version: 1, options: () => hardSwish$1.of({}) }
  },
  ABS: {
    word: "magnitude",
    read: (reading) => ({ ...reading.base, kind: "ABS", inputs: first(reading) }),
    write: { kind: "ABS", version: 2, options: () => abs.of({}) }
  }
};

var module16$1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: unary
});

var modules$1 = { "concatenation": module0$1, "convolution": module1$1, "fully-connected": module2$1, "mean": module3$1, "pad": module4$1, "pairwise": module5$1, "pool": module6$1, "quantize": module7$1, "reshape": module8$1, "resize": module9$1, "slice": module10$1, "softmax": module11$1, "space-to-depth": module12$1, "split": module13$1, "transpose": module14$1, "transpose-convolution": module15$1, "unary": module16$1 };

const translations = Object.assign(
  {},
  ...Object.values(modules$1).map((module) => module["default"])
);
const supportedOperators = Object.keys(translations).sort();
const translationOf = (name) => Object.hasOwn(translations, name) ? translations[name] : null;
[
  ...new Set(Object.values(translations).flatMap(({ write }) => write?.kind ?? []))
].sort();

function refuseUnsupported(model, operators) {
  const unsupported = operators.find(({ name: name2 }) => translationOf(name2) === null);
  if (!unsupported) return;
  const output = unsupported.outputs[0];
  const name = output === void 0 ? "" : model.tensorName(output);
  throw unsupportedOperator(model.file, `${unsupported.index} ${unsupported.name}`, name, supportedOperators);
}
function readOperator(model, operator, tensor, extra) {
  const { index, name, outputs } = operator;
  const translation = translationOf(name);
  if (!translation) throw unsupportedOperator(model.file, `${index} ${name}`, "", supportedOperators);
  const output = outputs[0] === void 0 ? "" : ` (output "${model.tensorName(outputs[0])}")`;
  const subject = `operator ${index} ${name}${output}`;
  const refuse = (expected, found) => {
    throw unsupportedModel(model.file, subject, expected, found);
  };
  const contradict = (expected, found) => {
    throw inconsistentModel(model.file, subject, expected, found);
  };
  const id = (position) => {
    const found = operator.inputs[position] ?? -1;
    return found < 0 ? contradict(`at least ${position + 1} inputs`, `${operator.inputs.length}`) : found;
  };
  const input = (position) => tensor(id(position));
  const ofDimensions = ({ shape }, dimensions) => shape.length === dimensions ? shape : contradict(`${dimensions} dimensions`, `[${shape}]`);
  const read = translation.read({
    operator,
    base: { index, name: `${translation.word}_${index}`, outputs },
    input,
    extra,
    shape: (position, dimensions) => ofDimensions(input(position), dimensions),
    output: (dimensions) => ofDimensions(tensor(outputs[0] ?? contradict("an output", "none")), dimensions),
    parameter: (position, what) => readParameter(model, id(position)) ?? refuse(`constant ${what}`, "computed ones"),
    options: (options) => {
      if (operator.optionsCode === options.code && operator.options) return options.read(operator.options);
      throw corruptModel(model.file, `options of another operator at ${subject}`);
    },
    refuse,
    contradict
  });
  return [read].flat();
}

function importTflite(bytes, file) {
  const model = openModel(bytes, file);
  const needed = neededOperators(model);
  refuseUnsupported(model, needed);
  const tensor = tensorReader(model);
  const extra = [];
  const makeRoom = (one) => model.tensorCount + extra.push(one) - 1;
  const computed = needed.flatMap((operator) => readOperator(model, operator, tensor, makeRoom));
  const { outputs, copies } = distinctOutputs(model, tensor, makeRoom);
  const all = [...computed, ...copies];
  const read = /* @__PURE__ */ new Set([...outputs, ...all.flatMap(({ inputs }) => inputs)]);
  const operators = all.filter(({ outputs: outputs2 }) => outputs2.some((id) => read.has(id)));
  const used = /* @__PURE__ */ new Set([...model.inputs, ...read, ...operators.flatMap(({ outputs: outputs2 }) => outputs2)]);
  const graph = {
    name: basename(file, extname(file)),
    tensors: [...Array.from({ length: model.tensorCount }, (_, id) => used.has(id) ? tensor(id) : unused), ...extra],
    operators,
    inputs: model.inputs,
    outputs
  };
  checkGraph(graph, file);
  return graph;
}
const unused = { name: "", shape: [], type: "int32", quantisation: null, data: null };
function neededOperators(model) {
  const writers = /* @__PURE__ */ new Map();
  for (const operator of model.operators)
    for (const id of operator.outputs) {
      const other = writers.get(id);
      if (other)
        throw inconsistentModel(
          model.file,
          `operator ${operator.index} ${operator.name}`,
          `an output of its own`,
          `that of operator ${other.index}`
        );
      writers.set(id, operator);
    }
  const needed = /* @__PURE__ */ new Set();
  const waiting = [...model.outputs];
  for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
    const writer = writers.get(id);
    if (!writer || needed.has(writer)) continue;
    needed.add(writer);
    waiting.push(...translationOf(writer.name)?.dependences?.(writer.inputs) ?? writer.inputs);
  }
  return model.operators.filter((operator) => needed.has(operator));
}

function withInputSize(graph, { height, width }) {
  const lowered = lower(graph);
  const [id, ...more] = lowered.inputs;
  if (id === void 0 || more.length > 0)
    throw new Error(`${graph.name} has ${lowered.inputs.length} inputs, expected 1`);
  const network = featureMapOf(lowered, id);
  if (network.height === height && network.width === width) return lowered;
  const inner = lowered.tensors[id];
  const sensor = { ...inner, name: "sensor", shape: [1, height, width, network.channels] };
  const resize = {
    kind: "AREA_RESIZE",
    index: -1,
    name: "resize",
    inputs: [lowered.tensors.length],
    outputs: [id]
  };
  return lower({
    ...lowered,
    tensors: [...lowered.tensors, sensor],
    operators: [resize, ...lowered.operators],
    inputs: [lowered.tensors.length]
  });
}

function isPeakAbove(rows, limit) {
  const read = readBytes(rows);
  const points = rows.operators.flatMap(
    ({ index, output }) => index < 0 || rows.outputs.includes(output) || read[output] > limit ? [] : [output]
  );
  const simulator = new RowSimulator(rows);
  const from = (point) => {
    const start = new RowSimulator(rows);
    if (point >= 0) start.go({ cuts: /* @__PURE__ */ new Set([points[point]]), bands: noBands }, { tensor: points[point] });
    return { point, start, above: 2 * points.length - point, next: points.length };
  };
  const seen = /* @__PURE__ */ new Set();
  for (const path = [from(-1)]; path.length > 0; ) {
    const last = path.at(-1);
    const isGuess = last.above - last.point > 1;
    const to = isGuess ? Math.floor((last.point + last.above) / 2) : last.next--;
    if (to === last.point) path.pop();
    else if (!seen.has(to) && stageFits(last, to)) {
      if (to === points.length) return false;
      last.above = last.point;
      seen.add(to);
      path.push(from(to));
    } else if (isGuess) last.above = to;
  }
  return true;
  function stageFits({ point, start }, to) {
    const ends = [points[point], points[to]].filter((tensor) => tensor !== void 0);
    const goal = to === points.length ? { limit } : { tensor: points[to], limit };
    simulator.startFrom(start);
    return simulator.go({ cuts: new Set(ends), bands: noBands }, goal) <= limit;
  }
}

const undecided = { byBounds: () => null, bySearch: () => null };
function arenaFits(rows, scheduling, bytes) {
  if (isTooTall(rows)) return undecided;
  const most = mostOffsets * rows.unit;
  const limit = Math.min(bytes, most);
  const serial = isSerial(rows);
  const isEnough = (arena) => arena <= limit && roomOf(scheduling, serial ? arena : Infinity) <= limit;
  const byBounds = () => {
    if (isEnough(bytesApart(rows)) || some(tryCuts(rows, valleys(rows), limit + 1), isEnough)) return true;
    return serial && isPeakAbove(rows, bytes) ? false : null;
  };
  const bySearch = () => {
    const fitting = leastPeakCuts(rows, limit);
    const cuts = fitting.peakBytes <= limit ? fitting : leastPeakCuts(rows);
    const arenas = leastArenas(rows, cuts, cuts.peakBytes);
    for (let next = arenas.next(); ; next = arenas.next()) {
      const arena = next.done ? next.value.placement.arenaBytes : next.value;
      if (isEnough(arena)) return true;
      if (next.done) return isOver(arena, scheduling) && arena <= most ? false : null;
    }
  };
  return { byBounds, bySearch };
}
function some(arenas, isEnough) {
  for (const arena of arenas) if (isEnough(arena)) return true;
  return false;
}
const bytesApart = ({ bytes, inputs, outputs, unit }) => bytes.reduce((sum, row) => sum + row, unit * (inputs.length + outputs.length));

function estimate(graph, target) {
  const { core, scheduling } = target;
  const lowered = lowerUnchecked(graph);
  const layers = layersOf(lowered, target);
  const rows = rowGraph(lowered, layers, scheduling.rows);
  const known = {
    macs: macsOf(layers),
    stackBytes: stackOf(rows, layers, core),
    exact: () => costOf(planLowered(lowered, target), core)
  };
  if (scheduling.recompute) return { ...known, ...unknown };
  const fixedBytes = codeBytes(rows, layers, core) + sum(layers.map(constantBytes));
  const [leastTables, mostTables] = programBytesWithin(rows);
  const kernels = sum(layers.map((layer) => layerInstructions(layer, core)));
  const [leastSteps, mostSteps] = [rows.operators.length, sum(rows.operators.map(({ height }) => height))];
  return {
    ...known,
    flashBytes: { low: fixedBytes + leastTables, high: fixedBytes + mostTables },
    instructions: {
      low: kernels + driverInstructions(rows, leastSteps, core),
      high: kernels + driverInstructions(rows, mostSteps, core)
    },
    arenaFits: (bytes) => arenaFits(rows, scheduling, bytes)
  };
}
const any = { low: 0, high: Infinity };
const unknown = { flashBytes: any, instructions: any, arenaFits: () => undecided };
const sum = (values) => values.reduce((total, value) => total + value, 0);

function startThread(source) {
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), { execArgv: [] });
  let alive = true;
  let waiting = null;
  const settle = (how) => {
    if (waiting) how(waiting);
    waiting = null;
    worker.unref();
  };
  const fail = (reason) => {
    alive = false;
    settle(({ reject }) => reject(reason));
  };
  worker.on(
    "message",
    (answer) => settle(({ resolve, reject }) => answer.kind === "result" ? resolve(answer.result) : reject(errorOf(answer)))
  );
  worker.on("messageerror", (cause) => fail(new Error("a worker thread sent what cannot be read", { cause })));
  worker.on("error", (cause) => fail(new Error("a worker thread failed", { cause })));
  worker.on("exit", (status) => fail(new Error(`a worker thread ended with status ${status} before its job was done`)));
  return {
    run: (job) => new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      worker.ref();
      worker.postMessage(job);
    }),
    end: () => {
      alive = false;
      return worker.terminate();
    },
    get busy() {
      return waiting !== null;
    },
    get alive() {
      return alive;
    }
  };
}
function errorOf(answer) {
  if (answer.kind === "problem") return new McunetError(answer.problem);
  const error = new Error(answer.message);
  if (answer.stack !== void 0) error.stack = answer.stack;
  return error;
}

function createPool(source, workers) {
  const threads = /* @__PURE__ */ new Set();
  const idle = [];
  const waiting = [];
  let closed = false;
  const hire = () => {
    for (let thread2 = idle.pop(); thread2; thread2 = idle.pop()) {
      if (thread2.alive) return thread2;
      threads.delete(thread2);
    }
    const thread = startThread(source);
    threads.add(thread);
    return thread;
  };
  const acquire = async (signal) => {
    if (closed) throw new Error("the pool of worker threads is closed");
    if (threads.size - idle.length < workers) return hire();
    const { promise, resolve, reject } = deferred();
    const turn = { take: resolve, giveUp: reject };
    waiting.push(turn);
    try {
      return await orAborted(promise, signal);
    } catch (error) {
      void promise.then(release, () => void 0);
      throw error;
    } finally {
      if (waiting.includes(turn)) waiting.splice(waiting.indexOf(turn), 1);
    }
  };
  const release = (thread) => {
    if (thread.alive) idle.push(thread);
    else threads.delete(thread);
    if (!closed) waiting.shift()?.take(hire());
  };
  return {
    run: async (job, { signal, timeoutMilliseconds } = {}) => {
      signal?.throwIfAborted();
      const thread = await acquire(signal);
      try {
        return await orAborted(inTime(thread.run(job), timeoutMilliseconds), signal);
      } catch (error) {
        if (thread.busy) void thread.end();
        throw error;
      } finally {
        release(thread);
      }
    },
    close: async () => {
      closed = true;
      for (const { giveUp } of waiting) giveUp(new Error("the pool of worker threads was closed"));
      await Promise.all([...threads].map((thread) => thread.end()));
    }
  };
}
async function inTime(work, milliseconds) {
  if (milliseconds === void 0) return work;
  const { promise, reject } = deferred();
  const timer = setTimeout(() => reject(jobTimedOut(milliseconds)), milliseconds);
  return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}
async function orAborted(work, signal) {
  if (!signal) return work;
  const { promise, reject } = deferred();
  const abort = () => reject(signal.reason);
  signal.addEventListener("abort", abort);
  return Promise.race([work, promise]).finally(() => signal.removeEventListener("abort", abort));
}
function deferred() {
  let [resolve, reject] = [() => void 0, () => void 0];
  const promise = new Promise((...settle) => [resolve, reject] = settle);
  return { promise, resolve, reject };
}

var base64$1 = "AGFzbQEAAAABagdgCn9/f39/f39/f38AYAx/f39/f39/f39/f38AYAl/f39/f39/f38AYAt/f39/f39/f39/fwBgDn9/f39/f39/f39/f39/AGANf39/f39/f39/f39/fwBgD39/f39/f39/f39/f39/fwADCQgBAgMEAAAFBgUDAQAAB2kJBXdpZGVuAAENd2lkZW5SZXBlYXRlZAAACG11bHRpcGx5AAMLbXVsdGlwbHlSYXcAAglkZXB0aHdpc2UABgxkZXB0aHdpc2VSYXcABQpyZXF1YW50aXNlAAQDYWRkAAcGbWVtb3J5AgAK6TUI8AICBn8BeyAL/RAhEiAAIAMgCGogCmogBmwiECAHbCAGIAhsakEBdGohBwNAIAAgB0kEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAAQRBqIQAMAQsLIAchAANAIAIgDUsEQEEAIQ4DQCADIA5LBEAgBUEBRgRAQQAhBwNAIAQgB0sEQCAAIAdBAXRqIAEgB2r9AQAAIBL9kQH9CwQAIAdBCGohBwwBCwsFIAAhB0EAIQwDQCAEIAxLBEAgASAMaiwAACALayERQQAhDwNAIAUgD0sEQCAHIBE7AQAgD0EBaiEPIAdBAmohBwwBCwsgDEEBaiEMDAELCwsgDkEBaiEOIAEgBGohASAAIAZBAXRqIQAMAQsLIAAiByAGIApsIAYgCGwgCSAQbCANQQFqIAJJG2pBAXRqIQADQCAAIAdLBEAgB/0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgB0EQaiEHDAELCyANQQFqIQ0MAQsLC/ABAgF/AXsgCP0QIQogACADIAVqIAdqIgggBGwgBWpBAXRqIQQDQCAAIARJBEAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAEEQaiEADAELCyAEIQADQCACIAlLBEBBACEEA0AgAyAESwRAIAAgBEEBdGogASAEav0BAAAgCv2RAf0LBAAgBEEIaiEEDAELCyAAIANBAXRqIgQgByAFIAYgCGwgCUEBaiACSRtqQQF0aiEAA0AgACAESwRAIAT9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIARBEGohBAwBCwsgCUEBaiEJIAEgA2ohAQwBCwsLwgQCC3sTfyAAIhYgBiIXQQFrIAFsaiEaIAlBAnQhHwNAIBcgHEsEQCACIAUoAgBqISAgAiAFKAIEaiEhIAIgBSgCCGohIiACIAUoAgxqISMgFiABIBxsaiIkIAFqIgAgGiAAIBpJGyIlIAFqIgAgGiAAIBpJGyImIAFqIgAgGiAAIBpJGyEnIAMhACAEIQZBACEbA0AgCiAbSwRAIAb9AAQAIg0hESANIgshDyAG/QAEECIOIRIgDiIMIRBBACEYA0AgCCAYSwRAICAgByAYQQJ0aigCACIZaiEJIBkgIWohHSAZICJqIR4gGSAjaiEZIAkgH2ohKANAIAkgKEkEQCANIAn9CQIAIhQgAP0ABAAiE/26Af2uASENIA4gFCAA/QAEECIU/boB/a4BIQ4gESAd/QkCACIVIBP9ugH9rgEhESASIBUgFP26Af2uASESIAsgHv0JAgAiFSAT/boB/a4BIQsgDCAVIBT9ugH9rgEhDCAPIBn9CQIAIhUgE/26Af2uASEPIBAgFSAU/boB/a4BIRAgAEEgaiEAIAlBBGohCSAdQQRqIR0gHkEEaiEeIBlBBGohGQwBCwsgGEEBaiEYDAELCyAkIBtBAnQiCWoiGCAN/QsEACAYIA79CwQQIAkgJWoiGCAR/QsEACAYIBL9CwQQIAkgJmoiGCAL/QsEACAYIAz9CwQQIAkgJ2oiCSAP/QsEACAJIBD9CwQQIBtBCGohGyAGQSBqIQYMAQsLIBxBBGohHCAFQRBqIQUMAQsLC64OAw57EH8BfiACIR0gBSEcIAuyQwAAQEuS/RMhFCAM/Q8hFSAN/Q8hFiABIAZBAWtsIABqISsgCUECdCEhA0AgBiAfSwRAIB0gHCgCAGohIiAdIBwoAgRqISMgHSAcKAIIaiEkIB0gHCgCDGohJSAAIAEgH2xqIiYgAWoiAiArIAIgK0kbIicgAWoiAiArIAIgK0kbIiggAWoiAiArIAIgK0kbISkgAyEFIAQhCUEAIQsDQCAKIAtLBEAgCf0ABAAiECEXIBAiDiESIAn9AAQQIhEhGCARIg8hE0EAIR4DQCAIIB5LBEAgIiAHIB5BAnRqKAIAIgJqIQ0gAiAjaiEgIAIgJGohDCACICVqIQIgDSAhaiEqA0AgDSAqSQRAIBAgDf0JAgAiGiAF/QAEACIZ/boB/a4BIRAgESAaIAX9AAQQIhr9ugH9rgEhESAXICD9CQIAIhsgGf26Af2uASEXIBggGyAa/boB/a4BIRggDiAM/QkCACIbIBn9ugH9rgEhDiAPIBsgGv26Af2uASEPIBIgAv0JAgAiGyAZ/boB/a4BIRIgEyAbIBr9ugH9rgEhEyAFQSBqIQUgDUEEaiENICBBBGohICAMQQRqIQwgAkEEaiECDAELCyAeQQFqIR4MAQsLIAsgJmohAiAQIAn9AAQgIhn93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgECAZ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgESAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBEgEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAKIAtrIgxBCE8EQCACIBD9WwMAAAUgEP0dACEsIAIgDGohDQNAIAIgDUkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAsgJ2ohAiAXIAn9AAQgIhD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgGCAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBggEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAMQQhPBEAgAiAQ/VsDAAAFIBD9HQAhLCACIAxqIQ0DQCACIA1JBEAgAiAsPAAAIAJBAWohAiAsQgiHISwMAQsLCyALIChqIQIgDiAJ/QAEICIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIA4gEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEQP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBIA8gCf0ABDAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAPIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABFD95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIOIA79ZSAV/XggFv12IQ4gDEEITwRAIAIgDv1bAwAABSAO/R0AISwgAiAMaiENA0AgAiANSQRAIAIgLDwAACACQQFqIQIgLEIIhyEsDAELCwsgCyApaiECIBIgCf0ABCAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASASIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABED95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xASATIAn9AAQwIg793AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgEyAO/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARQ/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiDiAO/WUgFf14IBb9diEOIAxBCE8EQCACIA79WwMAAAUgDv0dACEsIAIgDGohDANAIAIgDEkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAtBCGohCyAJQeAAaiEJDAELCyAfQQRqIR8gHEEQaiEcDAELCwvHAQEFfwNAIAQgC0sEQEEAIQoDQCAFIApLBEBBACAGIApBA3RqIgwoAgQiDWsiDkEAIA5BAEobIQ4gACAKaiAMNAIAIAIgCkECdGooAgAgDUEAIA1BAEobdKx+QoCAgIAEfEIfh6ciDCAOdUIBIA6shkIBfaciDUEBdSAMQQBIaiAMIA1xSGogB2oiDCAIIAggDEgbIgwgCSAJIAxKGzoAACAKQQFqIQoMAQsLIAtBAWohCyACIANBAnRqIQIgACABaiEADAELCwvOBQIRfwx7IAUhCyAAIAEiCiAGQQFrbGohGiAHIAhBA3RqIRIDQCAGIBhLBEAgACAKIBhsaiIRIApqIgEgGiABIBpJGyIQIApqIgEgGiABIBpJGyIPIApqIgEgGiABIBpJGyEOIAsoAgAhFiALKAIEIRUgCygCCCEUIAsoAgwhEyADIQUgBCEBQQAhGQNAIAkgGUsEQCACIBlBAXRqIQ0gAf0ABAAiHCEkIBwiHiEmIAH9AAQQIhshIyAbIh0hJSAHIQgDQCAIIBJJBEAgHCAWIA0gCCgCAGoiDGr9AAQAIiAgFiANIAgoAgRqIhdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAX9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAF/QAEECIh/boB/a4BIRsgJCAMIBVq/QAEACIgIBUgF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAwgFGr9AAQAIiAgFCAXav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICYgDCATav0ABAAiICATIBdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhJiAlICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISUgCEEIaiEIIAVBIGohBQwBCwsgESAZQQJ0IgxqIgggHP0LBAAgCCAb/QsEECAMIBBqIgggJP0LBAAgCCAj/QsEECAMIA9qIgggHv0LBAAgCCAd/QsEECAMIA5qIgggJv0LBAAgCCAl/QsEECAZQQhqIRkgAUEgaiEBDAELCyAYQQRqIRggC0EQaiELDAELCwu2DwMOfw97AX4gBSENIAqyQwAAQEuS/RMhJyAL/Q8hJiAM/Q8hJSAAIgogASAGQQFrbGohGiAHIAhBA3RqIRQDQCAGIBlLBEAgCiABIBlsaiITIAFqIgAgGiAAIBpJGyISIAFqIgAgGiAAIBpJGyIRIAFqIgAgGiAAIBpJGyEQIA0oAgAhGCANKAIEIRcgDSgCCCEWIA0oAgwhFSADIQggBCELQQAhDANAIAkgDEsEQCACIAxBAXRqIQ4gC/0ABAAiHCEkIBwiHiEpIAv9AAQQIhshIyAbIh0hKCAHIQADQCAAIBRJBEAgHCAYIA4gACgCAGoiBWr9AAQAIiAgGCAOIAAoAgRqIg9q/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAj9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAI/QAEECIh/boB/a4BIRsgJCAFIBdq/QAEACIgIA8gF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAUgFmr9AAQAIiAgDyAWav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICkgBSAVav0ABAAiICAPIBVq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhKSAoICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISggAEEIaiEAIAhBIGohCAwBCwsgDCATaiEFIBwgC/0ABCAiH/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAcIB/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAbIAv9AAQwIhz93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGyAc/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIAkgDGsiDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDCASaiEFICQgC/0ABCAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAkIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAjIAv9AAQwIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgIyAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIA5BCE8EQCAFIBv9WwMAAAUgG/0dACEqIAUgDmohAANAIAAgBUsEQCAFICo8AAAgBUEBaiEFICpCCIchKgwBCwsLIAwgEWohBSAeIAv9AAQgIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgHiAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARA/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgHSAL/QAEMCIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIB0gG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEUP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhsgG/1lICb9eCAl/XYhGyAOQQhPBEAgBSAb/VsDAAAFIBv9HQAhKiAFIA5qIQADQCAAIAVLBEAgBSAqPAAAIAVBAWohBSAqQgiHISoMAQsLCyAMIBBqIQUgKSAL/QAEICIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BICkgG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEQP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBICggC/0ABDAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAoIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABFD95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIbIBv9ZSAm/XggJf12IRsgDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDEEIaiEMIAtB4ABqIQsMAQsLIBlBBGohGSANQRBqIQ0MAQsLC70HAg57AX8gBP0QIRMgB/0QIRQgCv0RIRIgBf0RIQ8gCP0RIRAgC/0RIREgDf0PIRUgDv0PIRYDQCADIB1LBEAgACAdaiABIB1q/QEAACAT/ZEBIhj9pwFBFf2rASIXIA/93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAP/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhdBASAGQQFrdEEAIAZBAEoiBBv9ESIZ/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIAIgHWr9AQAAIBT9kQEiF/2nAUEV/asBIhogEP3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAaIBD93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGkEBIAlBAWt0QQAgCUEASiIFG/0RIhv9rgEgGkEf/awB/QwAAAAAAAAAAAAAAAAAAAAAIAUb/a4BIAn9rAH9rgFBAf2rASIaIBH93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGiAR/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhpBASAMQQFrdEEAIAxBAEoiBxv9ESIc/a4BIBpBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgEgGP2oAUEV/asBIhggD/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAYIA/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGCAZ/a4BIBhBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIBf9qAFBFf2rASIXIBD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhcgG/2uASAXQR/9rAH9DAAAAAAAAAAAAAAAAAAAAAAgBRv9rgEgCf2sAf2uAUEB/asBIhcgEf3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAXIBH93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iFyAc/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgH9hQEiFyAX/WUgFf14IBb9dv1bAwAAIB1BCGohHQwBCwsL";

const page = 65536;
const modules = /* @__PURE__ */ new Map();
async function instantiate(base64) {
  const compiled = modules.get(base64) ?? WebAssembly.compile(Buffer.from(base64, "base64"));
  modules.set(base64, compiled);
  const module = await compiled;
  return (await WebAssembly.instantiate(module)).exports;
}
function reserve(memory, end, limit, subject) {
  if (end > limit) throw evaluationOverMemory(subject, end, limit);
  const missing = Math.ceil(end / page) - memory.buffer.byteLength / page;
  if (missing > 0) memory.grow(missing);
}

const int32Max = 2 ** 31 - 1;
function highProduct(a, b) {
  const low = Math.imul(a, b);
  const high = Math.round((a * b - low) / 2 ** 32);
  return 2 * high + Math.floor((low + 2 ** 30) / 2 ** 31);
}
function divide(value, places) {
  const magnitude = Math.floor(Math.abs(value) / 2 ** places + 0.5);
  return value < 0 ? -magnitude : magnitude;
}
const rescale = (value, { multiplier, shift }) => divide(highProduct(value << Math.max(shift, 0), multiplier), Math.max(-shift, 0));
const clamp$1 = (value, min, max) => Math.min(Math.max(value, min), max);

const slack = 16;
const aligned = (bytes) => Math.ceil(bytes / 16) * 16;

const inFour = (shape) => ofFour(shape, () => 1);
const ofFour = (entries, leading) => [
  ...Array.from({ length: 4 - entries.length }, (_, axis) => leading(axis)),
  ...entries
];
function stepsOf(shape) {
  const [, height, width, channels] = inFour(shape);
  return [height * width * channels, width * channels, channels, 1];
}
const offsetsOf = (shape, offset) => inFour(shape).map((size, axis) => Int32Array.from({ length: size }, (_, at) => offset(axis, at)));
const gather = ([batches, rows, columns, channels]) => (output, input) => {
  let next = 0;
  for (const batch of batches)
    for (const row of rows)
      for (const column of columns) {
        const from = batch + row + column;
        for (const channel of channels) output[next++] = input[from + channel];
      }
};
const scatter = ([batches, rows, columns, channels]) => (output, input) => {
  let next = 0;
  for (const batch of batches)
    for (const row of rows)
      for (const column of columns) {
        const to = batch + row + column;
        for (const channel of channels) output[to + channel] = input[next++];
      }
};
function accumulate([batches, rows, columns, channels], sums, input) {
  let next = 0;
  for (const batch of batches)
    for (const row of rows)
      for (const column of columns) {
        const to = batch + row + column;
        for (const channel of channels) sums[to + channel] += input[next++];
      }
}

const sizeOf$1 = (graph, id) => elements(graph.tensors[id].shape);
const layPlain = (graph, operator, run) => ({
  tables: [],
  scratchBytes: 0,
  bind: ({ kernels, inputs, output }) => {
    const views = inputs.map((address, at) => int8At(kernels, address, sizeOf$1(graph, operator.inputs[at])));
    const [first, ...more] = views;
    const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));
    return () => run(to, first, ...more);
  }
});
const int8At = ({ memory }, address, size) => new Int8Array(memory.buffer, address, size);
const int32At = ({ memory }, address, size) => new Int32Array(memory.buffer, address, size);

function layPairs(graph, operator, { tables, scratchBytes, bind }) {
  const { shape } = graph.tensors[operator.outputs[0]];
  const size = sizeOf$1(graph, operator.outputs[0]);
  const isWhole = operator.inputs.map((id) => sizeOf$1(graph, id) === size);
  const wholeBytes = aligned(size + slack);
  return {
    tables,
    scratchBytes: scratchBytes + wholeBytes * isWhole.filter((whole) => !whole).length,
    bind: ({ kernels, inputs, output, tables: addresses, scratch }) => {
      let free = scratch + scratchBytes;
      const spreads = [];
      const whole = operator.inputs.map((id, at) => {
        if (isWhole[at]) return inputs[at];
        const [to, from] = [int8At(kernels, free, size), int8At(kernels, inputs[at], sizeOf$1(graph, id))];
        const spread = gather(repeated(graph.tensors[id].shape, shape));
        spreads.push(() => spread(to, from));
        free += wholeBytes;
        return to.byteOffset;
      });
      const combine = bind({ kernels, first: whole[0], second: whole[1], output, tables: addresses, scratch });
      return () => {
        for (const spread of spreads) spread();
        combine();
      };
    }
  };
}
function repeated(shape, whole) {
  const [sizes, steps] = [inFour(shape), stepsOf(shape)];
  return offsetsOf(whole, (axis, at) => sizes[axis] === 1 ? 0 : at * steps[axis]);
}

const laySums = (size, { output: { multiplier, shift, zeroPoint }, min, max }, both) => ({
  tables: [Int32Array.of(multiplier, shift)],
  scratchBytes: aligned(4 * size),
  bind: ({ kernels, first, second, output, tables, scratch }) => {
    const [left, right] = [int8At(kernels, first, size), int8At(kernels, second, size)];
    const sums = int32At(kernels, scratch, size);
    return () => {
      for (let index = 0; index < size; index++) sums[index] = both(left[index], right[index]);
      kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], zeroPoint, min, max);
    };
  }
});

function lay$4(graph, operator) {
  const size = sizeOf$1(graph, operator.outputs[0]);
  const requantisation = addRequantisation(graph, operator);
  return layPairs(graph, operator, vectorSum(size, requantisation) ?? tableSum(size, requantisation));
}
function vectorSum(size, { inputs, output, min, max, leftShift, sign }) {
  const all = [...inputs, output];
  if (sign < 0 || leftShift !== 20 || all.some(({ shift }) => shift > 0)) return null;
  const [left, right, sum] = all.map(({ zeroPoint, multiplier, shift }) => [zeroPoint, multiplier, -shift]);
  return {
    tables: [],
    scratchBytes: 0,
    bind: ({ kernels, first, second, output: to }) => {
      const operands = [to, first, second, size, ...left, ...right, ...sum, min, max];
      return () => kernels.add(...operands);
    }
  };
}
function tableSum(size, requantisation) {
  const { inputs, leftShift, sign } = requantisation;
  const table = ({ zeroPoint, ...ratio }) => Int32Array.from({ length: 256 }, (_, at) => rescale((at - 128 - zeroPoint) * 2 ** leftShift, ratio));
  const [left, right] = [table(inputs[0]), table(inputs[1]).map((scaled) => sign * scaled)];
  return laySums(size, requantisation, (first, second) => left[first + 128] + right[second + 128]);
}
var addition = { ADD: { lay: lay$4 }, SUB: { lay: lay$4 } };

var module0 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: addition
});

function layCells(graph, operator, rows, columns, { kind, finish }) {
  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]);
  const rowSize = columns.from.length * channels;
  const scratchSize = (height + 1) * rowSize;
  const isSum = kind === "sum";
  const foldColumns = (folded, input) => {
    let next = 0;
    for (let y = 0; y < height; y++)
      columns.from.forEach((from, x) => {
        const [first, end] = [(y * width + from) * channels, (y * width + columns.to[x]) * channels];
        for (let channel = 0; channel < channels; channel++) {
          let value = input[first + channel];
          for (let at = first + channels + channel; at < end; at += channels) value = both(isSum, value, input[at]);
          folded[next++] = value;
        }
      });
  };
  const foldRows = (folded, row, y) => {
    row.set(folded.subarray(rows.from[y] * rowSize, (rows.from[y] + 1) * rowSize));
    for (let at = (rows.from[y] + 1) * rowSize; at < rows.to[y] * rowSize; at += rowSize)
      for (let index = 0; index < rowSize; index++) row[index] = both(isSum, row[index], folded[at + index]);
  };
  return {
    tables: [],
    scratchBytes: scratchSize * 4,
    bind: ({ kernels, inputs, output, scratch }) => {
      const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));
      const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));
      const folded = int32At(kernels, scratch, height * rowSize);
      const row = int32At(kernels, scratch + folded.byteLength, rowSize);
      return () => {
        foldColumns(folded, input);
        let next = 0;
        for (let y = 0; y < rows.from.length; y++) {
          foldRows(folded, row, y);
          for (let x = 0; x < columns.from.length; x++) {
            const count = (rows.to[y] - rows.from[y]) * (columns.to[x] - columns.from[x]);
            for (let channel = 0; channel < channels; channel++)
              to[next++] = finish(row[x * channels + channel], count);
          }
        }
      };
    }
  };
}
const both = (isSum, one, other) => isSum ? one + other : one > other ? one : other;

const windowRanges = (size, count, taps, stride, before) => ({
  from: Int32Array.from({ length: count }, (_, at) => Math.max(at * stride - before, 0)),
  to: Int32Array.from({ length: count }, (_, at) => Math.min(at * stride - before + taps, size))
});
function areaRanges(size, count) {
  const [from, to] = [new Int32Array(count), new Int32Array(count)];
  let cell = 0;
  for (let at = 0; at < count; at++) {
    while ((cell + 1) * count <= at * size) cell++;
    let end = cell + 1;
    while (end * count < (at + 1) * size) end++;
    from[at] = cell;
    to[at] = end;
  }
  return { from, to };
}

var areaResize = {
  AREA_RESIZE: {
    lay: (graph, operator) => {
      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];
      const [rows, columns] = [areaRanges(input.height, output.height), areaRanges(input.width, output.width)];
      return layCells(graph, operator, rows, columns, {
        kind: "sum",
        finish: (sum, count) => Math.round(sum / count)
      });
    }
  }
};

var module1 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: areaResize
});

const layTable = (graph, operator, table) => layPlain(graph, operator, (output, input) => {
  for (let index = 0; index < output.length; index++) output[index] = table[input[index] & 255];
});
function layCurve(graph, operator, curve) {
  const [from, to] = [operator.inputs[0], operator.outputs[0]];
  const [zero, outputZero] = [quantParamsOf(graph, from).zeroPoint, quantParamsOf(graph, to).zeroPoint];
  const least = (id) => graph.tensors[id].type === "uint8" ? 0 : -128;
  const table = new Int8Array(256);
  for (let value = least(from); value < least(from) + 256; value++)
    table[value & 255] = clamp$1(curve(value - zero) + outputZero, least(to), least(to) + 255);
  return layTable(graph, operator, table);
}

const lay$3 = (graph, operator) => {
  const code = quantParamsOf(graph, operator.inputs[0]);
  const { min, max } = activationClamp(operator.kind, code);
  return layCurve(graph, operator, (difference) => clamp$1(difference, min - code.zeroPoint, max - code.zeroPoint));
};
var clamp = { RELU6: { lay: lay$3 }, RELU_N1_TO_1: { lay: lay$3 } };

var module2 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: clamp
});

var concatenation = {
  CONCATENATION: {
    lay: (graph, operator) => {
      const shapes = operator.inputs.map((id) => graph.tensors[id].shape);
      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);
      let before = 0;
      const moves = shapes.map((shape) => {
        const joined = operator.axis + 4 - shape.length;
        const first = before * steps[joined];
        before += shape[operator.axis];
        return scatter(offsetsOf(shape, (axis, at) => at * steps[axis] + (axis === joined ? first : 0)));
      });
      return layPlain(graph, operator, (output, ...inputs) => moves.forEach((move, at) => move(output, inputs[at])));
    }
  }
};

var module3 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: concatenation
});

function bordered({ height, width, channels }, { padding }) {
  return { height: height + padding.top + padding.bottom, width: width + padding.left + padding.right, channels };
}
function layTaps({ height, width, channels }, window) {
  const positions = (size, taps, dilation, stride) => Math.max(0, Math.floor((size - (taps - 1) * dilation - 1) / stride) + 1);
  const rows = positions(height, window.height, window.dilationHeight, window.strideHeight);
  const columns = positions(width, window.width, window.dilationWidth, window.strideWidth);
  const count = rows * columns;
  return {
    height: rows,
    width: columns,
    pixels: Uint32Array.from({ length: Math.ceil(count / 4) * 4 }, (_, index) => {
      const pixel = Math.min(index, count - 1);
      const [y, x] = [Math.floor(pixel / columns), pixel % columns];
      return (y * window.strideHeight * width + x * window.strideWidth) * channels;
    }),
    taps: Uint32Array.from({ length: window.height * window.width }, (_, tap) => {
      const [y, x] = [Math.floor(tap / window.width), tap % window.width];
      return (y * window.dilationHeight * width + x * window.dilationWidth) * channels;
    })
  };
}
function runsOf(taps, window) {
  const tapsPerRun = window.dilationWidth === 1 ? window.width : 1;
  return { runs: taps.filter((_, tap) => tap % tapsPerRun === 0), tapsPerRun };
}
const onePixel = {
  ...{ height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },
  padding: { top: 0, left: 0, bottom: 0, right: 0 }
};

const awayFromZero = 1 + 2 ** -23;
function channelEpilogue({ bias, positive, negative }, requantisation, channel) {
  const { inputZeroPoint, outputZeroPoint, min, max } = requantisation;
  const [multiplier, shift] = [requantisation.multipliers[channel], requantisation.shifts[channel]];
  const [low, high] = [-128 - inputZeroPoint, 127 - inputZeroPoint];
  const [least, greatest] = [bias + positive * low + negative * high, bias + positive * high + negative * low];
  const left = Math.max(shift, 0);
  const right = Math.max(-shift, 0);
  const weightFactor = 2 ** (left + 1);
  const bound = Math.max(-least, greatest) * weightFactor;
  if (bound >= 2 ** 32) return null;
  const output = (sum) => clamp$1(rescale(sum, { multiplier, shift }) + outputZeroPoint, min, max);
  if (output(least) === output(greatest)) return constantChannel(output(least) - outputZeroPoint);
  const highest = bound * multiplier / 2 ** 32 + 1;
  const isInt32 = bound < 2 ** 31;
  const insideInt8 = highest < 2 ** 22 || right <= 14;
  const roundable = highest / 2 ** right < 2 ** 21;
  const fitting = 128 * weightFactor <= 2 ** 15;
  if (!isInt32 || !insideInt8 || !roundable || !fitting) return null;
  return { weightFactor, bias: bias * weightFactor, multiplier, factor: 2 ** -right * awayFromZero };
}
const constantChannel = (value) => ({
  weightFactor: 0,
  bias: 4 * value,
  multiplier: 2 ** 30,
  factor: awayFromZero
});

const laidPerGroup = ({ perGroup }) => Math.ceil(perGroup / 8) * 8;
const blocksPerGroup = (blocks) => laidPerGroup(blocks) / 8;
const blockCount = (blocks) => blocks.channels / blocks.perGroup * blocksPerGroup(blocks);
function laneOf(channel, blocks) {
  const laid = Math.floor(channel / blocks.perGroup) * laidPerGroup(blocks) + channel % blocks.perGroup;
  return { block: Math.floor(laid / 8), lane: laid % 8 };
}
function layEpilogue(sums, rescale, blocks) {
  const channels = sums.map((sum, channel) => channelEpilogue(sum, rescale, channel));
  return channels.every((channel) => channel !== null) ? vectorEpilogue(channels, blocks) : scalarEpilogue(sums, rescale, blocks);
}
const parameterWords = 24;
const blockParameterBytes = ({ kind }) => (kind === "vector" ? parameterWords : 8) * 4;
function vectorEpilogue(channels, blocks) {
  const parameters = new Int32Array(blockCount(blocks) * parameterWords);
  const floats = new Float32Array(parameters.buffer);
  channels.forEach(({ bias, multiplier, factor }, channel) => {
    const { block, lane } = laneOf(channel, blocks);
    const at = block * parameterWords + lane;
    parameters[at] = bias;
    parameters[at + 8] = multiplier;
    floats[at + 16] = factor;
  });
  return { kind: "vector", weightFactors: channels.map(({ weightFactor }) => weightFactor), parameters };
}
function scalarEpilogue(sums, rescale, blocks) {
  const biases = new Int32Array(blockCount(blocks) * 8);
  sums.forEach(({ bias }, channel) => {
    const { block, lane } = laneOf(channel, blocks);
    biases[block * 8 + lane] = bias;
  });
  const rescales = rescale.multipliers.flatMap((multiplier, channel) => [multiplier, rescale.shifts[channel]]);
  return { kind: "scalar", biases, rescales: Int32Array.from(rescales) };
}
function channelSums(weights, bias, channels) {
  const depth = weights.length / channels;
  return Array.from({ length: channels }, (_, channel) => {
    let [positive, negative] = [0, 0];
    for (let index = channel * depth; index < (channel + 1) * depth; index++) {
      const weight = weights[index];
      if (weight > 0) positive += weight;
      else negative += weight;
    }
    return { bias: bias?.[channel] ?? 0, positive, negative };
  });
}
function layWeights(weights, runs, runLength, blocks, epilogue) {
  const pairs = Math.ceil(runLength / 2);
  const laid = new Int16Array(blockCount(blocks) * runs * pairs * 16);
  for (let channel = 0; channel < blocks.channels; channel++) {
    const { block, lane } = laneOf(channel, blocks);
    const factor = epilogue.kind === "vector" ? epilogue.weightFactors[channel] : 1;
    for (let run = 0; run < runs; run++)
      for (let index = 0; index < runLength; index++) {
        const pair = (block * runs + run) * pairs + (index >> 1);
        laid[pair * 16 + lane * 2 + (index & 1)] = weights[(channel * runs + run) * runLength + index] * factor;
      }
  }
  return laid;
}

function layRequantisation(epilogue, rescale, { channels }, pixels) {
  const range = [rescale.outputZeroPoint, rescale.min, rescale.max];
  const parameters = (first) => (block) => first + block * blockParameterBytes(epilogue);
  if (epilogue.kind === "vector")
    return {
      tables: [epilogue.parameters],
      scratchBytes: 0,
      bind: (_kernels, output, [first]) => ({
        output: (channel) => [output + channel, channels],
        parameters: parameters(first),
        rest: range,
        finish: () => void 0
      })
    };
  const stride = aligned((channels + 7) * 4);
  return {
    tables: [epilogue.biases, epilogue.rescales],
    scratchBytes: pixels * stride + slack,
    bind: (kernels, output, [first, rescales], sums) => ({
      output: (channel) => [sums + channel * 4, stride],
      parameters: parameters(first),
      rest: [],
      finish: () => kernels.requantise(output, channels, sums, stride / 4, pixels, channels, rescales, ...range)
    })
  };
}

function layConvolution({ input, window, weights, bias, filterChannels, rescale }) {
  const channels = rescale.multipliers.length;
  const groups = input.channels / filterChannels;
  const blocks = { channels, perGroup: channels / groups };
  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);
  const operand = bordered(input, window);
  const operandBytes = aligned(operand.height * operand.width * operand.channels * 2 + slack);
  const { pixels, taps, height, width } = layTaps(operand, window);
  const { runs, tapsPerRun } = groups === 1 ? runsOf(taps, window) : { runs: taps, tapsPerRun: 1 };
  const runLength = tapsPerRun * filterChannels;
  const laid = layWeights(weights, runs.length, runLength, blocks, epilogue);
  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);
  const { top, left, bottom, right } = window.padding;
  const border = [top, left * input.channels, bottom, right * input.channels];
  return {
    tables: [inBytes(pixels), inBytes(runs), laid, ...requantisation.tables],
    scratchBytes: operandBytes + requantisation.scratchBytes,
    bind: ({ kernels, inputs: [from], output, tables: [firsts, starts, packed, ...others], scratch }) => {
      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);
      const sizes = [height * width, starts, runs.length, Math.ceil(runLength / 2), blocks.perGroup];
      const product = (group) => [
        ...tail.output(group * blocks.perGroup),
        scratch + group * filterChannels * 2,
        packed + group * laid.byteLength / groups,
        tail.parameters(group * blocksPerGroup(blocks)),
        firsts,
        ...sizes,
        ...tail.rest
      ];
      const widening = [scratch, from, input.height, input.width * input.channels, ...border, rescale.inputZeroPoint];
      const products = Array.from({ length: groups }, (_, group) => product(group));
      const multiply = epilogue.kind === "vector" ? kernels.multiply : kernels.multiplyRaw;
      return () => {
        kernels.widen(...widening);
        for (const operands of products) multiply(...operands);
        tail.finish();
      };
    }
  };
}
const inBytes = (steps) => steps.map((step) => step * 2);

function weightedOf(graph, operator, window) {
  const [input, weights, bias] = operator.inputs;
  return {
    input: featureMapOf(graph, input),
    window,
    weights: constant(graph, weights),
    bias: bias === void 0 || bias < 0 ? null : constant(graph, bias),
    filterChannels: graph.tensors[weights].shape.at(-1),
    rescale: convolutionRequantisation(graph, operator)
  };
}
function constant(graph, id) {
  const { data, name } = graph.tensors[id];
  if (!data) throw evaluationUnsupported(graph.name, `weights "${name}" that are computed`);
  return data;
}

var convolution = {
  CONV_2D: {
    activations: 1,
    lay: (graph, operator) => layConvolution(weightedOf(graph, operator, operator.window))
  }
};

var module4 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: convolution
});

function layDepthwise(convolution, multiplier) {
  const { input, window, weights, bias, rescale } = convolution;
  const channels = input.channels * multiplier;
  const blocks = { channels, perGroup: channels };
  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);
  const stride = Math.ceil(channels / 8) * 8;
  const operand = bordered({ ...input, channels: stride }, window);
  const operandBytes = aligned(operand.height * operand.width * stride * 2 + slack);
  const { pixels, taps, height, width } = layTaps(operand, window);
  const pairs = Math.ceil(taps.length / 2);
  const laid = layWeights(weights, 1, taps.length, blocks, epilogue);
  const evenTaps = Uint32Array.from({ length: pairs * 2 }, (_, tap) => taps[tap] ?? taps[0]);
  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);
  const { top, left, bottom, right } = window.padding;
  return {
    tables: [inBytes(pixels), inBytes(evenTaps), laid, ...requantisation.tables],
    scratchBytes: operandBytes + requantisation.scratchBytes,
    bind: ({ kernels, inputs: [from], output, tables: [firsts, offsets, packed, ...others], scratch }) => {
      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);
      const sizes = [height * width, offsets, pairs, channels];
      const operands = [...tail.output(0), scratch, packed, tail.parameters(0), firsts, ...sizes, ...tail.rest];
      const slide = epilogue.kind === "vector" ? kernels.depthwise : kernels.depthwiseRaw;
      const zeroPoint = rescale.inputZeroPoint;
      const flat = multiplier === 1 && stride === channels;
      const widening = flat ? [scratch, from, input.height, input.width * stride, top, left * stride, bottom, right * stride, zeroPoint] : [
        scratch,
        from,
        input.height,
        input.width,
        input.channels,
        multiplier,
        stride,
        top,
        left,
        bottom,
        right,
        zeroPoint
      ];
      const widen = flat ? kernels.widen : kernels.widenRepeated;
      return () => {
        widen(...widening);
        slide(...operands);
        tail.finish();
      };
    }
  };
}

var depthwise$1 = {
  DEPTHWISE_CONV_2D: {
    activations: 1,
    lay: (graph, operator) => {
      const whole = weightedOf(graph, operator, operator.window);
      const channels = whole.rescale.multipliers.length;
      const taps = whole.weights.length / channels;
      const weights = Int8Array.from({ length: whole.weights.length }, (_, index) => {
        const [channel, tap] = [Math.floor(index / taps), index % taps];
        return whole.weights[tap * channels + channel];
      });
      const filters = { ...whole, weights, filterChannels: 1 };
      return filters.input.channels === 1 ? layConvolution(filters) : layDepthwise(filters, operator.multiplier);
    }
  }
};

var module5 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: depthwise$1
});

const lay$2 = (isWanted) => (graph, operator) => {
  const size = sizeOf$1(graph, operator.outputs[0]);
  return layPairs(graph, operator, {
    tables: [],
    scratchBytes: 0,
    bind: ({ kernels, first, second, output }) => {
      const [left, right, to] = [first, second, output].map((address) => int8At(kernels, address, size));
      return () => {
        for (let index = 0; index < size; index++) {
          const [one, other] = [left[index], right[index]];
          to[index] = isWanted(one, other) ? one : other;
        }
      };
    }
  });
};
var extremum = {
  MAXIMUM: { lay: lay$2((first, second) => first > second) },
  MINIMUM: { lay: lay$2((first, second) => first < second) }
};

var module6 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: extremum
});

var fullyConnected = {
  FULLY_CONNECTED: {
    activations: 1,
    lay: (graph, operator) => {
      const whole = weightedOf(graph, operator, onePixel);
      const channels = whole.filterChannels;
      const width = elements(graph.tensors[operator.inputs[0]].shape) / channels;
      return layConvolution({ ...whole, input: { height: 1, width, channels } });
    }
  }
};

var module7 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: fullyConnected
});

const saturate = (value) => clamp$1(value, -32768, 32767);
const upperHalf = ({ multiplier }) => saturate(Math.round(multiplier / 2 ** 16));
const times = (value, factor) => Math.round(value * factor / 2 ** 15);
const shifted = (value, places) => places < 16 ? divide(value, places) : Number(value >= 0) - Number(value < 0);
var hardSwish = {
  HARD_SWISH: {
    lay: (graph, operator) => {
      const [input, code] = [quantParamsOf(graph, operator.inputs[0]), quantParamsOf(graph, operator.outputs[0])];
      const { output, gate } = hardSwishRequantisation(input, code);
      const gateOf = (fine) => {
        const gated = times(saturate(fine * 2 ** Math.max(gate.shift - 1, 0)), upperHalf(gate));
        return gate.shift > 0 ? saturate(2 * gated) : shifted(gated, -gate.shift);
      };
      return layCurve(graph, operator, (difference) => {
        const fine = 128 * difference;
        const share = Math.floor((gateOf(fine) + 2 ** 15) / 2);
        return shifted(Math.trunc(share * times(fine, upperHalf(output)) / 2 ** 15), -output.shift);
      });
    }
  }
};

var module8 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: hardSwish
});

var mean$1 = {
  MEAN: {
    lay: (graph, operator) => {
      const { shape } = graph.tensors[operator.inputs[0]];
      const leading = 4 - shape.length;
      const isAveraged = (axis) => operator.axes.includes(axis - leading);
      const steps = stepsOf(shape.map((size2, axis) => isAveraged(axis + leading) ? 1 : size2));
      const offsets = offsetsOf(shape, (axis, at) => isAveraged(axis) ? 0 : at * steps[axis]);
      const { count, inputZeroPoint, multiplier, shift, outputZeroPoint, min, max } = meanRequantisation(
        graph,
        operator
      );
      const [size, inputSize] = [sizeOf$1(graph, operator.outputs[0]), sizeOf$1(graph, operator.inputs[0])];
      return {
        tables: [Int32Array.of(multiplier, shift)],
        scratchBytes: 4 * size,
        bind: ({ kernels, inputs, output, tables, scratch }) => {
          const [sums, input] = [int32At(kernels, scratch, size), int8At(kernels, inputs[0], inputSize)];
          return () => {
            sums.fill(-count * inputZeroPoint);
            accumulate(offsets, sums, input);
            kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], outputZeroPoint, min, max);
          };
        }
      };
    }
  }
};

var module9 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: mean$1
});

var pad = {
  PAD: {
    lay: (graph, operator) => {
      const { top, left } = operator.padding;
      const [before, fill] = [[0, top, left, 0], padValue(graph, operator)];
      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);
      const { shape } = graph.tensors[operator.inputs[0]];
      const move = scatter(offsetsOf(shape, (axis, at) => (before[axis] + at) * steps[axis]));
      return layPlain(graph, operator, (output, input) => move(output.fill(fill), input));
    }
  }
};

var module10 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pad
});

function lay$1(graph, operator, { kind, finish }) {
  const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];
  const { height, width, strideHeight, strideWidth, padding } = operator.window;
  const rows = windowRanges(input.height, output.height, height, strideHeight, padding.top);
  const columns = windowRanges(input.width, output.width, width, strideWidth, padding.left);
  const { min, max } = poolClamp(graph, operator);
  return layCells(graph, operator, rows, columns, {
    kind,
    finish: (folded, count) => clamp$1(finish(folded, count), min, max)
  });
}
const mean = (sum, count) => sum < 0 ? -Math.round(-sum / count) : Math.round(sum / count);
var pool = {
  AVERAGE_POOL_2D: {
    lay: (graph, operator) => lay$1(graph, operator, { kind: "sum", finish: mean })
  },
  MAX_POOL_2D: {
    lay: (graph, operator) => lay$1(graph, operator, { kind: "greatest", finish: (greatest) => greatest })
  }
};

var module11 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: pool
});

function products(size, requantisation) {
  const [firstZero, secondZero] = requantisation.zeroPoints;
  return laySums(size, requantisation, (first, second) => (first - firstZero) * (second - secondZero));
}
var product = {
  MUL: {
    lay: (graph, operator) => {
      const size = sizeOf$1(graph, operator.outputs[0]);
      return layPairs(graph, operator, products(size, mulRequantisation(graph, operator)));
    }
  },
  // All values are multiplied. Non-negative ones then come from a table.
  PRELU: {
    lay: (graph, operator) => {
      const requantisation = preluRequantisation(graph, operator);
      const { zeroPoints, positive, output: code, min, max } = requantisation;
      const zero = zeroPoints[0];
      const above = Int8Array.from(
        { length: 256 },
        (_, at) => clamp$1(rescale(at - 128 - zero, positive) + code.zeroPoint, min, max)
      );
      const size = sizeOf$1(graph, operator.outputs[0]);
      const all = products(size, requantisation);
      return layPairs(graph, operator, {
        ...all,
        bind: (places) => {
          const multiply = all.bind(places);
          const [values, output] = [
            int8At(places.kernels, places.first, size),
            int8At(places.kernels, places.output, size)
          ];
          return () => {
            multiply();
            for (let index = 0; index < size; index++)
              if (values[index] >= zero) output[index] = above[values[index] + 128];
          };
        }
      });
    }
  }
};

var module12 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: product
});

const codesOf = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, outputs[0])];
const toOutput = (graph, operator) => {
  const ratio = ratioRequantisation(...codesOf(graph, operator));
  return (difference) => rescale(difference, ratio);
};
var rescaling = {
  QUANTIZE: { lay: (graph, operator) => layCurve(graph, operator, toOutput(graph, operator)) },
  RELU: {
    lay: (graph, operator) => {
      const scaled = toOutput(graph, operator);
      return layCurve(graph, operator, (difference) => difference > 0 ? scaled(difference) : 0);
    }
  },
  LEAKY_RELU: {
    lay: (graph, operator) => {
      const scaled = toOutput(graph, operator);
      const slope = slopeRequantisation(...codesOf(graph, operator), operator.alpha);
      return layCurve(
        graph,
        operator,
        (difference) => difference < 0 ? rescale(difference, slope) : scaled(difference)
      );
    }
  },
  ABS: {
    lay: (graph, operator) => {
      const [input, output] = codesOf(graph, operator);
      const scaled = input.scale === output.scale ? (magnitude) => magnitude : toOutput(graph, operator);
      return layCurve(graph, operator, (difference) => scaled(Math.abs(difference)));
    }
  }
};

var module13 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: rescaling
});

var reshape = {
  RESHAPE: { lay: (graph, operator) => layPlain(graph, operator, (output, input) => output.set(input)) }
};

var module14 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: reshape
});

function between({ alignCorners, halfPixelCenters }, size, count) {
  const corners = Number(alignCorners && count > 1);
  const step = Math.trunc((1024 * (size - corners) + Math.trunc((count - corners) / 2)) / (count - corners));
  const shift = halfPixelCenters ? Math.trunc(step / 2) - 512 : 0;
  const cells = (of) => Int32Array.from({ length: count }, (_, at) => of(at * step + shift));
  const lowerOf = (place) => Math.max(0, Math.trunc(place / 1024));
  return {
    lower: cells(lowerOf),
    upper: cells((place) => Math.min(Math.trunc((place + 1023) / 1024), size - 1)),
    lowerWeight: cells((place) => 1024 * (lowerOf(place) + 1) - place),
    upperWeight: cells((place) => place - 1024 * lowerOf(place))
  };
}
var resizeBilinear = {
  RESIZE_BILINEAR: {
    lay: (graph, operator) => {
      const [from, to] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];
      const [rows, columns] = [between(operator, from.height, to.height), between(operator, from.width, to.width)];
      const { channels } = to;
      const rowSize = to.width * channels;
      const widen = (wide, input) => {
        let next = 0;
        for (let y = 0; y < from.height; y++)
          for (let x = 0; x < to.width; x++) {
            const left = (y * from.width + columns.lower[x]) * channels;
            const right = (y * from.width + columns.upper[x]) * channels;
            const [leftWeight, rightWeight] = [columns.lowerWeight[x], columns.upperWeight[x]];
            for (let c = 0; c < channels; c++)
              wide[next++] = input[left + c] * leftWeight + input[right + c] * rightWeight;
          }
      };
      const heighten = (output, wide) => {
        let next = 0;
        for (let y = 0; y < to.height; y++) {
          const [above, below] = [rows.lower[y] * rowSize, rows.upper[y] * rowSize];
          const [aboveWeight, belowWeight] = [rows.lowerWeight[y], rows.upperWeight[y]];
          for (let index = 0; index < rowSize; index++)
            output[next++] = divide(wide[above + index] * aboveWeight + wide[below + index] * belowWeight, 20);
        }
      };
      return {
        tables: [],
        scratchBytes: from.height * rowSize * 4,
        bind: ({ kernels, inputs, output, scratch }) => {
          const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));
          const result = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));
          const wide = int32At(kernels, scratch, from.height * rowSize);
          return () => {
            widen(wide, input);
            heighten(result, wide);
          };
        }
      };
    }
  }
};

var module15 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: resizeBilinear
});

function cells({ alignCorners, halfPixelCenters }, size, count) {
  const corners = Number(alignCorners && count > 1);
  const scale = Math.fround((size - corners) / (count - corners));
  const places = Float32Array.from({ length: count }, (_, at) => (at + Number(halfPixelCenters) / 2) * scale);
  return Int32Array.from(places, (place) => Math.min(Math.floor(alignCorners ? place + 0.5 : place), size - 1));
}
var resizeNearest = {
  RESIZE_NEAREST_NEIGHBOR: {
    lay: (graph, operator) => {
      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];
      const [rows, columns] = [
        cells(operator, input.height, output.height),
        cells(operator, input.width, output.width)
      ];
      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);
      const place = (axis, at) => axis === 1 ? rows[at] : axis === 2 ? columns[at] : at;
      const { shape } = graph.tensors[operator.outputs[0]];
      return layPlain(graph, operator, gather(offsetsOf(shape, (axis, at) => place(axis, at) * steps[axis])));
    }
  }
};

var module16 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: resizeNearest
});

const fixed = (real, fractionBits) => Math.round(real * 2 ** fractionBits);
const factors = Array.from({ length: 7 }, (_, bit) => fixed(Math.exp(-(2 ** (bit - 2))), 31));
const [atMinusEighth, third] = [fixed(Math.exp(-1 / 8), 31), fixed(1 / 3, 31)];
function decay(x, fractionBits) {
  if (x === 0) return int32Max;
  const quarter = 2 ** (fractionBits - 2);
  const quarters = Math.ceil(x / quarter) - 1;
  const t = (quarters * quarter - x) * 2 ** (31 - fractionBits) + 2 ** 28;
  const square = highProduct(t, t);
  const [cube, fourth] = [highProduct(square, t), highProduct(square, square)];
  const higher = divide(highProduct(divide(fourth, 2) + cube, third) + square, 1);
  let result = Math.min(atMinusEighth + highProduct(t + higher, atMinusEighth), int32Max);
  for (let [bit, left] = [0, quarters]; left > 0; bit += 1, left >>= 1)
    if (left & 1) result = highProduct(result, factors[bit]);
  return result;
}
const inverse = (x) => Math.min(2 * doubleInverse(x), int32Max);
const mirrored = (x) => Math.min(4 * (doubleInverse(x) - 2 ** 29), int32Max);
function doubleInverse(x) {
  const denominator = Math.floor((x + 2 ** 31) / 2);
  let y = fixed(48 / 17, 29) + highProduct(denominator, fixed(-32 / 17, 29));
  for (let round = 0; round < 3; round++) y += 4 * highProduct(y, 2 ** 29 - highProduct(denominator, y));
  return y;
}

const fractionBits = 27;
function lay(graph, operator, curve, limits) {
  const toArgument = curveRequantisation(quantParamsOf(graph, operator.inputs[0]));
  const radius = Math.floor(15 * 2 ** fractionBits / 2 ** toArgument.shift);
  return layCurve(graph, operator, (difference) => {
    if (Math.abs(difference) >= radius) return limits[difference > 0 ? 1 : 0];
    const argument = rescale(difference, toArgument);
    return curve(Math.abs(argument), argument < 0);
  });
}
function logistic(magnitude, isNegative) {
  if (magnitude === 0) return 128;
  const above = inverse(decay(magnitude, fractionBits));
  return divide(isNegative ? int32Max - above : above, 23);
}
function tanh(magnitude, isNegative) {
  if (magnitude === 0) return 0;
  const size = mirrored(decay(magnitude, fractionBits - 1));
  return divide(isNegative ? -size : size, 24);
}
var sigmoid = {
  LOGISTIC: { lay: (graph, operator) => lay(graph, operator, logistic, [0, 255]) },
  TANH: { lay: (graph, operator) => lay(graph, operator, tanh, [-128, 127]) }
};

var module17 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: sigmoid
});

var slice = {
  SLICE: {
    lay: (graph, operator) => {
      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);
      const [begin, strides] = [ofFour(operator.begin, () => 0), ofFour(operator.strides, () => 1)];
      const offsets = offsetsOf(operator.size, (axis, at) => (begin[axis] + at * strides[axis]) * steps[axis]);
      return layPlain(graph, operator, gather(offsets));
    }
  }
};

var module18 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: slice
});

function exponentials({ multiplier, shift }) {
  const furthest = Math.floor(31 * 2 ** 26 / 2 ** shift);
  return Int32Array.from(
    { length: 256 },
    (_, d) => d > furthest ? 0 : decay(highProduct(d * 2 ** shift, multiplier), 26)
  );
}
var softmax = {
  SOFTMAX: {
    lay: (graph, operator) => {
      const length = graph.tensors[operator.inputs[0]].shape.at(-1);
      const { scale } = quantParamsOf(graph, operator.inputs[0]);
      const powers = exponentials(softmaxRequantisation({ scale }, operator.beta));
      const addends = powers.map((power) => divide(power, 12));
      return layPlain(graph, operator, (output, input) => {
        for (let start = 0; start < input.length; start += length) {
          const end = start + length;
          let [greatest, sum] = [-128, 0];
          for (let at = start; at < end; at++) greatest = Math.max(greatest, input[at]);
          for (let at = start; at < end; at++) sum += addends[greatest - input[at]];
          const headroom = Math.clz32(sum);
          const factor = inverse(sum * 2 ** headroom - 2 ** 31);
          for (let at = start; at < end; at++) {
            const share = divide(highProduct(factor, powers[greatest - input[at]]), 35 - headroom);
            output[at] = clamp$1(share - 128, -128, 127);
          }
        }
      });
    }
  }
};

var module19 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: softmax
});

var spaceToDepth = {
  SPACE_TO_DEPTH: {
    lay: (graph, operator) => {
      const { blockSize } = operator;
      const { shape } = graph.tensors[operator.inputs[0]];
      const { width, channels } = featureMapOf(graph, operator.outputs[0]);
      const depth = shape[3];
      const [inBlock, blocks] = [
        [0, blockSize * depth, depth],
        [0, width * channels, channels]
      ];
      const offset = (axis, at) => axis === 3 ? at : at % blockSize * inBlock[axis] + Math.floor(at / blockSize) * blocks[axis];
      return layPlain(graph, operator, scatter(offsetsOf(shape, offset)));
    }
  }
};

var module20 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: spaceToDepth
});

var table = {
  TABLE: { lay: (graph, operator) => layTable(graph, operator, operator.table) }
};

var module21 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: table
});

var transpose = {
  TRANSPOSE: {
    lay: (graph, operator) => {
      const { shape } = graph.tensors[operator.inputs[0]];
      const leading = 4 - shape.length;
      const order = ofFour(
        operator.order.map((axis) => axis + leading),
        (axis) => axis
      );
      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);
      const offsets = offsetsOf(shape, (axis, at) => at * steps[order.indexOf(axis)]);
      return layPlain(graph, operator, scatter(offsets));
    }
  }
};

var module22 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transpose
});

function layScattered({ input, window, weights, bias, rescale }, output) {
  const taps = window.height * window.width;
  const units = taps * output.channels;
  const byTap = Int8Array.from({ length: weights.length }, (_, index) => {
    const [unit, channel] = [Math.floor(index / input.channels), index % input.channels];
    const [tap, filter] = [Math.floor(unit / output.channels), unit % output.channels];
    return weights[(filter * taps + tap) * input.channels + channel];
  });
  const biases = new Int32Array(Math.ceil(units / 8) * 8);
  const rescales = Int32Array.from(
    rescale.multipliers.flatMap((factor, channel) => [factor, rescale.shifts[channel]])
  );
  const blocks = { channels: units, perGroup: units };
  const laid = layWeights(byTap, 1, input.channels, blocks, { kind: "scalar"});
  const { pixels, taps: runs } = layTaps({ ...input, height: 1 }, onePixel);
  const rowBytes = input.width * input.channels * 2;
  const stride = aligned((units + 7) * 4);
  const sizes = {
    operand: aligned(input.height * rowBytes + slack),
    products: input.width * stride + slack,
    sums: output.height * output.width * output.channels * 4
  };
  return {
    tables: [inBytes(pixels), runs, laid, biases, rescales],
    scratchBytes: sizes.operand + sizes.products + sizes.sums,
    bind: ({ kernels, inputs: [from], output: to, tables: [firsts, starts, packed, zeros, factors], scratch }) => {
      const [operand, productsAt] = [scratch, scratch + sizes.operand];
      const sumsAt = productsAt + sizes.products;
      const products = int32At(kernels, productsAt, input.width * stride / 4);
      const sums = int32At(kernels, sumsAt, sizes.sums / 4);
      const start = Int32Array.from(sums, (_, at) => bias?.[at % output.channels] ?? 0);
      const widening = [operand, from, input.height, rowBytes / 2, 0, 0, 0, 0, rescale.inputZeroPoint];
      const product = [firsts, input.width, starts, 1, Math.ceil(input.channels / 2), units];
      const range = [rescale.outputZeroPoint, rescale.min, rescale.max];
      return () => {
        kernels.widen(...widening);
        sums.set(start);
        for (let y = 0; y < input.height; y++) {
          kernels.multiplyRaw(productsAt, stride, operand + y * rowBytes, packed, zeros, ...product);
          addRow(sums, output, products, stride / 4, y, input.width, window);
        }
        const { channels } = output;
        kernels.requantise(to, channels, sumsAt, channels, output.height * output.width, channels, factors, ...range);
      };
    }
  };
}
function addRow(sums, output, products, stride, y, width, window) {
  const { channels } = output;
  for (let i = 0; i < window.height; i++) {
    const row = y * window.strideHeight - window.padding.top + i;
    if (row < 0 || row >= output.height) continue;
    for (let x = 0; x < width; x++)
      for (let j = 0; j < window.width; j++) {
        const column = x * window.strideWidth - window.padding.left + j;
        if (column < 0 || column >= output.width) continue;
        const [to, from] = [(row * output.width + column) * channels, x * stride + (i * window.width + j) * channels];
        for (let channel = 0; channel < channels; channel++) sums[to + channel] += products[from + channel];
      }
  }
}

var transposeConvolution = {
  TRANSPOSE_CONV: {
    activations: 1,
    lay: (graph, operator) => {
      const output = featureMapOf(graph, operator.outputs[0]);
      return layScattered(weightedOf(graph, operator, operator.window), output);
    }
  }
};

var module23 = /*#__PURE__*/Object.freeze({
  __proto__: null,
  default: transposeConvolution
});

var families = { "addition": module0, "area-resize": module1, "clamp": module2, "concatenation": module3, "convolution": module4, "depthwise": module5, "extremum": module6, "fully-connected": module7, "hard-swish": module8, "mean": module9, "pad": module10, "pool": module11, "product": module12, "rescaling": module13, "reshape": module14, "resize-bilinear": module15, "resize-nearest": module16, "sigmoid": module17, "slice": module18, "softmax": module19, "space-to-depth": module20, "table": module21, "transpose": module22, "transpose-convolution": module23 };

const layers = new Map(
  Object.values(families).flatMap((family) => Object.entries(family.default))
);
const activationsOf = ({ kind, inputs }) => inputs.slice(0, layers.get(kind)?.activations ?? inputs.length);
function layOperator(graph, operator) {
  const layer = layers.get(operator.kind);
  if (!layer) throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);
  return layer.lay(graph, operator);
}

const heapStart = 65536;
function createHeap(start = heapStart) {
  const used = /* @__PURE__ */ new Map();
  const free = [];
  let end = start;
  const allocate = (bytes) => {
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    const hole = free.findIndex((block) => block.bytes >= size);
    const address = hole < 0 ? end : free[hole].address;
    if (hole < 0) end += size;
    else if (free[hole].bytes === size) free.splice(hole, 1);
    else free[hole] = { address: address + size, bytes: free[hole].bytes - size };
    used.set(address, size);
    return address;
  };
  const release = (address) => {
    const bytes = used.get(address);
    if (bytes === void 0) throw new Error(`address ${address} is not in use`);
    used.delete(address);
    const next = free.findIndex((block) => block.address > address);
    const at = next < 0 ? free.length : next;
    free.splice(at, 0, { address, bytes });
    merge(at + 1);
    merge(at);
  };
  const merge = (at) => {
    const [before, hole] = [free[at - 1], free[at]];
    if (!before || !hole || before.address + before.bytes !== hole.address) return;
    free.splice(at - 1, 2, { address: before.address, bytes: before.bytes + hole.bytes });
  };
  return {
    allocate,
    release,
    get end() {
      return end;
    }
  };
}

function planMemory(graph, layers) {
  const constants = createHeap(heapStart);
  const tables = layers.map((layer) => layer.tables.map((table) => constants.allocate(table.byteLength)));
  const tensors = /* @__PURE__ */ new Map();
  const place = (heap, id) => {
    tensors.set(id, heap.allocate(elements(graph.tensors[id].shape) + slack));
  };
  const read = graph.operators.flatMap(activationsOf);
  for (const id of /* @__PURE__ */ new Set([...read, ...graph.outputs])) if (graph.tensors[id].data) place(constants, id);
  const activations = createHeap(constants.end);
  for (const id of graph.inputs) place(activations, id);
  const lastReader = new Map(graph.operators.flatMap((operator, at) => activationsOf(operator).map((id) => [id, at])));
  const scratch = graph.operators.map((operator, at) => {
    for (const id of operator.outputs) place(activations, id);
    const address = activations.allocate(layers[at].scratchBytes + slack);
    activations.release(address);
    for (const id of /* @__PURE__ */ new Set([...activationsOf(operator), ...operator.outputs])) {
      const isOver = (lastReader.get(id) ?? at) === at;
      if (isOver && !graph.outputs.includes(id) && !graph.tensors[id].data) activations.release(tensors.get(id));
    }
    return address;
  });
  return { tensors, tables, scratch, end: activations.end + slack };
}

async function createEvaluator(graph, limit = 2 ** 28) {
  for (const id of graph.operators.flatMap((operator) => [...activationsOf(operator), ...operator.outputs]))
    checkActivation(graph, id);
  const layers = graph.operators.map((operator) => layOperator(graph, operator));
  const plan = planMemory(graph, layers);
  const kernels = await instantiate(base64$1);
  reserve(kernels.memory, plan.end, limit, graph.name);
  const { buffer } = kernels.memory;
  const view = (id) => new Int8Array(buffer, plan.tensors.get(id), elements(graph.tensors[id].shape));
  for (const id of plan.tensors.keys()) view(id).set(graph.tensors[id].data ?? []);
  const steps = layers.map(({ tables, bind }, at) => {
    tables.forEach((table, index) => new Uint8Array(buffer).set(bytesOf$1(table), plan.tables[at][index]));
    const [inputs2, output] = [activationsOf(graph.operators[at]), graph.operators[at].outputs[0]];
    return bind({
      kernels,
      inputs: inputs2.map((id) => plan.tensors.get(id)),
      output: plan.tensors.get(output),
      tables: plan.tables[at],
      scratch: plan.scratch[at]
    });
  });
  const [inputs, outputs] = [graph.inputs.map(view), graph.outputs.map(view)];
  const [inputSize, outputSize] = [sizeOf(inputs), sizeOf(outputs)];
  return {
    run: (samples, count) => {
      if (samples.length !== count * inputSize) throw evaluationWrongInputs(count * inputSize, samples.length, count);
      const results = new Int8Array(count * outputSize);
      for (let sample = 0; sample < count; sample++) {
        let from = sample * inputSize;
        for (const input of inputs) input.set(samples.subarray(from, from += input.length));
        for (const step of steps) step();
        let to = sample * outputSize;
        for (const output of outputs) {
          results.set(output, to);
          to += output.length;
        }
      }
      return results;
    }
  };
}
function checkActivation(graph, id) {
  const { name, shape, type } = graph.tensors[id];
  if (type !== "int8" && type !== "uint8") throw evaluationUnsupported(graph.name, `tensor "${name}" of type ${type}`);
  if (shape.length === 4 && shape[0] !== 1)
    throw evaluationUnsupported(graph.name, `tensor "${name}" of batch ${shape[0]}`);
}
const bytesOf$1 = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);
const sizeOf = (values) => values.reduce((sum, { length }) => sum + length, 0);

var source = "import { parentPort } from 'node:worker_threads';\n\nconst steering = /(?![\\ufe0e\\ufe0f])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]/gu;\nconst visible = (text) => text.replaceAll(steering, escapeOf);\nconst clip = (text, length, mark = \"\\u2026\") => text.length <= length ? text : `${text.slice(0, Math.max(0, length - mark.length)).replace(/[\\ud800-\\udbff]$/, \"\")}${mark}`;\nfunction escapeOf(character) {\n  const code = character.codePointAt(0);\n  const digits = code.toString(16);\n  if (code > 65535) return `\\\\u{${digits}}`;\n  return named[character] ?? (code < 256 ? `\\\\x${digits.padStart(2, \"0\")}` : `\\\\u${digits.padStart(4, \"0\")}`);\n}\nconst named = { \"\\n\": \"\\\\n\", \"\\r\": \"\\\\r\", \"\t\": \"\\\\t\" };\n\nconst exitStatus = { input: 2};\nclass McunetError extends Error {\n  constructor(problem, options) {\n    super(renderProblem(problem), options);\n    this.problem = problem;\n  }\n  problem;\n  name = \"McunetError\";\n}\nconst longestLine = 2e3;\nfunction problemLines(problem) {\n  const { place, message, next = [], related = [] } = problem;\n  const pointer = place?.pointer ? ` at ${place.pointer}` : \"\";\n  const where = place ? `${renderPlace(place)}  ` : \"\";\n  const lines = [`${where}${message}${pointer}`, ...next.map((line) => `    ${line}`)];\n  return [...lines.map((line) => visible(clip(line, longestLine))), ...related.flatMap(problemLines)];\n}\nconst renderProblem = (problem) => problemLines(problem).join(\"\\n\");\nfunction renderPlace({ file, line, column }) {\n  return [file, line, column].filter((part) => part !== void 0).join(\":\");\n}\n\nconst mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;\nconst evaluationOverMemory = (subject, needed, limit) => new McunetError({\n  code: \"EVALUATION_OVER_MEMORY\",\n  message: `running ${subject} here needs ${mebibytes(needed)} of memory, but the limit is ${mebibytes(limit)}`,\n  next: [\"use a smaller input, a narrower network or fewer samples at a time\"],\n  status: exitStatus.input\n});\nconst evaluationUnsupported = (network, found) => new McunetError({\n  code: \"EVALUATION_UNSUPPORTED\",\n  message: `expected ${network} to be an int8 network of batch 1 with its constants inside, found ${found}`,\n  next: [\"convert the network with full int8 quantisation and a fixed batch of 1\"],\n  status: exitStatus.input\n});\nconst evaluationWrongInputs = (expected, found, count) => new McunetError({\n  code: \"EVALUATION_WRONG_INPUTS\",\n  message: `expected ${expected} bytes of input values for ${count} samples, found ${found}`,\n  next: [\"check the shape of the data against the input of the network\"],\n  status: exitStatus.input\n});\n\nconst elements = (shape) => shape.reduce((product, size) => product * size, 1);\nfunction featureMap(shape) {\n  const channels = shape.at(-1) ?? 1;\n  const width = shape.at(-2) ?? 1;\n  return { height: elements(shape.slice(0, -2)), width, channels };\n}\nconst featureMapOf = (graph, id) => featureMap(graph.tensors[id].shape);\n\nvar base64 = \"AGFzbQEAAAABagdgCn9/f39/f39/f38AYAx/f39/f39/f39/f38AYAl/f39/f39/f38AYAt/f39/f39/f39/fwBgDn9/f39/f39/f39/f39/AGANf39/f39/f39/f39/fwBgD39/f39/f39/f39/f39/fwADCQgBAgMEAAAFBgUDAQAAB2kJBXdpZGVuAAENd2lkZW5SZXBlYXRlZAAACG11bHRpcGx5AAMLbXVsdGlwbHlSYXcAAglkZXB0aHdpc2UABgxkZXB0aHdpc2VSYXcABQpyZXF1YW50aXNlAAQDYWRkAAcGbWVtb3J5AgAK6TUI8AICBn8BeyAL/RAhEiAAIAMgCGogCmogBmwiECAHbCAGIAhsakEBdGohBwNAIAAgB0kEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAAQRBqIQAMAQsLIAchAANAIAIgDUsEQEEAIQ4DQCADIA5LBEAgBUEBRgRAQQAhBwNAIAQgB0sEQCAAIAdBAXRqIAEgB2r9AQAAIBL9kQH9CwQAIAdBCGohBwwBCwsFIAAhB0EAIQwDQCAEIAxLBEAgASAMaiwAACALayERQQAhDwNAIAUgD0sEQCAHIBE7AQAgD0EBaiEPIAdBAmohBwwBCwsgDEEBaiEMDAELCwsgDkEBaiEOIAEgBGohASAAIAZBAXRqIQAMAQsLIAAiByAGIApsIAYgCGwgCSAQbCANQQFqIAJJG2pBAXRqIQADQCAAIAdLBEAgB/0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgB0EQaiEHDAELCyANQQFqIQ0MAQsLC/ABAgF/AXsgCP0QIQogACADIAVqIAdqIgggBGwgBWpBAXRqIQQDQCAAIARJBEAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAEEQaiEADAELCyAEIQADQCACIAlLBEBBACEEA0AgAyAESwRAIAAgBEEBdGogASAEav0BAAAgCv2RAf0LBAAgBEEIaiEEDAELCyAAIANBAXRqIgQgByAFIAYgCGwgCUEBaiACSRtqQQF0aiEAA0AgACAESwRAIAT9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIARBEGohBAwBCwsgCUEBaiEJIAEgA2ohAQwBCwsLwgQCC3sTfyAAIhYgBiIXQQFrIAFsaiEaIAlBAnQhHwNAIBcgHEsEQCACIAUoAgBqISAgAiAFKAIEaiEhIAIgBSgCCGohIiACIAUoAgxqISMgFiABIBxsaiIkIAFqIgAgGiAAIBpJGyIlIAFqIgAgGiAAIBpJGyImIAFqIgAgGiAAIBpJGyEnIAMhACAEIQZBACEbA0AgCiAbSwRAIAb9AAQAIg0hESANIgshDyAG/QAEECIOIRIgDiIMIRBBACEYA0AgCCAYSwRAICAgByAYQQJ0aigCACIZaiEJIBkgIWohHSAZICJqIR4gGSAjaiEZIAkgH2ohKANAIAkgKEkEQCANIAn9CQIAIhQgAP0ABAAiE/26Af2uASENIA4gFCAA/QAEECIU/boB/a4BIQ4gESAd/QkCACIVIBP9ugH9rgEhESASIBUgFP26Af2uASESIAsgHv0JAgAiFSAT/boB/a4BIQsgDCAVIBT9ugH9rgEhDCAPIBn9CQIAIhUgE/26Af2uASEPIBAgFSAU/boB/a4BIRAgAEEgaiEAIAlBBGohCSAdQQRqIR0gHkEEaiEeIBlBBGohGQwBCwsgGEEBaiEYDAELCyAkIBtBAnQiCWoiGCAN/QsEACAYIA79CwQQIAkgJWoiGCAR/QsEACAYIBL9CwQQIAkgJmoiGCAL/QsEACAYIAz9CwQQIAkgJ2oiCSAP/QsEACAJIBD9CwQQIBtBCGohGyAGQSBqIQYMAQsLIBxBBGohHCAFQRBqIQUMAQsLC64OAw57EH8BfiACIR0gBSEcIAuyQwAAQEuS/RMhFCAM/Q8hFSAN/Q8hFiABIAZBAWtsIABqISsgCUECdCEhA0AgBiAfSwRAIB0gHCgCAGohIiAdIBwoAgRqISMgHSAcKAIIaiEkIB0gHCgCDGohJSAAIAEgH2xqIiYgAWoiAiArIAIgK0kbIicgAWoiAiArIAIgK0kbIiggAWoiAiArIAIgK0kbISkgAyEFIAQhCUEAIQsDQCAKIAtLBEAgCf0ABAAiECEXIBAiDiESIAn9AAQQIhEhGCARIg8hE0EAIR4DQCAIIB5LBEAgIiAHIB5BAnRqKAIAIgJqIQ0gAiAjaiEgIAIgJGohDCACICVqIQIgDSAhaiEqA0AgDSAqSQRAIBAgDf0JAgAiGiAF/QAEACIZ/boB/a4BIRAgESAaIAX9AAQQIhr9ugH9rgEhESAXICD9CQIAIhsgGf26Af2uASEXIBggGyAa/boB/a4BIRggDiAM/QkCACIbIBn9ugH9rgEhDiAPIBsgGv26Af2uASEPIBIgAv0JAgAiGyAZ/boB/a4BIRIgEyAbIBr9ugH9rgEhEyAFQSBqIQUgDUEEaiENICBBBGohICAMQQRqIQwgAkEEaiECDAELCyAeQQFqIR4MAQsLIAsgJmohAiAQIAn9AAQgIhn93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgECAZ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgESAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBEgEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAKIAtrIgxBCE8EQCACIBD9WwMAAAUgEP0dACEsIAIgDGohDQNAIAIgDUkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAsgJ2ohAiAXIAn9AAQgIhD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgGCAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBggEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAMQQhPBEAgAiAQ/VsDAAAFIBD9HQAhLCACIAxqIQ0DQCACIA1JBEAgAiAsPAAAIAJBAWohAiAsQgiHISwMAQsLCyALIChqIQIgDiAJ/QAEICIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIA4gEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEQP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBIA8gCf0ABDAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAPIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABFD95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIOIA79ZSAV/XggFv12IQ4gDEEITwRAIAIgDv1bAwAABSAO/R0AISwgAiAMaiENA0AgAiANSQRAIAIgLDwAACACQQFqIQIgLEIIhyEsDAELCwsgCyApaiECIBIgCf0ABCAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASASIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABED95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xASATIAn9AAQwIg793AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgEyAO/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARQ/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiDiAO/WUgFf14IBb9diEOIAxBCE8EQCACIA79WwMAAAUgDv0dACEsIAIgDGohDANAIAIgDEkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAtBCGohCyAJQeAAaiEJDAELCyAfQQRqIR8gHEEQaiEcDAELCwvHAQEFfwNAIAQgC0sEQEEAIQoDQCAFIApLBEBBACAGIApBA3RqIgwoAgQiDWsiDkEAIA5BAEobIQ4gACAKaiAMNAIAIAIgCkECdGooAgAgDUEAIA1BAEobdKx+QoCAgIAEfEIfh6ciDCAOdUIBIA6shkIBfaciDUEBdSAMQQBIaiAMIA1xSGogB2oiDCAIIAggDEgbIgwgCSAJIAxKGzoAACAKQQFqIQoMAQsLIAtBAWohCyACIANBAnRqIQIgACABaiEADAELCwvOBQIRfwx7IAUhCyAAIAEiCiAGQQFrbGohGiAHIAhBA3RqIRIDQCAGIBhLBEAgACAKIBhsaiIRIApqIgEgGiABIBpJGyIQIApqIgEgGiABIBpJGyIPIApqIgEgGiABIBpJGyEOIAsoAgAhFiALKAIEIRUgCygCCCEUIAsoAgwhEyADIQUgBCEBQQAhGQNAIAkgGUsEQCACIBlBAXRqIQ0gAf0ABAAiHCEkIBwiHiEmIAH9AAQQIhshIyAbIh0hJSAHIQgDQCAIIBJJBEAgHCAWIA0gCCgCAGoiDGr9AAQAIiAgFiANIAgoAgRqIhdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAX9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAF/QAEECIh/boB/a4BIRsgJCAMIBVq/QAEACIgIBUgF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAwgFGr9AAQAIiAgFCAXav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICYgDCATav0ABAAiICATIBdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhJiAlICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISUgCEEIaiEIIAVBIGohBQwBCwsgESAZQQJ0IgxqIgggHP0LBAAgCCAb/QsEECAMIBBqIgggJP0LBAAgCCAj/QsEECAMIA9qIgggHv0LBAAgCCAd/QsEECAMIA5qIgggJv0LBAAgCCAl/QsEECAZQQhqIRkgAUEgaiEBDAELCyAYQQRqIRggC0EQaiELDAELCwu2DwMOfw97AX4gBSENIAqyQwAAQEuS/RMhJyAL/Q8hJiAM/Q8hJSAAIgogASAGQQFrbGohGiAHIAhBA3RqIRQDQCAGIBlLBEAgCiABIBlsaiITIAFqIgAgGiAAIBpJGyISIAFqIgAgGiAAIBpJGyIRIAFqIgAgGiAAIBpJGyEQIA0oAgAhGCANKAIEIRcgDSgCCCEWIA0oAgwhFSADIQggBCELQQAhDANAIAkgDEsEQCACIAxBAXRqIQ4gC/0ABAAiHCEkIBwiHiEpIAv9AAQQIhshIyAbIh0hKCAHIQADQCAAIBRJBEAgHCAYIA4gACgCAGoiBWr9AAQAIiAgGCAOIAAoAgRqIg9q/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAj9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAI/QAEECIh/boB/a4BIRsgJCAFIBdq/QAEACIgIA8gF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAUgFmr9AAQAIiAgDyAWav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICkgBSAVav0ABAAiICAPIBVq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhKSAoICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISggAEEIaiEAIAhBIGohCAwBCwsgDCATaiEFIBwgC/0ABCAiH/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAcIB/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAbIAv9AAQwIhz93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGyAc/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIAkgDGsiDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDCASaiEFICQgC/0ABCAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAkIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAjIAv9AAQwIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgIyAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIA5BCE8EQCAFIBv9WwMAAAUgG/0dACEqIAUgDmohAANAIAAgBUsEQCAFICo8AAAgBUEBaiEFICpCCIchKgwBCwsLIAwgEWohBSAeIAv9AAQgIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgHiAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARA/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgHSAL/QAEMCIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIB0gG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEUP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhsgG/1lICb9eCAl/XYhGyAOQQhPBEAgBSAb/VsDAAAFIBv9HQAhKiAFIA5qIQADQCAAIAVLBEAgBSAqPAAAIAVBAWohBSAqQgiHISoMAQsLCyAMIBBqIQUgKSAL/QAEICIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BICkgG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEQP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBICggC/0ABDAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAoIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABFD95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIbIBv9ZSAm/XggJf12IRsgDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDEEIaiEMIAtB4ABqIQsMAQsLIBlBBGohGSANQRBqIQ0MAQsLC70HAg57AX8gBP0QIRMgB/0QIRQgCv0RIRIgBf0RIQ8gCP0RIRAgC/0RIREgDf0PIRUgDv0PIRYDQCADIB1LBEAgACAdaiABIB1q/QEAACAT/ZEBIhj9pwFBFf2rASIXIA/93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAP/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhdBASAGQQFrdEEAIAZBAEoiBBv9ESIZ/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIAIgHWr9AQAAIBT9kQEiF/2nAUEV/asBIhogEP3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAaIBD93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGkEBIAlBAWt0QQAgCUEASiIFG/0RIhv9rgEgGkEf/awB/QwAAAAAAAAAAAAAAAAAAAAAIAUb/a4BIAn9rAH9rgFBAf2rASIaIBH93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGiAR/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhpBASAMQQFrdEEAIAxBAEoiBxv9ESIc/a4BIBpBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgEgGP2oAUEV/asBIhggD/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAYIA/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGCAZ/a4BIBhBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIBf9qAFBFf2rASIXIBD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhcgG/2uASAXQR/9rAH9DAAAAAAAAAAAAAAAAAAAAAAgBRv9rgEgCf2sAf2uAUEB/asBIhcgEf3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAXIBH93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iFyAc/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgH9hQEiFyAX/WUgFf14IBb9dv1bAwAAIB1BCGohHQwBCwsL\";\n\nconst page = 65536;\nconst modules = /* @__PURE__ */ new Map();\nasync function instantiate(base64) {\n  const compiled = modules.get(base64) ?? WebAssembly.compile(Buffer.from(base64, \"base64\"));\n  modules.set(base64, compiled);\n  const module = await compiled;\n  return (await WebAssembly.instantiate(module)).exports;\n}\nfunction reserve(memory, end, limit, subject) {\n  if (end > limit) throw evaluationOverMemory(subject, end, limit);\n  const missing = Math.ceil(end / page) - memory.buffer.byteLength / page;\n  if (missing > 0) memory.grow(missing);\n}\n\nfunction quantiseMultiplier(real) {\n  if (real === 0) return { multiplier: 0, shift: 0 };\n  const { fraction, exponent } = splitReal(real);\n  const rounded = Math.floor(fraction * 2 ** 31 + 0.5);\n  const carried = rounded === 2 ** 31;\n  const shift = carried ? exponent + 1 : exponent;\n  if (shift < -31) return { multiplier: 0, shift: 0 };\n  return { multiplier: carried ? 2 ** 30 : rounded, shift };\n}\nfunction splitReal(real) {\n  let exponent = Math.max(-1022, Math.floor(Math.log2(real)) + 1);\n  let fraction = real * 2 ** -exponent;\n  for (; fraction >= 1; fraction /= 2) exponent++;\n  for (; fraction < 0.5; fraction *= 2) exponent--;\n  return { fraction, exponent };\n}\nconst roundHalfAway = (x) => x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5);\n\nfunction quantisationOf(graph, id) {\n  const tensor = graph.tensors[id];\n  if (!tensor.quantisation) throw new Error(`tensor ${id} \"${tensor.name}\" has no quantisation`);\n  return tensor.quantisation;\n}\nfunction quantParamsOf(graph, id) {\n  const { scales, zeroPoints } = quantisationOf(graph, id);\n  return { scale: scales[0], zeroPoint: zeroPoints[0] };\n}\nfunction activationClamp(activation, { scale, zeroPoint }) {\n  const quantised = (real) => zeroPoint + roundHalfAway(Math.fround(real / scale));\n  switch (activation) {\n    case \"NONE\":\n      return { min: -128, max: 127 };\n    case \"RELU\":\n      return { min: Math.max(-128, quantised(0)), max: 127 };\n    case \"RELU6\":\n      return { min: Math.max(-128, quantised(0)), max: Math.min(127, quantised(6)) };\n    case \"RELU_N1_TO_1\":\n      return { min: Math.max(-128, quantised(-1)), max: Math.min(127, quantised(1)) };\n  }\n}\nfunction convolutionRequantisation(graph, operator) {\n  const input = quantParamsOf(graph, operator.inputs[0]);\n  const output = quantParamsOf(graph, operator.outputs[0]);\n  const { scales } = quantisationOf(graph, operator.inputs[1]);\n  const channels = graph.tensors[operator.outputs[0]].shape.at(-1);\n  const distinct = scales.map((scale) => quantiseMultiplier(input.scale * scale / output.scale));\n  const all = Array.from({ length: channels }, (_, channel) => distinct[distinct.length === 1 ? 0 : channel]);\n  return {\n    inputZeroPoint: input.zeroPoint,\n    outputZeroPoint: output.zeroPoint,\n    multipliers: all.map(({ multiplier }) => multiplier),\n    shifts: all.map(({ shift }) => shift),\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction addRequantisation(graph, operator) {\n  const [first, second, output] = pairCodes(graph, operator);\n  const leftShift = 20;\n  const twice = 2 * Math.max(first.scale, second.scale);\n  const scaled = ({ scale, zeroPoint }) => ({ zeroPoint, ...quantiseMultiplier(scale / twice) });\n  return {\n    leftShift,\n    inputs: [scaled(first), scaled(second)],\n    sign: operator.kind === \"SUB\" ? -1 : 1,\n    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(twice / (2 ** leftShift * output.scale)) },\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction mulRequantisation(graph, operator) {\n  const [first, second, output] = pairCodes(graph, operator);\n  return {\n    zeroPoints: [first.zeroPoint, second.zeroPoint],\n    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(first.scale * second.scale / output.scale) },\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction preluRequantisation(graph, operator) {\n  const [input, , output] = pairCodes(graph, operator);\n  const product = mulRequantisation(graph, { ...operator, activation: \"NONE\" });\n  return { ...product, positive: quantiseMultiplier(input.scale / output.scale) };\n}\nconst pairCodes = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, inputs[1]), quantParamsOf(graph, outputs[0])];\nfunction meanRequantisation(graph, operator) {\n  const input = quantParamsOf(graph, operator.inputs[0]);\n  const output = quantParamsOf(graph, operator.outputs[0]);\n  const { shape } = graph.tensors[operator.inputs[0]];\n  const count = elements(operator.axes.map((axis) => shape[axis]));\n  const { multiplier, shift } = quantiseMultiplier(input.scale / output.scale);\n  const fold = Math.min(31 - Math.clz32(count), 32, 31 + shift);\n  return {\n    count,\n    inputZeroPoint: input.zeroPoint,\n    outputZeroPoint: output.zeroPoint,\n    // up to 2^63 before the division, which truncates\n    multiplier: Number((BigInt(multiplier) << BigInt(fold)) / BigInt(count)),\n    shift: shift - fold,\n    min: -128,\n    max: 127\n  };\n}\nconst padValue = (graph, { value, inputs }) => value ?? quantParamsOf(graph, inputs[0]).zeroPoint;\nconst poolClamp = (graph, operator) => activationClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]));\nconst ratioRequantisation = (input, output) => quantiseMultiplier(input.scale / output.scale);\nconst slopeRequantisation = (input, output, alpha) => quantiseMultiplier(input.scale * alpha / output.scale);\nconst curveRequantisation = ({ scale }) => quantiseMultiplier(scale * 2 ** 27);\nfunction hardSwishRequantisation(input, output) {\n  const fine = input.scale / 128;\n  return { output: quantiseMultiplier(fine / output.scale), gate: quantiseMultiplier(fine / (3 / 32768)) };\n}\nconst softmaxRequantisation = ({ scale }, beta) => quantiseMultiplier(Math.min(beta * scale * 2 ** 26, 2 ** 31 - 1));\n\nconst int32Max = 2 ** 31 - 1;\nfunction highProduct(a, b) {\n  const low = Math.imul(a, b);\n  const high = Math.round((a * b - low) / 2 ** 32);\n  return 2 * high + Math.floor((low + 2 ** 30) / 2 ** 31);\n}\nfunction divide(value, places) {\n  const magnitude = Math.floor(Math.abs(value) / 2 ** places + 0.5);\n  return value < 0 ? -magnitude : magnitude;\n}\nconst rescale = (value, { multiplier, shift }) => divide(highProduct(value << Math.max(shift, 0), multiplier), Math.max(-shift, 0));\nconst clamp$1 = (value, min, max) => Math.min(Math.max(value, min), max);\n\nconst slack = 16;\nconst aligned = (bytes) => Math.ceil(bytes / 16) * 16;\n\nconst inFour = (shape) => ofFour(shape, () => 1);\nconst ofFour = (entries, leading) => [\n  ...Array.from({ length: 4 - entries.length }, (_, axis) => leading(axis)),\n  ...entries\n];\nfunction stepsOf(shape) {\n  const [, height, width, channels] = inFour(shape);\n  return [height * width * channels, width * channels, channels, 1];\n}\nconst offsetsOf = (shape, offset) => inFour(shape).map((size, axis) => Int32Array.from({ length: size }, (_, at) => offset(axis, at)));\nconst gather = ([batches, rows, columns, channels]) => (output, input) => {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const from = batch + row + column;\n        for (const channel of channels) output[next++] = input[from + channel];\n      }\n};\nconst scatter = ([batches, rows, columns, channels]) => (output, input) => {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const to = batch + row + column;\n        for (const channel of channels) output[to + channel] = input[next++];\n      }\n};\nfunction accumulate([batches, rows, columns, channels], sums, input) {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const to = batch + row + column;\n        for (const channel of channels) sums[to + channel] += input[next++];\n      }\n}\n\nconst sizeOf$1 = (graph, id) => elements(graph.tensors[id].shape);\nconst layPlain = (graph, operator, run) => ({\n  tables: [],\n  scratchBytes: 0,\n  bind: ({ kernels, inputs, output }) => {\n    const views = inputs.map((address, at) => int8At(kernels, address, sizeOf$1(graph, operator.inputs[at])));\n    const [first, ...more] = views;\n    const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n    return () => run(to, first, ...more);\n  }\n});\nconst int8At = ({ memory }, address, size) => new Int8Array(memory.buffer, address, size);\nconst int32At = ({ memory }, address, size) => new Int32Array(memory.buffer, address, size);\n\nfunction layPairs(graph, operator, { tables, scratchBytes, bind }) {\n  const { shape } = graph.tensors[operator.outputs[0]];\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  const isWhole = operator.inputs.map((id) => sizeOf$1(graph, id) === size);\n  const wholeBytes = aligned(size + slack);\n  return {\n    tables,\n    scratchBytes: scratchBytes + wholeBytes * isWhole.filter((whole) => !whole).length,\n    bind: ({ kernels, inputs, output, tables: addresses, scratch }) => {\n      let free = scratch + scratchBytes;\n      const spreads = [];\n      const whole = operator.inputs.map((id, at) => {\n        if (isWhole[at]) return inputs[at];\n        const [to, from] = [int8At(kernels, free, size), int8At(kernels, inputs[at], sizeOf$1(graph, id))];\n        const spread = gather(repeated(graph.tensors[id].shape, shape));\n        spreads.push(() => spread(to, from));\n        free += wholeBytes;\n        return to.byteOffset;\n      });\n      const combine = bind({ kernels, first: whole[0], second: whole[1], output, tables: addresses, scratch });\n      return () => {\n        for (const spread of spreads) spread();\n        combine();\n      };\n    }\n  };\n}\nfunction repeated(shape, whole) {\n  const [sizes, steps] = [inFour(shape), stepsOf(shape)];\n  return offsetsOf(whole, (axis, at) => sizes[axis] === 1 ? 0 : at * steps[axis]);\n}\n\nconst laySums = (size, { output: { multiplier, shift, zeroPoint }, min, max }, both) => ({\n  tables: [Int32Array.of(multiplier, shift)],\n  scratchBytes: aligned(4 * size),\n  bind: ({ kernels, first, second, output, tables, scratch }) => {\n    const [left, right] = [int8At(kernels, first, size), int8At(kernels, second, size)];\n    const sums = int32At(kernels, scratch, size);\n    return () => {\n      for (let index = 0; index < size; index++) sums[index] = both(left[index], right[index]);\n      kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], zeroPoint, min, max);\n    };\n  }\n});\n\nfunction lay$4(graph, operator) {\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  const requantisation = addRequantisation(graph, operator);\n  return layPairs(graph, operator, vectorSum(size, requantisation) ?? tableSum(size, requantisation));\n}\nfunction vectorSum(size, { inputs, output, min, max, leftShift, sign }) {\n  const all = [...inputs, output];\n  if (sign < 0 || leftShift !== 20 || all.some(({ shift }) => shift > 0)) return null;\n  const [left, right, sum] = all.map(({ zeroPoint, multiplier, shift }) => [zeroPoint, multiplier, -shift]);\n  return {\n    tables: [],\n    scratchBytes: 0,\n    bind: ({ kernels, first, second, output: to }) => {\n      const operands = [to, first, second, size, ...left, ...right, ...sum, min, max];\n      return () => kernels.add(...operands);\n    }\n  };\n}\nfunction tableSum(size, requantisation) {\n  const { inputs, leftShift, sign } = requantisation;\n  const table = ({ zeroPoint, ...ratio }) => Int32Array.from({ length: 256 }, (_, at) => rescale((at - 128 - zeroPoint) * 2 ** leftShift, ratio));\n  const [left, right] = [table(inputs[0]), table(inputs[1]).map((scaled) => sign * scaled)];\n  return laySums(size, requantisation, (first, second) => left[first + 128] + right[second + 128]);\n}\nvar addition = { ADD: { lay: lay$4 }, SUB: { lay: lay$4 } };\n\nvar module0 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: addition\n});\n\nfunction layCells(graph, operator, rows, columns, { kind, finish }) {\n  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]);\n  const rowSize = columns.from.length * channels;\n  const scratchSize = (height + 1) * rowSize;\n  const isSum = kind === \"sum\";\n  const foldColumns = (folded, input) => {\n    let next = 0;\n    for (let y = 0; y < height; y++)\n      columns.from.forEach((from, x) => {\n        const [first, end] = [(y * width + from) * channels, (y * width + columns.to[x]) * channels];\n        for (let channel = 0; channel < channels; channel++) {\n          let value = input[first + channel];\n          for (let at = first + channels + channel; at < end; at += channels) value = both(isSum, value, input[at]);\n          folded[next++] = value;\n        }\n      });\n  };\n  const foldRows = (folded, row, y) => {\n    row.set(folded.subarray(rows.from[y] * rowSize, (rows.from[y] + 1) * rowSize));\n    for (let at = (rows.from[y] + 1) * rowSize; at < rows.to[y] * rowSize; at += rowSize)\n      for (let index = 0; index < rowSize; index++) row[index] = both(isSum, row[index], folded[at + index]);\n  };\n  return {\n    tables: [],\n    scratchBytes: scratchSize * 4,\n    bind: ({ kernels, inputs, output, scratch }) => {\n      const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));\n      const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n      const folded = int32At(kernels, scratch, height * rowSize);\n      const row = int32At(kernels, scratch + folded.byteLength, rowSize);\n      return () => {\n        foldColumns(folded, input);\n        let next = 0;\n        for (let y = 0; y < rows.from.length; y++) {\n          foldRows(folded, row, y);\n          for (let x = 0; x < columns.from.length; x++) {\n            const count = (rows.to[y] - rows.from[y]) * (columns.to[x] - columns.from[x]);\n            for (let channel = 0; channel < channels; channel++)\n              to[next++] = finish(row[x * channels + channel], count);\n          }\n        }\n      };\n    }\n  };\n}\nconst both = (isSum, one, other) => isSum ? one + other : one > other ? one : other;\n\nconst windowRanges = (size, count, taps, stride, before) => ({\n  from: Int32Array.from({ length: count }, (_, at) => Math.max(at * stride - before, 0)),\n  to: Int32Array.from({ length: count }, (_, at) => Math.min(at * stride - before + taps, size))\n});\nfunction areaRanges(size, count) {\n  const [from, to] = [new Int32Array(count), new Int32Array(count)];\n  let cell = 0;\n  for (let at = 0; at < count; at++) {\n    while ((cell + 1) * count <= at * size) cell++;\n    let end = cell + 1;\n    while (end * count < (at + 1) * size) end++;\n    from[at] = cell;\n    to[at] = end;\n  }\n  return { from, to };\n}\n\nvar areaResize = {\n  AREA_RESIZE: {\n    lay: (graph, operator) => {\n      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [areaRanges(input.height, output.height), areaRanges(input.width, output.width)];\n      return layCells(graph, operator, rows, columns, {\n        kind: \"sum\",\n        finish: (sum, count) => Math.round(sum / count)\n      });\n    }\n  }\n};\n\nvar module1 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: areaResize\n});\n\nconst layTable = (graph, operator, table) => layPlain(graph, operator, (output, input) => {\n  for (let index = 0; index < output.length; index++) output[index] = table[input[index] & 255];\n});\nfunction layCurve(graph, operator, curve) {\n  const [from, to] = [operator.inputs[0], operator.outputs[0]];\n  const [zero, outputZero] = [quantParamsOf(graph, from).zeroPoint, quantParamsOf(graph, to).zeroPoint];\n  const least = (id) => graph.tensors[id].type === \"uint8\" ? 0 : -128;\n  const table = new Int8Array(256);\n  for (let value = least(from); value < least(from) + 256; value++)\n    table[value & 255] = clamp$1(curve(value - zero) + outputZero, least(to), least(to) + 255);\n  return layTable(graph, operator, table);\n}\n\nconst lay$3 = (graph, operator) => {\n  const code = quantParamsOf(graph, operator.inputs[0]);\n  const { min, max } = activationClamp(operator.kind, code);\n  return layCurve(graph, operator, (difference) => clamp$1(difference, min - code.zeroPoint, max - code.zeroPoint));\n};\nvar clamp = { RELU6: { lay: lay$3 }, RELU_N1_TO_1: { lay: lay$3 } };\n\nvar module2 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: clamp\n});\n\nvar concatenation = {\n  CONCATENATION: {\n    lay: (graph, operator) => {\n      const shapes = operator.inputs.map((id) => graph.tensors[id].shape);\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      let before = 0;\n      const moves = shapes.map((shape) => {\n        const joined = operator.axis + 4 - shape.length;\n        const first = before * steps[joined];\n        before += shape[operator.axis];\n        return scatter(offsetsOf(shape, (axis, at) => at * steps[axis] + (axis === joined ? first : 0)));\n      });\n      return layPlain(graph, operator, (output, ...inputs) => moves.forEach((move, at) => move(output, inputs[at])));\n    }\n  }\n};\n\nvar module3 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: concatenation\n});\n\nfunction bordered({ height, width, channels }, { padding }) {\n  return { height: height + padding.top + padding.bottom, width: width + padding.left + padding.right, channels };\n}\nfunction layTaps({ height, width, channels }, window) {\n  const positions = (size, taps, dilation, stride) => Math.max(0, Math.floor((size - (taps - 1) * dilation - 1) / stride) + 1);\n  const rows = positions(height, window.height, window.dilationHeight, window.strideHeight);\n  const columns = positions(width, window.width, window.dilationWidth, window.strideWidth);\n  const count = rows * columns;\n  return {\n    height: rows,\n    width: columns,\n    pixels: Uint32Array.from({ length: Math.ceil(count / 4) * 4 }, (_, index) => {\n      const pixel = Math.min(index, count - 1);\n      const [y, x] = [Math.floor(pixel / columns), pixel % columns];\n      return (y * window.strideHeight * width + x * window.strideWidth) * channels;\n    }),\n    taps: Uint32Array.from({ length: window.height * window.width }, (_, tap) => {\n      const [y, x] = [Math.floor(tap / window.width), tap % window.width];\n      return (y * window.dilationHeight * width + x * window.dilationWidth) * channels;\n    })\n  };\n}\nfunction runsOf(taps, window) {\n  const tapsPerRun = window.dilationWidth === 1 ? window.width : 1;\n  return { runs: taps.filter((_, tap) => tap % tapsPerRun === 0), tapsPerRun };\n}\nconst onePixel = {\n  ...{ height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },\n  padding: { top: 0, left: 0, bottom: 0, right: 0 }\n};\n\nconst awayFromZero = 1 + 2 ** -23;\nfunction channelEpilogue({ bias, positive, negative }, requantisation, channel) {\n  const { inputZeroPoint, outputZeroPoint, min, max } = requantisation;\n  const [multiplier, shift] = [requantisation.multipliers[channel], requantisation.shifts[channel]];\n  const [low, high] = [-128 - inputZeroPoint, 127 - inputZeroPoint];\n  const [least, greatest] = [bias + positive * low + negative * high, bias + positive * high + negative * low];\n  const left = Math.max(shift, 0);\n  const right = Math.max(-shift, 0);\n  const weightFactor = 2 ** (left + 1);\n  const bound = Math.max(-least, greatest) * weightFactor;\n  if (bound >= 2 ** 32) return null;\n  const output = (sum) => clamp$1(rescale(sum, { multiplier, shift }) + outputZeroPoint, min, max);\n  if (output(least) === output(greatest)) return constantChannel(output(least) - outputZeroPoint);\n  const highest = bound * multiplier / 2 ** 32 + 1;\n  const isInt32 = bound < 2 ** 31;\n  const insideInt8 = highest < 2 ** 22 || right <= 14;\n  const roundable = highest / 2 ** right < 2 ** 21;\n  const fitting = 128 * weightFactor <= 2 ** 15;\n  if (!isInt32 || !insideInt8 || !roundable || !fitting) return null;\n  return { weightFactor, bias: bias * weightFactor, multiplier, factor: 2 ** -right * awayFromZero };\n}\nconst constantChannel = (value) => ({\n  weightFactor: 0,\n  bias: 4 * value,\n  multiplier: 2 ** 30,\n  factor: awayFromZero\n});\n\nconst laidPerGroup = ({ perGroup }) => Math.ceil(perGroup / 8) * 8;\nconst blocksPerGroup = (blocks) => laidPerGroup(blocks) / 8;\nconst blockCount = (blocks) => blocks.channels / blocks.perGroup * blocksPerGroup(blocks);\nfunction laneOf(channel, blocks) {\n  const laid = Math.floor(channel / blocks.perGroup) * laidPerGroup(blocks) + channel % blocks.perGroup;\n  return { block: Math.floor(laid / 8), lane: laid % 8 };\n}\nfunction layEpilogue(sums, rescale, blocks) {\n  const channels = sums.map((sum, channel) => channelEpilogue(sum, rescale, channel));\n  return channels.every((channel) => channel !== null) ? vectorEpilogue(channels, blocks) : scalarEpilogue(sums, rescale, blocks);\n}\nconst parameterWords = 24;\nconst blockParameterBytes = ({ kind }) => (kind === \"vector\" ? parameterWords : 8) * 4;\nfunction vectorEpilogue(channels, blocks) {\n  const parameters = new Int32Array(blockCount(blocks) * parameterWords);\n  const floats = new Float32Array(parameters.buffer);\n  channels.forEach(({ bias, multiplier, factor }, channel) => {\n    const { block, lane } = laneOf(channel, blocks);\n    const at = block * parameterWords + lane;\n    parameters[at] = bias;\n    parameters[at + 8] = multiplier;\n    floats[at + 16] = factor;\n  });\n  return { kind: \"vector\", weightFactors: channels.map(({ weightFactor }) => weightFactor), parameters };\n}\nfunction scalarEpilogue(sums, rescale, blocks) {\n  const biases = new Int32Array(blockCount(blocks) * 8);\n  sums.forEach(({ bias }, channel) => {\n    const { block, lane } = laneOf(channel, blocks);\n    biases[block * 8 + lane] = bias;\n  });\n  const rescales = rescale.multipliers.flatMap((multiplier, channel) => [multiplier, rescale.shifts[channel]]);\n  return { kind: \"scalar\", biases, rescales: Int32Array.from(rescales) };\n}\nfunction channelSums(weights, bias, channels) {\n  const depth = weights.length / channels;\n  return Array.from({ length: channels }, (_, channel) => {\n    let [positive, negative] = [0, 0];\n    for (let index = channel * depth; index < (channel + 1) * depth; index++) {\n      const weight = weights[index];\n      if (weight > 0) positive += weight;\n      else negative += weight;\n    }\n    return { bias: bias?.[channel] ?? 0, positive, negative };\n  });\n}\nfunction layWeights(weights, runs, runLength, blocks, epilogue) {\n  const pairs = Math.ceil(runLength / 2);\n  const laid = new Int16Array(blockCount(blocks) * runs * pairs * 16);\n  for (let channel = 0; channel < blocks.channels; channel++) {\n    const { block, lane } = laneOf(channel, blocks);\n    const factor = epilogue.kind === \"vector\" ? epilogue.weightFactors[channel] : 1;\n    for (let run = 0; run < runs; run++)\n      for (let index = 0; index < runLength; index++) {\n        const pair = (block * runs + run) * pairs + (index >> 1);\n        laid[pair * 16 + lane * 2 + (index & 1)] = weights[(channel * runs + run) * runLength + index] * factor;\n      }\n  }\n  return laid;\n}\n\nfunction layRequantisation(epilogue, rescale, { channels }, pixels) {\n  const range = [rescale.outputZeroPoint, rescale.min, rescale.max];\n  const parameters = (first) => (block) => first + block * blockParameterBytes(epilogue);\n  if (epilogue.kind === \"vector\")\n    return {\n      tables: [epilogue.parameters],\n      scratchBytes: 0,\n      bind: (_kernels, output, [first]) => ({\n        output: (channel) => [output + channel, channels],\n        parameters: parameters(first),\n        rest: range,\n        finish: () => void 0\n      })\n    };\n  const stride = aligned((channels + 7) * 4);\n  return {\n    tables: [epilogue.biases, epilogue.rescales],\n    scratchBytes: pixels * stride + slack,\n    bind: (kernels, output, [first, rescales], sums) => ({\n      output: (channel) => [sums + channel * 4, stride],\n      parameters: parameters(first),\n      rest: [],\n      finish: () => kernels.requantise(output, channels, sums, stride / 4, pixels, channels, rescales, ...range)\n    })\n  };\n}\n\nfunction layConvolution({ input, window, weights, bias, filterChannels, rescale }) {\n  const channels = rescale.multipliers.length;\n  const groups = input.channels / filterChannels;\n  const blocks = { channels, perGroup: channels / groups };\n  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);\n  const operand = bordered(input, window);\n  const operandBytes = aligned(operand.height * operand.width * operand.channels * 2 + slack);\n  const { pixels, taps, height, width } = layTaps(operand, window);\n  const { runs, tapsPerRun } = groups === 1 ? runsOf(taps, window) : { runs: taps, tapsPerRun: 1 };\n  const runLength = tapsPerRun * filterChannels;\n  const laid = layWeights(weights, runs.length, runLength, blocks, epilogue);\n  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);\n  const { top, left, bottom, right } = window.padding;\n  const border = [top, left * input.channels, bottom, right * input.channels];\n  return {\n    tables: [inBytes(pixels), inBytes(runs), laid, ...requantisation.tables],\n    scratchBytes: operandBytes + requantisation.scratchBytes,\n    bind: ({ kernels, inputs: [from], output, tables: [firsts, starts, packed, ...others], scratch }) => {\n      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);\n      const sizes = [height * width, starts, runs.length, Math.ceil(runLength / 2), blocks.perGroup];\n      const product = (group) => [\n        ...tail.output(group * blocks.perGroup),\n        scratch + group * filterChannels * 2,\n        packed + group * laid.byteLength / groups,\n        tail.parameters(group * blocksPerGroup(blocks)),\n        firsts,\n        ...sizes,\n        ...tail.rest\n      ];\n      const widening = [scratch, from, input.height, input.width * input.channels, ...border, rescale.inputZeroPoint];\n      const products = Array.from({ length: groups }, (_, group) => product(group));\n      const multiply = epilogue.kind === \"vector\" ? kernels.multiply : kernels.multiplyRaw;\n      return () => {\n        kernels.widen(...widening);\n        for (const operands of products) multiply(...operands);\n        tail.finish();\n      };\n    }\n  };\n}\nconst inBytes = (steps) => steps.map((step) => step * 2);\n\nfunction weightedOf(graph, operator, window) {\n  const [input, weights, bias] = operator.inputs;\n  return {\n    input: featureMapOf(graph, input),\n    window,\n    weights: constant(graph, weights),\n    bias: bias === void 0 || bias < 0 ? null : constant(graph, bias),\n    filterChannels: graph.tensors[weights].shape.at(-1),\n    rescale: convolutionRequantisation(graph, operator)\n  };\n}\nfunction constant(graph, id) {\n  const { data, name } = graph.tensors[id];\n  if (!data) throw evaluationUnsupported(graph.name, `weights \"${name}\" that are computed`);\n  return data;\n}\n\nvar convolution = {\n  CONV_2D: {\n    activations: 1,\n    lay: (graph, operator) => layConvolution(weightedOf(graph, operator, operator.window))\n  }\n};\n\nvar module4 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: convolution\n});\n\nfunction layDepthwise(convolution, multiplier) {\n  const { input, window, weights, bias, rescale } = convolution;\n  const channels = input.channels * multiplier;\n  const blocks = { channels, perGroup: channels };\n  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);\n  const stride = Math.ceil(channels / 8) * 8;\n  const operand = bordered({ ...input, channels: stride }, window);\n  const operandBytes = aligned(operand.height * operand.width * stride * 2 + slack);\n  const { pixels, taps, height, width } = layTaps(operand, window);\n  const pairs = Math.ceil(taps.length / 2);\n  const laid = layWeights(weights, 1, taps.length, blocks, epilogue);\n  const evenTaps = Uint32Array.from({ length: pairs * 2 }, (_, tap) => taps[tap] ?? taps[0]);\n  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);\n  const { top, left, bottom, right } = window.padding;\n  return {\n    tables: [inBytes(pixels), inBytes(evenTaps), laid, ...requantisation.tables],\n    scratchBytes: operandBytes + requantisation.scratchBytes,\n    bind: ({ kernels, inputs: [from], output, tables: [firsts, offsets, packed, ...others], scratch }) => {\n      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);\n      const sizes = [height * width, offsets, pairs, channels];\n      const operands = [...tail.output(0), scratch, packed, tail.parameters(0), firsts, ...sizes, ...tail.rest];\n      const slide = epilogue.kind === \"vector\" ? kernels.depthwise : kernels.depthwiseRaw;\n      const zeroPoint = rescale.inputZeroPoint;\n      const flat = multiplier === 1 && stride === channels;\n      const widening = flat ? [scratch, from, input.height, input.width * stride, top, left * stride, bottom, right * stride, zeroPoint] : [\n        scratch,\n        from,\n        input.height,\n        input.width,\n        input.channels,\n        multiplier,\n        stride,\n        top,\n        left,\n        bottom,\n        right,\n        zeroPoint\n      ];\n      const widen = flat ? kernels.widen : kernels.widenRepeated;\n      return () => {\n        widen(...widening);\n        slide(...operands);\n        tail.finish();\n      };\n    }\n  };\n}\n\nvar depthwise = {\n  DEPTHWISE_CONV_2D: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const whole = weightedOf(graph, operator, operator.window);\n      const channels = whole.rescale.multipliers.length;\n      const taps = whole.weights.length / channels;\n      const weights = Int8Array.from({ length: whole.weights.length }, (_, index) => {\n        const [channel, tap] = [Math.floor(index / taps), index % taps];\n        return whole.weights[tap * channels + channel];\n      });\n      const filters = { ...whole, weights, filterChannels: 1 };\n      return filters.input.channels === 1 ? layConvolution(filters) : layDepthwise(filters, operator.multiplier);\n    }\n  }\n};\n\nvar module5 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: depthwise\n});\n\nconst lay$2 = (isWanted) => (graph, operator) => {\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  return layPairs(graph, operator, {\n    tables: [],\n    scratchBytes: 0,\n    bind: ({ kernels, first, second, output }) => {\n      const [left, right, to] = [first, second, output].map((address) => int8At(kernels, address, size));\n      return () => {\n        for (let index = 0; index < size; index++) {\n          const [one, other] = [left[index], right[index]];\n          to[index] = isWanted(one, other) ? one : other;\n        }\n      };\n    }\n  });\n};\nvar extremum = {\n  MAXIMUM: { lay: lay$2((first, second) => first > second) },\n  MINIMUM: { lay: lay$2((first, second) => first < second) }\n};\n\nvar module6 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: extremum\n});\n\nvar fullyConnected = {\n  FULLY_CONNECTED: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const whole = weightedOf(graph, operator, onePixel);\n      const channels = whole.filterChannels;\n      const width = elements(graph.tensors[operator.inputs[0]].shape) / channels;\n      return layConvolution({ ...whole, input: { height: 1, width, channels } });\n    }\n  }\n};\n\nvar module7 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: fullyConnected\n});\n\nconst saturate = (value) => clamp$1(value, -32768, 32767);\nconst upperHalf = ({ multiplier }) => saturate(Math.round(multiplier / 2 ** 16));\nconst times = (value, factor) => Math.round(value * factor / 2 ** 15);\nconst shifted = (value, places) => places < 16 ? divide(value, places) : Number(value >= 0) - Number(value < 0);\nvar hardSwish = {\n  HARD_SWISH: {\n    lay: (graph, operator) => {\n      const [input, code] = [quantParamsOf(graph, operator.inputs[0]), quantParamsOf(graph, operator.outputs[0])];\n      const { output, gate } = hardSwishRequantisation(input, code);\n      const gateOf = (fine) => {\n        const gated = times(saturate(fine * 2 ** Math.max(gate.shift - 1, 0)), upperHalf(gate));\n        return gate.shift > 0 ? saturate(2 * gated) : shifted(gated, -gate.shift);\n      };\n      return layCurve(graph, operator, (difference) => {\n        const fine = 128 * difference;\n        const share = Math.floor((gateOf(fine) + 2 ** 15) / 2);\n        return shifted(Math.trunc(share * times(fine, upperHalf(output)) / 2 ** 15), -output.shift);\n      });\n    }\n  }\n};\n\nvar module8 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: hardSwish\n});\n\nvar mean$1 = {\n  MEAN: {\n    lay: (graph, operator) => {\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const leading = 4 - shape.length;\n      const isAveraged = (axis) => operator.axes.includes(axis - leading);\n      const steps = stepsOf(shape.map((size2, axis) => isAveraged(axis + leading) ? 1 : size2));\n      const offsets = offsetsOf(shape, (axis, at) => isAveraged(axis) ? 0 : at * steps[axis]);\n      const { count, inputZeroPoint, multiplier, shift, outputZeroPoint, min, max } = meanRequantisation(\n        graph,\n        operator\n      );\n      const [size, inputSize] = [sizeOf$1(graph, operator.outputs[0]), sizeOf$1(graph, operator.inputs[0])];\n      return {\n        tables: [Int32Array.of(multiplier, shift)],\n        scratchBytes: 4 * size,\n        bind: ({ kernels, inputs, output, tables, scratch }) => {\n          const [sums, input] = [int32At(kernels, scratch, size), int8At(kernels, inputs[0], inputSize)];\n          return () => {\n            sums.fill(-count * inputZeroPoint);\n            accumulate(offsets, sums, input);\n            kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], outputZeroPoint, min, max);\n          };\n        }\n      };\n    }\n  }\n};\n\nvar module9 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: mean$1\n});\n\nvar pad = {\n  PAD: {\n    lay: (graph, operator) => {\n      const { top, left } = operator.padding;\n      const [before, fill] = [[0, top, left, 0], padValue(graph, operator)];\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const move = scatter(offsetsOf(shape, (axis, at) => (before[axis] + at) * steps[axis]));\n      return layPlain(graph, operator, (output, input) => move(output.fill(fill), input));\n    }\n  }\n};\n\nvar module10 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: pad\n});\n\nfunction lay$1(graph, operator, { kind, finish }) {\n  const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n  const { height, width, strideHeight, strideWidth, padding } = operator.window;\n  const rows = windowRanges(input.height, output.height, height, strideHeight, padding.top);\n  const columns = windowRanges(input.width, output.width, width, strideWidth, padding.left);\n  const { min, max } = poolClamp(graph, operator);\n  return layCells(graph, operator, rows, columns, {\n    kind,\n    finish: (folded, count) => clamp$1(finish(folded, count), min, max)\n  });\n}\nconst mean = (sum, count) => sum < 0 ? -Math.round(-sum / count) : Math.round(sum / count);\nvar pool = {\n  AVERAGE_POOL_2D: {\n    lay: (graph, operator) => lay$1(graph, operator, { kind: \"sum\", finish: mean })\n  },\n  MAX_POOL_2D: {\n    lay: (graph, operator) => lay$1(graph, operator, { kind: \"greatest\", finish: (greatest) => greatest })\n  }\n};\n\nvar module11 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: pool\n});\n\nfunction products(size, requantisation) {\n  const [firstZero, secondZero] = requantisation.zeroPoints;\n  return laySums(size, requantisation, (first, second) => (first - firstZero) * (second - secondZero));\n}\nvar product = {\n  MUL: {\n    lay: (graph, operator) => {\n      const size = sizeOf$1(graph, operator.outputs[0]);\n      return layPairs(graph, operator, products(size, mulRequantisation(graph, operator)));\n    }\n  },\n  // All values are multiplied. Non-negative ones then come from a table.\n  PRELU: {\n    lay: (graph, operator) => {\n      const requantisation = preluRequantisation(graph, operator);\n      const { zeroPoints, positive, output: code, min, max } = requantisation;\n      const zero = zeroPoints[0];\n      const above = Int8Array.from(\n        { length: 256 },\n        (_, at) => clamp$1(rescale(at - 128 - zero, positive) + code.zeroPoint, min, max)\n      );\n      const size = sizeOf$1(graph, operator.outputs[0]);\n      const all = products(size, requantisation);\n      return layPairs(graph, operator, {\n        ...all,\n        bind: (places) => {\n          const multiply = all.bind(places);\n          const [values, output] = [\n            int8At(places.kernels, places.first, size),\n            int8At(places.kernels, places.output, size)\n          ];\n          return () => {\n            multiply();\n            for (let index = 0; index < size; index++)\n              if (values[index] >= zero) output[index] = above[values[index] + 128];\n          };\n        }\n      });\n    }\n  }\n};\n\nvar module12 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: product\n});\n\nconst codesOf = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, outputs[0])];\nconst toOutput = (graph, operator) => {\n  const ratio = ratioRequantisation(...codesOf(graph, operator));\n  return (difference) => rescale(difference, ratio);\n};\nvar rescaling = {\n  QUANTIZE: { lay: (graph, operator) => layCurve(graph, operator, toOutput(graph, operator)) },\n  RELU: {\n    lay: (graph, operator) => {\n      const scaled = toOutput(graph, operator);\n      return layCurve(graph, operator, (difference) => difference > 0 ? scaled(difference) : 0);\n    }\n  },\n  LEAKY_RELU: {\n    lay: (graph, operator) => {\n      const scaled = toOutput(graph, operator);\n      const slope = slopeRequantisation(...codesOf(graph, operator), operator.alpha);\n      return layCurve(\n        graph,\n        operator,\n        (difference) => difference < 0 ? rescale(difference, slope) : scaled(difference)\n      );\n    }\n  },\n  ABS: {\n    lay: (graph, operator) => {\n      const [input, output] = codesOf(graph, operator);\n      const scaled = input.scale === output.scale ? (magnitude) => magnitude : toOutput(graph, operator);\n      return layCurve(graph, operator, (difference) => scaled(Math.abs(difference)));\n    }\n  }\n};\n\nvar module13 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: rescaling\n});\n\nvar reshape = {\n  RESHAPE: { lay: (graph, operator) => layPlain(graph, operator, (output, input) => output.set(input)) }\n};\n\nvar module14 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: reshape\n});\n\nfunction between({ alignCorners, halfPixelCenters }, size, count) {\n  const corners = Number(alignCorners && count > 1);\n  const step = Math.trunc((1024 * (size - corners) + Math.trunc((count - corners) / 2)) / (count - corners));\n  const shift = halfPixelCenters ? Math.trunc(step / 2) - 512 : 0;\n  const cells = (of) => Int32Array.from({ length: count }, (_, at) => of(at * step + shift));\n  const lowerOf = (place) => Math.max(0, Math.trunc(place / 1024));\n  return {\n    lower: cells(lowerOf),\n    upper: cells((place) => Math.min(Math.trunc((place + 1023) / 1024), size - 1)),\n    lowerWeight: cells((place) => 1024 * (lowerOf(place) + 1) - place),\n    upperWeight: cells((place) => place - 1024 * lowerOf(place))\n  };\n}\nvar resizeBilinear = {\n  RESIZE_BILINEAR: {\n    lay: (graph, operator) => {\n      const [from, to] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [between(operator, from.height, to.height), between(operator, from.width, to.width)];\n      const { channels } = to;\n      const rowSize = to.width * channels;\n      const widen = (wide, input) => {\n        let next = 0;\n        for (let y = 0; y < from.height; y++)\n          for (let x = 0; x < to.width; x++) {\n            const left = (y * from.width + columns.lower[x]) * channels;\n            const right = (y * from.width + columns.upper[x]) * channels;\n            const [leftWeight, rightWeight] = [columns.lowerWeight[x], columns.upperWeight[x]];\n            for (let c = 0; c < channels; c++)\n              wide[next++] = input[left + c] * leftWeight + input[right + c] * rightWeight;\n          }\n      };\n      const heighten = (output, wide) => {\n        let next = 0;\n        for (let y = 0; y < to.height; y++) {\n          const [above, below] = [rows.lower[y] * rowSize, rows.upper[y] * rowSize];\n          const [aboveWeight, belowWeight] = [rows.lowerWeight[y], rows.upperWeight[y]];\n          for (let index = 0; index < rowSize; index++)\n            output[next++] = divide(wide[above + index] * aboveWeight + wide[below + index] * belowWeight, 20);\n        }\n      };\n      return {\n        tables: [],\n        scratchBytes: from.height * rowSize * 4,\n        bind: ({ kernels, inputs, output, scratch }) => {\n          const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));\n          const result = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n          const wide = int32At(kernels, scratch, from.height * rowSize);\n          return () => {\n            widen(wide, input);\n            heighten(result, wide);\n          };\n        }\n      };\n    }\n  }\n};\n\nvar module15 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: resizeBilinear\n});\n\nfunction cells({ alignCorners, halfPixelCenters }, size, count) {\n  const corners = Number(alignCorners && count > 1);\n  const scale = Math.fround((size - corners) / (count - corners));\n  const places = Float32Array.from({ length: count }, (_, at) => (at + Number(halfPixelCenters) / 2) * scale);\n  return Int32Array.from(places, (place) => Math.min(Math.floor(alignCorners ? place + 0.5 : place), size - 1));\n}\nvar resizeNearest = {\n  RESIZE_NEAREST_NEIGHBOR: {\n    lay: (graph, operator) => {\n      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [\n        cells(operator, input.height, output.height),\n        cells(operator, input.width, output.width)\n      ];\n      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);\n      const place = (axis, at) => axis === 1 ? rows[at] : axis === 2 ? columns[at] : at;\n      const { shape } = graph.tensors[operator.outputs[0]];\n      return layPlain(graph, operator, gather(offsetsOf(shape, (axis, at) => place(axis, at) * steps[axis])));\n    }\n  }\n};\n\nvar module16 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: resizeNearest\n});\n\nconst fixed = (real, fractionBits) => Math.round(real * 2 ** fractionBits);\nconst factors = Array.from({ length: 7 }, (_, bit) => fixed(Math.exp(-(2 ** (bit - 2))), 31));\nconst [atMinusEighth, third] = [fixed(Math.exp(-1 / 8), 31), fixed(1 / 3, 31)];\nfunction decay(x, fractionBits) {\n  if (x === 0) return int32Max;\n  const quarter = 2 ** (fractionBits - 2);\n  const quarters = Math.ceil(x / quarter) - 1;\n  const t = (quarters * quarter - x) * 2 ** (31 - fractionBits) + 2 ** 28;\n  const square = highProduct(t, t);\n  const [cube, fourth] = [highProduct(square, t), highProduct(square, square)];\n  const higher = divide(highProduct(divide(fourth, 2) + cube, third) + square, 1);\n  let result = Math.min(atMinusEighth + highProduct(t + higher, atMinusEighth), int32Max);\n  for (let [bit, left] = [0, quarters]; left > 0; bit += 1, left >>= 1)\n    if (left & 1) result = highProduct(result, factors[bit]);\n  return result;\n}\nconst inverse = (x) => Math.min(2 * doubleInverse(x), int32Max);\nconst mirrored = (x) => Math.min(4 * (doubleInverse(x) - 2 ** 29), int32Max);\nfunction doubleInverse(x) {\n  const denominator = Math.floor((x + 2 ** 31) / 2);\n  let y = fixed(48 / 17, 29) + highProduct(denominator, fixed(-32 / 17, 29));\n  for (let round = 0; round < 3; round++) y += 4 * highProduct(y, 2 ** 29 - highProduct(denominator, y));\n  return y;\n}\n\nconst fractionBits = 27;\nfunction lay(graph, operator, curve, limits) {\n  const toArgument = curveRequantisation(quantParamsOf(graph, operator.inputs[0]));\n  const radius = Math.floor(15 * 2 ** fractionBits / 2 ** toArgument.shift);\n  return layCurve(graph, operator, (difference) => {\n    if (Math.abs(difference) >= radius) return limits[difference > 0 ? 1 : 0];\n    const argument = rescale(difference, toArgument);\n    return curve(Math.abs(argument), argument < 0);\n  });\n}\nfunction logistic(magnitude, isNegative) {\n  if (magnitude === 0) return 128;\n  const above = inverse(decay(magnitude, fractionBits));\n  return divide(isNegative ? int32Max - above : above, 23);\n}\nfunction tanh(magnitude, isNegative) {\n  if (magnitude === 0) return 0;\n  const size = mirrored(decay(magnitude, fractionBits - 1));\n  return divide(isNegative ? -size : size, 24);\n}\nvar sigmoid = {\n  LOGISTIC: { lay: (graph, operator) => lay(graph, operator, logistic, [0, 255]) },\n  TANH: { lay: (graph, operator) => lay(graph, operator, tanh, [-128, 127]) }\n};\n\nvar module17 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: sigmoid\n});\n\nvar slice = {\n  SLICE: {\n    lay: (graph, operator) => {\n      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);\n      const [begin, strides] = [ofFour(operator.begin, () => 0), ofFour(operator.strides, () => 1)];\n      const offsets = offsetsOf(operator.size, (axis, at) => (begin[axis] + at * strides[axis]) * steps[axis]);\n      return layPlain(graph, operator, gather(offsets));\n    }\n  }\n};\n\nvar module18 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: slice\n});\n\nfunction exponentials({ multiplier, shift }) {\n  const furthest = Math.floor(31 * 2 ** 26 / 2 ** shift);\n  return Int32Array.from(\n    { length: 256 },\n    (_, d) => d > furthest ? 0 : decay(highProduct(d * 2 ** shift, multiplier), 26)\n  );\n}\nvar softmax = {\n  SOFTMAX: {\n    lay: (graph, operator) => {\n      const length = graph.tensors[operator.inputs[0]].shape.at(-1);\n      const { scale } = quantParamsOf(graph, operator.inputs[0]);\n      const powers = exponentials(softmaxRequantisation({ scale }, operator.beta));\n      const addends = powers.map((power) => divide(power, 12));\n      return layPlain(graph, operator, (output, input) => {\n        for (let start = 0; start < input.length; start += length) {\n          const end = start + length;\n          let [greatest, sum] = [-128, 0];\n          for (let at = start; at < end; at++) greatest = Math.max(greatest, input[at]);\n          for (let at = start; at < end; at++) sum += addends[greatest - input[at]];\n          const headroom = Math.clz32(sum);\n          const factor = inverse(sum * 2 ** headroom - 2 ** 31);\n          for (let at = start; at < end; at++) {\n            const share = divide(highProduct(factor, powers[greatest - input[at]]), 35 - headroom);\n            output[at] = clamp$1(share - 128, -128, 127);\n          }\n        }\n      });\n    }\n  }\n};\n\nvar module19 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: softmax\n});\n\nvar spaceToDepth = {\n  SPACE_TO_DEPTH: {\n    lay: (graph, operator) => {\n      const { blockSize } = operator;\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const { width, channels } = featureMapOf(graph, operator.outputs[0]);\n      const depth = shape[3];\n      const [inBlock, blocks] = [\n        [0, blockSize * depth, depth],\n        [0, width * channels, channels]\n      ];\n      const offset = (axis, at) => axis === 3 ? at : at % blockSize * inBlock[axis] + Math.floor(at / blockSize) * blocks[axis];\n      return layPlain(graph, operator, scatter(offsetsOf(shape, offset)));\n    }\n  }\n};\n\nvar module20 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: spaceToDepth\n});\n\nvar table = {\n  TABLE: { lay: (graph, operator) => layTable(graph, operator, operator.table) }\n};\n\nvar module21 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: table\n});\n\nvar transpose = {\n  TRANSPOSE: {\n    lay: (graph, operator) => {\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const leading = 4 - shape.length;\n      const order = ofFour(\n        operator.order.map((axis) => axis + leading),\n        (axis) => axis\n      );\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      const offsets = offsetsOf(shape, (axis, at) => at * steps[order.indexOf(axis)]);\n      return layPlain(graph, operator, scatter(offsets));\n    }\n  }\n};\n\nvar module22 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: transpose\n});\n\nfunction layScattered({ input, window, weights, bias, rescale }, output) {\n  const taps = window.height * window.width;\n  const units = taps * output.channels;\n  const byTap = Int8Array.from({ length: weights.length }, (_, index) => {\n    const [unit, channel] = [Math.floor(index / input.channels), index % input.channels];\n    const [tap, filter] = [Math.floor(unit / output.channels), unit % output.channels];\n    return weights[(filter * taps + tap) * input.channels + channel];\n  });\n  const biases = new Int32Array(Math.ceil(units / 8) * 8);\n  const rescales = Int32Array.from(\n    rescale.multipliers.flatMap((factor, channel) => [factor, rescale.shifts[channel]])\n  );\n  const blocks = { channels: units, perGroup: units };\n  const laid = layWeights(byTap, 1, input.channels, blocks, { kind: \"scalar\"});\n  const { pixels, taps: runs } = layTaps({ ...input, height: 1 }, onePixel);\n  const rowBytes = input.width * input.channels * 2;\n  const stride = aligned((units + 7) * 4);\n  const sizes = {\n    operand: aligned(input.height * rowBytes + slack),\n    products: input.width * stride + slack,\n    sums: output.height * output.width * output.channels * 4\n  };\n  return {\n    tables: [inBytes(pixels), runs, laid, biases, rescales],\n    scratchBytes: sizes.operand + sizes.products + sizes.sums,\n    bind: ({ kernels, inputs: [from], output: to, tables: [firsts, starts, packed, zeros, factors], scratch }) => {\n      const [operand, productsAt] = [scratch, scratch + sizes.operand];\n      const sumsAt = productsAt + sizes.products;\n      const products = int32At(kernels, productsAt, input.width * stride / 4);\n      const sums = int32At(kernels, sumsAt, sizes.sums / 4);\n      const start = Int32Array.from(sums, (_, at) => bias?.[at % output.channels] ?? 0);\n      const widening = [operand, from, input.height, rowBytes / 2, 0, 0, 0, 0, rescale.inputZeroPoint];\n      const product = [firsts, input.width, starts, 1, Math.ceil(input.channels / 2), units];\n      const range = [rescale.outputZeroPoint, rescale.min, rescale.max];\n      return () => {\n        kernels.widen(...widening);\n        sums.set(start);\n        for (let y = 0; y < input.height; y++) {\n          kernels.multiplyRaw(productsAt, stride, operand + y * rowBytes, packed, zeros, ...product);\n          addRow(sums, output, products, stride / 4, y, input.width, window);\n        }\n        const { channels } = output;\n        kernels.requantise(to, channels, sumsAt, channels, output.height * output.width, channels, factors, ...range);\n      };\n    }\n  };\n}\nfunction addRow(sums, output, products, stride, y, width, window) {\n  const { channels } = output;\n  for (let i = 0; i < window.height; i++) {\n    const row = y * window.strideHeight - window.padding.top + i;\n    if (row < 0 || row >= output.height) continue;\n    for (let x = 0; x < width; x++)\n      for (let j = 0; j < window.width; j++) {\n        const column = x * window.strideWidth - window.padding.left + j;\n        if (column < 0 || column >= output.width) continue;\n        const [to, from] = [(row * output.width + column) * channels, x * stride + (i * window.width + j) * channels];\n        for (let channel = 0; channel < channels; channel++) sums[to + channel] += products[from + channel];\n      }\n  }\n}\n\nvar transposeConvolution = {\n  TRANSPOSE_CONV: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const output = featureMapOf(graph, operator.outputs[0]);\n      return layScattered(weightedOf(graph, operator, operator.window), output);\n    }\n  }\n};\n\nvar module23 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: transposeConvolution\n});\n\nvar families = { \"addition\": module0, \"area-resize\": module1, \"clamp\": module2, \"concatenation\": module3, \"convolution\": module4, \"depthwise\": module5, \"extremum\": module6, \"fully-connected\": module7, \"hard-swish\": module8, \"mean\": module9, \"pad\": module10, \"pool\": module11, \"product\": module12, \"rescaling\": module13, \"reshape\": module14, \"resize-bilinear\": module15, \"resize-nearest\": module16, \"sigmoid\": module17, \"slice\": module18, \"softmax\": module19, \"space-to-depth\": module20, \"table\": module21, \"transpose\": module22, \"transpose-convolution\": module23 };\n\nconst layers = new Map(\n  Object.values(families).flatMap((family) => Object.entries(family.default))\n);\nconst activationsOf = ({ kind, inputs }) => inputs.slice(0, layers.get(kind)?.activations ?? inputs.length);\nfunction layOperator(graph, operator) {\n  const layer = layers.get(operator.kind);\n  if (!layer) throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);\n  return layer.lay(graph, operator);\n}\n\nconst heapStart = 65536;\nfunction createHeap(start = heapStart) {\n  const used = /* @__PURE__ */ new Map();\n  const free = [];\n  let end = start;\n  const allocate = (bytes) => {\n    const size = Math.max(16, Math.ceil(bytes / 16) * 16);\n    const hole = free.findIndex((block) => block.bytes >= size);\n    const address = hole < 0 ? end : free[hole].address;\n    if (hole < 0) end += size;\n    else if (free[hole].bytes === size) free.splice(hole, 1);\n    else free[hole] = { address: address + size, bytes: free[hole].bytes - size };\n    used.set(address, size);\n    return address;\n  };\n  const release = (address) => {\n    const bytes = used.get(address);\n    if (bytes === void 0) throw new Error(`address ${address} is not in use`);\n    used.delete(address);\n    const next = free.findIndex((block) => block.address > address);\n    const at = next < 0 ? free.length : next;\n    free.splice(at, 0, { address, bytes });\n    merge(at + 1);\n    merge(at);\n  };\n  const merge = (at) => {\n    const [before, hole] = [free[at - 1], free[at]];\n    if (!before || !hole || before.address + before.bytes !== hole.address) return;\n    free.splice(at - 1, 2, { address: before.address, bytes: before.bytes + hole.bytes });\n  };\n  return {\n    allocate,\n    release,\n    get end() {\n      return end;\n    }\n  };\n}\n\nfunction planMemory(graph, layers) {\n  const constants = createHeap(heapStart);\n  const tables = layers.map((layer) => layer.tables.map((table) => constants.allocate(table.byteLength)));\n  const tensors = /* @__PURE__ */ new Map();\n  const place = (heap, id) => {\n    tensors.set(id, heap.allocate(elements(graph.tensors[id].shape) + slack));\n  };\n  const read = graph.operators.flatMap(activationsOf);\n  for (const id of /* @__PURE__ */ new Set([...read, ...graph.outputs])) if (graph.tensors[id].data) place(constants, id);\n  const activations = createHeap(constants.end);\n  for (const id of graph.inputs) place(activations, id);\n  const lastReader = new Map(graph.operators.flatMap((operator, at) => activationsOf(operator).map((id) => [id, at])));\n  const scratch = graph.operators.map((operator, at) => {\n    for (const id of operator.outputs) place(activations, id);\n    const address = activations.allocate(layers[at].scratchBytes + slack);\n    activations.release(address);\n    for (const id of /* @__PURE__ */ new Set([...activationsOf(operator), ...operator.outputs])) {\n      const isOver = (lastReader.get(id) ?? at) === at;\n      if (isOver && !graph.outputs.includes(id) && !graph.tensors[id].data) activations.release(tensors.get(id));\n    }\n    return address;\n  });\n  return { tensors, tables, scratch, end: activations.end + slack };\n}\n\nasync function createEvaluator(graph, limit = 2 ** 28) {\n  for (const id of graph.operators.flatMap((operator) => [...activationsOf(operator), ...operator.outputs]))\n    checkActivation(graph, id);\n  const layers = graph.operators.map((operator) => layOperator(graph, operator));\n  const plan = planMemory(graph, layers);\n  const kernels = await instantiate(base64);\n  reserve(kernels.memory, plan.end, limit, graph.name);\n  const { buffer } = kernels.memory;\n  const view = (id) => new Int8Array(buffer, plan.tensors.get(id), elements(graph.tensors[id].shape));\n  for (const id of plan.tensors.keys()) view(id).set(graph.tensors[id].data ?? []);\n  const steps = layers.map(({ tables, bind }, at) => {\n    tables.forEach((table, index) => new Uint8Array(buffer).set(bytesOf(table), plan.tables[at][index]));\n    const [inputs2, output] = [activationsOf(graph.operators[at]), graph.operators[at].outputs[0]];\n    return bind({\n      kernels,\n      inputs: inputs2.map((id) => plan.tensors.get(id)),\n      output: plan.tensors.get(output),\n      tables: plan.tables[at],\n      scratch: plan.scratch[at]\n    });\n  });\n  const [inputs, outputs] = [graph.inputs.map(view), graph.outputs.map(view)];\n  const [inputSize, outputSize] = [sizeOf(inputs), sizeOf(outputs)];\n  return {\n    run: (samples, count) => {\n      if (samples.length !== count * inputSize) throw evaluationWrongInputs(count * inputSize, samples.length, count);\n      const results = new Int8Array(count * outputSize);\n      for (let sample = 0; sample < count; sample++) {\n        let from = sample * inputSize;\n        for (const input of inputs) input.set(samples.subarray(from, from += input.length));\n        for (const step of steps) step();\n        let to = sample * outputSize;\n        for (const output of outputs) {\n          results.set(output, to);\n          to += output.length;\n        }\n      }\n      return results;\n    }\n  };\n}\nfunction checkActivation(graph, id) {\n  const { name, shape, type } = graph.tensors[id];\n  if (type !== \"int8\" && type !== \"uint8\") throw evaluationUnsupported(graph.name, `tensor \"${name}\" of type ${type}`);\n  if (shape.length === 4 && shape[0] !== 1)\n    throw evaluationUnsupported(graph.name, `tensor \"${name}\" of batch ${shape[0]}`);\n}\nconst bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);\nconst sizeOf = (values) => values.reduce((sum, { length }) => sum + length, 0);\n\nfunction serve(work) {\n  const port = parentPort;\n  if (!port) throw new Error(\"a module that serves jobs must run in a worker thread\");\n  const answer = async (job) => {\n    try {\n      return { kind: \"result\", result: await work(job) };\n    } catch (error) {\n      return failure(error);\n    }\n  };\n  port.on(\"message\", (job) => void answer(job).then((message) => port.postMessage(message)));\n}\nfunction failure(error) {\n  if (error instanceof McunetError) return { kind: \"problem\", problem: error.problem };\n  const { message, stack } = error instanceof Error ? error : new Error(String(error));\n  return { kind: \"defect\", message, stack };\n}\n\nserve(async ({ graph, inputs, count }) => (await createEvaluator(graph)).run(inputs, count));\n";

const worthOneThread = 1e9;
async function evaluateSamples(graph, inputs, count, workers) {
  const size = graph.inputs.reduce((sum, id) => sum + elements(graph.tensors[id].shape), 0);
  if (inputs.length !== count * size) throw evaluationWrongInputs(count * size, inputs.length, count);
  const threads = Math.min(workers, Math.floor(count * totalMacs(graph) / worthOneThread), count);
  if (threads <= 1) return (await createEvaluator(graph)).run(inputs, count);
  const pool = createPool(source, threads);
  try {
    const parts = Array.from({ length: threads }, (_, part) => {
      const [from, to] = [part, part + 1].map((index) => Math.round(count * index / threads));
      const samples = new Int8Array(inputs.slice(from * size, to * size).buffer);
      return pool.run({ graph, inputs: samples, count: to - from });
    });
    return concatenated(await Promise.all(parts));
  } finally {
    await pool.close();
  }
}
const totalMacs = (graph) => graph.operators.reduce((sum, operator) => sum + macs(operator, graph), 0);
function concatenated(parts) {
  const whole = new Int8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const part of parts) {
    whole.set(part, next);
    next += part.length;
  }
  return whole;
}

var base64 = "AGFzbQEAAAABOAZgBX9/f39/AGAEf39/fwBgA39/fwBgB39/f39/fX0AYAp/f39/f39/f39/AGAIf39/f39/f38AAwkIAAIBAwABBAUFAwEAAAddCQhtdWx0aXBseQAGCWRlcHRod2lzZQAHCmFjY3VtdWxhdGUAAgVyYW5nZQABA2FkZAAFB2F2ZXJhZ2UABAlub3JtYWxpc2UAAwhjb3B5Um93cwAABm1lbW9yeQIACpcQCC4BAX8DQCACIAVLBEAgACAEIAVsaiABIAMgBWxqIAP8CgAAIAVBAWohBQwBCwsLSgEDeyABIAJBAnRqIQIDQCABIAJJBEAgAyAB/QAEACIF/eoBIQMgBCAF/esBIQQgAUEQaiEBDAELCyAAIAP9CwQAIAAgBP0LBBALjQICBnsGfyADQQJ0IQoDQCACIAtLBEAgC0EgaiIDIAIgAiADSxshDUEAIQMDQCADIApJBEAgACADQQJ0aiIP/QAEACEEIA/9AAQQIQUgD/0ABCAhBiAP/QAEMCEHIAEgCiALbGogA2ohDCABIAogDWxqIQ4DQCAMIA5JBEAgBCAM/QAEACIJ/V8iCP3wASEEIAUgCSAJ/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iCf3wASEFIAYgCCAI/fIB/fABIQYgByAJIAn98gH98AEhByAKIAxqIQwMAQsLIA8gBP0LBAAgDyAF/QsEECAPIAb9CwQgIA8gB/0LBDAgA0EQaiEDDAELCyALQSBqIQsMAQsLC4ABAgJ7An8gBf0TIQcgBv0TIQggACACQQJ0IgkgAWxqIQoDQCAAIApJBEBBACEBA0AgASAJSQRAIAAgAWoiAiAC/QAEACABIANq/QAEAP3mASABIARq/QAEAP3kASAH/esBIAj96gH9CwQAIAFBEGohAQwBCwsgACAJaiEADAELCwunAQIEfwJ7IARBAnQhCCADs/0TIQoDQCACIAZLBEBBACEEA0AgBCAISQRA/QwAAAAAAAAAAAAAAAAAAAAAIQkgASAEaiEFIAEgAyAIbGohBwNAIAUgB0kEQCAJIAX9AAQA/eQBIQkgBSAIaiEFDAELCyAAIARqIAkgCv3nAf0LBAAgBEEQaiEEDAELCyAGQQFqIQYgACAIaiEAIAEgAyAIbGohAQwBCwsLOQEBfwNAIAQgA0ECdEkEQCAAIARqIAEgBGr9AAQAIAIgBGr9AAQA/eQB/QsEACAEQRBqIQQMAQsLC+oGAgt7F38gACAJQQJ0IhogBUEBa2xqIRsDQCAFIB5LBEAgASAEKAIAaiEfIAEgBCgCBGohICABIAQoAghqISEgASAEKAIMaiEiIAAgGiAebGoiJiAaaiIJIBsgCSAbSRsiJyAaaiIJIBsgCSAbSRsiKCAaaiIJIBsgCSAbSRshKSACIQlBACEWA0AgFkEgaiAaTQRAIBYgJmohKiAWICdqISsgFiAoaiEjIBYgKWohJCAJIRUgAyAWaiIX/QAEACIKIQwgCiILIQ8gF/0ABBAiDiERIA4iDSEQQQAhGQNAIAcgGUsEQCAfIAYgGUECdGooAgAiGGohFyAYICBqIRwgGCAhaiEdIBggImohGCAXIAhBAnRqISUDQCAXICVJBEAgCiAX/QkCACITIBX9AAQAIhL95gH95AEhCiAOIBMgFf0ABBAiE/3mAf3kASEOIAwgHP0JAgAiFCAS/eYB/eQBIQwgESAUIBP95gH95AEhESALIB39CQIAIhQgEv3mAf3kASELIA0gFCAT/eYB/eQBIQ0gDyAY/QkCACIUIBL95gH95AEhDyAQIBQgE/3mAf3kASEQIBVBIGohFSAXQQRqIRcgHEEEaiEcIB1BBGohHSAYQQRqIRgMAQsLIBlBAWohGQwBCwsgKiAK/QsEACAqIA79CwQQICsgDP0LBAAgKyAR/QsEECAjIAv9CwQAICMgDf0LBBAgJCAP/QsEACAkIBD9CwQQIBZBIGohFiAJIAcgCGxBBXRqIQkMAQsLIBYgGkkEQCAWICZqIBYgJ2ohHSAWIChqISMgFiApaiEkIAMgFmr9AAQAIgohDiAKIgwhC0EAIRYDQCAHIBZLBEAgHyAGIBZBAnRqKAIAIhdqIRUgFyAgaiEZIBcgIWohGCAXICJqIRcgFSAIQQJ0aiElA0AgFSAlSQRAIAogFf0JAgAgCf0ABAAiDf3mAf3kASEKIA4gGf0JAgAgDf3mAf3kASEOIAwgGP0JAgAgDf3mAf3kASEMIAsgF/0JAgAgDf3mAf3kASELIAlBEGohCSAVQQRqIRUgGUEEaiEZIBhBBGohGCAXQQRqIRcMAQsLIBZBAWohFgwBCwsgCv0LBAAgHSAO/QsEACAjIAz9CwQAICQgC/0LBAALIB5BBGohHiAEQRBqIQQMAQsLC7oDAg5/BXsgACAHQQJ0IgggBEEBa2xqIQkgBSAGQQJ0aiENA0AgBCAKSwRAIAAgCCAKbGoiDiAIaiIGIAkgBiAJSRsiDyAIaiIGIAkgBiAJSRsiECAIaiIGIAkgBiAJSRshEUEAIQcDQCAHIAhJBEAgASAHaiIGIAMoAgBqIRIgBiADKAIEaiETIAYgAygCCGohFCAGIAMoAgxqIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEX/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGSACIAdqIQsgBSEGA0AgBiANSQRAIBYgEiAGKAIAIgxq/QAEACAL/QAEACIa/eYB/eQBIRYgFyAMIBNq/QAEACAa/eYB/eQBIRcgGCAMIBRq/QAEACAa/eYB/eQBIRggGSAMIBVq/QAEACAa/eYB/eQBIRkgBkEEaiEGIAggC2ohCwwBCwsgByAOaiAW/QsEACAHIA9qIBf9CwQAIAcgEGogGP0LBAAgByARaiAZ/QsEACAHQRBqIQcMAQsLIApBBGohCiADQRBqIQMMAQsLCw==";

const laidChannels = (channels) => Math.ceil(channels / 4) * 4;
const pixelsOf = ({ count, height, width }) => count * height * width;
const bytesOf = (shape) => pixelsOf(shape) * laidChannels(shape.channels) * 4;
function createStore(kernels, limit) {
  let heap = createHeap();
  const { memory } = kernels;
  const allocate = (bytes) => {
    const address = heap.allocate(bytes);
    try {
      reserve(memory, address + bytes, limit, "the calibration batch");
    } catch (error) {
      heap.release(address);
      throw error;
    }
    return address;
  };
  return {
    kernels,
    allocate,
    tensor: ({ count, height, width, channels }) => {
      const shape = { count, height, width, channels };
      return { ...shape, address: allocate(bytesOf(shape)) };
    },
    release: (address) => heap.release(address),
    clear: () => {
      heap = createHeap();
    },
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    doubles: (address, length) => new Float64Array(memory.buffer, address, length),
    scoped: (use) => {
      const lent = [];
      try {
        return use((table) => {
          const address = allocate(table.byteLength);
          lent.push(address);
          const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
          new Uint8Array(memory.buffer).set(bytes, address);
          return address;
        });
      } finally {
        for (const address of lent) heap.release(address);
      }
    }
  };
}

function laidVector(values) {
  const laid = new Float32Array(laidChannels(values.length));
  laid.set(values);
  return laid;
}
function laidRows(values, channels) {
  const stride = laidChannels(channels);
  if (stride === channels) return values;
  const rows = values.length / channels;
  const laid = new Float32Array(rows * stride);
  for (let row = 0; row < rows; row++) laid.set(values.subarray(row * channels, (row + 1) * channels), row * stride);
  return laid;
}
function laidWeights(values, outputs, taps, inputs) {
  const stride = laidChannels(inputs);
  const length = laidChannels(outputs);
  const laid = new Float32Array(length * taps * stride);
  for (let output = 0; output < outputs; output++) {
    const block = output - output % 8;
    const size = Math.min(8, length - block);
    for (let tap = 0; tap < taps; tap++)
      for (let input = 0; input < inputs; input++)
        laid[(block * taps + tap * size) * stride + input * size + (output - block)] = values[(output * taps + tap) * inputs + input];
  }
  return laid;
}

function convolve(store, input, weights, bias, window) {
  const outputs = bias.length;
  return store.scoped((lend) => {
    const laid = lend(laidWeights(weights, outputs, window.height * window.width, input.channels));
    const offsets = lend(laidVector(bias));
    return slide(store, lend, input, outputs, window, ({ taps, pixels, height, width }) => {
      const { runs, tapsPerRun } = runsOf(taps, window);
      const [starts, firsts] = [lend(runs), lend(pixels)];
      const [count, length] = [height * width, tapsPerRun * laidChannels(input.channels)];
      return (output, featureMap) => store.kernels.multiply(
        ...[output, featureMap, laid, offsets, firsts, count, starts, runs.length, length, laidChannels(outputs)]
      );
    });
  });
}
function depthwise(store, input, weights, window) {
  const { channels } = input;
  return store.scoped((lend) => {
    const laid = lend(laidRows(weights, channels));
    return slide(store, lend, input, channels, window, ({ taps, pixels, height, width }) => {
      const [offsets, firsts, count] = [lend(taps), lend(pixels), height * width];
      return (output, featureMap) => store.kernels.depthwise(
        ...[output, featureMap, laid, firsts, count, offsets, taps.length, laidChannels(channels)]
      );
    });
  });
}
function slide(store, lend, input, channels, window, prepare) {
  const { count, height, width } = input;
  const laid = { height, width, channels: laidChannels(input.channels) };
  const whole = bordered(laid, window);
  const taps = layTaps(whole, window);
  const scaled = { ...taps, pixels: taps.pixels.map((step) => step * 4), taps: taps.taps.map((step) => step * 4) };
  const kernel = prepare(scaled);
  const hasBorder = whole.height > height || whole.width > width;
  const copy = hasBorder ? lend(new Float32Array(whole.height * whole.width * whole.channels)) : 0;
  const inside = copy + (window.padding.top * whole.width + window.padding.left) * whole.channels * 4;
  const output = store.tensor({ count, height: taps.height, width: taps.width, channels });
  const [inputBytes, outputBytes] = [
    height * width * laid.channels * 4,
    taps.height * taps.width * laidChannels(channels) * 4
  ];
  for (let index = 0; index < count; index++) {
    const from = input.address + index * inputBytes;
    if (hasBorder)
      store.kernels.copyRows(inside, from, height, width * laid.channels * 4, whole.width * whole.channels * 4);
    kernel(output.address + index * outputBytes, hasBorder ? copy : from);
  }
  return output;
}

async function createFloatKernels(limit = 2 ** 30) {
  const store = createStore(await instantiate(base64), limit);
  const { kernels } = store;
  return {
    write: (shape, values) => {
      const tensor = store.tensor(shape);
      const laid = laidRows(values, shape.channels);
      store.floats(tensor.address, laid.length).set(laid);
      return tensor;
    },
    read: (tensor) => read(store, tensor),
    release: (...tensors) => {
      for (const { address } of tensors) store.release(address);
    },
    clear: () => store.clear(),
    convolve: (input, weights, window) => {
      const outputs = weights.length / (window.height * window.width * input.channels);
      return convolve(store, input, weights, new Float32Array(outputs), window);
    },
    depthwise: (input, weights, window) => depthwise(store, input, weights, window),
    moments: (tensor) => moments(store, tensor),
    normalise: (tensor, factors, offsets, activation) => store.scoped((lend) => {
      const [low, high] = activation === "RELU6" ? [0, 6] : [-Infinity, Infinity];
      const [f, o] = [lend(laidVector(factors)), lend(laidVector(offsets))];
      kernels.normalise(tensor.address, pixelsOf(tensor), laidChannels(tensor.channels), f, o, low, high);
    }),
    add: (left, right) => {
      const sum = store.tensor(left);
      kernels.add(sum.address, left.address, right.address, bytesOf(left) / 4);
      return sum;
    },
    averagePool: (input) => {
      const { count, height, width, channels } = input;
      const means = store.tensor({ count, height: 1, width: 1, channels });
      kernels.average(means.address, input.address, count, height * width, laidChannels(channels));
      return means;
    },
    linear: (input, weights, bias) => convolve(store, input, weights, bias, whole(input)),
    range: (tensor) => store.scoped((lend) => {
      const address = lend(new Float32Array(8));
      kernels.range(address, tensor.address, bytesOf(tensor) / 4);
      const [...values] = store.floats(address, 8);
      return { minimum: Math.min(...values), maximum: Math.max(...values) };
    })
  };
}
const whole = ({ height, width }) => ({
  ...{ height, width, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },
  padding: { top: 0, left: 0, bottom: 0, right: 0 }
});
function read(store, tensor) {
  const stride = laidChannels(tensor.channels);
  const laid = store.floats(tensor.address, bytesOf(tensor) / 4);
  if (stride === tensor.channels) return laid.slice();
  const values = new Float32Array(pixelsOf(tensor) * tensor.channels);
  for (let pixel = 0; pixel < pixelsOf(tensor); pixel++)
    values.set(laid.subarray(pixel * stride, pixel * stride + tensor.channels), pixel * tensor.channels);
  return values;
}
function moments(store, tensor) {
  const { channels } = tensor;
  const pixels = pixelsOf(tensor);
  return store.scoped((lend) => {
    const address = lend(new Float64Array(2 * laidChannels(channels)));
    store.kernels.accumulate(address, tensor.address, pixels, laidChannels(channels));
    const sums = store.doubles(address, 2 * laidChannels(channels));
    const means = new Float32Array(channels);
    const variances = new Float32Array(channels);
    for (let channel = 0; channel < channels; channel++) {
      const at = 2 * channel - channel % 4;
      const mean = sums[at] / pixels;
      means[channel] = mean;
      variances[channel] = Math.max(0, sums[at + 4] / pixels - mean * mean);
    }
    return { means, variances };
  });
}

const escaped = (text2) => visible(text2).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const at = (value) => String(Math.round(100 * value) / 100);
const title = (text2) => `<title>${escaped(text2)}</title>`;
const box = (x, y, width, height, inside = "") => {
  const path = `<path d="M${at(x)} ${at(y)}h${at(width)}v${at(height)}h-${at(width)}z"`;
  return inside === "" ? `${path}/>` : `${path}>${inside}</path>`;
};
const line = (style, x1, y1, x2, y2) => `<path class="${style}" d="M${at(x1)} ${at(y1)}L${at(x2)} ${at(y2)}"/>`;
const text = (style, x, y, words) => `<text class="${style}" x="${at(x)}" y="${at(y)}">${escaped(words)}</text>`;
const lettersIn = (width) => Math.max(0, Math.floor(width / 6.4));

const hues = [
  "4e79c4",
  "e08a3c",
  "4fa37a",
  "c8586c",
  "8a6fc0",
  "c2a83e",
  "3f9fb5",
  "b5651d",
  "7fae4a",
  "b968a8",
  "6b7f99",
  "d0785a"
];
const colourOf = ({ tensor, kind }) => `c${tensor % hues.length}${isScratch({ kind }) ? " sums" : ""}`;
const light = { surface: "#fff", ink: "#1f2328", muted: "#59636e", grid: "#d9dee3", mark: "#c4232f" };
const dark = { surface: "#14171c", ink: "#e6e9ed", muted: "#98a1ab", grid: "#33393f", mark: "#ff7a72" };
const themed = ({ surface, ink, muted, grid, mark }) => [
  `.surface{fill:${surface}}.edge{stroke:${surface}}`,
  `text{fill:${ink}}.muted{fill:${muted}}.accent{fill:${mark}}`,
  `.grid{stroke:${grid}}.frame{stroke:${muted}}.mark{stroke:${mark}}.area{fill:${muted}}`,
  `.band{fill:${grid}}`
].join("");
const style = `<style>${[
  'text{font:11px ui-sans-serif,system-ui,"Segoe UI",Helvetica,Arial,sans-serif}',
  ".head{font-size:15px;font-weight:600}.strong{font-weight:600}.right{text-anchor:end}.middle{text-anchor:middle}",
  ".grid,.frame,.mark,.bound{fill:none;stroke-width:1}.mark{stroke-dasharray:3 2}.bound{stroke-dasharray:6 3}",
  ".edge{stroke-width:.7}.area,.band{opacity:.35}.sums{opacity:.6}",
  ...hues.map((hue, index) => `.c${index}{fill:#${hue}}`),
  themed(light),
  `@media (prefers-color-scheme:dark){${themed(dark)}}`
].join("")}</style>`;

const columns = 4;
const mostEntries = 40;
function legend({ owners }, left, top, right) {
  const alive = owners.filter(({ rows }) => rows > 0);
  const shown = alive.slice(0, mostEntries);
  const column = (right - left) / columns;
  const lines = Math.ceil(shown.length / columns);
  const rest = alive.length - shown.length;
  const bottom = top + 16 * lines;
  return {
    height: bottom + (rest > 0 ? 22 : 6),
    parts: [
      ...shown.flatMap((owner, position) => {
        const [x, y] = [left + column * Math.floor(position / lines), top + 16 * (position % lines)];
        return [
          `<g class="${colourOf(owner)}">${box(x, y - 9, 10, 10)}</g>`,
          text("", x + 15, y, clip(labelOf(owner), lettersIn(column - 20)))
        ];
      }),
      ...rest > 0 ? [text("muted", left, bottom + 4, `and ${rest} more, in the same colours again`)] : []
    ]
  };
}

function scaleOf(area, steps, bytes) {
  const { left, right, top, bottom } = area;
  return {
    ...area,
    x: (step) => left + (right - left) * step / Math.max(1, steps),
    y: (value) => bottom - (bottom - top) * value / Math.max(1, bytes)
  };
}
function ticks(most, count) {
  const rough = Math.max(1, most / count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const unit = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough);
  return Array.from({ length: Math.floor(most / unit) + 1 }, (_, index) => index * unit);
}

function liveBytes({ live, boundBytes, peak }, scale) {
  const { left, right, bottom, x, y } = scale;
  const top = y(peak.bytes);
  const words = `peak ${grouped$1(peak.bytes)} B`;
  const isLate = peak.step > live.length / 2;
  return [
    text("muted right", left - 6, scale.top + 4, "alive"),
    line("frame bound", left, y(boundBytes), right, y(boundBytes)),
    `<path class="area" d="M${at(left)} ${at(bottom)}${outline(live, scale)}L${at(right)} ${at(bottom)}z"/>`,
    line("frame", left, bottom, right, bottom),
    line("mark", x(peak.step + 0.5), top, x(peak.step + 0.5), bottom),
    text(`accent strong${isLate ? " right" : ""}`, x(peak.step + 0.5) + (isLate ? -5 : 5), top - 5, words),
    ...ticks(live.length - 1, 10).map((step) => text("muted middle", x(step + 0.5), bottom + 14, grouped$1(step))),
    text("muted right", left - 12, bottom + 14, "step")
  ];
}
function outline(live, { left, right, y }) {
  const columns = Math.min(live.length, Math.floor(right - left));
  const most = new Float64Array(columns);
  live.forEach((bytes, step) => {
    const column = Math.floor(step * columns / live.length);
    most[column] = Math.max(most[column], bytes);
  });
  const stairs = Array.from(
    most,
    (bytes, column) => `V${at(y(bytes))}H${at(left + (right - left) * (column + 1) / columns)}`
  );
  return stairs.join("");
}

const mostBoxes = 4e3;
function memoryMap(picture, scale) {
  const { arenaBytes, boundBytes, stages, peak, boxes } = picture;
  const { left, right, top, bottom, x, y } = scale;
  const omitted = Math.max(0, boxes.length - mostBoxes);
  return [
    ...ticks(arenaBytes, 6).flatMap((bytes) => [
      line("grid", left, y(bytes), right, y(bytes)),
      text("muted right", left - 6, y(bytes) + 4, grouped$1(bytes))
    ]),
    ...stages.flatMap((stage, index) => stageParts(stage, index, scale)),
    ...rowParts(picture, scale),
    ...workParts(picture, scale),
    line("frame", left, bottom, right, bottom),
    line("frame bound", left, y(boundBytes), right, y(boundBytes)),
    text("muted", right + 4, y(boundBytes) + 4, "bound"),
    line("mark", x(peak.step + 0.5), top - 4, x(peak.step + 0.5), bottom),
    text("muted right", left - 6, top - 8, "address"),
    ...omitted > 0 ? [text("muted right", right, top - 24, `${grouped$1(omitted)} smaller rows are not drawn`)] : []
  ];
}
function stageParts({ from, to, peakBytes, names }, index, { x, top, bottom }) {
  const [x1, x2] = [x(from), x(to)];
  const layers = names[0] === names[1] ? names[0] : `${names[0]} \u2026 ${names[1]}`;
  const words = [`${index + 1}  ${layers}`, String(index + 1)].find(({ length }) => length <= lettersIn(x2 - x1 - 8)) ?? "";
  return [
    `<g class="band">${box(x1 + 0.5, top - 18, Math.max(0.5, x2 - x1 - 1), 14, title(`stage ${index + 1}: ${layers}, steps ${from}..${to - 1}, at most ${grouped$1(peakBytes)} B`))}</g>`,
    ...words === "" ? [] : [text("muted", x1 + 5, top - 7.5, words)],
    ...index === 0 ? [] : [line("frame", x1, top - 18, x1, bottom)]
  ];
}
function rowParts({ owners, boxes }, { x, y }) {
  const area = ({ bytes, begin, end }) => bytes * (end - begin);
  const drawn = boxes.length <= mostBoxes ? boxes : [...boxes].sort((a, b) => area(b) - area(a)).slice(0, mostBoxes);
  return [...byOwner(drawn)].map(([owner, own]) => {
    const { name, kind } = owners[owner];
    const label = labelOf(owners[owner]);
    const who = label.includes(name) ? label : `${label} (${clip(name, 40)})`;
    const parts = own.map(({ from, to, offset, bytes, begin, end }) => {
      const rows = isScratch({ kind }) ? "" : from === to ? `, row ${from}` : `, rows ${from}..${to}`;
      const steps = `steps ${Math.floor(begin)}..${Math.ceil(end) - 1}`;
      return box(
        x(begin),
        y(offset + bytes),
        x(end) - x(begin),
        y(offset) - y(offset + bytes),
        title(`${who}${rows}: ${grouped$1(bytes)} B at ${grouped$1(offset)}, ${steps}`)
      );
    });
    const roomy = own.every(({ bytes, begin, end }) => y(0) - y(bytes) > 3 && x(end) - x(begin) > 3);
    return `<g class="${colourOf(owners[owner])}${roomy ? " edge" : ""}">${parts.join("\n")}</g>`;
  });
}
function workParts({ work, owners, live }, { x, bottom }) {
  const column = (step) => Math.floor(2 * x(step));
  const shown = work.filter(({ from }, index) => index === 0 || column(from) > column(work[index - 1].from));
  const ends = shown.map((_, index) => shown[index + 1]?.from ?? live.length);
  const strips = shown.map((own, index) => ({ ...own, end: ends[index] }));
  return [...byOwner(strips)].map(([owner, own]) => {
    const parts = own.map(({ from, to, end, name }) => {
      const steps = from === to - 1 ? `step ${from}` : `steps ${from}..${to - 1}`;
      return box(x(from), bottom + 6, x(end) - x(from), 12, title(`${steps}: ${name}`));
    });
    return `<g class="${colourOf(owners[owner])}">${parts.join("\n")}</g>`;
  });
}
function byOwner(all) {
  const groups = /* @__PURE__ */ new Map();
  for (const each of all) {
    const group = groups.get(each.owner);
    if (group === void 0) groups.set(each.owner, [each]);
    else group.push(each);
  }
  return groups;
}

const mostShares = 9;
function peakPanel(picture, left, top, right) {
  const { bytes, step, doing, shares } = picture.peak;
  const shown = shares.slice(0, mostShares);
  const letters = lettersIn(right - left);
  const bottom = top + 40 + 30 * shown.length;
  const rest = shares.length - shown.length;
  return [
    text("accent strong", left, top - 8, `Peak: ${grouped$1(bytes)} B at step ${grouped$1(step)}`),
    text("muted", left, top + 8, clip(doing, letters)),
    ...shown.flatMap((share, index) => {
      const y = top + 36 + 30 * index;
      const [who, why] = wordsOf(picture, share);
      return [
        `<g class="${colourOf(picture.owners[share.owner])}">${box(left, y - 9, 10, 10)}</g>`,
        text("right", left + 60, y, grouped$1(share.bytes)),
        text("", left + 68, y, clip(who, lettersIn(right - left - 68))),
        text("muted", left + 68, y + 13, clip(why, lettersIn(right - left - 68)))
      ];
    }),
    ...rest > 0 ? [text("muted", left + 68, bottom, `and ${rest} more`)] : []
  ];
}

const svgStart = '<svg xmlns="http://www.w3.org/2000/svg" class="mcunet"';
const width = 960;
const [left, right] = [72, 662];
function drawSvg(picture, heading) {
  const { arenaBytes, boundBytes, live, stages } = picture;
  const map = scaleOf({ left, right, top: 88, bottom: 398 }, live.length, arenaBytes);
  const curve = scaleOf({ left, right, top: 440, bottom: 520 }, live.length, arenaBytes);
  const { height, parts } = legend(picture, left, 560, width - 24);
  const facts = [
    `arena ${grouped$1(arenaBytes)} B`,
    `bound ${grouped$1(boundBytes)} B (${overhead(picture)})`,
    `${grouped$1(live.length)} steps`,
    `${stages.length} ${stages.length === 1 ? "stage" : "stages"}`
  ].join(" \xB7 ");
  const name = clip(heading, lettersIn(width - 48) - 20);
  return [
    `${svgStart} viewBox="0 0 ${width} ${at(height)}" width="${width}" height="${at(height)}" role="img">`,
    `<title>${escaped(name)}</title><desc>${escaped(`Memory over time: ${facts}`)}</desc>`,
    style,
    `<rect class="surface" width="${width}" height="${at(height)}" rx="6"/>`,
    text("head", 24, 30, name),
    text("muted", 24, 48, facts),
    ...memoryMap(picture, map),
    ...liveBytes(picture, curve),
    ...peakPanel(picture, right + 44, map.top, width - 24),
    ...parts,
    "</svg>",
    ""
  ].join("\n");
}

export { areaCells, blocks, checkGraph, compile, cost, createEvaluator, createFloatKernels, createPool, drawMemory, drawSvg, estimate, evaluateSamples, featureMap, featureMapOf, grouped$1 as grouped, importTflite, lower, memoryPicture, noPadding, overhead, printable, roundHalfAway, samePaddingOf, svgStart, withInputSize };
