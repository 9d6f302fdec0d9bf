import { describe, expect, test } from 'vitest';
import { whyNotEmulated } from '../../../errors/emulator.js';
import { boardIds, loadBoard } from '../../boards.js';
import type { CodeNeeds } from './code-needs.js';
import { targetOfBoard, targetOfAbi } from './target.js';

const code = (
  architecture: CodeNeeds['architecture'],
  fpu: CodeNeeds['fpu'] = 'none',
  vectors: CodeNeeds['vectors'] = 'none',
) => ({ needs: { architecture, fpu, vectors }, floatAbi: fpu === 'none' ? 'soft' : 'hard', enums: null }) as const;

describe('the machine for objects', () => {
  test.each([
    ['nucleo_f412zg', code('armv6s-m'), 'mps2-an386'],
    ['nucleo_f412zg', code('armv7e-m', 'fpv4-sp-d16'), 'mps2-an386'],
    ['nucleo_f412zg', code('armv7e-m', 'fpv5-sp-d16'), 'mps2-an500'],
    ['nucleo_f412zg', code('armv8-m.base'), 'mps2-an505'],
    ['nucleo_f412zg', code('armv8-m.main', 'fpv5-d16'), 'mps3-an547'],
    ['nucleo_f746zg', code('armv8.1-m.main', 'none', 'mve'), 'mps3-an547'],
    ['pico', code('armv7-m'), 'mps2-an385'],
    ['pico', code('armv7e-m'), 'mps2-an386'],
    ['mps3_an547', code('armv7e-m', 'fpv4-sp-d16'), 'mps3-an547'],
  ])('of %s is its own where that runs them, else the least that does', (board, abi, machine) => {
    expect(targetOfAbi(abi, loadBoard(board)).name).toBe(machine);
  });

  test.each(boardIds())('%s has one', (id) => {
    expect(targetOfBoard(loadBoard(id)).name).toBe(loadBoard(id).emulator);
  });

  test('is none for a board without one', () => {
    const without = [null, 'constructor'].map((emulator) => ({ ...loadBoard('pico'), id: 'bare', emulator }));
    for (const board of without)
      for (const find of [() => targetOfBoard(board), () => targetOfAbi(code('armv6s-m'), board)])
        expect(reasonOf(find)).toBe('no emulated machine has the core of bare');
  });
});

test('an unaligned access is trapped where the code is for a core without unaligned accesses', () => {
  const trapping = (['armv6s-m', 'armv7-m', 'armv7e-m', 'armv8-m.base', 'armv8-m.main'] as const).filter(
    (architecture) => targetOfAbi(code(architecture), loadBoard('pico')).trapsUnaligned,
  );
  expect(trapping).toEqual(['armv6s-m', 'armv8-m.base']);
  expect(boardIds().filter((id) => targetOfBoard(loadBoard(id)).trapsUnaligned)).toEqual(['mps2_m0plus', 'pico']);
});

function reasonOf(call: () => unknown): string | null {
  try {
    return `a target: ${JSON.stringify(call())}`;
  } catch (error) {
    return whyNotEmulated(error);
  }
}
