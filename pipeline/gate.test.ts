import { expect, test } from 'vitest';
import { problemOfPromise } from '../tests/support/mistakes.js';
import { noBaseline } from './budgets.js';
import { gateBuild } from './gate.js';
import type { Plan, PlannedBoard } from './plan.js';
import type { World } from './world.js';

test('a build without a linker map is refused, not judged', async () => {
  const left = { elf: 'absent.elf', map: 'absent.map', libraries: [], linkerOutput: null };
  const judging = gateBuild({} as World, {} as Plan, {} as PlannedBoard, left, noBaseline);
  expect(await problemOfPromise(judging)).toMatchObject({
    code: 'FIRMWARE_MAP',
    message: 'the build wrote no linker map, so its memory cannot be measured',
    status: 4,
  });
});
