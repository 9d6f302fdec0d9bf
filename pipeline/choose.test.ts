import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { readLock } from '../schemas/load.js';
import type { Lock, LockedBoard } from '../schemas/types.js';
import { compile } from '../tinyengine/compile.js';
import { chooseNetworks } from './choose.js';
import type { BoardNetwork, BoardNetworks } from './network.js';
import { compileOptions } from './generate.js';
import { planProject, type Plan } from './plan.js';
import type { World } from './world.js';

const project = join(dirname(dirname(fileURLToPath(import.meta.url))), 'fixtures/digits');
const world: World = {
  directory: project,
  environment: {},
  workers: 1,
  now: () => 0,
  progress: () => undefined,
};
const board = 'nano33ble';
let plan: Plan;
let lock: Lock;
beforeAll(async () => {
  plan = await planProject(world, { manifest: 'mcunet.json', boards: [] });
  lock = JSON.parse(readFileSync(join(project, 'mcunet.lock.json'), 'utf8')) as Lock;
});

/** Chooses networks from the fixture's lock with one board's entry changed, as an untrusted file would have it. */
async function choose(change: Partial<LockedBoard>): Promise<BoardNetworks> {
  const boards = { ...lock.boards, [board]: { ...lock.boards[board]!, ...change } };
  const hostile = readLock(JSON.stringify({ ...lock, boards }), 'mcunet.lock.json');
  return (await chooseNetworks(world, { ...plan, lock: hostile }, 'frozen')).networks;
}
const errorOf = (one: BoardNetwork | McunetError | undefined): McunetError['problem'] | null =>
  one instanceof McunetError ? one.problem : null;

/** The fixture's statistics, each number changed. */
function statistics(change: (value: number, index: number) => number): string {
  const bytes = Buffer.from(lock.boards[board]!.calibration!, 'base64');
  for (let at = 0; at < bytes.length; at += 4) bytes.writeFloatLE(change(bytes.readFloatLE(at), at / 4), at);
  return bytes.toString('base64');
}

describe('a lock whose entry of one board is', () => {
  test.each<[string, string, () => Partial<LockedBoard>]>([
    ['no architecture', 'ARCHITECTURE_INVALID', () => ({ architecture: '..' })],
    ['an architecture of another space', 'ARCHITECTURE_INVALID', () => ({ architecture: 'r9999-w99-9k9' })],
    ['statistics of another network', 'CALIBRATION_INVALID', () => ({ calibration: 'AACAPw==' })],
    ['as long as the schema allows', 'CALIBRATION_INVALID', () => ({ calibration: 'A'.repeat(1_000_000) })],
    ['statistics that are no numbers', 'CALIBRATION_INVALID', () => ({ calibration: statistics(() => NaN) })],
    [
      'ranges beyond any scale',
      'CALIBRATION_INVALID',
      () => ({ calibration: statistics((v) => Math.sign(v) * 3.4e38) }),
    ],
    ['ranges close to 0', 'CALIBRATION_INVALID', () => ({ calibration: statistics((v) => v * 1e-38) })],
  ])('%s gives that board %s, with its place, and the others their networks', async (_, code, change) => {
    const networks = await choose(change());
    expect(errorOf(networks.get(board))).toMatchObject({
      code,
      status: 2,
      place: { file: 'mcunet.lock.json', pointer: `/boards/${board}` },
    });
    for (const [id, one] of networks) expect([id, errorOf(one) === null]).toEqual([id, id !== board]);
  });

  test('compiles or is refused, for any single number in its statistics', async () => {
    const extreme = [3.4e38, -3.4e38, 1e-45, 0, 1e30, 1e-30];
    for (const [round, value] of extreme.entries()) {
      const calibration = statistics((v, index) => (index % 97 === round ? Math.sign(v) * Math.abs(value) : v));
      const chosen = (await choose({ calibration })).get(board)!;
      if (chosen instanceof McunetError) expect(chosen.problem.code).toBe('CALIBRATION_INVALID');
      else
        compile(
          chosen.graph,
          compileOptions(
            plan,
            plan.boards.find(({ id }) => id === board)!,
            chosen,
          ),
        );
    }
  });
});

test('boards of a lock that are not in the manifest, whatever their names, are ignored', async () => {
  const boards = Object.fromEntries([
    ...Object.entries(lock.boards),
    ...['__proto__', 'constructor', 'pico'].map((id) => [id, { ...lock.boards[board]!, architecture: 'r1' }] as const),
  ]);
  const hostile = readLock(JSON.stringify({ ...lock, boards }), 'mcunet.lock.json');
  const { networks } = await chooseNetworks(world, { ...plan, lock: hostile }, 'frozen');
  expect([...networks.keys()]).toEqual(plan.boards.map(({ id }) => id));
  expect([...networks.values()].filter((one) => one instanceof McunetError)).toEqual([]);
});
