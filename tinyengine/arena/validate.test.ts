import { describe, expect, test } from 'vitest';
import type { Buffer } from './types.js';
import { faultOf } from './validate.js';

const early: Buffer = { lower: 0, upper: 4, size: 8 };
const late: Buffer = { lower: 3, upper: 6, size: 8 };
const after: Buffer = { lower: 4, upper: 6, size: 8 };

describe('the validator', () => {
  test('accepts buffers on one another that are never alive together, and side by side ones that are', () => {
    expect(faultOf([early, after], { offsets: [0, 0], height: 8 })).toBeNull();
    expect(faultOf([early, late], { offsets: [8, 0], height: 16 })).toBeNull();
  });

  test('rejects shared bytes, whichever of the two lies lower', () => {
    expect(faultOf([early, late], { offsets: [0, 4], height: 16 })).toBe(
      'buffers 0 and 1 share bytes while both are alive',
    );
    expect(faultOf([early, late], { offsets: [4, 0], height: 16 })).toBe(
      'buffers 0 and 1 share bytes while both are alive',
    );
  });

  test('rejects what lies outside, and offsets that are none', () => {
    expect(faultOf([early], { offsets: [4], height: 8 })).toBe('buffer 0 ends at 12, above 8');
    expect(faultOf([early], { offsets: [-4], height: 8 })).toBe('buffer 0 lies at -4');
    expect(faultOf([early], { offsets: [NaN], height: 8 })).toBe('buffer 0 lies at NaN');
    expect(faultOf([early], { offsets: [], height: 8 })).toBe('1 buffers have 0 offsets');
  });

  test('rejects a fixed buffer elsewhere and a group that is torn', () => {
    expect(faultOf([{ ...early, fixed: 8 }], { offsets: [0], height: 16 })).toBe('buffer 0 lies at 0, fixed at 8');
    const group = [
      { ...early, rigid: { group: 1, at: 0 } },
      { ...late, rigid: { group: 1, at: 8 } },
    ];
    expect(faultOf(group, { offsets: [4, 12], height: 20 })).toBeNull();
    expect(faultOf(group, { offsets: [4, 16], height: 24 })).toBe('buffers 0 and 1 of a group have moved apart');
  });
});
