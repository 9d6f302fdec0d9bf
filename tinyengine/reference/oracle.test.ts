import fc from 'fast-check';
import { expect } from 'vitest';
import { randomInputs } from '../../tests/networks/inputs.js';
import { writableNetworks } from '../../tests/networks/random.js';
import { runOracle, absentOracle } from '../../tests/support/oracle.js';
import { McunetError } from '../../errors/error.js';
import { exportTflite } from '../tflite/export.js';
import type { Graph } from '../graph/graph.js';
import { importTflite } from '../tflite/import.js';
import { interpret } from './interpret.js';
import { needing } from '../../tests/support/needs.js';

/** The network as it is read back from its file. Null if it is not one we compile. */
function reread(network: Graph): Graph | null {
  try {
    return importTflite(exportTflite(network), 'random.tflite');
  } catch (error) {
    if (error instanceof McunetError) return null;
    throw error;
  }
}

needing(absentOracle).test(
  '450 and more random networks give the bytes of TensorFlow Lite Micro, through a file',
  () => {
    const networks = fc.sample(writableNetworks, { seed: 7, numRuns: 600 }).flatMap((network) => reread(network) ?? []);
    expect(networks.length).toBeGreaterThanOrEqual(450);
    const asked = networks.map((graph, seed) => ({
      graph,
      runs: [randomInputs(graph, seed), randomInputs(graph, -seed)],
    }));
    const answers = runOracle(asked);
    asked.forEach(({ graph, runs }, at) => {
      expect(answers[at], graph.operators.map(({ kind }) => kind).join()).toEqual(
        runs.map((inputs) => {
          const values = interpret(graph, inputs);
          return graph.outputs.map((id) => new Uint8Array(values[id]!.buffer));
        }),
      );
    });
  },
);
