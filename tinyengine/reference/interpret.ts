import { elements, type Graph, type TensorData } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { descriptorOf } from '../graph/operators.js';
import { combineOperands, mapValues, moveValues } from './elementwise.js';
import modules from './operators?modules';
import type { Run, Runs } from './run.js';

/**
 * Runs a network with plain integer arithmetic that equals TensorFlow Lite Micro's reference kernels bit for bit. It is
 * the oracle of all faster implementations. It is slow on purpose: nothing is folded, packed or reordered.
 *
 * @param inputs values of `graph.inputs`, one array each, in the tensor's type
 * @returns the values of every tensor by its id, constants included; null for a tensor that no operator writes
 * @throws Error if an input has another number of values than its tensor
 */
export function interpret(graph: Graph, inputs: readonly TensorData[]): readonly (TensorData | null)[] {
  const values: (TensorData | null)[] = graph.tensors.map((tensor) => tensor.data);
  graph.inputs.forEach((id, index) => {
    const [given, expected] = [inputs[index]?.length, elements(graph.tensors[id]!.shape)];
    if (given !== expected)
      throw new Error(`input ${index} of ${graph.name} has ${given} values, expected ${expected}`);
    values[id] = inputs[index]!;
  });
  for (const operator of graph.operators) {
    const read = (position: number): TensorData => {
      const value = values[operator.inputs[position]!];
      if (!value) throw new Error(`${operator.name} reads a tensor that nothing has written`);
      return value;
    };
    values[operator.outputs[0]!] = runOf(operator)(operator, graph, read);
  }
  return values;
}

// the modules of operators/ check their default exports themselves, by `satisfies Runs`
const runs = Object.assign({}, ...Object.values(modules).map((module) => module['default'] as Runs)) as Runs;

/**
 * An operator's own arithmetic, or that of its descriptor for a function of one value, of two values, or a move of
 * values.
 */
function runOf(operator: Operator): Run<Operator> {
  const { unary, binary, source } = descriptorOf(operator);
  const own = runs[operator.kind] as Run<Operator> | undefined;
  const run = own ?? (unary && mapValues) ?? (binary && combineOperands) ?? (source && moveValues);
  if (!run) throw new Error(`${operator.kind} has no arithmetic`);
  return run;
}
