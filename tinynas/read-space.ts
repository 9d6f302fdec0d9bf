import { spaceInvalid } from '../errors/search.js';
import { channels, type Space } from './space.js';
import validate from './space.schema.json?first-mistake';

/**
 * Parses the space in a checkpoint's metadata.
 * @throws SPACE_INVALID when it is not JSON, violates the schema or contradicts itself
 */
export function parseSpace(text: string, file: string): Space {
  const parsed = parse(text, file);
  if (!validate(parsed)) {
    const [error] = validate.errors ?? [];
    throw spaceInvalid(file, `${error?.instancePath || 'it'} ${error?.message ?? 'violates the schema'}`);
  }
  const space = parsed as Space;
  const lists = [
    ['resolutions', space.resolutions],
    ['widths', space.widths],
    ...space.stages.flatMap(
      ({ depths, kernels, expansions }, index) =>
        [
          [`stages/${index}/depths`, depths],
          [`stages/${index}/kernels`, kernels],
          [`stages/${index}/expansions`, expansions],
        ] as const,
    ),
  ] as const;
  for (const [name, values] of lists) {
    if (values.some((value, index) => index > 0 && value <= values[index - 1]!))
      throw spaceInvalid(file, `${name} must ascend`);
  }
  for (const [index, count] of [space.stem.channels, ...space.stages.map((stage) => stage.channels)].entries()) {
    const widest = channels(space, count, space.widths.at(-1)!);
    if (widest <= count) continue;
    const name = index === 0 ? 'stem' : `stages/${index - 1}`;
    throw spaceInvalid(file, `${name} has ${count} channels and would need ${widest} at the largest width`);
  }
  return space;
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw spaceInvalid(file, 'it is not JSON');
  }
}
