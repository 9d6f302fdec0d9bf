import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from '../errors/error.js';
import { keyMissing, keyUnknown, valueInvalid } from '../errors/manifest.js';
import { suggest } from '../errors/suggestion.js';
import { clip } from '../errors/visible.js';
import { pointerTo, type JsonDocument } from './json.js';

/** The parts of a schema that messages are made of. */
interface SchemaPart {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaPart[];
  /** Ours: how a person would say what belongs there. */
  readonly expected?: string;
}

/** Something that breaks a schema. */
export interface Violation {
  readonly problem: Problem;
  /** Pointer of the value that is not what it should be, or that lacks a key; null where only a key of it is wrong. */
  readonly unusable: string | null;
}

/** The validator's errors as violations, each mistake once. */
export const explain = (code: string, errors: readonly ErrorObject[], document: JsonDocument): readonly Violation[] =>
  distinct(errors).map((error) => ({
    problem: explainOne(code, error, document),
    unusable: unusablePart(error),
  }));

/** Of a file that lacks a key, the rest is as good as before. */
function unusablePart({ keyword, instancePath, params }: ErrorObject): string | null {
  if (['additionalProperties', 'propertyNames', 'minProperties'].includes(keyword)) return null;
  return keyword === 'required' && instancePath === ''
    ? pointerTo('', String(params['missingProperty']))
    : instancePath;
}

/**
 * A value that no branch of an anyOf takes brings an error of every branch. An object is judged by the branch for objects,
 * anything else by the outermost anyOf, which says all that is possible.
 */
function distinct(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const unions = errors.filter(({ keyword }) => keyword === 'anyOf');
  return errors.filter((error, index) => {
    if (error.propertyName !== undefined) return false;
    const around = unions.filter(({ instancePath }) => instancePath === error.instancePath);
    const outermost = around.at(-1);
    if (!outermost || errors.indexOf(outermost) < index) return true;
    if (error === outermost) return !isObject(error.data) || !hasOther(errors, error);
    return isObject(error.data) && !['type', 'anyOf'].includes(error.keyword);
  });
}

/** Whether some branch for objects has said more than that objects are not its kind. */
const hasOther = (errors: readonly ErrorObject[], union: ErrorObject): boolean =>
  errors.some(
    ({ instancePath, keyword }) =>
      (instancePath === union.instancePath && !['type', 'anyOf'].includes(keyword)) ||
      instancePath.startsWith(`${union.instancePath}/`),
  );

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function explainOne(code: string, error: ErrorObject, document: JsonDocument): Problem {
  const { keyword, instancePath: pointer, params, data } = error;
  const schema = error.parentSchema as SchemaPart;
  const place = document.place(pointer);
  switch (keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys(schema.properties ?? {});
      const at = { ...document.keyPlace(pointerTo(pointer, key)), pointer };
      return keyUnknown(code, at, key, known);
    }
    case 'required':
      return keyMissing(code, place, String(params['missingProperty']));
    case 'propertyNames': {
      const key = String(params['propertyName']);
      const names = error.schema as SchemaPart;
      const at = { ...document.keyPlace(pointerTo(pointer, key)), pointer };
      return valueInvalid(code, at, names.expected ?? 'another key', describe(key));
    }
    default: {
      const meant = typeof data === 'string' ? suggest(data, wordsOf(schema)) : null;
      const expected = schema.expected ?? expectation(keyword, params);
      return valueInvalid(code, place, expected, describe(data), meant === null ? [] : [meant]);
    }
  }
}

/** The words that a value may be, of the branches too. */
const wordsOf = ({ enum: own = [], anyOf = [] }: SchemaPart): readonly string[] => [
  ...own.filter((word) => typeof word === 'string'),
  ...anyOf.flatMap(wordsOf),
];

type Parameters = ErrorObject['params'];

function expectation(keyword: string, parameters: Parameters): string {
  return expectations[keyword]?.(parameters) ?? `what "${keyword}" of the schema allows`;
}

const expectations: Readonly<Record<string, (parameters: Parameters) => string>> = {
  type: ({ type }) => [type].flat().map(nameOfType).join(' or '),
  const: ({ allowedValue }) => JSON.stringify(allowedValue),
  enum: ({ allowedValues }) =>
    `one of ${(allowedValues as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`,
  pattern: ({ pattern }) => `a text that matches ${pattern}`,
  minimum: ({ limit }) => `at least ${limit}`,
  maximum: ({ limit }) => `at most ${limit}`,
  exclusiveMinimum: ({ limit }) => `more than ${limit}`,
  minLength: ({ limit }) => `a text of at least ${limit} characters`,
  maxLength: ({ limit }) => `a text of at most ${limit} characters`,
  minItems: ({ limit }) => `at least ${limit} entries`,
  maxItems: ({ limit }) => `at most ${limit} entries`,
  minProperties: ({ limit }) => `at least ${limit} ${limit === 1 ? 'key' : 'keys'}`,
  maxProperties: ({ limit }) => `at most ${limit} keys`,
  anyOf: () => 'another form',
};

const nameOfType = (type: unknown): string =>
  ({
    object: 'an object',
    array: 'an array',
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
    null: 'null',
  })[String(type)] ?? String(type);

/** What was found, short enough for one line. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (isObject(value)) return Object.keys(value as object).length === 0 ? 'an empty object' : 'an object';
  return shorten(JSON.stringify(value));
}

const shorten = (text: string): string => clip(text, 60);
