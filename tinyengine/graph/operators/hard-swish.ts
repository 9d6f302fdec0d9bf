import type { Descriptor, Descriptors } from '../descriptor.js';
import { hardSwish } from '../hard-swish.js';
import type { OperatorBase } from '../operator.js';
import { hardSwishRequantisation } from '../quantised.js';
import { codesOf, ofDifference, unary } from '../shared/unary.js';

/** x * clamp(x + 3, 0, 6) / 6 (hard_swish.cc). */
interface HardSwish extends OperatorBase {
  readonly kind: 'HARD_SWISH';
}

declare module '../operator.js' {
  interface OperatorTypes {
    readonly HARD_SWISH: HardSwish;
  }
}

const descriptor: Descriptor<HardSwish> = {
  ...unary,
  title: () => 'hard swish',
  checkArithmetic: (operator, graph, judge) => {
    const [input, output] = codesOf(operator, graph);
    const { shift } = hardSwishRequantisation(input, output).output;
    if (!(shift <= 0)) judge.refuse('an output scale of at least a 128th of the input scale', `shift ${shift}`);
    if (!(input.scale < 2 ** 16)) judge.refuse('an input scale below 65536', `${input.scale}`);
  },
  unary: (operator, graph) =>
    ofDifference(operator, graph, hardSwish(hardSwishRequantisation(...codesOf(operator, graph)))),
};

export default { HARD_SWISH: descriptor } satisfies Descriptors;
