import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The modules that reference/ and evaluate/ share: shapes, types, and the integers that scales become. */
const shared = ['graph/graph.js', 'graph/operator.js', 'graph/operators.js', 'graph/quantised.js'];

test('the evaluator shares no arithmetic on values with the reference interpreter', () => {
  const folder = import.meta.dirname;
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test|\.d)\.ts$/.test(name),
  );
  const imports = sources.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/ from '(\.[^']*)'/g)].map(([, path]) =>
      join('evaluate', name, '..', path!),
    ),
  );
  const outside = imports.filter((path) => !path.startsWith('evaluate/') && !path.startsWith('../errors/'));
  expect([...new Set(outside)].sort()).toEqual(shared);
});
