import { reserve, type Instance } from '../instance.js';
import { createHeap, type Heap } from '../heap.js';
import type { FloatShape, FloatTensor } from './tensor.js';

/** The functions of assembly/float.as.ts. Arguments are addresses and sizes, in the order that its files document. */
export interface FloatExports extends Instance {
  multiply: (...addresses: readonly number[]) => void;
  depthwise: (...addresses: readonly number[]) => void;
  accumulate: (...addresses: readonly number[]) => void;
  range: (...addresses: readonly number[]) => void;
  add: (...addresses: readonly number[]) => void;
  average: (...addresses: readonly number[]) => void;
  normalise: (...addresses: readonly number[]) => void;
  copyRows: (...addresses: readonly number[]) => void;
}

/** Channels in memory, rounded up to vectors of four float32. */
export const paddedChannels = (channels: number): number => Math.ceil(channels / 4) * 4;
export const pixelsOf = ({ count, height, width }: FloatShape): number => count * height * width;
/** Bytes of a tensor in memory. */
export const bytesOf = (shape: FloatShape): number => pixelsOf(shape) * paddedChannels(shape.channels) * 4;

/** Copies a table into the memory and returns its address. */
export type Lend = (table: Float32Array | Uint32Array | Float64Array) => number;

/** Tensors and short-lived tables in the memory of one instance. */
export interface Store {
  readonly kernels: FloatExports;
  tensor: (shape: FloatShape) => FloatTensor;
  allocate: (bytes: number) => number;
  release: (address: number) => void;
  clear: () => void;
  floats: (address: number, length: number) => Float32Array;
  doubles: (address: number, length: number) => Float64Array;
  /** Tables that `lend` copies stay until `use` returns. */
  scoped: <T>(use: (lend: Lend) => T) => T;
}

export function createStore(kernels: FloatExports, limit: number): Store {
  let heap: Heap = createHeap();
  const { memory } = kernels;

  const allocate = (bytes: number): number => {
    const address = heap.allocate(bytes);
    try {
      reserve(memory, address + bytes, limit, 'the calibration batch');
    } catch (error) {
      heap.release(address);
      throw error;
    }
    return address;
  };

  return {
    kernels,
    allocate,
    tensor: ({ count, height, width, channels }) => {
      const shape = { count, height, width, channels };
      return { ...shape, address: allocate(bytesOf(shape)) };
    },
    release: (address) => heap.release(address),
    clear: () => {
      heap = createHeap();
    },
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    doubles: (address, length) => new Float64Array(memory.buffer, address, length),
    scoped: (use) => {
      const lent: number[] = [];
      try {
        return use((table) => {
          const address = allocate(table.byteLength);
          lent.push(address);
          const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
          new Uint8Array(memory.buffer).set(bytes, address);
          return address;
        });
      } finally {
        for (const address of lent) heap.release(address);
      }
    },
  };
}
