import { argumentInvalid } from '../errors/pipeline.js';
import { projectEnvironment } from '../firmware/environments.js';
import type { Environment } from '../pipeline/environment.js';
import type { World } from '../pipeline/world.js';

/** Options by which the PlatformIO hook describes its build. */
export interface HookOptions {
  readonly environment: string;
  /** JSON object from environment names to their options in platformio.ini that mcunet reads. */
  readonly environments: string;
}

/** The environment of the build. The hook runs in the project's folder. @throws ARGUMENT_INVALID */
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
