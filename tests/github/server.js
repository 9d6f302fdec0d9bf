// A local stand-in for the three services that the action uses: the results service (artifacts), its blob store, and
// the REST API. It listens on the loopback interface only and keeps everything in memory.
import crypto from 'node:crypto';
import http from 'node:http';

const b64u = (o) => Buffer.from(JSON.stringify(o)).toString('base64url');

/** An unsigned runtime token. `scp` must hold one `Actions.Results:<run>:<job>` entry with exactly three parts. */
export const runtimeToken = (run = '1', job = '1') =>
  `${b64u({ alg: 'none', typ: 'JWT' })}.${b64u({ scp: `Actions.Results:${run}:${job}`, exp: 4102444800 })}.x`;

/**
 * Starts the stand-in. With `readOnly`, every REST write gets status 403, as with the token of a fork's pull request.
 * @param {{port?: number, pageSize?: number, readOnly?: boolean}} options
 */
export async function start(options = {}) {
  const state = {
    artifacts: [], // {id, run, job, name, size, digest, created_at, final}
    comments: [], // {id, issue, body, user:{login}}
    pulls: [], // {number, state, head:{sha, ref, repo}, base:{...}}
    runs: [], // {id, head_sha, head_branch, head_repository_id, event, conclusion, path}
    statuses: [],
    faults: [], // {method, path (RegExp source), status, headers, body, times}
    log: [],
  };
  const blobs = new Map();
  const blocks = new Map();
  let nextId = 1;
  let base = '';

  const reply = (res, status, body, headers = {}) => {
    res.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    res.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const notFound = (res) => reply(res, 404, { message: 'Not Found' });
  const blobUrl = (a) => `${base}/blob/${a.id}.zip?sig=x`;

  const results = {
    CreateArtifact(res, q) {
      if (!/^[^":<>|*?\r\n\\/]+$/.test(q.name ?? ''))
        return reply(res, 400, { code: 'invalid_argument', msg: 'bad name' });
      if (state.artifacts.some((a) => a.run === q.workflow_run_backend_id && a.name === q.name))
        return reply(res, 409, {
          code: 'already_exists',
          msg: '(409) Conflict: an artifact with this name already exists on the workflow run',
        });
      const a = {
        id: nextId++,
        run: q.workflow_run_backend_id,
        job: q.workflow_job_run_backend_id,
        name: q.name,
        size: '0',
        digest: null,
        mime: q.mime_type,
        created_at: new Date().toISOString(),
        final: false,
      };
      state.artifacts.push(a);
      reply(res, 200, { ok: true, signed_upload_url: blobUrl(a) });
    },
    FinalizeArtifact(res, q) {
      const a = find(q);
      if (!a || !blobs.has(a.id)) return reply(res, 404, { code: 'not_found', msg: 'artifact' });
      const digest = `sha256:${crypto.createHash('sha256').update(blobs.get(a.id)).digest('hex')}`;
      if (String(blobs.get(a.id).length) !== String(q.size))
        return reply(res, 400, { code: 'invalid_argument', msg: 'size' });
      if (q.hash && q.hash !== digest) return reply(res, 400, { code: 'invalid_argument', msg: 'hash' });
      Object.assign(a, { size: String(q.size), digest, final: true });
      reply(res, 200, { ok: true, artifact_id: String(a.id) });
    },
    ListArtifacts(res, q) {
      const list = state.artifacts.filter(
        (a) =>
          a.final &&
          a.run === q.workflow_run_backend_id &&
          (!q.name_filter || a.name === q.name_filter) &&
          (!q.id_filter || String(a.id) === String(q.id_filter)),
      );
      reply(res, 200, {
        artifacts: list.map((a) => ({
          workflow_run_backend_id: a.run,
          workflow_job_run_backend_id: a.job,
          database_id: String(a.id),
          name: a.name,
          size: a.size,
          created_at: a.created_at,
          digest: a.digest,
        })),
      });
    },
    GetSignedArtifactURL(res, q) {
      const a = find(q);
      if (a) reply(res, 200, { signed_url: blobUrl(a) });
      else reply(res, 404, { code: 'not_found', msg: 'artifact' });
    },
    DeleteArtifact(res, q) {
      const a = find(q);
      if (!a) return reply(res, 404, { code: 'not_found', msg: 'artifact' });
      state.artifacts.splice(state.artifacts.indexOf(a), 1);
      reply(res, 200, { ok: true, artifact_id: String(a.id) });
    },
  };
  const find = (q) => state.artifacts.find((a) => a.run === q.workflow_run_backend_id && a.name === q.name);

  function blob(req, res, url, body) {
    const id = Number(/^\/blob\/(\d+)\.zip$/.exec(url.pathname)?.[1]);
    if (req.method === 'PUT') {
      const comp = url.searchParams.get('comp');
      if (comp === 'block') blocks.set(`${id}/${url.searchParams.get('blockid')}`, body);
      else if (comp === 'blocklist') {
        const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g)].map((m) => m[1]);
        blobs.set(id, Buffer.concat(ids.map((b) => blocks.get(`${id}/${b}`))));
      } else blobs.set(id, body);
      res.writeHead(201, {
        etag: '"1"',
        'last-modified': new Date().toUTCString(),
        'x-ms-request-id': '1',
        'x-ms-version': '2024-11-04',
      });
      return res.end();
    }
    if (!blobs.has(id)) return notFound(res);
    const artifact = state.artifacts.find((a) => a.id === id);
    res.writeHead(200, { 'content-type': artifact?.mime ?? 'application/zip', 'content-length': blobs.get(id).length });
    res.end(blobs.get(id));
  }

  /** Answers with one page and a Link header, which octokit.paginate follows. */
  function page(res, url, list, wrap) {
    const per = Math.min(Number(url.searchParams.get('per_page') ?? 30), options.pageSize ?? 100);
    const no = Number(url.searchParams.get('page') ?? 1);
    const items = list.slice((no - 1) * per, no * per);
    const headers = {};
    if (no * per < list.length) {
      const next = new URL(url);
      next.searchParams.set('page', String(no + 1));
      headers.link = `<${next}>; rel="next"`;
    }
    reply(res, 200, wrap ? { total_count: list.length, [wrap]: items } : items, headers);
  }

  const artifactJson = (a, repo, run = state.runs.find((r) => String(r.id) === a.run)) => ({
    id: a.id,
    name: a.name,
    size_in_bytes: Number(a.size),
    digest: a.digest,
    expired: false,
    created_at: a.created_at,
    archive_download_url: `${base}/repos/${repo}/actions/artifacts/${a.id}/zip`,
    workflow_run: {
      id: Number(a.run),
      head_sha: run?.head_sha,
      head_branch: run?.head_branch,
      repository_id: 1,
      head_repository_id: run?.head_repository_id ?? 1,
    },
  });

  const routes = [
    ['GET', /^\/repos\/([^/]+\/[^/]+)$/, (c) => reply(c.res, 200, { full_name: c.m[1], default_branch: 'main' })],
    [
      'GET',
      /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/,
      (c) =>
        page(
          c.res,
          c.url,
          state.comments.filter((x) => x.issue === Number(c.m[1])),
        ),
    ],
    [
      'POST',
      /^\/repos\/[^/]+\/[^/]+\/issues\/(\d+)\/comments$/,
      (c) => {
        if ((c.json.body ?? '').length > 65536)
          return reply(c.res, 422, {
            message: 'Validation Failed',
            errors: [{ message: 'body is too long (maximum is 65536 characters)' }],
          });
        const x = {
          id: nextId++,
          issue: Number(c.m[1]),
          body: c.json.body,
          user: { login: 'github-actions[bot]', type: 'Bot' },
        };
        state.comments.push(x);
        reply(c.res, 201, x);
      },
    ],
    [
      'PATCH',
      /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/,
      (c) => {
        const x = state.comments.find((y) => y.id === Number(c.m[1]));
        if (!x) return notFound(c.res);
        x.body = c.json.body;
        reply(c.res, 200, x);
      },
    ],
    [
      'DELETE',
      /^\/repos\/[^/]+\/[^/]+\/issues\/comments\/(\d+)$/,
      (c) => {
        state.comments = state.comments.filter((y) => y.id !== Number(c.m[1]));
        c.res.writeHead(204);
        c.res.end();
      },
    ],
    [
      'GET',
      /^\/repos\/[^/]+\/[^/]+\/pulls\/(\d+)$/,
      (c) => {
        const p = state.pulls.find((x) => x.number === Number(c.m[1]));
        if (p) reply(c.res, 200, p);
        else notFound(c.res);
      },
    ],
    [
      'GET',
      /^\/repos\/[^/]+\/[^/]+\/commits\/([0-9a-f]+)\/pulls$/,
      (c) =>
        page(
          c.res,
          c.url,
          state.pulls.filter((x) => x.head.sha === c.m[1]),
        ),
    ],
    [
      'GET',
      /^\/repos\/[^/]+\/[^/]+\/actions(?:\/workflows\/([^/]+))?\/runs$/,
      (c) => {
        const want = ['branch', 'event', 'head_sha', 'status'].filter((k) => c.url.searchParams.has(k));
        const field = { branch: 'head_branch', event: 'event', head_sha: 'head_sha', status: 'conclusion' };
        const file = c.m[1] && decodeURIComponent(c.m[1]);
        page(
          c.res,
          c.url,
          state.runs.filter(
            (r) =>
              (!file || r.path?.endsWith(`/${file}`)) &&
              want.every((k) => String(r[field[k]]) === c.url.searchParams.get(k)),
          ),
          'workflow_runs',
        );
      },
    ],
    [
      'GET',
      /^\/repos\/([^/]+\/[^/]+)\/actions\/(?:runs\/(\d+)\/)?artifacts$/,
      (c) => {
        const name = c.url.searchParams.get('name');
        const list = state.artifacts
          .filter((a) => a.final && (!c.m[2] || a.run === c.m[2]) && (!name || a.name === name))
          .reverse();
        page(
          c.res,
          c.url,
          list.map((a) => artifactJson(a, c.m[1])),
          'artifacts',
        );
      },
    ],
    [
      'GET',
      /^\/repos\/[^/]+\/[^/]+\/actions\/artifacts\/(\d+)\/zip$/,
      (c) => {
        const a = state.artifacts.find((x) => x.id === Number(c.m[1]));
        if (!a) return notFound(c.res);
        c.res.writeHead(302, { location: blobUrl(a) });
        c.res.end();
      },
    ],
    [
      'POST',
      /^\/repos\/[^/]+\/[^/]+\/statuses\/([0-9a-f]+)$/,
      (c) => {
        state.statuses.push({ sha: c.m[1], ...c.json });
        reply(c.res, 201, {});
      },
    ],
  ];

  const server = http.createServer(async (req, res) => {
    const chunks = [];
    for await (const c of req) chunks.push(c);
    const body = Buffer.concat(chunks);
    const url = new URL(req.url, base);
    state.log.push(`${req.method} ${url.pathname}${url.search}`);
    try {
      const i = state.faults.findIndex(
        (f) => (!f.method || f.method === req.method) && new RegExp(f.path).test(url.pathname),
      );
      if (i >= 0) {
        const f = state.faults[i];
        if (f.times !== undefined && --f.times <= 0) state.faults.splice(i, 1);
        return reply(res, f.status, f.body ?? { message: 'injected' }, f.headers);
      }
      if (url.pathname === '/_state') return reply(res, 200, state);
      const rpc = /^\/twirp\/github\.actions\.results\.api\.v1\.ArtifactService\/(\w+)$/.exec(url.pathname);
      if (rpc && Object.hasOwn(results, rpc[1])) {
        if (!req.headers.authorization?.startsWith('Bearer '))
          return reply(res, 401, { code: 'unauthenticated', msg: 'token' });
        return results[rpc[1]](res, JSON.parse(body.toString() || '{}'));
      }
      if (url.pathname.startsWith('/blob/')) return blob(req, res, url, body);
      for (const [method, pattern, handler] of routes) {
        const m = method === req.method && pattern.exec(url.pathname);
        if (!m) continue;
        if (options.readOnly && method !== 'GET')
          return reply(res, 403, { message: 'Resource not accessible by integration' });
        return handler({ res, url, m, json: body.length ? JSON.parse(body.toString()) : undefined });
      }
      notFound(res);
    } catch (error) {
      reply(res, 500, { message: String(error) });
    }
  });
  await new Promise((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${server.address().port}`;
  return {
    url: base,
    state,
    close: () =>
      new Promise((r) => {
        server.closeAllConnections();
        server.close(r);
      }),
  };
}
