import { elements, featureMapOf } from '../graph.js';
import type { TransposeConv, Window } from '../operator.js';
import { runs, shapeOfInput, shapeOfOutput, type OperatorRules, type RowRange } from './rules.js';
import { describeActivation, describeWindow } from './window.js';

/** Weights OHWI, I = input channels; height and width are those of the output. */
export const transposeConvolution: OperatorRules<TransposeConv> = {
  outputShape: (operator, graph) => {
    const [, height, width] = shapeOfOutput(operator, graph);
    return [shapeOfInput(operator, graph)[0]!, height!, width!, graph.tensors[operator.inputs[1]!]!.shape[0]!];
  },
  macs: (operator, graph) =>
    elements(shapeOfInput(operator, graph)) * elements(graph.tensors[operator.inputs[1]!]!.shape.slice(0, 3)),
  rows: ({ window, outputs }, graph) => runs(featureMapOf(graph, outputs[0]!).height, (y) => rowsReaching(window, y)),
  title: (operator) => {
    const { window } = operator;
    const around = describeWindow(window) + describeActivation(operator);
    return `${window.height}x${window.width} transposed convolution${around}`;
  },
};

/** Input rows whose window covers output row y; some may lie outside the feature map, none where windows leave gaps. */
function rowsReaching({ height, strideHeight, padding }: Window, y: number): RowRange {
  const from = Math.ceil((y + padding.top - height + 1) / strideHeight);
  return [from, Math.floor((y + padding.top) / strideHeight) + 1];
}
