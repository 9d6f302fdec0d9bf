import { type Graph, featureMapOf, type TensorId } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { addRequantisation, mulRequantisation, preluRequantisation, type Multiplier } from '../../graph/quantised.js';
import type { Kernels, Parameters, Plan } from '../kernel.js';
import { small } from '../shared/geometry.js';

type Pairwise = OperatorOf<'ADD' | 'SUB' | 'MUL' | 'MAXIMUM' | 'MINIMUM' | 'PRELU'>;

export default [
  { name: 'mcunet_add_s8', kinds: ['ADD', 'SUB'], plan: pairwise },
  { name: 'mcunet_multiply_s8', kinds: ['MUL'], plan: pairwise },
  { name: 'mcunet_maximum_s8', kinds: ['MAXIMUM'], plan: pairwise },
  { name: 'mcunet_minimum_s8', kinds: ['MINIMUM'], plan: pairwise },
  { name: 'mcunet_prelu_s8', kinds: ['PRELU'], plan: pairwise },
] satisfies Kernels<Pairwise>;

/** ADD, SUB, MUL, MAXIMUM, MINIMUM and PRELU of two operands, either of them repeated or constant. */
function pairwise(graph: Graph, operator: Pairwise): Plan {
  const { height, width, channels } = featureMapOf(graph, operator.outputs[0]!);
  const walk = walkOf(graph, operator);
  const constant = operator.inputs.map((id) => graph.tensors[id]!.data).find((data) => data !== null);
  return {
    constants: constant ? [{ name: 'operand', type: 'int8_t', length: constant.length, values: () => constant }] : [],
    parameters: parametersOf(graph, operator, walk),
    work: [height * width * channels, height * walk.runs, height],
  };
}

/** `mcunet_pairs_s8`: 24 bytes. */
interface Walk {
  readonly runs: number;
  readonly text: string;
}

/** A run is a pixel; all pixels of a row are one run where neither operand is repeated inside it. */
function walkOf(graph: Graph, operator: Pairwise): Walk {
  const { width, channels } = featureMapOf(graph, operator.outputs[0]!);
  const featureMaps = operator.inputs.map((id) => featureMapOf(graph, id));
  const whole = featureMaps.every((own) => own.width === width && own.channels === channels);
  const joined = whole && width * channels <= 0xffff;
  const [runs, length] = joined ? [1, width * channels] : [width, channels];
  small(operator, runs, length);
  const operand = (id: TensorId): string => {
    const { data } = graph.tensors[id]!;
    const own = featureMapOf(graph, id);
    const rowBytes = data && own.height > 1 ? own.width * own.channels : 0;
    small(operator, rowBytes);
    return `{${data ? '$operand' : 'NULL'}, ${rowBytes}, ${!joined && own.width > 1 ? own.channels : 0}}`;
  };
  const steps = featureMaps.map((own) => Number(joined || own.channels > 1));
  return { runs, text: `{${operator.inputs.map(operand).join(', ')}, ${runs}, ${length}, ${steps.join(', ')}}` };
}

function parametersOf(graph: Graph, operator: Pairwise, { text }: Walk): Parameters {
  const scale = (part: Multiplier & { zeroPoint: number }): string =>
    `{${part.multiplier}, ${part.shift}, ${part.zeroPoint}}`;
  switch (operator.kind) {
    case 'ADD':
    case 'SUB': {
      const initialiser = (): string => {
        const { inputs, output, sign, min, max } = addRequantisation(graph, operator);
        return `{${text}, ${[...inputs, output].map(scale).join(', ')}, ${sign}, ${min}, ${max}}`;
      };
      return { type: 'mcunet_addition_s8', bytes: 52, initialiser };
    }
    case 'MUL': {
      const initialiser = (): string => {
        const { zeroPoints, output, min, max } = mulRequantisation(graph, operator);
        return `{${text}, ${scale(output)}, ${zeroPoints.join(', ')}, ${min}, ${max}}`;
      };
      return { type: 'mcunet_product_s8', bytes: 36, initialiser };
    }
    case 'PRELU': {
      const initialiser = (): string => {
        const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
        const { multiplier, shift } = positive;
        return `{${text}, ${scale(output)}, ${multiplier}, ${shift}, ${zeroPoints.join(', ')}}`;
      };
      return { type: 'mcunet_prelu_layer_s8', bytes: 40, initialiser };
    }
    case 'MAXIMUM':
    case 'MINIMUM':
      return { type: 'mcunet_pairs_s8', bytes: 24, initialiser: () => text };
  }
}
