import ts from 'typescript';

/** A sentence of a document or a comment, and the line on which its paragraph begins. */
export interface Sentence {
  readonly line: number;
  readonly text: string;
}

/** Sentences of a Markdown document: paragraphs, list items and cells of tables; without code. */
export function sentencesOfMarkdown(markdown: string): readonly Sentence[] {
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
  const prose = markdown
    .replaceAll(/```[\s\S]*?```|<!--[\s\S]*?-->/g, blank)
    .replaceAll(/`[^`\n]*`/g, 'code')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1');
  const paragraphs: Sentence[] = [];
  prose.split('\n').forEach((text, index) => {
    const [line, last] = [index + 1, paragraphs.at(-1)];
    const cells = text.trim().startsWith('|') ? text.split('|') : [text];
    const begins = cells.length > 1 || /^\s*([-*+#>]|\d+\.)\s/.test(text) || last === undefined || last.text === '';
    if (begins || text.trim() === '') for (const cell of cells) paragraphs.push({ line, text: cell.trim() });
    else paragraphs.splice(-1, 1, { ...last, text: `${last.text} ${text.trim()}` });
    if (cells.length > 1) paragraphs.push({ line, text: '' });
  });
  return paragraphs.flatMap(split);
}

/** Sentences of the comments of TypeScript or JavaScript; neighbouring `//` lines are one comment. */
export function sentencesOfCode(source: string): readonly Sentence[] {
  const paragraphs: Sentence[] = [];
  let before: ts.CommentRange | null = null;
  for (const comment of commentsOf(source)) {
    const { pos, end, kind } = comment;
    const isLine = kind === ts.SyntaxKind.SingleLineCommentTrivia;
    const text = isLine
      ? source.slice(pos + 2, end).replace(/^ /, '')
      : source.slice(pos + 2, end - 2).replaceAll(/^\s*\*+ ?/gm, '');
    const follows = isLine && before?.kind === kind && /^\n[ ]*$/.test(source.slice(before.end, pos));
    if (follows) paragraphs.push({ ...paragraphs.at(-1)!, text: `${paragraphs.pop()!.text}\n${text}` });
    else paragraphs.push({ line: source.slice(0, pos).split('\n').length, text });
    before = comment;
  }
  return paragraphs.flatMap(ofComment);
}

/** Sentences of the comments of C. */
export const sentencesOfC = (source: string): readonly Sentence[] =>
  [...source.matchAll(/\/\*([\s\S]*?)\*\//g)].flatMap(({ 1: text, index }) =>
    ofComment({ line: source.slice(0, index).split('\n').length, text: text!.replaceAll(/^\s*\* ?/gm, '') }),
  );

/** Words of a sentence; what has no letter or digit is none. */
export const wordsOf = ({ text }: Sentence): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Paragraphs, tags, list items and definitions (`name: …`, `name = …`) of a comment, without indented code and drawings. */
const ofComment = ({ line, text }: Sentence): readonly Sentence[] =>
  text
    .replaceAll(/`[^`\n]*`/g, 'code')
    .split(/\n\s*\n/)
    .filter((paragraph) => !isIndented(paragraph))
    .flatMap((paragraph) => paragraph.split(/\s+(?=@\w)|\n\s*(?=- |\* |\d+\. |\w+(?::| =) )/))
    .flatMap((part) => split({ line, text: part.replaceAll(/\s+/g, ' ').trim() }));

const isIndented = (paragraph: string): boolean =>
  paragraph.split('\n').every((own) => own.trim() === '' || own.startsWith('  '));

const split = ({ line, text }: Sentence): readonly Sentence[] =>
  text
    .split(/(?<=[.!?…][)"'”*_]*)\s+(?=[\p{Lu}"'(`*_\d]|code)/u)
    .map((sentence) => ({ line, text: sentence.trim() }))
    .filter((sentence) => sentence.text !== '');

function commentsOf(source: string): readonly ts.CommentRange[] {
  const found = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    const around = [
      ...(ts.getLeadingCommentRanges(source, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(source, node.getEnd()) ?? []),
    ];
    for (const comment of around) found.set(comment.pos, comment);
    node.getChildren(file).forEach(visit);
  };
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  visit(file);
  return [...found.values()].sort((a, b) => a.pos - b.pos);
}
