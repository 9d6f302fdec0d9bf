import { elements, featureMapOf, type Graph, type Quantisation, type Tensor } from '../../tinyengine/graph/graph.js';
import type { Operator, OperatorKind } from '../../tinyengine/graph/operator.js';
import { quantParamsOf as codeIn } from '../../tinyengine/graph/quantised.js';
import { quantParamsOf, windowOf } from './graphs.js';
import { numbers, randomInt8 } from './numbers.js';

const weightedKinds: readonly OperatorKind[] = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'FULLY_CONNECTED', 'TRANSPOSE_CONV'];

export const isWeighted = ({ kind }: Operator): boolean => weightedKinds.includes(kind);

/** The inputs after the first; null for an absent one. */
export const constantsOf = ({ inputs }: Operator, graph: Graph): readonly (Tensor | null)[] =>
  inputs.slice(1).map((id) => graph.tensors[id] ?? null);

interface Edit {
  /** Output channels whose weights become 0. */
  readonly silent?: readonly number[];
  /** The constant values of silent channels, by channel. */
  readonly says?: Readonly<Record<number, number>>;
  /** Input channels whose weights become 0. */
  readonly deafTo?: readonly number[];
  /** The tap that keeps its weights for them. */
  readonly except?: number;
}

/** Returns the network with other weights of one convolution or fully connected operator. */
export function edited(graph: Graph, at: number, { silent = [], says = {}, deafTo = [], except = -1 }: Edit): Graph {
  const operator = graph.operators[at]!;
  const [weights] = constantsOf(operator, graph) as [Tensor];
  const [outputs, depth] = [weights.shape[0]!, weights.shape.at(-1)!];
  const taps = weights.data!.length / outputs / depth;
  const [input, output] = [codeIn(graph, operator.inputs[0]!), codeIn(graph, operator.outputs[0]!)];
  const data = Int8Array.from(weights.data!, (weight, index) => {
    const [channel, tap] = [Math.floor(index / depth / taps), Math.floor(index / depth) % taps];
    const hears = tap === except || !deafTo.includes(index % depth);
    return hears && !silent.includes(channel) ? weight : 0;
  });
  const bias = Int32Array.from({ length: outputs }, (_, channel) => {
    const scale = input.scale * weights.quantisation!.scales[channel]!;
    return Math.round((((says[channel] ?? output.zeroPoint) - output.zeroPoint) * output.scale) / scale);
  });
  const tensors = [...graph.tensors];
  const inputs = [operator.inputs[0]!, tensors.push({ ...weights, data }) - 1, -1];
  if (Object.keys(says).length > 0)
    inputs[2] = tensors.push({ name: 'bias', shape: [outputs], type: 'int32', quantisation: null, data: bias }) - 1;
  return { ...graph, tensors, operators: graph.operators.with(at, { ...operator, inputs }) };
}

/**
 * Returns the network between a convolution and a fully connected operator, so that none of its tensors is an input or
 * output.
 */
export function enclosed(graph: Graph, seed: number): Graph {
  const [input, output] = [graph.inputs[0]!, graph.outputs[0]!];
  const [first, last] = [featureMapOf(graph, input), elements(graph.tensors[output]!.shape)];
  const tensors = [...graph.tensors];
  const add = (shape: readonly number[], quantisation: Quantisation, data: Int8Array | null = null) =>
    tensors.push({ name: `tensor ${tensors.length}`, shape, type: 'int8', quantisation, data }) - 1;
  const weights = (shape: readonly number[]) => add(shape, quantParamsOf(0.004, 0), randomInt8(elements(shape), seed));
  const [featureMap, scores] = [
    add([1, first.height, first.width, 3], quantParamsOf(0.05, -3)),
    add([1, 1, 1, 4], quantParamsOf(3, 2)),
  ];
  const operators: readonly Operator[] = [
    {
      kind: 'CONV_2D',
      index: -1,
      name: 'first',
      window: windowOf(1),
      activation: 'RELU',
      inputs: [featureMap, weights([first.channels, 1, 1, 3]), -1],
      outputs: [input],
    },
    ...graph.operators,
    {
      kind: 'FULLY_CONNECTED',
      index: graph.operators.length,
      name: 'last',
      activation: 'NONE',
      inputs: [output, weights([4, last]), -1],
      outputs: [scores],
    },
  ];
  return { ...graph, tensors, operators, inputs: [featureMap], outputs: [scores] };
}

/**
 * Makes some channels of a network superfluous: outputs without weights, inputs that are not read, outputs that only
 * the bias decides.
 */
export function thinned(graph: Graph, seed: number): Graph {
  const next = numbers(seed);
  const tensors: Tensor[] = [...graph.tensors];
  const some = (length: number, share: number) => Array.from({ length }, () => next() < share);
  const operators = graph.operators.map((operator): Operator => {
    if (!isWeighted(operator)) return operator;
    const [weights, bias] = constantsOf(operator, graph);
    const outputs = featureMapOf(graph, operator.outputs[0]!).channels;
    const inputs = weights!.shape.length === 4 ? weights!.shape[3]! : featureMapOf(graph, operator.inputs[0]!).channels;
    const [deaf, unread, decided] = [some(outputs, 0.2), some(inputs, 0.4), some(outputs, 0.3)];
    const depthwise = operator.kind === 'DEPTHWISE_CONV_2D';
    const data = Int8Array.from(weights!.data!, (weight, at) => {
      const channel = depthwise ? at % outputs : Math.floor(at / (weights!.data!.length / outputs));
      return deaf[channel] || (!depthwise && unread[at % inputs]) ? 0 : weight;
    });
    const biases = decided.map((by, channel) => (by ? (next() < 0.7 ? -1 : 1) * 2 ** 24 : (bias?.data![channel] ?? 0)));
    return {
      ...operator,
      inputs: [
        operator.inputs[0]!,
        tensors.push({ ...weights!, data }) - 1,
        bias ? tensors.push({ ...bias, data: Int32Array.from(biases) }) - 1 : -1,
      ],
    };
  });
  return { ...graph, tensors, operators };
}
