import type { FeatureMap } from '../../graph/graph.js';
import type { Window } from '../../graph/operator.js';
import type { ConvolutionRequantisation } from '../../graph/quantised.js';
import { bordered, prepareTaps, runsOf } from '../window.js';
import { blocksPerGroup, channelSums, prepareEpilogue, prepareWeights, type Blocks } from './blocks.js';
import { aligned, slack, type Layer } from './layer.js';
import { prepareRequantisation } from './requantisation.js';

/** A convolution of one feature map. In a depthwise one, each filter reads one channel. */
export interface Convolution {
  readonly input: FeatureMap;
  readonly window: Window;
  /** [output channels][height][width][filterChannels]. */
  readonly weights: ArrayLike<number>;
  readonly bias: ArrayLike<number> | null;
  /** Input channels that a filter reads. The number of groups is input channels / filterChannels. */
  readonly filterChannels: number;
  readonly rescale: ConvolutionRequantisation;
}

/**
 * Prepares a matrix product of pixels and weights. The operand is the int16 feature map with its border. The kernel
 * follows the window's rows in it. Groups run one after another.
 */
export function prepareConvolution({ input, window, weights, bias, filterChannels, rescale }: Convolution): Layer {
  const channels = rescale.multipliers.length;
  const groups = input.channels / filterChannels;
  const blocks: Blocks = { channels, perGroup: channels / groups };
  const epilogue = prepareEpilogue(channelSums(weights, bias, channels), rescale, blocks);

  const operand = bordered(input, window);
  const operandBytes = aligned(operand.height * operand.width * operand.channels * 2 + slack);
  const { pixels, taps, height, width } = prepareTaps(operand, window);
  const { runs, tapsPerRun } = groups === 1 ? runsOf(taps, window) : { runs: taps, tapsPerRun: 1 };
  const runLength = tapsPerRun * filterChannels;
  const padded = prepareWeights(weights, runs.length, runLength, blocks, epilogue);
  const requantisation = prepareRequantisation(epilogue, rescale, blocks, height * width);
  const { top, left, bottom, right } = window.padding;
  const border = [top, left * input.channels, bottom, right * input.channels];

  return {
    tables: [inBytes(pixels), inBytes(runs), padded, ...requantisation.tables],
    scratchBytes: operandBytes + requantisation.scratchBytes,
    bind: ({ kernels, inputs: [from], output, tables: [firsts, starts, packed, ...others], scratch }) => {
      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);
      const sizes = [height * width, starts!, runs.length, Math.ceil(runLength / 2), blocks.perGroup];
      const product = (group: number): readonly number[] => [
        ...tail.output(group * blocks.perGroup),
        scratch + group * filterChannels * 2,
        packed! + (group * padded.byteLength) / groups,
        tail.parameters(group * blocksPerGroup(blocks)),
        firsts!,
        ...sizes,
        ...tail.rest,
      ];
      const widening = [scratch, from!, input.height, input.width * input.channels, ...border, rescale.inputZeroPoint];
      const products = Array.from({ length: groups }, (_, group) => product(group));
      const multiply = epilogue.kind === 'vector' ? kernels.multiply : kernels.multiplyRaw;
      return () => {
        kernels.widen(...widening);
        for (const operands of products) multiply(...operands);
        tail.finish();
      };
    },
  };
}

/** Converts steps of int16 values to bytes. */
export const inBytes = (steps: Uint32Array): Uint32Array => steps.map((step) => step * 2);
