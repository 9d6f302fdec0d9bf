import type { DataType, Graph } from '../graph.js';
import type { Operator } from '../operator.js';
import { isPairwise } from '../operators/pairwise.js';
import type { Judge } from './judge.js';

/**
 * How many tensors an operator has, and of which types. float32 stands at the border only: read by QUANTIZE, written by DEQUANTIZE
 * for the application. uint8 stands between a QUANTIZE or a table and the border or another of them.
 */
export function checkTypes(operator: Operator, graph: Graph, judge: Judge): void {
  const { kind, inputs, outputs } = operator;
  const weighted = weightedKinds.has(kind);
  const count = weighted ? 3 : isPairwise(operator) ? 2 : kind === 'CONCATENATION' ? Math.max(1, inputs.length) : 1;
  if (inputs.length !== count) judge.contradict(`${count} inputs`, `${inputs.length}`);
  const computing = weighted ? inputs.slice(0, 1) : inputs;
  const constants = computing.filter((id) => graph.tensors[id]?.data);
  if (constants.length > (isPairwise(operator) ? 1 : 0))
    judge.refuse('an input that is computed', `the constant "${graph.tensors[constants[0]!]!.name}"`);
  for (const id of computing) {
    const tensor = graph.tensors[id];
    if (!tensor) return judge.contradict(`${count} inputs`, 'an absent one');
    needType(`${kind} of`, tensor.type, read[kind] ?? ['int8'], judge);
  }
  const [from, to] = [graph.tensors[inputs[0]!]!.type, graph.tensors[outputs[0]!]!.type];
  needType(`an output of`, to, written(kind, from), judge);
  if (from === 'float32') checkStart(inputs[0]!, outputs[0]!, graph, judge);
  if (kind === 'DEQUANTIZE' && !graph.outputs.includes(outputs[0]!))
    judge.refuse('DEQUANTIZE at the end of the network only', 'one inside');
}

const weightedKinds: ReadonlySet<Operator['kind']> = new Set([
  ...(['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV'] as const),
]);

/** What an operator may read other than int8. */
const read: Readonly<Partial<Record<Operator['kind'], readonly DataType[]>>> = {
  QUANTIZE: ['int8', 'uint8', 'float32'],
  TABLE: ['int8', 'uint8'],
};

function written(kind: Operator['kind'], from: DataType): readonly DataType[] {
  if (kind === 'DEQUANTIZE') return ['float32'];
  return kind === 'TABLE' || (kind === 'QUANTIZE' && from === 'int8') ? ['int8', 'uint8'] : ['int8'];
}

function needType(what: string, found: DataType, allowed: readonly DataType[], judge: Judge): void {
  if (!allowed.includes(found)) judge.refuse(`${what} ${allowed.join(' or ')}`, found);
}

function checkStart(input: number, output: number, graph: Graph, judge: Judge): void {
  if (!graph.inputs.includes(input)) judge.refuse('QUANTIZE of float32 at the start of the network only', 'one inside');
  if (graph.outputs.includes(output))
    judge.refuse('a network that computes with its input', 'an output that is the quantised input');
}
