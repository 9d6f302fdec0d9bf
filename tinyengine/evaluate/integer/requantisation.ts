import type { ConvolutionRequantisation } from '../../graph/quantised.js';
import { blockParameterBytes, type Blocks, type Epilogue } from './blocks.js';
import { aligned, slack, type IntegerExports, type Table } from './layer.js';

/** Where a product writes, and how its sums are requantised: in the kernel, or afterwards one by one. */
interface Requantisation {
  readonly tables: readonly Table[];
  readonly scratchBytes: number;
  bind: (kernels: IntegerExports, output: number, tables: readonly number[], sums: number) => BoundRequantisation;
}

interface BoundRequantisation {
  /** The first arguments of the kernel for output channels from `channel` on: address, and distance of two pixels. */
  readonly output: (channel: number) => readonly number[];
  /** Address of the parameters of a block of eight channels. */
  readonly parameters: (block: number) => number;
  /** The last arguments of the kernel. */
  readonly rest: readonly number[];
  readonly finish: () => void;
}

/** @param pixels number of pixels of the output */
export function prepareRequantisation(
  epilogue: Epilogue,
  rescale: ConvolutionRequantisation,
  { channels }: Blocks,
  pixels: number,
): Requantisation {
  const range = [rescale.outputZeroPoint, rescale.min, rescale.max];
  const parameters = (first: number) => (block: number) => first + block * blockParameterBytes(epilogue);
  if (epilogue.kind === 'vector')
    return {
      tables: [epilogue.parameters],
      scratchBytes: 0,
      bind: (_kernels, output, [first]) => ({
        output: (channel) => [output + channel, channels],
        parameters: parameters(first!),
        rest: range,
        finish: () => undefined,
      }),
    };
  // Eight sums are stored at once. The last block of a group overlaps the next group, and the last group has a gap
  // after it.
  const stride = aligned((channels + 7) * 4);
  return {
    tables: [epilogue.biases, epilogue.rescales],
    scratchBytes: pixels * stride + slack,
    bind: (kernels, output, [first, rescales], sums) => ({
      output: (channel) => [sums + channel * 4, stride],
      parameters: parameters(first!),
      rest: [],
      finish: () => kernels.requantise(output, channels, sums, stride / 4, pixels, channels, rescales!, ...range),
    }),
  };
}
