import { Builder } from 'flatbuffers';
import type { Graph, Quantisation, Tensor, TensorId } from '../graph/graph.js';
import {
  bufferFields,
  fileIdentifier,
  lastDeprecatedCode,
  modelFields,
  operatorCodeFields,
  operatorFields,
  operatorNames,
  quantizationFields,
  schemaVersion,
  subgraphFields,
  tensorFields,
  tensorTypes,
} from './schema.js';
import { expressible } from './export/expressible.js';
import {
  alignedBytes,
  float32s,
  int32,
  int32s,
  int64s,
  int8,
  reference,
  references,
  table,
} from './export/flatbuffer.js';
import type { MakeConstant } from './operator.js';
import { writingOf } from './operators.js';
import type { WrittenOptions } from './options.js';

/**
 * Writes a network as a `.tflite` file that computes the same integers and that `importTflite` reads. The same network
 * gives the same bytes.
 *
 * @param graph as it was built or imported
 * @throws Error for AREA_RESIZE, TABLE, and pools with paddings that TensorFlow Lite cannot express
 */
export function exportTflite(graph: Graph): Uint8Array {
  const { tensors, operators, inputs, outputs, name } = withParameters(expressible(graph));
  const builder = new Builder(1024);
  const versions = new Map(operators.map(({ name, version }) => [name, version]));
  const names = [...versions.keys()].sort();
  const buffers = [table(builder, []), ...tensors.flatMap(({ data }) => (data ? [writeBuffer(builder, data)] : []))];
  let constants = 0;
  const tensorTables = tensors.map((tensor) => writeTensor(builder, tensor, tensor.data ? ++constants : 0));
  const operatorTables = operators.map((operator) => {
    const options = operator.options?.write(builder) ?? 0;
    const [from, to] = [int32s(builder, operator.inputs), int32s(builder, operator.outputs)];
    return table(builder, [
      int32(operatorFields.opcodeIndex, names.indexOf(operator.name)),
      reference(operatorFields.inputs, from),
      reference(operatorFields.outputs, to),
      int8(operatorFields.optionsType, operator.options?.code ?? 0),
      reference(operatorFields.options, options),
    ]);
  });
  const lists = [references(builder, tensorTables), int32s(builder, inputs), int32s(builder, outputs)] as const;
  const operatorList = references(builder, operatorTables);
  const subgraph = table(builder, [
    reference(subgraphFields.tensors, lists[0]),
    reference(subgraphFields.inputs, lists[1]),
    reference(subgraphFields.outputs, lists[2]),
    reference(subgraphFields.operators, operatorList),
  ]);
  const codes = references(
    builder,
    names.map((name) => writeCode(builder, name, versions.get(name)!)),
  );
  const [subgraphs, bufferList] = [references(builder, [subgraph]), references(builder, buffers)];
  const description = builder.createString(name);
  const model = table(builder, [
    int32(modelFields.version, schemaVersion),
    reference(modelFields.operatorCodes, codes),
    reference(modelFields.subgraphs, subgraphs),
    reference(modelFields.description, description),
    reference(modelFields.buffers, bufferList),
  ]);
  builder.finish(model, fileIdentifier);
  return builder.asUint8Array();
}

/** An operator as it is in the file. */
interface Written {
  /** TensorFlow Lite's name. */
  readonly name: string;
  readonly version: number;
  readonly options: WrittenOptions | null;
  readonly inputs: readonly TensorId[];
  readonly outputs: readonly TensorId[];
}

/**
 * Makes axes and other parameters constants, as a file has them. They come after the network's tensors, so the ids
 * stay.
 */
function withParameters(graph: Graph) {
  const tensors = [...graph.tensors];
  const operators = graph.operators.map((operator): Written => {
    const constant: MakeConstant = (values, as = {}) =>
      tensors.push({
        name: `${operator.name}_how`,
        shape: [values.length],
        type: 'int32',
        quantisation: null,
        data: Int32Array.from(values),
        ...as,
      }) - 1;
    const { name, version, options, inputs } = writingOf(operator);
    const present = operator.inputs.filter((id) => id !== -1);
    return {
      name,
      version,
      options: options?.(operator, graph) ?? null,
      inputs: inputs?.(operator, graph, present, constant) ?? present,
      outputs: operator.outputs,
    };
  });
  return { ...graph, tensors, operators };
}

const writeBuffer = (builder: Builder, { buffer, byteOffset, byteLength }: ArrayBufferView): number =>
  table(builder, [reference(bufferFields.data, alignedBytes(builder, new Uint8Array(buffer, byteOffset, byteLength)))]);

function writeTensor(builder: Builder, { name, shape, type, quantisation }: Tensor, buffer: number): number {
  const [shapeOffset, nameOffset] = [int32s(builder, shape), builder.createString(name)];
  const quantisationOffset = quantisation ? writeQuantisation(builder, quantisation) : 0;
  return table(builder, [
    reference(tensorFields.shape, shapeOffset),
    int8(tensorFields.type, tensorTypes.indexOf(type)),
    int32(tensorFields.buffer, buffer),
    reference(tensorFields.name, nameOffset),
    reference(tensorFields.quantization, quantisationOffset),
  ]);
}

function writeQuantisation(builder: Builder, { scales, zeroPoints, axis }: Quantisation): number {
  const [scaleOffset, zeroOffset] = [float32s(builder, scales), int64s(builder, zeroPoints)];
  return table(builder, [
    reference(quantizationFields.scale, scaleOffset),
    reference(quantizationFields.zeroPoint, zeroOffset),
    int32(quantizationFields.quantizedDimension, axis),
  ]);
}

function writeCode(builder: Builder, name: string, version: number): number {
  const code = operatorNames.indexOf(name);
  return table(builder, [
    int8(operatorCodeFields.deprecatedBuiltinCode, Math.min(code, lastDeprecatedCode)),
    int32(operatorCodeFields.version, version, 1),
    int32(operatorCodeFields.builtinCode, code),
  ]);
}
