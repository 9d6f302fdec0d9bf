import { expect, test } from 'vitest';
import { runOnHost } from './host.js';
import { missing } from './shared.js';
import { express, readVectors } from './vectors.js';

test.skipIf(missing('vectors/basic.json'))("all of CMSIS-NN's vectors are exact in generated C", async () => {
  const vectors = readVectors();
  expect(vectors).toHaveLength(50);
  const expressed = vectors.map(express);
  const outputs = await runOnHost(expressed);
  expressed.forEach(({ expected }, i) =>
    expect(
      outputs[i]!.flatMap((output) => [...output]),
      vectors[i]!.name,
    ).toEqual(expected),
  );
});
