import type { ConvolutionRequantisation } from '../../graph/quantised.js';
import { channelEpilogue, type ChannelEpilogue, type ChannelSums } from './epilogue.js';

/** Output channels in the kernels' blocks of eight. Every group of a grouped convolution begins a block. */
export interface Blocks {
  readonly channels: number;
  readonly perGroup: number;
}

const paddedPerGroup = ({ perGroup }: Blocks): number => Math.ceil(perGroup / 8) * 8;

/** Blocks of eight in a group. */
export const blocksPerGroup = (blocks: Blocks): number => paddedPerGroup(blocks) / 8;
/** All blocks. */
const blockCount = (blocks: Blocks): number => (blocks.channels / blocks.perGroup) * blocksPerGroup(blocks);

/** Block and lane of an output channel. */
function laneOf(channel: number, blocks: Blocks): { readonly block: number; readonly lane: number } {
  const padded = Math.floor(channel / blocks.perGroup) * paddedPerGroup(blocks) + (channel % blocks.perGroup);
  return { block: Math.floor(padded / 8), lane: padded % 8 };
}

/** How the sums of a layer become int8, and the factors of the weights for that. */
export type Epilogue =
  | { readonly kind: 'vector'; readonly weightFactors: readonly number[]; readonly parameters: Int32Array }
  | { readonly kind: 'scalar'; readonly biases: Int32Array; readonly rescales: Int32Array };

/**
 * Chooses the vector requantisation if it is proven exact for every channel, otherwise sums and a scalar
 * requantisation.
 */
export function prepareEpilogue(
  sums: readonly ChannelSums[],
  rescale: ConvolutionRequantisation,
  blocks: Blocks,
): Epilogue {
  const channels = sums.map((sum, channel) => channelEpilogue(sum, rescale, channel));
  return channels.every((channel) => channel !== null)
    ? vectorEpilogue(channels, blocks)
    : scalarEpilogue(sums, rescale, blocks);
}

/** i32 words of a block's parameters: 8 biases, 8 multipliers, 8 factors (float32). */
const parameterWords = 24;
export const blockParameterBytes = ({ kind }: Epilogue): number => (kind === 'vector' ? parameterWords : 8) * 4;

function vectorEpilogue(channels: readonly ChannelEpilogue[], blocks: Blocks): Epilogue {
  const parameters = new Int32Array(blockCount(blocks) * parameterWords);
  const floats = new Float32Array(parameters.buffer);
  channels.forEach(({ bias, multiplier, factor }, channel) => {
    const { block, lane } = laneOf(channel, blocks);
    const at = block * parameterWords + lane;
    parameters[at] = bias;
    parameters[at + 8] = multiplier;
    floats[at + 16] = factor;
  });
  return { kind: 'vector', weightFactors: channels.map(({ weightFactor }) => weightFactor), parameters };
}

function scalarEpilogue(sums: readonly ChannelSums[], rescale: ConvolutionRequantisation, blocks: Blocks): Epilogue {
  const biases = new Int32Array(blockCount(blocks) * 8);
  sums.forEach(({ bias }, channel) => {
    const { block, lane } = laneOf(channel, blocks);
    biases[block * 8 + lane] = bias;
  });
  const rescales = rescale.multipliers.flatMap((multiplier, channel) => [multiplier, rescale.shifts[channel]!]);
  return { kind: 'scalar', biases, rescales: Int32Array.from(rescales) };
}

/** Bias and weight sums of every output channel. Weights are [channels][depth]. */
export function channelSums(
  weights: ArrayLike<number>,
  bias: ArrayLike<number> | null,
  channels: number,
): readonly ChannelSums[] {
  const depth = weights.length / channels;
  return Array.from({ length: channels }, (_, channel) => {
    let [positive, negative] = [0, 0];
    for (let index = channel * depth; index < (channel + 1) * depth; index++) {
      const weight = weights[index]!;
      if (weight > 0) positive += weight;
      else negative += weight;
    }
    return { bias: bias?.[channel] ?? 0, positive, negative };
  });
}

/**
 * Converts weights [channels][runs][runLength] to i16 [blocks of 8][runs][pairs][8][2], multiplied by the channel's
 * factor. A run of odd length is padded with 0.
 */
export function prepareWeights(
  weights: ArrayLike<number>,
  runs: number,
  runLength: number,
  blocks: Blocks,
  epilogue: Epilogue,
): Int16Array {
  const pairs = Math.ceil(runLength / 2);
  const padded = new Int16Array(blockCount(blocks) * runs * pairs * 16);
  for (let channel = 0; channel < blocks.channels; channel++) {
    const { block, lane } = laneOf(channel, blocks);
    const factor = epilogue.kind === 'vector' ? epilogue.weightFactors[channel]! : 1;
    for (let run = 0; run < runs; run++)
      for (let index = 0; index < runLength; index++) {
        const pair = (block * runs + run) * pairs + (index >> 1);
        padded[pair * 16 + lane * 2 + (index & 1)] = weights[(channel * runs + run) * runLength + index]! * factor;
      }
  }
  return padded;
}
