import { evaluationUnsupported, evaluationWrongInputs } from '../../errors/evaluate.js';
import { elements, type Graph, type TensorId } from '../graph/graph.js';
import base64 from './assembly/integer.as.ts?wasm';
import { instantiate, reserve } from './instance.js';
import type { IntegerExports } from './integer/layer.js';
import { activationsOf, prepareOperator } from './layers.js';
import { planMemory } from './plan.js';

/** A network that is ready to run, in memory of its own. */
interface Evaluator {
  /**
   * Runs one sample after the other, exactly as the firmware does.
   *
   * @param inputs `count` samples of [the values of `graph.inputs`, one input after the other]
   * @returns `count` times [the values of `graph.outputs`]. Values of uint8 tensors are passed as their bytes, in both
   *   directions.
   */
  run: (inputs: Int8Array | Uint8Array, count: number) => Int8Array;
}

/**
 * Prepares a network for the kernels in WebAssembly. Its constants are padded out once.
 *
 * @param graph a lowered graph: bytes from input to output, batch 1
 * @param limit the most bytes of memory
 * @throws EVALUATION_UNSUPPORTED if the graph is not lowered; EVALUATION_OVER_MEMORY if it needs more memory
 */
export async function createEvaluator(graph: Graph, limit = 2 ** 28): Promise<Evaluator> {
  for (const id of graph.operators.flatMap((operator) => [...activationsOf(operator), ...operator.outputs]))
    checkActivation(graph, id);
  const layers = graph.operators.map((operator) => prepareOperator(graph, operator));
  const plan = planMemory(graph, layers);
  const kernels = await instantiate<IntegerExports>(base64);
  reserve(kernels.memory, plan.end, limit, graph.name);

  const { buffer } = kernels.memory;
  const view = (id: TensorId): Int8Array =>
    new Int8Array(buffer, plan.tensors.get(id), elements(graph.tensors[id]!.shape));
  for (const id of plan.tensors.keys()) view(id).set(graph.tensors[id]!.data ?? []);
  const steps = layers.map(({ tables, bind }, at) => {
    tables.forEach((table, index) => new Uint8Array(buffer).set(bytesOf(table), plan.tables[at]![index]));
    const [inputs, output] = [activationsOf(graph.operators[at]!), graph.operators[at]!.outputs[0]!];
    return bind({
      kernels,
      inputs: inputs.map((id) => plan.tensors.get(id)!),
      output: plan.tensors.get(output)!,
      tables: plan.tables[at]!,
      scratch: plan.scratch[at]!,
    });
  });

  const [inputs, outputs] = [graph.inputs.map(view), graph.outputs.map(view)];
  const [inputSize, outputSize] = [sizeOf(inputs), sizeOf(outputs)];
  return {
    run: (samples, count) => {
      if (samples.length !== count * inputSize) throw evaluationWrongInputs(count * inputSize, samples.length, count);
      const results = new Int8Array(count * outputSize);
      for (let sample = 0; sample < count; sample++) {
        let from = sample * inputSize;
        for (const input of inputs) input.set(samples.subarray(from, (from += input.length)));
        for (const step of steps) step();
        let to = sample * outputSize;
        for (const output of outputs) {
          results.set(output, to);
          to += output.length;
        }
      }
      return results;
    },
  };
}

function checkActivation(graph: Graph, id: TensorId): void {
  const { name, shape, type } = graph.tensors[id]!;
  if (type !== 'int8' && type !== 'uint8') throw evaluationUnsupported(graph.name, `tensor "${name}" of type ${type}`);
  if (shape.length === 4 && shape[0] !== 1)
    throw evaluationUnsupported(graph.name, `tensor "${name}" of batch ${shape[0]}`);
}

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const sizeOf = (values: readonly Int8Array[]): number => values.reduce((sum, { length }) => sum + length, 0);
