import type { Graph, TensorId } from '../../graph/graph.js';
import { limits } from '../../graph/limits.js';
import type { Padding } from '../../graph/operator.js';
import type { Pad } from '../../graph/operators/pad.js';
import { first, type MakeConstant, type Reading, type Translations } from '../operator.js';
import { options } from '../options.js';

const pad = options(22, {});
const padV2 = options(43, {});

/**
 * A file lists the paddings after the feature map, then a value. In our graphs the value is absent if it is the zero
 * point.
 */
export default {
  PAD: {
    word: 'pad',
    read: readPad,
    write: {
      kind: 'PAD',
      version: 2,
      when: ({ value }) => value === undefined,
      options: () => pad.of({}),
      inputs: ({ padding }, _, inputs, constant) => [...inputs, amountsOf(padding, constant)],
    },
  },
  PADV2: {
    word: 'pad',
    read: (reading) => {
      const [{ quantisation }, { data, quantisation: other }] = [reading.input(0), reading.input(2)];
      const alike =
        quantisation?.scales[0] === other?.scales[0] && quantisation?.zeroPoints[0] === other?.zeroPoints[0];
      if (!(data instanceof Int8Array) || data.length !== 1 || !alike)
        return reading.refuse('a constant value of the scale and zero point it stands among', 'another');
      const value = data[0]!;
      const withoutValue = readPad(reading);
      return value === quantisation?.zeroPoints[0] ? withoutValue : { ...withoutValue, value };
    },
    write: {
      kind: 'PAD',
      version: 2,
      when: ({ value }) => value !== undefined,
      options: () => padV2.of({}),
      inputs: (operator, graph, inputs, constant) => [
        ...inputs,
        amountsOf(operator.padding, constant),
        valueOf(operator, graph, constant),
      ],
    },
  },
} satisfies Translations;

function readPad(reading: Reading): Pad {
  reading.shape(0, 4);
  const amounts = reading.parameter(1, 'paddings');
  if (amounts.length !== 8 || amounts.some((amount) => amount < 0 || amount > limits.elements))
    reading.contradict('4 pairs of paddings, none negative', `[${amounts}]`);
  const [batchBefore, batchAfter, top, bottom, left, right, before, after] = amounts as readonly [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ];
  if (batchBefore || batchAfter || before || after) reading.refuse('paddings of height and width only', `[${amounts}]`);
  return { ...reading.base, kind: 'PAD', inputs: first(reading), padding: { top, left, bottom, right } };
}

const amountsOf = ({ top, bottom, left, right }: Padding, constant: MakeConstant): TensorId =>
  constant([0, 0, top, bottom, left, right, 0, 0], { shape: [4, 2] });

function valueOf({ inputs, value }: Pad, graph: Graph, constant: MakeConstant): TensorId {
  const { type, quantisation } = graph.tensors[inputs[0]!]!;
  return constant([value!], { type, quantisation, data: Int8Array.of(value!) });
}
