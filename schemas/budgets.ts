import type { AccuracyBudget, Allowance, Budget, Budgets, Limit, Metric } from './manifest.js';
import type { Unit } from './measures.js';
import { readMeasure, type Reading } from './reading.js';
import type { AccuracyBudgetEntry, BudgetsEntry } from './types.js';
import { parsePercent } from './units.js';

type Written = string | number;
/** A budget in the file: only the maximum, or an object. */
type Entry = Written | { readonly max?: Written; readonly warn?: Written; readonly maxIncrease?: Written };

/** Reads one object of budgets, each with its place. @param pointer to that object @param metric null where it is unknown */
export function readBudgets(entry: BudgetsEntry, pointer: string, metric: Metric | null, reading: Reading): Budgets {
  return {
    sram: readBudget(entry.sram, `${pointer}/sram`, 'size', reading),
    flash: readBudget(entry.flash, `${pointer}/flash`, 'size', reading),
    latency: readBudget(entry.latency, `${pointer}/latency`, 'time', reading),
    accuracy: readAccuracy(entry.accuracy ?? {}, `${pointer}/accuracy`, metric, reading),
  };
}

/** The budgets of a board: its own override the manifest's, key by key. */
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
    maxIncrease: readAllowance(maxIncrease, `${pointer}/maxIncrease`, limit, reading),
  };
  warnsInTime(budget.warn, budget.max, 'at most', reading);
  return budget;
}

/** Reads a percentage, or an amount in the metric's own unit with `limit`. */
function readAllowance(
  written: Written | undefined,
  pointer: string,
  limit: (written: Written, pointer: string) => Limit | null,
  { document }: Reading,
): Allowance | null {
  if (written === undefined) return null;
  const percent = typeof written === 'string' ? parsePercent(written) : null;
  if (percent !== null) return { value: percent, percent: true, place: document.place(pointer) };
  const own = limit(written, pointer);
  return own === null ? null : { ...own, percent: false };
}

function readAccuracy(
  entry: AccuracyBudgetEntry,
  pointer: string,
  metric: Metric | null,
  reading: Reading,
): AccuracyBudget {
  const limit = (value: number | undefined, key: string): Limit | null =>
    value === undefined ? null : { value, place: reading.document.place(`${pointer}/${key}`) };
  const { min, max, warn, maxDrop } = entry;
  const budget = {
    min: limit(min, 'min'),
    max: limit(max, 'max'),
    warn: limit(warn, 'warn'),
    maxDrop: readAllowance(maxDrop, `${pointer}/maxDrop`, (value) => limit(Number(value), 'maxDrop'), reading),
  };
  if (metric === null) return budget;
  const isError = metric === 'mse';
  const misplaced = isError ? budget.min : budget.max;
  if (misplaced)
    reading.invalid(
      misplaced.place,
      `"${isError ? 'max' : 'min'}" with the metric ${metric}`,
      `"${isError ? 'min' : 'max'}"`,
    );
  const fractions = isError ? [] : [budget.warn, budget.maxDrop?.percent ? null : budget.maxDrop];
  for (const part of fractions)
    if (part && part.value > 1) reading.invalid(part.place, 'a fraction from 0 to 1', String(part.value));
  if (isError) warnsInTime(budget.warn, budget.max, 'at most', reading);
  else warnsInTime(budget.warn, budget.min, 'at least', reading);
  return budget;
}

/** Refuses a warning beyond the limit, because the limit fails first. */
function warnsInTime(warn: Limit | null, limit: Limit | null, side: 'at most' | 'at least', reading: Reading): void {
  if (!warn || !limit) return;
  const inTime = side === 'at most' ? warn.value <= limit.value : warn.value >= limit.value;
  if (!inTime) reading.invalid(warn.place, `a "warn" of ${side} ${limit.value}, the limit`, String(warn.value));
}
