import type { RowGraph } from '../schedule/row-graph.js';
import { printable } from './printable.js';

/** Name of a tensor of the rows, safe to print. */
export const tensorName = ({ graph, tensors }: RowGraph, tensor: number): string =>
  printable(graph.tensors[tensors[tensor]!]!.name);

/** Name of an operator of the rows. The arrival of an input's rows has the input's name. */
export function operatorName(rows: RowGraph, operator: number): string {
  const { index, output } = rows.operators[operator]!;
  return index < 0 ? tensorName(rows, output) : printable(rows.graph.operators[index]!.name);
}
