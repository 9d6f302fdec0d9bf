import { type Graph, pictureOf } from '../../graph/graph.js';
import type { Add } from '../../graph/operator.js';
import { addRescale } from '../../graph/quantised.js';
import type { Plan } from '../layer.js';

/** ADD of two pictures of one shape. */
export function addition(graph: Graph, operator: Add): Plan {
  const output = pictureOf(graph, operator.outputs[0]!);
  const values = output.width * output.channels;
  const initialiser = (): string => {
    const { inputs, output: sum, min, max } = addRescale(graph, operator);
    const scale = (part: { multiplier: number; shift: number; zeroPoint: number }): string =>
      `{${part.multiplier}, ${part.shift}, ${part.zeroPoint}}`;
    return `{${values}, ${scale(inputs[0])}, ${scale(inputs[1])}, ${scale(sum)}, ${min}, ${max}}`;
  };
  return {
    kernel: 'mcunet_add_s8',
    constants: [],
    parameters: { type: 'mcunet_addition_s8', bytes: 32, initialiser },
    work: [values * output.height, output.height],
  };
}
