import { elements, type Graph, type Quantisation, type Tensor } from '../tinyengine/graph/graph.js';
import type { Operator, Window } from '../tinyengine/graph/operator.js';

const code = (scale: number, zeroPoint: number): Quantisation => ({
  scales: [Math.fround(scale)],
  zeroPoints: [zeroPoint],
  axis: 0,
});

const window = (size: number, stride: number, [before, after]: readonly [number, number]): Window => ({
  height: size,
  width: size,
  strideHeight: stride,
  strideWidth: stride,
  dilationHeight: 1,
  dilationWidth: 1,
  padding: { top: before, left: before, bottom: after, right: after },
});

/** Arbitrary weights from a linear congruential generator, equal on every machine. */
function weightsFrom(seed: number): (length: number, limit: number) => readonly number[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (length, limit) => Array.from({ length }, () => Math.round((2 * next() - 1) * limit));
}

/**
 * The network of fixtures/bring-your-own: from 12 × 12 grey pixels to 4 classes, with the usual operators of small classifiers.
 * It is untrained, and only shows how to check a given model.
 */
export function exampleNetwork(): Graph {
  const draw = weightsFrom(7);
  const tensors: Tensor[] = [];
  const add = (tensor: Tensor) => tensors.push(tensor) - 1;
  const value = (name: string, shape: readonly number[], quantisation: Quantisation) =>
    add({ name, shape, type: 'int8', quantisation, data: null });
  const constants = (name: string, shape: readonly number[], axis: number, inputScale: number) => {
    const channels = shape[axis]!;
    const perChannel = shape.length === 4;
    const scales = Array.from({ length: perChannel ? channels : 1 }, (_, channel) =>
      Math.fround(0.004 + 0.0002 * channel),
    );
    const zeroPoints = scales.map(() => 0);
    const data = Int8Array.from(draw(elements(shape), 127));
    const weights = add({
      name: `${name}/weights`,
      shape,
      type: 'int8',
      quantisation: { scales, zeroPoints, axis: perChannel ? axis : 0 },
      data,
    });
    const quantisation = {
      scales: scales.map((scale) => Math.fround(scale * Math.fround(inputScale))),
      zeroPoints,
      axis: 0,
    };
    const bias = Int32Array.from(draw(channels, 400));
    return [weights, add({ name: `${name}/bias`, shape: [channels], type: 'int32', quantisation, data: bias })];
  };

  const image = value('image', [1, 12, 12, 1], code(1 / 255, -128));
  const stem = value('stem', [1, 6, 6, 8], code(6 / 255, -128));
  const depthwise = value('depthwise', [1, 6, 6, 8], code(6 / 255, -128));
  const pointwise = value('pointwise', [1, 6, 6, 16], code(0.05, 3));
  const pooled = value('pooled', [1, 1, 1, 16], code(0.05, 3));
  const flat = value('flat', [1, 16], code(0.05, 3));
  const scores = value('scores', [1, 4], code(0.04, -5));
  const classes = value('classes', [1, 4], code(1 / 256, -128));

  const operators: readonly Operator[] = [
    {
      ...{ index: 0, name: 'conv_0', kind: 'CONV_2D', activation: 'RELU6', window: window(3, 2, [0, 1]) },
      ...{ inputs: [image, ...constants('stem', [8, 3, 3, 1], 0, 1 / 255)], outputs: [stem] },
    },
    {
      ...{
        index: 1,
        name: 'depthwise_1',
        kind: 'DEPTHWISE_CONV_2D',
        multiplier: 1,
        activation: 'RELU6',
        window: window(3, 1, [1, 1]),
      },
      ...{ inputs: [stem, ...constants('depthwise', [1, 3, 3, 8], 3, 6 / 255)], outputs: [depthwise] },
    },
    {
      ...{ index: 2, name: 'conv_2', kind: 'CONV_2D', activation: 'NONE', window: window(1, 1, [0, 0]) },
      ...{ inputs: [depthwise, ...constants('pointwise', [16, 1, 1, 8], 0, 6 / 255)], outputs: [pointwise] },
    },
    {
      ...{ index: 3, name: 'pool_3', kind: 'AVERAGE_POOL_2D', activation: 'NONE', window: window(6, 6, [0, 0]) },
      ...{ inputs: [pointwise], outputs: [pooled] },
    },
    { index: 4, name: 'reshape_4', kind: 'RESHAPE', inputs: [pooled], outputs: [flat] },
    {
      ...{ index: 5, name: 'dense_5', kind: 'FULLY_CONNECTED', activation: 'NONE' },
      ...{ inputs: [flat, ...constants('scores', [4, 16], 0, 0.05)], outputs: [scores] },
    },
    { index: 6, name: 'softmax_6', kind: 'SOFTMAX', beta: 1, inputs: [scores], outputs: [classes] },
  ];
  return { name: 'model', tensors, operators, inputs: [image], outputs: [classes] };
}
