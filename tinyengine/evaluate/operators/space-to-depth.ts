import { featureMapOf } from '../../graph/graph.js';
import type { OperatorLayers } from '../integer/layer.js';
import { offsetsOf, scatter } from '../integer/offsets.js';
import { preparePlain } from '../integer/plain.js';

/** A pixel's channels go to its block's pixel of the output, after those of the earlier pixels of the block. */
export default {
  SPACE_TO_DEPTH: {
    prepare: (graph, operator) => {
      const { blockSize } = operator;
      const { shape } = graph.tensors[operator.inputs[0]!]!;
      const { width, channels } = featureMapOf(graph, operator.outputs[0]!);
      const depth = shape[3]!;
      const [inBlock, blocks] = [
        [0, blockSize * depth, depth],
        [0, width * channels, channels],
      ] as const;
      const offset = (axis: number, at: number): number =>
        axis === 3 ? at : (at % blockSize) * inBlock[axis]! + Math.floor(at / blockSize) * blocks[axis]!;
      return preparePlain(graph, operator, scatter(offsetsOf(shape, offset)));
    },
  },
} satisfies OperatorLayers;
