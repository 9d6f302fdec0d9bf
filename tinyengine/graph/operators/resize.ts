import { channelwise, sameInterval } from '../channels.js';
import type { Judge } from '../check/judge.js';
import { needRank, needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import { featureMapOf, type Graph } from '../graph.js';
import type { OperatorBase } from '../operator.js';
import { bilinearPlace, bilinearScale, nearestCell } from '../resize.js';
import { runs } from '../shared/rows.js';
import { inputOf, outputOf, resampledShape } from '../shared/shapes.js';

/** Resizes to the output's height and width. */
export interface Resize extends OperatorBase {
  readonly kind: 'RESIZE_NEAREST_NEIGHBOR' | 'RESIZE_BILINEAR';
  /** The corner cells of input and output have the same centres. */
  readonly alignCorners: boolean;
  /** Cells have their values at their centres, not at their upper left corners. */
  readonly halfPixelCenters: boolean;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly RESIZE_NEAREST_NEIGHBOR: Resize;
    readonly RESIZE_BILINEAR: Resize;
  }
}

/** The common part of both. */
const resize = {
  operands: 'one',
  check: (operator: Resize, graph: Graph, judge: Judge) => {
    const [input, output] = [inputOf(operator, graph), outputOf(operator, graph)];
    needRank(input, 4, judge);
    needRank(output, 4, judge);
    needSameCode(input, output, judge);
  },
  outputShape: resampledShape,
  // a cell of the input, or a value between four of them
  channels: { interval: sameInterval, links: channelwise },
} satisfies Partial<Descriptor<Resize>>;

const nearest: Descriptor<Resize> = {
  ...resize,
  title: () => 'nearest-neighbour resize',
  rows: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    return { count: 1, dilation: 1, first: (y) => nearestCell(operator, y, from.height, to.height) };
  },
  source: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    return (position) => {
      const [channel, pixel] = [position % to.channels, Math.floor(position / to.channels)];
      const row = nearestCell(operator, Math.floor(pixel / to.width), from.height, to.height);
      const column = nearestCell(operator, pixel % to.width, from.width, to.width);
      return (row * from.width + column) * from.channels + channel;
    };
  },
};

const bilinear: Descriptor<Resize> = {
  ...resize,
  title: () => 'bilinear resize',
  check: (operator, graph, judge) => {
    resize.check(operator, graph, judge);
    checkBilinear(operator, graph, judge);
  },
  rows: (operator, graph) => {
    const { from, to } = featureMaps(operator, graph);
    const scale = bilinearScale(operator, from.height, to.height);
    return runs(to.height, (y) => {
      const { lower, upper } = bilinearPlace(scale, y, from.height);
      return [lower, upper + 1];
    });
  },
};

export default { RESIZE_NEAREST_NEIGHBOR: nearest, RESIZE_BILINEAR: bilinear } satisfies Descriptors;

const featureMaps = ({ inputs, outputs }: Resize, graph: Graph) => ({
  from: featureMapOf(graph, inputs[0]!),
  to: featureMapOf(graph, outputs[0]!),
});

function checkBilinear(operator: Resize, graph: Graph, judge: Judge): void {
  if (operator.alignCorners && operator.halfPixelCenters) judge.refuse('aligned corners or half-pixel centres', 'both');
  const { from, to } = featureMaps(operator, graph);
  for (const side of ['height', 'width'] as const) {
    const { lower } = bilinearPlace(bilinearScale(operator, from[side], to[side]), to[side] - 1, from[side]);
    // the step is rounded: if the output is hundreds of times larger, TFLite's last cells are outside the feature map
    if (lower >= from[side]) judge.refuse(`a ${side} that is not far above ${from[side]}`, `${to[side]}`);
  }
}
