import { clip, visible } from '../../errors/visible.js';

/**
 * Text for Markdown that stays text, wherever it comes from: a manifest, a symbol, a stranger's report. Every character with a
 * meaning to GitHub's Markdown is written as a character reference (no markup, no link, no HTML), and all is visible and on one
 * line, so that it can't leave its table cell. GitHub looks for mentions and issue numbers in the rendered text, so these are broken up as well.
 */
export function markdownText(text: string): string {
  return Array.from(visible(text), (character) => {
    if (!special.has(character)) return character;
    const reference = `&#${character.codePointAt(0)};`;
    return character === '@' || character === '#' ? `${reference}&#8203;` : reference;
  }).join('');
}

/** The same, of at most so many characters of the original. */
export const markdownTextUpTo = (length: number, text: string): string => markdownText(clip(text, length));

// The dot and the colon begin links (www. and https:), the hyphen and the digits' dot begin lists.
const special = new Set('\\`*_{}[]()<>#+-.!|~&@$:"\'=');
