import type { Graph } from '../../graph/graph.js';
import type { Operator } from '../../graph/operator.js';
import { aligned, slack, type IntegerExports, type Layer, type Table } from './layer.js';
import { gather, inFour, offsetsOf, stepsOf } from './offsets.js';
import { int8At, sizeOf } from './plain.js';

/** Combines two operands of the output's size. */
export interface Combination {
  readonly tables: readonly Table[];
  readonly scratchBytes: number;
  bind: (places: CombinationPlaces) => () => void;
}

/** Addresses of tensors of `size` int8 each. */
interface CombinationPlaces {
  readonly kernels: IntegerExports;
  readonly first: number;
  readonly second: number;
  readonly output: number;
  readonly tables: readonly number[];
  readonly scratch: number;
}

/** Prepares an operator of two operands. An operand smaller than the output is first repeated in scratch memory. */
export function preparePairs(graph: Graph, operator: Operator, { tables, scratchBytes, bind }: Combination): Layer {
  const { shape } = graph.tensors[operator.outputs[0]!]!;
  const size = sizeOf(graph, operator.outputs[0]!);
  const isWhole = operator.inputs.map((id) => sizeOf(graph, id) === size);
  const wholeBytes = aligned(size + slack);
  return {
    tables,
    scratchBytes: scratchBytes + wholeBytes * isWhole.filter((whole) => !whole).length,
    bind: ({ kernels, inputs, output, tables: addresses, scratch }) => {
      let free = scratch + scratchBytes;
      const spreads: (() => void)[] = [];
      const whole = operator.inputs.map((id, at) => {
        if (isWhole[at]) return inputs[at]!;
        const [to, from] = [int8At(kernels, free, size), int8At(kernels, inputs[at]!, sizeOf(graph, id))];
        const spread = gather(repeated(graph.tensors[id]!.shape, shape));
        spreads.push(() => spread(to, from));
        free += wholeBytes;
        return to.byteOffset;
      });
      const combine = bind({ kernels, first: whole[0]!, second: whole[1]!, output, tables: addresses, scratch });
      return () => {
        for (const spread of spreads) spread();
        combine();
      };
    },
  };
}

/** The offsets that broadcast a tensor to a larger shape: a dimension of 1 has one value for all positions. */
function repeated(shape: readonly number[], whole: readonly number[]) {
  const [sizes, steps] = [inFour(shape), stepsOf(shape)];
  return offsetsOf(whole, (axis, at) => (sizes[axis] === 1 ? 0 : at * steps[axis]!));
}
