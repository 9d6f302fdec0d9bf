/**
 * Characters that steer a terminal, a log or the reader's eye, or that nobody sees: controls, line separators, direction marks, other format characters,
 * lone surrogates, tags and fillers. The two variation selectors that belong to emoji are none of them.
 */
export const steering =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * One line that is safe to show, wherever the text comes from: each steering character is written as an escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`), so
 * that a name can neither forge a line nor hide. All other text stays as it is, and so does a text that was made visible before.
 */
export const visible = (text: string): string => text.replaceAll(steering, escapeOf);

/** At most `length` characters, with `mark` in place of the rest. No character is cut in two. */
export const clip = (text: string, length: number, mark = '…'): string =>
  text.length <= length
    ? text
    : `${text.slice(0, Math.max(0, length - mark.length)).replace(/[\ud800-\udbff]$/, '')}${mark}`;

function escapeOf(character: string): string {
  const code = character.codePointAt(0)!;
  const digits = code.toString(16);
  if (code > 0xffff) return `\\u{${digits}}`;
  return named[character] ?? (code < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`);
}

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
