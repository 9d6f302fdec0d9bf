import type { ChannelRules } from '../channels.js';
import { needRank, needSameCode } from '../check/need.js';
import type { Descriptor, Descriptors } from '../descriptor.js';
import type { OperatorBase } from '../operator.js';
import { indicesAt, positionOf } from '../shared/positions.js';
import { inputOf, outputOf, shapeOfInput, shapeOfOutput } from '../shared/shapes.js';

/**
 * Every block of `blockSize` × `blockSize` pixels becomes one pixel. Its channels are those of the block's pixels, one
 * after another (space_to_depth.cc).
 */
export interface SpaceToDepth extends OperatorBase {
  readonly kind: 'SPACE_TO_DEPTH';
  readonly blockSize: number;
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly SPACE_TO_DEPTH: SpaceToDepth;
  }
}

/** A channel of the input becomes one channel for each pixel of a block. All of them stay or go together. */
const channels: ChannelRules<SpaceToDepth> = {
  interval: ({ blockSize }, _, [input]) => {
    const repeated = (end: Int8Array) =>
      Int8Array.from({ length: blockSize ** 2 * end.length }, (_, channel) => end[channel % end.length]!);
    return { low: repeated(input!.low), high: repeated(input!.high) };
  },
  links: ({ blockSize }, _, [input]) => {
    const { length } = input!.low;
    return {
      needs: (channel, need) => need(0, channel % length),
      entails: (_, channel, need) => {
        for (let pixel = 0; pixel < blockSize ** 2; pixel += 1) need(pixel * length + channel);
      },
      atLeast: 1,
    };
  },
};

const spaceToDepth: Descriptor<SpaceToDepth> = {
  title: ({ blockSize }) => `space to depth, blocks of ${blockSize}x${blockSize}`,
  operands: 'one',
  check: (operator, graph, judge) => {
    const [{ blockSize }, input] = [operator, inputOf(operator, graph)];
    needRank(input, 4, judge);
    needSameCode(input, outputOf(operator, graph), judge);
    const [, height, width] = input.shape;
    if (!(blockSize >= 1 && Number.isInteger(height! / blockSize) && Number.isInteger(width! / blockSize)))
      judge.contradict(`a block size that divides ${height} x ${width}`, `${blockSize}`);
  },
  outputShape: (operator, graph) => {
    const { blockSize } = operator;
    const [batch, height, width, depth] = shapeOfInput(operator, graph);
    return [batch!, height! / blockSize, width! / blockSize, blockSize ** 2 * depth!];
  },
  rows: ({ blockSize }) => ({ count: blockSize, dilation: 1, first: (y) => y * blockSize }),
  channels,
  source: (operator, graph) => {
    const [{ blockSize }, from, to] = [operator, shapeOfInput(operator, graph), shapeOfOutput(operator, graph)];
    return (position) => {
      const [batch, y, x, channel] = indicesAt(position, to) as [number, number, number, number];
      const [pixel, depth] = [Math.floor(channel / from[3]!), channel % from[3]!];
      const [row, column] = [Math.floor(pixel / blockSize), pixel % blockSize];
      return positionOf([batch, y * blockSize + row, x * blockSize + column, depth], from);
    };
  },
};

export default { SPACE_TO_DEPTH: spaceToDepth } satisfies Descriptors;
