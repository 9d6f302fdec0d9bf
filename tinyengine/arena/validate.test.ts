import { describe, expect, test } from 'vitest';
import type { Buffer } from './types.js';
import { faultOf } from './validate.js';

const early: Buffer = { lower: 0, upper: 4, size: 8 };
const late: Buffer = { lower: 3, upper: 6, size: 8 };
const after: Buffer = { lower: 4, upper: 6, size: 8 };

describe('the validator', () => {
  test('accepts buffers that share bytes at different times, and buffers side by side at the same time', () => {
    expect(faultOf([early, after], { offsets: [0, 0], height: 8 })).toBeNull();
    expect(faultOf([early, late], { offsets: [8, 0], height: 16 })).toBeNull();
  });

  test('rejects shared bytes, whichever of the two is lower', () => {
    expect(faultOf([early, late], { offsets: [0, 4], height: 16 })).toBe(
      'buffers 0 and 1 share bytes while both are alive',
    );
    expect(faultOf([early, late], { offsets: [4, 0], height: 16 })).toBe(
      'buffers 0 and 1 share bytes while both are alive',
    );
  });

  test('rejects buffers outside, and offsets that are no addresses', () => {
    expect(faultOf([early], { offsets: [4], height: 8 })).toBe('buffer 0 ends at 12, above 8');
    expect(faultOf([early], { offsets: [-4], height: 8 })).toBe('buffer 0 is at -4');
    expect(faultOf([early], { offsets: [NaN], height: 8 })).toBe('buffer 0 is at NaN');
    expect(faultOf([early], { offsets: [], height: 8 })).toBe('1 buffers have 0 offsets');
  });

  test('rejects a fixed buffer that has moved and a group that is torn apart', () => {
    expect(faultOf([{ ...early, fixed: 8 }], { offsets: [0], height: 16 })).toBe('buffer 0 is at 0, fixed at 8');
    const group = [
      { ...early, rigid: { group: 1, at: 0 } },
      { ...late, rigid: { group: 1, at: 8 } },
    ];
    expect(faultOf(group, { offsets: [4, 12], height: 20 })).toBeNull();
    expect(faultOf(group, { offsets: [4, 16], height: 24 })).toBe('buffers 0 and 1 of a group have moved apart');
  });
});
