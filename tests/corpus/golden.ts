import { readFileSync } from 'node:fs';
import type { Graph } from '../../tinyengine/graph/graph.js';
import { quantParamsOf } from '../../tinyengine/graph/quantised.js';
import { importTflite } from '../../tinyengine/tflite/import.js';
import { dequantize, quantize } from '../../tinyengine/reference/operators/border.js';
import { sharedFile } from '../support/shared.js';

/** The models of the shared folder that have expected tensors. */
export const goldenModels = [
  'mlperf-tiny-kws',
  'mlperf-tiny-vww',
  'tflm-person-detect',
  'tflm-micro-speech',
  'mcunet-vww1',
] as const;
type GoldenModel = (typeof goldenModels)[number];

export const goldenFiles = (model: GoldenModel): readonly string[] => [
  `models/${model}.tflite`,
  `golden/${model}.json`,
  `golden/${model}.input.bin`,
];

interface GoldenCase {
  /** The input of the firmware: int8. The application quantises it if the model's input is float32. */
  readonly input: Int8Array;
  /** CRC-32 of the bytes of each tensor, by tensor of the model's file. */
  readonly tensors: Readonly<Record<string, string>>;
  /** The expected outputs, in the type that the model's file declares. */
  readonly output: readonly number[];
}

export function readGolden(model: GoldenModel): { readonly graph: Graph; readonly cases: readonly GoldenCase[] } {
  const [file, golden, input] = goldenFiles(model).map((name) => readFileSync(sharedFile(name)));
  const graph = importTflite(file!, model);
  const { count, cases } = JSON.parse(golden!.toString()) as {
    readonly count: number;
    readonly cases: readonly { tensors: Record<string, string>; outputs: readonly (readonly number[])[] }[];
  };
  const size = input!.length / count;
  return {
    graph,
    cases: cases.map(({ tensors, outputs }, i) => ({
      input: asInput(graph, Uint8Array.from(input!.subarray(i * size, (i + 1) * size))),
      tensors,
      output: outputs[0]!.map(Math.fround),
    })),
  };
}

function asInput(graph: Graph, { buffer }: Uint8Array<ArrayBuffer>): Int8Array {
  const [first] = graph.operators;
  return first?.kind === 'QUANTIZE' && graph.tensors[first.inputs[0]!]!.type === 'float32'
    ? quantize(new Float32Array(buffer), quantParamsOf(graph, first.outputs[0]!))
    : new Int8Array(buffer);
}

/** Converts the firmware's int8 output to the type that the model's file declares. */
export function asOutput(graph: Graph, values: Int8Array): readonly number[] {
  const last = graph.operators.at(-1)!;
  return [...(last.kind === 'DEQUANTIZE' ? dequantize(values, quantParamsOf(graph, last.inputs[0]!)) : values)];
}
