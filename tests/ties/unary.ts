import { clamp } from '../../tinyengine/graph/fixed-point.js';
import { hardSwish } from '../../tinyengine/graph/hard-swish.js';
import { quantiseMultiplier } from '../../tinyengine/graph/fixed-point.js';
import { createBuilder, perTensor } from '../networks/builder.js';
import type { Numbers } from '../networks/numbers.js';
import { around, beginningWith, integer, real } from './draw.js';
import { each, productOver, quotient, three, times, two } from './formulas.js';
import type { Draft, Network } from './search.js';

/** Passes all bytes through one operator, the byte in question first. */
function through(
  operator: object,
  first: number,
  [inputScale, inputZero]: readonly [number, number],
  [outputScale, outputZero]: readonly [number, number],
  types: readonly ['int8' | 'uint8', 'int8' | 'uint8'] = ['int8', 'int8'],
): Network {
  const builder = createBuilder(1);
  const input = builder.input([1, 1, 1, 256], perTensor(inputScale, inputZero), types[0]);
  builder.operator({ ...operator, inputs: [input] }, perTensor(outputScale, outputZero), { type: types[1] });
  const bytes = beginningWith(first);
  return { graph: builder.graph(), inputs: [types[0] === 'uint8' ? new Uint8Array(bytes.buffer) : bytes] };
}

/** A quotient of two scales. The value in question is above the zero point, so that a RELU keeps it. */
export const ratios =
  (kind: 'QUANTIZE' | 'RELU' | 'ABS' | 'LEAKY_RELU', types?: readonly ['int8' | 'uint8', 'int8' | 'uint8']) =>
  (next: Numbers): Draft => {
    const [fromByte, toByte] = (types ?? ['int8', 'int8']).map((type) => (type === 'uint8' ? 128 : 0)) as [
      number,
      number,
    ];
    const [difference, result, output] = [integer(next, 3, 200), integer(next, 1, 120), real(next, 0.01, 0.1)];
    const [inputZero, outputZero] = [integer(next, -128, 127 - difference) + fromByte, toByte];
    return {
      between: around(((result + 0.5) * output) / difference),
      byte: each(two, (precision) => (input) => times(difference, quotient(precision, input, output)) + outputZero),
      network: (input) =>
        through(
          kind === 'LEAKY_RELU' ? { kind, alpha: 0.5 } : { kind },
          inputZero + difference,
          [input, inputZero],
          [output, outputZero],
          types,
        ),
    };
  };

/** A value below the zero point of a LEAKY_RELU. */
export function slopes(next: Numbers): Draft {
  const [difference, result, output] = [integer(next, 3, 200), integer(next, 1, 120), real(next, 0.01, 0.1)];
  const alpha = real(next, 0.05, 0.9);
  const inputZero = integer(next, difference - 128, 127);
  return {
    between: around(((result + 0.5) * output) / difference / alpha),
    byte: each(three, (precision) => (input) => times(-difference, productOver(precision, input, alpha, output))),
    network: (input) => through({ kind: 'LEAKY_RELU', alpha }, inputZero - difference, [input, inputZero], [output, 0]),
  };
}

/** HARD_SWISH with an open gate, where the output's multiplier decides. */
export function swishes(next: Numbers): Draft {
  const [difference, output] = [integer(next, 3, 200), real(next, 0.01, 0.1)];
  const inputZero = integer(next, -128, 127 - difference);
  const scale = (integer(next, 1, 120) * output) / difference;
  return {
    between: around(scale),
    byte: each(two, (precision) => (input) => {
      const [wide, gate] = [output, 3 / 32768].map((divisor) =>
        quantiseMultiplier(quotient(precision, input / 128, divisor)),
      );
      return clamp(hardSwish({ output: wide!, gate: gate! })(difference), -128, 127);
    }),
    network: (input) => through({ kind: 'HARD_SWISH' }, inputZero + difference, [input, inputZero], [output, 0]),
  };
}
