import type { Descriptor, Descriptors } from './descriptor.js';
import { featureMapOf, type Graph, type TensorId } from './graph.js';
import type { Operator, OperatorKind, OperatorOf } from './operator.js';
import modules from './operators?modules';
import type { RowWindow } from './shared/rows.js';
import { rangeOf } from './shared/unary.js';

export type { RowRange, RowWindow } from './shared/rows.js';

// the modules of operators/ check their default exports themselves, by `satisfies Descriptors`
const descriptors = Object.assign({}, ...Object.values(modules).map((module) => module['default'] as Descriptors)) as {
  readonly [K in OperatorKind]: Descriptor<OperatorOf<K>>;
};

/** Every kind of operator, in no particular order. */
export const operatorKinds = Object.keys(descriptors) as readonly OperatorKind[];

/**
 * Returns the descriptor of an operator's kind. Each entry takes exactly its own kind, but TypeScript cannot infer that
 * from a look-up.
 */
export const descriptorOf = ({ kind }: Pick<Operator, 'kind'>) => descriptors[kind] as Descriptor<Operator>;

/** Returns the shape that the operator's output must have, given its inputs' shapes. */
export const outputShape = (operator: Operator, graph: Graph): readonly number[] =>
  descriptorOf(operator).outputShape(operator, graph);

/** Multiply-accumulates with weights, as TFLite counts them; 0 for an operator without weights. */
export const macs = (operator: Operator, graph: Graph): number => descriptorOf(operator).macs?.(operator, graph) ?? 0;

/** Steps of the innermost loop: multiplications with weights, or cells under windows. */
export const work = (operator: Operator, graph: Graph): number =>
  descriptorOf(operator).work?.(operator, graph) ?? macs(operator, graph);

/** Rows of the feature map of `operator.inputs[input]` that an output row is computed from. */
export const rowWindow = (operator: Operator, graph: Graph, input: number): RowWindow =>
  descriptorOf(operator).rows(operator, graph, input);

/** Whether an output row may be written over the row of an input that it is computed from. */
export const overwrites = (operator: Operator, graph: Graph, input: number): boolean =>
  descriptorOf(operator).overwrites?.(operator, graph, input) ?? false;

/** Whether an operator is a function of one value. */
export const isUnary = (operator: Operator): boolean => descriptorOf(operator).unary !== undefined;

/** Whether an operator is a function of two values. */
export const isPairwise = (operator: Operator): boolean => descriptorOf(operator).binary !== undefined;

/** The kinds that are functions of one value. */
export const unaryKinds: readonly OperatorKind[] = operatorKinds.filter((kind) => descriptors[kind].unary);

/**
 * All results of a function of one value.
 *
 * @returns 256 entries. Entry b is the byte for byte b, as they are in memory, for int8 and uint8.
 * @throws Error if the operator is not a function of one value
 */
export function unaryTable(graph: Graph, operator: Operator): Int8Array {
  const of = descriptorOf(operator).unary?.(operator, graph);
  if (!of) throw new Error(`${operator.kind} is no function of one value`);
  const { min } = rangeOf(graph, operator.inputs[0]!);
  return Int8Array.from({ length: 256 }, (_, byte) => of(min < 0 ? (byte << 24) >> 24 : byte));
}

/** Describes an operator for comments, tables and messages: `3x3 convolution, stride 2, RELU6, 96x96x3 -> 48x48x8`. */
export const describe = (operator: Operator, graph: Graph): string =>
  `${descriptorOf(operator).title(operator, graph)}, ${describeFeatureMap(graph, operator.inputs[0]!)} -> ${describeFeatureMap(graph, operator.outputs[0]!)}`;

function describeFeatureMap(graph: Graph, id: TensorId): string {
  const { height, width, channels } = featureMapOf(graph, id);
  return height === 1 && width === 1 ? `${channels}` : `${height}x${width}x${channels}`;
}
