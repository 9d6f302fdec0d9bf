import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { randomNetworks } from '../../tests/networks/random.js';
import { interpreted, samplesFor } from '../../tests/networks/samples.js';

/** Of reference/, what int8 networks have nothing of. */
const unused = ['border.ts', 'interpret.ts'];
const modules = [
  ...readdirSync(new URL('../reference/', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !unused.includes(name))
    .map((name) => `../reference/${name}`),
  ...['exponential', 'fixed-point', 'hard-swish', 'resize', 'sigmoid', 'softmax', 'unary'].map(
    (name) => `../graph/${name}.ts`,
  ),
];

/** The same with a mistake: functions give results that are wrong in one place, or leave an output so. */
function spoilt(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return spoiltFirst(value as number[]);
  if (typeof value !== 'function') return value;
  return (...operands: unknown[]): unknown => {
    const result: unknown = value(...operands);
    if (result !== undefined) return spoilt(result);
    if (ArrayBuffer.isView(operands[0])) spoiltFirst(operands[0] as Int8Array);
    return undefined;
  };
}

function spoiltFirst<Values extends number[] | Int8Array>(values: Values): Values {
  values[0]! += 1;
  return values;
}

const networks = fc.sample(randomNetworks, { seed: 7, numRuns: 150 });

/** How many networks have other bytes in the evaluator than in the reference interpreter, both loaded anew. */
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

describe('random networks tell the evaluator from a reference interpreter with a mistake', () => {
  afterEach(() => {
    for (const module of modules) vi.doUnmock(module);
  });

  test('but from no other', async () => {
    expect(await differing()).toBe(0);
  });

  test.each(modules)('in %s', async (module) => {
    vi.doMock(module, async (importOriginal) =>
      Object.fromEntries(Object.entries(await importOriginal<object>()).map(([name, value]) => [name, spoilt(value)])),
    );
    expect(await differing()).toBeGreaterThan(0);
  });
});
