/**
 * Sources as one translation unit. What is static in each gets a name of its own; fields of structs, behind a point, keep theirs.
 */
export const unitOf = (sources: readonly (readonly [name: string, text: string])[]): string =>
  ['#include "mcunet_run.h"', ...sources.map(([, text], position) => withOwnStatics(text, `own${position}_`)), ''].join(
    '\n',
  );

function withOwnStatics(text: string, prefix: string): string {
  const statics = [...text.matchAll(/^static const \w+ (\w+)/gm)].map(([, symbol]) => symbol!);
  return text.replaceAll(
    new RegExp(String.raw`(?<![.\w])(?:${statics.join('|')})\b`, 'g'),
    (symbol) => prefix + symbol,
  );
}
