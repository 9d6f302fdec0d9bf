import { describe, test, type SuiteAPI, type TestAPI } from 'vitest';
import { findProgram } from '../../firmware/find-program.js';

/** `describe` or `test` for what needs more than the npm packages. */
interface Declare<Each> {
  (title: string, body: () => unknown): void;
  readonly each: Each;
}

interface Needing {
  readonly describe: Declare<SuiteAPI['each']>;
  readonly test: Declare<TestAPI['each']>;
}

/**
 * Tests that are skipped where something is absent, and then say in their titles what they need: `scripts/test.js` counts them by it.
 * @param absent lists of what is absent; a file of the shared folder as `../shared/NAME`, anything else by a word of `scripts/skipped.js`
 */
export function needing(...absent: readonly (readonly string[])[]): Needing {
  const words = absent.flat();
  const why = words.length === 0 ? '' : ` (needs ${words.join(', ')})`;
  const skip = words.length > 0;
  return { describe: titled(describe.skipIf(skip), why), test: titled(test.skipIf(skip), why) };
}

/** Those of some programs that are not on PATH. */
export const absentPrograms = (...names: readonly string[]): readonly string[] =>
  names.filter((name) => findProgram(name, process.env) === undefined);

/** As `needing` takes it: the compiler of this machine. */
export const absentGcc = absentPrograms('gcc');

/** The same: anybody but root, who may read every file. */
export const absentUnprivileged: readonly string[] = process.getuid?.() === 0 ? ['a user other than root'] : [];

/** The same function, with `why` at the end of each title. */
function titled<Each>(api: { readonly each: Each }, why: string): Declare<Each> {
  const own = api as unknown as Titled & { each: (cases: unknown) => Titled };
  const withWhy =
    (declare: Titled): Titled =>
    (title, ...rest) =>
      declare(`${title}${why}`, ...rest);
  return Object.assign(withWhy(own), { each: ((cases: unknown) => withWhy(own.each(cases))) as Each });
}

type Titled = (title: string, ...rest: unknown[]) => void;
