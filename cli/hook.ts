import { argumentInvalid } from '../errors/pipeline.js';
import { projectEnvironment } from '../firmware/environments.js';
import type { Environment } from '../pipeline/environment.js';
import type { World } from '../pipeline/world.js';

/** What the PlatformIO hook says about the build that it is part of. */
export interface HookOptions {
  readonly environment: string;
  /** JSON: the name of each environment → its options that concern us, as platformio.ini has them. */
  readonly environments: string;
}

/** The environment that is built; the hook calls in the project's folder. @throws ARGUMENT_INVALID */
export function hookEnvironment({ directory }: World, { environment, environments }: HookOptions): Environment {
  const read = Object.entries(parse(environments)).map(
    ([name, options]) => [name, projectEnvironment(directory, Object(options) as Record<string, unknown>)] as const,
  );
  return { project: directory, name: environment, environments: new Map(read) };
}

function parse(environments: string): object {
  try {
    return Object(JSON.parse(environments)) as object;
  } catch {
    throw argumentInvalid('--environments', 'JSON', environments);
  }
}
