import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { chain } from '../../tests/networks/graphs.js';
import { transposes } from '../../tests/vectors/shapes.js';
import type { Window } from '../graph/operator.js';
import { broadcastShape } from '../graph/shared/pairwise.js';
import type { ConvolutionRequantisation } from '../graph/quantised.js';
import { addition } from '../graph/operators/add.js';
import { convolve } from './operators/convolution.js';
import { convolveDepthwise } from './operators/depthwise.js';
import { connectFully } from './operators/fully-connected.js';
import { multiplication } from '../graph/shared/product.js';
import { combine } from './elementwise.js';
import { averagePool, maxPool } from './operators/pool.js';
import { interpret } from './interpret.js';
import { needing } from '../../tests/support/needs.js';

type Config = Readonly<Record<string, number>>;
/** One case of CMSIS-NN's unit tests, as stored in the shared folder. */
type Case = Readonly<Record<string, { readonly data: readonly number[] }>> & { readonly config: Config };

const folder = 'vectors';
const names = (pattern: RegExp): readonly string[] =>
  absentShared(folder).length > 0
    ? []
    : readdirSync(sharedFile(folder))
        .filter((name) => pattern.test(name))
        .map((name) => name.replace('.json', ''));

const read = (name: string): Case => JSON.parse(readFileSync(sharedFile(`${folder}/${name}.json`), 'utf8')) as Case;
const values = (vector: Case, name: string) => vector[name]!.data;

const window = (config: Config, names: readonly [string, string, string, string]): Window => ({
  height: config[`${names[0]}_${names[1]}`]!,
  width: config[`${names[0]}_${names[2]}`]!,
  strideHeight: config[`stride_${names[1]}`]!,
  strideWidth: config[`stride_${names[2]}`]!,
  dilationHeight: config['dilation_y'] ?? 1,
  dilationWidth: config['dilation_x'] ?? 1,
  // the kernels use only the padding before the feature map; the output's size implies the rest
  padding: { top: config[`${names[3]}_${names[1]}`]!, left: config[`${names[3]}_${names[2]}`]!, bottom: 0, right: 0 },
});

const rescale = (
  config: Config,
  multipliers: readonly number[],
  shifts: readonly number[],
): ConvolutionRequantisation => ({
  inputZeroPoint: -config['input_offset']!,
  outputZeroPoint: config['output_offset']!,
  multipliers,
  shifts,
  min: config['out_activation_min']!,
  max: config['out_activation_max']!,
});

/** Feature maps and batches of a convolution. One list of bytes may hold several batches. */
function convolution(vector: Case) {
  const { config } = vector;
  return {
    batches: config['input_batches']!,
    input: { height: config['input_h']!, width: config['input_w']!, channels: config['in_ch']! },
    output: { height: config['output_h']!, width: config['output_w']!, channels: config['out_ch']! },
    window: window(config, ['filter', 'y', 'x', 'pad']),
    rescale: rescale(config, values(vector, 'output_mult'), values(vector, 'output_shift')),
  };
}

needing(absentShared(folder)).describe('the reference kernels reproduce', () => {
  const convolutions = names(/^(basic|stride2pad1|kernel1x1|conv_|grouped_conv_)/);
  test('all 15 convolutions, groups, batches and dilation included', () => {
    expect(convolutions).toHaveLength(15);
  });
  test.each(convolutions)('the convolution %s', (name) => {
    const vector = read(name);
    const parameters = convolution(vector);
    const filterChannels = vector.config['filter_ch'] ?? parameters.input.channels;
    const result = convolve(values(vector, 'input'), values(vector, 'weights'), values(vector, 'biases'), {
      ...parameters,
      filterChannels,
    });
    expect(Array.from(result)).toEqual(values(vector, 'output_ref'));
  });

  const depthwise = names(/^depthwise_/);
  test('all 6 depthwise convolutions', () => {
    expect(depthwise).toHaveLength(6);
  });
  test.each(depthwise)('the depthwise convolution %s', (name) => {
    const vector = read(name);
    const multiplier = vector.config['ch_mult']!;
    const result = convolveDepthwise(values(vector, 'input'), values(vector, 'weights'), values(vector, 'biases'), {
      ...convolution(vector),
      multiplier,
    });
    expect(Array.from(result)).toEqual(values(vector, 'output_ref'));
  });

  test.each(names(/^fully_connected/))('the fully connected %s', (name) => {
    const vector = read(name);
    const { config } = vector;
    const units = config['out_ch']!;
    const fill = (key: string) => new Array<number>(units).fill(config[key]!);
    const result = connectFully(values(vector, 'input'), values(vector, 'weights'), values(vector, 'biases'), {
      batches: config['input_batches']!,
      depth: config['accumulation_depth']!,
      units,
      rescale: rescale(config, fill('output_multiplier'), fill('output_shift')),
    });
    expect(Array.from(result)).toEqual(values(vector, 'output_ref'));
  });

  test.each(names(/^(avg|max)pooling/))('the pool %s', (name) => {
    const vector = read(name);
    const { config } = vector;
    const pool = name.startsWith('max') ? maxPool : averagePool;
    const channels = config['input_c']!;
    const result = pool(values(vector, 'input_tensor'), {
      batches: config['batch_size'] ?? 1,
      input: { height: config['input_h']!, width: config['input_w']!, channels },
      output: { height: config['output_h']!, width: config['output_w']!, channels },
      window: window(config, ['filter', 'h', 'w', 'padding']),
      clamp: { min: config['activation_min']!, max: config['activation_max']! },
    });
    expect(Array.from(result)).toEqual(values(vector, 'output'));
  });

  test.each(Object.entries(transposes))('the transpose %s', (name, { shape, order }) => {
    const vector = read(`transpose_${name}`);
    const graph = chain(shape, { kind: 'TRANSPOSE', order });
    const [output] = interpret(graph, [Int8Array.from(values(vector, 'input_tensor'))]).slice(-1);
    expect(Array.from(output!)).toEqual(values(vector, 'output'));
  });

  test('the addition', () => {
    const vector = read('add');
    const { config } = vector;
    const side = (prefix: string) => ({
      zeroPoint: -config[`${prefix}_offset`]!,
      multiplier: config[`${prefix}_mult`]!,
      shift: config[`${prefix}_shift`]!,
    });
    const sum = addition({
      leftShift: config['left_shift']!,
      inputs: [side('input1'), side('input2')],
      sign: 1,
      output: { ...side('output'), zeroPoint: config['output_offset']! },
      min: config['out_activation_min']!,
      max: config['out_activation_max']!,
    });
    const second = values(vector, 'input2');
    const result = values(vector, 'input1').map((value, at) => sum(value, second[at]!));
    expect(result).toEqual(values(vector, 'output_ref'));
  });

  test('the multiplication', () => {
    const vector = read('mul');
    const { config } = vector;
    const product = multiplication({
      zeroPoints: [-config['input1_offset']!, -config['input2_offset']!],
      output: {
        multiplier: config['output_mult']!,
        shift: config['output_shift']!,
        zeroPoint: config['output_offset']!,
      },
      min: config['out_activation_min']!,
      max: config['out_activation_max']!,
    });
    const second = values(vector, 'input2');
    const result = values(vector, 'input1').map((value, at) => product(value, second[at]!));
    expect(result).toEqual(values(vector, 'output_ref'));
  });

  const extrema = names(/^(maximum|minimum)_/);
  test('all 9 maxima and minima', () => {
    expect(extrema).toHaveLength(9);
  });
  test.each(extrema)('the %s', (name) => {
    const vector = read(name);
    const shape = (operand: 1 | 2) =>
      ['batch', 'height', 'width', 'channel'].map((side) => vector.config[`${side}_${operand}`]!);
    const [first, second] = [values(vector, 'input_tensor_1'), values(vector, 'input_tensor_2')];
    const extremum = name.startsWith('max') ? Math.max : Math.min;
    const result = new Int8Array(values(vector, 'output').length);
    const output = broadcastShape(shape(1), shape(2));
    combine(result, output, { values: first, shape: shape(1) }, { values: second, shape: shape(2) }, extremum);
    expect(Array.from(result)).toEqual(values(vector, 'output'));
  });
});
