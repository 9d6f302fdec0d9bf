import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { McunetError } from '../../errors/error.js';
import { reportForeign, reportUnreadable } from '../../errors/gate.js';
import { formatFile } from '../../schemas/format.js';
import { readReport } from '../../schemas/load.js';
import type { Report } from '../../schemas/types.js';
import { boardReport, bothPass, commit, gateOf, project, reportOf } from '../../tests/support/reports.js';
import { mergeReports } from './merge.js';

const codes = ({ boards }: Report): readonly (string | null)[] => boards.map(({ error }) => error?.code ?? null);
const of = (report: Report): ReadonlyMap<string, readonly Report[]> => bothPass().set('pico', [report]);

describe('a gate', () => {
  test('passes on one fresh report of each board that holds', () => {
    const { report, problems } = mergeReports(gateOf(), bothPass());
    expect([report.verdict, codes(report), problems]).toEqual(['pass', [null, null], []]);
  });

  test('fails where a board has no report', () => {
    const { report } = mergeReports(gateOf(), new Map([...bothPass()].slice(0, 1)));
    expect([report.verdict, codes(report)]).toEqual(['fail', [null, 'REPORT_MISSING']]);
  });

  test('fails where the report of a board has only other boards', () => {
    const { report } = mergeReports(gateOf(), of(reportOf([boardReport('nucleo_f412zg')])));
    expect([report.verdict, codes(report)]).toEqual(['fail', ['REPORT_MISSING', null]]);
  });

  test('fails where the report of a board has no boards at all', () => {
    const { report } = mergeReports(gateOf(), of(reportOf([])));
    expect(codes(report)).toEqual(['REPORT_MISSING', null]);
  });

  test('fails where a board has two reports, although both hold', () => {
    const one = reportOf([boardReport('pico')]);
    const { report } = mergeReports(gateOf(), bothPass().set('pico', [one, one]));
    expect([report.verdict, codes(report)]).toEqual(['fail', ['REPORT_TWICE', null]]);
  });

  test('fails where a report cannot be used, and says why', () => {
    const reports = new Map<string, readonly (Report | McunetError)[]>(bothPass());
    reports.set('pico', [reportUnreadable('pico', 'it is damaged')]);
    const { report } = mergeReports(gateOf(), reports);
    expect(report.boards[0]?.error?.message).toBe("the report of pico can't be used: it is damaged");
    expect(report.verdict).toBe('fail');
  });

  test('fails where an earlier job failed, was cancelled or skipped, whatever its reports say', () => {
    for (const result of ['failure', 'cancelled', 'skipped', '']) {
      const { report, problems } = mergeReports(gateOf({}, { jobs: { board: result } }), bothPass());
      expect([report.verdict, problems.map(({ code }) => code)]).toEqual(['fail', ['JOB_FAILED']]);
    }
  });

  test('fails where nothing was planned, although every board has a report', () => {
    const { report, problems } = mergeReports(gateOf({}, { planned: [] }), bothPass());
    expect([report.verdict, problems.map(({ code }) => code)]).toEqual(['fail', ['BOARDS_EMPTY']]);
  });

  test('expects the boards of the manifest, also those that were not planned', () => {
    const { report } = mergeReports(gateOf({}, { planned: ['pico'] }), new Map([...bothPass()].slice(0, 1)));
    expect(codes(report)).toEqual([null, 'REPORT_MISSING']);
  });

  test('refuses a report with a board that the manifest does not have, in any other case too', () => {
    for (const stranger of ['nano33ble', 'Pico', '__proto__']) {
      const { report } = mergeReports(gateOf(), of(reportOf([boardReport('pico'), boardReport(stranger)])));
      expect([report.verdict, codes(report)[0]]).toEqual(['error', 'BOARD_NOT_IN_MANIFEST']);
    }
  });

  test('of 64 boards with full notes gives a report that is read back', () => {
    const ids = Array.from({ length: 64 }, (_, index) => `board-${index}`);
    const [board] = gateOf().boards;
    const manifest = gateOf().manifest;
    const boards = ids.map((id) => ({ ...board!, id, entry: { ...board!.entry, id } }));
    const notes = Array.from({ length: 256 }, (_, index) => `note ${index}`);
    const reports = new Map(ids.map((id) => [id, [reportOf([boardReport(id, { sram: 5000 }, { notes })])]]));
    const expected = { ...gateOf({}, { boards }), manifest: { ...manifest, boards: boards.map(({ entry }) => entry) } };
    const { report } = mergeReports(expected, reports);
    const read = readReport(formatFile('report', report), 'report.json');
    expect(read).toEqual(report);
    expect(read.boards.map(({ notes }) => [notes.length, notes[0]])).toEqual(
      ids.map((id) => [256, expect.stringMatching(`^${id}: SRAM 5,000 B is 904 B over its budget of 4,096 B`)]),
    );
  });
});

describe('a report is foreign', () => {
  const foreign = (changes: Partial<Report>, expected: Parameters<typeof gateOf>[1] = {}) => {
    const { report } = mergeReports(gateOf({}, expected), of(reportOf([boardReport('pico')], changes)));
    return report.boards[0]!.error;
  };

  test.each<[string, Partial<Report>, readonly [string, string, string]]>([
    [
      'path',
      { project: { ...project, manifest: 'sub/mcunet.json' } },
      ['the project at', 'mcunet.json', 'sub/mcunet.json'],
    ],
    ['name', { project: { ...project, name: 'other' } }, ['the project', 'net', 'other']],
    ['commit', { commit: 'd'.repeat(40) }, ['commit', commit, 'd'.repeat(40)]],
    ['commit, when it has none', { commit: null }, ['commit', commit, 'none']],
    ['run', { run: '8' }, ['run', '7', '8']],
    ['later attempt', { attempt: 2 }, ['attempt', '1', '2']],
    ['unknown attempt', { attempt: null }, ['attempt', '1', 'none']],
  ])('of another %s', (_, changes, words) => {
    const { code, message } = reportForeign(...words).problem;
    expect(foreign(changes)).toMatchObject({ code, message });
  });

  test('of another state of the same manifest', () => {
    const changed = { ...project, sha256: 'f'.repeat(64) };
    expect(foreign({ project: changed })).toMatchObject({
      code: 'REPORT_FOREIGN',
      message: `expected a report for the manifest with hash ${project.sha256.slice(0, 12)}, found one for ffffffffffff`,
    });
  });

  test('of an earlier attempt, unless the result of its job is known', () => {
    expect(foreign({ attempt: 1 }, { attempt: 2 })).toBeNull();
    expect(foreign({ attempt: 1 }, { attempt: 2, jobs: {} })).toMatchObject({ code: 'REPORT_FOREIGN' });
  });

  test('of no commit, run or attempt where the gate has none', () => {
    const unknown = { commit: null, run: null, attempt: null };
    expect(foreign({ ...unknown }, unknown)).toBeNull();
  });
});

test('only the figures of reports decide', () => {
  const verdict = fc.constantFrom('pass', 'warn', 'fail', 'error');
  const amount = fc.oneof(fc.constant(null), fc.constant(0), fc.constant(1_000_000_000), fc.nat(2 ** 31));
  const lie = fc.record({ verdict, budget: amount, limit: amount, baseline: amount });
  const lies = fc.record({
    report: verdict,
    board: verdict,
    budgets: fc.constantFrom('judged', 'not compared', 'none'),
    notes: fc.array(fc.string({ maxLength: 80 }), { maxLength: 256 }),
    sram: lie,
    latency: lie,
    accuracy: verdict,
  });
  const figures = fc.record({
    sram: fc.integer({ min: 4090, max: 4102 }),
    latency: fc.integer({ min: 495, max: 505 }),
    correct: fc.integer({ min: 898, max: 902 }),
  });
  const budgets = { latency: { max: '0.5 ms', warn: '0.498 ms' }, accuracy: { min: 0.9 } };
  const truth = ({ sram, latency, correct }: { sram: number; latency: number; correct: number }): string =>
    sram > 4096 || latency > 500 || correct < 900 ? 'fail' : latency > 498 ? 'warn' : 'pass';
  fc.assert(
    fc.property(figures, lies, (measured, claimed) => {
      const honest = boardReport('pico', measured);
      const { sram, latency, accuracy } = honest.metrics;
      const board = {
        ...honest,
        verdict: claimed.board,
        budgets: claimed.budgets,
        notes: claimed.notes,
        metrics: {
          ...honest.metrics,
          sram: { ...sram!, ...claimed.sram },
          latency: { ...latency!, ...claimed.latency },
          accuracy: { ...accuracy!, verdict: claimed.accuracy },
        },
      } as typeof honest;
      const reports = of(reportOf([board], { verdict: claimed.report }));
      const gate = gateOf({ budgets, boards: { pico: { budgets: { sram: '4 kB' } } } });
      const { report } = mergeReports(gate, reports);
      expect(report.verdict).toBe(truth(measured));
      expect(report.boards[0]!.metrics.sram).toMatchObject({ value: measured.sram, budget: 4096, baseline: null });
      expect(report.boards[0]!.metrics.latency).toMatchObject({ budget: 500, limit: null });
    }),
    { numRuns: 300 },
  );
});
