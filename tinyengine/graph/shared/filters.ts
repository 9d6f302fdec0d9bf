import { featureMapOf, type Graph } from '../graph.js';
import type { Window } from '../operator.js';
import type { Weighted } from './weighted.js';
import { windowPositions } from './window.js';

/** The weights of any weighted operator as output channel × tap × input channel of its group. */
export interface Filters {
  readonly outputs: number;
  readonly groups: number;
  /** Input channels of a group. */
  readonly depth: number;
  readonly taps: number;
  /** What a tap reads as the window moves: cells, padding, or both. */
  readonly sees: (tap: number) => View;
}

type View = 'feature map' | 'feature map and padding' | 'padding';

/**
 * Distance in the weights between neighbours of each index. The weight of (output, tap, input of the group) is at the
 * sum of the products.
 */
interface Steps {
  readonly output: number;
  readonly tap: number;
  readonly input: number;
}

/** A fully connected operator counts as a convolution with a single window, the whole feature map. */
export function filtersOf(operator: Weighted, graph: Graph): Filters {
  const input = featureMapOf(graph, operator.inputs[0]!);
  const { shape } = graph.tensors[operator.inputs[1]!]!;
  switch (operator.kind) {
    case 'CONV_2D': {
      const [outputs, height, width, depth] = shape as [number, number, number, number];
      const sees = views(operator.window, input.height, input.width);
      return { outputs, groups: input.channels / depth, depth, taps: height * width, sees };
    }
    case 'DEPTHWISE_CONV_2D': {
      const [, height, width, outputs] = shape as [number, number, number, number];
      const sees = views(operator.window, input.height, input.width);
      return { outputs, groups: input.channels, depth: 1, taps: height * width, sees };
    }
    case 'TRANSPOSE_CONV': {
      const [outputs, height, width, depth] = shape as [number, number, number, number];
      // an output value has contributions from some taps only; the missing ones count as padding
      return { outputs, groups: 1, depth, taps: height * width, sees: () => 'feature map and padding' };
    }
    case 'FULLY_CONNECTED': {
      const taps = input.height * input.width;
      return { outputs: shape[0]!, groups: 1, depth: input.channels, taps, sees: () => 'feature map' };
    }
  }
}

export const stepsOf = (kind: Weighted['kind'], outputs: number, taps: number, depth: number): Steps =>
  kind === 'DEPTHWISE_CONV_2D' ? { output: 1, tap: outputs, input: 0 } : { output: taps * depth, tap: depth, input: 1 };

export const groupOf = ({ outputs, groups }: Filters, output: number): number =>
  Math.floor(output / (outputs / groups));

function views(window: Window, height: number, width: number): (tap: number) => View {
  const { padding } = window;
  const rows = along(height, window.height, window.dilationHeight, window.strideHeight, padding.top, padding.bottom);
  const columns = along(width, window.width, window.dilationWidth, window.strideWidth, padding.left, padding.right);
  return (tap) => {
    const [row, column] = [rows[Math.floor(tap / window.width)]!, columns[tap % window.width]!];
    if (row === 'padding' || column === 'padding') return 'padding';
    return row === 'feature map' ? column : row;
  };
}

/** What each of `taps` in a line reads of `size` cells. */
function along(
  size: number,
  taps: number,
  dilation: number,
  stride: number,
  before: number,
  after: number,
): readonly View[] {
  const positions = windowPositions(size, before + after, taps, dilation, stride);
  return Array.from({ length: taps }, (_, tap) => {
    const first = tap * dilation - before;
    const last = first + (positions - 1) * stride;
    const entering = first + Math.max(0, Math.ceil(-first / stride)) * stride;
    if (entering > last || entering >= size) return 'padding';
    return first < 0 || last >= size ? 'feature map and padding' : 'feature map';
  });
}
