import type { Operands } from '../descriptor.js';
import type { DataType, Graph } from '../graph.js';
import type { Operator } from '../operator.js';
import { descriptorOf } from '../operators.js';
import { fitsClamp, quantParamsOf } from '../quantised.js';
import type { Judge } from './judge.js';
import { equal } from './need.js';

/**
 * Checks an operator against its tensors: their number, types, shapes and quantisations, and that its sums fit 32 bits.
 * Another check has proven that its inputs are written before.
 *
 * @param judge throws at the first mistake
 */
export function checkOperator(operator: Operator, graph: Graph, judge: Judge): void {
  const { check, checkArithmetic, outputShape } = descriptorOf(operator);
  checkOperands(operator, graph, judge);
  checkTypes(operator, graph, judge);
  check?.(operator, graph, judge);
  const [expected, { shape }] = [outputShape(operator, graph), graph.tensors[operator.outputs[0]!]!];
  if (!equal(expected, shape)) judge.contradict(`an output of [${expected}]`, `[${shape}]`);
  if ('activation' in operator && !fitsClamp(operator.activation, quantParamsOf(graph, operator.outputs[0]!)))
    judge.refuse(`an output scale that has codes for ${operator.activation}`, 'one too small');
  checkArithmetic?.(operator, graph, judge);
}

/** The number of inputs, and how many of them may be constants besides weights and bias. */
const counts: Readonly<Record<Operands, { readonly inputs: number | null; readonly constants: number }>> = {
  one: { inputs: 1, constants: 0 },
  'one and weights': { inputs: 3, constants: 0 },
  two: { inputs: 2, constants: 1 },
  any: { inputs: null, constants: 0 },
};

function checkOperands(operator: Operator, graph: Graph, judge: Judge): void {
  const { inputs } = operator;
  const { inputs: expected, constants: most } = counts[descriptorOf(operator).operands];
  const count = expected ?? Math.max(1, inputs.length);
  if (inputs.length !== count) judge.contradict(`${count} inputs`, `${inputs.length}`);
  const constants = operandsOf(operator).filter((id) => graph.tensors[id]?.data);
  if (constants.length > most)
    judge.refuse('an input that is computed', `the constant "${graph.tensors[constants[0]!]!.name}"`);
  if (operandsOf(operator).some((id) => !graph.tensors[id])) judge.contradict(`${count} inputs`, 'an absent one');
}

/** Inputs that are neither weights nor bias. */
const operandsOf = (operator: Operator) =>
  descriptorOf(operator).operands === 'one and weights' ? operator.inputs.slice(0, 1) : operator.inputs;

/**
 * float32 is only at the border. QUANTIZE reads it, and DEQUANTIZE writes it for the application. On either side of a
 * uint8 there is a QUANTIZE, a table or the border.
 */
function checkTypes(operator: Operator, graph: Graph, judge: Judge): void {
  const { reads = ['int8'], writes } = descriptorOf(operator);
  const typeOf = (id: number): DataType => graph.tensors[id]!.type;
  for (const id of operandsOf(operator)) needType(`${operator.kind} of`, typeOf(id), reads, judge);
  const written = writes?.(typeOf(operator.inputs[0]!)) ?? ['int8'];
  needType(`an output of`, typeOf(operator.outputs[0]!), written, judge);
}

function needType(what: string, found: DataType, allowed: readonly DataType[], judge: Judge): void {
  if (!allowed.includes(found)) judge.refuse(`${what} ${allowed.join(' or ')}`, found);
}
