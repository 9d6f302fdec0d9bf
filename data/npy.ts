import { dataCorrupt, dataType, type Source } from '../errors/data.js';
import { clip } from '../errors/visible.js';
import { bytesOf, countOf, valuesOf, type NumberArray, type NumberType } from './array.js';

const types: Readonly<Record<string, NumberType>> = {
  u1: 'uint8',
  i1: 'int8',
  u2: 'uint16',
  i2: 'int16',
  u4: 'uint32',
  i4: 'int32',
  u8: 'uint64',
  i8: 'int64',
  f4: 'float32',
  f8: 'float64',
};

/** Whether bytes begin with the magic of a .npy file. */
export const isNpy = (bytes: Uint8Array): boolean => startsWith(bytes, [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]);

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * Parses NumPy's array file, versions 1 to 3: magic, version, length of the header, the header as a Python dictionary, values.
 * Only row-major (C order), little-endian arrays are accepted.
 * Source: numpy.lib.format, NEP 1. @throws DATA_CORRUPT, DATA_TYPE
 */
export function parseNpy(bytes: Uint8Array, source: Source): NumberArray {
  const { header, start } = splitHeader(bytes, source);
  const shape = readShape(header, source);
  const type = readType(header, source);
  if (/['"]fortran_order['"]\s*:\s*True/.test(header) && shape.length > 1)
    throw dataType(source, 'Fortran order', 'values in C order (numpy.ascontiguousarray)');
  const count = countOf(shape);
  const expected = count === null ? null : count * bytesOf(type);
  if (expected !== bytes.length - start)
    throw dataCorrupt(
      source,
      `its header declares ${expected ?? 'too many'} bytes of values, ${bytes.length - start} follow`,
    );
  return { shape, type, values: valuesOf(bytes.subarray(start), type, 'little') };
}

function splitHeader(bytes: Uint8Array, source: Source): { readonly header: string; readonly start: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6] ?? 0;
  if (!isNpy(bytes) || version < 1 || version > 3) throw dataCorrupt(source, 'it is not a .npy of version 1, 2 or 3');
  const first = version === 1 ? 10 : 12;
  if (bytes.length < first) throw dataCorrupt(source, 'it ends within its header');
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = first + length;
  if (start > bytes.length || length > 65535) throw dataCorrupt(source, 'it ends within its header');
  return { header: new TextDecoder('latin1').decode(bytes.subarray(first, start)), start };
}

function readShape(header: string, source: Source): readonly number[] {
  const text = /['"]shape['"]\s*:\s*\(([\d,\sL]*)\)/.exec(header)?.[1];
  if (text === undefined) throw dataCorrupt(source, 'its header gives no shape');
  return text
    .split(',')
    .map((size) => size.replace('L', '').trim())
    .filter((size) => size !== '')
    .map(Number);
}

function readType(header: string, source: Source): NumberType {
  const text = /['"]descr['"]\s*:\s*['"]([^'"]*)['"]/.exec(header)?.[1];
  if (text === undefined) throw dataType(source, 'records of several fields', 'plain numbers');
  const [, order = '', name = ''] = /^([<>|=]?)(\w+)$/.exec(text) ?? [];
  const type = Object.hasOwn(types, name) ? types[name] : undefined;
  if (type === undefined || (order === '>' && bytesOf(type) > 1))
    throw dataType(source, clip(text, 60), 'little-endian integers or floats');
  return type;
}
