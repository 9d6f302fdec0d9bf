import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { platformioVersion, sconsVersion } from './platformio.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file) => readFileSync(join(root, file), 'utf8');
const json = (file) => JSON.parse(read(file));

describe('a package', () => {
  test.each(readdirSync(join(root, 'requirements')).filter((name) => name.endsWith('.txt')))(
    'from PyPI has one version in %s',
    (name) => {
      for (const line of read(`requirements/${name}`).trim().split('\n')) expect(line).toMatch(/^[a-z-]+==\d[\w.]*$/);
    },
  );

  test('for PlatformIO is pinned together with SCons', () => {
    expect(read('requirements/platformio.txt')).toBe(`platformio==${platformioVersion}\nscons==${sconsVersion}\n`);
  });

  test('from npm has one version, which is that of the lock', () => {
    const { devDependencies, dependencies } = json('package.json');
    expect(dependencies).toBeUndefined();
    const { packages } = json('package-lock.json');
    for (const [name, version] of Object.entries(devDependencies)) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`].version, name).toBe(version);
    }
  });

  test('from npm has a hash and no fixed registry', () => {
    const { packages } = json('package-lock.json');
    for (const [name, { integrity, resolved }] of Object.entries(packages).filter(([name]) => name !== '')) {
      expect(resolved, name).toBeUndefined();
      expect(integrity, name).toMatch(/^sha512-/);
    }
  });

  test('from npm runs no install script', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});
