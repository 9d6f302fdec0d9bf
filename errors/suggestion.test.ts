import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggest } from './suggestion.js';

const metrics = ['top1', 'auc', 'mse'];

describe('a refused name', () => {
  test.each([
    ['a letter missing', 'tp1'],
    ['a letter too many', 'topp1'],
    ['another letter', 'tap1'],
    ['two letters in the wrong order', 'tpo1'],
    ['capitals', 'TOP1'],
  ])('with %s gets the intended name as a suggestion', (_, name) => {
    expect(suggest(name, metrics)).toBe('did you mean "top1"?');
  });

  test.each(['', 'x', 'xy', 'accuracy', 'top1'.repeat(20)])(
    'that resembles no known name gets no suggestion: %j',
    (name) => {
      expect(suggest(name, metrics)).toBeNull();
    },
  );

  test('with several names nearby gets the nearest one', () => {
    expect(suggest('nucleo_f41zg', ['nucleo_f44xg', 'nucleo_f412zg'])).toBe('did you mean "nucleo_f412zg"?');
  });
});

test('after any two edits, a name of five letters or more is suggested', () => {
  const edit = fc.record({
    at: fc.nat(20),
    kind: fc.constantFrom('insert', 'remove', 'replace'),
    by: fc.string({ minLength: 1, maxLength: 1, unit: 'grapheme-ascii' }),
  });
  const edited = (name: string, { at, kind, by }: { at: number; kind: string; by: string }): string => {
    const from = at % name.length;
    return name.slice(0, from) + (kind === 'remove' ? '' : by) + name.slice(from + (kind === 'insert' ? 0 : 1));
  };
  fc.assert(
    fc.property(fc.constantFrom('budgets', 'environment', 'nano33ble', 'speed'), edit, edit, (name, first, second) => {
      expect(suggest(edited(edited(name, first), second), [name])).toBe(`did you mean "${name}"?`);
    }),
  );
});
