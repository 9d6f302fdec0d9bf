/**
 * Names of the functions and constants that C or assembly sources define. After link-time optimisation only these names
 * identify a library.
 */
export const definitionsIn = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(definition), ...source.matchAll(label)].map(nameOf)));

// A definition in generated code begins in the first column. Declarations begin with another word or end on the line.
const definition =
  /^(?!extern\b|typedef\b|#|return\b)[A-Za-z_][\w \t*]*?[ \t*](\w+)[ \t]*(?:\[[^\]]*\])*[ \t]*(?:=|\([^;]*?\)[ \t]*\{)/gm;
const label = /^([A-Za-z_]\w*):[ \t]*$/gm;
const nameOf = ([, name = '']: RegExpMatchArray): string => name;

/** The name in the source of a symbol: `wake_run.constprop.0` is a clone of `wake_run`. */
export const sourceName = (symbol: string): string =>
  symbol.replace(/\.(?:constprop|isra|part|cold|lto_priv|llvm|localalias|\d).*$/, '');
