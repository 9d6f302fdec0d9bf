import type { Manifest } from '../../schemas/manifest.js';
import { metricNames, type MetricName } from './merge.js';

/** The metrics of each board that its report has to have a figure for. */
export const budgetedMetrics = ({ boards }: Manifest): ReadonlyMap<string, readonly MetricName[]> =>
  new Map(
    boards.map(({ id, budgets }) => [
      id,
      metricNames.filter((name) => Object.values(budgets[name]).some((limit) => limit !== null)),
    ]),
  );
