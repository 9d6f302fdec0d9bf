import type { AccuracyMetric, Metrics } from '../../schemas/types.js';
import type { Accuracy, Measurements } from '../budgets.js';
import { top1 } from '../top1.js';

/** The figures of a report alone: no budget, no limit, no verdict. */
export const measurementsOf = ({ sram, flash, latency, accuracy }: Metrics): Measurements => ({
  sram: sram?.value ?? null,
  flash: flash?.value ?? null,
  latency: latency?.value ?? null,
  accuracy: accuracy && accuracyOf(accuracy),
});

/** An accuracy that counts samples is computed from its counts alone, its interval too. */
function accuracyOf({ unit, value, n, correct }: AccuracyMetric): Accuracy | null {
  if (value === null) return null;
  if (correct !== null) return top1({ correct, n });
  return { metric: unit, value, n, correct: null, low: null, high: null };
}
