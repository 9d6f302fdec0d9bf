import { steering } from '../errors/visible.js';

/**
 * Serialises a value as JSON, indented by two spaces, without characters that steer a terminal.
 * JSON.stringify keeps DEL, C1 and direction marks; here they are `\uXXXX`. The parsed value is the same.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(steering, (character) =>
    character === '\n' ? character : Array.from({ length: character.length }, (_, at) => unit(character, at)).join(''),
  );

const unit = (character: string, at: number): string => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
