import { inconsistentModel, modelOverLimit, unsupportedModel } from '../../errors/model.js';
import { clip } from '../../errors/visible.js';
import { checkOperator } from './check/operator.js';
import { checkTensor } from './check/tensor.js';
import type { Judge } from './check/judge.js';
import { elements, type Graph, type TensorId } from './graph.js';
import { limits } from './limits.js';
import type { Operator } from './operator.js';
import { work } from './operators.js';

/**
 * Proves that a network is one we compile exactly. Sizes are within the limits, and every tensor is well formed. Every
 * operator reads what has been written, and writes what its inputs imply. TensorFlow Lite accepts the scales, and sums
 * fit 32 bits.
 * It is for imported networks, for those that TinyNAS builds, and for the result of every pass.
 *
 * @param file named in messages; the network's name by default
 * @throws McunetError at the first mistake
 */
export function checkGraph(graph: Graph, file = graph.name): void {
  const atMost = (subject: string, found: number, limit: number) => {
    if (found > limit) throw modelOverLimit(file, subject, found, limit);
  };
  atMost('tensors', graph.tensors.length, limits.tensors);
  atMost('operators', graph.operators.length, limits.operators);
  const used = referenced(graph);
  for (const id of used) checkTensor(graph, id, judge(file, `tensor ${id} "${graph.tensors[id]?.name}"`));
  const size = (id: TensorId): number => elements(graph.tensors[id]!.shape);
  const byTensor = (id: TensorId): string =>
    `values in all tensors, most of them in "${clip(graph.tensors[id]!.name, 80)}"`;
  allAtMost(file, [...used], size, limits.allElements, byTensor);
  checkOrder(graph, file);
  for (const operator of graph.operators) {
    const output = graph.tensors[operator.outputs[0]!]!.name;
    const operatorJudge = judge(file, `operator ${operator.index} ${operator.kind} (output "${output}")`);
    checkOperator(operator, graph, operatorJudge);
  }
  const byOperator = ({ index, kind }: Operator): string =>
    `multiplications and comparisons, most of them in operator ${index} ${kind}`;
  allAtMost(file, graph.operators, (operator) => work(operator, graph), limits.work, byOperator);
}

/** Checks that the sum over all entries is within a limit. Otherwise the error names the largest entry. */
function allAtMost<T>(
  file: string,
  all: readonly T[],
  amount: (one: T) => number,
  limit: number,
  subject: (most: T) => string,
): void {
  const found = sum(all.map(amount));
  if (found <= limit) return;
  const most = all.reduce((largest, one) => (amount(one) > amount(largest) ? one : largest));
  throw modelOverLimit(file, subject(most), found, limit);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function judge(file: string, subject: string): Judge {
  return {
    refuse: (expected, found) => {
      throw unsupportedModel(file, subject, expected, found);
    },
    contradict: (expected, found) => {
      throw inconsistentModel(file, subject, expected, found);
    },
  };
}

/** The ids of all tensors in use. The id -1 is an absent optional one. */
function referenced(graph: Graph): ReadonlySet<TensorId> {
  const all = graph.operators.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
  return new Set([...graph.inputs, ...graph.outputs, ...all].filter((id) => id !== -1));
}

/** Every value is written once, before it is read. */
function checkOrder(graph: Graph, file: string): void {
  const { contradict } = judge(file, 'the network');
  const known = new Set<TensorId>(graph.inputs);
  const names = new Set<string>();
  const constant = (id: TensorId) => graph.tensors[id]!.data !== null;
  if (graph.inputs.length === 0) contradict('an input', 'none');
  if (graph.outputs.length === 0) contradict('an output', 'none');
  if (known.size !== graph.inputs.length) contradict('different inputs', 'one twice');
  if (new Set(graph.outputs).size !== graph.outputs.length) contradict('different outputs', 'one twice');
  if (graph.inputs.some(constant)) contradict('inputs that the application writes', 'a constant one');
  for (const { index, kind, name, inputs, outputs } of graph.operators) {
    const here = judge(file, `operator ${index} ${kind}`);
    if (names.has(name)) here.contradict('a name of its own', name);
    if (!/^[a-z_]\w*$/i.test(name)) here.contradict('a name that C can use', name);
    names.add(name);
    const early = inputs.find((id) => id !== -1 && !known.has(id) && !constant(id));
    if (early !== undefined) here.contradict('inputs computed before', `tensor ${early}, which is not`);
    if (outputs.length !== 1) here.contradict('1 output', `${outputs.length}`);
    const output = outputs[0]!;
    if (known.has(output) || constant(output))
      here.contradict('an output that nothing else writes', `tensor ${output}`);
    known.add(output);
  }
  const written = new Set(graph.operators.flatMap(({ outputs }) => outputs));
  const missing = graph.outputs.find((id) => !written.has(id));
  if (missing !== undefined) contradict('outputs that an operator writes', `tensor ${missing}, which none does`);
  // an unread input stays an input, but only a QUANTIZE defines the quantisation of a float32
  const read = new Set(graph.operators.flatMap(({ inputs }) => inputs));
  const uncoded = graph.inputs.find((id) => !read.has(id) && graph.tensors[id]!.type === 'float32');
  if (uncoded !== undefined)
    judge(file, `tensor ${uncoded} "${graph.tensors[uncoded]!.name}"`).refuse('a QUANTIZE that reads it', 'none');
}
