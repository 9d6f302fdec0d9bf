import { Builder } from 'flatbuffers';

/** Writes one field of the table that is being built. */
type Field = (builder: Builder) => void;

export const int8 =
  (field: number, value: number): Field =>
  (builder) =>
    builder.addFieldInt8(field, value, 0);
export const int32 =
  (field: number, value: number, otherwise = 0): Field =>
  (builder) =>
    builder.addFieldInt32(field, value, otherwise);
export const float32 =
  (field: number, value: number): Field =>
  (builder) =>
    builder.addFieldFloat32(field, value, 0);
/** Refers to an object that was built before, by its offset. */
export const reference =
  (field: number, offset: number): Field =>
  (builder) =>
    builder.addFieldOffset(field, offset, 0);

/**
 * Builds a table of the given fields. Objects that they refer to are built before, because a flatbuffer grows from its
 * end.
 */
export function table(builder: Builder, fields: readonly Field[]): number {
  builder.startObject(16);
  for (const field of fields) field(builder);
  return builder.endObject();
}

function vector<T>(builder: Builder, size: number, values: readonly T[], add: (value: T) => void): number {
  builder.startVector(size, values.length, size);
  values.toReversed().forEach(add);
  return builder.endVector();
}

export const int32s = (builder: Builder, values: readonly number[]): number =>
  vector(builder, 4, values, (value) => builder.addInt32(value));
export const float32s = (builder: Builder, values: readonly number[]): number =>
  vector(builder, 4, values, (value) => builder.addFloat32(value));
export const int64s = (builder: Builder, values: readonly number[]): number =>
  vector(builder, 8, values, (value) => builder.addInt64(BigInt(value)));
export const references = (builder: Builder, offsets: readonly number[]): number =>
  vector(builder, 4, offsets, (offset) => builder.addOffset(offset));

/** Bytes at a multiple of 16, as interpreters expect that run a model in place. */
export function alignedBytes(builder: Builder, bytes: Uint8Array): number {
  builder.prep(16, bytes.length);
  return builder.createByteVector(bytes);
}
