import type { Builder } from 'flatbuffers';
import { float32, int32, int8, table } from './export/flatbuffer.js';
import type { Table } from './import/flatbuffer.js';

/** A field of a table of options: its number, type and default in the schema. Enumerations and booleans are bytes. */
interface Field {
  readonly number: number;
  readonly type: 'byte' | 'int' | 'float';
  readonly otherwise: number;
}
const field =
  (type: Field['type']) =>
  (number: number, otherwise = 0): Field => ({ number, type, otherwise });
export const byte = field('byte');
export const int = field('int');
export const float = field('float');

/** Options to write: the code in the schema's union, and a function that builds the table and returns its offset. */
export interface WrittenOptions {
  readonly code: number;
  readonly write: (builder: Builder) => number;
}

/** A table of options, for reading and writing. */
export interface Options<K extends string> {
  /** Code in the schema's union `BuiltinOptions`. */
  readonly code: number;
  readonly read: (table: Table) => Readonly<Record<K, number>>;
  /** Fields that are not given have their defaults. */
  readonly of: (values: Readonly<Partial<Record<K, number>>>) => WrittenOptions;
}

/** @param fields in the order in which they are written */
export const options = <K extends string = never>(code: number, fields: Readonly<Record<K, Field>>): Options<K> => {
  const names = Object.keys(fields) as K[];
  return {
    code,
    read: (from) =>
      Object.fromEntries(names.map((name) => [name, readers[fields[name].type](from, fields[name])])) as Record<
        K,
        number
      >,
    of: (values) => ({
      code,
      write: (builder) =>
        table(
          builder,
          names.map((name) => writers[fields[name].type](fields[name], values[name] ?? fields[name].otherwise)),
        ),
    }),
  };
};

const readers = {
  byte: (from: Table, { number, otherwise }: Field) => from.int8(number, otherwise),
  int: (from: Table, { number, otherwise }: Field) => from.int32(number, otherwise),
  float: (from: Table, { number, otherwise }: Field) => from.float32(number, otherwise),
};
const writers = {
  byte: ({ number }: Field, value: number) => int8(number, value),
  int: ({ number, otherwise }: Field, value: number) => int32(number, value, otherwise),
  float: ({ number }: Field, value: number) => float32(number, value),
};
