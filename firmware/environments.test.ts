import { expect, test } from 'vitest';
import { chooseEnvironment, projectEnvironment, type BoardEnvironment } from './environments.js';

const read = (options: Readonly<Record<string, Readonly<Record<string, unknown>>>>) =>
  new Map(Object.entries(options).map(([name, own]) => [name, projectEnvironment('/project', own)]));

const environments = read({
  ble: { board: 'nano33ble' },
  a: { board: 'pico' },
  b: { board: 'pico' },
  host: {},
});

const open = (id: string): BoardEnvironment => ({ id, environment: null });
const named = (id: string, environment: string): BoardEnvironment => ({ id, environment });
const choose = (board: BoardEnvironment, boards = [board], among = environments, manifest = 'mcunet.json') =>
  chooseEnvironment(among, { manifest, boards }, board);

test('the environment of a board is the named one, else the only one that has it', () => {
  expect(choose(open('nano33ble'))).toBe('ble');
  expect(choose(named('pico', 'b'))).toBe('b');
  expect(() => choose(open('pico'))).toThrow(/several environments .* pico: a, b/);
  expect(() => choose(named('pico', 'c'))).toThrow(/no environment "c"/);
});

test('a board without an environment is refused, and the error mentions "environment" and "platformio": null', () => {
  const call = () => choose(open('mps2_an386'));
  expect(call).toThrow(/no environment of platformio.ini has the board mps2_an386/);
  expect(call).toThrow(/"environment" of the board.*"platformio": null.*ble \(nano33ble\).*host \(no board\)/s);
});

test('of several environments of a board, the one whose hook reads the manifest takes precedence', () => {
  const pair = read({
    day: { board: 'pico', custom_mcunet_manifest: 'day.json' },
    night: { board: 'pico', custom_mcunet_manifest: '\nnets/night.json\n./all.json' },
    plain: { board: 'pico' },
  });
  const of = (manifest: string) => choose(open('pico'), [open('pico')], pair, manifest);
  expect([of('day.json'), of('nets/night.json'), of('all.json'), of('mcunet.json')]).toEqual([
    ...['day', 'night', 'night', 'plain'],
  ]);
  expect(() => of('other.json')).toThrow(/several environments .* day, night, plain/);
});

test('two boards of a manifest with the same environment are refused, whether they name it or not', () => {
  const both = [named('pico', 'ble'), named('nano33ble', 'ble')];
  for (const board of both) expect(() => choose(board, both)).toThrow(/environment ble, found pico and nano33ble/);
  const half = [named('pico', 'ble'), open('nano33ble')];
  for (const board of half) expect(() => choose(board, half)).toThrow(/environment ble, found pico and nano33ble/);
  const apart = [named('pico', 'a'), open('nano33ble')];
  expect(apart.map((board) => choose(board, apart))).toEqual(['a', 'ble']);
});

test.each([
  [undefined, ['mcunet.json']],
  ['', ['mcunet.json']],
  ['a.json', ['a.json']],
  ['a.json, b.json', ['a.json', 'b.json']],
  ['\na.json\n  ./nets/../b.json\n', ['a.json', 'b.json']],
  ['a.json,./a.json', ['a.json']],
  ['/project/a.json', ['a.json']],
  ['../shared/a.json', ['../shared/a.json']],
])('custom_mcunet_manifest = %j names %j', (option, manifests) => {
  expect(projectEnvironment('/project', { custom_mcunet_manifest: option }).manifests).toEqual(manifests);
});
