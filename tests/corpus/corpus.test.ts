import { describe, expect, test } from 'vitest';
import { exportTflite } from '../../tinyengine/tflite/export.js';
import { interpret } from '../../tinyengine/reference/interpret.js';
import { edgeCases } from '../networks/edge-cases.js';
import { runOnHost } from '../program/host.js';
import { extremeInputs, joined, randomInputs, splitInputs } from '../networks/inputs.js';
import { addToCorpus, corpusFolder, corpusNames, readCorpusNetwork, type CorpusNetwork } from './corpus.js';
import { runOracle, absentOracle, type OracleAnswer } from '../support/oracle.js';
import { schedulings } from '../schedules/schedulings.js';
import { absentGcc, needing } from '../support/needs.js';

// MCUNET_KEEP=1 npx vitest run tests/corpus/corpus.test.ts adds the networks of edge-cases.ts that are missing
const wanted = process.env['MCUNET_KEEP'] === undefined ? [] : Object.keys(edgeCases);
for (const name of wanted.filter((name) => !corpusNames().includes(name))) {
  const graph = edgeCases[name]!;
  const runs = [randomInputs(graph, 1), randomInputs(graph, 2), extremeInputs(graph, 3)];
  addToCorpus(corpusFolder(name), {
    graph,
    inputs: runs.map(joined),
    expected: bytesOf(runOracle([{ graph, runs }])[0]!),
  });
}

describe('every network of fixtures/networks', () => {
  const corpus = corpusNames().map((name) => ({ name, ...readCorpusNetwork(corpusFolder(name)) }));

  test('runs at least once', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(9);
    for (const { name, inputs, expected } of corpus) {
      expect(inputs.length, name).toBeGreaterThanOrEqual(1);
      expect(expected, name).toHaveLength(inputs.length);
    }
  });

  test('computes the expected bytes in the reference interpreter', () => {
    for (const network of corpus) expect(interpreted(network), network.name).toEqual(network.expected);
  });

  needing(absentGcc).test('computes the expected bytes as C on this machine, for every schedule', async () => {
    const runs = corpus.flatMap((network) => schedulings.map((scheduling) => ({ ...network, scheduling })));
    const outputs = await runOnHost(runs);
    runs.forEach(({ name, expected, scheduling }, i) =>
      expect(outputs[i], `${name} ${JSON.stringify(scheduling)}`).toEqual(expected),
    );
  });

  needing(absentOracle).test('computes the expected bytes in TensorFlow Lite Micro', () => {
    const runs = corpus.map(({ graph, inputs }) => ({ graph, runs: inputs.map((input) => splitInputs(graph, input)) }));
    const answers = runOracle(runs);
    corpus.forEach(({ name, expected }, i) => expect(bytesOf(answers[i]!), name).toEqual(expected));
  });

  test('of tests/networks/edge-cases.ts equals its definition there', () => {
    for (const [name, graph] of Object.entries(edgeCases)) {
      const model = corpus.find((network) => network.name === name)?.model;
      expect(Buffer.from(exportTflite(graph)).equals(model ?? Buffer.of()), name).toBe(true);
    }
  });
});

function bytesOf(answer: OracleAnswer): readonly Int8Array[] {
  if (typeof answer === 'string') throw new Error(answer);
  return answer.map(joined);
}

function interpreted({ graph, inputs }: CorpusNetwork): readonly Int8Array[] {
  return inputs.map((input) => {
    const values = interpret(graph, splitInputs(graph, input));
    return joined(graph.outputs.map((id) => values[id]!));
  });
}
