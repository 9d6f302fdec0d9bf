import { readdir, stat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { McunetError, clip } from './start.mjs';
import { fileMissing, fileUnreadable, fileTooLarge, fileOutside, dataCorrupt, dataEmpty, dataTooLarge, imageInvalid, labelOutside, dataType, dataShape, arrayUnclear, labelsLength, labelsMissing, dataFormat } from './errors.mjs';
import { readRegular, reasonOf, isBelow } from './files.mjs';
import { isInside } from './schemas.mjs';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip as gunzip$1 } from 'node:zlib';
import { join as join$1 } from 'node:path/posix';
import { decodePng, convertIndexedToRgb, jpeg, unzipSync } from './libraries.mjs';

function projectFiles(root) {
  const path = (source) => realPath(root, source);
  return {
    root,
    path,
    read: async (source, limit) => readSource(await path(source), source, limit),
    isFolder: async (source) => (await stat(await path(source))).isDirectory(),
    list: async (source) => {
      const names = await readdir(await path(source)).catch(unreadable(source));
      return names.filter((name) => !name.startsWith(".")).sort();
    }
  };
}
async function realPath(root, source) {
  if (!isInside(source.path)) throw fileOutside(source);
  const real = await realpath(join(root, source.path)).catch(unreadable(source));
  if (!isBelow(await realpath(root), real)) throw fileOutside(source);
  return real;
}
async function readSource(real, source, limit) {
  const read = await readRegular(real, { limit, links: "refuse" });
  if (read.kind === "bytes") return read.bytes;
  if (read.kind === "absent") throw fileMissing(source);
  if (read.kind === "too large") throw fileTooLarge(source, read.size, limit);
  throw fileUnreadable(source, reasonOf(read, limit));
}
const unreadable = (source) => (error) => {
  if (error instanceof McunetError) throw error;
  const { code, message } = error;
  throw code === "ENOENT" || code === "ENOTDIR" ? fileMissing(source) : fileUnreadable(source, code ?? message);
};

const kinds = {
  uint8: Uint8Array,
  int8: Int8Array,
  uint16: Uint16Array,
  int16: Int16Array,
  uint32: Uint32Array,
  int32: Int32Array,
  uint64: BigUint64Array,
  int64: BigInt64Array,
  float32: Float32Array,
  float64: Float64Array
};
const bytesOf = (type) => kinds[type].BYTES_PER_ELEMENT;
function countOf(shape) {
  if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0)) return null;
  const count = shape.reduce((product, size) => product * size, 1);
  return Number.isSafeInteger(count) ? count : null;
}
function valuesOf(bytes, type, order) {
  const size = bytesOf(type);
  const swap = order === "big" && size > 1;
  const aligned = bytes.byteOffset % size === 0 && !swap ? bytes : bytes.slice();
  if (swap) reverseEach(aligned, size);
  return new kinds[type](aligned.buffer, aligned.byteOffset, aligned.byteLength / size);
}
function reverseEach(bytes, size) {
  for (let start = 0; start < bytes.length; start += size) bytes.subarray(start, start + size).reverse();
}

const types$1 = {
  8: "uint8",
  9: "int8",
  11: "int16",
  12: "int32",
  13: "float32",
  14: "float64"
};
const isIdx = (bytes) => bytes[0] === 0 && bytes[1] === 0 && types$1[bytes[2] ?? 0] !== void 0 && bytes[3] >= 1 && bytes[3] <= 8;
function parseIdx(bytes, source) {
  const type = types$1[bytes[2] ?? 0];
  const dimensions = bytes[3] ?? 0;
  const start = 4 + 4 * dimensions;
  if (!isIdx(bytes) || type === void 0) throw dataCorrupt(source, "it is not an IDX file");
  if (bytes.length < start) throw dataCorrupt(source, "it ends within its header");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shape = Array.from({ length: dimensions }, (_, index) => view.getUint32(4 + 4 * index, false));
  const count = countOf(shape);
  const expected = count === null ? null : count * bytesOf(type);
  if (expected !== bytes.length - start)
    throw dataCorrupt(
      source,
      `its header declares ${expected ?? "too many"} bytes of values, ${bytes.length - start} follow`
    );
  return { shape, type, values: valuesOf(bytes.subarray(start), type, "big") };
}

const mostValues = 16 * 1024 * 1024;
function readImageSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = isPng(bytes) ? pngSize(view) : isJpeg(bytes) ? jpegSize(view) : "expected a PNG or JPEG image";
  if (typeof size === "string") return size;
  const values = size.width * size.height * size.channels;
  if (values === 0) return "it has no pixels";
  if (values > mostValues) return `its ${values} values are more than the limit of ${mostValues}`;
  if (bytes.length > 2 * values + 256 * 1024) return `${bytes.length} bytes are too many for ${values} values`;
  return size;
}
function decodeImage(bytes, size) {
  const values = isPng(bytes) ? pngValues(bytes) : jpegValues(bytes, size);
  if (values.length !== size.width * size.height * size.channels) throw new Error("it does not match its header");
  return values;
}
const isPng = (bytes) => [137, 80, 78, 71, 13, 10, 26, 10].every((byte, index) => bytes[index] === byte);
const isJpeg = (bytes) => bytes[0] === 255 && bytes[1] === 216;
function pngSize(view) {
  const header = 1229472850;
  if (view.byteLength < 33 || view.getUint32(12) !== header) return "it ends within its header";
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at))
    if (view.getUint32(at + 4) === header) return "it has two headers";
  const [bits, colour] = [view.getUint8(24), view.getUint8(25)];
  const channels = { 0: 1, 2: 3, 3: 3 }[colour];
  if (channels === void 0) return "expected a picture without alpha channel";
  if (colour !== 3 && bits !== 8) return `expected 8 bits per channel, found ${bits}`;
  return { width: view.getUint32(16), height: view.getUint32(20), channels };
}
function pngValues(bytes) {
  const image = decodePng(bytes);
  if (!image.palette) return new Uint8Array(image.data);
  if (image.transparency) throw new Error("expected a picture without transparency");
  return new Uint8Array(convertIndexedToRgb(image));
}
function jpegSize(view) {
  let at = 2;
  while (at + 10 <= view.byteLength && view.getUint8(at) === 255) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 192 && marker <= 207 && ![196, 200, 204].includes(marker);
    if (isFrame) {
      const channels = view.getUint8(at + 9);
      if (channels !== 1 && channels !== 3) return `expected a grey or a colour picture, found ${channels} components`;
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels };
    }
    at += 2 + view.getUint16(at + 2);
  }
  return "it ends within its header";
}
function jpegValues(bytes, { width, height, channels }) {
  const options = { useTArray: true, formatAsRGBA: false, tolerantDecoding: false };
  const image = jpeg.decode(bytes, { ...options, maxResolutionInMP: 17, maxMemoryUsageInMB: 512 });
  if (image.width !== width || image.height !== height) throw new Error("it does not match its header");
  return channels === 3 ? image.data : image.data.filter((_, index) => index % 3 === 0);
}

async function readImageFolder(files, source, limits) {
  const { images, classes } = await listImages(files, source);
  const [first] = images;
  if (!first) throw dataEmpty(source);
  const read = async (name) => files.read(inside(source, name), limits.files);
  const size = sizeOf(await read(first.name), first.name, source);
  const imageBytes = size.width * size.height * size.channels;
  if (images.length * imageBytes > limits.values) throw dataTooLarge(source, images.length * imageBytes, limits.values);
  const values = new Uint8Array(images.length * imageBytes);
  const hash = createHash("sha256");
  let total = 0;
  for (const [index, { name }] of images.entries()) {
    const bytes = await read(name);
    total += bytes.length;
    if (total > limits.files) throw fileTooLarge(source, total, limits.files);
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    requireSize(sizeOf(bytes, name, source), size, name, source);
    values.set(decode(bytes, size, name, source), index * imageBytes);
  }
  return {
    shape: [images.length, size.height, size.width, size.channels],
    values,
    labels: classes.length === 0 ? null : Int32Array.from(images, ({ label }) => label),
    classes,
    sha256: hash.digest("hex")
  };
}
async function listImages(files, source) {
  const names = await files.list(source);
  const folders = [];
  for (const name of names) if (await files.isFolder(inside(source, name))) folders.push(name);
  if (folders.length === 0) return { images: names.map((name) => ({ name, label: 0 })), classes: [] };
  const stray = names.find((name) => !folders.includes(name));
  if (stray !== void 0) throw imageInvalid(source, stray, "expected only folders beside folders, one per class");
  const images = [];
  for (const [label, folder] of folders.entries())
    for (const name of await files.list(inside(source, folder))) images.push({ name: join$1(folder, name), label });
  return { images, classes: folders };
}
const inside = ({ path, place }, name) => ({ path: join$1(path, name), place });
function sizeOf(bytes, name, source) {
  const size = readImageSize(bytes);
  if (typeof size === "string") throw imageInvalid(source, name, size);
  return size;
}
function requireSize(found, expected, name, source) {
  const text = ({ width, height, channels }) => `${width}x${height} with ${channels} channels`;
  if (text(found) !== text(expected))
    throw imageInvalid(source, name, `expected ${text(expected)} as in the first image, found ${text(found)}`);
}
function decode(bytes, size, name, source) {
  try {
    return decodeImage(bytes, size);
  } catch (error) {
    throw imageInvalid(source, name, `it cannot be decoded: ${error.message}`);
  }
}

function toLabels(array, metric, sha256, source) {
  const [count = 0] = array.shape;
  const numbers = array.values;
  if (numbers.length === 0) throw dataEmpty(source);
  const size = numbers.length / count;
  if (metric === "mse") return { count, size, values: toTargets(numbers, source), sha256, source };
  if (array.type.startsWith("float")) throw dataType(source, array.type, "labels of an integer type");
  if (size !== 1) throw dataShape(source, `${size} values per sample`, "one label");
  const largest = metric === "auc" ? 1 : 2 ** 31 - 1;
  const values = Int32Array.from({ length: count }, (_, index) => {
    const label = Number(numbers[index]);
    if (label < 0 || label > largest)
      throw labelOutside(source, label, index, metric === "auc" ? "labels 0 and 1" : "labels from 0");
    return label;
  });
  return { count, size, values, sha256, source };
}
function matchLabels({ values, source }, outputs) {
  const index = values.findIndex((label) => label >= outputs);
  if (index >= 0) throw labelOutside(source, values[index], index, `labels below ${outputs}, the network's outputs`);
}
function toTargets(numbers, source) {
  const values = Float32Array.from(numbers, Number);
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw labelOutside(source, values[index], index, "finite numbers");
  return values;
}

const types = {
  u1: "uint8",
  i1: "int8",
  u2: "uint16",
  i2: "int16",
  u4: "uint32",
  i4: "int32",
  u8: "uint64",
  i8: "int64",
  f4: "float32",
  f8: "float64"
};
const isNpy = (bytes) => startsWith(bytes, [147, 78, 85, 77, 80, 89]);
const startsWith = (bytes, start) => start.every((byte, index) => bytes[index] === byte);
function parseNpy(bytes, source) {
  const { header, start } = splitHeader(bytes, source);
  const shape = readShape(header, source);
  const type = readType(header, source);
  if (/['"]fortran_order['"]\s*:\s*True/.test(header) && shape.length > 1)
    throw dataType(source, "Fortran order", "values in C order (numpy.ascontiguousarray)");
  const count = countOf(shape);
  const expected = count === null ? null : count * bytesOf(type);
  if (expected !== bytes.length - start)
    throw dataCorrupt(
      source,
      `its header declares ${expected ?? "too many"} bytes of values, ${bytes.length - start} follow`
    );
  return { shape, type, values: valuesOf(bytes.subarray(start), type, "little") };
}
function splitHeader(bytes, source) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6] ?? 0;
  if (!isNpy(bytes) || version < 1 || version > 3) throw dataCorrupt(source, "it is not a .npy of version 1, 2 or 3");
  const first = version === 1 ? 10 : 12;
  if (bytes.length < first) throw dataCorrupt(source, "it ends within its header");
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = first + length;
  if (start > bytes.length || length > 65535) throw dataCorrupt(source, "it ends within its header");
  return { header: new TextDecoder("latin1").decode(bytes.subarray(first, start)), start };
}
function readShape(header, source) {
  const text = /['"]shape['"]\s*:\s*\(([\d,\sL]*)\)/.exec(header)?.[1];
  if (text === void 0) throw dataCorrupt(source, "its header gives no shape");
  return text.split(",").map((size) => size.replace("L", "").trim()).filter((size) => size !== "").map(Number);
}
function readType(header, source) {
  const text = /['"]descr['"]\s*:\s*['"]([^'"]*)['"]/.exec(header)?.[1];
  if (text === void 0) throw dataType(source, "records of several fields", "plain numbers");
  const [, order = "", name = ""] = /^([<>|=]?)(\w+)$/.exec(text) ?? [];
  const type = Object.hasOwn(types, name) ? types[name] : void 0;
  if (type === void 0 || order === ">" && bytesOf(type) > 1)
    throw dataType(source, clip(text, 60), "little-endian integers or floats");
  return type;
}

const mostArrays = 1e3;
const tightest = 1032;
const isZip = (bytes) => bytes[0] === 80 && bytes[1] === 75 && (bytes[2] === 3 || bytes[2] === 5);
function parseNpz(bytes, { name, usual, limit }, source) {
  const names = unzip(bytes, () => false, limit, source).names;
  const chosen = choose(names, name, usual);
  if (chosen === null) throw arrayUnclear(source, name, usual[0], names);
  const { files } = unzip(bytes, (array) => array === chosen, limit, source);
  const file = files[`${chosen}.npy`];
  if (!file) throw dataCorrupt(source, `its array "${chosen}" is missing`);
  return parseNpy(file, source);
}
const choose = (names, name, usual) => {
  if (name !== null) return names.includes(name) ? name : null;
  return usual.find((one) => names.includes(one)) ?? (names.length === 1 ? names[0] : null);
};
function unzip(bytes, wanted, limit, source) {
  const names = [];
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: file, size, originalSize }) => {
        if (names.length >= mostArrays) throw dataCorrupt(source, `it has more than ${mostArrays} arrays`);
        const name = file.replace(/\.npy$/, "");
        names.push(name);
        if (!wanted(name)) return false;
        if (originalSize > limit) throw dataTooLarge(source, originalSize, limit);
        if (originalSize > tightest * (size + 64))
          throw dataCorrupt(source, "its declared size is more than it can unpack to");
        return true;
      }
    });
    return { names, files };
  } catch (error) {
    if (error instanceof McunetError) throw error;
    throw dataCorrupt(source, "it is not a whole .npz archive");
  }
}

const gunzip = promisify(gunzip$1);
const fileLimit = 4 * 1024 ** 3;
const memoryLimit = 1024 ** 3;
async function readSplit(files, entry, metric) {
  const inputs = await read(files, entry.inputs, "inputs");
  const samples = toSamples(inputs, entry.inputs);
  if (metric === null) return { inputs: samples, labels: null, sha256: samples.sha256 };
  const labels = await labelsOf(files, entry, inputs, metric);
  const source = entry.labels ?? entry.inputs;
  if (labels.count !== samples.count) throw labelsLength(source, labels.count, samples.count);
  const sha256 = createHash("sha256").update(`${samples.sha256} ${labels.sha256}`).digest("hex");
  return { inputs: samples, labels, sha256 };
}
async function readLabels(files, source, metric = "top1") {
  const { array, sha256 } = await read(files, source, "labels");
  return toLabels(array, metric, sha256, source);
}
async function labelsOf(files, entry, inputs, metric) {
  if (entry.labels) return readLabels(files, entry.labels, metric);
  const { labels, classes, sha256 } = inputs.folder ?? {};
  if (labels && classes && sha256 !== void 0)
    return toLabels({ shape: [labels.length], type: "int32", values: labels }, metric, sha256, entry.inputs);
  const [archive] = splitName(entry.inputs.path);
  if (/\.npz$/i.test(archive)) return readLabels(files, { ...entry.inputs, path: archive }, metric);
  throw labelsMissing(entry.inputs);
}
const usual = { inputs: ["x", "inputs", "images"], labels: ["y", "labels"] };
async function read(files, source, role) {
  const [path, name] = splitName(source.path);
  const file = { ...source, path };
  if (await files.isFolder(file)) {
    const folder = await readImageFolder(files, file, { files: fileLimit, values: memoryLimit });
    return { array: { shape: folder.shape, type: "uint8", values: folder.values }, folder, sha256: folder.sha256 };
  }
  const stored = await files.read(file, memoryLimit);
  const sha256 = createHash("sha256").update(stored).update(name === null ? "" : `#${name}`).digest("hex");
  const bytes = await unpacked(stored, source);
  if (bytes.length > memoryLimit) throw dataTooLarge(source, bytes.length, memoryLimit);
  return { array: parse(bytes, name, role, source), folder: null, sha256 };
}
const fileOf = (source) => ({ ...source, path: splitName(source.path)[0] });
function splitName(path) {
  const [, archive, name] = /^(.*\.npz)#(.+)$/i.exec(path) ?? [];
  return archive === void 0 || name === void 0 ? [path, null] : [archive, name];
}
async function unpacked(bytes, source) {
  if (bytes[0] !== 31 || bytes[1] !== 139) return bytes;
  return gunzip(bytes, { maxOutputLength: memoryLimit }).catch((cause) => {
    const error = cause;
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw dataTooLarge(source, memoryLimit + 1, memoryLimit);
    throw dataCorrupt(source, "it is not a whole .gz file");
  });
}
function parse(bytes, name, role, source) {
  if (isNpy(bytes)) return parseNpy(bytes, source);
  if (isZip(bytes)) return parseNpz(bytes, { name, usual: usual[role], limit: memoryLimit }, source);
  if (isIdx(bytes)) return parseIdx(bytes, source);
  throw dataFormat(source);
}
function toSamples({ array: { shape, type, values }, sha256 }, source) {
  if (type !== "uint8" && type !== "int8" && type !== "float32")
    throw dataType(source, type, "uint8, int8 or float32 samples");
  const [count = 0, ...sampleShape] = shape;
  if (values.length === 0) throw dataEmpty(source);
  return { count, shape: sampleShape, type, values, sha256, source };
}

function quantiseSamples(samples, code, normalise = null) {
  const type = code.type ?? "int8";
  const { values } = samples;
  if (values instanceof Float32Array) return quantiseReals(samples, values, code);
  if (normalise !== null && samples.type !== "uint8")
    throw dataType(samples.source, samples.type, "uint8 samples, because of data.normalise,");
  if (normalise !== null) {
    const codes = Array.from({ length: 256 }, (_, pixel) => quantise((pixel - normalise.mean) / normalise.scale, code));
    return arrayOf(type, values.length, (index) => codes[values[index]]);
  }
  if (samples.type === type) return values;
  if (samples.type === "int8") throw dataType(samples.source, "int8", `uint8 or float32 samples for a ${type} input`);
  return arrayOf(type, values.length, (index) => values[index] - 128);
}
function quantise(real, { scale, zeroPoint, type = "int8" }) {
  const [least, greatest] = type === "int8" ? [-128, 127] : [0, 255];
  const steps = Math.fround(Math.fround(real) / scale);
  const rounded = Math.sign(steps) * Math.floor(Math.abs(steps) + 0.5);
  return Math.min(greatest, Math.max(least, rounded + zeroPoint));
}
function quantiseReals(samples, values, code) {
  const bad = values.findIndex((value) => Number.isNaN(value));
  if (bad >= 0) throw dataType(samples.source, `NaN at ${bad}`, "numbers");
  return arrayOf(code.type ?? "int8", values.length, (index) => quantise(values[index], code));
}
function arrayOf(type, length, at) {
  const array = type === "int8" ? new Int8Array(length) : new Uint8Array(length);
  for (let index = 0; index < length; index += 1) array[index] = at(index);
  return array;
}
function matchShape({ shape, source }, expected) {
  const withoutOnes = (sizes) => sizes.filter((size) => size !== 1).join("x");
  const count = expected.reduce((product, size) => product * size, 1);
  const flat = withoutOnes(shape) === withoutOnes([count]);
  if (!flat && withoutOnes(shape) !== withoutOnes(expected))
    throw dataShape(source, shape.join("x") || "1", expected.join("x"));
}

export { fileOf, matchLabels, matchShape, projectFiles, quantiseSamples, readSplit };
