/**
 * Joins sources into one translation unit. Static names of each source become unique; names after a point, which are
 * fields of structs, stay.
 */
export const unitOf = (sources: readonly (readonly [name: string, text: string])[]): string =>
  ['#include "mcunet_run.h"', ...sources.map(([, text], position) => withOwnStatics(text, `own${position}_`)), ''].join(
    '\n',
  );

function withOwnStatics(text: string, prefix: string): string {
  const statics = new Set([...text.matchAll(/^static const \w+ (\w+)/gm)].map(([, symbol]) => symbol!));
  return text.replaceAll(/(?<![.\w])[a-z]\w*/g, (word) => (statics.has(word) ? prefix + word : word));
}
