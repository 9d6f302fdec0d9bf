/** Functions and constants that C or assembly sources define, by their names: what link-time optimisation leaves to recognise a library by. */
export const definitionsIn = (sources: readonly string[]): ReadonlySet<string> =>
  new Set(sources.flatMap((source) => [...source.matchAll(definition), ...source.matchAll(label)].map(nameOf)));

// A definition of ours begins at the line's first column; declarations begin with another word or end at once.
const definition =
  /^(?!extern\b|typedef\b|#|return\b)[A-Za-z_][\w \t*]*?[ \t*](\w+)[ \t]*(?:\[[^\]]*\])*[ \t]*(?:=|\([^;]*?\)[ \t]*\{)/gm;
const label = /^([A-Za-z_]\w*):[ \t]*$/gm;
const nameOf = ([, name = '']: RegExpMatchArray): string => name;

/** The name that the source gave to a symbol: `wake_run.constprop.0` is a form of `wake_run`. */
export const sourceName = (symbol: string): string =>
  symbol.replace(/\.(?:constprop|isra|part|cold|lto_priv|llvm|localalias|\d).*$/, '');
