import type { Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { macs } from '../graph/operators.js';
import type { Target } from '../target.js';
import { familiesOf } from './families.js';
import { plainNeeds, type Family, type Kernel, type Layer } from './kernel.js';

/**
 * The operators of a lowered network, each with the kernel that computes it: the first that suits, of the first family that has one.
 * @param families in order of preference; those of the core unless given
 * @throws MODEL_TOO_LARGE
 */
export function layersOf(graph: Graph, target: Target, families = familiesOf(target.core)): readonly Layer[] {
  return graph.operators.map((operator) => {
    const { family, kernel } = choose(graph, operator, target, families);
    return {
      ...plainNeeds,
      operator,
      family,
      kernel: kernel.name,
      macs: macs(operator, graph),
      ...kernel.plan(graph, operator),
    };
  });
}

export const macsOf = (layers: readonly Layer[]): number => layers.reduce((total, layer) => total + layer.macs, 0);

interface Chosen {
  readonly family: Family;
  readonly kernel: Kernel;
}

function choose(graph: Graph, operator: Operator, target: Target, families: readonly Family[]): Chosen {
  for (const family of families)
    for (const kernel of family.kernels) {
      if (!kernel.kinds.includes(operator.kind)) continue;
      if (kernel.suits?.(graph, operator, target) ?? true) return { family, kernel };
    }
  throw new Error(`no kernel suits ${operator.name}, ${operator.kind} of a lowered network`);
}
