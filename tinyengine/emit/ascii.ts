import { clip } from '../../errors/visible.js';
import { printable } from '../draw/printable.js';

/** The longest line in generated C. */
export const columns = 120;

/** Converts text to ASCII. All other characters become universal character names of C (`\u6a21`). */
export const ascii = (text: string): string =>
  text.replaceAll(/[^\x20-\x7e]/gu, (character) => {
    const code = character.codePointAt(0)!.toString(16);
    return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
  });

/** Makes a name from a model fit for a comment, with at most 80 characters. */
export const asciiName = (name: string): string => clip(ascii(printable(name)), 80, '...');
