import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, codeOf, windowOf } from '../tests/graphs.js';
import { joined, splitInputs } from '../tests/inputs.js';
import { compileForHost, runOnHost, type HostRun } from '../tests/host.js';
import { elementwiseNetworks, randomInt8, randomNetworks } from '../tests/networks.js';
import { missing, sharedFile } from '../tests/shared.js';
import { transposes } from '../tests/transposes.js';
import { checkGraph } from './graph/check.js';
import { elements, type Graph, type Tensor } from './graph/graph.js';
import type { Window } from './graph/operator.js';
import { lower } from './passes/lower.js';
import { interpret } from './reference/interpret.js';

describe('the generated C under the sanitizers, warnings as errors, computes what the reference interpreter does', () => {
  test.each([
    ['80 random networks', randomNetworks, 80],
    ['40 of element-wise operators', elementwiseNetworks, 40],
  ] as const)('for %s', (_, networks, numRuns) => {
    const graphs = fc.sample(networks.filter(isCompilable), { seed: 20_26, numRuns }).map(lower);
    compare(graphs.map((graph, i) => ({ graph, inputs: [0, 1].map((k) => randomInt8(inputBytes(graph), 2 * i + k)) })));
  });

  test('for pixels and scores of uint8, which the application hands over as such', () => {
    const graph = chain(
      [1, 4, 4, 3],
      { kind: 'QUANTIZE', code: codeOf(0.05, -3) },
      { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' },
      { kind: 'QUANTIZE', type: 'uint8', code: codeOf(0.05, 125) },
    );
    const picture = { ...graph.tensors[0]!, type: 'uint8', quantisation: codeOf(0.05, 125) } as const;
    const unsigned = { ...graph, tensors: [picture, ...graph.tensors.slice(1)] };
    compare([{ graph: unsigned, inputs: [Int8Array.from({ length: 48 }, (_, i) => i * 5)] }]);
    const { files } = compileForHost(unsigned, 'bytes');
    const header = files.find(({ path }) => path === 'src/bytes.h')!.contents;
    expect(header).toContain('uint8_t *bytes_input_0(void *arena);');
    expect(header).toContain('uint8_t *bytes_output_0(void *arena);');
  });

  test('for every operator that random networks seldom have', () => {
    const graphs = [
      chain([1, 9, 7, 3], { kind: 'AREA_RESIZE', shape: [1, 4, 5, 3] }),
      chain([1, 28, 28, 1], { kind: 'AREA_RESIZE', shape: [1, 20, 20, 1] }),
      chain([1, 5, 4, 6], { kind: 'MEAN', axes: [1, 2], keepDims: true }),
      chain([1, 5, 4, 6], { kind: 'MEAN', axes: [2], keepDims: false }),
      chain([1, 5, 4, 6], { kind: 'MEAN', axes: [3], keepDims: true }),
      chain(
        [1, 4, 4, 2],
        { kind: 'PAD', padding: { top: 1, left: 2, bottom: 0, right: 1 } },
        { kind: 'MAX_POOL_2D', window: windowOf(2), activation: 'NONE' },
      ),
      chain([1, 3, 2, 5], { kind: 'SOFTMAX', beta: 1, code: { scales: [1 / 256], zeroPoints: [-128], axis: 0 } }),
      chain([1, 6, 6, 4], {
        kind: 'CONV_2D',
        activation: 'RELU6',
        window: windowOf(3, { dilationHeight: 2, dilationWidth: 2 }),
        weights: [6, 3, 3, 2],
      }),
      // all alike, so that each is less than half of 1/256
      chain(
        [1, 1, 1, 700],
        { kind: 'SLICE', begin: [0, 0, 0, 3], size: [1, 1, 1, 1], strides: [1, 1, 1, 1] },
        { kind: 'RESIZE_NEAREST_NEIGHBOR', alignCorners: false, halfPixelCenters: false, shape: [1, 1, 700, 1] },
        { kind: 'RESHAPE', shape: [1, 1, 1, 700] },
        { kind: 'SOFTMAX', beta: 1, code: codeOf(1 / 256, -128) },
      ),
      ...movements(),
    ];
    compare(graphs.map((graph, i) => ({ graph, inputs: [randomInt8(inputBytes(lower(graph)), 100 + i)] })));
  });
});

/** Larger pictures than random networks have, and the ends of what resizes and slices may be. */
function movements(): readonly Graph[] {
  const neither = { alignCorners: false, halfPixelCenters: false };
  const window = {
    ...windowOf(5, { strideHeight: 3, strideWidth: 2 }),
    padding: { top: 1, left: 1, bottom: 1, right: 2 },
  };
  return [
    chain([1, 13, 11, 3], { kind: 'RESIZE_NEAREST_NEIGHBOR', ...neither, shape: [1, 39, 7, 3] }),
    chain([1, 13, 11, 3], {
      kind: 'RESIZE_NEAREST_NEIGHBOR',
      alignCorners: true,
      halfPixelCenters: true,
      shape: [1, 7, 29, 3],
    }),
    chain([1, 13, 11, 3], { kind: 'RESIZE_BILINEAR', ...neither, alignCorners: true, shape: [1, 40, 5, 3] }),
    chain([1, 40, 33, 2], { kind: 'RESIZE_BILINEAR', ...neither, halfPixelCenters: true, shape: [1, 7, 90, 2] }),
    chain([1, 1, 1, 3], { kind: 'RESIZE_BILINEAR', ...neither, halfPixelCenters: true, shape: [1, 50, 50, 3] }),
    chain(
      [1, 20, 20, 5],
      { kind: 'SLICE', begin: [0, 19, 17, 4], size: [1, 10, 6, 3], strides: [1, -2, -3, -2] },
      { kind: 'SLICE', begin: [0, 1, 0, 0], size: [1, 3, 6, 3], strides: [1, 3, 1, 1] },
    ),
    chain([1, 9, 8, 5], {
      kind: 'TRANSPOSE_CONV',
      window,
      activation: 'RELU6',
      weights: [6, 5, 5, 5],
      shape: [1, 27, 17, 6],
      code: codeOf(0.02, -5),
    }),
  ];
}

function compare(runs: readonly HostRun[]): void {
  const outputs = runOnHost(runs);
  runs.forEach(({ graph, inputs }, i) => {
    const lowered = lower(graph);
    inputs.forEach((input, k) => {
      const values = interpret(lowered, splitInputs(lowered, input));
      expect(outputs[i]![k]).toEqual(joined(lowered.outputs.map((id) => values[id]!)));
    });
  });
}

const bytesOf = (graph: Graph, id: number): number => elements(graph.tensors[id]!.shape);
const inputBytes = (graph: Graph): number => graph.inputs.reduce((sum, id) => sum + bytesOf(graph, id), 0);

function isCompilable(network: Graph): boolean {
  try {
    checkGraph(network);
    return true;
  } catch {
    return false;
  }
}

interface Vector {
  readonly name: string;
  readonly config: Readonly<Record<string, number>>;
  readonly [array: string]: unknown;
}

describe('the vectors that a network can express', () => {
  test.skipIf(missing('vectors/basic.json'))('are exact in generated C', () => {
    const vectors = readdirSync(sharedFile('vectors')).map(
      (name) => JSON.parse(readFileSync(join(sharedFile('vectors'), name), 'utf8')) as Vector,
    );
    const cases = vectors.flatMap(express);
    expect(cases.length).toBeGreaterThanOrEqual(39);
    const outputs = runOnHost(cases);
    cases.forEach(({ name, expected }, i) =>
      expect([name, outputs[i]!.flatMap((output) => [...output])]).toEqual([name, expected]),
    );
  });
});

interface Case extends HostRun {
  readonly name: string;
  readonly expected: readonly number[];
}

const dataOf = (vector: Vector, key: string): readonly number[] =>
  (vector[key] as { data: readonly number[] } | undefined)?.data ?? [];

/** The vector as a network of one layer; none where its operator is not ours or its clamp is no activation. */
function express(vector: Vector): readonly Case[] {
  if (/^(maximum|minimum)_/.test(vector.name)) return [extremum(vector)];
  const pairwise = vector.name === 'add' || vector.name === 'mul';
  const graph = /pool/.test(vector.name)
    ? pooling(vector)
    : vector.name === 'add'
      ? addition(vector)
      : vector.name === 'mul'
        ? multiplication(vector)
        : vector.name.startsWith('transpose_')
          ? transposition(vector)
          : weightedLayer(vector);
  if (graph === null || !isCompilable(graph)) return [];
  const size = inputBytes(graph);
  const given = pairwise
    ? [...dataOf(vector, 'input1'), ...dataOf(vector, 'input2')]
    : [...dataOf(vector, 'input_tensor'), ...dataOf(vector, 'input')];
  const batches = vector.name.startsWith('transpose_')
    ? given.length / size
    : (vector.config['input_batches'] ?? vector.config['input_n'] ?? 1);
  const inputs = Array.from({ length: batches }, (_, b) => Int8Array.from(given.slice(b * size, (b + 1) * size)));
  const reference = vector['output_ref'] === undefined ? dataOf(vector, 'output') : dataOf(vector, 'output_ref');
  return [
    { name: vector.name, graph, inputs, expected: reference.slice(0, batches * bytesOf(graph, graph.outputs[0]!)) },
  ];
}

const tensor = (values: Partial<Tensor> & Pick<Tensor, 'name' | 'shape'>): Tensor => ({
  type: 'int8',
  quantisation: null,
  data: null,
  ...values,
});
const code = (scale: number, zeroPoint: number) => ({ scales: [scale], zeroPoints: [zeroPoint], axis: 0 });

/** Zero padding behind what the output size implies. */
const behind = (size: number, output: number, taps: number, stride: number, dilation: number, before: number): number =>
  Math.max(0, (output - 1) * stride + (taps - 1) * dilation + 1 - size - before);

/** The fused activation with the vector's clamp: none, or RELU_N1_TO_1 with a scale that puts -1 there and 1 beyond int8. */
function activationOf(
  min: number,
  max: number,
  zeroPoint: number,
): { readonly activation: 'NONE' | 'RELU_N1_TO_1'; readonly scale: number } | null {
  if (min === -128 && max === 127) return { activation: 'NONE', scale: 1 };
  const below = zeroPoint - min;
  return below > 0 && max === 127 && zeroPoint + below >= 127 ? { activation: 'RELU_N1_TO_1', scale: 1 / below } : null;
}

/** Multiplier and shift come from scales that are exact doubles: s_in = s_out, s_w = multiplier * 2^(shift - 31). */
function weightedLayer(vector: Vector): Graph | null {
  const { name, config } = vector;
  const at = (key: string): number => config[key]!;
  const fused = activationOf(at('out_activation_min'), at('out_activation_max'), at('output_offset'));
  if (fused === null) return null;
  const { activation, scale } = fused;
  const kind = name.startsWith('depthwise')
    ? 'DEPTHWISE_CONV_2D'
    : name.startsWith('fully')
      ? 'FULLY_CONNECTED'
      : 'CONV_2D';
  const units = at('out_ch');
  const multiplierOf = (c: number): number =>
    kind === 'FULLY_CONNECTED' ? at('output_multiplier') : dataOf(vector, 'output_mult')[c]!;
  const shiftOf = (c: number): number =>
    kind === 'FULLY_CONNECTED' ? at('output_shift') : dataOf(vector, 'output_shift')[c]!;
  const scales = Array.from({ length: units }, (_, c) => multiplierOf(c) * 2 ** (shiftOf(c) - 31));
  const zeroPoints = scales.map(() => 0);
  const bias = dataOf(vector, 'biases').length > 0 ? dataOf(vector, 'biases') : zeroPoints;
  const [shape, output, axis] =
    kind === 'FULLY_CONNECTED'
      ? [[units, at('accumulation_depth')], [1, units], 0]
      : [
          kind === 'CONV_2D'
            ? [units, at('filter_y'), at('filter_x'), config['filter_ch'] ?? at('in_ch')]
            : [1, at('filter_y'), at('filter_x'), units],
          [1, at('output_h'), at('output_w'), units],
          kind === 'CONV_2D' ? 0 : 3,
        ];
  const layer = { index: 0, name: 'layer', inputs: [0, 1, 2], outputs: [3], activation };
  return {
    name,
    tensors: [
      tensor({
        name: 'input',
        shape: [1, at('input_h'), at('input_w'), at('in_ch')],
        quantisation: code(scale, -at('input_offset')),
      }),
      tensor({
        name: 'weights',
        shape,
        quantisation: { scales, zeroPoints, axis },
        data: Int8Array.from(dataOf(vector, 'weights')),
      }),
      // A bias has the scale of the accumulator.
      tensor({
        name: 'bias',
        shape: [units],
        type: 'int32',
        quantisation: { scales: scales.map((one) => one * scale), zeroPoints, axis: 0 },
        data: Int32Array.from(bias),
      }),
      tensor({ name: 'output', shape: output, quantisation: code(scale, at('output_offset')) }),
    ],
    operators: [
      kind === 'FULLY_CONNECTED'
        ? { ...layer, kind }
        : kind === 'CONV_2D'
          ? { ...layer, kind, window: windowIn(config) }
          : { ...layer, kind, window: windowIn(config), multiplier: at('ch_mult') },
    ],
    inputs: [0],
    outputs: [3],
  };
}

function windowIn(config: Vector['config']): Window {
  const at = (key: string): number => config[key]!;
  return {
    height: at('filter_y'),
    width: at('filter_x'),
    strideHeight: at('stride_y'),
    strideWidth: at('stride_x'),
    dilationHeight: at('dilation_y'),
    dilationWidth: at('dilation_x'),
    padding: {
      top: at('pad_y'),
      left: at('pad_x'),
      bottom: behind(at('input_h'), at('output_h'), at('filter_y'), at('stride_y'), at('dilation_y'), at('pad_y')),
      right: behind(at('input_w'), at('output_w'), at('filter_x'), at('stride_x'), at('dilation_x'), at('pad_x')),
    },
  };
}

function pooling({ name, config }: Vector): Graph | null {
  const at = (key: string): number => config[key]!;
  if (at('activation_min') !== -128 || at('activation_max') !== 127) return null;
  const padding = {
    top: at('padding_h'),
    left: at('padding_w'),
    bottom: behind(at('input_h'), at('output_h'), at('filter_h'), at('stride_h'), 1, at('padding_h')),
    right: behind(at('input_w'), at('output_w'), at('filter_w'), at('stride_w'), 1, at('padding_w')),
  };
  const window = {
    ...windowOf(1),
    height: at('filter_h'),
    width: at('filter_w'),
    strideHeight: at('stride_h'),
    strideWidth: at('stride_w'),
    padding,
  };
  const kind = name.startsWith('avg') ? 'AVERAGE_POOL_2D' : 'MAX_POOL_2D';
  return chain([1, at('input_h'), at('input_w'), at('input_c')], { kind, window, activation: 'NONE' });
}

function transposition({ name }: Vector): Graph | null {
  const alike = transposes[name.replace('transpose_', '')]?.alike;
  return alike ? chain(alike.shape, { kind: 'TRANSPOSE', order: alike.order }) : null;
}

/** Inputs of scale 1/2, an output of scale 1: both inputs' multipliers are 1/2, the sum's 2^-20, as the vector has them. */
function addition({ config }: Vector): Graph {
  const at = (key: string): number => config[key]!;
  const shape = [1, 1, 1, at('dst_size')];
  const codes = [code(0.5, -at('input1_offset')), code(0.5, -at('input2_offset')), code(1, at('output_offset'))];
  return pairOf('ADD', [shape, shape, shape], codes);
}

/** All of the multiplier is in the first scale. */
function multiplication({ config }: Vector): Graph {
  const at = (key: string): number => config[key]!;
  const shape = [1, 1, 1, at('dst_size')];
  const scale = at('output_mult') * 2 ** (at('output_shift') - 31);
  const codes = [code(scale, -at('input1_offset')), code(1, -at('input2_offset')), code(1, at('output_offset'))];
  return pairOf('MUL', [shape, shape, shape], codes);
}

/** A run for each batch; an operand that has one batch serves them all. */
function extremum(vector: Vector): Case {
  const { name, config } = vector;
  const shape = (operand: 1 | 2) => [1, ...['height', 'width', 'channel'].map((side) => config[`${side}_${operand}`]!)];
  const output = [1, ...['height', 'width', 'channel'].map((side) => config[`output_${side}`]!)];
  const kind = name.startsWith('max') ? 'MAXIMUM' : 'MINIMUM';
  const graph = pairOf(
    kind,
    [shape(1), shape(2), output],
    [0, 1, 2].map(() => code(1, config['output_offset']!)),
  );
  const operand = (which: 1 | 2, batch: number): readonly number[] => {
    const size = elements(shape(which));
    const from = config[`batch_${which}`] === 1 ? 0 : batch * size;
    return dataOf(vector, `input_tensor_${which}`).slice(from, from + size);
  };
  const inputs = Array.from({ length: config['output_batch']! }, (_, batch) =>
    Int8Array.of(...operand(1, batch), ...operand(2, batch)),
  );
  return { name, graph, inputs, expected: dataOf(vector, 'output') };
}

function pairOf(
  kind: 'ADD' | 'MUL' | 'MAXIMUM' | 'MINIMUM',
  shapes: readonly (readonly number[])[],
  codes: readonly ReturnType<typeof code>[],
): Graph {
  return {
    name: 'pair',
    tensors: codes.map((quantisation, i) => tensor({ name: `value ${i}`, shape: shapes[i]!, quantisation })),
    operators: [{ kind, index: 0, name: 'layer', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
    inputs: [0, 1],
    outputs: [2],
  };
}
