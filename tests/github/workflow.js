// Runs a workflow file without a runner. GitHub's own parser and expression evaluator read it. Matrix and `needs` are
// expanded here. The real bundle runs as a process with the environment of a runner. Supported are `uses: ./…` steps of
// local node actions, and actions/checkout, which copies the directory. All other steps are refused, not skipped.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import * as parser from '@actions/workflow-parser';
import * as yaml from 'yaml';
import { runtimeToken } from './server.js';

const STATUS = ['success', 'failure', 'cancelled', 'always'];
const toData = (v) => JSON.parse(JSON.stringify(v ?? null), data.reviver);
const fromData = (d) => JSON.parse(JSON.stringify(d, data.replacer));

/** Evaluates a workflow token (literal, expression, mapping or sequence) in the given contexts. */
function evaluate(token, contexts, status) {
  if (token === undefined) return undefined;
  if (parser.isBasicExpression(token)) return expression(token.expression, contexts, status);
  if (parser.isMapping(token)) {
    const o = {};
    for (const { key, value } of token) o[key.value] = evaluate(value, contexts, status);
    return o;
  }
  if (parser.isSequence(token)) return [...token].map((t) => evaluate(t, contexts, status));
  return token.value;
}

function expression(text, contexts, status = 'success') {
  const functions = STATUS.map((name) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(name === 'always' || name === status),
  }));
  const root = new data.Dictionary();
  for (const [k, v] of Object.entries(contexts)) root.add(k, toData(v));
  const tree = new Parser(new Lexer(text).lex().tokens, Object.keys(contexts), functions).parse();
  return fromData(new Evaluator(tree, root, new Map(functions.map((f) => [f.name, f]))).evaluate());
}

/** The value of a key in a mapping token. */
const at = (mapping, name) => {
  for (const { key, value } of mapping ?? []) if (key.value === name) return value;
};

const truthy = (v) => !(v === false || v === null || v === 0 || v === '' || v === undefined);

/** Cartesian product of the axes. `include` and `exclude` are not supported. */
const combinations = (matrix) =>
  Object.entries(matrix).reduce(
    (all, [key, values]) => all.flatMap((c) => values.map((v) => ({ ...c, [key]: v }))),
    [{}],
  );

/** Reads a command file (`GITHUB_OUTPUT` and others): `name=value` and `name<<delimiter` entries. */
function readCommandFile(path) {
  const out = {};
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const here = /^([^=]+?)<<(.+)$/.exec(lines[i]);
    if (here) {
      const value = [];
      while (lines[++i] !== undefined && lines[i] !== here[2]) value.push(lines[i]);
      out[here[1]] = value.join('\n');
    } else if (lines[i].includes('='))
      out[lines[i].slice(0, lines[i].indexOf('='))] = lines[i].slice(lines[i].indexOf('=') + 1);
  }
  return out;
}

/** Splits a step's output into plain lines and the workflow commands that a runner would execute. */
export function parseCommands(stdout) {
  const commands = [];
  let resume;
  for (const line of stdout.split('\n')) {
    const m = /^\s*::([^\s:]+)(?: ([^]*?))?::(.*)$/.exec(line);
    if (resume !== undefined) {
      if (m?.[1] === resume) resume = undefined;
    } else if (m?.[1] === 'stop-commands') resume = m[3];
    else if (m) commands.push({ command: m[1], properties: m[2] ?? '', message: m[3] });
    else if (line.includes('##[')) commands.push({ command: 'v1', properties: '', message: line });
  }
  return commands;
}

async function step({ node, repo, uses, inputs, github, temp, extra }) {
  const dir = join(repo, uses);
  const meta = yaml.parse(readFileSync(join(dir, 'action.yml'), 'utf8'));
  if (!/^node(20|24)$/.test(meta.runs.using)) throw new Error(`${uses}: ${meta.runs.using}`);
  const files = {};
  for (const name of ['OUTPUT', 'STATE', 'ENV', 'PATH', 'STEP_SUMMARY'])
    writeFileSync((files[name] = join(temp, `${name}-${Math.random()}`)), '');
  const env = {
    PATH: process.env.PATH,
    HOME: temp,
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: temp,
    ...Object.fromEntries(
      Object.entries(github)
        .filter(([, v]) => typeof v === 'string')
        .map(([k, v]) => [`GITHUB_${k.toUpperCase()}`, v]),
    ),
    ...Object.fromEntries(Object.entries(files).map(([k, v]) => [`GITHUB_${k}`, v])),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repo,
    ...extra,
  };
  delete env.GITHUB_TOKEN; // a runner does not export it
  for (const [name, spec] of Object.entries(meta.inputs ?? {})) {
    const fallback = /^\$\{\{(.*)\}\}$/.exec(String(spec.default ?? ''));
    env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] = String(
      inputs[name] ?? (fallback ? expression(fallback[1], { github }) : (spec.default ?? '')),
    );
  }
  for (const name of Object.keys(inputs)) if (!meta.inputs?.[name]) throw new Error(`${uses}: unknown input ${name}`);
  const child = spawn(node, [join(dir, meta.runs.main)], { cwd: repo, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (d) => (stdout += d));
  child.stderr.on('data', (d) => (stderr += d));
  const code = await new Promise((r) => child.on('close', r));
  return {
    code,
    stdout,
    stderr,
    outputs: readCommandFile(files.OUTPUT),
    summary: readFileSync(files.STEP_SUMMARY, 'utf8'),
    commands: parseCommands(stdout),
  };
}

/**
 * @param {{directory: string, file: string, node?: string, environment?: Record<string, string>, event: string, payload: object, fake: {url: string}, runId?: string, token?: string}} o
 * @returns {Promise<{result: string, jobs: Record<string, {result: string, outputs: object, steps: object[]}>}>}
 */
export async function runWorkflow(o) {
  const content = readFileSync(join(o.directory, o.file), 'utf8');
  const parsed = parser.parseWorkflow({ name: o.file, content }, new parser.NoOperationTraceWriter());
  const errors = parsed.context.errors.getErrors();
  if (errors.length) throw new Error(errors.map((e) => e.message).join('\n'));
  const template = await parser.convertWorkflowTemplate(parsed.context, parsed.value);
  if (!(o.event in template.events)) throw new Error(`${o.file} does not run on ${o.event}`);
  const work = mkdtempSync(join(tmpdir(), 'mcunet-wf-'));
  const done = {};
  const waiting = [...template.jobs];
  while (waiting.length) {
    const job = waiting.splice(
      waiting.findIndex((j) => (j.needs ?? []).every((n) => done[n.value])),
      1,
    )[0];
    const needs = Object.fromEntries(
      (job.needs ?? []).map((n) => [n.value, { result: done[n.value].result, outputs: done[n.value].outputs }]),
    );
    const upstream = Object.values(needs).map((n) => n.result);
    const status = upstream.includes('cancelled')
      ? 'cancelled'
      : upstream.includes('failure')
        ? 'failure'
        : upstream.includes('skipped')
          ? 'skipped'
          : 'success';
    const github = {
      event_name: o.event,
      event: o.payload,
      repository: 'octo/demo',
      run_id: o.runId ?? '1',
      run_attempt: '1',
      job: job.id.value,
      sha: 'c'.repeat(40),
      ref: 'refs/pull/7/merge',
      server_url: 'https://github.com',
      api_url: o.fake.url,
      token: o.token ?? 'fake',
    };
    const record = (done[job.id.value] = { result: 'success', outputs: {}, steps: [] });
    if (!truthy(evaluate(job.if, { github, needs, inputs: {}, vars: {} }, status))) {
      record.result = 'skipped';
      continue;
    }
    const strategy = job.strategy ? evaluate(job.strategy, { github, needs, inputs: {}, vars: {} }) : {};
    const legs = strategy.matrix ? combinations(strategy.matrix) : [{}];
    if (!legs.length) throw new Error(`${job.id.value}: empty matrix`);
    await Promise.all(
      legs.map(async (matrix, i) => {
        const temp = join(work, `${job.id.value}-${i}-temp`);
        const repo = join(work, `${job.id.value}-${i}`);
        mkdirSync(temp);
        writeFileSync(join(temp, 'event.json'), JSON.stringify(o.payload));
        const steps = {};
        let state = 'success';
        // The converted template lacks `with`, so it is read from the token tree.
        const rawSteps = [...at(at(at(parsed.value, 'jobs'), job.id.value), 'steps')];
        for (const [index, s] of job.steps.entries()) {
          const contexts = {
            github: { ...github, event_path: join(temp, 'event.json'), workspace: repo },
            needs,
            matrix,
            steps,
            env: {},
            vars: {},
            inputs: {},
            secrets: {},
            runner: { temp },
            job: { status: state },
            strategy: {},
          };
          if (!truthy(evaluate(s.if, contexts, state))) continue;
          if (s.uses?.value.startsWith('actions/checkout@')) {
            cpSync(o.directory, repo, { recursive: true });
            continue;
          }
          if (!s.uses?.value.startsWith('./')) throw new Error(`unsupported step in ${job.id.value}`);
          const inputs = evaluate(at(rawSteps[index], 'with'), contexts) ?? {};
          const r = await step({
            node: o.node ?? process.execPath,
            repo,
            uses: s.uses.value,
            inputs,
            github: contexts.github,
            temp,
            extra: {
              ...o.environment,
              ACTIONS_RUNTIME_TOKEN: runtimeToken(o.runId ?? '1', `${job.id.value}-${i}`),
              ACTIONS_RUNTIME_URL: `${o.fake.url}/`,
              ACTIONS_RESULTS_URL: `${o.fake.url}/`,
            },
          });
          record.steps.push({ uses: s.uses.value, matrix, ...r });
          steps[s.id] = {
            outputs: r.outputs,
            outcome: r.code ? 'failure' : 'success',
            conclusion: r.code ? 'failure' : 'success',
          };
          if (r.code) state = 'failure';
        }
        if (state !== 'success') record.result = state;
        Object.assign(
          record.outputs,
          evaluate(job.outputs, {
            github,
            needs,
            matrix,
            steps,
            env: {},
            vars: {},
            inputs: {},
            secrets: {},
            runner: {},
            job: {},
            strategy: {},
          }) ?? {},
        );
      }),
    );
  }
  rmSync(work, { recursive: true, force: true });
  return { result: Object.values(done).some((j) => j.result === 'failure') ? 'failure' : 'success', jobs: done };
}
