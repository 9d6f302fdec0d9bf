import type { Schedule, Stage } from './types.js';

/** The stages of a schedule, from one complete tensor to the next. */
export function stagesOf({ rows, policy, steps, first, live }: Schedule): readonly Stage[] {
  const ends = [...policy.cuts]
    .map((tensor) => first[rows.firstRow[tensor]! + rows.needed[tensor]! - 1]! + 1)
    .filter((end) => end > 0 && end < steps.length)
    .sort((a, b) => a - b);
  const bounds = [...new Set([0, ...ends, steps.length])];
  return bounds.slice(1).map((to, index): Stage => {
    const from = bounds[index]!;
    const own = live.subarray(from, to);
    const peakBytes = own.reduce((most, bytes) => Math.max(most, bytes), 0);
    return { from, to, peakBytes, peakStep: from + own.indexOf(peakBytes) };
  });
}
