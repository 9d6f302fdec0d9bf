// Lists skipped tests and their needs from vitest's report. It counts them, and refuses those whose needs MCUNET_REQUIRE demands.
import { toolchains } from './toolchains.js';

/** The needs of tests beyond the npm packages. A file `../shared/NAME` is the need `shared`. */
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
 * Lists the skipped tests of a report with their needs, from titles such as `… (needs gcc, ../shared/models/a.tflite)`.
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

/** The lines of the summary: the number of skipped tests, and for each absent need the number of tests. */
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
 * Lists the problems of skipped tests: no reason in the title, or a demanded need.
 * @param {string} demanded needs that must be present, in the form of MCUNET_REQUIRE: `shared,oracle`
 */
export function refusalsOf(skipped, demanded) {
  const wanted = demanded.split(',').filter((word) => word !== '');
  const unknown = wanted.filter((word) => !kinds.includes(word));
  const kindOf = (need) => (need.startsWith('../shared/') ? 'shared' : need);
  return [
    ...unknown.map((word) => `MCUNET_REQUIRE: expected some of ${kinds.join(', ')}, found "${word}"`),
    ...skipped
      .filter(({ needs }) => needs.length === 0)
      .map(({ title }) => `skipped without a reason in the title: ${title}`),
    ...skipped
      .filter(({ needs }) => needs.some((need) => wanted.includes(kindOf(need))))
      .map(({ title }) => `skipped although MCUNET_REQUIRE demands its needs: ${title}`),
  ];
}
