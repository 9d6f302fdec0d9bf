import { expect } from 'vitest';
import { runOnHost } from '../program/host.js';
import { absentShared } from '../support/shared.js';
import { express, readVectors } from './vectors.js';
import { absentGcc, needing } from '../support/needs.js';

needing(absentGcc, absentShared('vectors/basic.json')).test(
  "all of CMSIS-NN's vectors are exact in generated C",
  async () => {
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
  },
);
