import type { Graph } from '../graph/graph.js';
import type { Activation, Operator } from '../graph/operator.js';
import type { Relu } from '../graph/operators/relu.js';
import { quantParamsOf, fitsClamp } from '../graph/quantised.js';
import { readersOf, writerOf } from './graph-edit.js';

/**
 * Folds a clamp into the operator before it, as its fused activation:
 *
 *   a ─ CONV_2D ─ b ─ RELU6 ─ c     →     a ─ CONV_2D, RELU6 ─ c
 *
 * The operator must have no activation yet. b and c must have one quantisation, and no other operator may read b. A
 * clamp that TFLite would refuse is not folded.
 */
export function foldActivation(graph: Graph): Graph {
  const clamps = new Map(
    graph.operators.filter(isRelu).flatMap((relu) => {
      const writer = writerOf(graph, relu.inputs[0]!);
      return writer && takes(writer, relu, graph) ? [[writer, relu] as const] : [];
    }),
  );
  const folded = new Set<Operator>(clamps.values());
  const operators = graph.operators
    .filter((operator) => !folded.has(operator))
    .map((operator): Operator => {
      const relu = clamps.get(operator);
      return relu ? ({ ...operator, activation: relu.kind, outputs: relu.outputs } as Operator) : operator;
    });
  return { ...graph, operators };
}

const isRelu = (operator: Operator): operator is Relu =>
  (['RELU', 'RELU6', 'RELU_N1_TO_1'] satisfies readonly Activation[] as readonly string[]).includes(operator.kind);

function takes(writer: Operator, relu: Relu, graph: Graph): boolean {
  const between = relu.inputs[0]!;
  if (!('activation' in writer) || writer.activation !== 'NONE') return false;
  const [from, to] = [quantParamsOf(graph, between), quantParamsOf(graph, relu.outputs[0]!)];
  const sameCode = from.scale === to.scale && from.zeroPoint === to.zeroPoint;
  return (
    sameCode && fitsClamp(relu.kind, to) && !graph.outputs.includes(between) && readersOf(graph, between).length === 1
  );
}
