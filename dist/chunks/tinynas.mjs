import { randomUUID, createHash } from 'node:crypto';
import { genomeInvalid, statisticsInvalid, supernetCorrupt, spaceInvalid, imagesUnfit, networkOverflows, searchCutShort, trainingRefused, trainerMissing, trainingEnded } from './errors.mjs';
import { samePaddingOf, noPadding, roundHalfAway, checkGraph, estimate, areaCells, createPool, cost } from './tinyengine.mjs';
import { McunetError, exitStatus } from './start.mjs';
import { uniformInt, xoroshiro128plus, execa } from './libraries.mjs';
import { mkdirSync, lstatSync, writeFileSync, renameSync, existsSync, rmSync, openSync, fstatSync, readFileSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openFlags } from './files.mjs';
import { mkdtemp, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';

function trainingPythons(environment) {
  const named = environment["MCUNET_PYTHON"];
  return named ? [named] : ["/usr/bin/python3", "python3", "python"];
}
const torchVersionArguments = [
  "-c",
  'import importlib.util as u, importlib.metadata as m; assert u.find_spec("numpy"); print(m.version("torch"))'
];

function canonical({ resolution, width, stages }) {
  const blocks = stages.map((stage) => stage.map(({ expansion, kernel }) => `${expansion}k${kernel}`).join("."));
  return `r${resolution}-w${width}-${blocks.join("|")}`;
}
function parseGenome(text, space) {
  const [, resolution, width, rest] = written.exec(text) ?? [];
  if (rest === void 0) throw genomeInvalid(text, "it is not written that way");
  const stages = rest.split("|").map((stage) => stage.split(".").map(parseBlock));
  const genome = { resolution: Number(resolution), width: Number(width), stages };
  const reason = outside(genome, space) ?? (canonical(genome) === text ? null : `it would be written ${canonical(genome)}`);
  if (reason !== null) throw genomeInvalid(text, reason);
  return genome;
}
const written = /^r(\d{1,4})-w(\d{1,2}(?:\.\d{1,17})?)-(\d{1,2}k\d{1,2}(?:[.|]\d{1,2}k\d{1,2}){0,200})$/;
function parseBlock(text) {
  const [expansion, kernel] = text.split("k").map(Number);
  return { expansion, kernel };
}
function outside({ resolution, width, stages }, space) {
  if (!space.resolutions.includes(resolution))
    return `resolution ${resolution} is none of ${space.resolutions.join(", ")}`;
  if (!space.widths.includes(width)) return `width ${width} is none of ${space.widths.join(", ")}`;
  if (stages.length !== space.stages.length) return `it has ${stages.length} stages instead of ${space.stages.length}`;
  for (const [index, { depths, expansions, kernels }] of space.stages.entries()) {
    const blocks = stages[index];
    if (!depths.includes(blocks.length))
      return `stage ${index} has ${blocks.length} blocks instead of ${depths.join(" or ")}`;
    const wrong = blocks.find(({ expansion, kernel }) => !expansions.includes(expansion) || !kernels.includes(kernel));
    if (wrong) return `stage ${index} offers no block ${wrong.expansion}k${wrong.kernel}`;
  }
  return null;
}
const largest = (space) => uniform(space, (choices) => choices.at(-1));
const smallest = (space) => uniform(space, (choices) => choices[0]);
const uniform = (space, choose) => ({
  resolution: choose(space.resolutions),
  width: choose(space.widths),
  stages: space.stages.map((stage) => {
    const block = chooseBlock(stage, choose);
    return Array.from({ length: choose(stage.depths) }, () => block);
  })
});
const chooseBlock = ({ expansions, kernels }, choose) => ({
  expansion: choose(expansions),
  kernel: choose(kernels)
});
function randomGenome(space, random, fixed) {
  const { resolution, width } = fixed ?? {
    resolution: random.pick(space.resolutions),
    width: random.pick(space.widths)
  };
  const stages = space.stages.map(
    (stage) => Array.from({ length: random.pick(stage.depths) }, () => chooseBlock(stage, (choices) => random.pick(choices)))
  );
  return { resolution, width, stages };
}
const mutationRate = { global: 0.3, depth: 0.2, block: 0.1 };
function mutate(genome, space, random) {
  const redraw = (value, choices, rate) => random.chance(rate) ? random.pick(choices) : value;
  return {
    resolution: redraw(genome.resolution, space.resolutions, mutationRate.global),
    width: redraw(genome.width, space.widths, mutationRate.global),
    stages: space.stages.map((stage, index) => {
      const blocks = genome.stages[index];
      const depth = redraw(blocks.length, stage.depths, mutationRate.depth);
      return Array.from({ length: depth }, (_, position) => {
        const block = blocks[position] ?? chooseBlock(stage, (choices) => random.pick(choices));
        return {
          expansion: redraw(block.expansion, stage.expansions, mutationRate.block),
          kernel: redraw(block.kernel, stage.kernels, mutationRate.block)
        };
      });
    })
  };
}
function crossover(mother, father, random) {
  const either = (a, b) => random.chance(0.5) ? a : b;
  return {
    resolution: either(mother.resolution, father.resolution),
    width: either(mother.width, father.width),
    stages: mother.stages.map((a, index) => {
      const b = father.stages[index];
      return Array.from({ length: either(a.length, b.length) }, (_, position) => {
        const [left, right] = [a[position] ?? b[position], b[position] ?? a[position]];
        return { expansion: either(left.expansion, right.expansion), kernel: either(left.kernel, right.kernel) };
      });
    })
  };
}
function neighbours(genome, space) {
  const others = (choices, value) => choices.filter((choice) => choice !== value);
  const withStage = (index, blocks) => ({
    ...genome,
    stages: genome.stages.with(index, blocks)
  });
  return [
    ...others(space.resolutions, genome.resolution).map((resolution) => ({ ...genome, resolution })),
    ...others(space.widths, genome.width).map((width) => ({ ...genome, width })),
    ...space.stages.flatMap((stage, index) => {
      const blocks = genome.stages[index];
      const smallestBlock = chooseBlock(stage, (choices) => choices[0]);
      return [
        ...others(stage.depths, blocks.length).map(
          (depth) => withStage(
            index,
            Array.from({ length: depth }, (_, position) => blocks[position] ?? smallestBlock)
          )
        ),
        ...blocks.flatMap((block, position) => [
          ...others(stage.expansions, block.expansion).map(
            (expansion) => withStage(index, blocks.with(position, { ...block, expansion }))
          ),
          ...others(stage.kernels, block.kernel).map(
            (kernel) => withStage(index, blocks.with(position, { ...block, kernel }))
          )
        ])
      ];
    })
  ];
}

const momentsOf = (layer) => layer.kind === "convolution" || layer.kind === "depthwise" ? layer.output.channels : 0;
const isRangeMeasured = (layer) => layer.kind === "add" || layer.kind === "linear" || "activation" in layer && layer.activation === "NONE";
function encodeCalibration(calibration) {
  const values = calibration.flatMap(({ means, variances, range }) => [
    ...means,
    ...variances,
    ...range ? [range.minimum, range.maximum] : []
  ]);
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, 4 * index);
  return bytes.toString("base64");
}
function decodeCalibration(text, { canonical, layers }) {
  const bytes = Buffer.from(text, "base64");
  const expected = layers.reduce((sum, layer) => sum + 2 * momentsOf(layer) + (isRangeMeasured(layer) ? 2 : 0), 0);
  if (bytes.length !== 4 * expected) {
    throw statisticsInvalid(canonical, `it has ${bytes.length} bytes where the network needs ${4 * expected}`);
  }
  const values = Float32Array.from({ length: expected }, (_, index) => bytes.readFloatLE(4 * index));
  let next = 0;
  const take = (count) => values.slice(next, next += count);
  const calibration = layers.map((layer) => {
    const count = momentsOf(layer);
    const [means, variances] = [take(count), take(count)];
    const [minimum, maximum] = isRangeMeasured(layer) ? take(2) : [];
    return { means, variances, range: minimum === void 0 || maximum === void 0 ? null : { minimum, maximum } };
  });
  for (const { variances, range } of calibration) {
    const sound = variances.every((variance) => variance >= 0) && (range === null || range.minimum <= 0 && range.maximum >= 0);
    if (!sound) throw statisticsInvalid(canonical, "a variance or a range is impossible");
  }
  if (!values.every(Number.isFinite)) throw statisticsInvalid(canonical, "a value is not a finite number");
  return calibration;
}

const isWeighted = (layer) => "source" in layer;
function sliceWeights({ tensors }, layer) {
  const { shape, values } = tensors.get(`${layer.source}.weight`);
  const outputs = layer.output.channels;
  const { height, width } = layer.kind === "linear" ? { height: 1, width: 1 } : layer.window;
  const inputs = layer.kind === "depthwise" ? 1 : layer.inputChannels;
  const [storedInputs, stored] = layer.kind === "depthwise" ? [1, shape[1]] : [shape[1], shape[2] ?? 1];
  const crop = (stored - height) / 2;
  const [outStride, rowStride, columnStride, inStride] = layer.kind === "depthwise" ? [1, width * outputs, outputs, 0] : [height * width * inputs, width * inputs, inputs, 1];
  const slice = new Float32Array(outputs * height * width * inputs);
  for (let out = 0; out < outputs; out += 1) {
    for (let input = 0; input < inputs; input += 1) {
      for (let y = 0; y < height; y += 1) {
        const from = ((out * storedInputs + input) * stored + y + crop) * stored + crop;
        const to = out * outStride + y * rowStride + input * inStride;
        for (let x = 0; x < width; x += 1) slice[to + x * columnStride] = values[from + x];
      }
    }
  }
  return slice;
}
const sliceVector = ({ tensors }, name, count) => tensors.get(name).values.subarray(0, count);

const channels = ({ divisor }, count, width) => Math.max(divisor, Math.floor((count * width + divisor / 2) / divisor) * divisor);

const valueFeatureMap = ({ input, layers }, value) => value === 0 ? input : layers[value - 1].output;
function structure(space, genome, size) {
  const { resolution, width } = genome;
  const input = { ...size, channels: space.input.channels };
  const layers = [];
  const last = () => layers.at(-1)?.output ?? input;
  if (size.height !== resolution || size.width !== resolution) {
    const output = { height: resolution, width: resolution, channels: input.channels };
    layers.push({ kind: "resize", name: "resize", input: 0, output });
  }
  const { kernel, stride } = space.stem;
  const stem = { kind: "convolution", name: "stem", source: "stem", kernel, stride, activation: "RELU6" };
  layers.push(convolution(stem, layers.length, last(), channels(space, space.stem.channels, width)));
  for (const [s, stage] of space.stages.entries()) {
    for (const [b, block] of genome.stages[s].entries()) {
      const place = { stage: s, block: b, stride: b === 0 ? stage.stride : 1 };
      layers.push(...invertedResidual(place, block, layers.length, last(), channels(space, stage.channels, width)));
    }
  }
  const featureMap = last();
  const pooled = { height: 1, width: 1, channels: featureMap.channels };
  layers.push({ kind: "pool", name: "pool", input: layers.length, output: pooled, window: wholeWindow(featureMap) });
  const scores = { height: 1, width: 1, channels: space.classes };
  layers.push({
    kind: "linear",
    name: "head",
    source: "head",
    input: layers.length,
    output: scores,
    inputChannels: pooled.channels
  });
  return { canonical: canonical(genome), space, input, layers };
}
function invertedResidual(place, { expansion, kernel }, input, featureMap, outputs) {
  const names = (part) => ({
    name: `stage${place.stage}_block${place.block}_${part}`,
    source: `stages.${place.stage}.${place.block}.${part}`
  });
  const middle = featureMap.channels * expansion;
  const pointwise = { kind: "convolution", kernel: 1, stride: 1 };
  const expand = convolution({ ...pointwise, ...names("expand"), activation: "RELU6" }, input, featureMap, middle);
  const filter = {
    kind: "depthwise",
    ...names("depthwise"),
    kernel,
    stride: place.stride,
    activation: "RELU6"
  };
  const depthwise = convolution(filter, input + 1, expand.output, middle);
  const project = convolution(
    { ...pointwise, ...names("project"), activation: "NONE" },
    input + 2,
    depthwise.output,
    outputs
  );
  const layers = [expand, depthwise, project];
  if (place.stride !== 1 || featureMap.channels !== outputs) return layers;
  return [...layers, { kind: "add", name: names("add").name, input: input + 3, other: input, output: project.output }];
}
function convolution(spec, input, featureMap, outputs) {
  const { kind, name, source, activation, kernel, stride } = spec;
  const taps = {
    height: kernel,
    width: kernel,
    strideHeight: stride,
    strideWidth: stride,
    dilationHeight: 1,
    dilationWidth: 1
  };
  const window = { ...taps, padding: samePaddingOf(featureMap, taps) };
  const output = {
    height: Math.ceil(featureMap.height / stride),
    width: Math.ceil(featureMap.width / stride),
    channels: outputs
  };
  return { kind, name, source, activation, input, output, window, inputChannels: featureMap.channels };
}
const wholeWindow = ({ height, width }) => ({
  height,
  width,
  strideHeight: height,
  strideWidth: width,
  dilationHeight: 1,
  dilationWidth: 1,
  padding: noPadding
});

function assemble(structure, codes, parameters) {
  const tensors = [];
  const operators = [];
  const add = (tensor) => tensors.push(tensor) - 1;
  const values = [];
  const addValue = (name, value) => {
    const featureMap = valueFeatureMap(structure, value);
    values.push(
      add({
        name,
        shape: shapeOf(featureMap, structure, value),
        type: "int8",
        quantisation: quantisation(codes[value]),
        data: null
      })
    );
  };
  addValue("input", 0);
  for (const [index, layer] of structure.layers.entries()) {
    const weights = isWeighted(layer) ? addParameters(layer, parameters(layer, index), codes[layer.input], add) : [];
    addValue(layer.name, index + 1);
    const { name } = layer;
    const inputs = [...readsOf(layer).map((value) => values[value]), ...weights];
    operators.push({ index, name, inputs, outputs: [values[index + 1]], ...attributes(layer) });
  }
  return { name: structure.canonical, tensors, operators, inputs: [values[0]], outputs: [values.at(-1)] };
}
function attributes(layer) {
  switch (layer.kind) {
    case "resize":
      return { kind: "AREA_RESIZE" };
    case "convolution":
      return { kind: "CONV_2D", window: layer.window, activation: layer.activation };
    case "depthwise":
      return { kind: "DEPTHWISE_CONV_2D", window: layer.window, multiplier: 1, activation: layer.activation };
    case "add":
      return { kind: "ADD", activation: "NONE" };
    case "pool":
      return { kind: "AVERAGE_POOL_2D", window: layer.window, activation: "NONE" };
    case "linear":
      return { kind: "FULLY_CONNECTED", activation: "NONE" };
  }
}
const readsOf = (layer) => layer.kind === "add" ? [layer.other, layer.input] : [layer.input];
function addParameters(layer, { weights, weightScales, bias }, input, add) {
  const axis = layer.kind === "depthwise" ? 3 : 0;
  const biasScales = weightScales.map((scale) => Math.fround(input.scale * scale));
  const constant = (name, shape, type, data, scales, along) => add({
    name: `${layer.name}_${name}`,
    shape,
    type,
    data,
    quantisation: { scales, zeroPoints: new Array(scales.length).fill(0), axis: along }
  });
  return [
    constant("weights", weightShape(layer), "int8", weights, weightScales, weightScales.length === 1 ? 0 : axis),
    constant("bias", [layer.output.channels], "int32", bias, biasScales, 0)
  ];
}
function weightShape(layer) {
  const outputs = layer.output.channels;
  if (layer.kind === "linear") return [outputs, layer.inputChannels];
  const { height, width } = layer.window;
  return layer.kind === "depthwise" ? [1, height, width, outputs] : [outputs, height, width, layer.inputChannels];
}
const shapeOf = ({ height, width, channels }, { layers }, value) => value === layers.length ? [1, channels] : [1, height, width, channels];
const quantisation = ({ scale, zeroPoint }) => ({
  scales: [scale],
  zeroPoints: [zeroPoint],
  axis: 0
});

function normalisation(supernet, layer, { means, variances }) {
  const count = layer.output.channels;
  const gamma = sliceVector(supernet, `${layer.source}.bn.gamma`, count);
  const beta = sliceVector(supernet, `${layer.source}.bn.beta`, count);
  const epsilon = supernet.space.bnEpsilon;
  const factors = Float64Array.from(gamma, (value, channel) => value / Math.sqrt(variances[channel] + epsilon));
  const offsets = Float64Array.from(beta, (value, channel) => value - means[channel] * factors[channel]);
  return { factors, offsets };
}

function quantise(supernet, structure, calibration) {
  const codes = activationCodes(structure, calibration);
  return assemble(
    structure,
    codes,
    (layer, index) => quantiseParameters(supernet, layer, calibration[index], codes[layer.input])
  );
}
function activationCodes({ space, layers }, calibration) {
  const codes = [{ scale: Math.fround(space.input.scale), zeroPoint: space.input.zeroPoint }];
  for (const [index, layer] of layers.entries()) codes.push(outputCode(layer, calibration[index], codes));
  return codes;
}
function outputCode(layer, { range }, codes) {
  if (range !== null) return affine(range.minimum, range.maximum);
  return "activation" in layer ? affine(0, 6) : codes[layer.input];
}
function affine(minimum, maximum) {
  const [low, high] = [Math.min(0, minimum), Math.max(0, maximum)];
  const scale = scaleOf((high - low) / 255);
  return { scale, zeroPoint: clamp(roundHalfAway(-128 - low / scale), -128, 127) };
}
function quantiseParameters(supernet, layer, calibration, input) {
  const { weights, bias } = foldedParameters(supernet, layer, calibration);
  const outputs = layer.output.channels;
  const perChannel = weights.length / outputs;
  const scaleIndex = {
    convolution: (index) => Math.floor(index / perChannel),
    depthwise: (index) => index % outputs,
    linear: () => 0
  }[layer.kind];
  const largest = new Float64Array(layer.kind === "linear" ? 1 : outputs);
  for (const [index, weight] of weights.entries()) {
    const at = scaleIndex(index);
    largest[at] = Math.max(largest[at], Math.abs(weight));
  }
  const weightScales = Array.from(largest, (value) => scaleOf(value / 127));
  const biasLimit = 2 ** 31 - 1;
  return {
    weights: Int8Array.from(
      weights,
      (weight, index) => clamp(roundHalfAway(weight / weightScales[scaleIndex(index)]), -127, 127)
    ),
    weightScales,
    bias: Int32Array.from(bias, (value, channel) => {
      const scale = input.scale * (weightScales[channel] ?? weightScales[0]);
      return clamp(roundHalfAway(value / scale), -biasLimit, biasLimit);
    })
  };
}
function foldedParameters(supernet, layer, calibration) {
  const weights = sliceWeights(supernet, layer);
  const outputs = layer.output.channels;
  if (layer.kind === "linear") return { weights, bias: Float64Array.from(sliceVector(supernet, "head.bias", outputs)) };
  const { factors, offsets } = normalisation(supernet, layer, calibration);
  const perChannel = weights.length / outputs;
  const channelOf = layer.kind === "depthwise" ? (index) => index % outputs : (index) => Math.floor(index / perChannel);
  return { weights: weights.map((weight, index) => weight * factors[channelOf(index)]), bias: offsets };
}
const scaleOf = (step) => Math.fround(step) || 1;
const clamp = (value, low, high) => Math.min(high, Math.max(low, value));

function buildNetwork(weights, genome, calibration, size) {
  const layout = structure(weights.space, genome, size);
  const graph = quantise(weights, layout, decodeCalibration(calibration, layout));
  try {
    checkGraph(graph);
  } catch (error) {
    if (!(error instanceof McunetError)) throw error;
    throw statisticsInvalid(canonical(genome), error.problem.message);
  }
  return graph;
}

const contractVersion = "1";
function memoryStore() {
  const entries = /* @__PURE__ */ new Map();
  return {
    get: (key) => entries.get(digest(key)) ?? null,
    put: (key, measurement) => entries.set(digest(key), measurement)
  };
}
function folderStore(folder) {
  const pathOf = (name) => join(folder, name.slice(0, 2), `${name}.json`);
  return {
    get: (key) => {
      const name = digest(key);
      return readEntry$1(pathOf(name), name);
    },
    put: (key, measurement) => {
      const name = digest(key);
      writeEntry(pathOf(name), name, measurement);
    }
  };
}
const largestEntry = 4 * 1024 * 1024;
function readEntry$1(path, name) {
  try {
    const { key, correct, calibration, sha256 } = JSON.parse(readSmall(path));
    if (typeof correct !== "string" || typeof calibration !== "string" || key !== name) return null;
    return sha256 === checksum(key, correct, calibration) ? { correct: new Uint8Array(Buffer.from(correct, "base64")), calibration } : null;
  } catch {
    return null;
  }
}
function readSmall(path) {
  const file = openSync(path, openFlags("refuse"));
  try {
    const status = fstatSync(file);
    return status.isFile() && status.size <= largestEntry ? readFileSync(file, "utf8") : "";
  } finally {
    closeSync(file);
  }
}
function writeEntry(path, key, { correct, calibration }) {
  const bits = Buffer.from(correct).toString("base64");
  const entry = { key, correct: bits, calibration, sha256: checksum(key, bits, calibration) };
  const partial = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (!lstatSync(dirname(path)).isDirectory()) return;
    writeFileSync(partial, JSON.stringify(entry), { flag: "wx" });
    renameSync(partial, path);
  } catch {
    if (existsSync(partial)) rmSync(partial);
  }
}
const digest = ({ supernet, data, canonical }) => hash([contractVersion, supernet, data, canonical]);
const checksum = (...parts) => hash(parts);
const hash = (parts) => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

const limits = { file: 16 * 1024 * 1024, header: 1024 * 1024, tensors: 1e4, dimensions: 4 };
function readSafetensors(bytes, file) {
  const fail = (what) => {
    throw supernetCorrupt(file, what);
  };
  if (bytes.length > limits.file) return fail(`it has ${bytes.length} bytes, more than ${limits.file}`);
  if (bytes.length < 8) return fail(`it has ${bytes.length} bytes, fewer than its own header needs`);
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true));
  if (length > limits.header) return fail(`its header would have ${length} bytes, more than ${limits.header}`);
  if (8 + length > bytes.length) return fail(`its header of ${length} bytes ends beyond the file's ${bytes.length}`);
  const data = bytes.subarray(8 + length);
  const { metadata, entries } = readHeader(bytes.subarray(8, 8 + length), fail);
  let end = 0;
  const tensors = /* @__PURE__ */ new Map();
  for (const { name, shape, from, to } of entries.sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== end) fail(`tensor ${name} starts at byte ${from} of the data where ${end} was expected`);
    if (to > data.length) fail(`tensor ${name} ends at byte ${to} of ${data.length}`);
    tensors.set(name, { shape, values: floats(data.subarray(from, to), name, fail) });
    end = to;
  }
  if (end !== data.length) fail(`${data.length - end} bytes after the last tensor belong to none`);
  return { metadata, tensors };
}
function readHeader(bytes, fail) {
  const header = parseObject(bytes) ?? fail("its header is not a JSON object");
  if (header.length > limits.tensors) fail(`it names ${header.length} tensors, more than ${limits.tensors}`);
  const metadata = /* @__PURE__ */ new Map();
  const entries = [];
  for (const [name, value] of header) {
    if (!isObject(value)) return fail(`the header's entry ${quote(name)} is not an object`);
    if (name === "__metadata__") {
      for (const [key, text] of Object.entries(value)) {
        if (typeof text !== "string") return fail(`the metadata ${quote(key)} is not a string`);
        metadata.set(key, text);
      }
    } else entries.push(readEntry(name, value, fail));
  }
  return { metadata, entries };
}
function readEntry(name, value, fail) {
  const { dtype, shape, data_offsets: offsets } = value;
  if (dtype !== "F32") return fail(`tensor ${quote(name)} has the type ${quote(String(dtype))} instead of F32`);
  if (!isNaturals(shape) || shape.length > limits.dimensions) return fail(`tensor ${quote(name)} has no valid shape`);
  if (!isNaturals(offsets) || offsets.length !== 2) return fail(`tensor ${quote(name)} has no valid data_offsets`);
  const [from, to] = offsets;
  const size = shape.reduce((product, length) => product * length, 4);
  if (to - from !== size)
    return fail(`tensor ${quote(name)} of shape ${shape.join("x")} needs ${size} bytes and is given ${to - from}`);
  return { name, shape, from, to };
}
function floats(bytes, name, fail) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  if (!values.every(Number.isFinite)) fail(`tensor ${quote(name)} has a value that is not a finite number`);
  return values;
}
function parseObject(bytes) {
  try {
    const value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    return isObject(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isNaturals = (value) => Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);
const quote = (text) => JSON.stringify(text.slice(0, 60));

var Y=t,i={$schema:"https://json-schema.org/draft/2020-12/schema",$id:"space.schema.json",type:"object",additionalProperties:false,required:["version","input","classes","resolutions","widths","divisor","bnEpsilon","stem","stages"],properties:{version:{const:1},input:{type:"object",additionalProperties:false,required:["height","width","channels","scale","zeroPoint"],properties:{height:{$ref:"#/$defs/extent"},width:{$ref:"#/$defs/extent"},channels:{type:"integer",minimum:1,maximum:16},scale:{type:"number",exclusiveMinimum:0,maximum:1e3},zeroPoint:{type:"integer",minimum:-128,maximum:127}}},classes:{type:"integer",minimum:2,maximum:1e3},resolutions:{type:"array",minItems:1,maxItems:16,items:{type:"integer",minimum:4,maximum:512}},widths:{type:"array",minItems:1,maxItems:16,items:{type:"number",minimum:.05,maximum:4}},divisor:{type:"integer",minimum:1,maximum:64},bnEpsilon:{type:"number",exclusiveMinimum:0,maximum:1},stem:{type:"object",additionalProperties:false,required:["channels","kernel","stride"],properties:{channels:{type:"integer",minimum:1,maximum:512},kernel:{$ref:"#/$defs/kernel"},stride:{$ref:"#/$defs/stride"}}},stages:{type:"array",minItems:1,maxItems:12,items:{type:"object",additionalProperties:false,required:["channels","stride","depths","kernels","expansions"],properties:{channels:{$ref:"#/$defs/extent"},stride:{$ref:"#/$defs/stride"},depths:{$ref:"#/$defs/counts"},kernels:{type:"array",minItems:1,maxItems:16,items:{$ref:"#/$defs/kernel"}},expansions:{$ref:"#/$defs/counts"}}}}},$defs:{extent:{type:"integer",minimum:1,maximum:1024},stride:{type:"integer",minimum:1,maximum:4},kernel:{type:"integer",minimum:1,maximum:11,not:{multipleOf:2}},counts:{type:"array",minItems:1,maxItems:16,items:{type:"integer",minimum:1,maximum:16}}}},k={type:"integer",minimum:1,maximum:1024},w={type:"integer",minimum:1,maximum:11,not:{multipleOf:2}},$={type:"integer",minimum:1,maximum:4},f={type:"array",minItems:1,maxItems:16,items:{type:"integer",minimum:1,maximum:16}},L=Object.prototype.hasOwnProperty;function t(p,{instancePath:a="",parentData:Q,parentDataProperty:R,rootData:U=p,dynamicAnchors:W={}}={}){let g=null,s=0,O=t.evaluated;if(O.dynamicProps&&(O.props=void 0),O.dynamicItems&&(O.items=void 0),s===0)if(p&&typeof p=="object"&&!Array.isArray(p)){let P;if(p.version===void 0&&(P="version")||p.input===void 0&&(P="input")||p.classes===void 0&&(P="classes")||p.resolutions===void 0&&(P="resolutions")||p.widths===void 0&&(P="widths")||p.divisor===void 0&&(P="divisor")||p.bnEpsilon===void 0&&(P="bnEpsilon")||p.stem===void 0&&(P="stem")||p.stages===void 0&&(P="stages"))return t.errors=[{instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:P},message:"must have required property '"+P+"'",schema:i.required,parentSchema:i,data:p}],false;{let H=s;for(let r in p)if(!L.call(i.properties,r)){return t.errors=[{instancePath:a,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:r},message:"must NOT have additional properties",schema:false,parentSchema:i,data:p}],false;}if(H===s){if(p.version!==void 0){let r=p.version,d=s;if(r!==1)return t.errors=[{instancePath:a+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue:1},message:"must be equal to constant",schema:1,parentSchema:i.properties.version,data:r}],false;var h=d===s;}else var h=true;if(h){if(p.input!==void 0){let r=p.input,d=s;if(s===d)if(r&&typeof r=="object"&&!Array.isArray(r)){let c;if(r.height===void 0&&(c="height")||r.width===void 0&&(c="width")||r.channels===void 0&&(c="channels")||r.scale===void 0&&(c="scale")||r.zeroPoint===void 0&&(c="zeroPoint"))return t.errors=[{instancePath:a+"/input",schemaPath:"#/properties/input/required",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'",schema:i.properties.input.required,parentSchema:i.properties.input,data:r}],false;{let n=s;for(let e in r)if(!(e==="height"||e==="width"||e==="channels"||e==="scale"||e==="zeroPoint")){return t.errors=[{instancePath:a+"/input",schemaPath:"#/properties/input/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e},message:"must NOT have additional properties",schema:false,parentSchema:i.properties.input,data:r}],false;}if(n===s){if(r.height!==void 0){let e=r.height,u=s,I=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/input/height",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:k.type,parentSchema:k,data:e}],false;if(s===I&&typeof e=="number"&&isFinite(e)){if(e>1024||isNaN(e))return t.errors=[{instancePath:a+"/input/height",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:k,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/input/height",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:k,data:e}],false}var v=u===s;}else var v=true;if(v){if(r.width!==void 0){let e=r.width,u=s,I=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/input/width",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:k.type,parentSchema:k,data:e}],false;if(s===I&&typeof e=="number"&&isFinite(e)){if(e>1024||isNaN(e))return t.errors=[{instancePath:a+"/input/width",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:k,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/input/width",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:k,data:e}],false}var v=u===s;}else var v=true;if(v){if(r.channels!==void 0){let e=r.channels,u=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/input/channels",schemaPath:"#/properties/input/properties/channels/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.input.properties.channels.type,parentSchema:i.properties.input.properties.channels,data:e}],false;if(s===u&&typeof e=="number"&&isFinite(e)){if(e>16||isNaN(e))return t.errors=[{instancePath:a+"/input/channels",schemaPath:"#/properties/input/properties/channels/maximum",keyword:"maximum",params:{comparison:"<=",limit:16},message:"must be <= 16",schema:16,parentSchema:i.properties.input.properties.channels,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/input/channels",schemaPath:"#/properties/input/properties/channels/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:i.properties.input.properties.channels,data:e}],false}var v=u===s;}else var v=true;if(v){if(r.scale!==void 0){let e=r.scale,u=s;if(s===u)if(typeof e=="number"&&isFinite(e)){if(e>1e3||isNaN(e))return t.errors=[{instancePath:a+"/input/scale",schemaPath:"#/properties/input/properties/scale/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:i.properties.input.properties.scale,data:e}],false;if(e<=0||isNaN(e))return t.errors=[{instancePath:a+"/input/scale",schemaPath:"#/properties/input/properties/scale/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:i.properties.input.properties.scale,data:e}],false}else return t.errors=[{instancePath:a+"/input/scale",schemaPath:"#/properties/input/properties/scale/type",keyword:"type",params:{type:"number"},message:"must be number",schema:i.properties.input.properties.scale.type,parentSchema:i.properties.input.properties.scale,data:e}],false;var v=u===s;}else var v=true;if(v)if(r.zeroPoint!==void 0){let e=r.zeroPoint,u=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/input/zeroPoint",schemaPath:"#/properties/input/properties/zeroPoint/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.input.properties.zeroPoint.type,parentSchema:i.properties.input.properties.zeroPoint,data:e}],false;if(s===u&&typeof e=="number"&&isFinite(e)){if(e>127||isNaN(e))return t.errors=[{instancePath:a+"/input/zeroPoint",schemaPath:"#/properties/input/properties/zeroPoint/maximum",keyword:"maximum",params:{comparison:"<=",limit:127},message:"must be <= 127",schema:127,parentSchema:i.properties.input.properties.zeroPoint,data:e}],false;if(e<-128||isNaN(e))return t.errors=[{instancePath:a+"/input/zeroPoint",schemaPath:"#/properties/input/properties/zeroPoint/minimum",keyword:"minimum",params:{comparison:">=",limit:-128},message:"must be >= -128",schema:-128,parentSchema:i.properties.input.properties.zeroPoint,data:e}],false}var v=u===s;}else var v=true;}}}}}}else return t.errors=[{instancePath:a+"/input",schemaPath:"#/properties/input/type",keyword:"type",params:{type:"object"},message:"must be object",schema:i.properties.input.type,parentSchema:i.properties.input,data:r}],false;var h=d===s;}else var h=true;if(h){if(p.classes!==void 0){let r=p.classes,d=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return t.errors=[{instancePath:a+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.classes.type,parentSchema:i.properties.classes,data:r}],false;if(s===d&&typeof r=="number"&&isFinite(r)){if(r>1e3||isNaN(r))return t.errors=[{instancePath:a+"/classes",schemaPath:"#/properties/classes/maximum",keyword:"maximum",params:{comparison:"<=",limit:1e3},message:"must be <= 1000",schema:1e3,parentSchema:i.properties.classes,data:r}],false;if(r<2||isNaN(r))return t.errors=[{instancePath:a+"/classes",schemaPath:"#/properties/classes/minimum",keyword:"minimum",params:{comparison:">=",limit:2},message:"must be >= 2",schema:2,parentSchema:i.properties.classes,data:r}],false}var h=d===s;}else var h=true;if(h){if(p.resolutions!==void 0){let r=p.resolutions,d=s;if(s===d)if(Array.isArray(r)){if(r.length>16)return t.errors=[{instancePath:a+"/resolutions",schemaPath:"#/properties/resolutions/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:i.properties.resolutions,data:r}],false;if(r.length<1)return t.errors=[{instancePath:a+"/resolutions",schemaPath:"#/properties/resolutions/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:i.properties.resolutions,data:r}],false;{var T=true;let c=r.length;for(let n=0;n<c;n++){let e=r[n],u=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/resolutions/"+n,schemaPath:"#/properties/resolutions/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.resolutions.items.type,parentSchema:i.properties.resolutions.items,data:e}],false;if(s===u&&typeof e=="number"&&isFinite(e)){if(e>512||isNaN(e))return t.errors=[{instancePath:a+"/resolutions/"+n,schemaPath:"#/properties/resolutions/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:512},message:"must be <= 512",schema:512,parentSchema:i.properties.resolutions.items,data:e}],false;if(e<4||isNaN(e))return t.errors=[{instancePath:a+"/resolutions/"+n,schemaPath:"#/properties/resolutions/items/minimum",keyword:"minimum",params:{comparison:">=",limit:4},message:"must be >= 4",schema:4,parentSchema:i.properties.resolutions.items,data:e}],false}var T=u===s;if(!T)break}}}else return t.errors=[{instancePath:a+"/resolutions",schemaPath:"#/properties/resolutions/type",keyword:"type",params:{type:"array"},message:"must be array",schema:i.properties.resolutions.type,parentSchema:i.properties.resolutions,data:r}],false;var h=d===s;}else var h=true;if(h){if(p.widths!==void 0){let r=p.widths,d=s;if(s===d)if(Array.isArray(r)){if(r.length>16)return t.errors=[{instancePath:a+"/widths",schemaPath:"#/properties/widths/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:i.properties.widths,data:r}],false;if(r.length<1)return t.errors=[{instancePath:a+"/widths",schemaPath:"#/properties/widths/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:i.properties.widths,data:r}],false;{var z=true;let c=r.length;for(let n=0;n<c;n++){let e=r[n],u=s;if(s===u)if(typeof e=="number"&&isFinite(e)){if(e>4||isNaN(e))return t.errors=[{instancePath:a+"/widths/"+n,schemaPath:"#/properties/widths/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:4},message:"must be <= 4",schema:4,parentSchema:i.properties.widths.items,data:e}],false;if(e<.05||isNaN(e))return t.errors=[{instancePath:a+"/widths/"+n,schemaPath:"#/properties/widths/items/minimum",keyword:"minimum",params:{comparison:">=",limit:.05},message:"must be >= 0.05",schema:.05,parentSchema:i.properties.widths.items,data:e}],false}else return t.errors=[{instancePath:a+"/widths/"+n,schemaPath:"#/properties/widths/items/type",keyword:"type",params:{type:"number"},message:"must be number",schema:i.properties.widths.items.type,parentSchema:i.properties.widths.items,data:e}],false;var z=u===s;if(!z)break}}}else return t.errors=[{instancePath:a+"/widths",schemaPath:"#/properties/widths/type",keyword:"type",params:{type:"array"},message:"must be array",schema:i.properties.widths.type,parentSchema:i.properties.widths,data:r}],false;var h=d===s;}else var h=true;if(h){if(p.divisor!==void 0){let r=p.divisor,d=s;if(!(typeof r=="number"&&!(r%1)&&!isNaN(r)&&isFinite(r)))return t.errors=[{instancePath:a+"/divisor",schemaPath:"#/properties/divisor/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.divisor.type,parentSchema:i.properties.divisor,data:r}],false;if(s===d&&typeof r=="number"&&isFinite(r)){if(r>64||isNaN(r))return t.errors=[{instancePath:a+"/divisor",schemaPath:"#/properties/divisor/maximum",keyword:"maximum",params:{comparison:"<=",limit:64},message:"must be <= 64",schema:64,parentSchema:i.properties.divisor,data:r}],false;if(r<1||isNaN(r))return t.errors=[{instancePath:a+"/divisor",schemaPath:"#/properties/divisor/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:i.properties.divisor,data:r}],false}var h=d===s;}else var h=true;if(h){if(p.bnEpsilon!==void 0){let r=p.bnEpsilon,d=s;if(s===d)if(typeof r=="number"&&isFinite(r)){if(r>1||isNaN(r))return t.errors=[{instancePath:a+"/bnEpsilon",schemaPath:"#/properties/bnEpsilon/maximum",keyword:"maximum",params:{comparison:"<=",limit:1},message:"must be <= 1",schema:1,parentSchema:i.properties.bnEpsilon,data:r}],false;if(r<=0||isNaN(r))return t.errors=[{instancePath:a+"/bnEpsilon",schemaPath:"#/properties/bnEpsilon/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison:">",limit:0},message:"must be > 0",schema:0,parentSchema:i.properties.bnEpsilon,data:r}],false}else return t.errors=[{instancePath:a+"/bnEpsilon",schemaPath:"#/properties/bnEpsilon/type",keyword:"type",params:{type:"number"},message:"must be number",schema:i.properties.bnEpsilon.type,parentSchema:i.properties.bnEpsilon,data:r}],false;var h=d===s;}else var h=true;if(h){if(p.stem!==void 0){let r=p.stem,d=s;if(s===d)if(r&&typeof r=="object"&&!Array.isArray(r)){let c;if(r.channels===void 0&&(c="channels")||r.kernel===void 0&&(c="kernel")||r.stride===void 0&&(c="stride"))return t.errors=[{instancePath:a+"/stem",schemaPath:"#/properties/stem/required",keyword:"required",params:{missingProperty:c},message:"must have required property '"+c+"'",schema:i.properties.stem.required,parentSchema:i.properties.stem,data:r}],false;{let n=s;for(let e in r)if(!(e==="channels"||e==="kernel"||e==="stride")){return t.errors=[{instancePath:a+"/stem",schemaPath:"#/properties/stem/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:e},message:"must NOT have additional properties",schema:false,parentSchema:i.properties.stem,data:r}],false;}if(n===s){if(r.channels!==void 0){let e=r.channels,u=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/stem/channels",schemaPath:"#/properties/stem/properties/channels/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:i.properties.stem.properties.channels.type,parentSchema:i.properties.stem.properties.channels,data:e}],false;if(s===u&&typeof e=="number"&&isFinite(e)){if(e>512||isNaN(e))return t.errors=[{instancePath:a+"/stem/channels",schemaPath:"#/properties/stem/properties/channels/maximum",keyword:"maximum",params:{comparison:"<=",limit:512},message:"must be <= 512",schema:512,parentSchema:i.properties.stem.properties.channels,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/stem/channels",schemaPath:"#/properties/stem/properties/channels/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:i.properties.stem.properties.channels,data:e}],false}var _=u===s;}else var _=true;if(_){if(r.kernel!==void 0){let e=r.kernel,u=s,I=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/stem/kernel",schemaPath:"#/$defs/kernel/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:w.type,parentSchema:w,data:e}],false;let N=s,q=s;if(typeof e=="number"&&isFinite(e)){let y;if(y=e/2,y!==parseInt(y)){let S={};g===null?g=[S]:g.push(S),s++;}}var C=q===s;if(C)return t.errors=[{instancePath:a+"/stem/kernel",schemaPath:"#/$defs/kernel/not",keyword:"not",params:{},message:"must NOT be valid",schema:w.not,parentSchema:w,data:e}],false;if(s=N,g!==null&&(N?g.length=N:g=null),s===I&&typeof e=="number"&&isFinite(e)){if(e>11||isNaN(e))return t.errors=[{instancePath:a+"/stem/kernel",schemaPath:"#/$defs/kernel/maximum",keyword:"maximum",params:{comparison:"<=",limit:11},message:"must be <= 11",schema:11,parentSchema:w,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/stem/kernel",schemaPath:"#/$defs/kernel/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:w,data:e}],false}var _=u===s;}else var _=true;if(_)if(r.stride!==void 0){let e=r.stride,u=s,I=s;if(!(typeof e=="number"&&!(e%1)&&!isNaN(e)&&isFinite(e)))return t.errors=[{instancePath:a+"/stem/stride",schemaPath:"#/$defs/stride/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:$.type,parentSchema:$,data:e}],false;if(s===I&&typeof e=="number"&&isFinite(e)){if(e>4||isNaN(e))return t.errors=[{instancePath:a+"/stem/stride",schemaPath:"#/$defs/stride/maximum",keyword:"maximum",params:{comparison:"<=",limit:4},message:"must be <= 4",schema:4,parentSchema:$,data:e}],false;if(e<1||isNaN(e))return t.errors=[{instancePath:a+"/stem/stride",schemaPath:"#/$defs/stride/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:$,data:e}],false}var _=u===s;}else var _=true;}}}}else return t.errors=[{instancePath:a+"/stem",schemaPath:"#/properties/stem/type",keyword:"type",params:{type:"object"},message:"must be object",schema:i.properties.stem.type,parentSchema:i.properties.stem,data:r}],false;var h=d===s;}else var h=true;if(h)if(p.stages!==void 0){let r=p.stages,d=s;if(s===d)if(Array.isArray(r)){if(r.length>12)return t.errors=[{instancePath:a+"/stages",schemaPath:"#/properties/stages/maxItems",keyword:"maxItems",params:{limit:12},message:"must NOT have more than 12 items",schema:12,parentSchema:i.properties.stages,data:r}],false;if(r.length<1)return t.errors=[{instancePath:a+"/stages",schemaPath:"#/properties/stages/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:i.properties.stages,data:r}],false;{var E=true;let c=r.length;for(let n=0;n<c;n++){let e=r[n],u=s;if(s===u)if(e&&typeof e=="object"&&!Array.isArray(e)){let N;if(e.channels===void 0&&(N="channels")||e.stride===void 0&&(N="stride")||e.depths===void 0&&(N="depths")||e.kernels===void 0&&(N="kernels")||e.expansions===void 0&&(N="expansions"))return t.errors=[{instancePath:a+"/stages/"+n,schemaPath:"#/properties/stages/items/required",keyword:"required",params:{missingProperty:N},message:"must have required property '"+N+"'",schema:i.properties.stages.items.required,parentSchema:i.properties.stages.items,data:e}],false;{let q=s;for(let m in e)if(!(m==="channels"||m==="stride"||m==="depths"||m==="kernels"||m==="expansions")){return t.errors=[{instancePath:a+"/stages/"+n,schemaPath:"#/properties/stages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty:m},message:"must NOT have additional properties",schema:false,parentSchema:i.properties.stages.items,data:e}],false;}if(q===s){if(e.channels!==void 0){let m=e.channels,y=s,S=s;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return t.errors=[{instancePath:a+"/stages/"+n+"/channels",schemaPath:"#/$defs/extent/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:k.type,parentSchema:k,data:m}],false;if(s===S&&typeof m=="number"&&isFinite(m)){if(m>1024||isNaN(m))return t.errors=[{instancePath:a+"/stages/"+n+"/channels",schemaPath:"#/$defs/extent/maximum",keyword:"maximum",params:{comparison:"<=",limit:1024},message:"must be <= 1024",schema:1024,parentSchema:k,data:m}],false;if(m<1||isNaN(m))return t.errors=[{instancePath:a+"/stages/"+n+"/channels",schemaPath:"#/$defs/extent/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:k,data:m}],false}var b=y===s;}else var b=true;if(b){if(e.stride!==void 0){let m=e.stride,y=s,S=s;if(!(typeof m=="number"&&!(m%1)&&!isNaN(m)&&isFinite(m)))return t.errors=[{instancePath:a+"/stages/"+n+"/stride",schemaPath:"#/$defs/stride/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:$.type,parentSchema:$,data:m}],false;if(s===S&&typeof m=="number"&&isFinite(m)){if(m>4||isNaN(m))return t.errors=[{instancePath:a+"/stages/"+n+"/stride",schemaPath:"#/$defs/stride/maximum",keyword:"maximum",params:{comparison:"<=",limit:4},message:"must be <= 4",schema:4,parentSchema:$,data:m}],false;if(m<1||isNaN(m))return t.errors=[{instancePath:a+"/stages/"+n+"/stride",schemaPath:"#/$defs/stride/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:$,data:m}],false}var b=y===s;}else var b=true;if(b){if(e.depths!==void 0){let m=e.depths,y=s;if(s===s)if(Array.isArray(m)){if(m.length>16)return t.errors=[{instancePath:a+"/stages/"+n+"/depths",schemaPath:"#/$defs/counts/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:f,data:m}],false;if(m.length<1)return t.errors=[{instancePath:a+"/stages/"+n+"/depths",schemaPath:"#/$defs/counts/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:f,data:m}],false;{var M=true;let x=m.length;for(let o=0;o<x;o++){let l=m[o],F=s;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return t.errors=[{instancePath:a+"/stages/"+n+"/depths/"+o,schemaPath:"#/$defs/counts/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.items.type,parentSchema:f.items,data:l}],false;if(s===F&&typeof l=="number"&&isFinite(l)){if(l>16||isNaN(l))return t.errors=[{instancePath:a+"/stages/"+n+"/depths/"+o,schemaPath:"#/$defs/counts/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:16},message:"must be <= 16",schema:16,parentSchema:f.items,data:l}],false;if(l<1||isNaN(l))return t.errors=[{instancePath:a+"/stages/"+n+"/depths/"+o,schemaPath:"#/$defs/counts/items/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:f.items,data:l}],false}var M=F===s;if(!M)break}}}else return t.errors=[{instancePath:a+"/stages/"+n+"/depths",schemaPath:"#/$defs/counts/type",keyword:"type",params:{type:"array"},message:"must be array",schema:f.type,parentSchema:f,data:m}],false;var b=y===s;}else var b=true;if(b){if(e.kernels!==void 0){let m=e.kernels,y=s;if(s===y)if(Array.isArray(m)){if(m.length>16)return t.errors=[{instancePath:a+"/stages/"+n+"/kernels",schemaPath:"#/properties/stages/items/properties/kernels/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:i.properties.stages.items.properties.kernels,data:m}],false;if(m.length<1)return t.errors=[{instancePath:a+"/stages/"+n+"/kernels",schemaPath:"#/properties/stages/items/properties/kernels/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:i.properties.stages.items.properties.kernels,data:m}],false;{var D=true;let J=m.length;for(let x=0;x<J;x++){let o=m[x],l=s,F=s;if(!(typeof o=="number"&&!(o%1)&&!isNaN(o)&&isFinite(o)))return t.errors=[{instancePath:a+"/stages/"+n+"/kernels/"+x,schemaPath:"#/$defs/kernel/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:w.type,parentSchema:w,data:o}],false;let A=s,K=s;if(typeof o=="number"&&isFinite(o)){let j;if(j=o/2,j!==parseInt(j)){let B={};g===null?g=[B]:g.push(B),s++;}}var G=K===s;if(G)return t.errors=[{instancePath:a+"/stages/"+n+"/kernels/"+x,schemaPath:"#/$defs/kernel/not",keyword:"not",params:{},message:"must NOT be valid",schema:w.not,parentSchema:w,data:o}],false;if(s=A,g!==null&&(A?g.length=A:g=null),s===F&&typeof o=="number"&&isFinite(o)){if(o>11||isNaN(o))return t.errors=[{instancePath:a+"/stages/"+n+"/kernels/"+x,schemaPath:"#/$defs/kernel/maximum",keyword:"maximum",params:{comparison:"<=",limit:11},message:"must be <= 11",schema:11,parentSchema:w,data:o}],false;if(o<1||isNaN(o))return t.errors=[{instancePath:a+"/stages/"+n+"/kernels/"+x,schemaPath:"#/$defs/kernel/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:w,data:o}],false}var D=l===s;if(!D)break}}}else return t.errors=[{instancePath:a+"/stages/"+n+"/kernels",schemaPath:"#/properties/stages/items/properties/kernels/type",keyword:"type",params:{type:"array"},message:"must be array",schema:i.properties.stages.items.properties.kernels.type,parentSchema:i.properties.stages.items.properties.kernels,data:m}],false;var b=y===s;}else var b=true;if(b)if(e.expansions!==void 0){let m=e.expansions,y=s;if(s===s)if(Array.isArray(m)){if(m.length>16)return t.errors=[{instancePath:a+"/stages/"+n+"/expansions",schemaPath:"#/$defs/counts/maxItems",keyword:"maxItems",params:{limit:16},message:"must NOT have more than 16 items",schema:16,parentSchema:f,data:m}],false;if(m.length<1)return t.errors=[{instancePath:a+"/stages/"+n+"/expansions",schemaPath:"#/$defs/counts/minItems",keyword:"minItems",params:{limit:1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:f,data:m}],false;{var V=true;let x=m.length;for(let o=0;o<x;o++){let l=m[o],F=s;if(!(typeof l=="number"&&!(l%1)&&!isNaN(l)&&isFinite(l)))return t.errors=[{instancePath:a+"/stages/"+n+"/expansions/"+o,schemaPath:"#/$defs/counts/items/type",keyword:"type",params:{type:"integer"},message:"must be integer",schema:f.items.type,parentSchema:f.items,data:l}],false;if(s===F&&typeof l=="number"&&isFinite(l)){if(l>16||isNaN(l))return t.errors=[{instancePath:a+"/stages/"+n+"/expansions/"+o,schemaPath:"#/$defs/counts/items/maximum",keyword:"maximum",params:{comparison:"<=",limit:16},message:"must be <= 16",schema:16,parentSchema:f.items,data:l}],false;if(l<1||isNaN(l))return t.errors=[{instancePath:a+"/stages/"+n+"/expansions/"+o,schemaPath:"#/$defs/counts/items/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1",schema:1,parentSchema:f.items,data:l}],false}var V=F===s;if(!V)break}}}else return t.errors=[{instancePath:a+"/stages/"+n+"/expansions",schemaPath:"#/$defs/counts/type",keyword:"type",params:{type:"array"},message:"must be array",schema:f.type,parentSchema:f,data:m}],false;var b=y===s;}else var b=true;}}}}}}else return t.errors=[{instancePath:a+"/stages/"+n,schemaPath:"#/properties/stages/items/type",keyword:"type",params:{type:"object"},message:"must be object",schema:i.properties.stages.items.type,parentSchema:i.properties.stages.items,data:e}],false;var E=u===s;if(!E)break}}}else return t.errors=[{instancePath:a+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type:"array"},message:"must be array",schema:i.properties.stages.type,parentSchema:i.properties.stages,data:r}],false;var h=d===s;}else var h=true;}}}}}}}}}}else return t.errors=[{instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object",schema:i.type,parentSchema:i,data:p}],false;return t.errors=g,s===0}t.evaluated={props:true,dynamicProps:false,dynamicItems:false};

function parseSpace(text, file) {
  const parsed = parse(text, file);
  if (!Y(parsed)) {
    const [error] = Y.errors ?? [];
    throw spaceInvalid(file, `${error?.instancePath || "it"} ${error?.message ?? "violates the schema"}`);
  }
  const space = parsed;
  const lists = [
    ["resolutions", space.resolutions],
    ["widths", space.widths],
    ...space.stages.flatMap(
      ({ depths, kernels, expansions }, index) => [
        [`stages/${index}/depths`, depths],
        [`stages/${index}/kernels`, kernels],
        [`stages/${index}/expansions`, expansions]
      ]
    )
  ];
  for (const [name, values] of lists) {
    if (values.some((value, index) => index > 0 && value <= values[index - 1]))
      throw spaceInvalid(file, `${name} must ascend`);
  }
  for (const [index, count] of [space.stem.channels, ...space.stages.map((stage) => stage.channels)].entries()) {
    const widest = channels(space, count, space.widths.at(-1));
    if (widest <= count) continue;
    const name = index === 0 ? "stem" : `stages/${index - 1}`;
    throw spaceInvalid(file, `${name} has ${count} channels and would need ${widest} at the largest width`);
  }
  return space;
}
function parse(text, file) {
  try {
    return JSON.parse(text);
  } catch {
    throw spaceInvalid(file, "it is not JSON");
  }
}

function readSupernet(bytes, file) {
  const { metadata, tensors } = readSafetensors(bytes, file);
  const format = `${metadata.get("format")} ${metadata.get("version")}`;
  if (format !== "mcunet-supernet 1")
    throw supernetCorrupt(file, `its metadata says "${format.slice(0, 60)}" instead of "mcunet-supernet 1"`);
  const text = metadata.get("space");
  if (text === void 0) throw supernetCorrupt(file, "its metadata has no space");
  const space = parseSpace(text, file);
  checkTensors(tensors, expectedShapes(space), file);
  return { space, tensors, sha256: sha256(bytes), spaceSha256: sha256(text), recipe: metadata.get("recipe") ?? "" };
}
function expectedShapes({ input, classes, stem, stages }) {
  const shapes = /* @__PURE__ */ new Map();
  const convolution = (name, shape) => {
    shapes.set(`${name}.weight`, shape).set(`${name}.bn.gamma`, [shape[0]]).set(`${name}.bn.beta`, [shape[0]]);
  };
  convolution("stem", [stem.channels, input.channels, stem.kernel, stem.kernel]);
  let before = stem.channels;
  for (const [s, { channels, depths, kernels, expansions }] of stages.entries()) {
    const kernel = kernels.at(-1);
    for (let b = 0; b < depths.at(-1); b += 1) {
      const middle = before * expansions.at(-1);
      convolution(`stages.${s}.${b}.expand`, [middle, before]);
      convolution(`stages.${s}.${b}.depthwise`, [middle, kernel, kernel]);
      convolution(`stages.${s}.${b}.project`, [channels, middle]);
      before = channels;
    }
  }
  return shapes.set("head.weight", [classes, before]).set("head.bias", [classes]);
}
function checkTensors(tensors, shapes, file) {
  for (const [name, shape] of shapes) {
    const found = tensors.get(name)?.shape.join("x");
    const expected = shape.join("x");
    if (found === void 0)
      throw supernetCorrupt(file, `the space needs a tensor ${name} of shape ${expected}, which is missing`);
    if (found !== expected)
      throw supernetCorrupt(file, `tensor ${name} has the shape ${found} where the space needs ${expected}`);
  }
  const extra = [...tensors.keys()].find((name) => !shapes.has(name));
  if (extra !== void 0) throw supernetCorrupt(file, `the space has no tensor ${JSON.stringify(extra.slice(0, 60))}`);
}
const sha256 = (content) => createHash("sha256").update(content).digest("hex");

const z95 = 1.959964;
function wilson(correct, n) {
  const p = correct / n;
  const z2 = z95 * z95;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const half = z95 * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
  return { low: correct === 0 ? 0 : centre - half, high: correct === n ? 1 : centre + half };
}

const needsOf = ({ arenaBytes, stackBytes, flashBytes, instructions }, { reservedStackBytes = 0 }) => ({
  sramBytes: arenaBytes + Math.max(0, stackBytes - reservedStackBytes),
  flashBytes,
  instructions
});
const resources = ["sramBytes", "flashBytes", "instructions"];
const shortfalls = (cost, limits) => shortfallsOf(needsOf(cost, limits), limits);
function shortfallsOf(needs, limits) {
  return resources.flatMap((resource) => {
    const limit = limits[resource];
    return limit !== null && needs[resource] > limit ? [{ resource, needed: needs[resource], limit }] : [];
  });
}
const fits = (cost, limits) => shortfalls(cost, limits).length === 0;

const rank = (limits) => (a, b) => {
  const [left, right] = [needsOf(a.cost, limits), needsOf(b.cost, limits)];
  return b.correct - a.correct || left.instructions - right.instructions || left.sramBytes - right.sramBytes || left.flashBytes - right.flashBytes || (a.canonical < b.canonical ? -1 : a.canonical > b.canonical ? 1 : 0);
};
function reselect(evaluated, limits) {
  return evaluated.filter(({ cost }) => fits(cost, limits)).sort(rank(limits))[0] ?? null;
}

function shapeGraph(structure) {
  const activation = { scale: Math.fround(6 / 255), zeroPoint: -128 };
  const codes = [structure.input, ...structure.layers].map(() => activation);
  return assemble(structure, codes, (layer) => {
    const outputs = layer.output.channels;
    const taps = layer.kind === "linear" ? 1 : layer.window.height * layer.window.width;
    const inputs = layer.kind === "depthwise" ? 1 : layer.inputChannels;
    return {
      weights: noise(outputs * taps * inputs),
      weightScales: scales(layer.kind === "linear" ? 1 : outputs),
      bias: new Int32Array(outputs)
    };
  });
}
let noiseValues = new Int8Array(0);
function noise(count) {
  if (noiseValues.length < count)
    noiseValues = Int8Array.from(
      { length: 2 * count },
      (_, index) => (Math.imul(index + 1, 2654435761) >>> 16) % 255 - 127
    );
  return noiseValues.subarray(0, count);
}
const scalesOf = /* @__PURE__ */ new Map();
function scales(count) {
  const known = scalesOf.get(count) ?? new Array(count).fill(Math.fround(1 / 127));
  scalesOf.set(count, known);
  return known;
}

function createCosts(space, size) {
  const known = /* @__PURE__ */ new Map();
  return (target) => {
    const key = `${target.core} ${JSON.stringify(target.scheduling)}`;
    const costs = known.get(key) ?? costsOn(space, size, target);
    known.set(key, costs);
    return costs;
  };
}
function costsOn(space, size, target) {
  const estimateOf = (genome) => estimate(shapeGraph(structure(space, genome, size)), target);
  const of = memoize((genome) => estimateOf(genome).exact());
  const tally = { quick: 0, thorough: 0, exact: 0 };
  const decisions = /* @__PURE__ */ new Map();
  const decide = (genome, limits, mayCompute) => {
    const key = `${JSON.stringify(limits)} ${canonical(genome)}`;
    const known = decisions.get(key);
    if (typeof known === "boolean" || known === null && !mayCompute) return known;
    const { byBounds, bySearch } = feasibilityOf(estimateOf(genome), limits);
    const exactly = () => fits(of(genome), limits);
    const methods = mayCompute ? { quick: byBounds, thorough: bySearch, exact: exactly } : { quick: byBounds };
    let answer = null;
    for (const [by, decideBy] of Object.entries(methods)) {
      answer = decideBy();
      if (answer === null) continue;
      tally[by] += 1;
      break;
    }
    decisions.set(key, answer);
    return answer;
  };
  return {
    of,
    macs: memoize((genome) => estimateOf(genome).macs),
    fit: (genome, limits) => decide(genome, limits, true),
    mayFit: (genome, limits) => decide(genome, limits, false) !== false,
    tally
  };
}
function feasibilityOf({ flashBytes, instructions, stackBytes, arenaFits }, limits) {
  const exceed = (side) => exceeds(flashBytes[side], limits.flashBytes) || exceeds(instructions[side], limits.instructions);
  if (exceed("low")) return answered(false);
  const { sramBytes } = limits;
  const arena = sramBytes === null ? answered(true) : arenaFits(arenaWithin(sramBytes, stackBytes, limits));
  return exceed("high") ? { byBounds: () => arena.byBounds() === false ? false : null, bySearch: () => null } : arena;
}
const answered = (answer) => ({ byBounds: () => answer, bySearch: () => answer });
const exceeds = (needed, limit) => limit !== null && needed > limit;
const arenaWithin = (sramBytes, stackBytes, { reservedStackBytes = 0 }) => sramBytes - Math.max(0, stackBytes - reservedStackBytes);
function memoize(compute) {
  const known = /* @__PURE__ */ new Map();
  return (genome) => {
    const key = canonical(genome);
    const result = known.get(key) ?? compute(genome);
    known.set(key, result);
    return result;
  };
}

function fitRidge(rows, scores, penalty = 0.3) {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const size = rows[0].length;
  const normal = Array.from(
    { length: size },
    (_, i) => Array.from({ length: size }, (_2, j) => i === j ? penalty : 0)
  );
  const target = Array.from({ length: size }, () => 0);
  for (const [example, row] of rows.entries()) {
    for (let i = 0; i < size; i += 1) {
      const value = row[i];
      if (value === 0) continue;
      target[i] += value * (scores[example] - mean);
      for (let j = 0; j <= i; j += 1) normal[i][j] += value * row[j];
    }
  }
  const coefficients = solve(normal, target);
  return (features) => features.reduce((sum, value, index) => sum + value * coefficients[index], mean);
}
function solve(matrix, right) {
  const size = right.length;
  const lower = matrix.map((row) => [...row]);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = lower[i][j];
      for (let k = 0; k < j; k += 1) sum -= lower[i][k] * lower[j][k];
      lower[i][j] = i === j ? Math.sqrt(sum) : sum / lower[j][j];
    }
  }
  const x = [...right];
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] -= lower[i][k] * x[k];
    x[i] /= lower[i][i];
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) x[i] -= lower[k][i] * x[k];
    x[i] /= lower[i][i];
  }
  return x;
}

const seedShare = 0.3;
const rounds = 10;
const explorationShare = 0.1;
const population = { size: 100, parents: 25, generations: 10 };
async function evolve(landscape, { seeds, evaluations, random, measure }) {
  const measured = /* @__PURE__ */ new Map();
  const measureAll = async (batch) => {
    const scores = await measure(batch);
    for (const [index, candidate] of batch.entries()) {
      const key = landscape.key(candidate);
      measured.set(key, { candidate, key, score: scores[index] });
    }
  };
  const first = Math.ceil(evaluations * seedShare);
  await measureAll(firstBatch(landscape, seeds, /* @__PURE__ */ new Set(), first));
  const perRound = Math.ceil((evaluations - first) / rounds);
  while (measured.size < evaluations) {
    const count = Math.min(perRound, evaluations - measured.size);
    const ranked = [...measured.values()].sort(byScore);
    const proposals = propose(landscape, ranked, count, random);
    const known = /* @__PURE__ */ new Set([...measured.keys(), ...proposals.map(landscape.key)]);
    const rest = proposals.length < count ? walk(landscape, [...ranked.map(({ candidate }) => candidate), ...proposals], known, count - proposals.length) : [];
    if (proposals.length + rest.length === 0) break;
    await measureAll([...proposals, ...rest]);
  }
  return [...measured.values()].sort(byScore);
}
function firstBatch(landscape, seeds, known, count) {
  const distinct = [...new Map(seeds.map((candidate) => [landscape.key(candidate), candidate])).values()];
  if (distinct.length >= count) return distinct.slice(0, count);
  const taken = /* @__PURE__ */ new Set([...known, ...distinct.map(landscape.key)]);
  return [...distinct, ...walk(landscape, distinct, taken, count - distinct.length)];
}
function walk(landscape, starts, known, count) {
  const seen = new Set(known);
  const found = [];
  const queue = [...starts];
  for (const candidate of queue) {
    for (const neighbour of landscape.neighbours(candidate)) {
      const key = landscape.key(neighbour);
      if (seen.has(key)) continue;
      seen.add(key);
      if (!landscape.rules.isFeasible(neighbour)) continue;
      found.push(neighbour);
      queue.push(neighbour);
      if (found.length === count) return found;
    }
  }
  return found;
}
function propose(landscape, ranked, count, random) {
  const predict = fitRidge(
    ranked.map(({ candidate }) => landscape.features(candidate)),
    ranked.map(({ score }) => score)
  );
  const known = new Set(ranked.map(({ key }) => key));
  const bred = breed(landscape, ranked, predict, random).filter(({ key }) => !known.has(key));
  const proposals = [];
  const take = (wanted, choose) => {
    for (const end = proposals.length + wanted; proposals.length < end && bred.length > 0; ) {
      const [{ candidate }] = bred.splice(choose(), 1);
      if (landscape.rules.isFeasible(candidate)) proposals.push(candidate);
    }
  };
  const explored = Math.min(Math.floor(count * explorationShare), Math.max(0, bred.length - count));
  take(count - explored, () => 0);
  take(explored, () => random.integer(bred.length));
  return proposals;
}
function breed(landscape, ranked, predict, random) {
  const score = (candidate, key) => {
    return { candidate, key, score: predict(landscape.features(candidate)) };
  };
  let best = ranked.map(({ candidate, key }) => score(candidate, key)).sort(byScore);
  const seen = new Set(best.map(({ key }) => key));
  for (let generation = 0; generation < population.generations; generation += 1) {
    const parents = best.slice(0, population.parents).map(({ candidate }) => candidate);
    const children = [];
    for (let child = 0; child < population.size; child += 1) {
      const mother = random.pick(parents);
      const candidate = child % 2 === 0 ? landscape.mutate(mother, random) : landscape.crossover(mother, random.pick(parents), random);
      const key = landscape.key(candidate);
      if (seen.has(key) || !landscape.isPromising(candidate)) continue;
      seen.add(key);
      children.push(score(candidate, key));
    }
    const threshold = best[2 * population.size - 1]?.score ?? -Infinity;
    const allowed = children.filter(
      (child) => child.score > threshold && landscape.rules.mayBeFeasible(child.candidate)
    );
    best = [...best, ...allowed].sort(byScore);
  }
  return best;
}
const byScore = (a, b) => b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

function checkData({ calibration, validation, labels }, space) {
  checkImages("calibration", calibration, space);
  checkImages("validation", validation, space);
  if (calibration.height !== validation.height || calibration.width !== validation.width) {
    const sizes = [calibration, validation].map(({ height, width }) => `${height}x${width}`);
    throw imagesUnfit(`the calibration images are ${sizes[0]}, the validation images ${sizes[1]}`);
  }
  checkLabels("validation", labels, validation.count, space);
}
function checkLabels(name, labels, count, { classes }) {
  if (labels.length !== count) throw imagesUnfit(`${count} ${name} images have ${labels.length} labels`);
  const wrong = Array.from(labels).find((label) => !Number.isInteger(label) || label < 0 || label >= classes);
  if (wrong !== void 0)
    throw imagesUnfit(`a ${name} label is ${wrong}, the supernet has the classes 0 to ${classes - 1}`);
}
function checkImages(name, { count, height, width, channels, values }, space) {
  if (count < 1) throw imagesUnfit(`there are no ${name} images`);
  if (channels !== space.input.channels) {
    throw imagesUnfit(
      `the ${name} images have ${channels} channels, the supernet was trained on ${space.input.channels}`
    );
  }
  const expected = count * height * width * channels;
  if (values.length === expected) return;
  throw imagesUnfit(
    `${count} ${name} images of ${height}x${width}x${channels} need ${expected} values, there are ${values.length}`
  );
}
function resizeImages(images, { height, width }) {
  if (images.height === height && images.width === width) return images;
  const { count, channels, values } = images;
  const rows = cells(images.height, height);
  const columns = cells(images.width, width);
  const resized = new Int8Array(count * height * width * channels);
  let to = 0;
  for (let image = 0; image < count; image += 1) {
    const start = image * images.height * images.width;
    for (const [top, bottom] of rows) {
      for (const [left, right] of columns) {
        const area = (bottom - top) * (right - left);
        for (let channel = 0; channel < channels; channel += 1) {
          let sum = 128 * area;
          for (let y = top; y < bottom; y += 1) {
            const row = start + y * images.width;
            for (let x = left; x < right; x += 1) sum += values[(row + x) * channels + channel];
          }
          resized[to++] = Math.floor((sum + Math.floor(area / 2)) / area) - 128;
        }
      }
    }
  }
  return { count, height, width, channels, values: resized };
}
const cells = (source, target) => Array.from({ length: target }, (_, index) => areaCells(index, target, source));

function leastInfeasible(space, costs, limits) {
  const candidates = space.resolutions.flatMap(
    (resolution) => space.widths.map((width) => {
      const genome2 = { ...smallest(space), resolution, width };
      const cost = costs.of(genome2);
      const found = {
        genome: genome2,
        canonical: canonical(genome2),
        needs: needsOf(cost, limits),
        shortfalls: shortfalls(cost, limits)
      };
      return {
        ...found,
        factor: Math.max(0, ...found.shortfalls.map(({ needed, limit }) => needed / Math.max(1, limit)))
      };
    })
  );
  const [best] = candidates.sort(
    (a, b) => a.shortfalls.length - b.shortfalls.length || a.factor - b.factor || (a.canonical < b.canonical ? -1 : 1)
  );
  const { genome, canonical: name, needs, shortfalls: missing } = best;
  return { genome, canonical: name, needs, shortfalls: missing };
}

function featuresOf(space, size) {
  const most = count(space, largest(space), size);
  return (genome) => {
    const { macs, weights } = count(space, genome, size);
    return [
      ...oneHot(space.resolutions, genome.resolution),
      ...oneHot(space.widths, genome.width),
      ...space.stages.flatMap(({ depths, expansions, kernels }, index) => {
        const blocks = genome.stages[index];
        const slots = Array.from({ length: depths.at(-1) }, (_, position) => blocks[position]);
        return [
          ...oneHot(depths, blocks.length),
          ...slots.flatMap((block) => [...oneHot(expansions, block?.expansion), ...oneHot(kernels, block?.kernel)])
        ];
      }),
      logarithm(macs / most.macs),
      logarithm(weights / most.weights)
    ];
  };
}
const oneHot = (choices, value) => choices.map((choice) => choice === value ? 1 : 0);
const logarithm = (value) => Math.round(Math.log(value) * 1e6) / 1e6;
function count(space, genome, size) {
  const layers = structure(space, genome, size).layers.map((layer) => ({ layer, weights: weightsOf(layer) }));
  return {
    weights: layers.reduce((sum, { weights }) => sum + weights, 0),
    macs: layers.reduce((sum, { layer, weights }) => sum + weights * layer.output.height * layer.output.width, 0)
  };
}
function weightsOf(layer) {
  if (layer.kind === "linear") return layer.inputChannels * layer.output.channels;
  if (layer.kind === "convolution" || layer.kind === "depthwise") {
    const inputs = layer.kind === "depthwise" ? 1 : layer.inputChannels;
    return layer.window.height * layer.window.width * inputs * layer.output.channels;
  }
  return 0;
}

const keep = 4;
function createLandscape(space, size, subSpaces, rules) {
  const kept = subSpaces.slice(0, keep);
  const names = new Set(kept.map(nameOf));
  const landscape = {
    key: canonical,
    features: featuresOf(space, size),
    mutate: (genome, random) => mutate(genome, space, random),
    crossover,
    neighbours: (genome) => neighbours(genome, space),
    rules,
    isPromising: (genome) => names.has(nameOf(genome))
  };
  return { landscape, seeds: interleave(kept.map(seedsOf)) };
}
const nameOf = ({ resolution, width }) => `r${resolution}-w${width}`;
function seedsOf({ fitting }) {
  const bySize = [...fitting].sort((a, b) => b.macs - a.macs);
  return interleave([bySize, fitting]).map(({ genome }) => genome);
}
function interleave(lists) {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from(
    { length: longest },
    (_, position) => lists.flatMap((list) => list.slice(position, position + 1))
  ).flat();
}

var source = "import { parentPort } from 'node:worker_threads';\n\nvar base64$1 = \"AGFzbQEAAAABOAZgBX9/f39/AGAEf39/fwBgA39/fwBgB39/f39/fX0AYAp/f39/f39/f39/AGAIf39/f39/f38AAwkIAAIBAwABBAUFAwEAAAddCQhtdWx0aXBseQAGCWRlcHRod2lzZQAHCmFjY3VtdWxhdGUAAgVyYW5nZQABA2FkZAAFB2F2ZXJhZ2UABAlub3JtYWxpc2UAAwhjb3B5Um93cwAABm1lbW9yeQIACpcQCC4BAX8DQCACIAVLBEAgACAEIAVsaiABIAMgBWxqIAP8CgAAIAVBAWohBQwBCwsLSgEDeyABIAJBAnRqIQIDQCABIAJJBEAgAyAB/QAEACIF/eoBIQMgBCAF/esBIQQgAUEQaiEBDAELCyAAIAP9CwQAIAAgBP0LBBALjQICBnsGfyADQQJ0IQoDQCACIAtLBEAgC0EgaiIDIAIgAiADSxshDUEAIQMDQCADIApJBEAgACADQQJ0aiIP/QAEACEEIA/9AAQQIQUgD/0ABCAhBiAP/QAEMCEHIAEgCiALbGogA2ohDCABIAogDWxqIQ4DQCAMIA5JBEAgBCAM/QAEACIJ/V8iCP3wASEEIAUgCSAJ/Q0ICQoLDA0ODwgJCgsMDQ4P/V8iCf3wASEFIAYgCCAI/fIB/fABIQYgByAJIAn98gH98AEhByAKIAxqIQwMAQsLIA8gBP0LBAAgDyAF/QsEECAPIAb9CwQgIA8gB/0LBDAgA0EQaiEDDAELCyALQSBqIQsMAQsLC4ABAgJ7An8gBf0TIQcgBv0TIQggACACQQJ0IgkgAWxqIQoDQCAAIApJBEBBACEBA0AgASAJSQRAIAAgAWoiAiAC/QAEACABIANq/QAEAP3mASABIARq/QAEAP3kASAH/esBIAj96gH9CwQAIAFBEGohAQwBCwsgACAJaiEADAELCwunAQIEfwJ7IARBAnQhCCADs/0TIQoDQCACIAZLBEBBACEEA0AgBCAISQRA/QwAAAAAAAAAAAAAAAAAAAAAIQkgASAEaiEFIAEgAyAIbGohBwNAIAUgB0kEQCAJIAX9AAQA/eQBIQkgBSAIaiEFDAELCyAAIARqIAkgCv3nAf0LBAAgBEEQaiEEDAELCyAGQQFqIQYgACAIaiEAIAEgAyAIbGohAQwBCwsLOQEBfwNAIAQgA0ECdEkEQCAAIARqIAEgBGr9AAQAIAIgBGr9AAQA/eQB/QsEACAEQRBqIQQMAQsLC+oGAgt7F38gACAJQQJ0IhogBUEBa2xqIRsDQCAFIB5LBEAgASAEKAIAaiEfIAEgBCgCBGohICABIAQoAghqISEgASAEKAIMaiEiIAAgGiAebGoiJiAaaiIJIBsgCSAbSRsiJyAaaiIJIBsgCSAbSRsiKCAaaiIJIBsgCSAbSRshKSACIQlBACEWA0AgFkEgaiAaTQRAIBYgJmohKiAWICdqISsgFiAoaiEjIBYgKWohJCAJIRUgAyAWaiIX/QAEACIKIQwgCiILIQ8gF/0ABBAiDiERIA4iDSEQQQAhGQNAIAcgGUsEQCAfIAYgGUECdGooAgAiGGohFyAYICBqIRwgGCAhaiEdIBggImohGCAXIAhBAnRqISUDQCAXICVJBEAgCiAX/QkCACITIBX9AAQAIhL95gH95AEhCiAOIBMgFf0ABBAiE/3mAf3kASEOIAwgHP0JAgAiFCAS/eYB/eQBIQwgESAUIBP95gH95AEhESALIB39CQIAIhQgEv3mAf3kASELIA0gFCAT/eYB/eQBIQ0gDyAY/QkCACIUIBL95gH95AEhDyAQIBQgE/3mAf3kASEQIBVBIGohFSAXQQRqIRcgHEEEaiEcIB1BBGohHSAYQQRqIRgMAQsLIBlBAWohGQwBCwsgKiAK/QsEACAqIA79CwQQICsgDP0LBAAgKyAR/QsEECAjIAv9CwQAICMgDf0LBBAgJCAP/QsEACAkIBD9CwQQIBZBIGohFiAJIAcgCGxBBXRqIQkMAQsLIBYgGkkEQCAWICZqIBYgJ2ohHSAWIChqISMgFiApaiEkIAMgFmr9AAQAIgohDiAKIgwhC0EAIRYDQCAHIBZLBEAgHyAGIBZBAnRqKAIAIhdqIRUgFyAgaiEZIBcgIWohGCAXICJqIRcgFSAIQQJ0aiElA0AgFSAlSQRAIAogFf0JAgAgCf0ABAAiDf3mAf3kASEKIA4gGf0JAgAgDf3mAf3kASEOIAwgGP0JAgAgDf3mAf3kASEMIAsgF/0JAgAgDf3mAf3kASELIAlBEGohCSAVQQRqIRUgGUEEaiEZIBhBBGohGCAXQQRqIRcMAQsLIBZBAWohFgwBCwsgCv0LBAAgHSAO/QsEACAjIAz9CwQAICQgC/0LBAALIB5BBGohHiAEQRBqIQQMAQsLC7oDAg5/BXsgACAHQQJ0IgggBEEBa2xqIQkgBSAGQQJ0aiENA0AgBCAKSwRAIAAgCCAKbGoiDiAIaiIGIAkgBiAJSRsiDyAIaiIGIAkgBiAJSRsiECAIaiIGIAkgBiAJSRshEUEAIQcDQCAHIAhJBEAgASAHaiIGIAMoAgBqIRIgBiADKAIEaiETIAYgAygCCGohFCAGIAMoAgxqIRX9DAAAAAAAAAAAAAAAAAAAAAAhFv0MAAAAAAAAAAAAAAAAAAAAACEX/QwAAAAAAAAAAAAAAAAAAAAAIRj9DAAAAAAAAAAAAAAAAAAAAAAhGSACIAdqIQsgBSEGA0AgBiANSQRAIBYgEiAGKAIAIgxq/QAEACAL/QAEACIa/eYB/eQBIRYgFyAMIBNq/QAEACAa/eYB/eQBIRcgGCAMIBRq/QAEACAa/eYB/eQBIRggGSAMIBVq/QAEACAa/eYB/eQBIRkgBkEEaiEGIAggC2ohCwwBCwsgByAOaiAW/QsEACAHIA9qIBf9CwQAIAcgEGogGP0LBAAgByARaiAZ/QsEACAHQRBqIQcMAQsLIApBBGohCiADQRBqIQMMAQsLCw==\";\n\nconst steering = /(?![\\ufe0e\\ufe0f])[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}]/gu;\nconst visible = (text) => text.replaceAll(steering, escapeOf);\nconst clip = (text, length, mark = \"\\u2026\") => text.length <= length ? text : `${text.slice(0, Math.max(0, length - mark.length)).replace(/[\\ud800-\\udbff]$/, \"\")}${mark}`;\nfunction escapeOf(character) {\n  const code = character.codePointAt(0);\n  const digits = code.toString(16);\n  if (code > 65535) return `\\\\u{${digits}}`;\n  return named[character] ?? (code < 256 ? `\\\\x${digits.padStart(2, \"0\")}` : `\\\\u${digits.padStart(4, \"0\")}`);\n}\nconst named = { \"\\n\": \"\\\\n\", \"\\r\": \"\\\\r\", \"\t\": \"\\\\t\" };\n\nconst exitStatus = { input: 2};\nclass McunetError extends Error {\n  constructor(problem, options) {\n    super(renderProblem(problem), options);\n    this.problem = problem;\n  }\n  problem;\n  name = \"McunetError\";\n}\nconst longestLine = 2e3;\nfunction problemLines(problem) {\n  const { place, message, next = [], related = [] } = problem;\n  const pointer = place?.pointer ? ` at ${place.pointer}` : \"\";\n  const where = place ? `${renderPlace(place)}  ` : \"\";\n  const lines = [`${where}${message}${pointer}`, ...next.map((line) => `    ${line}`)];\n  return [...lines.map((line) => visible(clip(line, longestLine))), ...related.flatMap(problemLines)];\n}\nconst renderProblem = (problem) => problemLines(problem).join(\"\\n\");\nfunction renderPlace({ file, line, column }) {\n  return [file, line, column].filter((part) => part !== void 0).join(\":\");\n}\n\nconst mebibytes = (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MiB`;\nconst evaluationOverMemory = (subject, needed, limit) => new McunetError({\n  code: \"EVALUATION_OVER_MEMORY\",\n  message: `running ${subject} here needs ${mebibytes(needed)} of memory, but the limit is ${mebibytes(limit)}`,\n  next: [\"use a smaller input, a narrower network or fewer samples at a time\"],\n  status: exitStatus.input\n});\nconst evaluationUnsupported = (network, found) => new McunetError({\n  code: \"EVALUATION_UNSUPPORTED\",\n  message: `expected ${network} to be an int8 network of batch 1 with its constants inside, found ${found}`,\n  next: [\"convert the network with full int8 quantisation and a fixed batch of 1\"],\n  status: exitStatus.input\n});\nconst evaluationWrongInputs = (expected, found, count) => new McunetError({\n  code: \"EVALUATION_WRONG_INPUTS\",\n  message: `expected ${expected} bytes of input values for ${count} samples, found ${found}`,\n  next: [\"check the shape of the data against the input of the network\"],\n  status: exitStatus.input\n});\n\nconst page = 65536;\nconst modules = /* @__PURE__ */ new Map();\nasync function instantiate(base64) {\n  const compiled = modules.get(base64) ?? WebAssembly.compile(Buffer.from(base64, \"base64\"));\n  modules.set(base64, compiled);\n  const module = await compiled;\n  return (await WebAssembly.instantiate(module)).exports;\n}\nfunction reserve(memory, end, limit, subject) {\n  if (end > limit) throw evaluationOverMemory(subject, end, limit);\n  const missing = Math.ceil(end / page) - memory.buffer.byteLength / page;\n  if (missing > 0) memory.grow(missing);\n}\n\nconst heapStart = 65536;\nfunction createHeap(start = heapStart) {\n  const used = /* @__PURE__ */ new Map();\n  const free = [];\n  let end = start;\n  const allocate = (bytes) => {\n    const size = Math.max(16, Math.ceil(bytes / 16) * 16);\n    const hole = free.findIndex((block) => block.bytes >= size);\n    const address = hole < 0 ? end : free[hole].address;\n    if (hole < 0) end += size;\n    else if (free[hole].bytes === size) free.splice(hole, 1);\n    else free[hole] = { address: address + size, bytes: free[hole].bytes - size };\n    used.set(address, size);\n    return address;\n  };\n  const release = (address) => {\n    const bytes = used.get(address);\n    if (bytes === void 0) throw new Error(`address ${address} is not in use`);\n    used.delete(address);\n    const next = free.findIndex((block) => block.address > address);\n    const at = next < 0 ? free.length : next;\n    free.splice(at, 0, { address, bytes });\n    merge(at + 1);\n    merge(at);\n  };\n  const merge = (at) => {\n    const [before, hole] = [free[at - 1], free[at]];\n    if (!before || !hole || before.address + before.bytes !== hole.address) return;\n    free.splice(at - 1, 2, { address: before.address, bytes: before.bytes + hole.bytes });\n  };\n  return {\n    allocate,\n    release,\n    get end() {\n      return end;\n    }\n  };\n}\n\nconst laidChannels = (channels) => Math.ceil(channels / 4) * 4;\nconst pixelsOf = ({ count, height, width }) => count * height * width;\nconst bytesOf$1 = (shape) => pixelsOf(shape) * laidChannels(shape.channels) * 4;\nfunction createStore(kernels, limit) {\n  let heap = createHeap();\n  const { memory } = kernels;\n  const allocate = (bytes) => {\n    const address = heap.allocate(bytes);\n    try {\n      reserve(memory, address + bytes, limit, \"the calibration batch\");\n    } catch (error) {\n      heap.release(address);\n      throw error;\n    }\n    return address;\n  };\n  return {\n    kernels,\n    allocate,\n    tensor: ({ count, height, width, channels }) => {\n      const shape = { count, height, width, channels };\n      return { ...shape, address: allocate(bytesOf$1(shape)) };\n    },\n    release: (address) => heap.release(address),\n    clear: () => {\n      heap = createHeap();\n    },\n    floats: (address, length) => new Float32Array(memory.buffer, address, length),\n    doubles: (address, length) => new Float64Array(memory.buffer, address, length),\n    scoped: (use) => {\n      const lent = [];\n      try {\n        return use((table) => {\n          const address = allocate(table.byteLength);\n          lent.push(address);\n          const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);\n          new Uint8Array(memory.buffer).set(bytes, address);\n          return address;\n        });\n      } finally {\n        for (const address of lent) heap.release(address);\n      }\n    }\n  };\n}\n\nfunction laidVector(values) {\n  const laid = new Float32Array(laidChannels(values.length));\n  laid.set(values);\n  return laid;\n}\nfunction laidRows(values, channels) {\n  const stride = laidChannels(channels);\n  if (stride === channels) return values;\n  const rows = values.length / channels;\n  const laid = new Float32Array(rows * stride);\n  for (let row = 0; row < rows; row++) laid.set(values.subarray(row * channels, (row + 1) * channels), row * stride);\n  return laid;\n}\nfunction laidWeights(values, outputs, taps, inputs) {\n  const stride = laidChannels(inputs);\n  const length = laidChannels(outputs);\n  const laid = new Float32Array(length * taps * stride);\n  for (let output = 0; output < outputs; output++) {\n    const block = output - output % 8;\n    const size = Math.min(8, length - block);\n    for (let tap = 0; tap < taps; tap++)\n      for (let input = 0; input < inputs; input++)\n        laid[(block * taps + tap * size) * stride + input * size + (output - block)] = values[(output * taps + tap) * inputs + input];\n  }\n  return laid;\n}\n\nfunction bordered({ height, width, channels }, { padding }) {\n  return { height: height + padding.top + padding.bottom, width: width + padding.left + padding.right, channels };\n}\nfunction layTaps({ height, width, channels }, window) {\n  const positions = (size, taps, dilation, stride) => Math.max(0, Math.floor((size - (taps - 1) * dilation - 1) / stride) + 1);\n  const rows = positions(height, window.height, window.dilationHeight, window.strideHeight);\n  const columns = positions(width, window.width, window.dilationWidth, window.strideWidth);\n  const count = rows * columns;\n  return {\n    height: rows,\n    width: columns,\n    pixels: Uint32Array.from({ length: Math.ceil(count / 4) * 4 }, (_, index) => {\n      const pixel = Math.min(index, count - 1);\n      const [y, x] = [Math.floor(pixel / columns), pixel % columns];\n      return (y * window.strideHeight * width + x * window.strideWidth) * channels;\n    }),\n    taps: Uint32Array.from({ length: window.height * window.width }, (_, tap) => {\n      const [y, x] = [Math.floor(tap / window.width), tap % window.width];\n      return (y * window.dilationHeight * width + x * window.dilationWidth) * channels;\n    })\n  };\n}\nfunction runsOf(taps, window) {\n  const tapsPerRun = window.dilationWidth === 1 ? window.width : 1;\n  return { runs: taps.filter((_, tap) => tap % tapsPerRun === 0), tapsPerRun };\n}\nconst onePixel = {\n  ...{ height: 1, width: 1, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },\n  padding: { top: 0, left: 0, bottom: 0, right: 0 }\n};\n\nfunction convolve$1(store, input, weights, bias, window) {\n  const outputs = bias.length;\n  return store.scoped((lend) => {\n    const laid = lend(laidWeights(weights, outputs, window.height * window.width, input.channels));\n    const offsets = lend(laidVector(bias));\n    return slide(store, lend, input, outputs, window, ({ taps, pixels, height, width }) => {\n      const { runs, tapsPerRun } = runsOf(taps, window);\n      const [starts, firsts] = [lend(runs), lend(pixels)];\n      const [count, length] = [height * width, tapsPerRun * laidChannels(input.channels)];\n      return (output, featureMap) => store.kernels.multiply(\n        ...[output, featureMap, laid, offsets, firsts, count, starts, runs.length, length, laidChannels(outputs)]\n      );\n    });\n  });\n}\nfunction depthwise$1(store, input, weights, window) {\n  const { channels } = input;\n  return store.scoped((lend) => {\n    const laid = lend(laidRows(weights, channels));\n    return slide(store, lend, input, channels, window, ({ taps, pixels, height, width }) => {\n      const [offsets, firsts, count] = [lend(taps), lend(pixels), height * width];\n      return (output, featureMap) => store.kernels.depthwise(\n        ...[output, featureMap, laid, firsts, count, offsets, taps.length, laidChannels(channels)]\n      );\n    });\n  });\n}\nfunction slide(store, lend, input, channels, window, prepare) {\n  const { count, height, width } = input;\n  const laid = { height, width, channels: laidChannels(input.channels) };\n  const whole = bordered(laid, window);\n  const taps = layTaps(whole, window);\n  const scaled = { ...taps, pixels: taps.pixels.map((step) => step * 4), taps: taps.taps.map((step) => step * 4) };\n  const kernel = prepare(scaled);\n  const hasBorder = whole.height > height || whole.width > width;\n  const copy = hasBorder ? lend(new Float32Array(whole.height * whole.width * whole.channels)) : 0;\n  const inside = copy + (window.padding.top * whole.width + window.padding.left) * whole.channels * 4;\n  const output = store.tensor({ count, height: taps.height, width: taps.width, channels });\n  const [inputBytes, outputBytes] = [\n    height * width * laid.channels * 4,\n    taps.height * taps.width * laidChannels(channels) * 4\n  ];\n  for (let index = 0; index < count; index++) {\n    const from = input.address + index * inputBytes;\n    if (hasBorder)\n      store.kernels.copyRows(inside, from, height, width * laid.channels * 4, whole.width * whole.channels * 4);\n    kernel(output.address + index * outputBytes, hasBorder ? copy : from);\n  }\n  return output;\n}\n\nasync function createFloatKernels(limit = 2 ** 30) {\n  const store = createStore(await instantiate(base64$1), limit);\n  const { kernels } = store;\n  return {\n    write: (shape, values) => {\n      const tensor = store.tensor(shape);\n      const laid = laidRows(values, shape.channels);\n      store.floats(tensor.address, laid.length).set(laid);\n      return tensor;\n    },\n    read: (tensor) => read(store, tensor),\n    release: (...tensors) => {\n      for (const { address } of tensors) store.release(address);\n    },\n    clear: () => store.clear(),\n    convolve: (input, weights, window) => {\n      const outputs = weights.length / (window.height * window.width * input.channels);\n      return convolve$1(store, input, weights, new Float32Array(outputs), window);\n    },\n    depthwise: (input, weights, window) => depthwise$1(store, input, weights, window),\n    moments: (tensor) => moments(store, tensor),\n    normalise: (tensor, factors, offsets, activation) => store.scoped((lend) => {\n      const [low, high] = activation === \"RELU6\" ? [0, 6] : [-Infinity, Infinity];\n      const [f, o] = [lend(laidVector(factors)), lend(laidVector(offsets))];\n      kernels.normalise(tensor.address, pixelsOf(tensor), laidChannels(tensor.channels), f, o, low, high);\n    }),\n    add: (left, right) => {\n      const sum = store.tensor(left);\n      kernels.add(sum.address, left.address, right.address, bytesOf$1(left) / 4);\n      return sum;\n    },\n    averagePool: (input) => {\n      const { count, height, width, channels } = input;\n      const means = store.tensor({ count, height: 1, width: 1, channels });\n      kernels.average(means.address, input.address, count, height * width, laidChannels(channels));\n      return means;\n    },\n    linear: (input, weights, bias) => convolve$1(store, input, weights, bias, whole(input)),\n    range: (tensor) => store.scoped((lend) => {\n      const address = lend(new Float32Array(8));\n      kernels.range(address, tensor.address, bytesOf$1(tensor) / 4);\n      const [...values] = store.floats(address, 8);\n      return { minimum: Math.min(...values), maximum: Math.max(...values) };\n    })\n  };\n}\nconst whole = ({ height, width }) => ({\n  ...{ height, width, strideHeight: 1, strideWidth: 1, dilationHeight: 1, dilationWidth: 1 },\n  padding: { top: 0, left: 0, bottom: 0, right: 0 }\n});\nfunction read(store, tensor) {\n  const stride = laidChannels(tensor.channels);\n  const laid = store.floats(tensor.address, bytesOf$1(tensor) / 4);\n  if (stride === tensor.channels) return laid.slice();\n  const values = new Float32Array(pixelsOf(tensor) * tensor.channels);\n  for (let pixel = 0; pixel < pixelsOf(tensor); pixel++)\n    values.set(laid.subarray(pixel * stride, pixel * stride + tensor.channels), pixel * tensor.channels);\n  return values;\n}\nfunction moments(store, tensor) {\n  const { channels } = tensor;\n  const pixels = pixelsOf(tensor);\n  return store.scoped((lend) => {\n    const address = lend(new Float64Array(2 * laidChannels(channels)));\n    store.kernels.accumulate(address, tensor.address, pixels, laidChannels(channels));\n    const sums = store.doubles(address, 2 * laidChannels(channels));\n    const means = new Float32Array(channels);\n    const variances = new Float32Array(channels);\n    for (let channel = 0; channel < channels; channel++) {\n      const at = 2 * channel - channel % 4;\n      const mean = sums[at] / pixels;\n      means[channel] = mean;\n      variances[channel] = Math.max(0, sums[at + 4] / pixels - mean * mean);\n    }\n    return { means, variances };\n  });\n}\n\nfunction serve(work) {\n  const port = parentPort;\n  if (!port) throw new Error(\"a module that serves jobs must run in a worker thread\");\n  const answer = async (job) => {\n    try {\n      return { kind: \"result\", result: await work(job) };\n    } catch (error) {\n      return failure(error);\n    }\n  };\n  port.on(\"message\", (job) => void answer(job).then((message) => port.postMessage(message)));\n}\nfunction failure(error) {\n  if (error instanceof McunetError) return { kind: \"problem\", problem: error.problem };\n  const { message, stack } = error instanceof Error ? error : new Error(String(error));\n  return { kind: \"defect\", message, stack };\n}\n\nconst elements = (shape) => shape.reduce((product, size) => product * size, 1);\nfunction featureMap(shape) {\n  const channels = shape.at(-1) ?? 1;\n  const width = shape.at(-2) ?? 1;\n  return { height: elements(shape.slice(0, -2)), width, channels };\n}\nconst featureMapOf = (graph, id) => featureMap(graph.tensors[id].shape);\n\nvar base64 = \"AGFzbQEAAAABagdgCn9/f39/f39/f38AYAx/f39/f39/f39/f38AYAl/f39/f39/f38AYAt/f39/f39/f39/fwBgDn9/f39/f39/f39/f39/AGANf39/f39/f39/f39/fwBgD39/f39/f39/f39/f39/fwADCQgBAgMEAAAFBgUDAQAAB2kJBXdpZGVuAAENd2lkZW5SZXBlYXRlZAAACG11bHRpcGx5AAMLbXVsdGlwbHlSYXcAAglkZXB0aHdpc2UABgxkZXB0aHdpc2VSYXcABQpyZXF1YW50aXNlAAQDYWRkAAcGbWVtb3J5AgAK6TUI8AICBn8BeyAL/RAhEiAAIAMgCGogCmogBmwiECAHbCAGIAhsakEBdGohBwNAIAAgB0kEQCAA/QwAAAAAAAAAAAAAAAAAAAAA/QsEACAAQRBqIQAMAQsLIAchAANAIAIgDUsEQEEAIQ4DQCADIA5LBEAgBUEBRgRAQQAhBwNAIAQgB0sEQCAAIAdBAXRqIAEgB2r9AQAAIBL9kQH9CwQAIAdBCGohBwwBCwsFIAAhB0EAIQwDQCAEIAxLBEAgASAMaiwAACALayERQQAhDwNAIAUgD0sEQCAHIBE7AQAgD0EBaiEPIAdBAmohBwwBCwsgDEEBaiEMDAELCwsgDkEBaiEOIAEgBGohASAAIAZBAXRqIQAMAQsLIAAiByAGIApsIAYgCGwgCSAQbCANQQFqIAJJG2pBAXRqIQADQCAAIAdLBEAgB/0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgB0EQaiEHDAELCyANQQFqIQ0MAQsLC/ABAgF/AXsgCP0QIQogACADIAVqIAdqIgggBGwgBWpBAXRqIQQDQCAAIARJBEAgAP0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAEEQaiEADAELCyAEIQADQCACIAlLBEBBACEEA0AgAyAESwRAIAAgBEEBdGogASAEav0BAAAgCv2RAf0LBAAgBEEIaiEEDAELCyAAIANBAXRqIgQgByAFIAYgCGwgCUEBaiACSRtqQQF0aiEAA0AgACAESwRAIAT9DAAAAAAAAAAAAAAAAAAAAAD9CwQAIARBEGohBAwBCwsgCUEBaiEJIAEgA2ohAQwBCwsLwgQCC3sTfyAAIhYgBiIXQQFrIAFsaiEaIAlBAnQhHwNAIBcgHEsEQCACIAUoAgBqISAgAiAFKAIEaiEhIAIgBSgCCGohIiACIAUoAgxqISMgFiABIBxsaiIkIAFqIgAgGiAAIBpJGyIlIAFqIgAgGiAAIBpJGyImIAFqIgAgGiAAIBpJGyEnIAMhACAEIQZBACEbA0AgCiAbSwRAIAb9AAQAIg0hESANIgshDyAG/QAEECIOIRIgDiIMIRBBACEYA0AgCCAYSwRAICAgByAYQQJ0aigCACIZaiEJIBkgIWohHSAZICJqIR4gGSAjaiEZIAkgH2ohKANAIAkgKEkEQCANIAn9CQIAIhQgAP0ABAAiE/26Af2uASENIA4gFCAA/QAEECIU/boB/a4BIQ4gESAd/QkCACIVIBP9ugH9rgEhESASIBUgFP26Af2uASESIAsgHv0JAgAiFSAT/boB/a4BIQsgDCAVIBT9ugH9rgEhDCAPIBn9CQIAIhUgE/26Af2uASEPIBAgFSAU/boB/a4BIRAgAEEgaiEAIAlBBGohCSAdQQRqIR0gHkEEaiEeIBlBBGohGQwBCwsgGEEBaiEYDAELCyAkIBtBAnQiCWoiGCAN/QsEACAYIA79CwQQIAkgJWoiGCAR/QsEACAYIBL9CwQQIAkgJmoiGCAL/QsEACAYIAz9CwQQIAkgJ2oiCSAP/QsEACAJIBD9CwQQIBtBCGohGyAGQSBqIQYMAQsLIBxBBGohHCAFQRBqIQUMAQsLC64OAw57EH8BfiACIR0gBSEcIAuyQwAAQEuS/RMhFCAM/Q8hFSAN/Q8hFiABIAZBAWtsIABqISsgCUECdCEhA0AgBiAfSwRAIB0gHCgCAGohIiAdIBwoAgRqISMgHSAcKAIIaiEkIB0gHCgCDGohJSAAIAEgH2xqIiYgAWoiAiArIAIgK0kbIicgAWoiAiArIAIgK0kbIiggAWoiAiArIAIgK0kbISkgAyEFIAQhCUEAIQsDQCAKIAtLBEAgCf0ABAAiECEXIBAiDiESIAn9AAQQIhEhGCARIg8hE0EAIR4DQCAIIB5LBEAgIiAHIB5BAnRqKAIAIgJqIQ0gAiAjaiEgIAIgJGohDCACICVqIQIgDSAhaiEqA0AgDSAqSQRAIBAgDf0JAgAiGiAF/QAEACIZ/boB/a4BIRAgESAaIAX9AAQQIhr9ugH9rgEhESAXICD9CQIAIhsgGf26Af2uASEXIBggGyAa/boB/a4BIRggDiAM/QkCACIbIBn9ugH9rgEhDiAPIBsgGv26Af2uASEPIBIgAv0JAgAiGyAZ/boB/a4BIRIgEyAbIBr9ugH9rgEhEyAFQSBqIQUgDUEEaiENICBBBGohICAMQQRqIQwgAkEEaiECDAELCyAeQQFqIR4MAQsLIAsgJmohAiAQIAn9AAQgIhn93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgECAZ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgESAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBEgEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAKIAtrIgxBCE8EQCACIBD9WwMAAAUgEP0dACEsIAIgDGohDQNAIAIgDUkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAsgJ2ohAiAXIAn9AAQgIhD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARA/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgGCAJ/QAEMCIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIBggEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEUP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhAgEP1lIBX9eCAW/XYhECAMQQhPBEAgAiAQ/VsDAAAFIBD9HQAhLCACIAxqIQ0DQCACIA1JBEAgAiAsPAAAIAJBAWohAiAsQgiHISwMAQsLCyALIChqIQIgDiAJ/QAEICIQ/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIA4gEP3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAJ/QAEQP3mASAU/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBIA8gCf0ABDAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAPIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABFD95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIOIA79ZSAV/XggFv12IQ4gDEEITwRAIAIgDv1bAwAABSAO/R0AISwgAiAMaiENA0AgAiANSQRAIAIgLDwAACACQQFqIQIgLEIIhyEsDAELCwsgCyApaiECIBIgCf0ABCAiDv3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASASIA793QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgCf0ABED95gEgFP3kAf0MAABASwAAQEsAAEBLAABAS/2xASATIAn9AAQwIg793AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgEyAO/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAn9AARQ/eYBIBT95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiDiAO/WUgFf14IBb9diEOIAxBCE8EQCACIA79WwMAAAUgDv0dACEsIAIgDGohDANAIAIgDEkEQCACICw8AAAgAkEBaiECICxCCIchLAwBCwsLIAtBCGohCyAJQeAAaiEJDAELCyAfQQRqIR8gHEEQaiEcDAELCwvHAQEFfwNAIAQgC0sEQEEAIQoDQCAFIApLBEBBACAGIApBA3RqIgwoAgQiDWsiDkEAIA5BAEobIQ4gACAKaiAMNAIAIAIgCkECdGooAgAgDUEAIA1BAEobdKx+QoCAgIAEfEIfh6ciDCAOdUIBIA6shkIBfaciDUEBdSAMQQBIaiAMIA1xSGogB2oiDCAIIAggDEgbIgwgCSAJIAxKGzoAACAKQQFqIQoMAQsLIAtBAWohCyACIANBAnRqIQIgACABaiEADAELCwvOBQIRfwx7IAUhCyAAIAEiCiAGQQFrbGohGiAHIAhBA3RqIRIDQCAGIBhLBEAgACAKIBhsaiIRIApqIgEgGiABIBpJGyIQIApqIgEgGiABIBpJGyIPIApqIgEgGiABIBpJGyEOIAsoAgAhFiALKAIEIRUgCygCCCEUIAsoAgwhEyADIQUgBCEBQQAhGQNAIAkgGUsEQCACIBlBAXRqIQ0gAf0ABAAiHCEkIBwiHiEmIAH9AAQQIhshIyAbIh0hJSAHIQgDQCAIIBJJBEAgHCAWIA0gCCgCAGoiDGr9AAQAIiAgFiANIAgoAgRqIhdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAX9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAF/QAEECIh/boB/a4BIRsgJCAMIBVq/QAEACIgIBUgF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAwgFGr9AAQAIiAgFCAXav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICYgDCATav0ABAAiICATIBdq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhJiAlICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISUgCEEIaiEIIAVBIGohBQwBCwsgESAZQQJ0IgxqIgggHP0LBAAgCCAb/QsEECAMIBBqIgggJP0LBAAgCCAj/QsEECAMIA9qIgggHv0LBAAgCCAd/QsEECAMIA5qIgggJv0LBAAgCCAl/QsEECAZQQhqIRkgAUEgaiEBDAELCyAYQQRqIRggC0EQaiELDAELCwu2DwMOfw97AX4gBSENIAqyQwAAQEuS/RMhJyAL/Q8hJiAM/Q8hJSAAIgogASAGQQFrbGohGiAHIAhBA3RqIRQDQCAGIBlLBEAgCiABIBlsaiITIAFqIgAgGiAAIBpJGyISIAFqIgAgGiAAIBpJGyIRIAFqIgAgGiAAIBpJGyEQIA0oAgAhGCANKAIEIRcgDSgCCCEWIA0oAgwhFSADIQggBCELQQAhDANAIAkgDEsEQCACIAxBAXRqIQ4gC/0ABAAiHCEkIBwiHiEpIAv9AAQQIhshIyAbIh0hKCAHIQADQCAAIBRJBEAgHCAYIA4gACgCAGoiBWr9AAQAIiAgGCAOIAAoAgRqIg9q/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXIAj9AAQAIiL9ugH9rgEhHCAbICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAI/QAEECIh/boB/a4BIRsgJCAFIBdq/QAEACIgIA8gF2r9AAQAIh/9DQABEBECAxITBAUUFQYHFhcgIv26Af2uASEkICMgICAf/Q0ICRgZCgsaGwwNHB0ODx4fICH9ugH9rgEhIyAeIAUgFmr9AAQAIiAgDyAWav0ABAAiH/0NAAEQEQIDEhMEBRQVBgcWFyAi/boB/a4BIR4gHSAgIB/9DQgJGBkKCxobDA0cHQ4PHh8gIf26Af2uASEdICkgBSAVav0ABAAiICAPIBVq/QAEACIf/Q0AARARAgMSEwQFFBUGBxYXICL9ugH9rgEhKSAoICAgH/0NCAkYGQoLGhsMDRwdDg8eHyAh/boB/a4BISggAEEIaiEAIAhBIGohCAwBCwsgDCATaiEFIBwgC/0ABCAiH/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAcIB/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAbIAv9AAQwIhz93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGyAc/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIAkgDGsiDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDCASaiEFICQgC/0ABCAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAkIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABED95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xASAjIAv9AAQwIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgIyAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARQ/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQH9hQEiGyAb/WUgJv14ICX9diEbIA5BCE8EQCAFIBv9WwMAAAUgG/0dACEqIAUgDmohAANAIAAgBUsEQCAFICo8AAAgBUEBaiEFICpCCIchKgwBCwsLIAwgEWohBSAeIAv9AAQgIhv93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgHiAb/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4f/foBIAv9AARA/eYBICf95AH9DAAAQEsAAEBLAABASwAAQEv9sQEgHSAL/QAEMCIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BIB0gG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEUP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEB/YUBIhsgG/1lICb9eCAl/XYhGyAOQQhPBEAgBSAb/VsDAAAFIBv9HQAhKiAFIA5qIQADQCAAIAVLBEAgBSAqPAAAIAVBAWohBSAqQgiHISoMAQsLCyAMIBBqIQUgKSAL/QAEICIb/dwB/QwAAACAAAAAAAAAAIAAAAAA/c4BICkgG/3dAf0MAAAAgAAAAAAAAACAAAAAAP3OAf0NBAUGBwwNDg8UFRYXHB0eH/36ASAL/QAEQP3mASAn/eQB/QwAAEBLAABASwAAQEsAAEBL/bEBICggC/0ABDAiG/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAoIBv93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh/9+gEgC/0ABFD95gEgJ/3kAf0MAABASwAAQEsAAEBLAABAS/2xAf2FASIbIBv9ZSAm/XggJf12IRsgDkEITwRAIAUgG/1bAwAABSAb/R0AISogBSAOaiEAA0AgACAFSwRAIAUgKjwAACAFQQFqIQUgKkIIhyEqDAELCwsgDEEIaiEMIAtB4ABqIQsMAQsLIBlBBGohGSANQRBqIQ0MAQsLC70HAg57AX8gBP0QIRMgB/0QIRQgCv0RIRIgBf0RIQ8gCP0RIRAgC/0RIREgDf0PIRUgDv0PIRYDQCADIB1LBEAgACAdaiABIB1q/QEAACAT/ZEBIhj9pwFBFf2rASIXIA/93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAP/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhdBASAGQQFrdEEAIAZBAEoiBBv9ESIZ/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIAIgHWr9AQAAIBT9kQEiF/2nAUEV/asBIhogEP3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAaIBD93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGkEBIAlBAWt0QQAgCUEASiIFG/0RIhv9rgEgGkEf/awB/QwAAAAAAAAAAAAAAAAAAAAAIAUb/a4BIAn9rAH9rgFBAf2rASIaIBH93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgGiAR/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhpBASAMQQFrdEEAIAxBAEoiBxv9ESIc/a4BIBpBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgEgGP2oAUEV/asBIhggD/3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAYIA/93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iGCAZ/a4BIBhBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAEG/2uASAG/awBIBf9qAFBFf2rASIXIBD93AH9DAAAAIAAAAAAAAAAgAAAAAD9zgEgFyAQ/d0B/QwAAACAAAAAAAAAAIAAAAAA/c4B/Q0EBQYHDA0ODxQVFhccHR4fIhcgG/2uASAXQR/9rAH9DAAAAAAAAAAAAAAAAAAAAAAgBRv9rgEgCf2sAf2uAUEB/asBIhcgEf3cAf0MAAAAgAAAAAAAAACAAAAAAP3OASAXIBH93QH9DAAAAIAAAAAAAAAAgAAAAAD9zgH9DQQFBgcMDQ4PFBUWFxwdHh8iFyAc/a4BIBdBH/2sAf0MAAAAAAAAAAAAAAAAAAAAACAHG/2uASAM/awBIBL9rgH9hQEiFyAX/WUgFf14IBb9dv1bAwAAIB1BCGohHQwBCwsL\";\n\nfunction quantiseMultiplier(real) {\n  if (real === 0) return { multiplier: 0, shift: 0 };\n  const { fraction, exponent } = splitReal(real);\n  const rounded = Math.floor(fraction * 2 ** 31 + 0.5);\n  const carried = rounded === 2 ** 31;\n  const shift = carried ? exponent + 1 : exponent;\n  if (shift < -31) return { multiplier: 0, shift: 0 };\n  return { multiplier: carried ? 2 ** 30 : rounded, shift };\n}\nfunction splitReal(real) {\n  let exponent = Math.max(-1022, Math.floor(Math.log2(real)) + 1);\n  let fraction = real * 2 ** -exponent;\n  for (; fraction >= 1; fraction /= 2) exponent++;\n  for (; fraction < 0.5; fraction *= 2) exponent--;\n  return { fraction, exponent };\n}\nconst roundHalfAway = (x) => x < 0 ? -Math.floor(-x + 0.5) : Math.floor(x + 0.5);\n\nfunction quantisationOf(graph, id) {\n  const tensor = graph.tensors[id];\n  if (!tensor.quantisation) throw new Error(`tensor ${id} \"${tensor.name}\" has no quantisation`);\n  return tensor.quantisation;\n}\nfunction quantParamsOf(graph, id) {\n  const { scales, zeroPoints } = quantisationOf(graph, id);\n  return { scale: scales[0], zeroPoint: zeroPoints[0] };\n}\nfunction activationClamp(activation, { scale, zeroPoint }) {\n  const quantised = (real) => zeroPoint + roundHalfAway(Math.fround(real / scale));\n  switch (activation) {\n    case \"NONE\":\n      return { min: -128, max: 127 };\n    case \"RELU\":\n      return { min: Math.max(-128, quantised(0)), max: 127 };\n    case \"RELU6\":\n      return { min: Math.max(-128, quantised(0)), max: Math.min(127, quantised(6)) };\n    case \"RELU_N1_TO_1\":\n      return { min: Math.max(-128, quantised(-1)), max: Math.min(127, quantised(1)) };\n  }\n}\nfunction convolutionRequantisation(graph, operator) {\n  const input = quantParamsOf(graph, operator.inputs[0]);\n  const output = quantParamsOf(graph, operator.outputs[0]);\n  const { scales } = quantisationOf(graph, operator.inputs[1]);\n  const channels = graph.tensors[operator.outputs[0]].shape.at(-1);\n  const distinct = scales.map((scale) => quantiseMultiplier(input.scale * scale / output.scale));\n  const all = Array.from({ length: channels }, (_, channel) => distinct[distinct.length === 1 ? 0 : channel]);\n  return {\n    inputZeroPoint: input.zeroPoint,\n    outputZeroPoint: output.zeroPoint,\n    multipliers: all.map(({ multiplier }) => multiplier),\n    shifts: all.map(({ shift }) => shift),\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction addRequantisation(graph, operator) {\n  const [first, second, output] = pairCodes(graph, operator);\n  const leftShift = 20;\n  const twice = 2 * Math.max(first.scale, second.scale);\n  const scaled = ({ scale, zeroPoint }) => ({ zeroPoint, ...quantiseMultiplier(scale / twice) });\n  return {\n    leftShift,\n    inputs: [scaled(first), scaled(second)],\n    sign: operator.kind === \"SUB\" ? -1 : 1,\n    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(twice / (2 ** leftShift * output.scale)) },\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction mulRequantisation(graph, operator) {\n  const [first, second, output] = pairCodes(graph, operator);\n  return {\n    zeroPoints: [first.zeroPoint, second.zeroPoint],\n    output: { zeroPoint: output.zeroPoint, ...quantiseMultiplier(first.scale * second.scale / output.scale) },\n    ...activationClamp(operator.activation, output)\n  };\n}\nfunction preluRequantisation(graph, operator) {\n  const [input, , output] = pairCodes(graph, operator);\n  const product = mulRequantisation(graph, { ...operator, activation: \"NONE\" });\n  return { ...product, positive: quantiseMultiplier(input.scale / output.scale) };\n}\nconst pairCodes = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, inputs[1]), quantParamsOf(graph, outputs[0])];\nfunction meanRequantisation(graph, operator) {\n  const input = quantParamsOf(graph, operator.inputs[0]);\n  const output = quantParamsOf(graph, operator.outputs[0]);\n  const { shape } = graph.tensors[operator.inputs[0]];\n  const count = elements(operator.axes.map((axis) => shape[axis]));\n  const { multiplier, shift } = quantiseMultiplier(input.scale / output.scale);\n  const fold = Math.min(31 - Math.clz32(count), 32, 31 + shift);\n  return {\n    count,\n    inputZeroPoint: input.zeroPoint,\n    outputZeroPoint: output.zeroPoint,\n    // up to 2^63 before the division, which truncates\n    multiplier: Number((BigInt(multiplier) << BigInt(fold)) / BigInt(count)),\n    shift: shift - fold,\n    min: -128,\n    max: 127\n  };\n}\nconst padValue = (graph, { value, inputs }) => value ?? quantParamsOf(graph, inputs[0]).zeroPoint;\nconst poolClamp = (graph, operator) => activationClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]));\nconst ratioRequantisation = (input, output) => quantiseMultiplier(input.scale / output.scale);\nconst slopeRequantisation = (input, output, alpha) => quantiseMultiplier(input.scale * alpha / output.scale);\nconst curveRequantisation = ({ scale }) => quantiseMultiplier(scale * 2 ** 27);\nfunction hardSwishRequantisation(input, output) {\n  const fine = input.scale / 128;\n  return { output: quantiseMultiplier(fine / output.scale), gate: quantiseMultiplier(fine / (3 / 32768)) };\n}\nconst softmaxRequantisation = ({ scale }, beta) => quantiseMultiplier(Math.min(beta * scale * 2 ** 26, 2 ** 31 - 1));\n\nconst int32Max = 2 ** 31 - 1;\nfunction highProduct(a, b) {\n  const low = Math.imul(a, b);\n  const high = Math.round((a * b - low) / 2 ** 32);\n  return 2 * high + Math.floor((low + 2 ** 30) / 2 ** 31);\n}\nfunction divide(value, places) {\n  const magnitude = Math.floor(Math.abs(value) / 2 ** places + 0.5);\n  return value < 0 ? -magnitude : magnitude;\n}\nconst rescale = (value, { multiplier, shift }) => divide(highProduct(value << Math.max(shift, 0), multiplier), Math.max(-shift, 0));\nconst clamp$2 = (value, min, max) => Math.min(Math.max(value, min), max);\n\nconst slack = 16;\nconst aligned = (bytes) => Math.ceil(bytes / 16) * 16;\n\nconst inFour = (shape) => ofFour(shape, () => 1);\nconst ofFour = (entries, leading) => [\n  ...Array.from({ length: 4 - entries.length }, (_, axis) => leading(axis)),\n  ...entries\n];\nfunction stepsOf(shape) {\n  const [, height, width, channels] = inFour(shape);\n  return [height * width * channels, width * channels, channels, 1];\n}\nconst offsetsOf = (shape, offset) => inFour(shape).map((size, axis) => Int32Array.from({ length: size }, (_, at) => offset(axis, at)));\nconst gather = ([batches, rows, columns, channels]) => (output, input) => {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const from = batch + row + column;\n        for (const channel of channels) output[next++] = input[from + channel];\n      }\n};\nconst scatter = ([batches, rows, columns, channels]) => (output, input) => {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const to = batch + row + column;\n        for (const channel of channels) output[to + channel] = input[next++];\n      }\n};\nfunction accumulate([batches, rows, columns, channels], sums, input) {\n  let next = 0;\n  for (const batch of batches)\n    for (const row of rows)\n      for (const column of columns) {\n        const to = batch + row + column;\n        for (const channel of channels) sums[to + channel] += input[next++];\n      }\n}\n\nconst sizeOf$1 = (graph, id) => elements(graph.tensors[id].shape);\nconst layPlain = (graph, operator, run) => ({\n  tables: [],\n  scratchBytes: 0,\n  bind: ({ kernels, inputs, output }) => {\n    const views = inputs.map((address, at) => int8At(kernels, address, sizeOf$1(graph, operator.inputs[at])));\n    const [first, ...more] = views;\n    const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n    return () => run(to, first, ...more);\n  }\n});\nconst int8At = ({ memory }, address, size) => new Int8Array(memory.buffer, address, size);\nconst int32At = ({ memory }, address, size) => new Int32Array(memory.buffer, address, size);\n\nfunction layPairs(graph, operator, { tables, scratchBytes, bind }) {\n  const { shape } = graph.tensors[operator.outputs[0]];\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  const isWhole = operator.inputs.map((id) => sizeOf$1(graph, id) === size);\n  const wholeBytes = aligned(size + slack);\n  return {\n    tables,\n    scratchBytes: scratchBytes + wholeBytes * isWhole.filter((whole) => !whole).length,\n    bind: ({ kernels, inputs, output, tables: addresses, scratch }) => {\n      let free = scratch + scratchBytes;\n      const spreads = [];\n      const whole = operator.inputs.map((id, at) => {\n        if (isWhole[at]) return inputs[at];\n        const [to, from] = [int8At(kernels, free, size), int8At(kernels, inputs[at], sizeOf$1(graph, id))];\n        const spread = gather(repeated(graph.tensors[id].shape, shape));\n        spreads.push(() => spread(to, from));\n        free += wholeBytes;\n        return to.byteOffset;\n      });\n      const combine = bind({ kernels, first: whole[0], second: whole[1], output, tables: addresses, scratch });\n      return () => {\n        for (const spread of spreads) spread();\n        combine();\n      };\n    }\n  };\n}\nfunction repeated(shape, whole) {\n  const [sizes, steps] = [inFour(shape), stepsOf(shape)];\n  return offsetsOf(whole, (axis, at) => sizes[axis] === 1 ? 0 : at * steps[axis]);\n}\n\nconst laySums = (size, { output: { multiplier, shift, zeroPoint }, min, max }, both) => ({\n  tables: [Int32Array.of(multiplier, shift)],\n  scratchBytes: aligned(4 * size),\n  bind: ({ kernels, first, second, output, tables, scratch }) => {\n    const [left, right] = [int8At(kernels, first, size), int8At(kernels, second, size)];\n    const sums = int32At(kernels, scratch, size);\n    return () => {\n      for (let index = 0; index < size; index++) sums[index] = both(left[index], right[index]);\n      kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], zeroPoint, min, max);\n    };\n  }\n});\n\nfunction lay$4(graph, operator) {\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  const requantisation = addRequantisation(graph, operator);\n  return layPairs(graph, operator, vectorSum(size, requantisation) ?? tableSum(size, requantisation));\n}\nfunction vectorSum(size, { inputs, output, min, max, leftShift, sign }) {\n  const all = [...inputs, output];\n  if (sign < 0 || leftShift !== 20 || all.some(({ shift }) => shift > 0)) return null;\n  const [left, right, sum] = all.map(({ zeroPoint, multiplier, shift }) => [zeroPoint, multiplier, -shift]);\n  return {\n    tables: [],\n    scratchBytes: 0,\n    bind: ({ kernels, first, second, output: to }) => {\n      const operands = [to, first, second, size, ...left, ...right, ...sum, min, max];\n      return () => kernels.add(...operands);\n    }\n  };\n}\nfunction tableSum(size, requantisation) {\n  const { inputs, leftShift, sign } = requantisation;\n  const table = ({ zeroPoint, ...ratio }) => Int32Array.from({ length: 256 }, (_, at) => rescale((at - 128 - zeroPoint) * 2 ** leftShift, ratio));\n  const [left, right] = [table(inputs[0]), table(inputs[1]).map((scaled) => sign * scaled)];\n  return laySums(size, requantisation, (first, second) => left[first + 128] + right[second + 128]);\n}\nvar addition = { ADD: { lay: lay$4 }, SUB: { lay: lay$4 } };\n\nvar module0 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: addition\n});\n\nfunction layCells(graph, operator, rows, columns, { kind, finish }) {\n  const { height, width, channels } = featureMapOf(graph, operator.inputs[0]);\n  const rowSize = columns.from.length * channels;\n  const scratchSize = (height + 1) * rowSize;\n  const isSum = kind === \"sum\";\n  const foldColumns = (folded, input) => {\n    let next = 0;\n    for (let y = 0; y < height; y++)\n      columns.from.forEach((from, x) => {\n        const [first, end] = [(y * width + from) * channels, (y * width + columns.to[x]) * channels];\n        for (let channel = 0; channel < channels; channel++) {\n          let value = input[first + channel];\n          for (let at = first + channels + channel; at < end; at += channels) value = both(isSum, value, input[at]);\n          folded[next++] = value;\n        }\n      });\n  };\n  const foldRows = (folded, row, y) => {\n    row.set(folded.subarray(rows.from[y] * rowSize, (rows.from[y] + 1) * rowSize));\n    for (let at = (rows.from[y] + 1) * rowSize; at < rows.to[y] * rowSize; at += rowSize)\n      for (let index = 0; index < rowSize; index++) row[index] = both(isSum, row[index], folded[at + index]);\n  };\n  return {\n    tables: [],\n    scratchBytes: scratchSize * 4,\n    bind: ({ kernels, inputs, output, scratch }) => {\n      const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));\n      const to = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n      const folded = int32At(kernels, scratch, height * rowSize);\n      const row = int32At(kernels, scratch + folded.byteLength, rowSize);\n      return () => {\n        foldColumns(folded, input);\n        let next = 0;\n        for (let y = 0; y < rows.from.length; y++) {\n          foldRows(folded, row, y);\n          for (let x = 0; x < columns.from.length; x++) {\n            const count = (rows.to[y] - rows.from[y]) * (columns.to[x] - columns.from[x]);\n            for (let channel = 0; channel < channels; channel++)\n              to[next++] = finish(row[x * channels + channel], count);\n          }\n        }\n      };\n    }\n  };\n}\nconst both = (isSum, one, other) => isSum ? one + other : one > other ? one : other;\n\nconst windowRanges = (size, count, taps, stride, before) => ({\n  from: Int32Array.from({ length: count }, (_, at) => Math.max(at * stride - before, 0)),\n  to: Int32Array.from({ length: count }, (_, at) => Math.min(at * stride - before + taps, size))\n});\nfunction areaRanges(size, count) {\n  const [from, to] = [new Int32Array(count), new Int32Array(count)];\n  let cell = 0;\n  for (let at = 0; at < count; at++) {\n    while ((cell + 1) * count <= at * size) cell++;\n    let end = cell + 1;\n    while (end * count < (at + 1) * size) end++;\n    from[at] = cell;\n    to[at] = end;\n  }\n  return { from, to };\n}\n\nvar areaResize = {\n  AREA_RESIZE: {\n    lay: (graph, operator) => {\n      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [areaRanges(input.height, output.height), areaRanges(input.width, output.width)];\n      return layCells(graph, operator, rows, columns, {\n        kind: \"sum\",\n        finish: (sum, count) => Math.round(sum / count)\n      });\n    }\n  }\n};\n\nvar module1 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: areaResize\n});\n\nconst layTable = (graph, operator, table) => layPlain(graph, operator, (output, input) => {\n  for (let index = 0; index < output.length; index++) output[index] = table[input[index] & 255];\n});\nfunction layCurve(graph, operator, curve) {\n  const [from, to] = [operator.inputs[0], operator.outputs[0]];\n  const [zero, outputZero] = [quantParamsOf(graph, from).zeroPoint, quantParamsOf(graph, to).zeroPoint];\n  const least = (id) => graph.tensors[id].type === \"uint8\" ? 0 : -128;\n  const table = new Int8Array(256);\n  for (let value = least(from); value < least(from) + 256; value++)\n    table[value & 255] = clamp$2(curve(value - zero) + outputZero, least(to), least(to) + 255);\n  return layTable(graph, operator, table);\n}\n\nconst lay$3 = (graph, operator) => {\n  const code = quantParamsOf(graph, operator.inputs[0]);\n  const { min, max } = activationClamp(operator.kind, code);\n  return layCurve(graph, operator, (difference) => clamp$2(difference, min - code.zeroPoint, max - code.zeroPoint));\n};\nvar clamp$1 = { RELU6: { lay: lay$3 }, RELU_N1_TO_1: { lay: lay$3 } };\n\nvar module2 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: clamp$1\n});\n\nvar concatenation = {\n  CONCATENATION: {\n    lay: (graph, operator) => {\n      const shapes = operator.inputs.map((id) => graph.tensors[id].shape);\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      let before = 0;\n      const moves = shapes.map((shape) => {\n        const joined = operator.axis + 4 - shape.length;\n        const first = before * steps[joined];\n        before += shape[operator.axis];\n        return scatter(offsetsOf(shape, (axis, at) => at * steps[axis] + (axis === joined ? first : 0)));\n      });\n      return layPlain(graph, operator, (output, ...inputs) => moves.forEach((move, at) => move(output, inputs[at])));\n    }\n  }\n};\n\nvar module3 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: concatenation\n});\n\nconst awayFromZero = 1 + 2 ** -23;\nfunction channelEpilogue({ bias, positive, negative }, requantisation, channel) {\n  const { inputZeroPoint, outputZeroPoint, min, max } = requantisation;\n  const [multiplier, shift] = [requantisation.multipliers[channel], requantisation.shifts[channel]];\n  const [low, high] = [-128 - inputZeroPoint, 127 - inputZeroPoint];\n  const [least, greatest] = [bias + positive * low + negative * high, bias + positive * high + negative * low];\n  const left = Math.max(shift, 0);\n  const right = Math.max(-shift, 0);\n  const weightFactor = 2 ** (left + 1);\n  const bound = Math.max(-least, greatest) * weightFactor;\n  if (bound >= 2 ** 32) return null;\n  const output = (sum) => clamp$2(rescale(sum, { multiplier, shift }) + outputZeroPoint, min, max);\n  if (output(least) === output(greatest)) return constantChannel(output(least) - outputZeroPoint);\n  const highest = bound * multiplier / 2 ** 32 + 1;\n  const isInt32 = bound < 2 ** 31;\n  const insideInt8 = highest < 2 ** 22 || right <= 14;\n  const roundable = highest / 2 ** right < 2 ** 21;\n  const fitting = 128 * weightFactor <= 2 ** 15;\n  if (!isInt32 || !insideInt8 || !roundable || !fitting) return null;\n  return { weightFactor, bias: bias * weightFactor, multiplier, factor: 2 ** -right * awayFromZero };\n}\nconst constantChannel = (value) => ({\n  weightFactor: 0,\n  bias: 4 * value,\n  multiplier: 2 ** 30,\n  factor: awayFromZero\n});\n\nconst laidPerGroup = ({ perGroup }) => Math.ceil(perGroup / 8) * 8;\nconst blocksPerGroup = (blocks) => laidPerGroup(blocks) / 8;\nconst blockCount = (blocks) => blocks.channels / blocks.perGroup * blocksPerGroup(blocks);\nfunction laneOf(channel, blocks) {\n  const laid = Math.floor(channel / blocks.perGroup) * laidPerGroup(blocks) + channel % blocks.perGroup;\n  return { block: Math.floor(laid / 8), lane: laid % 8 };\n}\nfunction layEpilogue(sums, rescale, blocks) {\n  const channels = sums.map((sum, channel) => channelEpilogue(sum, rescale, channel));\n  return channels.every((channel) => channel !== null) ? vectorEpilogue(channels, blocks) : scalarEpilogue(sums, rescale, blocks);\n}\nconst parameterWords = 24;\nconst blockParameterBytes = ({ kind }) => (kind === \"vector\" ? parameterWords : 8) * 4;\nfunction vectorEpilogue(channels, blocks) {\n  const parameters = new Int32Array(blockCount(blocks) * parameterWords);\n  const floats = new Float32Array(parameters.buffer);\n  channels.forEach(({ bias, multiplier, factor }, channel) => {\n    const { block, lane } = laneOf(channel, blocks);\n    const at = block * parameterWords + lane;\n    parameters[at] = bias;\n    parameters[at + 8] = multiplier;\n    floats[at + 16] = factor;\n  });\n  return { kind: \"vector\", weightFactors: channels.map(({ weightFactor }) => weightFactor), parameters };\n}\nfunction scalarEpilogue(sums, rescale, blocks) {\n  const biases = new Int32Array(blockCount(blocks) * 8);\n  sums.forEach(({ bias }, channel) => {\n    const { block, lane } = laneOf(channel, blocks);\n    biases[block * 8 + lane] = bias;\n  });\n  const rescales = rescale.multipliers.flatMap((multiplier, channel) => [multiplier, rescale.shifts[channel]]);\n  return { kind: \"scalar\", biases, rescales: Int32Array.from(rescales) };\n}\nfunction channelSums(weights, bias, channels) {\n  const depth = weights.length / channels;\n  return Array.from({ length: channels }, (_, channel) => {\n    let [positive, negative] = [0, 0];\n    for (let index = channel * depth; index < (channel + 1) * depth; index++) {\n      const weight = weights[index];\n      if (weight > 0) positive += weight;\n      else negative += weight;\n    }\n    return { bias: bias?.[channel] ?? 0, positive, negative };\n  });\n}\nfunction layWeights(weights, runs, runLength, blocks, epilogue) {\n  const pairs = Math.ceil(runLength / 2);\n  const laid = new Int16Array(blockCount(blocks) * runs * pairs * 16);\n  for (let channel = 0; channel < blocks.channels; channel++) {\n    const { block, lane } = laneOf(channel, blocks);\n    const factor = epilogue.kind === \"vector\" ? epilogue.weightFactors[channel] : 1;\n    for (let run = 0; run < runs; run++)\n      for (let index = 0; index < runLength; index++) {\n        const pair = (block * runs + run) * pairs + (index >> 1);\n        laid[pair * 16 + lane * 2 + (index & 1)] = weights[(channel * runs + run) * runLength + index] * factor;\n      }\n  }\n  return laid;\n}\n\nfunction layRequantisation(epilogue, rescale, { channels }, pixels) {\n  const range = [rescale.outputZeroPoint, rescale.min, rescale.max];\n  const parameters = (first) => (block) => first + block * blockParameterBytes(epilogue);\n  if (epilogue.kind === \"vector\")\n    return {\n      tables: [epilogue.parameters],\n      scratchBytes: 0,\n      bind: (_kernels, output, [first]) => ({\n        output: (channel) => [output + channel, channels],\n        parameters: parameters(first),\n        rest: range,\n        finish: () => void 0\n      })\n    };\n  const stride = aligned((channels + 7) * 4);\n  return {\n    tables: [epilogue.biases, epilogue.rescales],\n    scratchBytes: pixels * stride + slack,\n    bind: (kernels, output, [first, rescales], sums) => ({\n      output: (channel) => [sums + channel * 4, stride],\n      parameters: parameters(first),\n      rest: [],\n      finish: () => kernels.requantise(output, channels, sums, stride / 4, pixels, channels, rescales, ...range)\n    })\n  };\n}\n\nfunction layConvolution({ input, window, weights, bias, filterChannels, rescale }) {\n  const channels = rescale.multipliers.length;\n  const groups = input.channels / filterChannels;\n  const blocks = { channels, perGroup: channels / groups };\n  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);\n  const operand = bordered(input, window);\n  const operandBytes = aligned(operand.height * operand.width * operand.channels * 2 + slack);\n  const { pixels, taps, height, width } = layTaps(operand, window);\n  const { runs, tapsPerRun } = groups === 1 ? runsOf(taps, window) : { runs: taps, tapsPerRun: 1 };\n  const runLength = tapsPerRun * filterChannels;\n  const laid = layWeights(weights, runs.length, runLength, blocks, epilogue);\n  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);\n  const { top, left, bottom, right } = window.padding;\n  const border = [top, left * input.channels, bottom, right * input.channels];\n  return {\n    tables: [inBytes(pixels), inBytes(runs), laid, ...requantisation.tables],\n    scratchBytes: operandBytes + requantisation.scratchBytes,\n    bind: ({ kernels, inputs: [from], output, tables: [firsts, starts, packed, ...others], scratch }) => {\n      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);\n      const sizes = [height * width, starts, runs.length, Math.ceil(runLength / 2), blocks.perGroup];\n      const product = (group) => [\n        ...tail.output(group * blocks.perGroup),\n        scratch + group * filterChannels * 2,\n        packed + group * laid.byteLength / groups,\n        tail.parameters(group * blocksPerGroup(blocks)),\n        firsts,\n        ...sizes,\n        ...tail.rest\n      ];\n      const widening = [scratch, from, input.height, input.width * input.channels, ...border, rescale.inputZeroPoint];\n      const products = Array.from({ length: groups }, (_, group) => product(group));\n      const multiply = epilogue.kind === \"vector\" ? kernels.multiply : kernels.multiplyRaw;\n      return () => {\n        kernels.widen(...widening);\n        for (const operands of products) multiply(...operands);\n        tail.finish();\n      };\n    }\n  };\n}\nconst inBytes = (steps) => steps.map((step) => step * 2);\n\nfunction weightedOf(graph, operator, window) {\n  const [input, weights, bias] = operator.inputs;\n  return {\n    input: featureMapOf(graph, input),\n    window,\n    weights: constant(graph, weights),\n    bias: bias === void 0 || bias < 0 ? null : constant(graph, bias),\n    filterChannels: graph.tensors[weights].shape.at(-1),\n    rescale: convolutionRequantisation(graph, operator)\n  };\n}\nfunction constant(graph, id) {\n  const { data, name } = graph.tensors[id];\n  if (!data) throw evaluationUnsupported(graph.name, `weights \"${name}\" that are computed`);\n  return data;\n}\n\nvar convolution$1 = {\n  CONV_2D: {\n    activations: 1,\n    lay: (graph, operator) => layConvolution(weightedOf(graph, operator, operator.window))\n  }\n};\n\nvar module4 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: convolution$1\n});\n\nfunction layDepthwise(convolution, multiplier) {\n  const { input, window, weights, bias, rescale } = convolution;\n  const channels = input.channels * multiplier;\n  const blocks = { channels, perGroup: channels };\n  const epilogue = layEpilogue(channelSums(weights, bias, channels), rescale, blocks);\n  const stride = Math.ceil(channels / 8) * 8;\n  const operand = bordered({ ...input, channels: stride }, window);\n  const operandBytes = aligned(operand.height * operand.width * stride * 2 + slack);\n  const { pixels, taps, height, width } = layTaps(operand, window);\n  const pairs = Math.ceil(taps.length / 2);\n  const laid = layWeights(weights, 1, taps.length, blocks, epilogue);\n  const evenTaps = Uint32Array.from({ length: pairs * 2 }, (_, tap) => taps[tap] ?? taps[0]);\n  const requantisation = layRequantisation(epilogue, rescale, blocks, height * width);\n  const { top, left, bottom, right } = window.padding;\n  return {\n    tables: [inBytes(pixels), inBytes(evenTaps), laid, ...requantisation.tables],\n    scratchBytes: operandBytes + requantisation.scratchBytes,\n    bind: ({ kernels, inputs: [from], output, tables: [firsts, offsets, packed, ...others], scratch }) => {\n      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);\n      const sizes = [height * width, offsets, pairs, channels];\n      const operands = [...tail.output(0), scratch, packed, tail.parameters(0), firsts, ...sizes, ...tail.rest];\n      const slide = epilogue.kind === \"vector\" ? kernels.depthwise : kernels.depthwiseRaw;\n      const zeroPoint = rescale.inputZeroPoint;\n      const flat = multiplier === 1 && stride === channels;\n      const widening = flat ? [scratch, from, input.height, input.width * stride, top, left * stride, bottom, right * stride, zeroPoint] : [\n        scratch,\n        from,\n        input.height,\n        input.width,\n        input.channels,\n        multiplier,\n        stride,\n        top,\n        left,\n        bottom,\n        right,\n        zeroPoint\n      ];\n      const widen = flat ? kernels.widen : kernels.widenRepeated;\n      return () => {\n        widen(...widening);\n        slide(...operands);\n        tail.finish();\n      };\n    }\n  };\n}\n\nvar depthwise = {\n  DEPTHWISE_CONV_2D: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const whole = weightedOf(graph, operator, operator.window);\n      const channels = whole.rescale.multipliers.length;\n      const taps = whole.weights.length / channels;\n      const weights = Int8Array.from({ length: whole.weights.length }, (_, index) => {\n        const [channel, tap] = [Math.floor(index / taps), index % taps];\n        return whole.weights[tap * channels + channel];\n      });\n      const filters = { ...whole, weights, filterChannels: 1 };\n      return filters.input.channels === 1 ? layConvolution(filters) : layDepthwise(filters, operator.multiplier);\n    }\n  }\n};\n\nvar module5 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: depthwise\n});\n\nconst lay$2 = (isWanted) => (graph, operator) => {\n  const size = sizeOf$1(graph, operator.outputs[0]);\n  return layPairs(graph, operator, {\n    tables: [],\n    scratchBytes: 0,\n    bind: ({ kernels, first, second, output }) => {\n      const [left, right, to] = [first, second, output].map((address) => int8At(kernels, address, size));\n      return () => {\n        for (let index = 0; index < size; index++) {\n          const [one, other] = [left[index], right[index]];\n          to[index] = isWanted(one, other) ? one : other;\n        }\n      };\n    }\n  });\n};\nvar extremum = {\n  MAXIMUM: { lay: lay$2((first, second) => first > second) },\n  MINIMUM: { lay: lay$2((first, second) => first < second) }\n};\n\nvar module6 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: extremum\n});\n\nvar fullyConnected = {\n  FULLY_CONNECTED: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const whole = weightedOf(graph, operator, onePixel);\n      const channels = whole.filterChannels;\n      const width = elements(graph.tensors[operator.inputs[0]].shape) / channels;\n      return layConvolution({ ...whole, input: { height: 1, width, channels } });\n    }\n  }\n};\n\nvar module7 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: fullyConnected\n});\n\nconst saturate = (value) => clamp$2(value, -32768, 32767);\nconst upperHalf = ({ multiplier }) => saturate(Math.round(multiplier / 2 ** 16));\nconst times = (value, factor) => Math.round(value * factor / 2 ** 15);\nconst shifted = (value, places) => places < 16 ? divide(value, places) : Number(value >= 0) - Number(value < 0);\nvar hardSwish = {\n  HARD_SWISH: {\n    lay: (graph, operator) => {\n      const [input, code] = [quantParamsOf(graph, operator.inputs[0]), quantParamsOf(graph, operator.outputs[0])];\n      const { output, gate } = hardSwishRequantisation(input, code);\n      const gateOf = (fine) => {\n        const gated = times(saturate(fine * 2 ** Math.max(gate.shift - 1, 0)), upperHalf(gate));\n        return gate.shift > 0 ? saturate(2 * gated) : shifted(gated, -gate.shift);\n      };\n      return layCurve(graph, operator, (difference) => {\n        const fine = 128 * difference;\n        const share = Math.floor((gateOf(fine) + 2 ** 15) / 2);\n        return shifted(Math.trunc(share * times(fine, upperHalf(output)) / 2 ** 15), -output.shift);\n      });\n    }\n  }\n};\n\nvar module8 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: hardSwish\n});\n\nvar mean$1 = {\n  MEAN: {\n    lay: (graph, operator) => {\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const leading = 4 - shape.length;\n      const isAveraged = (axis) => operator.axes.includes(axis - leading);\n      const steps = stepsOf(shape.map((size2, axis) => isAveraged(axis + leading) ? 1 : size2));\n      const offsets = offsetsOf(shape, (axis, at) => isAveraged(axis) ? 0 : at * steps[axis]);\n      const { count, inputZeroPoint, multiplier, shift, outputZeroPoint, min, max } = meanRequantisation(\n        graph,\n        operator\n      );\n      const [size, inputSize] = [sizeOf$1(graph, operator.outputs[0]), sizeOf$1(graph, operator.inputs[0])];\n      return {\n        tables: [Int32Array.of(multiplier, shift)],\n        scratchBytes: 4 * size,\n        bind: ({ kernels, inputs, output, tables, scratch }) => {\n          const [sums, input] = [int32At(kernels, scratch, size), int8At(kernels, inputs[0], inputSize)];\n          return () => {\n            sums.fill(-count * inputZeroPoint);\n            accumulate(offsets, sums, input);\n            kernels.requantise(output, 1, scratch, 1, size, 1, tables[0], outputZeroPoint, min, max);\n          };\n        }\n      };\n    }\n  }\n};\n\nvar module9 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: mean$1\n});\n\nvar pad = {\n  PAD: {\n    lay: (graph, operator) => {\n      const { top, left } = operator.padding;\n      const [before, fill] = [[0, top, left, 0], padValue(graph, operator)];\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const move = scatter(offsetsOf(shape, (axis, at) => (before[axis] + at) * steps[axis]));\n      return layPlain(graph, operator, (output, input) => move(output.fill(fill), input));\n    }\n  }\n};\n\nvar module10 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: pad\n});\n\nfunction lay$1(graph, operator, { kind, finish }) {\n  const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n  const { height, width, strideHeight, strideWidth, padding } = operator.window;\n  const rows = windowRanges(input.height, output.height, height, strideHeight, padding.top);\n  const columns = windowRanges(input.width, output.width, width, strideWidth, padding.left);\n  const { min, max } = poolClamp(graph, operator);\n  return layCells(graph, operator, rows, columns, {\n    kind,\n    finish: (folded, count) => clamp$2(finish(folded, count), min, max)\n  });\n}\nconst mean = (sum, count) => sum < 0 ? -Math.round(-sum / count) : Math.round(sum / count);\nvar pool = {\n  AVERAGE_POOL_2D: {\n    lay: (graph, operator) => lay$1(graph, operator, { kind: \"sum\", finish: mean })\n  },\n  MAX_POOL_2D: {\n    lay: (graph, operator) => lay$1(graph, operator, { kind: \"greatest\", finish: (greatest) => greatest })\n  }\n};\n\nvar module11 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: pool\n});\n\nfunction products(size, requantisation) {\n  const [firstZero, secondZero] = requantisation.zeroPoints;\n  return laySums(size, requantisation, (first, second) => (first - firstZero) * (second - secondZero));\n}\nvar product = {\n  MUL: {\n    lay: (graph, operator) => {\n      const size = sizeOf$1(graph, operator.outputs[0]);\n      return layPairs(graph, operator, products(size, mulRequantisation(graph, operator)));\n    }\n  },\n  // All values are multiplied. Non-negative ones then come from a table.\n  PRELU: {\n    lay: (graph, operator) => {\n      const requantisation = preluRequantisation(graph, operator);\n      const { zeroPoints, positive, output: code, min, max } = requantisation;\n      const zero = zeroPoints[0];\n      const above = Int8Array.from(\n        { length: 256 },\n        (_, at) => clamp$2(rescale(at - 128 - zero, positive) + code.zeroPoint, min, max)\n      );\n      const size = sizeOf$1(graph, operator.outputs[0]);\n      const all = products(size, requantisation);\n      return layPairs(graph, operator, {\n        ...all,\n        bind: (places) => {\n          const multiply = all.bind(places);\n          const [values, output] = [\n            int8At(places.kernels, places.first, size),\n            int8At(places.kernels, places.output, size)\n          ];\n          return () => {\n            multiply();\n            for (let index = 0; index < size; index++)\n              if (values[index] >= zero) output[index] = above[values[index] + 128];\n          };\n        }\n      });\n    }\n  }\n};\n\nvar module12 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: product\n});\n\nconst codesOf = (graph, { inputs, outputs }) => [quantParamsOf(graph, inputs[0]), quantParamsOf(graph, outputs[0])];\nconst toOutput = (graph, operator) => {\n  const ratio = ratioRequantisation(...codesOf(graph, operator));\n  return (difference) => rescale(difference, ratio);\n};\nvar rescaling = {\n  QUANTIZE: { lay: (graph, operator) => layCurve(graph, operator, toOutput(graph, operator)) },\n  RELU: {\n    lay: (graph, operator) => {\n      const scaled = toOutput(graph, operator);\n      return layCurve(graph, operator, (difference) => difference > 0 ? scaled(difference) : 0);\n    }\n  },\n  LEAKY_RELU: {\n    lay: (graph, operator) => {\n      const scaled = toOutput(graph, operator);\n      const slope = slopeRequantisation(...codesOf(graph, operator), operator.alpha);\n      return layCurve(\n        graph,\n        operator,\n        (difference) => difference < 0 ? rescale(difference, slope) : scaled(difference)\n      );\n    }\n  },\n  ABS: {\n    lay: (graph, operator) => {\n      const [input, output] = codesOf(graph, operator);\n      const scaled = input.scale === output.scale ? (magnitude) => magnitude : toOutput(graph, operator);\n      return layCurve(graph, operator, (difference) => scaled(Math.abs(difference)));\n    }\n  }\n};\n\nvar module13 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: rescaling\n});\n\nvar reshape = {\n  RESHAPE: { lay: (graph, operator) => layPlain(graph, operator, (output, input) => output.set(input)) }\n};\n\nvar module14 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: reshape\n});\n\nfunction between({ alignCorners, halfPixelCenters }, size, count) {\n  const corners = Number(alignCorners && count > 1);\n  const step = Math.trunc((1024 * (size - corners) + Math.trunc((count - corners) / 2)) / (count - corners));\n  const shift = halfPixelCenters ? Math.trunc(step / 2) - 512 : 0;\n  const cells = (of) => Int32Array.from({ length: count }, (_, at) => of(at * step + shift));\n  const lowerOf = (place) => Math.max(0, Math.trunc(place / 1024));\n  return {\n    lower: cells(lowerOf),\n    upper: cells((place) => Math.min(Math.trunc((place + 1023) / 1024), size - 1)),\n    lowerWeight: cells((place) => 1024 * (lowerOf(place) + 1) - place),\n    upperWeight: cells((place) => place - 1024 * lowerOf(place))\n  };\n}\nvar resizeBilinear = {\n  RESIZE_BILINEAR: {\n    lay: (graph, operator) => {\n      const [from, to] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [between(operator, from.height, to.height), between(operator, from.width, to.width)];\n      const { channels } = to;\n      const rowSize = to.width * channels;\n      const widen = (wide, input) => {\n        let next = 0;\n        for (let y = 0; y < from.height; y++)\n          for (let x = 0; x < to.width; x++) {\n            const left = (y * from.width + columns.lower[x]) * channels;\n            const right = (y * from.width + columns.upper[x]) * channels;\n            const [leftWeight, rightWeight] = [columns.lowerWeight[x], columns.upperWeight[x]];\n            for (let c = 0; c < channels; c++)\n              wide[next++] = input[left + c] * leftWeight + input[right + c] * rightWeight;\n          }\n      };\n      const heighten = (output, wide) => {\n        let next = 0;\n        for (let y = 0; y < to.height; y++) {\n          const [above, below] = [rows.lower[y] * rowSize, rows.upper[y] * rowSize];\n          const [aboveWeight, belowWeight] = [rows.lowerWeight[y], rows.upperWeight[y]];\n          for (let index = 0; index < rowSize; index++)\n            output[next++] = divide(wide[above + index] * aboveWeight + wide[below + index] * belowWeight, 20);\n        }\n      };\n      return {\n        tables: [],\n        scratchBytes: from.height * rowSize * 4,\n        bind: ({ kernels, inputs, output, scratch }) => {\n          const input = int8At(kernels, inputs[0], sizeOf$1(graph, operator.inputs[0]));\n          const result = int8At(kernels, output, sizeOf$1(graph, operator.outputs[0]));\n          const wide = int32At(kernels, scratch, from.height * rowSize);\n          return () => {\n            widen(wide, input);\n            heighten(result, wide);\n          };\n        }\n      };\n    }\n  }\n};\n\nvar module15 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: resizeBilinear\n});\n\nfunction cells$1({ alignCorners, halfPixelCenters }, size, count) {\n  const corners = Number(alignCorners && count > 1);\n  const scale = Math.fround((size - corners) / (count - corners));\n  const places = Float32Array.from({ length: count }, (_, at) => (at + Number(halfPixelCenters) / 2) * scale);\n  return Int32Array.from(places, (place) => Math.min(Math.floor(alignCorners ? place + 0.5 : place), size - 1));\n}\nvar resizeNearest = {\n  RESIZE_NEAREST_NEIGHBOR: {\n    lay: (graph, operator) => {\n      const [input, output] = [featureMapOf(graph, operator.inputs[0]), featureMapOf(graph, operator.outputs[0])];\n      const [rows, columns] = [\n        cells$1(operator, input.height, output.height),\n        cells$1(operator, input.width, output.width)\n      ];\n      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);\n      const place = (axis, at) => axis === 1 ? rows[at] : axis === 2 ? columns[at] : at;\n      const { shape } = graph.tensors[operator.outputs[0]];\n      return layPlain(graph, operator, gather(offsetsOf(shape, (axis, at) => place(axis, at) * steps[axis])));\n    }\n  }\n};\n\nvar module16 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: resizeNearest\n});\n\nconst fixed = (real, fractionBits) => Math.round(real * 2 ** fractionBits);\nconst factors = Array.from({ length: 7 }, (_, bit) => fixed(Math.exp(-(2 ** (bit - 2))), 31));\nconst [atMinusEighth, third] = [fixed(Math.exp(-1 / 8), 31), fixed(1 / 3, 31)];\nfunction decay(x, fractionBits) {\n  if (x === 0) return int32Max;\n  const quarter = 2 ** (fractionBits - 2);\n  const quarters = Math.ceil(x / quarter) - 1;\n  const t = (quarters * quarter - x) * 2 ** (31 - fractionBits) + 2 ** 28;\n  const square = highProduct(t, t);\n  const [cube, fourth] = [highProduct(square, t), highProduct(square, square)];\n  const higher = divide(highProduct(divide(fourth, 2) + cube, third) + square, 1);\n  let result = Math.min(atMinusEighth + highProduct(t + higher, atMinusEighth), int32Max);\n  for (let [bit, left] = [0, quarters]; left > 0; bit += 1, left >>= 1)\n    if (left & 1) result = highProduct(result, factors[bit]);\n  return result;\n}\nconst inverse = (x) => Math.min(2 * doubleInverse(x), int32Max);\nconst mirrored = (x) => Math.min(4 * (doubleInverse(x) - 2 ** 29), int32Max);\nfunction doubleInverse(x) {\n  const denominator = Math.floor((x + 2 ** 31) / 2);\n  let y = fixed(48 / 17, 29) + highProduct(denominator, fixed(-32 / 17, 29));\n  for (let round = 0; round < 3; round++) y += 4 * highProduct(y, 2 ** 29 - highProduct(denominator, y));\n  return y;\n}\n\nconst fractionBits = 27;\nfunction lay(graph, operator, curve, limits) {\n  const toArgument = curveRequantisation(quantParamsOf(graph, operator.inputs[0]));\n  const radius = Math.floor(15 * 2 ** fractionBits / 2 ** toArgument.shift);\n  return layCurve(graph, operator, (difference) => {\n    if (Math.abs(difference) >= radius) return limits[difference > 0 ? 1 : 0];\n    const argument = rescale(difference, toArgument);\n    return curve(Math.abs(argument), argument < 0);\n  });\n}\nfunction logistic(magnitude, isNegative) {\n  if (magnitude === 0) return 128;\n  const above = inverse(decay(magnitude, fractionBits));\n  return divide(isNegative ? int32Max - above : above, 23);\n}\nfunction tanh(magnitude, isNegative) {\n  if (magnitude === 0) return 0;\n  const size = mirrored(decay(magnitude, fractionBits - 1));\n  return divide(isNegative ? -size : size, 24);\n}\nvar sigmoid = {\n  LOGISTIC: { lay: (graph, operator) => lay(graph, operator, logistic, [0, 255]) },\n  TANH: { lay: (graph, operator) => lay(graph, operator, tanh, [-128, 127]) }\n};\n\nvar module17 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: sigmoid\n});\n\nvar slice = {\n  SLICE: {\n    lay: (graph, operator) => {\n      const steps = stepsOf(graph.tensors[operator.inputs[0]].shape);\n      const [begin, strides] = [ofFour(operator.begin, () => 0), ofFour(operator.strides, () => 1)];\n      const offsets = offsetsOf(operator.size, (axis, at) => (begin[axis] + at * strides[axis]) * steps[axis]);\n      return layPlain(graph, operator, gather(offsets));\n    }\n  }\n};\n\nvar module18 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: slice\n});\n\nfunction exponentials({ multiplier, shift }) {\n  const furthest = Math.floor(31 * 2 ** 26 / 2 ** shift);\n  return Int32Array.from(\n    { length: 256 },\n    (_, d) => d > furthest ? 0 : decay(highProduct(d * 2 ** shift, multiplier), 26)\n  );\n}\nvar softmax = {\n  SOFTMAX: {\n    lay: (graph, operator) => {\n      const length = graph.tensors[operator.inputs[0]].shape.at(-1);\n      const { scale } = quantParamsOf(graph, operator.inputs[0]);\n      const powers = exponentials(softmaxRequantisation({ scale }, operator.beta));\n      const addends = powers.map((power) => divide(power, 12));\n      return layPlain(graph, operator, (output, input) => {\n        for (let start = 0; start < input.length; start += length) {\n          const end = start + length;\n          let [greatest, sum] = [-128, 0];\n          for (let at = start; at < end; at++) greatest = Math.max(greatest, input[at]);\n          for (let at = start; at < end; at++) sum += addends[greatest - input[at]];\n          const headroom = Math.clz32(sum);\n          const factor = inverse(sum * 2 ** headroom - 2 ** 31);\n          for (let at = start; at < end; at++) {\n            const share = divide(highProduct(factor, powers[greatest - input[at]]), 35 - headroom);\n            output[at] = clamp$2(share - 128, -128, 127);\n          }\n        }\n      });\n    }\n  }\n};\n\nvar module19 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: softmax\n});\n\nvar spaceToDepth = {\n  SPACE_TO_DEPTH: {\n    lay: (graph, operator) => {\n      const { blockSize } = operator;\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const { width, channels } = featureMapOf(graph, operator.outputs[0]);\n      const depth = shape[3];\n      const [inBlock, blocks] = [\n        [0, blockSize * depth, depth],\n        [0, width * channels, channels]\n      ];\n      const offset = (axis, at) => axis === 3 ? at : at % blockSize * inBlock[axis] + Math.floor(at / blockSize) * blocks[axis];\n      return layPlain(graph, operator, scatter(offsetsOf(shape, offset)));\n    }\n  }\n};\n\nvar module20 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: spaceToDepth\n});\n\nvar table = {\n  TABLE: { lay: (graph, operator) => layTable(graph, operator, operator.table) }\n};\n\nvar module21 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: table\n});\n\nvar transpose = {\n  TRANSPOSE: {\n    lay: (graph, operator) => {\n      const { shape } = graph.tensors[operator.inputs[0]];\n      const leading = 4 - shape.length;\n      const order = ofFour(\n        operator.order.map((axis) => axis + leading),\n        (axis) => axis\n      );\n      const steps = stepsOf(graph.tensors[operator.outputs[0]].shape);\n      const offsets = offsetsOf(shape, (axis, at) => at * steps[order.indexOf(axis)]);\n      return layPlain(graph, operator, scatter(offsets));\n    }\n  }\n};\n\nvar module22 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: transpose\n});\n\nfunction layScattered({ input, window, weights, bias, rescale }, output) {\n  const taps = window.height * window.width;\n  const units = taps * output.channels;\n  const byTap = Int8Array.from({ length: weights.length }, (_, index) => {\n    const [unit, channel] = [Math.floor(index / input.channels), index % input.channels];\n    const [tap, filter] = [Math.floor(unit / output.channels), unit % output.channels];\n    return weights[(filter * taps + tap) * input.channels + channel];\n  });\n  const biases = new Int32Array(Math.ceil(units / 8) * 8);\n  const rescales = Int32Array.from(\n    rescale.multipliers.flatMap((factor, channel) => [factor, rescale.shifts[channel]])\n  );\n  const blocks = { channels: units, perGroup: units };\n  const laid = layWeights(byTap, 1, input.channels, blocks, { kind: \"scalar\"});\n  const { pixels, taps: runs } = layTaps({ ...input, height: 1 }, onePixel);\n  const rowBytes = input.width * input.channels * 2;\n  const stride = aligned((units + 7) * 4);\n  const sizes = {\n    operand: aligned(input.height * rowBytes + slack),\n    products: input.width * stride + slack,\n    sums: output.height * output.width * output.channels * 4\n  };\n  return {\n    tables: [inBytes(pixels), runs, laid, biases, rescales],\n    scratchBytes: sizes.operand + sizes.products + sizes.sums,\n    bind: ({ kernels, inputs: [from], output: to, tables: [firsts, starts, packed, zeros, factors], scratch }) => {\n      const [operand, productsAt] = [scratch, scratch + sizes.operand];\n      const sumsAt = productsAt + sizes.products;\n      const products = int32At(kernels, productsAt, input.width * stride / 4);\n      const sums = int32At(kernels, sumsAt, sizes.sums / 4);\n      const start = Int32Array.from(sums, (_, at) => bias?.[at % output.channels] ?? 0);\n      const widening = [operand, from, input.height, rowBytes / 2, 0, 0, 0, 0, rescale.inputZeroPoint];\n      const product = [firsts, input.width, starts, 1, Math.ceil(input.channels / 2), units];\n      const range = [rescale.outputZeroPoint, rescale.min, rescale.max];\n      return () => {\n        kernels.widen(...widening);\n        sums.set(start);\n        for (let y = 0; y < input.height; y++) {\n          kernels.multiplyRaw(productsAt, stride, operand + y * rowBytes, packed, zeros, ...product);\n          addRow(sums, output, products, stride / 4, y, input.width, window);\n        }\n        const { channels } = output;\n        kernels.requantise(to, channels, sumsAt, channels, output.height * output.width, channels, factors, ...range);\n      };\n    }\n  };\n}\nfunction addRow(sums, output, products, stride, y, width, window) {\n  const { channels } = output;\n  for (let i = 0; i < window.height; i++) {\n    const row = y * window.strideHeight - window.padding.top + i;\n    if (row < 0 || row >= output.height) continue;\n    for (let x = 0; x < width; x++)\n      for (let j = 0; j < window.width; j++) {\n        const column = x * window.strideWidth - window.padding.left + j;\n        if (column < 0 || column >= output.width) continue;\n        const [to, from] = [(row * output.width + column) * channels, x * stride + (i * window.width + j) * channels];\n        for (let channel = 0; channel < channels; channel++) sums[to + channel] += products[from + channel];\n      }\n  }\n}\n\nvar transposeConvolution = {\n  TRANSPOSE_CONV: {\n    activations: 1,\n    lay: (graph, operator) => {\n      const output = featureMapOf(graph, operator.outputs[0]);\n      return layScattered(weightedOf(graph, operator, operator.window), output);\n    }\n  }\n};\n\nvar module23 = /*#__PURE__*/Object.freeze({\n  __proto__: null,\n  default: transposeConvolution\n});\n\nvar families = { \"addition\": module0, \"area-resize\": module1, \"clamp\": module2, \"concatenation\": module3, \"convolution\": module4, \"depthwise\": module5, \"extremum\": module6, \"fully-connected\": module7, \"hard-swish\": module8, \"mean\": module9, \"pad\": module10, \"pool\": module11, \"product\": module12, \"rescaling\": module13, \"reshape\": module14, \"resize-bilinear\": module15, \"resize-nearest\": module16, \"sigmoid\": module17, \"slice\": module18, \"softmax\": module19, \"space-to-depth\": module20, \"table\": module21, \"transpose\": module22, \"transpose-convolution\": module23 };\n\nconst layers = new Map(\n  Object.values(families).flatMap((family) => Object.entries(family.default))\n);\nconst activationsOf = ({ kind, inputs }) => inputs.slice(0, layers.get(kind)?.activations ?? inputs.length);\nfunction layOperator(graph, operator) {\n  const layer = layers.get(operator.kind);\n  if (!layer) throw evaluationUnsupported(graph.name, `${operator.kind} inside it`);\n  return layer.lay(graph, operator);\n}\n\nfunction planMemory(graph, layers) {\n  const constants = createHeap(heapStart);\n  const tables = layers.map((layer) => layer.tables.map((table) => constants.allocate(table.byteLength)));\n  const tensors = /* @__PURE__ */ new Map();\n  const place = (heap, id) => {\n    tensors.set(id, heap.allocate(elements(graph.tensors[id].shape) + slack));\n  };\n  const read = graph.operators.flatMap(activationsOf);\n  for (const id of /* @__PURE__ */ new Set([...read, ...graph.outputs])) if (graph.tensors[id].data) place(constants, id);\n  const activations = createHeap(constants.end);\n  for (const id of graph.inputs) place(activations, id);\n  const lastReader = new Map(graph.operators.flatMap((operator, at) => activationsOf(operator).map((id) => [id, at])));\n  const scratch = graph.operators.map((operator, at) => {\n    for (const id of operator.outputs) place(activations, id);\n    const address = activations.allocate(layers[at].scratchBytes + slack);\n    activations.release(address);\n    for (const id of /* @__PURE__ */ new Set([...activationsOf(operator), ...operator.outputs])) {\n      const isOver = (lastReader.get(id) ?? at) === at;\n      if (isOver && !graph.outputs.includes(id) && !graph.tensors[id].data) activations.release(tensors.get(id));\n    }\n    return address;\n  });\n  return { tensors, tables, scratch, end: activations.end + slack };\n}\n\nasync function createEvaluator(graph, limit = 2 ** 28) {\n  for (const id of graph.operators.flatMap((operator) => [...activationsOf(operator), ...operator.outputs]))\n    checkActivation(graph, id);\n  const layers = graph.operators.map((operator) => layOperator(graph, operator));\n  const plan = planMemory(graph, layers);\n  const kernels = await instantiate(base64);\n  reserve(kernels.memory, plan.end, limit, graph.name);\n  const { buffer } = kernels.memory;\n  const view = (id) => new Int8Array(buffer, plan.tensors.get(id), elements(graph.tensors[id].shape));\n  for (const id of plan.tensors.keys()) view(id).set(graph.tensors[id].data ?? []);\n  const steps = layers.map(({ tables, bind }, at) => {\n    tables.forEach((table, index) => new Uint8Array(buffer).set(bytesOf(table), plan.tables[at][index]));\n    const [inputs2, output] = [activationsOf(graph.operators[at]), graph.operators[at].outputs[0]];\n    return bind({\n      kernels,\n      inputs: inputs2.map((id) => plan.tensors.get(id)),\n      output: plan.tensors.get(output),\n      tables: plan.tables[at],\n      scratch: plan.scratch[at]\n    });\n  });\n  const [inputs, outputs] = [graph.inputs.map(view), graph.outputs.map(view)];\n  const [inputSize, outputSize] = [sizeOf(inputs), sizeOf(outputs)];\n  return {\n    run: (samples, count) => {\n      if (samples.length !== count * inputSize) throw evaluationWrongInputs(count * inputSize, samples.length, count);\n      const results = new Int8Array(count * outputSize);\n      for (let sample = 0; sample < count; sample++) {\n        let from = sample * inputSize;\n        for (const input of inputs) input.set(samples.subarray(from, from += input.length));\n        for (const step of steps) step();\n        let to = sample * outputSize;\n        for (const output of outputs) {\n          results.set(output, to);\n          to += output.length;\n        }\n      }\n      return results;\n    }\n  };\n}\nfunction checkActivation(graph, id) {\n  const { name, shape, type } = graph.tensors[id];\n  if (type !== \"int8\" && type !== \"uint8\") throw evaluationUnsupported(graph.name, `tensor \"${name}\" of type ${type}`);\n  if (shape.length === 4 && shape[0] !== 1)\n    throw evaluationUnsupported(graph.name, `tensor \"${name}\" of batch ${shape[0]}`);\n}\nconst bytesOf = ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength);\nconst sizeOf = (values) => values.reduce((sum, { length }) => sum + length, 0);\n\nconst networkOverflows = (canonical, layer) => new McunetError({\n  code: \"SUPERNET_OVERFLOWS\",\n  message: `the network ${canonical} cannot be calibrated: the output of ${layer} is not finite on the calibration images`,\n  next: [\"train the supernet again with `mcunet train`; its weights have diverged\"],\n  status: exitStatus.input\n});\n\nconst isRangeMeasured = (layer) => layer.kind === \"add\" || layer.kind === \"linear\" || \"activation\" in layer && layer.activation === \"NONE\";\nfunction encodeCalibration(calibration) {\n  const values = calibration.flatMap(({ means, variances, range }) => [\n    ...means,\n    ...variances,\n    ...range ? [range.minimum, range.maximum] : []\n  ]);\n  const bytes = Buffer.alloc(4 * values.length);\n  for (const [index, value] of values.entries()) bytes.writeFloatLE(value, 4 * index);\n  return bytes.toString(\"base64\");\n}\n\nconst areaCells = (index, count, size) => [\n  Math.floor(index * size / count),\n  Math.ceil((index + 1) * size / count)\n];\n\nfunction resizeImages(images, { height, width }) {\n  if (images.height === height && images.width === width) return images;\n  const { count, channels, values } = images;\n  const rows = cells(images.height, height);\n  const columns = cells(images.width, width);\n  const resized = new Int8Array(count * height * width * channels);\n  let to = 0;\n  for (let image = 0; image < count; image += 1) {\n    const start = image * images.height * images.width;\n    for (const [top, bottom] of rows) {\n      for (const [left, right] of columns) {\n        const area = (bottom - top) * (right - left);\n        for (let channel = 0; channel < channels; channel += 1) {\n          let sum = 128 * area;\n          for (let y = top; y < bottom; y += 1) {\n            const row = start + y * images.width;\n            for (let x = left; x < right; x += 1) sum += values[(row + x) * channels + channel];\n          }\n          resized[to++] = Math.floor((sum + Math.floor(area / 2)) / area) - 128;\n        }\n      }\n    }\n  }\n  return { count, height, width, channels, values: resized };\n}\nconst cells = (source, target) => Array.from({ length: target }, (_, index) => areaCells(index, target, source));\n\nconst isWeighted = (layer) => \"source\" in layer;\nfunction sliceWeights({ tensors }, layer) {\n  const { shape, values } = tensors.get(`${layer.source}.weight`);\n  const outputs = layer.output.channels;\n  const { height, width } = layer.kind === \"linear\" ? { height: 1, width: 1 } : layer.window;\n  const inputs = layer.kind === \"depthwise\" ? 1 : layer.inputChannels;\n  const [storedInputs, stored] = layer.kind === \"depthwise\" ? [1, shape[1]] : [shape[1], shape[2] ?? 1];\n  const crop = (stored - height) / 2;\n  const [outStride, rowStride, columnStride, inStride] = layer.kind === \"depthwise\" ? [1, width * outputs, outputs, 0] : [height * width * inputs, width * inputs, inputs, 1];\n  const slice = new Float32Array(outputs * height * width * inputs);\n  for (let out = 0; out < outputs; out += 1) {\n    for (let input = 0; input < inputs; input += 1) {\n      for (let y = 0; y < height; y += 1) {\n        const from = ((out * storedInputs + input) * stored + y + crop) * stored + crop;\n        const to = out * outStride + y * rowStride + input * inStride;\n        for (let x = 0; x < width; x += 1) slice[to + x * columnStride] = values[from + x];\n      }\n    }\n  }\n  return slice;\n}\nconst sliceVector = ({ tensors }, name, count) => tensors.get(name).values.subarray(0, count);\n\nfunction normalisation(supernet, layer, { means, variances }) {\n  const count = layer.output.channels;\n  const gamma = sliceVector(supernet, `${layer.source}.bn.gamma`, count);\n  const beta = sliceVector(supernet, `${layer.source}.bn.beta`, count);\n  const epsilon = supernet.space.bnEpsilon;\n  const factors = Float64Array.from(gamma, (value, channel) => value / Math.sqrt(variances[channel] + epsilon));\n  const offsets = Float64Array.from(beta, (value, channel) => value - means[channel] * factors[channel]);\n  return { factors, offsets };\n}\n\nconst noMoments = { means: new Float32Array(0), variances: new Float32Array(0) };\nfunction calibrate(supernet, structure, images, kernels) {\n  kernels.clear();\n  const lastUse = lastUses(structure);\n  const values = [\n    structure.layers[0]?.kind === \"resize\" ? null : writeImages(images, structure, kernels)\n  ];\n  const calibration = structure.layers.map((layer, index) => {\n    const { output, moments } = run(supernet, layer, structure, images, values, kernels);\n    values.push(output);\n    const range = isRangeMeasured(layer) ? kernels.range(output) : null;\n    const numbers = [...moments.means, ...moments.variances, range?.minimum ?? 0, range?.maximum ?? 0];\n    if (!numbers.every(Number.isFinite)) throw networkOverflows(structure.canonical, layer.name);\n    for (const [value, tensor] of values.entries()) {\n      if (tensor === null || lastUse[value] > index) continue;\n      kernels.release(tensor);\n      values[value] = null;\n    }\n    return { ...moments, range };\n  });\n  const scores = values.at(-1);\n  const logits = kernels.read(scores);\n  kernels.release(scores);\n  return { calibration, logits };\n}\nfunction run(supernet, layer, structure, images, values, kernels) {\n  const input = values[layer.input] ?? null;\n  if (layer.kind === \"resize\")\n    return { output: writeImages(resizeImages(images, layer.output), structure, kernels), moments: noMoments };\n  if (input === null) throw new Error(`${layer.name} reads a value that is gone`);\n  switch (layer.kind) {\n    case \"convolution\":\n    case \"depthwise\":\n      return convolve(supernet, layer, input, kernels);\n    case \"add\":\n      return { output: kernels.add(values[layer.other], input), moments: noMoments };\n    case \"pool\":\n      return { output: kernels.averagePool(input), moments: noMoments };\n    case \"linear\": {\n      const bias = sliceVector(supernet, \"head.bias\", layer.output.channels);\n      return { output: kernels.linear(input, sliceWeights(supernet, layer), bias), moments: noMoments };\n    }\n  }\n}\nfunction convolve(supernet, layer, input, kernels) {\n  const weights = sliceWeights(supernet, layer);\n  const output = layer.kind === \"depthwise\" ? kernels.depthwise(input, weights, layer.window) : kernels.convolve(input, weights, layer.window);\n  const moments = kernels.moments(output);\n  const { factors, offsets } = normalisation(supernet, layer, moments);\n  kernels.normalise(output, Float32Array.from(factors), Float32Array.from(offsets), layer.activation);\n  return { output, moments };\n}\nfunction writeImages({ count, height, width, channels, values }, { space }, kernels) {\n  const { scale, zeroPoint } = space.input;\n  const real = Float32Array.from(values, (q) => scale * (q - zeroPoint));\n  return kernels.write({ count, height, width, channels }, real);\n}\nfunction lastUses({ layers }) {\n  const uses = Array.from({ length: layers.length + 1 }, () => layers.length);\n  for (const [index, layer] of layers.entries()) {\n    uses[layer.input] = index;\n    if (layer.kind === \"add\") uses[layer.other] = index;\n  }\n  return uses;\n}\n\nconst noPadding = { top: 0, left: 0, bottom: 0, right: 0 };\nfunction samePadding(size, taps, dilation, stride) {\n  const extent = (taps - 1) * dilation + 1;\n  const total = Math.max((Math.ceil(size / stride) - 1) * stride + extent - size, 0);\n  const before = Math.floor(total / 2);\n  return [before, total - before];\n}\nfunction samePaddingOf({ height, width }, window) {\n  const [top, bottom] = samePadding(height, window.height, window.dilationHeight, window.strideHeight);\n  const [left, right] = samePadding(width, window.width, window.dilationWidth, window.strideWidth);\n  return { top, left, bottom, right };\n}\n\nfunction canonical({ resolution, width, stages }) {\n  const blocks = stages.map((stage) => stage.map(({ expansion, kernel }) => `${expansion}k${kernel}`).join(\".\"));\n  return `r${resolution}-w${width}-${blocks.join(\"|\")}`;\n}\n\nconst channels = ({ divisor }, count, width) => Math.max(divisor, Math.floor((count * width + divisor / 2) / divisor) * divisor);\n\nconst valueFeatureMap = ({ input, layers }, value) => value === 0 ? input : layers[value - 1].output;\nfunction structure(space, genome, size) {\n  const { resolution, width } = genome;\n  const input = { ...size, channels: space.input.channels };\n  const layers = [];\n  const last = () => layers.at(-1)?.output ?? input;\n  if (size.height !== resolution || size.width !== resolution) {\n    const output = { height: resolution, width: resolution, channels: input.channels };\n    layers.push({ kind: \"resize\", name: \"resize\", input: 0, output });\n  }\n  const { kernel, stride } = space.stem;\n  const stem = { kind: \"convolution\", name: \"stem\", source: \"stem\", kernel, stride, activation: \"RELU6\" };\n  layers.push(convolution(stem, layers.length, last(), channels(space, space.stem.channels, width)));\n  for (const [s, stage] of space.stages.entries()) {\n    for (const [b, block] of genome.stages[s].entries()) {\n      const place = { stage: s, block: b, stride: b === 0 ? stage.stride : 1 };\n      layers.push(...invertedResidual(place, block, layers.length, last(), channels(space, stage.channels, width)));\n    }\n  }\n  const featureMap = last();\n  const pooled = { height: 1, width: 1, channels: featureMap.channels };\n  layers.push({ kind: \"pool\", name: \"pool\", input: layers.length, output: pooled, window: wholeWindow(featureMap) });\n  const scores = { height: 1, width: 1, channels: space.classes };\n  layers.push({\n    kind: \"linear\",\n    name: \"head\",\n    source: \"head\",\n    input: layers.length,\n    output: scores,\n    inputChannels: pooled.channels\n  });\n  return { canonical: canonical(genome), space, input, layers };\n}\nfunction invertedResidual(place, { expansion, kernel }, input, featureMap, outputs) {\n  const names = (part) => ({\n    name: `stage${place.stage}_block${place.block}_${part}`,\n    source: `stages.${place.stage}.${place.block}.${part}`\n  });\n  const middle = featureMap.channels * expansion;\n  const pointwise = { kind: \"convolution\", kernel: 1, stride: 1 };\n  const expand = convolution({ ...pointwise, ...names(\"expand\"), activation: \"RELU6\" }, input, featureMap, middle);\n  const filter = {\n    kind: \"depthwise\",\n    ...names(\"depthwise\"),\n    kernel,\n    stride: place.stride,\n    activation: \"RELU6\"\n  };\n  const depthwise = convolution(filter, input + 1, expand.output, middle);\n  const project = convolution(\n    { ...pointwise, ...names(\"project\"), activation: \"NONE\" },\n    input + 2,\n    depthwise.output,\n    outputs\n  );\n  const layers = [expand, depthwise, project];\n  if (place.stride !== 1 || featureMap.channels !== outputs) return layers;\n  return [...layers, { kind: \"add\", name: names(\"add\").name, input: input + 3, other: input, output: project.output }];\n}\nfunction convolution(spec, input, featureMap, outputs) {\n  const { kind, name, source, activation, kernel, stride } = spec;\n  const taps = {\n    height: kernel,\n    width: kernel,\n    strideHeight: stride,\n    strideWidth: stride,\n    dilationHeight: 1,\n    dilationWidth: 1\n  };\n  const window = { ...taps, padding: samePaddingOf(featureMap, taps) };\n  const output = {\n    height: Math.ceil(featureMap.height / stride),\n    width: Math.ceil(featureMap.width / stride),\n    channels: outputs\n  };\n  return { kind, name, source, activation, input, output, window, inputChannels: featureMap.channels };\n}\nconst wholeWindow = ({ height, width }) => ({\n  height,\n  width,\n  strideHeight: height,\n  strideWidth: width,\n  dilationHeight: 1,\n  dilationWidth: 1,\n  padding: noPadding\n});\n\nfunction assemble(structure, codes, parameters) {\n  const tensors = [];\n  const operators = [];\n  const add = (tensor) => tensors.push(tensor) - 1;\n  const values = [];\n  const addValue = (name, value) => {\n    const featureMap = valueFeatureMap(structure, value);\n    values.push(\n      add({\n        name,\n        shape: shapeOf(featureMap, structure, value),\n        type: \"int8\",\n        quantisation: quantisation(codes[value]),\n        data: null\n      })\n    );\n  };\n  addValue(\"input\", 0);\n  for (const [index, layer] of structure.layers.entries()) {\n    const weights = isWeighted(layer) ? addParameters(layer, parameters(layer, index), codes[layer.input], add) : [];\n    addValue(layer.name, index + 1);\n    const { name } = layer;\n    const inputs = [...readsOf(layer).map((value) => values[value]), ...weights];\n    operators.push({ index, name, inputs, outputs: [values[index + 1]], ...attributes(layer) });\n  }\n  return { name: structure.canonical, tensors, operators, inputs: [values[0]], outputs: [values.at(-1)] };\n}\nfunction attributes(layer) {\n  switch (layer.kind) {\n    case \"resize\":\n      return { kind: \"AREA_RESIZE\" };\n    case \"convolution\":\n      return { kind: \"CONV_2D\", window: layer.window, activation: layer.activation };\n    case \"depthwise\":\n      return { kind: \"DEPTHWISE_CONV_2D\", window: layer.window, multiplier: 1, activation: layer.activation };\n    case \"add\":\n      return { kind: \"ADD\", activation: \"NONE\" };\n    case \"pool\":\n      return { kind: \"AVERAGE_POOL_2D\", window: layer.window, activation: \"NONE\" };\n    case \"linear\":\n      return { kind: \"FULLY_CONNECTED\", activation: \"NONE\" };\n  }\n}\nconst readsOf = (layer) => layer.kind === \"add\" ? [layer.other, layer.input] : [layer.input];\nfunction addParameters(layer, { weights, weightScales, bias }, input, add) {\n  const axis = layer.kind === \"depthwise\" ? 3 : 0;\n  const biasScales = weightScales.map((scale) => Math.fround(input.scale * scale));\n  const constant = (name, shape, type, data, scales, along) => add({\n    name: `${layer.name}_${name}`,\n    shape,\n    type,\n    data,\n    quantisation: { scales, zeroPoints: new Array(scales.length).fill(0), axis: along }\n  });\n  return [\n    constant(\"weights\", weightShape(layer), \"int8\", weights, weightScales, weightScales.length === 1 ? 0 : axis),\n    constant(\"bias\", [layer.output.channels], \"int32\", bias, biasScales, 0)\n  ];\n}\nfunction weightShape(layer) {\n  const outputs = layer.output.channels;\n  if (layer.kind === \"linear\") return [outputs, layer.inputChannels];\n  const { height, width } = layer.window;\n  return layer.kind === \"depthwise\" ? [1, height, width, outputs] : [outputs, height, width, layer.inputChannels];\n}\nconst shapeOf = ({ height, width, channels }, { layers }, value) => value === layers.length ? [1, channels] : [1, height, width, channels];\nconst quantisation = ({ scale, zeroPoint }) => ({\n  scales: [scale],\n  zeroPoints: [zeroPoint],\n  axis: 0\n});\n\nfunction quantise(supernet, structure, calibration) {\n  const codes = activationCodes(structure, calibration);\n  return assemble(\n    structure,\n    codes,\n    (layer, index) => quantiseParameters(supernet, layer, calibration[index], codes[layer.input])\n  );\n}\nfunction activationCodes({ space, layers }, calibration) {\n  const codes = [{ scale: Math.fround(space.input.scale), zeroPoint: space.input.zeroPoint }];\n  for (const [index, layer] of layers.entries()) codes.push(outputCode(layer, calibration[index], codes));\n  return codes;\n}\nfunction outputCode(layer, { range }, codes) {\n  if (range !== null) return affine(range.minimum, range.maximum);\n  return \"activation\" in layer ? affine(0, 6) : codes[layer.input];\n}\nfunction affine(minimum, maximum) {\n  const [low, high] = [Math.min(0, minimum), Math.max(0, maximum)];\n  const scale = scaleOf((high - low) / 255);\n  return { scale, zeroPoint: clamp(roundHalfAway(-128 - low / scale), -128, 127) };\n}\nfunction quantiseParameters(supernet, layer, calibration, input) {\n  const { weights, bias } = foldedParameters(supernet, layer, calibration);\n  const outputs = layer.output.channels;\n  const perChannel = weights.length / outputs;\n  const scaleIndex = {\n    convolution: (index) => Math.floor(index / perChannel),\n    depthwise: (index) => index % outputs,\n    linear: () => 0\n  }[layer.kind];\n  const largest = new Float64Array(layer.kind === \"linear\" ? 1 : outputs);\n  for (const [index, weight] of weights.entries()) {\n    const at = scaleIndex(index);\n    largest[at] = Math.max(largest[at], Math.abs(weight));\n  }\n  const weightScales = Array.from(largest, (value) => scaleOf(value / 127));\n  const biasLimit = 2 ** 31 - 1;\n  return {\n    weights: Int8Array.from(\n      weights,\n      (weight, index) => clamp(roundHalfAway(weight / weightScales[scaleIndex(index)]), -127, 127)\n    ),\n    weightScales,\n    bias: Int32Array.from(bias, (value, channel) => {\n      const scale = input.scale * (weightScales[channel] ?? weightScales[0]);\n      return clamp(roundHalfAway(value / scale), -biasLimit, biasLimit);\n    })\n  };\n}\nfunction foldedParameters(supernet, layer, calibration) {\n  const weights = sliceWeights(supernet, layer);\n  const outputs = layer.output.channels;\n  if (layer.kind === \"linear\") return { weights, bias: Float64Array.from(sliceVector(supernet, \"head.bias\", outputs)) };\n  const { factors, offsets } = normalisation(supernet, layer, calibration);\n  const perChannel = weights.length / outputs;\n  const channelOf = layer.kind === \"depthwise\" ? (index) => index % outputs : (index) => Math.floor(index / perChannel);\n  return { weights: weights.map((weight, index) => weight * factors[channelOf(index)]), bias: offsets };\n}\nconst scaleOf = (step) => Math.fround(step) || 1;\nconst clamp = (value, low, high) => Math.min(high, Math.max(low, value));\n\nasync function measureGenome(weights, data, genome, kernels) {\n  const layout = structure(weights.space, genome, data.validation);\n  const { calibration } = calibrate(weights, layout, data.calibration, kernels);\n  const evaluator = await createEvaluator(quantise(weights, layout, calibration));\n  const scores = evaluator.run(data.validation.values, data.validation.count);\n  return {\n    correct: correctBits(scores, weights.space.classes, data.labels),\n    calibration: encodeCalibration(calibration)\n  };\n}\nfunction correctBits(scores, classes, labels) {\n  const bits = new Uint8Array(Math.ceil(labels.length / 8));\n  for (let image = 0; image < labels.length; image += 1) {\n    let best = 0;\n    for (let label = 1; label < classes; label += 1) {\n      if (scores[image * classes + label] > scores[image * classes + best]) best = label;\n    }\n    if (best === labels[image]) bits[image >> 3] |= 1 << (image & 7);\n  }\n  return bits;\n}\nUint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll(\"0\", \"\").length);\n\nconst kernels = createFloatKernels();\nserve(\n  async ({ genome, weights, data }) => measureGenome(weights, data, genome, await kernels)\n);\n";

function createMeasurer({ supernet, data, workers, store, signal }) {
  const pool = createPool(source, workers);
  const shared = { weights: shareWeights(supernet), data: shareData(data) };
  const keyOf = (name) => ({ supernet: supernet.sha256, data: digest, canonical: name });
  const digest = digestOf(data);
  const known = /* @__PURE__ */ new Map();
  const stored = /* @__PURE__ */ new Map();
  let isTrusted = true;
  const run = async (genome, name) => {
    signal?.throwIfAborted();
    const result = await pool.run({ genome, ...shared }, signal ? { signal } : {});
    store.put(keyOf(name), result);
    return result;
  };
  const lookUp = (genome, name) => {
    const found = isTrusted ? store.get(keyOf(name)) : null;
    if (found === null || !isSound(found, genome, supernet, data)) return null;
    stored.set(name, found);
    return found;
  };
  const measureOne = (genome) => {
    const name = canonical(genome);
    const found = lookUp(genome, name);
    const result = known.get(name) ?? (found ? Promise.resolve(found) : run(genome, name));
    known.set(name, result);
    return result;
  };
  return {
    measure: async (genomes, done = () => void 0) => {
      return Promise.all(
        genomes.map(async (genome) => {
          const measurement = await measureOne(genome);
          done(measurement);
          return measurement;
        })
      );
    },
    confirm: async (genome) => {
      const name = canonical(genome);
      const before = stored.get(name);
      if (before === void 0) return true;
      const now = await run(genome, name);
      stored.delete(name);
      if (now.calibration === before.calibration && Buffer.compare(now.correct, before.correct) === 0) return true;
      for (const each of [name, ...stored.keys()]) known.delete(each);
      stored.clear();
      isTrusted = false;
      return false;
    },
    close: () => pool.close()
  };
}
function isSound({ correct, calibration }, genome, { space }, { validation }) {
  if (correct.length !== Math.ceil(validation.count / 8)) return false;
  try {
    decodeCalibration(calibration, structure(space, genome, validation));
    return true;
  } catch {
    return false;
  }
}
function digestOf({ calibration, validation, labels }) {
  const hash = createHash("sha256");
  for (const { count, height, width, channels, values } of [calibration, validation]) {
    hash.update(`${count}x${height}x${width}x${channels}:`).update(values);
  }
  return hash.update(Int32Array.from(labels)).digest("hex");
}
const shareWeights = ({ space, tensors }) => ({
  space,
  tensors: new Map(
    [...tensors].map(([name, { shape, values }]) => [name, { shape, values: share(values, Float32Array) }])
  )
});
const shareData = ({ calibration, validation, labels }) => ({
  calibration: shareImages(calibration),
  validation: shareImages(validation),
  labels: share(Int32Array.from(labels), Int32Array)
});
const shareImages = (images) => ({ ...images, values: share(images.values, Int8Array) });
function share(values, type) {
  const shared = new type(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

const noMoments = { means: new Float32Array(0), variances: new Float32Array(0) };
function calibrate(supernet, structure, images, kernels) {
  kernels.clear();
  const lastUse = lastUses(structure);
  const values = [
    structure.layers[0]?.kind === "resize" ? null : writeImages(images, structure, kernels)
  ];
  const calibration = structure.layers.map((layer, index) => {
    const { output, moments } = run(supernet, layer, structure, images, values, kernels);
    values.push(output);
    const range = isRangeMeasured(layer) ? kernels.range(output) : null;
    const numbers = [...moments.means, ...moments.variances, range?.minimum ?? 0, range?.maximum ?? 0];
    if (!numbers.every(Number.isFinite)) throw networkOverflows(structure.canonical, layer.name);
    for (const [value, tensor] of values.entries()) {
      if (tensor === null || lastUse[value] > index) continue;
      kernels.release(tensor);
      values[value] = null;
    }
    return { ...moments, range };
  });
  const scores = values.at(-1);
  const logits = kernels.read(scores);
  kernels.release(scores);
  return { calibration, logits };
}
function run(supernet, layer, structure, images, values, kernels) {
  const input = values[layer.input] ?? null;
  if (layer.kind === "resize")
    return { output: writeImages(resizeImages(images, layer.output), structure, kernels), moments: noMoments };
  if (input === null) throw new Error(`${layer.name} reads a value that is gone`);
  switch (layer.kind) {
    case "convolution":
    case "depthwise":
      return convolve(supernet, layer, input, kernels);
    case "add":
      return { output: kernels.add(values[layer.other], input), moments: noMoments };
    case "pool":
      return { output: kernels.averagePool(input), moments: noMoments };
    case "linear": {
      const bias = sliceVector(supernet, "head.bias", layer.output.channels);
      return { output: kernels.linear(input, sliceWeights(supernet, layer), bias), moments: noMoments };
    }
  }
}
function convolve(supernet, layer, input, kernels) {
  const weights = sliceWeights(supernet, layer);
  const output = layer.kind === "depthwise" ? kernels.depthwise(input, weights, layer.window) : kernels.convolve(input, weights, layer.window);
  const moments = kernels.moments(output);
  const { factors, offsets } = normalisation(supernet, layer, moments);
  kernels.normalise(output, Float32Array.from(factors), Float32Array.from(offsets), layer.activation);
  return { output, moments };
}
function writeImages({ count, height, width, channels, values }, { space }, kernels) {
  const { scale, zeroPoint } = space.input;
  const real = Float32Array.from(values, (q) => scale * (q - zeroPoint));
  return kernels.write({ count, height, width, channels }, real);
}
function lastUses({ layers }) {
  const uses = Array.from({ length: layers.length + 1 }, () => layers.length);
  for (const [index, layer] of layers.entries()) {
    uses[layer.input] = index;
    if (layer.kind === "add") uses[layer.other] = index;
  }
  return uses;
}

function correctBits(scores, classes, labels) {
  const bits = new Uint8Array(Math.ceil(labels.length / 8));
  for (let image = 0; image < labels.length; image += 1) {
    let best = 0;
    for (let label = 1; label < classes; label += 1) {
      if (scores[image * classes + label] > scores[image * classes + best]) best = label;
    }
    if (best === labels[image]) bits[image >> 3] |= 1 << (image & 7);
  }
  return bits;
}
const countBits = (bits) => bits.reduce((sum, byte) => sum + bitsOfByte[byte], 0);
const bitsOfByte = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

function narrow(space, { macsOf, rules, randomFor, samples = 60 }) {
  const pairs = space.resolutions.flatMap((resolution) => space.widths.map((width) => ({ resolution, width })));
  return pairs.map((pair) => {
    const corner = { ...smallest(space), ...pair };
    const random = randomFor(`r${pair.resolution}-w${pair.width}`);
    const drawn = rules.mayBeFeasible(corner) ? Array.from({ length: samples }, () => randomGenome(space, random, pair)) : [];
    const distinct = [...new Map([corner, ...drawn].map((genome) => [canonical(genome), genome])).values()];
    const fitting = distinct.filter(rules.isFeasible).map((genome) => ({ genome, macs: macsOf(genome) }));
    const total = fitting.reduce((sum, { macs }) => sum + macs, 0);
    return { ...pair, fitting, meanMacs: total / Math.max(1, fitting.length) };
  }).filter(({ fitting }) => fitting.length > 0).sort((a, b) => b.meanMacs - a.meanMacs || a.resolution - b.resolution || a.width - b.width);
}

function createRandom(seed, purpose) {
  const state = createHash("sha256").update(`${seed}:${purpose}`).digest().readInt32LE(0);
  const generator = xoroshiro128plus(state);
  const integer = (bound) => uniformInt(generator, 0, bound - 1);
  return {
    integer,
    pick: (items) => items[integer(items.length)],
    chance: (probability) => integer(1e6) < probability * 1e6
  };
}

async function search(request) {
  const { supernet, data, boards, workers, signal, store = memoryStore() } = request;
  checkData(data, supernet.space);
  const costsOn = createCosts(supernet.space, data.validation);
  const measurer = createMeasurer({ supernet, data, workers, store, signal });
  const results = [];
  try {
    for (const board of boards) results.push(await searchBoard(board, request, costsOn(board), measurer));
  } finally {
    await measurer.close();
  }
  return results;
}
async function searchBoard(board, request, costs, measurer) {
  const { data, evaluations, signal, progress = () => void 0 } = request;
  let [done, best] = [0, 0];
  const attempt = () => {
    done = 0;
    return conclude(board, request, costs, measurer, ({ correct }) => {
      done += 1;
      best = Math.max(best, countBits(correct) / data.validation.count);
      progress({ board: board.id, done, total: evaluations, best });
    });
  };
  try {
    const result = await attempt();
    return await measurer.confirm(result.genome) ? result : await attempt();
  } catch (error) {
    throw signal?.aborted ? searchCutShort(board.id, done, evaluations) : error;
  }
}
async function conclude(board, request, costs, measurer, measured) {
  const { supernet, data, seed, evaluations } = request;
  const randomFor = (name) => createRandom(seed, name);
  const rules = {
    isFeasible: (genome) => costs.fit(genome, board.limits),
    mayBeFeasible: (genome) => costs.mayFit(genome, board.limits)
  };
  const subSpaces = narrow(supernet.space, { macsOf: costs.macs, rules, randomFor });
  if (subSpaces.length === 0) return explainInfeasible(board, request, costs, measurer);
  const { landscape, seeds } = createLandscape(supernet.space, data.validation, subSpaces, rules);
  const scored = await evolve(landscape, {
    seeds,
    evaluations,
    random: randomFor("evolution"),
    measure: async (genomes) => (await measurer.measure(genomes, measured)).map(({ correct }) => countBits(correct))
  });
  const evaluated = scored.map(({ candidate, key, score }) => ({ canonical: key, correct: score, cost: costs.of(candidate) })).sort(rank(board.limits));
  return decide(board, request, evaluated, measurer);
}
async function decide(board, { supernet, data, evaluations }, evaluated, measurer) {
  for (const { canonical, correct } of evaluated) {
    const genome = parseGenome(canonical, supernet.space);
    const [{ calibration }] = await measurer.measure([genome]);
    const graph = buildNetwork(supernet, genome, calibration, data.validation);
    const real = cost(graph, board);
    if (!fits(real, board.limits)) continue;
    return {
      kind: "found",
      board: board.id,
      genome,
      canonical,
      graph,
      calibration,
      validation: { correct, n: data.validation.count },
      cost: real,
      evaluated,
      exhausted: evaluated.length < evaluations
    };
  }
  throw new Error(`none of ${evaluated.length} networks fits ${board.id} with its real weights`);
}
async function explainInfeasible(board, { supernet, data }, costs, measurer) {
  const found = leastInfeasible(supernet.space, costs, board.limits);
  const [{ correct }] = await measurer.measure([found.genome]);
  return {
    kind: "infeasible",
    board: board.id,
    ...found,
    validation: { correct: countBits(correct), n: data.validation.count }
  };
}

var sources = {"augmentation.py":"\"\"\"Random changes of pictures in each epoch. Batches and pools are uint8 [N, H, W, C]; `random` is a numpy Generator.\"\"\"\n\nimport numpy as np\n\nfrom clutter import clutter\n\n\ndef unchanged(batch, pool, random):\n    return batch\n\n\ndef cluttered_digits(batch, pool, random):\n    \"\"\"Adds clutter to grey digits: fragments of other digits; see `clutter.py`.\"\"\"\n    return clutter(batch[..., 0], pool[..., 0], random)[..., None]\n\n\ndef shifted(batch, pool, random):\n    \"\"\"Shifts each picture by up to an eighth of its size. New pixels are black.\"\"\"\n    count, height, width, _ = batch.shape\n    reach_y, reach_x = height // 8, width // 8\n    padded = np.pad(batch, ((0, 0), (reach_y, reach_y), (reach_x, reach_x), (0, 0)))\n    rows = random.integers(2 * reach_y + 1, size=count)[:, None] + np.arange(height)\n    columns = random.integers(2 * reach_x + 1, size=count)[:, None] + np.arange(width)\n    return padded[np.arange(count)[:, None, None], rows[:, :, None], columns[:, None, :]]\n\n\ndef shifted_and_mirrored(batch, pool, random):\n    \"\"\"Mirrors half of the pictures and shifts all, for photographs.\"\"\"\n    mirrored = random.integers(2, size=len(batch)).astype(bool)\n    return shifted(np.where(mirrored[:, None, None, None], batch[:, :, ::-1], batch), pool, random)\n\n\nAUGMENTATIONS = {\n    \"none\": unchanged,\n    \"shift\": shifted,\n    \"shift-mirror\": shifted_and_mirrored,\n    \"cluttered-digits\": cluttered_digits,\n}\n","clutter.py":"\"\"\"Cluttered digits: a digit rotated, scaled and shifted among fragments of other digits, at lower contrast, with noise.\n\nPlain digits are too easy for boards to differ: a network of 400 bytes of SRAM reaches 92 %. Every image is drawn\nindependently.\n\"\"\"\n\nimport numpy as np\n\nROTATION = np.deg2rad(30)\nSCALE = (0.6, 1.0)\nSHIFT = 3.5  # pixels\nFRAGMENTS, FRAGMENT_SIZE = 3, 7\nCONTRAST = (0.5, 1.0)\nNOISE = 0.08\n\n\ndef clutter(digits, pool, random):\n    \"\"\"Returns cluttered digits uint8 [N, H, W] from digits uint8 [N, H, W]. Fragments come from `pool` uint8 [M, H,\n    W]. `random` is a numpy Generator.\n    \"\"\"\n    image = _affine(digits.astype(np.float32) / 255, random)\n    for _ in range(FRAGMENTS):\n        _paste_fragment(image, pool, random)\n    count = len(image)\n    image *= random.uniform(*CONTRAST, (count, 1, 1)).astype(np.float32)\n    image += NOISE * random.standard_normal(image.shape, dtype=np.float32)\n    return np.floor(np.clip(image, 0, 1) * 255 + 0.5).astype(np.uint8)\n\n\ndef _affine(image, random):\n    count, height, width = image.shape\n    angle = random.uniform(-ROTATION, ROTATION, (count, 1, 1))\n    zoom = 1 / random.uniform(*SCALE, (count, 1, 1))\n    shift_y, shift_x = random.uniform(-SHIFT, SHIFT, (2, count, 1, 1))\n    y, x = np.mgrid[0:height, 0:width] - np.array([(height - 1) / 2, (width - 1) / 2])[:, None, None]\n    y, x = y - shift_y, x - shift_x\n    source_y = zoom * (np.cos(angle) * y + np.sin(angle) * x) + (height - 1) / 2\n    source_x = zoom * (np.cos(angle) * x - np.sin(angle) * y) + (width - 1) / 2\n    return _bilinear(image, source_y, source_x)\n\n\ndef _bilinear(image, y, x):\n    padded = np.pad(image, ((0, 0), (1, 1), (1, 1)))\n    height, width = image.shape[1:]\n    y, x = np.clip(y + 1, 0, height + 0.999), np.clip(x + 1, 0, width + 0.999)\n    y0, x0 = y.astype(np.int64), x.astype(np.int64)\n    fy, fx = (y - y0).astype(np.float32), (x - x0).astype(np.float32)\n    rows = np.arange(len(image))[:, None, None]\n    top = padded[rows, y0, x0] * (1 - fx) + padded[rows, y0, x0 + 1] * fx\n    bottom = padded[rows, y0 + 1, x0] * (1 - fx) + padded[rows, y0 + 1, x0 + 1] * fx\n    return top * (1 - fy) + bottom * fy\n\n\ndef _paste_fragment(image, pool, random):\n    \"\"\"Adds a square of another digit at a random position of each image. Positions wrap around at the borders.\"\"\"\n    count, height, width = image.shape\n    others = random.integers(len(pool), size=count)\n    cut_y, cut_x = random.integers(4, height - 10, size=(2, count))\n    put_y, put_x = random.integers(height, size=count), random.integers(width, size=count)\n    step = np.arange(FRAGMENT_SIZE)\n    rows = np.arange(count)[:, None, None]\n    fragment = pool[others[:, None, None], (cut_y[:, None] + step)[:, :, None], (cut_x[:, None] + step)[:, None, :]]\n    target = rows, ((put_y[:, None] + step) % height)[:, :, None], ((put_x[:, None] + step) % width)[:, None, :]\n    image[target] = np.maximum(image[target], fragment.astype(np.float32) / 255)\n","main.py":"#!/usr/bin/env python3\n\"\"\"Trains a supernet: one set of weights that contains every network of a search space.\n\n    main.py --recipe recipe.json --images x.npy --labels y.npy --out net.safetensors [--steps N] [--log F] [--progress text|json]\n\nImages are uint8 [N, H, W, C] at the size of the recipe's space. Labels are whole numbers below its number of classes.\nThe same recipe, data and PyTorch give the same bytes on the same kind of machine. It needs torch 1.13 or newer and\nnumpy, and uses a GPU if there is one. Exit status: 0 success, 2 wrong input, 3 PyTorch missing. A mistake is reported\nin one sentence on stderr, and no file is written.\n\"\"\"\n\nimport argparse\nimport hashlib\nimport json\nimport os\nimport uuid\nfrom tokenize import TokenError  # numpy raises it for a damaged .npy header\n\n# Threads that spin while they wait are ten times slower on a busy machine.\nos.environ.setdefault(\"OMP_WAIT_POLICY\", \"passive\")\n\nfrom problem import ENVIRONMENT, Problem, guarded\n\ntry:\n    import numpy as np\n    import torch\nexcept ImportError as error:\n    torch = None\n    missing = error\n\n\ndef main():\n    arguments = parse_arguments()\n    if torch is None:\n        next_step = (\n            \"install PyTorch, such as by `apt-get install python3-torch`, or set MCUNET_PYTHON to a Python that has it\"\n        )\n        raise Problem(f\"training needs PyTorch and numpy ({missing}): {next_step}\", ENVIRONMENT)\n    # Both import torch, so they come after the check.\n    import safetensors\n    from recipe import load_recipe\n    from training import train\n\n    recipe = load_recipe(arguments.recipe, arguments.steps)\n    images, labels = load_data(arguments, recipe)\n    check_writable(arguments.out, arguments.log)\n    log = []\n\n    def report(line):\n        log.append({key: line[key] for key in (\"step\", \"loss\", \"accuracy\")})\n        print(json.dumps(line) if arguments.progress == \"json\" else describe(line), flush=True)\n\n    network = train(recipe, images, labels, report)\n    write(arguments.out, lambda path: safetensors.save(path, network.tensors(), metadata(arguments, recipe)))\n    if arguments.log:\n        write(arguments.log, lambda path: write_lines(path, log))\n\n\nclass Parser(argparse.ArgumentParser):\n    def error(self, message):\n        raise Problem(message)\n\n\ndef parse_arguments():\n    parser = Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)\n    for name in (\"recipe\", \"images\", \"labels\", \"out\"):\n        parser.add_argument(f\"--{name}\", required=True)\n    parser.add_argument(\"--steps\", type=int, help=\"instead of the recipe's\")\n    parser.add_argument(\"--log\", help=\"where to write one JSON line for every 100 steps\")\n    parser.add_argument(\"--progress\", choices=[\"text\", \"json\"], default=\"text\")\n    return parser.parse_args()\n\n\ndef load_data(arguments, recipe):\n    \"\"\"Returns (images uint8 [N, H, W, C], labels int64 [N]) and checks them against the recipe.\"\"\"\n    images, labels = load_array(arguments.images), load_array(arguments.labels)\n    space, batch = recipe[\"space\"], recipe[\"batch\"]\n    size = tuple(space[\"input\"][name] for name in (\"height\", \"width\", \"channels\"))\n    if images.dtype != np.uint8 or images.shape[1:] != size:\n        raise Problem(\n            f\"{arguments.images}: expected uint8 [N, {', '.join(map(str, size))}], found {images.dtype} {list(images.shape)}\"\n        )\n    if labels.shape != images.shape[:1] or labels.dtype.kind not in \"iu\":\n        raise Problem(\n            f\"{arguments.labels}: expected {len(images)} whole numbers, found {labels.dtype} {list(labels.shape)}\"\n        )\n    if len(images) < batch:\n        raise Problem(f\"{arguments.images}: expected at least one batch of {batch} images, found {len(images)}\")\n    if labels.min() < 0 or labels.max() >= space[\"classes\"]:\n        raise Problem(\n            f\"{arguments.labels}: expected labels of 0 to {space['classes'] - 1}, found {labels.min()} to {labels.max()}\"\n        )\n    if recipe[\"augmentation\"] == \"cluttered-digits\" and (size[2] != 1 or min(size[:2]) < 18):\n        raise Problem(f\"{arguments.images}: cluttered-digits needs grey images of at least 18 x 18, found {list(size)}\")\n    return images, labels.astype(np.int64)\n\n\ndef load_array(path):\n    try:\n        array = np.load(path, allow_pickle=False)\n    except (OSError, ValueError, EOFError, MemoryError, SyntaxError, TokenError) as error:\n        raise Problem(f\"{path}: expected an array in .npy format, found none ({error})\") from error\n    if not isinstance(array, np.ndarray):\n        raise Problem(f\"{path}: expected one array in .npy format, found an archive of several\")\n    return array\n\n\ndef check_writable(*paths):\n    \"\"\"Checks that the output folders exist: better before an hour of training than after.\"\"\"\n    for path in filter(None, paths):\n        folder = os.path.dirname(os.path.abspath(path))\n        if not os.access(folder, os.W_OK) or os.path.isdir(path):\n            raise Problem(f\"{path}: expected a file in a folder that exists and can be written\")\n\n\ndef metadata(arguments, recipe):\n    data = {name: sha256(path) for name, path in ((\"images\", arguments.images), (\"labels\", arguments.labels))}\n    numbers = {key: value for key, value in recipe.items() if key != \"space\"}\n    return {\n        \"format\": \"mcunet-supernet\",\n        \"version\": \"1\",\n        \"space\": json.dumps(recipe[\"space\"], separators=(\",\", \":\")),\n        \"recipe\": json.dumps({**numbers, \"data\": data, \"torch\": torch.__version__}, separators=(\",\", \":\")),\n    }\n\n\ndef sha256(path):\n    with open(path, \"rb\") as file:\n        return hashlib.sha256(file.read()).hexdigest()\n\n\ndef write(path, save):\n    \"\"\"Saves to a temporary file and renames it, so that the output is never incomplete.\"\"\"\n    # An unpredictable name, so that no link with this name can redirect the output.\n    part = f\"{path}.{uuid.uuid4()}.part\"\n    try:\n        save(part)\n        os.replace(part, path)\n    finally:\n        if os.path.exists(part):\n            os.remove(part)\n\n\ndef write_lines(path, lines):\n    with open(path, \"w\", encoding=\"utf-8\") as file:\n        file.writelines(json.dumps(line) + \"\\n\" for line in lines)\n\n\ndef describe(line):\n    return \"step {step}/{steps}  loss {loss:.3f}  accuracy {accuracy:.3f}  {seconds:.0f} s\".format(**line)\n\n\nif __name__ == \"__main__\":\n    guarded(main)\n","problem.py":"\"\"\"Mistakes in the user's input: one sentence and an exit status, without a traceback.\"\"\"\n\nimport sys\n\nINPUT, ENVIRONMENT = 2, 3  # the exit statuses of the command line\n\n\nclass Problem(Exception):\n    def __init__(self, message, status=INPUT):\n        super().__init__(message)\n        self.status = status\n\n\ndef guarded(main):\n    \"\"\"Runs `main` and exits with the status of its Problem. An interruption leaves no file.\"\"\"\n    try:\n        main()\n    except Problem as problem:\n        print(problem, file=sys.stderr)\n        sys.exit(problem.status)\n    except KeyboardInterrupt:\n        sys.exit(130)\n","recipe.py":"\"\"\"The recipe of a training: the search space and the hyperparameters. With the data they determine every byte of the\ncheckpoint.\n\"\"\"\n\nimport json\n\nfrom augmentation import AUGMENTATIONS\nfrom problem import Problem\nfrom rules import ascending, check, odd, one_of, real, whole\nfrom space import channels\n\nTINY = 1e-12  # the smallest positive number allowed\n\nSPACE = {\n    \"version\": whole(1, 1),\n    \"input\": {\n        \"height\": whole(1, 1024),\n        \"width\": whole(1, 1024),\n        \"channels\": whole(1, 16),\n        \"scale\": real(TINY, 1000),\n        \"zeroPoint\": whole(-128, 127),\n    },\n    \"classes\": whole(2, 1000),\n    \"resolutions\": ascending(whole(4, 512)),\n    \"widths\": ascending(real(0.05, 4)),\n    \"divisor\": whole(1, 64),\n    \"bnEpsilon\": real(TINY, 1),\n    \"stem\": {\"channels\": whole(1, 512), \"kernel\": odd(1, 11), \"stride\": whole(1, 4)},\n    \"stages\": [\n        {\n            \"channels\": whole(1, 1024),\n            \"stride\": whole(1, 4),\n            \"depths\": ascending(whole(1, 16)),\n            \"kernels\": ascending(odd(1, 11)),\n            \"expansions\": ascending(whole(1, 16)),\n        }\n    ],\n}\n\nRECIPE = {\n    \"seed\": whole(0, 2**32 - 1),\n    \"steps\": whole(1, 10**8),\n    \"batch\": whole(2, 2**16),\n    \"threads\": whole(1, 256),\n    \"learningRate\": real(TINY, 100),\n    \"momentum\": real(0, 1),\n    \"weightDecay\": real(0, 1),\n    \"warmUp\": real(TINY, 1),  # as a part of the steps\n    \"clipNorm\": real(TINY, 1e9),\n    \"randomNetworks\": whole(0, 64),  # per step, besides the largest and the smallest\n    \"augmentation\": one_of(*AUGMENTATIONS),\n    \"space\": SPACE,\n}\n\n\ndef load_recipe(path, steps=None):\n    \"\"\"Loads and checks the recipe of a file. `steps`, if given, replaces its number of steps.\"\"\"\n    try:\n        with open(path, encoding=\"utf-8\") as file:\n            recipe = json.load(file)\n    except (OSError, ValueError, RecursionError) as error:\n        raise Problem(f\"{path}: expected a recipe in JSON, found none ({error})\") from error\n    if steps is not None and isinstance(recipe, dict):\n        recipe = {**recipe, \"steps\": steps}\n    check(recipe, RECIPE, path)\n    space = recipe[\"space\"]\n    widest = space[\"widths\"][-1]\n    for part in (space[\"stem\"], *space[\"stages\"]):\n        if channels(space, part[\"channels\"], widest) > part[\"channels\"]:\n            raise Problem(\n                f\"{path}: {part['channels']} channels are fewer than width {widest} and divisor {space['divisor']} need\"\n            )\n    return recipe\n","rules.py":"\"\"\"Checks a JSON value against a rule.\n\nA rule is a function that returns what was expected (or None), an object of rules, or a list of one rule.\n\"\"\"\n\nfrom problem import Problem\n\n\ndef check(value, rule, place):\n    \"\"\"Raises a Problem that names the place, what was expected and what was found.\"\"\"\n    if callable(rule):\n        expected = rule(value)\n        if expected:\n            raise Problem(f\"{place}: expected {expected}, found {str(value)[:60]!r}\")\n    elif isinstance(rule, list):\n        if not isinstance(value, list) or not value:\n            raise Problem(f\"{place}: expected a list that is not empty, found {str(value)[:60]!r}\")\n        for index, item in enumerate(value):\n            check(item, rule[0], f\"{place}/{index}\")\n    else:\n        if not isinstance(value, dict):\n            raise Problem(f\"{place}: expected an object, found {str(value)[:60]!r}\")\n        for key in [*rule, *value]:\n            if key not in value:\n                raise Problem(f\"{place}: {key!r} is missing\")\n            if key not in rule:\n                raise Problem(f\"{place}: unknown key {key!r}; known are {', '.join(rule)}\")\n        for key, item in rule.items():\n            check(value[key], item, f\"{place}/{key}\")\n\n\ndef whole(low, high):\n    return lambda value: None if type(value) is int and low <= value <= high else f\"a whole number of {low} to {high}\"\n\n\ndef odd(low, high):\n    return lambda value: whole(low, high)(value) or (None if value % 2 else \"an odd number\")\n\n\ndef real(low, high):\n    return lambda value: (\n        None if type(value) in (int, float) and low <= value <= high else f\"a number of {low} to {high}\"\n    )\n\n\ndef one_of(*choices):\n    return lambda value: None if value in choices else f\"one of {', '.join(map(str, choices))}\"\n\n\ndef ascending(rule):\n    \"\"\"Returns the rule for a list of choices, each greater than the one before.\"\"\"\n\n    def expected(values):\n        if not isinstance(values, list) or not values or any(rule(value) for value in values):\n            return f\"a list, each item {rule(None)}\"\n        return None if all(a < b for a, b in zip(values, values[1:])) else \"an ascending list\"\n\n    return expected\n","safetensors.py":"\"\"\"Writes float32 .safetensors: a 64-bit header length, a JSON header, raw little-endian data.\"\"\"\n\nimport json\nimport struct\n\nimport numpy as np\n\n\ndef save(path, tensors, metadata):\n    header, blobs, offset = {\"__metadata__\": metadata}, [], 0\n    for name, array in tensors.items():\n        blob = np.ascontiguousarray(array, \"<f4\").tobytes()\n        header[name] = {\"dtype\": \"F32\", \"shape\": list(array.shape), \"data_offsets\": [offset, offset + len(blob)]}\n        blobs.append(blob)\n        offset += len(blob)\n    text = json.dumps(header, separators=(\",\", \":\")).encode()\n    text += b\" \" * (-len(text) % 8)\n    with open(path, \"wb\") as file:\n        file.write(struct.pack(\"<Q\", len(text)) + text + b\"\".join(blobs))\n","space.py":"\"\"\"The search space of a supernet and its genomes. The rules are those of `tinynas/space.ts`.\"\"\"\n\nfrom dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Block:\n    expansion: int\n    kernel: int\n\n\n@dataclass(frozen=True)\nclass Genome:\n    \"\"\"One sub-network: input resolution, width multiplier, and the blocks of each stage. Their number is the\n    stage's depth.\n    \"\"\"\n\n    resolution: int\n    width: float\n    stages: tuple  # of tuples of Block\n\n    def __str__(self):\n        stages = \"|\".join(\".\".join(f\"{b.expansion}k{b.kernel}\" for b in blocks) for blocks in self.stages)\n        return f\"r{self.resolution}-w{self.width:g}-{stages}\"\n\n\ndef channels(space, count, width):\n    \"\"\"Returns `count` channels at a width multiplier, rounded to a multiple of the space's divisor and never below\n    it.\n    \"\"\"\n    divisor = space[\"divisor\"]\n    return max(divisor, int((count * width + divisor / 2) // divisor) * divisor)\n\n\ndef largest(space):\n    return _uniform(space, max)\n\n\ndef smallest(space):\n    return _uniform(space, min)\n\n\ndef _uniform(space, choose):\n    stages = tuple(\n        (Block(choose(stage[\"expansions\"]), choose(stage[\"kernels\"])),) * choose(stage[\"depths\"])\n        for stage in space[\"stages\"]\n    )\n    return Genome(choose(space[\"resolutions\"]), choose(space[\"widths\"]), stages)\n\n\ndef sample(space, random):\n    \"\"\"Draws a genome with every gene uniform. `random` is a random.Random.\"\"\"\n    return Genome(\n        random.choice(space[\"resolutions\"]),\n        random.choice(space[\"widths\"]),\n        tuple(\n            tuple(\n                Block(random.choice(stage[\"expansions\"]), random.choice(stage[\"kernels\"]))\n                for _ in range(random.choice(stage[\"depths\"]))\n            )\n            for stage in space[\"stages\"]\n        ),\n    )\n\n\ndef same_padding(size, kernel, stride):\n    \"\"\"Returns the cells before and after a row of `size` with TFLite's SAME padding.\"\"\"\n    outputs = -(-size // stride)\n    total = max((outputs - 1) * stride + kernel - size, 0)\n    return total // 2, total - total // 2\n","supernet.py":"\"\"\"The weight-sharing network: every sub-network is a prefix slice of one set of weights.\n\nIt consists of inverted residual blocks as in MobileNetV2 and MCUNet (arXiv 2007.10319, section 3.1). Input resolution,\nwidth, depth, expansion and depthwise kernel are elastic. Normalisation uses the statistics of the batch and stores\nnone, so every sub-network must be calibrated on images of its own resolution before use.\n\"\"\"\n\nimport math\n\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n\nfrom space import channels, same_padding\n\n\nclass Norm(nn.Module):\n    \"\"\"Batch normalisation with batch statistics, which can be sliced to the first channels. `zero` initialises\n    gamma to 0, so that a residual branch adds nothing at first.\n    \"\"\"\n\n    def __init__(self, count, epsilon, zero=False):\n        super().__init__()\n        self.gamma = nn.Parameter(torch.zeros(count) if zero else torch.ones(count))\n        self.beta = nn.Parameter(torch.zeros(count))\n        self.epsilon = epsilon\n\n    def forward(self, x):\n        count = x.shape[1]\n        return F.batch_norm(x, None, None, self.gamma[:count], self.beta[:count], True, 0.0, self.epsilon)\n\n\nclass Block(nn.Module):\n    def __init__(self, channels_in, channels_out, stage, stride, epsilon):\n        super().__init__()\n        middle, kernel = channels_in * max(stage[\"expansions\"]), max(stage[\"kernels\"])\n        self.stride, self.kernel = stride, kernel\n        self.expand = nn.Parameter(torch.randn(middle, channels_in, 1, 1) * math.sqrt(2 / channels_in))\n        self.depthwise = nn.Parameter(torch.randn(middle, 1, kernel, kernel) * math.sqrt(2 / kernel**2))\n        self.project = nn.Parameter(torch.randn(channels_out, middle, 1, 1) * math.sqrt(1 / middle))\n        self.expand_bn, self.depthwise_bn = Norm(middle, epsilon), Norm(middle, epsilon)\n        self.project_bn = Norm(channels_out, epsilon, zero=stride == 1 and channels_in == channels_out)\n\n    def forward(self, x, gene, channels_out):\n        channels_in = x.shape[1]\n        middle = channels_in * gene.expansion\n        crop = (self.kernel - gene.kernel) // 2\n        kernel = self.depthwise[:middle, :, crop : crop + gene.kernel, crop : crop + gene.kernel]\n        y = F.relu6(self.expand_bn(F.conv2d(x, self.expand[:middle, :channels_in])))\n        y = F.relu6(self.depthwise_bn(convolve_same(y, kernel, self.stride, groups=middle)))\n        y = self.project_bn(F.conv2d(y, self.project[:channels_out, :middle]))\n        return x + y if self.stride == 1 and channels_in == channels_out else y\n\n\nclass Supernet(nn.Module):\n    def __init__(self, space):\n        super().__init__()\n        self.space = space\n        epsilon, stem = space[\"bnEpsilon\"], space[\"stem\"]\n        count = stem[\"channels\"]\n        taps = stem[\"kernel\"] ** 2 * space[\"input\"][\"channels\"]\n        self.stem = nn.Parameter(\n            torch.randn(count, space[\"input\"][\"channels\"], stem[\"kernel\"], stem[\"kernel\"]) * math.sqrt(2 / taps)\n        )\n        self.stem_bn = Norm(count, epsilon)\n        self.stages = nn.ModuleList()\n        for stage in space[\"stages\"]:\n            blocks = nn.ModuleList()\n            for index in range(max(stage[\"depths\"])):\n                blocks.append(Block(count, stage[\"channels\"], stage, stage[\"stride\"] if index == 0 else 1, epsilon))\n                count = stage[\"channels\"]\n            self.stages.append(blocks)\n        self.head = nn.Linear(count, space[\"classes\"])\n\n    def forward(self, x, genome):\n        \"\"\"Returns logits [N, classes] of a batch [N, C, R, R] of real values at the genome's resolution.\"\"\"\n        count = channels(self.space, self.space[\"stem\"][\"channels\"], genome.width)\n        x = F.relu6(self.stem_bn(convolve_same(x, self.stem[:count], self.space[\"stem\"][\"stride\"])))\n        for stage, blocks, genes in zip(self.space[\"stages\"], self.stages, genome.stages):\n            for block, gene in zip(blocks, genes):\n                x = block(x, gene, channels(self.space, stage[\"channels\"], genome.width))\n        return F.linear(x.mean((2, 3)), self.head.weight[:, : x.shape[1]], self.head.bias)\n\n    def tensors(self):\n        \"\"\"Returns the checkpoint: name → float32 array, in a fixed order.\"\"\"\n        named = {\"stem.weight\": self.stem, **_norm(\"stem.bn\", self.stem_bn)}\n        for s, blocks in enumerate(self.stages):\n            for b, block in enumerate(blocks):\n                prefix = f\"stages.{s}.{b}\"\n                named |= {\n                    f\"{prefix}.expand.weight\": block.expand[:, :, 0, 0],\n                    **_norm(f\"{prefix}.expand.bn\", block.expand_bn),\n                }\n                named |= {\n                    f\"{prefix}.depthwise.weight\": block.depthwise[:, 0],\n                    **_norm(f\"{prefix}.depthwise.bn\", block.depthwise_bn),\n                }\n                named |= {\n                    f\"{prefix}.project.weight\": block.project[:, :, 0, 0],\n                    **_norm(f\"{prefix}.project.bn\", block.project_bn),\n                }\n        named |= {\"head.weight\": self.head.weight, \"head.bias\": self.head.bias}\n        return {name: tensor.detach().cpu().contiguous().numpy().astype(\"<f4\") for name, tensor in named.items()}\n\n\ndef _norm(prefix, norm):\n    return {f\"{prefix}.gamma\": norm.gamma, f\"{prefix}.beta\": norm.beta}\n\n\ndef convolve_same(x, weights, stride, groups=1):\n    kernel = weights.shape[2]\n    if stride == 1:\n        return F.conv2d(x, weights, None, 1, kernel // 2, 1, groups)\n    top, bottom = same_padding(x.shape[2], kernel, stride)\n    left, right = same_padding(x.shape[3], kernel, stride)\n    return F.conv2d(F.pad(x, (left, right, top, bottom)), weights, None, stride, 0, 1, groups)\n\n\ndef resize(pixels, resolution):\n    \"\"\"Resizes uint8 pixels, held as float32 [N, C, H, W], by area average. It rounds to whole pixels, halves up,\n    exactly as the firmware does in integers.\n    \"\"\"\n    if pixels.shape[2:] == (resolution, resolution):\n        return pixels\n    return torch.floor(F.adaptive_avg_pool2d(pixels, resolution) + 0.5)\n\n\ndef to_real(pixels, space):\n    \"\"\"Converts pixels p of 0..255 to the real values of q = p - 128: real = scale * (q - zeroPoint).\"\"\"\n    return (pixels - (128 + space[\"input\"][\"zeroPoint\"])) * space[\"input\"][\"scale\"]\n","training.py":"\"\"\"The training loop: sandwich rule and in-place distillation (BigNAS, arXiv 2003.11142, section 3.1).\"\"\"\n\nimport math\nimport random\nimport time\n\nimport numpy as np\nimport torch\nimport torch.nn.functional as F\nfrom torch import nn\n\nfrom augmentation import AUGMENTATIONS\nfrom problem import Problem\nfrom space import largest, sample, smallest\nfrom supernet import Supernet, resize, to_real\n\nLOG_EVERY = 100  # steps\n\n\ndef train(recipe, images, labels, report):\n    \"\"\"Trains and returns a Supernet. Images are uint8 [N, H, W, C], labels int64 [N]. Every 100 steps it calls\n    `report` with a line of figures.\n    \"\"\"\n    torch.manual_seed(recipe[\"seed\"])\n    torch.set_num_threads(recipe[\"threads\"])\n    torch.backends.cudnn.deterministic = True\n    space, steps = recipe[\"space\"], recipe[\"steps\"]\n    device = \"cuda\" if torch.cuda.is_available() else \"cpu\"\n    # Depthwise layers are two to four times faster with channels last.\n    network = Supernet(space).to(device, memory_format=torch.channels_last).train()\n    optimiser = make_optimiser(network, recipe)\n    genes, noise = random.Random(recipe[\"seed\"]), np.random.default_rng(recipe[\"seed\"])\n    augment = AUGMENTATIONS[recipe[\"augmentation\"]]\n    started = time.time()\n    for step, picked in zip(range(steps), batches(len(images), recipe[\"batch\"], noise)):\n        pixels = augment(images[picked], images, noise).transpose(0, 3, 1, 2)\n        pixels = torch.from_numpy(np.ascontiguousarray(pixels, np.float32)).to(device)\n        pixels = pixels.contiguous(memory_format=torch.channels_last)\n        target = torch.from_numpy(labels[picked]).to(device)\n        set_learning_rate(optimiser, recipe, step)\n        optimiser.zero_grad()\n        loss, logits = sandwich(\n            network, space, pixels, target, [sample(space, genes) for _ in range(recipe[\"randomNetworks\"])]\n        )\n        nn.utils.clip_grad_norm_(network.parameters(), recipe[\"clipNorm\"])\n        optimiser.step()\n        if (step + 1) % LOG_EVERY == 0 or step + 1 == steps:\n            if not math.isfinite(loss.item()):\n                raise Problem(f\"the loss is no longer a number at step {step + 1}: lower the recipe's learningRate\")\n            accuracy = (logits.argmax(1) == target).float().mean().item()\n            seconds = round(time.time() - started, 1)\n            figures = {\"loss\": round(loss.item(), 4), \"accuracy\": round(accuracy, 4), \"seconds\": seconds}\n            report({\"step\": step + 1, \"steps\": steps, **figures})\n    return network\n\n\ndef sandwich(network, space, pixels, target, random_genomes):\n    \"\"\"Computes gradients: of the largest network on the labels, then of the smallest and the random ones on the\n    largest network's outputs.\n    \"\"\"\n    big = largest(space)\n    logits = network(to_real(resize(pixels, big.resolution), space), big)\n    loss = F.cross_entropy(logits, target)\n    loss.backward()\n    taught = F.softmax(logits.detach(), 1)\n    for genome in [smallest(space), *random_genomes]:\n        guess = network(to_real(resize(pixels, genome.resolution), space), genome)\n        (-(taught * F.log_softmax(guess, 1)).sum(1).mean()).backward()\n    return loss, logits\n\n\ndef batches(count, size, noise):\n    \"\"\"Yields the indices of one batch after another without end. Every epoch has a new order and omits the\n    incomplete last batch.\n    \"\"\"\n    while True:\n        order = noise.permutation(count)\n        yield from np.split(order[: count // size * size], count // size)\n\n\ndef make_optimiser(network, recipe):\n    \"\"\"Applies weight decay to convolutions and the head only, not to normalisation and biases.\"\"\"\n    decayed = [p for p in network.parameters() if p.dim() > 1]\n    plain = [p for p in network.parameters() if p.dim() <= 1]\n    groups = [{\"params\": decayed, \"weight_decay\": recipe[\"weightDecay\"]}, {\"params\": plain, \"weight_decay\": 0.0}]\n    return torch.optim.SGD(groups, recipe[\"learningRate\"], recipe[\"momentum\"], nesterov=True)\n\n\ndef set_learning_rate(optimiser, recipe, step):\n    \"\"\"Returns the factor of the learning rate: a linear warm-up, then a cosine down to zero.\"\"\"\n    done = step / recipe[\"steps\"]\n    rate = recipe[\"learningRate\"] * min(1.0, done / recipe[\"warmUp\"]) * 0.5 * (1 + math.cos(math.pi * done))\n    for group in optimiser.param_groups:\n        group[\"lr\"] = rate\n"};

async function trainSupernet(training, environment, progress) {
  const python = await findTrainingPython(environment);
  const folder = await mkdtemp(join(tmpdir(), "mcunet-train-"));
  try {
    await Promise.all(Object.entries(sources).map(([name, text]) => writeFile(join(folder, name), text)));
    const { directory, recipe, images, labels, out, log, steps } = training;
    const flags = { recipe, images, labels, out, log, steps: steps?.toString(), progress: "json" };
    const given = Object.entries(flags).flatMap(([name, value]) => value === void 0 ? [] : [`--${name}=${value}`]);
    const child = execa(python, ["-B", join(folder, "main.py"), ...given], {
      ...{
        cwd: directory,
        env: environment,
        extendEnv: false,
        stdin: "ignore",
        reject: false,
        buffer: { stdout: false }
      }
    });
    for await (const line of child) if (line.startsWith("{")) progress(JSON.parse(line));
    const { exitCode, signal, stderr } = await child;
    if (exitCode === exitStatus.input) throw trainingRefused(stderr.trim());
    if (exitCode === exitStatus.environment) throw trainerMissing([python]);
    if (exitCode !== 0) throw trainingEnded(signal ?? `status ${exitCode}`, stderr.trim().split("\n").at(-1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
async function findTrainingPython(environment) {
  const candidates = trainingPythons(environment);
  for (const python of candidates) {
    const { exitCode } = await execa(python, torchVersionArguments, {
      env: environment,
      extendEnv: false,
      reject: false
    });
    if (exitCode === 0) return python;
  }
  throw trainerMissing(candidates);
}

export { buildNetwork, calibrate, contractVersion, correctBits, countBits, encodeCalibration, folderStore, needsOf, parseGenome, readSupernet, reselect, search, shortfallsOf, structure, torchVersionArguments, trainSupernet, trainingPythons, wilson };
