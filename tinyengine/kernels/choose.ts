import { featureMapOf, rowBytesOf, type Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { macs } from '../graph/operators.js';
import type { Target } from '../target.js';
import { familiesOf } from './families.js';
import { plainNeeds, type Family, type Kernel, type Layer, type Plan } from './kernel.js';

/**
 * Chooses a kernel for each operator of a lowered network: the first that suits, from the first family that has one.
 * @param families in order of preference; those of the core by default
 * @throws MODEL_TOO_LARGE
 */
export function layersOf(graph: Graph, target: Target, families = familiesOf(target.core)): readonly Layer[] {
  return graph.operators.map((operator) => {
    const { family, kernel, plan } = choose(graph, operator, target, families);
    return { operator, family, kernel: kernel.name, macs: macs(operator, graph), ...plainNeeds, ...plan };
  });
}

export const macsOf = (layers: readonly Layer[]): number => layers.reduce((total, layer) => total + layer.macs, 0);

interface Chosen {
  readonly family: Family;
  readonly kernel: Kernel;
  readonly plan: Plan;
}

function choose(graph: Graph, operator: Operator, target: Target, families: readonly Family[]): Chosen {
  for (const family of families)
    for (const kernel of family.kernels) {
      if (!kernel.kinds.includes(operator.kind) || kernel.suits?.(graph, operator, target) === false) continue;
      const plan = kernel.plan(graph, operator);
      if (hasAlignedRows(graph, operator, target, plan.alignment?.rows ?? 1)) return { family, kernel, plan };
    }
  throw new Error(`no kernel suits ${operator.name}, ${operator.kind} of a lowered network`);
}

/**
 * Whether all rows that an operator reads and writes can be at multiples of `alignment`. Rows of a tensor that the
 * application sees as a whole are contiguous.
 */
function hasAlignedRows(graph: Graph, operator: Operator, target: Target, alignment: number): boolean {
  const { input, output } = target.scheduling.rows;
  const whole = new Set([...(input ? [] : graph.inputs), ...(output ? [] : graph.outputs)]);
  return [...operator.inputs, ...operator.outputs]
    .filter((id) => whole.has(id) && featureMapOf(graph, id).height > 1)
    .every((id) => rowBytesOf(graph, id) % alignment === 0);
}
