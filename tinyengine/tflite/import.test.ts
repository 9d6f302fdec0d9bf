import { readFileSync } from 'node:fs';
import { Builder } from 'flatbuffers';
import { describe, expect, test } from 'vitest';
import { exampleNetwork } from '../../scripts/example-network.js';
import { problemOf } from '../../tests/support/mistakes.js';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import { int32, int32s, int8, reference, references, table } from './export/flatbuffer.js';
import { exportTflite } from './export.js';
import type { Graph, Tensor } from '../graph/graph.js';
import type { Operator } from '../graph/operator.js';
import {
  bufferFields,
  modelFields,
  operatorCodeFields,
  operatorFields,
  operatorNames,
  subgraphFields,
  tensorFields,
} from './schema.js';
import { importTflite } from './import.js';
import { needing } from '../../tests/support/needs.js';

const read = (bytes: Uint8Array) => importTflite(bytes, 'model.tflite');
const shared = (model: string) => importTflite(readFileSync(sharedFile(`models/${model}`)), model);

/** The example network with one operator or tensor changed, as a file. */
const altered = (change: {
  readonly operators?: readonly (Partial<Operator> | null)[];
  readonly tensors?: Readonly<Record<string, Partial<Tensor>>>;
  readonly graph?: Partial<Graph>;
}): Uint8Array => {
  const graph = exampleNetwork();
  return exportTflite({
    ...graph,
    tensors: graph.tensors.map((tensor) => ({ ...tensor, ...change.tensors?.[tensor.name] })),
    operators: graph.operators.map((operator, at) => ({ ...operator, ...change.operators?.[at] }) as Operator),
    ...change.graph,
  });
};

describe('reading a model', () => {
  needing(absentShared('models/mlperf-tiny-kws.tflite')).test('resolves SAME to numbers of cells', () => {
    const [first] = shared('mlperf-tiny-kws.tflite').operators;
    expect(first).toMatchObject({
      kind: 'CONV_2D',
      window: {
        height: 10,
        width: 4,
        strideHeight: 2,
        strideWidth: 2,
        padding: { top: 4, left: 1, bottom: 5, right: 1 },
      },
    });
  });

  needing(absentShared('models/unsupported-log-softmax.tflite')).test(
    'refuses LOG_SOFTMAX and lists what is supported',
    () => {
      const problem = problemOf(() => shared('unsupported-log-softmax.tflite'));
      expect(problem).toMatchObject({
        code: 'MODEL_UNSUPPORTED_OPERATOR',
        message: 'operator 6 LOG_SOFTMAX is not supported (output of "83")',
        place: { file: 'unsupported-log-softmax.tflite' },
        status: 2,
      });
      expect(problem.next?.[0]).toMatch(
        /^supported: ABS, ADD, AVERAGE_POOL_2D, CO.*, RESHAPE, .*SOFTMAX, .*TRANSPOSE_CONV$/,
      );
    },
  );

  test('leaves out operators that no output depends on', () => {
    const graph = exampleNetwork();
    const idle: Tensor = { ...graph.tensors[0]!, name: 'idle' };
    const operators = [
      ...graph.operators,
      { kind: 'RESHAPE', index: 7, name: 'idle', inputs: [0], outputs: [graph.tensors.length] } as const,
    ];
    const bytes = exportTflite({ ...graph, tensors: [...graph.tensors, idle], operators });
    expect(read(bytes).operators.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('makes the names of a model harmless', () => {
    const bytes = altered({ tensors: { classes: { name: '*/ #include "x"\n\u001b[31m::error::' } } });
    const graph = read(bytes);
    expect(graph.tensors[graph.outputs[0]!]!.name).toBe('?/ #include "x"?[31m::error::');
  });
});

describe('a model is refused', () => {
  const code = (scale: number, zeroPoint: number) => ({ scales: [scale], zeroPoints: [zeroPoint], axis: 0 });
  const window = { strideHeight: 2, strideWidth: 2, dilationHeight: 1, dilationWidth: 1, height: 3, width: 3 };
  const none = { top: 0, left: 0, bottom: 0, right: 0 };
  const cases: readonly (readonly [title: string, bytes: Uint8Array, message: RegExp])[] = [
    ['that is empty', new Uint8Array(), /found 0 bytes/],
    ['that is something else', new TextEncoder().encode('{"model": "something else"}'), /found no TFL3/],
    ['over 16 MB', new Uint8Array(16 * 2 ** 20 + 1), /at most 16,777,216 bytes, found 16,777,217/],
    [
      'with float weights',
      altered({ tensors: { 'stem/weights': { type: 'float32', data: new Float32Array(72) } } }),
      /operator 0 CONV_2D \(output "stem"\): expected int8 weights, found float32/,
    ],
    [
      'with uint8 weights',
      altered({ tensors: { 'stem/weights': { type: 'uint8', data: new Uint8Array(72) } } }),
      /int8 weights, found uint8/,
    ],
    [
      'with a batch of 2',
      altered({ tensors: { image: { shape: [2, 12, 12, 1] } } }),
      /expected a batch of 1, found \[2,12,12,1\]/,
    ],
    [
      'with an open dimension',
      altered({ tensors: { image: { shape: [1, -1, 12, 1] } } }),
      /expected a fixed shape, found \[1,-1,12,1\]/,
    ],
    ['with a dimension of 0', altered({ tensors: { stem: { shape: [1, 0, 6, 8] } } }), /dimensions of at least 1/],
    [
      'with dimensions that overflow',
      altered({ tensors: { stem: { shape: [1, 65536, 65536, 65536] } } }),
      /at most 16777216 values/,
    ],
    [
      'with a shape its operator does not make',
      altered({ tensors: { stem: { shape: [1, 6, 7, 8] } } }),
      /expected an output of \[1,6,6,8\], found \[1,6,7,8\]/,
    ],
    [
      'without quantisation',
      altered({ tensors: { stem: { quantisation: null } } }),
      /expected a quantisation, found none/,
    ],
    ['with a scale of 0', altered({ tensors: { stem: { quantisation: code(0, 0) } } }), /positive and finite, found 0/],
    [
      'with a negative scale',
      altered({ tensors: { stem: { quantisation: code(-0.5, 0) } } }),
      /positive and finite, found -0.5/,
    ],
    [
      'with a scale that is not a number',
      altered({ tensors: { stem: { quantisation: code(NaN, 0) } } }),
      /positive and finite, found NaN/,
    ],
    [
      'with an infinite scale',
      altered({ tensors: { stem: { quantisation: code(Infinity, 0) } } }),
      /positive and finite, found Infinity/,
    ],
    [
      'with a zero point out of range',
      altered({ tensors: { stem: { quantisation: code(0.1, 128) } } }),
      /zero points from -128 to 127, found 128/,
    ],
    [
      'with scales per channel of a feature map',
      altered({
        tensors: {
          stem: {
            quantisation: { scales: new Array<number>(8).fill(0.1), zeroPoints: new Array<number>(8).fill(0), axis: 3 },
          },
        },
      }),
      /one scale for what is computed, found 8/,
    ],
    [
      'with another bias scale',
      altered({ tensors: { 'scores/bias': { quantisation: code(0.5, 0) } } }),
      /expected a bias scale of/,
    ],
    [
      'with a bias of another type',
      altered({ tensors: { 'scores/bias': { type: 'float32', data: new Float32Array(4) } } }),
      /constant int32 bias, found float32/,
    ],
    [
      'with too few weights',
      altered({ tensors: { 'stem/weights': { data: new Int8Array(71) } } }),
      /expected 72 bytes, found 71/,
    ],
    [
      'with a stride of 0',
      altered({ operators: [{ window: { ...window, strideHeight: 0, padding: none } }] }),
      /a stride of 1 to 1024, found 0/,
    ],
    [
      'with a dilation of 0',
      altered({ operators: [{ window: { ...window, dilationWidth: 0, padding: none } }] }),
      /a dilation of 1 to 1024, found 0/,
    ],
    [
      'with an activation of another kind',
      altered({ operators: [{ activation: 'TANH' as 'NONE' }] }),
      /expected a fused NONE, RELU, RELU6 or RELU_N1_TO_1, found TANH/,
    ],
    [
      'with another depth multiplier than its shapes',
      altered({ operators: [null, { multiplier: 2 }] }),
      /a depth multiplier of 1 by its shapes, found 2/,
    ],
    [
      'with a softmax of another quantisation',
      altered({ tensors: { classes: { quantisation: code(1 / 128, -128) } } }),
      /scale 1\/256 and zero point -128/,
    ],
    [
      'with a softmax whose beta is not positive',
      altered({ operators: [...new Array<null>(6).fill(null), { beta: -1 }] }),
      /beta times the input scale/,
    ],
    [
      'with a pool that changes the quantisation',
      altered({ tensors: { pooled: { quantisation: code(0.1, 3) } } }),
      /same scale and zero point/,
    ],
    [
      'with operators in another order',
      exportTflite({ ...exampleNetwork(), operators: exampleNetwork().operators.toReversed() }),
      /inputs computed before, found tensor/,
    ],
    [
      'with a tensor written twice',
      altered({ operators: [null, { outputs: [1] }] }),
      /an output of its own, found that of operator/,
    ],
    ['with an output that nothing writes', altered({ graph: { outputs: [8] } }), /outputs that an operator writes/],
    ['without an output', altered({ graph: { outputs: [] } }), /expected an output, found none/],
    ['with a tensor that does not exist', altered({ graph: { outputs: [999] } }), /found tensor 999 of/],
    [
      'whose sums may overflow',
      altered({ tensors: { 'scores/bias': { data: new Int32Array(4).fill(2 ** 31 - 1) } } }),
      /sums that fit 32 bits/,
    ],
  ];
  test.each(cases)('%s', (_, bytes, message) => {
    const problem = problemOf(() => read(bytes));
    expect(problem.message).toMatch(message);
    expect(problem.place).toEqual({ file: 'model.tflite' });
  });

  const handmade: readonly (readonly [title: string, parts: Parts, message: RegExp])[] = [
    ['of another version of the schema', { version: 2 }, /schema: expected version 3, found version 2/],
    ['with two subgraphs', { subgraphs: 2 }, /subgraphs: expected 1, found 2/],
    ['with too many operators', { operators: 4097 }, /at most 4,096 operators, found 4,097/],
    ['with too many tensors', { tensors: 10_001 }, /at most 10,000 tensors, found 10,001/],
    ['with control flow', { operator: 'WHILE' }, /operator 0 WHILE is not supported/],
    ['with a custom operator', { operator: 'CUSTOM' }, /operator 0 CUSTOM my op is not supported/],
    ['with an operator that is unknown to mcunet', { operator: 1000 }, /operator 0 number 1000 is not supported/],
    ['whose weights are outside the file', { bufferOffset: 4096 }, /buffer 0: expected its bytes inside the model/],
    ['with a sparse tensor', { sparse: true }, /tensor 0 "x": expected dense values, found sparse ones/],
    ['with an open height', { signature: [-1, -1] }, /expected a fixed shape, found \[-1,-1\]/],
    [
      'for its quantisation only, if just the batch is open',
      { signature: [-1, 4] },
      /expected a quantisation, found none/,
    ],
    ['with a variable', { variable: true }, /expected a value that ends with the inference, found a variable/],
    ['with a tensor of strings', { type: 5 }, /expected int8, uint8, int32 or float32, found string/],
    ['with numbers of an unknown type', { type: 77 }, /found type 77/],
    ['whose lists all point to the same bytes', { repeated: true }, /the same bytes used over and over/],
  ];
  test.each(handmade)('%s', (_, parts, message) => {
    expect(problemOf(() => read(modelOf(parts))).message).toMatch(message);
  });
});

interface Parts {
  readonly version?: number;
  readonly subgraphs?: number;
  readonly operators?: number;
  readonly tensors?: number;
  readonly operator?: string | number;
  readonly bufferOffset?: number;
  readonly sparse?: boolean;
  readonly variable?: boolean;
  readonly type?: number;
  readonly signature?: readonly number[];
  readonly repeated?: boolean;
}

/** A model of one operator from tensor 0 to tensor 1, with the given parts. */
function modelOf(parts: Parts): Uint8Array {
  const builder = new Builder(1024);
  const [shape, name, custom] = [int32s(builder, [1, 4]), builder.createString('x'), builder.createString('my op')];
  const sparsity = parts.sparse ? [reference(tensorFields.sparsity, table(builder, []))] : [];
  // one long list of inputs that all operators share
  const shared = int32s(builder, new Array<number>(64).fill(0));
  const signature = int32s(builder, parts.signature ?? []);
  const tensor = table(builder, [
    reference(tensorFields.shapeSignature, signature),
    reference(tensorFields.shape, shape),
    reference(tensorFields.name, name),
    int8(tensorFields.type, parts.type ?? 9),
    int8(tensorFields.isVariable, Number(parts.variable ?? false)),
    ...sparsity,
  ]);
  const [from, to] = [int32s(builder, [0]), int32s(builder, [1])];
  const operator = table(builder, [
    reference(operatorFields.inputs, parts.repeated ? shared : from),
    reference(operatorFields.outputs, to),
  ]);
  const repeat = (count: number, offset: number) => references(builder, new Array<number>(count).fill(offset));
  const lists = [
    repeat(parts.tensors ?? 2, tensor),
    repeat(parts.operators ?? (parts.repeated ? 4096 : 1), operator),
  ] as const;
  const subgraph = table(builder, [
    reference(subgraphFields.tensors, lists[0]),
    reference(subgraphFields.inputs, from),
    reference(subgraphFields.outputs, to),
    reference(subgraphFields.operators, lists[1]),
  ]);
  const number =
    typeof parts.operator === 'number' ? parts.operator : operatorNames.indexOf(parts.operator ?? 'RESHAPE');
  const code = table(builder, [
    int32(operatorCodeFields.builtinCode, number),
    reference(operatorCodeFields.customCode, custom),
  ]);
  const buffer = table(builder, [(to) => to.addFieldInt64(bufferFields.offset, BigInt(parts.bufferOffset ?? 0), 0n)]);
  const all = [repeat(1, code), repeat(parts.subgraphs ?? 1, subgraph), repeat(1, buffer)] as const;
  const model = table(builder, [
    int32(modelFields.version, parts.version ?? 3),
    reference(modelFields.operatorCodes, all[0]),
    reference(modelFields.subgraphs, all[1]),
    reference(modelFields.buffers, all[2]),
  ]);
  builder.finish(model, 'TFL3');
  return builder.asUint8Array();
}
