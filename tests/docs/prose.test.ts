import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesOfC, sentencesOfCode, sentencesOfMarkdown, wordsOf, type Sentence } from './sentences.js';

const most = 25;
// what others wrote, or the build
const generated = /^(dist\/|CHANGELOG\.md|bench\/RESULTS\.md|schemas\/types\.ts|fixtures\/)/;
const readers: readonly (readonly [ending: RegExp, read: (text: string) => readonly Sentence[]])[] = [
  [/\.md$/, sentencesOfMarkdown],
  [/\.[jt]s$/, sentencesOfCode],
  [/\.[chS]$/, sentencesOfC],
];
const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => !generated.test(file));

test.each(readers)(`no sentence in a file %s has more than ${most} words`, (ending, read) => {
  const own = files.filter((file) => ending.test(file));
  expect(own.length).toBeGreaterThan(10);
  const long = own.flatMap((file) =>
    read(readFileSync(file, 'utf8'))
      .filter((sentence) => wordsOf(sentence) > most)
      .map((sentence) => `${file}:${sentence.line} ${wordsOf(sentence)} words: ${sentence.text}`),
  );
  expect(long).toEqual([]);
});

describe('sentences are counted', () => {
  test('in paragraphs, list items and cells of Markdown, without code', () => {
    const text =
      'One two `three four`. Five\nsix!\n\n- Seven\n- eight nine\n\n| ten | eleven twelve |\n\n```\nno prose\n```\n';
    expect(sentencesOfMarkdown(text).map(wordsOf)).toEqual([3, 2, 1, 2, 1, 2]);
  });

  test('in comments of TypeScript, where neighbouring lines are one comment', () => {
    const text = "// One two\n// three.\nconst a = '// no comment'; /** Four five. Six\n * seven. @param b eight */\n";
    expect(sentencesOfCode(text).map(wordsOf)).toEqual([3, 2, 2, 3]);
  });

  test('in definitions, each by itself, and not in drawings', () => {
    const text =
      '/* One two.\n * weights: three four\n * bias:    five */\n/* Six\n *\n *   a -> b -> c\n *\n * seven. */';
    expect(sentencesOfC(text).map(wordsOf)).toEqual([2, 3, 2, 1, 1]);
    expect(sentencesOfCode('// One\n//\n//   a = b\n//   c = d\n//\n// two.\n').map(wordsOf)).toEqual([1, 1]);
  });

  test('in comments of C', () => {
    expect(sentencesOfC('/* One\n * two. */ int a; /* Three */').map(wordsOf)).toEqual([2, 1]);
  });
});
