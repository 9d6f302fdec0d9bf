import type { Judge } from '../check/judge.js';
import type { Graph, Tensor } from '../graph.js';
import type { Window } from '../operator.js';
import { convolutionRequantisation } from '../quantised.js';
import { int32Limit, largestSums } from './sums.js';
import type { Weighted } from './weighted.js';

/**
 * Checks constant int8 weights with zero point 0 and one scale, or one per output channel, and a bias that fits them.
 */
export function checkWeights(
  operator: Weighted,
  graph: Graph,
  { rank, axis }: { readonly rank: number; readonly axis: number },
  judge: Judge,
): void {
  const weights = graph.tensors[operator.inputs[1]!];
  if (!weights?.data) return judge.refuse('weights that are constants', 'others');
  if (weights.type !== 'int8') judge.refuse('int8 weights', weights.type);
  if (weights.shape.length !== rank) judge.contradict(`weights of ${rank} dimensions`, `[${weights.shape}]`);
  const { scales, zeroPoints, axis: scaledAxis } = weights.quantisation!;
  if (scales.length > 1 && scaledAxis !== axis)
    judge.refuse(`a weight scale for each output channel`, `along dimension ${scaledAxis}`);
  if (zeroPoints.some((zero) => zero !== 0)) judge.refuse('weights with zero point 0', 'another');
  const id = operator.inputs[2]!;
  if (id === -1) return;
  const bias = graph.tensors[id]!;
  if (!bias.data || bias.type !== 'int32')
    return judge.refuse('a constant int32 bias', bias.data ? bias.type : 'a computed one');
  const channels = weights.shape[axis]!;
  if (bias.data.length !== channels) judge.contradict(`a bias for ${channels} channels`, `[${bias.shape}]`);
  checkBiasScales(bias, graph.tensors[operator.inputs[0]!]!, scales, judge);
}

/** A bias has the scale input scale times weight scale, up to float32 rounding. */
function checkBiasScales(bias: Tensor, input: Tensor, weightScales: readonly number[], judge: Judge): void {
  if (!bias.quantisation) return;
  const { scales } = bias.quantisation;
  const inputScale = input.quantisation!.scales[0]!;
  const entries = Math.max(scales.length, weightScales.length);
  for (let entry = 0; entry < entries; entry++) {
    const found = scales[scales.length === 1 ? 0 : entry]!;
    const expected = inputScale * weightScales[weightScales.length === 1 ? 0 : entry]!;
    if (!(Math.abs(found - expected) <= 1e-3 * expected)) judge.contradict(`a bias scale of ${expected}`, `${found}`);
  }
}

/** Weights of four dimensions have the window's height and width. */
export function checkTaps({ height, width }: Window, shape: readonly number[], judge: Judge): void {
  if (shape[1] !== height || shape[2] !== width) judge.contradict(`weights of ${height} x ${width} taps`, `[${shape}]`);
}

/** No sum, shifted or not, exceeds 32 bits. */
export function checkSums(operator: Weighted, graph: Graph, judge: Judge): void {
  const { shifts } = convolutionRequantisation(graph, operator);
  const largest = largestSums(operator, graph);
  const bad = shifts.findIndex((shift, channel) => largest[channel]! * 2 ** Math.max(shift, 0) >= int32Limit);
  if (bad >= 0)
    judge.refuse('sums that fit 32 bits', `channel ${bad} with up to ${largest[bad]} and shift ${shifts[bad]}`);
}
