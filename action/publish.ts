import * as core from '@actions/core';
import { visible } from '../errors/visible.js';
import { shorten } from '../pipeline/report/markdown.js';
import type { Annotation } from './annotations.js';
import type { Outcome } from './job.js';

// Accessed by name, because the whole module object would pull its HTTP client into the bundle.
const commands = { error: core.error, warning: core.warning };

// GitHub drops the summary of a step above 1 MiB.
const longestSummary = 900_000;

/**
 * Publishes the outcome of a step: outputs, annotations, summary, artifacts, comment. The verdict is final before.
 * A failure here is a warning, and the rest is still published.
 * @param inRepository converts a file's path for annotations; null for one outside of the repository
 */
export async function publish(outcome: Outcome, inRepository: (file: string) => string | null): Promise<void> {
  await attempt('setting the outputs', () => {
    for (const [name, value] of Object.entries(outcome.outputs)) core.setOutput(name, value);
  });
  for (const annotation of outcome.annotations) annotate(annotation, inRepository);
  if (outcome.summary !== '')
    await attempt('writing the job summary', () =>
      core.summary.addRaw(shorten(outcome.summary, longestSummary), true).write(),
    );
  for (const { what, run } of outcome.afterwards) await attempt(what, run);
}

function annotate(
  { severity, title, message, place }: Annotation,
  inRepository: (file: string) => string | null,
): void {
  const file = place === null ? null : inRepository(place.file);
  const { line, column } = place ?? {};
  commands[severity](message.split('\n').map(visible).join('\n'), {
    title: visible(title),
    ...(file !== null && {
      file,
      ...(line !== undefined && { startLine: line, ...(column !== undefined && { startColumn: column }) }),
    }),
  });
}

async function attempt(what: string, work: () => unknown): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    core.warning(visible(`${what} failed: ${reason}`), { title: 'mcunet' });
  }
}
