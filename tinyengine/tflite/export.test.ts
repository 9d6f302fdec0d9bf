import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleNetwork } from '../../scripts/example-network.js';
import { absentShared, sharedFile } from '../../tests/support/shared.js';
import type { Graph } from '../graph/graph.js';
import { importTflite } from './import.js';
import { exportTflite } from './export.js';
import { needing } from '../../tests/support/needs.js';

const fixture = new URL('../../fixtures/bring-your-own/model.tflite', import.meta.url);

describe('exporting to TensorFlow Lite', () => {
  test('writes a file that is read as the same network', () => {
    const network = exampleNetwork();
    expect(importTflite(exportTflite(network), 'model.tflite')).toEqual(network);
  });

  test('writes the model of the bring-your-own fixture byte for byte', () => {
    expect(Buffer.from(exportTflite(exampleNetwork()))).toEqual(readFileSync(fixture));
  });

  test('adds a PAD before a convolution with a padding that TFLite cannot express', () => {
    const network = withPadding(exampleNetwork(), { top: 2, left: 1, bottom: 0, right: 1 });
    const kinds = importTflite(exportTflite(network), 'model.tflite').operators.map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['PAD', 'CONV_2D', 'DEPTHWISE_CONV_2D', 'CONV_2D', 'AVERAGE_POOL_2D', 'RESHAPE', 'FULLY_CONNECTED', 'SOFTMAX'],
    ]);
  });

  for (const model of ['mlperf-tiny-kws', 'mlperf-tiny-vww', 'tflm-person-detect', 'tflm-micro-speech'])
    needing(absentShared(`models/${model}.tflite`)).test(`keeps ${model} through writing and reading`, () => {
      const imported = importTflite(readFileSync(sharedFile(`models/${model}.tflite`)), `${model}.tflite`);
      expect(importTflite(exportTflite(imported), `${model}.tflite`)).toEqual(imported);
    });
});

const withPadding = (
  graph: Graph,
  padding: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Graph => ({
  ...graph,
  operators: graph.operators.map((operator, at) =>
    at === 0 && operator.kind === 'CONV_2D' ? { ...operator, window: { ...operator.window, padding } } : operator,
  ),
});
