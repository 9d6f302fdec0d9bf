import { isDeepStrictEqual } from 'node:util';
import { decodeOrder, encodeOrder } from '../../tinyengine/program/order.js';
import type { Program } from '../../tinyengine/program/program.js';
import { changedList, changedNumber, type Change } from './changes.js';
import { fieldOf, isList, partsOf, withPart, type Path } from './tree.js';
import { numbers, type Numbers } from '../networks/random.js';

/** A program with a deliberate change. */
export interface Mutant {
  /** What was changed: `operators.height` for a number of an entry, `operators` for the list of entries. */
  readonly field: string;
  readonly change: string;
  readonly program: Program;
}

/** Changes a program in every field, at most `each` times per field. The same seed gives the same changes. */
export function mutantsOf(program: Program, seed: number, each: number): readonly Mutant[] {
  const random = numbers(seed);
  // replaces the network by another one, and changes nothing inside it
  const rows = { ...program.rows, graph: null };
  const fields = new Map<string, Part[]>();
  for (const part of partsOf({ ...program, rows })) {
    if (!isChangeable(part.value)) continue;
    const field = fieldOf(part.path);
    if (!fields.has(field)) fields.set(field, []);
    fields.get(field)!.push(part);
  }
  const changed = [...fields].flatMap(([field, parts]) => {
    const siblings = parts.map((part) => part.value);
    return Array.from({ length: each }, (): readonly Mutant[] => {
      const { path, value } = parts[Math.floor(random() * parts.length)]!;
      const { what, to } = changeOf(value, siblings, random);
      if (isDeepStrictEqual(value, to)) return [];
      return [{ field, change: `${textOf(path)}: ${what}`, program: withPart(program, path, to) }];
    }).flat();
  });
  return [...changed, ...reordered(program, each, random)];
}

interface Part {
  readonly path: Path;
  readonly value: unknown;
}

const isChangeable = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || (isList(value) && value.length > 0);

function changeOf(value: unknown, siblings: readonly unknown[], random: Numbers): Change {
  if (typeof value === 'boolean') return { what: 'not', to: !value };
  if (isList(value)) return changedList(value, random);
  return changedNumber(value as number | null, siblings, random);
}

/** Changes the steps of an order that stays well formed. */
function reordered(program: Program, count: number, random: Numbers): readonly Mutant[] {
  const steps = [...decodeOrder(program.order)];
  return Array.from({ length: count }, (): Mutant => {
    const { what, to } = changedList(steps, random);
    return { field: 'steps', change: what, program: { ...program, order: encodeOrder(to as readonly number[]) } };
  });
}

const textOf = (path: Path): string =>
  path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
