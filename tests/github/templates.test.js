import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const read = (name) => parse(readFileSync(join(root, '.github', name), 'utf8'));
const forms = readdirSync(join(root, '.github/ISSUE_TEMPLATE')).filter((name) => name !== 'config.yml');

// The rules are GitHub's: docs.github.com, "Syntax for GitHub's form schema".
describe.each(forms)('the form %s', (name) => {
  const form = read(`ISSUE_TEMPLATE/${name}`);

  test('has a name, a description and labels', () => {
    expect(Object.keys(form)).toEqual(['name', 'description', 'labels', 'body']);
    expect(form.name.length).toBeGreaterThan(3);
    expect(form.description.length).toBeLessThanOrEqual(200);
    expect(form.labels.length).toBeGreaterThan(0);
  });

  test('has fields of types that GitHub supports, each with its own id', () => {
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(form.body.length);
    for (const { id, type, attributes, validations } of form.body) {
      expect(id).toMatch(/^[\w-]+$/);
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(attributes.label.length).toBeGreaterThan(3);
      expect(attributes.options === undefined).toBe(type !== 'dropdown');
      if (attributes.render !== undefined) expect(type).toBe('textarea');
      expect(validations).toEqual({ required: true });
    }
  });
});

describe('proposed updates', () => {
  const { updates } = read('dependabot.yml');

  test('cover npm, actions and Python packages, in the folders that name them', () => {
    const named = { npm: 'package.json', 'github-actions': '.github/workflows', pip: 'platformio.txt' };
    expect(updates.map((update) => update['package-ecosystem']).sort()).toEqual(Object.keys(named).sort());
    for (const { 'package-ecosystem': kind, directory } of updates)
      expect(existsSync(join(root, directory, named[kind]))).toBe(true);
  });

  test('are at least a week old', () => {
    for (const { cooldown } of updates) expect(cooldown['default-days']).toBeGreaterThanOrEqual(7);
  });
});
