import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Place, Problem } from '../errors/error.js';
import { fileInvalid, jsonSyntax, jsonTooDeep, jsonTooLarge, keyTwice } from '../errors/manifest.js';

/** A JSON text that was read, and where its parts stand. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** Keys that are given twice; the last one counts. */
  readonly duplicates: readonly Problem[];
  /** Where the value at a JSON pointer begins; of a value that is not written, the nearest one around it. */
  readonly place: (pointer: string) => Place;
  /** Where the key of the value at a JSON pointer begins. */
  readonly keyPlace: (pointer: string) => Place;
}

const megabyte = 1024 * 1024;
const deepest = 64;

/**
 * Strict JSON (no comments, no trailing commas), with positions. A key that is given twice is a mistake of the document, and no reason not to read on.
 * @throws JSON_TOO_LARGE, JSON_TOO_DEEP, JSON_SYNTAX
 */
export function parseJson(input: string, file: string, limit = megabyte): JsonDocument {
  const bytes = Buffer.byteLength(input);
  if (bytes > limit) throw fileInvalid([jsonTooLarge(file, bytes, limit)]);
  const text = input.replace(/^\uFEFF/, '');
  const position = positionsOf(text);
  const at = (offset: number, pointer: string): Place => ({ file, ...position(offset), pointer });
  const tooDeep = offsetDeeperThan(text, deepest);
  if (tooDeep !== null) throw fileInvalid([jsonTooDeep(at(tooDeep, ''), deepest)]);

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (error) throw fileInvalid([explainSyntax(text, error, at(error.offset, ''))]);
  const value = parseStrictly(text);
  if (!root || value === undefined) throw fileInvalid([jsonSyntax(at(0, ''), 'a JSON document', 'something else', [])]);
  const findNode = finderOf(root);
  return {
    file,
    value,
    duplicates: duplicates(root, '', at),
    place: (pointer) => at(findNode(pointer).offset, pointer),
    keyPlace: (pointer) => {
      const { offset, parent } = findNode(pointer);
      return at(parent?.type === 'property' ? parent.offset : offset, pointer);
    },
  };
}

/** One step further in a JSON pointer. */
export const pointerTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The keys of a JSON pointer, outermost first. */
export const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The language's own parser has the last word; undefined where it refuses. */
function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Finds the node at a pointer, or the nearest around it. The keys of an object are listed once: a stranger's may have many. */
function finderOf(root: Node): (pointer: string) => Node {
  const listed = new Map<Node, ReadonlyMap<string, Node>>();
  const childrenOf = (node: Node): ReadonlyMap<string, Node> => {
    const known = listed.get(node) ?? listChildren(node);
    listed.set(node, known);
    return known;
  };
  return (pointer) => keysOf(pointer).reduce((node, key) => childrenOf(node).get(key) ?? node, root);
}

/** Of a key that is given twice the last one counts, as in JSON.parse. */
const listChildren = ({ type, children = [] }: Node): ReadonlyMap<string, Node> =>
  new Map(
    children.flatMap((child, index): readonly (readonly [string, Node])[] => {
      if (type === 'array') return [[String(index), child]];
      const [name, value] = child.children ?? [];
      return name && value ? [[String(name.value), value]] : [];
    }),
  );

/** Line and column of an offset, both from 1. The lines are found once: a hostile file has a mistake in every line. */
function positionsOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  return (offset) => {
    let [line, beyond] = [0, starts.length];
    while (beyond - line > 1) {
      const middle = (line + beyond) >> 1;
      if (starts[middle]! <= offset) line = middle;
      else beyond = middle;
    }
    return { line: line + 1, column: offset - starts[line]! + 1 };
  };
}

/** Before anything recursive sees the text. */
function offsetDeeperThan(text: string, limit: number): number | null {
  const scanner = createScanner(text, true);
  let depth = 0;
  while (scanner.getPosition() < text.length) {
    scanner.scan();
    const token = text[scanner.getTokenOffset()];
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > limit) return scanner.getTokenOffset();
  }
  return null;
}

function duplicates(node: Node, pointer: string, at: (offset: number, pointer: string) => Place): readonly Problem[] {
  const first = new Map<string, Node>();
  const problems: Problem[] = [];
  for (const [index, child] of (node.children ?? []).entries()) {
    const parts: readonly (Node | undefined)[] =
      child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const [name, value] = parts;
    const key = String(name?.value ?? index);
    const earlier = first.get(key);
    if (name && earlier) problems.push(keyTwice(at(name.offset, pointer), key, at(earlier.offset, pointer)));
    if (name && !earlier) first.set(key, name);
    if (value) problems.push(...duplicates(value, pointerTo(pointer, key), at));
  }
  return problems;
}

function explainSyntax(text: string, { error, offset, length }: ParseError, place: Place): Problem {
  const expected = expectations[printParseErrorCode(error)] ?? 'another symbol';
  const word = /^(\w+|.)/su.exec(text.slice(offset, offset + Math.max(length, 1)))?.[0];
  const afterComma = /,\s*$/.test(text.slice(0, offset)) && /^[}\]]/.test(text.slice(offset));
  const next = afterComma ? ['remove the comma before it'] : [];
  return jsonSyntax(place, expected, word === undefined ? 'the end of the file' : JSON.stringify(word), next);
}

const expectations: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a value, or a key in double quotes',
  InvalidNumberFormat: 'a number',
  PropertyNameExpected: 'a key in double quotes',
  ValueExpected: 'a value',
  ColonExpected: '":"',
  CommaExpected: '","',
  CloseBraceExpected: '"}"',
  CloseBracketExpected: '"]"',
  EndOfFileExpected: 'the end of the file',
  InvalidCommentToken: 'no comment',
  UnexpectedEndOfComment: 'no comment',
  UnexpectedEndOfString: 'a closing double quote in the same line',
  UnexpectedEndOfNumber: 'a digit',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'a known escape after "\\"',
  InvalidCharacter: 'control characters of a text to be escaped',
};
