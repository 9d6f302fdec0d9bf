import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, quantParamsOf, isValid, windowOf } from '../../tests/networks/graphs.js';
import { randomInputs } from '../../tests/networks/inputs.js';
import { randomInt8, randomNetworks } from '../../tests/networks/random.js';
import { elements, type Graph, type TensorData } from '../graph/graph.js';
import { broadcastShape } from '../graph/shared/pairwise.js';
import { interpret } from '../reference/interpret.js';
import { lower, passes } from './lower.js';
import { withInputSize } from './with-input-size.js';

const kinds = (graph: Graph) => graph.operators.map(({ kind }) => kind);
const shapeOf = (graph: Graph, id: number | undefined) => graph.tensors[id!]!.shape;
const outputs = (graph: Graph, ...inputs: TensorData[]) => {
  const values = interpret(graph, inputs);
  return graph.outputs.map((id) => Array.from(values[id]!));
};
/** Both networks compute the same bytes for the same random inputs. */
const expectSame = (before: Graph, after: Graph) => {
  const inputs = before.inputs.map((id) => randomInt8(elements(shapeOf(before, id)), id + 5));
  expect(outputs(after, ...inputs)).toEqual(outputs(before, ...inputs));
};

const pad = { kind: 'PAD', padding: { top: 1, left: 0, bottom: 1, right: 1 } } as const;
const conv = {
  kind: 'CONV_2D',
  window: windowOf(3),
  activation: 'NONE',
  weights: [4, 3, 3, 3],
  code: quantParamsOf(0.3, 5),
} as const;
const dense = { kind: 'FULLY_CONNECTED', activation: 'NONE', code: quantParamsOf(0.5, 5) } as const;

describe('lowering', () => {
  test('keeps the result of any network', () => {
    fc.assert(
      fc.property(randomNetworks, fc.nat(), (graph, seed) => {
        fc.pre(isValid(graph));
        const inputs = randomInputs(graph, seed);
        expect(outputs(lower(graph), ...inputs)).toEqual(outputs(graph, ...inputs));
      }),
      { numRuns: 200 },
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(randomNetworks, (graph) => {
        fc.pre(isValid(graph));
        const once = lower(graph);
        expect(lower(once)).toEqual(once);
      }),
      { numRuns: 100 },
    );
  });

  test('joins a PAD with the convolution behind it', () => {
    const graph = chain([1, 6, 5, 3], pad, conv);
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D']);
    expect(lowered.operators[0]).toMatchObject({ window: { padding: pad.padding } });
    expectSame(graph, lowered);
  });

  test('joins several PADs, but keeps one that would leave a window outside the feature map', () => {
    expect(kinds(lower(chain([1, 6, 5, 3], pad, pad, conv)))).toEqual(['CONV_2D']);
    const graph = chain([1, 6, 5, 3], pad, pad, pad, conv);
    expect(kinds(lower(graph))).toEqual(['PAD', 'CONV_2D']);
    expectSame(graph, lower(graph));
  });

  test('keeps a PAD of another value than the zero point', () => {
    const graph = chain([1, 6, 5, 3], { ...pad, value: 17 }, conv);
    expect(kinds(lower(graph))).toEqual(['PAD', 'CONV_2D']);
    expectSame(graph, lower(graph));
  });

  test('keeps a PAD before a pool, which counts absent cells differently', () => {
    const pool = { kind: 'AVERAGE_POOL_2D', window: windowOf(2), activation: 'NONE' } as const;
    expect(kinds(lower(chain([1, 6, 5, 3], pad, pool)))).toEqual(['PAD', 'AVERAGE_POOL_2D']);
  });

  test('removes float32 from the border', () => {
    const graph = chain([1, 6, 5, 3], { kind: 'QUANTIZE' }, conv, { kind: 'DEQUANTIZE' });
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D']);
    const float = Float32Array.from(randomInt8(90, 1), (q) => (q + 3) * Math.fround(0.05));
    const [whole, inner] = [outputs(graph, float)[0]!, outputs(lowered, randomInt8(90, 1))[0]!];
    expect(whole).toEqual(inner.map((q) => (q - 5) * Math.fround(0.3)).map(Math.fround));
  });

  test.each(['input', 'output'] as const)('also if only the %s is float32', (side) => {
    const border = side === 'input' ? [{ kind: 'QUANTIZE' } as const, conv] : [conv, { kind: 'DEQUANTIZE' } as const];
    const lowered = lower(chain([1, 6, 5, 3], ...border));
    expect(kinds(lowered)).toEqual(['CONV_2D']);
    expect(lowered.tensors.map(({ type }) => type)).not.toContain('float32');
  });

  test('copies if the removal of a DEQUANTIZE would make the input an output', () => {
    const graph = chain([1, 1, 1, 3], { kind: 'QUANTIZE' }, { kind: 'DEQUANTIZE' });
    expect(kinds(lower(graph))).toEqual(['RESHAPE']);
  });

  test('gives a flat input the shape of its first convolution', () => {
    const graph = chain([1, 90], { kind: 'RESHAPE', shape: [1, 6, 5, 3] }, conv);
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D']);
    expect(shapeOf(lowered, lowered.inputs[0])).toEqual([1, 6, 5, 3]);
    expectSame(graph, lowered);
  });

  test('lets a fully connected operator read the feature map itself', () => {
    const graph = chain(
      [1, 6, 5, 3],
      conv,
      { kind: 'RESHAPE', shape: [1, 48] },
      { ...dense, weights: [7, 48], shape: [1, 7] },
    );
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D', 'FULLY_CONNECTED']);
    expect(shapeOf(lowered, lowered.operators[1]!.inputs[0])).toEqual([1, 4, 3, 4]);
    expectSame(graph, lowered);
  });

  test('keeps a RESHAPE between two operators that need different shapes', () => {
    const graph = chain(
      [1, 6, 5, 3],
      conv,
      { kind: 'RESHAPE', shape: [1, 2, 8, 3] },
      { ...conv, window: windowOf(1), weights: [4, 1, 1, 3] },
    );
    expect(kinds(lower(graph))).toEqual(['CONV_2D', 'RESHAPE', 'CONV_2D']);
    expectSame(graph, lower(graph));
  });

  test('turns a depthwise convolution of one channel into an ordinary one', () => {
    const depthwise = {
      kind: 'DEPTHWISE_CONV_2D',
      window: windowOf(3),
      multiplier: 5,
      activation: 'RELU',
      weights: [1, 3, 3, 5],
      code: quantParamsOf(0.1, -128),
    } as const;
    const graph = chain([1, 7, 6, 1], depthwise);
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D']);
    expectSame(graph, lowered);
  });

  test.each([
    [[1], false, ['MEAN']],
    [[2], false, ['MEAN']],
    [[1, 2], false, ['MEAN']],
    [[3], true, ['MEAN']],
    [[1, 2, 3], false, ['MEAN']],
  ])('lets a MEAN over %j keep its dimensions', (axes, keepDims, expected) => {
    const graph = chain([1, 6, 5, 3], { kind: 'MEAN', axes, keepDims, code: quantParamsOf(0.02, 7) });
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(expected);
    expect(lowered.operators[0]).toMatchObject({ keepDims: true });
    expectSame(graph, lowered);
  });

  test('adds a RESHAPE after a MEAN without its dimensions, which moves the rows', () => {
    const mean = { kind: 'MEAN', axes: [2], keepDims: false, code: quantParamsOf(0.02, 7) } as const;
    const graph = chain([1, 6, 5, 3], mean, { kind: 'SOFTMAX', beta: 1, code: quantParamsOf(1 / 256, -128) });
    expect(kinds(lower(graph))).toEqual(['MEAN', 'RESHAPE', 'SOFTMAX']);
    expectSame(graph, lower(graph));
  });

  test.each(['RELU', 'RELU6', 'RELU_N1_TO_1'] as const)('makes a %s the activation of what is before it', (kind) => {
    const graph = chain([1, 6, 5, 3], conv, { kind });
    const lowered = lower(graph);
    expect(lowered.operators).toMatchObject([{ kind: 'CONV_2D', index: 0, activation: kind }]);
    expectSame(graph, lowered);
  });

  test.each([
    ['has a quantisation of its own', chain([1, 6, 5, 3], conv, { kind: 'RELU', code: quantParamsOf(0.2, 5) })],
    ['comes behind another activation', chain([1, 6, 5, 3], { ...conv, activation: 'RELU' }, { kind: 'RELU6' })],
    ['is not the only reader', { ...chain([1, 6, 5, 3], conv, { kind: 'RELU' }), outputs: [2, 3] }],
  ])('leaves a clamp a table of its own that %s', (_, graph) => {
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['CONV_2D', 'TABLE']);
    expectSame(graph, lowered);
  });

  test.each([
    [[1, 4, 5], [5]],
    [[1, 5], [1]],
    [[5], [1, 3, 1]],
    [
      [1, 3, 1, 5],
      [1, 4, 1],
    ],
    [
      [1, 4, 1],
      [1, 1, 4, 3],
    ],
  ])('keeps the result of %j and %j for any missing dimensions', (first, second) => {
    const shapes = [first, second, broadcastShape(first, second)];
    const graph: Graph = {
      name: 'pair',
      tensors: shapes.map((shape, id) => ({
        ...{ name: `value_${id}`, shape, type: 'int8', data: null },
        quantisation: quantParamsOf(0.1, id),
      })),
      operators: [{ kind: 'SUB', index: 0, name: 'it', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
      inputs: [0, 1],
      outputs: [2],
    };
    expect(shapeOf(lower(graph), lower(graph).outputs[0])).toHaveLength(4);
    expectSame(graph, lower(graph));
  });

  test('joins functions of one value that follow one another', () => {
    const logistic = { kind: 'LOGISTIC', code: quantParamsOf(1 / 256, -128) } as const;
    const graph = chain(
      [1, 6, 5, 3],
      { kind: 'LEAKY_RELU', alpha: 0.1 },
      { kind: 'QUANTIZE', type: 'uint8', code: quantParamsOf(0.1, 100) },
      { kind: 'QUANTIZE', code: quantParamsOf(0.1, -30) },
      logistic,
    );
    const lowered = lower(graph);
    expect(kinds(lowered)).toEqual(['TABLE']);
    expectSame(graph, lowered);
  });

  test('keeps functions apart if another operator reads the tensor between them', () => {
    const graph = chain([1, 6, 5, 3], { kind: 'ABS' }, { kind: 'TANH', code: quantParamsOf(1 / 128, 0) });
    const both = { ...graph, outputs: [1, 2] };
    expect(kinds(lower(both))).toEqual(['TABLE', 'TABLE']);
    expect(lower(both).operators[1]!.inputs).toEqual(lower(both).operators[0]!.outputs);
    expectSame(both, lower(both));
  });

  test('removes a function that changes nothing, but no copy from an input to an output', () => {
    const everything = { kind: 'RELU', code: quantParamsOf(0.05, -128) } as const;
    const positive = { ...conv, code: quantParamsOf(0.05, -128), activation: 'RELU' } as const;
    const graph = chain([1, 6, 5, 3], positive, everything, {
      kind: 'SOFTMAX',
      beta: 1,
      code: quantParamsOf(1 / 256, -128),
    });
    expect(kinds(lower(graph))).toEqual(['CONV_2D', 'SOFTMAX']);
    expectSame(graph, lower(graph));
    expect(
      kinds(lower(chain([1, 6, 5, 3], { kind: 'QUANTIZE' }, { kind: 'QUANTIZE' }, { kind: 'DEQUANTIZE' }))),
    ).toEqual(['TABLE']);
  });

  test('drops operators that no output depends on, with their tensors', () => {
    const graph = chain([1, 6, 5, 3], conv, { ...conv, weights: [2, 3, 3, 4] });
    const first = { ...graph, outputs: graph.operators[0]!.outputs };
    const lowered = lower(first);
    expect([kinds(lowered), lowered.tensors.length]).toEqual([['CONV_2D'], 3]);
    expectSame(first, lowered);
  });
});

describe('another input size', () => {
  const graph = chain([1, 6, 5, 3], conv);

  test('adds an area average at the input', () => {
    const resized = withInputSize(graph, { height: 12, width: 7 });
    expect(kinds(resized)).toEqual(['AREA_RESIZE', 'CONV_2D']);
    expect(shapeOf(resized, resized.inputs[0])).toEqual([1, 12, 7, 3]);
    const blank = new Int8Array(12 * 7 * 3).fill(17);
    expect(outputs(resized, blank)).toEqual(outputs(graph, new Int8Array(90).fill(17)));
  });

  test('changes nothing if the size is the same', () => {
    expect(withInputSize(graph, { height: 6, width: 5 })).toEqual(lower(graph));
  });
});

test('a pass is skipped in a network without its operators', () => {
  const skipped = new Set<string>();
  fc.assert(
    fc.property(randomNetworks.filter(isValid), (network) => {
      passes.reduce((graph, { pass, kinds: own }) => {
        const after = pass(graph);
        if (own !== undefined && !graph.operators.some(({ kind }) => own.includes(kind))) {
          skipped.add(pass.name);
          expect(after, pass.name).toEqual(graph);
        }
        return after;
      }, network);
    }),
    { seed: 23, numRuns: 300 },
  );
  // every pass must be skipped once, or this test would prove nothing about it
  expect([...skipped].sort()).toEqual(passes.flatMap(({ pass, kinds: own }) => (own ? [pass.name] : [])).sort());
});
