import { channelwise, sameInterval } from '../channels.js';
import { needRank, needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { featureMapOf } from '../graph.js';
import type { OperatorBase } from '../operator.js';
import { runs } from '../shared/rows.js';
import { inputOf, outputOf, resampledShape } from '../shared/shapes.js';

/**
 * Area average to the output's height and width. TFLite has no such operator. Cell (i, j) averages the rows of
 * `areaCells(i, …)`, and columns alike. On p = q + 128 that is floor((sum + floor(n/2)) / n) - 128. Scale and zero
 * point stay.
 */
export interface AreaResize extends OperatorBase {
  readonly kind: 'AREA_RESIZE';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly AREA_RESIZE: AreaResize;
  }
}

/** Cells [from, to) of `size` that output cell `index` of `count` averages. Neighbours may share a cell. */
export const areaCells = (index: number, count: number, size: number): readonly [from: number, to: number] => [
  Math.floor((index * size) / count),
  Math.ceil(((index + 1) * size) / count),
];

const areaResize: Descriptor<AreaResize> = {
  title: () => 'area-average resize',
  operands: 'one',
  check: (operator, graph, judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    needSameCode(input, output, judge);
  },
  outputShape: resampledShape,
  rows: (operator, graph, input) => {
    const [from, to] = [featureMapOf(graph, operator.inputs[input]!), featureMapOf(graph, operator.outputs[0]!)];
    return runs(to.height, (y) => areaCells(y, to.height, from.height));
  },
  // an average is between the averaged values
  channels: { interval: sameInterval, links: channelwise },
};

export default { AREA_RESIZE: areaResize } satisfies Descriptors;
