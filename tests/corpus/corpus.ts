import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import { elements, type Graph } from '../../tinyengine/graph/graph.js';
import { importTflite } from '../../tinyengine/tflite/import.js';

/** A network with the bytes of all inputs and outputs of some runs. */
export interface CorpusNetwork {
  readonly graph: Graph;
  readonly inputs: readonly Int8Array[];
  readonly expected: readonly Int8Array[];
}

/** Writes the folder of a network: `model.tflite`, and its runs in order in `inputs.bin` and `expected.bin`. */
export function addToCorpus(folder: string, { graph, inputs, expected }: CorpusNetwork): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.tflite'), exportTflite(graph));
  writeFileSync(join(folder, 'inputs.bin'), Buffer.concat(inputs.map((run) => Buffer.from(run))));
  writeFileSync(join(folder, 'expected.bin'), Buffer.concat(expected.map((run) => Buffer.from(run))));
}

export function readCorpusNetwork(folder: string): CorpusNetwork & { readonly model: Uint8Array } {
  const model = readFileSync(join(folder, 'model.tflite'));
  const graph = importTflite(model, folder);
  const bytes = (ids: readonly number[]) => ids.reduce((sum, id) => sum + elements(graph.tensors[id]!.shape), 0);
  const runsIn = (file: string, size: number): readonly Int8Array[] => {
    const all = new Int8Array(readFileSync(join(folder, file)));
    return Array.from({ length: all.length / size }, (_, run) => all.slice(run * size, (run + 1) * size));
  };
  return {
    model,
    graph,
    inputs: runsIn('inputs.bin', bytes(graph.inputs)),
    expected: runsIn('expected.bin', bytes(graph.outputs)),
  };
}

const corpus = 'fixtures/networks';
export const corpusNames = (): readonly string[] => (existsSync(corpus) ? readdirSync(corpus) : []);
export const corpusFolder = (name: string): string => join(corpus, name);
