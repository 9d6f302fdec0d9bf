import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { World } from '../pipeline/world.js';
import { sharedFile } from '../tests/support/shared.js';

export const world: World = {
  directory: resolve('build/bench'),
  environment: process.env,
  workers: availableParallelism(),
  now: () => performance.now(),
  progress: () => undefined,
};

export const modelFile = (model: string): string => sharedFile(`models/${model}.tflite`);

export const grouped = (value: number): string => value.toLocaleString('en-US');
