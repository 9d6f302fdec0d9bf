import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError, type Problem } from '../errors/error.js';
import { problemOf } from '../tests/mistakes.js';
import { formatFile } from './format.js';
import { readBoard, readLock, readManifest, readReport } from './load.js';
import type { Lock, Report } from './types.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const minimal = { version: 1, name: 'net', network: { model: 'net.tflite' }, boards: { pico: {} } };
const manifest = (change: object) => JSON.stringify({ ...minimal, ...change });
const read = (change: object) => readManifest(manifest(change), 'mcunet.json');
const mistakes = (change: object): readonly Problem[] => {
  const problem = problemOf(() => read(change));
  return [problem, ...(problem.related ?? [])];
};
const data = { calibration: { inputs: 'c.npy' }, validation: { inputs: 'v.npy' }, test: { inputs: 't.npy' } };

test('the smallest manifest gets every default', () => {
  expect(read({})).toMatchObject({
    network: { kind: 'model', objective: 'balanced', source: { path: 'net.tflite' } },
    input: { height: null, width: null, channels: null },
    data: { calibration: null, validation: null, test: null, metric: 'top1', normalise: null },
    platformio: 'beside',
    boards: [{ id: 'pico', environment: null, stack: null, clock: null, budgets: { sram: { max: null } } }],
    search: { seed: 1, evaluations: 200, time: null },
  });
});

test('the firmware is the project beside the manifest, another that it names, or with null none', () => {
  const { platformio } = read({ platformio: { project: 'firmware' } });
  expect(platformio).toMatchObject({ project: { path: 'firmware' } });
  expect(read({ platformio: null }).platformio).toBeNull();
  const [mistake] = mistakes({ platformio: false });
  expect(mistake).toMatchObject({
    message: 'expected an object with project, or null, found false',
    place: { pointer: '/platformio' },
  });
});

test("a board's own budgets come before the manifest's, key by key, each with its line", () => {
  const text = `{
  "version": 1, "name": "net", "network": { "model": "m.tflite" },
  "data": { "test": { "inputs": "x.npy", "labels": "y.npy" } },
  "budgets": { "accuracy": { "min": 0.7, "maxDrop": 0.005 }, "latency": "50 ms", "sram": { "warn": "11 kB" } },
  "boards": {
    "pico": { "budgets": { "sram": "12 kB", "accuracy": { "min": 0.85 } } },
    "nano33ble": {}
  }
}`;
  const column = (line: number, written: string) => text.split('\n')[line - 1]!.indexOf(written) + 1;
  const [pico, nano] = readManifest(text, 'mcunet.json').boards.map(({ budgets }) => budgets);
  expect(pico?.sram).toEqual({
    max: {
      value: 12288,
      place: { file: 'mcunet.json', line: 6, column: column(6, '"12 kB"'), pointer: '/boards/pico/budgets/sram' },
    },
    warn: {
      value: 11264,
      place: { file: 'mcunet.json', line: 4, column: column(4, '"11 kB"'), pointer: '/budgets/sram/warn' },
    },
    maxIncrease: null,
  });
  expect(pico?.latency.max).toMatchObject({ value: 50_000, place: { line: 4 } });
  expect(pico?.accuracy.min).toMatchObject({ value: 0.85, place: { line: 6, column: column(6, '0.85') } });
  expect(pico?.accuracy.maxDrop).toMatchObject({ value: 0.005, place: { line: 4 } });
  expect(nano?.accuracy.min?.value).toBe(0.7);
  expect(nano?.sram.max).toBeNull();
});

test('an unknown key is named with its place and what it may have been', () => {
  const text =
    '{\n  "version": 1, "name": "net", "network": { "model": "m" },\n  "boards": {\n    "pico": { "budget": {} } }\n}';
  const problem = problemOf(() => readManifest(text, 'mcunet.json'));
  expect(new McunetError(problem).message).toBe(
    'mcunet.json:4:15  unknown key "budget" at /boards/pico\n    did you mean "budgets"?',
  );
});

test('an unknown key that is like no other lists what is possible', () => {
  expect(mistakes({ data: { quality: 1 } })[0]?.next).toEqual([
    'expected one of calibration, validation, test, metric, normalise',
  ]);
});

test.each([
  [
    { boards: { pico: { budgets: { sram: '12 kilo' } } } },
    '/boards/pico/budgets/sram',
    'expected a size such as "12 kB"',
  ],
  [{ boards: { pico: { budgets: { sram: { max: '12 kilo' } } } } }, '/boards/pico/budgets/sram/max', 'found "12 kilo"'],
  [{ boards: { pico: { budgets: { sram: {} } } } }, '/boards/pico/budgets/sram', 'found an empty object'],
  [{ budgets: { latency: '5 min' } }, '/budgets/latency', 'expected a time such as "50 ms"'],
  [{ budgets: { latency: '0.5 us' } }, '/budgets/latency', 'expected a whole number of microseconds'],
  [{ budgets: { accuracy: { min: 85 } }, data }, '/budgets/accuracy/min', 'expected a fraction from 0 to 1, found 85'],
  [{ name: 'my-net' }, '/name', 'expected a C identifier'],
  [{ name: 'while' }, '/name', 'a keyword of C'],
  [{ name: 'String' }, '/name', 'would hide the standard header string.h'],
  [{ name: 5 }, '/name', 'found 5'],
  [{ version: 2 }, '/version', 'expected 1, found 2'],
  [{ boards: {} }, '/boards', 'expected at least 1 key, found an empty object'],
  [{ boards: { '../pico': {} } }, '/boards', 'expected a board id'],
  [{ boards: { pico: null } }, '/boards/pico', 'expected an object, found null'],
  [{ network: {} }, '/network', 'expected exactly one of "supernet" and "model", found neither'],
  [{ network: { supernet: 's', model: 'm' }, data }, '/network', 'found both'],
  [{ network: { model: 'm', objective: 'sped' } }, '/network/objective', 'expected one of "sram", "balanced", "speed"'],
  [{ network: { model: '../m.tflite' } }, '/network/model', 'expected a path inside the project folder'],
  [{ network: { model: '/etc/passwd' } }, '/network/model', 'expected a path inside the project folder'],
  [{ network: { model: 'C:\\m.tflite' } }, '/network/model', 'expected a path inside the project folder'],
  [{ platformio: { project: 'a/../../b' } }, '/platformio/project', 'expected a path inside the project folder'],
  [{ data: { test: { inputs: '..\\x.npy' } } }, '/data/test/inputs', 'expected a path inside the project folder'],
  [{ budgets: { sram: { max: 100, warn: 101 } } }, '/budgets/sram/warn', 'expected a "warn" of at most 100'],
  [
    { budgets: { accuracy: { min: 0.9, warn: 0.8 } }, data },
    '/budgets/accuracy/warn',
    'expected a "warn" of at least 0.9',
  ],
  [{ budgets: { accuracy: { max: 0.9 } }, data }, '/budgets/accuracy/max', 'expected "min" with the metric top1'],
  [
    { budgets: { accuracy: { min: 0.9 } }, data: { ...data, metric: 'mse' } },
    '/budgets/accuracy/min',
    'expected "max"',
  ],
  [{ budgets: { accuracy: { min: 0.9 } } }, '/data', 'the accuracy budget of pico is judged on it'],
  [{ search: { evaluations: 0 } }, '/search/evaluations', 'expected at least 1, found 0'],
])('%j is refused at %s', (change, pointer, message) => {
  const [problem] = mistakes(change);
  expect(problem?.place?.pointer).toBe(pointer);
  expect(problem?.message).toContain(message);
  expect(problem?.status).toBe(2);
});

test('a supernet needs data to calibrate and to compare with', () => {
  expect(mistakes({ network: { supernet: 's.safetensors' } }).map(({ message }) => message)).toEqual([
    expect.stringContaining('data.calibration'),
    expect.stringContaining('data.validation'),
  ]);
});

test('all mistakes of a file are told at once, in its order, ten in full', () => {
  const wrong = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [`b${index}`, { x: 1 }]));
  const told = mistakes({ boards: wrong });
  expect(told).toHaveLength(11);
  const columns = told.slice(0, 10).map(({ place }) => place!.column!);
  expect(columns).toEqual([...columns].sort((one, other) => one - other));
  expect(told.at(-1)?.message).toBe('and 4 more mistakes in this file');
});

test('any JSON is a manifest or a McunetError, whatever is changed in a good one', () => {
  const good = { ...minimal, data, budgets: { sram: { max: '1 kB' }, accuracy: { min: 0.5 } }, search: { seed: 2 } };
  const keys = [
    'version',
    'name',
    'network',
    'boards',
    'data',
    'budgets',
    'search',
    'input',
    'platformio',
    '__proto__',
    'x',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      const text = JSON.stringify({ ...good, [key]: value });
      try {
        readManifest(text, 'mcunet.json');
      } catch (error) {
        if (!(error instanceof McunetError)) throw error;
        expect(error.problem.place?.line).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('a key named like a part of every object is only a key', () => {
  const text = '{"version":1,"name":"net","network":{"model":"m"},"boards":{"__proto__":{},"constructor":{}}}';
  expect(readManifest(text, 'mcunet.json').boards.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
  const locked = formatFile('lock', lock).replace('"pico"', '"__proto__"');
  expect(Object.keys(readLock(locked, 'mcunet.lock.json').boards).sort()).toEqual(['__proto__', 'nano33ble']);
  expect(readLock(locked, 'mcunet.lock.json').boards['toString']).toBeUndefined();
});

test('every board file of ours follows its schema', () => {
  const folder = join(root, 'firmware/boards');
  for (const name of readdirSync(folder)) {
    const board = readBoard(readFileSync(join(folder, name), 'utf8'), name);
    expect(`${board.id}.json`).toBe(name);
  }
});

const hash = 'a'.repeat(64);
const board: Lock['boards'][string] = {
  limits: { latency: null, flash: 1000, sram: 500 },
  architecture: 'r20-w0.75-3k5.2k3|3k3',
  calibration: 'AACAPw==',
  validation: { n: 100, correct: 90 },
  test: null,
  arena: 400,
  predicted: { sram: 450, flash: 900, instructions: 1000, latency: 10 },
  application: { sram: 50, flash: 100 },
};
const lock: Lock = {
  boards: { pico: board, nano33ble: board },
  search: { evaluations: 200, seed: 1 },
  network: {
    supernet: hash,
    space: hash,
    model: null,
    input: { channels: 1, width: 28, height: 28 },
    data: { calibration: hash, validation: hash, test: null },
    contract: '1',
  },
  version: 1,
};

function backwards(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, backwards(item)]),
  );
}

test('a lock is written in one order, whatever order it was made in, and read back as it was', () => {
  const text = formatFile('lock', lock);
  expect(formatFile('lock', backwards(lock) as Lock)).toBe(text);
  expect(text.split('\n').slice(0, 4)).toEqual([
    '{',
    '  "version": 1,',
    '  "network": {',
    `    "supernet": "${hash}",`,
  ]);
  expect(text.indexOf('nano33ble')).toBeLessThan(text.indexOf('pico'));
  expect(text.indexOf('"sram": 500')).toBeLessThan(text.indexOf('"latency": null'));
  expect(readLock(text, 'mcunet.lock.json')).toEqual(lock);
});

test.each([
  ['"model": null', `"model": "${hash}"`, 'expected the hash of either a supernet or a model'],
  ['"correct": 90', '"correct": 101', 'expected at most 100 correct samples, found 101'],
  ['"architecture": "r20-w0.75-3k5.2k3|3k3"', '"architecture": null', 'expected an architecture and its calibration'],
  ['"calibration": "AACAPw=="', '"calibration": "AACAPw="', 'expected a text that matches'],
  ['"arena": 400', '"arena": -1', 'expected at least 0, found -1'],
  ['"seed": 1', '"seed": 1, "x": 2', 'unknown key "x"'],
])('a lock with %s → %s is refused', (from, to, message) => {
  const problem = problemOf(() => readLock(formatFile('lock', lock).replace(from, to), 'mcunet.lock.json'));
  expect(problem.code).toBe('LOCK_INVALID');
  expect(problem.message).toContain(message);
});

const report: Report = {
  version: 1,
  tool: 'mcunet 0.1.0',
  commit: null,
  run: null,
  attempt: null,
  verdict: 'fail',
  boards: [
    {
      board: 'pico',
      verdict: 'fail',
      metrics: {
        sram: { value: 12698, unit: 'B', budget: 12288, limit: 262144, baseline: null, verdict: 'fail' },
        flash: null,
        accuracy: null,
        latency: null,
      },
      regions: [{ name: 'RAM', kind: 'sram', used: 12698, size: 262144 }],
      network: null,
      notes: ['410 B over'],
      error: null,
    },
  ],
};

test('a report is read back as it was written', () => {
  expect(readReport(formatFile('report', report), 'report.json')).toEqual(report);
});

test.each([
  ['"verdict": "fail"', '"verdict": "passed"', 'expected one of "pass", "warn", "fail", "error"'],
  ['"value": 12698', '"value": "1e9"', 'expected a number or null'],
  ['"board": "pico"', '"board": "<b>"', 'expected a text that matches'],
  ['"used": 12698', '"used": 1e400', 'expected a whole number'],
])('a hostile report with %s → %s is refused', (from, to, message) => {
  const problem = problemOf(() => readReport(formatFile('report', report).replace(from, to), 'report.json'));
  expect(problem.code).toBe('REPORT_INVALID');
  expect(problem.message).toContain(message);
});

test('a report full of mistakes is refused quickly', () => {
  const many = JSON.stringify({ ...report, boards: Array.from({ length: 200_000 }, () => ({ x: 1 })) });
  const started = performance.now();
  expect(problemOf(() => readReport(many, 'report.json')).code).toBe('REPORT_INVALID');
  expect(performance.now() - started).toBeLessThan(5000);
});
