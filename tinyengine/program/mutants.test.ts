import { beforeAll, describe, expect, test } from 'vitest';
import { mutantsOf, type Mutant } from '../../tests/mutants/mutants.js';
import { verdictsOf, type Candidate, type Verdict } from '../../tests/mutants/judge.js';
import { variedNetworks } from '../../tests/mutants/networks.js';
import { originalOf, type Original } from '../../tests/mutants/original.js';
import { decodeOrder, encodeOrder } from './order.js';
import type { Program } from './program.js';

/** Changes of each field of each network. */
const changes = 8;
const timeout = 600_000;

describe('of programs with a deliberate change', () => {
  let originals: readonly Original[] = [];
  let accepted: readonly Judged[] = [];
  let refused: readonly Tried[] = [];
  let broken: readonly Verdict[] = [];
  beforeAll(async () => {
    originals = Object.entries(variedNetworks).map(([name, network]) => originalOf(name, network));
    const mutants = originals.flatMap((original, seed) =>
      mutantsOf(original.compiled.planned.program, seed, changes).map((mutant): Tried => ({
        ...mutant,
        original,
        refusal: original.refusal(mutant.program),
      })),
    );
    refused = mutants.filter(({ refusal }) => refusal !== null);
    const others = mutants.filter(({ refusal }) => refusal === null);
    const verdicts = await verdictsOf([...others, ...originals.map(unended)]);
    accepted = others.map((mutant, i) => ({ ...mutant, verdict: verdicts[i]! }));
    broken = verdicts.slice(others.length);
  }, timeout);

  test('those that the replay accepts compute the right bytes as C under the sanitizers', () => {
    expect(accepted.filter(({ verdict }) => verdict === 'wrong').map(describeMutant)).toEqual([]);
    expect(accepted.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThan(100);
  });

  test('one without its last step computes wrong bytes, for every network', () => {
    expect(broken).toEqual(originals.map(() => 'wrong'));
  });

  test('some are refused for every field that the C is printed from, with an error that names the mistake', () => {
    expect(refused.filter(({ refusal }) => refusal!.name !== 'Error').map(describeMutant)).toEqual([]);
    const guarded = new Set(refused.map(({ field }) => field));
    const unguarded = accepted.filter(({ field }) => !guarded.has(field));
    expect(unguarded.filter(({ verdict }) => verdict !== 'same').map(describeMutant)).toEqual([]);
  });

  test('the networks use every feature of a program', () => {
    const programs = originals.map(({ compiled }) => compiled.planned.program);
    const some = (has: (program: Program) => boolean): boolean => programs.some(has);
    const features = {
      unevenWindows: some(({ rowOffsets }) => rowOffsets.length > 0),
      sums: some(({ rows }) => rows.operators.some(({ accumulates }) => accumulates)),
      scratchDuringSteps: some(({ rows }) =>
        rows.operators.some(({ scratch, keepsScratch }) => scratch >= 0 && !keepsScratch),
      ),
      bands: some(({ operators }) => operators.some(({ band, height }) => band > 1 && band < height)),
      dilation: some(({ windows }) => windows.some(({ dilation }) => dilation > 1)),
      placedRows: some(({ tensors }) => tensors.some(({ stride }) => stride === null)),
      rowsApart: some(({ tensors }) => tensors.some(({ stride }) => stride !== null && stride > 0)),
      rowsWrittenOver: some(({ rows }) =>
        rows.operators.some(({ reads }) => reads.some(({ overwritten }) => overwritten)),
      ),
      arrivals: some(({ operators }) => operators.some(({ operator }) => operator < 0)),
      deliveries: some(({ operators }) => operators.some(({ port }) => port === 1)),
      strips: originals.some(({ compiled }) => compiled.planned.recomputedMacs > 0),
    };
    expect(Object.entries(features).filter(([, has]) => !has)).toEqual([]);
  });
});

interface Tried extends Mutant, Candidate {
  readonly refusal: Error | null;
}

interface Judged extends Mutant, Candidate {
  readonly verdict: Verdict;
}

const describeMutant = ({ original, change }: Mutant & Candidate): string => `${original.name}: ${change}`;

/** Leaves out the last step: the outputs then end in noise, or are not delivered. */
function unended(original: Original): Candidate {
  const { program } = original.compiled.planned;
  return { original, program: { ...program, order: encodeOrder([...decodeOrder(program.order)].slice(0, -1)) } };
}
