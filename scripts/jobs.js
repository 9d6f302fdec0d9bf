// The parts of `npm test`, which CI runs as jobs: npm scripts without test files, and one script per group of test files.

/** The npm scripts that run before the tests. */
export const checks = ['lint', 'bundle'];

// A test file belongs to the first group whose tools it names, by the lists that it gives to `needing` (tests/support/needs.ts).
const toolsOf = {
  oracle: ['absentOracle', 'absentTorch'],
  firmware: ['absentTools', 'absentEmulator', 'absentCompiler', 'absentPrograms'],
  unit: ['absentGcc', 'absentShared', 'absentUnprivileged'],
};

/** The groups; each is an npm script and a job of CI. */
export const jobs = Object.keys(toolsOf);

/**
 * The group of a test file.
 * @param {string} text of the file
 * @returns {string} one of `jobs`
 */
export function jobOf(text) {
  const named = absentIn(text);
  return jobs.find((job) => toolsOf[job].some((list) => named.includes(list))) ?? 'unit';
}

/** The lists of a test file that belong to no group, and so would be ignored. */
export function unknownIn(text) {
  const known = Object.values(toolsOf).flat();
  return absentIn(text).filter((list) => !known.includes(list));
}

function absentIn(text) {
  return [...new Set(text.match(/\babsent[A-Z]\w*/g) ?? [])];
}
