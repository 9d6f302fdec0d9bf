import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator, OperatorKind } from '../graph/operator.js';

/**
 * Removes float32 at the borders. The application passes int8, and scale and zero point define its meaning:
 *
 *   input f32 ─ QUANTIZE ─ a ─ … ─ b ─ DEQUANTIZE ─ output f32     →     input a ─ … ─ b output
 *
 * If that would make one tensor two outputs, or an input an output, the DEQUANTIZE becomes a RESHAPE to the same shape,
 * which copies.
 * A float input that several QUANTIZE read becomes as many int8 inputs. A QUANTIZE between int8 and uint8 computes
 * something, so it stays.
 */
export function stripBorder(graph: Graph): Graph {
  const isBorder = (kind: OperatorKind, [from]: readonly TensorId[]): boolean =>
    kind === 'QUANTIZE' && graph.tensors[from!]!.type === 'float32';
  const quantised = new Map<TensorId, TensorId[]>();
  for (const { kind, inputs, outputs } of graph.operators)
    if (isBorder(kind, inputs)) quantised.set(inputs[0]!, [...(quantised.get(inputs[0]!) ?? []), outputs[0]!]);
  const inputs = graph.inputs.flatMap((id) => quantised.get(id) ?? [id]);

  const outputs = [...graph.outputs];
  const tensors = [...graph.tensors];
  const operators = graph.operators.flatMap((operator): readonly Operator[] => {
    if (isBorder(operator.kind, operator.inputs)) return [];
    if (operator.kind !== 'DEQUANTIZE') return [operator];
    const [from, to] = [operator.inputs[0]!, operator.outputs[0]!];
    if (inputs.includes(from) || outputs.includes(from)) {
      tensors[to] = { ...tensors[from]!, name: tensors[to]!.name };
      return [{ ...operator, kind: 'RESHAPE' }];
    }
    outputs[outputs.indexOf(to)] = from;
    return [];
  });
  return { ...graph, tensors, operators, inputs, outputs };
}
