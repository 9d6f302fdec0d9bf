import { environmentAmbiguous, environmentMissing, environmentUnknown } from '../errors/firmware.js';

/**
 * The environment to build for a board: the one the manifest names, else the one whose `board` it is.
 * Throws PLATFORMIO_ENVIRONMENT where that is none, or several.
 */
export function chooseEnvironment(
  environments: ReadonlyMap<string, string | null>,
  board: string,
  named: string | undefined,
): string {
  if (named !== undefined) {
    if (!environments.has(named)) throw environmentUnknown(named, [...environments.keys()]);
    return named;
  }
  const matching = [...environments].filter(([, id]) => id === board).map(([name]) => name);
  const [first, ...others] = matching;
  if (first === undefined) throw environmentMissing(board, environments);
  if (others.length > 0) throw environmentAmbiguous(board, matching);
  return first;
}
