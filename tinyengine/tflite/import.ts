import { basename, extname } from 'node:path';
import { inconsistentModel } from '../../errors/model.js';
import { checkGraph } from '../graph/check.js';
import type { Graph, Tensor, TensorId } from '../graph/graph.js';
import { distinctOutputs } from './import/outputs.js';
import { openModel, type FileOperator, type ModelFile } from './import/model.js';
import { readOperator, refuseUnsupported } from './import/operator.js';
import { tensorReader } from './import/tensor.js';
import { translationOf } from './operators.js';

/**
 * Reads an int8 `.tflite` file. Tensor ids and operator indices are those of the file, and additional tensors come
 * after them. Operators that no output depends on are left out, and so is arithmetic on shapes before a RESHAPE. An
 * output that is also an input or another output becomes a copy of it. The result has passed `checkGraph`.
 *
 * @param bytes the whole file; nothing in it is trusted before it is checked
 * @param file its name, for messages
 * @throws McunetError naming the operator or tensor, what was expected and what was found
 */
export function importTflite(bytes: Uint8Array, file: string): Graph {
  const model = openModel(bytes, file);
  const needed = neededOperators(model);
  refuseUnsupported(model, needed);
  const tensor = tensorReader(model);
  const extra: Tensor[] = [];
  const makeRoom = (one: Tensor): TensorId => model.tensorCount + extra.push(one) - 1;
  const computed = needed.flatMap((operator) => readOperator(model, operator, tensor, makeRoom));
  const { outputs, copies } = distinctOutputs(model, tensor, makeRoom);
  const all = [...computed, ...copies];
  const read = new Set([...outputs, ...all.flatMap(({ inputs }) => inputs)]);
  // a SPLIT is one operator for each output, and some of them may not be read
  const operators = all.filter(({ outputs }) => outputs.some((id) => read.has(id)));
  const used = new Set([...model.inputs, ...read, ...operators.flatMap(({ outputs }) => outputs)]);
  const graph: Graph = {
    name: basename(file, extname(file)),
    tensors: [...Array.from({ length: model.tensorCount }, (_, id) => (used.has(id) ? tensor(id) : unused)), ...extra],
    operators,
    inputs: model.inputs,
    outputs,
  };
  checkGraph(graph, file);
  return graph;
}

/** A placeholder for a tensor that no operator uses, so that the ids stay those of the file. */
const unused: Tensor = { name: '', shape: [], type: 'int32', quantisation: null, data: null };

/** The operators that some output depends on. */
function neededOperators(model: ModelFile): readonly FileOperator[] {
  const writers = new Map<number, FileOperator>();
  for (const operator of model.operators)
    for (const id of operator.outputs) {
      const other = writers.get(id);
      if (other)
        throw inconsistentModel(
          model.file,
          `operator ${operator.index} ${operator.name}`,
          `an output of its own`,
          `that of operator ${other.index}`,
        );
      writers.set(id, operator);
    }
  const needed = new Set<FileOperator>();
  const waiting = [...model.outputs];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const writer = writers.get(id);
    if (!writer || needed.has(writer)) continue;
    needed.add(writer);
    waiting.push(...(translationOf(writer.name)?.dependences?.(writer.inputs) ?? writer.inputs));
  }
  return model.operators.filter((operator) => needed.has(operator));
}
