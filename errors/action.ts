import { exitStatus, McunetError } from './error.js';
import { suggest } from './suggestion.js';
import { clip } from './visible.js';

/** @param words the accepted words, for a suggestion; empty where any text may be valid */
export const inputInvalid = (
  name: string,
  expected: string,
  found: string,
  words: readonly string[] = [],
): McunetError =>
  new McunetError({
    code: 'INPUT_INVALID',
    message: `expected ${expected} for the input ${name}, found "${clip(found, 80)}"`,
    next: [suggest(found, words) ?? `correct \`${name}\` under \`with:\` in the workflow`],
    status: exitStatus.input,
  });

export const inputMissing = (name: string, mode: string): McunetError =>
  new McunetError({
    code: 'INPUT_MISSING',
    message: `expected the input ${name} in the mode ${mode}, found none`,
    next: [`set \`${name}\` under \`with:\` in the workflow`],
    status: exitStatus.input,
  });

export const outsideWorkspace = (path: string): McunetError =>
  new McunetError({
    code: 'PATH_OUTSIDE',
    message: `expected a path inside the workspace, found "${path}"`,
    next: ['use a relative path without links that lead out of the checkout'],
    status: exitStatus.input,
  });

export const platformioNotInstalled = (step: string, output: string): McunetError =>
  new McunetError({
    code: 'PLATFORMIO_INSTALL',
    message: `PlatformIO could not be installed: ${step} ended with ${JSON.stringify(output.trimEnd().split('\n').at(-1) ?? '')}`,
    next: ['install it in an earlier step, so that `pio` is on PATH'],
    status: exitStatus.environment,
  });

/** A downloaded archive is refused. Its caller catches this and adds the board. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
}
