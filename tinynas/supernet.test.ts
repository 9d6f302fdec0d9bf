import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { McunetError } from '../errors/error.js';
import { safetensors, supernetBytes, tinySpace, withHeader } from '../tests/support/supernet.js';
import { expectedShapes, readSupernet } from './supernet.js';

const bytes = supernetBytes(tinySpace);
const read = (content: Uint8Array) => readSupernet(content, 'net.safetensors');
const problemOf = (content: Uint8Array): string => {
  try {
    read(content);
  } catch (error) {
    if (error instanceof McunetError) return `${error.problem.code} ${error.problem.message}`;
    throw error;
  }
  return 'none';
};
const checkpoint = (space: unknown, change: (name: string) => string | null = (name) => name): Uint8Array => {
  const tensors = [...expectedShapes(tinySpace)].flatMap(([name, shape]) => {
    const renamed = change(name);
    const count = shape.reduce((product, size) => product * size, 1);
    return renamed === null ? [] : [{ name: renamed, shape, values: new Float32Array(count) }];
  });
  return safetensors(tensors, { format: 'mcunet-supernet', version: '1', space: JSON.stringify(space) });
};

test('a checkpoint gives its space, its tensors and the hashes of both', () => {
  const supernet = read(bytes);
  expect(supernet.space).toEqual(tinySpace);
  expect(supernet.tensors.get('stages.0.1.depthwise.weight')?.shape).toEqual([16, 5, 5]);
  expect(supernet.tensors.get('head.weight')?.shape).toEqual([4, 12]);
  expect(supernet.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(supernet.spaceSha256).not.toBe(supernet.sha256);
});

test('the values are read little-endian at any alignment of the file', () => {
  const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
  expect(read(shifted).tensors.get('head.bias')?.values).toEqual(read(bytes).tensors.get('head.bias')?.values);
  const [value] = read(bytes).tensors.get('stem.weight')!.values;
  const start = 8 + Number(Buffer.from(bytes).readBigUInt64LE(0));
  expect(value).toBe(Buffer.from(bytes).readFloatLE(start));
});

describe('a damaged checkpoint is refused with the damage', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'fewer than its own header needs'],
    ['a header length beyond the file', Uint8Array.of(255, 1, 0, 0, 0, 0, 0, 0, 123), 'ends beyond'],
    ['an enormous header length', new Uint8Array(64).fill(255), 'more than 1048576'],
    [
      'a header that is not JSON',
      Buffer.concat([Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0), Buffer.from('{]')]),
      'not a JSON object',
    ],
    ['a file cut short', bytes.subarray(0, bytes.length - 5), 'ends at byte'],
    ['bytes after the end', Buffer.concat([bytes, Uint8Array.of(0)]), 'belong to none'],
    [
      'a gap',
      withHeader({ a: { dtype: 'F32', shape: [1], data_offsets: [4, 8] } }, new Uint8Array(8)),
      'starts at byte 4',
    ],
    [
      'another type',
      withHeader({ a: { dtype: 'F16', shape: [2], data_offsets: [0, 4] } }, new Uint8Array(4)),
      'instead of F32',
    ],
    [
      'a negative size',
      withHeader({ a: { dtype: 'F32', shape: [-1], data_offsets: [0, 4] } }, new Uint8Array(4)),
      'no valid shape',
    ],
    [
      'a huge shape',
      withHeader({ a: { dtype: 'F32', shape: [2 ** 40, 2 ** 40], data_offsets: [0, 4] } }, new Uint8Array(4)),
      'needs',
    ],
    [
      'not a number',
      withHeader({ a: { dtype: 'F32', shape: [1], data_offsets: [0, 4] } }, new Uint8Array(4).fill(255)),
      'not a finite number',
    ],
    ['no metadata', withHeader({}, new Uint8Array(0)), 'instead of "mcunet-supernet 1"'],
    [
      'a missing tensor',
      checkpoint(tinySpace, (name) => (name === 'head.bias' ? null : name)),
      'head.bias of shape 4, which is missing',
    ],
    [
      'an extra tensor',
      checkpoint({ ...tinySpace, stages: tinySpace.stages.slice(0, 1) }),
      'head.weight has the shape',
    ],
    [
      'an unknown tensor',
      checkpoint({ ...tinySpace, stages: [{ ...tinySpace.stages[0], depths: [1] }, tinySpace.stages[1]] }),
      'has no tensor',
    ],
  ])('%s', (_, content, reason) => {
    const problem = problemOf(content);
    expect(problem).toMatch(/^SUPERNET_CORRUPT/);
    expect(problem).toContain(reason);
  });

  test('any flipped, cut or repeated bytes end in a catalogued error or in other weights, never in a crash', () => {
    const header = 8 + Number(Buffer.from(bytes).readBigUInt64LE(0));
    const damage = fc.array(fc.tuple(fc.nat(header + 40), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, fc.nat(bytes.length), (changes, length) => {
        const copy = Uint8Array.from(bytes);
        for (const [place, value] of changes) copy[place] = value;
        expect(problemOf(copy)).toMatch(/^(SUPERNET_CORRUPT|SPACE_INVALID|none)/);
        expect(problemOf(copy.subarray(0, length))).toMatch(/^(SUPERNET_CORRUPT|SPACE_INVALID|none)/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a space that breaks a rule is refused with the rule', () => {
  test.each<[string, unknown, string]>([
    ['not an object', 3, 'must be object'],
    ['an unknown key', { ...tinySpace, kernel: 3 }, 'additional properties'],
    ['an even kernel', { ...tinySpace, stem: { ...tinySpace.stem, kernel: 4 } }, '/stem/kernel'],
    ['no stages', { ...tinySpace, stages: [] }, '/stages'],
    ['choices out of order', { ...tinySpace, resolutions: [12, 8] }, 'resolutions must ascend'],
    ['a choice twice', { ...tinySpace, widths: [0.5, 0.5] }, 'widths must ascend'],
    ['more channels than there are weights', { ...tinySpace, widths: [0.5, 2] }, 'would need 16 at the largest width'],
    ['a huge network', { ...tinySpace, stem: { ...tinySpace.stem, channels: 1e9 } }, '/stem/channels'],
  ])('%s', (_, space, reason) => {
    const problem = problemOf(checkpoint(space));
    expect(problem).toMatch(/^SPACE_INVALID/);
    expect(problem).toContain(reason);
  });
});
