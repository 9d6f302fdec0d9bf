import { featureMapOf } from '../../graph/graph.js';
import { prepareCells } from '../integer/cells.js';
import type { OperatorLayers } from '../integer/layer.js';
import { areaRanges } from '../integer/ranges.js';

/** The mean of the cells that a cell of the output overlaps, with halves rounded up. */
export default {
  AREA_RESIZE: {
    prepare: (graph, operator) => {
      const [input, output] = [featureMapOf(graph, operator.inputs[0]!), featureMapOf(graph, operator.outputs[0]!)];
      const [rows, columns] = [areaRanges(input.height, output.height), areaRanges(input.width, output.width)];
      return prepareCells(graph, operator, rows, columns, {
        kind: 'sum',
        finish: (sum, count) => Math.round(sum / count),
      });
    },
  },
} satisfies OperatorLayers;
