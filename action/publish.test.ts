import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exitStatus } from '../errors/error.js';
import type { BoardReport } from '../schemas/types.js';
import { attacks, unsafeIn } from '../tests/support/hostile.js';
import { annotate, annotateProblem, type Annotation } from './annotations.js';
import { publish } from './publish.js';

let log: string;
beforeEach(() => {
  log = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    log += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

const failed = (text: string): BoardReport => ({
  board: text,
  verdict: 'error',
  budgets: 'none',
  metrics: { sram: null, flash: null, accuracy: null, latency: null },
  regions: [],
  network: null,
  notes: [],
  error: { code: 'X', message: text, next: [text] },
});

const say = (annotations: readonly Annotation[], run = (): Promise<void> => Promise.resolve()): Promise<void> =>
  publish(
    { status: exitStatus.fail, outputs: {}, summary: '', annotations, afterwards: [{ what: 'the comment', run }] },
    () => null,
  );

describe('a quoted text', () => {
  test.each(attacks)(
    'in an annotation is one workflow command, without a raw control character: %j',
    async (attack) => {
      const problem = { code: 'X', message: attack, next: [attack], status: exitStatus.input } as const;
      await say([...annotate([{ report: failed(attack), exceeded: [] }]), annotateProblem(problem)]);
      expect(unsafeIn(log)).toEqual([]);
      expect(log.trimEnd().split('\n')).toEqual([
        expect.stringMatching(/^::error /),
        expect.stringMatching(/^::error /),
      ]);
      // Each annotation has two lines: the message and the next step.
      expect(log.match(/%0A/g)).toHaveLength(2);
    },
  );

  test('in the warning of a later failure is one line', async () => {
    await say([], () => Promise.reject(new Error('no\n::error::\u202e')));
    expect(log).toBe('::warning title=mcunet::the comment failed: no\\n::error::\\u202e\n');
  });
});
