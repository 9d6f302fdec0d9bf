import { Builder } from 'flatbuffers';
import {
  float32s,
  int32,
  int32s,
  int64s,
  int8,
  reference,
  references,
  table,
} from '../../tinyengine/tflite/export/flatbuffer.js';
import {
  bufferFields,
  fileIdentifier,
  modelFields,
  operatorCodeFields,
  operatorFields,
  operatorNames,
  quantizationFields,
  schemaVersion,
  subgraphFields,
  tensorFields,
  tensorTypes,
} from '../../tinyengine/tflite/schema.js';

/** A tensor of int8 with scale 1/20 and zero point -3. With values, it is an int32 constant. */
export interface FileTensor {
  readonly shape: readonly number[];
  readonly values?: readonly number[];
  /** In place of 1/20. */
  readonly scale?: number;
}

/**
 * A `.tflite` of one operator, for files that our exporter does not write. The network's inputs are the tensors without
 * values.
 */
export interface OneOperator {
  readonly name: string;
  /** In the operator's order. */
  readonly inputs: readonly FileTensor[];
  readonly outputs: readonly FileTensor[];
  /** Code in the union of options, and the fields. Numbers are int32, booleans are bytes. */
  readonly options: readonly [code: number, fields?: Readonly<Record<number, number | boolean>>];
}

export function modelFile({ name, inputs, outputs, options: [code, fields = {}] }: OneOperator): Uint8Array {
  const builder = new Builder(256);
  const tensors = [...inputs, ...outputs];
  const constants = tensors.filter(({ values }) => values);
  const buffers = [
    table(builder, []),
    ...constants.map(({ values }) => {
      const bytes = builder.createByteVector(new Uint8Array(Int32Array.from(values!).buffer));
      return table(builder, [reference(bufferFields.data, bytes)]);
    }),
  ];
  const tables = tensors.map((tensor, id) => writeTensor(builder, tensor, id, constants.indexOf(tensor) + 1));
  const all = tensors.map((_, id) => id);
  const written = all.slice(inputs.length);
  const optionTable = table(
    builder,
    Object.entries(fields).map(([field, value]) =>
      (typeof value === 'number' ? int32 : int8)(Number(field), Number(value)),
    ),
  );
  const [reads, writes] = [int32s(builder, all.slice(0, inputs.length)), int32s(builder, written)];
  const operator = table(builder, [
    reference(operatorFields.inputs, reads),
    reference(operatorFields.outputs, writes),
    int8(operatorFields.optionsType, code),
    reference(operatorFields.options, optionTable),
  ]);
  const ports = [
    int32s(
      builder,
      all.filter((id) => id < inputs.length && !tensors[id]!.values),
    ),
    int32s(builder, written),
  ];
  const lists = [references(builder, tables), references(builder, [operator])];
  const subgraph = table(builder, [
    reference(subgraphFields.tensors, lists[0]!),
    reference(subgraphFields.inputs, ports[0]!),
    reference(subgraphFields.outputs, ports[1]!),
    reference(subgraphFields.operators, lists[1]!),
  ]);
  const number = operatorNames.indexOf(name);
  const kind = table(builder, [
    int8(operatorCodeFields.deprecatedBuiltinCode, number),
    int32(operatorCodeFields.version, 2),
    int32(operatorCodeFields.builtinCode, number),
  ]);
  const parts = [references(builder, [kind]), references(builder, [subgraph]), references(builder, buffers)];
  const model = table(builder, [
    int32(modelFields.version, schemaVersion),
    reference(modelFields.operatorCodes, parts[0]!),
    reference(modelFields.subgraphs, parts[1]!),
    reference(modelFields.buffers, parts[2]!),
  ]);
  builder.finish(model, fileIdentifier);
  return builder.asUint8Array();
}

function writeTensor(
  builder: Builder,
  { shape, values, scale = 0.05 }: FileTensor,
  id: number,
  buffer: number,
): number {
  const [sizes, name] = [int32s(builder, shape), builder.createString(`tensor ${id}`)];
  const [scales, zeroPoints] = [float32s(builder, [scale]), int64s(builder, [-3])];
  const quantisation = table(builder, [
    reference(quantizationFields.scale, scales),
    reference(quantizationFields.zeroPoint, zeroPoints),
  ]);
  return table(builder, [
    reference(tensorFields.shape, sizes),
    int8(tensorFields.type, tensorTypes.indexOf(values ? 'int32' : 'int8')),
    int32(tensorFields.buffer, buffer),
    reference(tensorFields.name, name),
    ...(values ? [] : [reference(tensorFields.quantization, quantisation)]),
  ]);
}
