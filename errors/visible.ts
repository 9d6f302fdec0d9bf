/**
 * Characters that steer a terminal or a log, or that are invisible: controls, line separators, direction marks, other format characters,
 * lone surrogates, tags and fillers. The two variation selectors of emoji are not among them.
 */
export const steering =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * Makes an untrusted text one line that is safe to show. Each steering character becomes an escape (`\n`, `\x1b`, `\u202e`, `\u{e0041}`).
 * So a name can neither forge a line nor hide. All other text is unchanged, also text that is visible already.
 */
export const visible = (text: string): string => text.replaceAll(steering, escapeOf);

/** Cuts a text to at most `length` UTF-16 units, with `mark` in place of the rest. It never splits a surrogate pair. */
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
