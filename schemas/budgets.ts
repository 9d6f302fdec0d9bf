import type { AccuracyBudget, Budget, Budgets, Limit, Metric } from './manifest.js';
import { readMeasure, type Reading, type Unit } from './reading.js';
import type { AccuracyBudgetEntry, BudgetsEntry } from './types.js';

type Written = string | number;
/** A budget as written: the maximum alone, or key by key. */
type Entry = Written | { readonly max?: Written; readonly warn?: Written; readonly maxIncrease?: Written };

/** Budgets as one place has them, each with its line. @param pointer of the object that has them */
export function readBudgets(entry: BudgetsEntry, pointer: string, metric: Metric, reading: Reading): Budgets {
  return {
    sram: readBudget(entry.sram, `${pointer}/sram`, 'size', reading),
    flash: readBudget(entry.flash, `${pointer}/flash`, 'size', reading),
    latency: readBudget(entry.latency, `${pointer}/latency`, 'time', reading),
    accuracy: readAccuracy(entry.accuracy ?? {}, `${pointer}/accuracy`, metric, reading),
  };
}

/** What is asked of a board: its own budgets before the manifest's, key by key. */
export const combineBudgets = (manifest: Budgets, board: Budgets): Budgets => ({
  sram: over(manifest.sram, board.sram),
  flash: over(manifest.flash, board.flash),
  latency: over(manifest.latency, board.latency),
  accuracy: over(manifest.accuracy, board.accuracy),
});

const over = <Keys extends Budget | AccuracyBudget>(common: Keys, own: Keys): Keys => ({
  ...common,
  ...Object.fromEntries(Object.entries(own).filter(([, limit]) => limit !== null)),
});

function readBudget(entry: Entry | undefined, pointer: string, unit: Unit, reading: Reading): Budget {
  const alone = typeof entry !== 'object';
  const { max, warn, maxIncrease } = typeof entry === 'object' ? entry : { max: entry };
  const limit = (written: Written | undefined, at: string): Limit | null => {
    const value = readMeasure(written, at, unit, reading);
    return value === null ? null : { value, place: reading.document.place(at) };
  };
  const budget = {
    max: limit(max, alone ? pointer : `${pointer}/max`),
    warn: limit(warn, `${pointer}/warn`),
    maxIncrease: limit(maxIncrease, `${pointer}/maxIncrease`),
  };
  warnsInTime(budget.warn, budget.max, 'at most', reading);
  return budget;
}

function readAccuracy(entry: AccuracyBudgetEntry, pointer: string, metric: Metric, reading: Reading): AccuracyBudget {
  const limit = (value: number | undefined, key: string): Limit | null =>
    value === undefined ? null : { value, place: reading.document.place(`${pointer}/${key}`) };
  const { min, max, warn, maxDrop } = entry;
  const budget = {
    min: limit(min, 'min'),
    max: limit(max, 'max'),
    warn: limit(warn, 'warn'),
    maxDrop: limit(maxDrop, 'maxDrop'),
  };
  const isError = metric === 'mse';
  const misplaced = isError ? budget.min : budget.max;
  if (misplaced)
    reading.invalid(
      misplaced.place,
      `"${isError ? 'max' : 'min'}" with the metric ${metric}`,
      `"${isError ? 'min' : 'max'}"`,
    );
  for (const part of isError ? [] : [budget.warn, budget.maxDrop])
    if (part && part.value > 1) reading.invalid(part.place, 'a fraction from 0 to 1', String(part.value));
  if (isError) warnsInTime(budget.warn, budget.max, 'at most', reading);
  else warnsInTime(budget.warn, budget.min, 'at least', reading);
  return budget;
}

/** A warning beyond the limit would never be seen. */
function warnsInTime(warn: Limit | null, limit: Limit | null, side: 'at most' | 'at least', reading: Reading): void {
  if (!warn || !limit) return;
  const inTime = side === 'at most' ? warn.value <= limit.value : warn.value >= limit.value;
  if (!inTime) reading.invalid(warn.place, `a "warn" of ${side} ${limit.value}, the limit`, String(warn.value));
}
