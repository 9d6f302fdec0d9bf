import type { Graph, TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { isUnary, unaryTable } from '../graph/operators.js';
import type { Table } from '../graph/operators/table.js';
import { readersOf, renameTensors } from './graph-edit.js';

/**
 * Turns every function of one byte into a table of 256 bytes. Consecutive tables are joined, and a table that changes
 * nothing is removed:
 *
 *   a ─ LEAKY_RELU ─ b ─ QUANTIZE ─ c     →     a ─ TABLE ─ c
 *   a ─ RELU that lets all of a through ─ b ─ CONV_2D     →     a ─ CONV_2D
 *
 * If another operator also reads b, the tables stay apart, because joined ones would keep a alive for longer.
 * `dropDead` removes the first.
 */
export function tables(graph: Graph): Graph {
  const known = new Map<TensorId, Table>();
  const equal = new Map<TensorId, TensorId>();
  const outputs = [...graph.outputs];
  const operators = graph.operators.flatMap((old): readonly Operator[] => {
    const operator = renameTensors(old, (id) => equal.get(id) ?? id);
    if (!isUnary(operator) || graph.tensors[operator.inputs[0]!]!.type === 'float32') return [operator];
    const table = joined(asTable(graph, operator), known.get(operator.inputs[0]!));
    const [from, to] = [table.inputs[0]!, table.outputs[0]!];
    const place = outputs.indexOf(to);
    // no tensor may be both an input and an output, or two outputs
    const free = place < 0 || !(graph.inputs.includes(from) || outputs.includes(from));
    if (free && changesNothing(graph, table)) {
      equal.set(to, from);
      if (place >= 0) outputs[place] = from;
      return [];
    }
    if (!graph.outputs.includes(to) && readersOf(graph, to).every(isUnary)) known.set(to, table);
    return [table];
  });
  return { ...graph, operators, outputs };
}

function asTable(graph: Graph, operator: Operator): Table {
  const { index, name, inputs, outputs } = operator;
  return { kind: 'TABLE', index, name, inputs, outputs, table: unaryTable(graph, operator) };
}

function joined(table: Table, before: Table | undefined): Table {
  if (!before) return table;
  return { ...table, inputs: before.inputs, table: before.table.map((byte) => table.table[byte & 0xff]!) };
}

function changesNothing(graph: Graph, { table, inputs, outputs }: Table): boolean {
  const [from, to] = [graph.tensors[inputs[0]!]!, graph.tensors[outputs[0]!]!];
  const code = ({ quantisation }: typeof from) => `${quantisation!.scales} ${quantisation!.zeroPoints}`;
  return from.type === to.type && code(from) === code(to) && table.every((byte, index) => (byte & 0xff) === index);
}
