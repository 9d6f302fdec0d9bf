// Tests that were skipped and what they need, from vitest's report: counted for everybody, refused where the environment demands what they need.
import { toolchains } from './toolchains.js';

/** What a test may need beyond the npm packages; a file `../shared/NAME` is the need `shared`. */
export const kinds = [
  'shared',
  'oracle',
  'torch',
  'pio',
  ...toolchains.flatMap(({ prefix, emulator }) => [`${prefix}gcc`, emulator]),
  'gcc',
  'clang',
  'node24',
  'a user other than root',
];

/**
 * The skipped tests of a report, each with its needs by its title: `… (needs gcc, ../shared/models/a.tflite)`.
 * @param {{testResults: {assertionResults: {fullName: string, status: string}[]}[]}} report of vitest's JSON reporter
 * @returns {{title: string, needs: string[]}[]}
 */
export function skippedOf({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => ({
      title: fullName,
      needs: [...fullName.matchAll(/\(needs ([^()]+)\)/g)].flatMap(([, words]) => words.split(', ')),
    }));
}

/** What to print: how many were skipped, and for each thing that is absent by how many it is needed. */
export function summaryOf(skipped) {
  if (skipped.length === 0) return ['no test was skipped'];
  const counts = new Map();
  for (const { needs } of skipped) for (const need of needs) counts.set(need, (counts.get(need) ?? 0) + 1);
  return [
    `tests skipped because something is absent: ${skipped.length}`,
    ...[...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([need, count]) => `  ${need}: ${count}`),
  ];
}

/**
 * What is wrong with skipping these.
 * @param {string} demanded needs that must be there, as MCUNET_REQUIRE has them: `shared,oracle`
 */
export function refusalsOf(skipped, demanded) {
  const wanted = demanded.split(',').filter((word) => word !== '');
  const unknown = wanted.filter((word) => !kinds.includes(word));
  const kindOf = (need) => (need.startsWith('../shared/') ? 'shared' : need);
  return [
    ...unknown.map((word) => `MCUNET_REQUIRE: expected some of ${kinds.join(', ')}, found "${word}"`),
    ...skipped.filter(({ needs }) => needs.length === 0).map(({ title }) => `skipped without saying why: ${title}`),
    ...skipped
      .filter(({ needs }) => needs.some((need) => wanted.includes(kindOf(need))))
      .map(({ title }) => `MCUNET_REQUIRE demands what was skipped: ${title}`),
  ];
}
