import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Window } from '../../tinyengine/graph/operator.js';
import { activationOf, clamped } from './clamp.js';
import { behind, code, dataOf, tensor, type Vector } from './vector.js';

/** Multiplier and shift come from scales that are exact doubles: s_in = s_out, s_w = multiplier * 2^(shift - 31). */
export function weightedLayer(vector: Vector): Graph {
  const { name, config } = vector;
  const at = (key: string): number => config[key]!;
  const [min, max] = [at('out_activation_min'), at('out_activation_max')];
  const fused = activationOf(min, max, at('output_offset'));
  const { activation, scale } = fused ?? { activation: 'NONE', scale: 1 };
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
  const graph: Graph = {
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
  return fused === null ? clamped(graph, min, max) : graph;
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
