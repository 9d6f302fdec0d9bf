import fc from 'fast-check';
import { printGraph } from '../../tinyengine/graph/print.js';
import { casesOf, networks, reread, type Case } from './cases.js';
import { addToCorpus } from '../corpus/corpus.js';
import type { ProgramRun } from '../program/program.js';

/** Runs networks in one program, and returns the outputs of each run. */
export type Runner = (runs: readonly ProgramRun[]) => Promise<readonly (readonly Int8Array[])[]>;

/** The first network that does not compute the expected bytes, or that stops the program. Null if all are exact. */
export async function firstFailure(cases: readonly Case[], run: Runner): Promise<Case | null> {
  try {
    const outputs = await run(cases);
    return cases.find(({ expected }, i) => !same(outputs[i]!, expected)) ?? null;
  } catch (error) {
    if (cases.length === 1) return cases[0]!;
    const half = Math.ceil(cases.length / 2);
    const found = (await firstFailure(cases.slice(0, half), run)) ?? (await firstFailure(cases.slice(half), run));
    if (found === null) throw error;
    return found;
  }
}

const same = (found: readonly Int8Array[], expected: readonly Int8Array[]): boolean =>
  expected.every((bytes, run) => Buffer.from(bytes).equals(Buffer.from(found[run]!)));

/**
 * Checks that all networks are exact. Otherwise it shrinks the wrong one as long as it stays wrong, for at most
 * `minutes`, and saves it in `build/networks/`.
 * @throws Error that shows the small network
 */
export async function expectExact(cases: readonly Case[], seed: number, run: Runner, minutes = 5): Promise<void> {
  const wrong = await firstFailure(cases, run);
  if (wrong === null) return;
  const { at } = wrong;
  let smallest = wrong;
  const stillExact = async (network: Parameters<typeof reread>[0]): Promise<boolean> => {
    const graph = reread(network);
    if (graph === null) return true;
    const [candidate] = casesOf([{ graph, at }]);
    const exact = (await firstFailure([candidate!], run)) === null;
    if (!exact) smallest = candidate!;
    return exact;
  };
  await fc.check(fc.asyncProperty(networks, stillExact), {
    seed,
    path: String(at),
    numRuns: 1,
    interruptAfterTimeLimit: 60_000 * minutes,
  });
  const folder = `build/networks/${seed}-${at}`;
  addToCorpus(folder, smallest);
  const reason = await run([smallest]).then(
    () => 'other bytes than TensorFlow Lite Micro',
    (error: unknown) => (error as Error).message,
  );
  throw new Error(
    `network ${at} of seed ${seed}: ${reason}\n${printGraph(smallest.graph)}\nkept in ${folder}: move it to fixtures/networks/`,
  );
}
