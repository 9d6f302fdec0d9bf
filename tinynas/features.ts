import { largest, type Genome } from './genome.js';
import { structure, type InputSize, type Layer } from './structure.js';
import type { Space } from './space.js';

/**
 * Returns a function that maps a genome to a feature vector for the predictor. The features are one-hot: resolution,
 * width, depths, and kernel and expansion of every used block. Two more are the logarithms of multiply-accumulates and
 * weights relative to the largest network.
 */
export function featuresOf(space: Space, size: InputSize): (genome: Genome) => readonly number[] {
  const most = count(space, largest(space), size);
  return (genome) => {
    const { macs, weights } = count(space, genome, size);
    return [
      ...oneHot(space.resolutions, genome.resolution),
      ...oneHot(space.widths, genome.width),
      ...space.stages.flatMap(({ depths, expansions, kernels }, index) => {
        const blocks = genome.stages[index]!;
        const slots = Array.from({ length: depths.at(-1)! }, (_, position) => blocks[position]);
        return [
          ...oneHot(depths, blocks.length),
          ...slots.flatMap((block) => [...oneHot(expansions, block?.expansion), ...oneHot(kernels, block?.kernel)]),
        ];
      }),
      logarithm(macs / most.macs),
      logarithm(weights / most.weights),
    ];
  };
}

const oneHot = (choices: readonly number[], value: number | undefined): readonly number[] =>
  choices.map((choice) => (choice === value ? 1 : 0));

/** Rounded, because engines may differ in the last bit of a logarithm and results must be equal. */
const logarithm = (value: number): number => Math.round(Math.log(value) * 1e6) / 1e6;

function count(space: Space, genome: Genome, size: InputSize): { macs: number; weights: number } {
  const layers = structure(space, genome, size).layers.map((layer) => ({ layer, weights: weightsOf(layer) }));
  return {
    weights: layers.reduce((sum, { weights }) => sum + weights, 0),
    macs: layers.reduce((sum, { layer, weights }) => sum + weights * layer.output.height * layer.output.width, 0),
  };
}

function weightsOf(layer: Layer): number {
  if (layer.kind === 'linear') return layer.inputChannels * layer.output.channels;
  if (layer.kind === 'convolution' || layer.kind === 'depthwise') {
    const inputs = layer.kind === 'depthwise' ? 1 : layer.inputChannels;
    return layer.window.height * layer.window.width * inputs * layer.output.channels;
  }
  return 0;
}
