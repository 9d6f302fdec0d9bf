import type { Graph } from '../../graph/graph.js';
import type { SpaceToDepth } from '../../graph/operators/space-to-depth.js';
import type { Kernels, Plan } from '../kernel.js';
import { checkSizes, featureMaps } from '../shared/geometry.js';

export default [
  { name: 'mcunet_space_to_depth_s8', kinds: ['SPACE_TO_DEPTH'], plan: spaceToDepth },
] satisfies Kernels<SpaceToDepth>;

/** SPACE_TO_DEPTH. The part of a block in one input row is one run of bytes. */
function spaceToDepth(graph: Graph, operator: SpaceToDepth): Plan {
  const [input, output] = featureMaps(graph, operator);
  const { blockSize } = operator;
  const runBytes = blockSize * input.channels;
  checkSizes(operator, output.width, blockSize, runBytes);
  return {
    constants: [],
    parameters: {
      type: 'mcunet_space_to_depth_params_s8',
      bytes: 6,
      fields: () => ({ width: output.width, block_size: blockSize, run_bytes: runBytes }),
    },
    work: [
      output.height * output.width * output.channels,
      output.height * output.width * blockSize,
      output.height * output.width,
      output.height,
    ],
  };
}
