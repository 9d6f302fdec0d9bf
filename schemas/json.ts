import { createScanner, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Place, Problem } from '../errors/error.js';
import { fileInvalid, jsonSyntax, jsonTooDeep, jsonTooLarge, keyTwice } from '../errors/manifest.js';

/** A parsed JSON text with the positions of its parts. */
export interface JsonDocument {
  readonly file: string;
  readonly value: unknown;
  /** One problem per repeated key; `value` has the last occurrence. */
  readonly duplicates: readonly Problem[];
  /** The beginning of the value at a JSON pointer; for an absent value, that of the nearest enclosing one. */
  readonly place: (pointer: string) => Place;
  /** The beginning of the key of the value at a JSON pointer. */
  readonly keyPlace: (pointer: string) => Place;
}

const megabyte = 1024 * 1024;
const deepest = 64;

/**
 * Parses strict JSON (no comments, no trailing commas), with positions. A repeated key is reported in `duplicates` and not thrown.
 * @param limit bytes @throws JSON_TOO_LARGE, JSON_TOO_DEEP, JSON_SYNTAX
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

/** Appends a key to a JSON pointer, escaped (RFC 6901). */
export const pointerTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The keys of a JSON pointer, outermost first. */
export const keysOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Parses with JSON.parse, which decides what is valid. Returns undefined where it refuses. */
function parseStrictly(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Finds the node at a pointer, or the nearest enclosing one. It lists the keys of an object once, because untrusted objects may have many. */
function finderOf(root: Node): (pointer: string) => Node {
  const listed = new Map<Node, ReadonlyMap<string, Node>>();
  const childrenOf = (node: Node): ReadonlyMap<string, Node> => {
    const known = listed.get(node) ?? listChildren(node);
    listed.set(node, known);
    return known;
  };
  return (pointer) => keysOf(pointer).reduce((node, key) => childrenOf(node).get(key) ?? node, root);
}

/** The last occurrence of a repeated key wins, as in JSON.parse. */
const listChildren = ({ type, children = [] }: Node): ReadonlyMap<string, Node> =>
  new Map(
    children.flatMap((child, index): readonly (readonly [string, Node])[] => {
      if (type === 'array') return [[String(index), child]];
      const [name, value] = child.children ?? [];
      return name && value ? [[String(name.value), value]] : [];
    }),
  );

/** Converts an offset to line and column, both from 1. It splits the lines once, because a hostile file has a mistake in every line. */
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

/** The offset where the text is nested deeper than `limit`; null if nowhere. It runs before any recursive parser. */
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
  UnexpectedEndOfString: 'a closing double quote on the same line',
  UnexpectedEndOfNumber: 'a digit',
  InvalidUnicode: 'four hexadecimal digits after \\u',
  InvalidEscapeCharacter: 'a known escape after "\\"',
  InvalidCharacter: 'escaped control characters in a text',
};
