import fc from 'fast-check';
import {
  elements,
  type Graph,
  type Quantisation,
  type Tensor,
  type TensorData,
  type TensorId,
} from '../tinyengine/graph/graph.js';
import type { Activation, Operator, Padding, Window } from '../tinyengine/graph/operator.js';
import { outputShape } from '../tinyengine/graph/operators.js';

type Tiny = () => number;

/** A generator of numbers in [0, 1) for weights, whose values no test looks at. */
export function numbers(seed: number): Tiny {
  let state = seed | 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export const randomInt8 = (length: number, seed: number): Int8Array => {
  const next = numbers(seed);
  return Int8Array.from({ length }, () => Math.floor(next() * 256) - 128);
};

const size = (max: number) => fc.integer({ min: 1, max });
const windows = fc.record({
  height: size(4),
  width: size(4),
  strideHeight: size(2),
  strideWidth: size(2),
  dilationHeight: size(2),
  dilationWidth: size(2),
  before: fc.nat(2),
  after: fc.nat(2),
});
const activation = fc.constantFrom<Activation>('NONE', 'RELU', 'RELU6', 'RELU_N1_TO_1');
/** Output scale over what keeps the values of an int8 sum in range, in powers of two; zero point. */
const code = fc.record({
  range: fc.oneof(fc.integer({ min: -6, max: 3 }), fc.integer({ min: -14, max: 14 })),
  zeroPoint: fc.constantFrom(-128, -128, -3, 0, 83, 127),
});
const weighted = fc.record({
  window: windows,
  activation,
  code,
  // Bits of the bias; now and then so many that it saturates the output.
  bias: fc.constantFrom(0, 14, 14, 14, 20, 30),
  perChannel: fc.boolean(),
});

const layers = fc.oneof(
  fc.record({
    kind: fc.constant('CONV_2D' as const),
    channels: size(20),
    groups: fc.constantFrom(1, 1, 2, 3),
    layer: weighted,
  }),
  fc.record({ kind: fc.constant('DEPTHWISE_CONV_2D' as const), multiplier: size(3), layer: weighted }),
  fc.record({ kind: fc.constant('FULLY_CONNECTED' as const), channels: size(20), layer: weighted }),
  fc.record({ kind: fc.constant('ADD' as const), code, activation }),
  fc.record({ kind: fc.constantFrom('AVERAGE_POOL_2D' as const, 'MAX_POOL_2D' as const), window: windows, activation }),
  fc.record({ kind: fc.constant('MEAN' as const), code, axes: fc.subarray([1, 2], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('PAD' as const), before: fc.nat(2), after: fc.nat(2) }),
  fc.record({ kind: fc.constant('AREA_RESIZE' as const), height: size(6), width: size(6) }),
  fc.record({ kind: fc.constant('SOFTMAX' as const) }),
);
type Layer = typeof layers extends fc.Arbitrary<infer T> ? T : never;

/** Small int8 networks of any mixture of operators, in four dimensions; weights follow the seed. */
export const randomNetworks: fc.Arbitrary<Graph> = fc
  .record({
    height: size(8),
    width: size(8),
    channels: size(17),
    zeroPoint: code,
    layers: fc.array(layers, { minLength: 1, maxLength: 5 }),
    seed: fc.nat(),
  })
  .map(({ height, width, channels, zeroPoint, layers: list, seed }) => {
    const builder = createBuilder([1, height, width, channels], zeroPoint.zeroPoint, numbers(seed));
    for (const layer of list) append(builder, layer);
    return builder.graph();
  });

interface Builder {
  readonly next: Tiny;
  readonly last: () => TensorId;
  readonly shape: (id: TensorId) => readonly number[];
  readonly scale: (id: TensorId) => number;
  readonly zeroPoint: (id: TensorId) => number;
  readonly earlier: () => TensorId;
  readonly constant: (data: TensorData, shape: readonly number[], quantisation: Quantisation | null) => TensorId;
  readonly operator: (operator: object, quantisation: Quantisation, shape?: readonly number[]) => void;
  readonly graph: () => Graph;
}

const perTensor = (scale: number, zeroPoint: number): Quantisation => ({
  scales: [Math.fround(scale)],
  zeroPoints: [zeroPoint],
  axis: 0,
});

function createBuilder(input: readonly number[], zeroPoint: number, next: Tiny): Builder {
  const tensors: Tensor[] = [
    { name: 'input', shape: input, type: 'int8', quantisation: perTensor(0.02 + next() / 10, zeroPoint), data: null },
  ];
  const operators: Operator[] = [];
  const last = (): TensorId => operators.at(-1)?.outputs[0] ?? 0;
  const graph = (): Graph => ({
    name: 'random',
    tensors: [...tensors],
    operators: [...operators],
    inputs: [0],
    outputs: [last()],
  });
  return {
    next,
    last,
    shape: (id) => tensors[id]!.shape,
    scale: (id) => tensors[id]!.quantisation!.scales[0]!,
    zeroPoint: (id) => tensors[id]!.quantisation!.zeroPoints[0]!,
    earlier: () => {
      const shape = tensors[last()]!.shape.join();
      const same = [0, ...operators.map(({ outputs }) => outputs[0]!)].filter(
        (id) => tensors[id]!.shape.join() === shape,
      );
      return same[Math.floor(next() * same.length)]!;
    },
    constant: (data, shape, quantisation) =>
      tensors.push({
        name: `constant ${tensors.length}`,
        shape,
        type: data instanceof Int32Array ? 'int32' : 'int8',
        quantisation,
        data,
      }) - 1,
    operator: (operator, quantisation, shape) => {
      const [index, id] = [operators.length, tensors.length];
      const whole = { index, name: `operator_${index}`, outputs: [id], ...operator } as unknown as Operator;
      tensors.push({ name: `tensor ${id}`, shape: shape ?? [], type: 'int8', quantisation, data: null });
      tensors[id] = { ...tensors[id]!, shape: shape ?? outputShape(whole, graph()) };
      operators.push(whole);
    },
    graph,
  };
}

function append(builder: Builder, layer: Layer): void {
  const input = builder.last();
  const [, height, width, channels] = builder.shape(input) as [number, number, number, number];
  const same = perTensor(builder.scale(input), builder.zeroPoint(input));
  switch (layer.kind) {
    case 'CONV_2D': {
      const groups = channels % layer.groups === 0 ? layer.groups : 1;
      const window = fitting(layer.layer.window, height, width);
      const outputs = layer.channels * groups;
      const shape = [outputs, window.height, window.width, channels / groups];
      return product(builder, { kind: layer.kind, window }, layer.layer, shape, 0);
    }
    case 'DEPTHWISE_CONV_2D': {
      const window = fitting(layer.layer.window, height, width);
      const { multiplier } = layer;
      const shape = [1, window.height, window.width, channels * multiplier];
      return product(builder, { kind: layer.kind, window, multiplier }, layer.layer, shape, 3);
    }
    case 'FULLY_CONNECTED': {
      const shape = [layer.channels, height * width * channels];
      return product(builder, { kind: layer.kind }, layer.layer, shape, 0, [1, 1, 1, layer.channels]);
    }
    case 'ADD': {
      const other = builder.earlier();
      const scale = Math.max(builder.scale(input), builder.scale(other)) * 2 ** (layer.code.range / 4);
      const { activation: fused } = layer;
      return builder.operator(
        { kind: layer.kind, activation: fused, inputs: [input, other] },
        perTensor(scale, layer.code.zeroPoint),
      );
    }
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D': {
      const { padding, ...window } = fitting({ ...layer.window, dilationHeight: 1, dilationWidth: 1 }, height, width);
      // Every window keeps a cell inside the picture.
      const inside = (cells: number, taps: number) => Math.min(cells, taps - 1);
      const within = {
        top: inside(padding.top, window.height),
        left: inside(padding.left, window.width),
        bottom: inside(padding.bottom, window.height),
        right: inside(padding.right, window.width),
      };
      return builder.operator(
        { kind: layer.kind, window: { ...window, padding: within }, activation: layer.activation, inputs: [input] },
        same,
      );
    }
    case 'MEAN': {
      const scale = builder.scale(input) * 2 ** (layer.code.range / 4);
      const mean = { kind: layer.kind, axes: layer.axes, keepDims: true, inputs: [input] };
      return builder.operator(mean, perTensor(scale, layer.code.zeroPoint));
    }
    case 'PAD': {
      const padding: Padding = { top: layer.before, left: layer.after, bottom: layer.after, right: layer.before };
      return builder.operator({ kind: layer.kind, padding, inputs: [input] }, same);
    }
    case 'AREA_RESIZE': {
      const shape = [1, Math.min(height, layer.height), Math.min(width, layer.width), channels];
      return builder.operator({ kind: layer.kind, inputs: [input] }, same, shape);
    }
    case 'SOFTMAX':
      return builder.operator({ kind: layer.kind, beta: 1, inputs: [input] }, perTensor(1 / 256, -128));
  }
}

/** A window no larger than the picture with its border. */
function fitting(
  window: Omit<Window, 'padding'> & { readonly before: number; readonly after: number },
  height: number,
  width: number,
): Window {
  const { before, after, ...rest } = window;
  const taps = (wanted: number, cells: number, dilation: number) =>
    Math.min(wanted, Math.floor((cells + before + after - 1) / dilation) + 1);
  return {
    ...rest,
    height: taps(rest.height, height, rest.dilationHeight),
    width: taps(rest.width, width, rest.dilationWidth),
    padding: { top: before, left: before, bottom: after, right: after },
  };
}

type Weighted = typeof weighted extends fc.Arbitrary<infer T> ? T : never;

function product(
  builder: Builder,
  operator: object,
  layer: Weighted,
  shape: readonly number[],
  axis: number,
  output?: readonly number[],
): void {
  const input = builder.last();
  const channels = shape[axis]!;
  const length = elements(shape);
  const scales = Array.from({ length: layer.perChannel ? channels : 1 }, () =>
    Math.fround(0.001 + builder.next() / 50),
  );
  const quantisation = { scales, zeroPoints: scales.map(() => 0), axis: layer.perChannel ? axis : 0 };
  const weights = builder.constant(
    Int8Array.from({ length }, () => Math.floor(builder.next() * 256) - 128),
    shape,
    quantisation,
  );
  const biasQuantisation = {
    ...quantisation,
    scales: scales.map((scale) => Math.fround(scale * builder.scale(input))),
    axis: 0,
  };
  const values = Int32Array.from({ length: channels }, () => Math.floor((builder.next() - 0.5) * 2 ** layer.bias));
  const bias = layer.bias > 0 ? builder.constant(values, [channels], biasQuantisation) : -1;
  const spread = builder.scale(input) * scales[0]! * 40 * Math.sqrt(length / channels);
  builder.operator(
    { ...operator, activation: layer.activation, inputs: [input, weights, bias] },
    perTensor(spread * 2 ** layer.code.range, layer.code.zeroPoint),
    output,
  );
}
