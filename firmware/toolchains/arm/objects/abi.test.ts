import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { whyNotEmulated } from '../../../../errors/emulator.js';
import type { CodeNeeds } from '../code-needs.js';
import { absentPrograms, needing } from '../../../../tests/support/needs.js';
import { abiOf, type Abi } from './abi.js';
import { tags } from './attributes.js';
import { readObject, type ArmObject } from './object.js';

const needs = (
  architecture: CodeNeeds['architecture'],
  fpu: CodeNeeds['fpu'] = 'none',
  vectors: CodeNeeds['vectors'] = 'none',
): CodeNeeds => ({ architecture, fpu, vectors });

/** Flags, and the ABI that the manuals of compiler and core specify for them. */
const cases: readonly [string, Omit<Abi, 'enums'>][] = [
  ['-mcpu=cortex-m0plus -mfloat-abi=soft', { needs: needs('armv6s-m'), floatAbi: 'soft' }],
  ['-mcpu=cortex-m3 -mfloat-abi=soft', { needs: needs('armv7-m'), floatAbi: 'soft' }],
  ['-mcpu=cortex-m4 -mfloat-abi=soft', { needs: needs('armv7e-m'), floatAbi: 'soft' }],
  [
    '-mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=softfp',
    { needs: needs('armv7e-m', 'fpv4-sp-d16'), floatAbi: 'softfp' },
  ],
  ['-mcpu=cortex-m4 -mfpu=fpv4-sp-d16 -mfloat-abi=hard', { needs: needs('armv7e-m', 'fpv4-sp-d16'), floatAbi: 'hard' }],
  ['-mcpu=cortex-m7 -mfpu=fpv5-sp-d16 -mfloat-abi=hard', { needs: needs('armv7e-m', 'fpv5-sp-d16'), floatAbi: 'hard' }],
  ['-mcpu=cortex-m7 -mfpu=fpv5-d16 -mfloat-abi=softfp', { needs: needs('armv7e-m', 'fpv5-d16'), floatAbi: 'softfp' }],
  ['-mcpu=cortex-m23 -mfloat-abi=soft', { needs: needs('armv8-m.base'), floatAbi: 'soft' }],
  [
    '-mcpu=cortex-m33 -mfpu=fpv5-sp-d16 -mfloat-abi=hard',
    { needs: needs('armv8-m.main', 'fpv5-sp-d16'), floatAbi: 'hard' },
  ],
  ['-mcpu=cortex-m55 -mfloat-abi=hard', { needs: needs('armv8.1-m.main', 'fpv5-d16', 'mve.fp'), floatAbi: 'hard' }],
];

const compilers = {
  'arm-none-eabi-gcc': ['-mthumb'],
  clang: ['--target=arm-none-eabi', '-mthumb'],
} as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mcunet-abi-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function objectOf(compiler: keyof typeof compilers, flags: string): ArmObject {
  const source = join(folder, 'a.c');
  writeFileSync(source, 'enum kind { A, B } kind; float f(float x) { return x + x; }\n');
  execFileSync(compiler, [...compilers[compiler], ...flags.split(' '), '-c', source, '-o', join(folder, 'a.o')]);
  return readObject(readFileSync(join(folder, 'a.o')), 'a.o')!;
}

for (const compiler of ['arm-none-eabi-gcc', 'clang'] as const)
  needing(absentPrograms(compiler)).describe(`objects of ${compiler}`, () => {
    test.each(cases)('compiled with %s have the ABI of these flags', (flags, abi) => {
      expect(abiOf([objectOf(compiler, `${flags} -fshort-enums`)])).toEqual({ ...abi, enums: 'short' });
      expect(abiOf([objectOf(compiler, `${flags} -fno-short-enums`)])).toEqual({ ...abi, enums: 'int' });
    });
  });

const object = (name: string, values: Partial<Record<keyof typeof tags, number>>): ArmObject => ({
  name,
  attributes: new Map(Object.entries(values).map(([tag, value]) => [tags[tag as keyof typeof tags], value])),
});
const m4 = { architecture: 13, profile: 77, numberModel: 3 };
const reason = (...objects: readonly ArmObject[]): string | null => {
  try {
    return `an ABI: ${JSON.stringify(abiOf(objects))}`;
  } catch (error) {
    return whyNotEmulated(error);
  }
};

test('linked objects need what the most demanding of them needs', () => {
  const objects = [
    object('a.o', { architecture: 12, profile: 77 }),
    object('b.o', { ...m4, fpu: 8, hardFloatUse: 1 }),
    object('c.o', { architecture: 10, profile: 77 }),
  ];
  expect(abiOf(objects)).toEqual({ needs: needs('armv7e-m', 'fpv5-sp-d16'), floatAbi: 'softfp', enums: null });
});

test('an object without floating point, or without such arguments, goes with both ways of passing them', () => {
  const hard = object('hard.o', { ...m4, fpu: 6, floatArguments: 1 });
  const base = object('base.o', m4);
  for (const neutral of [object('n.o', { ...m4, numberModel: 0 }), object('n.o', { ...m4, floatArguments: 3 })]) {
    expect(abiOf([neutral, hard]).floatAbi).toBe('hard');
    expect(abiOf([base, neutral]).floatAbi).toBe('soft');
  }
  expect(reason(hard, base)).toBe(
    'hard.o passes floating-point arguments in FPU registers and base.o does not: build both with one -mfloat-abi',
  );
});

test.each<[string, Partial<Record<keyof typeof tags, number>>, string]>([
  ['an application core', { architecture: 10, profile: 65 }, 'is not compiled for a Cortex-M that is emulated'],
  ['a core from before Cortex-M', { architecture: 2 }, 'Tag_CPU_arch 2, Tag_CPU_arch_profile 0'],
  ['a future core', { architecture: 99, profile: 77 }, 'Tag_CPU_arch 99'],
  ['an FPU with 32 registers', { ...m4, fpu: 5 }, 'Tag_FP_arch 5'],
  ['arguments passed in an unknown way', { ...m4, floatArguments: 2 }, 'Tag_ABI_VFP_args 2'],
  ['data relative to r9', { ...m4, registerNine: 1 }, 'finds its data through r9'],
])('an object for %s is a reason', (_, values, expected) => {
  expect(reason(object('fine.o', m4), object('odd.o', values))).toMatch(/^odd\.o /);
  expect(reason(object('odd.o', values))).toMatch(expected);
});
