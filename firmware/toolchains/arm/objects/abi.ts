import {
  architectureNotEmulated,
  baseRegisterNeeded,
  callConventionUnknown,
  floatAbisDiffer,
  fpuNotEmulated,
} from '../../../../errors/emulator.js';
import {
  architectures,
  fpus,
  highest,
  vectorUnits,
  type Architecture,
  type CodeNeeds,
  type Fpu,
} from '../code-needs.js';
import { tags } from './attributes.js';
import type { ArmObject } from './object.js';

/** The ABI that code must share with some objects to link with them, and what their code requires. */
export interface Abi {
  readonly needs: CodeNeeds;
  readonly floatAbi: 'soft' | 'softfp' | 'hard';
  /** null where no object has an enumeration. */
  readonly enums: 'short' | 'int' | null;
}

/** Names by the value of Tag_CPU_arch. */
const architectureNames: ReadonlyMap<number, Architecture> = new Map([
  [10, 'armv7-m'],
  [11, 'armv6s-m'],
  [12, 'armv6s-m'],
  [13, 'armv7e-m'],
  [16, 'armv8-m.base'],
  [17, 'armv8-m.main'],
  [21, 'armv8.1-m.main'],
]);
const microcontroller = 'M'.charCodeAt(0);
const armv7 = 10;

/**
 * The ABI of objects that are linked together. Contradictions that the linker also finds are left to it.
 * @throws EMULATOR_UNSUPPORTED for objects that no emulated Cortex-M runs, and for objects that pass floating-point
 * arguments differently
 */
export function abiOf(objects: readonly ArmObject[]): Abi {
  const based = objects.find(({ attributes }) => attributes.get(tags.registerNine) === 1);
  if (based !== undefined) throw baseRegisterNeeded(based.name);
  const fpu = highest(fpus, objects.map(fpuOf));
  return {
    needs: {
      architecture: highest(architectures, objects.map(architectureOf)),
      fpu,
      vectors: highest(
        vectorUnits,
        objects.map(({ attributes }) => vectorUnits[attributes.get(tags.vectors) ?? 0] ?? 'none'),
      ),
    },
    floatAbi: passesInRegisters(objects) ? 'hard' : fpu === 'none' ? 'soft' : 'softfp',
    enums: enumsOf(objects),
  };
}

function architectureOf({ name, attributes }: ArmObject): Architecture {
  const value = attributes.get(tags.architecture) ?? 0;
  const profile = attributes.get(tags.profile);
  const found = architectureNames.get(value);
  if (found === undefined || (value === armv7 && profile !== microcontroller))
    throw architectureNotEmulated(name, value, profile ?? 0);
  return found;
}

/**
 * Reads Tag_FP_arch and Tag_ABI_HardFP_use. Tag_FP_arch 6 is VFPv4 with 16 registers, and 8 is its successor in Armv8.
 * Tag_ABI_HardFP_use 1 is single precision alone.
 */
function fpuOf({ name, attributes }: ArmObject): Fpu {
  const value = attributes.get(tags.fpu) ?? 0;
  if (value === 0) return 'none';
  if (value !== 6 && value !== 8) throw fpuNotEmulated(name, value);
  if (attributes.get(tags.hardFloatUse) !== 1) return 'fpv5-d16';
  return value === 6 ? 'fpv4-sp-d16' : 'fpv5-sp-d16';
}

/**
 * Reads Tag_ABI_VFP_args: 0 core registers, 1 FPU registers, 3 no such arguments. Without Tag_ABI_FP_number_model there
 * are no such arguments either.
 */
function passesInRegisters(objects: readonly ArmObject[]): boolean {
  const convention = ({ attributes }: ArmObject) => attributes.get(tags.floatArguments) ?? 0;
  const concerned = objects.filter(
    (object) => (object.attributes.get(tags.numberModel) ?? 0) !== 0 && convention(object) !== 3,
  );
  const unknown = concerned.find((object) => convention(object) > 1);
  if (unknown !== undefined) throw callConventionUnknown(unknown.name, convention(unknown));
  const [base, hard] = [0, 1].map((value) => concerned.find((object) => convention(object) === value));
  if (base !== undefined && hard !== undefined) throw floatAbisDiffer(hard.name, base.name);
  return hard !== undefined;
}

/**
 * Reads Tag_ABI_enum_size: 1 is as small as the values allow, 2 and 3 are the size of int. The linker only warns where
 * objects differ.
 */
function enumsOf(objects: readonly ArmObject[]): Abi['enums'] {
  const sizes = objects.map(({ attributes }) => attributes.get(tags.enumSize) ?? 0).filter((size) => size !== 0);
  return sizes.length === 0 ? null : sizes[0] === 1 ? 'short' : 'int';
}
