import fc from 'fast-check';
import type { Graph } from '../../../tinyengine/graph/graph.js';
import type { Layer } from '../builder.js';
import { chain } from '../graphs.js';
import type { OperatorNetworks } from '../operator-networks.js';

/** With a block size that divides the feature map. */
const spacesToDepth: fc.Arbitrary<Layer> = fc.nat().map((drawn) => (builder) => {
  const input = builder.current();
  const [, height, width] = builder.shape(input);
  const sizes = [1, 2, 3, 4, 5].filter((size) => height % size === 0 && width % size === 0);
  const operator = { kind: 'SPACE_TO_DEPTH', blockSize: sizes[drawn % sizes.length], inputs: [input] };
  builder.operator(operator, builder.quantisation(input));
});

const spaceToDepth = (size: number, channels: number, blockSize: number): Graph =>
  chain([1, size, size, channels], { kind: 'SPACE_TO_DEPTH', blockSize });

export default {
  layers: [spacesToDepth],
  measured: [
    spaceToDepth(12, 3, 2),
    spaceToDepth(8, 16, 2),
    spaceToDepth(6, 9, 3),
    spaceToDepth(16, 1, 4),
    spaceToDepth(10, 5, 5),
    spaceToDepth(4, 40, 1),
  ],
} satisfies OperatorNetworks;
