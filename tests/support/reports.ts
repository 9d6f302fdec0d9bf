import { sha256 } from '../../pipeline/hash.js';
import { noBaseline } from '../../pipeline/budgets.js';
import { loadBoard } from '../../firmware/boards.js';
import { top1 } from '../../pipeline/top1.js';
import type { Expected } from '../../pipeline/report/merge.js';
import { readManifest } from '../../schemas/load.js';
import type { AccuracyMetric, BoardReport, Project, Report, Verdict } from '../../schemas/types.js';

/** The figures of a board that a test sets in a report. */
export interface Figures {
  readonly sram?: number | null;
  readonly flash?: number | null;
  readonly latency?: number | null;
  readonly correct?: number;
  readonly n?: number;
}

const board = { budgets: { sram: '4 kB' } };
export const usualManifest = {
  version: 1,
  name: 'net',
  network: { model: 'net.tflite' },
  data: { test: { inputs: 'x.npy', labels: 'y.npy' } },
  boards: { pico: board, nucleo_f412zg: board },
};

export const project: Project = { manifest: 'mcunet.json', name: 'net', sha256: sha256('the manifest') };
export const commit = 'c'.repeat(40);

/** A gate over a manifest of two boards with a budget of 4 kB of SRAM each, with changes. */
export function gateOf(changes: object = {}, expected: Partial<Expected> = {}): Expected {
  const manifest = readManifest(JSON.stringify({ ...usualManifest, ...changes }, null, 2), 'mcunet.json');
  return {
    manifest,
    project,
    boards: manifest.boards.map((entry) => ({ id: entry.id, entry, board: loadBoard(entry.id) })),
    planned: manifest.boards.map(({ id }) => id),
    commit,
    run: '7',
    attempt: 1,
    jobs: { plan: 'success', board: 'success' },
    baseline: () => noBaseline,
    ...expected,
  };
}

const amount = <Unit extends 'B' | 'us'>(value: number | null, unit: Unit) => ({
  value,
  unit,
  budget: null,
  limit: null,
  baseline: null,
  uncompared: null,
  verdict: 'pass' as Verdict,
});

export function accuracyOf(correct: number, n: number): AccuracyMetric {
  const { metric: unit, ...score } = top1({ correct, n });
  return { ...score, unit, budget: null, limit: null, baseline: null, uncompared: null, verdict: 'pass' };
}

/** A board's report that claims to pass, for any figures. */
export function boardReport(id: string, figures: Figures = {}, changes: Partial<BoardReport> = {}): BoardReport {
  const { sram = 4096, flash = 20_000, latency = 900, correct = 901, n = 1000 } = figures;
  return {
    board: id,
    verdict: 'pass',
    budgets: 'judged',
    metrics: {
      sram: amount(sram, 'B'),
      flash: amount(flash, 'B'),
      latency: amount(latency, 'us'),
      accuracy: accuracyOf(correct, n),
    },
    regions: [{ name: 'RAM', kind: 'sram', used: 4096, extent: 4096, size: 262_144 }],
    network: null,
    notes: [],
    error: null,
    ...changes,
  };
}

/** A report of these boards, for the commit and the project that a gate expects. */
export const reportOf = (boards: readonly BoardReport[], changes: Partial<Report> = {}): Report => ({
  version: 1,
  tool: 'mcunet 0.1.0',
  project,
  commit,
  run: '7',
  attempt: 1,
  verdict: 'pass',
  boards,
  ...changes,
});

/** The reports of both boards' jobs, which both pass. */
export const bothPass = (): Map<string, readonly Report[]> =>
  new Map(['pico', 'nucleo_f412zg'].map((id) => [id, [reportOf([boardReport(id)])]]));
