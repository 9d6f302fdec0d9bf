import { expect, test } from 'vitest';
import { workflowRun } from './workflow-run.js';

test("a report is about the workflow's commit, run and attempt", () => {
  const environment = { GITHUB_SHA: 'abc', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2' };
  expect(workflowRun({ environment })).toEqual({ commit: 'abc', run: '7', attempt: 2 });
});

test.each([undefined, '', '0', '-1', '1.5', 'two'])('an attempt of %j counts as none', (GITHUB_RUN_ATTEMPT) => {
  expect(workflowRun({ environment: { GITHUB_RUN_ATTEMPT } })).toEqual({ commit: null, run: null, attempt: null });
});
