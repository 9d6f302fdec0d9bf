import { Ajv2020 } from 'ajv/dist/2020.js';
import { spaceInvalid } from '../errors/search.js';
import { channels, type Space } from './space.js';

/**
 * Reads the space out of a checkpoint's metadata.
 * @throws SPACE_INVALID when it is not JSON, breaks the schema or contradicts itself.
 */
export function parseSpace(text: string, file: string): Space {
  const space = parse(text, file);
  if (!validate(space)) {
    const [error] = validate.errors ?? [];
    throw spaceInvalid(file, `${error?.instancePath || 'it'} ${error?.message ?? 'breaks the schema'}`);
  }
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

const whole = (minimum: number, maximum: number) => ({ type: 'integer', minimum, maximum });
const object = (properties: Readonly<Record<string, unknown>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const choices = (items: unknown) => ({ type: 'array', items, minItems: 1, maxItems: 16 });
const oddKernel = { ...whole(1, 11), not: { multipleOf: 2 } };

/** The limits keep the memory and the time of a hostile checkpoint small; they are far from any network for a microcontroller. */
const validate = new Ajv2020({ allErrors: false }).compile<Space>(
  object({
    version: { const: 1 },
    input: object({
      height: whole(1, 1024),
      width: whole(1, 1024),
      channels: whole(1, 16),
      scale: { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
      zeroPoint: whole(-128, 127),
    }),
    classes: whole(2, 1000),
    resolutions: choices(whole(4, 512)),
    widths: choices({ type: 'number', minimum: 0.05, maximum: 4 }),
    divisor: whole(1, 64),
    bnEpsilon: { type: 'number', exclusiveMinimum: 0, maximum: 1 },
    stem: object({ channels: whole(1, 512), kernel: oddKernel, stride: whole(1, 4) }),
    stages: {
      type: 'array',
      minItems: 1,
      maxItems: 12,
      items: object({
        channels: whole(1, 1024),
        stride: whole(1, 4),
        depths: choices(whole(1, 16)),
        kernels: choices(oddKernel),
        expansions: choices(whole(1, 16)),
      }),
    },
  }),
);
