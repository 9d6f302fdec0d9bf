import { expect, test } from 'vitest';
import { gather, writtenAddress } from './driver.js';
import type { Program, ProgramOperator } from './program.js';

const operator: ProgramOperator = {
  operator: 0,
  output: 1,
  window: 0,
  windows: 2,
  scratch: null,
  height: 3,
  band: 1,
  rowsAtOnce: 1,
  port: null,
};

/** Four rows of 16 bytes from byte 32 on, and three rows at bytes 0, 80 and 8. */
const program = {
  operators: [operator],
  tensors: [
    { height: 4, first: 1, stride: 16 },
    { height: 3, first: 2, stride: null },
  ],
  windows: [
    { rows: 0, count: 3, first: -1, stride: 2, dilation: 2 },
    { rows: 1, count: 1, first: 1, stride: null, dilation: 1 },
  ],
  offsets: [99, 4, 0, 10, 1],
  rowOffsets: [7, 2, -1, 3],
  shift: 3,
} as unknown as Program;

test('the pointers of all windows are in order, with NULL for rows outside their tensors', () => {
  expect(gather(program, operator, 0)).toEqual([null, 48, 80, 8]);
  expect(gather(program, operator, 1)).toEqual([48, 80, null, null]);
  expect(gather(program, operator, 2)).toEqual([80, null, null, null]);
  expect(() => gather(program, operator, 3)).toThrow('entry 4 of 4 rowOffsets');
});

test('a row is written where its table says, and an operator with one row always writes that row', () => {
  expect([0, 1, 2].map((y) => writtenAddress(program, operator, y))).toEqual([0, 80, 8]);
  expect(writtenAddress(program, operator, 3)).toBe(0);
});

test('row numbers that overflow an int are refused', () => {
  const far = (dilation: number): Program => ({
    ...program,
    windows: [{ rows: 0, count: 1, first: 0, stride: 0xfffe, dilation }],
  });
  const own = { ...operator, windows: 1 };
  expect(gather(far(1), own, 32_769)).toEqual([null]);
  expect(() => gather(far(2), own, 32_769)).toThrow(/row 2147483646/);
});
