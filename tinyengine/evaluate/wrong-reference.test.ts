import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { randomNetworks } from '../../tests/networks/random.js';
import { interpreted, samplesFor } from '../../tests/networks/samples.js';
import type { Descriptors } from '../graph/descriptor.js';
import operators from '../graph/operators?modules';

const modulesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => `${folder}${name}`);

/** The modules of the reference interpreter's arithmetic. int8 networks do not use border.ts. */
const modules = [
  '../reference/elementwise.ts',
  ...modulesIn('../reference/operators/').filter((path) => !path.endsWith('/border.ts')),
  ...['exponential', 'fixed-point', 'hard-swish', 'resize', 'sigmoid', 'softmax'].map((name) => `../graph/${name}.ts`),
  ...['positions', 'product', 'requantise', 'unary'].map((name) => `../graph/shared/${name}.ts`),
];

/** The functions of a descriptor that the reference interpreter computes with. */
const arithmetic = ['unary', 'binary', 'source'] as const;
// a table is only in lowered networks
const computing = Object.entries(operators).flatMap(([name, module]) =>
  name !== 'table' &&
  Object.values(module['default'] as Descriptors).some((own) => arithmetic.some((part) => own[part]))
    ? [`../graph/operators/${name}.ts`]
    : [],
);

/** The same value with a mistake: a function's result is wrong in one place, or a part of its output is missing. */
function spoilt(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return spoiltFirst(value as number[]);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, spoilt(own)]));
  if (typeof value !== 'function') return value;
  return (...operands: unknown[]): unknown => {
    const result: unknown = value(...operands);
    if (result !== undefined) return spoilt(result);
    if (ArrayBuffer.isView(operands[0])) spoiltFirst(operands[0] as Int8Array);
    return undefined;
  };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function spoiltFirst<Values extends number[] | Int8Array>(values: Values): Values {
  values[0]! += 1;
  return values;
}

const networks = fc.sample(randomNetworks, { seed: 7, numRuns: 150 });

/** The number of networks with other bytes in the evaluator than in the reference interpreter, both loaded anew. */
async function differing(): Promise<number> {
  vi.resetModules();
  const { interpret } = await import('../reference/interpret.js');
  const { createEvaluator } = await import('./evaluator.js');
  const compared = networks.map(async (graph) => {
    const samples = samplesFor(graph, 1);
    const expected = interpreted(graph, samples, 1, interpret);
    return (await createEvaluator(graph)).run(samples, 1).some((byte, at) => byte !== expected[at]);
  });
  return (await Promise.all(compared)).filter((differs) => differs).length;
}

describe('random networks distinguish the evaluator from a reference interpreter with a mistake', () => {
  afterEach(() => {
    for (const module of [...modules, ...computing]) vi.doUnmock(module);
  });

  test('but not from the correct one', async () => {
    expect(await differing()).toBe(0);
  });

  test.each(modules)('in %s', async (module) => {
    vi.doMock(module, async (importOriginal) =>
      Object.fromEntries(Object.entries(await importOriginal<object>()).map(([name, value]) => [name, spoilt(value)])),
    );
    expect(await differing()).toBeGreaterThan(0);
  });

  test.each(computing)('in %s', async (module) => {
    vi.doMock(module, async (importOriginal) => {
      const original = await importOriginal<{ readonly default: Descriptors }>();
      const wrong = Object.entries(original.default).map(([kind, own]) => [
        kind,
        { ...own, ...Object.fromEntries(arithmetic.map((part) => [part, spoilt(own[part])])) },
      ]);
      return { ...original, default: Object.fromEntries(wrong) as Descriptors };
    });
    expect(await differing()).toBeGreaterThan(0);
  });
});
