import { quantiseMultiplier } from '../../tinyengine/graph/fixed-point.js';
import type { AddRequantisation } from '../../tinyengine/graph/quantised.js';
import { addition } from '../../tinyengine/graph/operators/add.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, beginningWith, integer, real } from './draw.js';
import { each, productOver, quotient, three, times, two } from './formulas.js';
import type { Draft, Network } from './search.js';

/** Passes pairs of bytes through one operator, the pair in question first. All zero points are 0. */
function through(operator: object, pair: readonly [number, number], scales: readonly number[]): Network {
  const builder = createBuilder(1);
  const inputs = [0, 1].map((at) => builder.input([1, 1, 1, 64], perTensor(scales[at]!, 0)));
  builder.operator({ ...operator, inputs }, perTensor(scales[2]!, 0));
  return { graph: builder.graph(), inputs: pair.map((value) => beginningWith(value, 64)) };
}

/** A sum or a difference of two values with different scales. The output's scale is searched. */
export const sums =
  (kind: 'ADD' | 'SUB') =>
  (next: Numbers): Draft => {
    const pair = [integer(next, 1, 127), integer(next, -128, 127)] as const;
    const [first, second] = [real(next, 0.01, 0.1), real(next, 0.01, 0.1)];
    const sign = kind === 'SUB' ? -1 : 1;
    const sum = pair[0] * first + sign * pair[1] * second;
    const result = sum > 0 ? integer(next, 1, 120) + 0.5 : -integer(next, 1, 120) - 0.5;
    return {
      between: around(Math.max(sum / result, 0.001)),
      byte: each(two, (precision) => (output) => {
        const scaled = (a: number, b: number) => ({ zeroPoint: 0, ...quantiseMultiplier(quotient(precision, a, b)) });
        const twice = 2 * Math.max(first, second);
        const parameters: AddRequantisation = {
          leftShift: 20,
          inputs: [scaled(first, twice), scaled(second, twice)],
          sign,
          output: scaled(twice, 2 ** 20 * output),
          ...{ min: -128, max: 127 },
        };
        return addition(parameters)(...pair);
      }),
      network: (output) => through({ kind, activation: 'NONE' }, pair, [first, second, output]),
    };
  };

/** A product of two values. */
export function products(next: Numbers): Draft {
  const pair = [integer(next, 1, 127), integer(next, 1, 127)] as const;
  const [first, second] = [real(next, 0.01, 0.1), real(next, 0.01, 0.1)];
  const sum = pair[0] * pair[1];
  return {
    between: around((sum * first * second) / (integer(next, 1, 120) + 0.5)),
    byte: each(three, (precision) => (output) => times(sum, productOver(precision, first, second, output))),
    network: (output) => through({ kind: 'MUL', activation: 'NONE' }, pair, [first, second, output]),
  };
}

/** A negative value of a PRELU times its slope. */
export function slopes(next: Numbers): Draft {
  const pair = [-integer(next, 1, 128), integer(next, 1, 127)] as const;
  const [first, second] = [real(next, 0.01, 0.1), real(next, 0.01, 0.1)];
  const sum = pair[0] * pair[1];
  return {
    between: around((-sum * first * second) / (integer(next, 1, 120) + 0.5)),
    byte: each(three, (precision) => (output) => times(sum, productOver(precision, first, second, output))),
    network: (output) => through({ kind: 'PRELU' }, pair, [first, second, output]),
  };
}

/** A positive value of a PRELU. */
export function ratios(next: Numbers): Draft {
  const pair = [integer(next, 1, 127), integer(next, 1, 127)] as const;
  const input = real(next, 0.01, 0.1);
  return {
    between: around((pair[0] * input) / (integer(next, 1, 120) + 0.5)),
    byte: each(two, (precision) => (output) => times(pair[0], quotient(precision, input, output))),
    network: (output) => through({ kind: 'PRELU' }, pair, [input, 0.05, output]),
  };
}
