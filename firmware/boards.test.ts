import { expect, test } from 'vitest';
import { boardIds, loadBoard } from './boards.js';
import { toolchainOf } from './toolchains/toolchains.js';

test('every board that the product promises has a file', () => {
  const promised = ['nucleo_f746zg', 'nucleo_f412zg', 'nucleo_h743zi', 'nano33ble', 'nucleo_f401re', 'pico'];
  const emulated = ['mps2_an386', 'mps2_an500', 'mps2_an385', 'mps2_m0plus', 'mps2_an505', 'mps3_an547'];
  expect(boardIds()).toEqual(expect.arrayContaining([...promised, ...emulated]));
});

test('an unknown board is refused with the closest id, or with all ids', () => {
  expect(() => loadBoard('nucleo-f746zg')).toThrow('unknown board "nucleo-f746zg"\n    did you mean "nucleo_f746zg"?');
  expect(() => loadBoard('x')).toThrow(/known boards: mps2_an385, /);
});

test.each(boardIds())('%s is emulated on a machine of its toolchain', (id) => {
  const { core, emulator } = loadBoard(id);
  expect(toolchainOf(core).machines).toContain(emulator);
});

test.each(boardIds())('the regions of %s do not overlap', (id) => {
  const spans = loadBoard(id)
    .regions.map(({ origin, size }) => [Number(origin), Number(origin) + size] as const)
    .sort(([a], [b]) => a - b);
  for (const [index, [start]] of spans.entries()) expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.[1] ?? 0);
});
