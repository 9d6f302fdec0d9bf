import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reselect, type Evaluated } from './choose.js';
import { shortfalls, type Limits } from './limits.js';

const free: Limits = { sramBytes: null, flashBytes: null, instructions: null };
const network = (
  canonical: string,
  correct: number,
  arenaBytes: number,
  flashBytes = 100,
  instructions = 1000,
): Evaluated => ({
  canonical,
  correct,
  cost: { arenaBytes, stackBytes: 0, flashBytes, instructions, macs: 0 },
});
const choice = (evaluated: readonly Evaluated[], limits: Partial<Limits> = {}) =>
  reselect(evaluated, { ...free, ...limits })?.canonical ?? null;

describe('of measured networks', () => {
  test('the most accurate that fits is chosen', () => {
    const all = [network('small', 70, 50), network('middle', 80, 100), network('large', 90, 101)];
    expect(choice(all, { sramBytes: 100 })).toBe('middle');
    expect(choice(all, { sramBytes: 99 })).toBe('small');
    expect(choice(all)).toBe('large');
  });

  test('none is chosen where none fits', () => {
    expect(choice([network('small', 70, 50)], { sramBytes: 49 })).toBeNull();
    expect(choice([])).toBeNull();
  });

  test('in a tie, less latency wins, then less SRAM, then less Flash, then the smaller string', () => {
    expect(choice([network('a', 80, 50, 90, 2000), network('b', 80, 60, 100, 1000)])).toBe('b');
    expect(choice([network('a', 80, 60, 90), network('b', 80, 50, 100)])).toBe('b');
    expect(choice([network('a', 80, 50, 101), network('b', 80, 50, 100)])).toBe('b');
    expect(choice([network('b', 80, 50), network('a', 80, 50)])).toBe('a');
  });

  test('the choice does not depend on their order', () => {
    const figures = fc.nat(3);
    const networks = fc.uniqueArray(fc.tuple(figures, figures, figures, figures, fc.string()), {
      minLength: 1,
      selector: (each) => each[4],
    });
    fc.assert(
      fc.property(networks, fc.integer(), (list, seed) => {
        const all = list.map(([correct, sram, flash, instructions, name]) =>
          network(name, correct, sram, flash, instructions),
        );
        const turned = all.map((_, index) => all[(index + Math.abs(seed)) % all.length]!).reverse();
        expect(choice(turned)).toBe(choice(all));
      }),
    );
  });
});

describe('limits', () => {
  const cost = { arenaBytes: 100, stackBytes: 30, flashBytes: 200, instructions: 300, macs: 0 };

  test('count as SRAM only the stack that the firmware does not reserve', () => {
    expect(shortfalls(cost, { ...free, sramBytes: 129 })).toEqual([{ resource: 'sramBytes', needed: 130, limit: 129 }]);
    expect(shortfalls(cost, { ...free, sramBytes: 110, reservedStackBytes: 20 })).toEqual([]);
    expect(shortfalls(cost, { ...free, sramBytes: 100, reservedStackBytes: 1000 })).toEqual([]);
  });

  test('pass when met exactly, and every one that is exceeded is named', () => {
    expect(shortfalls(cost, { sramBytes: 130, flashBytes: 200, instructions: 300 })).toEqual([]);
    const missing = shortfalls(cost, { sramBytes: 130, flashBytes: 199, instructions: 0 });
    expect(missing.map(({ resource }) => resource)).toEqual(['flashBytes', 'instructions']);
  });
});
