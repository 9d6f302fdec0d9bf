import type { Judge } from '../check/judge.js';
import type { Descriptor } from '../descriptor.js';
import { featureMapOf, type Graph } from '../graph.js';
import type { Operator } from '../operator.js';
import { pairwiseChannels } from './pairwise-channels.js';
import { sameRow } from './rows.js';
import { sameShape } from './shapes.js';

/** What a function of two values adds to the common descriptor. */
type OfPair<O extends Operator> = Pick<Descriptor<O>, 'title' | 'checkArithmetic'> & {
  readonly binary: NonNullable<Descriptor<O>['binary']>;
  /** Checks beyond shapes that broadcast. */
  readonly check?: NonNullable<Descriptor<O>['check']>;
};

/**
 * A function of two values, element by element. Every dimension of either input, counted from the last, is 1 or that of
 * the output. A dimension of 1 is broadcast. One input may be a constant.
 */
export const pairwise = <O extends Operator>(own: OfPair<O>): Descriptor<O> => ({
  ...own,
  operands: 'two',
  check: (operator, graph, judge) => {
    checkShapes(operator, graph, judge);
    own.check?.(operator, graph, judge);
  },
  outputShape: ({ inputs }, graph) =>
    broadcastShape(graph.tensors[inputs[0]!]!.shape, graph.tensors[inputs[1]!]!.shape),
  rows: (operator, graph, input) =>
    featureMapOf(graph, operator.inputs[input]!).height === 1 ? { ...sameRow(), first: () => 0 } : sameRow(),
  overwrites: sameShape,
  channels: pairwiseChannels(own.binary),
});

/** The shape to which both are broadcast, with dimensions counted from the last: [5,1,7] and [6,1] give [5,6,7]. */
export function broadcastShape(first: readonly number[], second: readonly number[]): readonly number[] {
  const rank = Math.max(first.length, second.length);
  const size = (shape: readonly number[], axis: number): number => shape[shape.length - rank + axis] ?? 1;
  return Array.from({ length: rank }, (_, axis) => {
    const [one, other] = [size(first, axis), size(second, axis)];
    return one === 1 ? other : one;
  });
}

function checkShapes({ inputs }: Operator, graph: Graph, judge: Judge): void {
  const [first, second] = inputs.map((id) => graph.tensors[id]!);
  const rank = Math.min(first!.shape.length, second!.shape.length);
  const [ours, theirs] = [first!, second!].map(({ shape }) => shape.slice(shape.length - rank));
  if (ours!.some((size, axis) => size !== theirs![axis] && size !== 1 && theirs![axis] !== 1))
    judge.contradict('dimensions that are equal or 1, from the last on', `[${first!.shape}] and [${second!.shape}]`);
  for (const { name, quantisation } of [first!, second!])
    if (quantisation!.scales.length > 1) judge.refuse('one scale for each input', `those of "${name}"`);
}
