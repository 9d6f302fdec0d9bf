import type { Graph } from '../graph/graph.js';
import type { Pairwise } from '../graph/operator.js';
import { addRequantisation, mulRequantisation, preluRequantisation } from '../graph/quantised.js';
import { addition } from './add.js';
import { multiplication, prelu } from './multiply.js';
import type { Combination } from './pairwise.js';

/** What a pairwise operator makes of two values, in the codes of its tensors. */
export function combinationOf(graph: Graph, operator: Pairwise): Combination {
  switch (operator.kind) {
    case 'ADD':
    case 'SUB':
      return addition(addRequantisation(graph, operator));
    case 'MUL':
      return multiplication(mulRequantisation(graph, operator));
    case 'PRELU':
      return prelu(preluRequantisation(graph, operator));
    case 'MAXIMUM':
      return Math.max;
    case 'MINIMUM':
      return Math.min;
  }
}
