/**
 * Text for Markdown that stays text, wherever it comes from: a manifest, a symbol, a stranger's report. Every character with a
 * meaning to GitHub's Markdown is written as a character reference (no markup, no link, no HTML), and all is on one line, so that
 * it can't leave its table cell. GitHub looks for mentions and issue numbers in the rendered text, so these are broken up as well.
 */
export function markdownText(text: string): string {
  return Array.from(text.replaceAll(invisible, ' '), (character) => {
    if (!special.has(character)) return character;
    const reference = `&#${character.codePointAt(0)};`;
    return character === '@' || character === '#' ? `${reference}&#8203;` : reference;
  }).join('');
}

/** The same, of at most so many characters of the original. */
export const markdownTextUpTo = (length: number, text: string): string =>
  markdownText(text.length <= length ? text : `${text.slice(0, length - 1)}…`);

// The dot and the colon begin links (www. and https:), the hyphen and the digits' dot begin lists.
const special = new Set('\\`*_{}[]()<>#+-.!|~&@$:"\'=');
// Controls, line separators, and what is not seen or turns the reading direction.
const invisible = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
