import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Problem } from '../errors/error.js';
import { keyMissing, keyUnknown, valueInvalid } from '../errors/manifest.js';
import { suggest } from '../errors/suggestion.js';
import { clip } from '../errors/visible.js';
import { pointerTo, type JsonDocument } from './json.js';

/** The keywords of a schema that messages quote. */
interface SchemaPart {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly SchemaPart[];
  /** Our own keyword: the expected value in plain words. */
  readonly expected?: string;
}

/** A violation of a schema. */
export interface Violation {
  readonly problem: Problem;
  /** Pointer to the invalid value, or to one that lacks a key; null where only a key's name is wrong. */
  readonly unusable: string | null;
}

/** Converts the validator's errors to violations, one per mistake. @param code of the problems */
export const explain = (code: string, errors: readonly ErrorObject[], document: JsonDocument): readonly Violation[] =>
  distinct(errors).map((error) => ({
    problem: explainOne(code, error, document),
    unusable: unusablePart(error),
  }));

/** A missing key at the top level makes only that key unusable, not the whole file. */
function unusablePart({ keyword, instancePath, params }: ErrorObject): string | null {
  if (['additionalProperties', 'propertyNames', 'minProperties'].includes(keyword)) return null;
  return keyword === 'required' && instancePath === ''
    ? pointerTo('', String(params['missingProperty']))
    : instancePath;
}

/**
 * Keeps one error per mistake. A value that fits no branch of an anyOf gives an error for every branch.
 * For an object, the errors of the branch for objects remain; for any other value, that of the outermost anyOf, which lists all alternatives.
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

/** Whether a branch for objects reports more than a wrong type. */
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

/** The allowed words of a value, including those of the branches. */
const wordsOf = ({ enum: own = [], anyOf = [] }: SchemaPart): readonly string[] => [
  ...own.filter((word) => typeof word === 'string'),
  ...anyOf.flatMap(wordsOf),
];

type Parameters = ErrorObject['params'];

function expectation(keyword: string, parameters: Parameters): string {
  return expectations[keyword]?.(parameters) ?? `a value that the schema's "${keyword}" allows`;
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

/** Describes a found value in a few words. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array';
  if (isObject(value)) return Object.keys(value as object).length === 0 ? 'an empty object' : 'an object';
  return shorten(JSON.stringify(value));
}

const shorten = (text: string): string => clip(text, 60);
