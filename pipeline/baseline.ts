import { baselineForeign, baselineMetric } from '../errors/gate.js';
import type { Manifest } from '../schemas/manifest.js';
import { noBaseline, type BoardBaseline } from './budgets.js';
import { measurementsOf } from './report/measurements.js';
import { readReportFile } from './report/read-file.js';

/** The figures that a board is compared with. */
export type Baseline = (board: string) => BoardBaseline;

export const withoutBaseline: Baseline = () => noBaseline;

/**
 * Reads the baseline that `--baseline` or the action's input names. Only its figures count. A board that is missing
 * from it has no baseline, and the report gives the reason.
 * @param file relative to `directory`; null: there is no baseline
 * @throws REPORT_NOT_FOUND, REPORT_INVALID
 * @throws BASELINE_FOREIGN for another project's name, BASELINE_METRIC for another kind of accuracy
 */
export async function readBaseline(
  directory: string,
  file: string | null,
  { name, data }: Pick<Manifest, 'name' | 'data'>,
): Promise<Baseline> {
  if (file === null) return withoutBaseline;
  const { project, boards } = await readReportFile(directory, file);
  if (project.name !== name) throw baselineForeign(file, name, project.name);
  const found = new Map<string, BoardBaseline>();
  for (const board of boards) {
    const measured = measurementsOf(board.metrics);
    if (measured.accuracy !== null && measured.accuracy.metric !== data.metric)
      throw baselineMetric(file, board.board, data.metric, measured.accuracy.metric);
    found.set(board.board, board.error === null ? measured : 'not measured in the baseline');
  }
  return (board) => found.get(board) ?? 'the baseline lacks this board';
}
