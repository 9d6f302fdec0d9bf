import { elements, type Graph } from '../../tinyengine/graph/graph.js';
import { code, dataOf, tensor, type Expressed, type Vector } from './vector.js';

/**
 * Inputs have scale 1/2 and the output scale 1. Both inputs' multipliers are then 1/2 and the sum's is 2^-20, as in the
 * vector.
 */
export function addition({ config }: Vector): Graph {
  const at = (key: string): number => config[key]!;
  const shape = [1, 1, 1, at('dst_size')];
  const codes = [code(0.5, -at('input1_offset')), code(0.5, -at('input2_offset')), code(1, at('output_offset'))];
  return pairOf('ADD', [shape, shape, shape], codes);
}

/** The first scale holds the whole multiplier. */
export function multiplication({ config }: Vector): Graph {
  const at = (key: string): number => config[key]!;
  const shape = [1, 1, 1, at('dst_size')];
  const scale = at('output_mult') * 2 ** (at('output_shift') - 31);
  const codes = [code(scale, -at('input1_offset')), code(1, -at('input2_offset')), code(1, at('output_offset'))];
  return pairOf('MUL', [shape, shape, shape], codes);
}

/** One run per batch. An operand with one batch is used for all. */
export function extremum(vector: Vector): Expressed {
  const { name, config } = vector;
  const shape = (operand: 1 | 2) => [1, ...['height', 'width', 'channel'].map((side) => config[`${side}_${operand}`]!)];
  const output = [1, ...['height', 'width', 'channel'].map((side) => config[`output_${side}`]!)];
  const kind = name.startsWith('max') ? 'MAXIMUM' : 'MINIMUM';
  const graph = pairOf(
    kind,
    [shape(1), shape(2), output],
    [0, 1, 2].map(() => code(1, config['output_offset']!)),
  );
  const operand = (which: 1 | 2, batch: number): readonly number[] => {
    const size = elements(shape(which));
    const from = config[`batch_${which}`] === 1 ? 0 : batch * size;
    return dataOf(vector, `input_tensor_${which}`).slice(from, from + size);
  };
  const inputs = Array.from({ length: config['output_batch']! }, (_, batch) =>
    Int8Array.of(...operand(1, batch), ...operand(2, batch)),
  );
  return { graph, inputs, expected: dataOf(vector, 'output') };
}

function pairOf(
  kind: 'ADD' | 'MUL' | 'MAXIMUM' | 'MINIMUM',
  shapes: readonly (readonly number[])[],
  codes: readonly ReturnType<typeof code>[],
): Graph {
  return {
    name: 'pair',
    tensors: codes.map((quantisation, i) => tensor({ name: `value ${i}`, shape: shapes[i]!, quantisation })),
    operators: [{ kind, index: 0, name: 'layer', inputs: [0, 1], outputs: [2], activation: 'NONE' }],
    inputs: [0, 1],
    outputs: [2],
  };
}
