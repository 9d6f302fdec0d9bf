import { inconsistentModel, unsupportedModel } from '../../../errors/model.js';
import { elements, type DataType, type Quantisation, type Tensor, type TensorData } from '../../graph/graph.js';
import { limits } from '../../graph/limits.js';
import type { Table } from './flatbuffer.js';
import type { ModelFile } from './model.js';
import { quantizationFields, tensorFields, tensorTypes } from '../schema.js';

/** Reads tensors of a model, each once. Constants that share a buffer share the values. */
export function tensorReader(model: ModelFile): (id: number) => Tensor {
  const tensors = new Map<number, Tensor>();
  const values = new Map<string, TensorData>();
  return (id) => {
    const known = tensors.get(id);
    if (known) return known;
    const tensor = readTensor(model, id, values);
    tensors.set(id, tensor);
    return tensor;
  };
}

/** The name of a tensor in messages. */
export const tensorSubject = (model: ModelFile, id: number): string => `tensor ${id} "${model.tensorName(id)}"`;

function readTensor(model: ModelFile, id: number, values: Map<string, TensorData>): Tensor {
  const table = model.tensor(id);
  const type = readType(model, id);
  if (!isSupported(type))
    throw unsupportedModel(model.file, tensorSubject(model, id), 'int8, uint8, int32 or float32', type);
  if (table.table(tensorFields.sparsity))
    throw unsupportedModel(model.file, tensorSubject(model, id), 'dense values', 'sparse ones');
  if (table.uint8(tensorFields.isVariable) !== 0)
    throw unsupportedModel(model.file, tensorSubject(model, id), 'a value that ends with the inference', 'a variable');
  const shape = readShape(model, id);
  const buffer = table.uint32(tensorFields.buffer);
  const bytes = model.buffer(buffer);
  return {
    name: model.tensorName(id),
    shape,
    type,
    quantisation: readQuantisation(model, id, shape),
    data: bytes.length === 0 ? null : readData(bytes, type, elements(shape), values, buffer, model, id),
  };
}

/**
 * Numbers of a small integer constant that is a parameter of an operator, such as axes or paddings. Null if it is
 * computed.
 */
export function readParameter(model: ModelFile, id: number): readonly number[] | null {
  const bytes = model.buffer(model.tensor(id).uint32(tensorFields.buffer));
  const type = readType(model, id);
  const size = type === 'int64' ? 8 : 4;
  if (bytes.length === 0 || bytes.length > 64 * size || (type !== 'int32' && type !== 'int64')) return null;
  if (bytes.length !== size * elements(readShape(model, id))) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / size }, (_, index) =>
    size === 8 ? Number(view.getBigInt64(index * 8, true)) : view.getInt32(index * 4, true),
  );
}

/** Types of the tensors that our operators support. */
type FileType = Exclude<DataType, 'int16'>;

const isSupported = (type: string): type is FileType => ['int8', 'uint8', 'int32', 'float32'].includes(type);

const readType = (model: ModelFile, id: number): string => {
  const code = model.tensor(id).int8(tensorFields.type);
  return tensorTypes[code] ?? `type ${code}`;
};

function readShape(model: ModelFile, id: number): readonly number[] {
  const table = model.tensor(id);
  const shape = table.int32s(tensorFields.shape, 8) ?? [];
  const signature = table.int32s(tensorFields.shapeSignature, 8) ?? [];
  // converters leave the batch open in the signature and write 1 into the shape; no other dimension may be open
  const open = signature.findIndex((size, axis) => size === -1 && !(axis === 0 && shape[0] === 1));
  if (open >= 0 || shape.includes(-1))
    throw unsupportedModel(
      model.file,
      tensorSubject(model, id),
      'a fixed shape',
      `[${signature.length ? signature : shape}]`,
    );
  if (shape.some((size) => size <= 0))
    throw inconsistentModel(model.file, tensorSubject(model, id), 'dimensions of at least 1', `[${shape}]`);
  if (elements(shape) > limits.elements)
    throw unsupportedModel(model.file, tensorSubject(model, id), `at most ${limits.elements} values`, `[${shape}]`);
  return shape;
}

function readQuantisation(model: ModelFile, id: number, shape: readonly number[]): Quantisation | null {
  const table = model.tensor(id).table(tensorFields.quantization);
  if (!table) return null;
  // at most one entry per channel, so a longer list is refused unread
  const most = Math.max(1, ...shape);
  const scales = table.float32s(quantizationFields.scale, most) ?? [];
  const zeroPoints = table.int64s(quantizationFields.zeroPoint, most) ?? [];
  const details = table.uint8(quantizationFields.detailsType);
  if (details !== 0)
    throw unsupportedModel(
      model.file,
      tensorSubject(model, id),
      'scales and zero points',
      `a quantisation of type ${details}`,
    );
  if (scales.length === 0) return null;
  if (zeroPoints.length !== scales.length)
    throw inconsistentModel(
      model.file,
      tensorSubject(model, id),
      `${scales.length} zero points`,
      `${zeroPoints.length}`,
    );
  return { scales, zeroPoints, axis: axisOf(table, scales.length, shape) };
}

/** Old converters give a bias the axis of its weights, but a list has only one dimension. */
const axisOf = (table: Table, entries: number, shape: readonly number[]): number =>
  entries === 1 || shape.length === 1 ? 0 : table.int32(quantizationFields.quantizedDimension);

const readers: Readonly<Record<FileType, { readonly size: number; readonly read: (bytes: Uint8Array) => TensorData }>> =
  {
    int8: { size: 1, read: (bytes) => new Int8Array(bytes) },
    uint8: { size: 1, read: (bytes) => new Uint8Array(bytes) },
    int32: { size: 4, read: (bytes) => readWords(bytes, new Int32Array(bytes.length / 4), 'getInt32') },
    float32: { size: 4, read: (bytes) => readWords(bytes, new Float32Array(bytes.length / 4), 'getFloat32') },
  };

/** Reads word by word, because neither the file's alignment nor the host's byte order is known. */
function readWords<T extends TensorData>(bytes: Uint8Array, into: T, read: 'getInt32' | 'getFloat32'): T {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0; index < into.length; index++) into[index] = view[read](index * 4, true);
  return into;
}

function readData(
  bytes: Uint8Array,
  type: FileType,
  count: number,
  values: Map<string, TensorData>,
  buffer: number,
  model: ModelFile,
  id: number,
): TensorData {
  const { size, read } = readers[type];
  if (bytes.length !== count * size)
    throw inconsistentModel(model.file, tensorSubject(model, id), `${count * size} bytes`, `${bytes.length}`);
  const key = `${buffer} ${type}`;
  const data = values.get(key) ?? read(bytes);
  values.set(key, data);
  return data;
}
