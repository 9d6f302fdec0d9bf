import { supernetCorrupt } from '../errors/search.js';

/** A float32 tensor of a checkpoint, row-major. */
export interface Weights {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

interface Checkpoint {
  readonly metadata: ReadonlyMap<string, string>;
  readonly tensors: ReadonlyMap<string, Weights>;
}

const limits = { file: 16 * 1024 * 1024, header: 1024 * 1024, tensors: 10_000, dimensions: 4 };

/**
 * Parses a .safetensors file of float32 tensors: a 64-bit header length, a JSON header, then the values, little-endian.
 * As the format requires, the tensors must fill the rest of the file without gap or overlap.
 * @throws SUPERNET_CORRUPT for any other file, and for values that are not finite
 */
export function readSafetensors(bytes: Uint8Array, file: string): Checkpoint {
  const fail = (what: string): never => {
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
  const tensors = new Map<string, Weights>();
  for (const { name, shape, from, to } of entries.sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from !== end) fail(`tensor ${name} starts at byte ${from} of the data where ${end} was expected`);
    if (to > data.length) fail(`tensor ${name} ends at byte ${to} of ${data.length}`);
    tensors.set(name, { shape, values: floats(data.subarray(from, to), name, fail) });
    end = to;
  }
  if (end !== data.length) fail(`${data.length - end} bytes after the last tensor belong to none`);
  return { metadata, tensors };
}

type Fail = (what: string) => never;

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

function readHeader(bytes: Uint8Array, fail: Fail): { metadata: ReadonlyMap<string, string>; entries: Entry[] } {
  const header = parseObject(bytes) ?? fail('its header is not a JSON object');
  if (header.length > limits.tensors) fail(`it names ${header.length} tensors, more than ${limits.tensors}`);
  const metadata = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [name, value] of header) {
    if (!isObject(value)) return fail(`the header's entry ${quote(name)} is not an object`);
    if (name === '__metadata__') {
      for (const [key, text] of Object.entries(value)) {
        if (typeof text !== 'string') return fail(`the metadata ${quote(key)} is not a string`);
        metadata.set(key, text);
      }
    } else entries.push(readEntry(name, value, fail));
  }
  return { metadata, entries };
}

function readEntry(name: string, value: Readonly<Record<string, unknown>>, fail: Fail): Entry {
  const { dtype, shape, data_offsets: offsets } = value;
  if (dtype !== 'F32') return fail(`tensor ${quote(name)} has the type ${quote(String(dtype))} instead of F32`);
  if (!isNaturals(shape) || shape.length > limits.dimensions) return fail(`tensor ${quote(name)} has no valid shape`);
  if (!isNaturals(offsets) || offsets.length !== 2) return fail(`tensor ${quote(name)} has no valid data_offsets`);
  const [from, to] = offsets as [number, number];
  const size = shape.reduce((product, length) => product * length, 4);
  if (to - from !== size)
    return fail(`tensor ${quote(name)} of shape ${shape.join('x')} needs ${size} bytes and is given ${to - from}`);
  return { name, shape, from, to };
}

/** Copies the values, because the file's bytes may be unaligned and belong to the caller. */
function floats(bytes: Uint8Array, name: string, fail: Fail): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const values = Float32Array.from({ length: bytes.length / 4 }, (_, index) => view.getFloat32(4 * index, true));
  if (!values.every(Number.isFinite)) fail(`tensor ${quote(name)} has a value that is not a finite number`);
  return values;
}

function parseObject(bytes: Uint8Array): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isObject(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isNaturals = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((entry) => Number.isSafeInteger(entry) && entry >= 0);

/** Quotes a name of an untrusted file as JSON, which escapes control characters, and shortens it. */
const quote = (text: string): string => JSON.stringify(text.slice(0, 60));
