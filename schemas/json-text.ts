import { steering } from '../errors/visible.js';

/**
 * A value as JSON in lines of two spaces, without a character that steers a terminal: JSON.stringify leaves DEL, C1 and direction marks as they are, here
 * they are `\uXXXX`. Parsed, it is the same value.
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replaceAll(steering, (character) =>
    character === '\n' ? character : Array.from({ length: character.length }, (_, at) => unit(character, at)).join(''),
  );

const unit = (character: string, at: number): string => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
