import type { Graph, TensorId } from '../../graph/graph.js';
import type { Resize } from '../../graph/operators/resize.js';
import { first, firstOf, type MakeConstant, type Reading, type Translations } from '../operator.js';
import { byte, options } from '../options.js';

const nearest = options(74, { alignCorners: byte(0), halfPixelCenters: byte(1) });
/** Fields 0 and 1 held the output's size before it became a tensor. */
const bilinear = options(15, { alignCorners: byte(2), halfPixelCenters: byte(3) });

/** A file lists the output's height and width after the feature map. */
export default {
  RESIZE_NEAREST_NEIGHBOR: {
    word: 'resize',
    read: (reading) => ({ ...readResize(reading, nearest), kind: 'RESIZE_NEAREST_NEIGHBOR' }),
    dependences: firstOf,
    write: {
      kind: 'RESIZE_NEAREST_NEIGHBOR',
      version: 3,
      options: (operator) => nearest.of(gridOf(operator)),
      inputs: writtenInputs,
    },
  },
  RESIZE_BILINEAR: {
    word: 'resize',
    read: (reading) => ({ ...readResize(reading, bilinear), kind: 'RESIZE_BILINEAR' }),
    dependences: firstOf,
    write: {
      kind: 'RESIZE_BILINEAR',
      version: 3,
      options: (operator) => bilinear.of(gridOf(operator)),
      inputs: writtenInputs,
    },
  },
} satisfies Translations;

function readResize(reading: Reading, fields: typeof nearest) {
  const { alignCorners, halfPixelCenters } = reading.options(fields);
  return {
    ...reading.base,
    inputs: first(reading),
    alignCorners: alignCorners !== 0,
    halfPixelCenters: halfPixelCenters !== 0,
  };
}

const gridOf = ({ alignCorners, halfPixelCenters }: Resize) => ({
  alignCorners: Number(alignCorners),
  halfPixelCenters: Number(halfPixelCenters),
});

function writtenInputs(
  { outputs }: Resize,
  graph: Graph,
  inputs: readonly TensorId[],
  constant: MakeConstant,
): readonly TensorId[] {
  return [...inputs, constant(graph.tensors[outputs[0]!]!.shape.slice(1, 3))];
}
