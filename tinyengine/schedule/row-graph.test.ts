import { describe, expect, test } from 'vitest';
import { chain, windowOf } from '../../tests/networks/graphs.js';
import { layersOnM4 } from '../../tests/schedules/target.js';
import { emitTables } from '../emit/tables.js';
import type { Graph } from '../graph/graph.js';
import { plainNeeds, type RowNeeds } from '../kernels/kernel.js';
import { programOf } from '../program/program.js';
import { verify } from '../program/verify.js';
import { balanced, wholePorts } from '../target.js';
import { growBands } from './bands.js';
import { blocksOf } from './blocks.js';
import { place } from './place.js';
import { rowGraph } from './row-graph.js';
import { scheduleNetwork } from './schedule.js';
import { simulate } from './simulate.js';
import { noBands, type Schedule } from './types.js';

const pool = { kind: 'MAX_POOL_2D', activation: 'NONE', window: windowOf(2) } as const;
const small: Graph = chain([1, 9, 8, 3], pool, pool, pool);
const plain = small.operators.map(() => plainNeeds);
const scheduleOf = (needs: readonly RowNeeds[], graph = small) =>
  scheduleNetwork(graph, needs, { ...balanced, objective: 'sram' });
const withScratch = (scratch: RowNeeds['scratch']): readonly RowNeeds[] => plain.map((own) => ({ ...own, scratch }));

describe('rows of tensors whose elements take two bytes', () => {
  const wide: Graph = { ...small, tensors: small.tensors.map((tensor) => ({ ...tensor, type: 'int16' })) };

  test('take twice as many', () => {
    const [narrow, double] = [rowGraph(small, plain, wholePorts), rowGraph(wide, plain, wholePorts)];
    expect(double.rowBytes).toEqual(narrow.rowBytes.map((bytes) => 2 * bytes));
    const { schedule, placement } = scheduleOf(plain, wide);
    expect(schedule.peakBytes).toBeGreaterThan(1.8 * scheduleOf(plain).schedule.peakBytes);
    expect(placement.arenaBytes).toBeGreaterThanOrEqual(schedule.peakBytes);
  });

  test('are proven with all their bytes', () => {
    const { schedule, placement } = scheduleOf(plain, wide);
    const program = programOf(schedule, placement);
    expect(() => verify(program, wide, plain, wholePorts)).not.toThrow();
    const half = program.tensors.map((own, i) => (i === 0 ? { ...own, stride: own.stride! / 2 } : own));
    expect(() => verify({ ...program, tensors: half }, wide, plain, wholePorts)).toThrow(/of "input"/);
  });
});

describe('scratch', () => {
  const [during, kept] = [withScratch({ kept: 0, perStep: 64 }), withScratch({ kept: 64, perStep: 0 })];
  const rowByRow = (needs: readonly RowNeeds[]): Schedule =>
    simulate(rowGraph(small, needs, wholePorts), { cuts: new Set(), bands: noBands });

  test('of one step counts in that step only, kept scratch in all steps from the first to the last', () => {
    const { live, steps } = rowByRow(plain);
    expect([...rowByRow(during).live]).toEqual([...live].map((bytes) => bytes + 64));
    const operators = steps.map(({ operator }) => operator);
    const begun = (at: number): number =>
      [0, 1, 2].filter((own) => operators.indexOf(own) <= at && at <= operators.lastIndexOf(own)).length;
    expect([...rowByRow(kept).live]).toEqual([...live].map((bytes, at) => bytes + 64 * begun(at)));
  });

  test('of one step is free in between, so that other rows share its bytes', () => {
    const schedule = rowByRow(during);
    expect(place(schedule).arenaBytes).toBeLessThan(place(rowByRow(kept)).arenaBytes);
    const { scratch } = schedule.rows.operators[0]!;
    const { blocks, blockOf } = blocksOf(schedule);
    const { parts } = blocks[blockOf[scratch]!]!;
    expect(parts.length).toBeGreaterThan(1);
    const steps = parts.reduce((sum, { first, last }) => sum + 1 + last - first, 0);
    expect(steps).toBe(schedule.steps.filter(({ operator }) => operator === 0).length);
  });

  test('with a larger alignment moves all offsets to multiples of it', () => {
    const aligned = during.map((own) => ({ ...own, alignment: { scratch: 16, rows: 1 } }));
    const { schedule, placement } = scheduleOf(aligned);
    expect(schedule.rows.unit).toBe(16);
    expect(placement.offsets[schedule.rows.operators[1]!.scratch]! % 16).toBe(0);
    expect(() => verify(programOf(schedule, placement), small, aligned, wholePorts)).not.toThrow();
  });
});

describe('a kernel that computes several rows a call', () => {
  const needs = plain.map((own) => ({ ...own, rowsAtOnce: 3 }));

  test('gets steps of whole calls, or of all rows', () => {
    const rows = rowGraph(small, needs, wholePorts);
    const bands = growBands(rows, { cuts: new Set() }, 0, 1_000);
    expect(bands.length).toBeGreaterThan(0);
    for (const [operator, band] of bands) {
      const { height } = rows.operators[operator]!;
      expect([height, band % 3]).toEqual([height, band === height ? height % 3 : 0]);
    }
  });

  test('has room for the pointers of all of them, and is refused by a driver that calls it for one', () => {
    const schedule = simulate(rowGraph(small, needs, wholePorts), { cuts: new Set(), bands: noBands });
    const program = programOf(schedule, place(schedule));
    expect(program.pointers).toBe(3 * 2);
    expect(() => verify(program, small, needs, wholePorts)).not.toThrow();
    expect(() => emitTables('net', small, program, layersOnM4(small), ['a', 'b', 'c'])).toThrow(
      'mcunet_max_pool_s8 computes 3 rows a call, the driver calls it for one',
    );
  });
});
