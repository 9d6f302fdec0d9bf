import type { Tensor } from '../graph.js';
import type { Judge } from './judge.js';

export function needRank(tensor: Tensor, rank: number, judge: Judge): void {
  if (tensor.shape.length !== rank)
    judge.contradict(`"${tensor.name}" to have ${rank} dimensions`, `[${tensor.shape}]`);
}

export function needSameCode(input: Tensor, output: Tensor, judge: Judge): void {
  const [from, to] = [input.quantisation, output.quantisation];
  if (from && to && from.scales[0] === to.scales[0] && from.zeroPoints[0] === to.zeroPoints[0]) return;
  judge.refuse('the same scale and zero point on both sides', 'different ones');
}

/** @param scale a power of two, shown as a fraction in the message */
export function needCode(output: Tensor, scale: number, zeroPoint: number, judge: Judge): void {
  const { scales, zeroPoints } = output.quantisation!;
  if (scales[0] !== scale || zeroPoints[0] !== zeroPoint)
    judge.refuse(`an output of scale 1/${1 / scale} and zero point ${zeroPoint}`, `${scales[0]} and ${zeroPoints[0]}`);
}

export const equal = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((size, axis) => size === b[axis]);
