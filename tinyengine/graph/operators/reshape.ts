import { elements, featureMapOf } from '../graph.js';
import type { Reshape } from '../operator.js';
import { noMacs, runs, shapeOfInput, shapeOfOutput, type OperatorRules } from './rules.js';

/** The same bytes under another shape: any output shape with as many elements. */
export const reshape: OperatorRules<Reshape> = {
  outputShape: (operator, graph) => {
    const [from, to] = [shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    return elements(from) === elements(to) ? to : from;
  },
  macs: noMacs,
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
    const [fromRow, toRow] = [from.width * from.channels, to.width * to.channels];
    return runs(to.height, (y) => [Math.floor((y * toRow) / fromRow), Math.ceil(((y + 1) * toRow) / fromRow)]);
  },
  title: () => 'reshape',
};
