import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { needing } from '../support/needs.js';
import { absentTorch, python, withTrainer } from '../support/torch.js';

const checks = join(dirname(fileURLToPath(import.meta.url)), 'checks.py');

needing(absentTorch).test('slicing, resizing, integers and clutter pass the checks written in Python', () => {
  const { status, stderr } = spawnSync(python!, ['-B', checks], { encoding: 'utf8', env: withTrainer });
  expect(stderr).toMatch(/OK$/m);
  expect(status).toBe(0);
});
