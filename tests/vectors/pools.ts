import type { Graph } from '../../tinyengine/graph/graph.js';
import { chain, windowOf } from '../networks/graphs.js';
import { clamped } from './clamp.js';
import { behind, type Vector } from './vector.js';

export function pooling({ name, config }: Vector): Graph {
  const at = (key: string): number => config[key]!;
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
  const graph = chain([1, at('input_h'), at('input_w'), at('input_c')], { kind, window, activation: 'NONE' });
  const [min, max] = [at('activation_min'), at('activation_max')];
  return min === -128 && max === 127 ? graph : clamped(graph, min, max);
}
