import type { Graph } from '../../graph/graph.js';
import type { Pool2d } from '../../graph/operators/pool.js';
import { first, type Reading, type Translations } from '../operator.js';
import { byte, int, options, type WrittenOptions } from '../options.js';
import { activationCode, readActivation } from '../shared/activation.js';
import { readWindow, windowFields, windowValues } from '../shared/window.js';

const pool = options(5, { ...windowFields, filterHeight: int(4), filterWidth: int(3), activation: byte(5) });

export default {
  AVERAGE_POOL_2D: {
    word: 'pool',
    read: (reading) => ({ ...readPool(reading), kind: 'AVERAGE_POOL_2D' }),
    write: { kind: 'AVERAGE_POOL_2D', version: 2, options: written },
  },
  MAX_POOL_2D: {
    word: 'pool',
    read: (reading) => ({ ...readPool(reading), kind: 'MAX_POOL_2D' }),
    write: { kind: 'MAX_POOL_2D', version: 2, options: written },
  },
} satisfies Translations;

function readPool(reading: Reading) {
  const values = reading.options(pool);
  const window = readWindow(reading, values, { height: values.filterHeight, width: values.filterWidth });
  return { ...reading.base, inputs: first(reading), window, activation: readActivation(reading, values) };
}

function written(operator: Pool2d, graph: Graph): WrittenOptions {
  const { height: filterHeight, width: filterWidth } = operator.window;
  return pool.of({ ...windowValues(operator, graph), filterHeight, filterWidth, ...activationCode(operator) });
}
