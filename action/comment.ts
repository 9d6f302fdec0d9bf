import { shorten } from '../pipeline/report/markdown.js';
import type { Project } from '../schemas/types.js';
import type { Inputs } from './inputs.js';

/** GitHub refuses a comment of more than 65,536 characters. */
const longest = 60_000;

/** The hidden first line by which a later run finds its comment. Each project of a repository has its own. */
const markerOf = ({ manifest }: Project): string => `<!-- mcunet:report key=${encodeURIComponent(manifest)} -->`;

/** Decides whether to create, update or leave the comment of a pull request. */
export function decide(
  policy: Inputs['comment'],
  existing: string | null,
  body: string,
  failed: boolean,
): 'create' | 'update' | 'leave' {
  if (policy === 'never') return 'leave';
  if (existing !== null) return existing === body && policy !== 'always' ? 'leave' : 'update';
  return policy === 'on-failure' && !failed ? 'leave' : 'create';
}

/**
 * Writes the report as a comment on the pull request, and replaces that of an earlier run. It does not affect the verdict.
 * Without a pull request it does nothing. @throws GitHub's error, such as for a missing permission
 */
export async function writeComment(
  { comment, token }: Inputs,
  project: Project,
  markdown: string,
  failed: boolean,
): Promise<void> {
  if (comment === 'never' || token === '') return;
  // Imported on demand: most modes do not need it, and it reads the address of the API at import.
  const { context, getOctokit } = await import('@actions/github');
  const number = context.payload.pull_request?.number;
  if (number === undefined) return;
  const { rest, paginate } = getOctokit(token);
  const marker = markerOf(project);
  const body = `${marker}\n${shorten(markdown, longest)}`;
  const all = await paginate(rest.issues.listComments, { ...context.repo, issue_number: number, per_page: 100 });
  const own = all.find((one) => one.user?.type === 'Bot' && one.body?.startsWith(marker));
  const action = decide(comment, own?.body ?? null, body, failed);
  if (action === 'create') await rest.issues.createComment({ ...context.repo, issue_number: number, body });
  if (action === 'update' && own) await rest.issues.updateComment({ ...context.repo, comment_id: own.id, body });
}
