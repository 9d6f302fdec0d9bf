import type { RowGraph } from '../schedule/row-graph.js';
import { printable } from './printable.js';

/** Name of a tensor of the rows, fit to be shown. */
export const tensorName = ({ graph, tensors }: RowGraph, tensor: number): string =>
  printable(graph.tensors[tensors[tensor]!]!.name);

/** Name of an operator of the rows; of the arrival of an input's rows, the input's. */
export function operatorName(rows: RowGraph, operator: number): string {
  const { index, output } = rows.operators[operator]!;
  return index < 0 ? tensorName(rows, output) : printable(rows.graph.operators[index]!.name);
}
