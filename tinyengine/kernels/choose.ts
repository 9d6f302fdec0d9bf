import { macs } from '../graph/operators.js';
import type { Graph } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import { areaResize } from './portable/area-resize.js';
import { concatenation } from './portable/concatenation.js';
import { connection } from './portable/connection.js';
import { convolution } from './portable/convolution.js';
import { copy } from './portable/copy.js';
import { depthwise } from './portable/depthwise.js';
import { mean } from './portable/mean.js';
import { pairwise } from './portable/pairwise.js';
import { pad } from './portable/pad.js';
import { pool } from './portable/pool.js';
import { resizeBilinear, resizeNearest } from './portable/resize.js';
import { slice } from './portable/slice.js';
import { softmax } from './portable/softmax.js';
import { table } from './portable/table.js';
import { transposeConvolution } from './portable/transpose-convolution.js';
import { transpose } from './portable/transpose.js';
import type { Layer, Plan } from './kernel.js';

export function planLayer(graph: Graph, operator: Operator): Layer {
  const plan = planOf(graph, operator);
  return { operator, macs: macs(operator, graph), ...plan };
}

function planOf(graph: Graph, operator: Operator): Plan {
  switch (operator.kind) {
    case 'ADD':
    case 'SUB':
    case 'MUL':
    case 'MAXIMUM':
    case 'MINIMUM':
    case 'PRELU':
      return pairwise(graph, operator);
    case 'TABLE':
      return table(graph, operator);
    case 'CONV_2D':
      return convolution(graph, operator);
    case 'DEPTHWISE_CONV_2D':
      return depthwise(graph, operator);
    case 'FULLY_CONNECTED':
      return connection(graph, operator);
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return pool(graph, operator);
    case 'MEAN':
      return mean(graph, operator);
    case 'SOFTMAX':
      return softmax(graph, operator);
    case 'AREA_RESIZE':
      return areaResize(graph, operator);
    case 'PAD':
      return pad(graph, operator);
    case 'RESHAPE':
      return copy(graph, operator);
    case 'CONCATENATION':
      return concatenation(graph, operator);
    case 'SLICE':
      return slice(graph, operator);
    case 'TRANSPOSE':
      return transpose(graph, operator);
    case 'RESIZE_NEAREST_NEIGHBOR':
      return resizeNearest(graph, operator);
    case 'RESIZE_BILINEAR':
      return resizeBilinear(graph, operator);
    case 'TRANSPOSE_CONV':
      return transposeConvolution(graph, operator);
    default:
      throw new Error(`${operator.kind} is left in a lowered network`);
  }
}
