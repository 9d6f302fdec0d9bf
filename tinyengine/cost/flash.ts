import type { Constant, Layer } from '../kernels/kernel.js';
import { programBytes, structBytes, wordBytes, type Program } from '../program/program.js';

/**
 * Bytes of the constants of a layer, by kind. An array that equals one of an earlier layer counts for that layer only.
 */
interface LayerFlash {
  readonly weights: number;
  /** Biases, multipliers, shifts, and the kernel's struct. */
  readonly parameters: number;
  /** Lookup tables, exponentials, and columns of a resize. */
  readonly tables: number;
  /** Its operator, its windows, and the offsets of the rows it writes. */
  readonly schedule: number;
}

/** All constants of a network. */
export interface Flash {
  readonly layers: readonly LayerFlash[];
  /**
   * Bytes of no single layer: the order of the steps, the inputs' rows, the network's struct, and alignment of arrays.
   */
  readonly order: number;
  readonly bytes: number;
}

const weights: ReadonlySet<Constant['name']> = new Set(['weights', 'operand']);
const parameters: ReadonlySet<Constant['name']> = new Set(['bias', 'multipliers', 'shifts']);
const sizes = { int8_t: 1, int16_t: 2, uint16_t: 2, int32_t: 4, uint32_t: 4 } as const;

/** Bytes of an array, rounded up, because every array may begin at a word. */
const bytesOf = ({ type, length }: Constant): number => wordBytes(sizes[type] * length);

/** @param isShared whether a layer's constant is stored with an earlier layer; by default none is */
export function flashOf(
  layers: readonly Layer[],
  program: Program,
  isShared: (layer: number, constant: number) => boolean = () => false,
): Flash {
  const each = layers.map(({ constants, parameters: struct }, index): LayerFlash => {
    const own = constants.filter((_, position) => !isShared(index, position));
    const bytes = (isKind: (name: Constant['name']) => boolean): number =>
      sum(own.filter(({ name }) => isKind(name)).map(bytesOf));
    return {
      weights: bytes((name) => weights.has(name)),
      parameters: wordBytes(struct.bytes) + bytes((name) => parameters.has(name)),
      tables: bytes((name) => !weights.has(name) && !parameters.has(name)),
      schedule: scheduleBytes(program, index),
    };
  });
  const order = programBytes(program) - sum(each.map(({ schedule }) => schedule));
  return { layers: each, order, bytes: order + sum(each.flatMap((layer) => Object.values(layer) as number[])) };
}

/** Bytes of a layer's constants if none were shared. */
export const constantBytes = ({ constants, parameters: struct }: Layer): number =>
  wordBytes(struct.bytes) + sum(constants.map(bytesOf));

/** Bytes of an operator, its windows, its rows and their offsets. */
function scheduleBytes({ operators, tensors }: Program, index: number): number {
  const { windows, output } = operators[index]!;
  const { stride, height } = tensors[output]!;
  const { mcunet_operator_s8: operator, mcunet_window_s8: window, mcunet_rows_s8: rows } = structBytes;
  return operator + window * windows + rows + (stride === null ? 2 * height : 0);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
