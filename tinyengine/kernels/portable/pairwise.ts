import { type Graph, featureMapOf, type TensorId } from '../../graph/graph.js';
import type { OperatorOf } from '../../graph/operator.js';
import { addRequantisation, mulRequantisation, preluRequantisation, type Multiplier } from '../../graph/quantised.js';
import type { Fields, Kernels, Parameters, Plan } from '../kernel.js';
import { checkSizes } from '../shared/geometry.js';

type Pairwise = OperatorOf<'ADD' | 'SUB' | 'MUL' | 'MAXIMUM' | 'MINIMUM' | 'PRELU'>;

export default [
  { name: 'mcunet_add_s8', kinds: ['ADD', 'SUB'], plan: pairwise },
  { name: 'mcunet_multiply_s8', kinds: ['MUL'], plan: pairwise },
  { name: 'mcunet_maximum_s8', kinds: ['MAXIMUM'], plan: pairwise },
  { name: 'mcunet_minimum_s8', kinds: ['MINIMUM'], plan: pairwise },
  { name: 'mcunet_prelu_s8', kinds: ['PRELU'], plan: pairwise },
] satisfies Kernels<Pairwise>;

/** ADD, SUB, MUL, MAXIMUM, MINIMUM and PRELU of two operands. Either operand may be broadcast or constant. */
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

/** Fields of `mcunet_broadcast_params_s8`, 24 bytes. */
interface Walk {
  readonly runs: number;
  readonly fields: Fields;
}

/** A run is a pixel. All pixels of a row are one run if neither operand is broadcast inside the row. */
function walkOf(graph: Graph, operator: Pairwise): Walk {
  const { width, channels } = featureMapOf(graph, operator.outputs[0]!);
  const featureMaps = operator.inputs.map((id) => featureMapOf(graph, id));
  const whole = featureMaps.every((own) => own.width === width && own.channels === channels);
  const joined = whole && width * channels <= 0xffff;
  const [runs, length] = joined ? [1, width * channels] : [width, channels];
  checkSizes(operator, runs, length);
  const operand = (id: TensorId): Fields => {
    const { data } = graph.tensors[id]!;
    const own = featureMapOf(graph, id);
    const rowBytes = data && own.height > 1 ? own.width * own.channels : 0;
    checkSizes(operator, rowBytes);
    return {
      constant: data ? '$operand' : 'NULL',
      row_bytes: rowBytes,
      pitch: !joined && own.width > 1 ? own.channels : 0,
    };
  };
  const [first, second] = operator.inputs.map(operand) as [Fields, Fields];
  const [firstStep, secondStep] = featureMaps.map((own) => Number(joined || own.channels > 1)) as [number, number];
  return { runs, fields: { first, second, runs, length, first_step: firstStep, second_step: secondStep } };
}

function parametersOf(graph: Graph, operator: Pairwise, { fields: broadcast }: Walk): Parameters {
  const quant = ({ multiplier, shift, zeroPoint }: Multiplier & { zeroPoint: number }): Fields => ({
    multiplier,
    shift,
    zero_point: zeroPoint,
  });
  switch (operator.kind) {
    case 'ADD':
    case 'SUB': {
      const fields = (): Fields => {
        const { inputs, output, sign, min, max } = addRequantisation(graph, operator);
        const [first, second] = inputs;
        return { broadcast, first: quant(first), second: quant(second), output: quant(output), sign, min, max };
      };
      return { type: 'mcunet_add_params_s8', bytes: 52, fields };
    }
    case 'MUL': {
      const fields = (): Fields => {
        const { zeroPoints, output, min, max } = mulRequantisation(graph, operator);
        const [first, second] = zeroPoints;
        return { broadcast, output: quant(output), first_zero: first, second_zero: second, min, max };
      };
      return { type: 'mcunet_multiply_params_s8', bytes: 36, fields };
    }
    case 'PRELU': {
      const fields = (): Fields => {
        const { zeroPoints, output, positive } = preluRequantisation(graph, operator);
        const [first, second] = zeroPoints;
        return {
          broadcast,
          output: quant(output),
          positive_multiplier: positive.multiplier,
          positive_shift: positive.shift,
          first_zero: first,
          second_zero: second,
        };
      };
      return { type: 'mcunet_prelu_params_s8', bytes: 40, fields };
    }
    case 'MAXIMUM':
    case 'MINIMUM':
      return { type: 'mcunet_broadcast_params_s8', bytes: 24, fields: () => broadcast };
  }
}
