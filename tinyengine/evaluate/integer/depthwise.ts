import { bordered, prepareTaps } from '../window.js';
import { channelSums, prepareEpilogue, prepareWeights, type Blocks } from './blocks.js';
import { inBytes, type Convolution } from './convolution.js';
import { aligned, slack, type Layer } from './layer.js';
import { prepareRequantisation } from './requantisation.js';

/**
 * Prepares a depthwise convolution with weights [output channels][height][width][1]. Each input channel feeds
 * `multiplier` output channels. The operand holds each input channel `multiplier` times, in vectors of eight.
 */
export function prepareDepthwise(convolution: Omit<Convolution, 'filterChannels'>, multiplier: number): Layer {
  const { input, window, weights, bias, rescale } = convolution;
  const channels = input.channels * multiplier;
  const blocks: Blocks = { channels, perGroup: channels };
  const epilogue = prepareEpilogue(channelSums(weights, bias, channels), rescale, blocks);

  const stride = Math.ceil(channels / 8) * 8;
  const operand = bordered({ ...input, channels: stride }, window);
  const operandBytes = aligned(operand.height * operand.width * stride * 2 + slack);
  const { pixels, taps, height, width } = prepareTaps(operand, window);
  const pairs = Math.ceil(taps.length / 2);
  const padded = prepareWeights(weights, 1, taps.length, blocks, epilogue);
  const evenTaps = Uint32Array.from({ length: pairs * 2 }, (_, tap) => taps[tap] ?? taps[0]!);
  const requantisation = prepareRequantisation(epilogue, rescale, blocks, height * width);
  const { top, left, bottom, right } = window.padding;

  return {
    tables: [inBytes(pixels), inBytes(evenTaps), padded, ...requantisation.tables],
    scratchBytes: operandBytes + requantisation.scratchBytes,
    bind: ({ kernels, inputs: [from], output, tables: [firsts, offsets, packed, ...others], scratch }) => {
      const tail = requantisation.bind(kernels, output, others, scratch + operandBytes);
      const sizes = [height * width, offsets!, pairs, channels];
      const operands = [...tail.output(0), scratch, packed!, tail.parameters(0), firsts!, ...sizes, ...tail.rest];
      const slide = epilogue.kind === 'vector' ? kernels.depthwise : kernels.depthwiseRaw;
      const zeroPoint = rescale.inputZeroPoint;
      // without gaps between pixels, a row is copied as one piece
      const flat = multiplier === 1 && stride === channels;
      const widening = flat
        ? [scratch, from!, input.height, input.width * stride, top, left * stride, bottom, right * stride, zeroPoint]
        : [
            scratch,
            from!,
            input.height,
            input.width,
            input.channels,
            multiplier,
            stride,
            top,
            left,
            bottom,
            right,
            zeroPoint,
          ];
      const widen = flat ? kernels.widen : kernels.widenRepeated;
      return () => {
        widen(...widening);
        slide(...operands);
        tail.finish();
      };
    },
  };
}
