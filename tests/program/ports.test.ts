import { describe, expect, test } from 'vitest';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import type { Graph } from '../../tinyengine/graph/graph.js';
import type { Operator } from '../../tinyengine/graph/operator.js';
import { importTflite } from '../../tinyengine/tflite/import.js';
import { eliminate } from '../../tinyengine/passes/eliminate.js';
import { lower } from '../../tinyengine/passes/lower.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { edited } from '../networks/channels.js';
import { chain, quantParamsOf, windowOf } from '../networks/graphs.js';
import { runOnHost } from './host.js';
import { joined, randomInputs } from '../networks/inputs.js';
import { absentGcc, needing } from '../support/needs.js';
import { absentOracle, runOracle } from '../support/oracle.js';
import { withPorts } from './ports.js';
import { schedulings } from '../schedules/schedulings.js';

const convolution = { kind: 'CONV_2D', window: windowOf(1), activation: 'NONE', weights: [2, 1, 1, 2] } as const;
const plain = chain([1, 3, 2, 2], { ...convolution, code: quantParamsOf(0.3, 4) });

/** A network whose second input has no effect: it is multiplied by 0, or by weights of 0. */
function ineffective(): Graph {
  const silent = edited(chain([1, 3, 2, 2], { ...convolution, code: quantParamsOf(0.3, 4) }), 0, { silent: [0, 1] });
  const first = { ...silent.tensors[0]!, name: 'heard' };
  const sum = { ...silent.tensors[silent.outputs[0]!]!, name: 'sum' };
  const tensors = [...silent.tensors, first, sum];
  const [heard, output] = [tensors.length - 2, tensors.length - 1];
  return {
    ...silent,
    tensors,
    operators: [
      ...silent.operators,
      {
        kind: 'ADD',
        index: 1,
        name: 'sum',
        activation: 'NONE',
        inputs: [heard, silent.outputs[0]!],
        outputs: [output],
      },
    ],
    inputs: [...silent.inputs, heard],
    outputs: [output],
  };
}

/** A network in which no output depends on what is computed from the first input. */
function unused(): Graph {
  const graph = chain([1, 3, 2, 2], { kind: 'ABS' }, { kind: 'RELU' });
  const [first, second] = graph.operators as readonly [Operator, Operator];
  const heard = graph.tensors.length;
  return {
    ...graph,
    tensors: [...graph.tensors, { ...graph.tensors[0]!, name: 'heard' }],
    operators: [first, { ...second, inputs: [heard] }],
    inputs: [...graph.inputs, heard],
  };
}

const networks: Readonly<Record<string, Graph>> = {
  'an input that no operator reads': withPorts(plain, { idle: 4 }),
  'an input that no channel depends on': ineffective(),
  'an input that no output depends on': unused(),
  'an input that is an output too': withPorts(plain, { through: true }),
  'nothing but an input that is an output': withPorts({ ...plain, outputs: [] }, { through: true }),
  'an output that is listed twice': withPorts(plain, { twice: true }),
  'an output that is always the same': edited(plain, 0, { silent: [0, 1], says: { 0: 9, 1: -20 } }),
  'an output that equals the input after a clamp is removed': chain([1, 3, 2, 2], {
    kind: 'RELU',
    code: quantParamsOf(0.05, -128),
  }),
  'all of these at once': withPorts(ineffective(), { idle: 2, through: true, twice: true }),
};

describe('a network of', () => {
  const all = Object.entries(networks).map(([name, network]) => {
    const graph = importTflite(exportTflite(network), 'ports.tflite');
    return { name, graph, runs: [randomInputs(graph, 1), randomInputs(graph, 2)] };
  });
  const interpreted = all.map(({ graph, runs }) =>
    runs.map((inputs) => {
      const values = interpret(graph, inputs);
      return joined(graph.outputs.map((id) => values[id]!));
    }),
  );

  test.each(all)('$name keeps its inputs and outputs through the passes', ({ graph }) => {
    const shapes = ({ tensors, inputs, outputs }: Graph) => [...inputs, ...outputs].map((id) => tensors[id]!.shape);
    const lowered = eliminate(lower(graph));
    expect(shapes(lowered)).toEqual(shapes(graph));
    expect(new Set([...lowered.inputs, ...lowered.outputs]).size).toBe(graph.inputs.length + graph.outputs.length);
  });

  needing(absentOracle).test('each kind computes the bytes of TensorFlow Lite Micro', () => {
    const answers = runOracle(all).map((answer) => (typeof answer === 'string' ? answer : answer.map(joined)));
    all.forEach(({ name }, i) => expect(answers[i], name).toEqual(interpreted[i]));
  });

  needing(absentGcc).test('each kind computes them as C, for every schedule', async () => {
    const runs = all.flatMap(({ graph, runs }) =>
      schedulings.map((scheduling) => ({ graph, scheduling, inputs: runs.map(joined) })),
    );
    const outputs = await runOnHost(runs);
    runs.forEach(({ scheduling }, i) => {
      const at = Math.floor(i / schedulings.length);
      expect(outputs[i], `${all[at]!.name}, ${JSON.stringify(scheduling)}`).toEqual(interpreted[at]);
    });
  });
});

test('an output that is not int8 and listed twice is refused by name', () => {
  const bytes = chain([1, 3, 2, 2], { kind: 'QUANTIZE', type: 'uint8', code: quantParamsOf(0.05, 9) });
  const graph: Graph = {
    ...bytes,
    tensors: bytes.tensors.with(0, { ...bytes.tensors[0]!, type: 'int8', quantisation: quantParamsOf(0.05, -3) }),
    outputs: [bytes.outputs[0]!, bytes.outputs[0]!],
  };
  expect(() => importTflite(exportTflite(graph), 'ports.tflite')).toThrow(
    'tensor 1 "value_0": expected int8 where it is an output twice, or an input too, found uint8',
  );
});
