/**
 * A command in lines that bash runs as they are printed, joined by a backslash at the end of a line. They are ASCII, fit in
 * a C comment, and have at most `width` columns. Words with characters that are special to the shell or to C are quoted as `$'...'`.
 */
export function commandLines(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  words.forEach((word, index) => {
    piecesOf(word, width - 2).forEach((piece, part) => {
      const space = index > 0 && part === 0 ? ' ' : '';
      if (line.length + space.length + piece.length <= width - 2) {
        line += space + piece;
        return;
      }
      lines.push(`${line}${space}\\`);
      line = piece;
    });
  });
  return [...lines, line];
}

/** Splits a word into pieces of at most `width` characters. The shell joins them, because no space is between them. */
function piecesOf(word: string, width: number): readonly string[] {
  const isPlain = /^[\w@%+=:,./-]+$/.test(word);
  const units = isPlain ? Array.from(word) : Array.from(Buffer.from(word, 'utf8'), quoted);
  const most = isPlain ? width : width - "$''".length;
  const pieces = [''];
  for (const unit of units) {
    if (pieces.at(-1)!.length + unit.length > most) pieces.push('');
    pieces.push(`${pieces.pop()!}${unit}`);
  }
  return isPlain ? pieces : pieces.map((piece) => `$'${piece}'`);
}

/** A byte inside `$'...'`. */
function quoted(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[\w @%+=:,./-]/.test(character) ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
}
