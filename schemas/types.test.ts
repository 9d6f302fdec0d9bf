import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

test('the committed types equal those that the schemas generate', () => {
  const fresh = execFileSync(process.execPath, [join(root, 'scripts/types.js'), '--print'], { encoding: 'utf8' });
  expect(readFileSync(join(root, 'schemas/types.ts'), 'utf8')).toBe(fresh);
});
