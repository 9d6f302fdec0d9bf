// What `npm test` consists of, as CI runs it: npm scripts that need no test file, then one script for each group of test files.

/** The npm scripts that come before the tests. */
export const checks = ['lint', 'bundle'];

// A test file belongs to the first group whose tools it names, by the lists that it gives to `needing` (tests/needs.ts).
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

/** The lists that a file names and no group knows: they would decide nothing. */
export function unknownIn(text) {
  const known = Object.values(toolsOf).flat();
  return absentIn(text).filter((list) => !known.includes(list));
}

function absentIn(text) {
  return [...new Set(text.match(/\babsent[A-Z]\w*/g) ?? [])];
}
