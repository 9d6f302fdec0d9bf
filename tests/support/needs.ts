import { describe, test, type SuiteAPI, type TestAPI } from 'vitest';
import { findProgram } from '../../firmware/find-program.js';

/** `describe` or `test` for tests that need more than the npm packages. */
interface Declare<Each> {
  (title: string, body: () => unknown): void;
  readonly each: Each;
}

interface Needing {
  readonly describe: Declare<SuiteAPI['each']>;
  readonly test: Declare<TestAPI['each']>;
}

/**
 * Declares tests that are skipped if something is absent. Their titles then say what they need, and `scripts/test.js`
 * counts them by it.
 * @param absent lists of what is absent: `../shared/NAME` for a file of the shared folder, otherwise a word of
 *   `scripts/skipped.js`
 */
export function needing(...absent: readonly (readonly string[])[]): Needing {
  const words = absent.flat();
  const why = words.length === 0 ? '' : ` (needs ${words.join(', ')})`;
  const skip = words.length > 0;
  return { describe: titled(describe.skipIf(skip), why), test: titled(test.skipIf(skip), why) };
}

/** Those of the given programs that are not on PATH. */
export const absentPrograms = (...names: readonly string[]): readonly string[] =>
  names.filter((name) => findProgram(name, process.env) === undefined);

/** The compiler of this machine if it is absent, as `needing` expects it. */
export const absentGcc = absentPrograms('gcc');

/** A user other than root, as `needing` expects it. Root may read every file. */
export const absentUnprivileged: readonly string[] = process.getuid?.() === 0 ? ['a user other than root'] : [];

/** Wraps a function so that `why` is at the end of each title. */
function titled<Each>(api: { readonly each: Each }, why: string): Declare<Each> {
  const own = api as unknown as Titled & { each: (cases: unknown) => Titled };
  const withWhy =
    (declare: Titled): Titled =>
    (title, ...rest) =>
      declare(`${title}${why}`, ...rest);
  return Object.assign(withWhy(own), { each: ((cases: unknown) => withWhy(own.each(cases))) as Each });
}

type Titled = (title: string, ...rest: unknown[]) => void;
