import { McunetError } from '../../errors/error.js';
import { checkGraph } from '../../tinyengine/graph/check.js';
import { elements, type Graph, type Quantisation, type Tensor, type TensorId } from '../../tinyengine/graph/graph.js';
import type { Operator, Window } from '../../tinyengine/graph/operator.js';
import { outputShape } from '../../tinyengine/graph/operators.js';
import { noPadding } from '../../tinyengine/graph/padding.js';
import { randomInt8 } from './numbers.js';

/** `windowOf(3)` is 3 × 3 with stride 1 and no padding. `rest` changes other attributes. */
export const windowOf = (size: number, rest: Partial<Window> = {}): Window => ({
  height: size,
  width: size,
  strideHeight: 1,
  strideWidth: 1,
  dilationHeight: 1,
  dilationWidth: 1,
  padding: noPadding,
  ...rest,
});

export const quantParamsOf = (scale: number, zeroPoint: number): Quantisation => ({
  scales: [Math.fround(scale)],
  zeroPoints: [zeroPoint],
  axis: 0,
});

/** An operator without the attributes that `chain` fills in. */
type Link<O = Operator> = O extends Operator
  ? Omit<O, 'index' | 'name' | 'inputs' | 'outputs'> & {
      /** Shape of the weights, if it has weights. */
      readonly weights?: readonly number[];
      /** Shape of the output, if the operator leaves it open. */
      readonly shape?: readonly number[];
      readonly code?: Quantisation;
      /** Type of the output, if the operator leaves it open. */
      readonly type?: 'int8' | 'uint8';
    }
  : never;

/**
 * Makes a network of operators one after another. Weights are random, and quantisations are those of the input by
 * default. A QUANTIZE at the start makes the input float32. A DEQUANTIZE at the end makes the output float32.
 */
export function chain(input: readonly number[], ...links: readonly Link[]): Graph {
  const first: Tensor = {
    name: 'input',
    shape: input,
    type: 'int8',
    quantisation: quantParamsOf(0.05, -3),
    data: null,
  };
  const tensors: Tensor[] = [links[0]?.kind === 'QUANTIZE' ? { ...first, type: 'float32', quantisation: null } : first];
  const operators: Operator[] = [];
  let last: TensorId = 0;
  links.forEach((link, index) => {
    const { weights, shape, code, type = 'int8', ...attributes } = link;
    const before = tensors[last]!;
    const constants = weights ? [tensors.push(weightsOf(weights, link.kind, index)) - 1, -1] : [];
    const float = link.kind === 'DEQUANTIZE';
    const quantisation = float ? null : (code ?? before.quantisation ?? first.quantisation);
    const output =
      tensors.push({
        name: `value_${index}`,
        shape: shape ?? [],
        type: float ? 'float32' : type,
        quantisation,
        data: null,
      }) - 1;
    const operator = {
      ...attributes,
      index,
      name: `operator_${index}`,
      inputs: [last, ...constants],
      outputs: [output],
    } as Operator;
    operators.push(operator);
    const graph = { name: 'chain', tensors, operators, inputs: [0], outputs: [output] };
    tensors[output] = { ...tensors[output]!, shape: shape ?? outputShape(operator, graph) };
    last = output;
  });
  return { name: 'chain', tensors, operators, inputs: [0], outputs: [last] };
}

/** Whether a network is one we compile. */
export function isValid(graph: Graph): boolean {
  try {
    checkGraph(graph);
    return true;
  } catch (error) {
    if (error instanceof McunetError) return false;
    throw error;
  }
}

function weightsOf(shape: readonly number[], kind: string, seed: number): Tensor {
  const axis = kind === 'DEPTHWISE_CONV_2D' ? 3 : 0;
  const scales = Array.from({ length: shape[axis]! }, (_, channel) => Math.fround(0.003 + channel / 5_000));
  const quantisation = { scales, zeroPoints: scales.map(() => 0), axis };
  return { name: `weights_${seed}`, shape, type: 'int8', quantisation, data: randomInt8(elements(shape), seed + 1) };
}
