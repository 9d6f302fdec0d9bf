import type { Program } from '../../tinyengine/program/program.js';
import { runApart } from '../program/host.js';
import { programOfLibraries } from '../program/program.js';
import { printed, type Original } from './original.js';

/** A program in place of a network's own. */
export interface Candidate {
  readonly original: Original;
  readonly program: Program;
}

/** `same`: its C is that of the network's own program. */
export type Verdict = 'same' | 'right' | 'wrong';

/**
 * Judges the C of each candidate. It is wrong if a sanitizer stops it, if it breaks the rules of row ports, or if any
 * output differs from the reference interpreter's. Programs with the same C are run once.
 */
export async function verdictsOf(candidates: readonly Candidate[]): Promise<readonly Verdict[]> {
  const texts = candidates.map(textOf);
  const originals = new Set(candidates.map(({ original }) => original));
  const own = new Set(
    [...originals].map((original) => textOf({ original, program: original.compiled.planned.program })),
  );
  const others = new Map(candidates.map((candidate, i) => [texts[i]!, candidate]));
  for (const text of own) others.delete(text);
  const right = await rightOf([...others.values()]);
  const verdicts = new Map(
    [...others.keys()].map((text, i): [string, Verdict] => [text, right[i] ? 'right' : 'wrong']),
  );
  return texts.map((text) => verdicts.get(text) ?? 'same');
}

/** The part of a program that decides its C; constants and kernels stay the same. */
const textOf = ({ original, program }: Candidate): string =>
  JSON.stringify([
    original.name,
    printed(original, program, 'net').files.filter(({ path }) => /net\.[ch]$/.test(path)),
  ]);

async function rightOf(candidates: readonly Candidate[]): Promise<readonly boolean[]> {
  const libraries = candidates.map(({ original, program }, i) => printed(original, program, `net${i}`));
  const inputs = candidates.map(({ original }) => original.inputs);
  const outputs = await runApart(
    programOfLibraries(libraries, inputs, 'host'),
    inputs.map(({ length }) => length),
  );
  return candidates.map(({ original }, i) => isRight(outputs[i]!, original.expected));
}

const isRight = (found: readonly Int8Array[] | null, expected: readonly Int8Array[]): boolean =>
  found !== null && expected.every((bytes, run) => Buffer.from(bytes).equals(Buffer.from(found[run]!)));
