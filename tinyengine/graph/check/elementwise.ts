import type { Graph } from '../graph.js';
import type { Pairwise, Unary } from '../operator.js';
import type { Judge } from './judge.js';
import { needCode, needSameCode } from './need.js';

/** Shapes that fill one another, and what the kind says about codes. */
export function checkPair(operator: Pairwise, graph: Graph, judge: Judge): void {
  const [first, second, output] = [...operator.inputs, ...operator.outputs].map((id) => graph.tensors[id]!);
  const rank = Math.min(first!.shape.length, second!.shape.length);
  const [ours, theirs] = [first!, second!].map(({ shape }) => shape.slice(shape.length - rank));
  if (ours!.some((size, axis) => size !== theirs![axis] && size !== 1 && theirs![axis] !== 1))
    judge.contradict('dimensions that are equal or 1, from the last on', `[${first!.shape}] and [${second!.shape}]`);
  for (const { name, quantisation } of [first!, second!])
    if (quantisation!.scales.length > 1) judge.refuse('one scale for each input', `those of "${name}"`);
  if (operator.kind !== 'MAXIMUM' && operator.kind !== 'MINIMUM') return;
  needSameCode(first!, output!, judge);
  needSameCode(second!, output!, judge);
}

/** Codes that the kind demands; a table has one entry a byte. */
export function checkUnary(operator: Unary, graph: Graph, judge: Judge): void {
  const [input, output] = [graph.tensors[operator.inputs[0]!]!, graph.tensors[operator.outputs[0]!]!];
  switch (operator.kind) {
    case 'RELU6':
    case 'RELU_N1_TO_1':
      needSameCode(input, output, judge);
      break;
    case 'LEAKY_RELU':
      if (!(operator.alpha >= 0 && operator.alpha < 2 ** 16))
        judge.refuse('an alpha of at least 0, below 65536', `${operator.alpha}`);
      break;
    case 'LOGISTIC':
      needCode(output, 1 / 256, -128, judge);
      break;
    case 'TANH':
      needCode(output, 1 / 128, 0, judge);
      break;
    case 'TABLE':
      if (!(operator.table instanceof Int8Array) || operator.table.length !== 256)
        judge.contradict('a table of 256 bytes', `${operator.table.length}`);
      break;
  }
}
