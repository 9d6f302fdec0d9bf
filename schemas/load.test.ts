import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { McunetError, type Problem } from '../errors/error.js';
import { problemOf } from '../tests/support/mistakes.js';
import { formatFile } from './format.js';
import { checkedBoard, parseJson, readLock, readManifest, readReport } from './load.js';
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

test("a board's own budgets override the manifest's, key by key, each with its line", () => {
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

test('an unknown key is named with its place and a suggestion', () => {
  const text =
    '{\n  "version": 1, "name": "net", "network": { "model": "m" },\n  "boards": {\n    "pico": { "budget": {} } }\n}';
  const problem = problemOf(() => readManifest(text, 'mcunet.json'));
  expect(new McunetError(problem).message).toBe(
    'mcunet.json:4:15  unknown key "budget" at /boards/pico\n    did you mean "budgets"?',
  );
});

test('an unknown key without a similar known key lists the known keys', () => {
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
  [{ budgets: { accuracy: { min: 0.9 } } }, '/data', 'the accuracy budget of pico needs it'],
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

test('all mistakes of a file are reported at once, in its order, fifty in full', () => {
  const wrong = Object.fromEntries(Array.from({ length: 54 }, (_, index) => [`b${index}`, { x: 1 }]));
  const reported = mistakes({ boards: wrong });
  expect(reported).toHaveLength(51);
  const columns = reported.slice(0, 50).map(({ place }) => place!.column!);
  expect(columns).toEqual([...columns].sort((one, other) => one - other));
  expect(reported.at(-1)?.message).toBe('and 4 more mistakes');
});

test('mistakes of every kind are reported at once: keys, types, units, names, paths, rules between values', () => {
  const text = `{
  "version": 2, "version": 1,
  "name": "while",
  "network": { "model": "../m.tflite", "objective": "sped", "rows": 1, "recompute": false },
  "data": { "test": { "labels": "y.npy" }, "metric": "msee", "normalise": { "mean": "0", "scale": 1 } },
  "budgets": { "latency": "0.5 us", "flash": { "max": "12 kilo", "warn": "1 kB", "x": 1 }, "accuracy": { "max": 0.1 } },
  "platformio": { "project": "/etc" },
  "boards": {
    "pico": { "budgets": { "sram": { "max": 100, "warn": 200 } } },
    "a/b": { "clock": "1.5 Hz" },
    "nano33ble": 5
  },
  "serach": {}
}`;
  const problem = problemOf(() => readManifest(text, 'mcunet.json'));
  const reported = [problem, ...(problem.related ?? [])];
  expect(reported.map(({ place, message }) => [place?.line, message])).toEqual([
    [2, 'key "version" given twice, first at mcunet.json:2:3'],
    [3, expect.stringContaining('found "while", a keyword of C')],
    [4, 'expected a path inside the project folder, found "../m.tflite"'],
    [4, expect.stringContaining('found "sped"')],
    [4, expect.stringContaining('found 1')],
    [5, 'expected the key "inputs", which is missing'],
    [5, expect.stringContaining('found "msee"')],
    [5, 'expected a number, found "0"'],
    [6, 'expected a whole number of microseconds, found "0.5 us"'],
    [6, expect.stringContaining('found "12 kilo"')],
    [6, 'unknown key "x"'],
    [7, 'expected a path inside the project folder, found "/etc"'],
    [9, 'expected a "warn" of at most 100, the limit, found 200'],
    [10, expect.stringContaining('expected a board id')],
    [10, 'expected a whole number of hertz, found "1.5 Hz"'],
    [11, 'expected an object, found 5'],
    [13, 'unknown key "serach"'],
  ]);
  const columns = reported.map(({ place }) => place!.line! * 1000 + place!.column!);
  expect(columns).toEqual([...columns].sort((one, other) => one - other));
  for (const { place } of reported) expect(place?.pointer).toBeDefined();
});

test.each([
  [{ data: { test: 5 }, budgets: { accuracy: { min: 0.5 } } }, ['expected an object, found 5']],
  [{ network: { model: 5 } }, ['expected a path inside the project, found 5']],
  [{ network: 5 }, ['expected an object, found 5']],
  [{ name: undefined, network: undefined }, [expect.stringContaining('"name"'), expect.stringContaining('"network"')]],
  [
    { data: { ...data, metric: 'msee' }, budgets: { accuracy: { max: 1, warn: 2 } } },
    [expect.stringContaining('found "msee"')],
  ],
])('a violation of the schema causes no further mistake: %j', (change, messages) => {
  expect(mistakes(change).map(({ message }) => message)).toEqual(messages);
});

test('of any two mistakes, none hides the other', () => {
  const wrong: readonly (readonly [object, string])[] = [
    [{ nme: 1 }, 'unknown key "nme"'],
    [{ name: 'while' }, 'a keyword of C'],
    [{ network: { model: '/m' } }, 'a path inside the project'],
    [{ platformio: { project: '..' } }, 'a path inside the project'],
    [{ data: { metric: 'x' } }, 'found "x"'],
    [{ budgets: { sram: '12 kilo' } }, 'found "12 kilo"'],
    [{ search: { time: '0.1 us' } }, 'a whole number of microseconds'],
    [{ boards: { pico: { budgets: { latency: { max: 1, warn: 2 } } } } }, 'expected a "warn"'],
    [{ input: { height: 0 } }, 'found 0'],
  ];
  for (const [change, message] of wrong)
    for (const [other, another] of wrong) {
      const reported = mistakes({ ...change, ...other }).map((one) => one.message);
      expect(reported).toContainEqual(expect.stringContaining(another));
      if (!Object.keys(change).some((key) => key in other))
        expect(reported).toContainEqual(expect.stringContaining(message));
    }
});

test('a file of a megabyte with a mistake in every place is refused within the time limit', () => {
  const twice = `{${Array.from({ length: 100_000 }, () => '"a":1').join(',')}}`;
  const unknown = `{${Array.from({ length: 80_000 }, (_, index) => `\n"k${index}":1`).join(',')}}`;
  const boards = JSON.stringify({
    ...minimal,
    boards: Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`b${index}`, { x: 1 }])),
  });
  for (const text of [twice, unknown, boards]) {
    const { related = [] } = problemOf(() => readManifest(text, 'mcunet.json'));
    expect(related.at(-1)?.message).toBe('and many more mistakes');
  }
});

test('any change of a valid manifest gives a manifest or a McunetError', () => {
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

test('a key with the name of a property of every object is treated as any other key', () => {
  const text = '{"version":1,"name":"net","network":{"model":"m"},"boards":{"__proto__":{},"constructor":{}}}';
  expect(readManifest(text, 'mcunet.json').boards.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
  const locked = formatFile('lock', lock).replace('"pico"', '"__proto__"');
  expect(Object.keys(readLock(locked, 'mcunet.lock.json').boards).sort()).toEqual(['__proto__', 'nano33ble']);
  expect('toString' in readLock(locked, 'mcunet.lock.json').boards).toBe(false);
});

test('every built-in board file follows its schema', () => {
  const folder = join(root, 'firmware/boards');
  for (const name of readdirSync(folder)) {
    const board = checkedBoard(parseJson(readFileSync(join(folder, name), 'utf8'), name));
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

test('a lock is written in the order of its schema, and reading gives the same value', () => {
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
  project: { manifest: 'mcunet.json', name: 'net', sha256: hash },
  commit: null,
  run: null,
  attempt: null,
  verdict: 'fail',
  boards: [
    {
      board: 'pico',
      verdict: 'fail',
      budgets: 'judged',
      metrics: {
        sram: {
          value: 12698,
          unit: 'B',
          budget: 12288,
          limit: 262144,
          baseline: null,
          uncompared: null,
          verdict: 'fail',
        },
        flash: null,
        accuracy: {
          value: 0.9,
          unit: 'top1',
          budget: null,
          limit: null,
          baseline: null,
          uncompared: null,
          verdict: 'pass',
          n: 10,
          correct: 9,
          low: 0.5,
          high: 0.99,
        },
        latency: {
          value: 640,
          unit: 'us',
          budget: null,
          limit: null,
          baseline: null,
          uncompared: null,
          verdict: 'pass',
        },
      },
      regions: [{ name: 'RAM', kind: 'sram', used: 12698, extent: 12698, size: 262144 }],
      network: null,
      notes: ['410 B over'],
      error: null,
    },
  ],
};

test('reading a written report gives the same value', () => {
  expect(readReport(formatFile('report', report), 'report.json')).toEqual(report);
});

test.each([
  ['"verdict": "fail"', '"verdict": "passed"', 'expected one of "pass", "warn", "fail", "error"'],
  ['"value": 12698', '"value": "1e9"', 'expected a whole number or null'],
  ['"value": 12698', '"value": -5', 'expected at least 0, found -5'],
  ['"value": 12698', '"value": 4294967297', 'expected at most 4294967296'],
  ['"value": 12698', '"value": 0.5', 'expected a whole number or null'],
  ['"value": 12698', '"value": 1e400', 'expected a whole number or null'],
  ['"value": 12698', '"value": NaN', 'not JSON'],
  ['"unit": "B"', '"unit": "us"', 'expected "B", found "us"'],
  ['"unit": "us"', '"unit": "B"', 'expected "us", found "B"'],
  ['"value": 640', '"value": 640.5', 'expected a whole number or null'],
  ['"value": 640', '"value": -1', 'expected at least 0'],
  ['"value": 0.9', '"value": -0.1', 'expected at least 0'],
  ['"value": 0.9', '"value": 1e400', 'expected a number or null'],
  ['"value": 0.9', '"value": 0.91', 'expected 9 / 10 = 0.9, found 0.91'],
  ['"correct": 9', '"correct": 11', 'expected at most 10 correct samples, found 11'],
  ['"correct": 9', '"correct": null', 'expected at most 10 correct samples, found null'],
  ['"n": 10', '"n": 0', 'expected at least one sample, found 0'],
  ['"unit": "top1"', '"unit": "auc"', 'expected null with auc, which counts no samples, found 9'],
  ['"manifest": "mcunet.json"', '"manifest": "a\\u0000b"', 'expected a text that matches'],
  ['"boards": [', '"boards": [], "x": [', 'unknown key "x"'],
  ['"board": "pico"', '"board": "<b>"', 'expected a text that matches'],
  ['"used": 12698', '"used": 1e400', 'expected a whole number'],
])('a hostile report with %s → %s is refused', (from, to, message) => {
  const problem = problemOf(() => readReport(formatFile('report', report).replace(from, to), 'report.json'));
  expect(problem.code).toBe(message === 'not JSON' ? 'JSON_SYNTAX' : 'REPORT_INVALID');
  expect(problem.message).toContain(message);
});

test('an area under a curve above 1 is refused', () => {
  const text = formatFile('report', report)
    .replace('"unit": "top1"', '"unit": "auc"')
    .replace('"correct": 9', '"correct": null')
    .replace('"value": 0.9', '"value": 1.5');
  expect(problemOf(() => readReport(text, 'report.json')).message).toContain('expected a fraction from 0 to 1');
});

test('a report with a board twice is refused, and ids that differ in case are different boards', () => {
  const [board] = report.boards;
  const twice = (id: string): string => formatFile('report', { ...report, boards: [board!, { ...board!, board: id }] });
  expect(problemOf(() => readReport(twice('pico'), 'report.json'))).toMatchObject({
    code: 'REPORT_INVALID',
    message: 'expected each board once, found "pico" again',
    place: { pointer: '/boards/1/board' },
  });
  expect(readReport(twice('Pico'), 'report.json').boards).toHaveLength(2);
});

test('a report without boards, and one of 64, are read; 65 are refused', () => {
  const many = (count: number): string =>
    formatFile('report', {
      ...report,
      boards: Array.from({ length: count }, (_, index) => ({ ...report.boards[0]!, board: `b${index}` })),
    });
  expect([0, 64].map((count) => readReport(many(count), 'report.json').boards.length)).toEqual([0, 64]);
  expect(problemOf(() => readReport(many(65), 'report.json')).message).toContain('at most 64 entries');
});

test('an increase or a drop is an amount, or percent of the baseline', () => {
  const [pico] = read({
    data,
    budgets: { sram: { maxIncrease: '1.5 %' }, latency: { maxIncrease: '2 ms' }, accuracy: { maxDrop: '3%' } },
  }).boards;
  expect(pico?.budgets.sram.maxIncrease).toMatchObject({ value: 1.5, percent: true, place: { line: 1 } });
  expect(pico?.budgets.latency.maxIncrease).toMatchObject({ value: 2000, percent: false });
  expect(pico?.budgets.accuracy.maxDrop).toMatchObject({ value: 3, percent: true });
});

test.each([
  [{ sram: { maxIncrease: '-1 %' } }, '/budgets/sram/maxIncrease', 'or a percentage such as "1 %"'],
  [{ sram: { maxIncrease: '1 percent' } }, '/budgets/sram/maxIncrease', 'or a percentage such as "1 %"'],
  [{ sram: { max: '1 %' } }, '/budgets/sram/max', 'expected a size such as'],
  [{ accuracy: { maxDrop: '0.01' } }, '/budgets/accuracy/maxDrop', 'a percentage such as "1 %"'],
  [{ accuracy: { maxDrop: 1.5 } }, '/budgets/accuracy/maxDrop', 'a fraction from 0 to 1'],
])('%j is no allowance', (budgets, pointer, message) => {
  const [problem] = mistakes({ data, budgets });
  expect([problem?.place?.pointer, problem?.message]).toEqual([pointer, expect.stringContaining(message)]);
});

test('a report with many mistakes reports only the first', () => {
  const many = JSON.stringify({ ...report, boards: Array.from({ length: 2_000 }, () => ({ x: 1 })) });
  const { code, related } = problemOf(() => readReport(many, 'report.json'));
  expect([code, related]).toEqual(['REPORT_INVALID', undefined]);
});
