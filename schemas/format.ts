import { jsonText } from './json-text.js';
import { schemas } from './schemas.js';
import type { Files } from './types.js';

/** `12,698 B`. */
export const formatBytes = (bytes: number): string => `${grouped(bytes)} B`;

/** `12.4 kB`, in steps of 0.1 KiB rounded up, so that a size over its budget never looks equal to it. */
export const formatKilobytes = (bytes: number): string => `${(Math.ceil((bytes * 10) / 1024) / 10).toFixed(1)} kB`;

/** `640 us`, `14.2 ms`, `1.25 s`. */
export function formatTime(microseconds: number): string {
  if (microseconds < 1000) return `${microseconds} us`;
  if (microseconds < 1_000_000) return `${trimmed(microseconds / 1000, 1)} ms`;
  return `${trimmed(microseconds / 1_000_000, 2)} s`;
}

/** `90.1 %`. */
export const formatFraction = (fraction: number): string => `${(100 * fraction).toFixed(1)} %`;

/** A change with its sign: `+12 B`, `±0 B`. */
export const signed = (change: number, format: (amount: number) => string): string =>
  `${change > 0 ? '+' : change < 0 ? '-' : '±'}${format(Math.abs(change))}`;

const grouped = (value: number): string => value.toLocaleString('en-US');
const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

interface SchemaPart {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaPart[];
  readonly properties?: Readonly<Record<string, SchemaPart>>;
  readonly additionalProperties?: SchemaPart | boolean;
  readonly items?: SchemaPart;
  readonly $defs?: Readonly<Record<string, SchemaPart>>;
}

/** Formats a file: keys in the order of its schema, free keys sorted, two spaces. Equal values give equal bytes. */
export function formatFile<Kind extends Exclude<keyof Files, 'manifest'>>(kind: Kind, value: Files[Kind]): string {
  const root = schemas[kind] as SchemaPart;
  return `${jsonText(arrange(value, root, root))}\n`;
}

function arrange(value: unknown, part: SchemaPart, root: SchemaPart): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (part.$ref !== undefined) return followed(part.$ref, root, (target, home) => arrange(value, target, home));
  if (part.anyOf) return arrange(value, part.anyOf[0]!, root);
  if (Array.isArray(value)) return value.map((item) => arrange(item, part.items ?? {}, root));
  const entries = Object.entries(value);
  const known = Object.keys(part.properties ?? {});
  const free = typeof part.additionalProperties === 'object' ? part.additionalProperties : {};
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  const sorted = entries.sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, item]) => [key, arrange(item, part.properties?.[key] ?? free, root)]));
}

/** Follows references and unions. Unions list the structured branch first. References lead to own $defs or to a whole schema. */
function followed(
  reference: string,
  root: SchemaPart,
  then: (target: SchemaPart, home: SchemaPart) => unknown,
): unknown {
  const own = /^#\/\$defs\/(\w+)$/.exec(reference)?.[1];
  if (own !== undefined) return then(root.$defs?.[own] ?? {}, root);
  const other = Object.values(schemas).find(({ $id }) => $id === reference) as SchemaPart;
  return then(other, other);
}
