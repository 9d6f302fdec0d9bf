import { readdirSync, readFileSync } from 'node:fs';
import { createSourceFile, isInterfaceDeclaration, isModuleDeclaration, ScriptTarget, type Node } from 'typescript';
import { expect, test } from 'vitest';
import { operatorKinds } from './operators.js';
import modules from './operators?modules';

const folder = new URL('./operators/', import.meta.url);

/** The kinds that a module adds to `OperatorTypes`. */
function declaredKinds(name: string): readonly string[] {
  const text = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
  const source = createSourceFile(name, text, ScriptTarget.ES2023);
  const kinds: string[] = [];
  const visit = (node: Node): void => {
    if (isInterfaceDeclaration(node) && node.name.text === 'OperatorTypes')
      kinds.push(...node.members.map((member) => member.name!.getText(source)));
    else node.forEachChild(visit);
  };
  source.forEachChild((node) => {
    if (isModuleDeclaration(node)) visit(node);
  });
  return kinds;
}

const describedKinds = (name: string): readonly string[] => Object.keys(modules[name]!['default'] as object);

test('every module describes the kinds that it declares, and no other', () => {
  expect(Object.keys(modules)).toHaveLength(readdirSync(folder).length);
  for (const name of Object.keys(modules)) {
    expect(declaredKinds(name).length, name).toBeGreaterThan(0);
    expect([...describedKinds(name)].sort(), name).toEqual([...declaredKinds(name)].sort());
  }
});

test('no kind is described twice, and all are known', () => {
  const all = Object.keys(modules).flatMap(describedKinds);
  expect(new Set(all).size).toBe(all.length);
  expect([...operatorKinds].sort()).toEqual([...all].sort());
});

test('no other file of the engine declares a kind', () => {
  const engine = new URL('../', import.meta.url);
  const declaring = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => /^declare module '.*operator\.js'/m.test(readFileSync(new URL(path, engine), 'utf8')));
  expect(declaring.length).toBe(Object.keys(modules).length);
  expect(declaring.filter((path) => !path.startsWith('graph/operators/'))).toEqual([]);
});
