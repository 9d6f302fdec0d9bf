import type { Program } from './program.js';

/** Least and greatest value, both included. */
type Range = readonly [least: number, most: number];

const uint8: Range = [0, 0xff];
const uint16: Range = [0, 0xffff];
const int16: Range = [-0x8000, 0x7fff];

/** The values that the fields of the structs of `mcunet_run.h` hold. The value that stands for null is left out. */
const structs = {
  tensors: { height: uint16, first: uint16, stride: [0, 0xffff_fffe] },
  windows: { rows: uint16, count: uint16, first: int16, stride: [0, 0xfffe], dilation: uint16 },
  operators: {
    operator: [-1, 0xffff],
    output: uint16,
    window: uint16,
    scratch: [0, 0xfffe],
    height: uint16,
    band: uint16,
    rowsAtOnce: [1, 0xff],
    windows: uint8,
    port: [0, 0xfe],
  },
} as const satisfies Partial<Record<keyof Program, Readonly<Record<string, Range>>>>;

const arrays = { offsets: uint16, rowOffsets: int16 } as const;
/** An offset is a uint32 of bytes. The arena, and the arrays on the stack, have sizes that fit an int. */
const numbers = { shift: [0, 15], pointers: [1, 0x7fff_ffff], arenaBytes: [1, 0x7fff_ffff] } as const;

const nullable = new Set(['tensors stride', 'windows stride', 'operators scratch', 'operators port']);

/**
 * Proves that every number of a program fits its field in the C.
 * @throws Error naming the field
 */
export function checkRanges(program: Program): void {
  for (const [name, range] of Object.entries(numbers)) check(program[name as keyof typeof numbers], range, name);
  for (const [name, range] of Object.entries(arrays))
    program[name as keyof typeof arrays].forEach((value, index) => check(value, range, `${name} ${index}`));
  for (const [name, fields] of Object.entries(structs))
    program[name as keyof typeof structs].forEach((entry, index) => {
      for (const [field, range] of Object.entries(fields)) {
        const value = (entry as unknown as Readonly<Record<string, number | null>>)[field] ?? null;
        if (value === null && nullable.has(`${name} ${field}`)) continue;
        check(value, range, `${field} of ${name} ${index}`);
      }
    });
}

function check(value: number | null, [least, most]: Range, what: string): void {
  if (!Number.isInteger(value) || value! < least || value! > most)
    throw new Error(`${what} is ${value}, expected an integer from ${least} to ${most}`);
}
