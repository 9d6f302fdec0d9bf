import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { start } from '../tests/github/server.js';
import { project } from '../tests/support/reports.js';
import { decide, writeComment } from './comment.js';

test.each([
  ['never', null, true, 'leave'],
  ['never', 'old', true, 'leave'],
  ['on-change', null, false, 'create'],
  ['on-change', 'old', false, 'update'],
  ['on-change', 'new', true, 'leave'],
  ['always', 'new', false, 'update'],
  ['always', null, false, 'create'],
  ['on-failure', null, false, 'leave'],
  ['on-failure', null, true, 'create'],
  ['on-failure', 'old', false, 'update'],
])('%s, with the comment %j there and failed = %j: %s', (policy, existing, failed, action) => {
  expect(decide(policy, existing, 'new', failed)).toBe(action);
});

// The real client, against a stand-in of GitHub on this machine; it takes the address and the event when it is loaded.
describe('on a pull request', () => {
  let server;
  let folder;
  beforeAll(async () => {
    server = await start({ pageSize: 2 });
    folder = mkdtempSync(join(tmpdir(), 'mcunet-comment-'));
    writeFileSync(join(folder, 'event.json'), JSON.stringify({ pull_request: { number: 7 } }));
    vi.stubEnv('GITHUB_API_URL', server.url);
    vi.stubEnv('GITHUB_REPOSITORY', 'octo/demo');
    vi.stubEnv('GITHUB_EVENT_PATH', join(folder, 'event.json'));
    await import('@actions/github');
  }, 600_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  });
  beforeEach(() => {
    server.state.comments.length = 0;
  });

  const inputs = { comment: 'on-change', token: 'fake' };
  const write = (text, changes = {}, whose = project) => writeComment({ ...inputs, ...changes }, whose, text, false);
  const bodies = () => server.state.comments.map(({ body }) => body);
  const say = (body, type = 'Bot') => {
    const own = { id: 1000 + server.state.comments.length, issue: 7, body, user: { login: 'x', type } };
    server.state.comments.push(own);
  };

  test('there is one comment, which is updated when the report changes', async () => {
    await write('one');
    await write('two');
    expect(bodies()).toEqual(['<!-- mcunet:report key=mcunet.json -->\ntwo']);
  });

  test('the comment is found after many others', async () => {
    for (let index = 0; index < 5; index += 1) say(`comment ${index}`);
    await write('one');
    await write('two');
    expect(bodies().filter((body) => body.startsWith('<!--'))).toEqual(['<!-- mcunet:report key=mcunet.json -->\ntwo']);
  });

  test('each project has its own comment', async () => {
    const other = { ...project, manifest: 'apps/a b/mcunet.json' };
    await write('root');
    await write('app', {}, other);
    await write('app again', {}, other);
    expect(bodies()).toEqual([
      '<!-- mcunet:report key=mcunet.json -->\nroot',
      '<!-- mcunet:report key=apps%2Fa%20b%2Fmcunet.json -->\napp again',
    ]);
  });

  test("a person's comment with the same first line is unchanged", async () => {
    say('<!-- mcunet:report key=mcunet.json -->\nmine', 'User');
    await write('one');
    expect(bodies()).toEqual(['<!-- mcunet:report key=mcunet.json -->\nmine', expect.stringContaining('one')]);
  });

  test('a report that is too long for GitHub is cut', async () => {
    await write('line\n'.repeat(20_000));
    expect(bodies()[0].length).toBeLessThan(65_536);
    expect(bodies()[0]).toContain('The rest is left out here');
  });

  test('GitHub is not called with the policy never or without a token', async () => {
    const before = server.state.log.length;
    await write('one', { comment: 'never' });
    await write('one', { token: '' });
    expect(server.state.log.length).toBe(before);
  });
});
