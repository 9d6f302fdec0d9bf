import { clip, visible } from '../../errors/visible.js';

/**
 * Escapes untrusted text for Markdown, such as names of manifests, symbols and reports. Every character with a meaning
 * in GitHub's Markdown becomes a character reference: no markup, no link, no HTML. All characters are visible and on
 * one line, so the text can't leave its table cell. GitHub looks for mentions and issue numbers in the rendered text,
 * so these are broken up as well.
 */
export function markdownText(text: string): string {
  return Array.from(visible(text), (character) => {
    if (!special.has(character)) return character;
    const reference = `&#${character.codePointAt(0)};`;
    return character === '@' || character === '#' ? `${reference}&#8203;` : reference;
  }).join('');
}

/** The same for at most `length` characters of the original. */
export const markdownTextUpTo = (length: number, text: string): string => markdownText(clip(text, length));

// The dot and the colon begin links (www. and https:). The hyphen and the dot after digits begin lists.
const special = new Set('\\`*_{}[]()<>#+-.!|~&@$:"\'=');
