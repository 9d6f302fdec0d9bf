import { corruptModel, modelOverLimit, unsupportedModel } from '../../../errors/model.js';
import { printable } from '../../draw/printable.js';
import { limits } from '../../graph/limits.js';
import { Flatbuffer, type Table } from './flatbuffer.js';
import {
  bufferFields,
  fileIdentifier,
  modelFields,
  operatorCodeFields,
  operatorFields,
  operatorNames,
  schemaVersion,
  subgraphFields,
  tensorFields,
} from '../schema.js';

/** An operator as it is in the file. */
export interface FileOperator {
  readonly index: number;
  /** `CONV_2D`; `CUSTOM name` for a custom operator. */
  readonly name: string;
  /** Each is a tensor of the file or -1; that has been checked. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly optionsCode: number;
  readonly options: Table | null;
}

/** The opened file. Its lists have been checked, but not its tensors and options. */
export interface ModelFile {
  readonly file: string;
  readonly tensorCount: number;
  readonly tensor: (id: number) => Table;
  readonly tensorName: (id: number) => string;
  /** The bytes of a buffer; empty for a computed tensor. */
  readonly buffer: (index: number) => Uint8Array;
  readonly operators: readonly FileOperator[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/**
 * The most tensors that an operator or the network may list: more than any supported operator has, few enough to be
 * harmless.
 */
const listLimit = 64;

export function openModel(bytes: Uint8Array, file: string): ModelFile {
  const fail = (found: string): never => {
    throw corruptModel(file, found);
  };
  const atMost = (subject: string, found: number, limit: number) => {
    if (found > limit) throw modelOverLimit(file, subject, found, limit);
  };
  atMost('bytes', bytes.length, limits.bytes);
  const model = new Flatbuffer(bytes, fail).root(fileIdentifier);
  const version = model.uint32(modelFields.version);
  if (version !== schemaVersion)
    throw unsupportedModel(file, 'schema', `version ${schemaVersion}`, `version ${version}`);
  const subgraphs = model.tables(modelFields.subgraphs);
  if (subgraphs.length !== 1)
    throw unsupportedModel(
      file,
      'subgraphs',
      '1',
      `${subgraphs.length}`,
      'convert one function only, without control flow',
    );
  const subgraph = subgraphs.at(0);
  const tensors = subgraph.tables(subgraphFields.tensors);
  const operators = subgraph.tables(subgraphFields.operators);
  atMost('tensors', tensors.length, limits.tensors);
  atMost('operators', operators.length, limits.operators);

  const buffers = model.tables(modelFields.buffers);
  const codes = model.tables(modelFields.operatorCodes);
  const ids = (list: readonly number[] | null, lowest: number): readonly number[] => {
    const bad = list?.find((id) => id < lowest || id >= tensors.length);
    if (bad !== undefined) fail(`tensor ${bad} of ${tensors.length}`);
    return list ?? [];
  };
  const nameOf = (code: Table): string => {
    const number = Math.max(
      code.int32(operatorCodeFields.builtinCode),
      code.int8(operatorCodeFields.deprecatedBuiltinCode),
    );
    const name = operatorNames[number] ?? `number ${number}`;
    return name === 'CUSTOM' ? `CUSTOM ${printable(code.string(operatorCodeFields.customCode))}` : name;
  };
  const readOperator = (table: Table, index: number): FileOperator => ({
    index,
    name: nameOf(codes.at(table.uint32(operatorFields.opcodeIndex))),
    inputs: ids(table.int32s(operatorFields.inputs, listLimit), -1),
    outputs: ids(table.int32s(operatorFields.outputs, listLimit), 0),
    optionsCode: table.uint8(operatorFields.optionsType),
    options: table.table(operatorFields.options),
  });

  return {
    file,
    tensorCount: tensors.length,
    tensor: tensors.at,
    tensorName: (id) => printable(tensors.at(id).string(tensorFields.name)),
    buffer: (index) => {
      const buffer = buffers.at(index);
      // 0 and 1 mean "inside"; any other number is a position after the flatbuffer
      if (buffer.uint64(bufferFields.offset) > 1)
        throw unsupportedModel(file, `buffer ${index}`, 'its bytes inside the model', 'them outside');
      return buffer.bytes(bufferFields.data) ?? new Uint8Array();
    },
    operators: Array.from({ length: operators.length }, (_, index) => readOperator(operators.at(index), index)),
    inputs: ids(subgraph.int32s(subgraphFields.inputs, listLimit), 0),
    outputs: ids(subgraph.int32s(subgraphFields.outputs, listLimit), 0),
  };
}
