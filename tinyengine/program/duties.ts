import { featureMapOf, type Graph, type TensorId } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { rowWindow, type RowWindow } from '../graph/operators.js';
import type { RowNeeds } from '../kernels/kernel.js';

/** A row that a kernel needs among the pointers it gets. */
export interface Demand {
  /** Position among the pointers. */
  readonly slot: number;
  /** Position in `operator.inputs`. */
  readonly input: number;
  readonly tensor: TensorId;
  readonly row: number;
  /** Whether the row is inside the feature map. Outside, the pointer must be NULL. */
  readonly isInside: boolean;
}

/** What the rules of an operator and of its kernel require, independent of the tables. */
export interface Duty {
  readonly operator: Operator;
  readonly output: TensorId;
  /** Rows to compute; for a kernel that accumulates, input rows to add up. */
  readonly height: number;
  readonly needs: RowNeeds;
  /** What row y is computed from, for y < height. */
  readonly demands: (y: number) => readonly Demand[];
}

/** What a network requires of its program. */
export interface Duties {
  /** By operator of the graph. */
  readonly operators: readonly Duty[];
  /** By tensor, how many rows are needed, counted from the first one. No other rows are computed or delivered. */
  readonly needed: ReadonlyMap<TensorId, number>;
}

/** Derives the duties of all operators, from the outputs backwards. @param needs of their kernels, by operator */
export function dutiesOf(graph: Graph, needs: readonly RowNeeds[]): Duties {
  const needed = new Map<TensorId, number>(graph.outputs.map((id) => [id, featureMapOf(graph, id).height]));
  const operators = new Array<Duty>(graph.operators.length);
  for (let index = operators.length - 1; index >= 0; index -= 1) {
    const operator = graph.operators[index]!;
    const duty = dutyOf(graph, operator, needs[index]!, needed.get(operator.outputs[0]!) ?? 0);
    for (let y = 0; y < duty.height; y += 1)
      for (const { tensor, row, isInside } of duty.demands(y))
        if (isInside) needed.set(tensor, Math.max(needed.get(tensor) ?? 0, row + 1));
    operators[index] = duty;
  }
  return { operators, needed };
}

function dutyOf(graph: Graph, operator: Operator, needs: RowNeeds, needed: number): Duty {
  const inputs = operator.inputs.flatMap((id, input) => (id >= 0 && graph.tensors[id]!.data === null ? [input] : []));
  const oneByOne: RowWindow = { count: 1, dilation: 1, first: (y) => y };
  let slots = 0;
  const windows = inputs.map((input) => {
    const window = needs.accumulates ? oneByOne : rowWindow(operator, graph, input);
    const tensor = operator.inputs[input]!;
    const slot = slots;
    slots += window.count;
    return { input, tensor, window, slot, rows: featureMapOf(graph, tensor).height };
  });
  return {
    operator,
    output: operator.outputs[0]!,
    height: needs.accumulates ? windows[0]!.rows : needed,
    needs,
    demands: (y) =>
      windows.flatMap(({ input, tensor, window, slot, rows }) =>
        Array.from({ length: window.countAt?.(y) ?? window.count }, (_, k): Demand => {
          const row = window.first(y) + k * window.dilation;
          return { slot: slot + k, input, tensor, row, isInside: row >= 0 && row < rows };
        }),
      ),
  };
}
