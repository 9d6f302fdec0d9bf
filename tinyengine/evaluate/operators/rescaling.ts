import { quantParamsOf, ratioRequantisation, slopeRequantisation } from '../../graph/quantised.js';
import type { Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { rescale } from '../arithmetic/fixed-point.js';
import type { OperatorLayers } from '../integer/layer.js';
import { prepareCurve } from '../integer/table.js';

const codesOf = (graph: Graph, { inputs, outputs }: Operator) =>
  [quantParamsOf(graph, inputs[0]!), quantParamsOf(graph, outputs[0]!)] as const;

const toOutput = (graph: Graph, operator: Operator): ((difference: number) => number) => {
  const ratio = ratioRequantisation(...codesOf(graph, operator));
  return (difference) => rescale(difference, ratio);
};

/** Rescales values, with another factor for one sign. */
export default {
  QUANTIZE: { prepare: (graph, operator) => prepareCurve(graph, operator, toOutput(graph, operator)) },
  RELU: {
    prepare: (graph, operator) => {
      const scaled = toOutput(graph, operator);
      return prepareCurve(graph, operator, (difference) => (difference > 0 ? scaled(difference) : 0));
    },
  },
  LEAKY_RELU: {
    prepare: (graph, operator) => {
      const scaled = toOutput(graph, operator);
      const slope = slopeRequantisation(...codesOf(graph, operator), operator.alpha);
      return prepareCurve(graph, operator, (difference) =>
        difference < 0 ? rescale(difference, slope) : scaled(difference),
      );
    },
  },
  ABS: {
    prepare: (graph, operator) => {
      const [input, output] = codesOf(graph, operator);
      const scaled = input.scale === output.scale ? (magnitude: number) => magnitude : toOutput(graph, operator);
      return prepareCurve(graph, operator, (difference) => scaled(Math.abs(difference)));
    },
  },
} satisfies OperatorLayers;
