import type { Score } from '../tinynas/search.js';
import { wilson } from '../tinynas/statistics.js';
import type { Accuracy } from './budgets.js';

/** The score of a network that classified `correct` of `n` samples correctly. */
export function top1({ correct, n }: Score): Accuracy {
  return { metric: 'top1', value: correct / n, n, correct, ...wilson(correct, n) };
}
