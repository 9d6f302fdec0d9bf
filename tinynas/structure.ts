import type { FeatureMap } from '../tinyengine/graph/graph.js';
import type { Activation, Window } from '../tinyengine/graph/operator.js';
import { noPadding, samePaddingOf } from '../tinyengine/graph/padding.js';
import { canonical, type Block, type Genome } from './genome.js';
import { channels, type Space } from './space.js';

/** Size of the sensor's feature map, which may be larger or smaller than the network's resolution. */
export interface InputSize {
  readonly height: number;
  readonly width: number;
}

interface Base {
  /** Name of the operator in graph and generated code. */
  readonly name: string;
  /** Index of the value it reads: 0 is the sensor's feature map, and layer i writes value i + 1. */
  readonly input: number;
  readonly output: FeatureMap;
}
interface Resize extends Base {
  readonly kind: 'resize';
}
export interface Convolution extends Base {
  readonly kind: 'convolution' | 'depthwise';
  /** Prefix of its tensors in the checkpoint. */
  readonly source: string;
  readonly inputChannels: number;
  readonly window: Window;
  readonly activation: Extract<Activation, 'NONE' | 'RELU6'>;
}
interface Addition extends Base {
  readonly kind: 'add';
  readonly other: number;
}
interface Pool extends Base {
  readonly kind: 'pool';
  readonly window: Window;
}
export interface Linear extends Base {
  readonly kind: 'linear';
  readonly source: 'head';
  readonly inputChannels: number;
}
export type Layer = Resize | Convolution | Addition | Pool | Linear;

/** The layers of a network of the space, without weights. Slicing, calibration and quantisation iterate over them. */
export interface Structure {
  readonly canonical: string;
  readonly space: Space;
  /** The sensor's feature map, which is value 0. */
  readonly input: FeatureMap;
  readonly layers: readonly Layer[];
}

/** The feature map of a value: 0 is the input, and i + 1 is the output of layer i. */
export const valueFeatureMap = ({ input, layers }: Structure, value: number): FeatureMap =>
  value === 0 ? input : layers[value - 1]!.output;

/**
 * Converts a genome to layers: [resize] → stem → inverted residual blocks → global average → linear classifier. It is
 * MobileNetV2's architecture, as in MCUNet (arXiv 2007.10319, section 3.1).
 */
export function structure(space: Space, genome: Genome, size: InputSize): Structure {
  const { resolution, width } = genome;
  const input = { ...size, channels: space.input.channels };
  const layers: Layer[] = [];
  const last = (): FeatureMap => layers.at(-1)?.output ?? input;

  if (size.height !== resolution || size.width !== resolution) {
    const output = { height: resolution, width: resolution, channels: input.channels };
    layers.push({ kind: 'resize', name: 'resize', input: 0, output });
  }
  const { kernel, stride } = space.stem;
  const stem = { kind: 'convolution', name: 'stem', source: 'stem', kernel, stride, activation: 'RELU6' } as const;
  layers.push(convolution(stem, layers.length, last(), channels(space, space.stem.channels, width)));
  for (const [s, stage] of space.stages.entries()) {
    for (const [b, block] of genome.stages[s]!.entries()) {
      const place = { stage: s, block: b, stride: b === 0 ? stage.stride : 1 };
      layers.push(...invertedResidual(place, block, layers.length, last(), channels(space, stage.channels, width)));
    }
  }
  const featureMap = last();
  const pooled = { height: 1, width: 1, channels: featureMap.channels };
  layers.push({ kind: 'pool', name: 'pool', input: layers.length, output: pooled, window: wholeWindow(featureMap) });
  const scores = { height: 1, width: 1, channels: space.classes };
  layers.push({
    kind: 'linear',
    name: 'head',
    source: 'head',
    input: layers.length,
    output: scores,
    inputChannels: pooled.channels,
  });
  return { canonical: canonical(genome), space, input, layers };
}

/**
 * An inverted residual block: widen (1 × 1), filter each channel (k × k), narrow (1 × 1). It adds the input where
 * shapes allow.
 */
function invertedResidual(
  place: { readonly stage: number; readonly block: number; readonly stride: number },
  { expansion, kernel }: Block,
  input: number,
  featureMap: FeatureMap,
  outputs: number,
): readonly Layer[] {
  const names = (part: string) => ({
    name: `stage${place.stage}_block${place.block}_${part}`,
    source: `stages.${place.stage}.${place.block}.${part}`,
  });
  const middle = featureMap.channels * expansion;
  const pointwise = { kind: 'convolution', kernel: 1, stride: 1 } as const;
  const expand = convolution({ ...pointwise, ...names('expand'), activation: 'RELU6' }, input, featureMap, middle);
  const filter = {
    kind: 'depthwise',
    ...names('depthwise'),
    kernel,
    stride: place.stride,
    activation: 'RELU6',
  } as const;
  const depthwise = convolution(filter, input + 1, expand.output, middle);
  const project = convolution(
    { ...pointwise, ...names('project'), activation: 'NONE' },
    input + 2,
    depthwise.output,
    outputs,
  );
  const layers: readonly Layer[] = [expand, depthwise, project];
  if (place.stride !== 1 || featureMap.channels !== outputs) return layers;
  return [...layers, { kind: 'add', name: names('add').name, input: input + 3, other: input, output: project.output }];
}

function convolution(
  spec: Pick<Convolution, 'kind' | 'name' | 'source' | 'activation'> & {
    readonly kernel: number;
    readonly stride: number;
  },
  input: number,
  featureMap: FeatureMap,
  outputs: number,
): Convolution {
  const { kind, name, source, activation, kernel, stride } = spec;
  const taps = {
    height: kernel,
    width: kernel,
    strideHeight: stride,
    strideWidth: stride,
    dilationHeight: 1,
    dilationWidth: 1,
  };
  const window = { ...taps, padding: samePaddingOf(featureMap, taps) };
  const output = {
    height: Math.ceil(featureMap.height / stride),
    width: Math.ceil(featureMap.width / stride),
    channels: outputs,
  };
  return { kind, name, source, activation, input, output, window, inputChannels: featureMap.channels };
}

const wholeWindow = ({ height, width }: FeatureMap): Window => ({
  height,
  width,
  strideHeight: height,
  strideWidth: width,
  dilationHeight: 1,
  dilationWidth: 1,
  padding: noPadding,
});
