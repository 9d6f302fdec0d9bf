import { shorten } from '../pipeline/report/markdown.js';
import type { Project } from '../schemas/types.js';
import type { Inputs } from './inputs.js';

/** GitHub refuses a comment of more than 65,536 characters. */
const longest = 60_000;

/** The hidden first line by which a later run finds its comment; one for each project of a repository. */
const markerOf = ({ manifest }: Project): string => `<!-- mcunet:report key=${encodeURIComponent(manifest)} -->`;

/** What is to be done with the one comment of a pull request. */
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
 * Writes the report on the pull request, in place of what an earlier run wrote. It decides nothing: without a pull request there is
 * no comment, and without the permission the caller warns.
 */
export async function writeComment(
  { comment, token }: Inputs,
  project: Project,
  markdown: string,
  failed: boolean,
): Promise<void> {
  if (comment === 'never' || token === '') return;
  // Loaded late: it reads the address of the interface when it is loaded, and most modes do without.
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
