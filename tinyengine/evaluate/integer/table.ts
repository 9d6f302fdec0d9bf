import type { Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { quantParamsOf } from '../../graph/quantised.js';
import { clamp } from '../arithmetic/fixed-point.js';
import type { Layer } from './layer.js';
import { preparePlain } from './plain.js';

/**
 * Prepares an operator of one value as a table of all bytes. @param table entry b is the byte for byte b, as they are
 * in memory
 */
export const prepareTable = (graph: Graph, operator: Operator, table: Int8Array): Layer =>
  preparePlain(graph, operator, (output, input) => {
    for (let index = 0; index < output.length; index++) output[index] = table[input[index]! & 0xff]!;
  });

/**
 * Prepares an operator of one value whose tensors are int8 or uint8.
 *
 * @param curve maps the input minus its zero point to the output minus its zero point, before the clamp to the output's
 *   type
 */
export function prepareCurve(graph: Graph, operator: Operator, curve: (difference: number) => number): Layer {
  const [from, to] = [operator.inputs[0]!, operator.outputs[0]!];
  const [zero, outputZero] = [quantParamsOf(graph, from).zeroPoint, quantParamsOf(graph, to).zeroPoint];
  const least = (id: number): number => (graph.tensors[id]!.type === 'uint8' ? 0 : -128);
  const table = new Int8Array(256);
  for (let value = least(from); value < least(from) + 256; value++)
    table[value & 0xff] = clamp(curve(value - zero) + outputZero, least(to), least(to) + 255);
  return prepareTable(graph, operator, table);
}
