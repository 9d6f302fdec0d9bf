import { channelwise, everything } from '../channels.js';
import { needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { elements, featureMapOf } from '../graph.js';
import type { OperatorBase } from '../operator.js';
import { runs } from '../shared/rows.js';
import { inputOf, outputOf, shapeOfInput, shapeOfOutput } from '../shared/shapes.js';

/** The same bytes with another shape: any output shape with as many elements. */
export interface Reshape extends OperatorBase {
  readonly kind: 'RESHAPE';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly RESHAPE: Reshape;
  }
}

const reshape: Descriptor<Reshape> = {
  title: () => 'reshape',
  operands: 'one',
  check: (operator, graph, judge) => needSameCode(inputOf(operator, graph), outputOf(operator, graph), judge),
  outputShape: (operator, graph) => {
    const [from, to] = [shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    return elements(from) === elements(to) ? to : from;
  },
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
    const [fromRow, toRow] = [from.width * from.channels, to.width * to.channels];
    return runs(to.height, (y) => [Math.floor((y * toRow) / fromRow), Math.ceil(((y + 1) * toRow) / fromRow)]);
  },
  // if the last dimension stays, the channels stay
  channels: {
    interval: (operator, graph, [input]) => {
      const output = everything(graph, operator.outputs[0]!);
      return output.low.length === input!.low.length ? input! : output;
    },
    links: (operator, graph, [input]) =>
      shapeOfOutput(operator, graph).at(-1) === input!.low.length ? channelwise(operator) : null,
  },
  source: () => (position) => position,
};

export default { RESHAPE: reshape } satisfies Descriptors;
