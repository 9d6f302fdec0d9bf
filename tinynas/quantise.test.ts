import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barImages, randomSupernet, tinySpace } from '../tests/support/supernet.js';
import { createFloatKernels } from '../tinyengine/evaluate/float.js';
import type { Graph } from '../tinyengine/graph/graph.js';
import { calibrate } from './calibrate.js';
import { decodeCalibration, encodeCalibration } from './calibration.js';
import { shapeGraph } from './shape.js';
import { largest, parseGenome, randomGenome } from './genome.js';
import { McunetError } from '../errors/error.js';
import { buildNetwork } from './network.js';
import { affine, quantise } from './quantise.js';
import { createRandom } from './random.js';
import { isWeighted, sliceWeights } from './slice.js';
import { structure } from './structure.js';

const kernels = await createFloatKernels();
const supernet = randomSupernet(tinySpace);
const { images } = barImages(tinySpace, 16, 1);
const layoutOf = (text: string) => structure(tinySpace, parseGenome(text, tinySpace), images);

describe('slices of the supernet', () => {
  const layer = (text: string, name: string) =>
    layoutOf(text)
      .layers.filter(isWeighted)
      .find((each) => each.name === name)!;
  const stored = (name: string) => supernet.tensors.get(name)!.values;

  test('take the first rows and columns of a pointwise convolution', () => {
    // Stored as [12, 24]. The narrow network has 8 outputs of 4 * 2 inputs.
    const all = stored('stages.1.0.project.weight');
    const expected = Array.from({ length: 8 }, (_, row) => [...all.subarray(24 * row, 24 * row + 8)]).flat();
    expect([...sliceWeights(supernet, layer('r12-w0.5-2k3|2k3', 'stage1_block0_project'))]).toEqual(expected);
  });

  test('take the centre of a larger depthwise kernel, channels last', () => {
    // Stored as [16, 5, 5]. The 3 x 3 kernel leaves out one cell on every side.
    const all = stored('stages.0.0.depthwise.weight');
    const slice = sliceWeights(supernet, layer('r12-w0.5-2k3|2k3', 'stage0_block0_depthwise'));
    const expected = [1, 2, 3].flatMap((y) =>
      [1, 2, 3].flatMap((x) => Array.from({ length: 8 }, (_, c) => all[25 * c + 5 * y + x]!)),
    );
    expect([...slice]).toEqual(expected);
  });

  test('transpose the stem to output, rows, columns, input', () => {
    const space = { ...tinySpace, input: { ...tinySpace.input, channels: 2 } };
    const colour = randomSupernet(space);
    const stem = structure(space, largest(space), images).layers.find(isWeighted)!;
    const all = colour.tensors.get('stem.weight')!.values;
    const slice = sliceWeights(colour, stem);
    // Output 3, row 1, column 2, input 1.
    expect(slice[((3 * 3 + 1) * 3 + 2) * 2 + 1]).toBe(all[((3 * 2 + 1) * 3 + 1) * 3 + 2]);
    expect([...slice].sort()).toEqual([...all].sort());
  });
});

describe('codes', () => {
  test('span the range and have 0 exactly', () => {
    const values = fc
      .double({ min: -1e6, max: 1e6, noNaN: true })
      .map((value) => (Math.abs(value) < 1e-30 ? 0 : Math.fround(value)));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [low, high] = [Math.min(0, a, b), Math.max(0, a, b)];
        const { scale, zeroPoint } = affine(low, high);
        expect(Math.fround(scale)).toBe(scale);
        expect(Number.isInteger(zeroPoint) && zeroPoint >= -128 && zeroPoint <= 127).toBe(true);
        // Half a step may be lost at an end, where the zero point is rounded.
        expect(scale * (-128 - zeroPoint)).toBeLessThanOrEqual(low + 0.51 * scale);
        expect(scale * (127 - zeroPoint)).toBeGreaterThanOrEqual(high - 0.51 * scale);
      }),
    );
  });

  test('of RELU6 are fixed', () => {
    expect(affine(0, 6)).toEqual({ scale: Math.fround(6 / 255), zeroPoint: -128 });
  });

  test('of 0, or of values that float32 rounds to 0, have scale 1', () => {
    expect(affine(0, 0)).toEqual({ scale: 1, zeroPoint: -128 });
    expect(affine(-1e-45, 0)).toEqual({ scale: 1, zeroPoint: -128 });
  });
});

describe('a quantised network', () => {
  const layout = layoutOf('r8-w1-2k3.2k5|3k3');
  const { calibration } = calibrate(supernet, layout, images, kernels);
  const graph = quantise(supernet, layout, calibration);
  const tensorOf = (name: string) => graph.tensors.find((tensor) => tensor.name === name)!;

  test('is a chain of TFLite operators after one area resize', () => {
    const kinds = graph.operators.map(({ kind }) => kind);
    const block = ['CONV_2D', 'DEPTHWISE_CONV_2D', 'CONV_2D'];
    expect(kinds).toEqual([
      'AREA_RESIZE',
      'CONV_2D',
      ...block,
      'ADD',
      ...block,
      'ADD',
      ...block,
      'AVERAGE_POOL_2D',
      'FULLY_CONNECTED',
    ]);
    expect(graph.tensors[graph.inputs[0]!]!.shape).toEqual([1, 12, 12, 1]);
    expect(graph.tensors[graph.outputs[0]!]!.shape).toEqual([1, 4]);
  });

  test('has weights within half a step of the folded ones, the largest of each channel at 127', () => {
    const gamma = supernet.tensors.get('stages.0.0.expand.bn.gamma')!.values;
    const folded = supernet.tensors.get('stages.0.0.expand.weight')!.values;
    const { variances } = calibration[2]!;
    const { data, quantisation } = tensorOf('stage0_block0_expand_weights');
    for (let out = 0; out < 16; out += 1) {
      const row = Array.from(data!.subarray(8 * out, 8 * out + 8));
      const scale = quantisation!.scales[out]!;
      expect(Math.max(...row.map(Math.abs))).toBe(127);
      for (const [index, q] of row.entries()) {
        const real = (folded[8 * out + index]! * gamma[out]!) / Math.sqrt(variances[out]! + 1e-5);
        expect(Math.abs(q * scale - real)).toBeLessThanOrEqual(scale * 0.501);
      }
    }
  });

  test('has one scale for the classifier and one a channel elsewhere, all of them float32', () => {
    expect(tensorOf('head_weights').quantisation!.scales).toHaveLength(1);
    expect(tensorOf('stem_weights').quantisation).toMatchObject({ axis: 0, zeroPoints: [0, 0, 0, 0, 0, 0, 0, 0] });
    expect(tensorOf('stage0_block0_depthwise_weights').quantisation).toMatchObject({ axis: 3 });
    const scales = graph.tensors.flatMap((tensor) => tensor.quantisation!.scales);
    expect(scales.every((scale) => scale > 0 && Math.fround(scale) === scale)).toBe(true);
  });

  test('a channel without weights keeps its bias and gets scale 1', () => {
    const silent = new Map(supernet.tensors).set('stages.1.0.project.bn.gamma', {
      shape: [12],
      values: new Float32Array(12),
    });
    const dead = { ...supernet, tensors: silent };
    const quiet = quantise(dead, layout, calibrate(dead, layout, images, kernels).calibration);
    const weights = quiet.tensors.find(({ name }) => name === 'stage1_block0_project_weights')!;
    expect(weights.quantisation!.scales).toEqual(Array.from({ length: 12 }, () => 1));
    expect(weights.data!.every((weight) => weight === 0)).toBe(true);
  });

  test('averages keep the code of what they read', () => {
    expect(tensorOf('pool').quantisation).toEqual(tensorOf('stage1_block0_project').quantisation);
    expect(tensorOf('resize').quantisation).toEqual(tensorOf('input').quantisation);
  });

  test('is the same to the byte from the stored calibration, without images', () => {
    const random = createRandom(5, 'genomes');
    for (let round = 0; round < 10; round += 1) {
      const genome = randomGenome(tinySpace, random);
      const place = structure(tinySpace, genome, images);
      const measured = calibrate(supernet, place, images, kernels).calibration;
      const text = encodeCalibration(measured);
      expect(decodeCalibration(text, place)).toEqual(measured);
      expect(buildNetwork(supernet, genome, text, images)).toEqual(quantise(supernet, place, measured));
    }
  });

  test("has the shapes, types and order of the search's cost graph", () => {
    const shape = ({ operators, tensors, inputs, outputs }: Graph) => ({
      operators,
      inputs,
      outputs,
      tensors: tensors.map(({ name, shape: size, type, data, quantisation }) => [
        name,
        size,
        type,
        data?.length,
        quantisation?.scales.length,
      ]),
    });
    expect(shape(shapeGraph(layout))).toEqual(shape(graph));
  });
});

test('a network whose numbers overflow is refused by name', () => {
  const huge = new Map(supernet.tensors).set('stem.bn.gamma', { shape: [8], values: new Float32Array(8).fill(3e38) });
  const wild = {
    ...supernet,
    tensors: new Map(huge).set('stages.0.0.project.bn.gamma', { shape: [8], values: new Float32Array(8).fill(3e38) }),
  };
  const act = () => calibrate(wild, layoutOf('r12-w1-2k3|2k3'), images, kernels);
  expect(act).toThrow(McunetError);
  expect(act).toThrow('r12-w1-2k3|2k3');
});

test.each([
  ['of another network', (text: string) => text.slice(0, -8), 'bytes where the network needs'],
  ['with a negative variance', (text: string) => patch(text, 4 * 8, -1), 'impossible'],
  ['with a value that is not a number', (text: string) => patch(text, 0, NaN), 'not a finite number'],
])('a stored calibration %s is refused', (_, change, reason) => {
  const genome = parseGenome('r12-w1-2k3|2k3', tinySpace);
  const layout = structure(tinySpace, genome, images);
  const text = encodeCalibration(calibrate(supernet, layout, images, kernels).calibration);
  expect(() => buildNetwork(supernet, genome, change(text), images)).toThrow(reason);
});

function patch(text: string, offset: number, value: number): string {
  const bytes = Buffer.from(text, 'base64');
  bytes.writeFloatLE(value, offset);
  return bytes.toString('base64');
}
